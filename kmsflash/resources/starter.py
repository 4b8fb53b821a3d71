"""The starter decks that come with the program: notes, read by our own importer."""

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path


def starter_decks() -> list[tuple[str, bytes]]:
    """Return file name and bytes of each starter deck."""
    found = sorted(_folder().iterdir(), key=lambda entry: entry.name)
    notes = [entry for entry in found if entry.name.endswith(".md") and entry.name != "README.md"]
    return [(entry.name, entry.read_bytes()) for entry in notes]


def _folder() -> Traversable:
    packed = files("kmsflash.resources") / "decks"
    return packed if packed.is_dir() else Path(__file__).parents[2] / "decks"
