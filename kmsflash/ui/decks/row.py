"""A row of the tree, painted; and the field in which a name is written."""

from typing import cast

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from kmsflash.model.today import DeckLine
from kmsflash.ui.decks.columns import ROW, Columns, columns
from kmsflash.ui.decks.model import LINE
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.meter import HEIGHT, paint_meter

_INSET = 4  # of the ground under a row
_RADIUS = 8
_FIELD_PADDING = 4  # beside the words of the field
_LONGEST_TYPED = 20_000  # characters: more than any name; the sentence on that comes from the collection

Index = QModelIndex | QPersistentModelIndex


class RowDelegate(QStyledItemDelegate):
    """Paints rows, and lets a name be written where it stands."""

    named = Signal(object, str)  # the index of a row, and what was typed for it
    left = Signal()  # nothing was

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self.hovered = QPersistentModelIndex()
        self.shows_focus = False  # around the row that the keyboard is on
        self.is_active = True  # whether the keyboard is in the tree at all
        self._fields: list[QWidget] = []

    @property
    def is_writing(self) -> bool:
        """Whether a name is being written: then the focus is there, and on no row."""
        return bool(self._fields)

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        """Let the field go."""
        self._fields.clear()
        super().destroyEditor(editor, index)

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the height of a row."""
        return QSize(option.rect.width(), self._theme.size(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground, then chevron, name, meter and numbers."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        is_hovered = self.hovered == index
        self._paint_ground(painter, option.rect, is_current=is_current, is_hovered=is_hovered)
        line = index.data(LINE)
        at = self.columns(option, depth_of(index))
        self._paint_chevron(painter, option, at)
        if isinstance(line, DeckLine):
            self._paint_name(painter, option, at.name, line)
            self._paint_known(painter, option, at, line)
            self._paint_numbers(painter, option, at, line)
            if (is_current or is_hovered) and not self.is_writing and line.deck is not None:
                self._paint_icon(painter, at.more, "ellipsis", 16)
        painter.restore()

    def columns(self, option: QStyleOptionViewItem, depth: int) -> Columns:
        """Return where the parts of a row stand."""
        return columns(option.rect, depth, self._theme).turned(option.rect, option.direction)

    # The ground

    def _paint_ground(self, painter: QPainter, rect: QRect, *, is_current: bool, is_hovered: bool) -> None:
        theme = self._theme
        body = QRectF(rect).adjusted(_INSET, 1, -_INSET, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if is_current and self.shows_focus and self.is_active and not self.is_writing:
            painter.setPen(QPen(theme.colour("focus"), 2))
            body.adjust(1, 1, -1, -1)
        elif is_current and theme.name == "contrast":
            painter.setPen(QPen(theme.colour("line"), 1))
            body.adjust(0.5, 0.5, -0.5, -0.5)
        ground = (
            "accentTint" if is_current and self.is_active else "hover" if is_current or is_hovered else ""
        )
        painter.setBrush(theme.colour(ground) if ground else Qt.BrushStyle.NoBrush)
        if ground:
            painter.drawRoundedRect(body, _RADIUS, _RADIUS)

    def _paint_chevron(self, painter: QPainter, option: QStyleOptionViewItem, at: Columns) -> None:
        if not option.state & QStyle.StateFlag.State_Children:
            return
        is_open = bool(option.state & QStyle.StateFlag.State_Open)
        closed = "chevron-left" if _is_mirrored(option) else "chevron-right"
        self._paint_icon(painter, at.chevron, "chevron-down" if is_open else closed, 14)

    def _paint_icon(self, painter: QPainter, place: QRect, name: str, pixels: int) -> None:
        side = self._theme.size(pixels)
        left = place.left() + (place.width() - side) // 2
        top = place.top() + (place.height() - side) // 2
        painter.drawPixmap(left, top, self._theme.icon(name, side, "quiet"))

    # What it says

    def _paint_name(
        self, painter: QPainter, option: QStyleOptionViewItem, place: QRect, line: DeckLine
    ) -> None:
        font = self._theme.font("body", 600 if line.depth == 0 else 500)
        role = "quiet" if line.deck is None else "text"
        name = QFontMetrics(font).elidedText(line.name, Qt.TextElideMode.ElideRight, place.width())
        painter.setFont(font)
        painter.setPen(self._theme.colour(role))
        # The edge that names share is the page's, whichever way a name itself is read
        edge = Qt.AlignmentFlag.AlignRight if _is_mirrored(option) else Qt.AlignmentFlag.AlignLeft
        flags = Qt.AlignmentFlag.AlignVCenter | edge | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(place, flags | Qt.TextFlag.TextSingleLine, name)

    def _paint_known(
        self, painter: QPainter, option: QStyleOptionViewItem, at: Columns, line: DeckLine
    ) -> None:
        if not at.meter.width() or not line.cards:
            return
        place = at.meter
        track = QRectF(place.left(), place.center().y() - 1, place.width(), HEIGHT)
        known, learning = line.known / line.cards, line.learning / line.cards
        paint_meter(painter, track, known, learning, self._theme, mirrored=_is_mirrored(option))
        share = self.tr("{percent} %").format(percent=round(100 * known))
        self._write(painter, option, at.percent, share, "small", 400, "quiet")

    def _paint_numbers(
        self, painter: QPainter, option: QStyleOptionViewItem, at: Columns, line: DeckLine
    ) -> None:
        def number(count: int) -> str:
            return option.locale.toString(count)

        if at.cards.width():
            self._write(painter, option, at.cards, number(line.cards), "small", 400, "quiet")
        due = line.load.due + line.load.drill
        for place, count in ((at.due, due), (at.new, line.load.new)):
            weight, role = (600, "text") if count else (400, "quiet")
            self._write(painter, option, place, number(count), "small", weight, role)

    def _write(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        place: QRect,
        text: str,
        font: str,
        weight: int,
        role: str,
    ) -> None:
        painter.setFont(self._theme.font(font, weight))
        painter.setPen(self._theme.colour(role))
        edge = Qt.AlignmentFlag.AlignLeft if _is_mirrored(option) else Qt.AlignmentFlag.AlignRight
        flags = Qt.AlignmentFlag.AlignVCenter | edge | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(place, flags, text)

    # The field

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return the field in which the name is written."""
        field = QLineEdit(parent)
        field.setStyleSheet(f"QLineEdit {{ padding: 3px {_FIELD_PADDING}px; }}")
        field.setMaxLength(_LONGEST_TYPED)
        field.setAccessibleName(self.tr("Name of the deck"))
        if not index.data(LINE):
            field.setPlaceholderText(self.tr("Name, or Deck::Deck inside it"))
        self._fields.append(field)
        return field

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Begin with the name there is."""
        assert isinstance(editor, QLineEdit)  # noqa: S101  made above
        editor.setText(index.data(Qt.ItemDataRole.EditRole))
        editor.selectAll()

    def setModelData(self, editor: QWidget, _model: object, index: Index) -> None:
        """Tell what was typed; nothing where it is what was there."""
        assert isinstance(editor, QLineEdit)  # noqa: S101  made above
        if editor.text() == index.data(Qt.ItemDataRole.EditRole):
            self.left.emit()
        else:
            self.named.emit(index, editor.text())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Lay the field over the name, and over the numbers beside it."""
        at = columns(option.rect, depth_of(index), self._theme)
        place = QRect(at.name)
        place.setRight(at.due.left() if index.data(LINE) else at.new.right())
        whole = place.adjusted(-_FIELD_PADDING - 4, 4, 0, -4)  # words stay where they are: 2 are Qt's own
        editor.setGeometry(QStyle.visualRect(option.direction, option.rect, whole))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Escape leave the field and nothing else."""
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if pressed and cast(QKeyEvent, event).key() == Qt.Key.Key_Escape and isinstance(watched, QWidget):
            self.closeEditor.emit(watched, QStyledItemDelegate.EndEditHint.RevertModelCache)
            self.left.emit()
            return True
        return super().eventFilter(watched, event)


def depth_of(index: Index) -> int:
    """Return how many rows lie above one another over a row."""
    depth, above = 0, index.parent()
    while above.isValid():
        depth, above = depth + 1, above.parent()
    return depth


def _is_mirrored(option: QStyleOptionViewItem) -> bool:
    return option.direction == Qt.LayoutDirection.RightToLeft
