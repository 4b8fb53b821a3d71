"""Damaged decks: what every change of a package of Anki does to the whole way from bytes to facts.

python -m benchmarks.mutated_decks [--minutes N] [--seed S] [--replay N]

Each mutation is named by the seed and its number, and made again from them by `--replay`.
"""

import argparse
import io
import json
import multiprocessing
import re
import sqlite3
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import cache
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random

from backports import zstd

from kmsflash.exchange import open_package
from kmsflash.model.errors import UserError
from kmsflash.model.packages import Package

FILES = Path(__file__).parents[1] / "tests" / "files" / "anki"
MOST_SECONDS = 30
MOST_MEMORY = 1_500_000_000
"""What one file may take."""

_PIECES = (
    *("<b>", "</b>", "<br>", "<div>", "</div>", "<ul><li>", "</li></ul>", "<table><tr><td>", "</table>"),
    *("<img src=a.png>", "<script>", "<!--", "-->", "&nbsp;", "&#0;", "&lt;"),
    *("{{c1::", "{{c2::", "::", "}}", "{{#Front}}", "{{/Front}}", "{{FrontSide}}", "{{cloze:Text}}"),
    *("{{type:Back}}", "\\(", "\\)", "\\[", "[sound:a.mp3]", "[$]", "[/$]", "[latex]"),
    *("\x1f", "\x00", "\u202e", "\ue000", "\ue001", "**", "==", "`", "\\", "\n"),
    "image-occlusion:rect:left=.1:top=nan",
)
_VALUES = (
    *(None, -1, 0, 1, 2, 3, 2**31, 2**62, -(2**63), 1.5, "", "x", b"", b"\xff\xfe\x00"),
    *("\x00", "{}", "[]", "9" * 400),
)
_CARDS = "nid did ord mod type queue due ivl factor reps lapses odue odid flags data"
_COLUMNS = {
    "notes": ("guid", "mid", "tags", "flds"),
    "cards": tuple(_CARDS.split()),
    "revlog": ("cid", "ease", "ivl", "lastIvl", "factor", "time", "type"),
    "col": ("crt", "conf", "models", "decks", "dconf"),
    "notetypes": ("name", "config"),
    "templates": ("name", "config"),
    "fields": ("name", "config"),
    "decks": ("name", "kind"),
    "deck_config": ("name", "config"),
}
_UNNUMBERED = ("fields", "templates")  # tables without row ids
_COLLECTIONS = ("collection.anki21b", "collection.anki21", "collection.anki2")


def main(minutes: float, seed: int, replay: int | None) -> int:
    """Mutate for *minutes*; print what broke, and return 1 where anything did."""
    if replay is not None:
        print(verdict(mutation(seed, replay)) or "holds")
        return 0
    end = time.monotonic() + minutes * 60
    number = failures = read = 0
    slowest = (0.0, "")
    asked, child = _spawn(seed)
    while time.monotonic() < end:
        started = time.monotonic()
        asked.send(number)
        try:
            said = str(asked.recv()) if asked.poll(MOST_SECONDS) else f"took more than {MOST_SECONDS} s"
        except EOFError:
            said = "killed its process"
        if said.startswith(("took", "killed")):
            child.kill()
            asked, child = _spawn(seed)
        slowest = max(slowest, (time.monotonic() - started, f"{seed}/{number}"))
        read += said == READ
        if said not in ("", READ):
            failures += 1
            print(f"{seed}/{number}: {said}", flush=True)
        number += 1
    child.kill()
    print(
        f"{number} mutations, {read} gave facts, {failures} broke something; "
        f"the slowest took {slowest[0]:.1f} s ({slowest[1]})"
    )
    return int(failures > 0)


READ = "gave facts"


def _spawn(seed: int) -> tuple[Connection, multiprocessing.process.BaseProcess]:
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_serve, args=(theirs, seed), daemon=True)
    process.start()
    return ours, process


def _serve(asked: Connection, seed: int) -> None:
    try:
        import resource
    except ImportError:  # Windows has no such limit
        pass
    else:
        resource.setrlimit(resource.RLIMIT_AS, (2 * MOST_MEMORY, 2 * MOST_MEMORY))
    while True:
        asked.send(verdict(mutation(seed, asked.recv())))


