"""The words of the Browse page, in the learner's language."""

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale

from kmsflash.model.browsing import CardRow, CardState, SearchError
from kmsflash.model.days import Day, date_of
from kmsflash.ui.sentences import translated

translate = QCoreApplication.translate

_WEEK = 7


def due(row: CardRow, today: Day) -> str:
    """Return when a card comes, or what keeps it from coming."""
    if row.state is CardState.GONE:
        return translate("browse", "not in notes")
    if row.state is CardState.SUSPENDED:
        return translate("browse", "suspended")
    if row.state is CardState.BURIED:
        return translate("browse", "tomorrow")
    return translate("browse", "new") if row.due is None else day(row.due, today)


def day(which: Day, today: Day) -> str:
    """Return a day as it is said on another: today, a weekday of this week, else the date."""
    if which <= today:
        return translate("browse", "today")
    if which == today + 1:
        return translate("browse", "tomorrow")
    at = date_of(which)
    date = QDate(at.year, at.month, at.day)
    if which - today < _WEEK:
        return QLocale().toString(date, "ddd")
    this_year = at.year == date_of(today).year
    form = translate("browse", "d MMM") if this_year else translate("browse", "d MMM yyyy")
    return QLocale().toString(date, form)


def interval(row: CardRow) -> str:
    """Return the days between two reviews; nothing for a new card."""
    return translate("browse", "{days} d").format(days=number(row.interval)) if row.due is not None else ""


def ease(row: CardRow) -> str:
    """Return the ease as SM-2 writes it; nothing for a new card."""
    return QLocale().toString(row.ease / 100, "f", 2) if row.due is not None else ""


def moment(milliseconds: int) -> str:
    """Return the local date of a moment."""
    date = QDateTime.fromMSecsSinceEpoch(milliseconds).date()
    return QLocale().toString(date, translate("browse", "d MMM yyyy"))


def state(row: CardRow) -> str:
    """Return where a card stands."""
    return {
        CardState.GONE: translate("browse", "Not in the notes any more"),
        CardState.SUSPENDED: translate("browse", "Suspended"),
        CardState.BURIED: translate("browse", "Set aside until tomorrow"),
        CardState.NEW: translate("browse", "New"),
        CardState.DUE: translate("browse", "Due"),
        CardState.LEARNED: translate("browse", "Learned"),
    }[row.state]


def number(count: int) -> str:
    """Return a number as the learner's language writes it."""
    return QLocale().toString(count)


def path(names: tuple[str, ...]) -> str:
    """Return a path of names, outermost first."""
    return " › ".join(names)


def found(count: int, total: int, *, all_shown: bool) -> str:
    """Return how many of all cards a search finds."""
    if all_shown:
        return cards(total)
    return translate("browse", "{count} of {total}").format(count=number(count), total=number(total))


def selected(count: int) -> str:
    """Return how many cards are selected."""
    return translate("browse", "{count} selected").format(count=number(count))


def cards(count: int) -> str:
    """Return a number of cards."""
    if count == 1:
        return translate("browse", "1 card")
    return translate("browse", "{count} cards").format(count=number(count))


def would_change(places: int, on: int) -> str:
    """Return in how many places, *on* how many cards, replacing would change something."""
    many = translate("browse", "{places} places on {cards} would change.")
    one = translate("browse", "1 place on {cards} would change.")
    return (one if places == 1 else many).format(places=number(places), cards=cards(on))


def searched(text: str, error: SearchError) -> str:
    """Return what is wrong with a search, with the spot it is about where there is one."""
    spot = text[error.position : error.position + error.length]
    sentence = translated(error)
    return sentence if not spot or spot in sentence else f"{spot}: {sentence}"


def duplicates(groups: int, count: int) -> str:
    """Return how many questions are asked more than once."""
    if not groups:
        return translate("browse", "No question is asked twice here.")
    if groups == 1:
        return translate("browse", "One question is asked more than once, by {cards} cards.").format(
            cards=number(count)
        )
    return translate("browse", "{groups} questions are asked more than once, by {cards} cards.").format(
        groups=number(groups), cards=number(count)
    )


def spoken(row: CardRow, today: Day) -> str:
    """Return what a screen reader says of a row."""
    parts = [row.front, state(row)]
    if row.due is not None and row.state in (CardState.DUE, CardState.LEARNED):
        parts.append(translate("browse", "due {day}").format(day=day(row.due, today)))
    return ", ".join(parts)
