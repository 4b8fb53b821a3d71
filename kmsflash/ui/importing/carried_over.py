"""Choices made on a plan, for the same notes planned anew: their facts may have other places now."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from kmsflash.model.importing import Candidate, CardName, Choices, Plan, PlannedSource, SourceChoices
from kmsflash.model.notes import FactDraft

_Places = Mapping[int, int]  # of facts in the new plan, by those in the old one


def carried_over(choices: Choices, before: Plan, now: Plan) -> Choices:
    """Return *choices* as they stand on *now*, whose sources are those of *before*.

    What was chosen of facts and passages that are no more is dropped.
    """
    pairs = list(zip(before.sources, now.sources, strict=True))
    places = [_places(old, new) for old, new in pairs]
    return Choices(tuple(_chosen(choices.of(at), places, at, new) for at, (_, new) in enumerate(pairs)))


def _places(old: PlannedSource, new: PlannedSource) -> _Places:
    """Return where each fact stands now: known by what names it and its text, else by its cards alone."""
    found: dict[int, int] = {}
    taken: set[int] = set()
    for name in (_name, _asked):
        there = {name(fact.draft): at for at, fact in enumerate(new.facts) if at not in taken}
        for at, fact in enumerate(old.facts):
            place = there.pop(name(fact.draft), None) if at not in found else None
            if place is not None:
                found[at] = place
                taken.add(place)
    return found


def _name(fact: FactDraft) -> object:
    return (fact.kind, fact.key, fact.text, fact.nth)


def _asked(fact: FactDraft) -> object:
    return tuple((card.way, card.nth, card.front, card.answer) for card in fact.cards) or fact


def _chosen(chosen: SourceChoices, places: list[_Places], at: int, new: PlannedSource) -> SourceChoices:
    here = places[at]
    texts = {text for each in new.reading.rejections for text in (each.front, each.answer)}
    texts |= {question.text for question in new.reading.open_questions}
    return replace(
        chosen,
        left_out=frozenset(here[fact] for fact in chosen.left_out if fact in here),
        left_out_cards=frozenset(_names(chosen.left_out_cards, here)),
        taken_in=frozenset(here[fact] for fact in chosen.taken_in if fact in here),
        edits=tuple(replace(edit, card=name) for edit in chosen.edits for name in _names([edit.card], here)),
        merged=tuple((here[one], here[into]) for one, into in chosen.merged if {one, into} <= here.keys()),
        split_off=frozenset(_names(chosen.split_off, here)),
        kinds=tuple((here[fact], kind) for fact, kind in chosen.kinds if fact in here),
        made=tuple(made for made in chosen.made if made.origin in texts and made.origin not in new.made),
        same=tuple(
            (uid, answer)
            for uid, same in chosen.same
            for answer in ([None] if same is None else _candidates(same, places))
        ),
    )


def _names(names: Iterable[CardName], here: _Places) -> Iterator[CardName]:
    return (replace(name, fact=here[name.fact]) for name in names if name.fact in here)


def _candidates(same: Candidate, places: list[_Places]) -> Iterator[Candidate]:
    place = places[same.source].get(same.fact)
    if place is not None:
        yield replace(same, fact=place)
