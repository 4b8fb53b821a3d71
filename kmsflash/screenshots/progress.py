"""Progress after a year of answers: known and forgotten, on most days, always the same."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from random import Random

from kmsflash.collection.folding import refold
from kmsflash.collection.opening import Collection
from kmsflash.model.days import Day, study_day
from kmsflash.model.events import Event, EventKind
from kmsflash.model.grades import Grade
from kmsflash.model.ids import CardId
from kmsflash.screenshots.gallery import NARROW, Gallery
from kmsflash.store import events
from kmsflash.store.decks import cards_in
from kmsflash.store.opening import Write

_YEAR = 355  # days
_STUDIED = 0.72  # share of the days
_KNOWN = 0.89
_FIRST = 0.62  # of the cards were met
_HOUR = 3_600_000_000


def progress(gallery: Gallery) -> Iterator[Path]:
    """Draw what a year of study looks like."""
    program = gallery.program
    program.theme.set_font_scale(1.0)
    _a_year(gallery.collection, gallery.clock())
    gallery.wait(program.progress.judged, program.show_progress)
    yield from gallery.pictures("progress", small=True, large=True)
    yield gallery.picture("progress-narrow-light", "light", size=NARROW)
    yield gallery.picture("progress-contrast-dark", "contrast")
    yield gallery.picture("progress-below-light", "light", of=program.progress.page.content)


def _a_year(collection: Collection, now: datetime) -> None:
    """Put a year of answers before *now* into the log."""
    today = study_day(now)
    chance = Random(7)  # noqa: S311  a picture, and to be the same again
    decks = list(collection.library.decks_by_path().values())
    with collection.store.writing(now) as write:
        cards = [card for card in cards_in(write.connection, decks) if chance.random() < _FIRST]
        studied = {day for day in range(today - _YEAR, today) if chance.random() < _STUDIED}
        told = [event for card in cards for event in _log(write, card, today, studied, chance)]
        events.insert_many(write, told)
        refold(write, cards)


def _log(write: Write, card: CardId, today: Day, studied: set[int], chance: Random) -> Iterator[Event]:
    day, interval = today - _YEAR + round(_YEAR * chance.random() ** 1.4), 0
    first = True
    while True:
        while day < today and day not in studied:
            day += 1
        if day >= today:
            return
        known = first or chance.random() < _KNOWN
        moment = day * 24 * _HOUR + round((7 + 14 * chance.betavariate(3, 2)) * _HOUR)
        grade = (Grade.GOOD if chance.random() < 0.8 else Grade.EASY) if known else Grade.AGAIN
        took = round(chance.gauss(9 if known else 16, 2) * 1000)
        yield Event(
            write.uid(), card, write.stamp(), moment, Day(day), EventKind.REVIEW, grade, max(2000, took)
        )
        interval = (6 if interval == 1 else round(interval * 2.2) or 1) if known else 1
        day, first = day + interval, False
