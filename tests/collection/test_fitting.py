"""Fitting FSRS to what the log says, in a process that can be stopped."""

import multiprocessing
from collections.abc import Callable
from dataclasses import replace
from importlib.util import find_spec

import pytest

from kmsflash.collection.fitting import NEEDED, Fitting
from kmsflash.collection.opening import Collection
from kmsflash.model.days import Day
from kmsflash.model.errors import Cancelled, UserError
from kmsflash.model.events import EventKind, SetTo
from kmsflash.model.grades import Grade
from kmsflash.model.ids import CardId
from kmsflash.model.options import Scheduler
from kmsflash.model.presets import USUAL
from kmsflash.scheduling.fitting import FEWEST, Told
from kmsflash.store import cards, events, schedules
from kmsflash.store.decks import all_decks
from tests.clock import Clock
from tests.collection import optimisers

Optimise = Callable[..., tuple[float, ...]]


def all_cards(collection: Collection) -> list[CardId]:
    with collection.store.reading() as connection:
        return [
            row.card for deck in all_decks(connection) for row in cards.fresh(connection, deck.deck, Day(0))
        ]


def tell(collection: Collection, clock: Clock, card: CardId, *told: tuple[int, int | EventKind]) -> None:
    """Write reviews by their grades, and other events, to the log of a card."""
    with collection.store.writing(clock()) as write:
        for day, what in told:
            if isinstance(what, EventKind):
                set_to = SetTo(9, 250, 3, 0, Day(day + 9)) if what is EventKind.SET else None
                events.append(write, card, what, Day(day), set_to=set_to)
            else:
                events.append(write, card, EventKind.REVIEW, Day(day), grade=Grade(what))


@pytest.fixture
def studied(collection: Collection, clock: Clock) -> Collection:
    """Give a collection of one who forgets nothing, with enough reviews."""
    found = all_cards(collection)
    for card in found:
        tell(collection, clock, card, *((10 * day, 4) for day in range(FEWEST // len(found) + 2)))
    return collection


def fitting(collection: Collection, optimise: Optimise) -> Fitting:
    return Fitting(collection.store, optimise)


def test_parameters_that_predict_better_are_the_result(studied: Collection) -> None:
    told: list[tuple[int, int]] = []
    fit = fitting(studied, optimisers.lasting).fit(USUAL, lambda done, total: told.append((done, total)))
    assert fit.parameters == optimisers.LASTING
    assert fit.reviews > FEWEST
    assert 0 < fit.better < 1
    assert told


@pytest.mark.skipif(
    not all(find_spec(name) for name in NEEDED),
    reason='the optimiser is not installed: uv sync --extra fit, or pip install "kmsflash[fit]"',
)
def test_the_optimiser_itself_fits_what_was_studied(studied: Collection, clock: Clock) -> None:
    """The real one, in its process, as the window has it run; cards then come back by what it found."""
    fit = studied.fitting.fit(USUAL)
    assert len(fit.parameters) == len(optimisers.LASTING)
    assert fit.reviews > FEWEST
    assert 0 < fit.better < 1
    fitted = replace(studied.options.usual(), scheduler=Scheduler.FSRS, parameters=fit.parameters)
    usual = replace(fitted, parameters=())
    studied.options.set_options(USUAL, usual, clock.later(seconds=1))
    with studied.store.reading() as connection:
        before = schedules.all_of(connection)
    studied.options.set_options(USUAL, fitted, clock.later(seconds=1))
    with studied.store.reading() as connection:
        after = schedules.all_of(connection)
    assert all((after[card].due or 0) > (before[card].due or 0) for card in before), (
        "nothing was ever forgotten"
    )


def test_parameters_that_predict_worse_are_not(studied: Collection) -> None:
    fit = fitting(studied, optimisers.fleeting).fit(USUAL)
    assert (fit.parameters, fit.better) == ((), 0)


def test_it_can_be_stopped_and_leaves_no_process(studied: Collection) -> None:
    told = 0

    def stop(done: int, total: int) -> None:
        nonlocal told
        told += 1
        if told == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        fitting(studied, optimisers.endless).fit(USUAL, stop)
    assert multiprocessing.active_children() == []


def test_an_optimiser_that_dies_is_told_of(studied: Collection) -> None:
    with pytest.raises(UserError, match="without a result"):
        fitting(studied, optimisers.dying).fit(USUAL)


def test_too_few_reviews_are_told_of(collection: Collection, clock: Clock) -> None:
    tell(collection, clock, all_cards(collection)[0], (0, 4), (3, 4), (9, 4))
    with pytest.raises(UserError, match=f"needs {FEWEST} reviews .* have 2"):
        fitting(collection, optimisers.endless).fit(USUAL)


def test_only_what_is_known_from_new_on_counts(
    collection: Collection, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second, third, *_ = all_cards(collection)
    tell(collection, clock, first, (0, 4), (0, 1), (2, 5), (4, EventKind.SET), (13, 4))
    tell(collection, clock, second, (1, 4), (5, 3), (6, EventKind.FORGET), (7, 2), (9, 4))
    tell(collection, clock, third, (4, EventKind.SET), (5, 4), (6, EventKind.FORGET), (8, 4))
    seen: list[Told] = []
    monkeypatch.setattr("kmsflash.collection.fitting.FEWEST", 0)

    def remembered(_: Fitting, reviews: list[Told], _report: object) -> tuple[float, ...]:
        seen.extend(reviews)
        return ()

    monkeypatch.setattr(Fitting, "_optimised", remembered)
    fitting(collection, optimisers.lasting).fit(USUAL)
    by_card: dict[int, list[tuple[int, int]]] = {}
    for told in seen:
        by_card.setdefault(told.card, []).append((told.day, told.grade))
    assert [answers for _, answers in sorted(by_card.items())] == [
        [(0, 1), (2, 5)],
        [(1, 4), (5, 3)],
        [(7, 2), (9, 4)],
        [(8, 4)],
    ]


def test_other_presets_reviews_do_not_count(studied: Collection, clock: Clock) -> None:
    _, _, other = studied.options.make_preset("Other", USUAL, clock())
    with pytest.raises(UserError, match="have 0"):
        fitting(studied, optimisers.lasting).fit(other)


def test_whether_it_can_be_done_is_known_without_loading_anything(
    collection: Collection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kmsflash.collection.fitting.NEEDED", ("json", "no_such_module"))
    assert not collection.fitting.can_fit()
    monkeypatch.setattr("kmsflash.collection.fitting.NEEDED", ("json",))
    assert collection.fitting.can_fit()
