"""What there is to know of a card: its past, its future under each grade, and where it comes from."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from kmsflash.collection.deck_tree import deck_tree
from kmsflash.collection.editing import GONE
from kmsflash.collection.folding import folding
from kmsflash.model.card_info import CardInfo, Future, Told
from kmsflash.model.days import Day, study_day
from kmsflash.model.errors import UserError
from kmsflash.model.events import Event, EventKind
from kmsflash.model.grades import FOUR_BUTTONS, Grade
from kmsflash.model.ids import CardId, Uid
from kmsflash.model.options import DeckOptions, StudyOptions
from kmsflash.model.schedules import Schedule
from kmsflash.model.study import Face
from kmsflash.scheduling.fold import fold, folded, step
from kmsflash.store import cards, events
from kmsflash.store.card_info import info_of
from kmsflash.store.decks import all_decks
from kmsflash.store.editing import tag_rows
from kmsflash.store.notes import BY_LEARNER, NOT_STATED
from kmsflash.store.opening import Store

CHAIN = 4  # intervals that are told after the next one
_FURTHEST = 36_500  # days; beyond a century nobody counts


@dataclass(slots=True)
class Knowing:
    """The use case of looking at one card closely."""

    store: Store
    options: StudyOptions

    def about(self, card: CardId, now: datetime) -> CardInfo:
        """Return all that is known of a card. Raises `UserError` where it is gone."""
        today = study_day(now, self.options.day_starts_at)
        with self.store.reading() as connection:
            row, text = info_of(connection, card), cards.text_of(connection, card)
            if row is None or text is None:
                raise UserError(GONE)
            tree = deck_tree(all_decks(connection))
            tags = tuple(name for name, (_, has) in tag_rows(connection, row.fact).items() if has)
            log = events.of_card(connection, card)
            options = folding(connection, tree).options(row.deck)
        told = list(folded(row.uid, log, options))
        schedule = told[-1][2] if told else fold(row.uid, (), options)
        next_day = _next_day(schedule, today)
        grades = tuple(Grade) if self.options.six_grades else FOUR_BUTTONS
        face = Face(
            text.kind,
            text.front,
            text.answer,
            text.explanation,
            text.cell,
            tree.path(text.deck),
            text.headings,
            text.source,
        )
        return CardInfo(
            card,
            face,
            tags,
            by_hand=row.by_hand,
            has_notes=row.has_source,
            added_at=row.added_at,
            edited_at=row.edited_at,
            suspended=row.suspended in (BY_LEARNER, NOT_STATED),
            not_stated=row.suspended == NOT_STATED,
            buried=row.buried_on == today,
            flag=row.flag,
            scheduler=options.scheduler,
            retention=options.retention,
            schedule=schedule,
            next_day=next_day,
            history=tuple(_told(*each) for each in reversed(told)),
            futures=tuple(_future(row.uid, schedule, grade, next_day, options) for grade in grades),
        )


def _next_day(schedule: Schedule, today: Day) -> Day:
    """Return the day of the next review: the due day, or today where that is past."""
    return today if schedule.due is None else max(today, schedule.due)


def _told(event: Event, counts: bool, after: Schedule) -> Told:
    days = None if after.due is None else after.due - event.day
    return Told(event.happened_at, event.day, event.kind, event.grade, event.took_ms, days, counts)


def _future(uid: Uid, schedule: Schedule, grade: Grade, day: Day, options: DeckOptions) -> Future:
    first, *rest = _intervals(uid, schedule, grade, day, options)
    return Future(grade, first, tuple(rest))


def _intervals(uid: Uid, schedule: Schedule, grade: Grade, day: Day, options: DeckOptions) -> Iterator[int]:
    """Give the interval after *grade* on a day, and those that would follow with Good on each due day."""
    for _ in range(CHAIN + 1):
        review = Event(uid, CardId(0), 0, 0, day, EventKind.REVIEW, grade)
        schedule = step(uid, schedule, review, options)
        due = schedule.due if schedule.due is not None else day
        yield due - day
        if due - day > _FURTHEST:
            return
        day, grade = due, Grade.GOOD
