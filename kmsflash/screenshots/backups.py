"""Backups of some days, for the picture of the settings that list them."""

from datetime import datetime, timedelta

from kmsflash.collection.opening import Collection
from kmsflash.model.backups import Reason

_REASONS = (Reason.START, Reason.IMPORT, Reason.CHANGE, Reason.HAND)
_APART = timedelta(days=1, minutes=17)


def some_backups(collection: Collection, now: datetime) -> None:
    """Have some backups made, as if on the days before; the last but one is damaged."""
    for number, reason in enumerate(_REASONS):
        collection.backups.make(reason, now - number * _APART)
    collection.backups.kept()[2].path.write_bytes(b"")
