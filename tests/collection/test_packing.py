"""Any collection, packed with everything and taken into an empty one, is the same there."""

import tempfile
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from kmsflash.collection.opening import Collection, open_collection
from kmsflash.model.editing import NewCard, Written
from kmsflash.model.errors import UserError
from kmsflash.model.exchanging import CardCounts, PackageWishes, PackingWishes
from kmsflash.model.grades import Grade
from kmsflash.model.ids import CardId
from kmsflash.model.importing import Choices, Gone, PastedText, Sides, SourceChoices
from kmsflash.model.options import DeckOptions, NewOrder, Scheduler, StudyOptions, TodaysLimits
from kmsflash.model.packages import Carries
from kmsflash.model.presets import DeckWishes
from tests.clock import Clock
from tests.collection.packages import boxed, held
from tests.collection.test_media import png

PAGES = (
    "# Rigging\n\n- **Mast** — an upright pole for a sail\n- **Yard** — a spar across it\n",
    "# Hulks\n\n- **Bilge** — the lowest room inside a ship\n- **Keel** — a long beam along the bottom\n",
    "# Rigging\n\n- **Mast** — an upright pole that carries sails\n- **Shroud** — a rope that holds a mast\n",
)
WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), min_size=1, max_size=12
).filter(str.strip)

ACTS = st.lists(
    st.one_of(
        st.tuples(st.just("notes"), st.integers(0, len(PAGES) - 1), st.sampled_from(Gone)),
        st.tuples(st.just("card"), WORDS, WORDS, st.booleans()),
        st.tuples(st.just("gaps"), WORDS),
        st.tuples(st.just("picture"), st.integers(1, 9)),
        st.tuples(st.just("edit"), st.integers(0, 40), WORDS),
        st.tuples(st.just("tag"), st.integers(0, 40), WORDS),
        st.tuples(st.just("flag"), st.integers(0, 40), st.integers(0, 7)),
        st.tuples(st.just("suspend"), st.integers(0, 40)),
        st.tuples(st.just("bury"), st.integers(0, 40)),
        st.tuples(st.just("delete"), st.integers(0, 40)),
        st.tuples(st.just("move"), st.integers(0, 40), st.integers(0, 5)),
        st.tuples(st.just("reschedule"), st.integers(0, 40), st.integers(0, 90)),
        st.tuples(st.just("forget"), st.integers(0, 40)),
        st.tuples(st.just("deck"), WORDS, st.integers(0, 5)),
        st.tuples(st.just("options"), st.integers(0, 5), st.booleans(), st.integers(0, 30)),
        st.tuples(st.just("study"), st.lists(st.sampled_from(Grade), max_size=6)),
        st.tuples(st.just("undo")),
    ),
    max_size=14,
)


