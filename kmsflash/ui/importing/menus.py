"""The small menus of the import screen. An action's data says what it stands for; closed, a menu is gone."""

from PySide6.QtWidgets import QMenu, QWidget

from kmsflash.model.importing import Plan, Uncertain
from kmsflash.model.kinds import Kind
from kmsflash.ui.importing import plan_keys, plan_words
from kmsflash.ui.importing.entries import Entry
from kmsflash.ui.theme import Theme


def _menu(parent: QWidget) -> QMenu:
    menu = QMenu(parent)
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def of_acts(parent: QWidget, entry: Entry | None) -> QMenu:
    """Return what can be done to a row; the data are values of `Act`."""
    menu = _menu(parent)
    for act, words in plan_keys.menu(entry):
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
