"""What a check finds of rows that are not as they were sealed, and what can be done about each.

Nothing is guessed: a row is put back only as its checksum says that it was.
"""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass

from kmsflash.collection.backups import Backups
from kmsflash.model.checking import Finding, Flaw
from kmsflash.model.errors import UserError
from kmsflash.store import seal_proofs, seals
from kmsflash.store.opening import Connection
from kmsflash.store.seal_proofs import Proven
from kmsflash.store.seals import Broken


@dataclass(frozen=True, slots=True)
class Sorted:
    """Rows that are not as they were sealed, by what can be done."""

    proven: tuple[Proven, ...] = ()  # as they were
    replaced: tuple[Broken, ...] = ()  # the same rows, as they are now
    unproven: tuple[Broken, ...] = ()  # nobody has them as they were
    sound: tuple[Broken, ...] = ()  # only their seals are damaged


def sort_out(connection: Connection, backups: Backups | None) -> Sorted:
    """Return all rows that are not as they were sealed."""
    broken = list(seals.broken(connection))
    if not broken:
        return Sorted()
    sound = tuple(each for each in broken if each.is_of_seal)
    proven = _proven(set(broken) - set(sound), backups)
    known = {(each.part, each.row) for each in proven}
    rest = [each for each in broken if not each.is_of_seal]
    replaced = tuple(each for each in rest if (each.part, each.row) in known)
    unproven = tuple(each for each in rest if (each.part, each.row) not in known)
    return Sorted(tuple(proven), replaced, unproven, sound)


def _proven(broken: set[Broken], backups: Backups | None) -> list[Proven]:
    found: list[Proven] = []
    if backups is None:
        return found
    with suppress(UserError):  # a folder that cannot be looked at has nothing
        for backup in backups.kept():
            if not broken:
                break
            here = seal_proofs.in_backup(backup.path, sorted(broken, key=lambda each: (each.part, each.row)))
            known = {(each.part, each.row) for each in here}
            broken = {each for each in broken if (each.part, each.row) not in known}
            found += here
    return found


def told_of(connection: Connection, rows: Sorted) -> Iterable[Finding]:
    """Give what is told of them."""
    by_flaw = {
        Flaw.ALTERED_PROVEN: rows.replaced,
        Flaw.ALTERED: rows.unproven,
        Flaw.SEALS: rows.sound,
    }
    for flaw, some in by_flaw.items():
        if some:
            yield _finding(connection, flaw, some)


def _finding(connection: Connection, flaw: Flaw, rows: Sequence[Broken]) -> Finding:
    names = () if flaw is Flaw.SEALS else seal_proofs.names_of(connection, rows)
    return Finding(flaw, len(names) or len(rows), names)
