"""The columns that the table of cards can show: a table of data."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kmsflash.model.browsing import CardRow, CardState, Column
from kmsflash.model.days import Day
from kmsflash.ui.browse import words

_CONTEXT = "BrowseColumns"


@dataclass(frozen=True, slots=True)
class Shown:
    """One column: its words, what stands in it, and how wide it is where it does not take the rest."""

    column: Column
    title: str  # in English; translated where it shows
    width: int  # pixels at font setting 100 %; 0: takes the room that is left
    text: Callable[[CardRow, Day], str]
    at_end: bool = False  # numbers stand under one another at their end

    @property
    def words(self) -> str:
        """The title in the learner's language."""
        return QCoreApplication.translate(_CONTEXT, self.title)


def _title(text: object) -> str:
    return str(text)


COLUMNS = (
    Shown(Column.FRONT, _title(QT_TRANSLATE_NOOP("BrowseColumns", "Question")), 0, lambda row, _: row.front),
    Shown(
        Column.ANSWER, _title(QT_TRANSLATE_NOOP("BrowseColumns", "Answer")), 180, lambda row, _: row.answer
    ),
    Shown(
        Column.DECK,
        _title(QT_TRANSLATE_NOOP("BrowseColumns", "Deck")),
        140,
        lambda row, _: words.path(row.deck),
    ),
    Shown(
        Column.SECTION,
        _title(QT_TRANSLATE_NOOP("BrowseColumns", "Section")),
        140,
        lambda row, _: words.path(row.section),
    ),
    Shown(Column.SOURCE, _title(QT_TRANSLATE_NOOP("BrowseColumns", "Notes")), 120, lambda row, _: row.source),
    Shown(
        Column.TAGS,
        _title(QT_TRANSLATE_NOOP("BrowseColumns", "Tags")),
        110,
        lambda row, _: ", ".join(row.tags),
    ),
    Shown(
        Column.STATE,
        _title(QT_TRANSLATE_NOOP("BrowseColumns", "State")),
        110,
        lambda row, _: words.state(row),
    ),
    Shown(Column.DUE, _title(QT_TRANSLATE_NOOP("BrowseColumns", "Due")), 88, words.due),
    Shown(
        Column.INTERVAL,
        _title(QT_TRANSLATE_NOOP("BrowseColumns", "Interval")),
        70,
        lambda row, _: words.interval(row),
        at_end=True,
    ),
    Shown(
        Column.EASE,
        _title(QT_TRANSLATE_NOOP("BrowseColumns", "Ease")),
        58,
        lambda row, _: words.ease(row),
        at_end=True,
    ),
    Shown(
        Column.REVIEWS,
        _title(QT_TRANSLATE_NOOP("BrowseColumns", "Reviews")),
        68,
        lambda row, _: words.number(row.reviews),
        at_end=True,
    ),
    Shown(
        Column.LAPSES,
        _title(QT_TRANSLATE_NOOP("BrowseColumns", "Lapses")),
        64,
        lambda row, _: words.number(row.lapses),
        at_end=True,
    ),
    Shown(
        Column.ADDED,
        _title(QT_TRANSLATE_NOOP("BrowseColumns", "Added")),
        96,
        lambda row, _: words.moment(row.added_at),
    ),
    Shown(
        Column.EDITED,
        _title(QT_TRANSLATE_NOOP("BrowseColumns", "Edited")),
        96,
        lambda row, _: words.moment(row.edited_at),
    ),
)

USUAL = (Column.FRONT, Column.DUE, Column.INTERVAL)
"""What shows until the learner chooses."""


def chosen(columns: tuple[Column, ...]) -> tuple[Shown, ...]:
    """Return the columns with these names, in their order here; the question is always among them."""
    return tuple(each for each in COLUMNS if each.column in columns or each.column is Column.FRONT)


def is_pressing(row: CardRow) -> bool:
    """Return whether a card wants to be studied now."""
    return row.state is CardState.DUE
