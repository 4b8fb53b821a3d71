"""What kinds of facts notes gave: a chip each, in as many lines as they need."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from kmsflash.model.kinds import Kind
from kmsflash.ui.importing import words
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.chip import Chip

_GAP = 8


class KindChips(QWidget):
    """Chips side by side, the next line begun where one is full."""

    def __init__(self, theme: Theme, counts: Sequence[tuple[str, int]]) -> None:
        super().__init__()
        self._theme = theme
        self._chips: list[Chip] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for name, count in counts:
            chip = Chip(theme, self)
            chip.show_kind(Kind.read(name), words.facts(name, count))
            self._chips.append(chip)
        self.setAccessibleName(", ".join(words.facts(name, count) for name, count in counts))
        theme.changed.connect(self._lay_out)

    def hasHeightForWidth(self) -> bool:
        """Return that a narrow page needs more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the lines that fit into *width* pixels."""
        return max((place.bottom() + 1 for _, place in self._placed(width)), default=0)

    def sizeHint(self) -> QSize:
        """Return the size of a single line."""
        width = sum(chip.sizeHint().width() + self._theme.size(_GAP) for chip in self._chips)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the width of the widest chip."""
        width = max((chip.sizeHint().width() for chip in self._chips), default=0)
        return QSize(width, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Begin the lines anew."""
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        for chip, place in self._placed(self.width()):
            chip.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), place))
        self.updateGeometry()

    def _placed(self, width: int) -> Iterator[tuple[Chip, QRect]]:
        gap = self._theme.size(_GAP)
        left, top = 0, 0
        for chip in self._chips:
            size = chip.sizeHint()
            if left and left + size.width() > width:
                left, top = 0, top + size.height() + gap
            yield chip, QRect(QPoint(left, top), size)
            left += size.width() + gap
