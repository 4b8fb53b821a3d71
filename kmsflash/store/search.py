"""A search, from its tree to one condition on cards.

Every part becomes "the card is one of these", a list that SQLite makes once, so that parts can be joined and
turned round freely, and the rarest of them leads.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, false, func, not_, or_, select, true

from kmsflash.model.days import Day, day_of
from kmsflash.model.ids import DeckId
from kmsflash.model.kinds import Kind
from kmsflash.model.plain_text import folded
from kmsflash.model.search import (
    All,
    Days,
    Either,
    Everything,
    Figure,
    Is,
    Name,
    Named,
    Node,
    Not,
    Number,
    State,
    When,
    Words,
)
from kmsflash.store.notes import NOT_STATED
from kmsflash.store.search_words import STAR, section_condition, words_condition
from kmsflash.store.tables import card, event, fact, local_schedule, local_text, source, tag
from kmsflash.store.tally import KNOWN_FROM

_BITS = 16  # of a stamp's counter, below its milliseconds
_FIGURES = {
    Figure.EASE: local_schedule.c.ease,
    Figure.INTERVAL: local_schedule.c.interval,
    Figure.LAPSES: local_schedule.c.lapses,
    Figure.REVIEWS: local_schedule.c.reviews,
}
_FROM_NONE = (Figure.LAPSES, Figure.REVIEWS)  # a new card has none of these, and that is a number


@dataclass(frozen=True, slots=True)
class Bearings:
    """What a search means beside the tables: today, and what a rule about decks or learning decides."""

    today: Day
    begins: Callable[[Day], int]  # when a study day begins, in milliseconds since 1970, UTC
    decks: Callable[[Named], Sequence[DeckId]]  # those that a name means; may raise `SearchError`
    leech_at: Callable[[], Mapping[int, Sequence[DeckId]]]  # lapses that make a leech → where they do
    taken_back: Callable[[Day], Sequence[bytes]]  # uids of the answers since a day that do not count


def name_pattern(value: str, *, begins: bool, anywhere: bool) -> re.Pattern[str]:
    """Return the pattern of a name with its levels, for folded names; what stands below it matches too.

    *begins*: the name may go on. *anywhere*: it need not begin at the top level.
    """
    parts = (re.escape(part) for part in folded(value).split(STAR))
    start, end = "(?:.*::)?" if anywhere else "", ".*" if begins else "(?:::.*)?"
    return re.compile(f"^{start}{'.*'.join(parts)}{end}$", re.DOTALL)


def condition(node: Node, connection: Connection, bearings: Bearings) -> ColumnElement[bool]:
    """Return the condition on `card` that a search means; whether cards are deleted is not its concern."""
    return _Search(connection, bearings).of(node)


class _Search:
    def __init__(self, connection: Connection, bearings: Bearings) -> None:
        self._connection = connection
        self._bearings = bearings

    def of(self, node: Node) -> ColumnElement[bool]:
        match node:
            case Everything():
                return true()
            case Not(part):
                return not_(self.of(part))
            case All(parts):
                return and_(*(self.of(part) for part in parts))
            case Either(parts):
                return or_(*(self.of(part) for part in parts))
            case Words():
                return words_condition(node)
            case Number():
                return _number(node)
            case Named():
                return self._named(node)
            case State():
                return self._state(node.state)
        return self._days(node)

    # Names

    def _named(self, node: Named) -> ColumnElement[bool]:
        match node.name:
            case Name.DECK:
                return _in_decks(self._bearings.decks(node))
            case Name.TAG:
                return self._tagged(node)
            case Name.SECTION:
                return section_condition(node.value, begins=node.begins)
            case Name.SOURCE:
                return self._from_source(node)
        return _of_kind(node.value)

    def _tagged(self, node: Named) -> ColumnElement[bool]:
        pattern = name_pattern(node.value, begins=node.begins, anywhere=False)
        names = self._connection.execute(select(tag.c.name).where(tag.c.deleted == 0).distinct()).scalars()
        wanted = [name for name in names if pattern.match(folded(name))]
        return _of_facts(select(tag.c.fact_id).where(tag.c.deleted == 0, tag.c.name.in_(wanted)))

    def _from_source(self, node: Named) -> ColumnElement[bool]:
        """Return the cards of notes by name or title; where none has just that, of those that hold it."""
        rows = self._connection.execute(select(source.c.id, source.c.name, source.c.title)).all()
        names = {row.id: (folded(row.name), folded(row.title)) for row in rows}
        pattern = name_pattern(node.value, begins=node.begins, anywhere=False)
        wanted = [
            key
            for key, (name, title) in names.items()
            if any(pattern.match(each) for each in (name, name.rpartition(".")[0], title))
        ]
        if not wanted:
            asked = folded(node.value)
            wanted = [key for key, (name, title) in names.items() if asked in name or asked in title]
        return _of_facts(select(fact.c.id).where(fact.c.source_id.in_(wanted)))

    # States

    def _state(self, state: Is) -> ColumnElement[bool]:
        schedule = local_schedule.c
        buried = func.coalesce(card.c.buried_on, self._bearings.today - 1) >= self._bearings.today
        match state:
            case Is.DUE:
                is_due = _scheduled(schedule.due <= self._bearings.today)
                return and_(is_due, card.c.suspended == 0, not_(buried))
            case Is.NEW:
                return not_(_scheduled(schedule.due.is_not(None)))
            case Is.LEARNED:
                return _scheduled(schedule.due.is_not(None))
            case Is.KNOWN:
                return _scheduled(schedule.interval >= KNOWN_FROM)
            case Is.LEECH:
                return self._leech()
            case Is.BURIED:
                return buried
        return _marked(state)

    def _leech(self) -> ColumnElement[bool]:
        leeches = (
            and_(_scheduled(local_schedule.c.lapses >= lapses), _in_decks(decks))
            for lapses, decks in self._bearings.leech_at().items()
        )
        return or_(false(), *leeches)

    # Days

    def _days(self, node: Days) -> ColumnElement[bool]:
        first, last = self._day(node.first), self._day(node.last)
        match node.when:
            case When.DUE:
                return _scheduled(_between(local_schedule.c.due, first, last))
            case When.RATED:
                return self._rated(first, last, node.grade)
        least = None if first is None else self._bearings.begins(first)
        end = None if last is None else self._bearings.begins(Day(last + 1))
        born_at = card.c.hlc.op(">>")(_BITS)
        if node.when is When.ADDED:
            return _between(born_at, least, None if end is None else end - 1)
        edited = local_text.c.edited_at
        wanted = select(local_text.c.card_id).where(_between(edited, least, None if end is None else end - 1))
        return _is_one(wanted.join(card, card.c.id == local_text.c.card_id).where(edited > born_at))

    def _day(self, end: int | date | None) -> Day | None:
        if end is None:
            return None
        return day_of(end) if isinstance(end, date) else Day(self._bearings.today + end)

    def _rated(self, first: Day | None, last: Day | None, grade: int | None) -> ColumnElement[bool]:
        graded = event.c.grade.is_not(None) if grade is None else event.c.grade == grade
        wanted = select(event.c.card_id).where(graded, _between(event.c.study_day, first, last))
        taken_back = self._bearings.taken_back(Day(0) if first is None else first)
        if taken_back:
            wanted = wanted.where(event.c.uid.not_in(taken_back))
        return _is_one(wanted.where(event.c.card_id.is_not(None)))


def _marked(state: Is) -> ColumnElement[bool]:
    match state:
        case Is.SUSPENDED:
            return card.c.suspended != 0
        case Is.FLAGGED:
            return card.c.flag != 0
        case Is.CHANGED:
            return card.c.changed_on.is_not(None)
        case Is.GONE:
            gone = select(fact.c.id).where(fact.c.gone == 1)
            return or_(card.c.suspended == NOT_STATED, _of_facts(gone))
    return or_(card.c.fact_id.is_(None), _of_facts(select(fact.c.id).where(fact.c.by_hand == 1)))


def _number(node: Number) -> ColumnElement[bool]:
    if node.figure is Figure.FLAG:
        return _between(card.c.flag, node.least, node.most)
    figure = _FIGURES[node.figure]
    if node.figure in _FROM_NONE and (node.least is None or node.least <= 0):
        return true() if node.most is None else not_(_scheduled(figure > node.most))
    return _scheduled(and_(local_schedule.c.due.is_not(None), _between(figure, node.least, node.most)))


def _of_kind(name: str) -> ColumnElement[bool]:
    """Return the cards of a kind; kinds that only a newer version knows are questions."""
    kind = func.coalesce(fact.c.own_kind, fact.c.kind)
    if name != Kind.QUESTION:
        return _of_facts(select(fact.c.id).where(kind == name))
    others = [each.value for each in Kind if each is not Kind.QUESTION]
    return not_(_of_facts(select(fact.c.id).where(kind.in_(others))))


def _in_decks(decks: Sequence[DeckId]) -> ColumnElement[bool]:
    return and_(card.c.deck_id.is_not(None), card.c.deck_id.in_(decks)) if decks else false()


def _of_facts(facts: Select[Any]) -> ColumnElement[bool]:
    other = card.alias()
    return _is_one(select(other.c.id).where(other.c.fact_id.in_(facts)))


def _scheduled(wanted: ColumnElement[bool]) -> ColumnElement[bool]:
    return _is_one(select(local_schedule.c.card_id).where(wanted))


def _is_one(cards: Select[Any]) -> ColumnElement[bool]:
    return card.c.id.in_(cards)


def _between(value: ColumnElement[int], least: int | None, most: int | None) -> ColumnElement[bool]:
    above = true() if least is None else value >= least
    return and_(above, true() if most is None else value <= most)
