"""Grid: what a table compares, whichever way round and with whatever gaps it is written."""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace

from kmsflash.model.notes import Cell, Place
from kmsflash.notes.facts.making import Scope
from kmsflash.notes.facts.tabular.columns import are_dates, named_with
from kmsflash.notes.facts.tabular.framing import Above, above, full_names, spelled
from kmsflash.notes.facts.tabular.kinds import mostly_modify
from kmsflash.notes.facts.tabular.titles import (
    column_of,
    head_is_plural,
    inside,
    is_known,
    is_phrase,
    is_remark,
    noun_of,
    verb_of,
)
from kmsflash.notes.facts.tabular.units import Measured, measured, unit_in
from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.page import Table
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import fold, plain

_BARE = re.compile(r"[IVX]{1,5}|\d{1,2}|[A-H]")
_FIGURE = re.compile(r"[-−+]?\d[\d.,]*")
_NUMBERED = re.compile(r"[IVX]{1,5}|\d{1,5}|[A-H]")
_MEASURED = re.compile(r"^[~≈<>≤≥±]?\s?\d[\d.,/\s–-]*\s?(?P<unit>[^\W\d_][^\s\d]{0,7}|[%°€$£]\S{0,3})$")
_MOST_MEASURED = 400  # cells
_MOST_ROWS = 300
_MOST_ACTING = 100  # rows that are looked through for verbs
_LONGEST_KEY = 8
_LONGEST_KIND = 2  # words of a section that says what its rows are
_LONGEST_NAME = 5
_PERSON = re.compile(r"(?:[A-ZÀ-Þ][\w'’.-]*\s){1,3}[A-ZÀ-Þ][\w'’-]+")
_COUNTING = re.compile(r"(?:#|no|nr|n[°ºo.]|num|id)\.?")


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with its surroundings."""

    table: Table
    name: str
    markdown: str
    vocabulary: Vocabulary
    turned: bool  # the things stand in the columns, their properties in the rows
    keyed: tuple[int, ...]  # the columns that name a thing
    skipped: int  # a column that only counts the rows; -1 for none
    keys: tuple[str, ...]  # the things that are compared
    above: Above  # what the line above it says of its numbers
    spelled: str  # the word that the letters of its first column spell

    def named(self, thing: int) -> str:
        """The name of a thing as a question shows it, a number with the unit of its column: "20 mph"."""
        key = self.keys[thing]
        shown = plain(key) if re.search(r"\w", key) else key
        return f"{shown} {self.unit}" if self.unit and self._are_numbers else shown

    @property
    def unit(self) -> str:
        """The unit that the corner of the table names; or nothing."""
        return unit_in(plain(self.table.header[self.keyed[0]]), self.vocabulary)

    @property
    def _are_numbers(self) -> bool:
        """Whether the things are amounts themselves: the speeds that distances are told for."""
        return not self.turned and all(_FIGURE.fullmatch(plain(key)) for key in self.keys)

    @property
    def columns(self) -> list[int]:
        """The columns that say something of the things."""
        return [at for at in range(len(self.table.header)) if at not in self.keyed and at != self.skipped]

    @property
    def properties(self) -> list[str]:
        """What is said of each thing."""
        if self.turned:
            return [row[0] for row in self.table.rows]
        return [self.table.header[at] for at in self.columns]

    @property
    def naming(self) -> int:
        """The property that names what the number or letter of each row stands for; -1 for none."""
        if self.turned or self.spelled or not all(_NUMBERED.fullmatch(plain(key)) for key in self.keys):
            return -1
        titled = (
            at for at, title in enumerate(self.properties) if self.vocabulary.has("name_headers", title)
        )
        at = next(titled, -1)
        names = [fold(self.cell(thing, at)) for thing in range(len(self.keys))] if at >= 0 else []
        return (
            at
            if len({*names}) == len(self.keys) and all(len(name.split()) <= _LONGEST_KIND for name in names)
            else -1
        )

    @property
    def repeated(self) -> frozenset[str]:
        """The things that stand in the table more than once, folded."""
        return frozenset(key for key, times in Counter(map(fold, self.keys)).items() if times > 1)

    @property
    def kind(self) -> str:
        """What the things are called together, or nothing."""
        if self.spelled or (self.unit and self._are_numbers):
            return self.spelled
        title = plain(self.table.header[self.keyed[0]])
        lists = self.vocabulary.has
        is_plain = lists("generic_headers", title) or lists("feature_headers", title)
        is_needed = title.isalpha() and all(_BARE.fullmatch(key) for key in self.keys)  # "class II"
        nothing = self.turned or (is_plain and not is_needed) or len(self.keyed) > 1
        return self._section_kind() if nothing or self.unit else title

    def _section_kind(self) -> str:
        """The section, of rows that letters or adjectives name: "hepatitis" of "A" and "B"; or nothing."""
        name, keys = self.name, tuple(map(plain, self.keys))
        is_one = 0 < len(name.split()) <= _LONGEST_KIND and name.replace(" ", "").isalpha()
        is_section = len(self.table.place.headings) > 1 and len(self.keyed) == 1
        if not is_one or not is_section or head_is_plural(name, self.vocabulary):
            return ""
        is_open = all(_BARE.fullmatch(key) for key in keys) or mostly_modify(keys, self.vocabulary)
        return name if is_open and self.vocabulary.label(name) is None else ""

    @property
    def cases(self) -> frozenset[int]:
        """The properties that are cases of one: "adult", "newborn", each measured in the same unit."""
        units = [self._units(at) for at in range(len(self.properties))]
        alike = Counter(each for each in units if each)
        known = self.vocabulary.expressions["property"]
        if self.turned and mostly_modify(tuple(map(plain, self.properties)), self.vocabulary):
            return frozenset(range(len(units)))  # "preventive", "detective"
        return frozenset(
            at
            for at, each in enumerate(units)
            if (each and alike[each] > 1 and not known.match(fold(self.properties[at]))) or self._acts(at)
        )

    def _acts(self, attribute: int) -> bool:
        """Tell whether values open with a verb, so that they are no noun's: "Roof: leaks", "keeps dry"."""
        vocabulary, title = self.vocabulary, self.properties[attribute]
        if not vocabulary.has_base_forms or len(self.keys) > _MOST_ACTING or _says_what(title, vocabulary):
            return False
        first = [plain(self.cell(thing, attribute)).partition(" ")[0] for thing in range(len(self.keys))]
        acting = [word for word in first if word.endswith("s") and verb_of(word, vocabulary)]
        return len(acting) * 2 > len(first)

    def acts(self, thing: int, attribute: int) -> bool:
        """Tell whether a value says what a thing does, where its title names what it has or is.

        "teilt sich auf" is no current, "não altera" no insulin; English is told apart by the column.
        """
        vocabulary, title = self.vocabulary, self.properties[attribute]
        noun = None if vocabulary.has_base_forms else noun_of(title, vocabulary)
        if not noun or any(vocabulary.has("deed_nouns", word) for word in title.split()):
            return False
        words = [word.strip(",;.") for word in plain(self.cell(thing, attribute)).split()]
        at = int(len(words) > 1 and vocabulary.has("clitics", words[0]))
        is_verb = bool(words) and words[at].islower() and bool(verb_of(words[at], vocabulary))
        return is_verb and vocabulary.nouns.noun(words[at], frozenset()) is None

    def describes(self, attribute: int) -> bool:
        """Tell whether values are what something is like, in a language whose nouns have capitals."""
        said = [plain(self.cell(thing, attribute)) for thing in range(len(self.keys))][:_MOST_ACTING]
        like = [value for value in said if value[:1].islower() and not re.search(r"\d|\b[A-ZÄÖÜ]", value)]
        return self.vocabulary.keeps_capitals and len(like) * 2 > len(said)

    def _units(self, attribute: int) -> tuple[str, ...]:
        """The unit of each value of a property; nothing where one of them has none."""
        if len(self.keys) * len(self.properties) > _MOST_MEASURED:
            return ()
        found = [_MEASURED.match(plain(self.cell(thing, attribute))) for thing in range(len(self.keys))]
        return tuple(one["unit"] for one in found if one) if all(found) else ()

    def cell(self, thing: int, attribute: int) -> str:
        """The value of a property of a thing."""
        at = self.where(thing, attribute)
        return self.table.rows[at.row][at.column]

    def said(self, attribute: int) -> Measured:
        """The title of a property and its values, each with the unit that the title names."""
        values = [self.cell(thing, attribute) for thing in range(len(self.keys))]
        told = Above() if are_dates(values) else self.above
        unit = ("" if self._are_numbers else self.unit) or told.unit
        title = plain(self.properties[attribute])
        title = f"{title} ({inside(told.what, self.vocabulary)})" if told.what else title
        return measured(f"{title} ({unit})" if unit else title, values, self.vocabulary)

    def where(self, thing: int, attribute: int) -> Cell:
        """The place of that value in the table as written."""
        return Cell(attribute, thing + 1) if self.turned else Cell(thing, self.columns[attribute])

    def place(self, row: int) -> Place:
        """The line of a row."""
        line = self.table.lines[row] if row < len(self.table.lines) else self.table.place.first_line
        return Place(line, line, self.table.place.headings)


