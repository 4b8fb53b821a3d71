"""Tables of cards: CSV, TSV, and the text files that Anki and Quizlet write. Cards only, no schedules."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from kmsflash.exchange.table.package import TableFile
from kmsflash.exchange.table.shape import Role, Table
from kmsflash.exchange.table.writing import write as write
from kmsflash.model.errors import UserError


def open_package(path: Path) -> TableFile:
    """Open the table at *path*, its columns as they seem to be meant.

    Raises `UserError` where it is none, or where it does not show which columns are questions and answers.
    """
    table = Table.read(path)
    mapping = table.guess()
    if not mapping.makes_cards:
        raise UserError(
            "{name} does not show which column has the questions, and which the answers. Say it in the "
            "window, or with --columns.",
            name=path.name,
        )
    return TableFile(table, mapping)


def open_columns(path: Path, roles: Sequence[str]) -> TableFile:
    """Open the table at *path* with these roles for its columns, from the left; "-" for none.

    Raises `UserError` where a role is none, or no column has the questions or the answers.
    """
    table = Table.read(path)
    told = [role.strip().casefold().removeprefix("-") for role in roles]
    known = ", ".join(role.value for role in Role if role)
    try:
        mapping = replace(table.guess(), roles=tuple(Role(role) for role in told))
    except ValueError as error:
        raise UserError("A column can be: {known}; or - for none.", known=known) from error
    if not mapping.makes_cards:
        raise UserError(
            "One column has to be the question, and one the answer. A column can be: {known}.", known=known
        )
    return TableFile(table, mapping)
