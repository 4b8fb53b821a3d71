"""An error that should not happen, made for the picture of what is said of it."""

import logging
from pathlib import Path

from kmsflash.app import App
from kmsflash.logs.file import LogFile
from kmsflash.ui.errors.dialog import ErrorDialog


def error_told(program: App, logs: Path) -> ErrorDialog:
    """Have an error kept in the folder of *logs* and told, and return the dialog that does."""
    file = LogFile(logs)
    file.begin()
    try:
        _ = (1, 2, 3)[len(program.today.decks) + 3]
    except IndexError as error:
        logging.getLogger(__name__).exception("Made for a picture")
        program.tell_error(error)
    finally:
        file.end()
    assert program.errors.dialog is not None  # noqa: S101  it was told just now
    return program.errors.dialog
