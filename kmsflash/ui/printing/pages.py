"""Pages with what stands on them, laid out in pixels and drawn on anything."""

from dataclasses import dataclass, field

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from kmsflash.ui.printing.blocks import Block
from kmsflash.ui.printing.wishes import Paper
from kmsflash.ui.theme import Theme

MARGIN = 57.0  # 15 mm
FOOT = 24.0  # kept free for the number, above the margin


@dataclass(frozen=True, slots=True)
class Placed:
    """A block where it stands."""

    block: Block
    left: float
    top: float
    scale: float = 1.0


@dataclass(frozen=True, slots=True)
class Rule:
    """A line; a dashed one is where paper is folded or cut."""

    line: QLineF
    dashed: bool = False


@dataclass(slots=True)
class Page:
    """What stands on one page."""

    number: int
    title: str
    paper: Paper
    placed: list[Placed] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    words: list[str] = field(default_factory=list)  # as they are read out

    @property
    def room(self) -> QRectF:
        """Where cards may stand."""
        wide, high = self.paper.size
        return QRectF(MARGIN, MARGIN, wide - 2 * MARGIN, high - 2 * MARGIN - FOOT)

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """Paint it; a pixel of the painter is one of the layout."""
        wide, high = self.paper.size
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for rule in self.rules:
            pen = QPen(QColor("#9a958c") if rule.dashed else theme.colour("line"), 0.8)
            if rule.dashed:
                pen.setDashPattern([4, 4])
            painter.setPen(pen)
            painter.drawLine(rule.line)
        for each in self.placed:
            each.block.paint(painter, each.left, each.top, each.scale)
        painter.setPen(theme.colour("quiet"))
        painter.setFont(theme.font("caption", 400))
        foot = QRectF(MARGIN, high - MARGIN - FOOT + 8, wide - 2 * MARGIN, FOOT)
        metrics = painter.fontMetrics()
        title = metrics.elidedText(self.title, Qt.TextElideMode.ElideRight, int(foot.width() - 60))
        painter.drawText(foot, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom), title)
        number = str(self.number)
        painter.drawText(foot, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom), number)
