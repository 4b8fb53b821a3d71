"""No card shows what the one beside it asks for."""

import pytest

from kmsflash.notes.derive import derive


def _fronts(text: str) -> dict[str, str]:
    page = f"# Canals\n\nThese notes are about the canals and the people who dug them.\n\n{text}\n"
    return {card.front: card.answer for fact in derive(page.encode(), "n.md").facts for card in fact.cards}


def test_a_date_in_brackets_is_not_shown_where_another_card_asks_for_it():
    fronts = _fronts("The Lowmere Act (March 1847) was drafted by Thomas Finch of Durham.")
    assert "March 1847" in fronts.values()
    others = [front for front, answer in fronts.items() if answer != "March 1847"]
    assert others
    assert not any("1847" in front for front in others)
    assert not any("  " in front or " ." in front for front in others)


def test_a_date_that_nobody_asks_for_stays():
    fronts = _fronts("Why was the Lowmere lock (rebuilt after 1847) closed? Because its gates leaked.")
    assert any("1847" in front for front in fronts)


def test_a_card_that_the_notes_write_out_keeps_its_words():
    text = (
        "Q: Who dug the Lowmere cut (1847)?\nA: Convicts\n\n- Lowmere cut (1847): dug by convicts from Durham"
    )
    assert any(front.startswith("Who dug the Lowmere cut (1847)") for front in _fronts(text))


def test_what_a_front_is_as_clear_without_is_left_to_the_explanation():
    page = (
        "# Locks\n\nThe canal has nine locks.\n\n- **Lowmere lock (rebuilt in June 1847)**: "
        "the deepest of the nine (art. 15)\n"
    )
    cards = [card for fact in derive(page.encode(), "n.md").facts for card in fact.cards]
    told = next(card for card in cards if card.answer.startswith("The deepest"))
    assert "Lowmere lock" in told.front
    assert "1847" not in told.front
    assert "1847" in told.explanation


def test_dates_that_tell_two_cards_apart_stay():
    page = (
        "# Elections\n\nThe town votes for its council.\n\n"
        "- **Election (May 1847)**: a majority for the mill owners\n"
        "- **Election (June 1852)**: a majority for the weavers\n"
    )
    fronts = {card.front for fact in derive(page.encode(), "n.md").facts for card in fact.cards}
    assert any("1847" in front for front in fronts)
    assert any("1852" in front for front in fronts)


def test_a_life_goes_beside_a_date_that_is_asked():
    fronts = _fronts("Thomas Finch (Durham 1801 - York 1866) planned the Lowmere cut (1847) and the tunnel.")
    assert "1847" in fronts.values()
    assert fronts
    assert not any("1801" in front for front, answer in fronts.items() if answer != "1847")


@pytest.mark.parametrize(
    ("text", "left", "gone"),
    [
        (
            "The chain hypothesis (Finch and Moss, 1847) describes the lock as a chain of basins.",
            "chain",
            "1847",
        ),
        (
            "The standard is that of a careful lock keeper (*Finch v Moss*, 1856), and it is objective.",
            "standard",
            "1856",
        ),
        ("Tolls of the tunnel are void for barges of coal (R2 § 355) in winter.", "void", "355"),
        ("Wide barges pass through the tunnel (route 9) before the town of Lowmere.", "tunnel", "route 9"),
    ],
)
def test_who_is_cited_and_what_is_counted_in_brackets_is_left_to_the_explanation(
    text: str, left: str, gone: str
):
    fronts = [front for front, answer in _fronts(text).items() if gone not in answer]
    assert any(left in front for front in fronts)
    assert not any(gone in front for front in fronts)


def test_an_answer_goes_without_what_brackets_count_behind_it():
    answers = _fronts("- **Lowmere lock**: a wide gate of oak on iron hinges (drawing 12)").values()
    assert "A wide gate of oak on iron hinges" in answers


def test_brackets_that_say_how_much_stay():
    fronts = _fronts("The Lowmere lock lifts long barges (up to 300) from the basin to the summit.")
    assert any("(up to 300)" in answer for answer in fronts.values())


def test_a_formula_keeps_its_brackets():
    fronts = _fronts("The number of locks of a canal is n (n − 1) / 2, so a canal of 10 basins has 45.")
    assert any("n (n − 1) / 2" in side for card in fronts.items() for side in card)
