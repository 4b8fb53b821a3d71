"""The options of one deck: which preset it has, what that says, and limits for today. Saved all at once."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from kmsflash.model.ids import PresetId
from kmsflash.model.options import TodaysLimits
from kmsflash.model.presets import LONGEST_NAME, USUAL, DeckSettings, DeckWishes, Preset
from kmsflash.ui.options import words
from kmsflash.ui.options.form import OptionsForm
from kmsflash.ui.options.limit_field import LimitField
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.button import Button
from kmsflash.ui.widgets.choice_field import ChoiceField
from kmsflash.ui.widgets.column import Column
from kmsflash.ui.widgets.foot import Foot
from kmsflash.ui.widgets.label import Label
from kmsflash.ui.widgets.rows import Group, Row

_COLUMN = 720  # pixels at font setting 100 %
_STACK_UNDER = 600
_FIELD = 260
_NEW = "new"


class OptionsPage(QWidget):
    """Shows what a deck has, and tells what it is to have. Nothing acts before Save."""

    saved = Signal(object)  # DeckWishes
    delete_wanted = Signal(object)  # PresetId
    fit_wanted = Signal(object)  # PresetId
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._settings: DeckSettings | None = None
        self._can_fit = False
        self._unchanged: DeckWishes | None = None  # what the page would save as it was shown
        self.title = Label(theme, font="question", wraps=True)
        self.chooser = ChoiceField(theme, self.tr("Preset"), _FIELD)
        self.delete = Button(theme, self.tr("Delete"))
        self.name = QLineEdit()
        self.form = OptionsForm(theme)
        self.new_today = LimitField(theme, self.tr("New cards today"), self.tr("Limit new cards today"))
        self.reviews_today = LimitField(theme, self.tr("Reviews today"), self.tr("Limit reviews today"))
        self.foot = Foot(theme, _COLUMN)
        self.foot.show_keys()
        self._rows: list[Row] = []
        self._column = Column(theme, width=_COLUMN, top=40, bottom=40, spacing=32)
        self._fill()
        QWidget.setTabOrder(self.chooser, self.delete)  # as they stand
        QWidget.setTabOrder(self.delete, self.name)
        self._connect()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._column, 1)
        whole.addWidget(self.foot)
        self.setAccessibleName(self.tr("Deck options"))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(self.chooser)
        self._column.widened.connect(lambda width: self.foot.keep_clear(self.width() - width))
        theme.changed.connect(self._fit)
        self._fit()

    @property
    def wishes(self) -> DeckWishes:
        """What the deck is to have, as it stands on the page."""
        today = TodaysLimits(self.new_today.value, self.reviews_today.value)
        if self._is_new:
            return DeckWishes(None, self.form.options, today, self.name.text(), is_new=True)
        name = self.name.text() if self._shown.preset != USUAL else ""
        return DeckWishes(self._choice, self.form.options, today, name)

    def show_deck(self, settings: DeckSettings, *, can_fit: bool) -> None:
        """Show what a deck has. *can_fit* says whether FSRS can be fitted to reviews here."""
        self._settings, self._can_fit = settings, can_fit
        self.title.setText(self.tr("Options of {deck}").format(deck=" › ".join(settings.path)))
        self._fill_chooser(settings)
        self._show_preset()
        today, usual = settings.today, settings.in_force.options
        self.new_today.show_value(today.new, usual.new_per_day)
        self.reviews_today.show_value(today.reviews, usual.reviews_per_day or 100)
        self.scroll_to(0)
        self._tell()
        self._unchanged = self.wishes

    @property
    def is_changed(self) -> bool:
        """Whether something is chosen here that is not saved."""
        return self._unchanged is not None and self.wishes != self._unchanged

    @property
    def scrolled(self) -> int:
        """How far down the page is, in pixels."""
        return self._column.verticalScrollBar().value()

    def scroll_to(self, where: int) -> None:
        """Scroll the page so far down."""
        self._column.verticalScrollBar().setValue(where)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save on Ctrl+Enter, leave on Escape; the keys that scroll do."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif not self._column.scroll_on(event):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Suit the width."""
        super().resizeEvent(event)
        self._fit()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go on by Tab, and bring what is reached in sight."""
        moved = super().focusNextPrevChild(forward)
        self._column.show_focus()
        return moved

    # What is chosen

    @property
    def _is_new(self) -> bool:
        return bool(self.chooser.currentData() == _NEW)

    @property
    def _choice(self) -> PresetId | None:
        data = self.chooser.currentData()
        return None if data is None else PresetId(data)

    @property
    def _shown(self) -> Preset:
        assert self._settings is not None  # noqa: S101  the page is shown with a deck
        return self._settings.in_force if self._is_new else self._settings.of(self._choice)

    def _fill_chooser(self, settings: DeckSettings) -> None:
        with QSignalBlocker(self.chooser):
            self.chooser.clear()
            self.chooser.addItem(words.as_above(settings), None)
            for preset in settings.presets:
                if settings.above_path or preset.preset != USUAL:  # else both mean the same
                    self.chooser.addItem(words.preset(preset), preset.preset)
            self.chooser.insertSeparator(self.chooser.count())
            self.chooser.addItem(self.tr("New preset…"), _NEW)
            self.chooser.setCurrentIndex(max(0, self.chooser.findData(settings.choice)))

    def _show_preset(self) -> None:
        """Show the options of the preset that is chosen; a new one begins with those of before."""
        if self._is_new:
            self.name.clear()
            self.name.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.name.setText(self._shown.name)
            self.form.show_options(self._shown.options, can_fit=self._can_fit)
        self._tell()

    def _tell(self) -> None:
        """Say who shares what is shown, and what saving would do."""
        assert self._settings is not None  # noqa: S101  the page is shown with a deck
        shown, path = self._shown, self._settings.path
        sentence = words.shared(() if self._is_new else shown.decks, path)
        self._who.say(sentence)
        self._named.setVisible(self._is_new or shown.preset != USUAL)
        self.delete.setVisible(not self._is_new and shown.preset != USUAL)
        ways = {each.folding for each in (self.form.options, shown.options, self._settings.in_force.options)}
        sentence = self.tr(
            "Saving works out anew when your cards come back, from all your answers. You can undo it."
        )
        self.foot.tell(sentence if len(ways) > 1 else "", self.tr("Save"))

    # How it is put together

    def _fill(self) -> None:
        column = self._column.lines
        column.addWidget(self.title)
        column.addWidget(self._preset())
        column.addWidget(self.form)
        column.addWidget(self._today())
        column.addStretch(1)

    def _preset(self) -> Group:
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setPlaceholderText(self.tr("such as “Exam in June”"))
        self._who = self._row(self.tr("Preset"), "", self.chooser)
        both = QWidget()
        line = QHBoxLayout(both)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.delete)
        line.addWidget(self.name)
        self.name.setAccessibleName(self.tr("Name of the preset"))
        self._named = self._row(self.tr("Name"), "", both)
        return Group(self._theme, self.tr("Which options"), [self._who, self._named])

    def _today(self) -> Group:
        lines: list[QWidget] = [
            self._row(
                self.tr("Another limit of new cards"),
                self.tr("Of this deck and those in it, until the day ends."),
                self.new_today,
                ringed=True,
            ),
            self._row(
                self.tr("A limit of reviews"),
                self.tr("What is left over comes tomorrow."),
                self.reviews_today,
                ringed=True,
            ),
        ]
        return Group(self._theme, self.tr("Today only"), lines)

    def _row(self, title: str, sentence: str, control: QWidget, *, ringed: bool = False) -> Row:
        row = Row(self._theme, title, sentence, control, ringed=ringed)
        self._rows.append(row)
        return row

    def _connect(self) -> None:
        self.chooser.activated.connect(lambda _: self._show_preset())
        self.form.changed.connect(self._tell)
        self.form.fit_wanted.connect(lambda: self.fit_wanted.emit(self._shown.preset))
        self.delete.clicked.connect(lambda: self.delete_wanted.emit(self._shown.preset))
        self.foot.go.clicked.connect(self._save)
        self.foot.cancel.clicked.connect(self.left)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(
                QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut
            )
            shortcut.activated.connect(self._save)

    def _save(self) -> None:
        reached = self.focusWidget()
        if reached is not None:
            reached.clearFocus()  # what is half typed counts
            reached.setFocus(Qt.FocusReason.OtherFocusReason)
        self.saved.emit(self.wishes)

    def _fit(self) -> None:
        theme = self._theme
        self.name.setFixedWidth(theme.size(_FIELD))
        stacked = self.width() < theme.size(_STACK_UNDER)
        for row in (*self._rows, *self.form.rows):
            row.stack(stacked=stacked)
