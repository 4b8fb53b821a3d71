"""What backups need of pictures and sounds: such files go aside when they are cleaned away, and come back."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from kmsflash.collection.media_names import MENTIONED, names_in
from kmsflash.model.backups import Backup
from kmsflash.model.hlc import COUNTER_BITS
from kmsflash.store import media_aside

KEPT = timedelta(days=30)  # what was written over since can be taken back


@dataclass(frozen=True, slots=True)
class Needed:
    """The files that backups refer to."""

    digests: frozenset[str] = frozenset()
    all: bool = False  # for all that is known: one of them cannot be read

    def __contains__(self, digest: str) -> bool:
        return self.all or digest in self.digests


def needed_by(backups: Iterable[Backup]) -> Needed:
    """Return what backups refer to, by the same rule by which a file of the collection is in use."""
    digests: set[str] = set()
    for backup in backups:
        since = int((backup.made_at - KEPT).timestamp() * 1000) << COUNTER_BITS
        texts = media_aside.texts_of(backup.path, since)
        names = media_aside.names_of(backup.path)
        if texts is None or names is None:
            return Needed(all=True)
        used = names_in(texts, MENTIONED)
        digests |= {digest for digest, known in names.items() if known & used}
    return Needed(frozenset(digests))
