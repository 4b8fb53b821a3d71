"""Notes that change: what keeps its schedule, what is asked, and what the learner chose."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from kmsflash.collection.opening import Collection
from kmsflash.model.errors import Cancelled, UserError
from kmsflash.model.grades import Grade
from kmsflash.model.importing import (
    CardEdit,
    CardName,
    Choices,
    Difference,
    Doubt,
    Freshness,
    Gone,
    How,
    MadeCard,
    PastedText,
    Plan,
    SourceChoices,
)
from kmsflash.model.kinds import Kind
from kmsflash.model.notes import Place
from kmsflash.model.options import StudyOptions
from tests.clock import Clock
from tests.collection.limits import let_in
from tests.collection.page import NOTES

RIVERS = """\
# Rivers

- **Meander** — a wide bend of a river that swings from side to side of its valley
- **Delta** — the mouth of a river that has split into many arms of its own
"""

Reopen = Callable[[StudyOptions], Collection]


ASKING = "\n## Review questions\n\n- Who paid the lamplighters of the outer mole?\n"


def dump(collection: Collection) -> list[str]:
    raw = sqlite3.connect(collection.store.path)
    lines = [line for line in raw.iterdump() if "INSERT" in line]
    raw.close()
    return lines


def query(collection: Collection, sql: str) -> list[tuple[object, ...]]:
    raw = sqlite3.connect(collection.store.path)
    rows = raw.execute(sql).fetchall()
    raw.close()
    return rows


def study_all(collection: Collection, clock: Clock) -> dict[str, int]:
    """Answer every card once, and return their fronts with their ids."""
    let_in(collection, 1000, clock)
    session = collection.study.session(clock())
    while session.turn(clock()) is not None:
        session.answer(Grade.GOOD, 1000, clock.later(seconds=5))
    return {str(front): int(str(key)) for front, key in query(collection, "SELECT front, id FROM card")}


def bring(collection: Collection, clock: Clock, *files: Path, wishes: SourceChoices | None = None) -> Plan:
    plan = collection.importing.plan(files)
    collection.importing.carry_out(plan, Choices(() if wishes is None else (wishes,)), clock())
    return plan


def place_of(plan: Plan, text: str) -> int:
    facts = plan.sources[0].facts
    return next(at for at, fact in enumerate(facts) if text.lower() in fact.draft.cards[0].front.lower())


def test_a_plan_writes_nothing(collection: Collection, notes: Path) -> None:
    notes.write_text(NOTES.replace("Dried cod", "Stockfish"), encoding="utf-8")
    before = dump(collection)
    plan = collection.importing.plan([notes])
    assert plan.difference.changed >= 1
    assert dump(collection) == before


def test_a_changed_card_shows_what_it_was(collection: Collection, notes: Path) -> None:
    notes.write_text(NOTES.replace("Dried cod", "Stockfish"), encoding="utf-8")
    (source,) = collection.importing.plan([notes]).sources
    changed = [card for fact in source.facts for card in fact.cards if card.how is How.CHANGED]
    assert [(card.before.answer, card.draft.answer) for card in changed if card.before] == [
        ("Dried cod", "Stockfish")
    ]


def test_a_folder_gives_a_deck_a_file_under_decks_of_its_folders(
    reopen: Reopen, clock: Clock, tmp_path: Path
) -> None:
    collection = reopen(StudyOptions())
    root = tmp_path / "Course"
    (root / "week one").mkdir(parents=True)
    (root / ".hidden").mkdir()
    (root / "harbours.md").write_text(NOTES, encoding="utf-8")
    (root / ".hidden" / "no.md").write_text(NOTES, encoding="utf-8")
    rivers = "# Rivers\n\n- **Meander** — a wide bend of a river\n"
    (root / "week one" / "rivers.md").write_text(rivers, encoding="utf-8")
    (root / "week one" / "empty.md").write_text("", encoding="utf-8")
    plan = collection.importing.plan([root])
    assert [source.deck_path for source in plan.sources] == [
        ("Course", "Harbours of the north"),
        ("Course", "week one", "Rivers"),
    ]
    assert len(plan.troubles) == 1
    collection.importing.carry_out(plan, Choices(), clock())
    lines = collection.library.overview(clock()).decks
    assert [(line.name, line.depth) for line in lines] == [
        ("Course", 0),
        ("Harbours of the north", 1),
        ("week one", 1),
        ("Rivers", 2),
    ]
    before = dump(collection)
    again = collection.importing.plan([root])
    assert all(source.changes_nothing for source in again.sources)
    collection.importing.carry_out(again, Choices(), clock.later(hours=1))
    assert dump(collection) == before


def test_pasted_text_is_notes_too(reopen: Reopen, clock: Clock) -> None:
    collection = reopen(StudyOptions())
    plan = collection.importing.plan([PastedText("# Rivers\n\n- **Meander** — a wide bend of a river\n")])
    outcome, _ = collection.importing.carry_out(plan, Choices(), clock())
    assert [report.deck_name for report in outcome] == ["Rivers"]


def test_the_very_same_notes_twice_in_one_import_are_two_sources_and_do_not_break(
    reopen: Reopen, clock: Clock, notes: Path
) -> None:
    collection = reopen(StudyOptions())
    copy = notes.with_name("copy.md")
    copy.write_bytes(notes.read_bytes())
    bring(collection, clock, notes, copy)
    before = dump(collection)
    bring(collection, clock, notes, copy)
    assert dump(collection) == before


def test_a_file_split_in_two_keeps_every_schedule(reopen: Reopen, clock: Clock, tmp_path: Path) -> None:
    collection = reopen(StudyOptions())
    first, second = tmp_path / "all.md", tmp_path / "ships.md"
    first.write_text(
        NOTES + RIVERS.replace("# Rivers", "\n## Rivers"),
        encoding="utf-8",
    )
    bring(collection, clock, first)
    before = study_all(collection, clock)
    first.write_text(NOTES, encoding="utf-8")
    second.write_text(
        RIVERS,
        encoding="utf-8",
    )
    plan = bring(collection, clock, first, second)
    assert plan.difference == Difference(unchanged=len(before))
    assert {fact.how for fact in plan.sources[1].facts} == {How.MOVED}
    assert {fact.came_from for fact in plan.sources[1].facts} == {"all.md"}
    after = {
        str(front): int(str(key))
        for front, key in query(collection, "SELECT front, id FROM card WHERE suspended = 0")
    }
    assert after == before
    lines = {line.name: line.learning for line in collection.library.overview(clock()).decks}
    assert lines["Rivers"] == len(plan.sources[1].facts), "one card of each fact a day"


def test_the_half_of_a_split_file_that_comes_alone_brings_the_other_with_it(
    reopen: Reopen, clock: Clock, tmp_path: Path
) -> None:
    collection = reopen(StudyOptions())
    first, second = tmp_path / "all.md", tmp_path / "rivers.md"
    first.write_text(NOTES + RIVERS.replace("# Rivers", "\n## Rivers"), encoding="utf-8")
    bring(collection, clock, first)
    total = len(study_all(collection, clock))
    first.write_text(NOTES, encoding="utf-8")
    second.write_text(RIVERS, encoding="utf-8")
    plan = bring(collection, clock, second)
    told = [(source.name, source.pulled_in) for source in plan.sources]
    assert told == [("rivers.md", False), ("all.md", True)]
    assert [warned.doubt for warned in plan.warnings] == [Doubt.PULLED_IN]
    assert plan.difference == Difference(unchanged=total)
    assert collection.watching.stale() == ()


@pytest.mark.parametrize("edited", [False, True])
def test_notes_moved_to_another_folder_are_known_by_their_content(
    collection: Collection, clock: Clock, notes: Path, tmp_path: Path, *, edited: bool
) -> None:
    moved = tmp_path / "elsewhere" / "ports.md"
    moved.parent.mkdir()
    text = NOTES.replace("Dried cod", "Stockfish") if edited else NOTES
    notes.unlink()
    moved.write_text(text, encoding="utf-8")
    plan = bring(collection, clock, moved)
    assert plan.sources[0].known
    assert (plan.difference.new, plan.difference.gone) == (0, 0)
    assert query(collection, "SELECT path FROM local_source") == [(str(moved),)]


def test_notes_that_begin_as_others_once_did_are_others(
    collection: Collection, clock: Clock, notes: Path
) -> None:
    """A template that is filled in, and copied again, is no way to lose the cards of the first."""
    notes.write_text("# Rivers\n\n- **Meander** — a wide bend of a river\n" + NOTES, encoding="utf-8")
    bring(collection, clock, notes)
    notes.write_text(
        RIVERS,
        encoding="utf-8",
    )
    bring(collection, clock, notes, wishes=SourceChoices())
    fresh = notes.with_name("fresh.md")
    fresh.write_text(NOTES, encoding="utf-8")
    plan = bring(collection, clock, fresh)
    assert not plan.sources[0].known
    assert plan.difference.gone == 0


def test_the_learners_words_stay(collection: Collection, clock: Clock, notes: Path) -> None:
    plan = collection.importing.plan([notes])
    at = place_of(plan, "Cog")
    card = plan.sources[0].facts[at].cards[0].draft
    edit = CardEdit(CardName(at, card.way, card.nth), front="What was a cog?")
    bring(collection, clock, notes, wishes=SourceChoices(edits=(edit,)))
    shown = "SELECT own_front, front FROM card WHERE own_front IS NOT NULL"
    assert query(collection, shown) == [("What was a cog?", card.front)]
    same = collection.importing.plan([notes])
    assert same.sources[0].changes_nothing
    kept = same.sources[0].facts[at].cards[0]
    assert kept.own is not None
    assert (kept.own.front, kept.own.answer) == ("What was a cog?", card.answer)
    notes.write_text(NOTES.replace("square sail", "triangular sail"), encoding="utf-8")
    again = bring(collection, clock, notes)
    told = again.sources[0].facts[at].cards[0]
    assert told.how is How.CHANGED
    assert told.before is not None
    assert query(collection, shown)[0][0] == "What was a cog?"


def test_what_was_left_out_is_not_offered_again(reopen: Reopen, clock: Clock, notes: Path) -> None:
    collection = reopen(StudyOptions())
    plan = collection.importing.plan([notes])
    at = place_of(plan, "Cog")
    total = plan.difference.new
    gone = len(plan.sources[0].facts[at].cards)
    bring(collection, clock, notes, wishes=SourceChoices(left_out=frozenset({at})))
    assert collection.library.overview(clock()).decks[0].cards == total - gone
    again = collection.importing.plan([notes])
    assert again.difference == Difference(unchanged=total - gone)
    assert again.sources[0].facts[at].left_out
    before = dump(collection)
    bring(collection, clock, notes)
    assert dump(collection) == before
    bring(collection, clock, notes, wishes=SourceChoices(taken_in=frozenset({at})))
    assert collection.library.overview(clock()).decks[0].cards == total


@pytest.mark.parametrize(("wish", "living"), [(Gone.KEEP, 1), (Gone.SUSPEND, 0), (Gone.DELETE, 0)])
def test_what_is_gone_is_treated_as_chosen_and_comes_back_with_its_schedule(
    collection: Collection, clock: Clock, notes: Path, wish: Gone, living: int
) -> None:
    ids = study_all(collection, clock)
    front = next(front for front in ids if "Riga" in front)
    notes.write_text(NOTES.replace("| Riga | Latvia | 1201 | Amber |\n", ""), encoding="utf-8")
    bring(collection, clock, notes, wishes=SourceChoices(gone=wish))
    one = f"SELECT count(*) FROM card WHERE id = {ids[front]} AND suspended = 0 AND deleted = 0"
    assert query(collection, one) == [(living,)]
    before = dump(collection)
    bring(collection, clock, notes)
    assert dump(collection) == before, "it went once"
    notes.write_text(NOTES, encoding="utf-8")
    plan = bring(collection, clock, notes)
    assert plan.difference.new == 0
    assert query(collection, one) == [(1,)]


def test_what_the_learner_suspended_stays_so(collection: Collection, clock: Clock, notes: Path) -> None:
    raw = sqlite3.connect(collection.store.path)
    raw.execute("UPDATE card SET suspended = 1 WHERE front LIKE '%Cog%'")
    raw.commit()
    raw.close()
    notes.write_text(NOTES.replace("Dried cod", "Stockfish"), encoding="utf-8")
    bring(collection, clock, notes)
    assert query(collection, "SELECT DISTINCT suspended FROM card WHERE front LIKE '%Cog%'") == [(1,)]


def test_a_changed_answer_comes_soon_and_keeps_how_well_it_is_known(
    collection: Collection, clock: Clock, notes: Path
) -> None:
    study_all(collection, clock)
    clock.later(days=1)
    study_all(collection, clock)
    columns = "repetitions, interval, ease, due"
    known = f"SELECT {columns} FROM local_schedule JOIN card ON card.id = card_id WHERE answer = "
    ((repetitions, interval, ease, due),) = query(collection, known + "'Dried cod'")
    notes.write_text(NOTES.replace("Dried cod", "Stockfish"), encoding="utf-8")
    bring(collection, clock, notes)
    ((*kept, soon),) = query(collection, known + "'Stockfish'")
    assert kept == [repetitions, interval, ease]
    assert int(str(soon)) <= int(str(due))
    assert query(collection, "SELECT count(*) FROM card WHERE changed_on IS NOT NULL") == [(1,)]


def test_a_doubt_is_gone_and_new_until_the_learner_says_it_is_the_same(
    collection: Collection, clock: Clock, notes: Path
) -> None:
    ids = study_all(collection, clock)
    front = next(front for front in ids if "**cog**" in front)
    notes.write_text(NOTES.replace("**Cog**", "**Cogge**"), encoding="utf-8")
    plan = collection.importing.plan([notes])
    (doubt,) = plan.sources[0].uncertain
    assert doubt.reviews
    assert doubt.uid in {gone.uid for gone in plan.sources[0].gone}
    answer = SourceChoices(same=((doubt.uid, doubt.candidates[0]),))
    bring(collection, clock, notes, wishes=answer)
    ((now,),) = query(collection, f"SELECT front FROM card WHERE id = {ids[front]}")
    assert "Cogge" in str(now)


def test_merged_cards_are_siblings_and_split_ones_strangers_at_the_next_import_too(
    reopen: Reopen, clock: Clock, notes: Path
) -> None:
    collection = reopen(StudyOptions())
    plan = collection.importing.plan([notes])
    cog, staple = place_of(plan, "Cog"), place_of(plan, "Staple")
    apart = plan.sources[0].facts[staple].cards[-1].draft
    wishes = SourceChoices(
        merged=((cog, staple),), split_off=frozenset({CardName(staple, apart.way, apart.nth)})
    )
    bring(collection, clock, notes, wishes=wishes)
    facts = "SELECT DISTINCT fact_id FROM card WHERE front LIKE '%{}%'"
    assert query(collection, facts.format("**Cog**")) == query(collection, facts.format("**Staple**"))
    assert query(collection, "SELECT count(*) >= 2 FROM card WHERE born_of IS NOT NULL") == [(1,)]
    before = dump(collection)
    again = bring(collection, clock, notes)
    assert again.sources[0].changes_nothing
    assert dump(collection) == before


def test_a_card_of_the_learners_own_is_neither_gone_nor_new(
    collection: Collection, clock: Clock, notes: Path
) -> None:
    made = MadeCard("The tide kept rising.", "What kept rising?", "The tide", Place(3, 3))
    wishes = SourceChoices(made=(made,), kinds=((0, Kind.TRAP),), tags=("exam",))
    bring(collection, clock, notes, wishes=wishes)
    assert query(collection, "SELECT kind FROM fact WHERE by_hand = 1") == [("question",)]
    assert query(collection, "SELECT own_kind FROM fact WHERE own_kind IS NOT NULL") == [("trap",)]
    again = bring(collection, clock, notes)
    assert again.sources[0].changes_nothing
    assert again.sources[0].made == {"The tide kept rising."}


def test_what_gave_no_card_is_listed_once_and_then_known_as_seen(
    collection: Collection, clock: Clock, notes: Path
) -> None:
    notes.write_text(notes.read_text("utf-8") + ASKING, encoding="utf-8")
    first = bring(collection, clock, notes).sources[0]
    assert first.seen == frozenset()
    assert len(first.reading.open_questions) == 1
    again = bring(collection, clock, notes).sources[0]
    assert again.seen == set(first.reading.origins)
    before = dump(collection)
    assert bring(collection, clock, notes).sources[0].changes_nothing
    assert dump(collection) == before
    more = "\n- Which pilot refused to sail in 1899?\n"
    notes.write_text(notes.read_text("utf-8") + more, encoding="utf-8")
    now = bring(collection, clock, notes).sources[0]
    fresh = [each.text for each in now.reading.open_questions if each.text not in now.seen]
    assert fresh == ["Which pilot refused to sail in 1899?"]


def test_what_became_a_card_is_not_among_what_was_left(
    collection: Collection, clock: Clock, notes: Path
) -> None:
    notes.write_text(notes.read_text("utf-8") + ASKING, encoding="utf-8")
    (asked,) = collection.importing.plan([notes]).sources[0].reading.open_questions
    made = MadeCard(asked.text, asked.text, "The harbour master", asked.place)
    bring(collection, clock, notes, wishes=SourceChoices(made=(made,)))
    again = collection.importing.plan([notes]).sources[0]
    assert asked.text in again.made
    assert asked.text not in again.seen


def test_a_deck_is_moved_to(collection: Collection, clock: Clock, notes: Path) -> None:
    bring(collection, clock, notes, wishes=SourceChoices(deck_path=("History", "Ports")))
    lines = {line.name: line.cards for line in collection.library.overview(clock()).decks}
    assert lines["Ports"] == lines["History"] > 0
    assert lines["Harbours of the north"] == 0
    assert collection.importing.plan([notes]).sources[0].deck_path == ("History", "Ports")


def test_a_plan_that_is_out_of_date_is_made_again(collection: Collection, clock: Clock, notes: Path) -> None:
    notes.write_text(NOTES.replace("Dried cod", "Stockfish"), encoding="utf-8")
    late = collection.importing.plan([notes])
    bring(collection, clock, notes)
    before = dump(collection)
    outcome, _ = collection.importing.carry_out(late, Choices(), clock())
    assert outcome.difference == Difference(unchanged=outcome.reports[0].cards)
    assert dump(collection) == before


@pytest.mark.parametrize("stage", range(4))
def test_a_cancelled_import_of_several_files_leaves_no_trace(
    reopen: Reopen, clock: Clock, notes: Path, stage: int
) -> None:
    collection = reopen(StudyOptions())
    other = notes.with_name("rivers.md")
    other.write_text("# Rivers\n\n- **Meander** — a wide bend of a river\n", encoding="utf-8")
    plan = collection.importing.plan([notes, other])
    before = dump(collection)

    def cancel(done: int, _total: int) -> None:
        if done == stage:
            raise Cancelled

    with pytest.raises(Cancelled):
        collection.importing.carry_out(plan, Choices(), clock(), cancel)
    assert dump(collection) == before


def test_when_more_than_half_would_go_the_plan_says_so_and_a_copy_is_kept(
    collection: Collection, clock: Clock, notes: Path
) -> None:
    cards = query(collection, "SELECT count(*) FROM card WHERE suspended = 0")
    notes.write_text("# Harbours of the north\n\n- **Meander** — a wide bend of a river\n", encoding="utf-8")
    plan = collection.importing.plan([notes])
    assert [warned.doubt for warned in plan.warnings] == [Doubt.SHRINKS]
    outcome, _ = collection.importing.carry_out(plan, Choices(), clock())
    assert outcome.backup is not None
    assert outcome.backup.parent == collection.store.path.parent / "backups"
    copy = sqlite3.connect(outcome.backup)
    assert copy.execute("SELECT count(*) FROM card WHERE suspended = 0").fetchall() == cards
    copy.close()


def test_one_import_is_one_step_of_the_journal(reopen: Reopen, clock: Clock, notes: Path) -> None:
    collection = reopen(StudyOptions())
    bring(collection, clock, notes)
    assert query(collection, "SELECT count(*), count(DISTINCT step) FROM edit") == [(1, 1)]
    notes.write_text(NOTES.replace("Dried cod", "Stockfish"), encoding="utf-8")
    bring(collection, clock, notes)
    assert query(collection, "SELECT count(DISTINCT step) FROM edit") == [(2,)]


def test_what_changed_on_disk_is_told(collection: Collection, notes: Path) -> None:
    assert collection.watching.stale() == ()
    notes.write_text(NOTES, encoding="utf-8")
    assert collection.watching.stale() == (), "the same bytes"
    notes.write_text(NOTES + "\nMore.\n", encoding="utf-8")
    (changed,) = collection.watching.stale()
    assert (changed.freshness, changed.path) == (Freshness.CHANGED, notes)
    assert collection.watching.paths(changed.deck) == (notes,)
    notes.unlink()
    (lost,) = collection.watching.stale(changed.deck)
    assert lost.freshness is Freshness.VANISHED
    assert collection.watching.paths() == ()


def test_the_passage_of_a_card_is_there_without_the_file(collection: Collection, notes: Path) -> None:
    ids = {str(front): int(str(key)) for front, key in query(collection, "SELECT front, id FROM card")}
    card = next(key for front, key in ids.items() if "**cog**" in front)
    passage = collection.watching.passage(card)  # type: ignore[arg-type]
    assert passage.exists
    assert passage.path == notes
    assert passage.found_at is not None
    assert "Cog" in passage.text[slice(*passage.found_at)]
    assert "Cog" in NOTES.splitlines()[passage.first_line - 1]
    notes.unlink()
    gone = collection.watching.passage(card)  # type: ignore[arg-type]
    assert not gone.exists
    assert (gone.quote, gone.text) == (passage.quote, passage.text)


def test_stamped_notes_are_the_same_and_known_by_their_ids(
    collection: Collection, clock: Clock, notes: Path
) -> None:
    before = notes.read_bytes()
    (source,) = collection.importing.plan([notes]).sources
    copy, written = collection.stamping.stamp(source.uid, clock())
    assert written > 3
    assert copy.read_bytes() == before
    assert notes.read_bytes() != before
    again = collection.importing.plan([notes])
    assert again.difference == Difference(unchanged=source.reading.card_count)
    bring(collection, clock, notes)
    once = notes.read_bytes()
    assert collection.stamping.stamp(source.uid, clock())[1] == 0
    assert notes.read_bytes() == once
    cog = next(fact for fact in again.sources[0].facts if fact.draft.key == "cog")
    assert cog.draft.mark
    text = once.decode()
    line = next(line for line in text.splitlines() if cog.draft.mark in line)
    other = f"- **Hulk** — what drove the older ship away <!-- {cog.draft.mark} -->"
    notes.write_text(text.replace(line, other), encoding="utf-8")
    plan = collection.importing.plan([notes])
    hulk = next(fact for fact in plan.sources[0].facts if fact.draft.key == "hulk")
    assert hulk.uid == cog.uid


def test_notes_are_no_news_after_ids_were_written_into_them(
    collection: Collection, clock: Clock, notes: Path
) -> None:
    (source,) = collection.importing.plan([notes]).sources
    collection.stamping.stamp(source.uid, clock())
    assert collection.watching.stale() == ()
    assert collection.stamping.stamp(source.uid, clock()) == (notes, 0)
    again = collection.importing.plan([notes])
    assert again.difference == Difference(unchanged=source.reading.card_count)


def test_an_id_at_two_places_counts_where_the_content_agrees(
    collection: Collection, clock: Clock, notes: Path
) -> None:
    (source,) = collection.importing.plan([notes]).sources
    collection.stamping.stamp(source.uid, clock())
    bring(collection, clock, notes)
    text = notes.read_text(encoding="utf-8")
    line = next(line for line in text.splitlines() if "**Cog**" in line)
    copied = line.replace("Cog", "Hulk").replace("single square sail", "round hull of planks")
    notes.write_text(text.replace(line, f"{copied}\n{line}"), encoding="utf-8")
    (now,) = collection.importing.plan([notes]).sources
    by_key = {fact.draft.key: fact.how for fact in now.facts}
    assert by_key["cog"] is How.UNCHANGED
    assert by_key["hulk"] is How.NEW
    assert Doubt.SAME_ID in {warned.doubt for warned in now.warnings}


def test_of_an_id_at_several_places_each_is_told(
    collection: Collection, clock: Clock, tmp_path: Path
) -> None:
    ships, boats = tmp_path / "ships.md", tmp_path / "boats.md"
    ships.write_text(
        "# Ships\n\n- **Cog** — a ship with one square sail <!-- abcd1234 -->\n"
        "- **Hulk** — a round ship of the north <!-- abcd1234 -->\n",
        encoding="utf-8",
    )
    boats.write_text(
        "# Boats\n\n- **Punt** — a flat boat that is pushed with a pole <!-- abcd1234 -->\n", encoding="utf-8"
    )
    plan = collection.importing.plan([ships, boats])
    assert [warned.sentence for warned in plan.warnings] == [
        "The id abcd1234 stands twice in ships.md: it counts where the content agrees.",
        "The id abcd1234 stands in boats.md, and in ships.md too: it counts where the content agrees.",
    ]


@pytest.mark.parametrize(
    ("now", "sentence"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0", "is not a text file"),
        (b"", "is empty"),
        (b"# Recipes\n\nNothing in here.\n", "No cards came out of"),
    ],
)
def test_notes_that_are_something_else_now_change_nothing(
    collection: Collection, clock: Clock, notes: Path, now: bytes, sentence: str
) -> None:
    bring(collection, clock, notes)
    before = dump(collection)
    notes.write_bytes(now)
    plan = collection.importing.plan([notes])
    assert plan.sources == ()
    assert sentence in plan.troubles[0].sentence
    with pytest.raises(UserError, match=sentence):
        collection.importing.carry_out(plan, Choices(), clock())
    assert dump(collection) == before


def test_changed_notes_are_not_stamped(collection: Collection, clock: Clock, notes: Path) -> None:
    (source,) = collection.importing.plan([notes]).sources
    notes.write_text(NOTES + "\nMore.\n", encoding="utf-8")
    with pytest.raises(UserError, match="has changed since"):
        collection.stamping.stamp(source.uid, clock())
    assert notes.read_text(encoding="utf-8") == NOTES + "\nMore.\n"
    assert list(notes.parent.glob("*.bak")) == []


def test_ids_that_cannot_be_written_leave_nothing_beside_the_notes(
    collection: Collection, clock: Clock, notes: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (source,) = collection.importing.plan([notes]).sources
    before, beside = notes.read_bytes(), sorted(notes.parent.iterdir())

    def refuse(_path: Path, _target: Path) -> Path:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(UserError, match="It is as it was"):
        collection.stamping.stamp(source.uid, clock())
    assert notes.read_bytes() == before
    assert sorted(notes.parent.iterdir()) == beside


SCHEDULES = "SELECT card_id, due, interval, ease FROM local_schedule ORDER BY card_id"
LIVING = (
    "SELECT card.id, front, answer, card.suspended, deck_id, kind, key FROM card "
    "JOIN fact ON fact.id = fact_id WHERE card.deleted = 0 ORDER BY card.id"
)


def test_an_import_is_taken_back_whole(collection: Collection, clock: Clock, notes: Path) -> None:
    study_all(collection, clock)
    clock.later(days=1)
    study_all(collection, clock)
    before = query(collection, LIVING)
    schedules = query(collection, SCHEDULES)
    text = NOTES.replace("Dried cod", "Stockfish").replace("| Riga | Latvia | 1201 | Amber |\n", "")
    notes.write_text(text + "- **Hulk** — a round ship that drove the cog away\n", encoding="utf-8")
    outcome, _ = collection.importing.carry_out(collection.importing.plan([notes]), Choices(), clock())
    assert query(collection, LIVING) != before
    collection.importing.take_back(outcome.step, clock())
    assert query(collection, LIVING) == before
    assert query(collection, SCHEDULES) == schedules
    with pytest.raises(UserError, match="taken back already"):
        collection.importing.take_back(outcome.step, clock())
    again = bring(collection, clock, notes)
    assert again.difference.new
    assert again.difference.gone


def test_a_first_import_is_taken_back_with_its_deck(reopen: Reopen, clock: Clock, notes: Path) -> None:
    collection = reopen(StudyOptions())
    outcome, _ = collection.importing.carry_out(collection.importing.plan([notes]), Choices(), clock())
    collection.importing.take_back(outcome.step, clock())
    assert collection.library.overview(clock()).decks == ()
    again = bring(collection, clock, notes)
    assert not again.sources[0].known
    assert collection.library.overview(clock()).decks[0].cards == again.difference.new
