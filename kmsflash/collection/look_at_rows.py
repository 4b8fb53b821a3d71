"""What a check looks at card by card and deck by deck: schedules, the tree of decks, options."""

from collections.abc import Iterator, Sequence

from kmsflash.collection.deck_options import makes_sense
from kmsflash.collection.deck_tree import deck_tree
from kmsflash.collection.folding import Folding, folded, folding
from kmsflash.model.checking import Finding, Flaw
from kmsflash.model.ids import CardId, DeckId
from kmsflash.model.progress import Report
from kmsflash.store import checking, events
from kmsflash.store.decks import DeckRow, all_decks
from kmsflash.store.opening import Connection
from kmsflash.store.options import all_options

_BATCH = 500  # cards


def look_at_schedules(connection: Connection, report: Report) -> Iterator[int]:
    """Give the keys of the cards whose schedule is not the fold of their events.

    Cards with an event that cannot be read are left out: what they would fold to would be a guess.
    """
    how = folding(connection)
    wanted = sorted({*events.cards_with_events(connection), *checking.scheduled_cards(connection)} - {None})
    for start in range(0, len(wanted), _BATCH):
        report(start, len(wanted))
        yield from _differing(connection, wanted[start : start + _BATCH], how)


def _differing(connection: Connection, batch: Sequence[CardId], how: Folding) -> list[CardId]:
    try:
        return checking.differing(connection, folded(connection, batch, how))
    except (ValueError, TypeError, KeyError, OverflowError):  # an event of one of them
        if len(batch) == 1:
            return []
        half = len(batch) // 2
        return [*_differing(connection, batch[:half], how), *_differing(connection, batch[half:], how)]


def look_at_decks(connection: Connection) -> list[Finding]:
    """Return what is told of decks that hang in a loop, or under one that is not there."""
    rows = {row.deck: row for row in all_decks(connection)}
    living = [row for row in rows.values() if row.name and not row.deleted]
    names = [row.name for row in living if _is_lost(row, rows)]
    return [Finding(Flaw.DECKS, len(names), tuple(names))] if names else []


def _is_lost(row: DeckRow, rows: dict[DeckId, DeckRow]) -> bool:
    seen, at = {row.deck}, row.parent
    while at is not None:
        above = rows.get(at)
        if at in seen or above is None or above.deleted or not above.name:
            return True
        seen.add(at)
        at = above.parent
    return False


def look_at_options(connection: Connection) -> list[Finding]:
    """Return what is told of options whose value is none."""
    tree = deck_tree(all_decks(connection))
    found: list[str] = []
    for owner, values in all_options(connection).items():
        where = "" if owner.deck is None else "::".join(tree.path(owner.deck))
        wrong = [key for key, value in values.items() if not makes_sense(key, value)]
        found += [f"{key} ({where})" if where else key for key in wrong]
    return [Finding(Flaw.OPTIONS, len(found), tuple(found))] if found else []
