"""An error that should not happen, made for the picture of what is said of it."""

from kmsflash.app import App
from kmsflash.ui.errors.dialog import ErrorDialog


def error_told(program: App) -> ErrorDialog:
    """Have an error told, and return the dialog that does."""
    try:
        _ = (1, 2, 3)[len(program.today.decks) + 3]
    except IndexError as error:
        program.tell_error(error)
    assert program.errors.dialog is not None  # noqa: S101  it was told just now
    return program.errors.dialog
