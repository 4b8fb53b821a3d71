"""Tongues: tables whose columns are headed by languages, each word asked for in the other ones."""

from collections.abc import Iterator
from functools import cache
from itertools import permutations

from kmsflash.model.kinds import Kind
from kmsflash.model.notes import Place
from kmsflash.notes.facts.making import Found, Scope, Text, card, fact
from kmsflash.notes.facts.tabular.grid import markdown
from kmsflash.notes.page import Table
from kmsflash.notes.wording import fold, languages, plain

WAY = "translation"
_FEWEST = 2  # columns of languages
_LONGEST = 12  # words of a phrase


def recognise(scope: Scope) -> Iterator[Found]:
    """Yield a fact for each word of such a table in each two of its languages."""
    for at, block in enumerate(scope.outline.blocks):
        columns = _columns(block) if isinstance(block, Table) else []
        if isinstance(block, Table) and at not in scope.taken and len(columns) >= _FEWEST:
            scope.taken.add(at)
            for row in range(len(block.rows)):
                yield from _row(scope, block, row, columns)


@cache
def _tongues() -> frozenset[str]:
    """Return the names of languages, in every language of notes: what a table is written in tells nothing."""
    return frozenset(word for told in languages().values() for word in told["tongues"].split())


def _columns(table: Table) -> list[int]:
    """Return which columns are headed by a language."""
    return [at for at, title in enumerate(table.header) if fold(plain(title)).strip(" :") in _tongues()]


def _row(scope: Scope, table: Table, row: int, columns: list[int]) -> Iterator[Found]:
    """Yield the facts of a row: the words that mean something else in another row too are not asked from."""
    place = Place(table.lines[row], table.lines[row], table.place.headings)
    for known, asked in permutations(columns, 2):
        shown, answer = plain(table.rows[row][known]), plain(table.rows[row][asked])
        alike = sum(fold(plain(one[known])) == fold(shown) for one in table.rows)
        if (
            not shown
            or not answer
            or fold(shown) == fold(answer)
            or alike > 1
            or len(shown.split()) > _LONGEST
        ):
            continue
        title = plain(table.header[asked]).strip(" :")
        front = scope.vocabulary.ask["bare"].format(thing=shown, subject=shown, property=title)
        drafted = card(WAY, front, answer, markdown(table))
        source = Text(f"{shown} – {answer}", place, None, "")
        yield fact(Kind.TABLE, f"{shown} {title}", source, (drafted,))
