"""Identity: names that two machines mint alike, and what finds a known fact again in changed notes."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID, uuid5

from kmsflash.model.ids import Uid
from kmsflash.model.kinds import Kind
from kmsflash.model.notes import CardDraft, FactDraft
from kmsflash.notes.wording import fold

_KMSFLASH = UUID("6b6d7366-6c61-5368-8e6f-746573000001")
_UNIT = "\x1f"  # keeps the parts of a name apart; never in a text


def source_uid(text: str) -> Uid:
    """Return the uid of a source by the text of its first import: v5, minted once and never again."""
    return uuid5(_KMSFLASH, "\n".join(filter(None, map(fold, text.splitlines()))))


def fact_uid(source: Uid, draft: FactDraft) -> Uid:
    """Return the uid of a fact at birth: v5 of its source, and of its kind, key, text and nth."""
    return uuid5(source, _UNIT.join((draft.kind.value, draft.key, draft.text, str(draft.nth))))


def card_uid(fact: Uid, draft: CardDraft) -> Uid:
    """Return the uid of a card at birth: v5 of its fact, and of its way of asking and nth."""
    return uuid5(fact, _UNIT.join((draft.way, str(draft.nth))))


@dataclass(frozen=True, slots=True)
class KnownFact:
    """What the collection holds of a fact."""

    uid: Uid
    kind: Kind
    key: str
    text: str
    nth: int = 0


class How(StrEnum):
    """How a known fact was found again."""

    UNCHANGED = "unchanged"  # same kind, key and text
    CHANGED = "changed"  # same kind and key, another text
    REWORDED = "reworded"  # same text under another key or kind


@dataclass(frozen=True, slots=True)
class Pair:
    """A known fact and what the notes say of it now."""

    uid: Uid
    draft: FactDraft
    how: How


@dataclass(frozen=True, slots=True)
class Matching:
    """Known facts against what the notes give now."""

    pairs: tuple[Pair, ...]
    new: tuple[FactDraft, ...]
    gone: tuple[Uid, ...]


@dataclass(frozen=True, slots=True)
class _Rung:
    """One way to find a fact again. An empty name finds nothing."""

    name: Callable[[KnownFact | FactDraft], Hashable]
    how: How
    unique: bool  # only where one known fact and one draft have that name


_LADDER = (
    _Rung(lambda fact: (fact.kind, fact.key, fact.text, fact.nth), How.UNCHANGED, unique=False),
    _Rung(lambda fact: (fact.kind, fact.key, fact.text), How.UNCHANGED, unique=False),
    _Rung(lambda fact: (fact.kind, fact.key) if fact.key else None, How.CHANGED, unique=False),
    _Rung(lambda fact: fact.text or None, How.REWORDED, unique=True),
)


def match(known: Sequence[KnownFact], drafts: Sequence[FactDraft]) -> Matching:
    """Find known facts again, rung by rung: each known fact and each draft is matched at most once."""
    pairs: dict[int, Pair] = {}  # by position of the draft
    left = list(known)
    for rung in _LADDER:
        open_drafts = [at for at in range(len(drafts)) if at not in pairs]
        found = _climb(rung, left, drafts, open_drafts)
        pairs |= found
        taken = {pair.uid for pair in found.values()}
        left = [fact for fact in left if fact.uid not in taken]
    return Matching(
        pairs=tuple(pairs[at] for at in sorted(pairs)),
        new=tuple(draft for at, draft in enumerate(drafts) if at not in pairs),
        gone=tuple(fact.uid for fact in left),
    )


def _climb(
    rung: _Rung, known: Sequence[KnownFact], drafts: Sequence[FactDraft], open_drafts: Sequence[int]
) -> dict[int, Pair]:
    waiting: dict[Hashable, list[KnownFact]] = {}
    for fact in known:
        waiting.setdefault(rung.name(fact), []).append(fact)
    asking: dict[Hashable, list[int]] = {}
    for at in open_drafts:
        asking.setdefault(rung.name(drafts[at]), []).append(at)
    found: dict[int, Pair] = {}
    for name, places in asking.items():
        candidates = waiting.get(name, [])
        if name is None or (rung.unique and not len(candidates) == len(places) == 1):
            continue
        for at, fact in zip(places, candidates, strict=False):
            found[at] = Pair(fact.uid, drafts[at], rung.how)
    return found
