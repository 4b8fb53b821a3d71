"""Names of presets: which are good, and which preset is meant."""

from kmsflash.model.errors import UserError
from kmsflash.model.ids import PresetId
from kmsflash.model.presets import LONGEST_NAME
from kmsflash.store.opening import Connection
from kmsflash.store.options import PresetRow, presets


def require(connection: Connection, preset: PresetId) -> PresetRow:
    """Return a preset that is there. Raises `UserError` where it is gone."""
    found = next((row for row in presets(connection) if row.preset == preset), None)
    if found is None:
        raise UserError("These options are gone. Another window, or an undo, took them away.")
    return found


def checked_name(connection: Connection, name: str, but: PresetId | None = None) -> str:
    """Return a name without what is around it and between its words too often.

    Raises `UserError` where nothing is left, it is too long, or another preset than *but* has it.
    """
    name = " ".join(name.split())
    if not name:
        raise UserError("Options need a name, so that other decks can be given them.")
    if len(name) > LONGEST_NAME:
        raise UserError(
            "A name of options has at most {longest_name} characters; this one has {count}.",
            longest_name=LONGEST_NAME,
            count=len(name),
        )
    others = (row.name.casefold() for row in presets(connection) if row.preset != but)
    if name.casefold() in others:
        raise UserError("There are options named “{name}” already. Choose another name.", name=name)
    return name
