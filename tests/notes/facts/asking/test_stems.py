"""Where a question starts, and how far its lines go."""

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing


def _cards(page):
    return {card["front"]: card["back"] for card in listing(derive(page.encode(), "w.md"))}


def test_an_answer_stands_behind_its_question_in_items_of_one_list():
    cards = _cards("# Port\n\n- What moors a boat? A line.\n- What holds it in a storm? An anchor.\n")
    assert cards["What moors a boat?"] == "A line"
    assert cards["What holds it in a storm?"] == "An anchor"


def test_a_case_of_several_lines_belongs_to_its_question():
    page = (
        "# Port\n\n1. A boat drifts at night.\n\nNobody is on board.\n\nWhat must the guard do first?\n\n"
        "A. Call the pilot\nB. Sound the horn\nC. Go home\n\nAnswer: B\n"
    )
    assert any(front.startswith("A boat drifts at night. Nobody is on board.") for front in _cards(page))


def test_what_stands_behind_a_question_with_its_letter_answers_it():
    cards = _cards(
        "# Port\n\nA boat lies at the quay.\n\nQ: pine mast, its flaw? soft wood\n\nbooms: of oak\n"
    )
    assert cards["pine mast, its flaw?"] == "soft wood"
