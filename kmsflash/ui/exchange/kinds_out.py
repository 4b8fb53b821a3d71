"""What each format is for, and what of a deck it can take along."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from kmsflash.exchange import FORMATS, Format
from kmsflash.ui.exchange import words

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class KindOut:
    """A format as it is offered."""

    name: str  # as `--format` has it
    ending: str
    title: str
    sentence: str
    whom: bool = False  # whether it can tell what is for others from what is for oneself
    schedules: bool = False  # whether it takes them along
    options: bool = False
    notes: bool = False
    ids: bool = False  # whether its notes can tell which passage gave which card
    form: Format | None = None  # None: it is drawn, in `ui.printing`

    @property
    def endings(self) -> tuple[str, ...]:
        """The endings that a file of it can have, the usual one first."""
        several = self.name in ("csv", "markdown") and self.form is not None
        return self.form.endings if several and self.form is not None else (self.ending,)

    @property
    def is_printed(self) -> bool:
        """Whether it is pages to print."""
        return self.form is None


def kinds_out() -> Sequence[KindOut]:
    """Return the formats that decks can be written in, in the order in which they are offered."""
    told = translate("Exchange", "To print: cards to fold, a list in two columns, or a page for each deck.")
    printed = KindOut("pdf", ".pdf", f"{words.kind('pdf')} (.pdf)", told)
    return [*(_kind(form) for form in FORMATS if form.is_written), printed]


def _kind(form: Format) -> KindOut:
    ending, title = form.endings[0], f"{words.kind(form.name)} ({form.endings[0]})"
    match form.name:
        case "kmsdeck":
            told = translate(
                "Exchange",
                "For kmsflash: to give a deck away, to correct it later, or to move to another computer.",
            )
            return KindOut(
                form.name, ending, title, told, whom=True, schedules=True, options=True, notes=True, form=form
            )
        case "anki":
            told = translate("Exchange", "For Anki on a computer or a phone, with pictures and sounds.")
            return KindOut(form.name, ending, title, told, schedules=True, options=True, form=form)
        case "csv" | "tsv" | "table":
            told = translate("Exchange", "For a spreadsheet, or for a program that reads tables. Text alone.")
        case "markdown":
            told = translate(
                "Exchange", "For an editor: notes that give the same cards when they are read again."
            )
            return KindOut(form.name, ending, title, told, notes=True, ids=True, form=form)
        case _:
            told = ""
    return KindOut(form.name, ending, title, told, form=form)
