"""The application as the desktop sees it: macOS sends files to it and names none at a start."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

Opener = Callable[[Sequence[Path]], object]


class Application(QApplication):
    """Hears which files the desktop wants opened, and keeps them until there is a window that can."""

    def __init__(self, words: Sequence[str]) -> None:
        super().__init__(list(words))
        self._opener: Opener | None = None
        self._early: list[Path] = []

    def open_with(self, opener: Opener | None) -> None:
        """Have files opened by *opener* from now on, those too that came before; None: keep them."""
        self._opener = opener
        early, self._early = self._early, []
        self._open(early)

    def _open(self, files: list[Path]) -> None:
        if self._opener is None:
            self._early += files
        elif files:
            self._opener(files)

    def event(self, event: QEvent) -> bool:
        """Take the wish to open a file; everything else is Qt's."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self._open([Path(event.file())])
            return True
        return super().event(event)
