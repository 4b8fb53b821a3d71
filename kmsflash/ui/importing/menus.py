"""The small menus of the import screen, and what is chosen in them.

An action's data says what it stands for; closed, a menu is gone.
"""

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from kmsflash.model.importing import Plan, Uncertain
from kmsflash.model.kinds import Kind
from kmsflash.ui.importing import plan_keys, plan_words
from kmsflash.ui.importing.card_view import CardView
from kmsflash.ui.importing.entries import Entry
from kmsflash.ui.importing.plan_keys import Act
from kmsflash.ui.theme import Theme


def _menu(parent: QWidget) -> QMenu:
    menu = QMenu(parent)
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def of_acts(parent: QWidget, theme: Theme, entry: Entry | None) -> QMenu:
    """Return what can be done to a row; the data are values of `Act`."""
    menu = _menu(parent)
    for act, words in plan_keys.menu(entry, theme.keys.table(plan_keys.SCREEN)):
        menu.addAction(words).setData(act.value)
    return menu


def of_kinds(parent: QWidget, theme: Theme, current: Kind) -> QMenu:
    """Return the kinds; the data are their values."""
    menu = _menu(parent)
    for kind in Kind:
        action = menu.addAction(plan_words.kind_name(kind))
        action.setIcon(theme.icon(kind.value, theme.size(16), kind.value))
        action.setData(kind.value)
        if kind is current:
            menu.setActiveAction(action)
    return menu


def of_candidates(parent: QWidget, plan: Plan, known: Uncertain) -> QMenu:
    """Return the new facts that a known one may be; the data are their numbers, -1 for none of them."""
    menu = _menu(parent)
    for number, candidate in enumerate(known.candidates):
        fact = plan.sources[candidate.source].facts[candidate.fact]
        asked = fact.cards[0].draft if fact.cards else None
        words = f"{asked.front} {asked.answer}" if asked else fact.draft.quote
        menu.addAction(plan_words.menu_words(words)).setData(number)
    menu.addSeparator()
    menu.addAction(plan_words.none_of_them()).setData(-1)
    menu.setActiveAction(menu.actions()[0])
    return menu


def of_sources(parent: QWidget, plan: Plan, current: int) -> QMenu:
    """Return the files of a plan; the data are their numbers."""
    menu = _menu(parent)
    for number, source in enumerate(plan.sources):
        action = menu.addAction(plan_words.source_line(source))
        action.setCheckable(True)
        action.setChecked(number == current)
        action.setData(number)
    return menu


class Menus(QObject):
    """Opens a menu where it belongs, and tells what was chosen in it."""

    act_chosen = Signal(object)  # Act
    kind_chosen = Signal(object, object)  # Entry, Kind
    candidate_chosen = Signal(object, int)  # Entry, number of the candidate; -1: none of them
    source_chosen = Signal(int)

    def __init__(self, theme: Theme, page: QWidget, view: CardView) -> None:
        super().__init__(page)
        self._theme, self._page, self._view = theme, page, view

    def open_acts(self, entry: Entry | None, spot: QPoint) -> None:
        """Offer with the mouse what the keys do."""
        menu = of_acts(self._page, self._theme, entry)
        menu.triggered.connect(lambda action: self.act_chosen.emit(Act(action.data())))
        menu.popup(spot)

    def open_kinds(self, entry: Entry) -> None:
        """Ask of which kind a card is."""
        menu = of_kinds(self._page, self._theme, entry.kind)
        menu.triggered.connect(lambda action: self.kind_chosen.emit(entry, Kind(action.data())))
        self._pop_up(menu)

    def open_candidates(self, entry: Entry, plan: Plan, known: Uncertain) -> None:
        """Ask which of the new facts a known one is."""
        menu = of_candidates(self._page, plan, known)
        menu.triggered.connect(lambda action: self.candidate_chosen.emit(entry, _number(action)))
        self._pop_up(menu)

    def open_sources(self, plan: Plan, current: int, under: QWidget) -> None:
        """Ask which of several files to look at."""
        menu = of_sources(self._page, plan, current)
        menu.triggered.connect(lambda action: self.source_chosen.emit(_number(action)))
        menu.popup(under.mapToGlobal(QPoint(0, under.height())))

    def _pop_up(self, menu: QMenu) -> None:
        view = self._view
        rect = view.visualRect(view.currentIndex())
        menu.popup(view.viewport().mapToGlobal(rect.bottomLeft() + QPoint(self._theme.size(46), -8)))


def _number(action: QAction) -> int:
    return int(action.data())
