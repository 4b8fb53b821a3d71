"""Cells that tell a term each: two lists side by side, "Avoid – remove the cause | Share – find help"."""

import re
from collections.abc import Iterator

from kmsflash.model.kinds import Kind
from kmsflash.model.notes import CardDraft, Cell, FactDraft
from kmsflash.notes.facts.making import Found, tidy, unlinked
from kmsflash.notes.facts.tabular.grid import Grid
from kmsflash.notes.facts.tabular.marks import is_empty
from kmsflash.notes.wording import capitalised, fold, is_balanced, plain, split_outside

_TOLD = re.compile(
    r"^(?P<term>[^\W\d][^:–—;.=→]{1,40}?)(?:(?P<leads>\s(?:→|->|⇒|=>|=))|:|\s[–—-])\s+(?P<said>[^→⇒=]+)$"
)
_SEMICOLON = re.compile(r";\s+")
_LONGEST_TERM, _LONGEST = 5, 25
_SHARE = 3  # three of four cells tell a term


def tells(table: Grid) -> bool:
    """Tell whether nearly all cells of a table hold a term with its text, in the first column too."""
    rows = [row[_is_matrix(table) :] for row in table.table.rows]
    every = [_parts(cell) for row in rows for cell in row if not is_empty(cell, table.vocabulary)]
    told = sum(all(_TOLD.match(part) for part in parts) for parts in every)
    first = [_TOLD.match(row[0]) for row in rows]
    return len(rows) > 1 and all(first) and told * (_SHARE + 1) >= len(every) * _SHARE


def _is_matrix(table: Grid) -> bool:
    """Tell whether each cell stands for a row and a column: the corner of the table is empty."""
    return not plain(table.table.header[0]).strip() and len(table.table.header) > len("ab")


def read(table: Grid) -> Iterator[Found]:
    """Yield what the term of each cell means, under the title of its column; a cell over all columns once."""
    seen: set[str] = set()
    for number, row in enumerate(table.table.rows):
        for column, cell in enumerate(row):
            if fold(cell) in seen or (_is_matrix(table) and column == 0):
                continue
            seen.add(fold(cell))
            title = plain(table.table.header[column]) if row.count(cell) == 1 else table.name
            for part in _parts(cell):
                told = _TOLD.match(part)
                if told and _is_asked(told):
                    at = Cell(number, column)
                    if _is_matrix(table):
                        yield _placed(table, plain(row[0]), title, told, at)
                    yield _term(table, title, told, at)


def _parts(cell: str) -> list[str]:
    return split_outside(cell, _SEMICOLON)


def _is_asked(told: "re.Match[str]") -> bool:
    is_short = len(told["term"].split()) <= _LONGEST_TERM and len(told["said"].split()) <= _LONGEST
    return is_short and is_balanced(told["term"]) and is_balanced(told["said"])


def _term(table: Grid, title: str, told: "re.Match[str]", at: Cell) -> FactDraft:
    ask = table.vocabulary.ask
    term, said = plain(told["term"]), tidy(told["said"])
    is_deed = table.vocabulary.has_base_forms and term.lower() in table.vocabulary.plural_verbs  # "Avoid"
    asked = [ask["means" if is_deed else "term"].format(term=term), ask["meaning"].format(meaning=said)]
    if told["leads"]:
        asked[0] = ask["phrase"].format(cue=term)
    is_placed = _is_matrix(table)
    fronts = [
        one if is_placed else ask["context"].format(context=f"**{title}**", question=_small(one, table))
        for one in asked
    ]
    cards = (
        CardDraft("meaning", fronts[0], capitalised(said), table.markdown, at),
        CardDraft("term", fronts[1], term, table.markdown, at),
    )
    quote, place = unlinked(table.table.rows[at.row][at.column]), table.place(at.row)
    return FactDraft(
        Kind.TABLE, fold(f"{table.name} / {title} / {term}"), fold(f"{term} {said}"), quote, place, cards
    )


def _placed(table: Grid, row: str, column: str, told: "re.Match[str]", at: Cell) -> FactDraft:
    """Return the fact that a term stands for a row and a column of a matrix."""
    front = table.vocabulary.ask["bare"].format(thing=row, property=column)
    drafted = CardDraft("placed", front, plain(told["term"]), table.markdown, at)
    quote, place = unlinked(table.table.rows[at.row][at.column]), table.place(at.row)
    normal = fold(f"{row} {column} {told['term']}")
    return FactDraft(Kind.TABLE, fold(f"{table.name} / {row} / {column}"), normal, quote, place, (drafted,))


def _small(question: str, table: Grid) -> str:
    """Return a question as it reads behind a colon."""
    return question if table.vocabulary.keeps_capitals else question[:1].lower() + question[1:]
