"""Random edits of a page of notes that know what became of every line: what identity is held against."""

import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from html import escape
from io import BytesIO
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph

_WORD = re.compile(r"[^\W\d_]{5,}")
_NAME = re.compile(r"(?<=\s)(?:[A-ZÄÖÜ][\w-]+|\d[\d.,]*)")
_TERM = re.compile(r"^([-*] \*\*[^*]+\*\*:?\s*[-–—:]?\s*)(\S+(?: \S+){4,})$")
_SLANTED = re.compile(r"(?<!\*)\*(?![\s*])([^*]+)\*(?!\*)")
_RULE = re.compile(r"^\|?[\s:|-]+\|?$")
_WORDINGS = (  # read both ways; none means another thing
    (" is ", " is always "), (" are ", " are always "), (" only ", " just "), (" uses ", " makes use of "),
    (" because ", " since "), (" also ", " "), (" must ", " has to "), (" can ", " is able to "),
    (" such as ", " like "), (" before ", " ahead of "), (" about ", " roughly "),
    (" often ", " frequently "),
    (" ist ", " ist stets "), (" nur ", " lediglich "), (" und ", " sowie "), (" wird ", " wird dabei "),
    (" est ", " est toujours "), (" es ", " es siempre "), (" è ", " è sempre "), (" y ", " así como "),
    (" a ", " a single "), (" the ", " this "), (" with ", " together with "), (" for ", " meant for "),
)  # fmt: skip
_INVENTED = (
    "Quorl",
    "Vanter",
    "Mistrove",
    "Oskeld",
    "Pyrrane",
    "Tolvic",
    "Ebrandt",
    "Saluny",
    "Korvath",
    "Lirren",
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of notes: which line of the first version it is, and how its words were changed since."""

    text: str
    origin: int  # a line that was never there before has a number of its own
    changes: tuple[tuple[str, str], ...] = ()  # (was, is), in order
    columns: tuple[tuple[str, str], ...] = ()  # renamed columns of the table it stands in
    kin: int = -1  # the line that it was made of, with other names in it
    foreign: tuple[str, ...] = ()  # these names
    reused: bool = False  # its term stood for another thing before


@dataclass
class Page:
    """Notes while they are edited: files of blocks of lines."""

    files: list[list[list[Line]]]
    dice: random.Random
    made: int = 1_000_000
    done: list[str] = field(default_factory=list)

    def new(self, text: str) -> Line:
        """Return a line that was never there."""
        self.made += 1
        return Line(text, self.made)

    def blocks(self) -> Iterator[tuple[list[list[Line]], int]]:
        """Give each block by the file that it is in and its place there."""
        for blocks in self.files:
            for at in range(len(blocks)):
                yield blocks, at

    def pick(self, wanted: Callable[[list[Line]], bool]) -> tuple[list[list[Line]], int] | None:
        """Return one block of a kind, or None."""
        found = [(blocks, at) for blocks, at in self.blocks() if wanted(blocks[at])]
        return self.dice.choice(found) if found else None


def page_of(text: str, dice: random.Random) -> Page:
    """Return a page as it is before any edit."""
    blocks: list[list[Line]] = [[]]
    for number, line in enumerate(text.splitlines()):
        if line.strip():
            blocks[-1].append(Line(line, number))
        elif blocks[-1]:
            blocks.append([])
    return Page([[block for block in blocks if block]], dice)


def excerpt(text: str, dice: random.Random, size: int = 15) -> str:
    """Return about *size* blocks of a page, in their order, under its title."""
    blocks = [block for block in re.split(r"\n\s*\n", text.replace("\r", "")) if block.strip()]
    start = dice.randrange(max(1, len(blocks) - size))
    return "\n\n".join([*blocks[:1], *blocks[max(1, start) : max(1, start) + size]]) + "\n"


def is_table(block: Sequence[Line]) -> bool:
    """Tell whether a block is a table with a header."""
    return (
        len(block) > 2 and "|" in block[0].text and bool(_RULE.match(block[1].text)) and "-" in block[1].text
    )


def is_prose(line: Line) -> bool:
    """Tell whether a line says something in words."""
    return (
        "|" not in line.text
        and not re.search(r"\t|\S {2,}\S", line.text)
        and not line.text.startswith(("#", "```", "    "))
        and len(line.text) > 30
    )


def is_heading(block: Sequence[Line]) -> bool:
    """Tell whether a block is, or begins with, a heading."""
    return block[0].text.startswith("#")


def _change(page: Page, wanted: Callable[[Line], bool], edit: Callable[[Line], Line | None]) -> bool:
    places = [
        (blocks[at], n) for blocks, at in page.blocks() for n, line in enumerate(blocks[at]) if wanted(line)
    ]
    if not places:
        return False
    block, number = page.dice.choice(places)
    edited = edit(block[number])
    if edited is None:
        return False
    block[number] = edited
    return True


def _swapped(line: Line, was: str, now: str) -> Line | None:
    if was not in line.text or was == now:
        return None
    return replace(line, text=line.text.replace(was, now, 1), changes=(*line.changes, (was, now)))


def reorder(page: Page) -> bool:
    """Swap two neighbouring blocks."""
    found = page.pick(lambda block: not is_heading(block))
    if found is None or found[1] + 1 >= len(found[0]) or is_heading(found[0][found[1] + 1]):
        return False
    blocks, at = found
    blocks[at : at + 2] = [blocks[at + 1], blocks[at]]
    return True


def reword(page: Page) -> bool:
    """Say a sentence in other words."""

    def edit(line: Line) -> Line | None:
        fits = [(a, b) for pair in _WORDINGS for a, b in (pair, pair[::-1]) if a in line.text and len(a) > 2]
        return _swapped(line, *page.dice.choice(fits)) if fits else None

    return _change(page, is_prose, edit)


def slip(page: Page) -> bool:
    """Make or mend a slip of the pen."""

    def edit(line: Line) -> Line | None:
        words = _WORD.findall(line.text)
        if not words:
            return None
        word = page.dice.choice(words)
        at = page.dice.randrange(1, len(word) - 1)
        slips = (word[:at] + word[at + 1 :], word[:at] + word[at] + word[at:],
                 word[:at] + word[at + 1] + word[at] + word[at + 2 :])  # fmt: skip
        return _swapped(line, word, page.dice.choice(slips))

    rows = {line for blocks, at in page.blocks() if is_table(blocks[at]) for line in blocks[at]}
    done = _change(page, lambda line: is_prose(line) or (line in rows and not _RULE.match(line.text)), edit)
    for blocks, at in page.blocks():
        head = blocks[at][0]
        if is_table(blocks[at]) and head.changes:  # the slip was in a title
            blocks[at][0] = replace(head, changes=())
            _retitle(blocks[at], *head.changes[-1])
    return done


def rename_section(page: Page) -> bool:
    """Give a heading another name."""
    names = (lambda t: f"{t} in short", lambda t: f"About {t.lower()}", lambda t: t.rsplit(" ", 1)[0] or t)

    def edit(line: Line) -> Line:
        marks, _, title = line.text.partition(" ")
        return replace(line, text=f"{marks} {page.dice.choice(names)(title)}")

    return _change(page, lambda line: line.text.startswith("##"), edit)


def move_section(page: Page) -> bool:
    """Put a section at another place."""
    blocks = page.dice.choice(page.files)
    starts = [at for at, block in enumerate(blocks) if at and is_heading(block)]
    if len(starts) < 2:
        return False
    at = page.dice.randrange(len(starts))
    end = starts[at + 1] if at + 1 < len(starts) else len(blocks)
    section = blocks[starts[at] : end]
    del blocks[starts[at] : end]
    left = [at for at, block in enumerate(blocks) if at and is_heading(block)] + [len(blocks)]
    to = page.dice.choice(left)
    blocks[to:to] = section
    return True


def rename_column(page: Page) -> bool:
    """Give a column another title."""
    found = page.pick(is_table)
    if found is None:
        return False
    block = found[0][found[1]]
    cells = _cells(block[0].text)
    at = page.dice.randrange(1, len(cells))
    was = cells[at]
    now = page.dice.choice((f"{was} (usual)", f"The {was.lower()}", f"Own {was.lower()}", was[::-1].title()))
    cells[at] = now
    block[0] = replace(block[0], text=_row(cells))
    _retitle(block, was, now)
    return True


def _retitle(block: list[Line], was: str, now: str) -> None:
    block[:] = [replace(line, columns=(*line.columns, (was, now))) for line in block]


def rename_row(page: Page) -> bool:
    """Give the thing of a row another name; what is said of it stays."""
    return _edit_row(page, lambda cells: [f"{page.dice.choice(_INVENTED)} {cells[0]}", *cells[1:]])


def change_cell(page: Page) -> bool:
    """Correct what a cell says."""

    def edit(cells: list[str]) -> list[str]:
        at = page.dice.randrange(1, len(cells))
        return [*cells[:at], f"{page.dice.randrange(2, 99)} {page.dice.choice(_INVENTED)}", *cells[at + 1 :]]

    return _edit_row(page, edit)


def _edit_row(page: Page, edit: Callable[[list[str]], list[str]]) -> bool:
    found = page.pick(is_table)
    if found is None:
        return False
    block = found[0][found[1]]
    at = page.dice.randrange(2, len(block))
    cells = _cells(block[at].text)
    if len(cells) < 2 or len(cells) != len(_cells(block[0].text)):
        return False
    now = edit(cells)
    changes = tuple((was, is_) for was, is_ in zip(cells, now, strict=True) if was != is_)
    block[at] = replace(block[at], text=_row(now), changes=(*block[at].changes, *changes))
    return True


def swap_answers(page: Page) -> bool:
    """Swap what two rows say in one column: two corrections, nothing moved."""
    found = page.pick(lambda block: is_table(block) and len(block) > 3)
    if found is None:
        return False
    block = found[0][found[1]]
    one, two = page.dice.sample(range(2, len(block)), 2)
    first, second = _cells(block[one].text), _cells(block[two].text)
    if len(first) != len(second) or len(first) < 2:
        return False
    at = page.dice.randrange(1, len(first))
    first[at], second[at] = second[at], first[at]
    block[one] = replace(block[one], text=_row(first))
    block[two] = replace(block[two], text=_row(second))
    return True


def add_row(page: Page) -> bool:
    """Add a row whose cells say what other rows say too."""
    found = page.pick(is_table)
    if found is None:
        return False
    block = found[0][found[1]]
    rows = [_cells(line.text) for line in block[2:]]
    width = min(map(len, rows))
    cells = [page.dice.choice(_INVENTED), *(page.dice.choice(rows)[at] for at in range(1, width))]
    block.insert(page.dice.randrange(2, len(block) + 1), page.new(_row(cells)))
    return True


def drop_row(page: Page) -> bool:
    """Take a row out."""
    found = page.pick(lambda block: is_table(block) and len(block) > 3)
    if found is None:
        return False
    del found[0][found[1]][page.dice.randrange(2, len(found[0][found[1]]))]
    return True


def replace_row(page: Page) -> bool:
    """Put a row about another thing where one was."""
    return drop_row(page) and add_row(page)


def drop_line(page: Page) -> bool:
    """Take a sentence out."""
    found = page.pick(lambda block: any(map(is_prose, block)))
    if found is None:
        return False
    blocks, at = found
    blocks[at].remove(page.dice.choice([line for line in blocks[at] if is_prose(line)]))
    if not blocks[at]:
        del blocks[at]
    return True


def _about_another(page: Page, line: Line) -> Line:
    """Return a new line that says of other things and with other numbers what a line says."""
    foreign: list[str] = []

    def other(name: re.Match[str]) -> str:
        number = str(page.dice.randrange(100, 999))
        foreign.append(number if name[0][0].isdigit() else page.dice.choice(_INVENTED))
        return foreign[-1]

    made = page.new(_NAME.sub(other, line.text))
    kin = line.origin if line.kin < 0 else line.kin
    return replace(made, kin=kin, foreign=(*line.foreign, *foreign), changes=line.changes)


def replace_line(page: Page) -> bool:
    """Put a like sentence about another thing where one was."""
    found = page.pick(lambda block: any(is_prose(line) and _NAME.search(line.text) for line in block))
    if found is None:
        return False
    block = found[0][found[1]]
    at = page.dice.choice([n for n, line in enumerate(block) if is_prose(line) and _NAME.search(line.text)])
    block[at] = _about_another(page, block[at])
    return True


def reuse_term(page: Page) -> bool:
    """Give a term that goes the meaning of another thing."""
    places = [
        (blocks[at], n)
        for blocks, at in page.blocks()
        for n, line in enumerate(blocks[at])
        if _TERM.match(line.text)
    ]
    if len(places) < 2:
        return False
    (block, at), (other, there) = page.dice.sample(places, 2)
    term, meaning = _TERM.match(block[at].text), _TERM.match(other[there].text)
    if term is None or meaning is None or set(term[2].split()) & set(meaning[2].split()):
        return False
    block[at] = replace(page.new(term[1] + " ".join(reversed(meaning[2].split()))), reused=True)
    return True


def add_line(page: Page) -> bool:
    """Add a sentence that is like one that is there, about another thing."""
    found = page.pick(lambda block: any(is_prose(line) and _NAME.search(line.text) for line in block))
    if found is None:
        return False
    block = found[0][found[1]]
    at = page.dice.choice([n for n, line in enumerate(block) if is_prose(line) and _NAME.search(line.text)])
    block.insert(at + page.dice.randrange(2), _about_another(page, block[at]))
    return True


def split(page: Page) -> bool:
    """Make two files of one."""
    if len(page.files) > 1 or len(page.files[0]) < 6:
        return False
    blocks = page.files[0]
    heads = [at for at, block in enumerate(blocks) if at > 1 and is_heading(block)]
    at = page.dice.choice(heads) if heads else len(blocks) // 2
    page.files = [blocks[:at], [[page.new("# The second part")], *blocks[at:]]]
    return True


EDITS = (
    reorder, reword, slip, rename_section, move_section, rename_column, rename_row, change_cell, swap_answers,
    add_row, drop_row, replace_row, drop_line, replace_line, add_line, reuse_term, split,
)  # fmt: skip


def edit_randomly(page: Page, count: int) -> None:
    """Make *count* edits, each on what those before it left."""
    for _ in range(count):
        edit = page.dice.choice(EDITS)
        if edit(page):
            page.done.append(edit.__name__)


def _cells(row: str) -> list[str]:
    return [cell.strip() for cell in row.strip().strip("|").split("|")]


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def as_text(blocks: Sequence[Sequence[Line]]) -> tuple[str, dict[int, Line]]:
    """Return a file's text, and its lines by number from 1."""
    lines: list[str] = []
    places: dict[int, Line] = {}
    for block in blocks:
        for line in block:
            lines.append(line.text)
            places[len(lines)] = line
        lines.append("")
    return "\n".join(lines), places


def as_web_page(blocks: Sequence[Sequence[Line]]) -> tuple[str, dict[int, Line]] | None:
    """Return the same as a web page; None for what does not go into one line for line."""
    lines: list[str] = ["<html><body><article>"]
    places: dict[int, Line] = {}
    for block in blocks:
        made = list(_tagged(block))
        if not made:
            return None
        for text, line in made:
            lines.append(text)
            if line is not None:
                places[len(lines)] = line
    lines.append("</article></body></html>")
    return "\n".join(lines), places


def _tagged(block: Sequence[Line]) -> Iterator[tuple[str, Line | None]]:
    if is_table(block):
        yield "<table>", None
        for at, line in enumerate(block):
            if at != 1:
                tag = "td" if at else "th"
                yield f"<tr>{''.join(f'<{tag}>{_inline(c)}</{tag}>' for c in _cells(line.text))}</tr>", line
        yield "</table>", None
    elif all(re.match(r"[-*] \S", line.text) for line in block):
        yield "<ul>", None
        yield from ((f"<li>{_inline(line.text[2:])}</li>", line) for line in block)
        yield "</ul>", None
    elif len(block) == 1 and re.match(r"#{1,6} ", block[0].text):
        depth = len(block[0].text.split(" ")[0])
        yield f"<h{depth}>{_inline(block[0].text[depth + 1 :])}</h{depth}>", block[0]
    elif len(block) == 1 and re.match(r"[\w*]", block[0].text):
        yield f"<p>{_inline(block[0].text)}</p>", block[0]


def _inline(text: str) -> str:
    shown = escape(text, quote=False)
    shown = re.sub(r"\*\*(.+?)\*\*", r"<strong>\1</strong>", shown)
    return re.sub(r"`(.+?)`", r"<code>\1</code>", shown)


def fit_for_word(text: str) -> str:
    """Return what of an excerpt goes into a Word document line for line."""
    kept: list[list[str]] = []
    for block in re.split(r"\n\s*\n", text):
        lines = [_SLANTED.sub(r"\1", line.replace("`", "")) for line in block.splitlines() if line.strip()]
        for form, run in groupby(lines, key=_form_in_word):
            lines = list(run)
            if form == "|" and len(lines) < 3:
                continue
            if form:
                kept += [lines] if form in "|-" else [[line] for line in lines]
    return "\n\n".join("\n".join(block) for block in kept) + "\n"


def _form_in_word(line: str) -> str:
    if line.startswith("|"):
        return "|"
    if re.match(r"[-*] \S", line):
        return "-"
    return "#" if re.match(r"#{1,6} \S", line) else "w" if re.match(r"[\w*]", line) and len(line) > 30 else ""


def as_word_file(blocks: Sequence[Sequence[Line]]) -> tuple[bytes, dict[int, Line]]:
    """Return what is fit for it as a Word document, and its lines by number of the paragraph."""
    from docx import Document

    document = Document()
    places: dict[int, Line] = {}
    number = 0
    for block in blocks:
        if is_table(block):
            rows = [line for at, line in enumerate(block) if at != 1]
            width = max(len(_cells(line.text)) for line in rows)
            table = document.add_table(len(rows), width)
            for row, line in enumerate(rows):
                places[number + row * width + 1] = line
                for column, cell in enumerate(_cells(line.text)):
                    _write_runs(table.cell(row, column).paragraphs[0], cell)
            number += len(rows) * width
            continue
        for style, text, line in _paragraphs(block):
            number += 1
            places[number] = line
            _write_runs(document.add_paragraph(style=style), text)
    written = BytesIO()
    document.save(written)
    return written.getvalue(), places


def _paragraphs(block: Sequence[Line]) -> Iterator[tuple[str, str, Line]]:
    """Give style, text and line of each paragraph of a block."""
    for line in block:
        heading = re.match(r"(#{1,6}) (.+)", line.text)
        if heading:
            yield f"Heading {len(heading[1])}", heading[2], line
        elif re.match(r"[-*] \S", line.text):
            yield "List Bullet", line.text[2:], line
        else:
            yield "Normal", line.text, line


def _write_runs(paragraph: "Paragraph", text: str) -> None:
    for at, part in enumerate(re.split(r"\*\*(.+?)\*\*", text)):
        if part:
            paragraph.add_run(part).bold = bool(at % 2)
