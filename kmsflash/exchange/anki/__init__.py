"""Anki's `.apkg` and `.colpkg`, of both generations, read into a `Package`.

What is known of the format is from https://github.com/ankitects/anki (`proto/`, `rslib/src/storage/`) and
https://docs.ankiweb.net.
"""

from pathlib import Path

from kmsflash.exchange.anki.package import AnkiPackage
from kmsflash.model.packages import Package


def open_package(path: Path) -> Package:
    """Open the package at *path*. Raises `UserError` where it is none, is broken, or is too large."""
    return AnkiPackage(path)
