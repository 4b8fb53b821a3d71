"""Repair: small named passes that mend what export, pasting and scraping broke, and say what they did."""

from collections.abc import Callable
from dataclasses import dataclass

from kmsflash.model.notes import Repair
from kmsflash.notes.page import Line
from kmsflash.notes.repairs import (
    bare,
    code,
    entries,
    headings,
    items,
    jotted,
    markup,
    running,
    tables,
    wrapping,
)
from kmsflash.notes.vocabulary import Vocabulary

Mend = Callable[[list[Line], Vocabulary], tuple[list[Line], int]]


@dataclass(frozen=True, slots=True)
class Pass:
    """One repair: returns the mended lines and how many places it mended."""

    name: str
    mend: Mend
    one: str
    many: str

    def report(self, count: int) -> Repair:
        """Return the line of the import report."""
        return Repair(self.name, count, (self.one if count == 1 else self.many).format(count))


PASSES = (
    Pass("markup", markup.understand, "understood 1 piece of HTML", "understood {} pieces of HTML"),
    Pass(
        "running heads",
        running.drop,
        "left out 1 running head or page number",
        "left out {} running heads and page numbers",
    ),
    Pass("bullets", items.normalise, "recognised 1 bullet", "recognised {} bullets"),
    Pass("cut items", items.join_cut, "joined 1 cut list item", "joined {} cut list items"),
    Pass("run-on items", items.split_run_on, "split 1 run-on list item", "split {} run-on list items"),
    Pass(
        "wide tables",
        tables.narrow,
        f"left out the columns of 1 table after the {tables.MOST_COLUMNS}th",
        f"left out the columns of {{}} tables after the {tables.MOST_COLUMNS}th",
    ),
    Pass("table rows", tables.close_rows, "completed 1 table row", "completed {} table rows"),
    Pass(
        "tables",
        tables.find_tables,
        "recognised 1 table without its lines",
        "recognised {} tables without their lines",
    ),
    Pass("jotted lines", jotted.find, "recognised 1 jotted line", "recognised {} jotted lines"),
    Pass("entries", entries.find, "recognised 1 entry", "recognised {} entries of lists of terms"),
    Pass("headings", headings.find, "recognised 1 heading", "recognised {} headings"),
    Pass("bare items", bare.find, "recognised 1 bare item", "recognised {} bare items"),
    Pass("wrapped lines", wrapping.join, "joined 1 wrapped line", "joined {} wrapped lines"),
    Pass("code", code.mark, "marked 1 identifier as code", "marked {} identifiers as code"),
)


def repair(lines: list[Line], vocabulary: Vocabulary) -> tuple[list[Line], tuple[Repair, ...]]:
    """Return the mended lines, and a report of every pass that found something to mend."""
    reports: list[Repair] = []
    for step in PASSES:
        lines, count = step.mend(lines, vocabulary)
        if count:
            reports.append(step.report(count))
    return lines, tuple(reports)
