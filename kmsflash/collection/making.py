"""Cards made by hand: a fact of their own, and one card, a pair, or one for each gap."""

from collections.abc import Iterable, Iterator, Sequence

from kmsflash.collection.card_texts import mirrored
from kmsflash.collection.tagging import set_tags
from kmsflash.model import gaps
from kmsflash.model.ids import CardId, DeckId, FactId, Uid
from kmsflash.model.importing import Sides
from kmsflash.model.kinds import Kind
from kmsflash.model.notes import CardDraft, FactDraft, Place
from kmsflash.model.ranks import spaced
from kmsflash.notes.identity import card_uid
from kmsflash.notes.wording import fold
from kmsflash.store import tables
from kmsflash.store.editing import last_rank
from kmsflash.store.notes import card_row, fact_columns
from kmsflash.store.opening import Write
from kmsflash.store.rows import add, born

WAY, REVERSE = "by hand", "reverse"
_KEY = 80  # letters of what names a fact


def make_cards(
    write: Write, texts: Sides, deck: DeckId, tags: Sequence[str], *, reverse: bool
) -> tuple[CardId, ...]:
    """Write a fact with its cards at the end of *deck*, and return them in order."""
    uid = write.uid()
    fact = FactId(add(write, tables.fact, born(write, uid, by_hand=1, **fact_fields(texts))))
    set_tags(write, fact, uid, tags)
    return add_cards(write, fact, uid, deck, drafts(texts, reverse=reverse))


def fact_fields(texts: Sides) -> dict[str, object]:
    """Return what a fact says of itself that is stated by these texts; a text with gaps is its passage."""
    has_gaps = bool(gaps.numbers(texts.front))
    shown = gaps.asked(texts) if has_gaps else texts
    kind = Kind.TAKEAWAY if has_gaps else Kind.QUESTION
    text = fold(f"{shown.front} {shown.answer}")
    quote = texts.front if has_gaps else ""
    return fact_columns(FactDraft(kind, fold(shown.front)[:_KEY], text, quote, Place(0, 0), ()))


def drafts(texts: Sides, *, reverse: bool) -> Iterator[CardDraft]:
    """Give the cards that the texts make."""
    numbers = gaps.numbers(texts.front)
    for number in numbers:
        yield gap_draft(texts, number)
    if not numbers:
        yield _draft(WAY, texts)
        if reverse:
            yield _draft(REVERSE, mirrored(texts))


def gap_draft(texts: Sides, number: int) -> CardDraft:
    """Return the card that asks for the gaps of that number."""
    return _draft(gaps.WAY, gaps.asked(texts, number), number)


def add_cards(
    write: Write, fact: FactId, uid: Uid, deck: DeckId, new: Iterable[CardDraft]
) -> tuple[CardId, ...]:
    """Write cards of a fact at the end of a deck, and return them."""
    wanted = list(new)
    ranks = spaced(len(wanted), last_rank(write.connection, deck))
    return tuple(
        CardId(add(write, tables.card, card_row(write, card_uid(uid, draft), fact, deck, draft, rank)))
        for draft, rank in zip(wanted, ranks, strict=True)
    )


def _draft(way: str, texts: Sides, nth: int = 0) -> CardDraft:
    return CardDraft(way, texts.front, texts.answer, texts.explanation, nth=nth)
