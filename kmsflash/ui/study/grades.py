"""The grades under an answer: word, key and when the card comes back."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QStyle, QWidget

from kmsflash.model.grades import FOUR_BUTTONS, Grade
from kmsflash.model.study import Choice
from kmsflash.ui.study import words
from kmsflash.ui.study.keys import SCREEN, Act, grade_name
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.control import RADIUS, RING, Control, ringless
from kmsflash.ui.widgets.key_cap import key_cap_size, paint_key_cap

_ROLES = {
    Grade.BLACKOUT: "bad",
    Grade.AGAIN: "bad",
    Grade.ALMOST: "bad",
    Grade.HARD: "warn",
    Grade.GOOD: "good",
    Grade.EASY: "accent",
}
_PADDING = 16
_TIGHT_PADDING = 10
_LEAST_PADDING = 4
_NARROW = 150  # pixels at font setting 100 %: under it the interval has the whole width

_ALIGNED = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip


class Places(NamedTuple):
    """Where the parts of a grade stand, read from left to right; an empty one does not show."""

    word: QRect
    interval: QRect
    key: QRect


class GradeBar(QWidget):
    """The grades offered, side by side."""

    chosen = Signal(object)  # Grade

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._buttons: list[GradeButton] = []
        self.is_six = False

    @property
    def offered(self) -> tuple[Grade, ...]:
        """The grades now offered."""
        return tuple(button.choice.grade for button in self._buttons)

    def offer(self, choices: Sequence[Choice]) -> None:
        """Offer *choices*: all of them, or the four of every day."""
        offered = [choice for choice in choices if self.is_six or choice.grade in FOUR_BUTTONS]
        while len(self._buttons) > len(offered):
            self._buttons.pop().deleteLater()
        while len(self._buttons) < len(offered):
            self._buttons.append(self._new_button())
        for button, choice in zip(self._buttons, offered, strict=True):
            button.offer(choice, self.is_six)
        self._lay_out()

    def _new_button(self) -> "GradeButton":
        button = GradeButton(self._theme, self)
        button.clicked.connect(lambda: self.chosen.emit(button.choice.grade))
        button.show()
        return button

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out."""
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        """Tile the bar: what each button keeps free for the focus is the gap between them."""
        count = len(self._buttons)
        for number, button in enumerate(self._buttons):
            left, right = self.width() * number // count, self.width() * (number + 1) // count
            place = QRect(left, 0, right - left, self.height())
            button.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), place))


