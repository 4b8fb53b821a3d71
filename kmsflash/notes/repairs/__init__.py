"""Repair: small named passes that mend what export, pasting and scraping broke, and say what they did."""

from collections.abc import Callable
from dataclasses import dataclass

from kmsflash.model.notes import Repair
from kmsflash.model.sentences import Sentence
from kmsflash.notes.page import Line
from kmsflash.notes.repairs import (
    announced,
    answered,
    bare,
    begun,
    code,
    columns,
    commands,
    counters,
    cut_rows,
    dialogue,
    dotted,
    entries,
    framed,
    glossary,
    headings,
    inlined,
    items,
    jotted,
    lettered,
    long_arrows,
    lost,
    markup,
    maths,
    numbered,
    ordinals,
    pairs,
    quoted,
    ranked,
    running,
    step_labels,
    stressed,
    tables,
    timelines,
    verdicts,
    wrapping,
)
from kmsflash.notes.vocabulary import Vocabulary

Mend = Callable[[list[Line], Vocabulary], tuple[list[Line], int]]


@dataclass(frozen=True, slots=True)
class Pass:
    """One repair: returns the mended lines and how many places it mended."""

    name: str
    mend: Mend
    one: Sentence
    many: Sentence  # with the `{count}`

    def report(self, count: int) -> Repair:
        """Return the line of the import report."""
        return Repair(self.name, count, self.one if count == 1 else Sentence(self.many, count=count))


