"""The tree of decks as Qt's views see it."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy

from kmsflash.model.ids import DeckId
from kmsflash.model.today import DeckLine, Load
from kmsflash.ui.decks.model import LINE, MIME, DeckModel


def line(number: int, depth: int, *, cards: int = 0) -> DeckLine:
    return DeckLine(DeckId(number), f"deck {number}", depth, cards, Load(), 0, 0)


TREE = (line(1, 0), line(2, 1), line(3, 2), line(4, 1), line(5, 0))


@pytest.fixture
def model(qapp: object) -> Iterator[DeckModel]:
    made = DeckModel()
    tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    made.show_lines(TREE)
    yield made
    del tester


def drawn(model: DeckModel, parent: QModelIndex | None = None, depth: int = 0) -> list[tuple[str, int]]:
    above = QModelIndex() if parent is None else parent
    found: list[tuple[str, int]] = []
    for row in range(model.rowCount(above)):
        index = model.index(row, 0, above)
        assert model.parent(index) == above
        found += [(index.data(), depth), *drawn(model, index, depth + 1)]
    return found


def test_lines_become_a_tree(model: DeckModel) -> None:
    assert drawn(model) == [("deck 1", 0), ("deck 2", 1), ("deck 3", 2), ("deck 4", 1), ("deck 5", 0)]
    index = model.index_of(DeckId(3))
    assert index.data(LINE) == TREE[2]
    assert "0 cards" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert not model.index_of(DeckId(9)).isValid()


def test_other_numbers_leave_every_row_where_it_is(model: DeckModel) -> None:
    reset, changed = QSignalSpy(model.modelReset), QSignalSpy(model.dataChanged)
    model.show_lines(tuple(line(int(each.deck or 0), each.depth, cards=7) for each in TREE))
    assert (reset.count(), changed.count()) == (0, len(TREE))
    model.show_lines(TREE[:2])
    assert reset.count() == 1
    assert drawn(model) == [("deck 1", 0), ("deck 2", 1)]


def test_a_deck_that_is_made_has_a_row_until_it_is_there(model: DeckModel) -> None:
    draft = model.begin_draft(model.index_of(DeckId(1)))
    assert (draft.data(), draft.data(LINE), draft.row()) == ("", None, 2)
    assert draft.flags() & Qt.ItemFlag.ItemIsEditable
    again = model.begin_draft(QModelIndex())
    assert (again.row(), model.draft) == (2, again)
    model.end_draft()
    assert not model.draft.isValid()
    assert drawn(model) == [("deck 1", 0), ("deck 2", 1), ("deck 3", 2), ("deck 4", 1), ("deck 5", 0)]


def test_decks_are_dragged_by_their_key_but_the_shelf_of_lost_ones_is_not(model: DeckModel) -> None:
    model.show_lines((*TREE, DeckLine(None, "Recovered", 0, 0, Load(), 0, 0)))
    carried = model.mimeData([model.index_of(DeckId(3))])
    assert carried.data(MIME).data() == b"3"
    assert model.supportedDropActions() == Qt.DropAction.MoveAction
    shelf = model.index_of(None)
    assert shelf.data() == "Recovered"
    forbidden = Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled | Qt.ItemFlag.ItemIsEditable
    assert not shelf.flags() & forbidden


@given(st.lists(st.integers(0, 3), max_size=20))
def test_any_tree_is_shown_as_it_is(depths: list[int]) -> None:
    lines: list[DeckLine] = []
    for number, wanted in enumerate(depths):
        deepest = lines[-1].depth + 1 if lines else 0
        lines.append(line(number, min(wanted, deepest)))
    model = DeckModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_lines(tuple(lines))
    assert drawn(model) == [(each.name, each.depth) for each in lines]
    del tester
