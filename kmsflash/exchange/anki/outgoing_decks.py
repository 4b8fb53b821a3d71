"""Our decks and their options as Anki's, in the JSON of schema 11."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Any

from kmsflash.exchange.anki.schema import DEFAULT
from kmsflash.model.ids import Uid
from kmsflash.model.options import DeckOptions, NewOrder, NewPlace, Scheduler
from kmsflash.model.packages import DeckPath, PackedDeck, PackedPreset

USUAL = "kmsflash"
"""Name of the options that have none with us."""

_FIRST, _MANY = 1_500_000_000_000, 200_000_000_000  # ids look like moments, in milliseconds
_NO_LIMIT = 9_999
_MIXES = {NewPlace.AMONG: 0, NewPlace.AFTER: 1, NewPlace.BEFORE: 2}
_PARAMETERS = 21  # of FSRS-6
_BY_POSITION, _SHUFFLED = (1, 0), (4, 3)  # in which order new cards are sorted and gathered


@dataclass(slots=True)
class OutgoingDecks:
    """The decks of a package."""

    modified: int  # seconds since 1970
    decks: dict[str, Any] = field(init=False)
    options: dict[str, Any] = field(init=False)
    has_fsrs: bool = False
    _ids: dict[Uid, int] = field(default_factory=dict)
    _by_path: dict[DeckPath, int] = field(default_factory=dict)
    _chosen: dict[DeckPath, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.decks = {str(DEFAULT): self._deck(DEFAULT, "Default", DEFAULT)}
        self.options = {str(DEFAULT): _options(DEFAULT, "Default", DeckOptions(reviews_per_day=200), 0)}

    def add(self, packed: Iterable[PackedDeck]) -> None:
        """Take in decks, each after those above it."""
        for deck in packed:
            self._ids[deck.uid] = self._place(_plain(deck.path), deck.preset)

    def id_of(self, deck: Uid) -> int:
        """Return the id of a deck; of one that the package does not list, that of the first."""
        return self._ids.get(deck) or next(iter(self._ids.values()), DEFAULT)

    def _place(self, path: DeckPath, preset: PackedPreset | None) -> int:
        folded = tuple(name.casefold() for name in path)
        if folded in self._by_path:
            return self._by_path[folded]
        above = self._chosen.get(folded[:-1], DEFAULT)
        chosen = above if preset is None else self._preset(preset)
        key = DEFAULT if folded == ("default",) else _free(self.decks, "deck", *folded)
        self.decks[str(key)] = self._deck(key, "::".join(path), chosen)
        self._by_path[folded], self._chosen[folded] = key, chosen
        return key

    def _preset(self, preset: PackedPreset) -> int:
        name = preset.name or USUAL
        key = _FIRST + _number("options", name)
        made = _options(key, name, preset.options, self.modified)
        while str(key) in self.options and self.options[str(key)] != made:
            key += 1
            made["id"] = key
        self.options[str(key)] = made
        self.has_fsrs = self.has_fsrs or preset.options.scheduler is Scheduler.FSRS
        return key

    def _deck(self, key: int, name: str, options: int) -> dict[str, Any]:
        return {
            "id": key, "mod": self.modified, "name": name, "usn": -1, "lrnToday": [0, 0], "revToday": [0, 0],
            "newToday": [0, 0], "timeToday": [0, 0], "collapsed": False, "browserCollapsed": True, "desc": "",
            "dyn": 0, "conf": options, "extendNew": 0, "extendRev": 0,
        }  # fmt: skip


def _plain(path: Sequence[str]) -> DeckPath:
    """Return names of decks as Anki takes them."""
    return tuple(name.replace("::", ":").replace("\x1f", " ").strip(": ") or "Deck" for name in path)


def _free(taken: dict[str, Any], *name: str) -> int:
    key = _FIRST + _number(*name)
    while str(key) in taken:
        key += 1
    return key


def _number(*name: str) -> int:
    return int.from_bytes(blake2b("\x1f".join(name).encode(), digest_size=8).digest()) % _MANY


def _options(key: int, name: str, options: DeckOptions, modified: int) -> dict[str, Any]:
    is_shuffled = options.new_order is NewOrder.SHUFFLED
    sort, gather = _SHUFFLED if is_shuffled else _BY_POSITION
    reviews = _NO_LIMIT if options.reviews_per_day is None else options.reviews_per_day
    return {
        "id": key, "name": name, "mod": modified, "usn": -1, "maxTaken": 60, "autoplay": True, "timer": 0,
        "replayq": True, "dyn": False,
        "new": {
            "bury": True, "delays": [1.0, 10.0], "initialFactor": 2500, "ints": [1, 4, 0],
            "order": int(not is_shuffled), "perDay": options.new_per_day,
        },
        "rev": {
            "bury": True, "ease4": 1.3, "ivlFct": 1.0, "maxIvl": 36500, "perDay": reviews, "hardFactor": 1.2,
        },
        "lapse": {
            "delays": [10.0], "leechAction": 1, "leechFails": options.leech_at, "minInt": 1, "mult": 0.0,
        },
        "newMix": _MIXES[options.new_place], "newSortOrder": sort, "newGatherPriority": gather,
        "desiredRetention": options.retention,
        "fsrsParams6": list(options.parameters) if len(options.parameters) == _PARAMETERS else [],
    }  # fmt: skip
