"""Where new cards of a package stand: worked out while their history is at hand, and never read back."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from kmsflash.collection.folding import Folding
from kmsflash.model.events import Event
from kmsflash.model.ids import CardId, DeckId, Uid
from kmsflash.model.options import Scheduler
from kmsflash.model.schedules import Schedule
from kmsflash.scheduling.fold import fold, set_after
from kmsflash.store import schedules
from kmsflash.store.opening import Write

_AT_ONCE = 5_000  # cards


@dataclass(slots=True)
class NewSchedules:
    """The schedules of cards of which the log said nothing before."""

    write: Write
    how: Folding
    decks: Mapping[CardId, DeckId]  # of the new cards
    unsure: set[CardId] = field(default_factory=set)  # the log may say otherwise: they are to be folded again
    _met: set[CardId] = field(default_factory=set)
    _before: dict[CardId, int | Sequence[Event]] = field(default_factory=dict)
    _waiting: list[tuple[CardId, Schedule]] = field(default_factory=list)

    def meet(self, card: CardId) -> None:
        """Note that the package tells of a card. Where it does so twice, the log alone knows what holds."""
        if card in self._met:
            self.unsure.add(card)
        self._met.add(card)

    def doubt(self, cards: Iterable[CardId]) -> None:
        """Note that not all that was told of *cards* was new to the log."""
        self.unsure.update(card for card in cards if card in self.decks)

    def stands_as_set(self, deck: DeckId) -> bool:
        """Return whether a card of a deck stands where it is set, and nowhere else."""
        return self.how.options(deck).scheduler is Scheduler.SM2

    def told(self, uid: Uid, card: CardId, log: Sequence[Event]) -> None:
        """Put a card where its whole history puts it."""
        self._put(card, fold(uid, log, self.how.options(self.decks[card])))

    def waits(self, card: CardId, before: int | Sequence[Event]) -> None:
        """Keep what comes before the schedule that is to be set: the history, or how much of it counts."""
        self._before[card] = before

    def set(self, uid: Uid, card: CardId, event: Event) -> None:
        """Put a card where *event* sets it."""
        before, options = self._before.pop(card, 0), self.how.options(self.decks[card])
        if isinstance(before, int):
            self._put(card, set_after(before, uid, event, options))
        else:
            self._put(card, fold(uid, [*before, event], options))

    def settle(self) -> None:
        """Write what waits."""
        schedules.put_first(self.write, self._waiting)
        self._waiting.clear()

    def _put(self, card: CardId, schedule: Schedule) -> None:
        if not schedule.is_new:
            self._waiting.append((card, schedule))
        if len(self._waiting) >= _AT_ONCE:
            self.settle()
