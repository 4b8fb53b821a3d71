"""What a tick changes of what is shown: its own rows, and no others. A page has thousands of cards."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from kmsflash.model.importing import PlannedSource, SourceChoices
from kmsflash.ui.importing import wishes
from kmsflash.ui.importing.entries import Entry, Group, Sort

_TICKS = ("left_out", "left_out_cards", "taken_in")


def only_ticked(before: SourceChoices, now: SourceChoices) -> set[int] | None:
    """Return the facts whose ticks alone may differ; None where something else was chosen too."""
    if replace(now, **{name: getattr(before, name) for name in _TICKS}) != before:
        return None
    cards = {name.fact for name in before.left_out_cards ^ now.left_out_cards}
    return cards | (before.left_out ^ now.left_out) | (before.taken_in ^ now.taken_in)


def retaken(
    groups: Sequence[Group], source: PlannedSource, chosen: SourceChoices, facts: Collection[int]
) -> list[Group]:
    """Return *groups* with the cards of *facts* ticked as chosen; a group without one of them is the same."""

    def ticked(entry: Entry) -> Entry:
        if not _is_of(entry, facts) or entry.name is None:
            return entry
        taken = wishes.is_taken(source, chosen, entry.name)
        return entry if taken == entry.taken else replace(entry, taken=taken)

    return [
        _group(group, ticked) if any(_is_of(one, facts) for one in group.entries) else group
        for group in groups
    ]


def _is_of(entry: Entry, facts: Collection[int]) -> bool:
    return entry.sort is Sort.CARD and entry.number in facts


def _group(group: Group, ticked: Callable[[Entry], Entry]) -> Group:
    return replace(group, entries=tuple(ticked(entry) for entry in group.entries))


def taken_anew(source: PlannedSource, chosen: SourceChoices, facts: Collection[int]) -> int:
    """Return how many cards of *facts* would be in the deck that are not there yet."""
    return sum(
        card.card is None and wishes.takes(chosen, wishes.name_of(number, card), was_left_out=card.left_out)
        for number in facts
        for card in source.facts[number].cards
    )
