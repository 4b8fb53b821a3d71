"""The exams that are to come: how long there is, and how ready one is."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from kmsflash.model.days import Day
from kmsflash.model.ids import ExamId
from kmsflash.model.readiness import Estimate
from kmsflash.model.today import ExamLine
from kmsflash.ui.theme import Theme
from kmsflash.ui.today import exam_words as words
from kmsflash.ui.widgets.control import RING, Control, ringless
from kmsflash.ui.widgets.panel import RADIUS, paint_panel
from kmsflash.ui.widgets.readiness_bar import HEIGHT, paint_readiness

_MOST = 3  # exams in sight; the Exam page has all
_PADDING = (16, 14)  # pixels at font setting 100 %, as the next
_LINE = 20
_DAYS = 40
_GAP = 10


class ExamPanels(QWidget):
    """A panel for each of the nearest exams; each leads to its page."""

    chosen = Signal(object)  # ExamId

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._ready: dict[ExamId, Estimate] = {}
        self.panels: list[ExamPanel] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12 - 2 * RING)

    def show_exams(self, exams: Sequence[ExamLine], today: Day) -> None:
        """Show the nearest of these; panels that are there are kept, and the focus with them."""
        shown = exams[:_MOST]
        while len(self.panels) < len(shown):
            panel = ExamPanel(self._theme)
            panel.chosen.connect(self.chosen)
            self._column.addWidget(panel)
            self.panels.append(panel)
        for panel in self.panels[len(shown) :]:
            panel.hide()
        for panel, exam in zip(self.panels, shown, strict=False):
            panel.show_exam(exam, today, self._ready.get(exam.exam))
            panel.show()

    def show_readiness(self, exam: ExamId, ready: Estimate | None) -> None:
        """Show how ready one is for one of them; None: there is nothing to tell."""
        if ready is None:
            self._ready.pop(exam, None)
        else:
            self._ready[exam] = ready
        for panel in self.panels:
            if panel.exam == exam:
                panel.show_readiness(ready)


class ExamPanel(Control):
    """One exam: name and date, the days that are left, and readiness with its band."""

    chosen = Signal(object)  # ExamId

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._exam: ExamLine | None = None
        self._today = Day(0)
        self._ready: Estimate | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._choose)

    @property
    def exam(self) -> ExamId | None:
        """Which exam it shows."""
        return None if self._exam is None else self._exam.exam

    def show_exam(self, exam: ExamLine, today: Day, ready: Estimate | None) -> None:
        """Show an exam."""
        self._exam, self._today = exam, today
        self.show_readiness(ready)

    def show_readiness(self, ready: Estimate | None) -> None:
        """Show how ready one is; None: not known yet."""
        self._ready = ready
        if self._exam is not None:
            told = words.spoken(self._exam, self._today, ready)
            self.setAccessibleName(told)
            self.setToolTip("")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for all of it."""
        size = self._theme.size
        rows = size(_LINE) + size(_DAYS) + (size(_LINE) + size(_GAP) + 8 if self._ready is not None else 0)
        return QSize(size(200), rows + 2 * size(_PADDING[1]) + 2 * RING)

    def minimumSizeHint(self) -> QSize:
        """Return less width: the name gives way."""
        return QSize(self._theme.size(150), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the sheet, then line after line."""
        if self._exam is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body = ringless(self)
        self._paint_ring(painter, body, RADIUS)
        paint_panel(painter, body, self._theme)
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            ground = self._theme.colour("hover")
            painter.setBrush(self._stepped(ground) if self.isDown() else ground)
            painter.drawRoundedRect(body.adjusted(1, 1, -1, -1), RADIUS - 1, RADIUS - 1)
        size = self._theme.size
        inner = body.adjusted(size(_PADDING[0]), size(_PADDING[1]), -size(_PADDING[0]), -size(_PADDING[1]))
        top = QRectF(inner.left(), inner.top(), inner.width(), size(_LINE)).toRect()
        date = words.when(self._exam.day, self._today)
        self._paint_ends(painter, top, self._exam.name, date, date_font=("caption", 400))
        self._paint_days(painter, top.translated(0, size(_LINE)), self._exam.day - self._today)
        if self._ready is not None:
            self._paint_readiness(painter, top.translated(0, size(_LINE) + size(_DAYS)), self._ready)

    def _paint_ends(
        self,
        painter: QPainter,
        line: QRect,
        first: str,
        last: str,
        *,
        date_font: tuple[str, int],
        bold: str = "first",
    ) -> None:
        """Paint words at both ends of a line; the first give way."""
        theme = self._theme
        end = theme.font(*date_font)
        end.setFeature(QFont.Tag("tnum"), 1)
        room = QFontMetrics(end).horizontalAdvance(last) + 2
        painter.setFont(end)
        painter.setPen(theme.colour("quiet" if bold == "first" else "text"))
        trailing = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTrailing
        painter.drawText(line, trailing, last)
        begin = theme.font("small", 600 if bold == "first" else 400)
        painter.setFont(begin)
        painter.setPen(theme.colour("text" if bold == "first" else "quiet"))
        words_room = line.width() - room - theme.size(8)
        cut = QFontMetrics(begin).elidedText(first, Qt.TextElideMode.ElideRight, words_room)
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, cut)

    def _paint_days(self, painter: QPainter, line: QRect, left: int) -> None:
        theme = self._theme
        number, unit = words.days_left(left)
        font = theme.font("hero", 600)
        wide = QFontMetrics(font).horizontalAdvance(number)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        base = line.top() + theme.size(_DAYS) - theme.size(8)
        small = theme.font("small")
        gap = theme.size(6)
        unit_wide = QFontMetrics(small).horizontalAdvance(unit)
        painter.setFont(font)
        painter.setPen(theme.colour("text"))
        painter.drawText(line.right() - wide if mirrored else line.left(), base, number)
        painter.setFont(small)
        painter.setPen(theme.colour("quiet"))
        x = line.right() - wide - gap - unit_wide if mirrored else line.left() + wide + gap
        painter.drawText(x, base, unit)

    def _paint_readiness(self, painter: QPainter, line: QRect, ready: Estimate) -> None:
        self._paint_ends(
            painter, line, words.ready_for(), words.margin(ready), date_font=("small", 600), bold="last"
        )
        top = line.top() + self._theme.size(_LINE) + self._theme.size(_GAP) - 3
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        track = QRectF(line.left(), top, line.width(), HEIGHT)
        paint_readiness(painter, track, ready, self._theme, mirrored=mirrored)

    def _choose(self) -> None:
        if self._exam is not None:
            self.chosen.emit(self._exam.exam)
