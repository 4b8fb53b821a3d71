"""Texts of cards and controls under one another, laid out by hand: a text is as high as its width says."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.card_face import BLEED, CardFace
from kmsflash.ui.widgets.control import RING, Control


class Stack(QWidget):
    """A column as high as what is in it. Gaps are pixels at font setting 100 %."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._parts: list[tuple[int, QWidget]] = []
        theme.changed.connect(self._lay_out_later)

    def put(self, gap: int, part: QWidget) -> None:
        """Set a part under all others, with a gap above it."""
        part.setParent(self)
        part.show()
        self._parts.append((gap, part))

    def empty_but(self, *kept: QWidget) -> None:
        """Let all parts go, but keep some for another time."""
        for _, part in self._parts:
            part.hide()
            if part not in kept:
                part.deleteLater()
        self._parts = []

    def height_at(self, width: int) -> int:
        """Return the height in pixels of all parts at a width."""
        shown = [(gap, part) for gap, part in self._parts if not part.isHidden()]
        gaps = sum(self._theme.size(gap) for gap, _ in shown if gap)
        return gaps + sum(height_of(part, width) for _, part in shown)

    def lay_out(self) -> None:
        """Place the parts from the top down."""
        y = 0
        for gap, part in self._parts:
            if part.isHidden():
                continue
            y += self._theme.size(gap) if gap else 0
            height = height_of(part, self.width())
            bleed = BLEED if isinstance(part, CardFace | Control) else 0
            part.setGeometry(-bleed, y - bleed, self.width() + 2 * bleed, height + 2 * bleed)
            y += height
        if y != self.minimumHeight():
            self.setMinimumHeight(y)

    def _lay_out_later(self) -> None:
        """Lay out when the parts wear the other theme too."""
        QTimer.singleShot(0, self, self.lay_out)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Suit the width."""
        super().resizeEvent(event)
        self.lay_out()


def height_of(part: QWidget, width: int) -> int:
    """Return the height in pixels that a part takes at a width."""
    if isinstance(part, CardFace):
        return part.height_at(width)
    if isinstance(part, Control):  # without the ring, which reaches out of the column
        return part.heightForWidth(width + 2 * RING) - 2 * RING
    return part.heightForWidth(width) if part.hasHeightForWidth() else part.sizeHint().height()
