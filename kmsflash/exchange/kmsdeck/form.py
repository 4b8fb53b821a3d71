"""The lines of a .kmsdeck file, version 1, as docs/kmsdeck.md describes them.

They are written down here and not taken from the values of the program: those may change with it, the format
may not. A field with a default is left out where it has it; fields that are not known are passed over.
"""

from typing import Any
from uuid import UUID

from msgspec import Struct

VERSION = 1
"""A file of a greater version is not read. New fields alone do not make one."""

MIMETYPE = "application/vnd.kmsflash.deck+zip"


class _Line(Struct, omit_defaults=True):
    """What all of them have in common."""


class Options(_Line):
    """How the cards of decks are scheduled and let in."""

    scheduler: str = "sm2"  # or "fsrs"
    retention: float = 0.90  # wished for; FSRS only
    parameters: tuple[float, ...] = ()  # of FSRS; empty: those it comes with
    new_per_day: int = 20
    reviews_per_day: int | None = None  # None: all that are due
    new_order: str = "notes"  # or "shuffled"
    new_place: str = "among"  # those that are due; or "after", "before"
    spreads: bool = True  # long intervals vary a little
    leech_at: int = 8  # lapses


class Preset(_Line):
    """Options under a name."""

    options: Options
    name: str = ""


class Deck(_Line):
    """A deck; those above it come before it."""

    uid: UUID
    path: tuple[str, ...]
    preset: int | None = None  # its place among the presets; None: as the deck above


class Source(_Line):
    """Notes that facts come from."""

    uid: UUID
    deck: UUID
    name: str
    text: str
    title: str = ""
    language: str = ""
    seen: tuple[str, ...] = ()
    stamps: dict[str, int] = {}


class Outline(_Line):
    """deck.json."""

    title: str
    decks: tuple[Deck, ...]
    presets: tuple[Preset, ...] = ()
    sources: tuple[Source, ...] = ()


class Texts(_Line):
    """The sides of a card; of own words those that were not edited are None."""

    front: str | None = None
    answer: str | None = None
    explanation: str | None = None


class State(_Line):
    """Where a card stands."""

    interval: int  # days
    ease: int  # hundredths
    repetitions: int
    lapses: int
    due: int  # days since 1970-01-01
    due_only: bool = False
    stability: float | None = None
    difficulty: float | None = None


class Card(_Line):
    """A card of a fact."""

    uid: UUID
    deck: UUID
    way: str
    texts: Texts
    nth: int = 0
    own: Texts | None = None
    cell: tuple[int, int] | None = None  # row and column of the first table of the explanation
    suspended: int = 0
    flag: int = 0
    buried_on: int | None = None
    changed_on: int | None = None
    born_of: UUID | None = None
    state: State | None = None
    rank: str = ""
    stamps: dict[str, int] = {}


class Origin(_Line):
    """Where in its notes a fact stands."""

    source: UUID
    quote: str = ""
    headings: tuple[str, ...] = ()
    lines: tuple[int, int] = (0, 0)
    mark: str = ""


class Fact(_Line):
    """A line of facts.jsonl."""

    uid: UUID
    kind: str
    cards: tuple[Card, ...]
    key: str = ""
    text: str = ""
    nth: int = 0
    tags: tuple[str, ...] = ()
    origin: Origin | None = None
    by_hand: bool = False
    gone: bool = False
    guid: str = ""
    own_kind: str | None = None
    publisher: UUID | None = None
    passage: str = ""
    stamps: dict[str, int] = {}


class Event(_Line):
    """A line of events.jsonl."""

    uid: UUID
    card: UUID
    at: int  # microseconds since 1970, UTC
    kind: str
    grade: int | None = None
    took_ms: int = 0
    day: int | None = None  # since 1970-01-01
    hlc: int | None = None
    device: UUID | None = None
    set_to: State | None = None
    cancels: UUID | None = None


class Part(_Line):
    """A file of the archive."""

    size: int  # bytes
    sha256: str


class Picture(Part):
    """A picture or a sound of the archive: `media/NAME`."""

    name: str = ""


class Counts(_Line):
    """How much of each there is."""

    facts: int
    cards: int
    events: int = 0


class Manifest(_Line):
    """manifest.json."""

    version: int
    counts: Counts
    carries: str  # "nothing", "schedules" or "history"
    parts: dict[str, Part]
    media: tuple[Picture, ...] = ()
    lineage: UUID | None = None
    issue: int = 0
    for_oneself: bool = False
    format: str = "kmsdeck"
    written_by: str = ""


def schema() -> dict[str, Any]:
    """Return the JSON schema of all lines."""
    import msgspec

    _, components = msgspec.json.schema_components((Manifest, Outline, Fact, Event))
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"kmsdeck, version {VERSION}",
        "$defs": msgspec.json.decode(
            msgspec.json.encode(components, order="deterministic").replace(
                b"#/components/schemas", b"#/$defs"
            )
        ),
    }
