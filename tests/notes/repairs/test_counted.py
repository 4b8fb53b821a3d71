"""Counted parts of a page are headings over the sections that they open."""

from kmsflash.notes.page import Line
from kmsflash.notes.repairs.counted import parts

_TOLD = "\n".join(f"Rope number {at} holds well in a storm of some hours" for at in range(9))


def _parts(text: str) -> list[str]:
    lines = [Line(line, number, number) for number, line in enumerate(text.split("\n"), 1)]
    return [lines[at].text for at in sorted(parts(lines))]


def test_a_word_that_comes_again_with_the_next_number_opens_parts():
    page = f"VL1: Knots and hitches\n{_TOLD}\n\nVL2: splices (short)\n{_TOLD}\n"
    assert _parts(page) == ["VL1: Knots and hitches", "VL2: splices (short)"]


def test_steps_close_to_one_another_are_no_parts():
    assert not _parts("Step 1: open the rope\nlay it flat\n\nStep 2: tuck the strands\npull them tight\n")


def test_numbers_that_do_not_count_on_open_no_parts():
    assert not _parts(f"VL1: Knots\n{_TOLD}\n\nVL4: splices\n{_TOLD}\n")