class GradeButton(Control):
    """One grade. Good is the one that Space gives, and looks it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._is_six = False
        self.choice = Choice(Grade.GOOD, 1, same_day=False)
        self._keys = theme.keys.table(SCREEN)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click must not take Space away from "Show answer"

    def offer(self, choice: Choice, is_six: bool) -> None:
        """Stand for *choice* from now on."""
        self.choice, self._is_six = choice, is_six
        self.setText(words.grade(choice.grade, is_six))
        self.setAccessibleName(f"{self.text()}: {words.interval(choice)}")
        self.setAccessibleDescription(self.tr("Key: {key}").format(key=self.key) if self.key else "")
        self.setToolTip(words.interval(choice))
        self.update()

    @property
    def key(self) -> str:
        """The key that gives this grade, as on its cap; empty where there is none."""
        return self._keys.cap(grade_name(self.choice.grade, is_six=self._is_six))

    @property
    def _is_usual(self) -> bool:
        return self.choice.grade is Grade.GOOD

    def sizeHint(self) -> QSize:
        """Return a comfortable target."""
        return QSize(self._theme.size(174) + 2 * RING, self._theme.size(60) + 2 * RING)

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground, the keycap, the word and the interval."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        places = self.places()
        self._paint_key(painter, places.key)
        self._paint_words(painter, places)

    def _paint_ground(self, painter: QPainter) -> None:
        body = ringless(self)
        self._paint_ring(painter, body, RADIUS)
        width = 1.5 if self._is_usual else 1.0
        half = width / 2
        painter.setPen(QPen(self._theme.colour("good" if self._is_usual else "line"), width))
        painter.setBrush(self._ground())
        painter.drawRoundedRect(body.adjusted(half, half, -half, -half), RADIUS - half, RADIUS - half)

    def _ground(self) -> QColor:
        ground = self._theme.colour("goodTint" if self._is_usual else "raised")
        if self.isDown():
            return self._stepped(self._stepped(ground))
        if self.underMouse():
            return self._stepped(ground) if self._is_usual else self._theme.colour("hover")
        return ground

    def places(self) -> "Places":
        """Return where word, interval and keycap stand; where it gets narrow the cap is the first to go."""
        word, interval = QFontMetrics(self._theme.font("body", 600)), QFontMetrics(self._theme.font("small"))
        wanted = word.horizontalAdvance(self.text())
        room = self._room(wanted)
        top = (self.height() - word.height() - interval.height()) // 2
        first = QRect(room.left(), top, min(wanted, room.width()), word.height())
        second = QRect(room.left(), top + word.height(), room.width(), interval.height())
        second.setWidth(min(interval.horizontalAdvance(self._interval(room.width())), room.width()))
        return Places(first, second, self._key_place(room, first, second))

    def _room(self, word: int) -> QRect:
        """Return what is inside the padding, which gives way to a word of *word* pixels."""
        wide = self.width() >= self._theme.size(_NARROW)
        padding = RING + self._theme.size(_PADDING if wide else _TIGHT_PADDING)
        least = RING + _LEAST_PADDING
        padding = max(least, min(padding, (self.width() - word) // 2))
        return self.rect().adjusted(padding, 0, -padding, 0)

    def _key_place(self, room: QRect, word: QRect, interval: QRect) -> QRect:
        """Return the end of the room, beside the word where the interval needs the rest, or nothing."""
        size = key_cap_size(self._theme, self._key_name)
        place = QRect(QPoint(room.right() + 1 - size.width(), (self.height() - size.height()) // 2), size)
        apart = place.adjusted(-_LEAST_PADDING, 0, 0, 0)
        if apart.intersects(interval):
            place.moveTop(word.center().y() - size.height() // 2)
            place.moveTop(min(place.top(), interval.top() - size.height()))
            apart.moveTop(place.top())
        return QRect() if apart.intersects(word) else place

    @property
    def _key_name(self) -> str:
        goes_on = self._keys.cap(Act.GO_ON) if self._is_usual and not self._is_six else ""
        return goes_on or self.key

    def _interval(self, room: int) -> str:
        """Return when the card comes back, in as many words as *room* pixels hold."""
        metrics = QFontMetrics(self._theme.font("small"))
        for told in (words.interval(self.choice), words.interval(self.choice, short=True)):
            if metrics.horizontalAdvance(told) <= room:
                return told
        soonest = replace(self.choice, days=0) if self.choice.same_day else self.choice
        return metrics.elidedText(words.interval(soonest), Qt.TextElideMode.ElideRight, room)

    def _paint_words(self, painter: QPainter, places: "Places") -> None:
        """Set the word and the interval as two lines about the middle."""
        painter.setFont(self._theme.font("body", 600))
        painter.setPen(self._theme.colour(_ROLES[self.choice.grade]))
        painter.drawText(self._mirrored(places.word), _ALIGNED, self.text())
        painter.setFont(self._theme.font("small"))
        painter.setPen(self._theme.colour("text" if self._is_usual else "quiet"))
        room = self._room(places.word.width()).width()
        painter.drawText(self._mirrored(places.interval), _ALIGNED, self._interval(room))

    def _paint_key(self, painter: QPainter, place: QRect) -> None:
        if not place.isEmpty():
            ink = self._theme.colour("good" if self._is_usual else "quiet")
            paint_key_cap(painter, QRectF(self._mirrored(place)), self._key_name, self._theme, ink)

    def _mirrored(self, place: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), place)
