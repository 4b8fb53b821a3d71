"""A table of cards as a package."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from uuid import UUID, uuid5

from kmsflash.exchange.anki import identity
from kmsflash.exchange.table import names
from kmsflash.exchange.table.cells import tags_of, unguarded
from kmsflash.exchange.table.names import Name
from kmsflash.exchange.table.shape import Dialect, Mapping, Role, Table
from kmsflash.model import gaps
from kmsflash.model.ids import Uid
from kmsflash.model.importing import Sides
from kmsflash.model.kinds import Kind
from kmsflash.model.packages import (
    Carries,
    DeckPath,
    PackageInfo,
    PackedCard,
    PackedDeck,
    PackedEvent,
    PackedFact,
    PackedMedia,
    PackedSource,
)
from kmsflash.model.plain_text import plain_line
from kmsflash.model.sentences import Sentence

_TABLE = UUID("7461626c-656b-4d73-8c61-736800000001")
_UNIT = "\x1f"
_BY_HAND = "by hand"
_KEY = 80  # letters of what names a fact
_LINES = re.compile(r"\r\n?|\n|<br\s*/?>", re.IGNORECASE)
_MOST_NAMED = 3  # rows that a trouble names


class TableFile:
    """An open table: each row a card, or one for each gap `{{c1::…}}` of its question."""

    def __init__(self, table: Table, mapping: Mapping) -> None:
        self.table, self.mapping = table, mapping
        self._text = _readers()[mapping.dialect]
        self._troubles: dict[str, Sentence] = {}
        if not mapping.makes_cards:
            self._troubles["columns"] = Sentence("Say which column has the questions, and which the answers.")

    @cached_property
    def _decks(self) -> dict[DeckPath, Uid]:
        """Every deck that the rows name, with those above it, in the order in which they come."""
        paths: dict[DeckPath, Uid] = {}
        for row in self._rows():
            whole = self._path(row)
            for depth in range(1, len(whole) + 1):
                paths.setdefault(whole[:depth], identity.deck_uid(whole[:depth]))
        return paths

    @cached_property
    def info(self) -> PackageInfo:
        """What it is, and how much."""
        facts = cards = 0
        for fact in self.facts():
            facts += 1
            cards += len(fact.cards)
        decks = tuple(PackedDeck(uid, path) for path, uid in self._decks.items())
        title = self.table.path.stem
        return PackageInfo("csv", title, decks, facts, cards, 0, 0, 0, Carries.NOTHING, tuple(self.troubles))

    def sources(self) -> Iterator[PackedSource]:
        """Give no notes: a table has none."""
        return iter(())

    def facts(self) -> Iterator[PackedFact]:
        """Give a fact for each row that has a question, and an answer or gaps; rows of one fact are one."""
        if not self.mapping.makes_cards:
            return
        seen: Counter[Uid] = Counter()
        wanting: list[int] = []
        facts: dict[Uid, PackedFact] = {}
        for number, row in enumerate(self._rows(), start=1 + self.mapping.has_heading):
            fact = self._fact(row, seen)
            if fact is None:
                wanting.append(number)
            elif fact.uid in facts:
                before = facts[fact.uid]
                facts[fact.uid] = replace(before, cards=before.cards + fact.cards)
            else:
                facts[fact.uid] = fact
        if wanting:
            named = ", ".join(map(str, wanting[:_MOST_NAMED])) + (" …" if len(wanting) > _MOST_NAMED else "")
            self._troubles["wanting"] = Sentence(
                "Rows without a question or an answer, left out: {count} ({named}).",
                count=len(wanting),
                named=named,
            )
        places = {uid: place for place, uid in enumerate(self._decks.values())}
        yield from sorted(facts.values(), key=lambda fact: places[fact.cards[0].deck])

    def events(self) -> Iterator[PackedEvent]:
        """Give no log: a table has none."""
        return iter(())

    def media(self) -> Sequence[PackedMedia]:
        """Return nothing: a table has no pictures."""
        return ()

    def read(self, media: PackedMedia) -> bytes:
        """Raise `KeyError`: there are none."""
        raise KeyError(media.name)

    @property
    def troubles(self) -> Sequence[str]:
        """What was left out so far."""
        return tuple(self._troubles.values())

    def close(self) -> None:
        """Do nothing: the file is read already."""

    def _rows(self) -> Iterator[list[str]]:
        rows = self.table.rows(self.mapping.separator)
        if self.mapping.has_heading:
            next(rows, None)
        return rows

    def _cell(self, row: Sequence[str], role: Role) -> str:
        at = self.mapping.column(role)
        return row[at].strip() if at is not None and at < len(row) else ""

    def _path(self, row: Sequence[str]) -> DeckPath:
        told = self._cell(row, Role.DECK) or self.mapping.deck or self.table.path.stem
        path = tuple(name.strip() for name in told.split("::") if name.strip())
        return path or (self.table.path.stem,)

    def _fact(self, row: Sequence[str], seen: Counter[Uid]) -> PackedFact | None:
        question, answer, explanation = (
            self._text(self._cell(row, role)) for role in (Role.QUESTION, Role.ANSWER, Role.EXPLANATION)
        )
        texts, path = Sides(question, answer, explanation), self._path(row)
        numbers = gaps.numbers(question)
        if not question or not (answer or numbers):
            return None
        name, guid = self._name(row, path, seen)
        return PackedFact(
            name.fact,
            self._kind(row, has_gaps=bool(numbers)),
            plain_line(question)[:_KEY],
            f"{question} {answer}",
            0,
            tuple(_cards(name, self._decks[path], texts)),
            tuple(dict.fromkeys((*self.mapping.tags, *tags_of(self._cell(row, Role.TAGS))))),
            guid=guid,
            passage=question if numbers else "",
        )

    def _kind(self, row: Sequence[str], *, has_gaps: bool) -> str:
        told = self._cell(row, Role.KIND).casefold()
        return Kind.read(told or (Kind.TAKEAWAY if has_gaps else Kind.QUESTION)).value

    def _name(self, row: Sequence[str], path: DeckPath, seen: Counter[Uid]) -> tuple[Name, str]:
        """Return the name of a row, and Anki's: what the row itself says, else made of its question."""
        told = self._cell(row, Role.ID)
        ours = names.read(told)
        if ours is not None and not (ours.card and seen[ours.card]):
            seen.update([ours.card] if ours.card else [])
            return ours, ""
        question = " ".join(self._cell(row, Role.QUESTION).split())
        uid = identity.fact_uid(told) if told else uuid5(_TABLE, _UNIT.join((*path, question)))
        nth = seen[uid]
        seen[uid] += 1
        return (Name(uuid5(uid, f"row{_UNIT}{nth}")), "") if nth else (Name(uid), told)


def _cards(name: Name, deck: Uid, texts: Sides) -> Iterator[PackedCard]:
    """Give the cards of a row: one for each gap, else one."""
    for number in gaps.numbers(texts.front):
        uid = identity.card_uid(name.fact, gaps.WAY, number)
        yield PackedCard(uid, deck, gaps.WAY, number, gaps.asked(texts, number))
    if not gaps.numbers(texts.front):
        uid = name.card or identity.card_uid(name.fact, _BY_HAND, 0)
        yield PackedCard(uid, deck, name.way or _BY_HAND, name.nth, texts, cell=name.cell)


def _readers() -> dict[Dialect, Callable[[str], str]]:
    """Return what makes Markdown of a cell, by how its text is written."""
    from kmsflash.rendering.from_html import markdown
    from kmsflash.rendering.literal import as_line, literal

    def plain(text: str) -> str:
        return "  \n".join(
            as_line(literal(line.strip())) if line.strip() else "" for line in _LINES.split(text)
        )

    return {Dialect.PLAIN: plain, Dialect.HTML: markdown, Dialect.MARKDOWN: unguarded}
