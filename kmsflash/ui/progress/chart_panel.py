"""A chart on its sheet: title, one sentence on what it means, legend, and what saves it."""

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QFontMetrics, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.charts.bars import HATCHED
from kmsflash.ui.widgets.charts.plot import Plot, Table
from kmsflash.ui.widgets.icon_button import IconButton
from kmsflash.ui.widgets.label import Label
from kmsflash.ui.widgets.panel import Panel

_PADDING = 20
_SWATCH = 10
DOT, DIAMOND, DASHES = "dot", "diamond", "dashes"  # in a legend, instead of the role of a colour


class Way(Enum):
    """How figures leave a panel."""

    PICTURE = "png"
    TABLE = "csv"
    SHOWN = "shown"


class ChartPanel(Panel):
    """A plot with its words. While arrow keys go through it, the sentence says the value they are on."""

    wanted = Signal(object, object)  # this panel, and the Way

    def __init__(
        self, theme: Theme, name: str, title: str, plot: Plot, legend: Sequence[tuple[str, str]] = ()
    ) -> None:
        super().__init__(theme)
        self.name = name  # of its files
        self.title = title
        self.plot = plot
        self._words = ""
        self._sentence = Label(theme, font="small", colour="quiet", wraps=True)
        self.export = IconButton(theme, "download", self.tr("Save or read: {title}").format(title=title))
        self.export.clicked.connect(self._open_menu)
        self._head = QHBoxLayout()
        self._head.setSpacing(12)
        self._head.addWidget(Label(theme, title, font="small", weight=600))
        self._head.addStretch(1)
        for role, word in legend:
            self._head.addWidget(Legend(theme, role, word))
        self._head.addWidget(self.export)
        column = QVBoxLayout(self)
        column.setContentsMargins(_PADDING, 8, 12, 16)
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addWidget(self._sentence)
        column.addSpacing(12)
        column.addWidget(plot, 1)
        self._body = column
        self.setAccessibleName(title)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        plot.pointed.connect(self._point)
        plot.opened.connect(self._open_table)

    @property
    def sentence(self) -> str:
        """What it means for the learner."""
        return self._words

    @property
    def table(self) -> Table:
        """The figures."""
        return self.plot.table

    def say(self, sentence: str) -> None:
        """Say what it means."""
        self._words = sentence
        self._sentence.setText(sentence)
        self.setAccessibleDescription(sentence)

    def add_below(self, widget: QWidget) -> None:
        """Have something stand under the plot."""
        self._body.addWidget(widget)

    def _point(self, told: str) -> None:
        """Say a value in the sentence's place; nothing moves meanwhile."""
        if told:
            self._sentence.setMinimumHeight(self._sentence.height())
        else:
            self._sentence.setMinimumHeight(0)
        self._sentence.setText(told or self._words)

    def _open_table(self) -> None:
        self.wanted.emit(self, Way.SHOWN)

    def menu(self) -> QMenu:
        """Return what can be done with the figures."""
        menu = QMenu(self)
        for way, word in (
            (Way.PICTURE, self.tr("Save as a picture (PNG) …")),
            (Way.TABLE, self.tr("Save as a table (CSV) …")),
            (Way.SHOWN, self.tr("Show the figures as a table")),
        ):
            action = menu.addAction(word)
            action.triggered.connect(lambda _=False, way=way: self.wanted.emit(self, way))
        return menu

    def _open_menu(self) -> None:
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.export.mapToGlobal(self.export.rect().bottomLeft()))


class Legend(QWidget):
    """What a colour means."""

    def __init__(self, theme: Theme, role: str, word: str) -> None:
        super().__init__()
        self._theme, self._role, self._word = theme, role, word
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Return room for the swatch and the word."""
        words = QFontMetrics(self._theme.font("caption", 400)).horizontalAdvance(self._word)
        return QSize(self._theme.size(_SWATCH + 7) + words + 2, self._theme.size(18))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = self._theme.size(_SWATCH)
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - side if is_mirrored else 0
        self._paint_swatch(painter, QRectF(left, (self.height() - side) / 2, side, side))
        painter.setFont(self._theme.font("caption", 400))
        painter.setPen(self._theme.colour("quiet"))
        gap = self._theme.size(_SWATCH + 7)
        room = self.rect().adjusted(0 if is_mirrored else gap, 0, -gap if is_mirrored else 0, 0)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading), self._word)

    def _paint_swatch(self, painter: QPainter, place: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        roles = {DOT: "accent", DIAMOND: "accent", DASHES: "text"}
        painter.setBrush(self._theme.colour(roles.get(self._role, self._role)))
        if self._role == DOT:
            painter.drawEllipse(place)
        elif self._role == DIAMOND:
            middle = place.center()
            corners = (QPointF(0, -1), QPointF(1, 0), QPointF(0, 1), QPointF(-1, 0))
            painter.drawPolygon(QPolygonF([middle + corner * place.width() / 2 for corner in corners]))
        elif self._role == DASHES:
            for part in (0.0, 0.6):
                left = place.left() + part * place.width()
                painter.drawRect(QRectF(left, place.center().y() - 1, place.width() * 0.45, 1.5))
        else:
            painter.drawRoundedRect(place, 2, 2)
        if self._role == HATCHED:
            painter.setBrush(QBrush(self._theme.colour("surface"), Qt.BrushStyle.BDiagPattern))
            painter.drawRoundedRect(place, 2, 2)
