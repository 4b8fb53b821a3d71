"""What the report of an import says."""

from PySide6.QtCore import QCoreApplication

from kmsflash.model.importing import ImportReport
from kmsflash.model.notes import Place
from kmsflash.rendering.card import plain

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


def kinds(report: ImportReport) -> str:
    """Return from how many facts of each kind the cards come."""
    named = {
        "takeaway": (translate("Importing", "1 takeaway"), translate("Importing", "%1 takeaways")),
        "trap": (translate("Importing", "1 trap"), translate("Importing", "%1 traps")),
        "table": (translate("Importing", "1 table cell"), translate("Importing", "%1 table cells")),
        "cue": (translate("Importing", "1 exam cue"), translate("Importing", "%1 exam cues")),
        "definition": (translate("Importing", "1 definition"), translate("Importing", "%1 definitions")),
        "question": (translate("Importing", "1 question"), translate("Importing", "%1 questions")),
    }
    counted = [_counted(count, *named[kind]) for kind, count in report.kinds if kind in named]
    return translate("Importing", "From %1.").replace("%1", ", ".join(counted)) if counted else ""


def difference(report: ImportReport) -> str:
    """Return what became of the cards that were there before; empty for new notes."""
    told = report.difference
    if told.new == report.cards and not told.gone:
        return ""
    parts = [
        (told.unchanged, translate("Importing", "%1 unchanged")),
        (told.reworded, translate("Importing", "%1 reworded, their schedule kept")),
        (told.changed, translate("Importing", "%1 with another answer")),
        (told.gone, translate("Importing", "%1 no longer in the notes, suspended")),
    ]
    return "; ".join(words.replace("%1", str(count)) for count, words in parts if count) + "."


def repairs(report: ImportReport) -> str:
    """Return what was mended in the notes as they were read."""
    sentences = [repair.sentence for repair in report.repairs if repair.count]
    if not sentences:
        return ""
    return translate("Importing", "Mended on reading: %1.").replace("%1", "; ".join(sentences))


def left_out(reason: str) -> str:
    """Return the title over cards that were not made."""
    return translate("Importing", "Left out: %1").replace("%1", reason)


def unanswered() -> str:
    """Return the title over questions without an answer."""
    return translate("Importing", "Questions that these notes do not answer")


def line(place: Place) -> str:
    """Return where in the notes something stands."""
    return translate("Importing", "line %1").replace("%1", str(place.first_line))


def shortened(text: str) -> str:
    """Return *text* as it is read, cut where it is long."""
    words = " ".join(plain(text).split())
    return words if len(words) <= LONGEST else words[: LONGEST - 1].rstrip() + "…"


def _counted(count: int, one: str, many: str) -> str:
    return one if count == 1 else many.replace("%1", str(count))
