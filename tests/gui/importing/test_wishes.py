"""Choices: each act gives other choices, and acts that undo each other leave none."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from kmsflash.model.importing import CardEdit, CardName, Choices, Gone, Plan, SourceChoices
from kmsflash.model.kinds import Kind
from kmsflash.ui.importing import wishes
from tests.gui.importing.conftest import UID, first_time

SOURCE = first_time()
PLAN = Plan((SOURCE,))
NAMES = [wishes.name_of(n, card) for n, fact in enumerate(SOURCE.facts) for card in fact.cards]
names = st.sampled_from(NAMES)


def taken(chosen: SourceChoices) -> set[CardName]:
    return {name for name in NAMES if wishes.is_taken(SOURCE, chosen, name)}


@given(st.lists(st.tuples(names, st.booleans())))
def test_what_was_asked_last_for_a_card_holds(asked: list[tuple[CardName, bool]]) -> None:
    chosen = SourceChoices()
    for name, wanted in asked:
        chosen = wishes.take(SOURCE, chosen, name, wanted=wanted)
    last = dict(asked)
    assert taken(chosen) == {name for name in NAMES if last.get(name, True)}
    settled = wishes.settled(PLAN, Choices((chosen,)))
    assert taken(settled.of(0)) == taken(chosen)
    assert wishes.settled(PLAN, settled) == settled


@given(st.lists(st.tuples(names, st.booleans())))
def test_so_it_does_for_cards_that_were_left_out_before(asked: list[tuple[CardName, bool]]) -> None:
    facts = tuple(
        replace(fact, cards=tuple(replace(card, left_out=number % 2 == 0) for card in fact.cards))
        for number, fact in enumerate(SOURCE.facts)
    )
    source = replace(SOURCE, facts=facts)
    chosen = SourceChoices()
    for name, wanted in asked:
        chosen = wishes.take(source, chosen, name, wanted=wanted)
    last = dict(asked)
    for name in NAMES:
        assert wishes.is_taken(source, chosen, name) == last.get(name, name.fact % 2 == 1)
    settled = wishes.settled(Plan((source,)), Choices((chosen,))).of(0)
    for name in NAMES:
        assert wishes.is_taken(source, settled, name) == wishes.is_taken(source, chosen, name)


@given(st.lists(st.tuples(names, names), max_size=12))
def test_merging_never_goes_in_circles(pairs: list[tuple[CardName, CardName]]) -> None:
    chosen = SourceChoices()
    for name, into in pairs:
        chosen = wishes.merge(chosen, name, into)
        assert wishes.group_of(chosen, name) == wishes.group_of(chosen, into)
    assert len({fact for fact, _ in chosen.merged}) == len(chosen.merged)  # each into one other


def test_an_edit_that_changes_nothing_is_none() -> None:
    name = NAMES[0]
    chosen = wishes.edit(SourceChoices(), CardEdit(name, front="Otherwise?"))
    assert wishes.edit(chosen, CardEdit(name)) == SourceChoices()


def test_the_kind_that_the_notes_say_is_no_choice() -> None:
    kind = SOURCE.facts[0].draft.kind
    other = next(one for one in Kind if one is not kind)
    chosen = wishes.set_kind(SOURCE, SourceChoices(), 0, other)
    assert wishes.kind_of(SOURCE, chosen, 0) is other
    assert wishes.set_kind(SOURCE, chosen, 0, kind) == SourceChoices()


def test_one_that_is_gone_can_be_treated_otherwise_than_the_rest() -> None:
    chosen = wishes.set_gone(SourceChoices(), UID, Gone.KEEP)
    assert chosen.gone_facts == ((UID, Gone.KEEP),)
    assert wishes.set_gone(chosen, UID, Gone.SUSPEND) == SourceChoices()
    assert wishes.set_gone(chosen, None, Gone.DELETE) == SourceChoices(gone=Gone.DELETE)
