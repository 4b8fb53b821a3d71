"""Tables: rows that lost a pipe, tables without their separator row, columns kept apart by tabs or spaces."""

import re
from collections.abc import Sequence

from kmsflash.notes.page import Line
from kmsflash.notes.repairs.dotted import pairs_of
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import fold, plain

_SEPARATOR = re.compile(r"^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$")
_PIPE = re.compile(r"(?<!\\)\|")
_BLOCK = re.compile(r"[-*+>#]\s|\d+[.)]\s")
_GAP = re.compile(r"\t+| {3,}")
_CORNER = re.compile(r"(?:\t| {3,})\S")
MOST_COLUMNS = 60
_PAIR = 2
_LONGEST_TITLE = 6  # words
_LONGER = 4  # characters by which a name may reach into the next column
_DAY = re.compile(
    r"\d{1,2}\.?(?:\s?[–/-]\s?\d{1,2}\.?)?\s(?:d[ei]\s)?[^\W\d_]{3,}\.?(?:\s(?:d[eo]\s)?\d{4})?"
    r"|[^\W\d_]{3,}\.?\s\d{1,2}(?:,\s\d{4})?"
)
_FEWEST_TOLD = 4  # words of a meaning in a first row that is no title
_REMARK = re.compile(r"(?:--|#|//)\s+(?=\S)")
_NUMBERS = re.compile(r"\d+(?:\s?[/,–-]\s?\d+)*$")
_NAME = re.compile(r"[^\W\d_]{2}[^:=]*$")
_VALUE = re.compile(r"[<>≤≥~≈±+−-]?\s?\d\S*(?:\s\S+){0,3}$")
_YEAR = re.compile(r"(?:1[89]|20)\d{2}$")
_CODE = re.compile(r"[;(){}<>=$\\_|&/]|^[a-z]+ |\s-{1,2}\w")


def is_separator(text: str) -> bool:
    """Tell whether a line is the row of dashes under a table's header."""
    return "|" in text and _SEPARATOR.match(text) is not None


def cells(text: str) -> list[str]:
    """Return the cells of a table row; pipes inside code and escaped pipes belong to a cell."""
    bare = text.strip().removeprefix("|")
    bare = bare[:-1] if bare.endswith("|") and not bare.endswith("\\|") else bare
    pieces = _PIPE.split(bare)
    whole: list[str] = []
    for piece in pieces:
        if whole and whole[-1].count("`") % 2:
            whole[-1] += "|" + piece
        else:
            whole.append(piece)
    if whole and any(cell.count("`") % 2 for cell in whole):
        whole = pieces
    return [cell.strip() for cell in whole]


def _is_row(text: str) -> bool:
    return text.lstrip().startswith("|") and text.rstrip().endswith("|") and len(_PIPE.findall(text)) >= 2


def close_rows(lines: list[Line], vocabulary: Vocabulary) -> tuple[list[Line], int]:
    """Give the rows of a table their outer pipes back."""
    del vocabulary
    mended = list(lines)
    count = 0
    for at, line in enumerate(lines):
        if line.code or _is_row(line.text) or not _PIPE.search(line.text) or is_separator(line.text):
            continue
        width = _width_beside(mended, at)
        found = len(cells(line.text))
        if width and found >= 2 and abs(found - width) <= 1:
            mended[at] = line._replace(text="| " + " | ".join(cells(line.text)) + " |")
            count += 1
    return mended, count


def _width_beside(lines: list[Line], at: int) -> int:
    """Return the number of columns of the table that the line at *at* stands in or under; 0 for none."""
    for beside in (at - 1, at + 1):
        if 0 <= beside < len(lines) and not lines[beside].code:
            text = lines[beside].text
            if _is_row(text) or is_separator(text):
                return len(cells(text))
    return 0


