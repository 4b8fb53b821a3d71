"""What holds for each deck: its preset's options, else those of the deck above it, else the collection's."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from kmsflash.collection.deck_tree import DeckTree
from kmsflash.model.days import Day
from kmsflash.model.ids import DeckId, PresetId
from kmsflash.model.options import DeckOptions, NewOrder, NewPlace, Scheduler, TodaysLimits
from kmsflash.model.presets import USUAL
from kmsflash.store.opening import Connection
from kmsflash.store.options import COLLECTION, Owner, PresetRow, all_options, presets

PRESET = "preset"  # key of the deck's option that names its preset, by uid in hexadecimal
USUAL_NAME = "usual"  # what it names instead where a deck wants the collection's own options
TODAY = "today"  # key of the deck's option that holds limits of one day, with that day


def options_by_deck(
    connection: Connection,
    tree: DeckTree,
    usual: DeckOptions = DeckOptions(),  # noqa: B008  frozen
) -> dict[DeckId | None, DeckOptions]:
    """Return the options of every deck that is shown; None is the shelf of lost cards, and any other deck.

    *usual* is what holds where nothing was set.
    """
    kept = all_options(connection)
    rows = presets(connection)
    by_preset = {row.preset: read_options(kept.get(Owner(preset=row.preset), {}), usual) for row in rows}
    by_preset[USUAL] = read_options(kept.get(COLLECTION, {}), usual)
    return {deck: by_preset[preset] for deck, preset in presets_in_force(kept, rows, tree).items()}


def presets_in_force(
    kept: Mapping[Owner, Mapping[str, str]], rows: Iterable[PresetRow], tree: DeckTree
) -> dict[DeckId | None, PresetId]:
    """Return which preset holds in each deck: its own choice, else that of the deck above it."""
    found: dict[DeckId | None, PresetId] = {None: USUAL}
    choices = chosen_presets(kept, rows)
    for deck, chain in tree.chains().items():
        nearest = (choices[above] for above in reversed(chain) if above in choices)
        found[deck] = next(nearest, USUAL)
    return found


def chosen_presets(
    kept: Mapping[Owner, Mapping[str, str]], rows: Iterable[PresetRow]
) -> dict[DeckId | None, PresetId]:
    """Return the preset of each deck that chose one of those that are there."""
    named = {row.uid.hex: row.preset for row in rows} | {USUAL_NAME: USUAL}
    wanted = ((owner.deck, values[PRESET].strip('"')) for owner, values in kept.items() if PRESET in values)
    return {deck: named[name] for deck, name in wanted if deck is not None and name in named}


def options_on(
    connection: Connection,
    tree: DeckTree,
    today: Day,
    usual: DeckOptions = DeckOptions(),  # noqa: B008  frozen
) -> dict[DeckId | None, DeckOptions]:
    """Return the options of every deck that is shown, with the limits that were set for *today* only."""
    found = options_by_deck(connection, tree, usual)
    for deck, limits in todays_limits(connection, today).items():
        if deck in found:
            found[deck] = _limited(found[deck], limits)
    return found


def todays_limits(connection: Connection, today: Day) -> dict[DeckId, TodaysLimits]:
    """Return the limits that hold on *today* only, of the decks that have any."""
    kept = (
        (owner.deck, values[TODAY]) for owner, values in all_options(connection).items() if TODAY in values
    )
    found = ((deck, _todays(text, today)) for deck, text in kept if deck is not None)
    return {deck: limits for deck, limits in found if limits is not None}


def _todays(text: str, today: Day) -> TodaysLimits | None:
    try:
        kept = json.loads(text)
        if kept["day"] != today:
            return None
        return TodaysLimits(_limit(kept.get("new")), _limit(kept.get("reviews")))
    except (ValueError, TypeError, KeyError, AttributeError):
        return None


def _limited(options: DeckOptions, limits: TodaysLimits) -> DeckOptions:
    if limits.new is not None:
        options = replace(options, new_per_day=limits.new)
    if limits.reviews is not None:
        options = replace(options, reviews_per_day=limits.reviews)
    return options


def read_options(kept: Mapping[str, str], usual: DeckOptions) -> DeckOptions:
    """Return the options that *kept* rows mean; what is missing or makes no sense is as in *usual*."""
    values: dict[str, Any] = {}
    for key, check in _CHECKS.items():
        try:
            values[key] = check(json.loads(kept[key]))
        except (KeyError, ValueError, TypeError):
            continue
    return replace(usual, **values)


def makes_sense(key: str, value: str) -> bool:
    """Return whether an option as it is kept has a value that it can have; of unknown keys any has."""
    try:
        told = json.loads(value)
        if key == TODAY:
            _limit(told.get("new"))
            _limit(told.get("reviews"))
        elif key in _CHECKS:
            _CHECKS[key](told)
    except (ValueError, TypeError, AttributeError):
        return False
    return True


def written_options(options: DeckOptions) -> dict[str, str]:
    """Return the rows that mean *options*, by key."""
    return {key: json.dumps(getattr(options, key)) for key in _CHECKS}


def written_limits(limits: TodaysLimits, today: Day) -> str | None:
    """Return the value of the row that means *limits* on one day; None where there are none."""
    if limits == TodaysLimits():
        return None
    return json.dumps({"day": today, "new": limits.new, "reviews": limits.reviews})


def _whole(low: int, high: int) -> Callable[[Any], int]:
    def check(value: Any) -> int:
        if type(value) is not int or not low <= value <= high:
            raise ValueError
        return value

    return check


def _retention(value: Any) -> float:
    if not 0.70 <= float(value) <= 0.99:
        raise ValueError
    return float(value)


def _boolean(value: Any) -> bool:
    if not isinstance(value, bool):
        raise TypeError
    return value


def _limit(value: Any) -> int | None:
    return None if value is None else _whole(0, 9999)(value)


_CHECKS: Mapping[str, Callable[[Any], Any]] = {
    "scheduler": Scheduler,
    "retention": _retention,
    "parameters": lambda value: tuple(float(each) for each in value),
    "new_per_day": _whole(0, 9999),
    "reviews_per_day": _limit,
    "new_order": NewOrder,
    "new_place": NewPlace,
    "spreads": _boolean,
    "leech_at": _whole(1, 99),
}
