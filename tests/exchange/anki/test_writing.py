"""Packages of ours, taken in by Anki itself and given out again by it."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from uuid import UUID, uuid5

import pytest
from anki.collection import (
    Collection,
    ExportAnkiPackageOptions,
    ImportAnkiPackageOptions,
    ImportAnkiPackageRequest,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from kmsflash.exchange import format_of, open_package, write_package
from kmsflash.model.days import Day
from kmsflash.model.events import EventKind, SetTo
from kmsflash.model.grades import Grade
from kmsflash.model.importing import Sides
from kmsflash.model.notes import Cell
from kmsflash.model.options import DeckOptions, NewOrder, NewPlace, Scheduler
from kmsflash.model.packages import (
    Carries,
    PackedCard,
    PackedDeck,
    PackedEvent,
    PackedFact,
    PackedOrigin,
    PackedPreset,
)
from tests.exchange.packages import Held, held, read_back, texts

SEED = UUID(int=4711)
TODAY = Day(20_500)
A_DAY = 86_400_000_000
GEOGRAPHY = PackedDeck(uuid5(SEED, "geography"), ("Geography",))
EUROPE = PackedDeck(uuid5(SEED, "europe"), ("Geography", "Europe"))
GENERATIONS = pytest.mark.parametrize("legacy", [True, False], ids=["old", "new"])


class Anki:
    """A collection of Anki that packages are taken into."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.collection = Collection(str(folder / "collection.anki2"))

    def take_in(self, package: Held) -> dict[str, int]:
        """Take a package in, and return what Anki says of its notes."""
        path = self.folder / "in.apkg"
        form = format_of(path)
        assert form is not None
        write_package(package, path, form)
        options = ImportAnkiPackageOptions(with_scheduling=True, with_deck_configs=True)
        log = self.collection.import_anki_package(
            ImportAnkiPackageRequest(package_path=str(path), options=options)
        ).log
        told = {name: len(getattr(log, name)) for name in ("new", "updated", "duplicate", "conflicting")}
        return {name: count for name, count in told.items() if count}

    def given(self, *, legacy: bool = False) -> Held:
        """Return what a package that Anki makes of all it has gives."""
        path = self.folder / f"out-{legacy}.apkg"
        options = ExportAnkiPackageOptions(
            with_scheduling=True, with_deck_configs=True, with_media=True, legacy=legacy
        )
        self.collection.export_anki_package(out_path=str(path), options=options, limit=None)
        package = open_package(path)
        try:
            return read_back(package)
        finally:
            package.close()

    def rows(self, statement: str) -> list[Any]:
        assert self.collection.db is not None
        return list(self.collection.db.all(statement))


@contextmanager
def anki(folder: Path) -> Iterator[Anki]:
    home = Path.cwd()
    opened = Anki(folder)
    try:
        yield opened
    finally:
        opened.collection.close()
        os.chdir(home)  # Anki works in its folder of media


def card(name: str, front: str, answer: str = "an answer", beside: str = "", **more: Any) -> PackedCard:
    given: dict[str, Any] = {"deck": EUROPE.uid, "way": "meaning", "nth": 0} | more
    return PackedCard(uuid5(SEED, name), notes=Sides(front, answer, beside), **given)


def fact(name: str, *cards: PackedCard, **more: Any) -> PackedFact:
    return PackedFact(uuid5(SEED, name), "definition", "key", "text", 0, cards, **more)


def review(of: PackedCard, day: int, grade: Grade, kind: EventKind = EventKind.REVIEW) -> PackedEvent:
    return PackedEvent(uuid5(of.uid, f"{day} {kind}"), of.uid, day * A_DAY + 5_000, kind, grade, 1_500)


def package(*facts: PackedFact, **more: Any) -> Held:
    return held([GEOGRAPHY, EUROPE], facts, carries=Carries.HISTORY, **more)


def there(package: Held) -> dict[UUID, PackedFact]:
    """Return what is to come back: decks by their path, and nothing of what Anki has no place for."""
    paths = {deck.uid: deck.path for deck in package.info.decks}
    return {each.uid: _comparable(each, paths) for each in package.all_facts}


def _comparable(told: PackedFact, paths: dict[UUID, tuple[str, ...]]) -> PackedFact:
    cards = tuple(
        replace(each, deck=uuid5(SEED, repr(paths[each.deck])), rank="", stamps=())
        for each in sorted(told.cards, key=lambda each: each.uid)
    )
    return replace(told, cards=cards, stamps=(), edited=0)


