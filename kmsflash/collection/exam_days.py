"""What exams want of a day: the cards that their plans bring, within the minutes and beyond.

Kept apart from how it is worked out, for most learners have no exam.
"""

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from kmsflash.collection.deck_tree import DeckTree
from kmsflash.model.days import Day
from kmsflash.model.exam_days import Planned
from kmsflash.model.exams import Exam
from kmsflash.model.grades import Grade
from kmsflash.model.ids import CardId, DeckId, FactId
from kmsflash.store.cards import AnsweredRow
from kmsflash.store.exam_cards import CardRow
from kmsflash.store.exams import has_exams
from kmsflash.store.opening import Connection, greatest


@dataclass(frozen=True, slots=True)
class ExamDay:
    """One exam's part of a day."""

    exam: Exam
    members: Mapping[CardId, CardRow]  # in the order of the notes; none that a nearer exam has
    planned: Planned  # at dawn
    within: tuple[CardId, ...] = ()  # still to come in the minutes
    beyond: tuple[CardId, ...] = ()  # would come after them


@dataclass(frozen=True, slots=True)
class ExamsToday:
    """All exams' part of a day, the nearest exam first."""

    days: tuple[ExamDay, ...] = ()
    members: AbstractSet[CardId] = field(default_factory=frozenset)
    whole_decks: AbstractSet[DeckId] = field(default_factory=frozenset)  # all of whose cards are members

    @property
    def within(self) -> list[CardId]:
        """The cards still to come in the minutes of each."""
        return [card for day in self.days for card in day.within]

    @property
    def beyond(self) -> list[CardId]:
        """The cards that would come after those."""
        return [card for day in self.days for card in day.beyond]

    @property
    def new(self) -> AbstractSet[CardId]:
        """Those of all these that are new."""
        new = [day.planned.new for day in self.days]
        return new[0] if len(new) == 1 else frozenset().union(*new)

    def is_early(self, card: CardId) -> bool:
        """Return whether a plan brings a card before its day; each answer asks, so nothing is collected."""
        return any(card in day.planned.early for day in self.days)

    def drills_below(self, card: CardId, usual: Grade) -> Grade:
        """Return below which grade an answer brings a card back today, *usual* being so of all others.

        Of what was seen before, an exam's minutes repeat only what is forgotten.
        """
        repeat = card in self.members and not any(card in day.planned.new for day in self.days)
        return min(usual, Grade.HARD) if repeat else usual

    def deck(self, card: CardId) -> DeckId:
        """Return where one of the cards lies."""
        return next(day.members[card].deck for day in self.days if card in day.members)

    def narrowed(self, decks: AbstractSet[DeckId]) -> "ExamsToday":
        """Return what of it is asked in a sitting of some decks."""

        def here(day: ExamDay, cards: Iterable[CardId]) -> tuple[CardId, ...]:
            return tuple(card for card in cards if day.members[card].deck in decks)

        days = (
            ExamDay(day.exam, day.members, day.planned, here(day, day.within), here(day, day.beyond))
            for day in self.days
        )
        return ExamsToday(tuple(days), self.members, self.whole_decks)


NOTHING = ExamsToday()


@dataclass(frozen=True, slots=True)
class DawnOfExam:
    """What the plan of one exam brought at dawn."""

    exam: Exam
    members: Mapping[CardId, CardRow]  # in the order of the notes; none that a nearer exam has
    planned: Planned
    facts: Sequence[FactId]  # of each card of the plan
    in_turn: Sequence[tuple[int, CardId, FactId]]  # with its place in the plan, what comes: siblings do not


@dataclass(frozen=True, slots=True)
class Dawn:
    """What the plans of all exams brought at dawn: no answer of the day changes it."""

    today: Day
    exams: tuple[DawnOfExam, ...] = ()  # the nearest first
    members: AbstractSet[CardId] = field(default_factory=frozenset)
    whole_decks: AbstractSet[DeckId] = field(default_factory=frozenset)  # all of whose cards are members


@dataclass(slots=True)
class DayPlans:
    """The plans of a day, remembered until something is written that is no answer: by whatever program.

    To plan takes the longer the more cards an exam has, and Today and every session ask for it.
    """

    _known: tuple[int, Dawn] | None = None  # with the greatest stamp there was; replaced, never changed

    def of(
        self, connection: Connection, tree: DeckTree, today: Day, answered: Sequence[AnsweredRow]
    ) -> ExamsToday:
        """Return what the exams that are to come want of *today*; a card in two counts for the nearer."""
        if not has_exams(connection):
            return NOTHING
        from kmsflash.collection.exam_planning import at_dawn, drawn  # on use: most learners have no exam

        state, known = greatest(connection), self._known
        if known is None or known[0] != state or known[1].today != today:
            known = self._known = (state, at_dawn(connection, tree, today, answered))
        return drawn(known[1], answered)

    def carry_on(self, day: Day, before: int, after: int) -> None:
        """Keep what was true *before* as true *after*: from one stamp to the other a card was answered."""
        known = self._known
        if known is not None and known[0] == before and known[1].today <= day:
            self._known = (after, known[1])
