from dataclasses import replace
from xml.etree.ElementTree import Element

from hypothesis import given
from hypothesis import strategies as st

from kmsflash.model.kinds import Kind
from kmsflash.model.notes import Cell
from kmsflash.model.study import Face
from kmsflash.rendering import card, tree

PLANETS = """
| Planet | Moons | Day | Ring |
|--------|-------|-----|------|
| Mars | two | 24 h 37 min | none |
| Saturn | 146 | **10 h 33 min** | bright |
| Venus | zero | 243 days | nothing |

Counted in 2023.
"""
SATURN_DAY = Face(
    kind=Kind.TABLE,
    front="How long is a day on **Saturn**?",
    answer="10 h 33 min",
    explanation=PLANETS,
    cell=Cell(1, 2),
)


def words_of(element: Element | None) -> str:
    return "" if element is None else tree.text(element)


def test_the_front_of_a_plain_card_is_its_question() -> None:
    side = card.front(replace(SATURN_DAY, cell=None))
    assert words_of(side.question) == "How long is a day on Saturn?"
    assert side.context is None
    assert side.masked == 0


def test_the_front_of_a_table_card_shows_its_row_with_nothing_to_guess_from() -> None:
    side = card.front(SATURN_DAY)
    assert words_of(side.context) == "Planet · Moons · Day · Ring\nSaturn · · ·"
    assert side.context is not None
    assert [cell.get("class") for cell in side.context.iter("td")] == [None, "masked", "gap", "masked"]
    assert side.masked == 2


def test_masked_cells_are_uncovered_one_by_one_and_the_asked_one_never() -> None:
    first, second, beyond = (card.front(SATURN_DAY, uncovered) for uncovered in (1, 2, 9))
    assert "146" in words_of(first.context)
    assert "bright" not in words_of(first.context)
    assert "bright" in words_of(second.context)
    assert [side.masked for side in (first, second, beyond)] == [1, 0, 0]
    assert "10 h" not in words_of(beyond.context)


def test_asking_for_the_thing_masks_all_the_rest() -> None:
    side = card.front(replace(SATURN_DAY, cell=Cell(1, 0)))
    assert side.context is not None
    assert [cell.get("class") for cell in side.context.iter("td")] == ["gap", "masked", "masked", "masked"]


def test_the_back_lights_the_asked_cell_alone() -> None:
    explanation = card.back(SATURN_DAY).explanation
    assert [tree.text(cell) for cell in explanation.iter("td") if cell.get("class") == "lit"] == [
        "10 h 33 min"
    ]
    assert "Counted in 2023." in tree.text(explanation)


def test_a_mark_inside_the_lit_cell_gives_way() -> None:
    marked = replace(SATURN_DAY, explanation=PLANETS.replace("146", "==146=="), cell=Cell(1, 1))
    explanation = card.back(marked).explanation
    assert not list(explanation.iter("mark"))


def test_a_cell_that_is_not_there_is_no_context() -> None:
    for cell in (Cell(9, 0), Cell(0, 9), Cell(-1, 0)):
        assert card.front(replace(SATURN_DAY, cell=cell)).context is None
        assert words_of(card.back(replace(SATURN_DAY, cell=cell)).answer) == "10 h 33 min"
    assert card.front(replace(SATURN_DAY, explanation="No table.")).context is None


def test_a_long_wide_table_is_cut_around_the_asked_cell() -> None:
    names = "|".join(f"n{column}" for column in range(40))
    rows = "\n".join("|".join(f"r{row}c{column}" for column in range(40)) for row in range(70))
    face = replace(SATURN_DAY, explanation=f"{names}\n{'|'.join(['-'] * 40)}\n{rows}", cell=Cell(66, 30))
    explanation = card.back(face).explanation
    shown = tree.rows(explanation)
    assert len(shown) == tree.MOST_ROWS + 1
    assert {len(tree.cells(row)) for row in shown} == {tree.MOST_COLUMNS + 1}
    assert [tree.text(cell) for cell in explanation.iter("td") if cell.get("class") == "lit"] == ["r66c30"]
    context = card.front(face).context
    assert "n30" in words_of(context)
    assert words_of(context).splitlines()[1].startswith("r66c0 ·")


def test_plain_is_what_a_reader_sees() -> None:
    assert card.plain("The role lacks `kms:Decrypt`, **always**") == "The role lacks kms:Decrypt, always"


cells = st.lists(st.from_regex(r"[a-z]{12}", fullmatch=True), min_size=16, max_size=16, unique=True)


@given(cells, st.integers(0, 2), st.integers(0, 3), st.integers(0, 4))
def test_no_word_of_a_hidden_cell_is_in_the_front(
    words: list[str], row: int, column: int, uncovered: int
) -> None:
    lines = ["|".join(words[start : start + 4]) for start in range(0, 16, 4)]
    face = replace(
        SATURN_DAY, explanation="\n".join([lines[0], "-|-|-|-", *lines[1:]]), cell=Cell(row, column)
    )
    here = words[4 + row * 4 :][:4]
    hidden = [word for number, word in enumerate(here) if number not in (0, column)][uncovered:]
    front = card.front(face, uncovered)
    shown = words_of(front.context) + words_of(front.question)
    assert front.masked == len(hidden)
    assert not [word for word in [*hidden, here[column]] if word in shown]
    assert words[4 + ((row + 1) % 3) * 4] not in shown
