"""What the command line says of an error that should not happen."""

import argparse
import logging
import sys
import traceback

from kmsflash.logs.actions import did
from kmsflash.logs.file import LogFile
from kmsflash.places import Places

_log = logging.getLogger(__name__)


def fail(error: Exception, asked: argparse.Namespace, places: Places) -> int:
    """Keep an error in the log, say in one line where that is, and return the exit code.

    Only where all is asked for are the error's own words shown: they may hold texts of cards.
    """
    did(f"command {asked.command or 'window'}")
    file = LogFile(places.logs)
    file.begin()
    _log.error("An error that nobody expected", exc_info=error)
    file.end()
    if getattr(asked, "debug", False):
        sys.stderr.write("".join(traceback.format_exception(error)))
    where = (
        f"The details are in {file.path}." if file.path.is_file() else "Run it again with --debug to see it."
    )
    sys.stderr.write(
        f"kmsflash: something went wrong that should not have ({type(error).__name__}). {where}\n"
    )
    return 1
