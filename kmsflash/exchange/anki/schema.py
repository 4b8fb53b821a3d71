"""What a collection says of itself: notetypes, decks, options, and when its days are. Both generations.

Up to schema 11 (`collection.anki2`, `.anki21`) this is JSON in the one row of `col`; from 14 on
(`collection.anki21b`) there are tables, with protocol buffers in them.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from kmsflash.exchange.anki.database import Database
from kmsflash.exchange.anki.sides import Parts, parts, texts_in
from kmsflash.exchange.anki.wire import Message
from kmsflash.model.decks import DEEPEST, LONGEST_NAME, deck_name
from kmsflash.model.errors import UserError
from kmsflash.model.packages import DeckPath

DEFAULT = 1  # id of the deck, and of the options, that every collection has
OCCLUSION = 6  # what notetypes for image occlusion were made of

_BROKEN = (ValueError, TypeError, KeyError, RecursionError, AttributeError)


@dataclass(frozen=True, slots=True)
class Notetype:
    """What kind of note it is: its fields, and the templates of its cards."""

    name: str
    fields: tuple[str, ...]
    templates: tuple[tuple[str, Parts], ...]  # name, and what is taken apart
    has_gaps: bool = False
    is_occlusion: bool = False

    @property
    def is_pair(self) -> bool:
        """Whether its two cards ask for the same both ways round."""
        if len(self.templates) != 2:
            return False
        one, other = (template.pair for _, template in self.templates)
        return one is not None and one != other and one[::-1] == other


@dataclass(frozen=True, slots=True)
class Options:
    """What Anki schedules by."""

    name: str
    new_per_day: int = 20
    reviews_per_day: int = 200
    retention: float = 0.9
    parameters: tuple[float, ...] = ()
    leech_at: int = 8
    is_shuffled: bool = False
    mix: int = 0  # 0 among those that are due, 1 after, 2 before them


@dataclass(frozen=True, slots=True)
class AnkiDeck:
    """A deck."""

    path: DeckPath
    options: int  # their id
    is_filtered: bool = False
    new_per_day: int | None = None  # of its own
    reviews_per_day: int | None = None
    retention: float | None = None


@dataclass(frozen=True, slots=True)
class Times:
    """When its days are."""

    created: int  # seconds since 1970
    created_west: int | None = None  # minutes west of Greenwich at that moment; None: not told
    local_west: int | None = None
    rollover: int = 4  # hour


@dataclass(frozen=True, slots=True)
class Schema:
    """All of it."""

    notetypes: Mapping[int, Notetype]
    decks: Mapping[int, AnkiDeck]
    options: Mapping[int, Options]
    times: Times
    has_fsrs: bool | None = None  # None: not told

    @property
    def pictured(self) -> Iterator[str]:
        """Give the text of templates, which may refer to media."""
        for notetype in self.notetypes.values():
            for _, template in notetype.templates:
                yield from texts_in((*template.front, *template.answer, *template.beside))


def read_schema(database: Database) -> Schema:
    """Return what a collection says of itself. Raises `UserError` where that makes no sense."""
    if not database.has("col", "notes", "cards"):
        raise database.damaged()
    try:
        if database.has("notetypes", "templates", "fields", "decks"):
            return _from_tables(database)
        return _from_json(database)
    except _BROKEN as error:
        raise database.damaged() from error


# Up to schema 11


def _from_json(database: Database) -> Schema:
    row = next(database.rows("SELECT crt, conf, models, decks, dconf FROM col LIMIT 1"), None)
    if row is None:
        raise database.damaged()
    created, conf, models, decks, dconf = row
    settings = _object(conf or "{}")
    return Schema(
        {whole(model.get("id"), whole(key)): _notetype_of(model) for key, model in _objects(models)},
        {whole(key): _deck_of(deck) for key, deck in _objects(decks)},
        {whole(key): _options_of(options) for key, options in _objects(dconf or "{}")},
        _times_of(whole(created), settings),
        bool(settings["fsrs"]) if "fsrs" in settings else None,
    )


def _times_of(created: int, settings: Mapping[str, Any]) -> Times:
    def told(name: str, most: int) -> int | None:
        value = settings.get(name)
        return int(value) if isinstance(value, int | float) and abs(value) <= most else None

    return Times(
        created, told("creationOffset", 900), told("localOffset", 900), abs(told("rollover", 23) or 4)
    )


def _object(text: object) -> dict[str, Any]:
    value = json.loads(str(text))
    if not isinstance(value, dict):
        raise TypeError
    return value


def _objects(text: object) -> Iterator[tuple[str, dict[str, Any]]]:
    return ((key, value) for key, value in _object(text).items() if isinstance(value, dict))


def _notetype_of(model: Mapping[str, Any]) -> Notetype:
    templates = sorted(model.get("tmpls", ()), key=lambda each: whole(each.get("ord")))
    fields = sorted(model.get("flds", ()), key=lambda each: whole(each.get("ord")))
    sides = [
        (str(each.get("name")), str(each.get("qfmt", "")), str(each.get("afmt", ""))) for each in templates
    ]
    kind, stock = whole(model.get("type")), whole(model.get("originalStockKind"))
    return _notetype(str(model.get("name")), [str(each.get("name")) for each in fields], sides, kind, stock)


def _notetype(
    name: str, fields: list[str], sides: list[tuple[str, str, str]], kind: int, stock: int
) -> Notetype:
    templates = tuple((title, parts(question, answer)) for title, question, answer in sides[:100])
    is_occlusion = stock == OCCLUSION or any("image-occlusion-container" in each[1] for each in sides)
    return Notetype(name, tuple(fields[:1000]), templates, kind == 1, kind == 1 and is_occlusion)


def _deck_of(deck: Mapping[str, Any]) -> AnkiDeck:
    return AnkiDeck(
        path_of(str(deck.get("name")).split("::")),
        whole(deck.get("conf"), DEFAULT),
        is_filtered=bool(whole(deck.get("dyn"))),
        new_per_day=_limit(deck.get("newLimit")),
        reviews_per_day=_limit(deck.get("reviewLimit")),
        retention=_share(deck.get("desiredRetention"), 100),
    )


def _limit(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None


def _share(value: object, of: int = 1) -> float | None:
    return value / of if isinstance(value, int | float) and 0 < value / of < 1 else None


def _options_of(options: Mapping[str, Any]) -> Options:
    new, reviews, lapse = (_dict(options.get(name)) for name in ("new", "rev", "lapse"))
    parameters = next(filter(None, (options.get(name) for name in ("fsrsParams6", "fsrsParams5"))), ())
    return Options(
        str(options.get("name")),
        whole(new.get("perDay"), 20),
        whole(reviews.get("perDay"), 200),
        _share(options.get("desiredRetention")) or 0.9,
        _parameters(tuple(float(value) for value in parameters)),
        whole(lapse.get("leechFails"), 8),
        is_shuffled=_is_shuffled(whole(options.get("newSortOrder")), whole(options.get("newGatherPriority"))),
        mix=whole(options.get("newMix")),
    )


def _dict(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _is_shuffled(sort: int, gather: int) -> bool:
    return sort in (2, 3, 4) or gather in (3, 4, 5)


def _parameters(told: tuple[float, ...]) -> tuple[float, ...]:
    """Return parameters of FSRS-6; those of FSRS-5 with what makes 6 do the same. Nothing for others."""
    if len(told) == 19:
        told = (*told, 0.0, 0.5)
    return told if len(told) == 21 and all(-1e6 < value < 1e6 for value in told) else ()


# From schema 14 on


def _from_tables(database: Database) -> Schema:
    fields = _grouped(database, "SELECT ntid, name FROM fields ORDER BY ntid, ord")
    templates = _grouped(database, "SELECT ntid, name, config FROM templates ORDER BY ntid, ord")
    settings = (
        {
            key: json.loads(bytes(value))
            for key, value in database.rows(
                "SELECT KEY, CAST(val AS BLOB) FROM config WHERE KEY IN"
                " ('creationOffset', 'localOffset', 'rollover', 'fsrs')"
            )
        }
        if database.has("config")
        else {}
    )
    return Schema(
        {
            whole(key): _notetype_from(str(name), Message(_blob(config)), fields, templates, key)
            for key, name, config in database.rows("SELECT id, name, config FROM notetypes LIMIT 10000")
        },
        {
            whole(key): _deck_from(str(name), Message(_blob(kind)))
            for key, name, kind in database.rows("SELECT id, name, kind FROM decks LIMIT 100000")
        },
        {
            whole(key): _options_from(str(name), Message(_blob(config)))
            for key, name, config in database.rows("SELECT id, name, config FROM deck_config LIMIT 10000")
        }
        if database.has("deck_config")
        else {},
        _times_of(whole(database.one("SELECT crt FROM col LIMIT 1")), settings),
        bool(settings["fsrs"]) if "fsrs" in settings else None,
    )


def _grouped(database: Database, statement: str) -> dict[int, list[tuple[Any, ...]]]:
    groups: dict[int, list[tuple[Any, ...]]] = {}
    for key, *rest in database.rows(f"{statement} LIMIT 200000"):
        groups.setdefault(key, []).append(tuple(rest))
    return groups


def _blob(value: object) -> bytes:
    return value if isinstance(value, bytes) else b""


def _notetype_from(
    name: str,
    config: Message,
    fields: dict[int, list[tuple[Any, ...]]],
    templates: dict[int, list[tuple[Any, ...]]],
    key: int,
) -> Notetype:
    sides = [
        (str(title), message.text(1), message.text(2))
        for title, message in ((title, Message(_blob(data))) for title, data in templates.get(key, ()))
    ]
    return _notetype(
        name, [str(row[0]) for row in fields.get(key, ())], sides, config.whole(1), config.whole(9)
    )


def _deck_from(name: str, kind: Message) -> AnkiDeck:
    normal = kind.message(1)
    return AnkiDeck(
        path_of(re.split("\x1f|::", name)),
        normal.whole(1, DEFAULT),
        is_filtered=2 in kind,
        new_per_day=normal.whole(7) if 7 in normal else None,
        reviews_per_day=normal.whole(6) if 6 in normal else None,
        retention=_share(normal.real(10)),
    )


def _options_from(name: str, config: Message) -> Options:
    return Options(
        name,
        config.whole(9),
        config.whole(10),
        _share(round(config.real(37), 4)) or 0.9,
        _parameters(config.reals(6) or config.reals(5)),
        config.whole(22),
        is_shuffled=_is_shuffled(config.whole(32), config.whole(34)),
        mix=config.whole(30),
    )


# Both


def whole(value: object, default: int = 0) -> int:
    """Return a whole number, whatever a file has in its place."""
    try:
        return int(value)  # type: ignore[call-overload, no-any-return]  # what else it may be is the point
    except (TypeError, ValueError, OverflowError):
        return default


def path_of(names: list[str]) -> DeckPath:
    """Return names of decks as ours may be, without those that show nothing; what is too deep is lifted."""
    kept: list[str] = []
    for name in names[:1000]:
        try:
            kept.append(deck_name(name[:LONGEST_NAME]))
        except UserError:
            continue
    deepest = DEEPEST - 5  # room for decks that it may be taken into
    return tuple(kept[:deepest]) or ("Anki",)
