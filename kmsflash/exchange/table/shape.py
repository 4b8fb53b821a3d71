"""What a table of cards looks like, and what its columns seem to mean."""

import collections.abc
import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from kmsflash.exchange.table import headings, names
from kmsflash.model.encodings import decode
from kmsflash.model.errors import UserError, cause

LARGEST = 256 * 1024 * 1024  # bytes of a file
SEPARATORS = "\t,;|"
"""What stands between the cells of most tables."""

_SAMPLE = 200  # rows that are looked at
_NAMED = {
    "comma": ",",
    "semicolon": ";",
    "tab": "\t",
    "space": " ",
    "pipe": "|",
    "colon": ":",
}
_DIRECTIVE = re.compile(r"#([a-z ]+):(.*)")
_TAG = re.compile(
    r"</?(?:b|i|u|br|div|p|span|img|ul|ol|li|table|strong|em|code|sub|sup|a)\b[^>]*>|&(?:nbsp|lt|gt|amp);"
)


class Role(StrEnum):
    """What a column holds."""

    QUESTION = "question"
    ANSWER = "answer"
    EXPLANATION = "explanation"
    TAGS = "tags"
    DECK = "deck"
    KIND = "kind"
    ID = "id"  # by which a card is known again
    NOTHING = ""  # it is left out


class Dialect(StrEnum):
    """How the texts are written."""

    PLAIN = "plain"  # every sign means itself
    HTML = "html"
    MARKDOWN = "markdown"


@dataclass(frozen=True, slots=True)
class Mapping:
    """What the columns of a table mean, from the left; those beyond the end mean nothing."""

    roles: tuple[Role, ...]
    separator: str = ","
    has_heading: bool = False
    dialect: Dialect = Dialect.PLAIN
    deck: str = ""  # for rows that name none; empty: the file's name
    tags: tuple[str, ...] = ()  # for all rows

    def column(self, role: Role) -> int | None:
        """Return the first column of that role."""
        return next((at for at, told in enumerate(self.roles) if told is role), None)

    def kept(self) -> dict[str, Any]:
        """Return what is to be remembered for tables of the same shape, for JSON."""
        return {
            "roles": [role.value for role in self.roles],
            "separator": self.separator,
            "has_heading": self.has_heading,
            "dialect": self.dialect.value,
        }

    def remembered(self, kept: "collections.abc.Mapping[str, Any] | None") -> "Mapping":
        """Return this with what was kept of another; this, where nothing was, or it makes no sense."""
        if kept is None:
            return self
        try:
            return replace(
                self,
                roles=tuple(Role(role) for role in kept["roles"]),
                separator=_one_sign(kept["separator"]),
                has_heading=bool(kept["has_heading"]),
                dialect=Dialect(kept["dialect"]),
            )
        except (KeyError, TypeError, ValueError):
            return self

    @property
    def makes_cards(self) -> bool:
        """Whether there are questions and answers."""
        return self.column(Role.QUESTION) is not None and self.column(Role.ANSWER) is not None


