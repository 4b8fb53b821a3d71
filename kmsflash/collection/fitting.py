"""Fitting FSRS to the reviews of a preset's decks, in a process of its own, so that it can be stopped."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from multiprocessing import get_context
from multiprocessing.connection import Connection as Pipe
from os import environ

from kmsflash.collection.deck_options import presets_in_force
from kmsflash.collection.deck_tree import deck_tree
from kmsflash.model.errors import UserError
from kmsflash.model.events import Event, EventKind
from kmsflash.model.ids import CardId, PresetId
from kmsflash.model.presets import Fit
from kmsflash.model.progress import Report, unreported
from kmsflash.scheduling.fitting import FEWEST, Told, optimised, repeats, sampled, surprise
from kmsflash.scheduling.fold import in_force
from kmsflash.store import events
from kmsflash.store.decks import all_decks
from kmsflash.store.opening import Connection, Store
from kmsflash.store.options import all_options, presets

NEEDED = ("torch", "pandas", "tqdm")  # by the optimiser of the fsrs package
_BATCH = 500  # cards
_LOOK_EVERY = 0.2  # seconds between two looks at whether it is to stop

Optimise = Callable[[Sequence[Told]], tuple[float, ...]]


@dataclass(slots=True)
class Fitting:
    """The use case of fitting FSRS."""

    store: Store
    optimise: Optimise = optimised  # a function of a module, for another process must find it

    def can_fit(self) -> bool:
        """Return whether the optimiser is installed."""
        return all(find_spec(name) is not None for name in NEEDED)

    def fit(self, preset: PresetId, report: Report = unreported) -> Fit:
        """Return what fits the reviews of all decks in which a preset holds; nothing is changed by it.

        Where there are very many, those of some cards stand for all.
        Raises `UserError` where there are too few reviews, or the optimiser ends without a result.
        """
        report(0, 0)
        with self.store.reading() as connection:
            reviews = list(_reviews(connection, preset))
        known = repeats(reviews)
        if known < FEWEST:
            raise UserError(
                "Fitting needs {fewest} reviews of cards that you had met on an earlier day; these decks "
                "have {known} so far. Until then FSRS predicts with what holds for most learners.",
                fewest=FEWEST,
                known=known,
            )
        reviews = sampled(reviews)
        parameters = self._optimised(reviews, report)
        usual = surprise(reviews)
        better = 1 - surprise(reviews, parameters) / usual if usual else 0.0
        return Fit(parameters if better > 0 else (), len(reviews), max(0.0, better))

    def _optimised(self, reviews: Sequence[Told], report: Report) -> tuple[float, ...]:
        context = get_context("spawn")  # a fork of a program with threads and a window may hang
        ours, theirs = context.Pipe(duplex=False)
        process = context.Process(target=_work, args=(self.optimise, reviews, theirs), daemon=True)
        process.start()
        theirs.close()
        try:
            while not ours.poll(_LOOK_EVERY):
                report(0, 0)
            found = ours.recv()
        except EOFError:
            found = None
        finally:
            process.terminate()
            process.join()
            ours.close()
        if not isinstance(found, tuple):
            raise UserError("The optimiser ended without a result. FSRS stays as it is.")
        return found


def _work(optimise: Optimise, reviews: Sequence[Told], result: Pipe) -> None:
    """Do it in the other process; what goes wrong there is told by there being no result."""
    environ.setdefault(
        "OMP_NUM_THREADS", "1"
    )  # PyTorch's; dealing such short sums out takes longer than they do
    result.send(optimise(reviews))


def _reviews(connection: Connection, preset: PresetId) -> Iterator[Told]:
    """Give the reviews that counted, card by card, oldest first, where a card is known from new on."""
    tree = deck_tree(all_decks(connection))
    holds = presets_in_force(all_options(connection), presets(connection), tree)
    decks = [deck for deck, home in tree.homes.items() if holds.get(home, holds[None]) == preset]
    cards = events.cards_with_events(connection, decks)
    number = 0
    for start in range(0, len(cards), _BATCH):
        logs: dict[CardId, list[Event]] = {}
        for event in events.of_cards(connection, cards[start : start + _BATCH]):
            logs.setdefault(event.card, []).append(event)
        for log in logs.values():
            for stretch in _stretches(in_force(log)):
                number += 1
                yield from (Told(number, event.day, event.counted_grade) for event in stretch)


def _stretches(log: Sequence[Event]) -> Iterator[list[Event]]:
    """Give what is known of a card from new on: until a schedule was set, and anew after it was forgotten.

    Of several reviews on a day the lowest grade counts.
    """
    days: dict[int, Event] = {}
    is_known = True
    for event in log:
        if event.kind is EventKind.REVIEW and is_known:
            before = days.get(event.day)
            if before is None or event.counted_grade < before.counted_grade:
                days[event.day] = event
        elif event.kind is EventKind.FORGET or (event.set_to is not None and not event.set_to.due_only):
            yield list(days.values())
            days, is_known = {}, event.kind is EventKind.FORGET
    yield list(days.values())
