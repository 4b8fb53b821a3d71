"""The decks of a file as a tree: how many cards of each are new, other or gone, and where they go."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QSizePolicy,
    QTreeWidget,
    QTreeWidgetItem,
)

from kmsflash.model.exchanging import CardCounts, PlannedDeck
from kmsflash.model.packages import DeckPath
from kmsflash.ui.exchange import words
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.tool_tip import tip

MOST_ROWS = 10  # in sight at once; the tree scrolls from there on
_ROW = 34
_NUMBER = 84
_NARROW = 620
_TARGET = 5


class FileDecks(QTreeWidget):
    """A line for each deck, those inside another folded under it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows = 0
        self.setColumnCount(_TARGET + 1)
        self.setHeaderLabels(
            [
                self.tr("In the file"),
                self.tr("New"),
                self.tr("Updated"),
                self.tr("As before"),
                self.tr("Gone"),
                self.tr("Goes to"),
            ]
        )
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformRowHeights(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setTabKeyNavigation(False)
        self.setAllColumnsShowFocus(True)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setAccessibleName(self.tr("Decks in the file"))
        self.itemExpanded.connect(lambda _: self.updateGeometry())
        self.itemCollapsed.connect(lambda _: self.updateGeometry())
        theme.changed.connect(self._dress)
        self._dress()

    def show_decks(self, decks: Sequence[PlannedDeck]) -> None:
        """Show these; columns in which nothing stands are left out."""
        self.clear()
        made: dict[DeckPath, QTreeWidgetItem] = {}
        for deck in decks:
            above = next(
                (
                    made[deck.path[:end]]
                    for end in range(len(deck.path) - 1, 0, -1)
                    if deck.path[:end] in made
                ),
                None,
            )
            item = self._item(deck)
            made[deck.path] = item
            if above is None:
                self.addTopLevelItem(item)
            else:
                above.addChild(item)
        self.expandAll()
        total = sum((deck.counts for deck in decks), CardCounts())
        for column, count in enumerate((total.new, total.updated, total.unchanged, total.gone), 1):
            self.setColumnHidden(column, not count)
        self.setRootIsDecorated(any(item.childCount() for item in made.values()))
        self._rows = len(decks)
        first = self.topLevelItem(0)
        if first is not None:
            self.setCurrentItem(first)
        self._fit()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the height of its rows, up to a screenful."""
        size = self._theme.size
        rows = min(MOST_ROWS, max(1, self._shown_rows()))
        return QSize(size(480), rows * size(_ROW) + self.header().sizeHint().height() + 4)

    def minimumSizeHint(self) -> QSize:
        """Return as much: the page scrolls."""
        return QSize(self._theme.size(200), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter and Escape to the page."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is."""
        super().focusInEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out where decks go where there is no room for it."""
        super().resizeEvent(event)
        self._fit()

    def _shown_rows(self) -> int:
        count, item = 0, self.topLevelItem(0)
        while item is not None and count < MOST_ROWS:
            count, item = count + 1, self.itemBelow(item)
        return count

    def _item(self, deck: PlannedDeck) -> QTreeWidgetItem:
        counts = deck.counts
        item = QTreeWidgetItem([deck.path[-1] if deck.path else words.path(deck.path)])
        for column, count in enumerate((counts.new, counts.updated, counts.unchanged, counts.gone), 1):
            item.setText(column, words.number(count) if count else "")
            item.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        item.setText(_TARGET, words.target(deck))
        said = words.row(deck)
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, said)
        item.setToolTip(0, tip(said))
        item.setToolTip(_TARGET, tip(words.target(deck)))
        return item

    def _dress(self) -> None:
        theme = self._theme

        def c(role: str) -> str:
            return theme.colour(role).name()

        self.setStyleSheet(
            "QTreeView { background: transparent; border: 0; outline: 0;"
            f" color: {c('text')}; font-size: {theme.font('small').pixelSize()}px; }}"
            f"QTreeView::item {{ height: {theme.size(_ROW)}px; padding: 0 8px; border: 0; }}"
            f"QTreeView::item:selected {{ background: {c('hover')}; color: {c('text')}; }}"
            f"QTreeView::item:selected:focus {{ background: {c('accentTint')}; color: {c('text')}; }}"
            "QHeaderView { background: transparent; }"
            "QHeaderView::section { background: transparent; border: 0; padding: 6px 8px;"
            f" color: {c('quiet')}; font-size: {theme.font('caption').pixelSize()}px; }}"
        )
        self.setIndentation(theme.size(18))
        self._fit()
        self.updateGeometry()

    def _fit(self) -> None:
        theme, header = self._theme, self.header()
        narrow = self.width() < theme.size(_NARROW)
        self.setColumnHidden(_TARGET, narrow)
        header.setStretchLastSection(False)
        header.setSectionsMovable(False)
        header.setMinimumSectionSize(theme.size(48))
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        item = self.headerItem()
        for column in range(1, _TARGET):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(column, theme.size(_NUMBER))
            item.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(_TARGET, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(_TARGET, round(self.width() * 0.4))
