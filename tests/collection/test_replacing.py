"""Find and replace in the texts of many cards: tried first, carried out as one step, undone."""

from collections.abc import Callable

import pytest

from kmsflash.collection.opening import Collection
from kmsflash.model.browsing import Replacing, Side, Sort
from kmsflash.model.changes import Changes
from kmsflash.model.editing import NewCard
from kmsflash.model.errors import Cancelled, UserError
from kmsflash.model.ids import CardId
from kmsflash.model.importing import Sides
from kmsflash.model.options import StudyOptions
from tests.clock import Clock

EVERYWHERE = frozenset(Side)


@pytest.fixture
def made(reopen: Callable[[StudyOptions], Collection], clock: Clock) -> Collection:
    collection = reopen(StudyOptions())
    for front, answer, explanation in (
        ("The cog sails", "a cog", "Cogs are ships"),
        ("A hulk", "no cogwheel", ""),
        ("Cog", "Cog", "cog cog"),
    ):
        collection.editing.create(NewCard(Sides(front, answer, explanation), ("Ships",)), clock())
    return collection


def every(collection: Collection, clock: Clock) -> list[int]:
    return list(collection.browsing.ids("", Sort(), clock()))


def texts(collection: Collection, card: int) -> tuple[str, str, str]:
    shown = collection.editing.read(CardId(card)).texts
    return shown.front, shown.answer, shown.explanation


def test_a_preview_tells_what_would_change_and_changes_nothing(made: Collection, clock: Clock) -> None:
    seen = made.browsing.preview(every(made, clock), Replacing("cog", "ship"), clock())
    assert (seen.cards, seen.texts, seen.places, seen.empties) == (3, 5, 5, 0)
    first = seen.first[0]
    assert (first.card, first.side, first.before, first.after) == (
        1,
        Side.FRONT,
        "The cog sails",
        "The ship sails",
    )
    assert (first.spots, first.new_spots) == (((4, 7),), ((4, 8),))
    assert texts(made, 1) == ("The cog sails", "a cog", "Cogs are ships")
    assert made.history.undo_label(clock()) == "Add card"


@pytest.mark.parametrize(
    ("wanted", "after"),
    [
        (Replacing("cog", "X"), ["The X sails|a X|Cogs are ships", "A hulk|no Xwheel|", "X|X|cog cog"]),
        (
            Replacing("cog", "X", EVERYWHERE, match_case=True, whole_words=True),
            ["The X sails|a X|Cogs are ships", "A hulk|no cogwheel|", "Cog|Cog|X X"],
        ),
        (
            Replacing(r"(\w)og", r"\1at", EVERYWHERE, pattern=True),
            ["The cat sails|a cat|Cats are ships", "A hulk|no catwheel|", "Cat|Cat|cat cat"],
        ),
        (
            Replacing("cog", r"\1", frozenset({Side.FRONT})),
            [r"The \1 sails|a cog|Cogs are ships", "A hulk|no cogwheel|", r"\1|Cog|cog cog"],
        ),
        (
            Replacing(".", "!"),
            ["The cog sails|a cog|Cogs are ships", "A hulk|no cogwheel|", "Cog|Cog|cog cog"],
        ),
    ],
)
def test_replacing_does_what_was_wished_and_is_undone_at_once(
    made: Collection, clock: Clock, wanted: Replacing, after: list[str]
) -> None:
    cards = every(made, clock)
    before = ["|".join(texts(made, card)) for card in cards]
    seen = made.browsing.preview(cards, wanted, clock())
    changes, changed = made.browsing.replace(cards, wanted, clock.later(seconds=1))
    assert ["|".join(texts(made, card)) for card in cards] == after
    assert changed == seen.cards == sum(one != other for one, other in zip(before, after, strict=True))
    if changed:
        assert changes is Changes.CARDS
        assert made.history.undo_label(clock()) == f"Replace “{wanted.find}”"
        made.history.undo(clock.later(seconds=1))
        assert ["|".join(texts(made, card)) for card in cards] == before
    else:
        assert changes is Changes.NOTHING


def test_what_was_replaced_is_found(made: Collection, clock: Clock) -> None:
    made.browsing.replace(every(made, clock), Replacing("hulk", "Karavelle"), clock())
    assert list(made.browsing.ids("karavelle", Sort(), clock())) == [2]
    assert made.browsing.count("hulk", clock()) == 0


