"""Paths that lead to no file."""

from pathlib import Path

from kmsflash.model.errors import UserError


def is_special(path: Path) -> bool:
    """Return whether a path leads to a device, a pipe or a socket: no file may be put in its place."""
    return path.exists() and not (path.is_file() or path.is_dir())


def refuse_special(path: Path) -> None:
    """Raise `UserError` where a path leads to a device, a pipe or a socket."""
    if is_special(path):
        raise UserError("{path} is no place for a file. Choose another place.", path=path)
