"""The dialog of custom study: which cards, how many, and whether the answers count."""

from collections.abc import Callable, Iterator, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QSizePolicy,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from kmsflash.model.custom import Choices, Pick, Wish
from kmsflash.model.ids import DeckId
from kmsflash.model.kinds import Kind
from kmsflash.model.today import DeckLine
from kmsflash.ui.custom import words
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.button import Button
from kmsflash.ui.widgets.control import RING
from kmsflash.ui.widgets.label import Label
from kmsflash.ui.widgets.stepper import Stepper
from kmsflash.ui.widgets.switch import Switch

_WIDTH = 460  # pixels at font setting 100 %
_MOST = 500  # cards
_STEP = 5
_USUAL = 20
_ANGLE = 14  # pixels at font setting 100 %
Value = TypeVar("Value")


class CustomDialog(QDialog):
    """Tells `wished` when the learner is done choosing. A count of the cards is always in sight."""

    wished = Signal(object)  # Wish

    def __init__(
        self,
        theme: Theme,
        parent: QWidget,
        decks: Sequence[DeckLine],
        choices: Callable[[DeckId | None], Choices],
        count: Callable[[Wish], int],
        deck: DeckId | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._choices, self._count = theme, choices, count
        self.setWindowTitle(self.tr("Custom study"))
        self.setMinimumWidth(theme.size(_WIDTH))
        self.pick: Field[Pick] = Field(theme, self.tr("Cards"))
        self.tag: Field[str] = Field(theme, self.tr("Tag"))
        self.section: Field[tuple[str, ...]] = Field(theme, self.tr("Section"))
        self.kind: Field[Kind] = Field(theme, self.tr("Kind"))
        self.deck: Field[DeckId | None] = Field(theme, self.tr("Deck"))
        self.number = Stepper(theme, self.tr("At most"), 1, _MOST, step=_STEP)
        self.counts = Switch(theme, self.tr("Answers count as reviews"))
        self.found = Label(theme, weight=600)
        self.meaning = Label(theme, font="small", colour="quiet", wraps=True)
        self.study = Button(theme, self.tr("Study"), key=self.tr("Enter"), look="filled", size="medium")
        self._cancel = Button(theme, self.tr("Cancel"), key=self.tr("Esc"), size="medium")
        self._form = QFormLayout()
        self._assemble()
        self._fill(decks, deck)
        self._connect()
        self._choose_deck()

    @property
    def wish(self) -> Wish:
        """What is chosen."""
        return Wish(
            self.pick.value,
            self.tag.value if self.tag.count() else "",
            self.section.value if self.section.count() else (),
            self.kind.value if self.kind.count() else None,
            self.deck.value,
            self.number.value,
            self.counts.isChecked(),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter study, wherever the focus is."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._done()
        else:
            super().keyPressEvent(event)

    def _done(self) -> None:
        if self.study.isEnabled():
            self.accept()
            self.wished.emit(self.wish)

    def _fill(self, decks: Sequence[DeckLine], deck: DeckId | None) -> None:
        self.pick.offer(words.picks())
        self.deck.offer([(self.tr("All decks"), None), *_paths(decks)])
        self.deck.choose(deck)
        self.number.show_value(_USUAL)

    def _choose_deck(self) -> None:
        """Offer what the deck has."""
        choices = self._choices(self.deck.value)
        self.tag.offer([(tag, tag) for tag in choices.tags])
        self.section.offer([(" › ".join(path), path) for path in choices.sections])
        self.kind.offer([(words.kind(kind), kind) for kind in choices.kinds])
        self._show_choice()

    def _show_choice(self) -> None:
        """Show the fields that the choice needs, what it means, and how many cards it brings."""
        wish = self.wish
        for field, pick in ((self.tag, Pick.TAG), (self.section, Pick.SECTION), (self.kind, Pick.KIND)):
            self._form.setRowVisible(field, wish.pick is pick)
        always = wish.pick in words.ALWAYS_COUNT
        self.counts.setEnabled(not always)
        self.meaning.setText(words.meaning(wish))
        cards = self._count(wish)
        self.found.setText(words.found(cards))
        self.study.setEnabled(cards > 0)
        self.study.setAccessibleDescription(self.found.text())
        self.adjustSize()

    def _connect(self) -> None:
        self.deck.activated.connect(self._choose_deck)
        for field in (self.pick, self.tag, self.section, self.kind):
            field.activated.connect(self._show_choice)
        self.number.changed.connect(self._show_choice)
        self.counts.toggled.connect(self._show_choice)
        self.study.clicked.connect(self._done)
        self._cancel.clicked.connect(self.reject)

    def _assemble(self) -> None:
        theme = self._theme
        form = self._form
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        for field in (self.pick, self.tag, self.section, self.kind, self.deck, self.number):
            form.addRow(self._label(field.accessibleName()), field)
        form.addRow(self._label(self.counts.accessibleName()), self._switched(self.counts))
        foot = _Shifted(0, RING)
        foot.row.addWidget(self.found, 1)
        foot.row.addWidget(self._cancel)
        foot.row.addWidget(self.study)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(16)
        column.addWidget(Label(theme, self.windowTitle(), font="lead", weight=600))
        column.addLayout(form)
        column.addWidget(self.meaning)
        column.addStretch(1)
        column.addWidget(foot)

    def _switched(self, control: QWidget) -> QWidget:
        whole = _Shifted(RING, 0)
        whole.row.addWidget(control)
        whole.row.addStretch(1)
        return whole

    def _label(self, text: str) -> Label:
        label = Label(self._theme, text, font="small", weight=500)
        label.setMinimumHeight(self._theme.size(32))
        return label


def _paths(decks: Sequence[DeckLine]) -> Iterator[tuple[str, DeckId | None]]:
    """Give each deck with the names that lead to it."""
    names: list[str] = []
    for line in decks:
        names[line.depth :] = [line.name]
        if line.deck is not None:
            yield " › ".join(names), line.deck


class _Shifted(QWidget):
    """A row that lets what controls keep free for the focus stand out at its ends."""

    def __init__(self, before: int, after: int) -> None:
        super().__init__()
        self.setContentsMargins(-before, 0, -after, 0)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(0)


class Field(QComboBox, Generic[Value]):
    """A list of words, each with what it stands for."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._values: list[Value] = []
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        theme.changed.connect(self._dress)
        self._dress()

    @property
    def value(self) -> Value:
        """What is chosen."""
        return self._values[self.currentIndex()]

    def offer(self, offers: Sequence[tuple[str, Value]]) -> None:
        """Show other words; the choice stays where it is among them."""
        chosen = self._values[self.currentIndex()] if self._values else None
        self._values = [value for _, value in offers]
        self.clear()
        self.addItems([text for text, _ in offers])
        if chosen in self._values:
            self.setCurrentIndex(self._values.index(chosen))

    def choose(self, value: Value) -> None:
        """Choose what stands for *value*, if it is there."""
        if value in self._values:
            self.setCurrentIndex(self._values.index(value))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint an angle at the end: it is a list, not a line to write in."""
        super().paintEvent(event)
        side = self._theme.size(_ANGLE)
        place = QRect(self.width() - side - 10, (self.height() - side) // 2, side, side)
        place = QStyle.visualRect(self.layoutDirection(), self.rect(), place)
        QPainter(self).drawPixmap(place.topLeft(), self._theme.icon("chevron-down", side, "quiet"))

    def _dress(self) -> None:
        """Take the theme's type on; its size as style, because style sheets hold on to the application's."""
        self.setStyleSheet(f"font-size: {self._theme.font('small').pixelSize()}px;")