def test_only_the_chosen_cards_are_touched(made: Collection, clock: Clock) -> None:
    made.browsing.replace([3, 999], Replacing("cog", "X"), clock())
    assert texts(made, 1)[0] == "The cog sails"
    assert texts(made, 3)[0] == "X"


def test_a_question_is_never_left_empty(made: Collection, clock: Clock) -> None:
    wanted = Replacing("cog", "", frozenset({Side.FRONT}), whole_words=True)
    seen = made.browsing.preview(every(made, clock), wanted, clock())
    assert (seen.cards, seen.empties) == (1, 1)
    assert made.browsing.replace(every(made, clock), wanted, clock())[1] == 1
    assert (texts(made, 1)[0], texts(made, 3)[0]) == ("The  sails", "Cog")


def test_the_cards_of_a_text_with_gaps_stay_together(made: Collection, clock: Clock) -> None:
    text = "The {{c1::cog}} carries {{c2::salt}} and cogs"
    _, cards = made.editing.create(NewCard(Sides(text, "", ""), ("Ships",)), clock())
    wanted = Replacing("cog", "hulk", frozenset({Side.FRONT}))
    seen = made.browsing.preview(cards, wanted, clock())
    assert (seen.cards, seen.first[0].after) == (1, "The {{c1::hulk}} carries {{c2::salt}} and hulks")
    made.browsing.replace(cards[:1], wanted, clock())
    for card in cards:
        assert made.editing.read(card).texts.front == "The {{c1::hulk}} carries {{c2::salt}} and hulks"
    broken = Replacing("{{c2::salt}}", "salt", frozenset({Side.FRONT}))
    assert made.browsing.preview(cards, broken, clock()).empties == 1
    assert made.browsing.replace(cards, broken, clock()) == (Changes.NOTHING, 0)


def test_words_of_the_notes_come_back_as_the_notes(collection: Collection, clock: Clock) -> None:
    cards = every(collection, clock)
    collection.browsing.replace(cards, Replacing("Bergen", "Oslo"), clock())
    assert collection.editing.read(CardId(1)).differs
    collection.browsing.replace(cards, Replacing("Oslo", "Bergen"), clock())
    assert not collection.editing.read(CardId(1)).differs


def test_long_work_tells_how_far_it_is_and_leaves_nothing_when_cancelled(
    made: Collection, clock: Clock
) -> None:
    told: list[tuple[int, int]] = []
    made.browsing.replace(
        every(made, clock), Replacing("sails", "rows"), clock(), lambda *at: told.append(at)
    )
    assert told == [(0, 3), (3, 3)]

    def cancel(done: int, total: int) -> None:
        if done == total:
            raise Cancelled

    with pytest.raises(Cancelled):
        made.browsing.replace(every(made, clock), Replacing("cog", "X"), clock(), cancel)
    assert texts(made, 1) == ("The cog rows", "a cog", "Cogs are ships")


@pytest.mark.parametrize(
    ("wanted", "sentence"),
    [
        (Replacing("", "x"), "nothing to look for"),
        (Replacing("x", "y", frozenset()), "No text is chosen"),
        (Replacing("(", "x", pattern=True), "cannot be read"),
        (Replacing("x", r"\2", pattern=True), "cannot be read"),
        (Replacing("x", r"\g<name>", pattern=True), "cannot be read"),
    ],
)
def test_a_wish_that_makes_no_sense_is_refused(
    made: Collection, clock: Clock, wanted: Replacing, sentence: str
) -> None:
    with pytest.raises(UserError, match=sentence):
        made.browsing.preview(every(made, clock), wanted, clock())
    with pytest.raises(UserError, match=sentence):
        made.browsing.replace(every(made, clock), wanted, clock())


def test_a_pattern_that_would_take_for_ever_is_given_up_and_changes_nothing(
    made: Collection, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kmsflash.collection.replacing._PATIENCE", 0.05)
    long = NewCard(Sides("a" * 200, "b", ""), ("Ships",))
    made.editing.create(long, clock())
    endless = Replacing("((a|aa)+)+x|cog", "x", EVERYWHERE, pattern=True)
    sentence = "takes too long on “a{30}…”"
    with pytest.raises(UserError, match=sentence):
        made.browsing.preview(every(made, clock), endless, clock())
    with pytest.raises(UserError, match=sentence):
        made.browsing.replace(every(made, clock), endless, clock())
    assert texts(made, 1) == ("The cog sails", "a cog", "Cogs are ships")
