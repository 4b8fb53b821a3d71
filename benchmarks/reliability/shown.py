"""What the learner has, as plain values without the names and stamps that chance makes: for comparing."""

import sqlite3
from collections.abc import Iterator
from typing import Any, NamedTuple

from kmsflash.model.schedules import Schedule
from kmsflash.store.schedules import FIELDS, read

State = dict[str, dict[Any, Any]]
"""Tables by name: rows by key."""


class Card(NamedTuple):
    """A living card."""

    fact: int
    deck: int
    front: str
    answer: str
    explanation: str
    suspended: int
    flag: int
    buried_on: int | None
    rank: str


_CARDS = (
    "SELECT id, fact_id, deck_id, coalesce(own_front, front), coalesce(own_answer, answer),"
    " coalesce(own_explanation, explanation), suspended, flag, buried_on, rank FROM card WHERE deleted = 0"
)
_ROWS = {
    "tags": "SELECT fact_id, name FROM tag WHERE deleted = 0",
    "facts": "SELECT id, kind, key, text, gone, source_id FROM fact WHERE deleted = 0",
    "decks": "SELECT id, name, parent_id, rank FROM deck WHERE deleted = 0",
    "presets": "SELECT id, name FROM preset WHERE deleted = 0",
    "options": (
        "SELECT deck_id, preset_id, key, value FROM option WHERE deleted = 0 AND key NOT LIKE 'issue %'"
    ),
    "sources": "SELECT id, name, deck_id, text FROM source WHERE deleted = 0",
}
_SCHEDULES = (
    f"SELECT card_id, {', '.join(column.name for column in FIELDS)} FROM local_schedule"
    " JOIN card ON card.id = card_id WHERE deleted = 0"
)


def shown(raw: sqlite3.Connection) -> State:
    """Return all that the learner has."""
    state: State = {name: dict.fromkeys(raw.execute(query)) for name, query in _ROWS.items()}
    state["cards"] = {key: Card(*row) for key, *row in raw.execute(_CARDS)}
    state["schedules"] = stored(raw)
    return state


def stored(raw: sqlite3.Connection) -> dict[int, Schedule]:
    """Return the stored schedules of living cards."""
    return {key: read(row) for key, *row in raw.execute(_SCHEDULES)}


def differences(wanted: State, found: State) -> Iterator[str]:
    """Yield a sentence for each row that is not as wanted."""
    for name, rows in wanted.items():
        if rows == found[name]:
            continue
        for key in sorted(rows.keys() | found[name].keys(), key=repr):
            one, other = rows.get(key, "nothing"), found[name].get(key, "nothing")
            if one != other:
                yield f"{name} {key}: wanted {one}, found {other}"
