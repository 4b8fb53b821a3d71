"""The choice among looks: each is a small picture of the window that wears it."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QFontMetrics,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
    QTransform,
)
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.control import RADIUS, RING, Control
from kmsflash.ui.widgets.label import Label

_PICTURE = 84  # height, in pixels at font setting 100 %
_WORD_GAP = 8
_WIDTH = 112
_GAP = 12
_EDGE = 20


class Looks(QWidget):
    """Four looks side by side, or two by two. The arrow keys go from one to the next and choose it."""

    chosen = Signal(str)  # one of settings.THEMES

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP - 2 * RING)
        self._tiles = {
            "system": LookTile(theme, ("light", "dark"), self.tr("As the system"), self),
            "light": LookTile(theme, ("light",), self.tr("Light"), self),
            "dark": LookTile(theme, ("dark",), self.tr("Dark"), self),
            "contrast": LookTile(theme, ("contrast",), self.tr("High contrast"), self),
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE - RING, 14, _EDGE - RING, 12)
        column.setSpacing(10)
        title = Label(theme, self.tr("Look"), weight=500)
        title.setContentsMargins(RING, 0, RING, 0)
        column.addWidget(title)
        column.addLayout(self._grid)
        for name, tile in self._tiles.items():
            tile.clicked.connect(lambda _=False, name=name: self.chosen.emit(name))
        self.stack(stacked=False)
        self.show_look("system")

    def show_look(self, name: str) -> None:
        """Mark the look that is worn, without telling of a change."""
        self._tiles[name].setChecked(True)

    def stack(self, *, stacked: bool) -> None:
        """Stand two by two, or all in one line."""
        columns = 2 if stacked else len(self._tiles)
        for number, tile in enumerate(self._tiles.values()):
            self._grid.addWidget(tile, number // columns, number % columns)


class LookTile(Control):
    """One look. The chosen one has a check beside its word and a line around its picture."""

    def __init__(self, theme: Theme, looks: tuple[str, ...], word: str, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._worn = [Theme(look, parent=self) for look in looks]
        self.setText(word)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.toggled.connect(self._take_tab)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return room for the picture and the word under it."""
        word = QFontMetrics(self._theme.font("small", 600)).height()
        height = self._theme.size(_PICTURE) + _WORD_GAP + word + 2 * RING
        return QSize(self._theme.size(_WIDTH), height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the picture, its line, and the word."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        picture = QRectF(RING, RING, self.width() - 2 * RING, self._theme.size(_PICTURE))
        self._paint_ring(painter, picture, RADIUS)
        self._paint_picture(painter, picture)
        self._paint_line(painter, picture)
        self._paint_word(painter, round(picture.bottom()) + _WORD_GAP)

    def _take_tab(self, chosen: bool) -> None:
        """Let Tab lead to the chosen look alone; arrows lead on from there."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if chosen else Qt.FocusPolicy.ClickFocus)

    def _paint_picture(self, painter: QPainter, picture: QRectF) -> None:
        sheet = QPainterPath()
        inside = picture.adjusted(0.5, 0.5, -0.5, -0.5)  # nothing shows outside the line
        sheet.addRoundedRect(inside, RADIUS - 0.5, RADIUS - 0.5)
        corner = QPainterPath()
        corner.addPolygon(QPolygonF([picture.topRight(), picture.bottomRight(), picture.bottomLeft()]))
        painter.setPen(Qt.PenStyle.NoPen)
        for worn, shape in zip(self._worn, (sheet, sheet.intersected(corner)), strict=False):
            painter.setBrush(self._texture(worn, picture))
            painter.drawPath(shape)

    def _texture(self, worn: Theme, picture: QRectF) -> QBrush:
        """Return the picture of a window as a brush: a clip would leave rough corners."""
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap((picture.size() * ratio).toSize())
        within = QPainter(pixmap)
        within.setRenderHint(QPainter.RenderHint.Antialiasing)
        within.scale(ratio, ratio)
        _paint_window(within, QRectF(0, 0, picture.width(), picture.height()), worn)
        within.end()
        brush = QBrush(pixmap)
        brush.setTransform(
            QTransform.fromTranslate(picture.left(), picture.top()).scale(1 / ratio, 1 / ratio)
        )
        return brush

    def _paint_line(self, painter: QPainter, picture: QRectF) -> None:
        theme = self._theme
        width = 2.0 if self.isChecked() else 1.0
        role = "accent" if self.isChecked() else "edge" if self.underMouse() else "line"
        painter.setPen(QPen(theme.colour(role), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        half = width / 2
        painter.drawRoundedRect(picture.adjusted(half, half, -half, -half), RADIUS - half, RADIUS - half)

    def _paint_word(self, painter: QPainter, top: int) -> None:
        theme = self._theme
        font = theme.font("small", 600 if self.isChecked() else 500)
        metrics = QFontMetrics(font)
        side, gap = theme.size(14), 5
        mark = side + gap if self.isChecked() else 0
        room = self.width() - 2 * RING - mark
        word = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        width = metrics.horizontalAdvance(word) + 1
        left = (self.width() - width - mark) // 2
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        painter.setFont(font)
        painter.setPen(theme.colour("text" if self.isChecked() or self.underMouse() else "quiet"))
        painter.drawText(
            QRect(left + (0 if mirrored else mark), top, width, metrics.height()),
            Qt.AlignmentFlag.AlignVCenter,
            word,
        )
        if mark:
            at = left + width + gap if mirrored else left
            painter.drawPixmap(at, top + (metrics.height() - side) // 2, theme.icon("check", side, "accent"))


def _paint_window(painter: QPainter, picture: QRectF, worn: Theme) -> None:
    """Paint a window that wears a look: its rail, a sentence, its button, and a sheet with lines."""
    colour = worn.colour
    unit = picture.height() / 84
    painter.setPen(Qt.PenStyle.NoPen)
    painter.fillRect(picture, colour("background"))
    rail = QRectF(picture.left(), picture.top(), 26 * unit, picture.height())
    painter.fillRect(rail, colour("sunken"))
    painter.fillRect(QRectF(rail.right() - 1, rail.top(), 1, rail.height()), colour("line"))
    left, right = rail.right() + 12 * unit, picture.right() - 12 * unit

    def bar(role: str, x: float, y: float, width: float, height: float) -> None:
        painter.setBrush(colour(role))
        radius = height * unit / 2
        painter.drawRoundedRect(QRectF(x, picture.top() + y * unit, width, height * unit), radius, radius)

    bar("accent", picture.left() + 8 * unit, 12, 10 * unit, 5)
    bar("track", picture.left() + 8 * unit, 24, 10 * unit, 4)
    bar("text", left, 16, (right - left) * 0.48, 5)
    painter.setBrush(colour("accent"))
    button = QRectF(right - 22 * unit, picture.top() + 12 * unit, 22 * unit, 13 * unit)
    painter.drawRoundedRect(button, 3.5 * unit, 3.5 * unit)
    sheet = QRectF(left, picture.top() + 35 * unit, right - left, 60 * unit)
    painter.setPen(QPen(colour("line"), 1))
    painter.setBrush(colour("surface"))
    painter.drawRoundedRect(sheet, 5 * unit, 5 * unit)
    painter.setPen(Qt.PenStyle.NoPen)
    bar("quiet", left + 9 * unit, 45, (right - left) * 0.42, 4)
    bar("accentSoft", left + 9 * unit, 55, (right - left) * 0.62, 3)
    bar("quiet", left + 9 * unit, 68, (right - left) * 0.34, 4)
    bar("accentSoft", left + 9 * unit, 78, (right - left) * 0.5, 3)
