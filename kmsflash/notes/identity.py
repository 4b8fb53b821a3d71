"""Identity: names that two machines mint alike."""

from uuid import UUID, uuid5

from kmsflash.model.ids import Uid, tag_uid_bytes, uid_from
from kmsflash.model.notes import CardDraft, FactDraft
from kmsflash.notes.wording import fold

_KMSFLASH = UUID("6b6d7366-6c61-5368-8e6f-746573000001")
_NAME = 12  # digits
_UNIT = "\x1f"  # keeps the parts of a name apart; never in a text


def source_uid(text: str) -> Uid:
    """Return the uid of a source by the text of its first import: v5, minted once and never again."""
    return uuid5(_KMSFLASH, "\n".join(filter(None, map(fold, text.splitlines()))))


def fact_uid(source: Uid, draft: FactDraft) -> Uid:
    """Return the uid of a fact at birth: v5 of its source, and of its kind, key, text and nth."""
    return uuid5(source, _UNIT.join((draft.kind.value, draft.key, draft.text, str(draft.nth))))


def card_uid(fact: Uid, draft: CardDraft) -> Uid:
    """Return the uid of a card at birth: v5 of its fact, and of its way of asking and nth."""
    return uuid5(fact, _UNIT.join((draft.way, str(draft.nth))))


def split_uid(card: Uid) -> Uid:
    """Return the uid of the fact that a card gets when the learner splits it off."""
    return uuid5(card, "split")


def made_uid(source: Uid, origin: str) -> Uid:
    """Return the uid of a fact that the learner made of a passage."""
    return uuid5(source, _UNIT.join(("made", fold(origin))))


def passage_name(source: Uid, origin: str) -> str:
    """Return the short name by which a passage that gave no card is known again: hexadecimal digits."""
    return made_uid(source, origin).hex[:_NAME]


def tag_uid(fact: Uid, name: str) -> Uid:
    """Return the uid of a tag of a fact."""
    return uid_from(tag_uid_bytes(fact.bytes, name))


def again(uid: Uid) -> Uid:
    """Return the next uid where something else was born under *uid* already."""
    return uuid5(uid, "again")
