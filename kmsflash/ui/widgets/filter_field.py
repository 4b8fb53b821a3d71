"""A field that narrows what shows: a magnifier at its beginning, and a cross to empty it at its end."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QStyle

from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.icon_button import IconButton

_HEIGHT = 36
_ICON = 16
_EDGE = 10


class FilterField(QLineEdit):
    """One line of text; `textChanged` tells of each letter."""

    def __init__(self, theme: Theme, name: str, hint: str) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self._cross = IconButton(theme, "x", self.tr("Empty the field"), self)
        self._cross.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # by keyboard, Esc does it
        self._cross.setCursor(Qt.CursorShape.ArrowCursor)
        self._cross.hide()
        self._cross.clicked.connect(self.clear)
        self.textChanged.connect(lambda text: self._cross.setVisible(bool(text)))
        theme.changed.connect(self._fit)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the cross at the end."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field and the magnifier."""
        super().paintEvent(event)
        side = self._theme.size(_ICON)
        icon = QRect(self._theme.size(_EDGE), (self.height() - side) // 2, side, side)
        place = QStyle.visualRect(self.layoutDirection(), self.rect(), icon)
        QPainter(self).drawPixmap(place.topLeft(), self._theme.icon("search", side, "quiet"))

    def _fit(self) -> None:
        self.setFixedHeight(self._theme.size(_HEIGHT))
        begin, end = self._theme.size(_ICON + 6), self._theme.size(24)
        margins = (begin, end) if self.layoutDirection() == Qt.LayoutDirection.LeftToRight else (end, begin)
        self.setTextMargins(margins[0], 0, margins[1], 0)
        self._place()

    def _place(self) -> None:
        side = self._cross.sizeHint().width()
        cross = QRect(self.width() - side - 2, (self.height() - side) // 2, side, side)
        self._cross.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), cross))
