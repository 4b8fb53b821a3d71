"""What the learner wants of a plan: each act gives new choices, so that taking one back is easy."""

from collections.abc import Callable
from dataclasses import replace

from kmsflash.model.ids import Uid
from kmsflash.model.importing import (
    Candidate,
    CardEdit,
    CardName,
    Choices,
    Gone,
    MadeCard,
    Plan,
    PlannedCard,
    PlannedSource,
    SourceChoices,
)
from kmsflash.model.kinds import Kind


def nothing_chosen(plan: Plan) -> Choices:
    """Return the choices of a learner who has not touched anything."""
    return Choices(tuple(SourceChoices() for _ in plan.sources))


def changed(choices: Choices, source: int, change: Callable[[SourceChoices], SourceChoices]) -> Choices:
    """Return *choices* with those of one source changed."""
    sources = list(choices.sources)
    sources[source] = change(sources[source])
    return Choices(tuple(sources))


def name_of(fact: int, card: PlannedCard) -> CardName:
    """Return how choices call a card."""
    return CardName(fact, card.draft.way, card.draft.nth)


def is_taken(source: PlannedSource, chosen: SourceChoices, name: CardName) -> bool:
    """Whether a card of a fact will be in the deck."""
    return takes(chosen, name, was_left_out=_was_left_out(source, name))


def takes(chosen: SourceChoices, name: CardName, *, was_left_out: bool) -> bool:
    """Whether a card will be in the deck that at an earlier import was left out, or not."""
    if name.fact in chosen.left_out or name in chosen.left_out_cards:
        return False
    return name.fact in chosen.taken_in or not was_left_out


def take(source: PlannedSource, chosen: SourceChoices, name: CardName, *, wanted: bool) -> SourceChoices:
    """Take a card in, or leave it out."""
    if is_taken(source, chosen, name) == wanted:
        return chosen
    if not wanted:
        return replace(chosen, left_out_cards=chosen.left_out_cards | {name})
    names = {name_of(name.fact, card) for card in source.facts[name.fact].cards}
    out = {each for each in names if not is_taken(source, chosen, each)} - {name}
    return replace(
        chosen,
        taken_in=chosen.taken_in | ({name.fact} if _was_left_out(source, name) else set()),
        left_out=chosen.left_out - {name.fact},
        left_out_cards=(chosen.left_out_cards - {name}) | out,
    )


def _was_left_out(source: PlannedSource, name: CardName) -> bool:
    cards = source.facts[name.fact].cards
    return any(card.left_out for card in cards if name_of(name.fact, card) == name)


def edit(chosen: SourceChoices, edited: CardEdit) -> SourceChoices:
    """Give a card other texts; texts that are None are as in the notes."""
    rest = tuple(each for each in chosen.edits if each.card != edited.card)
    is_empty = edited.front is edited.answer is edited.explanation is None
    return replace(chosen, edits=rest if is_empty else (*rest, edited))


def make_card(chosen: SourceChoices, made: MadeCard) -> SourceChoices:
    """Make a card of a rejection or an open question, or make it otherwise."""
    rest = tuple(each for each in chosen.made if each.origin != made.origin)
    return replace(chosen, made=(*rest, made))


def unmake_card(chosen: SourceChoices, origin: str) -> SourceChoices:
    """Make no card of a rejection or an open question after all."""
    return replace(chosen, made=tuple(each for each in chosen.made if each.origin != origin))


def group_of(chosen: SourceChoices, name: CardName) -> object:
    """Return what is the same for cards that are siblings."""
    if name in chosen.split_off:
        return name
    return root_of(chosen, name.fact)


def root_of(chosen: SourceChoices, fact: int) -> int:
    """Return the fact that a fact was merged into, at the end of the chain; else itself."""
    into = dict(chosen.merged)
    while fact in into:
        fact = into[fact]
    return fact


def merge(chosen: SourceChoices, name: CardName, into: CardName) -> SourceChoices:
    """Make the cards of two facts siblings; a card that was split off goes back to its own first."""
    if group_of(chosen, name) == group_of(chosen, into):
        return chosen
    if name.fact == into.fact or root_of(chosen, name.fact) == root_of(chosen, into.fact):
        return replace(chosen, split_off=chosen.split_off - {name, into})
    pair = (root_of(chosen, name.fact), root_of(chosen, into.fact))
    return replace(chosen, merged=(*chosen.merged, pair), split_off=chosen.split_off - {name, into})


def split_off(source: PlannedSource, chosen: SourceChoices, name: CardName) -> SourceChoices:
    """Make a card a fact of its own; of a fact that was merged, that is taken back first."""
    if any(fact == name.fact for fact, _ in chosen.merged):
        return replace(chosen, merged=tuple(pair for pair in chosen.merged if pair[0] != name.fact))
    if len(source.facts[name.fact].cards) < 2 or name in chosen.split_off:
        return chosen
    return replace(chosen, split_off=chosen.split_off | {name})


def set_kind(source: PlannedSource, chosen: SourceChoices, fact: int, kind: Kind) -> SourceChoices:
    """Call a fact of another kind."""
    rest = tuple(pair for pair in chosen.kinds if pair[0] != fact)
    same = source.facts[fact].draft.kind is kind
    return replace(chosen, kinds=rest if same else (*rest, (fact, kind)))


def kind_of(source: PlannedSource, chosen: SourceChoices, fact: int) -> Kind:
    """Return the kind of a fact, as the learner wants it."""
    return dict(chosen.kinds).get(fact, source.facts[fact].draft.kind)


def set_gone(chosen: SourceChoices, uid: Uid | None, what: Gone) -> SourceChoices:
    """Choose what becomes of the cards of one fact that is gone; of all that are, where *uid* is None."""
    if uid is None:
        return replace(chosen, gone=what, gone_facts=())
    rest = tuple(pair for pair in chosen.gone_facts if pair[0] != uid)
    return replace(chosen, gone_facts=rest if what is chosen.gone else (*rest, (uid, what)))


def answer(chosen: SourceChoices, uid: Uid, same: Candidate | None) -> SourceChoices:
    """Say which new fact a known one is; None: none of them."""
    rest = tuple(pair for pair in chosen.same if pair[0] != uid)
    return replace(chosen, same=(*rest, (uid, same)))


def leave_unanswered(chosen: SourceChoices, uid: Uid) -> SourceChoices:
    """Say nothing of a known fact after all."""
    return replace(chosen, same=tuple(pair for pair in chosen.same if pair[0] != uid))


def settled(plan: Plan, choices: Choices) -> Choices:
    """Return the choices as they are carried out: a fact without a card is left out as a whole."""
    sources = zip(plan.sources, choices.sources, strict=True)
    return Choices(tuple(_settled(source, chosen) for source, chosen in sources))


def _settled(source: PlannedSource, chosen: SourceChoices) -> SourceChoices:
    out, back = set(chosen.left_out), set(chosen.taken_in)
    for number, fact in enumerate(source.facts):
        names = [name_of(number, card) for card in fact.cards]
        if names and not any(is_taken(source, chosen, name) for name in names):
            back.discard(number)
            if not fact.left_out:
                out.add(number)
    cards = frozenset(
        name for name in chosen.left_out_cards if name.fact not in out and _counts(source, name, back)
    )
    return replace(chosen, left_out=frozenset(out), left_out_cards=cards, taken_in=frozenset(back))


def _counts(source: PlannedSource, name: CardName, back: set[int]) -> bool:
    """Whether leaving a card out says anything: not of one that was left out before, and still is."""
    return name.fact in back or not _was_left_out(source, name)