def verdict(data: bytes) -> str:
    """Return what is wrong with what a package gives; `READ` where nothing is, nothing where refused."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "inside", "Deck.apkg")
        path.parent.mkdir()
        path.write_bytes(data)
        said = _read(path)
        if [*Path(folder).rglob("*")] != [path.parent, path]:
            return "wrote files beside it"
        return said


def _read(path: Path) -> str:
    try:
        package = open_package(path)
        try:
            return _broken(package)
        finally:
            package.close()
    except UserError as refusal:
        return "" if _is_sentence(str(refusal)) else f"a refusal that is no sentence: {refusal!r}"
    except Exception as crash:  # noqa: BLE001  what the search is for
        at = crash.__traceback__
        while at and at.tb_next:
            at = at.tb_next
        where = f"{Path(at.tb_frame.f_code.co_filename).name}:{at.tb_lineno}" if at else "?"
        return f"{type(crash).__name__} at {where}: {crash}"


def _broken(package: Package) -> str:
    info = package.info
    decks = {deck.uid for deck in info.decks}
    uids: set[object] = set()
    for fact in package.facts():
        for card in fact.cards:
            if card.uid in uids or card.deck not in decks or not card.notes.front:
                return f"a card that is there twice, in no deck, or asks nothing: {card}"
            uids.add(card.uid)
    events = set()
    for event in package.events():
        if event.uid in events or event.happened_at < 0:
            return f"an event that is there twice, or at no time: {event}"
        events.add(event.uid)
    for medium in package.media():
        try:
            package.read(medium)
        except UserError as refusal:
            if not _is_sentence(str(refusal)):
                return f"a refusal that is no sentence: {refusal!r}"
    odd = [each for each in package.troubles if not _is_sentence(each)]
    return f"a trouble that is no sentence: {odd[0]!r}" if odd else READ


def _is_sentence(text: str) -> bool:
    return re.fullmatch(r"[^\n]+[.]", text, re.DOTALL) is not None


def mutation(seed: int, number: int) -> bytes:
    """Return a damaged package; the same seed and number give the same."""
    chance = Random(f"{seed}/{number}")
    data = chance.choice(corpus())
    if chance.random() < 0.2:
        return _blown(data, chance)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    return _packed(chance.choice((_in_rows, _in_rows, _in_rows, _in_files))(files, chance))


def _packed(files: Mapping[str, bytes]) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return written.getvalue()


def _blown(data: bytes, chance: Random) -> bytes:
    for _ in range(chance.randint(1, 6)):
        data = chance.choice(_BLOWS)(data, chance)
    return data


def _in_files(files: dict[str, bytes], chance: Random) -> dict[str, bytes]:
    """Damage one file of a package, inside its packing where it has one."""
    worst = chance.choice([*files])
    is_packed = files[worst].startswith(b"\x28\xb5\x2f\xfd") and chance.random() < 0.8
    data = _blown(zstd.decompress(files[worst]) if is_packed else files[worst], chance)
    return files | {worst: zstd.compress(data) if is_packed else data}


def _in_rows(files: dict[str, bytes], chance: Random) -> dict[str, bytes]:
    """Damage values in the collection of a package."""
    name = next(each for each in _COLLECTIONS if each in files)
    is_packed = name == _COLLECTIONS[0]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "collection")
        path.write_bytes(zstd.decompress(files[name]) if is_packed else files[name])
        connection = sqlite3.connect(path)
        connection.create_collation("unicase", lambda one, other: (one > other) - (one < other))
        there = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        for _ in range(chance.randint(1, 12)):
            _damage(connection, chance.choice(sorted(there & _COLUMNS.keys())), chance)
        connection.commit()
        connection.close()
        data = path.read_bytes()
    return files | {name: zstd.compress(data) if is_packed else data}


def _damage(connection: sqlite3.Connection, table: str, chance: Random) -> None:
    column = chance.choice(_COLUMNS[table])
    rows = []
    if table not in _UNNUMBERED:
        rows = connection.execute(f"SELECT rowid, {column} FROM {table}").fetchall()
    try:
        if not rows:
            connection.execute(f"UPDATE {table} SET {column} = ?", [chance.choice(_VALUES)])
            return
        key, old = chance.choice(rows)
        value = chance.choice((lambda: chance.choice(_VALUES), lambda: _changed(old, chance)))()
        connection.execute(f"UPDATE {table} SET {column} = ? WHERE rowid = ?", [value, key])
    except (sqlite3.IntegrityError, OverflowError):
        pass


def _changed(value: object, chance: Random) -> object:
    match value:
        case bytes():
            return _blown(value, chance)
        case str() if value.startswith("{") and chance.random() < 0.7:
            with suppress(ValueError):  # damaged already
                return json.dumps(_in_object(json.loads(value), chance))
            return value[1:]
        case str():
            for _ in range(chance.randint(1, 8)):
                at = chance.randint(0, len(value))
                value = value[:at] + chance.choice(_PIECES) * chance.choice((1, 1, 1, 40)) + value[at:]
            return value
        case int():
            return value + chance.choice((-1, 1, 1_000, -(10**9), 10**12))
    return chance.choice(_VALUES)


def _in_object(value: object, chance: Random) -> object:
    """Change one value somewhere inside."""
    if isinstance(value, dict) and value and chance.random() < 0.9:
        key = chance.choice([*value])
        return value | {key: _in_object(value[key], chance)}
    if isinstance(value, list) and value and chance.random() < 0.9:
        at = chance.randrange(len(value))
        return [*value[:at], _in_object(value[at], chance), *value[at + 1 :]]
    changed = (
        _changed(value, chance) if isinstance(value, str | int) else chance.choice((None, {}, [], "", 5))
    )
    return changed if not isinstance(changed, bytes) else "x"


def _flip(data: bytes, chance: Random) -> bytes:
    at = chance.randrange(len(data) or 1)
    return data[:at] + bytes([chance.randrange(256)]) + data[at + 1 :]


def _cut(data: bytes, chance: Random) -> bytes:
    at = chance.randrange(len(data) or 1)
    return data[:at] + data[at + chance.randint(1, 400) :]


def _repeat(data: bytes, chance: Random) -> bytes:
    at, size = chance.randrange(len(data) or 1), chance.randint(1, 400)
    return data[:at] + data[at : at + size] * chance.randint(2, 9) + data[at:]


def _end(data: bytes, chance: Random) -> bytes:
    return data[: chance.randrange(len(data) or 1)]


def _zero(data: bytes, chance: Random) -> bytes:
    at, size = chance.randrange(len(data) or 1), chance.randint(1, 600)
    return data[:at] + chance.choice((b"\0", b"\xff")) * size + data[at + size :]


_BLOWS: tuple[Callable[[bytes, Random], bytes], ...] = (_flip, _flip, _flip, _cut, _repeat, _end, _zero)


@cache
def corpus() -> list[bytes]:
    """Return the packages that are damaged."""
    return [path.read_bytes() for path in sorted(FILES.glob("*.*pkg"))]


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    parser.add_argument("--minutes", type=float, default=1)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--replay", type=int)
    chosen = parser.parse_args()
    sys.exit(main(chosen.minutes, chosen.seed, chosen.replay))
