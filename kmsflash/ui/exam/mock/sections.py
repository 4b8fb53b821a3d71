"""How each section went: its name, a bar, and how many of how many."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QVBoxLayout, QWidget

from kmsflash.model.mock_exams import SectionResult
from kmsflash.ui.exam.mock import words
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.label import Label
from kmsflash.ui.widgets.meter import paint_meter
from kmsflash.ui.widgets.panel import Panel

_ROW = 34
_BAR = 6
_GAP = 16


class SectionsPanel(Panel):
    """A sheet with a row for each section, the weakest first."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.rows: list[SectionRow] = []
        self._title = Label(theme, self.tr("By section, the weakest first"), font="small", weight=600)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(self._title)
        self._column.addSpacing(6)
        theme.changed.connect(self._fit)
        self._fit()

    def show_sections(self, sections: Sequence[SectionResult]) -> None:
        """Show how each went; one alone says nothing that the whole does not."""
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = [SectionRow(self._theme, each) for each in sections]
        for row in self.rows:
            self._column.addWidget(row)
        self.setVisible(len(sections) > 1)

    def _fit(self) -> None:
        edge = self._theme.size(20)
        self._column.setContentsMargins(edge, self._theme.size(16), edge, self._theme.size(10))


class SectionRow(QWidget):
    """One section; what waits for a grade is half full."""

    def __init__(self, theme: Theme, of: SectionResult) -> None:
        super().__init__()
        self._theme, self._of = theme, of
        self._name = of.name or words.others()
        self._score = self.tr("{right} of {asked}").format(right=of.right, asked=of.asked)
        self.setAccessibleName(words.section(of))
        self.setToolTip(self._name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the height of a line."""
        return QSize(self._theme.size(300), self._theme.size(_ROW))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line."""
        theme, whole = self._theme, self.rect()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        score = theme.font("small", 600)
        last = max(theme.size(64), QFontMetrics(score).horizontalAdvance(self._score))
        first = max(theme.size(100), round((whole.width() - last) * 0.42))
        font = theme.font("small")
        name = QFontMetrics(font).elidedText(self._name, Qt.TextElideMode.ElideRight, first)
        vertical = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(font)
        painter.setPen(theme.colour("text"))
        painter.drawText(self._at(0, first), vertical | Qt.AlignmentFlag.AlignLeading, name)
        painter.setFont(score)
        painter.drawText(
            self._at(whole.width() - last, last), vertical | Qt.AlignmentFlag.AlignTrailing, self._score
        )
        room = self._at(first + _GAP, whole.width() - first - last - 2 * _GAP)
        height = theme.size(_BAR)
        track = QRectF(room.left(), room.center().y() - height / 2, room.width(), height)
        known, waiting = self._of.right / self._of.asked, self._of.ungraded / self._of.asked
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        paint_meter(painter, track, known, waiting, theme, mirrored=mirrored)

    def _at(self, x: int, width: int) -> QRect:
        return QStyle.visualRect(
            self.layoutDirection(), self.rect(), QRect(x, 0, max(1, width), self.height())
        )
