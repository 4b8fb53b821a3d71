"""A line of the list of keys: what is done and by which key. Pressed, it waits for another key."""

from enum import Enum, auto

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from kmsflash.ui.key_table import COMMAND, caps
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.control import Control
from kmsflash.ui.widgets.key_cap import key_cap_size, paint_key_cap
from kmsflash.ui.widgets.pressed import pressed

_HEIGHT = 44
_HEIGHT_TOLD = 58  # with a sentence under the words
_EDGE = 20
_GAP = 4
_BETWEEN = 10  # between one key and another that does the same
_HELD = (
    Qt.Key.Key_Control,
    Qt.Key.Key_Shift,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_NumLock,
    Qt.Key.Key_unknown,
)
_MOVING = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class _State(Enum):
    RESTING = auto()
    LISTENING = auto()
    ASKING = auto()  # whether to take a key from what it does now


class KeyLine(Control):
    """Enter, then the new key. The line's owner answers `offered` with `take` or `ask`."""

    offered = Signal(str)  # a key that was pressed for it
    cleared = Signal()  # it is to have none
    confirmed = Signal(str)  # it is to have this key, whatever has it now

    def __init__(self, theme: Theme, words: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._state = _State.RESTING
        self._keys: tuple[str, ...] = ()
        self._note = ""  # what is always said of it
        self._said = ""  # what is said while it waits
        self._pending = ""
        self.setText(words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self.listen)
        self._tell()

    def show_keys(self, keys: tuple[str, ...], note: str = "") -> None:
        """Show the keys it has, and what is to be said of them."""
        self._keys, self._note = keys, note
        self._rest()

    @property
    def told(self) -> str:
        """The sentence under the words; empty where there is none."""
        return self._said or self._note

    @property
    def listens(self) -> bool:
        """Whether the next key is for this line."""
        return self._state is not _State.RESTING

    def listen(self) -> None:
        """Wait for the new key."""
        self._say(_State.LISTENING, self.tr("Press the new key. Backspace: none. Esc: as it was."))

    def ask(self, key: str, sentence: str) -> None:
        """Ask whether to take a key from what it does now."""
        self._pending = key
        self._say(_State.ASKING, sentence)

    def refuse(self, sentence: str) -> None:
        """Say why a key will not do, and wait for another."""
        self._say(_State.LISTENING, sentence)

    def event(self, event: QEvent) -> bool:
        """While it waits every key is for it, Tab and the window's too."""
        if self.listens and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self._hear(event)
                return True
        return super().event(event)

    def focusOutEvent(self, event: object) -> None:
        """Wait no more."""
        self._rest()
        super().focusOutEvent(event)  # type: ignore[arg-type]  # a QFocusEvent, handed on

    def _hear(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _HELD or event.isAutoRepeat():
            return
        if key == Qt.Key.Key_Escape:
            self._rest()
        elif self._state is _State.ASKING and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.confirmed.emit(self._pending)
        elif key == Qt.Key.Key_Backspace:
            self.cleared.emit()
        elif key in _MOVING:
            self.refuse(self.tr("Tab goes from one thing to the next. Press another key."))
        else:
            self.offered.emit(_named(event))

    def _say(self, state: _State, sentence: str) -> None:
        self._state, self._said = state, sentence
        self._tell()
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def _rest(self) -> None:
        self._state, self._said, self._pending = _State.RESTING, "", ""
        self._tell()

    def _tell(self) -> None:
        keys = ", ".join(dict.fromkeys(" ".join(caps(key)) for key in self._keys)) or self.tr("no key")
        self.setAccessibleName(f"{self.text()}: {keys}")
        self.setAccessibleDescription(self.told or self.tr("Press to choose another key."))
        self.updateGeometry()
        self.update()

    # How it looks

    def sizeHint(self) -> QSize:
        """Return a line, higher where something is said."""
        return QSize(280, self._theme.size(_HEIGHT_TOLD if self.told else _HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return the same height; the words give way."""
        return QSize(120, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground, the words, and the caps at the end."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        edge = self._theme.size(_EDGE)
        end = self._paint_caps(painter, self.width() - self._theme.size(8))
        room = QRect(edge, 0, max(0, end - edge - self._theme.size(12)), self.height())
        self._paint_words(painter, room)

    def _paint_ground(self, painter: QPainter) -> None:
        ground = "accentTint" if self.listens else "hover" if self.underMouse() else ""
        painter.setBrush(self._theme.colour(ground) if ground else Qt.BrushStyle.NoBrush)
        rings = self.shows_focus or self.listens
        painter.setPen(QPen(self._theme.colour("focus"), 2) if rings else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(5, 3, -1, -3), 8, 8)

    def _paint_words(self, painter: QPainter, room: QRect) -> None:
        self._write(painter, room, self._line(0), self.text(), "body", 500, "text")
        if self.told:
            role = "text" if self.listens else "quiet"
            self._write(painter, room, self._line(1), self.told, "caption", 400, role)

    def _line(self, number: int) -> tuple[int, int]:
        """Return where a line of words begins and how high it is."""
        size = self._theme.size
        if not self.told:
            return 0, self.height()
        return (size(7), size(24)) if number == 0 else (size(30), size(20))

    def _write(
        self,
        painter: QPainter,
        room: QRect,
        line: tuple[int, int],
        text: str,
        font: str,
        weight: int,
        role: str,
    ) -> None:
        painter.setFont(self._theme.font(font, weight))
        painter.setPen(self._theme.colour(role))
        place = self._mirrored(QRect(room.left(), line[0], room.width(), line[1]))
        shown = QFontMetrics(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, shown)

    def _paint_caps(self, painter: QPainter, end: int) -> int:
        """Paint the keys from the end of the line on; return where they begin."""
        if not self._keys:
            return self._paint_none(painter, end)
        ink = self._theme.colour("quiet")
        shown = list(dict.fromkeys(caps(key) for key in self._keys))  # both Enter keys look the same
        for number, names in enumerate(reversed(shown)):
            end -= self._theme.size(_BETWEEN) if number else 0
            for name in reversed(names):
                size = key_cap_size(self._theme, name)
                place = QRect(
                    end - size.width(), (self.height() - size.height()) // 2, size.width(), size.height()
                )
                paint_key_cap(painter, QRectF(self._mirrored(place)), name, self._theme, ink)
                end -= size.width() + _GAP
        return end

    def _paint_none(self, painter: QPainter, end: int) -> int:
        font = self._theme.font("small", 400)
        words = self.tr("no key")
        width = QFontMetrics(font).horizontalAdvance(words)
        painter.setFont(font)
        painter.setPen(self._theme.colour("quiet"))
        place = self._mirrored(QRect(end - width, 0, width, self.height()))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTrailing, words)
        return end - width

    def _mirrored(self, rect: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), rect)


def _named(event: QKeyEvent) -> str:
    """Return a key as it is kept: a sign as it is typed, wherever a keyboard has it."""
    text = event.text()
    is_sign = len(text) == 1 and text.isprintable() and not text.isalnum() and not text.isspace()
    return text if is_sign and not event.modifiers() & COMMAND else pressed(event)
