"""Running heads and page numbers go; numbers and lines that belong to the text stay."""

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.page import Line
from kmsflash.notes.repairs import running
from kmsflash.notes.vocabulary import load


def dropped(text: str) -> tuple[list[str], int]:
    lines = [Line(line, number, number) for number, line in enumerate(text.split("\n"), 1)]
    kept, count = running.drop(lines, load("en"))
    return [line.text for line in kept if line.text], count


def test_a_head_that_comes_again_beside_a_page_number_goes_with_it():
    page = (
        "Soil science   Part 2\nClay holds water.\n      31\n\nSoil science   Part 2\nSand does not.\n   32\n"
    )
    assert dropped(page) == (["Soil science – Part 2", "Clay holds water.", "Sand does not."], 3)


@pytest.mark.parametrize("number", ["{}", "Page {}", "Page {} of 9", "- {} -", "Seite {} von 9"])
def test_page_numbers_that_count_up_go(number):
    pages = "".join(f"Text of a page that is long enough {word}.\n\n{number.format(at)}\n\n" for at, word in
                    enumerate(("here", "there", "where"), 3))  # fmt: skip
    kept, count = dropped(pages)
    assert count == 3
    assert len(kept) == 3


@pytest.mark.parametrize(
    "text",
    [
        "In the year\n1848\nthe revolution came.",
        "Bridges\n12\n15\n18",
        "1\n2\n3",
        "Alpha\n\n7\n\nBeta\n\n90\n\nGamma",
    ],
)
def test_numbers_of_the_text_stay(text):
    assert dropped(text) == ([line for line in text.split("\n") if line], 0)


def test_lines_that_come_again_without_a_page_number_stay():
    text = "Example\nOne thing.\nExample\nAnother thing."
    assert dropped(text) == (text.split("\n"), 0)


def test_a_sentence_goes_on_over_the_end_of_a_page():
    page = (
        "Soil science   Part 2\nClay holds water far better than sand or any\n\n\nSoil science   Part 2\n"
        "      31\n\ngravel. Sand does not.\n"
    )
    lines = [Line(line, number, number) for number, line in enumerate(page.split("\n"), 1)]
    kept = [line.text for line in running.drop(lines, load("en"))[0]]
    assert kept[1:3] == ["Clay holds water far better than sand or any", "gravel. Sand does not."]


def test_a_head_that_ends_in_the_number_of_its_page_goes():
    text = "\n".join(f"Line {word} of the page." for word in ("one", "two", "three", "four"))
    page = "\n\n".join(
        f"Soil science   Part 2\nSand and clay      {number}\n\n{text}" for number in (31, 32, 33)
    )
    kept, count = dropped(page)
    assert [line for line in kept if "clay" in line] == []
    assert [line for line in kept if "Part 2" in line] == ["Soil science – Part 2"]
    assert count == 5


def test_a_title_loses_the_number_of_its_page_and_its_wide_gap():
    text = "\n".join(f"Line {word} of the page." for word in ("one", "two", "three", "four"))
    page = "\n\n".join(f"SOILS          Unit 4\nNotes          page {at}\n\n{text}" for at in (1, 2))
    kept, _ = dropped(page)
    assert kept[:2] == ["SOILS – Unit 4", "Line one of the page."]
    assert "SOILS          Unit 4" not in kept
    assert dropped("Soils – a script        Seite 12\n\nClay holds water.")[0][0] == "Soils – a script"


def test_a_title_that_comes_again_with_another_page_goes():
    page = "Soils - a script        Seite 4\n\nClay holds.\n\nSoils - a script      Seite 5\n\nSand not."
    assert dropped(page)[0] == ["Soils - a script", "Clay holds.", "Sand not."]


def test_a_page_that_is_counted_among_all_goes_though_it_is_the_only_one():
    assert dropped("Clay holds.\n\nPage 1 of 2\n\nSand does not.")[0] == ["Clay holds.", "Sand does not."]


def test_rows_that_end_in_numbers_stay():
    text = "First row      1\nFirst row      2\nFirst row      3"
    assert dropped(text) == (text.split("\n"), 0)


def test_the_way_to_a_page_is_no_title():
    page = (
        "Inicio › Cursos › Biología › La célula\n\nLa célula\n\nPartes\n\n"
        "- Núcleo: centro que guarda el ADN\n- Membrana: capa que la rodea\n"
    )
    assert derive(page.encode(), "a.txt").title == "La célula"


def test_a_number_at_the_right_edge_goes_and_the_title_below_it_stays_apart():
    edge = " " * 60
    page = "".join(
        f"Layer {word}\nIt holds water for {word} weeks and then\nis {word} times as dry below\n{edge}{at}\n"
        for at, word in enumerate(("one", "two", "three", "four"), 1)
    )
    lines = [Line(line, number, number) for number, line in enumerate(page.split("\n"), 1)]
    kept, count = running.drop(lines, load("en"))
    assert count == 4
    assert not any(line.text.strip().isdigit() for line in kept)
    shown = [line.text for line in kept]
    assert shown[shown.index("Layer two") - 1] == ""


def test_a_column_of_numbers_that_is_not_set_far_in_stays():
    page = "Weeks of rain\n1\n2\n3\nWeeks of frost\n4\n5\n6"
    assert dropped(page)[1] == 0


def test_the_line_that_opens_nearly_every_slide_is_its_title():
    slides = (
        "Knots\nA knot is made in the end of one rope.",
        "Bends – a worked example\nTwo ropes are joined.",
        "Hitch = a knot round a post. It holds while it is pulled.",
        "Splices\nThe strands are woven.",
        "Whippings\nTwine keeps the end from fraying.",
        "Seizings\nTwine holds two parts side by side.",
    )
    pages = "".join(f"{slide}\n{' ' * 60}{number}\n" for number, slide in enumerate(slides, 1))
    kept, _ = dropped(pages)
    assert "**Bends – a worked example**" in kept
    assert kept[kept.index("**Hitch**") + 1].startswith("Hitch = ")
