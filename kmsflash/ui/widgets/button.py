"""A button: icon, words and the key that does the same."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from kmsflash.ui.key_table import Screen
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.control import DISABLED, RADIUS, RING, Control, ringless
from kmsflash.ui.widgets.key_cap import key_cap_size, paint_key_cap

Look = Literal["filled", "outlined", "ghost"]
Size = Literal["control", "medium", "large"]
_Line = list[tuple[str, float]]  # what stands side by side, each with its width in pixels

_ICON = 16
_ICON_GAP = 8
_KEY_GAP = 10


@dataclass(frozen=True, slots=True)
class _Measure:
    """One size of button, in pixels at font setting 100 %."""

    height: int
    padding: int
    font: str


_MEASURES = {
    "control": _Measure(32, 10, "small"),
    "medium": _Measure(36, 12, "small"),
    "large": _Measure(44, 20, "body"),
}
_GHOST_PADDING = 4  # its words stand nearly free in the page
_GHOST_KEY_GAP = 6


class Button(Control):
    """A button as the look describes it: one filled per screen, the others outlined or bare words.

    A bare one without an icon stands in a line of keys: its keycap comes first.
    The outermost `RING` pixels on every side are kept free for the focus.
    """

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        key: str = "",
        icon: str = "",
        look: Look = "outlined",
        size: Size = "control",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self.setText(text)
        self._key, self._icon, self._look, self._size = key, icon, look, size
        self._follows: tuple[Screen, str] | None = None
        self._measured: tuple[tuple[object, ...], _Line, _Line] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.set_key(key)

    def set_key(self, key: str) -> None:
        """Show another key that does the same; empty: none does."""
        self._key = key
        self.setAccessibleDescription(self.tr("Key: {key}").format(key=key) if key else "")
        self.updateGeometry()
        self.update()

    def follow_key(self, screen: Screen, name: str) -> None:
        """Show whichever key does something on a screen, also when the learner chooses another."""
        self._follows = (screen, name)
        self._renew()

    def _renew(self) -> None:
        """Take another theme on, and perhaps another key."""
        if self._follows is not None:
            screen, name = self._follows
            self.set_key(self._theme.keys.table(screen).cap(name))
        super()._renew()

    def set_look(self, look: Look) -> None:
        """Look more or less important."""
        self._look = look
        self._renew()

    def sizeHint(self) -> QSize:
        """Return room for everything in one line."""
        return self._room_for(self._lines()[0])

    def minimumSizeHint(self) -> QSize:
        """Return room for all but the keycap: words are never cut."""
        return self._room_for(self._lines()[1])

    def _room_for(self, parts: _Line) -> QSize:
        height = self._theme.size(_MEASURES[self._size].height) + 2 * RING
        return QSize(round(sum(width for _, width in parts)) + 2 * (RING + self._padding), height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground, then what stands on it, from the beginning of the line to its end."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body = ringless(self)
        self._paint_ring(painter, body, RADIUS)
        if not self.isEnabled():
            painter.setOpacity(DISABLED)
        self._paint_ground(painter, body)
        parts = self._parts()
        x = body.left() + (body.width() - sum(width for _, width in parts)) / 2
        for name, width in parts:
            self._paint_part(painter, name, self._mirrored(QRectF(x, body.top(), width, body.height())))
            x += width

    def _parts(self) -> _Line:
        """Return what stands in the button, in order, each with its width in pixels."""
        fits = self.width() >= self.sizeHint().width()
        return self._lines()[0 if fits else 1]

    def _lines(self) -> tuple[_Line, _Line]:
        """Return what stands in it with the keycap and without, measured once: layouts ask often."""
        measured_for = (self.text(), self._key, self._icon, self._look, self._theme.font_scale)
        if self._measured is None or self._measured[0] != measured_for:
            words = self._parts_without_key()
            self._measured = (measured_for, self._with_key(words), words)
        return self._measured[1:]

    def _with_key(self, rest: _Line) -> _Line:
        if not self._key:
            return rest
        cap = ("key", float(key_cap_size(self._theme, self._key).width()))
        gap = ("", float(self._theme.size(_GHOST_KEY_GAP if self._leads_with_key else _KEY_GAP)))
        return [cap, gap, *rest] if self._leads_with_key else [*rest, gap, cap]

    def _parts_without_key(self) -> _Line:
        theme = self._theme
        icon = [("icon", float(theme.size(_ICON))), ("", float(theme.size(_ICON_GAP)))] if self._icon else []
        return [*icon, ("words", QFontMetricsF(self._font()).horizontalAdvance(self.text()))]

    @property
    def _leads_with_key(self) -> bool:
        return self._look == "ghost" and bool(self._key) and not self._icon

    @property
    def _padding(self) -> int:
        return self._theme.size(_GHOST_PADDING if self._look == "ghost" else _MEASURES[self._size].padding)

    def _font(self) -> QFont:
        return self._theme.font(_MEASURES[self._size].font, 600 if self._look == "filled" else 500)

    def _ink(self) -> QColor:
        if self._look == "ghost" and not self.underMouse():
            return self._theme.colour("quiet")
        return self._theme.colour("onAccent" if self._look == "filled" else "text")

    def _paint_ground(self, painter: QPainter, body: QRectF) -> None:
        theme = self._theme
        hovered = self.underMouse() and self.isEnabled()
        if self._look == "filled":
            ground = theme.colour("accentHover" if hovered else "accent")
        elif hovered:
            ground = theme.colour("hover")
        elif self._look == "outlined":
            ground = theme.colour("surface")
        else:
            return
        painter.setBrush(self._stepped(ground) if self.isDown() else ground)
        line = QPen(theme.colour("line"), 1)
        painter.setPen(line if self._look == "outlined" else Qt.PenStyle.NoPen)
        half = 0.5 if self._look == "outlined" else 0.0
        painter.drawRoundedRect(body.adjusted(half, half, -half, -half), RADIUS - half, RADIUS - half)

    def _paint_part(self, painter: QPainter, name: str, place: QRectF) -> None:
        if name == "words":
            painter.setFont(self._font())
            painter.setPen(self._ink())
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self.text())
        elif name == "key":
            cap = QRectF(place)
            cap.setHeight(key_cap_size(self._theme, self._key).height())
            cap.moveTop(round(place.center().y() - cap.height() / 2))
            cap.moveLeft(round(cap.left()))
            filled = self._look == "filled"
            ink = self._theme.colour("onAccent" if filled else "quiet")
            paint_key_cap(painter, cap, self._key, self._theme, ink)
        elif name == "icon":
            side = self._theme.size(_ICON)
            role = "onAccent" if self._look == "filled" else "quiet"
            top = round(place.center().y() - side / 2)
            painter.drawPixmap(round(place.left()), top, self._theme.icon(self._icon, side, role))

    def _mirrored(self, rect: QRectF) -> QRectF:
        return QRectF(QStyle.visualRect(self.layoutDirection(), self.rect(), rect.toAlignedRect()))
