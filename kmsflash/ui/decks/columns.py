"""Where things stand in a row of the tree, and in the line of captions over it."""

from dataclasses import dataclass, fields

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QStyle

from kmsflash.ui.theme import Theme

ROW = 44  # all in pixels at font setting 100 %
_PADDING = 16
_INDENT = 22  # a level of sub-decks
_DEEPEST = 8  # levels that are indented; names below stand as far in as these
_CHEVRON = 20  # with its target around it
_NUMBER = 52
_METER = 112
_PERCENT = 44
_MORE = 32
_GAP = 12
_METER_FROM = 620
_CARDS_FROM = 460


@dataclass(frozen=True, slots=True)
class Columns:
    """The parts of one row, from left to right; widths of 0 where there is no room for a part."""

    chevron: QRect
    name: QRect
    meter: QRect
    percent: QRect
    cards: QRect
    due: QRect
    new: QRect
    more: QRect

    def turned(self, row: QRect, direction: Qt.LayoutDirection) -> "Columns":
        """Return them as they stand in *row* in a direction of reading."""
        parts = (getattr(self, part.name) for part in fields(self))
        return Columns(*(QStyle.visualRect(direction, row, part) for part in parts))


def columns(row: QRect, depth: int, theme: Theme) -> Columns:
    """Return where the parts of a row stand that fills *row*."""
    size = theme.size
    wide = row.width() / theme.font_scale
    end = row.right() + 1 - size(6)

    def take(width: float, gap: float = 0) -> QRect:
        nonlocal end
        end -= size(width) if width else 0
        part = QRect(end, row.top(), size(width) if width else 0, row.height())
        end -= size(gap) if gap else 0
        return part

    more = take(_MORE)
    new = take(_NUMBER)
    due = take(_NUMBER)
    cards = take(_NUMBER if wide >= _CARDS_FROM else 0, _GAP)
    percent = take(_PERCENT if wide >= _METER_FROM else 0)
    meter = take(_METER if wide >= _METER_FROM else 0, 2 * _GAP)
    start = row.left() + size(_PADDING) + min(depth, _DEEPEST) * size(_INDENT)
    chevron = QRect(start - size(6), row.top(), size(_CHEVRON), row.height())
    name = QRect(chevron.right() + 1 + size(6), row.top(), 0, row.height())
    name.setRight(max(name.left() + size(40), end))
    return Columns(chevron, name, meter, percent, cards, due, new, more)
