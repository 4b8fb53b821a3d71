"""Damaged notes: what every change of a file in the test corpus does to the whole way from bytes to cards.

python -m benchmarks.mutations [--minutes N] [--seed S] [--replay N]

Each mutation is named by the seed and its number, and made again from them by `--replay`.
"""

import argparse
import io
import multiprocessing
import re
import sys
import time
import zipfile
from collections.abc import Callable
from functools import cache
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random
from typing import Self

from benchmarks.laws import broken
from kmsflash.model.encodings import decode
from kmsflash.model.errors import UserError
from kmsflash.notes.derive import derive
from kmsflash.notes.readers.text import is_markup, is_page

FILES = Path(__file__).parents[1] / "tests" / "files"
MOST_SECONDS = 30
MOST_MEMORY = 1_000_000_000
"""What one file may take."""
_PACKED = (".docx", ".epub", ".pdf")
_PAGES = (".html", ".htm", ".xhtml", ".mhtml", ".mht")
_LINED = (".md", ".txt", ".html")
_CONTROLS = (
    "\0",
    "\x07",
    "\x1b[31m",
    "\u202e",
    "\u200b",
    "\u2028",
    "\x85",
    "\ufeff",
    "\u0301",
    "\ud800",
    "\x0c",
)
_SIGNS = (
    *(
        "|",
        "`",
        "```\n",
        "**",
        "#",
        "> ",
        "- ",
        "<",
        "<!--",
        "-->",
        "%%",
        "[[",
        "]]",
        "{{",
        "==",
        "$",
        "::",
        "“",
        '"',
    ),
    *(
        "&#0;",
        "<table>",
        "</td>",
        "<details>",
        "<summary>",
        ":::",
        "> [!tip]",
        "\n\n",
        "\t",
        "→",
        "Q: ",
        "A: ",
        "(",
        "?",
    ),
)
_ENCODINGS = (
    "utf-16",
    "utf-16-le",
    "utf-16-be",
    "utf-8-sig",
    "cp1252",
    "latin-1",
    "utf-32",
    "mac-roman",
    "utf-7",
)


def main(minutes: float, seed: int, replay: int | None) -> int:
    """Mutate for *minutes*; print what broke, and return 1 where anything did."""
    if replay is not None:
        data, name = mutation(seed, replay)
        print(f"{name}, {len(data)} bytes: {verdict(data, name) or 'holds'}")
        return 0
    end = time.monotonic() + minutes * 60
    number = failures = 0
    slowest = (0.0, "")
    with _Child(seed) as child:
        while time.monotonic() < end:
            started = time.monotonic()
            said = child.ask(number)
            slowest = max(slowest, (time.monotonic() - started, f"{seed}/{number}"))
            if said:
                failures += 1
                print(f"{seed}/{number}: {said}", flush=True)
            number += 1
    print(
        f"{number} mutations, {failures} broke something; the slowest took {slowest[0]:.1f} s ({slowest[1]})"
    )
    return int(failures > 0)


class _Child:
    """A process that reads mutations; made anew where one takes too long or kills it."""

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self._spawn()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()

    def _spawn(self) -> None:
        context = multiprocessing.get_context("spawn")
        self._ours, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs, self._seed), daemon=True)
        self._process.start()

    def ask(self, number: int) -> str:
        """Return what mutation *number* breaks; nothing where all holds."""
        self._ours.send(number)
        try:
            if self._ours.poll(MOST_SECONDS):
                return str(self._ours.recv())
            said = f"took more than {MOST_SECONDS} s"
        except EOFError:
            said = "killed its process"
        self._process.kill()
        self._process.join()
        self._spawn()
        return said


def _serve(asked: Connection, seed: int) -> None:
    try:
        import resource
    except ImportError:  # Windows has no such limit
        pass
    else:
        resource.setrlimit(resource.RLIMIT_AS, (2 * MOST_MEMORY, 2 * MOST_MEMORY))
    while True:
        data, name = mutation(seed, asked.recv())
        said = verdict(data, name)
        asked.send(said and f"{name}: {said}")


