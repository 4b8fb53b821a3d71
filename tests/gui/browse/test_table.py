"""The table of cards: ids in memory, rows a page at a time."""

from array import array
from collections.abc import Sequence

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from kmsflash.model.browsing import CardRow, CardState, Column
from kmsflash.model.days import Day
from kmsflash.model.ids import CardId
from kmsflash.model.kinds import Kind
from kmsflash.ui.browse.columns import COLUMNS, chosen
from kmsflash.ui.browse.table import PAGE, PAGES, CardTable, Role

TODAY = Day(20_000)


def row(card: int, *, state: CardState = CardState.LEARNED, due: int | None = 3) -> CardRow:
    return CardRow(
        card=CardId(card),
        fact=None,
        kind=Kind.QUESTION,
        front=f"Question {card}?",
        answer=f"Answer {card}",
        deck=("Ports", "North"),
        deck_id=None,
        state=state,
        due=None if due is None else Day(TODAY + due),
        interval=12,
        ease=236,
        lapses=1,
        reviews=4,
        flag=0,
        tags=("sea", "trade"),
        section=("Harbours",),
        source="harbours.md",
        added_at=1_760_000_000_000,
        edited_at=1_760_000_000_000,
    )


class Shelf:
    """Gives rows, and remembers how many were asked for."""

    def __init__(self) -> None:
        self.asked = 0
        self.gone: set[int] = set()

    def __call__(self, cards: Sequence[int]) -> dict[CardId, CardRow]:
        self.asked += len(cards)
        return {CardId(card): row(card) for card in cards if card not in self.gone}


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


@pytest.fixture
def table(qtbot: QtBot, shelf: Shelf) -> CardTable:
    made = CardTable(shelf)
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Warning, made)
    return made


def test_rows_are_read_a_page_at_a_time(table: CardTable, shelf: Shelf) -> None:
    table.show_cards(array("q", range(1, 100_001)), TODAY)
    assert table.rowCount() == 100_000
    asked = shelf.asked
    assert table.index(50_000, 0).data() == "Question 50001?"
    assert shelf.asked - asked <= PAGE
    assert table.index(50_001, 0).data() == "Question 50002?"
    assert shelf.asked - asked <= PAGE


def test_only_some_pages_stay_in_memory(table: CardTable, shelf: Shelf) -> None:
    table.show_cards(array("q", range(1, 100_001)), TODAY)
    for at in range(0, 100_000, PAGE):
        table.index(at, 0).data()
    asked = shelf.asked
    for at in range(100_000 - PAGE * (PAGES - 1), 100_000, PAGE):
        table.index(at, 0).data()
    assert shelf.asked == asked
    table.index(0, 0).data()
    assert shelf.asked == asked + PAGE


def test_a_card_that_is_gone_meanwhile_leaves_its_row_empty(table: CardTable, shelf: Shelf) -> None:
    shelf.gone = {2}
    table.show_cards(array("q", (1, 2, 3)), TODAY)
    assert [table.index(at, 0).data() for at in range(3)] == ["Question 1?", None, "Question 3?"]


def test_every_column_has_words_for_every_card(table: CardTable) -> None:
    table.show_columns(chosen(tuple(Column)))
    table.show_cards(array("q", (1,)), TODAY)
    assert table.columnCount() == len(COLUMNS)
    for section in range(table.columnCount()):
        title = table.headerData(section, Qt.Orientation.Horizontal)
        assert title
        assert table.index(0, section).data(), title


def test_a_new_card_has_no_interval(qtbot: QtBot) -> None:
    table = CardTable(
        lambda cards: {CardId(card): row(card, state=CardState.NEW, due=None) for card in cards}
    )
    table.show_columns(chosen((Column.DUE, Column.INTERVAL, Column.EASE)))
    table.show_cards(array("q", (1,)), TODAY)
    assert [table.index(0, at).data() for at in range(4)] == ["Question 1?", "new", "", ""]


@pytest.mark.parametrize(
    ("state", "due", "said"),
    [
        (CardState.DUE, -5, "today"),
        (CardState.DUE, 0, "today"),
        (CardState.LEARNED, 1, "tomorrow"),
        (CardState.SUSPENDED, 4, "suspended"),
        (CardState.GONE, 4, "not in notes"),
        (CardState.BURIED, 0, "tomorrow"),
    ],
)
def test_due_says_when_a_card_comes_or_what_keeps_it(
    qtbot: QtBot, state: CardState, due: int, said: str
) -> None:
    table = CardTable(lambda cards: {CardId(card): row(card, state=state, due=due) for card in cards})
    table.show_cards(array("q", (1,)), TODAY)
    assert table.index(0, 1).data() == said


def test_a_screen_reader_hears_question_and_state(table: CardTable) -> None:
    table.show_cards(array("q", (1,)), TODAY)
    said = table.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("Question 1?, Learned, due ")
    assert isinstance(table.index(0, 0).data(Role.ROW), CardRow)


def test_the_place_of_a_card(table: CardTable) -> None:
    table.show_cards(array("q", (5, 3, 9)), TODAY)
    assert [table.place(CardId(3)), table.place(CardId(4)), table.place(None)] == [1, -1, -1]
    assert table.rowCount(table.index(0, 0)) == table.columnCount(table.index(0, 0)) == 0
    assert table.data(QModelIndex()) is None
