"""Random operations on decks and their options; see `acts`."""

from collections.abc import Callable
from typing import Any

from benchmarks.reliability.world import World
from kmsflash.model.errors import UserError
from kmsflash.model.options import DeckOptions, NewOrder, NewPlace, Scheduler, TodaysLimits
from kmsflash.model.presets import DeckWishes


def _on_decks(world: World, act: Callable[[], tuple[Any, ...]]) -> None:
    """Do something with decks or options; what is refused changes nothing."""
    before = world.began()
    world.unforeseen()
    try:
        step = act()[1]
    except UserError:
        step = 0
    world.done(before, step)


def make_deck(world: World) -> None:
    parent, name = world.one("decks"), world.name("Deck")
    if len(world.state["decks"]) > 15:
        merge_decks(world)
        return
    _on_decks(world, lambda: world.collection.decks.make(name, parent and parent[0], world.later(seconds=2)))


def rename_deck(world: World) -> None:
    deck, name = world.one("decks"), world.name("Renamed")
    _on_decks(world, lambda: world.collection.decks.rename(deck[0], name, world.later(seconds=2)))


def move_deck(world: World) -> None:
    deck, into = world.one("decks"), world.one("decks")
    _on_decks(world, lambda: world.collection.decks.move(deck[0], into[0], None, world.later(seconds=2)))


def merge_decks(world: World) -> None:
    deck, into = world.one("decks"), world.one("decks")
    _on_decks(world, lambda: world.collection.decks.merge(deck[0], into[0], world.later(seconds=2)))


def delete_deck(world: World) -> None:
    deck = world.one("decks")
    if sum(card.deck == deck[0] for card in world.state["cards"].values()) > 12:
        rename_deck(world)
        return
    _on_decks(world, lambda: world.collection.decks.delete(deck[0], world.later(seconds=2)))


def _options(world: World) -> DeckOptions:
    dice = world.dice
    return DeckOptions(
        dice.choice(list(Scheduler)),
        dice.choice((0.8, 0.9, 0.95)),
        new_per_day=dice.choice((5, 20, 200)),
        reviews_per_day=dice.choice((None, 10, 100)),
        new_order=dice.choice(list(NewOrder)),
        new_place=dice.choice(list(NewPlace)),
        spreads=dice.random() < 0.5,
        leech_at=dice.choice((2, 3, 8)),
    )


def set_usual_options(world: World) -> None:
    """Change the scheduler and the rest for all decks without a choice of their own."""
    usual = world.collection.options.presets()[0].preset
    wanted = _options(world)
    _on_decks(world, lambda: world.collection.options.set_options(usual, wanted, world.later(seconds=2)))
    world.session = None


def set_deck_options(world: World) -> None:
    """Give a deck other options: a new preset, another's, or changed ones."""
    deck, dice, now = world.one("decks"), world.dice, world.later(seconds=2)
    presets = world.collection.options.presets()
    choice = dice.choice([None, *(each.preset for each in presets)])
    is_new = dice.random() < 0.3 and len(presets) < 5
    limits = TodaysLimits(dice.choice((None, 3)), dice.choice((None, 30)))
    name = world.name("Options") if is_new else ""
    wishes = DeckWishes(choice, _options(world), limits, name, is_new)
    _on_decks(world, lambda: world.collection.options.save(deck[0], wishes, now))
    world.session = None


def delete_preset(world: World) -> None:
    presets = world.collection.options.presets()[1:]
    if presets:
        gone = world.dice.choice(presets).preset
        _on_decks(world, lambda: world.collection.options.delete_preset(gone, world.later(seconds=2)))
        world.session = None