def narrow(lines: list[Line], vocabulary: Vocabulary) -> tuple[list[Line], int]:
    """Leave out the columns of a table that nobody could learn: those after the sixtieth."""
    del vocabulary
    narrowed = list(lines)
    count = 0
    is_open = False
    for at, line in enumerate(lines):
        is_wide = (
            not line.code and line.text.count("|") > MOST_COLUMNS and len(cells(line.text)) > MOST_COLUMNS
        )
        if is_wide:
            narrowed[at] = line._replace(text="| " + " | ".join(cells(line.text)[:MOST_COLUMNS]) + " |")
        count += is_wide and not is_open
        is_open = is_wide
    return narrowed, count


def find_tables(lines: list[Line], vocabulary: Vocabulary) -> tuple[list[Line], int]:
    """Draw the separator of tables that lost it, and the pipes of columns kept apart by tabs or spaces."""
    mended: list[Line] = []
    count = 0
    at = 0
    while at < len(lines):
        rows = _run(lines, at)
        if len(rows) < 2:
            mended.append(lines[at])
            at += 1
            continue
        cues = (
            _cues(rows)
            or _terms(rows)
            or _untitled(rows, vocabulary)
            or _numbered(rows)
            or _dated(rows)
            or _valued(lines, at, rows, vocabulary)
        )
        if cues:
            mended += cues
            count += 1
            at += len(rows)
            continue
        starts = _starts(rows[0].text)
        cornered = _cornered(lines, at, rows)
        if cornered:
            mended.pop()
        titled = cornered or _headless(lines, at, rows, starts, vocabulary)
        drawn = [
            line._replace(text="| " + " | ".join(_split(line.text, starts)) + " |")
            for line in (*titled, *rows)
            if not is_separator(line.text)
        ]
        whole = len(rows) > 1 and is_separator(rows[1].text)
        width = len(_split(rows[0].text, starts))
        if drawn:
            mended += [drawn[0], rows[0]._replace(text="|" + "---|" * width), *drawn[1:]]
        count += not (whole and _is_row(rows[0].text))
        at += len(rows)
    return mended, count


def _cues(rows: list[Line]) -> list[Line]:
    """Return cues with their notes as items where the first of two columns opens with a question."""
    told = [_split(row.text) for row in rows]
    is_drawn = any(is_separator(row.text) for row in rows)
    is_cue = _PIPE.search(rows[0].text) is not None and told[0][0].rstrip("* ").endswith("?")
    if is_drawn or not is_cue or any(len(row) != _PAIR or not all(row) for row in told):
        return []
    return [
        row._replace(text=f"- **{cue.strip('* ')}**: {note}")
        for row, (cue, note) in zip(rows, told, strict=True)
    ]


def _terms(rows: list[Line]) -> list[Line]:
    """Return terms or commands with what they mean as items, where their two or three columns have no titles.

    That is so where the first row already tells something: "git stash    puts the changes aside".
    """
    told = [_split(row.text, _starts(rows[0].text)) for row in rows]
    width = len(told[0])
    if _PIPE.search(rows[0].text) or any(len(row) != width or not all(row) for row in told):
        return []
    meaning = told[0][1]
    tells = meaning[:1].islower() and len(meaning.split()) >= _FEWEST_TOLD
    is_pair = width == _PAIR and (tells or _REMARK.match(meaning))
    if width > _PAIR + 1 or not (is_pair or _is_alike(told)):
        return []
    return [
        row._replace(text=f"- {_term(name)}: {_REMARK.sub('', ', '.join(said))}")
        for row, (name, *said) in zip(rows, told, strict=True)
    ]


def _untitled(rows: list[Line], vocabulary: Vocabulary) -> list[Line]:
    """Return terms between pipes with what they mean as items, where even the first row is such a pair."""
    told = [cells(row.text) for row in rows]
    is_pair = all(len(row) == _PAIR and all(row) for row in told) and all(_is_row(row.text) for row in rows)
    if not is_pair or any(is_separator(row.text) for row in rows):
        return []
    titles = {fold(plain(cell)) for cell in told[0]}
    name, meaning = told[0]
    is_titled = bool(titles & vocabulary.lists["generic_headers"]) or vocabulary.has("question_words", name)
    is_titled = is_titled or any(column.match.fullmatch(plain(meaning)) for column in vocabulary.columns)
    is_told = len(meaning.split()) > _PAIR and all(said[:1].islower() for _, said in told)
    if is_titled or not is_told or any(row[0][:1].islower() for row in told):
        return []
    return [
        row._replace(text=f"- {_term(name)}: {said}") for row, (name, said) in zip(rows, told, strict=True)
    ]


