"""What stands on the right of the import screen: groups of entries, made of a plan and its choices."""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from kmsflash.model.ids import Uid
from kmsflash.model.importing import (
    CardEdit,
    CardName,
    Choices,
    Gone,
    GoneCard,
    How,
    Plan,
    PlannedCard,
    PlannedFact,
    PlannedSource,
    Sides,
    SourceChoices,
    Uncertain,
)
from kmsflash.model.kinds import Kind
from kmsflash.model.notes import OpenQuestion
from kmsflash.ui.importing import plan_words, wishes

FOLDED_FROM = 6  # rejections of one reason: a longer list is folded away until it is wanted


class Sort(StrEnum):
    """What an entry is."""

    CARD = "card"
    REJECTED = "rejected"
    OPEN = "open"
    UNCERTAIN = "uncertain"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: a card that would be made, or could be, or would go. Texts are Markdown."""

    sort: Sort
    source: int
    number: int  # of the fact, rejection, open question, uncertain pair; of a gone card from 0
    name: CardName | None  # of a card of a fact
    kind: Kind
    question: str
    answer: str
    explanation: str = ""
    taken: bool = False
    how: How = How.NEW
    before: Sides | None = None  # what it was, where that is to be seen
    group: Hashable = None  # the same for siblings
    reviews: int = 0
    uid: Uid | None = None
    gone: Gone | None = None  # what becomes of a card that is gone
    edited: bool = False
    own: bool = False  # the learner's words, kept whatever the notes say
    notes_say: str = ""  # the answer in the notes, where the learner's own is another
    reason: str = ""  # why it gave no card, where the title over it does not say so
    fact: int | None = None  # whose passage it is, where that is not said by the name

    @property
    def key(self) -> Hashable:
        """What tells this row from all others, whatever is chosen."""
        return (self.sort, self.source, self.name or self.number)

    @property
    def owner(self) -> Hashable:
        """What the passage in the notes belongs to."""
        if self.name is not None:
            return (Sort.CARD, self.number)
        return (self.sort, self.number) if self.fact is None else (Sort.CARD, self.fact)


@dataclass(frozen=True, slots=True)
class Group:
    """Entries under one title."""

    key: Hashable
    title: str
    remark: str  # at the end of its line
    entries: tuple[Entry, ...]
    needs_you: bool = False
    folded: bool = False  # at first
    gone: Gone | None = None  # what becomes of all of it


def groups_of(plan: Plan, choices: Choices, source: int) -> list[Group]:
    """Return the groups of one source: what needs the learner first, then the cards."""
    return list(_Groups(plan, choices, source).all())


def count_taken(source: PlannedSource, chosen: SourceChoices) -> int:
    """Return how many cards of one source would be in the deck that are not there yet."""
    if chosen.skipped:
        return 0
    return len(chosen.made) + sum(
        card.card is None and wishes.takes(chosen, wishes.name_of(number, card), was_left_out=card.left_out)
        for number, fact in enumerate(source.facts)
        for card in fact.cards
    )


class _Groups:
    def __init__(self, plan: Plan, choices: Choices, source: int) -> None:
        self._plan = plan
        self._at = source
        self._source: PlannedSource = plan.sources[source]
        self._chosen: SourceChoices = choices.of(source)
        self._edits = {edit.card: edit for edit in self._chosen.edits}
        self._made = {made.origin: made for made in self._chosen.made}
        self._answers = dict(self._chosen.same)
        self._kept = dict(self._chosen.gone_facts)

    def all(self) -> Iterator[Group]:
        yield from self._asked()
        yield from self._open()
        yield from self._differences() if self._source.known else self._sections()
        yield from self._rejected()
        yield from self._seen()

    # What needs the learner

    def _asked(self) -> Iterator[Group]:
        entries = tuple(self._uncertain(n, one) for n, one in enumerate(self._source.uncertain))
        if entries:
            title, remark = plan_words.same_card(len(entries)), plan_words.same_card_remark()
            yield Group("uncertain", title, remark, entries, needs_you=True)

    def _uncertain(self, number: int, known: Uncertain) -> Entry:
        answered = self._answers.get(known.uid)
        best = answered or (known.candidates[0] if known.candidates else None)
        fact = self._plan.sources[best.source].facts[best.fact] if best else None
        card = fact.cards[0].draft if fact and fact.cards else None
        return Entry(
            Sort.UNCERTAIN,
            self._at,
            number,
            None,
            fact.draft.kind if fact else Kind.QUESTION,
            card.front if card else known.front,
            card.answer if card else known.answer,
            taken=answered is not None,
            before=Sides(known.front, known.answer, ""),
            reviews=known.reviews,
            uid=known.uid,
            fact=best.fact if best and best.source == self._at else None,
        )

    def _open(self) -> Iterator[Group]:
        asked = self._source.reading.open_questions
        entries = tuple(
            self._open_entry(number, question)
            for number, question in enumerate(asked)
            if question.text not in self._source.made | self._source.seen
        )
        if entries:
            title, remark = plan_words.open_questions(len(entries)), plan_words.open_questions_remark()
            yield Group("open", title, remark, entries, needs_you=True)

    def _open_entry(self, number: int, question: OpenQuestion) -> Entry:
        return self._makeable(Sort.OPEN, number, question.text, question.text, question.best_answer)

    def _rejected(self) -> Iterator[Group]:
        rejections = [
            (number, each)
            for number, each in enumerate(self._source.reading.rejections)
            if each.origin not in self._source.made | self._source.seen
        ]
        for reason, _ in Counter(each.reason for _, each in rejections).most_common():
            entries = tuple(
                self._makeable(Sort.REJECTED, number, each.origin, each.front, each.answer)
                for number, each in rejections
                if each.reason == reason
            )
            title, remark = plan_words.left_out_title(len(entries)), plan_words.reason(reason)
            yield Group(("rejected", reason), title, remark, entries, folded=len(entries) >= FOLDED_FROM)

    def _seen(self) -> Iterator[Group]:
        """Give what an earlier import has listed already, in one group that keeps quiet."""
        seen, reading = self._source.seen - self._source.made, self._source.reading
        entries = [
            self._open_entry(number, question)
            for number, question in enumerate(reading.open_questions)
            if question.text in seen
        ]
        entries += [
            replace(
                self._makeable(Sort.REJECTED, number, each.origin, each.front, each.answer),
                reason=each.reason,
            )
            for number, each in enumerate(reading.rejections)
            if each.origin in seen
        ]
        if entries:
            title, remark = plan_words.seen_before(len(entries))
            yield Group("seen", title, remark, tuple(entries), folded=True)

    def _makeable(self, sort: Sort, number: int, origin: str, question: str, answer: str) -> Entry:
        made = self._made.get(origin)
        if made is None:
            return Entry(sort, self._at, number, None, Kind.QUESTION, question, answer)
        return Entry(
            sort,
            self._at,
            number,
            None,
            made.kind,
            made.front,
            made.answer,
            made.explanation,
            taken=True,
            edited=True,
        )

    # Cards

    def _sections(self) -> Iterator[Group]:
        sections: dict[tuple[str, ...], list[Entry]] = {}
        for number, fact in enumerate(self._source.facts):
            sections.setdefault(fact.draft.place.headings, []).extend(self._cards(number, fact))
        for headings, entries in sections.items():
            yield Group(
                ("section", headings),
                plan_words.section(headings, self._source.reading.title),
                plan_words.cards(len(entries)),
                tuple(by_kind(entries)),
            )

    def _differences(self) -> Iterator[Group]:
        yield from self._gone()
        told: dict[How, list[Entry]] = {}
        left_out: list[Entry] = []
        for number, fact in enumerate(self._source.facts):
            for card, entry in zip(fact.cards, self._cards(number, fact), strict=True):
                (left_out if card.left_out else told.setdefault(_shown_as(card), [])).append(entry)
        for how in (How.CHANGED, How.NEW, How.REWORDED, How.UNCHANGED):
            if entries := told.get(how):
                title, remark = plan_words.difference_title(how, len(entries))
                yield Group(how, title, remark, tuple(entries), folded=how is How.UNCHANGED)
        if left_out:
            title, remark = plan_words.left_out_before(len(left_out))
            yield Group("left out", title, remark, tuple(left_out), folded=True)

    def _gone(self) -> Iterator[Group]:
        numbered = list(enumerate(self._gone_cards()))
        entries = tuple(
            Entry(
                Sort.GONE,
                self._at,
                number,
                None,
                kind,
                card.front,
                card.answer,
                reviews=card.reviews,
                uid=uid,
                gone=self._kept.get(uid, self._chosen.gone) if uid else self._chosen.gone,
            )
            for number, (uid, kind, card) in numbered
        )
        if entries:
            title = plan_words.gone_title(len(entries))
            yield Group("gone", title, "", entries, gone=self._chosen.gone)

    def _gone_cards(self) -> Iterator[tuple[Uid | None, Kind, GoneCard]]:
        for fact in self._source.gone:
            for card in fact.cards:
                yield fact.uid, fact.kind, card
        for card in self._source.gone_cards:
            yield None, Kind.QUESTION, card

    def _cards(self, number: int, fact: PlannedFact) -> Iterator[Entry]:
        kind = wishes.kind_of(self._source, self._chosen, number)
        for card in fact.cards:
            name = wishes.name_of(number, card)
            sides = self._sides(card, self._edits.get(name))
            yield Entry(
                Sort.CARD,
                self._at,
                number,
                name,
                kind,
                sides.front,
                sides.answer,
                sides.explanation,
                taken=wishes.takes(self._chosen, name, was_left_out=card.left_out),
                how=card.how,
                before=_before(card),
                group=wishes.group_of(self._chosen, name),
                reviews=card.reviews,
                edited=name in self._edits,
                own=card.own is not None,
                notes_say=card.draft.answer if card.own and card.own.answer != card.draft.answer else "",
            )

    @staticmethod
    def _sides(card: PlannedCard, edit: CardEdit | None) -> Sides:
        draft = card.own or Sides(card.draft.front, card.draft.answer, card.draft.explanation)
        if edit is None:
            return draft
        return Sides(
            draft.front if edit.front is None else edit.front,
            draft.answer if edit.answer is None else edit.answer,
            draft.explanation if edit.explanation is None else edit.explanation,
        )


def by_kind(entries: Iterable[Entry]) -> list[Entry]:
    """Return *entries* with those of a kind together, the kinds in the order in which they come up first."""
    kinds: dict[Kind, list[Entry]] = {}
    for entry in entries:
        kinds.setdefault(entry.kind, []).append(entry)
    return [entry for same in kinds.values() for entry in same]


def _shown_as(card: PlannedCard) -> How:
    return How.UNCHANGED if card.how is How.MOVED else card.how


def _before(card: PlannedCard) -> Sides | None:
    """Return what the card was: of one that the learner edited, what the notes say now is of interest."""
    return card.before if card.how in (How.CHANGED, How.REWORDED) else None