def grid(scope: Scope, written: Table, line: str = "") -> Grid:
    """Return the grid of a table: what stands for the things, and what is said of them.

    *line* is the line of text right above it.
    """
    table, vocabulary = _filled(written), scope.vocabulary
    turned = _is_turned(table, vocabulary)
    word = "" if turned else spelled(table)
    skipped = 0 if word or (not turned and _only_counts(table)) else -1
    dated = () if turned else _dated(table, vocabulary)
    keyed = (0,) if turned else (1,) if word else dated or _keyed(table, skipped + 1, vocabulary)
    name = scope.subject_of(table.place)
    keys = table.header[1:] if turned else _keys(table, keyed, vocabulary)
    full = full_names(keys, name, vocabulary)
    drawn = markdown(written)
    told = above(line, vocabulary)
    told = told if told.unit else above(name, vocabulary)
    return Grid(table, name, drawn, vocabulary, turned, keyed, skipped, full, told, word)


def _keys(table: Table, keyed: tuple[int, ...], vocabulary: Vocabulary) -> tuple[str, ...]:
    if len(keyed) == 1:
        return tuple(_shown(row[keyed[0]]) for row in table.rows)
    titles = [(at, plain(table.header[at])) for at in keyed]
    return tuple(
        ", ".join(named_with(plain(row[at]), title, vocabulary) for at, title in titles) for row in table.rows
    )


