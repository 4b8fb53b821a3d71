"""Facts found again: what is the same in other words, and what only looks so."""

import random
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.edits import excerpt
from benchmarks.identity import Count, by_ladder, run
from kmsflash.notes.again.ladder import KnownCard, KnownFact, Stated, match
from kmsflash.notes.derive import derive

PAGES = Path(__file__).parents[2] / "files" / "notes"
NAMES = ("kubernetes-en.md", "history-en.md", "datenschutz-de.md", "switching.txt", "contracts.md", "herz.md")
HOME = UUID(int=1)

TABLE = """\
# Harbours of the north and what they were known for

| Port | Country | Founded | Main good |
|---|---|---|---|
| Bergen | Norway | 1070 | Dried cod |
| Visby | Sweden | 1161 | Limestone |
| Riga | Latvia | 1201 | Amber |
"""
WORDS = """\
# Words of the trade

- **Cog** — a broad sailing ship with a single square sail
- **Staple** — the right of a town to make passing merchants offer their goods
- **Factor** — a merchant who lives abroad and trades for another
"""


def found(before: str, after: str) -> tuple[dict[str, str], set[str]]:
    """Return what each fact is named now, by its name before, and the names of those in doubt."""
    known = [
        KnownFact(
            UUID(int=at + 2), HOME, one.kind, one.key, one.text, one.nth, one.quote, one.place.headings,
            one.mark, tuple(KnownCard(card.way, card.nth, card.front, card.answer) for card in one.cards),
        )
        for at, one in enumerate(derive(before.encode(), "notes.md").facts)
    ]  # fmt: skip
    stated = [Stated(draft, HOME) for draft in derive(after.encode(), "notes.md").facts]
    matching = match(known, stated)
    names = {fact.uid: fact.key for fact in known}
    pairs = {names[uid]: stated[at].draft.key for at, uid in matching.found.items()}
    return pairs, {names[one.uid] for one in matching.doubtful}


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("Main good", "The main good"),  # a column with a word more
        ("Main good", "Chief export"),  # and with another name: its cells tell
        ("# Harbours of the north and what they were known for", "# Ports"),
        ("Riga", "Old Riga"),
        ("Limestone", "Limestoone"),
    ],
)
def test_a_table_keeps_its_facts_under_other_names(was: str, now: str) -> None:
    pairs, _ = found(TABLE, TABLE.replace(was, now))
    assert len(pairs) == 9


def test_rows_added_and_removed_leave_the_others_alone() -> None:
    now = TABLE.replace("| Visby | Sweden | 1161 | Limestone |\n", "").replace(
        "| Bergen", "| Lübeck | Germany | 1143 | Salt |\n| Bergen"
    )
    pairs, _ = found(TABLE, now)
    assert len(pairs) == 6
    assert all(was == is_ for was, is_ in pairs.items())


def test_a_row_about_another_thing_takes_no_schedule_whatever_it_says() -> None:
    """Even where every cell is the same: it may be a new name, and it may be another port."""
    pairs, _ = found(TABLE, TABLE.replace("Bergen", "Oslo"))
    assert not any("bergen" in key for key in pairs)


def test_swapped_answers_are_two_corrections() -> None:
    now = TABLE.replace("1070", "x").replace("1161", "1070").replace("x", "1161")
    pairs, _ = found(TABLE, now)
    assert len(pairs) == 9
    assert all(was == is_ for was, is_ in pairs.items())


def test_a_term_with_another_meaning_is_asked_about() -> None:
    now = WORDS.replace(
        "a broad sailing ship with a single square sail", "any tooth on the rim of some wheel"
    )
    pairs, doubts = found(WORDS, now)
    assert "cog" not in pairs
    assert "cog" in doubts


@pytest.mark.parametrize(
    ("was", "now"), [("a broad sailing ship", "a wide sailing ship"), ("merchants offer", "merchnats offer")]
)
def test_a_meaning_in_other_words_is_the_same(was: str, now: str) -> None:
    pairs, _ = found(WORDS, WORDS.replace(was, now))
    assert set(pairs) == {"cog", "staple", "factor"}


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("The Hansa kept four counting houses abroad.", "The Hansa kept six counting houses abroad."),
        ("Bergen traded dried cod for grain.", "Oslo traded dried cod for grain."),
    ],
)
def test_a_sentence_about_another_thing_is_not_taken_for_the_first(was: str, now: str) -> None:
    frame = "# Trade of the Hansa\n\nThe Hansa met in Lübeck.\n\n{}\n\nThe Hansa was never a state.\n"
    pairs, _ = found(frame.format(was), frame.format(now))
    assert pairs
    assert all(key.partition(" ")[0] == name.partition(" ")[0] for key, name in pairs.items())


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.integers(0, 1_000_000), st.sampled_from(NAMES))
def test_random_edits_misplace_no_schedule(seed: int, name: str) -> None:
    dice = random.Random(seed)
    one = run(name, excerpt((PAGES / name).read_text(encoding="utf-8"), dice), dice)
    if one is None:
        return
    count = Count()
    pairs, offered = by_ladder(one)
    one.tally(pairs, count, offered)
    assert count.misplaced == 0, count.examples


def test_most_schedules_survive_random_edits() -> None:
    count = Count()
    for seed in range(30):
        name = NAMES[seed % len(NAMES)]
        dice = random.Random(seed)
        one = run(name, excerpt((PAGES / name).read_text(encoding="utf-8"), dice), dice)
        if one is not None:
            pairs, offered = by_ladder(one)
            one.tally(pairs, count, offered)
    assert count.exist > 1000
    assert count.kept >= 0.97 * count.exist
    assert count.misplaced == 0, count.examples
