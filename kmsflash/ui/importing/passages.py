"""Passages of the notes that want a look: a title, a sheet, and on it each passage with its line."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kmsflash.ui.importing import words
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.label import Label
from kmsflash.ui.widgets.panel import Panel

MOST = 40  # passages shown on one sheet
_EDGE = 20


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage of the notes, and what more there is to say of it."""

    text: str
    where: str  # it stands in them
    remark: str = ""


class Passages(QWidget):
    """A sheet of passages under a title; a very long list is cut and says so."""

    def __init__(self, theme: Theme, title: str, passages: Sequence[Passage]) -> None:
        super().__init__()
        self.setAccessibleName(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(Label(theme, title, font="small", colour="quiet", weight=600, wraps=True))
        sheet = Panel(theme)
        lines = QVBoxLayout(sheet)
        lines.setContentsMargins(0, 1, 0, 1)
        lines.setSpacing(0)
        for number, passage in enumerate(passages[:MOST]):
            lines.addWidget(_Row(theme, passage, is_first=number == 0))
        column.addWidget(sheet)
        if len(passages) > MOST:
            more = words.more(len(passages) - MOST)
            column.addWidget(Label(theme, more, font="small", colour="quiet", wraps=True))


class _Row(QWidget):
    """One passage, its line at the end, a thin line above all but the first."""

    def __init__(self, theme: Theme, passage: Passage, *, is_first: bool) -> None:
        super().__init__()
        self._theme, self._is_first = theme, is_first
        row = QHBoxLayout(self)
        row.setContentsMargins(_EDGE, 12, _EDGE, 12)
        row.setSpacing(16)
        told = QVBoxLayout()
        told.setSpacing(2)
        told.addWidget(Label(theme, words.shortened(passage.text), font="small", wraps=True))
        if passage.remark:
            told.addWidget(Label(theme, passage.remark, font="small", colour="quiet", wraps=True))
        row.addLayout(told, 1)
        line = Label(theme, passage.where, font="small", colour="quiet")
        row.addWidget(line, 0, Qt.AlignmentFlag.AlignTop)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._is_first:
            line = QRectF(_EDGE, 0, self.width() - 2 * _EDGE, 1)
            QPainter(self).fillRect(line, self._theme.colour("line"))
