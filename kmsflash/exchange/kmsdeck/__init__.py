"""The program's own deck files, .kmsdeck: everything travels. docs/kmsdeck.md describes them."""

from pathlib import Path

from kmsflash.exchange.kmsdeck.reading import DeckFile
from kmsflash.exchange.kmsdeck.writing import write as write


def open_package(path: Path) -> DeckFile:
    """Open the deck file at *path*. Raises `UserError` where it is none, is broken, or too new."""
    return DeckFile(path)