def markdown(table: Table) -> str:
    """Return the whole table as Markdown, and under it what the notes remark on it."""
    rows = [table.header, ("---",) * len(table.header), *table.rows[:_MOST_ROWS]]
    drawn = "\n".join("| " + " | ".join(_escaped(cell) for cell in row) + " |" for row in rows)
    return f"{drawn}\n\n{table.detail}".strip()


def _escaped(cell: str) -> str:
    return re.sub(r"(?<!\\)\|", r"\\|", cell)


def _shown(name: str) -> str:
    """Return the name of a row; one of signs alone ("!=") as code, lest it be read as marks."""
    is_sign = re.search(r"\S", name) and not re.search(r"[\w`\\]", name)
    return f"`{name.strip()}`" if is_sign and not re.fullmatch(r"[\s.…?–—-]+|[^\x00-\x7f]+", name) else name


def _is_turned(table: Table, vocabulary: Vocabulary) -> bool:
    first = fold(table.header[0])
    known = sum(is_known(row[0], vocabulary) for row in table.rows)
    is_feature = vocabulary.has("feature_headers", first)
    turned = len(table.header) > 2 and is_feature
    if turned and len(table.rows) > 1:
        titles = table.header[1:]
        telling = sum(_says_what(title, vocabulary) or is_remark(title, vocabulary) for title in titles)
        rather = telling * len(table.rows) > known * len(titles)
        turned = not (telling * 2 > len(titles) and rather) if known else not telling
    return turned


