"""States in which nothing can be kept, or another machine has the cards."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtWidgets import QMessageBox, QWidget

from kmsflash.collection.holding import introduce
from kmsflash.ui.keeping.elsewhere import ask


@contextmanager
def file_gone(collection: Path) -> Iterator[None]:
    """Have the file of the cards away for a while."""
    aside = collection.with_name("aside")
    collection.rename(aside)
    yield
    aside.rename(collection)


def _nothing() -> None:
    """Do what nobody chooses."""


def asked_to_take_over(window: QWidget, state: Path, now: datetime) -> QMessageBox:
    """Return the question that stands over the window where another machine has the cards."""
    holder = replace(
        introduce(state, now),
        machine="laptop",
        host="laptop",
        user="ada",
        since=now - timedelta(hours=2),
        sign=now - timedelta(minutes=1),
    )
    ask(window, holder, now, again=_nothing, look=_nothing, take_over=_nothing, leave=_nothing)
    box: QMessageBox = window.findChildren(QMessageBox)[-1]
    return box