PASSES = (
    Pass(
        "markup",
        markup.understand,
        Sentence("understood 1 piece of HTML"),
        Sentence("understood {count} pieces of HTML"),
    ),
    Pass(
        "maths",
        maths.understand,
        Sentence("understood 1 formula"),
        Sentence("understood {count} formulas"),
    ),
    Pass(
        "stressed sentences",
        stressed.understand,
        Sentence("understood 1 sentence in bold"),
        Sentence("understood {count} sentences in bold"),
    ),
    Pass(
        "arrows",
        long_arrows.understand,
        Sentence("understood 1 arrow"),
        Sentence("understood {count} arrows"),
    ),
    Pass(
        "commands",
        commands.find,
        Sentence("recognised 1 line of code"),
        Sentence("recognised {count} lines of code"),
    ),
    Pass(
        "running heads",
        running.drop,
        Sentence("left out 1 running head or page number"),
        Sentence("left out {count} running heads and page numbers"),
    ),
    Pass(
        "framed headings",
        framed.find,
        Sentence("recognised 1 heading"),
        Sentence("recognised {count} headings"),
    ),
    Pass(
        "quoted items",
        quoted.find,
        Sentence("recognised 1 quoted item"),
        Sentence("recognised {count} quoted items"),
    ),
    Pass(
        "verdicts",
        verdicts.pair,
        Sentence("recognised 1 mistake with what is right"),
        Sentence("recognised {count} mistakes with what is right"),
    ),
    Pass(
        "dated lines",
        timelines.sign,
        Sentence("recognised the year of 1 line"),
        Sentence("recognised the years of {count} lines"),
    ),
    Pass(
        "lost marks",
        lost.find,
        Sentence("gave 1 line its mark back"),
        Sentence("gave {count} lines their marks back"),
    ),
    Pass(
        "cut rows",
        cut_rows.join,
        Sentence("joined 1 cut table row"),
        Sentence("joined {count} cut table rows"),
    ),
    Pass(
        "glossary",
        glossary.find,
        Sentence("recognised 1 entry of a glossary"),
        Sentence("recognised {count} entries of glossaries"),
    ),
    Pass(
        "counters",
        counters.find,
        Sentence("recognised 1 counted line"),
        Sentence("recognised {count} counted lines"),
    ),
    Pass("bullets", items.normalise, Sentence("recognised 1 bullet"), Sentence("recognised {count} bullets")),
    Pass(
        "lists in a line",
        inlined.split_whole,
        Sentence("parted 1 list that ran on in a line"),
        Sentence("parted {count} lists that ran on in lines"),
    ),
    Pass(
        "ordinals",
        ordinals.complete,
        Sentence("completed 1 ordinal by what it counts"),
        Sentence("completed {count} ordinals by what they count"),
    ),
    Pass(
        "announced lists",
        announced.find,
        Sentence("recognised 1 line that announces a list"),
        Sentence("recognised {count} lines that announce lists"),
    ),
    Pass(
        "answered questions",
        answered.find,
        Sentence("recognised 1 question with its answer below"),
        Sentence("recognised {count} questions with their answers below"),
    ),
    Pass(
        "labelled steps",
        step_labels.find,
        Sentence("recognised the steps of 1 list"),
        Sentence("recognised the steps of {count} lists"),
    ),
    Pass(
        "pairs",
        pairs.part,
        Sentence("parted 1 pair of a name and a value"),
        Sentence("parted {count} pairs of names and values"),
    ),
    Pass(
        "cut items",
        items.join_cut,
        Sentence("joined 1 cut list item"),
        Sentence("joined {count} cut list items"),
    ),
    Pass(
        "run-on items",
        items.split_run_on,
        Sentence("split 1 run-on list item"),
        Sentence("split {count} run-on list items"),
    ),
    Pass(
        "dotted terms",
        dotted.find,
        Sentence("recognised 1 term before dots"),
        Sentence("recognised {count} terms before dots"),
    ),
    Pass(
        "wide tables",
        tables.narrow,
        Sentence("left out the columns of 1 table after the 60th"),
        Sentence("left out the columns of {count} tables after the 60th"),
    ),
    Pass(
        "table rows",
        tables.close_rows,
        Sentence("completed 1 table row"),
        Sentence("completed {count} table rows"),
    ),
    Pass(
        "columns",
        columns.find,
        Sentence("recognised 1 table by its columns"),
        Sentence("recognised {count} tables by their columns"),
    ),
    Pass(
        "tables",
        tables.find_tables,
        Sentence("recognised 1 table without its lines"),
        Sentence("recognised {count} tables without their lines"),
    ),
    Pass(
        "outlines",
        ranked.find,
        Sentence("recognised 1 line of an outline"),
        Sentence("recognised {count} lines of outlines"),
    ),
    Pass(
        "terms side by side",
        dotted.part,
        Sentence("parted 1 term from another"),
        Sentence("parted {count} terms that stood side by side"),
    ),
    Pass(
        "jotted lines",
        jotted.find,
        Sentence("recognised 1 jotted line"),
        Sentence("recognised {count} jotted lines"),
    ),
    Pass(
        "dialogue",
        dialogue.find,
        Sentence("recognised 1 question of a dialogue"),
        Sentence("recognised {count} questions of a dialogue"),
    ),
    Pass(
        "lettered items",
        lettered.find,
        Sentence("recognised 1 item with a letter"),
        Sentence("recognised {count} items with letters"),
    ),
    Pass(
        "entries",
        entries.find,
        Sentence("recognised 1 entry"),
        Sentence("recognised {count} entries of lists of terms"),
    ),
    Pass(
        "headings", headings.find, Sentence("recognised 1 heading"), Sentence("recognised {count} headings")
    ),
    Pass(
        "numbered notes",
        numbered.find,
        Sentence("recognised 1 numbered note"),
        Sentence("recognised {count} numbered notes"),
    ),
    Pass(
        "bare items", bare.find, Sentence("recognised 1 bare item"), Sentence("recognised {count} bare items")
    ),
    Pass(
        "wrapped lines",
        wrapping.join,
        Sentence("joined 1 wrapped line"),
        Sentence("joined {count} wrapped lines"),
    ),
    Pass(
        "inlined lists",
        inlined.split,
        Sentence("parted 1 list that ran on in a line"),
        Sentence("parted {count} lists that ran on in lines"),
    ),
    Pass(
        "small sentences",
        begun.find,
        Sentence("began 1 sentence with a capital"),
        Sentence("began {count} sentences with capitals"),
    ),
    Pass(
        "timelines",
        timelines.split,
        Sentence("parted 1 day of a timeline"),
        Sentence("parted {count} days of timelines"),
    ),
    Pass(
        "code",
        code.mark,
        Sentence("marked 1 identifier as code"),
        Sentence("marked {count} identifiers as code"),
    ),
)


def repair(lines: list[Line], vocabulary: Vocabulary) -> tuple[list[Line], tuple[Repair, ...]]:
    """Return the mended lines, and a report of every pass that found something to mend."""
    reports: list[Repair] = []
    for step in PASSES:
        lines, count = step.mend(lines, vocabulary)
        if count:
            reports.append(step.report(count))
    return lines, tuple(reports)
