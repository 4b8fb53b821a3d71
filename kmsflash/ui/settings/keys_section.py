"""The keys of every screen, to look up and to change."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kmsflash.ui.key_table import KeyRow, Screen, cap
from kmsflash.ui.settings.key_choices import Kept, KeyChoices
from kmsflash.ui.settings.key_line import KeyLine
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.button import Button
from kmsflash.ui.widgets.filter_field import FilterField
from kmsflash.ui.widgets.icon_button import IconButton
from kmsflash.ui.widgets.label import Label
from kmsflash.ui.widgets.rows import Group


@dataclass(frozen=True, slots=True)
class _Shown:
    """A line of the list, and what it is of."""

    screen: Screen
    row: KeyRow
    whole: QWidget
    line: KeyLine
    back: IconButton


class KeysSection(QWidget):
    """Groups of lines, one for each screen. A change acts at once."""

    changed = Signal(object)  # what is to be kept: by screen and act, the keys

    def __init__(self, theme: Theme, screens: Sequence[Screen], everywhere: str) -> None:
        super().__init__()
        self._theme = theme
        self._choices = KeyChoices(screens, everywhere)
        self.filter = FilterField(theme, self.tr("Find a key"), self.tr("Find what, or which key"))
        self.reset = Button(theme, self.tr("Reset all keys"))
        self._none = Label(
            theme, self.tr("Nothing is called that, and no such key does anything."), colour="quiet"
        )
        self._groups: list[tuple[Group, list[_Shown]]] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(24)
        column.addLayout(self._head())
        column.addWidget(self._none)
        for screen in screens:
            column.addWidget(self._group(screen))
        self.filter.textChanged.connect(self._filter)
        self.reset.clicked.connect(self._reset_all)
        self._show()

    def show_keys(self, kept: Kept) -> None:
        """Show what is kept, without telling of a change."""
        self._choices.show(kept)
        self._show()

    @property
    def lines(self) -> Iterator[tuple[Screen, KeyRow, KeyLine]]:
        """Give every line, with what it is of."""
        return ((shown.screen, shown.row, shown.line) for shown in self._all())

    def _all(self) -> Iterator[_Shown]:
        return (shown for _, lines in self._groups for shown in lines)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.filter, 1)
        row.addWidget(self.reset)
        return row

    def _group(self, screen: Screen) -> Group:
        lines = [self._line(screen, row) for row in screen.rows]
        title = QCoreApplication.translate(screen.context, screen.words)
        group = Group(self._theme, title, [shown.whole for shown in lines])
        self._groups.append((group, lines))
        return group

    def _line(self, screen: Screen, row: KeyRow) -> _Shown:
        whole = QWidget()
        words = screen.word(row)
        line = KeyLine(self._theme, words[:1].upper() + words[1:])
        back = IconButton(self._theme, "undo-2", self.tr("Reset: {words}").format(words=words))
        box = QHBoxLayout(whole)
        box.setContentsMargins(0, 0, 10, 0)
        box.setSpacing(2)
        box.addWidget(line, 1)
        box.addWidget(back)
        policy = back.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        back.setSizePolicy(policy)
        shown = _Shown(screen, row, whole, line, back)
        line.offered.connect(partial(self._offered, shown))
        line.confirmed.connect(lambda key: self._set(shown, [key]))
        line.cleared.connect(lambda: self._set(shown, []))
        back.clicked.connect(lambda: self._reset(shown))
        return shown

    # What is shown

    def _show(self) -> None:
        for shown in self._all():
            shown.line.show_keys(self._choices.keys(shown.screen, shown.row), self._note(shown))
            shown.back.setVisible(self._choices.is_changed(shown.screen, shown.row))
        self.reset.setEnabled(self._choices.any_changed)
        self._filter(self.filter.text())

    def _note(self, shown: _Shown) -> str:
        other = self._choices.stands_in_for(shown.screen, shown.row)
        if other is None:
            return ""
        told = self.tr("On this screen, instead of “{words}”.")
        return told.format(words=other[0].word(other[1]))

    def _filter(self, text: str) -> None:
        whole, words = " ".join(text.casefold().split()), text.casefold().split()
        anything = False
        for group, lines in self._groups:
            kept = False
            for shown in lines:
                told, called = shown.line.accessibleName().casefold(), shown.line.text().casefold()
                is_there = whole in told or all(word in called for word in words)
                shown.whole.setVisible(is_there)
                kept = kept or is_there
            group.setVisible(kept)
            anything = anything or kept
        self._none.setVisible(not anything)

    # What is changed

    def _offered(self, shown: _Shown, key: str) -> None:
        if shown.screen.name == self._choices.everywhere and len(key) == 1:
            sentence = self.tr("“{key}” alone would be typed. Press it with Ctrl or Alt, or press another.")
            shown.line.refuse(sentence.format(key=key))
            return
        other = self._choices.taken(shown.screen, shown.row, key)
        if other is None:
            self._set(shown, [key])
        else:
            sentence = self.tr("{key} is the key of “{words}”. Enter: take it from there. Esc: leave it.")
            shown.line.ask(key, sentence.format(key=cap(key), words=shown.screen.word(other)))

    def _set(self, shown: _Shown, keys: Sequence[str]) -> None:
        self._choices.set(shown.screen, shown.row, keys)
        self._tell()

    def _reset(self, shown: _Shown) -> None:
        shown.line.setFocus()
        self._choices.reset(shown.screen, shown.row)
        self._tell()

    def _reset_all(self) -> None:
        self._choices.reset_all()
        self._tell()

    def _tell(self) -> None:
        self._show()
        self.changed.emit(self._choices.kept)
