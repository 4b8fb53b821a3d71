"""Readiness by section: a line for each, with the band in which the truth lies."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QFontMetrics, QHelpEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStyle, QToolTip, QVBoxLayout, QWidget

from kmsflash.model.readiness import Readiness, SectionReadiness
from kmsflash.ui.exam import words
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.announce import announce
from kmsflash.ui.widgets.button import Button
from kmsflash.ui.widgets.control import RING
from kmsflash.ui.widgets.label import Label
from kmsflash.ui.widgets.panel import Panel
from kmsflash.ui.widgets.readiness_bar import HEIGHT, paint_readiness
from kmsflash.ui.widgets.tool_tip import tip

_PADDING = 20
_ROW = 38
_FEW = 7  # sections in sight until more are asked for
_NAME, _LONG_NAME = 0.35, 0.5  # of the width
_FIGURE = 84
_GAP = 16


class SectionsPanel(Panel):
    """The sections of an exam; of many the first few, and the others on request."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._told: Readiness | None = None
        self.bars = SectionBars(theme)
        title = Label(theme, self.tr("Readiness by section"), font="small", weight=600)
        self._meaning = Label(
            theme,
            self.tr("% of cards known on the day, if you stopped today"),
            font="caption",
            colour="quiet",
            weight=400,
            wraps=True,
        )
        self._meaning.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self._widest = Label(theme, font="small", colour="quiet", wraps=True)
        self.more = Button(theme, "", look="ghost")
        self.more.clicked.connect(self._show_all)
        head = QHBoxLayout()
        head.addWidget(title)
        head.addWidget(self._meaning, 1)
        told = QVBoxLayout()
        told.setContentsMargins(2 * RING, 0, 2 * RING, 0)
        told.setSpacing(6)
        told.addLayout(head)
        told.addWidget(self.bars)
        self._widest.setContentsMargins(2 * RING, 0, 2 * RING, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(_PADDING - 2 * RING, 16, _PADDING - 2 * RING, 16)
        column.setSpacing(4)
        column.addLayout(told)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self._widest)

    def show_readiness(self, told: Readiness) -> None:
        """Show how ready one is, section by section."""
        fresh = self._told is None or self._told.exam != told.exam
        shows_all = not fresh and not self.more.isVisibleTo(self)
        self._told = told
        left = len(told.sections) - _FEW
        self.more.setText(self.tr("%n more", "", left))
        self.more.updateGeometry()
        self.more.setVisible(left > 0 and not shows_all)
        self.bars.show_sections(told.sections if shows_all or left <= 0 else told.sections[:_FEW])
        self._widest.setText(words.widest(told))

    def _show_all(self) -> None:
        if self._told is not None:
            self.bars.show_sections(self._told.sections)
            self.more.hide()
            self.bars.setFocus(Qt.FocusReason.TabFocusReason)


class SectionBars(QWidget):
    """The lines; Up and Down go from one to the next and have it read out."""

    pointed = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._sections: Sequence[SectionReadiness] = ()
        self._current = -1
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Readiness by section"))
        theme.changed.connect(self.updateGeometry)

    @property
    def lines(self) -> tuple[str, ...]:
        """What each line shows, in words."""
        return tuple(
            words.section_spoken(each.name, each.stopped, each.seen, each.cards) for each in self._sections
        )

    def show_sections(self, sections: Sequence[SectionReadiness]) -> None:
        """Show these."""
        self._sections = sections
        self._current = min(self._current, len(sections) - 1)
        self.setAccessibleDescription(". ".join(self.lines))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for every line."""
        return QSize(self._theme.size(400), len(self._sections) * self._theme.size(_ROW))

    def minimumSizeHint(self) -> QSize:
        """Return the same height: nothing is cut."""
        return QSize(self._theme.size(200), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from line to line."""
        last = len(self._sections) - 1
        targets = {
            Qt.Key.Key_Down: min(last, self._current + 1),
            Qt.Key.Key_Up: max(0, self._current - 1),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        target = targets.get(Qt.Key(event.key()))
        if target is None or last < 0:
            super().keyPressEvent(event)
        else:
            self._go_to(target)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first line."""
        super().focusInEvent(event)
        if self._sections:
            self._go_to(max(0, self._current))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show it no more."""
        super().focusOutEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        """Say under the pointer what a line shows, also where its name is cut."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            at = event.pos().y() // self._theme.size(_ROW)
            if 0 <= at < len(self._sections):
                QToolTip.showText(event.globalPos(), tip(self.lines[at]), self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint every line: name, bar, figure."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, section in enumerate(self._sections):
            self._paint_line(painter, number, section)

    def _go_to(self, number: int) -> None:
        self._current = number
        self.pointed.emit(self.lines[number])
        announce(self, self.lines[number])
        self.update()

    def _paint_line(self, painter: QPainter, number: int, section: SectionReadiness) -> None:
        theme, row = self._theme, self._theme.size(_ROW)
        line = QRect(0, number * row, self.width(), row)
        if self.hasFocus() and number == self._current:
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(line).adjusted(1, 4, -1, -4), 6, 6)
        indent = theme.size(6) if self.hasFocus() else 0
        name = QRect(line.left() + indent, line.top(), self._room_for_names() - indent, row)
        figure = QRect(line.right() - theme.size(_FIGURE) + 1 - indent, line.top(), theme.size(_FIGURE), row)
        bar = QRectF(
            name.right() + theme.size(_GAP),
            line.center().y() - HEIGHT / 2 + 1,
            figure.left() - name.right() - theme.size(_GAP),
            HEIGHT,
        ).toRect()
        painter.setPen(theme.colour("text"))
        font = theme.font("small", 500)
        painter.setFont(font)
        cut = painter.fontMetrics().elidedText(
            words.section(section.name), Qt.TextElideMode.ElideRight, name.width()
        )
        leading = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.drawText(self._mirrored(name), leading, cut)
        trailing = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTrailing
        font = theme.font("small", 600)
        font.setFeature(QFont.Tag("tnum"), 1)
        painter.setFont(font)
        painter.drawText(self._mirrored(figure), trailing, words.margin(section.stopped))
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        paint_readiness(painter, QRectF(self._mirrored(bar)), section.stopped, theme, mirrored=mirrored)

    def _room_for_names(self) -> int:
        """Return the width that the names have: more where one is long, for a bar can be shorter."""
        metrics = QFontMetrics(self._theme.font("small", 500))
        longest = max(metrics.horizontalAdvance(words.section(each.name)) for each in self._sections)
        return round(min(self.width() * _LONG_NAME, max(self.width() * _NAME, longest + self._theme.size(8))))

    def _mirrored(self, rect: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), rect)
