"""The rail at the side of the window: where one can go, and how much waits there."""

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QEvent, QObject, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QStyle, QVBoxLayout, QWidget

from kmsflash.ui.actions import SCREEN
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.control import RADIUS, Control

WIDE = 200  # all in pixels at font setting 100 %
NARROW = 56
COLLAPSE_UNDER = 1000

_INSET = 10
_EDGE = 20  # where icons begin
_FIRST_ITEM = 68
_BRAND_TOP = 20
_BRAND = 24
_ITEM = 34
_GAP = 4
_ICON = 18
_WORD = 50
_BELOW = 14
_MOVING = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End)
_PILL = 0.075  # opacity of the text's colour over the rail, under the place where one is


@dataclass(frozen=True, slots=True)
class Stop:
    """A place to go: its name in the program, also of the action that goes there, its icon and its word."""

    name: str
    icon: str
    word: str
    is_last: bool = False  # stands at the bottom


STOPS = (
    Stop("today", "sun", str(QT_TRANSLATE_NOOP("Rail", "Today"))),
    Stop("decks", "layers", str(QT_TRANSLATE_NOOP("Rail", "Decks"))),
    Stop("browse", "search", str(QT_TRANSLATE_NOOP("Rail", "Browse"))),
    Stop("exam", "graduation-cap", str(QT_TRANSLATE_NOOP("Rail", "Exam"))),
    Stop("progress", "chart-column", str(QT_TRANSLATE_NOOP("Rail", "Progress"))),
    Stop("settings", "settings", str(QT_TRANSLATE_NOOP("Rail", "Settings")), is_last=True),
)


