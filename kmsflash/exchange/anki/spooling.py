"""The notes of a package laid out as a part of a spool: what is plain as rows, all else as values."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from kmsflash.exchange.anki.database import Database
from kmsflash.exchange.anki.log import graded, log_of, plain_answers
from kmsflash.exchange.anki.media import may_refer
from kmsflash.exchange.anki.notes import PARTED, Facts, uid_of_card
from kmsflash.exchange.anki.own_notes import own_note
from kmsflash.exchange.anki.plain_notes import PlainNotes
from kmsflash.exchange.anki.rows import AnswerRow, Answers, CardRow, NoteRow, answers_of, notes_at_once
from kmsflash.exchange.anki.schedules import REVIEW, Calendar
from kmsflash.exchange.anki.schema import Schema
from kmsflash.exchange.anki.troubles import Trouble, Troubles
from kmsflash.exchange.spools import PartReader, PartWriter
from kmsflash.model.ids import Uid, uid_from
from kmsflash.model.spools import PackedLog


@dataclass(slots=True)
class Found:
    """What was seen of some notes while they were laid out."""

    troubles: Counter[Trouble] = field(default_factory=Counter)
    pictured: list[int] = field(default_factory=list)  # ids of those whose texts may refer to media

    def __iadd__(self, other: "Found") -> Self:
        self.troubles += other.troubles
        self.pictured += other.pictured
        return self


@dataclass(frozen=True, slots=True)
class Share:
    """Notes of a package that make one part."""

    schema: Schema
    decks: Mapping[int, Uid]  # by the ids of the package
    lost: Uid  # the deck for cards whose own is not there
    twice: frozenset[str]  # guids that several notes have
    notes: Sequence[int]  # ids


def lay_out(database: Database, share: Share, path: Path, report: Callable[[int], None]) -> Found:
    """Write the part at *path*, and return what was seen.

    *report* hears how many notes are done, and may raise what ends it. Raises `UserError` where the file
    turns out to be broken.
    """
    laying = _Laying(share, database)
    done = 0
    with closing(PartWriter(path, share.decks)) as part:
        for batch in notes_at_once(database, share.notes):
            laying.lay(batch, part)
            done += len(batch)
            report(done)
        part.done()
    return laying.found()


def lay_out_logs(database: Database, part: Path, path: Path, report: Callable[[], None]) -> None:
    """Write the logs of the plain cards of a part that stand somewhere, as another part at *path*.

    *report* may raise what ends it. Raises `UserError` where the file turns out to be broken.
    """
    answers = answers_of(database)
    with closing(PartReader(part)) as read, closing(PartWriter(path, {})) as logs:
        for some in read.standing():
            told_of = dict(answers([ref for ref, _, _ in some]))
            for ref, number, uid in some:
                told = told_of.get(ref)
                if told is None:
                    continue
                plain = plain_answers(uid, REVIEW, told)
                if plain:
                    logs.answers(ref, uid, plain, number)
                else:
                    logs.log(ref, log_of(uid_from(uid), REVIEW, told), number)
            logs.write()
            report()
        logs.done()


@dataclass(slots=True)
class _Laying:
    """One share on its way."""

    share: Share
    database: Database
    _calendar: Calendar = field(init=False)
    _troubles: Troubles = field(default_factory=Troubles)
    _facts: Facts = field(init=False)
    _plain: PlainNotes = field(init=False)
    _answers: Answers = field(init=False)
    _pictured: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        share = self.share
        self._calendar = Calendar(share.schema.times)
        self._facts = Facts(
            share.schema, share.decks, share.lost, self._calendar, self._troubles, share.twice
        )
        self._plain = PlainNotes(share.schema, share.decks.keys(), self._calendar, share.twice)
        self._answers = answers_of(self.database)

    def lay(self, batch: Sequence[tuple[NoteRow, Sequence[CardRow]]], part: PartWriter) -> None:
        """Lay some notes out, and the logs of their cards but for those of plain cards that stand."""
        named: dict[int, tuple[bytes, int, int]] = {}  # plain cards that do not: uid, number, and type
        others: dict[int, tuple[NoteRow, CardRow]] = {}
        for note, cards in batch:
            if may_refer(note.fields):
                self._pictured.append(note.id)
            plain = self._plain.fact(note, cards)
            if plain is None:
                others.update((card.id, (note, card)) for card in cards)
                fact = self._facts.fact(note, cards)
                if fact is not None:
                    part.whole(fact)
                continue
            number = part.plain(plain) - len(cards)
            for made, card in zip(plain.cards, cards, strict=True):
                number += 1
                if made.state is None:
                    named[made.ref] = made.uid, number, card.type
        for ref, told in self._answers([*named, *others]):
            if ref in named:
                uid, number, kind = named[ref]
                part.log(ref, log_of(uid_from(uid), kind, told), number)
            else:
                part.log(ref, self._log(*others[ref], told))
        part.write()

    def _log(self, note: NoteRow, card: CardRow, told: Sequence[AnswerRow]) -> PackedLog:
        notetype = self.share.schema.notetypes.get(note.notetype)
        own = own_note(notetype, note.fields.split(PARTED, 1_000), note.guid)
        uid = None if own is None else own.uid_of(card.ord)
        if uid is None:
            fact = self._facts.uid(note.id, note.guid) if own is None else own.uid
            uid = uid_of_card(fact, card.ord, has_gaps=notetype is not None and notetype.has_gaps)
        log = log_of(uid, card.type, told)
        return log if own is None else graded(log, own, card.ord)

    def found(self) -> Found:
        """Return what was seen so far."""
        self._troubles.put(Trouble.IMPOSSIBLE, self._calendar.impossible)
        return Found(self._troubles.counted(), self._pictured)
