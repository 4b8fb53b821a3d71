"""The dialog of custom study, driven by real keys."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QWidget
from pytestqt.qtbot import QtBot

from kmsflash.model.custom import Choices, Pick, Wish
from kmsflash.model.ids import DeckId
from kmsflash.model.kinds import Kind
from kmsflash.model.today import DeckLine, Load
from kmsflash.ui.custom.dialog import CustomDialog
from kmsflash.ui.theme import Theme

TEAS, GREEN = DeckId(1), DeckId(2)
DECKS = (
    DeckLine(TEAS, "Teas", 0, 9, Load(), 0, 0),
    DeckLine(GREEN, "Green teas", 1, 4, Load(), 0, 0),
    DeckLine(None, "Recovered", 0, 1, Load(), 0, 0),
)
Open = Callable[..., CustomDialog]


def choices(deck: DeckId | None) -> Choices:
    if deck == GREEN:
        return Choices(("green",), (("Teas", "Green teas"),), (Kind.CUE,))
    return Choices(("exam", "green"), (("Teas",), ("Teas", "Green teas")), (Kind.TRAP, Kind.CUE))


@pytest.fixture
def opened(qtbot: QtBot, theme: Theme) -> Open:
    """Give a function that opens the dialog over a collection of so many cards."""

    parents: list[QWidget] = []  # held on to: a parent that goes takes its dialog along

    def open_dialog(cards: int = 18, deck: DeckId | None = None) -> CustomDialog:
        parent = QWidget()
        qtbot.addWidget(parent)
        parents.append(parent)
        dialog = CustomDialog(theme, parent, DECKS, choices, lambda wish: min(cards, wish.cards or 0), deck)
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    return open_dialog


def choose(field: QComboBox, text: str) -> None:
    """Go to an entry by the arrow keys."""
    field.setFocus()
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
        for _ in range(field.count()):
            if field.currentText() != text:
                QTest.keyClick(field, key)
    assert field.currentText() == text


def wished(qtbot: QtBot, dialog: CustomDialog) -> Wish:
    with qtbot.waitSignal(dialog.wished) as told:
        QTest.keyClick(dialog, Qt.Key.Key_Return)
    wish = told.args[0]
    assert isinstance(wish, Wish)
    return wish


def test_enter_alone_practises_what_is_likeliest_forgotten(qtbot: QtBot, opened: Open) -> None:
    dialog = opened()
    assert dialog.found.text() == "18 cards"
    assert "Practice only" in dialog.meaning.text()
    wish = wished(qtbot, dialog)
    assert (wish.pick, wish.deck, wish.cards, wish.counts) == (Pick.ALL, None, 20, False)
    assert dialog.isHidden()


@pytest.mark.parametrize(
    ("text", "field", "name"),
    [("With a tag", "tag", "Tag"), ("Of a section", "section", "Section"), ("Of a kind", "kind", "Kind")],
)
def test_a_choice_shows_the_field_it_needs(opened: Open, text: str, field: str, name: str) -> None:
    dialog = opened()
    fields: dict[str, QComboBox] = {"tag": dialog.tag, "section": dialog.section, "kind": dialog.kind}
    assert not any(each.isVisible() for each in fields.values())
    choose(dialog.pick, text)
    assert [each for each, widget in fields.items() if widget.isVisible()] == [field]
    assert fields[field].accessibleName() == name


def test_what_is_chosen_is_wished_for(qtbot: QtBot, opened: Open) -> None:
    dialog = opened()
    choose(dialog.pick, "Of a section")
    choose(dialog.section, "Teas › Green teas")
    dialog.counts.click()
    assert "Each answer is a review" in dialog.meaning.text()
    wish = wished(qtbot, dialog)
    assert (wish.pick, wish.section, wish.counts) == (Pick.SECTION, ("Teas", "Green teas"), True)


def test_a_deck_has_its_own_tags_and_sections(opened: Open) -> None:
    dialog = opened(deck=GREEN)
    assert dialog.deck.currentText() == "Teas › Green teas"
    assert [dialog.tag.itemText(at) for at in range(dialog.tag.count())] == ["green"]
    choose(dialog.deck, "All decks")
    assert dialog.tag.count() == 2


def test_new_cards_and_cards_ahead_always_count(opened: Open) -> None:
    dialog = opened()
    choose(dialog.pick, "More new ones")
    assert not dialog.counts.isEnabled()
    assert "beyond today's limit" in dialog.meaning.text()
    choose(dialog.pick, "Of the next day, now")
    assert not dialog.counts.isEnabled()
    assert "only sooner" in dialog.meaning.text()


def test_where_there_are_no_such_cards_nothing_begins(qtbot: QtBot, opened: Open) -> None:
    dialog = opened(cards=0)
    assert dialog.found.text() == "No such cards"
    assert not dialog.study.isEnabled()
    with qtbot.assertNotEmitted(dialog.wished):
        QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.isVisible()


def test_the_number_is_counted_again(opened: Open) -> None:
    dialog = opened()
    dialog.number.setFocus()
    field = dialog.number.focusProxy()
    assert field is not None
    for _ in range(3):
        QTest.keyClick(field, Qt.Key.Key_Down)
    assert dialog.found.text() == "5 cards"


def test_escape_studies_nothing(qtbot: QtBot, opened: Open) -> None:
    dialog = opened()
    with qtbot.assertNotEmitted(dialog.wished):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isHidden()