@dataclass(frozen=True, slots=True)
class Table:
    """A file of rows, as text."""

    path: Path
    text: str  # without the lines that say how to read it
    directives: dict[str, str] = field(
        default_factory=dict
    )  # that Anki writes: "separator", "tags column", …

    @classmethod
    def read(cls, path: Path) -> "Table":
        """Read the file at *path*. Raises `UserError` where it cannot be, or is no text."""
        try:
            size = path.stat().st_size
            if size > LARGEST:
                raise UserError(
                    "{name} has {size} MB; a table of cards is read up to {most} MB. Split it.",
                    name=path.name,
                    size=size // 1024**2,
                    most=LARGEST // 1024**2,
                )
            text = decode(path.read_bytes())
        except OSError as error:
            raise UserError(
                "{name} cannot be read: {reason}.", name=path.name, reason=cause(error)
            ) from error
        if text is None:
            raise UserError("{name} is no table of text: save it as CSV first.", name=path.name)
        lines = text.replace("\0", "").splitlines(keepends=True)
        directives = {}
        while lines and lines[0].startswith("#"):
            told = _DIRECTIVE.match(lines.pop(0).strip())
            if told:
                directives[told[1].strip()] = told[2].strip()
        return cls(path, "".join(lines), directives)

    def rows(self, separator: str) -> Iterator[list[str]]:
        """Give the rows that are not empty. Raises `UserError` where a quotation is never closed."""
        csv.field_size_limit(LARGEST)
        reader = csv.reader(io.StringIO(self.text, newline=""), delimiter=separator)
        try:
            for row in reader:
                if any(cell.strip() for cell in row):
                    yield row
        except csv.Error as error:
            raise UserError(
                "{name} cannot be read beyond line {line}: {reason}.",
                name=self.path.name,
                line=reader.line_num,
                reason=error,
            ) from error

    def first_rows(self, separator: str, count: int = _SAMPLE) -> list[list[str]]:
        """Return the first rows."""
        return [row for _, row in zip(range(count), self.rows(separator), strict=False)]

    @property
    def signature(self) -> str:
        """By which files of the same shape are told: how many columns, and what heads them."""
        separator = self._separator()
        rows = self.first_rows(separator, 1)
        row = rows[0] if rows else []
        known = [cell.strip().casefold() if headings.role_of(cell) else "" for cell in row]
        return f"{len(row)}{separator}{'|'.join(known)}"

    def guess(self) -> Mapping:
        """Return what the columns seem to mean. Raises `UserError` where there are no rows."""
        separator = self._separator()
        rows = self.first_rows(separator)
        if not rows:
            raise UserError("{name} is empty: there is no row in it.", name=self.path.name)
        named = self._named(rows[0])
        roles = list(named or _unnamed(rows))
        self._obey(roles)
        mapping = Mapping(
            tuple(roles),
            separator,
            bool(named) and not self._names_columns,
            self._dialect(rows),
            self.directives.get("deck", ""),
            tuple(self.directives.get("tags", "").split()),
        )
        if mapping.column(Role.ID) is not None and _are_ours(rows, mapping.column(Role.ID)):
            return replace(mapping, dialect=Dialect.MARKDOWN)
        return mapping

    def _separator(self) -> str:
        told = self.directives.get("separator", "")
        if told:
            named = _NAMED.get(told.casefold(), told)
            if len(named) == 1 and named not in '"\r\n':
                return named
        return max(SEPARATORS, key=lambda sign: _evenness(self.first_rows(sign)))

    @property
    def _names_columns(self) -> bool:
        return "columns" in self.directives

    def _named(self, first: Sequence[str]) -> list[Role]:
        """Return the roles that headings tell; none where there are no headings."""
        if self._names_columns:
            first = next(csv.reader([self.directives["columns"]], delimiter=self._separator()), [])
        roles = [Role(headings.role_of(cell)) for cell in first]
        if Role.QUESTION not in roles or Role.ANSWER not in roles:
            return []
        return [role if role not in roles[:at] else Role.NOTHING for at, role in enumerate(roles)]

    def _obey(self, roles: list[Role]) -> None:
        """Give columns the roles that the file itself says."""
        for name, role in (
            ("guid", Role.ID),
            ("deck", Role.DECK),
            ("tags", Role.TAGS),
            ("notetype", Role.NOTHING),
        ):
            told = self.directives.get(f"{name} column", "")
            if told.isdecimal() and 0 < int(told) <= len(roles):
                at = int(told) - 1
                taken = roles[at]
                roles[at] = role
                if taken in (Role.QUESTION, Role.ANSWER):
                    _shift(roles, taken, at)

    def _dialect(self, rows: Sequence[Sequence[str]]) -> Dialect:
        told = self.directives.get("html", "").casefold()
        if told:
            return Dialect.HTML if told == "true" else Dialect.PLAIN
        tagged = sum(bool(_TAG.search(cell)) for row in rows for cell in row)
        return Dialect.HTML if tagged * 10 > len(rows) else Dialect.PLAIN


def _one_sign(told: str) -> str:
    if told not in SEPARATORS and told not in _NAMED.values():
        raise ValueError(told)
    return told


def _shift(roles: list[Role], role: Role, taken: int) -> None:
    """Give a role that a column lost to the next column that has none better."""
    for at in range(taken + 1, len(roles)):
        if roles[at] in (Role.NOTHING, Role.EXPLANATION, Role.ANSWER):
            lost = roles[at]
            roles[at] = role
            if lost is Role.ANSWER:
                _shift(roles, lost, at)
            return


def _unnamed(rows: Sequence[Sequence[str]]) -> Iterator[Role]:
    """Give the roles of columns without headings: an id or not, question, answer, explanation, tags."""
    width = max(map(len, rows))
    free = iter((Role.QUESTION, Role.ANSWER, Role.EXPLANATION))
    has_id = width > 2 and _are_ours(rows, 0)
    for at in range(width):
        if at == 0 and has_id:
            yield Role.ID
        elif (
            at == width - 1 and at - has_id >= 2 and _look_like_tags(row[at] for row in rows if len(row) > at)
        ):
            yield Role.TAGS
        else:
            yield next(free, Role.NOTHING)


def _look_like_tags(cells: Iterator[str]) -> bool:
    told = [cell.strip() for cell in cells if cell.strip()]
    return (
        bool(told)
        and all(len(cell) < 80 and not re.search(r"[.?!]|\n", cell) for cell in told)
        and (len(set(told)) * 2 <= len(told) or all("::" in cell for cell in told))
    )


def _are_ours(rows: Sequence[Sequence[str]], column: int | None) -> bool:
    """Return whether a column holds the names that we write."""
    cells = [row[column] for row in rows[1:] or rows if column is not None and len(row) > column]
    return bool(cells) and all(names.read(cell) for cell in cells)


def _evenness(rows: Sequence[Sequence[str]]) -> tuple[float, int]:
    """Return how well a separator parts rows: the share of rows with the usual number of cells."""
    widths = [len(row) for row in rows]
    if not widths:
        return 0.0, 0
    usual = max(set(widths), key=lambda width: (widths.count(width), width))
    return (widths.count(usual) / len(widths) if usual > 1 else 0.0, usual)
