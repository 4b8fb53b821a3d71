"""The decks and sections of an exam: a tree with a check at each."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
)

from kmsflash.model.exam_choices import DeckChoice
from kmsflash.model.exams import ExamPart
from kmsflash.model.ids import DeckId
from kmsflash.ui.exam import words
from kmsflash.ui.exam.branches import Branch, branches_of, chosen_by, parts_of
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.tool_tip import tip

Index = QModelIndex | QPersistentModelIndex
_ROW = 34
_MOST_ROWS = 9
_NUMBER = 96
_CHECKED, _UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class PartsTree(QTreeWidget):
    """Space checks and unchecks; what holds others takes them along."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._roots: list[Branch] = []
        self._items: dict[int, tuple[Branch, QTreeWidgetItem]] = {}  # leaves
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformRowHeights(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAllColumnsShowFocus(True)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setAccessibleName(self.tr("What belongs to the exam"))
        self.setItemDelegate(_Checks(theme, self))
        self.itemChanged.connect(self._checked)
        self.itemExpanded.connect(lambda _: self.updateGeometry())
        self.itemCollapsed.connect(lambda _: self.updateGeometry())
        theme.changed.connect(self._dress)
        self._dress()

    @property
    def parts(self) -> tuple[ExamPart, ...]:
        """What is checked, in as few parts as possible."""
        chosen = {number for number, (_, item) in self._items.items() if item.checkState(0) == _CHECKED}
        return parts_of(self._roots, chosen)

    def show_choices(self, choices: Sequence[DeckChoice], parts: Sequence[ExamPart]) -> None:
        """Show all there is to choose from, with what *parts* take in checked."""
        with QSignalBlocker(self):
            self.clear()
            self._items.clear()
            self._roots = branches_of(choices, self.tr("Under no heading of these"))
            for root in self._roots:
                self._add(root, self.invisibleRootItem(), parts)
        first = self.topLevelItem(0)
        if first is not None:
            self.setCurrentItem(first)
        self.setRootIsDecorated(any(root.children for root in self._roots))
        self.updateGeometry()

    def check_deck(self, deck: DeckId) -> None:
        """Check a whole deck."""
        for branch, item in self._items.values():
            if deck in branch.chain:
                item.setCheckState(0, _CHECKED)

    def sizeHint(self) -> QSize:
        """Return the height of its rows, up to a good part of a screen."""
        size = self._theme.size
        return QSize(size(400), min(_MOST_ROWS, max(1, self._shown_rows())) * size(_ROW) + 2)

    def minimumSizeHint(self) -> QSize:
        """Return as much: the page scrolls."""
        return QSize(self._theme.size(200), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter and Escape to the page."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _add(self, branch: Branch, above: QTreeWidgetItem, parts: Sequence[ExamPart]) -> None:
        item = QTreeWidgetItem(above, [branch.name, words.number(branch.cards)])
        flags = item.flags() | Qt.ItemFlag.ItemIsUserCheckable
        item.setFlags(flags | Qt.ItemFlag.ItemIsAutoTristate if branch.children else flags)
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{branch.name}, {words.cards(branch.cards)}")
        item.setToolTip(0, tip(branch.name))
        if not branch.children:
            item.setCheckState(0, _CHECKED if chosen_by(parts, branch) else _UNCHECKED)
            self._items[id(branch)] = (branch, item)
        for child in branch.children:
            self._add(child, item, parts)
        partly = item.checkState(0) == Qt.CheckState.PartiallyChecked
        item.setExpanded(partly or (branch.is_deck and any(child.is_deck for child in branch.children)))

    def _checked(self, item: QTreeWidgetItem, column: int) -> None:
        if column == 0 and not item.childCount():
            self.changed.emit()

    def _shown_rows(self) -> int:
        count, item = 0, self.topLevelItem(0)
        while item is not None and count < _MOST_ROWS:
            count, item = count + 1, self.itemBelow(item)
        return count

    def _dress(self) -> None:
        theme = self._theme

        def c(role: str) -> str:
            return theme.colour(role).name()

        self.setStyleSheet(
            "QTreeView { background: transparent; border: 0; outline: 0;"
            " selection-background-color: transparent;"
            f" color: {c('text')}; font-size: {theme.font('body').pixelSize()}px; }}"
            f"QTreeView::item {{ height: {theme.size(_ROW)}px; padding: 0 8px; border: 0; }}"
        )
        self.setIndentation(theme.size(22))
        header = self.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(theme.size(48))
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(1, theme.size(_NUMBER))
        self.updateGeometry()


class _Checks(QStyledItemDelegate):
    """Paints the check, the words and the row that has the keyboard; a click on the check works as ever."""

    def __init__(self, theme: Theme, tree: PartsTree) -> None:
        super().__init__(tree)
        self._theme, self._tree = theme, tree

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        shown = QStyleOptionViewItem(option)
        self.initStyleOption(shown, index)
        theme, style = self._theme, self._tree.style()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRect(shown.rect)
        if index.row() == self._tree.currentIndex().row() and index.parent() == (
            self._tree.currentIndex().parent()
        ):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.fillRect(rect, theme.colour("accentTint" if self._tree.hasFocus() else "hover"))
        if shown.features & QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator:
            box = style.subElementRect(QStyle.SubElement.SE_ItemViewItemCheckIndicator, shown, self._tree)
            self._paint_check(painter, box, shown.checkState)
            gap = theme.size(8)
            mirrored = shown.direction == Qt.LayoutDirection.RightToLeft
            rect = (
                rect.adjusted(0, 0, box.left() - rect.right() - gap, 0)
                if mirrored
                else (rect.adjusted(box.right() + gap - rect.left(), 0, 0, 0))
            )
            painter.setPen(theme.colour("text"))
        else:
            rect = rect.adjusted(0, 0, -theme.size(8), 0)
            painter.setPen(theme.colour("quiet"))
        painter.setFont(theme.font("body" if index.column() == 0 else "small"))
        text = painter.fontMetrics().elidedText(shown.text, Qt.TextElideMode.ElideMiddle, rect.width())
        painter.drawText(rect, int(shown.displayAlignment), text)
        painter.restore()

    def _paint_check(self, painter: QPainter, place: QRect, state: Qt.CheckState) -> None:
        theme = self._theme
        side = theme.size(16)
        box = QRect(0, 0, side, side)
        box.moveCenter(place.center())
        off = state == _UNCHECKED
        painter.setBrush(theme.colour("surface" if off else "accent"))
        painter.setPen(QPen(theme.colour("edge"), 1.5) if off else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(QRectF(box).adjusted(0.75, 0.75, -0.75, -0.75), 4, 4)
        if not off:
            icon = theme.icon("check" if state == _CHECKED else "minus", side - 4, "onAccent")
            painter.drawPixmap(box.left() + 2, box.top() + 2, icon)
