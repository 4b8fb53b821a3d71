"""What the report of an import says."""

from pathlib import PurePath

from PySide6.QtCore import QCoreApplication

from kmsflash.model.importing import ImportReport
from kmsflash.model.notes import Place
from kmsflash.rendering.card import plain
from kmsflash.ui.sentences import translated

PAGE = 1000  # a place in a PDF is its page times this, and the line on it
LONGEST = 160  # characters of a text that was left out

translate = QCoreApplication.translate


def headline(report: ImportReport) -> str:
    """Return how many cards there are, or how many are new."""
    new = report.difference.new
    if new == report.cards:
        return _counted(new, translate("Importing", "1 card"), translate("Importing", "%1 cards"))
    if new:
        return _counted(new, translate("Importing", "1 new card"), translate("Importing", "%1 new cards"))
    return translate("Importing", "No new cards")


def facts(kind: str, count: int) -> str:
    """Return how many facts there are of a kind."""
    named = {
        "takeaway": (translate("Importing", "1 takeaway"), translate("Importing", "%1 takeaways")),
        "trap": (translate("Importing", "1 trap"), translate("Importing", "%1 traps")),
        "table": (translate("Importing", "1 table cell"), translate("Importing", "%1 table cells")),
        "cue": (translate("Importing", "1 exam cue"), translate("Importing", "%1 exam cues")),
        "definition": (translate("Importing", "1 definition"), translate("Importing", "%1 definitions")),
    }
    question = (translate("Importing", "1 question"), translate("Importing", "%1 questions"))
    return _counted(count, *named.get(kind, question))


def difference(report: ImportReport) -> str:
    """Return what became of the cards that were there before; empty for new notes."""
    told = report.difference
    if told.new == report.cards and not told.gone:
        return ""
    parts = [
        (told.unchanged, translate("Importing", "%1 as before")),
        (told.reworded, translate("Importing", "%1 brought up to date")),
        (told.changed, translate("Importing", "%1 with a new answer")),
        (told.gone, translate("Importing", "%1 no longer in your notes and set aside")),
    ]
    counted = ", ".join(words.replace("%1", str(count)) for count, words in parts if count)
    return translate("Importing", "Your other cards: %1. All keep their schedule.").replace("%1", counted)


def repairs(report: ImportReport) -> str:
    """Return what was mended in the notes as they were read."""
    sentences = [translated(repair.sentence) for repair in report.repairs if repair.count]
    if not sentences:
        return ""
    return translate("Importing", "Mended on reading: %1.").replace("%1", "; ".join(sentences))


def left_out(reason: str) -> str:
    """Return the title over cards that were not made."""
    told = translated(reason)
    return translate("Importing", "Left out: %1").replace("%1", told[:1].lower() + told[1:].rstrip("."))


def perhaps(answer: str) -> str:
    """Return the best answer that the notes have to an open question; empty where there is none."""
    return translate("Importing", "Perhaps: %1").replace("%1", shortened(answer)) if answer else ""


def more(count: int) -> str:
    """Return how many passages a cut list does not show."""
    return _counted(count, translate("Importing", "and 1 more"), translate("Importing", "and %1 more"))


def unanswered() -> str:
    """Return the title over questions without an answer."""
    return translate("Importing", "Questions that these notes do not answer")


def section(headings: tuple[str, ...]) -> str:
    """Return the title over the cards of a section."""
    return " › ".join(headings) if headings else translate("Importing", "Cards")


def where(place: Place, source: str) -> str:
    """Return where in its file something stands: what a place counts depends on the kind of file."""
    match PurePath(source).suffix.lower():
        case ".pdf":
            return translate("Importing", "page %1").replace("%1", str(place.first_line // PAGE))
        case ".docx" | ".docm" | ".dotx":
            return translate("Importing", "paragraph %1").replace("%1", str(place.first_line))
        case ".epub":
            return ""  # counts the text of the whole book, which no reader shows
        case _:
            return translate("Importing", "line %1").replace("%1", str(place.first_line))


def shortened(text: str) -> str:
    """Return *text* as it is read, cut where it is long."""
    words = " ".join(plain(text).split())
    return words if len(words) <= LONGEST else words[: LONGEST - 1].rstrip() + "…"


def _counted(count: int, one: str, many: str) -> str:
    return one if count == 1 else many.replace("%1", str(count))
