"""What holds for each deck: its preset's options, else those of the deck above it, else the collection's."""

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from kmsflash.collection.deck_tree import DeckTree
from kmsflash.model.days import Day
from kmsflash.model.ids import DeckId
from kmsflash.model.options import DeckOptions, NewOrder, NewPlace, Scheduler, TodaysLimits
from kmsflash.store.opening import Connection
from kmsflash.store.options import COLLECTION, Owner, all_options, presets

PRESET = "preset"  # key of the deck's option that names its preset, by uid
TODAY = "today"  # key of the deck's option that holds limits of one day, with that day


def options_by_deck(
    connection: Connection,
    tree: DeckTree,
    usual: DeckOptions = DeckOptions(),  # noqa: B008  frozen
) -> dict[DeckId | None, DeckOptions]:
    """Return the options of every deck that is shown; None is the shelf of lost cards.

    *usual* is what holds where nothing was set.
    """
    kept = all_options(connection)
    by_preset = {
        row.uid.hex: read_options(kept.get(Owner(preset=row.preset), {}), usual)
        for row in presets(connection)
    }
    general = read_options(kept.get(COLLECTION, {}), usual)
    found: dict[DeckId | None, DeckOptions] = {None: general}
    for deck, chain in tree.chains().items():
        named = (_preset_of(kept, above) for above in reversed(chain))
        found[deck] = next((by_preset[name] for name in named if name in by_preset), general)
    return found


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


def _preset_of(kept: Mapping[Owner, Mapping[str, str]], deck: DeckId | None) -> str:
    """Return the uid of a deck's own preset, in hexadecimal; empty where it has none."""
    return "" if deck is None else kept.get(Owner(deck), {}).get(PRESET, "").strip('"')


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
