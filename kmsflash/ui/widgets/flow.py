"""A layout that sets parts side by side and goes on below where there is no more room."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget


class FlowLayout(QLayout):
    """Lines of parts; the last part takes what is left of its line. Mirrored from right to left."""

    def __init__(self, parent: QWidget, gap: int) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap

    def addItem(self, item: QLayoutItem) -> None:
        """Take a part in, after all others."""
        self._items.append(item)

    def insert(self, at: int, widget: QWidget) -> None:
        """Take a part in, before the one that is *at* that place."""
        self.addWidget(widget)
        self._items.insert(at, self._items.pop())
        self.invalidate()

    def count(self) -> int:
        """Return the number of parts."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return a part."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Let a part go."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Return that it is no higher than it must be."""
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        """Return that the height depends on the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the lines at *width* pixels."""
        return self._arranged(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Set the parts into *rect*."""
        super().setGeometry(rect)
        self._arranged(rect, move=True)

    def sizeHint(self) -> QSize:
        """Return room for the widest part."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Return room for the widest part."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _arranged(self, rect: QRect, *, move: bool) -> int:
        margins = self.contentsMargins()
        inner = rect.marginsRemoved(margins)
        x, y, line = inner.left(), inner.top(), 0
        for number, item in enumerate(self._items):
            if item.isEmpty():
                continue  # hidden: it keeps no gap either
            size = item.sizeHint()
            if x > inner.left() and x + size.width() > inner.right() + 1:
                x, y, line = inner.left(), y + line + self._gap, 0
            is_last = number == len(self._items) - 1
            width = max(0, inner.right() + 1 - x) if is_last else min(size.width(), inner.width())
            if move:
                widget = item.widget()
                place = QRect(QPoint(x, y), QSize(width, size.height()))
                side = widget.layoutDirection() if widget is not None else Qt.LayoutDirection.LeftToRight
                item.setGeometry(QStyle.visualRect(side, rect, place))
            x += width + self._gap
            line = max(line, size.height())
        return y + line - rect.top() + margins.bottom()
