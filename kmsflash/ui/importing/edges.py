"""The parts of the import screen, one under the other: all words begin and end on the same pixels."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kmsflash.ui.importing.halves import BAR
from kmsflash.ui.widgets.control import RING

_EDGE = 24
_BEGINS = (_EDGE - 4, _EDGE, _EDGE + RING, _EDGE)  # of bar, words, warning and halves: what each keeps free
_ENDS = (_EDGE - 8, _EDGE - RING, _EDGE, _EDGE - BAR)
_LAST = 3


class Edges:
    """The column of a page, whose last part takes all the height there is."""

    def __init__(self, page: QWidget, parts: tuple[QWidget, QWidget, QWidget, QWidget]) -> None:
        self._page = page
        self._rows: list[QHBoxLayout] = []
        column = QVBoxLayout(page)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)  # it suits any width by itself
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(8)
        for number, part in enumerate(parts):
            row = QHBoxLayout()
            row.addWidget(part)
            column.addLayout(row, 1 if number == _LAST else 0)
            self._rows.append(row)

    def fit(self) -> None:
        """Set the margins for the direction in which one reads."""
        mirrored = self._page.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for number, (row, begin, end) in enumerate(zip(self._rows, _BEGINS, _ENDS, strict=True)):
            above = 4 if number == _LAST else 0
            row.setContentsMargins(end if mirrored else begin, above, begin if mirrored else end, 0)