def _is_alike(told: Sequence[Sequence[str]]) -> bool:
    """Tell whether the first row is one like the others: its name or what it says shares a word with theirs.

    That is any word of the names of at least half of them ("Type A"), and else the first one ("changes …").
    """
    if len(told) <= _PAIR:
        return False
    names = [set(re.findall(r"[^\W_]{2,}", row[0].casefold())) for row in told]
    alike = sum(bool(names[0] & name) for name in names[1:])
    if alike == len(names) - 1 or (alike > _PAIR and alike * 2 >= len(names) - 1):
        return True
    openings = ({row[at].partition(" ")[0].casefold() for row in told} for at in range(1, len(told[0])))
    return any(len(opening) == 1 and max(map(len, opening)) > 1 for opening in openings)


def _numbered(rows: list[Line]) -> list[Line]:
    """Return numbers with their names as items where even the first row is one: "22   SSH   remote shell"."""
    told = [_split(row.text, _starts(rows[0].text)) for row in rows]
    fits = all(len(row) in (_PAIR, _PAIR + 1) and all(row) and _NUMBERS.match(row[0]) for row in told)
    if _PIPE.search(rows[0].text) or not fits or any(re.match(r"\W*\d", row[1]) for row in told):
        return []
    return [
        row._replace(text=text)
        for row, (number, name, *more) in zip(rows, told, strict=True)
        for text in (f"- {number}: {name}", *(f"- {_term(name)}: {said}" for said in more))
    ]


def _dated(rows: list[Line]) -> list[Line]:
    """Return days with what happened as items where even the first of two columns is a day: "5 May   …"."""
    told = [_split(row.text, _starts(rows[0].text)) for row in rows]
    fits = all(len(row) == _PAIR and all(row) and _DAY.fullmatch(row[0]) for row in told)
    if _PIPE.search(rows[0].text) or not fits:
        return []
    return [row._replace(text=f"- {day}: {said}") for row, (day, said) in zip(rows, told, strict=True)]


def _valued(lines: list[Line], at: int, rows: list[Line], vocabulary: Vocabulary) -> list[Line]:
    """Return names with their values as items where even the first of two columns of them is a row."""
    starts = _starts(rows[0].text)
    told = [_split(row.text, starts) for row in rows]
    if _PIPE.search(rows[0].text) or any(len(row) != _PAIR or not _NAME.match(row[0]) for row in told):
        return []
    if _headless(lines, at, rows, starts, vocabulary):
        return []
    is_year = [_YEAR.match(row[1]) is not None for row in told]
    if not all(_VALUE.match(row[1]) for row in told) or (is_year[0] and not all(is_year)):
        return []
    return [row._replace(text=f"- {name}: {value}") for row, (name, value) in zip(rows, told, strict=True)]


def _term(name: str) -> str:
    return f"`{name}`" if _CODE.search(name) and "`" not in name else f"**{name.strip('* ')}**"


def _headless(
    lines: list[Line], at: int, rows: list[Line], starts: list[int], vocabulary: Vocabulary
) -> list[Line]:
    """Return the header of two columns that have none of their own: what the line above them announces."""
    before = (line.text.strip() for line in reversed(lines[max(at - 2, 0) : at]))
    above = next(filter(None, before), "")
    told = [_split(row.text, starts) for row in rows]
    title = above.rstrip(": ")
    if not above.endswith(":") or not title or len(title.split()) > _LONGEST_TITLE or not starts:
        return []
    if any(len(row) != _PAIR for row in told):
        return []
    counts = all(re.search(r"\d", row[1]) for row in told)
    if not counts and len(told[0][1].split()) < _PAIR + 1:
        return []
    name = min((word for word in vocabulary.lists["generic_headers"] if word.isalpha()), default="")
    return [rows[0]._replace(text=f"| {name.capitalize()} | {title} |")] if name else []


