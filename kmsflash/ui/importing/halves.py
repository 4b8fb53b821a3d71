"""The two halves of the import screen, side by side; where it is narrow one at a time."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kmsflash.ui.importing import plan_words
from kmsflash.ui.importing.card_view import CardView
from kmsflash.ui.importing.notes_view import NotesView
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.chooser import Tabs
from kmsflash.ui.widgets.control import RING
from kmsflash.ui.widgets.label import Label
from kmsflash.ui.widgets.outer_bar import OuterBar
from kmsflash.ui.widgets.panel import Panel

_GAP = 24
_BOTTOM = 24
BAR = 16  # what the cards' scroll bar takes beside them
_HEAD = 34


class Halves(QWidget):
    """Notes and cards, each under its title."""

    filter_chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_narrow = False
        self._shows_notes = False
        self._filters: tuple[Sequence[str], int] = ((), 0)
        self.notes = NotesView(theme)
        self.cards = CardView(theme)
        self._bar = OuterBar(self.cards.verticalScrollBar(), self)
        self._lines = Label(theme, font="caption", colour="quiet")
        self._tabs = Tabs(theme, self.tr("Kinds of cards"))
        self._switch = Tabs(theme, self.tr("Notes or cards"))
        self._left, self._right = QWidget(), QWidget()
        self._titles = [
            Label(theme, title, font="small", colour="quiet", weight=600)
            for title in (self.tr("Your notes"), self.tr("Cards"))
        ]
        self._assemble()
        self._tabs.chosen.connect(self.filter_chosen)
        self._switch.chosen.connect(lambda number: self.show_half(notes=number == 0))
        self.notes.verticalScrollBar().valueChanged.connect(self._tell_lines)
        self.notes.document().documentLayout().documentSizeChanged.connect(self._tell_lines)
        theme.changed.connect(self._fit_heads)

    def _assemble(self) -> None:
        theme = self._theme
        whole = QVBoxLayout(self)
        whole.setSpacing(0)
        whole.addWidget(self._switch, 0, Qt.AlignmentFlag.AlignLeading)
        self._row = QHBoxLayout()
        self._row.setSpacing(_GAP)
        self._row.addWidget(self._left, 1)
        self._row.addWidget(self._right, 1)
        whole.addLayout(self._row, 1)
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, _BOTTOM)
        left.setSpacing(0)
        self._heads = (QWidget(), QWidget())
        head = QHBoxLayout(self._heads[0])
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(self._titles[0])
        head.addStretch(1)
        head.addWidget(self._lines)
        left.addWidget(self._heads[0])
        sheet = Panel(theme)
        inside = QVBoxLayout(sheet)
        inside.setContentsMargins(1, 1, 4, 1)
        inside.addWidget(self.notes)
        left.addWidget(sheet, 1)
        right = QVBoxLayout(self._right)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        head = self._cards_head = QHBoxLayout(self._heads[1])
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(self._titles[1])
        head.addStretch(1)
        head.addWidget(self._tabs)
        right.addWidget(self._heads[1])
        right.addWidget(self.cards, 1)
        self._switch.show_texts((self.tr("Notes"), self.tr("Cards")), 1)
        self._fit_heads()

    def show_filters(self, texts: Sequence[str], current: int) -> None:
        """Offer the kinds, as many as there is room for."""
        self._filters = (texts, current)
        self._fit_tabs()

    @property
    def filters(self) -> Sequence[str]:
        """What is offered to look at alone, all together first."""
        return self._filters[0]

    @property
    def shows_notes(self) -> bool:
        """Whether of the two halves only the notes show."""
        return self._is_narrow and self._shows_notes

    def show_half(self, *, notes: bool) -> None:
        """Where only one half shows, show that one; the keyboard goes there."""
        self._shows_notes = notes
        self.fit(narrow=self._is_narrow)
        target = self.notes if notes else self.cards
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def swap(self) -> None:
        """Go to the other half."""
        self.show_half(notes=not self.notes.hasFocus())

    def focus_shown(self) -> None:
        """Give the keyboard to the half that shows."""
        target = self.notes if self.shows_notes else self.cards
        target.setFocus(Qt.FocusReason.MouseFocusReason)

    def fit(self, *, narrow: bool) -> None:
        """Show both halves, or one."""
        self._is_narrow = narrow
        self._switch.setVisible(narrow)
        self._switch.show_texts((self.tr("Notes"), self.tr("Cards")), 0 if self._shows_notes else 1)
        for title in self._titles:
            title.setVisible(not narrow)
        self._cards_head.setStretch(1, 0 if narrow else 1)
        self._cards_head.setStretch(2, 1 if narrow else 0)
        self._left.setVisible(not narrow or self._shows_notes)
        self._right.setVisible(not narrow or not self._shows_notes)
        self._place_bar()
        self._fit_tabs()

    def changeEvent(self, event: QEvent) -> None:
        """Change sides where one reads from the right."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._place_bar()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the scroll bar beside the cards."""
        super().resizeEvent(event)
        self._place_bar()
        self._fit_tabs()

    def _place_bar(self) -> None:
        layout = self.layout()
        if layout is None:  # not assembled yet
            return
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        layout.setContentsMargins(BAR if mirrored else RING, 0, RING if mirrored else BAR, 0)
        layout.activate()
        left = 0 if mirrored else self.width() - 8
        top = self._heads[1].mapTo(self, self._heads[1].rect().bottomLeft()).y() + 1
        self._bar.setGeometry(left, top, 8, self.height() - top - 4)
        self._bar.raise_()

    def _fit_heads(self) -> None:
        for head in self._heads:
            head.setFixedHeight(self._theme.size(_HEAD))

    def _fit_tabs(self) -> None:
        texts, current = self._filters
        if not texts:
            return
        taken_by_title = 0 if self._is_narrow else self._titles[1].sizeHint().width() + 16
        room = self._right.width() - taken_by_title
        metrics = QFontMetrics(self._theme.font("caption", 600))
        taken, shown = 0, []
        for text in texts:
            taken += metrics.horizontalAdvance(text) + self._theme.size(22)
            if taken > room:
                break
            shown.append(text)
        self._tabs.setVisible(len(shown) > 2 or current > 0)
        self._tabs.show_texts(shown, min(current, len(shown) - 1) if shown else 0)

    def _tell_lines(self) -> None:
        self._lines.setText(plan_words.lines_in_sight(*self.notes.lines_in_sight()))
