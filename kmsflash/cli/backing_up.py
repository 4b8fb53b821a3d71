"""Backups from the terminal: one made, all listed, one put in the place of the collection."""

import argparse
import json
import sys
from collections.abc import Callable
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

from kmsflash import settings
from kmsflash.cli.saying import many, say
from kmsflash.collection.backups import Backups
from kmsflash.collection.holding import introduce
from kmsflash.collection.opening import Collection, open_collection
from kmsflash.collection.replaying import replay_journal
from kmsflash.collection.restoring import Prepared, Restored, prepare
from kmsflash.model.backups import Backup, Reason
from kmsflash.model.errors import UserError
from kmsflash.model.salvage import Replayed
from kmsflash.places import Places
from kmsflash.store.holding import claim

NEWEST = "newest"

_REASONS = {
    Reason.HAND: "by hand",
    Reason.START: "at a start",
    Reason.IMPORT: "before an import",
    Reason.CHANGE: "before a change of many cards",
    Reason.MIGRATION: "before a new version changed the file",
    Reason.RESTORE: "before another was restored",
    None: "",
}


def back_up(collection: Collection, asked: argparse.Namespace, now: datetime) -> int:
    """Make a backup."""
    made = collection.backups.make(Reason.HAND, now)
    if asked.json:
        say(json.dumps(_as_json(made), ensure_ascii=False))
    else:
        say(f"{many(made.cards, 'card')} and {many(made.reviews, 'review')} are in {made.path}.")
    return 0


def restore(asked: argparse.Namespace, places: Places, clock: Callable[[], datetime]) -> int:
    """List the backups; or put one in the place of the collection, which nobody may have open."""
    chosen = settings.load(places.settings).backups
    backups = Backups(places.collection, chosen)
    if asked.backup is None:
        return _list(backups, asked)
    wanted = _wanted(backups, asked.backup)
    takes_over = getattr(asked, "take_over", False)
    hold = claim(places.collection, introduce(places.state, clock()), takes_over=takes_over)
    try:
        restored = _restored(backups, wanted, asked, clock)
    finally:
        hold.release()
    if restored is None:
        say("Nothing was changed.")
        return 0
    replayed = _replayed(places, clock()) if asked.replay else None
    if asked.json:
        say(json.dumps(_restored_as_json(restored, replayed), ensure_ascii=False))
    else:
        for line in _in_words(restored, replayed):
            say(line)
    return 0


def _restored(
    backups: Backups, wanted: Path, asked: argparse.Namespace, clock: Callable[[], datetime]
) -> Restored | None:
    prepared = prepare(backups, wanted, clock())
    try:
        wants = asked.yes or _is_wanted(backups, prepared)
        return prepared.put_in_place(clock()) if wants else None
    finally:
        prepared.drop()


def _replayed(places: Places, now: datetime) -> Replayed:
    """Bring back the reviews that were given after the backup that was restored."""
    collection = open_collection(places.collection, places.state, settings.load(places.settings).study, now)
    try:
        return replay_journal(collection.store, now)
    finally:
        collection.close()


def _list(backups: Backups, asked: argparse.Namespace) -> int:
    kept = backups.kept()
    if asked.json:
        say(json.dumps([_as_json(each) for each in kept], ensure_ascii=False))
        return 0
    for each in kept:
        say(f"{_moment(each)}  {_what_is_in(each)}\n  {each.path}")
    if kept:
        size = sum(each.size for each in kept) / 1_000_000
        say(
            f"{many(len(kept), 'backup')}, {size:,.1f} MB. Restore one: kmsflash restore newest, or its name."
        )
    else:
        say(f"There is no backup in {backups.folder} yet. Make one: kmsflash backup.")
    return 0


def _wanted(backups: Backups, name: str) -> Path:
    if name == NEWEST:
        newest = backups.newest()
        if newest is None:
            raise UserError("There is no backup in {folder} that can be read.", folder=backups.folder)
        return newest.path
    path = Path(name)
    beside = [each.path for each in backups.kept() if each.path.name == name]
    return path if path.exists() or not beside else beside[0]


def _is_wanted(backups: Backups, prepared: Prepared) -> bool:
    """Ask in the terminal."""
    for line in _difference(backups, prepared):
        say(line)
    if not sys.stdin.isatty():
        raise UserError("Restoring puts a backup in the place of your cards. Say --yes if you want that.")
    sys.stdout.write("Restore it? [y/N] ")
    sys.stdout.flush()
    return sys.stdin.readline().strip().lower() in ("y", "yes")


def _difference(backups: Backups, prepared: Prepared) -> list[str]:
    backup, before = prepared.backup, prepared.before
    told = [f"The backup of {_moment(backup)} has {_counts(backup)}."]
    if before is not None:
        told.append(f"Your cards now: {_counts(before)}. They are backed up in {before.path}.")
    elif backups.collection.is_file():
        told.append(f"{backups.collection} holds no cards, or cannot be read.")
    return told


def _in_words(restored: Restored, replayed: Replayed | None) -> list[str]:
    backup = restored.backup
    told = [f"Your cards are as they were on {_moment(backup)}: {_counts(backup)}."]
    if replayed is not None:
        told.append(f"{many(replayed.told, 'entry', 'entries')} of the log came back from the journal.")
        if replayed.unknown:
            told.append(f"{replayed.unknown} more are of cards that the backup does not have.")
    if restored.before is not None:
        told.append(f"What was there before is backed up in {restored.before.path}.")
    if restored.kept_aside is not None:
        told.append(f"The file that could not be read is kept as {restored.kept_aside}.")
    if restored.missing_media:
        told.append(
            f"Not on this computer: {many(restored.missing_media, 'picture or sound')} of these cards."
        )
    return told


def _what_is_in(backup: Backup) -> str:
    if backup.trouble is not None:
        return f"cannot be read: {backup.trouble}"
    reason = _REASONS[backup.reason]
    return _counts(backup) + (f", {reason}" if reason else "")


def _counts(backup: Backup) -> str:
    return f"{many(backup.cards, 'card')}, {many(backup.reviews, 'review')}"


def _moment(backup: Backup) -> str:
    return f"{backup.made_at.astimezone():%Y-%m-%d %H:%M}"


def _as_json(backup: Backup) -> dict[str, Any]:
    return {
        "file": str(backup.path),
        "made_at": backup.made_at.isoformat(),
        "bytes": backup.size,
        "reason": backup.reason,
        "cards": backup.cards,
        "reviews": backup.reviews,
        "trouble": backup.trouble,
    }


def _restored_as_json(restored: Restored, replayed: Replayed | None) -> dict[str, Any]:
    return {
        "replayed": None if replayed is None else asdict(replayed),
        "restored": _as_json(restored.backup),
        "before": None if restored.before is None else _as_json(restored.before),
        "kept_aside": None if restored.kept_aside is None else str(restored.kept_aside),
        "missing_media": restored.missing_media,
    }
