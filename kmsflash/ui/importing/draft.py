"""A plan while the learner works on it: what is chosen, what was before, and the acts of the screen."""

from collections.abc import Callable, Hashable
from dataclasses import replace

from kmsflash.model.importing import (
    CardEdit,
    Choices,
    Gone,
    MadeCard,
    Plan,
    PlannedCard,
    PlannedSource,
    SourceChoices,
)
from kmsflash.model.kinds import Kind
from kmsflash.model.notes import Cell, Place
from kmsflash.ui.importing import wishes
from kmsflash.ui.importing.card_editor import Texts
from kmsflash.ui.importing.carried_over import carried_over
from kmsflash.ui.importing.entries import Entry, Group, Sort, count_taken, groups_of
from kmsflash.ui.importing.read_notes import ReadNotes, read_notes
from kmsflash.ui.importing.ticks import only_ticked, retaken, taken_anew

_ROUND = {Gone.SUSPEND: Gone.KEEP, Gone.KEEP: Gone.DELETE, Gone.DELETE: Gone.SUSPEND}


class Draft:
    """Choices that can be taken back step by step."""

    def __init__(self, plan: Plan, choices: Choices | None = None, at: int = 0) -> None:
        self.plan = plan
        self.at = at  # the source that is looked at
        self.choices = choices or wishes.nothing_chosen(plan)
        self.notes: tuple[ReadNotes, ...] = ()  # of the sources, as far as they were read beforehand
        self._grouped: tuple[int, SourceChoices, list[Group]] | None = None
        self._counted: dict[int, tuple[SourceChoices, int]] = {}  # new cards by source
        self._done: list[Choices] = []
        self._undone: list[Choices] = []

    @property
    def source(self) -> PlannedSource:
        """The source that is looked at."""
        return self.plan.sources[self.at]

    @property
    def chosen(self) -> SourceChoices:
        """What is chosen of it."""
        return self.choices.of(self.at)

    @property
    def settled(self) -> Choices:
        """The choices as they are carried out."""
        return wishes.settled(self.plan, self.choices)

    @property
    def new_cards(self) -> int:
        """How many cards there would be that are not there yet, of all sources."""
        return sum(self._new_cards(at) for at in range(len(self.plan.sources)))

    def _new_cards(self, at: int) -> int:
        source, now = self.plan.sources[at], self.choices.of(at)
        before, count = self._counted.get(at, (None, 0))
        facts = None if before is None else only_ticked(before, now)
        if before is None or facts is None or now.skipped:
            count = count_taken(source, now)
        else:
            count += taken_anew(source, now, facts) - taken_anew(source, before, facts)
        self._counted[at] = (now, count)
        return count

    @property
    def is_touched(self) -> bool:
        """Whether the learner has chosen anything."""
        return self.choices != wishes.nothing_chosen(self.plan)

    @property
    def is_idle(self) -> bool:
        """Whether carrying it out would change nothing."""
        return not self.is_touched and all(source.changes_nothing for source in self.plan.sources)

    def on(self, plan: Plan) -> "Draft":
        """Return these choices on the same notes planned anew, as far as what was chosen is still there."""
        return Draft(plan, carried_over(self.choices, self.plan, plan), min(self.at, len(plan.sources) - 1))

    def groups(self) -> list[Group]:
        """Return what there is to see of the source; where only ticks changed, most groups are the same."""
        before, now = self._grouped, self.chosen
        facts = only_ticked(before[1], now) if before is not None and before[0] == self.at else None
        if before is None or facts is None:
            groups = groups_of(self.plan, self.choices, self.at)
        else:
            groups = retaken(before[2], self.source, now, facts)
        self._grouped = (self.at, now, groups)
        return groups

    def read(self) -> ReadNotes:
        """Return the notes of the source, with the passages in them."""
        return self.notes[self.at] if self.notes else read_notes(self.source)

    # Taking back

    def change(self, change: Callable[[SourceChoices], SourceChoices]) -> bool:
        """Choose otherwise for the source that is looked at; return whether that is another choice."""
        now = wishes.changed(self.choices, self.at, change)
        if now == self.choices:
            return False
        self._done.append(self.choices)
        self._undone.clear()
        self.choices = now
        return True

    def undo(self) -> bool:
        """Take the last choice back; return whether there was one."""
        return self._step(self._done, self._undone)

    def redo(self) -> bool:
        """Choose again what was taken back; return whether there was anything."""
        return self._step(self._undone, self._done)

    def _step(self, source: list[Choices], target: list[Choices]) -> bool:
        if not source:
            return False
        target.append(self.choices)
        self.choices = source.pop()
        return True

    # Acts

    def take(self, entry: Entry, *, wanted: bool) -> bool:
        """Take an entry in, or leave it out; return False where it must be written first."""
        if entry.name is not None:
            name = entry.name
            self.change(lambda chosen: wishes.take(self.source, chosen, name, wanted=wanted))
        elif entry.sort is Sort.UNCERTAIN:
            self._answer(entry, wanted=wanted)
        elif not wanted:
            self.change(lambda chosen: wishes.unmake_card(chosen, self._origin(entry)))
        elif entry.question and entry.answer:
            self.save(entry, Texts(entry.question, entry.answer, entry.explanation))
        else:
            return False
        return True

    def take_group(self, group: Group) -> bool:
        """Take a whole group in; where all of it is, leave it out. Return whether it is in now.

        What must be written first stays out.
        """
        entries = [entry for entry in group.entries if entry.sort is not Sort.GONE]
        wanted = not all(entry.taken for entry in entries)
        before, steps = self.choices, len(self._done)
        for entry in entries:
            if entry.taken != wanted:
                self.take(entry, wanted=wanted)
        if self.choices != before:  # one step, however many entries
            del self._done[steps:]
            self._done.append(before)
        return wanted

    def _answer(self, entry: Entry, *, wanted: bool) -> None:
        known = self.source.uncertain[entry.number]
        if wanted and known.candidates:
            self.change(lambda chosen: wishes.answer(chosen, known.uid, known.candidates[0]))
        else:
            self.change(lambda chosen: wishes.leave_unanswered(chosen, known.uid))

    def choose_candidate(self, entry: Entry, candidate: int | None) -> None:
        """Say which new fact a known one is; None: none of them."""
        known = self.source.uncertain[entry.number]
        same = None if candidate is None else known.candidates[candidate]
        self.change(lambda chosen: wishes.answer(chosen, known.uid, same))

    def save(self, entry: Entry, texts: Texts) -> None:
        """Give a card other texts; of a would-be card make one."""
        if entry.name is not None:
            edited = self._edited(entry, texts)
            name = entry.name
            self.change(
                lambda chosen: wishes.take(self.source, wishes.edit(chosen, edited), name, wanted=True)
            )
            return
        made = MadeCard(
            self._origin(entry),
            texts.question,
            texts.answer,
            self._place(entry),
            texts.explanation,
            entry.kind,
        )
        self.change(lambda chosen: wishes.make_card(chosen, made))

    def _edited(self, entry: Entry, texts: Texts) -> CardEdit:
        assert entry.name is not None  # noqa: S101  asked for cards of facts only
        card = self._card(entry)
        usual = card.own or card.draft
        return CardEdit(
            entry.name,
            None if texts.question == usual.front else texts.question,
            None if texts.answer == usual.answer else texts.answer,
            None if texts.explanation == usual.explanation.strip() else texts.explanation,
        )

    def merge(self, entry: Entry, above: Entry) -> bool:
        """Make a card the sibling of the one above it; return whether that is another choice."""
        name, into = entry.name, above.name
        if name is None or into is None:
            return False
        return self.change(lambda chosen: wishes.merge(chosen, name, into))

    def split_off(self, entry: Entry) -> bool:
        """Make a card a fact of its own; return whether that is another choice."""
        name = entry.name
        if name is None:
            return False
        return self.change(lambda chosen: wishes.split_off(self.source, chosen, name))

    def set_kind(self, entry: Entry, kind: Kind) -> None:
        """Call what an entry says of another kind."""
        name = entry.name
        if name is not None:
            self.change(lambda chosen: wishes.set_kind(self.source, chosen, name.fact, kind))
        elif entry.sort in (Sort.REJECTED, Sort.OPEN) and entry.taken:
            self.change(lambda chosen: self._made_of_kind(chosen, entry, kind))

    def _made_of_kind(self, chosen: SourceChoices, entry: Entry, kind: Kind) -> SourceChoices:
        made = next(made for made in chosen.made if made.origin == self._origin(entry))
        return wishes.make_card(chosen, replace(made, kind=kind))

    def turn_gone(self, entry: Entry) -> Gone:
        """Treat a card that is gone otherwise: set aside, keep, delete, and round again. Return how."""
        now = _ROUND[entry.gone or Gone.SUSPEND]
        uid = entry.uid
        self.change(lambda chosen: wishes.set_gone(chosen, uid, now))
        return now

    def turn_all_gone(self) -> Gone:
        """Treat all cards that are gone otherwise. Return how."""
        now = _ROUND[self.chosen.gone]
        self.change(lambda chosen: wishes.set_gone(chosen, None, now))
        return now

    # What an entry is about

    def cell_of(self, entry: Entry) -> Cell | None:
        """Return the cell that a card asks for."""
        return None if entry.name is None else self._card(entry).draft.cell

    def _card(self, entry: Entry) -> PlannedCard:
        cards = self.source.facts[entry.number].cards
        return next(card for card in cards if wishes.name_of(entry.number, card) == entry.name)

    def _origin(self, entry: Entry) -> str:
        if entry.sort is Sort.OPEN:
            return self.source.reading.open_questions[entry.number].text
        return self.source.reading.rejections[entry.number].origin

    def _place(self, entry: Entry) -> Place:
        if entry.sort is Sort.OPEN:
            return self.source.reading.open_questions[entry.number].place
        return self.source.reading.rejections[entry.number].place


def first_folded(groups: list[Group]) -> set[Hashable]:
    """Return the groups that are folded before the learner opens any."""
    return {group.key for group in groups if group.folded}
