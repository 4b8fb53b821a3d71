"""Showing only what a tick changes shows the same as showing everything anew."""

import random
from dataclasses import replace

from PySide6.QtCore import QModelIndex
from pytestqt.qtbot import QtBot

from kmsflash.model.importing import CardName, Gone, How, Plan
from kmsflash.model.kinds import Kind
from kmsflash.ui.importing import wishes
from kmsflash.ui.importing.card_list import CardList
from kmsflash.ui.importing.draft import Draft
from kmsflash.ui.importing.entries import Entry, Group, Sort, count_taken, groups_of
from kmsflash.ui.importing.kind_filter import KindFilter
from kmsflash.ui.importing.plan_page import PlanPage
from kmsflash.ui.importing.ticks import only_ticked
from tests.gui.importing.conftest import first_time, once_more


def entries(groups: list[Group]) -> list[Entry]:
    return [entry for group in groups for entry in group.entries]


ACTS = ("tick", "tick", "group", "split", "kind", "gone", "skip", "undo", "redo")


def act(draft: Draft, name: str, entry: Entry, group: Group) -> None:
    if name == "tick":
        draft.take(entry, wanted=not entry.taken)
    elif name == "group":
        draft.take_group(group)
    elif name == "split":
        draft.split_off(entry)
    elif name == "kind":
        draft.set_kind(entry, Kind.TRAP)
    elif name == "gone" and entry.sort is Sort.GONE:
        draft.turn_gone(entry)
    elif name == "skip":
        draft.change(lambda chosen: replace(chosen, skipped=not chosen.skipped))
    elif name == "undo":
        draft.undo()
    elif name == "redo":
        draft.redo()


def test_after_any_acts_it_is_as_if_all_were_made_anew() -> None:
    dice = random.Random(4)
    known = once_more()
    before = replace(known.facts[3], cards=tuple(replace(c, left_out=True) for c in known.facts[3].cards))
    known = replace(known, facts=(*known.facts[:3], before, *known.facts[4:]))
    plan = Plan((first_time(), known))
    draft = Draft(plan)
    for _ in range(400):
        draft.at = dice.choice([draft.at, draft.at, draft.at, 0, 1])
        groups = draft.groups()
        entry = dice.choice(entries(groups))
        act(draft, dice.choice(ACTS), entry, dice.choice(groups))
        assert draft.groups() == groups_of(plan, draft.choices, draft.at)
        assert draft.new_cards == sum(
            count_taken(source, chosen)
            for source, chosen in zip(plan.sources, draft.choices.sources, strict=True)
        )


def test_a_tick_leaves_the_other_groups_as_they_were() -> None:
    draft = Draft(Plan((first_time(),)))
    before = draft.groups()
    number = next(n for n, group in enumerate(before) if group.entries[0].sort is Sort.CARD)
    draft.take(before[number].entries[0], wanted=False)
    same = [old is new for old, new in zip(before, draft.groups(), strict=True)]
    assert same.count(False) == 1
    assert not same[number]


def test_another_choice_is_no_tick() -> None:
    chosen = wishes.nothing_chosen(Plan((first_time(),))).of(0)
    assert only_ticked(chosen, replace(chosen, left_out_cards=frozenset({CardName(3, "term")}))) == {3}
    assert only_ticked(chosen, replace(chosen, gone=Gone.KEEP)) is None
    assert only_ticked(chosen, replace(chosen, taken_in=frozenset({1}), tags=("x",))) is None


def test_only_the_row_that_was_ticked_is_told_as_another(qtbot: QtBot) -> None:
    draft = Draft(Plan((first_time(),)))
    model = CardList()
    model.show_groups(draft.groups(), ())
    number, row = next((n, r) for n, r in enumerate(model.rows) if r.entry and r.entry.sort is Sort.CARD)
    told: list[int] = []
    model.dataChanged.connect(lambda first, last: told.extend(range(first.row(), last.row() + 1)))
    assert row.entry is not None
    draft.take(row.entry, wanted=False)
    assert not model.show_groups(draft.groups(), ())
    assert told == [number]
    assert model.rowCount(QModelIndex()) == len(model.rows)


def test_a_kind_alone_shows_the_ticks_too(page: PlanPage) -> None:
    kinds = KindFilter()
    groups = page.draft.groups()
    kinds.count(groups)
    kinds.choose(1)
    narrowed = kinds.narrow(groups)
    card = entries(narrowed)[0]
    assert {entry.kind for entry in entries(narrowed)} == {card.kind}
    page.draft.take(card, wanted=False)
    now = page.draft.groups()
    kinds.count(now)
    assert not entries(kinds.narrow(now))[0].taken
    assert entries(kinds.narrow(now))[1:] == entries(narrowed)[1:]


def test_nothing_is_rebuilt_for_a_known_source_either() -> None:
    draft = Draft(Plan((once_more(),)))
    groups = draft.groups()
    fresh = next(entry for entry in entries(groups) if entry.how is How.NEW and entry.sort is Sort.CARD)
    draft.take(fresh, wanted=False)
    assert sum(old is not new for old, new in zip(groups, draft.groups(), strict=True)) == 1
