"""The tree of decks and sections: what is checked, and the parts that it means."""

from hypothesis import given
from hypothesis import strategies as st

from kmsflash.model.exam_choices import DeckChoice, SectionChoice
from kmsflash.model.exams import ExamPart
from kmsflash.model.ids import DeckId
from kmsflash.ui.exam.branches import Branch, branches_of, chosen_by, parts_of

CHOICES = (
    DeckChoice(DeckId(1), "Law", 0, (SectionChoice((), 2), SectionChoice(("Torts",), 3))),
    DeckChoice(
        DeckId(2),
        "Cases",
        1,
        (
            SectionChoice(("Torts", "Old"), 1),
            SectionChoice(("Torts", "New"), 1),
            SectionChoice(("Contracts",), 4),
            SectionChoice(("Contracts", "Consent"), 4),
        ),
    ),
    DeckChoice(DeckId(3), "Empty", 1, ()),
    DeckChoice(DeckId(4), "Page", 0, (SectionChoice(("Page", "One"), 1), SectionChoice(("Page", "Two"), 1))),
)


def leaves(roots: list[Branch]) -> list[Branch]:
    return [leaf for root in roots for leaf in root.leaves()]


def test_the_tree_shows_no_empty_decks_and_no_lonely_headings() -> None:
    law, page = branches_of(CHOICES, "rest")
    assert [child.name for child in law.children] == ["rest", "Torts", "Cases"]
    assert law.cards == 15
    assert [child.name for child in page.children] == ["One", "Two"]
    assert page.children[0].section == ("Page", "One")


@given(st.sets(st.integers(0, 7)))
def test_what_is_checked_is_what_the_parts_mean(wanted: set[int]) -> None:
    roots = branches_of(CHOICES, "rest")
    all_of_them = leaves(roots)
    chosen = {id(leaf) for number, leaf in enumerate(all_of_them) if number in wanted}
    parts = parts_of(roots, chosen)
    assert {id(leaf) for leaf in all_of_them if chosen_by(parts, leaf)} == chosen


def test_a_whole_deck_is_one_part() -> None:
    roots = branches_of(CHOICES, "rest")
    everything = {id(leaf) for leaf in roots[0].leaves()}
    assert parts_of(roots, everything) == (ExamPart(DeckId(1)),)
    assert parts_of(roots, set()) == ()