def _says_what(title: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a title says what stands in its column rather than names a thing."""
    is_property = vocabulary.expressions["property"].fullmatch(fold(title)) is not None
    return is_property or column_of(title, vocabulary) is not None or is_phrase(title, vocabulary)


def _filled(table: Table) -> Table:
    """Repeat the name of a group in the rows below that leave it out."""
    first = [row[0].strip() for row in table.rows]
    if len(table.header) < 3 or all(first) or not first[0] or not all(row[1].strip() for row in table.rows):
        return table
    rows, name = [], ""
    for row in table.rows:
        name = row[0] if row[0].strip() else name
        rows.append((name, *row[1:]))
    return replace(table, rows=tuple(rows))


def _only_counts(table: Table) -> bool:
    """Tell whether the first column is nothing but the number of the row."""
    numbers = [plain(row[0]).rstrip(".)") for row in table.rows]
    counted = numbers == [str(at) for at in range(1, len(numbers) + 1)]
    return len(table.header) > 2 and counted and bool(_COUNTING.fullmatch(fold(table.header[0])))


def _keyed(table: Table, first: int, vocabulary: Vocabulary) -> tuple[int, ...]:
    """Return the columns that tell the rows apart: the first, the second in its groups, or both together.

    A number of the first column ("No. 7") is rather said of what the second one names.
    """
    names = _distinct(table, lambda row: row[first])
    if len(table.header) < first + 2 or (names and not _numbers(table, first)):
        return (first,)
    second = [plain(row[first + 1]) for row in table.rows]
    telling = all(re.search(r"[^\W\d_]{2}", name) and len(name.split()) <= _LONGEST_KEY for name in second)
    says = column_of(table.header[first + 1], vocabulary) is not None
    if telling and not says and _distinct(table, lambda row: row[first + 1]):
        return (first + 1,)
    if names:
        return (first,)
    both = _distinct(table, lambda row: f"{row[first]} | {row[first + 1]}")
    short = all(len(name.split()) * 2 <= _LONGEST_KEY for name in second)
    return (first, first + 1) if both and short and len(table.header) > first + 2 else (first,)


def _numbers(table: Table, at: int) -> bool:
    """Tell whether a column holds nothing but whole numbers, and its title only says that it does."""
    is_titled = _COUNTING.fullmatch(fold(table.header[at])) is not None
    return is_titled and all(plain(row[at]).rstrip(".)").isdigit() for row in table.rows)


def _dated(table: Table, vocabulary: Vocabulary) -> tuple[int, ...]:
    """Return the column that names what each year of the first column brought; nothing where none does.

    A person is only what a row is about where no other column names a thing.
    """
    titles = [plain(title) for title in table.header[1:]]
    tells = any(vocabulary.expressions["happening"].search(title) for title in titles)
    if len(table.header) < 3 or tells or not are_dates([plain(row[0]) for row in table.rows]):
        return ()
    named = [at for at, title in enumerate(titles, 1) if _names(table, at, title, vocabulary)]
    things = [at for at in named if not all(_PERSON.fullmatch(plain(row[at])) for row in table.rows)]
    return tuple((things or named)[:1])


def _names(table: Table, at: int, title: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a column with a title of its own holds a name in each row, and never the same."""
    said = [plain(row[at]) for row in table.rows]
    are_short = all(re.search(r"[^\W\d_]{3}", name) and len(name.split()) <= _LONGEST_NAME for name in said)
    tells = any(re.search(r"\d|[.;!?]", name) or clause(name, vocabulary) for name in said)
    is_titled = title and not vocabulary.has("generic_headers", title)
    return bool(is_titled) and are_short and not tells and _distinct(table, lambda row: row[at])


def _distinct(table: Table, named: Callable[[tuple[str, ...]], str]) -> bool:
    said = [fold(named(row)) for row in table.rows]
    return len(set(said)) == len(said)
