"""What each kind of passage gives, in words a teacher would use."""

import pytest

from kmsflash.model.notes import Cell
from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing


def cards_of(text, name="notes.md"):
    return {card["front"]: card["back"] for card in listing(derive(text.encode(), name))}


def drafts_of(text):
    return [card for fact in derive(text.encode(), "notes.md").facts for card in fact.cards]


TREES = "# Trees\n\n| Tree | Bark | Cost |\n|---|---|---|\n| Oak | rough | $20 |\n| Beech | smooth | - |\n"


def test_a_table_cell_is_asked_with_its_table_and_its_place():
    (card,) = [card for card in drafts_of(TREES) if card.answer == "smooth"]
    assert card.front == "**Beech** (tree) — **Bark**?"
    assert card.explanation.startswith("| Tree | Bark | Cost |\n| --- | --- | --- |\n| Oak | rough | $20 |")
    assert card.cell == Cell(1, 1)


def test_an_empty_cell_gives_a_reason_instead_of_a_card():
    rejections = derive(TREES.encode(), "notes.md").rejections
    assert [(one.reason, one.place.first_line) for one in rejections] == [("The cell is empty.", 6)]


def test_things_in_columns_are_asked_by_column():
    rows = "| Cost | $2 | $3 |\n| Best for | suburbs | centre |\n"
    cards = cards_of(f"# A\n\n| Feature | Bus | Tram |\n|---|---|---|\n{rows}")
    assert cards["What is the **cost** of **Tram**?"] == "$3"
    assert cards["What is **Bus** **best for**?"] == "suburbs"


def test_yes_and_no_become_one_question_for_the_set():
    rows = "| Bat | ✅ | 4 |\n| Emu | ❌ | 2 |\n"
    cards = cards_of(f"# A\n\n| Animal | Wings for flight | Legs |\n|---|---|---|\n{rows}")
    assert cards["Which of these have **Wings for flight**: Bat or Emu?"] == "Bat"
    assert not {"✅", "❌"} & set(cards.values())


def test_a_decision_is_asked_both_ways_where_the_choice_is_unique():
    text = "# A\n\n| Need | Use |\n|---|---|\n| a quick sketch | pencil |\n| bold lines | ink |\n"
    cards = cards_of(text)
    assert cards["**bold lines** — what do you choose?"] == "ink"
    assert cards["When do you choose **pencil**?"] == "a quick sketch"


@pytest.mark.parametrize(
    ("line", "front", "back"),
    [
        (
            "- **Isthmus** — a strip of land between two seas",
            "What is **Isthmus**?",
            "A strip of land between two seas",
        ),
        ("Isthmus :: a strip of land", "What is **Isthmus**?", "a strip of land"),
        (
            "The Nile is the ==longest river== of Africa by far.",
            "The Nile is the […] of Africa by far.",
            "longest river",
        ),
        ('**Note:** "winding river" → Meander', "Exam cue: “winding river”. What is the answer?", "Meander"),
        ("**Q:** Who sailed first? **A:** Diaz", "Who sailed first?", "Diaz"),
        ("- 1488: Diaz rounds the Cape.", "What happened in **1488**?", "Diaz rounds the Cape"),
        (
            "**Summary:** The lake covers 600 km of the plain.",
            "The lake covers […] of the plain.",
            "600 km",
        ),
    ],
)
def test_one_line_one_card(line, front, back):
    assert cards_of(f"# Rivers and seas\n\n{line}\n")[front] == back


def test_a_trap_is_a_situation_and_a_correction():
    cards = cards_of("# A\n\n**Common trap:** Cast bronze cannot be forged cold. Heat it first.\n")
    (front,) = cards
    assert (
        front
        == "Someone wants cast bronze to be forged cold. What is wrong, and what should be done instead?"
    )
    assert cards[front] == "Not possible: heat it first"


def test_an_explanation_under_an_answer_belongs_to_its_card():
    (card,) = drafts_of(
        "# A\n\n**Q:** Which bird dives?\n**A:** The gannet\n**Why:** It hunts from great height.\n"
    )
    assert card.answer == "The gannet"
    assert "great height" in card.explanation


def test_options_and_key_make_one_multiple_choice_card():
    cards = cards_of("# A\n\n1. Which metal is liquid?\n   A) Iron\n   B) Mercury\n   Answer: B\n")
    assert list(cards.values()) == ["B. Mercury"]
    assert "A. Iron" in next(iter(cards))


def test_bulleted_orders_after_a_colon_are_steps():
    cards = cards_of("# Tea\n\nSteps:\n\n- Boil the water.\n- Add the leaves.\n- Wait three minutes.\n")
    assert cards["**Tea**: what comes after “Boil the water”?"] == "Add the leaves"
    assert cards["**Tea**: what are the three steps, in order?"].startswith("1. Boil the water")


def test_a_question_without_an_answer_is_kept_open():
    reading = derive(b"# A\n\nWhy do the tides of this bay rise so high?\n", "a.md")
    assert [one.text for one in reading.open_questions] == ["Why do the tides of this bay rise so high?"]
    assert reading.facts == ()


def test_callouts_lend_their_label_and_the_explanation_keeps_it():
    (card,) = drafts_of("# A\n\n> [!warning] Pitfall\n> Glass cannot be soldered. Glue it instead.\n")
    assert card.explanation.startswith("> [!trap] Pitfall\n> ")


def test_german_notes_are_asked_in_german():
    text = "# Das Herz\n\n- **Systole** — die Phase, in der sich die Kammern zusammenziehen\n\n"
    reading = derive(f"{text}Das ist nicht der Rest, und es wird auch nicht mehr.\n".encode(), "herz.md")
    assert reading.language == "de"
    assert reading.facts[0].cards[0].front == "Was versteht man unter **Systole**?"


def test_a_key_with_its_reason_is_no_further_option():
    options = "- [ ] Oak\n- [x] Balsa\n"
    text = f"# A\n\n**Question 1.** Which floats best?\n{options}\n**Answer:** B. It is mostly air.\n"
    (card,) = drafts_of(text)
    assert card.answer == "B. Balsa"
    assert "It is mostly air." in card.explanation


def test_short_values_are_asked_under_their_section():
    assert cards_of("# Leases\n\n## Notice periods\n\n- Garages: 4 weeks\n- Flats: 3 months\n") == {
        "**Notice periods – Garages**: […].": "4 weeks",
        "**Notice periods – Flats**: […].": "3 months",
    }


def test_a_list_of_choices_needs_no_verb():
    cards = cards_of(
        "# Paint\n\n**Quick answer:** Oil for canvas, Chalk for walls, Ink for paper, Wax for wood.\n"
    )
    assert cards["What do you use for **walls**?"] == "Chalk"


def test_a_condition_without_its_comma_is_read():
    cards = cards_of(
        "# Locks\n\n**Trap:** If you lose the master key the vault is sealed – nobody can open it.\n"
    )
    assert cards["What happens if you lose the master key?"] == "The vault is sealed"


def test_access_that_is_given_to_a_thing_is_no_permission_to_do_it():
    cards = cards_of("# Keys\n\n- A day pass gives visitors access to the vault.\n")
    assert not any(front.startswith("What does a day pass let") for front in cards)


def test_what_things_are_by_name_is_asked_as_a_set(cards_of):
    found = cards_of("The watches of the night are first, middle and morning.")
    assert found["**The watches of the night**: name all three."] == "First, middle, morning"


def test_what_somebody_made_another_do_is_asked(cards_of):
    cards = cards_of("The abbot forbade his monks to sell honey.")
    assert cards["What did the abbot forbid his monks to do?"] == "Sell honey"
