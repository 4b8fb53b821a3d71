"""Options: of the collection, of presets that decks share, and of single decks; a row for each key."""

from dataclasses import dataclass
from functools import cache
from uuid import NAMESPACE_OID, UUID, uuid5

from sqlalchemy import Connection, select

from kmsflash.model.ids import DeckId, PresetId
from kmsflash.store.opening import Write
from kmsflash.store.prepared import Prepared
from kmsflash.store.rows import FieldEdit, add, born, set_fields
from kmsflash.store.tables import deck, option, preset


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose option it is; of neither a deck nor a preset: the collection's."""

    deck: DeckId | None = None
    preset: PresetId | None = None


@dataclass(frozen=True, slots=True)
class PresetRow:
    """A preset as it is stored."""

    preset: PresetId
    uid: UUID
    name: str


COLLECTION = Owner()


def all_options(connection: Connection) -> dict[Owner, dict[str, str]]:
    """Return every option as it is kept, JSON text, by its owner and key."""
    found: dict[Owner, dict[str, str]] = {}
    for deck_id, preset_id, key, value in _options().run(connection):
        found.setdefault(Owner(deck_id, preset_id), {})[key] = value
    return found


@cache
def _options() -> Prepared:
    wanted = select(option.c.deck_id, option.c.preset_id, option.c.key, option.c.value)
    return Prepared(wanted.where(option.c.deleted == 0).order_by(option.c.hlc, option.c.uid))


def put_option(write: Write, owner: Owner, key: str, value: str | None) -> list[FieldEdit]:
    """Keep an option (JSON text; None: take it away) and return the edits, none where it is new.

    Its uid is made from owner and key, so that two machines that set the same option mean the same row.
    """
    uid = _uid(write.connection, owner, key)
    kept = write.connection.execute(select(option.c.id).where(option.c.uid == uid.bytes)).scalar()
    if kept is not None:
        return set_fields(
            write, option, kept, {"deleted": 1} if value is None else {"value": value, "deleted": 0}
        )
    if value is not None:
        row = born(write, uid, deck_id=owner.deck, preset_id=owner.preset, key=key, value=value)
        add(write, option, row)
    return []


def presets(connection: Connection) -> list[PresetRow]:
    """Return the presets, by name."""
    return [PresetRow(key, UUID(bytes=uid), name) for key, uid, name in _presets().run(connection)]


@cache
def _presets() -> Prepared:
    wanted = select(preset.c.id, preset.c.uid, preset.c.name).where(preset.c.deleted == 0)
    return Prepared(wanted.order_by(preset.c.name, preset.c.uid))


def make_preset(write: Write, name: str) -> PresetId:
    """Make a preset without options of its own."""
    return PresetId(add(write, preset, born(write, write.uid(), name=name)))


def _uid(connection: Connection, owner: Owner, key: str) -> UUID:
    table = deck if owner.deck is not None else preset
    of = owner.deck if owner.deck is not None else owner.preset
    if of is None:
        return uuid5(NAMESPACE_OID, f"kmsflash option {key}")
    return uuid5(
        UUID(bytes=connection.execute(select(table.c.uid).where(table.c.id == of)).scalar_one()), key
    )
