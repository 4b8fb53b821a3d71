"""A scroll bar that stands outside of what it scrolls."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollBar, QWidget


class OuterBar(QScrollBar):
    """A scroll bar that lives outside the column of text, so that the column never changes its width."""

    def __init__(self, inner: QScrollBar, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._inner = inner
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner.rangeChanged.connect(self._follow)
        inner.valueChanged.connect(self.setValue)
        self.valueChanged.connect(inner.setValue)
        self.hide()

    def _follow(self, first: int, last: int) -> None:
        self.setRange(first, last)
        self.setPageStep(self._inner.pageStep())
        self.setSingleStep(self._inner.singleStep())
        self.setVisible(last > first)
