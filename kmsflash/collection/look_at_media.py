"""What a check looks at in the folder of pictures and sounds: each file against its row, and the cards."""

from collections.abc import Iterator
from datetime import datetime
from hashlib import file_digest
from pathlib import Path

from kmsflash.collection.media_cleaning import missing_media, unused_media
from kmsflash.model.checking import Finding, Flaw
from kmsflash.model.progress import Report
from kmsflash.store import media
from kmsflash.store.opening import Connection

_SHOWN = 40  # letters of a card's question
_CARDS = 3  # that are named for a file


def look_at_media(
    connection: Connection, collection: Path, now: datetime, report: Report
) -> tuple[int, list[Finding]]:
    """Return how many files there are, and what is told of them."""
    folder = media.folder_of(collection)
    rows = media.living_rows(connection)
    lost, changed = list[str](), list[str]()
    for done, row in enumerate(rows):
        report(done, len(rows))
        path = folder / row.sha256
        if not path.is_file():
            lost.append(row.name)
        elif not _is_whole(path, row):
            changed.append(row.name)
    lost += sorted(missing_media(connection, folder) - set(lost))
    asked = media.questions_showing(connection, {*lost, *changed})
    unknown = sorted(_unknown(folder, {row.sha256 for row in media.all_rows(connection)}))
    unused = sum(1 for _ in unused_media(connection, folder, now))
    found = [
        Finding(Flaw.MEDIA_MISSING, len(lost), tuple(_told(name, asked) for name in lost)),
        Finding(Flaw.MEDIA_CHANGED, len(changed), tuple(_told(name, asked) for name in changed)),
        Finding(Flaw.MEDIA_UNKNOWN, len(unknown), tuple(unknown)),
        Finding(Flaw.MEDIA_UNUSED, unused),
    ]
    return len(rows), [finding for finding in found if finding.count]


def _is_whole(path: Path, row: media.MediaRow) -> bool:
    try:
        if path.stat().st_size != row.size:
            return False
        with path.open("rb") as file:
            return file_digest(file, "sha256").hexdigest() == row.sha256
    except OSError:
        return False


def _unknown(folder: Path, known: set[str]) -> Iterator[str]:
    for path in folder.glob("*"):
        if path.name not in known and path.suffix != media.UNFINISHED:
            yield path.name


def _told(name: str, asked: dict[str, list[str]]) -> str:
    """Return the name of a file with the questions of cards that show it."""
    cards = [f"“{_short(front)}”" for front in asked.get(name, [])[:_CARDS]]
    return f"{name} ({', '.join(cards)})" if cards else name


def _short(front: str) -> str:
    line = " ".join(front.split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN].rstrip()}…"
