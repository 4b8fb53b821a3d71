"""The ways out of a damaged collection, in the terminal."""

import argparse
import json
from collections.abc import Callable, Iterator
from dataclasses import asdict
from datetime import datetime
from typing import Any

from kmsflash import settings
from kmsflash.cli.saying import many, say
from kmsflash.collection.checking import Checking
from kmsflash.collection.salvaging import Salvaging
from kmsflash.model.errors import Damaged, UserError
from kmsflash.model.salvage import Carried, Restored, Way
from kmsflash.places import Places


def run(asked: argparse.Namespace, places: Places, clock: Callable[[], datetime]) -> int:
    """Tell what each way gives and change nothing; or take the way that is named."""
    if not places.collection.is_file():
        raise UserError("There is no file {path}. Check its name.", path=places.collection)
    salvaging = Salvaging(places.collection, settings.load(places.settings).backups)
    try:
        if asked.way is None:
            return _tell(asked, places, salvaging, clock())
        if _is_sound(places, clock()):
            raise UserError(
                "{path} is not damaged, so it was left alone. For an older state: kmsflash restore.",
                path=places.collection,
            )
        way = salvaging.from_backup(clock()) if asked.way == "backup" else salvaging.carried(clock())
        if way is None:
            raise UserError("There is no backup that can be read. Try: kmsflash salvage read")
        aside = salvaging.take(way)
    finally:
        salvaging.tidy()
    if asked.json:
        say(json.dumps(_as_json(way) | {"kept_aside": str(aside)}, ensure_ascii=False))
    else:
        for line in _in_words(way.gives):
            say(line)
        say(f"The damaged file is kept as {aside}.")
    return 0


def _tell(asked: argparse.Namespace, places: Places, salvaging: Salvaging, now: datetime) -> int:
    is_sound = _is_sound(places, now)
    ways: dict[str, Way | None] = {"backup": salvaging.from_backup(now), "read": None}
    try:
        ways["read"] = salvaging.carried(now)
    except UserError as error:
        trouble = str(error)
    else:
        trouble = ""
    if asked.json:
        told = {name: None if way is None else _as_json(way) for name, way in ways.items()}
        say(json.dumps({"damaged": not is_sound, **told}, ensure_ascii=False))
        return 0
    say(f"{places.collection} is {'not damaged' if is_sound else 'damaged'}. Nothing was changed.")
    for name, way in ways.items():
        say(f"\nkmsflash salvage {name}")
        if way is not None:
            for line in _in_words(way.gives):
                say(f"  {line}")
        else:
            say(f"  {trouble if name == 'read' else 'There is no backup that can be read.'}")
    return 0


def _is_sound(places: Places, now: datetime) -> bool:
    try:
        return Checking(places.collection).look(now).is_sound
    except Damaged:
        return False


def _in_words(gives: Carried | Restored) -> Iterator[str]:
    yield f"{many(gives.cards, 'card')} and {many(gives.reviews, 'review')}."
    if isinstance(gives, Restored):
        yield f"From the backup of {gives.made_at.astimezone():%Y-%m-%d %H:%M}, {gives.backup}."
        yield f"{many(gives.replayed.told, 'entry', 'entries')} of the log since, from the journal."
        if gives.replayed.unknown:
            yield f"{gives.replayed.unknown} more are of cards that the backup does not have."
        return
    if gives.from_journal:
        yield f"{many(gives.from_journal, 'entry', 'entries')} of the log came from the journal."
    for each in gives.tables:
        if each.lost:
            yield f"Of {each.table}: {each.read} read, about {each.lost} lost."
    if gives.stubs:
        yield f"{many(gives.stubs, 'empty row')} kept the place of what is lost and others name."
    if gives.put_back:
        yield f"{many(gives.put_back, 'row')} that damage had changed came back from a backup."
    if gives.altered:
        yield f"{many(gives.altered, 'row')} changed by damage: `kmsflash check` names them."


def _as_json(way: Way) -> dict[str, Any]:
    gives = way.gives
    if isinstance(gives, Carried):
        return asdict(gives)
    return asdict(gives) | {"backup": str(gives.backup), "made_at": gives.made_at.isoformat()}
