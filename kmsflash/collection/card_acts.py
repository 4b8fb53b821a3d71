"""What the learner does with cards, one or thousands: each act is one transaction and one step to undo."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from kmsflash.collection.backups import Backups, before_many
from kmsflash.collection.deck_tree import deck_tree
from kmsflash.collection.folding import folding, refold, refold_changed
from kmsflash.collection.reverting import changes_of
from kmsflash.model.changes import Changes
from kmsflash.model.days import Day, study_day
from kmsflash.model.errors import UserError
from kmsflash.model.events import Event, EventKind, SetTo
from kmsflash.model.ids import CardId, DeckId, FactId, Uid
from kmsflash.model.options import StudyOptions
from kmsflash.model.progress import Report, unreported
from kmsflash.model.ranks import spaced
from kmsflash.model.schedules import Memory, Schedule
from kmsflash.notes.identity import tag_uid
from kmsflash.store import events, marked, schedules, tables
from kmsflash.store.decks import all_decks
from kmsflash.store.marked import Standing
from kmsflash.store.notes import ASKED, BY_LEARNER, NOT_STATED
from kmsflash.store.opening import Store, Write
from kmsflash.store.rows import FieldEdit, record, set_many

FLAGS = 7
LONGEST_DAYS = 36_500  # that a card may be put off
_AT_ONCE = 500  # cards between two reports

Fields = Mapping[str, object]


@dataclass(slots=True)
class CardActs:
    """The use cases of acting on cards. What is so already is left as it is; deleted cards are passed over.

    Each returns what changed, `Changes.NOTHING` where all was so already, and is undone by `History`.
    `report` may raise `Cancelled`, and nothing is left behind.
    """

    store: Store
    options: StudyOptions
    backups: Backups | None = None  # None: of a few cards at a time

    def suspend(self, cards: Sequence[CardId], now: datetime, report: Report = unreported) -> Changes:
        """Ask the cards no more, until they are unsuspended."""
        return self._edit("Suspend", cards, now, report, lambda _: {"suspended": BY_LEARNER})

    def unsuspend(self, cards: Sequence[CardId], now: datetime, report: Report = unreported) -> Changes:
        """Ask the cards again, also those that their notes no longer state."""
        return self._edit("Unsuspend", cards, now, report, lambda _: {"suspended": ASKED})

    def bury(self, cards: Sequence[CardId], now: datetime, report: Report = unreported) -> Changes:
        """Set the cards aside until the next study day."""
        today = study_day(now, self.options.day_starts_at)
        return self._edit("Bury", cards, now, report, lambda _: {"buried_on": today})

    def unbury(self, cards: Sequence[CardId], now: datetime, report: Report = unreported) -> Changes:
        """Ask the cards today after all."""
        return self._edit("Unbury", cards, now, report, lambda _: {"buried_on": None})

    def flag(self, cards: Sequence[CardId], flag: int, now: datetime, report: Report = unreported) -> Changes:
        """Give the cards a flag, 1 to 7, or take it away with 0."""
        if not 0 <= flag <= FLAGS:
            raise UserError(
                "There are flags 1 to {flags}, and 0 for none; {flag} is none of them.",
                flags=FLAGS,
                flag=flag,
            )
        verb = f"Flag {flag} on" if flag else "Unflag"
        return self._edit(verb, cards, now, report, lambda _: {"flag": flag})

    def move(
        self, cards: Sequence[CardId], deck: DeckId, now: datetime, report: Report = unreported
    ) -> Changes:
        """Put the cards behind the others of a deck. Raises `UserError` where that deck is gone."""
        with before_many(self.backups, len(cards), now), self.store.writing(now) as write:
            tree = deck_tree(all_decks(write.connection))
            before = folding(write.connection, tree)
            if tree.homes.get(deck) != deck:
                raise UserError("That deck is no longer there. Choose another one.")
            there = [each for each in marked.standing_of(write.connection, cards) if each.deck != deck]
            ranks = spaced(len(there), marked.last_rank(write.connection, deck))
            places = {each.card: rank for each, rank in zip(there, ranks, strict=True)}
            edits = _set(write, there, report, lambda each: {"deck_id": deck, "rank": places[each.card]})
            refold_changed(write, before, edits)
            record(write, f"Move {_counted(len(there))} to {tree.path(deck)[-1]}", edits)
            return changes_of(edits)

    def delete(self, cards: Sequence[CardId], now: datetime, report: Report = unreported) -> Changes:
        """Delete the cards. An import of their notes does not bring them back; undo does."""
        with before_many(self.backups, len(cards), now), self.store.writing(now) as write:
            there = marked.standing_of(write.connection, cards)
            edits = _set(write, there, report, _deleted)
            facts = sorted({each.fact for each in there if each.fact is not None})
            gone = marked.emptied(write.connection, facts)
            edits += set_many(write, tables.fact, {fact: {"deleted": 1} for fact in gone})
            record(write, f"Delete {_counted(len(there))}", edits)
            return changes_of(edits)

    def add_tags(
        self, cards: Sequence[CardId], names: Sequence[str], now: datetime, report: Report = unreported
    ) -> Changes:
        """Give the facts of the cards tags. Raises `UserError` for a name that cannot be one."""
        return self._tag(cards, names, now, report, "Tag {cards} with {tags}", add_tags)

    def remove_tags(
        self, cards: Sequence[CardId], names: Sequence[str], now: datetime, report: Report = unreported
    ) -> Changes:
        """Take tags away from the facts of the cards."""
        return self._tag(cards, names, now, report, "Untag {cards}: {tags}", _remove_tags)

    def reschedule(
        self, cards: Sequence[CardId], days: int, now: datetime, report: Report = unreported
    ) -> Changes:
        """Make the cards due in so many days; how well they are known stays as it is."""
        if not 0 <= days <= LONGEST_DAYS:
            raise UserError(
                "A card can be put off by 0 to {longest_days} days; {days} is not among them.",
                longest_days=LONGEST_DAYS,
                days=days,
            )
        when = {0: "today", 1: "tomorrow"}.get(days, f"in {days} days")
        today = study_day(now, self.options.day_starts_at)
        with before_many(self.backups, len(cards), now), self.store.writing(now) as write:
            there = [each.card for each in marked.standing_of(write.connection, cards)]
            kept = schedules.of_cards(write.connection, there)
            due = Day(today + days)
            told = [
                (card, EventKind.SET, set_to_day(kept.get(card), due, days))
                for card in there
                if card not in kept or kept[card].due != due
            ]
            return tell(write, f"Make {_counted(len(told))} due {when}", told, today, report)

    def forget(self, cards: Sequence[CardId], now: datetime, report: Report = unreported) -> Changes:
        """Make the cards new again; their reviews stay in the log."""
        today = study_day(now, self.options.day_starts_at)
        with before_many(self.backups, len(cards), now), self.store.writing(now) as write:
            there = [each.card for each in marked.standing_of(write.connection, cards)]
            kept = schedules.of_cards(write.connection, there)
            told = [(card, EventKind.FORGET, None) for card in there if card in kept]
            return tell(write, f"Forget {_counted(len(told))}", told, today, report)

    def _edit(
        self,
        verb: str,
        cards: Sequence[CardId],
        now: datetime,
        report: Report,
        values: Callable[[Standing], Fields],
    ) -> Changes:
        with before_many(self.backups, len(cards), now), self.store.writing(now) as write:
            there = marked.standing_of(write.connection, cards)
            edits = _set(write, there, report, values)
            record(write, f"{verb} {_counted(len(edits))}", edits)
            return changes_of(edits)

    def _tag(
        self,
        cards: Sequence[CardId],
        names: Sequence[str],
        now: datetime,
        report: Report,
        label: str,  # of the step, with a place for the cards and one for the tags
        act: Callable[[Write, Sequence[FactId], Sequence[str]], tuple[list[FieldEdit], int]],
    ) -> Changes:
        wanted = _tag_names(names)
        with before_many(self.backups, len(cards), now), self.store.writing(now) as write:
            since = write.greatest
            there = marked.standing_of(write.connection, cards)
            edits: list[FieldEdit] = []
            born = 0
            for batch in _reported(there, report):
                facts = list(dict.fromkeys(each.fact for each in batch if each.fact is not None))
                edited, made = act(write, facts, wanted)
                edits += edited
                born += made
            told = label.format(cards=_counted(len(there)), tags=", ".join(wanted))
            step = record(write, told, edits, since if born else None)
            return Changes.CARDS if step else Changes.NOTHING


def _set(
    write: Write, there: Sequence[Standing], report: Report, values: Callable[[Standing], Fields]
) -> list[FieldEdit]:
    edits: list[FieldEdit] = []
    for batch in _reported(there, report):
        edits += set_many(write, tables.card, {each.card: values(each) for each in batch})
    return edits


def _reported(there: Sequence[Standing], report: Report) -> Iterator[Sequence[Standing]]:
    """Give the cards in batches, and report before each and after the last."""
    for start in range(0, len(there), _AT_ONCE):
        report(start, len(there))
        yield there[start : start + _AT_ONCE]
    report(len(there), len(there))


def _deleted(card: Standing) -> Fields:
    """Say also that the learner did it: what only its notes left out comes back with them."""
    return {"deleted": 1, "suspended": BY_LEARNER if card.suspended == NOT_STATED else card.suspended}


def _counted(cards: int) -> str:
    return "card" if cards == 1 else f"{cards} cards"


def set_to_day(kept: Schedule | None, due: Day, days: int) -> SetTo:
    """Return what puts a card on a day; one never answered is taken as known for that long."""
    memory = Memory(repetitions=min(2, max(1, days)), interval=max(1, days)) if kept is None else kept.memory
    return SetTo(memory.interval, memory.ease, memory.repetitions, memory.lapses, due, due_only=True)


def tell(
    write: Write,
    label: str,
    told: Sequence[tuple[CardId, EventKind, SetTo | None]],
    today: Day,
    report: Report,
    edits: Sequence[FieldEdit] = (),
    since: int | None = None,
) -> Changes:
    """Write events of one step, and fold the cards they are about again.

    *edits*, and what was born after the stamp *since*, belong to the step too.
    """
    if not told and since is None:
        return Changes.NOTHING
    since = write.greatest if since is None else since
    log = [
        Event(write.uid(), card, write.stamp(), write.microseconds, today, kind, set_to=set_to)
        for card, kind, set_to in told
    ]
    events.insert_many(write, log)
    refold(write, [card for card, _, _ in told], report)
    record(write, label, edits, since)
    return Changes.SCHEDULES


def _tag_names(names: Sequence[str]) -> list[str]:
    """Return tags as they are kept: no blanks around, one between words."""
    kept = list(dict.fromkeys(" ".join(name.split()) for name in names))
    if not kept or not all(kept):
        raise UserError("A tag needs a name.")
    return kept


def add_tags(write: Write, facts: Sequence[FactId], names: Sequence[str]) -> tuple[list[FieldEdit], int]:
    """Give facts tags; return the edits, and how many tags were born."""
    uids = marked.uids_of_facts(write.connection, facts)
    there = {row.uid: row for row in marked.tags_of(write.connection, facts)}
    wanted: list[tuple[Uid, FactId, str]] = [
        (tag_uid(uid, name), fact, name) for fact, uid in uids.items() for name in names
    ]
    back = {there[uid].key: {"deleted": 0} for uid, _, _ in wanted if uid in there}
    fresh = [row for row in wanted if row[0] not in there]
    edits = set_many(write, tables.tag, back)
    marked.add_tags(write, fresh)
    return edits, len(fresh)


def _remove_tags(write: Write, facts: Sequence[FactId], names: Sequence[str]) -> tuple[list[FieldEdit], int]:
    there = marked.tags_of(write.connection, facts)
    keys = [row.key for row in there if row.name in names]
    return set_many(write, tables.tag, {key: {"deleted": 1} for key in keys}), 0
