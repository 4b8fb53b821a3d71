"""Outlines with letters and Roman numbers, and terms in small letters on lines of their own."""

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing
from kmsflash.notes.page import Line
from kmsflash.notes.repairs import outlined


def _mended(text: str) -> list[str]:
    lines = [Line(line, at, at) for at, line in enumerate(text.split("\n"), 1)]
    return [line.text for line in outlined.find(lines)[0]]


def test_letters_of_headings_become_numbers():
    text = "A. Keel\nIt lies below.\n\nB. Mast\nIt stands upright."
    assert _mended(text) == ["1. Keel", "It lies below.", "", "2. Mast", "It stands upright."]


def test_roman_numbers_become_numbers():
    assert _mended("I. Keel\nII. Mast\nIII. Sail") == ["1. Keel", "2. Mast", "3. Sail"]


def test_the_options_of_a_question_and_a_single_letter_stay():
    options = "Which one floats?\n\nA. Iron\nB. Cork\nC. Lead"
    assert _mended(options) == options.split("\n")
    assert _mended("A. Keel\nIt lies below.") == ["A. Keel", "It lies below."]


def test_terms_in_small_letters_are_no_running_text():
    page = (
        "Schiffe und Taue\n\nHeck = hinteres Ende des Rumpfes\nlaufendes Gut: alle Taue, die man bewegt\n"
        "Der Kiel muss gerade und trocken sein.\n"
    )
    cards = {card["front"]: card["back"] for card in listing(derive(page.encode(), "a.txt"))}
    assert cards["Was versteht man unter **laufendes Gut**?"] == "Alle Taue, die man bewegt"


def test_a_line_that_only_leads_to_other_notes_says_nothing():
    page = "# Ships\n\nRelated: [[Masts]], [[Sails]]\n\nThe keel carries the mast.\n"
    assert not any("elated" in card["front"] for card in listing(derive(page.encode(), "a.md")))


def test_terms_right_under_a_title_without_a_mark_are_items():
    page = "Ships\n\nParts of the hull\nKeel: lowest part, runs along it\nBow: front part\nStern: rear part\n"
    found = derive(page.encode(), "a.txt")
    assert found.text.count("\n- ") == 3


def test_bold_terms_on_lines_of_their_own_are_not_run_together():
    lines = (
        "**Jib** means a sail before the mast that is set on a stay.",
        "**Main sail**: asks for more crew than all the other sails together",
        "**Spanker** (mizzen): keeps the ship into the wind at anchor",
    )
    found = derive(("# Sails\n\n" + "\n".join(lines)).encode(), "a.md")
    assert all(line in found.text.split("\n") for line in lines)
