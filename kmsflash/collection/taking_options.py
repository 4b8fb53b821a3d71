"""The options of new decks of a package: a preset that says the same, or a new one."""

from collections.abc import Iterable
from dataclasses import replace
from math import isfinite

from kmsflash.collection.deck_options import PRESET, USUAL_NAME, read_options, written_options
from kmsflash.collection.sound import Troubles
from kmsflash.collection.taking_decks import Target
from kmsflash.model.ids import DeckId
from kmsflash.model.options import DeckOptions
from kmsflash.model.plain_text import storable
from kmsflash.model.presets import LONGEST_NAME
from kmsflash.store.opening import Write
from kmsflash.store.options import COLLECTION, Owner, all_options, make_preset, presets, put_option
from kmsflash.store.rows import FieldEdit

_MOST_PARAMETERS = 40


def give_options(write: Write, new: Iterable[Target], troubles: Troubles) -> list[FieldEdit]:
    """Give decks that are new the presets that the package has for them; return the edits."""
    edits: list[FieldEdit] = []
    known = _known(write)
    for target in new:
        packed = target.packed.preset if target.packed is not None else None
        if packed is None or target.deck is None:
            continue
        options = _sound(packed.options, troubles)
        name = " ".join(storable(packed.name).split())[:LONGEST_NAME].strip()
        if options == known[""][0] and (not name or name not in known):
            edits += _choose(write, target.deck, USUAL_NAME) if target.above is not None else []
            continue
        found = next((each for each, (held, _) in _by_likeness(known, name) if held == options), None)
        if found is None:
            found = _free(name or target.path[-1], known)
            known[found] = (options, _made(write, found, options))
        edits += _choose(write, target.deck, known[found][1])
    return edits


def _known(write: Write) -> dict[str, tuple[DeckOptions, str]]:
    """Return the options of each preset by its name, with the name by which decks choose it."""
    kept = all_options(write.connection)
    known = {"": (read_options(kept.get(COLLECTION, {}), DeckOptions()), USUAL_NAME)}
    for row in presets(write.connection):
        options = read_options(kept.get(Owner(preset=row.preset), {}), DeckOptions())
        known.setdefault(row.name, (options, row.uid.hex))
    return known


def _by_likeness(
    known: dict[str, tuple[DeckOptions, str]], name: str
) -> list[tuple[str, tuple[DeckOptions, str]]]:
    return sorted(known.items(), key=lambda each: each[0].casefold() != name.casefold())


def _free(name: str, known: dict[str, tuple[DeckOptions, str]]) -> str:
    taken = {each.casefold() for each in known}
    name = name[: LONGEST_NAME - 6]
    found, number = name, 1
    while found.casefold() in taken:
        number += 1
        found = f"{name} ({number})"
    return found


def _made(write: Write, name: str, options: DeckOptions) -> str:
    made = make_preset(write, name)
    for key, value in written_options(options).items():
        put_option(write, Owner(preset=made), key, value)
    return next(row.uid.hex for row in presets(write.connection) if row.preset == made)


def _choose(write: Write, deck: DeckId, name: str) -> list[FieldEdit]:
    return put_option(write, Owner(deck), PRESET, f'"{name}"')


def _sound(options: DeckOptions, troubles: Troubles) -> DeckOptions:
    """Return the options with what is out of bounds as usual."""
    told = options.parameters
    if len(told) > _MOST_PARAMETERS or not all(isfinite(each) for each in told):
        options = replace(options, parameters=())
    sound = read_options(written_options(options), DeckOptions())
    if sound != replace(options, parameters=told):
        troubles.add("Options of a deck were out of bounds; there they are as usual.")
    return sound
