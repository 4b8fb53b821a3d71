"""Tables of cards: CSV, TSV, and the text files that Anki and Quizlet write. Cards only, no schedules."""

from pathlib import Path

from kmsflash.exchange.table.package import TableFile
from kmsflash.exchange.table.shape import Table
from kmsflash.exchange.table.writing import write as write


def open_package(path: Path) -> TableFile:
    """Open the table at *path*, its columns as they seem to be meant. Raises `UserError` where it is none."""
    table = Table.read(path)
    return TableFile(table, table.guess())
