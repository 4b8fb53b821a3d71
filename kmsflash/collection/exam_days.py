"""What exams want of a day: the cards that their plans bring, within the minutes and beyond.

Kept apart from how it is worked out, for most learners have no exam.
"""

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from kmsflash.model.exam_days import Planned
from kmsflash.model.exams import Exam
from kmsflash.model.ids import CardId, DeckId
from kmsflash.store.exam_cards import CardRow


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
        return frozenset().union(*(day.planned.new for day in self.days))

    def is_early(self, card: CardId) -> bool:
        """Return whether a plan brings a card before its day; each answer asks, so nothing is collected."""
        return any(card in day.planned.early for day in self.days)

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
        return ExamsToday(tuple(days), self.members)


NOTHING = ExamsToday()
