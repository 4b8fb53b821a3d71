"""Names that the same note, card or deck of Anki has whenever it comes in; and names for the way out."""

import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from uuid import UUID

from kmsflash.model.ids import Uid, named, named_bytes, uid_from
from kmsflash.model.packages import DeckPath

_ANKI = UUID("616e6b69-6b6d-5366-8c61-736800000001")
_ANKI_BYTES = _ANKI.bytes
OURS = "kms:"  # begins the guid of what went out from here
_OURS = re.compile(rf"{OURS}([\w-]{{22}})")
_UNIT = "\x1f"  # keeps the parts of a name apart; in Anki it parts fields, and is in none


def guid_of(fact: Uid) -> str:
    """Return the guid by which Anki is to know a fact of ours."""
    return f"{OURS}{urlsafe_b64encode(fact.bytes).decode('ascii').rstrip('=')}"


def fact_uid(guid: str) -> Uid:
    """Return the uid of a note; of one that came from us, its own."""
    return uid_from(fact_uid_bytes(guid))


def fact_uid_bytes(guid: str) -> bytes:
    """Return the bytes of the uid of a note."""
    ours = _OURS.fullmatch(guid) if guid.startswith(OURS) else None
    if ours:
        return urlsafe_b64decode(f"{ours[1]}==")
    return named_bytes(_ANKI_BYTES, guid.encode("utf-8", "surrogatepass"))


def card_uid(fact: Uid, way: str, nth: int) -> Uid:
    """Return the uid of a card of a note: as `notes.identity` mints that of a card made by hand."""
    return uid_from(named_bytes(fact.bytes, card_name(way, nth)))


def card_name(way: str, nth: int) -> bytes:
    """Return what tells a card among those of its note."""
    return f"{way}{_UNIT}{nth}".encode()


def event_uid(card: bytes, entry: bytes) -> bytes:
    """Return the uid of a line of the log of a card."""
    return named_bytes(event_begins(card), entry)


def event_begins(card: bytes) -> bytes:
    """Return what the names of all lines of the log of a card begin with."""
    return card + b"review\x1f"


def deck_uid(path: DeckPath) -> Uid:
    """Return the uid of a deck; Anki too knows decks by their names, whatever their case."""
    return named(_ANKI, _UNIT.join(("deck", *(name.casefold() for name in path))))
