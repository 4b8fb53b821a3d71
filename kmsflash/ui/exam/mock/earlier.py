"""How earlier mock exams went, the newest first, each a way to its questions."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QStyle, QVBoxLayout, QWidget

from kmsflash.model.mock_exams import MockResult
from kmsflash.ui.exam.mock import words
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.button import Button
from kmsflash.ui.widgets.control import RING, Control
from kmsflash.ui.widgets.label import Label

_SHOWN = 5
_ROW = 32


class EarlierList(QWidget):
    """A title, a line for each, and the way to study what was missed in the last."""

    result_wanted = Signal(object)  # MockExamId
    study_wanted = Signal(object)  # MockExamId

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._results: list[MockResult] = []
        self._shows_all = False
        self.lines: list[EarlierLine] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.check = Label(theme, font="small", colour="quiet", wraps=True)
        self.study = Button(theme, self.tr("Study what I missed"))
        self.study.clicked.connect(self._study)
        self.all = Button(theme, self.tr("All of them"), look="ghost")
        self.all.clicked.connect(self._show_all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(Label(theme, self.tr("Earlier"), font="small", colour="quiet", weight=600))
        column.addLayout(self._rows)
        column.addWidget(self.all)
        column.addWidget(self.check)
        column.addSpacing(4)
        column.addWidget(self.study)

    def show_results(self, results: Sequence[MockResult]) -> None:
        """Show how they went; nothing where there were none."""
        self._results = list(results)
        for line in self.lines:
            line.hide()
            line.deleteLater()
        shown = self._results if self._shows_all else self._results[:_SHOWN]
        self.lines = [EarlierLine(self._theme, result) for result in shown]
        for line in self.lines:
            line.clicked.connect(lambda _=False, line=line: self.result_wanted.emit(line.mock))
            self._rows.addWidget(line)
        self.all.setVisible(len(shown) < len(self._results))
        told = words.last_time(self._results[0]) if self._results else ""
        self.check.setText(told)
        self.check.setVisible(bool(told))
        missed = bool(results) and results[0].right + results[0].ungraded < results[0].asked
        self.study.setVisible(missed)
        self.setVisible(bool(results))

    def _study(self) -> None:
        if self._results:
            self.study_wanted.emit(self._results[0].mock)

    def _show_all(self) -> None:
        self._shows_all = True
        self.show_results(self._results)


class EarlierLine(Control):
    """The day at the beginning, how many were right at the end."""

    def __init__(self, theme: Theme, result: MockResult) -> None:
        super().__init__(theme)
        self.mock = result.mock
        self._day, self._score = words.day(result.day), words.score(result)
        self.setText(f"{self._day}: {words.hero(result)}")
        told = words.against_prediction(result)
        self.setToolTip(told or self.tr("Look at its questions"))
        self.setAccessibleDescription(told)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return a line."""
        return QSize(self._theme.size(200), self._theme.size(_ROW))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint both, and a ground under them while the pointer is there."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body = self.rect().toRectF().adjusted(1, 1, -1, -1)
        painter.setPen(QPen(theme.colour("focus"), 2) if self.shows_focus else Qt.PenStyle.NoPen)
        if self.underMouse():
            painter.setBrush(theme.colour("hover"))
        painter.drawRoundedRect(body, 6, 6)
        room = self.rect().adjusted(RING, 0, -RING, 0) if self.underMouse() else self.rect()
        room = QStyle.visualRect(self.layoutDirection(), self.rect(), QRect(room))
        painter.setPen(theme.colour("text"))
        painter.setFont(theme.font("small"))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, self._day)
        painter.setFont(theme.font("small", 600))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTrailing, self._score)
