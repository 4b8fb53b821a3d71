"""Multiple choice from the learner's notes: lures are of the same kind, and never right as well."""

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kmsflash.collection.lures import LURES, Lures
from kmsflash.model.ids import CardId, DeckId
from kmsflash.model.kinds import Kind
from kmsflash.model.mock_questions import Askable, MockQuestion
from kmsflash.model.notes import Cell
from kmsflash.model.processors import processors
from kmsflash.notes.derive import derive

TABLE = """| Rope | Strength | Length |
| --- | --- | --- |
| hemp | 200 kg | 30 m |
| nylon | 900 kg | 50 m |
| steel | 4,000 kg | 20 m |
| wire | 900 kg | – |

Ropes are chosen by their load."""


def asked(
    number: int, answer: str, way: str = "cell", explanation: str = "", cell: Cell | None = None
) -> Askable:
    front = f"Question {number}?"
    return Askable(
        CardId(number), DeckId(1), "ropes.md", ("Ropes",), Kind.TABLE, way, front, answer, explanation, cell
    )


def cell(number: int, answer: str, row: int, column: int, table: str = TABLE) -> Askable:
    return asked(number, answer, explanation=table, cell=Cell(row, column))


def question(of: Askable, *beside: Askable, seed: int = 1) -> MockQuestion:
    return Lures([of, *beside]).question(of, Random(seed))


def test_lures_are_other_cells_of_the_column_each_with_its_row() -> None:
    found = question(cell(1, "200 kg", 0, 1))
    assert found.right is not None
    assert found.offers[found.right].text == "200 kg"
    others = {offer.text: offer.why for offer in found.offers if offer.text != "200 kg"}
    assert set(others) == {"900 kg", "4,000 kg"}
    assert others["4,000 kg"] == "**steel** – Strength: 4,000 kg; Length: 20 m"


def test_the_same_value_in_another_row_is_no_lure_and_an_empty_cell_is_none() -> None:
    assert question(cell(1, "900 kg", 1, 1)).offers  # the wire's is the same; hemp and steel are left
    assert question(cell(1, "50 m", 1, 2)).offers  # the dash is nothing
    assert {offer.text for offer in question(cell(1, "50 m", 1, 2)).offers} == {"30 m", "50 m", "20 m"}


def test_what_contains_the_answer_might_be_right_too() -> None:
    table = "| A | B |\n|---|---|\n| x | yearly |\n| y | optional, yearly |\n| z | never |"
    assert question(cell(1, "yearly", 0, 1, table)).is_open


@pytest.mark.parametrize("card", [cell(1, "mine", 0, 1), cell(1, "200 kg", 9, 1), cell(1, "200 kg", 0, 7)])
def test_where_the_table_does_not_say_the_answer_the_question_is_open(card: Askable) -> None:
    assert question(card).is_open


def test_other_terms_of_the_same_heading_are_lures() -> None:
    terms = [
        asked(number, text, "meaning", explanation=f"**{name}**: =={text}==")
        for number, (name, text) in enumerate(
            (("bow", "the front of a ship"), ("stern", "the back of a ship"), ("keel", "the beam below"))
        )
    ]
    found = question(*terms)
    assert {offer.text for offer in found.offers} == {term.answer for term in terms}
    assert {offer.card for offer in found.offers} == {0, 1, 2}
    assert found.offers[0].why.startswith("**")
    assert "==" not in "".join(offer.why for offer in found.offers)
    elsewhere = replace(terms[2], section=("Others",))
    assert question(terms[0], terms[1], elsewhere).is_open  # one lure is too few


def test_the_notes_own_options_keep_their_order_and_lose_their_letters() -> None:
    listed = "A. Physical  \nB. Network  \nC. Session"
    card = asked(1, "B. Network", "choice", explanation="A. Physical – cables  \nB. Network  \nC. Session")
    card = replace(card, front=f"Which layer routes?\n\n{listed}")
    found = question(card)
    assert found.question == "Which layer routes?"
    assert [offer.text for offer in found.offers] == ["Physical", "Network", "Session"]
    assert found.right == 1
    assert found.offers[0].why == "Physical – cables"


def test_of_several_right_options_no_question_is_made() -> None:
    card = replace(asked(1, "A. One  \nC. Three", "choice"), front="Which?\n\nA. One  \nB. Two  \nC. Three")
    assert question(card).is_open


def test_prose_stays_open() -> None:
    found = question(asked(1, "an answer", "written"))
    assert found.is_open
    assert (found.question, found.answer, found.offers) == ("Question 1?", "an answer", ())


WORDS = st.text(st.characters(codec="ascii", categories=("L", "N", "P")), max_size=8)


@given(
    st.lists(st.lists(WORDS, min_size=2, max_size=3), min_size=1, max_size=6), st.integers(0, 5), st.randoms()
)
def test_whatever_the_table_says_no_option_is_there_twice_and_one_is_right(
    rows: list[list[str]], row: int, dice: Random
) -> None:
    lines = [" | ".join(text.replace("|", "\\|") for text in each) for each in rows]
    table = "\n".join(f"| {line} |" for line in ("A | B", "--- | ---", *lines))
    answer = rows[row % len(rows)][1]
    found = Lures([]).question(cell(1, answer, row % len(rows), 1, table), dice)
    if found.right is None:
        assert found.offers == ()
        assert not Lures([]).can_choose(cell(1, answer, row % len(rows), 1, table))
    else:
        assert len(found.offers) == LURES + 1
        assert len({offer.text for offer in found.offers}) == LURES + 1
        assert Lures([]).can_choose(cell(1, answer, row % len(rows), 1, table))
        assert found.offers[found.right].text == answer == found.answer


def test_real_notes_give_choices() -> None:
    """Cards as they are derived: a glossary and a table."""
    notes = (
        "# Ships\n\n- **bow** — the foremost part of a hull\n- **stern** — the rearmost part of a hull\n"
        "- **keel** — the long beam along the bottom of a hull\n\n## Ropes\n\n" + TABLE
    )
    cards = [
        Askable(
            CardId(at), DeckId(1), "ships.md", fact.place.headings, fact.kind, card.way, *texts, card.cell
        )
        for at, (fact, card) in enumerate(
            (fact, card)
            for fact in derive(notes.encode(), "ships.md", processors()).facts
            for card in fact.cards
        )
        for texts in [(card.front, card.answer, card.explanation)]
    ]
    lures = Lures(cards)
    made = [lures.question(card, Random(1)) for card in cards]
    assert sum(not each.is_open for each in made) >= 8