def verdict(data: bytes, name: str) -> str:
    """Return what is wrong with what *data* gives; nothing where every law holds."""
    try:
        reading = derive(data, name)
    except UserError as refusal:
        return (
            "" if re.fullmatch(r"[^\n]+\.", str(refusal)) else f"a refusal that is no sentence: {refusal!r}"
        )
    except Exception as crash:  # noqa: BLE001  what the search is for
        at = crash.__traceback__
        while at and at.tb_next:
            at = at.tb_next
        where = f"{Path(at.tb_frame.f_code.co_filename).name}:{at.tb_lineno}" if at else "?"
        return f"{type(crash).__name__} at {where}: {crash}"
    return next(broken(reading, None if name.endswith(_PAGES) else _last_line(data)), "")


def _last_line(data: bytes) -> int | None:
    """Return the number of the last line of *data* as an editor counts; None where places count else."""
    text = decode(data) or ""
    is_counted = text and b"%PDF-" not in data[:1024] and not is_page(text) and not is_markup(text)
    return 1 + len(re.findall(r"\r\n|\r|\n", text)) if is_counted else None


def mutation(seed: int, number: int) -> tuple[bytes, str]:
    """Return a damaged file of the corpus with its name; the same seed and number give the same."""
    chance = Random(f"{seed}/{number}")
    name, data = chance.choice(corpus())
    if name.endswith((".docx", ".epub")) and chance.random() < 0.7:
        return _repacked(data, chance), name
    blows = BYTE_BLOWS if name.endswith(_PACKED) else BYTE_BLOWS + 2 * TEXT_BLOWS
    for _ in range(chance.randint(1, 6)):
        data = chance.choice(blows)(data, chance)
    if chance.random() < 0.1:
        name = Path(name).stem + chance.choice((*_LINED, *_PACKED))
    return data, name


def _repacked(data: bytes, chance: Random) -> bytes:
    """Damage one file inside a package, and pack it again."""
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(written, "w") as new:
        names = old.namelist()
        worst = chance.choice([name for name in names if name.endswith(("ml", ".opf", ".rels"))])
        for name in names:
            part = old.read(name)
            for _ in range(chance.randint(1, 4) if name == worst else 0):
                part = chance.choice(BYTE_BLOWS + 2 * TEXT_BLOWS)(part, chance)
            new.writestr(name, part)
    return written.getvalue()


@cache
def corpus() -> list[tuple[str, bytes]]:
    """Return name and bytes of the files that are damaged: the test pages, and the same in other formats."""
    paths = sorted(path for path in FILES.rglob("*") if path.suffix in _LINED and path.name != "README.md")
    pages = [(path.name, path.read_bytes()) for path in paths]
    return [*pages, *_made([data.decode("utf-8") for _, data in pages[:6]])]


def _made(texts: list[str]) -> list[tuple[str, bytes]]:
    made: list[tuple[str, bytes]] = []
    for nth, text in enumerate(texts):
        lines = [line for line in text.splitlines() if line.strip()]
        made += [
            (f"{nth}.docx", _document(lines)),
            (f"{nth}.epub", _book(lines)),
            (f"{nth}.pdf", _print(lines)),
        ]
    return made


def _document(lines: list[str]) -> bytes:
    from docx import Document

    document = Document()
    for line in lines:
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("#"):
            document.add_heading(line.lstrip("# "), min(line.count("#"), 9))
        elif line.startswith("|"):
            table = document.add_table(1, len(cells))
            for at, cell in enumerate(cells):
                table.cell(0, at).text = cell
        else:
            style = "List Bullet" if line.lstrip().startswith("- ") else "Normal"
            document.add_paragraph(line.lstrip(" -"), style=style)
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def _book(lines: list[str]) -> bytes:
    from html import escape

    container = '<container><rootfiles><rootfile full-path="c.opf"/></rootfiles></container>'
    chapters = [lines[at : at + 30] for at in range(0, len(lines), 30)]
    kind = "application/xhtml+xml"
    items = "".join(
        f'<item id="i{nth}" href="{nth}.xhtml" media-type="{kind}"/>' for nth in range(len(chapters))
    )
    refs = "".join(f'<itemref idref="i{nth}"/>' for nth in range(len(chapters)))
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as book:
        book.writestr("mimetype", "application/epub+zip")
        book.writestr("META-INF/container.xml", container)
        book.writestr("c.opf", f"<package><manifest>{items}</manifest><spine>{refs}</spine></package>")
        for nth, chapter in enumerate(chapters):
            body = "".join(f"<p>{escape(line)}</p>" for line in chapter)
            book.writestr(f"{nth}.xhtml", f"<html><body>{body}</body></html>")
    return written.getvalue()


