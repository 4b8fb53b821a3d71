"""All questions at once: which are answered, which are flagged, and where one is."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from kmsflash.model.mock_exams import MockAnswer
from kmsflash.ui.exam.mock import words
from kmsflash.ui.exam.mock.keyless import KeylessScroll
from kmsflash.ui.exam.mock.keys import SCREEN, Act
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.control import RING, Control, ringless
from kmsflash.ui.widgets.label import Label
from kmsflash.ui.widgets.page_sheet import PageSheet

_WIDTH = 560  # pixels at font setting 100 %
_PADDING = 28
_CELL = 48
_GAP = 4
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class QuestionGrid(PageSheet):
    """A sheet over the page: arrows lead through the questions, Enter goes to one."""

    chosen = Signal(int)
    closed = Signal()

    def __init__(self, theme: Theme, page: QWidget) -> None:
        super().__init__(theme, page, _WIDTH, "raised")
        self._keys = theme.keys.table(SCREEN)
        self._title = Label(theme, self.tr("All questions"), font="lead")
        self._told = Label(theme, font="small", colour="quiet", wraps=True)
        self.cells: list[GridCell] = []
        self._field = _Field(theme)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(6)
        self._column.addWidget(self._title)
        self._column.addWidget(self._told)
        self._column.addSpacing(8)
        self._scroll = KeylessScroll(self._field)
        self._column.addWidget(self._scroll, 1)
        self.setAccessibleName(self.tr("All questions"))
        self.away_wanted.connect(self.close_grid)
        theme.changed.connect(self.fill_page)
        self.hide()

    def show_questions(self, answers: Sequence[MockAnswer], at: int) -> None:
        """Show the questions, the keyboard on the one *at* hand."""
        while len(self.cells) < len(answers):
            cell = GridCell(self._theme, self._field)
            cell.clicked.connect(partial(self._choose, len(self.cells)))
            self.cells.append(cell)
        for nth, cell in enumerate(self.cells):
            cell.setVisible(nth < len(answers))
            if nth < len(answers):
                cell.show_answer(answers[nth], is_current=nth == at)
        self._field.cells = self.cells[: len(answers)]
        missing = sum(not each.is_answered for each in answers)
        self._told.setText(
            self.tr("Filled is answered: {missing} of {count} to go.").format(
                missing=missing, count=len(answers)
            )
        )
        self.show()
        self.raise_()
        self.fill_page()
        self.cells[at].setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._scroll.ensureWidgetVisible(self.cells[at])

    def fill_page(self) -> None:
        """Fill the page, which may have another size now."""
        page, padding = self._page.rect(), self._theme.size(_PADDING)
        self.setGeometry(page)
        sheet = self._sheet()
        self._column.setContentsMargins(
            sheet.left() + padding,
            sheet.top() + padding,
            page.width() - sheet.right() - 1 + padding,
            page.height() - sheet.bottom() - 1 + padding,
        )
        self._field.lay_out()

    def _sheet(self) -> QRect:
        """Return a sheet no higher than it must be."""
        whole, theme = super()._sheet(), self._theme
        width = whole.width() - 2 * theme.size(_PADDING)
        lines = self._field.height_at(width)
        words = self._title.sizeHint().height() + self._told.heightForWidth(width)
        needed = lines + words + 2 * theme.size(_PADDING) + 8 + 3 * self._column.spacing() + 2 * RING
        if needed < whole.height():
            whole.setHeight(needed)
            whole.moveCenter(self._page.rect().center())
        return whole

    def close_grid(self) -> None:
        """Go away."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def _choose(self, nth: int, *_clicked: bool) -> None:
        self.hide()
        self.chosen.emit(nth)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk through the questions; go away on Escape and the key that showed it."""
        if event.key() == Qt.Key.Key_Escape or self._keys.act_of(event) == Act.GRID:
            self.close_grid()
        else:
            rows = {Qt.Key.Key_Up: -self._field.columns, Qt.Key.Key_Down: self._field.columns}
            self._step((_STEPS | rows).get(Qt.Key(event.key()), 0))
        event.accept()

    def _step(self, by: int) -> None:
        shown = self._field.cells
        here = next((nth for nth, cell in enumerate(shown) if cell.hasFocus()), 0)
        there = shown[min(len(shown) - 1, max(0, here + by))] if by else None
        if there is not None:
            there.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._scroll.ensureWidgetVisible(there)


class _Field(QWidget):
    """Cells in rows, as many side by side as there is room for."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.cells: list[GridCell] = []
        self.columns = 1

    def height_at(self, width: int) -> int:
        """Return the height in pixels of all cells at a width."""
        side = self._theme.size(_CELL) + _GAP
        return -(-len(self.cells) // max(1, (width + _GAP) // side)) * side

    def lay_out(self) -> None:
        """Place the cells."""
        side = self._theme.size(_CELL) + _GAP
        self.columns = max(1, (self.width() + _GAP) // side)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for nth, cell in enumerate(self.cells):
            row, column = divmod(nth, self.columns)
            x = self.width() - (column + 1) * side + _GAP if mirrored else column * side
            cell.setGeometry(x, row * side, side - _GAP, side - _GAP)
        self.setMinimumHeight(self.height_at(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Suit the width."""
        super().resizeEvent(event)
        self.lay_out()


class GridCell(Control):
    """A question as a number: filled where it is answered, with a flag where it has one."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._is_answered = self._is_flagged = self._is_current = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_answer(self, answer: MockAnswer, *, is_current: bool) -> None:
        """Stand for a question."""
        self._is_answered, self._is_flagged = answer.is_answered, answer.flagged
        self._is_current = is_current
        self.setText(str(answer.nth + 1))
        self.setAccessibleName(words.in_grid(answer, is_current=is_current))
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrows to the grid."""
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Return a good target."""
        return QSize(self._theme.size(_CELL), self._theme.size(_CELL))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the number, and how the question stands."""
        theme, body = self._theme, ringless(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ring(painter, body, 6)
        ground = "accent" if self._is_answered else "hover" if self.underMouse() else "surface"
        painter.setBrush(theme.colour(ground))
        painter.setPen(QPen(theme.colour("accent" if self._is_answered else "edge"), 1))
        painter.drawRoundedRect(body.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        ink = theme.colour("onAccent" if self._is_answered else "text")
        painter.setPen(ink)
        painter.setFont(theme.font("small", 700 if self._is_current else 500))
        painter.drawText(body, Qt.AlignmentFlag.AlignCenter, self.text())
        if self._is_current:
            line = QRectF(body.center().x() - body.width() / 4, body.bottom() - 6, body.width() / 2, 2)
            painter.fillRect(line, ink)
        if self._is_flagged:
            side = theme.size(12)
            mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            x = body.left() + 3 if mirrored else body.right() - side - 3
            flag = theme.icon("flag", side, "onAccent" if self._is_answered else "warn")
            painter.drawPixmap(round(x), round(body.top() + 3), flag)
