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
    assert cards["Pine mast, its flaw?"] == "soft wood"


def test_what_brackets_behind_a_question_say_answers_it():
    fronts = _cards(
        "# Port\n\nPorts have quays.\n\n"
        "1. Why is the quay built of granite? (because it wears least)\n2. Who pays the toll? (3 marks)\n"
    )
    assert fronts["Why is the quay built of granite?"] == "because it wears least"
    assert not any(front.startswith("Who pays") for front in fronts)


def test_a_question_over_several_answers_leaves_each_to_be_asked():
    text = (
        "Harbours were planned anew in every century of the town and its trade.\n\nWho planned the harbour?\n"
        "Finch (1847) used the depth of water as his measure of every berth.\n"
        "Moss (1858) replaced the depth by the length of the quay.\nOrd added the cranes and the sheds.\n"
    )
    assert any(
        "[…]" in front and "Finch" in front for front in _cards("# Port\n\nPorts have quays.\n\n" + text)
    )


def test_a_question_over_long_notes_is_no_open_question_and_each_note_is_asked():
    page = (
        "# Port\n\nPorts have quays.\n\n- Which stone for a quay?\n"
        "  - granite of York wears least of all, three millimetres in a hundred years\n"
        "  - sandstone of Hull wears most of all, thirty millimetres in a hundred years\n"
    )
    assert any("granite" in front + back for front, back in _cards(page).items())


def test_questions_in_quotes_before_an_arrow_are_cues():
    text = '## On the exam\n\n- "who may open the lock?" → the keeper\n- "why is it shut?" → a low tide'
    cards = {card["front"]: card["back"] for card in listing(derive(f"# Locks\n\n{text}\n".encode(), "a.md"))}
    assert cards["Exam cue: “who may open the lock?”. What is the answer?"] == "The keeper"
    assert cards["Exam cue: “why is it shut?”. What is the answer?"] == "A low tide"