class Life:
    """A collection, and what a learner does with it."""

    def __init__(self, folder: Path) -> None:
        self.clock = Clock()
        self.collection = opened(folder, self.clock)

    def live(self, acts: list[tuple[Any, ...]]) -> None:
        for act, *what in acts:
            self.clock.later(minutes=7)
            try:
                getattr(self, act)(*what)
            except UserError:
                continue  # as it is said to the learner: nothing has changed

    @property
    def now(self) -> Any:
        return self.clock()

    def cards(self, number: int) -> list[CardId]:
        with self.collection.store.reading() as connection:
            keys = list(
                connection.exec_driver_sql("SELECT id FROM card WHERE deleted = 0 ORDER BY id").scalars()
            )
        return [keys[number % len(keys)]] if keys else []

    def decks(self) -> list[Any]:
        return [line.deck for line in self.collection.library.decks(self.now) if line.deck is not None]

    def notes(self, page: int, gone: Gone) -> None:
        plan = self.collection.importing.plan(
            [PastedText(PAGES[page], "rigging.md" if page != 1 else "h.md")]
        )
        choices = Choices((SourceChoices(gone=gone, tags=("page",)),))
        self.collection.importing.carry_out(plan, choices, self.now)

    def card(self, front: str, answer: str, reverse: bool) -> None:
        new = NewCard(Sides(front, answer, ""), deck=("Mine", "Words"), tags=("own",), reverse=reverse)
        self.collection.editing.create(new, self.now)

    def gaps(self, word: str) -> None:
        text = f"A {{{{c1::{word}}}}} and {{{{c2::another}}}}"
        self.collection.editing.create(NewCard(Sides(text, "", ""), deck=("Gaps",)), self.now)

    def picture(self, size: int) -> None:
        kept = self.collection.media.keep(png(size), f"picture {size}.png", self.now)
        self.collection.editing.create(NewCard(Sides("What?", kept.markdown, ""), deck=("Mine",)), self.now)

    def edit(self, card: int, text: str) -> None:
        for key in self.cards(card):
            before = self.collection.editing.read(key)
            self.collection.editing.save(
                before,
                Written(Sides(before.texts.front, text, before.texts.explanation), tags=before.tags),
                self.now,
            )

    def tag(self, card: int, name: str) -> None:
        self.collection.cards.add_tags(self.cards(card), [name], self.now)

    def flag(self, card: int, flag: int) -> None:
        self.collection.cards.flag(self.cards(card), flag, self.now)

    def suspend(self, card: int) -> None:
        self.collection.cards.suspend(self.cards(card), self.now)

    def bury(self, card: int) -> None:
        self.collection.cards.bury(self.cards(card), self.now)

    def delete(self, card: int) -> None:
        self.collection.cards.delete(self.cards(card), self.now)

    def move(self, card: int, deck: int) -> None:
        decks = self.decks()
        if decks:
            self.collection.cards.move(self.cards(card), decks[deck % len(decks)], self.now)

    def reschedule(self, card: int, days: int) -> None:
        self.collection.cards.reschedule(self.cards(card), days, self.now)

    def forget(self, card: int) -> None:
        self.collection.cards.forget(self.cards(card), self.now)

    def deck(self, name: str, parent: int) -> None:
        decks = [None, *self.decks()]
        self.collection.decks.make(name.replace(":", "-"), decks[parent % len(decks)], self.now)

    def options(self, deck: int, fsrs: bool, new: int) -> None:
        decks = self.decks()
        if decks:
            scheduler = Scheduler.FSRS if fsrs else Scheduler.SM2
            options = DeckOptions(scheduler, new_per_day=new, new_order=NewOrder.SHUFFLED)
            wishes = DeckWishes(None, options, TodaysLimits(), f"Options {new}", is_new=True)
            self.collection.options.save(decks[deck % len(decks)], wishes, self.now)

    def study(self, grades: list[Grade]) -> None:
        self.clock.later(days=1)
        session = self.collection.study.session(self.now)
        for grade in grades:
            if session.turn(self.now) is not None:
                session.answer(grade, 1500, self.clock.later(seconds=9))

    def undo(self) -> None:
        self.collection.history.undo(self.now)


def opened(folder: Path, clock: Clock) -> Collection:
    return open_collection(folder / "c.kms", folder / "state", StudyOptions(), clock())


@settings(max_examples=25)
@given(ACTS)
def test_packed_for_oneself_it_is_the_same_elsewhere(acts: list[tuple[Any, ...]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        here = Life(Path(folder) / "here")
        here.live(acts)
        there = opened(Path(folder) / "there", here.clock)
        try:
            package = here.collection.exchanging.packing(None, PackingWishes.for_oneself())
            box = boxed(package)
            told, _ = there.exchanging.carry_out(box, PackageWishes(), here.clock.later(minutes=1))
            assert told.troubles == ()
            assert held(there) == held(here.collection)
            again, _ = there.exchanging.carry_out(box, PackageWishes(), here.clock.later(minutes=1))
            assert (again.step, again.counts) == (0, CardCounts(unchanged=box.info.cards))
            back, _ = here.collection.exchanging.carry_out(
                boxed(there.exchanging.packing(None, PackingWishes.for_oneself())),
                PackageWishes(),
                here.clock.later(minutes=1),
            )
            assert back.step == 0
            if told.step:
                there.history.undo(here.clock.later(minutes=1))
                assert held(there)["cards"] == held(there)["decks"] == held(there)["schedules"] == []
        finally:
            here.collection.close()
            there.close()


@settings(max_examples=15)
@given(ACTS, st.sampled_from(Carries))
def test_packed_for_others_it_is_taken_in_once(acts: list[tuple[Any, ...]], schedules: Carries) -> None:
    with tempfile.TemporaryDirectory() as folder:
        here = Life(Path(folder) / "here")
        here.live(acts)
        there = opened(Path(folder) / "there", here.clock)
        try:
            wishes = PackingWishes(schedules=schedules)
            box = boxed(here.collection.exchanging.packing(None, wishes))
            before = held(here.collection)
            told, _ = there.exchanging.carry_out(box, PackageWishes(), here.clock.later(minutes=1))
            assert told.troubles == ()
            mine = [row for row in held(there)["cards"] if row[8:11] != (None, None, None) or row[14]]
            assert mine == []
            again, _ = there.exchanging.carry_out(box, PackageWishes(), here.clock.later(minutes=1))
            assert (again.step, again.counts) == (0, CardCounts(unchanged=box.info.cards))
            same = boxed(here.collection.exchanging.packing(None, wishes))
            assert (same.packed, same.log, same.issue) == (box.packed, box.log, box.issue)
            assert held(here.collection) == before
        finally:
            here.collection.close()
            there.close()
