"""Decks on their way out: in which format, for whom, and what travels with them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kmsflash.model.exchanging import PackingSummary, PackingWishes
from kmsflash.model.packages import Carries
from kmsflash.ui.exchange import words
from kmsflash.ui.exchange.export_keys import SCREEN, Act
from kmsflash.ui.exchange.kinds_out import KindOut, kinds_out
from kmsflash.ui.exchange.print_rows import PrintRows
from kmsflash.ui.printing.wishes import PrintWishes
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.announce import announce
from kmsflash.ui.widgets.choice_field import ChoiceField
from kmsflash.ui.widgets.choice_row import ChoiceRow
from kmsflash.ui.widgets.column import Column
from kmsflash.ui.widgets.foot import Foot
from kmsflash.ui.widgets.icon_button import IconButton
from kmsflash.ui.widgets.key_claim import KeyClaim
from kmsflash.ui.widgets.key_list import KeyList, lines_of
from kmsflash.ui.widgets.label import Label
from kmsflash.ui.widgets.rows import Group, Row
from kmsflash.ui.widgets.switch import Switch

_STACK_UNDER = 600
_FIELD = 260


class ExportPage(QWidget):
    """Tells what is wanted; what would travel is worked out elsewhere, and told by `show_summary`."""

    changed = Signal()  # something else would travel
    accepted = Signal()
    preview_wanted = Signal()
    cancelled = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = Label(theme, font="hero", wraps=True)
        self.summary = Label(theme, wraps=True)
        self.kinds = {kind: ChoiceRow(theme, kind.title, kind.sentence) for kind in kinds_out()}
        self.others = ChoiceRow(
            theme,
            self.tr("For others"),
            self.tr("Your own words become the text. What you flagged, buried or suspended stays here."),
        )
        self.myself = ChoiceRow(
            theme, self.tr("For myself"), self.tr("Everything as it is, for another computer of yours.")
        )
        self.schedules = ChoiceField(theme, self.tr("How well the cards are known"), _FIELD)
        self.options = Switch(theme)
        self.notes = Switch(theme)
        self.ids = Switch(theme)
        self.printing = PrintRows(theme)
        self.foot = Foot(theme)
        self.foot.follow_keys(SCREEN, Act.GO, Act.CLOSE)
        self._keys = theme.keys.table(SCREEN)
        self._key_list = KeyList(theme, self)
        self._column = Column(theme)
        KeyClaim(self, self._keys)
        self._fill_schedules()
        self._assemble()
        self._connect()
        self.setAccessibleName(self.tr("Export"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def kind(self) -> KindOut:
        """The format that is chosen."""
        return next(kind for kind, row in self.kinds.items() if row.isChecked())

    @property
    def wishes(self) -> PackingWishes:
        """What is to travel, as far as the format takes it along."""
        kind = self.kind
        return PackingWishes(
            for_others=not (kind.whom and self.myself.isChecked()),
            schedules=Carries(self.schedules.currentData()) if kind.schedules else Carries.NOTHING,
            options=kind.options and self.options.isChecked(),
            notes=kind.notes and self.notes.isChecked(),
            ids=kind.ids and self.notes.isChecked() and self.ids.isChecked(),
        )

    @property
    def print_wishes(self) -> PrintWishes:
        """How pages are to be printed."""
        return self.printing.wishes

    def show_deck(self, title: str) -> None:
        """Begin anew, with a deck of that name; empty: with all of them."""
        self._title.setText(
            self.tr("Export “{deck}”").format(deck=title) if title else self.tr("Export all decks")
        )
        self.setAccessibleDescription(self._title.text())
        next(iter(self.kinds.values())).setChecked(True)
        self.others.setChecked(True)
        self.schedules.setCurrentIndex(self.schedules.findData(Carries.NOTHING.value))
        self.options.setChecked(True)
        self.notes.setChecked(True)
        self.ids.setChecked(False)
        self._column.to_top()
        self._tell()

    def show_counting(self) -> None:
        """Say that what travels is being counted."""
        self.summary.setText(self.tr("Counting what travels…"))

    def show_summary(self, summary: PackingSummary) -> None:
        """Say what would travel."""
        self.summary.setText(words.travels(summary))
        self.foot.go.setEnabled(summary.cards > 0)
        announce(self, self.summary.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on, leave, show the keys, or scroll."""
        act = self._keys.act_of(event)
        if event.key() == Qt.Key.Key_Escape and self._key_list.isVisible():
            self._key_list.hide()
        elif act == Act.GO or event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.foot.go.click()
        elif act == Act.CLOSE:
            self.cancelled.emit()
        elif act == Act.PREVIEW and self.kind.is_printed:
            self.preview_wanted.emit()
        elif act == Act.HELP:
            self._toggle_keys()
        elif not self._column.scroll_on(event):
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go on by Tab, and bring what is reached in sight."""
        moved = super().focusNextPrevChild(forward)
        self._column.show_focus()
        return moved

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Suit the width."""
        super().resizeEvent(event)
        for row in (*self._rows, *self.printing.rows):
            row.stack(stacked=self.width() < self._theme.size(_STACK_UNDER))
        self._key_list.centre_in(self.rect())

    def _tell(self) -> None:
        """Offer what the format takes along, and have it counted."""
        kind = self.kind
        self._whom.setVisible(kind.whom)
        self._schedules_row.setVisible(kind.schedules)
        self._options_row.setVisible(kind.options)
        self._notes_row.setVisible(kind.notes)
        self._ids_row.setVisible(kind.ids and self.notes.isChecked())
        self._along.setVisible(any(not row.isHidden() for row in self._rows))
        self.printing.setVisible(kind.is_printed)
        self.foot.tell(self.tr("You choose next where the file goes."), self.tr("Save as…"))
        self.changed.emit()

    def _for_whom(self) -> None:
        """Begin with what is usual: others get no schedules, oneself has everything."""
        usual = Carries.HISTORY if self.myself.isChecked() else Carries.NOTHING
        self.schedules.setCurrentIndex(self.schedules.findData(usual.value))
        self._tell()

    def _fill_schedules(self) -> None:
        for way, text in (
            (Carries.NOTHING, self.tr("As new cards")),
            (Carries.SCHEDULES, self.tr("With schedules")),
            (Carries.HISTORY, self.tr("With schedules and history")),
        ):
            self.schedules.addItem(text, way.value)

    def _toggle_keys(self) -> None:
        if self._key_list.isVisible():
            self._key_list.hide()
        else:
            self._key_list.show_lines(lines_of(self._keys, SCREEN.rows))

    def _connect(self) -> None:
        for row in self.kinds.values():
            row.clicked.connect(self._tell)
        for row in (self.others, self.myself):
            row.clicked.connect(self._for_whom)
        self.schedules.activated.connect(lambda _: self._tell())
        self.options.clicked.connect(self._tell)
        self.notes.clicked.connect(self._tell)
        self.ids.clicked.connect(self._tell)
        self.printing.preview.clicked.connect(self.preview_wanted)
        self.foot.go.clicked.connect(self.accepted)
        self.foot.cancel.clicked.connect(self.cancelled)
        self._column.widened.connect(lambda width: self.foot.keep_clear(self.width() - width))

    def _assemble(self) -> None:
        theme = self._theme
        self._whom = Group(theme, self.tr("For whom"), [self.others, self.myself])
        self._schedules_row = Row(
            theme,
            self.tr("How well the cards are known"),
            self.tr("With their schedules, others would begin where you are."),
            self.schedules,
        )
        self._options_row = Row(
            theme,
            self.tr("Deck options"),
            self.tr("Limits a day and the wish for recall, as these decks have them."),
            self.options,
        )
        self._notes_row = Row(
            theme,
            self.tr("The notes"),
            self.tr("With them a card can show its passage, and an update of the notes finds its card."),
            self.notes,
        )
        self._ids_row = Row(
            theme,
            self.tr("Ids in the notes"),
            self.tr("By them a passage is known again, however much of it you rewrite."),
            self.ids,
        )
        self._rows = (self._schedules_row, self._options_row, self._notes_row, self._ids_row)
        self._along = Group(theme, self.tr("What travels along"), list(self._rows))
        told = QVBoxLayout()
        told.setSpacing(6)
        told.addWidget(self._title)
        told.addWidget(self.summary)
        lines = self._column.lines
        lines.addLayout(told)
        lines.addWidget(Group(theme, self.tr("Format"), list(self.kinds.values())))
        lines.addWidget(self._whom)
        lines.addWidget(self._along)
        lines.addWidget(self.printing)
        lines.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(self._bar())
        whole.addWidget(self._column, 1)
        whole.addWidget(self.foot)

    def _bar(self) -> QHBoxLayout:
        close = IconButton(self._theme, "x", self.tr("Close (Esc); nothing is written"))
        keys = IconButton(self._theme, "circle-question-mark", self.tr("Keys (F1)"))
        close.clicked.connect(self.cancelled)
        keys.clicked.connect(self._toggle_keys)
        bar = QHBoxLayout()
        bar.setContentsMargins(8, 6, 8, 0)
        bar.addWidget(close)
        bar.addStretch(1)
        bar.addWidget(keys)
        return bar
