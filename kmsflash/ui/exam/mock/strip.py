"""The questions of a mock exam in a row of small squares: right, wrong, or still to be graded."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kmsflash.model.mock_exams import MockAnswer
from kmsflash.ui.exam.mock import words
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.control import Control, ringless

_CELL = 40
_GAP = 2


class ResultStrip(QWidget):
    """Cells in as many lines as they need; one of them is looked at."""

    chosen = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.cells: list[ResultCell] = []
        self.setAccessibleName(self.tr("All questions"))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.updateGeometry)

    def show_answers(self, answers: Sequence[MockAnswer], at: int) -> None:
        """Show how each went, and which is looked at."""
        while len(self.cells) < len(answers):
            cell = ResultCell(self._theme, self, len(self.cells))
            cell.clicked.connect(lambda _=False, cell=cell: self.chosen.emit(cell.nth))
            self.cells.append(cell)
        for nth, cell in enumerate(self.cells):
            cell.setVisible(nth < len(answers))
            if nth < len(answers):
                cell.show_answer(answers[nth], is_current=nth == at)
        self.updateGeometry()
        self._lay_out()

    def hasHeightForWidth(self) -> bool:
        """It breaks into lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the lines that it takes."""
        count = sum(not cell.isHidden() for cell in self.cells)
        return -(-count // self._columns(width)) * self._side

    def sizeHint(self) -> QSize:
        """Return a line of some cells."""
        return QSize(10 * self._side, self.heightForWidth(max(10 * self._side, self.width())))

    def resizeEvent(self, _event: object) -> None:
        """Break the lines anew."""
        self._lay_out()

    @property
    def _side(self) -> int:
        return self._theme.size(_CELL) + _GAP

    def _columns(self, width: int) -> int:
        return max(1, (width + _GAP) // self._side)

    def _lay_out(self) -> None:
        columns, side = self._columns(self.width()), self._side
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for nth, cell in enumerate(self.cells):
            row, column = divmod(nth, columns)
            x = self.width() - (column + 1) * side + _GAP if mirrored else column * side
            cell.setGeometry(x, row * side, side - _GAP, side - _GAP)


class ResultCell(Control):
    """A number over the icon of what became of it; a line under the one that is looked at."""

    def __init__(self, theme: Theme, parent: QWidget, nth: int) -> None:
        super().__init__(theme, parent)
        self.nth = nth
        self._answer: MockAnswer | None = None
        self._is_current = False

    def show_answer(self, answer: MockAnswer, *, is_current: bool) -> None:
        """Stand for a question."""
        self._answer, self._is_current = answer, is_current
        self.setText(str(answer.nth + 1))
        number = self.tr("Question {number}").format(number=answer.nth + 1)
        here = f", {self.tr('shown below')}" if is_current else ""
        self.setAccessibleName(f"{number}: {words.verdict(answer)}{here}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_current else Qt.FocusPolicy.ClickFocus)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrows to the page."""
        arrows = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
        if event.key() in arrows:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the number, and what became of the question."""
        theme, body = self._theme, ringless(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ring(painter, body, 6)
        right = None if self._answer is None else self._answer.is_right
        ground, ink, icon = {
            True: ("goodTint", "good", "check"),
            False: ("badTint", "bad", "x"),
            None: ("warnTint", "warn", "circle-question-mark"),
        }[right]
        painter.setBrush(theme.colour(ground))
        edge = QPen(theme.colour(ink), 2) if self._is_current else QPen(theme.colour("line"), 1)
        painter.setPen(edge)
        painter.drawRoundedRect(body.adjusted(1, 1, -1, -1), 6, 6)
        painter.setPen(theme.colour("text"))
        painter.setFont(theme.font("caption", 700 if self._is_current else 500))
        upper = QRectF(body.left(), body.top() + 1, body.width(), body.height() / 2)
        painter.drawText(upper, Qt.AlignmentFlag.AlignCenter, self.text())
        side = theme.size(12)
        painter.drawPixmap(
            round(body.center().x() - side / 2),
            round(body.center().y() + 1),
            theme.icon(icon, side, ink),
        )