def _cornered(lines: list[Line], at: int, rows: list[Line]) -> list[Line]:
    """Return the header above rows in columns that opens with an empty cell, and so falls in one less."""
    above = lines[at - 1] if at else None
    if above is None or above.code or _PIPE.search(rows[0].text) or not _CORNER.match(above.text):
        return []
    titles = _GAP.split(above.text.strip())
    if len(titles) < _PAIR or len(titles) != _columns(rows[0].text) - 1 or _BLOCK.match(titles[0]):
        return []
    return [above._replace(text=f"|  | {' | '.join(titles)} |")]


def _starts(text: str) -> list[int]:
    """Return where the columns after the first start in a line that keeps them apart by spaces."""
    bare = text.rstrip()
    is_spaced = not _PIPE.search(bare) and "\t" not in bare and bare == bare.lstrip()
    return [found.end() for found in _GAP.finditer(bare)] if is_spaced else []


def _split(text: str, starts: Sequence[int] = ()) -> list[str]:
    if _PIPE.search(text):
        return cells(text)
    found = [cell.strip() for cell in _GAP.split(text.strip())]
    aligned = _aligned(text, starts)
    return aligned if len(found) <= len(starts) and aligned else found


def _aligned(text: str, starts: Sequence[int]) -> list[str]:
    """Return the cells of a row that stand under the ones above it, though a long one fills its column."""
    bare = text.rstrip()
    fits = all(start < len(bare) and bare[start - 1] == " " and bare[start] != " " for start in starts)
    if not starts or not fits or "\t" in bare:
        return []
    ends = [*starts[1:], len(bare)]
    return [
        bare[: starts[0]].strip(),
        *(bare[start:end].strip() for start, end in zip(starts, ends, strict=True)),
    ]


def _columns(text: str) -> int:
    """Return in how many columns a line falls: 0 for running text."""
    if _PIPE.search(text):
        return len(cells(text)) if _is_row(text) or is_separator(text) or text.count(" | ") >= 1 else 0
    stripped = text.strip()
    if _BLOCK.match(stripped) or text.startswith("    ") or pairs_of(text):
        return 0
    found = _GAP.split(stripped)
    return len(found) if len(found) > 1 and all(len(cell) < 100 for cell in found) else 0


def _run(lines: list[Line], at: int) -> list[Line]:
    """Return the lines from *at* on that stand in columns together."""
    first = lines[at]
    width = 0 if first.code else _columns(first.text)
    if not 2 <= width <= MOST_COLUMNS or is_separator(first.text):
        return []
    piped = bool(_PIPE.search(first.text))
    starts = _starts(first.text)
    found = [first]
    while at + len(found) < len(lines) and not lines[at + len(found)].code:
        line = lines[at + len(found)]
        if not piped and len(starts) == 1:
            line = _parted(line, starts[0], first.text)
        text = line.text
        fits = abs(_columns(text) - width) <= 1 if piped and _is_row(text) else _columns(text) == width
        fits = fits or (not piped and len(_aligned(text, starts)) == width)
        if not (fits or is_separator(text)) or bool(_PIPE.search(text)) != piped:
            break
        found.append(line)
    return found if piped or len(found) >= 3 else []


def _parted(line: Line, start: int, first: str) -> Line:
    """Return a row whose name runs into the second column with a gap behind it: "Vol. XXXIII Of ropes".

    It opens with the word that the *first* row opens with.
    """
    text = line.text.rstrip()
    end = text.find(" ", start - 1)
    word = text.partition(" ")[0]
    is_long = start <= end <= start + _LONGER and text[start - 1 : start] != " " and "  " not in text
    if not is_long or not first.startswith(f"{word} "):
        return line
    return line._replace(text=f"{text[:end]}    {text[end + 1 :]}")
