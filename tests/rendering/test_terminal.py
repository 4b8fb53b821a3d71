from dataclasses import replace

from rich.console import Console, RenderableType

from kmsflash.model.kinds import Kind
from kmsflash.model.notes import Cell
from kmsflash.model.study import Face
from kmsflash.rendering import terminal

FACE = Face(
    kind=Kind.TABLE,
    front="What does **tea** want?",
    answer="95 °C",
    explanation="| Drink | Water | Minutes |\n|---|---|---|\n"
    "| Tea | 95 °C | three |\n| Mate | 70 °C | five |",
    cell=Cell(0, 1),
)


def drawn(renderable: RenderableType) -> str:
    console = Console(width=72, record=True, file=None, quiet=False, force_terminal=False)
    with console.capture() as capture:
        console.print(renderable)
    return capture.get()


def test_the_front_shows_the_row_with_its_gap_and_masks() -> None:
    text = drawn(terminal.front(FACE))
    assert "What does tea want?" in text
    assert terminal.MASKED in text
    assert terminal.GAP in text
    assert "95" not in text
    assert "three" not in text
    assert "Mate" not in text


def test_uncovering_shows_the_masked_cell() -> None:
    text = drawn(terminal.front(FACE, uncovered=1))
    assert "three" in text
    assert terminal.MASKED not in text


def test_the_back_shows_the_whole_table() -> None:
    text = drawn(terminal.back(FACE))
    assert text.splitlines()[0].strip() == "95 °C"
    assert "Mate" in text
    assert "Water" in text


def test_lists_code_and_call_outs() -> None:
    steps = "Steps:\n1. boil\n2. pour\n   - slowly\n\n```python\nprint('hot')\n```\n\n"
    explanation = f"{steps}> [!trap] Bitter\n> Not *longer*."
    text = drawn(terminal.back(replace(FACE, explanation=explanation, cell=None)))
    for words in ("1. boil", "2. pour", "• slowly", "print('hot')", "Bitter", "Not longer."):
        assert words in text


def test_square_brackets_are_no_markup_of_the_terminal() -> None:
    assert "[bold]x[/bold]" in drawn(terminal.front(replace(FACE, cell=None, front="\\[bold]x[/bold]")))
