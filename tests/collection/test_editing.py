"""Writing cards: by hand, and in the learner's own words over those of the notes."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import event, select

from kmsflash.collection.editing import Editing
from kmsflash.collection.opening import Collection, open_collection
from kmsflash.model.changes import Changes
from kmsflash.model.editing import NewCard, Written
from kmsflash.model.errors import UserError
from kmsflash.model.grades import Grade
from kmsflash.model.ids import CardId
from kmsflash.model.importing import Sides
from kmsflash.model.kinds import Kind
from kmsflash.model.options import StudyOptions
from kmsflash.store import editing as rows
from kmsflash.store import schedules, tables
from kmsflash.store.editing import fronts_beginning
from kmsflash.store.journal import take_back
from kmsflash.store.options import Owner, make_preset, presets, put_option
from tests.clock import Clock

DECK = ("Ships", "Words")


@pytest.fixture
def editing(collection: Collection) -> Editing:
    return collection.editing


@pytest.fixture
def card(collection: Collection) -> CardId:
    """Give a card that comes from notes."""
    with collection.store.reading() as connection:
        wanted = select(tables.card.c.id).where(tables.card.c.way == "term").order_by(tables.card.c.id)
        return CardId(connection.execute(wanted).scalars().first() or 0)


def own(collection: Collection, card: CardId) -> tuple[str | None, str | None, str | None]:
    with collection.store.reading() as connection:
        row = connection.execute(select(tables.card).where(tables.card.c.id == card)).one()
    return row.own_front, row.own_answer, row.own_explanation


def labels(collection: Collection) -> list[str]:
    with collection.store.reading() as connection:
        steps = connection.execute(
            select(tables.edit.c.step, tables.edit.c.label).distinct().order_by(tables.edit.c.step)
        )
        return [label for _, label in steps]


def rewritten(written: Written, **sides: str) -> Written:
    return replace(written, texts=replace(written.texts, **sides))


def new(front: str, answer: str = "", explanation: str = "", **other: object) -> NewCard:
    return replace(NewCard(Sides(front, answer, explanation), DECK), **other)  # type: ignore[arg-type]


def test_an_edit_stands_beside_the_text_of_the_notes(
    collection: Collection, editing: Editing, card: CardId, clock: Clock
) -> None:
    before = editing.read(card)
    assert before.notes == before.texts
    assert not before.differs
    assert editing.save(before, rewritten(before, front="What is a cog, then?"), clock()) == Changes.CARDS
    after = editing.read(card)
    assert after.texts.front == "What is a cog, then?"
    assert after.notes == before.notes
    assert after.differs
    assert own(collection, card) == ("What is a cog, then?", None, None)
    assert labels(collection)[-1] == "Edit card"


def test_words_that_are_those_of_the_notes_are_theirs_again(
    collection: Collection, editing: Editing, card: CardId, clock: Clock
) -> None:
    first = editing.read(card)
    editing.save(first, rewritten(first, answer="A ship.", explanation=""), clock())
    second = editing.read(card)
    editing.save(second, replace(second, texts=first.texts), clock())
    assert own(collection, card) == (None, None, None)
    editing.save(first, rewritten(first, answer="A ship."), clock())
    assert editing.back_to_notes(card, clock()) == Changes.CARDS
    assert own(collection, card) == (None, None, None)
    assert editing.back_to_notes(card, clock()) == Changes.NOTHING


def test_saving_what_was_not_touched_leaves_what_others_made_of_it(
    collection: Collection, editing: Editing, card: CardId, clock: Clock
) -> None:
    mine, theirs = editing.read(card), editing.read(card)
    editing.save(theirs, rewritten(theirs, front="Theirs?"), clock())
    editing.save(mine, rewritten(mine, answer="Mine"), clock())
    assert own(collection, card)[:2] == ("Theirs?", "Mine")
    steps = len(labels(collection))
    assert editing.save(mine, mine, clock()) == Changes.NOTHING
    assert len(labels(collection)) == steps


def test_a_card_without_question_or_answer_is_not_saved(
    collection: Collection, editing: Editing, card: CardId, clock: Clock
) -> None:
    before = editing.read(card)
    with pytest.raises(UserError, match="asks nothing yet"):
        editing.save(before, rewritten(before, front=" \n "), clock())
    with pytest.raises(UserError, match="no answer yet"):
        editing.save(before, rewritten(before, answer=""), clock())
    assert own(collection, card) == (None, None, None)


def test_a_card_that_is_gone_says_so(
    collection: Collection, editing: Editing, card: CardId, clock: Clock
) -> None:
    before = editing.read(card)
    with collection.store.writing(clock()) as write:
        write.connection.execute(tables.card.update().where(tables.card.c.id == card).values(deleted=1))
    for act in (
        lambda: editing.read(card),
        lambda: editing.save(before, rewritten(before, front="?"), clock()),
        lambda: editing.back_to_notes(card, clock()),
    ):
        with pytest.raises(UserError, match="is gone"):
            act()


def test_tags_and_deck_are_kept_in_the_same_step(
    collection: Collection, editing: Editing, card: CardId, clock: Clock
) -> None:
    before = editing.read(card)
    written = Written(before.texts, DECK, ("#old ships", "north", "North"))
    assert editing.save(before, written, clock()) == Changes.CARDS | Changes.DECKS
    after = editing.read(card)
    assert (after.deck, after.tags) == (DECK, ("north", "old-ships"))
    assert labels(collection)[-1] == "Edit card"
    editing.save(after, replace(after, tags=("old-ships",)), clock())
    third = editing.read(card)
    assert third.tags == ("old-ships",)
    editing.save(third, replace(third, tags=("north", "old-ships")), clock())
    assert editing.read(card).tags == ("north", "old-ships")
    assert set(editing.tags()) == {"north", "old-ships"}


def test_the_most_used_tags_come_first(editing: Editing, clock: Clock) -> None:
    for number, tags in enumerate([("b",), ("c", "b"), ("a", "c", "b")]):
        editing.create(new(f"Question {number}?", "Yes", tags=tags), clock())
    assert editing.tags() == ("b", "c", "a")


def test_a_new_card_is_a_fact_of_its_own(collection: Collection, editing: Editing, clock: Clock) -> None:
    changes, (made,) = editing.create(new("What is a hulk?", "A ship", "Of the *north*."), clock())
    assert changes == Changes.CARDS | Changes.DECKS
    card = editing.read(made)
    assert card.texts == Sides("What is a hulk?", "A ship", "Of the *north*.")
    assert (card.deck, card.kind, card.notes, card.siblings) == (DECK, Kind.QUESTION, None, 0)
    assert labels(collection)[-1] == "Add card"
    assert DECK in collection.library.deck_paths()


def test_deck_and_tags_stick(editing: Editing, clock: Clock) -> None:
    assert editing.blank().deck == ("Harbours of the north",)
    editing.create(new("Why?", "So", tags=("x",)), clock())
    assert (editing.blank().deck, editing.blank().tags) == (DECK, ("x",))


def test_a_card_without_a_deck_is_not_made(editing: Editing, clock: Clock) -> None:
    with pytest.raises(UserError, match="needs a deck"):
        editing.create(new("Why?", "So", deck=()), clock())
    with pytest.raises(UserError, match="needs a name"):
        editing.create(new("Why?", "So", deck=(" ",)), clock())


def test_the_reverse_follows_its_card(editing: Editing, clock: Clock) -> None:
    _, (there, back) = editing.create(new("cog", "Kogge", "A ship", reverse=True), clock())
    assert editing.read(back).texts == Sides("Kogge", "cog", "A ship")
    before = editing.read(there)
    editing.save(before, rewritten(before, answer="die Kogge"), clock())
    assert editing.read(back).texts == Sides("die Kogge", "cog", "A ship")
    alone = editing.read(back)
    editing.save(alone, rewritten(alone, front="Kogge?", explanation="Ein Schiff"), clock())
    assert editing.read(there).texts == Sides("cog", "Kogge?", "Ein Schiff")


GAPS = "The {{c1::heart::organ}} pumps {{c2::blood}} through the {{c1::body}}."


def test_each_number_of_a_text_with_gaps_gives_a_card(editing: Editing, clock: Clock) -> None:
    _, (first, second) = editing.create(new(GAPS, explanation="See **there**."), clock())
    asked = [editing.read(card) for card in (first, second)]
    assert all(card.gaps and card.siblings == 1 for card in asked)
    assert {card.texts for card in asked} == {Sides(GAPS, "", "See **there**.")}


def shown(collection: Collection) -> list[tuple[str, str]]:
    """Return front and answer of the living cards made of gaps."""
    with collection.store.reading() as connection:
        wanted = select(tables.card).where(tables.card.c.way == "cloze", tables.card.c.deleted == 0)
        rows = connection.execute(wanted.order_by(tables.card.c.nth)).all()
    return [(row.own_front or row.front, row.own_answer or row.answer) for row in rows]


def test_gaps_that_come_and_go_bring_and_take_their_cards(
    collection: Collection, editing: Editing, clock: Clock
) -> None:
    _, (first, _) = editing.create(new(GAPS), clock())
    assert shown(collection) == [
        ("The [… organ] pumps blood through the […].", "heart, body"),
        ("The heart pumps […] through the body.", "blood"),
    ]
    before = editing.read(first)
    editing.save(before, rewritten(before, front="The {{c1::heart}} {{c3::pumps}} blood."), clock())
    assert shown(collection) == [("The […] pumps blood.", "heart"), ("The heart […] blood.", "pumps")]
    again = editing.read(first)
    editing.save(again, rewritten(again, front=GAPS), clock())
    assert len(shown(collection)) == 2
    plain = editing.read(first)
    editing.save(plain, rewritten(plain, front="What pumps?", answer="The heart"), clock())
    assert shown(collection) == [("What pumps?", "The heart")]
    assert not editing.read(first).gaps


def test_a_gap_made_in_a_card_of_the_notes_is_asked_by_that_card(
    editing: Editing, card: CardId, clock: Clock
) -> None:
    before = editing.read(card)
    written = replace(before, texts=Sides("A {{c1::cog}} is a {{c2::ship}}", "", ""))
    editing.save(before, written, clock())
    assert editing.read(card).texts == Sides("A […] is a […]", "cog, ship", "A ==cog== is a ==ship==")


def test_making_cards_is_taken_back_whole(collection: Collection, editing: Editing, clock: Clock) -> None:
    _, cards = editing.create(new(GAPS, tags=("x",)), clock())
    with collection.store.writing(clock()) as write:
        step = write.connection.execute(select(tables.edit.c.step)).scalars().all()[-1]
        take_back(write, step)
    for card in cards:
        with pytest.raises(UserError):
            editing.read(card)
    assert editing.tags() == ()


def test_what_is_asked_already_is_found_while_writing(editing: Editing, card: CardId, clock: Clock) -> None:
    front = editing.read(card).texts.front
    (same,) = editing.same_front(f"  {front.upper()} ")
    assert (same.card, same.front, same.deck) == (card, front, ("Harbours of the north",))
    assert editing.same_front(front, but=card) == ()
    assert editing.same_front(front[:8]) == ()
    assert editing.same_front("") == ()
    before = editing.read(card)
    editing.save(before, rewritten(before, front="Otherwise?"), clock())
    assert editing.same_front(front) == ()
    editing.create(new(GAPS), clock())
    assert len(editing.same_front(GAPS)) == 2


def test_few_of_many_same_cards_are_told(editing: Editing, clock: Clock) -> None:
    for _ in range(7):
        editing.create(new("Why?", "So"), clock())
    assert len(editing.same_front("why?")) == 5


def test_of_many_that_begin_alike_the_same_one_is_found(
    editing: Editing, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rows, "_SAME_AT_MOST", 3)
    for number in range(6):
        editing.create(new(f"What is the meaning of the word number {number}?", "So"), clock())
    (same,) = editing.same_front("What is the meaning of the WORD number 5?")
    assert same.front.endswith("5?")


LETTERS = st.text(st.characters(exclude_categories=()), max_size=60)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(LETTERS, LETTERS, LETTERS)
def test_what_was_saved_is_read(collection: Collection, front: str, answer: str, explanation: str) -> None:
    now = datetime(2026, 11, 24, tzinfo=UTC)
    editing = collection.editing
    texts = Sides(front, answer, explanation)
    try:
        _, (made, *_) = editing.create(NewCard(texts, DECK), now)
    except UserError:
        assert not front.replace("\x00", "").strip() or not answer.replace("\x00", "").strip()
        return
    kept = editing.read(made)
    assert editing.save(kept, kept, now) == Changes.NOTHING  # reading and saving change nothing
    for before, after in zip(
        (front, answer, explanation),
        (kept.texts.front, kept.texts.answer, kept.texts.explanation),
        strict=True,
    ):
        if before.isprintable():
            assert after == before.rstrip()
        assert (
            after.split()
            == before.encode("utf-16", "surrogatepass")
            .decode("utf-16", "replace")
            .replace("\x00", "")
            .split()
        )
    other = editing.read(made)
    editing.save(other, rewritten(other, answer="Something else"), now)
    changed = editing.read(made)
    editing.save(changed, replace(changed, texts=kept.texts), now)
    assert own(collection, made) == (None, None, None)


def test_a_draft_outlives_the_program(tmp_path: Path, clock: Clock) -> None:
    def opened() -> Collection:
        return open_collection(tmp_path / "c.kms", tmp_path / "state", StudyOptions(), clock())

    collection = opened()
    state = collection.store.state()
    draft = new("Half a", tags=("x",), reverse=True)
    collection.drafts.keep(None, draft, clock())
    collection.drafts.keep(CardId(3), Written(Sides("a", "b", "c")), clock())
    assert collection.store.state() == state  # nothing that other windows would have to read again
    collection.close()
    collection = opened()
    assert collection.drafts.read(None) == draft
    assert collection.drafts.read(CardId(3)) == NewCard(Sides("a", "b", "c"))
    assert collection.drafts.read(CardId(4)) is None
    collection.drafts.forget(None, clock())
    collection.drafts.forget(CardId(4), clock())
    assert collection.drafts.read(None) is None
    assert collection.drafts.read(CardId(3)) is not None
    collection.close()


def test_what_is_asked_already_is_found_by_an_index(collection: Collection) -> None:
    """A hundred thousand cards are looked through at each pause while writing."""
    asked: list[tuple[str, tuple[object, ...]]] = []
    with collection.store.reading() as connection:
        event.listen(
            connection, "before_cursor_execute", lambda *told: asked.append((told[2], tuple(told[3])))
        )
        fronts_beginning(connection, "What")
        told = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {asked[0][0]}", asked[0][1]).all()
    assert "USING INDEX card_of_front" in str(told)


def test_a_card_moved_to_a_deck_with_another_scheduler_folds_by_it(
    collection: Collection, editing: Editing, clock: Clock
) -> None:
    session = collection.study.session(clock())
    turn = session.turn(clock())
    assert turn is not None
    session.answer(Grade.GOOD, 900, clock())
    _, (other,) = editing.create(new("Why?", "So"), clock())
    deck = next(row.deck for row in collection.library.overview(clock()).decks if row.name == DECK[-1])
    with collection.store.writing(clock()) as write:
        put_option(write, Owner(preset=make_preset(write, "By FSRS")), "scheduler", '"fsrs"')
        (preset,) = presets(write.connection)
        put_option(write, Owner(deck), "preset", f'"{preset.uid.hex}"')
    before = editing.read(turn.card)
    assert collection.knowing.about(turn.card, clock()).schedule.memory.trace is None
    editing.save(before, replace(before, deck=DECK), clock())
    with collection.store.reading() as connection:
        stored = schedules.of_card(connection, turn.card)
    assert stored == collection.knowing.about(turn.card, clock()).schedule
    assert other
