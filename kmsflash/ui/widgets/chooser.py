"""Words to press that open a choice, and a row of words of which one is on."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QStyle, QWidget

from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.control import RADIUS, RING, Control, ringless

_HEIGHT = 32
_PADDING = 8
_ICON = 14
_GAP = 6


class Chooser(Control):
    """Words with an angle that points down; long words are cut."""

    def __init__(
        self, theme: Theme, *, weight: int = 400, role: str = "quiet", parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._weight, self._role = weight, role
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return room for the words in one line."""
        words = QFontMetrics(self._font_here()).horizontalAdvance(self.text()) + 2
        size = self._theme.size
        return QSize(words + size(2 * _PADDING + _GAP + _ICON) + 2 * RING, size(_HEIGHT) + 2 * RING)

    def minimumSizeHint(self) -> QSize:
        """Return room for a few letters."""
        return QSize(self._theme.size(72), self.sizeHint().height())

    def _font_here(self) -> QFont:
        return self._theme.font("small", self._weight)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the words and the angle."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, body = self._theme, ringless(self)
        self._paint_ring(painter, body, RADIUS)
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("hover"))
            painter.drawRoundedRect(body, RADIUS, RADIUS)
        side = theme.size(_ICON)
        inner = body.adjusted(theme.size(_PADDING), 0, -theme.size(_PADDING), 0)
        words = QRectF(inner.left(), inner.top(), inner.width() - side - theme.size(_GAP), inner.height())
        words = QRectF(QStyle.visualRect(self.layoutDirection(), self.rect(), words.toAlignedRect()))
        metrics = QFontMetrics(self._font_here())
        text = metrics.elidedText(self.text(), Qt.TextElideMode.ElideMiddle, round(words.width()))
        painter.setFont(self._font_here())
        painter.setPen(theme.colour("text" if self.underMouse() else self._role))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, text)
        end = metrics.horizontalAdvance(text) + theme.size(_GAP)
        icon = QRectF(inner.left() + end, body.center().y() - side / 2 + 1, side, side).toRect()
        icon = QStyle.visualRect(self.layoutDirection(), self.rect(), icon)
        painter.drawPixmap(icon.topLeft(), theme.icon("chevron-down", side, "quiet"))


class Tab(Control):
    """One of a row of words; it is on, or another is."""

    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__(theme)
        self.setText(text)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return room for the words."""
        words = QFontMetrics(self._theme.font("caption", 600)).horizontalAdvance(self.text())
        size = self._theme.size
        return QSize(words + size(22), size(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the words, on a pill where they are on."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._theme
        body = QRectF(self.rect()).adjusted(1, theme.size(2), -1, -theme.size(2))
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("hover"))
            painter.drawRoundedRect(body, RADIUS, RADIUS)
        if self.shows_focus:
            painter.setPen(theme.colour("focus"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(body.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        painter.setFont(theme.font("caption", 600 if self.isChecked() else 500))
        painter.setPen(theme.colour("text" if self.isChecked() else "quiet"))
        painter.drawText(body, Qt.AlignmentFlag.AlignCenter, self.text())


class Tabs(QWidget):
    """A row of tabs; the arrow keys go from one to the next."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._texts: tuple[str, ...] = ()
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self.chosen)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        self._row.setSpacing(0)
        self._row.addStretch(1)
        self.setAccessibleName(name)

    def minimumSizeHint(self) -> QSize:
        """Return next to nothing: whoever shows tabs shows as many as there is room for."""
        return QSize(0, self._theme.size(_HEIGHT))

    def show_texts(self, texts: Sequence[str], current: int) -> None:
        """Show a tab for each text, *current* of them on."""
        if tuple(texts) != self._texts:
            self._texts = tuple(texts)
            for old in self._group.buttons():
                self._group.removeButton(old)
                old.hide()
                old.deleteLater()
            for number, text in enumerate(texts):
                tab = Tab(self._theme, text)
                self._group.addButton(tab, number)
                self._row.insertWidget(number, tab)
        button = self._group.button(current)
        if button is not None:
            button.setChecked(True)
