"""Multiple choice made of the learner's own notes: lures that are certainly wrong, and tempting all the same.

A lure is another cell of the same column of the same table, an option of the notes' own question, or the
meaning (or name) of another term that the notes define under the same heading. One that might be right as
well is no lure: where too few are left, the question stays open.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache, partial
from itertools import islice
from random import Random

from kmsflash.model.ids import CardId
from kmsflash.model.mock_questions import Askable, MockQuestion, Offer
from kmsflash.model.plain_text import plain_line

LURES = 2  # beside the right option: three options test as well as five, and mislead less
_FEWEST = 2
_LONGER = 3  # times: an option that stands out by its length gives itself away
_SHORT = 40  # letters: up to there none stands out

_CELLS = re.compile(r"(?<!\\)\|")
_OPTION = re.compile(r"^([A-H])\. +(\S.*)$")
_DEFINED = ("meaning", "term")  # ways of asking for a term's meaning, and for the term
_MARK = re.compile(r"==(.+?)==", re.DOTALL)

Family = tuple[object, ...]
_Lure = tuple[str, Callable[[], Offer]]
"""A text, and what makes the offer of it: most are never shown, and need no reasons."""


class Lures:
    """What stands beside each card in the notes."""

    def __init__(self, cards: Iterable[Askable]) -> None:
        self._families: dict[Family, list[Askable]] = defaultdict(list)
        for card in cards:
            family = _family(card)
            if family is not None:
                self._families[family].append(card)

    def question(self, card: Askable, dice: Random) -> MockQuestion:
        """Return a card as a question with options where honest ones are found, and else as an open one."""
        return _written(card) or self._made(card, dice) or open_question(card)

    def can_choose(self, card: Askable) -> bool:
        """Return whether `question` would give options, without making any."""
        if _written(card) is not None:
            return True
        right, others = self._offers(card)
        return right is not None and len(list(islice(_honest(right[0], others), _FEWEST))) == _FEWEST

    def _made(self, card: Askable, dice: Random) -> MockQuestion | None:
        told, others = self._offers(card)
        if told is None:
            return None
        lures = list(_honest(told[0], others))
        if len(lures) < _FEWEST:
            return None
        dice.shuffle(lures)
        lures.sort(key=lambda lure: abs(len(lure[0]) - len(told[0])))
        right = told[1]()
        options = [right, *(make() for _, make in lures[:LURES])]
        dice.shuffle(options)
        return _of(card, card.front, options, right)

    def _offers(self, card: Askable) -> tuple[_Lure | None, Iterable[_Lure]]:
        """Return what is right, None where that is not known, and what might be a lure."""
        return _of_table(card) if card.cell is not None else _of_family(card, self._beside(card))

    def _beside(self, card: Askable) -> Sequence[Askable]:
        family = _family(card)
        return () if family is None else self._families[family]


def open_question(card: Askable) -> MockQuestion:
    """Return a card as a question to be answered in one's own words."""
    return MockQuestion(card.card, card.section, card.front, card.answer)


def _family(card: Askable) -> Family | None:
    """Return what the cards have in common whose answers are lures for one another."""
    if card.way not in _DEFINED:
        return None
    return card.deck, card.source, card.section, card.way


def _of(card: Askable, question: str, options: Sequence[Offer], right: Offer) -> MockQuestion:
    return MockQuestion(
        card.card, card.section, question, right.text, tuple(options), list(options).index(right)
    )


def _written(card: Askable) -> MockQuestion | None:
    """Return the question with the options that the notes themselves give, where one of them is right."""
    if card.way != "choice":
        return None
    stem, _, listed = card.front.partition("\n\n")
    options, told = dict(_options(listed)), dict(_options(card.explanation))
    letters = [letter for letter, _ in _options(card.answer)]
    if len(letters) != 1 or letters[0] not in options or len(options) < _FEWEST:
        return None  # several are right, or none is known
    offers = {
        letter: Offer(text, told.get(letter, "") if told.get(letter) != text else "")
        for letter, text in options.items()
    }
    return _of(card, stem, list(offers.values()), offers[letters[0]])


def _options(text: str) -> Iterator[tuple[str, str]]:
    for line in text.splitlines():
        found = _OPTION.match(line.strip())
        if found:
            yield found[1], found[2].strip()


def _of_table(card: Askable) -> tuple[_Lure | None, Iterable[_Lure]]:
    """Return the asked cell and the others of its column, each with its row."""
    assert card.cell is not None  # noqa: S101  asked before
    head, rows = _table(card.explanation)
    row, column = card.cell
    if row >= len(rows) or any(column >= len(each) for each in (head, rows[row])):
        return None, ()
    if _folded(rows[row][column]) != _folded(card.answer):
        return None, ()  # the learner gave another answer, or the table was edited

    def offer(text: str, of: Sequence[str], asks: CardId | None = None) -> Offer:
        return Offer(text, _row_in_words(head, of), asks)

    others = (
        (each[column], partial(offer, each[column], each))
        for at, each in enumerate(rows)
        if at != row and column < len(each)
    )
    return (card.answer, partial(offer, card.answer, rows[row], card.card)), others


def _of_family(card: Askable, beside: Sequence[Askable]) -> tuple[_Lure | None, Iterable[_Lure]]:
    def offer(of: Askable) -> Offer:
        return Offer(of.answer, _marked_off(of), of.card)

    others = ((each.answer, partial(offer, each)) for each in beside if each.card != card.card)
    return (card.answer, partial(offer, card)), others


def _honest(right: str, others: Iterable[_Lure]) -> Iterator[_Lure]:
    """Leave out what is empty, the same, part of the right one or the other way round, or far longer."""
    told, known = _folded(right), set()
    for lure in others:
        text = _folded(lure[0])
        if not text or text in told or told in text or text in known:
            continue
        longer, shorter = max(len(text), len(told)), min(len(text), len(told))
        if longer > _LONGER * shorter and longer > _SHORT:
            continue
        known.add(text)
        yield lure


@lru_cache(maxsize=256)  # the cards of a table come one after the other
def _table(markdown: str) -> tuple[list[str], list[list[str]]]:
    """Return the head and the rows of the table that a text begins with."""
    rows: list[list[str]] = []
    for line in markdown.splitlines():
        if not line.lstrip().startswith("|"):
            break
        cells = _CELLS.split(line.strip().strip("|"))
        rows.append([cell.strip() for cell in cells])
    return (rows[0], rows[2:]) if len(rows) > 2 else ([], [])


def _row_in_words(head: Sequence[str], row: Sequence[str]) -> str:
    said = [f"{name}: {cell}" for name, cell in zip(head[1:], row[1:], strict=False) if cell]
    return f"**{row[0]}** – {'; '.join(said)}"


def _marked_off(card: Askable) -> str:
    """Return the passage without the marks on its answer."""
    return _MARK.sub(r"\1", card.explanation)


@lru_cache(maxsize=50_000)  # each text is compared with all that stand beside it
def _folded(markdown: str) -> str:
    return re.sub(r"[\W_]+", " ", plain_line(markdown).casefold()).strip()