def _print(lines: list[str]) -> bytes:
    from reportlab.pdfgen.canvas import Canvas

    written = io.BytesIO()
    canvas = Canvas(written)
    for at in range(0, len(lines), 50):
        for nth, line in enumerate(lines[at : at + 50]):
            canvas.setFont("Helvetica", 16 if line.startswith("#") else 10)
            canvas.drawString(50, 800 - 14 * nth, line.lstrip("# ")[:110])
        canvas.showPage()
    canvas.save()
    return written.getvalue()


Blow = Callable[[bytes, Random], bytes]


def _cut(data: bytes, chance: Random) -> bytes:
    return data[: chance.randint(0, len(data))]


def _drop(data: bytes, chance: Random) -> bytes:
    start = chance.randint(0, len(data))
    return data[:start] + data[start + chance.choice((1, 3, 40, 400)) :]


def _double(data: bytes, chance: Random) -> bytes:
    start = chance.randint(0, len(data))
    piece = data[start : start + chance.choice((1, 20, 400, 4000))]
    return data[:start] + piece * chance.choice((2, 2, 3, 50)) + data[start:]


def _flip(data: bytes, chance: Random) -> bytes:
    flipped = bytearray(data)
    for _ in range(chance.choice((1, 5, 50)) if data else 0):
        flipped[chance.randrange(len(flipped))] ^= 1 << chance.randrange(8)
    return bytes(flipped)


def _recode(data: bytes, chance: Random) -> bytes:
    text = data.decode("utf-8", errors="replace")
    return text.encode(chance.choice(_ENCODINGS), errors="replace")


def _put(data: bytes, chance: Random) -> bytes:
    text = _text(data)
    for _ in range(chance.choice((1, 3, 20))):
        at = chance.randint(0, len(text))
        sign = chance.choice(_CONTROLS + 3 * _SIGNS) * chance.choice((1, 1, 1, 2, 30))
        text = text[:at] + sign + text[at:]
    return _bytes(text)


def _swap(data: bytes, chance: Random) -> bytes:
    lines = _text(data).split("\n")
    for _ in range(chance.choice((1, 3, 30))):
        one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
        lines[one], lines[other] = lines[other], lines[one]
    return _bytes("\n".join(lines))


def _join(data: bytes, chance: Random) -> bytes:
    pieces = _text(data).split("\n")
    every = chance.choice((2, 5, 1000))
    joint = chance.choice((" ", "", "\t", " | ", "\r", "; "))
    return _bytes("".join(piece + ("\n" if chance.randrange(every) else joint) for piece in pieces))


def _indent(data: bytes, chance: Random) -> bytes:
    margin = chance.choice(("  ", "    ", "\t", "> ", "- ", "# ", "| ", "1. "))
    rate = chance.choice((0.05, 0.5, 1))
    lines = _text(data).split("\n")
    return _bytes("\n".join(margin + line if chance.random() < rate else line for line in lines))


def _text(data: bytes) -> str:
    return data.decode("utf-8", errors="surrogateescape")


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", errors="surrogateescape" if "\ud800" not in text else "surrogatepass")


BYTE_BLOWS: tuple[Blow, ...] = (_cut, _drop, _double, _flip)
TEXT_BLOWS: tuple[Blow, ...] = (_put, _swap, _join, _indent, _recode)


if __name__ == "__main__":
    options = argparse.ArgumentParser(prog="python -m benchmarks.mutations")
    options.add_argument("--minutes", type=float, default=5)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--replay", type=int, metavar="N", help="make one mutation again")
    chosen = options.parse_args()
    sys.exit(main(chosen.minutes, chosen.seed, chosen.replay))
