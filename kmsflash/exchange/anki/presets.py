"""Options of Anki's decks as ours."""

from collections.abc import Mapping

from kmsflash.exchange.anki.schema import DEFAULT, AnkiDeck, Options, Schema
from kmsflash.model.options import DeckOptions, NewOrder, NewPlace, Scheduler
from kmsflash.model.packages import PackedPreset
from kmsflash.model.presets import LONGEST_NAME

_ALL = 9_999  # a limit from which on there is none
_PLACES = {0: NewPlace.AMONG, 1: NewPlace.AFTER, 2: NewPlace.BEFORE}
_FACTORY = Options("")


def preset_of(deck: AnkiDeck, schema: Schema, *, has_fsrs: bool) -> PackedPreset | None:
    """Return the options of a deck; None where they are those that Anki comes with.

    A deck that has limits of its own gets options of its own, named after both.
    """
    shared = schema.options.get(deck.options)
    if shared is None:
        return None
    own = _own(deck)
    options = _options(shared, own, has_fsrs=has_fsrs)
    if deck.options == DEFAULT and not own and options == _options(_FACTORY, {}, has_fsrs=False):
        return None
    name = f"{shared.name} ({deck.path[-1]})" if own else shared.name
    return PackedPreset(" ".join(name.split())[:LONGEST_NAME].strip() or "Anki", options)


def _own(deck: AnkiDeck) -> dict[str, float]:
    told = {"new": deck.new_per_day, "reviews": deck.reviews_per_day, "retention": deck.retention}
    return {name: value for name, value in told.items() if value is not None}


def _options(shared: Options, own: Mapping[str, float], *, has_fsrs: bool) -> DeckOptions:
    reviews = int(own.get("reviews", shared.reviews_per_day))
    return DeckOptions(
        scheduler=Scheduler.FSRS if has_fsrs else Scheduler.SM2,
        retention=round(min(0.99, max(0.70, own.get("retention", shared.retention))), 2),
        parameters=shared.parameters if has_fsrs else (),
        new_per_day=max(0, min(int(own.get("new", shared.new_per_day)), _ALL)),
        reviews_per_day=reviews if 0 <= reviews < _ALL else None,
        new_order=NewOrder.SHUFFLED if shared.is_shuffled else NewOrder.NOTES,
        new_place=_PLACES.get(shared.mix, NewPlace.AMONG),
        leech_at=max(1, min(shared.leech_at, 99)) if shared.leech_at > 0 else 99,
    )
