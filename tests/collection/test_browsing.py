"""Browse: what each search finds, in which order, and what the rows say."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import delete

from kmsflash.collection.opening import Collection, open_collection
from kmsflash.model.browsing import CardState, Column, SearchError, Sort
from kmsflash.model.changes import Changes
from kmsflash.model.days import Day
from kmsflash.model.editing import NewCard
from kmsflash.model.errors import UserError
from kmsflash.model.grades import Grade
from kmsflash.model.ids import CardId
from kmsflash.model.importing import Sides
from kmsflash.model.kinds import Kind
from kmsflash.model.options import StudyOptions
from kmsflash.model.schedules import Memory, Schedule
from kmsflash.store import schedules
from kmsflash.store.options import COLLECTION, put_option
from kmsflash.store.tables import card
from tests.clock import Clock

FRONTS = {
    "Bergen": "What is the country of **Bergen**?",
    "angstrom": "How long is an Ångström?",
    "tokyo": "Wo liegt 東京タワー?",
    "code": "What does `i++` do in C++ -> and `100%_x`?",
    "straße": "Wie heißt die Straße “Unter den Linden”?",
    "bergamot": "What is bergamot?",
}
DECKS = {
    "Bergen": ("Geography", "Norway"),
    "angstrom": ("Physics",),
    "tokyo": ("Geography", "日本"),
    "code": ("Code",),
    "straße": ("Geography",),
    "bergamot": ("Tea time",),
}
TAGS = {"Bergen": ("Place::Sea", "exam"), "tokyo": ("place::land",), "code": ("Exam 2",)}


class Finder:
    """Finds cards by their names."""

    def __init__(self, collection: Collection, clock: Clock) -> None:
        self.collection = collection
        self.clock = clock
        names = list(FRONTS)
        self.names = {CardId(number + 1): name for number, name in enumerate(names)}
        self.keys = {name: key for key, name in self.names.items()}

    def __call__(self, text: str, sort: Sort = Sort(Column.ADDED), *, typing: bool = False) -> str:  # noqa: B008
        found = self.collection.browsing.ids(text, sort, self.clock(), typing=typing)
        assert self.collection.browsing.count(text, self.clock(), typing=typing) == len(found)
        return " ".join(self.names[CardId(key)] for key in found)


def _written(collection: Collection, clock: Clock) -> Finder:
    for name, front in FRONTS.items():
        explanation = "The *capital* is Oslo, not Bergen." if name == "straße" else ""
        texts = Sides(front, f"answer {name}", explanation)
        collection.editing.create(NewCard(texts, DECKS[name], TAGS.get(name, ())), clock())
    return Finder(collection, clock)


@pytest.fixture
def cards(reopen: Callable[[StudyOptions], Collection], clock: Clock) -> Finder:
    """Give what tells which of six cards a search finds."""
    return _written(reopen(StudyOptions()), clock)


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Finder]:
    """Give the same for tests that change nothing."""
    folder, clock = tmp_path_factory.mktemp("shared"), Clock()
    collection = open_collection(folder / "c.kms", folder / "state", StudyOptions(), clock())
    yield _written(collection, clock)
    collection.close()


ALL = " ".join(FRONTS)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", ALL),
        ("bergen", "Bergen straße"),
        ("BERGEN country", "Bergen"),
        ("country oslo", ""),
        ("berg*", "Bergen straße bergamot"),
        ("berg", ""),
        ("*erga*", "bergamot"),
        ("b*n", "Bergen straße"),
        ("*", ALL),
        ('"is the country"', "Bergen"),
        ('"country the"', ""),
        ('"berg*"', ""),
        ("-bergen", "angstrom tokyo code bergamot"),
        ("country OR oslo", "Bergen straße"),
        ("(country OR oslo) -heisst", "Bergen"),
        ("-(country OR oslo)", "angstrom tokyo code bergamot"),
        ("angstrom", "angstrom"),
        ("Ångström", "angstrom"),
        ("strasse", "straße"),
        ("linden", "straße"),
        ("東", "tokyo"),
        ("京タ", "tokyo"),
        ("タワ*", "tokyo"),
        ("京東", ""),
        ("c++", "code"),
        ("i++", "code"),
        ("++", "code"),
        ("->", "code"),
        ("100%_", "code"),
        ("%", "code"),
        ("d++", ""),
        ("<>", ""),
        ("front:bergen", "Bergen"),
        ("answer:bergen", "Bergen"),
        ("note:bergen", "straße"),
        ("note:ber*n", "straße"),
        ("front:berga*", "bergamot"),
        ("front:*amo*", "bergamot"),
        ("deck:geography", "Bergen tokyo straße"),
        ("deck:Norway", "Bergen"),
        ("deck:Geography::Norway", "Bergen"),
        ("deck:日本", "tokyo"),
        ('deck:"Tea time"', "bergamot"),
        ("deck:*e*", "Bergen tokyo code straße bergamot"),
        ("-deck:geography", "angstrom code bergamot"),
        ("tag:exam", "Bergen"),
        ("tag:exam*", "Bergen code"),
        ("tag:exam-2", "code"),
        ("tag:PLACE", "Bergen tokyo"),
        ("tag:place::land", "tokyo"),
        ("tag:land", ""),
        ("tag:*::land", "tokyo"),
        ("-tag:*", "angstrom straße bergamot"),
        ("exam", "Bergen code"),
        ("kind:question", ALL),
        ("kind:trap", ""),
        ("is:by-hand", ALL),
        ("is:new", ALL),
        ("is:learned", ""),
        ("-is:new", ""),
        ("is:leech", ""),
        ("is:changed", ""),
        ("is:deleted-from-notes", ""),
        ("source:any", ""),
        ("section:any", ""),
        ("lapses=0", ALL),
        ("lapses<3", ALL),
        ("lapses>0", ""),
        ("ease<9", ""),
        ("flag:none", ALL),
        ("due:today", ""),
        ("rated:30", ""),
    ],
)
def test_what_a_search_finds(shared: Finder, text: str, found: str) -> None:
    assert shared(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("berg", "Bergen straße bergamot"),
        ("berg ", ""),
        ("country ber", "Bergen"),
        ('"the coun', "Bergen"),
        ("京", "tokyo"),
        ("deck:geo", "Bergen tokyo straße"),
        ("tag:ex", "Bergen code"),
        ("deck:nowhere", ""),
        ("deck:", ALL),
        ("berg -", ""),
    ],
)
def test_what_is_found_while_typing(shared: Finder, text: str, found: str) -> None:
    assert shared(text, typing=True) == found


def test_a_deck_that_is_not_there_is_pointed_at(shared: Finder) -> None:
    with pytest.raises(SearchError, match=r"There is no deck “Tea”\. Put a name of several") as caught:
        shared("oslo deck:Tea time")
    assert (caught.value.position, caught.value.length) == (5, 8)


def test_states_and_numbers_of_cards(cards: Finder, clock: Clock) -> None:
    acts, keys = cards.collection.cards, cards.keys
    acts.suspend([keys["tokyo"]], clock())
    acts.bury([keys["code"]], clock())
    acts.flag([keys["Bergen"]], 2, clock())
    acts.reschedule([keys["Bergen"]], 5, clock())
    acts.reschedule([keys["angstrom"]], 30, clock())
    for text, found in {
        "is:suspended": "tokyo",
        "is:buried": "code",
        "is:flagged": "Bergen",
        "flag:orange": "Bergen",
        "flag:2..3": "Bergen",
        "flag:any": "Bergen",
        "is:learned": "Bergen angstrom",
        "is:known": "angstrom",
        "interval>=21": "angstrom",
        "prop:interval<21": "Bergen",
        "prop:interval!=5": "angstrom tokyo code straße bergamot",
        "due:<7": "Bergen",
        "due:3..10": "Bergen",
        "due:30": "angstrom",
        "due:today": "",
    }.items():
        assert cards(text) == found, text
    clock.later(days=5)
    assert cards("is:due") == "Bergen"
    assert cards("due:0") == cards("due:today") == "Bergen"
    acts.bury([keys["Bergen"]], clock())
    assert (cards("is:due"), cards("is:buried"), cards("due:today")) == ("", "Bergen", "Bergen")
    clock.later(days=1)
    assert (cards("is:due"), cards("due:overdue"), cards("due:0")) == ("Bergen", "Bergen", "")


def test_answers_are_found_by_day_and_grade(cards: Finder, clock: Clock) -> None:
    session = cards.collection.study.session(clock())
    turn = session.turn(clock())
    assert turn is not None
    first = cards.names[turn.card]
    session.answer(Grade.AGAIN, 1000, clock.later(seconds=9))
    assert cards("rated:1") == cards("rated:today:again") == cards("lapses=0 reviews>0") == first
    assert cards("rated:1:good") == ""
    clock.later(days=2)
    assert (cards("rated:1"), cards("rated:3"), cards("rated:2..2")) == ("", first, first)


def test_an_answer_that_was_taken_back_does_not_count_until_it_is_given_again(
    cards: Finder, clock: Clock
) -> None:
    session = cards.collection.study.session(clock())
    turn = session.turn(clock())
    assert turn is not None
    session.answer(Grade.GOOD, 1000, clock.later(seconds=9))
    history = cards.collection.history
    history.undo(clock.later(seconds=1))
    assert cards("rated:1") == ""
    history.redo(clock.later(seconds=1))
    assert cards("rated:1") == cards.names[turn.card]
    history.undo(clock.later(seconds=1))
    assert cards("rated:1") == ""


def test_a_leech_is_what_its_decks_options_say(cards: Finder, clock: Clock) -> None:
    with cards.collection.store.writing(clock()) as write:
        lapses = {"Bergen": 8, "angstrom": 7, "tokyo": 3}
        stands = [
            (cards.keys[name], Schedule(Memory(1, 1, 200, many), Day(1))) for name, many in lapses.items()
        ]
        schedules.put(write, stands)
    assert cards("is:leech") == "Bergen"
    assert cards("-is:leech") == "angstrom tokyo code straße bergamot"
    with cards.collection.store.writing(clock()) as write:
        put_option(write, COLLECTION, "leech_at", "7")
    assert cards("is:leech") == "Bergen angstrom"
    assert cards("lapses:3..7") == "angstrom tokyo"


def test_days_of_making_and_editing(cards: Finder, clock: Clock) -> None:
    clock.later(days=10)
    texts = Sides("New?", "yes", "")
    cards.names[CardId(7)] = "new"
    cards.collection.editing.create(NewCard(texts, ("Code",)), clock())
    before = cards.collection.editing.read(cards.keys["code"])
    cards.collection.editing.save(before, NewCard(Sides("Edited?", "yes", ""), before.deck), clock())
    assert cards("added:1") == cards("added:today") == cards("added:<=5") == "new"
    assert cards("added:>5") == cards("-added:1") == ALL
    assert cards("added:10..10") == cards("added:2026-11-24") == cards("added:<2026-11-25") == ALL
    assert (cards("edited:1"), cards("edited:30"), cards("edited:5..30")) == ("code", "code", "")
    assert cards("edited:today -added:today") == "code"


def test_notes_are_found_by_what_they_are(collection: Collection, clock: Clock) -> None:
    def count(text: str) -> int:
        return collection.browsing.count(text, clock())

    assert count("") == count("source:harbours.md") == count("source:harbours") == count("source:north") == 15
    assert count("section:ports") == count("kind:table") == 9
    assert count("section:words") == count("kind:definitions") == count("-section:ports") == 6
    assert count('section:"::Harbours of the north::Words"') == count("section:harbours") - 9 == 6
    assert count('section:"::Words"') == count("section:port") == 0
    assert count("section:port*") == count("section:*orts*") == 9
    assert count("is:by-hand") == 0


def test_cards_whose_notes_changed(collection: Collection, notes: Path, clock: Clock) -> None:
    text = (
        notes.read_text("utf-8")
        .replace("Limestone", "Chalk")
        .replace("| Riga | Latvia | 1201 | Amber |\n", "")
    )
    notes.write_text(text, encoding="utf-8")
    collection.importing.notes(notes, clock())
    browsing = collection.browsing
    assert browsing.count("is:changed", clock()) == browsing.count("is:changed chalk", clock()) == 1
    assert browsing.count("is:deleted-from-notes", clock()) == browsing.count("is:suspended", clock()) == 3
    ids = browsing.ids("is:gone", Sort(), clock())
    assert {row.state for row in browsing.rows(ids, clock()).values()} == {CardState.GONE}


# Order


def test_plain_words_bring_the_best_first(cards: Finder, clock: Clock) -> None:
    for front, answer in (("Bergen, Bergen and Bergen", "a town"), ("Which town?", "It is Bergen")):
        clock.later(seconds=1)
        cards.names[CardId(len(cards.names) + 1)] = answer
        cards.collection.editing.create(NewCard(Sides(front, answer, ""), ("Geography",)), clock())
    assert cards("bergen", Sort()) == "a town Bergen It is Bergen straße"
    assert cards("bergen", Sort(descending=True)) == "straße It is Bergen Bergen a town"
    assert cards("bergen", Sort(Column.DECK)) == "straße a town It is Bergen Bergen"


@pytest.mark.parametrize(
    ("column", "order"),
    [
        (Column.FRONT, "angstrom code bergamot Bergen straße tokyo"),
        (Column.ANSWER, "angstrom bergamot Bergen code straße tokyo"),
        (Column.ADDED, "Bergen angstrom tokyo code straße bergamot"),
        (Column.DECK, "straße Bergen tokyo angstrom code bergamot"),
        (Column.RELEVANCE, "straße Bergen tokyo angstrom code bergamot"),
        (Column.INTERVAL, "Bergen angstrom"),
        (Column.DUE, "Bergen angstrom"),
        (Column.EASE, "Bergen angstrom"),
        (Column.FLAG, "tokyo"),
        (Column.STATE, "tokyo"),
    ],
)
def test_each_column_sorts(cards: Finder, clock: Clock, column: Column, order: str) -> None:
    acts, keys = cards.collection.cards, cards.keys
    acts.reschedule([keys["Bergen"]], 5, clock())
    acts.reschedule([keys["angstrom"]], 30, clock())
    acts.suspend([keys["tokyo"]], clock())
    acts.flag([keys[name] for name in FRONTS if name != "tokyo"], 1, clock())
    names = order.split()
    assert cards("", Sort(column)).split()[: len(names)] == names
    turned = cards("", Sort(column, descending=True)).split()
    if len(names) == len(FRONTS):
        assert turned[0] == names[-1] or column in (Column.DECK, Column.RELEVANCE)
    elif column in (Column.INTERVAL, Column.DUE):
        assert turned[:2] == ["angstrom", "Bergen"], "new cards stay last"
    elif column in (Column.FLAG, Column.STATE):
        assert turned[-1] == "tokyo"


@pytest.mark.parametrize("column", Column)
def test_the_first_ones_are_the_first_of_all(shared: Finder, column: Column) -> None:
    browsing, now = shared.collection.browsing, shared.clock()
    for text in ("", "bergen OR answer", "deck:Geography"):
        for descending in (False, True):
            every = browsing.ids(text, Sort(column, descending), now)
            assert sorted(every) == sorted(browsing.ids(text, Sort(), now))
            for most in (0, 1, 3, 100):
                assert browsing.ids(text, Sort(column, descending), now, most=most) == every[:most]


@pytest.mark.parametrize("gap", [False, True])
@pytest.mark.parametrize("descending", [False, True])
def test_all_cards_by_due_are_in_the_order_that_a_search_gives(
    collection: Collection, clock: Clock, *, descending: bool, gap: bool
) -> None:
    if gap:  # as where another program mended the file
        with collection.store.writing(clock()) as write:
            write.connection.execute(delete(card).where(card.c.id == 9))
    every = collection.browsing.ids("", Sort(Column.ADDED), clock())
    for days, cards in ((5, every[2:5]), (30, every[:2]), (5, every[5:7]), (2, every[7:8])):
        collection.cards.reschedule([CardId(card) for card in cards], days, clock())
    collection.cards.delete([CardId(every[3]), CardId(every[-1])], clock())
    collection.cards.suspend([CardId(every[4])], clock())
    sort = Sort(Column.DUE, descending)
    found = collection.browsing.ids("", sort, clock())
    assert found == collection.browsing.ids("-nowhere", sort, clock())
    assert len(found) == len(every) - 2
    assert list(found[:2] if descending else found[5:7]) == list(every[:2]), "ties as they were made"


@pytest.mark.parametrize("text", ["bergen", "answer:bergen", "note:oslo", "berg*", "i++", "東京"])
def test_a_word_alone_finds_what_it_finds_among_others(cards: Finder, clock: Clock, text: str) -> None:
    assert cards(text, Sort()) != ""
    assert sorted(cards(text, Sort()).split()) == sorted(cards(f"({text}) -nowhere").split())
    cards.collection.cards.delete([cards.keys[name] for name in cards(text, Sort()).split()], clock())
    assert cards(text, Sort()) == ""


# Rows


def test_rows_say_at_once_that_a_deck_has_another_name(cards: Finder, clock: Clock) -> None:
    bergen = cards.keys["Bergen"]
    row = cards.collection.browsing.rows([bergen], clock())[bergen]
    assert row.deck_id is not None
    cards.collection.decks.rename(row.deck_id, "Norge", clock())
    assert cards.collection.browsing.rows([bergen], clock())[bergen].deck == ("Geography", "Norge")
    cards.collection.history.undo(clock())
    assert cards.collection.browsing.rows([bergen], clock())[bergen].deck == ("Geography", "Norway")


def test_a_row_says_what_the_table_shows(cards: Finder, clock: Clock) -> None:
    cards.collection.cards.flag([cards.keys["Bergen"]], 3, clock())
    cards.collection.cards.reschedule([cards.keys["Bergen"]], 5, clock())
    row = cards.collection.browsing.rows([cards.keys["Bergen"]], clock())[cards.keys["Bergen"]]
    assert (row.front, row.answer, row.kind) == (
        "What is the country of Bergen?",
        "answer Bergen",
        Kind.QUESTION,
    )
    assert (row.deck, row.tags, row.flag) == (("Geography", "Norway"), ("exam", "Place::Sea"), 3)
    assert (row.state, row.interval, row.source) == (CardState.LEARNED, 5, "")
    assert row.added_at == row.edited_at == int(clock().timestamp() * 1000)


def test_a_row_says_when_its_text_was_edited(cards: Finder, clock: Clock) -> None:
    bergen, born = cards.keys["Bergen"], int(clock().timestamp() * 1000)
    clock.later(hours=1)
    cards.collection.cards.flag([bergen], 3, clock())
    assert cards.collection.browsing.rows([bergen], clock())[bergen].edited_at == born
    before = cards.collection.editing.read(bergen)
    cards.collection.editing.save(before, replace(before, texts=Sides("Where?", "Norway", "")), clock())
    row = cards.collection.browsing.rows([bergen], clock())[bergen]
    assert (row.added_at, row.edited_at) == (born, born + 3_600_000)


def test_a_row_of_notes_says_where_they_are(collection: Collection, clock: Clock) -> None:
    row = collection.browsing.rows([1], clock())[CardId(1)]
    assert (row.source, row.section) == ("harbours.md", ("Harbours of the north", "Ports"))
    assert (row.state, row.due, row.kind) == (CardState.NEW, None, Kind.TABLE)


def test_deleted_cards_have_no_row_and_are_not_found(cards: Finder, clock: Clock) -> None:
    cards.collection.cards.delete([cards.keys["Bergen"]], clock())
    assert "Bergen" not in cards("")
    assert set(cards.collection.browsing.rows([1, 2, 999], clock())) == {2}
    cards.collection.cards.delete([key for key in cards.names if key != 1], clock())
    assert cards("") == cards("", Sort()) == ""


def test_what_to_filter_by(cards: Finder, collection: Collection) -> None:
    assert [(each.name, each.cards) for each in collection.browsing.all_tags()] == [
        ("exam", 1),
        ("Exam-2", 1),
        ("place::land", 1),
        ("Place::Sea", 1),
    ]
    assert [(each.name, each.cards) for each in collection.browsing.sources()] == [("harbours.md", 15)]
    sections = collection.browsing.sections()
    assert [(each.path[-1], each.cards) for each in sections] == [("Ports", 9), ("Words", 6)]


def test_several_searches_are_counted_at_once(shared: Finder) -> None:
    texts = ["", "bergen", "(", "deck:nowhere", "deck:Code"]
    assert shared.collection.browsing.counts(texts, shared.clock()) == (6, 2, None, None, 1)


# Kept searches


def test_searches_are_kept_renamed_and_deleted(collection: Collection, clock: Clock) -> None:
    browsing = collection.browsing
    changes, first = browsing.save(" Hard  ones ", "ease<2", clock())
    assert changes is Changes.SETTINGS
    _, second = browsing.save("Seas", "tag:sea", clock())
    assert [(each.name, each.text) for each in browsing.saved()] == [
        ("Hard ones", "ease<2"),
        ("Seas", "tag:sea"),
    ]
    assert browsing.save("hard ones", "lapses>4", clock())[1] == first
    assert [each.text for each in browsing.saved()] == ["lapses>4", "tag:sea"]
    assert browsing.save("hard ones", "lapses>4", clock())[0] is Changes.NOTHING
    browsing.rename_saved(second, "Oceans", clock())
    browsing.delete_saved(first, clock())
    assert [each.name for each in browsing.saved()] == ["Oceans"]


def test_each_change_of_a_kept_search_is_undone(collection: Collection, clock: Clock) -> None:
    browsing, history = collection.browsing, collection.history
    _, kept = browsing.save("Seas", "tag:sea", clock.later(seconds=1))
    browsing.rename_saved(kept, "Oceans", clock.later(seconds=1))
    browsing.delete_saved(kept, clock.later(seconds=1))
    names = []
    for label in ("Delete the search “Oceans”", "Rename a search to “Oceans”", "Keep the search “Seas”"):
        assert history.undo_label(clock()) == label
        history.undo(clock.later(seconds=1))
        names.append([each.name for each in browsing.saved()])
    assert names == [["Oceans"], ["Seas"], []]


def test_a_kept_search_needs_a_name_of_its_own_and_a_search(collection: Collection, clock: Clock) -> None:
    browsing = collection.browsing
    _, kept = browsing.save("Seas", "tag:sea", clock())
    browsing.save("Oceans", "tag:ocean", clock())
    for act in (
        lambda: browsing.save("  ", "tag:sea", clock()),
        lambda: browsing.save("a" * 101, "tag:sea", clock()),
        lambda: browsing.save("Broken", "(cog", clock()),
        lambda: browsing.rename_saved(kept, "oceans", clock()),
        lambda: browsing.rename_saved(kept, "", clock()),
    ):
        with pytest.raises(UserError):
            act()
    assert [each.name for each in browsing.saved()] == ["Seas", "Oceans"]


# Duplicates


def test_cards_that_ask_the_same_are_told_together(cards: Finder, clock: Clock) -> None:
    edit = cards.collection.editing
    for front, answer in (
        ("what is  the country of BERGEN?", "Norway"),
        ("What is *bergamot*?", "answer bergamot"),
    ):
        edit.create(NewCard(Sides(front, answer, ""), ("Code",)), clock())
    alike = cards.collection.browsing.duplicates("", clock())
    assert [(each.front, list(each.cards), each.same_answer) for each in alike] == [
        ("What is bergamot?", [6, 8], True),
        ("What is the country of Bergen?", [1, 7], False),
    ]
    assert cards.collection.browsing.duplicates("deck:Code", clock()) == ()


# Bad input


@settings(max_examples=150)
@given(text=st.text() | st.text("ab\"'*()-:^+{}%_\\~&|<>= \0東", max_size=40), typing=st.booleans())
def test_any_text_finds_cards_or_is_refused(shared: Finder, text: str, typing: bool) -> None:
    try:
        shared(text, Sort(), typing=typing)
    except SearchError as error:
        assert 0 <= error.position <= len(text)  # noqa: PT017  either is right, a crash is not


@pytest.mark.parametrize(
    "text",
    [
        *(
            'a AND "b',
            "NEAR(a b)",
            "front : a",
            "^a",
            "a + b",
            "{front answer}: a",
            "rowid:1",
            "a*b*c",
            "'; --",
        ),
        "\0",
        "a\0b",
        "\ud800",
        '"' + "word " * 2_000 + '"',
        "*a" * 5_000,
        "東" * 10_000,
        " ".join(f"w{number}" for number in range(200)),
        " OR ".join(f"-w{number}" for number in range(200)),
        "(" * 40 + "a OR -(b c)" + ")" * 40,
    ],
)
def test_signs_of_the_index_are_text_and_long_searches_end(shared: Finder, text: str) -> None:
    try:
        shared(text)
    except SearchError as error:
        assert 0 <= error.position <= len(text)  # noqa: PT017  either is right, a crash is not


def test_a_clock_that_stands_at_the_end_of_time(cards: Finder, clock: Clock) -> None:
    clock.now += timedelta(days=365 * 200)
    assert cards("added:36500") == ""
    assert cards("added:<36500") == ""