def log(package: Held) -> list[tuple[Any, ...]]:
    return sorted(
        (each.card, each.happened_at // 1000, each.kind, each.grade, each.took_ms)
        for each in package.all_events
    )


STATE = SetTo(10, 230, 4, 2, Day(TODAY + 10), stability=12.5, difficulty=6.1)
KNOWN = card(
    "known",
    "What is *x*?",
    "**Y** & $a_1<b$",
    "![p](media/a%20picture%20ü.png)\n\n| a | b |\n|---|---|\n| 1 | ==2== |",
    state=STATE,
    flag=3,
    suspended=1,
    cell=Cell(0, 1),
    changed_on=TODAY,
)
TERM = card("term", "And the term?", state=SetTo(3, 250, 2, 0, Day(TODAY - 3)), way="term", buried_on=TODAY)
NEW = card(
    "new", "A new one", "Theirs", "![heard](media/a%20sound.mp3)", own=(None, "my own ~~words~~", None)
)
GAPS = tuple(
    card(f"gap {number}", front, answer, f"{whole}\n\nbeside", way="cloze", nth=number, deck=GEOGRAPHY.uid)
    for number, front, answer, whole in (
        (1, "[…] lies on the Tiber.", "Rome", "==Rome== lies on the Tiber."),
        (3, "Rome lies on the [… river].", "Tiber", "Rome lies on the ==Tiber==."),
    )
)
WHOLE = package(
    fact("pair", KNOWN, TERM, tags=("a::b", "c"), own_kind="trap"),
    fact(
        "origin",
        NEW,
        by_hand=False,
        gone=True,
        origin=PackedOrigin(uuid5(SEED, "notes"), "a *quote*", ("One", "Two"), 3, 4, "mark"),
    ),
    fact("gaps", *GAPS, passage="{{c1::Rome}} lies on the {{c3::Tiber::river}}."),
    events=[
        review(KNOWN, TODAY - 20, Grade.EASY),
        review(KNOWN, TODAY - 10, Grade.ALMOST),
        review(KNOWN, TODAY - 9, Grade.GOOD, EventKind.DRILL),
        review(KNOWN, TODAY - 8, Grade.HARD),
        review(TERM, TODAY - 3, Grade.GOOD),
    ],
    contents=[("a picture ü.png", b"\x89PNG"), ("a sound.mp3", b"ID3")],
)


@GENERATIONS
def test_all_of_it_comes_back_from_anki(tmp_path: Path, legacy: bool) -> None:
    with anki(tmp_path) as there_is:
        assert there_is.take_in(WHOLE) == {"new": 3}
        assert there_is.collection.fix_integrity() == ("Database rebuilt and optimized.", True)
        back = there_is.given(legacy=legacy)
    assert there(back) == there(WHOLE)
    assert log(back) == log(WHOLE)
    assert back.contents == WHOLE.contents
    assert back.troubles == ()


def test_anki_has_the_same_cards_and_schedules(tmp_path: Path) -> None:
    with anki(tmp_path) as there_is:
        there_is.take_in(WHOLE)
        collection = there_is.collection
        known = collection.get_card(collection.find_cards('"front:What is <em>x</em>?" card:1')[0])
        assert (known.ivl, known.factor, known.reps, known.lapses) == (10, 2300, 4, 2)
        assert (known.queue, known.user_flag()) == (-1, 3)
        assert known.memory_state is not None
        assert (known.memory_state.stability, round(known.memory_state.difficulty, 2)) == (12.5, 6.1)
        created = there_is.rows("SELECT crt FROM col")[0][0] // 86_400
        assert created + known.due == TODAY + 10
        assert collection.decks.name(known.did) == "Geography::Europe"
        assert known.note().tags == ["a::b", "c"]
        assert r"<strong>Y</strong> &amp; \(a_1&lt;b\)" in known.answer()
        assert '<img alt="p" src="a picture ü.png">' in known.answer()
        gap = collection.get_card(collection.find_cards("text:*Tiber* card:3")[0])
        assert "[river]" in gap.question()
        assert sorted(each.name for each in Path(collection.media.dir()).iterdir()) == [
            "a picture ü.png",
            "a sound.mp3",
        ]
        buttons = there_is.rows("SELECT ease, type, factor > 0 FROM revlog ORDER BY id")
        assert buttons == [[4, 0, 1], [1, 1, 1], [3, 3, 0], [2, 1, 1], [3, 0, 1]]


def test_a_second_time_nothing_is_new_and_an_edit_updates(tmp_path: Path) -> None:
    edited = replace(fact("pair", KNOWN), cards=(card("known", "In other words"),), edited=2**60)
    with anki(tmp_path) as there_is:
        there_is.take_in(WHOLE)
        before = there_is.rows("SELECT count() FROM cards"), there_is.rows("SELECT count() FROM revlog")
        assert there_is.take_in(WHOLE) == {"duplicate": 3}
        later = replace(WHOLE, all_facts=(edited, *WHOLE.all_facts[1:]))
        assert there_is.take_in(later) == {"updated": 1, "duplicate": 2}
        assert before == (
            there_is.rows("SELECT count() FROM cards"),
            there_is.rows("SELECT count() FROM revlog"),
        )
        [found] = there_is.collection.find_notes('"front:In other words"')
        assert there_is.collection.get_note(found).fields[1] == "an answer"


def test_what_was_edited_or_made_in_anki_is_what_comes_back(tmp_path: Path) -> None:
    with anki(tmp_path) as there_is:
        there_is.take_in(WHOLE)
        collection = there_is.collection
        note = collection.get_note(collection.find_notes("card:2")[0])
        note.fields[1], note.fields[6], note.fields[7] = "<b>bold</b> words", "A third", "3"
        collection.update_note(note)
        copy = collection.new_note(note.note_type())
        copy.fields = list(note.fields)
        collection.add_note(copy, collection.decks.id("Geography"))
        back = there_is.given()
    assert len(back.all_facts) == 4
    pair = next(each for each in back.all_facts if each.uid == uuid5(SEED, "pair"))
    assert [each.notes.answer for each in pair.cards] == ["**bold** words", "an answer", "3"]
    assert [each.way for each in pair.cards] == ["meaning", "term", "template"]
    assert pair.cards[0].notes.front == "What is *x*?"


def test_options_become_presets_and_come_back(tmp_path: Path) -> None:
    options = DeckOptions(
        Scheduler.FSRS, 0.85, tuple(float(number) for number in range(21)), 7, None, NewOrder.SHUFFLED,
        NewPlace.BEFORE, leech_at=5,
    )  # fmt: skip
    decks = [replace(GEOGRAPHY, preset=PackedPreset("Exam", options)), EUROPE]
    with anki(tmp_path) as there_is:
        there_is.take_in(held(decks, [fact("known", KNOWN)]))
        back = there_is.given()
    assert {deck.path: deck.preset for deck in back.info.decks} == {
        GEOGRAPHY.path: PackedPreset("Exam", options),
        EUROPE.path: PackedPreset("Exam", options),
    }


def test_a_fact_of_more_cards_than_a_note_has_keeps_them_all(tmp_path: Path) -> None:
    many = [card(f"card {number}", f"Number {number}", way="cell", nth=number) for number in range(6)]
    with anki(tmp_path) as there_is:
        assert there_is.take_in(package(fact("many", *many))) == {"new": 2}
        back = there_is.given()
    assert {each.uid for told in back.all_facts for each in told.cards} == {each.uid for each in many}
    assert uuid5(SEED, "many") in there(back)


def test_what_came_from_anki_goes_back_under_its_guid(tmp_path: Path) -> None:
    with anki(tmp_path) as there_is:
        note = there_is.collection.new_note(there_is.collection.models.by_name("Basic"))
        note.fields = ["theirs", "answer"]
        there_is.collection.add_note(note, there_is.collection.decks.id("Geography"))
        taken = there_is.given()
        assert taken.all_facts[0].guid == note.guid
        assert there_is.take_in(taken) == {"conflicting": 1}
        assert len(there_is.rows("SELECT 1 FROM cards")) == 1


def test_names_that_anki_does_not_take_are_others_there(tmp_path: Path) -> None:
    asked = card("odd", "![odd](media/a%3Fb.png) ![plain](media/a_b.png)")
    sent = package(fact("odd", asked), contents=[("a?b.png", b"odd"), ("a_b.png", b"plain")])
    with anki(tmp_path) as there_is:
        there_is.take_in(sent)
        back = there_is.given()
    assert sorted(content for _, content in back.contents) == [b"odd", b"plain"]
    names = [name for name, _ in back.contents]
    assert all(name.replace(" ", "%20") in back.all_facts[0].cards[0].notes.front for name in names)


def test_the_same_package_gives_the_same_bytes(tmp_path: Path) -> None:
    form = format_of(tmp_path / "one.apkg")
    assert form is not None
    for name in ("one.apkg", "two.apkg"):
        write_package(WHOLE, tmp_path / name, form)
    assert (tmp_path / "one.apkg").read_bytes() == (tmp_path / "two.apkg").read_bytes()


# Any package

SAYINGS = texts | st.sampled_from(
    ["*a* `b` ==c==", "$x_1$ and &#36;5", "- a\n- b", "a  \nb", "> q", "1\\. no list", "e\u0301", "<b>x</b>"]
)
STATES = st.builds(
    SetTo,
    st.integers(1, 3_000),
    st.integers(130, 900),
    st.integers(1, 200),
    st.integers(0, 99),
    st.integers(TODAY - 900, TODAY + 900).map(Day),
)


@st.composite
def cards(draw: st.DrawFn, way: str, nth: int) -> PackedCard:
    own = st.none() | SAYINGS
    known = draw(st.booleans())
    return PackedCard(
        draw(st.uuids()),
        draw(st.sampled_from([GEOGRAPHY.uid, EUROPE.uid])),
        way,
        nth,
        Sides(draw(SAYINGS), draw(SAYINGS), draw(SAYINGS)),
        own=draw(st.tuples(own, own, own)),
        cell=draw(st.none() | st.builds(Cell, st.integers(0, 9), st.integers(0, 9))),
        suspended=draw(st.integers(0, 2)),
        flag=draw(st.integers(0, 7)),
        state=draw(STATES) if known else None,
        changed_on=draw(st.none() | st.just(TODAY)),
        born_of=draw(st.none() | st.uuids()),
    )


@st.composite
def facts(draw: st.DrawFn) -> PackedFact:
    ways = draw(
        st.lists(st.sampled_from(["term", "meaning", "reverse", "cell"]), min_size=1, max_size=4, unique=True)
    )
    origin = st.builds(
        PackedOrigin, st.uuids(), SAYINGS, st.lists(SAYINGS, max_size=2).map(tuple), st.just(1), st.just(2)
    )
    return PackedFact(
        draw(st.uuids()),
        draw(st.sampled_from(["definition", "trap"])),
        draw(SAYINGS),
        draw(SAYINGS),
        draw(st.integers(0, 3)),
        tuple(draw(cards(way, number)) for number, way in enumerate(ways)),
        tags=draw(st.sampled_from([(), ("a",), ("a::b", "ü")])),
        origin=draw(st.none() | origin),
        gone=draw(st.booleans()),
        by_hand=draw(st.booleans()),
        own_kind=draw(st.none() | st.just("trap")),
        publisher=draw(st.none() | st.uuids()),
    )


@st.composite
def logs(draw: st.DrawFn, told: Sequence[PackedFact]) -> list[PackedEvent]:
    known = [each for one in told for each in one.cards if each.state is not None]
    return [
        PackedEvent(
            draw(st.uuids()),
            each.uid,
            (TODAY - 50 + day) * A_DAY + number * 1_000,
            draw(st.sampled_from([EventKind.REVIEW, EventKind.DRILL])),
            draw(st.sampled_from(Grade)),
            draw(st.integers(0, 60_000)),
        )
        for number, each in enumerate(known)
        for day in range(draw(st.integers(0, 4)))
    ]


@st.composite
def any_package(draw: st.DrawFn) -> Held:
    told = draw(st.lists(facts(), min_size=1, max_size=4, unique_by=lambda each: each.uid))
    return package(*told, events=draw(logs(told)))


@settings(max_examples=12, deadline=None)
@given(any_package(), st.booleans())
def test_any_package_comes_back_from_anki_as_it_went(sent: Held, legacy: bool) -> None:
    with TemporaryDirectory() as folder, anki(Path(folder)) as there_is:
        there_is.take_in(sent)
        assert there_is.collection.fix_integrity()[1]
        back = there_is.given(legacy=legacy)
    assert there(back) == there(sent)
    assert log(back) == log(sent)


@pytest.mark.parametrize(
    "kept",
    [
        "{",
        '{"v":1}',
        '{"v":2,"fact":"","kind":"","cards":[]}',
        '{"v":1,"fact":"0","kind":"k","cards":[]}',
        '{"v":1,"fact":"' + "0" * 32 + '","kind":"k","cards":[{"ord":0,"uid":"x","way":"w"}]}',
        '{"v":1,"fact":' + "[" * 5_000,
    ],
)
def test_a_note_of_ours_that_says_nonsense_of_itself_is_a_note_like_others(tmp_path: Path, kept: str) -> None:
    with anki(tmp_path) as there_is:
        there_is.take_in(WHOLE)
        note = there_is.collection.get_note(there_is.collection.find_notes("card:2")[0])
        note.fields[-1] = kept
        there_is.collection.update_note(note)
        back = there_is.given()
    pair = next(each for each in back.all_facts if each.uid == uuid5(SEED, "pair"))
    assert [each.notes.front for each in pair.cards] == ["What is *x*?", "And the term?"]
    assert back.troubles == ()
