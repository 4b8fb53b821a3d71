"""What an exam can be made of, whether its minutes reach, and what to leave out where they do not."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from kmsflash.collection.deck_tree import DeckTree, deck_tree
from kmsflash.collection.exam_members import members_of
from kmsflash.collection.exams import Exams, found
from kmsflash.collection.pace import exam_pace
from kmsflash.collection.regularity import days_studied
from kmsflash.model.changes import Changes
from kmsflash.model.days import Day, study_day
from kmsflash.model.errors import UserError
from kmsflash.model.exam_choices import DeckChoice, Prospect, SectionChoice
from kmsflash.model.exams import Exam, ExamPart, ExamWishes
from kmsflash.model.ids import CardId, DeckId, ExamId
from kmsflash.model.options import StudyOptions
from kmsflash.scheduling.exam_plan import study_days
from kmsflash.scheduling.outlook import outlook
from kmsflash.store import exams as rows
from kmsflash.store.decks import all_decks
from kmsflash.store.exam_cards import CardRow
from kmsflash.store.opening import Connection, Store

_NOBODY = UUID(int=0)


@dataclass(slots=True)
class ExamReach:
    """The use cases of looking at an exam before it is made, and of making it one that can be finished."""

    store: Store
    options: StudyOptions

    def choices(self) -> tuple[DeckChoice, ...]:
        """Return the decks that an exam can be of, in the order of the tree, each with its sections."""
        with self.store.reading() as connection:
            tree = deck_tree(all_decks(connection))
            sections: dict[DeckId | None, list[SectionChoice]] = defaultdict(list)
            for deck, headings, cards in rows.cards_by_section(connection):
                path = tuple(map(str, json.loads(headings)))
                sections[tree.homes.get(deck)].append(SectionChoice(path, cards))
            return tuple(
                DeckChoice(node.deck, node.name, depth, tuple(sections[node.deck]))
                for node, depth in tree.walk()
                if node.deck is not None
            )

    def has_cards(self) -> bool:
        """Return whether there is a card that an exam can be made of."""
        with self.store.reading() as connection:
            return rows.any_card(connection)

    def prospect(self, wishes: ExamWishes, now: datetime) -> Prospect:
        """Return what would come of an exam like this; it need not be one that can be made."""
        today = self._today(now)
        with self.store.reading() as connection:
            tree = deck_tree(all_decks(connection))
            exam = Exam(ExamId(0), _NOBODY, wishes)
            return _prospect(connection, exam, members_of(connection, tree, exam), today)

    def leave_out(self, exam: ExamId, now: datetime) -> tuple[Changes, int, int]:
        """Leave out what cannot be seen in the minutes: the last unseen cards in the order of the notes.

        Return what changed, the step, and the number of cards. Raises `UserError` where none is too many.
        """
        today = self._today(now)
        with self.store.reading() as connection:
            kept = found(connection, exam)
            tree = deck_tree(all_decks(connection))
            members = members_of(connection, tree, kept)
            too_many = _prospect(connection, kept, members, today).reach.cards_too_many
        if not too_many:
            raise UserError("All cards of this exam can be seen. None needs to be left out.")
        if too_many >= len(members):
            raise UserError("No new card fits into these minutes. Give the exam more of them.")
        left = [row for row in members if row.due is None][-too_many:]
        wishes = _without(kept.wishes, tree, members, left)
        changes, step = Exams(self.store, self.options).change(exam, wishes, now)
        return changes, step, len(left)

    def _today(self, now: datetime) -> Day:
        return study_day(now, self.options.day_starts_at)


def _prospect(connection: Connection, exam: Exam, members: Sequence[CardRow], today: Day) -> Prospect:
    unseen = sum(row.due is None for row in members)
    aim = exam.aim(today)
    days = study_days(today, aim)
    studied, pace = days_studied(connection, today), exam_pace(connection, today)
    return Prospect(len(members), unseen, outlook(unseen, len(members), days, studied, aim, pace))


def _without(
    wishes: ExamWishes, tree: DeckTree, members: Sequence[CardRow], left: Sequence[CardRow]
) -> ExamWishes:
    """Return the wishes with some cards left out: by the deck or the section where it is all of it."""
    chosen = {part.card for part in wishes.parts if part.card is not None}
    parts = {_name(part): part for part in wishes.parts}
    for part in _left_out(tree, members, left, {row.deck for row in members if row.card in chosen}):
        parts[_name(part)] = part
    return replace(wishes, parts=tuple(parts.values()))


def _name(part: ExamPart) -> tuple[object, ...]:
    return part.deck, part.section, part.card


def _left_out(
    tree: DeckTree, members: Sequence[CardRow], left: Sequence[CardRow], mixed: Iterable[DeckId]
) -> Iterator[ExamPart]:
    """Give the parts that leave these cards out; decks with cards chosen one by one are told card by card."""
    of_deck: dict[DeckId, list[CardRow]] = defaultdict(list)
    for row in members:
        of_deck[row.deck].append(row)
    gone = {row.card for row in left}
    loose = set(mixed) | {row.deck for row in left if _has_decks_with_cards(tree, row.deck, of_deck)}
    for deck, rows_there in of_deck.items():
        if deck in loose:
            yield from (ExamPart(card=row.card, left_out=True) for row in rows_there if row.card in gone)
        elif all(row.card in gone for row in rows_there):
            yield ExamPart(deck=deck, left_out=True)
        else:
            yield from _left_of_deck(deck, rows_there, gone)


def _left_of_deck(deck: DeckId, members: Sequence[CardRow], gone: set[CardId]) -> Iterator[ExamPart]:
    stays = {_path(row) for row in members if row.card not in gone}
    kept = {path[:end] for path in stays for end in range(len(path) + 1)}
    told: set[tuple[str, ...]] = set()
    for row in members:
        if row.card not in gone:
            continue
        path = _path(row)
        whole = next((path[:end] for end in range(1, len(path) + 1) if path[:end] not in kept), None)
        if whole is None:
            yield ExamPart(card=row.card, left_out=True)
        elif whole not in told:
            told.add(whole)
            yield ExamPart(deck=deck, section=whole, left_out=True)


def _path(row: CardRow) -> tuple[str, ...]:
    return tuple(map(str, json.loads(row.section or "[]")))


def _has_decks_with_cards(tree: DeckTree, deck: DeckId, of_deck: dict[DeckId, list[CardRow]]) -> bool:
    return any(below != deck and below in of_deck for below in tree.below(deck))
