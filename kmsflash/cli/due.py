"""What waits today, in words and as JSON."""

from collections.abc import Iterator, Mapping

from kmsflash.model.days import Day, date_of
from kmsflash.model.today import Load, Overview


def as_json(overview: Overview) -> Mapping[str, object]:
    """Return what waits, as values for JSON; days as ISO dates."""
    backlog = overview.backlog
    return {
        **_load(overview.load),
        "next_due": _date(overview.next_due),
        "held": overview.held,
        "over_limit": overview.over_limit,
        "backlog": {
            "missed": backlog.missed,
            "left": backlog.left,
            "today": backlog.today,
            "last": _date(backlog.last),
        },
        "decks": [{"deck": "::".join(path), **_load(load)} for path, load in _decks(overview)],
    }


def in_words(overview: Overview) -> Iterator[str]:
    """Give the lines that tell it."""
    load, next_due = overview.load, _date(overview.next_due)
    if load.total:
        yield f"{_told(load)}: about {overview.minutes} min."
    else:
        yield f"Nothing due until {next_due}." if next_due else "Nothing due. Import notes to get cards."
    waiting = [(path, each) for path, each in _decks(overview) if each.total]
    if len(waiting) > 1:
        yield from (f"  {' › '.join(path)}: {_told(each)}" for path, each in waiting)
    if overview.backlog.missed and load.total:
        yield f"Of these, {overview.backlog.missed} wait from missed days."
    if overview.backlog.left:
        last = _date(overview.backlog.last)
        yield f"{overview.backlog.left} of a backlog are left; the last come on {last}."
    if overview.over_limit:
        yield f"{overview.over_limit} more are due than the limits let in."


def _decks(overview: Overview) -> Iterator[tuple[tuple[str, ...], Load]]:
    names: list[str] = []
    for line in overview.decks:
        names[line.depth :] = [line.name]
        yield tuple(names), line.load


def _load(load: Load) -> dict[str, int]:
    return {"new": load.new, "due": load.due, "drill": load.drill}


def _told(load: Load) -> str:
    return f"{load.due} to review, {load.new} new, {load.drill} to repeat"


def _date(day: Day | None) -> str | None:
    return None if day is None else date_of(day).isoformat()
