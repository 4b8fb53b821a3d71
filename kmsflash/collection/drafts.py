"""What the learner was writing when the program ended: kept beside the cards, on this machine only."""

import json
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from kmsflash.model.editing import NewCard, Written
from kmsflash.model.ids import CardId
from kmsflash.model.importing import Sides
from kmsflash.store.meta import get_meta, put_meta
from kmsflash.store.opening import Store

_NEW, _EDITED = "local_draft_new", "local_draft_edited"


@dataclass(slots=True)
class Drafts:
    """One draft of a new card, and one of a card that is there."""

    store: Store

    def keep(self, card: CardId | None, written: Written, now: datetime) -> None:
        """Keep what is being written: of a card, or (None) of a new one."""
        told = json.dumps(asdict(written) | {"card": card})
        with self.store.writing(now) as write:
            put_meta(write.connection, _NEW if card is None else _EDITED, told)

    def forget(self, card: CardId | None, now: datetime) -> None:
        """Keep it no longer: it was saved, or is not wanted."""
        if self.read(card) is not None:
            with self.store.writing(now) as write:
                put_meta(write.connection, _NEW if card is None else _EDITED, "")

    def read(self, card: CardId | None) -> NewCard | None:
        """Return what was being written of a card, or (None) of a new one; None where that is nothing."""
        with self.store.reading() as connection:
            kept = get_meta(connection, _NEW if card is None else _EDITED)
        told = _told(kept)
        return None if told is None or told.pop("card", None) != card else _written(told)


def _told(kept: str) -> dict[str, Any] | None:
    try:
        told = json.loads(kept) if kept else None
    except ValueError:
        return None
    return told if isinstance(told, dict) else None


def _written(told: dict[str, Any]) -> NewCard | None:
    try:
        texts = Sides(*(str(told["texts"][side]) for side in ("front", "answer", "explanation")))
        return NewCard(
            texts, tuple(map(str, told["deck"])), tuple(map(str, told["tags"])), bool(told.get("reverse"))
        )
    except (KeyError, TypeError):
        return None
