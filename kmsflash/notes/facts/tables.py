"""Tables: a card for each cell that says something, choices, terms, and what has a property."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kmsflash.model.kinds import Kind
from kmsflash.model.notes import CardDraft, Cell, FactDraft, Place, Rejection
from kmsflash.notes.facts.columns import asked, column_of, inside, is_phrase
from kmsflash.notes.facts.making import Found, Scope, tidy, unlinked
from kmsflash.notes.page import Table
from kmsflash.notes.vocabulary import Column, Vocabulary
from kmsflash.notes.wording import fold, lowered, plain, squeeze

_MOST_ROWS = 300


@dataclass(frozen=True, slots=True)
class _Grid:
    """A table with its surroundings."""

    table: Table
    name: str
    markdown: str
    vocabulary: Vocabulary
    turned: bool  # the things stand in the columns, their properties in the rows

    @property
    def keys(self) -> list[str]:
        """The things that are compared."""
        return list(self.table.header[1:]) if self.turned else [row[0] for row in self.table.rows]

    @property
    def properties(self) -> list[str]:
        """What is said of each thing."""
        return [row[0] for row in self.table.rows] if self.turned else list(self.table.header[1:])

    @property
    def kind(self) -> str:
        """What the things are called together, or nothing."""
        title = plain(self.table.header[0])
        is_plain = self.vocabulary.has("generic_headers", title) or self.vocabulary.has(
            "feature_headers", title
        )
        return "" if self.turned or is_plain else title

    def cell(self, thing: int, attribute: int) -> str:
        """The value of a property of a thing."""
        at = self.where(thing, attribute)
        return self.table.rows[at.row][at.column]

    def where(self, thing: int, attribute: int) -> Cell:
        """The place of that value in the table as written."""
        return Cell(attribute, thing + 1) if self.turned else Cell(thing, attribute + 1)

    def place(self, row: int) -> Place:
        """The line of a row."""
        line = self.table.lines[row] if row < len(self.table.lines) else self.table.place.first_line
        return Place(line, line, self.table.place.headings)


def recognise(scope: Scope) -> Iterator[Found]:
    """Yield the facts of every table."""
    for at, block in enumerate(scope.outline.blocks):
        if at in scope.taken or not isinstance(block, Table) or len(block.header) < 2 or not block.rows:
            continue
        scope.taken.add(at)
        yield from _facts(_grid(scope, block))


def _grid(scope: Scope, table: Table) -> _Grid:
    vocabulary = scope.vocabulary
    first = fold(table.header[0])
    known = sum(column_of(row[0], vocabulary) is not None for row in table.rows)
    is_feature = vocabulary.has("feature_headers", first)
    turned = (
        len(table.header) > 2 and is_feature and (known > 0 or not vocabulary.has("generic_headers", first))
    )
    if turned and len(table.rows) > 1 and known == 0:
        turned = not any(
            column_of(title, vocabulary) or is_phrase(title, vocabulary) for title in table.header[1:]
        )
    return _Grid(table, scope.subject_of(table.place), markdown(table), vocabulary, turned)


def markdown(table: Table) -> str:
    """Return the whole table as Markdown, and under it what the notes remark on it."""
    rows = [table.header, ("---",) * len(table.header), *table.rows[:_MOST_ROWS]]
    drawn = "\n".join("| " + " | ".join(_escaped(cell) for cell in row) + " |" for row in rows)
    return f"{drawn}\n\n{table.detail}".strip()


def _escaped(cell: str) -> str:
    return re.sub(r"(?<!\\)\|", r"\\|", cell)


def _facts(grid: _Grid) -> Iterator[Found]:
    header = [fold(title).rstrip("…. ") for title in grid.table.header]
    lists = grid.vocabulary.lists
    if (
        len(header) == 2
        and (header[0] in lists["need_headers"] or header[0].startswith(_IFS))
        and (header[1] in lists["choice_headers"] or header[0].startswith("if"))
    ):
        yield from _decisions(grid)
    elif len(header) == 2 and (header[1] in _MEANINGS or column_of(header[1], grid.vocabulary) is None):
        yield from _terms(grid)
    else:
        for attribute in range(len(grid.properties)):
            yield from _attribute(grid, attribute)


_MEANINGS = ("definition", "meaning", "description", "explanation", "bedeutung", "beschreibung", "erklärung")


def _rejected(grid: _Grid, row: int, front: str, answer: str, reason: str) -> Rejection:
    return Rejection(unlinked(front), answer, reason, grid.place(row))


def _fact(grid: _Grid, key: tuple[str, ...], row: int, cards: tuple[CardDraft, ...]) -> FactDraft:
    quote = " | ".join(grid.table.rows[row]) if row < len(grid.table.rows) else ""
    normal = fold(" ".join((*key[1:], *(draft.answer for draft in cards[:1]))))
    return FactDraft(Kind.TABLE, " / ".join(map(fold, key)), normal, unlinked(quote), grid.place(row), cards)


def _is_empty(text: str, vocabulary: Vocabulary) -> bool:
    return not re.search(r"\w|[✓✔✅☑✗✘❌✖☒✕]", text) or fold(text) in vocabulary.lists["empty"]


def _decisions(grid: _Grid) -> Iterator[Found]:
    chosen = [fold(row[1]) for row in grid.table.rows]
    ask = grid.vocabulary.ask
    for number, row in enumerate(grid.table.rows):
        need, choice = plain(row[0]), row[1]
        if _is_empty(need, grid.vocabulary) or _is_empty(choice, grid.vocabulary):
            yield _rejected(grid, number, need, choice, "A cell of this row is empty.")
            continue
        quoted = need[:1] in '"“„' and need[-1:] in '"”“'
        template = (
            ask["cue"].replace("{cue}", "{need}")
            if quoted
            else ask["choose_if"]
            if fold(grid.table.header[0]) in _IFS and re.match(r"(?:the|a|an|you|it)\s", need)
            else ask["choose"]
        )
        bare = need.strip('"“”„ ') if quoted else need
        front = template.format(need=lowered(need) if template == ask["choose_if"] else bare)
        cards = [CardDraft("choice", front, tidy(choice), grid.markdown, Cell(number, 1))]
        if not quoted and chosen.count(fold(choice)) == 1 and fold(choice) not in fold(need):
            back = ask["choice_reverse"].format(choice=_sunk(plain(choice), grid.vocabulary))
            cards.append(CardDraft("need", back, tidy(row[0]), grid.markdown, Cell(number, 0)))
        yield _fact(grid, (grid.name, need, grid.table.header[1]), number, tuple(cards))


_IFS = ("if", "when", "wenn", "falls")


def _terms(grid: _Grid) -> Iterator[Found]:
    values = [fold(row[1]) for row in grid.table.rows]
    keys = [fold(row[0]) for row in grid.table.rows]
    vocabulary = grid.vocabulary
    title = plain(grid.table.header[1])
    for number, (term, meaning) in enumerate((row[0], row[1]) for row in grid.table.rows):
        if _is_empty(term, vocabulary) or _is_empty(meaning, vocabulary):
            yield _rejected(grid, number, plain(term), meaning, "A cell of this row is empty.")
            continue
        if keys.count(fold(term)) > 1:
            yield _rejected(
                grid, number, plain(term), meaning, "The table has several answers for this term."
            )
            continue
        front = (
            _question(grid, plain(term), title)
            if fold(title) not in _MEANINGS
            else vocabulary.ask["term"].format(term=plain(term))
        )
        cards = [CardDraft("meaning", front, tidy(meaning), grid.markdown, Cell(number, 1))]
        if values.count(fold(meaning)) == 1 and fold(term) not in fold(meaning) and len(plain(meaning)) > 2:
            cards.append(_reverse(grid, None, title, plain(meaning), plain(term), Cell(number, 0)))
        yield _fact(grid, (grid.name, term, title), number, tuple(cards))


def _attribute(grid: _Grid, attribute: int) -> Iterator[Found]:
    """Yield the facts of one property of all things."""
    values = [grid.cell(thing, attribute) for thing in range(len(grid.keys))]
    marks = [_mark(value, grid.vocabulary) for value in values]
    title = plain(grid.properties[attribute])
    known = [mark for mark, value in zip(marks, values, strict=True) if not _is_empty(value, grid.vocabulary)]
    row = grid.where(0, attribute).row
    if not title:
        yield _rejected(grid, row, "", ", ".join(values[:3]), "This column has no title to ask by.")
    elif len(known) > 1 and sum(mark is not None for mark in known) * 3 >= 2 * len(known):
        yield from _having(grid, attribute, marks)
        for thing, mark in enumerate(marks):
            if mark is None:
                yield _single(grid, thing, attribute, values)
    elif (
        len(values) > 2
        and len({fold(value) for value in values}) == 1
        and not _is_empty(values[0], grid.vocabulary)
    ):
        things = ", ".join(map(plain, grid.keys[:6]))
        front = grid.vocabulary.ask["constant"].format(things=things, property=inside(title, grid.vocabulary))
        drafted = CardDraft("column", front, tidy(values[0]), grid.markdown)
        yield _fact(grid, (grid.name, "*", title), row, (drafted,))
    else:
        for thing in range(len(values)):
            yield _single(grid, thing, attribute, values)


def _sunk(text: str, vocabulary: Vocabulary) -> str:
    """Write a leading article small."""
    return (
        text[:1].lower() + text[1:] if vocabulary.has("determiners", text.split(" ", maxsplit=1)[0]) else text
    )


def _mark(value: str, vocabulary: Vocabulary) -> bool | None:
    folded = plain(value).strip(" .").casefold()
    if folded in vocabulary.lists["yes"] or value.strip() in vocabulary.lists["yes"]:
        return True
    if folded in vocabulary.lists["no"] or value.strip() in vocabulary.lists["no"]:
        return False
    found = re.match(r"^(?:[✓✔✅☑]|([✗✘❌✖☒✕]))\ufe0f?\s*(\w*)$", value.strip())
    return not found[1] if found else None


def _having(grid: _Grid, attribute: int, marks: list[bool | None]) -> Iterator[Found]:
    """Ask which things have a property; never a bare yes or no."""
    title = plain(grid.properties[attribute])
    row = grid.where(0, attribute).row
    things = [plain(key) for key, mark in zip(grid.keys, marks, strict=True) if mark is not None]
    having = [plain(key) for key, mark in zip(grid.keys, marks, strict=True) if mark]
    front = _which_have(title, things, grid.vocabulary)
    if not having or len(having) == len(things):
        yield _rejected(
            grid,
            row,
            front,
            ", ".join(having) or "—",
            "All rows say the same, so there is nothing to tell apart.",
        )
    elif len(having) > 5 or len(front) > 190:
        yield _rejected(grid, row, front, ", ".join(having), "The answer would be a list of more than five.")
    else:
        drafted = CardDraft("having", front, ", ".join(having), grid.markdown)
        yield _fact(grid, (grid.name, "*", title), row, (drafted,))


def _which_have(title: str, things: list[str], vocabulary: Vocabulary) -> str:
    """Ask for the set: "Which of these support joins: …?"."""
    ask = vocabulary.ask
    first, _, rest = inside(title, vocabulary).partition(" ")
    listed = ", ".join(things)
    if title.endswith("?") and "having_question" in ask:
        return ask["having_question"].format(property=title.rstrip("? "), things=listed)
    if fold(first) not in vocabulary.verbs:
        return ask["having"].format(property=title, things=listed)
    base = vocabulary.verbs[fold(first)] if "having_question" in ask else first
    return ask["having_verb"].format(property=f"{base} {rest}".strip(), things=listed)


def _single(grid: _Grid, thing: int, attribute: int, values: list[str]) -> Found:
    value, key, title = values[thing], plain(grid.keys[thing]), plain(grid.properties[attribute])
    at = grid.where(thing, attribute)
    front = _question(grid, key, title)
    if _is_empty(value, grid.vocabulary) or _is_empty(key, grid.vocabulary):
        return _rejected(grid, at.row, front, value, "The cell is empty.")
    if [fold(other) for other in grid.keys].count(fold(key)) > 1:
        return _rejected(
            grid,
            at.row,
            front,
            value,
            f"“{key}” stands in several rows, so the question would have several answers.",
        )
    cards = [CardDraft("cell", front, tidy(value), grid.markdown, at)]
    column = column_of(title, grid.vocabulary)
    if _is_telling(value, values, key) and column and column.reverse:
        origin = Cell(0, at.column) if grid.turned else Cell(at.row, 0)
        cards.append(_reverse(grid, column, title, plain(value), key, None if grid.turned else origin))
    return _fact(grid, (grid.name, key, title), at.row, tuple(cards))


def _is_telling(value: str, values: list[str], key: str) -> bool:
    """Tell whether a value leads back to one thing: long enough, in one row only, without naming it."""
    said = [fold(other) for other in values]
    mine = fold(value)
    shared = any(mine in other or other in mine for other in said if other != mine and other)
    names = any(part in mine.split() for part in fold(key).split() if len(part) > 2)
    return 3 <= len(plain(value).split()) <= 14 and said.count(mine) == 1 and not shared and not names


def _question(grid: _Grid, key: str, title: str) -> str:
    return asked(key, title, grid.kind, grid.keys, grid.vocabulary)


def _reverse(
    grid: _Grid, column: Column | None, title: str, value: str, key: str, at: Cell | None
) -> CardDraft:
    ask = grid.vocabulary.ask
    kind = grid.kind
    things = ", ".join(map(plain, grid.keys))
    short = len(grid.keys) <= 5 and len(things) < 90
    which = (
        ask["which"].format(kind=f"**{inside(kind, grid.vocabulary)}**")
        if kind
        else ask["which_of"].format(things=things)
        if short
        else ask["what"]
    )
    title = inside(title, grid.vocabulary)
    template = column.reverse if column else ask["reverse_term"]
    return CardDraft(
        "reverse",
        squeeze(template.format(which=which, property=title, value=tidy(value))),
        key,
        grid.markdown,
        at,
    )
