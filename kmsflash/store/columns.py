"""What the tables of a collection are built of: `tables.py` and `exam_tables.py` say what is in them."""

from typing import Any

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary, MetaData, Table, Text

metadata = MetaData()

_INTEGER, _TEXT = Integer(), Text()  # one for all: SQLAlchemy prepares each before it compiles a statement


def _column(name: str, kind: Integer | Text, default: str | None) -> Column[Any]:
    return Column(name, kind, nullable=default is None, server_default=default)


def number(name: str, default: str | None = "0") -> Column[Any]:
    """Return a column of whole numbers; without a *default* it may be empty."""
    return _column(name, _INTEGER, default)


def words(name: str, default: str | None = "") -> Column[Any]:
    """Return a column of text; without a *default* it may be empty."""
    return _column(name, _TEXT, default)


def to(table: str) -> Column[Any]:
    """Return a column that names a row of another table."""
    return Column(f"{table}_id", Integer, ForeignKey(f"{table}.id"))


def synced(name: str, *parts: Column[Any] | Index) -> Table:
    """Return a table whose rows other machines will get, with what these need to merge them."""
    return Table(
        name,
        metadata,
        Column("id", Integer, primary_key=True),
        Column("uid", LargeBinary, nullable=False, unique=True),
        *(part for part in parts if isinstance(part, Column)),
        number("hlc"),  # of the row's birth
        number("by"),  # device of the row's birth
        words("stamps", None),  # JSON: only the fields edited since, {"front": [hlc, by]}
        number("deleted"),
        *(part for part in parts if isinstance(part, Index)),
        sqlite_strict=True,
    )