class Rail(QWidget):
    """Words beside icons, or icons alone where the window is narrow for the font setting.

    Up, Down, Home and End move among the places; Enter and Space go there.
    """

    chosen = Signal(str)  # a stop's name

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._collapsed = False
        self._watched: QWidget | None = None
        self._items = {stop.name: RailItem(theme, stop, self.tr(stop.word), self) for stop in STOPS}
        self._brand = _Brand(theme, self)
        self.setAccessibleName(self.tr("Places"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._fill()
        self.show_current(STOPS[0].name)
        theme.changed.connect(self._fit)
        self._fit()

    @property
    def is_collapsed(self) -> bool:
        """Whether only icons show."""
        return self._collapsed

    def show_current(self, name: str) -> None:
        """Mark the place where the learner is."""
        for each, item in self._items.items():
            item.set_current(each == name)

    def show_count(self, name: str, count: int) -> None:
        """Show how many cards wait at a place; 0 shows nothing."""
        self._items[name].set_count(count)

    def set_collapsed(self, collapsed: bool) -> None:
        """Show icons alone, or words beside them."""
        if collapsed == self._collapsed:
            return
        self._collapsed = collapsed
        for item in self._items.values():
            item.set_collapsed(collapsed)
        self._brand.set_collapsed(collapsed)
        self._fit()

    def sizeHint(self) -> QSize:
        """Return the width that goes with the window's."""
        return QSize(self._theme.size(NARROW if self._collapsed else WIDE), 400)

    def event(self, event: QEvent) -> bool:
        """Watch the width of whichever window this is in."""
        if event.type() in (QEvent.Type.ParentChange, QEvent.Type.Show, QEvent.Type.Polish):
            self._watch(self.window())
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Collapse and open with the window."""
        if watched is self._watched and event.type() == QEvent.Type.Resize:
            self._suit()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move among the places."""
        stops = list(self._items.values())
        here = next((number for number, item in enumerate(stops) if item.hasFocus()), 0)
        targets = {
            Qt.Key.Key_Up: max(0, here - 1),
            Qt.Key.Key_Down: min(len(stops) - 1, here + 1),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(stops) - 1,
        }
        target = targets.get(Qt.Key(event.key()))
        if target is None:
            super().keyPressEvent(event)
        else:
            stops[target].setFocus(Qt.FocusReason.TabFocusReason)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground and the line between rail and page."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("sunken"))
        line = QRect(self.width() - 1, 0, 1, self.height())
        painter.fillRect(_mirrored(self, line), self._theme.colour("line"))

    def _fill(self) -> None:
        column = QVBoxLayout(self)
        column.addWidget(self._brand)
        for item in self._items.values():
            if item.stop.is_last:
                column.addStretch(1)
            column.addWidget(item)

    def _fit(self) -> None:
        column = self.layout()
        assert column is not None  # noqa: S101  made by _fill
        inset = self._theme.size(_INSET)
        column.setContentsMargins(inset, 0, inset, self._theme.size(_BELOW))
        column.setSpacing(self._theme.size(_GAP))
        self._suit()
        self.updateGeometry()
        self.update()

    def _watch(self, window: QWidget) -> None:
        if self._watched is not window:
            if self._watched is not None:
                self._watched.removeEventFilter(self)
            self._watched = window
            window.installEventFilter(self)
        self._suit()

    def _suit(self) -> None:
        if self._watched is not None and self._watched is not self:
            self.set_collapsed(self._watched.width() < COLLAPSE_UNDER * self._theme.font_scale)


class RailItem(Control):
    """One place to go."""

    def __init__(self, theme: Theme, stop: Stop, word: str, rail: Rail) -> None:
        super().__init__(theme, rail)
        self.stop = stop
        self._count = 0
        self._is_current = False
        self._collapsed = False
        self.setText(word)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda: rail.chosen.emit(stop.name))
        self._tell()

    def set_current(self, is_current: bool) -> None:
        """Look like the place where the learner is, or not."""
        self._is_current = is_current
        self._tell()

    def set_count(self, count: int) -> None:
        """Show how many cards wait."""
        self._count = count
        self._tell()

    def set_collapsed(self, collapsed: bool) -> None:
        """Show the icon alone, its word as a tool tip."""
        self._collapsed = collapsed
        self._tell()

    def sizeHint(self) -> QSize:
        """Return a line of the rail."""
        return QSize(self._theme.size(NARROW - 2 * _INSET), self._theme.size(_ITEM))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave moving to the rail, which does not begin again at the other end."""
        if event.key() in _MOVING:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the pill, the icon, the word and the count."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_pill(painter)
        self._paint_icon(painter)
        if not self._collapsed:
            self._paint_words(painter)

    def _renew(self) -> None:
        """Take another theme on, and perhaps another key."""
        super()._renew()
        self._tell()

    def _tell(self) -> None:
        """Say in words what shows."""
        key = self._theme.keys.table(SCREEN).cap(self.stop.name)
        waiting = self._waiting()
        self.setAccessibleName(f"{self.text()}, {waiting}" if waiting else self.text())
        here = self.tr("You are here.") if self._is_current else ""
        self.setAccessibleDescription(" ".join(part for part in (here, key) if part))
        words = f"{self.text()}: {waiting}" if waiting else self.text()
        self.setToolTip((f"{words} ({key})" if key else words) if self._collapsed else key)
        self.update()

    def _waiting(self) -> str:
        if not self._count:
            return ""
        return self.tr("1 card waits") if self._count == 1 else self.tr("%n cards wait", "", self._count)

    def _paint_pill(self, painter: QPainter) -> None:
        ground = self._ground()
        pen = QPen(self._theme.colour("focus"), 2) if self.shows_focus else Qt.PenStyle.NoPen
        painter.setPen(pen)
        painter.setBrush(ground if ground is not None else Qt.BrushStyle.NoBrush)
        inset = 1 if self.shows_focus else 0
        body = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(body, RADIUS - inset, RADIUS - inset)
        if self._is_current and self._theme.name == "contrast" and not self.shows_focus:
            painter.setPen(QPen(self._theme.colour("line"), 1))  # a tint alone would be lost on black
            painter.drawRoundedRect(body.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS - 0.5, RADIUS - 0.5)

    def _ground(self) -> QColor | None:
        if not self._is_current and not self.underMouse() and not self.isDown():
            return None
        ground = self._theme.colour("text")
        ground.setAlphaF(_PILL if self._is_current else _PILL / 2)
        if self.isDown():
            ground.setAlphaF(_PILL * 1.5)
        return ground

    def _paint_icon(self, painter: QPainter) -> None:
        side = self._theme.size(_ICON)
        edge = self._theme.size(_EDGE - _INSET)
        left = (self.width() - side) // 2 if self._collapsed else edge
        place = _mirrored(self, QRect(left, (self.height() - side) // 2, side, side))
        role = "accent" if self._is_current else "quiet"
        painter.drawPixmap(place.topLeft(), self._theme.icon(self.stop.icon, side, role))

    def _paint_words(self, painter: QPainter) -> None:
        theme = self._theme
        begin, end = theme.size(_WORD - _INSET), theme.size(12)
        line = _mirrored(self, QRect(begin, 0, self.width() - begin - end, self.height()))
        count = self.locale().toString(self._count) if self._count else ""
        painter.setFont(theme.font("caption", 600))
        painter.setPen(theme.colour("quiet"))
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTrailing, count)
        painter.setFont(theme.font("small", 600 if self._is_current else 500))
        painter.setPen(theme.colour("text" if self._is_current or self.underMouse() else "quiet"))
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, self.text())


class _Brand(QWidget):
    """The mark, and the program's name where there is room."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._collapsed = False
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def set_collapsed(self, collapsed: bool) -> None:
        """Show the mark alone."""
        self._collapsed = collapsed
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room above the first place."""
        return QSize(self._theme.size(_BRAND), self._theme.size(_FIRST_ITEM - _GAP))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint two cards, one behind the other, and the name."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._theme
        side, top = theme.size(_BRAND), theme.size(_BRAND_TOP)
        left = (self.width() - side) // 2 if self._collapsed else theme.size(_EDGE - _INSET - 2)
        mark = _mirrored(self, QRect(left, top, side, side))
        self._paint_mark(painter, QRectF(mark))
        if self._collapsed:
            return
        font = theme.font("body", 600)
        begin = theme.size(_WORD - _INSET)
        name = _mirrored(self, QRect(begin, top, self.width() - begin, side))
        painter.setFont(font)
        painter.setPen(theme.colour("text"))
        words = QFontMetrics(font).elidedText("kmsflash", Qt.TextElideMode.ElideRight, name.width())
        painter.drawText(name, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, words)

    def _paint_mark(self, painter: QPainter, place: QRectF) -> None:
        unit = place.width() / 24
        painter.save()
        painter.translate(place.topLeft())
        painter.scale(unit, unit)
        painter.setPen(Qt.PenStyle.NoPen)
        for turn, role, card in (
            (-7, "accentSoft", QRectF(2.5, 4, 12, 16.5)),
            (6, "sunken", QRectF(6.2, 2.4, 15, 19.6)),
            (6, "accent", QRectF(7.4, 3.5, 12.8, 17.4)),
        ):
            painter.save()
            painter.translate(card.center())
            painter.rotate(turn)
            painter.setBrush(self._theme.colour(role))
            painter.drawRoundedRect(card.translated(-card.center()), 3, 3)
            painter.restore()
        painter.restore()


def _mirrored(widget: QWidget, rect: QRect) -> QRect:
    return QStyle.visualRect(widget.layoutDirection(), widget.rect(), rect)
