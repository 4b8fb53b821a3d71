"""Names that the same note, card or deck of Anki has whenever it comes in; and names for the way out."""

import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from uuid import UUID

from kmsflash.model.ids import Uid, named
from kmsflash.model.packages import DeckPath

_ANKI = UUID("616e6b69-6b6d-5366-8c61-736800000001")
_OURS = re.compile(r"kms:([\w-]{22})")
_UNIT = "\x1f"  # keeps the parts of a name apart; in Anki it parts fields, and is in none


def guid_of(fact: Uid) -> str:
    """Return the guid by which Anki is to know a fact of ours."""
    return f"kms:{urlsafe_b64encode(fact.bytes).decode('ascii').rstrip('=')}"


def fact_uid(guid: str) -> Uid:
    """Return the uid of a note; of one that came from us, its own."""
    ours = _OURS.fullmatch(guid) if guid.startswith("kms:") else None
    return UUID(bytes=urlsafe_b64decode(f"{ours[1]}==")) if ours else named(_ANKI, guid)


def card_uid(fact: Uid, way: str, nth: int) -> Uid:
    """Return the uid of a card of a note: as `notes.identity` mints that of a card made by hand."""
    return named(fact, f"{way}{_UNIT}{nth}")


def event_uid(card: Uid, entry: int | str) -> Uid:
    """Return the uid of a line of the log of a card."""
    return named(card, f"review{_UNIT}{entry}")


def deck_uid(path: DeckPath) -> Uid:
    """Return the uid of a deck; Anki too knows decks by their names, whatever their case."""
    return named(_ANKI, _UNIT.join(("deck", *(name.casefold() for name in path))))
