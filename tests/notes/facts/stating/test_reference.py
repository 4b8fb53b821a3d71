"""What a pronoun at the head of a sentence stands for."""

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.facts.stating.reference import differs_in_number
from kmsflash.notes.listing import listing
from kmsflash.notes.vocabulary import load


@pytest.mark.parametrize(
    ("said", "front"),
    [
        ("A sextant measures angles. It needs a clear horizon.", "What does a sextant need?"),
        ("Sextants measure angles. They need a clear horizon.", "What do sextants need?"),
        (
            "The sextant measures angles. Its mirror halves the error.",
            "What does the sextant’s mirror halve?",
        ),
        ("Marie Tharp mapped the sea floor. She found a rift valley.", "What did Marie Tharp find?"),
        ("The sextant measures angles.\n\n- It needs a clear horizon.", "What does the sextant need?"),
        ("- Needs a clear horizon", "What does Topic need?"),
        (
            "- **Sextant**: an angle gauge\n  - its mirror halves the error",
            "What does Sextant’s mirror halve?",
        ),
        (
            "Marie Tharp mapped the sea floor. In 1957 she found a rift valley.",
            "**In 1957**: what did Marie Tharp find?",
        ),
        (
            "Both tides lift boats. Buoyancy = the push of the water. It carries every hull.",
            "What does Buoyancy carry?",
        ),
        ("**Ada Byron**, a poet's daughter, wrote notes. She found an error.", "What did Ada Byron find?"),
    ],
)
def test_the_subject_before_it_is_named(cards_of, said, front):
    assert front in cards_of(said)


@pytest.mark.parametrize(
    "said",
    [
        "It needs a clear horizon.",
        "Two sextants measure angles. It needs a clear horizon.",
        "The sextant measures angles. This needs a clear horizon.",
        "A sextant measures angles.\n\n## Other things\n\nIt needs a clear horizon.",
        "The sextant measures angles. She found a rift valley.",
        "The sextant measures angles. It is the horizon that must be clear.",
    ],
)
def test_a_pronoun_that_may_stand_for_something_else_is_left_alone(cards_of, said):
    assert not any("horizon" in f"{front}{back}" or "rift" in back for front, back in cards_of(said).items())


def test_a_text_under_a_name_may_open_with_its_verb(cards_of):
    assert "What does Sluice separate?" in cards_of("## Sluice\nSeparates the river from the sea.")
    text = "## Sluse\nTrennt einen Fluss von der See. Das ist der Text und nicht die Sonne auf der Seite."
    found = cards_of(text)
    assert any(front.endswith("Sluse?") or "Sluse trennt" in front for front in found)


def test_an_amount_before_a_subject_is_no_part_of_it(cards_of):
    assert not any("does Below" in front for front in cards_of("Below 4 °C the sap becomes thick."))


def test_an_object_before_it_is_named_where_that_is_safe(cards_of):
    fronts = cards_of("Barges carry grain along the canal. Tolls finance them in dry years.")
    assert "What do barges carry?" in fronts
    assert "Barges in dry years" in fronts.values()
    called = cards_of(
        "Wet wood swells in spring. This movement is called creep. Smiths stop it with iron bands."
    )
    assert "Creep with iron bands" in called.values()


@pytest.mark.parametrize(
    "said",
    [
        "A lock lifts the barge. A weir holds it in winter.",
        "Holding the rope slows the barge. Wardens prevent this by cutting it.",
        "The north bank has no path. Nobody uses it in winter.",
    ],
)
def test_nothing_is_asked_of_an_it_that_nothing_names(cards_of, said):
    before = said.partition(".")[0]
    fronts = [front for front in cards_of(said) if not front.startswith(before)]
    assert not any(" it" in front or "this" in front for front in fronts)


@pytest.mark.parametrize(
    ("before", "said", "front"),
    [
        ("Holding the rope slows the barge.", "Its end is made of brass.", "Its end is made of […]."),
        (
            "The north bank belongs to Kent, the south bank to Surrey.",
            "They flood after heavy rain.",
            "They flood […].",
        ),
    ],
)
def test_what_may_stand_for_several_is_asked_with_the_sentence_before(cards_of, before, said, front):
    assert f"{before} {front}" in cards_of(f"{before} {said}")


def test_what_does_the_same_does_what_the_sentence_before_says():
    text = "The old lock in the canal slows boats down. The new weirs do the same when the river is high."
    page = f"# Topic\n\nThe waters of the county.\n\n{text}\n"
    fronts = [card["front"].lower() for card in listing(derive(page.encode(), "w.md"))]
    assert any("when do the new weirs slow boats down" in front for front in fronts), fronts


def test_ones_are_what_the_sentence_before_names():
    text = "The outer doors are blind to salt water. The flood is held by the inner ones."
    page = f"# Topic\n\nThe locks of the canal.\n\n{text}\n"
    assert "the inner doors" in {card["back"].lower() for card in listing(derive(page.encode(), "w.md"))}


def test_what_an_item_goes_on_to_say_is_not_of_its_section():
    page = "# Muelle\n\n## La grúa\n\n- El noray no es redondo. Era una pieza del puerto viejo en 1911.\n"
    fronts = [card["front"] for card in listing(derive(page.encode(), "n.md"))]
    assert not any("La grúa era" in front or "era **la grúa**" in front for front in fronts)


def test_they_is_no_single_person_with_a_name():
    assert differs_in_number("they", "the guild's nephew Ansgar", load("en"))
    assert not differs_in_number("they", "the Ansgars", load("en"))
    assert not differs_in_number("everything", "Ansgar", load("en"))


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        (
            "Ames opened a mill. He housed his crew beside it, and others soon copied him, with some luck.",
            "beside Ames",
        ),
        (
            "The lamp of the harbour was poor. It was Varley's lens of 1822 which made it light up the reef.",
            "lamp of the harbour was Varley",
        ),
    ],
)
def test_it_is_not_who_does_something_nor_what_is_set_off(text, wrong):
    page = f"# Topic\n\nThe mills and the lamps of the county are old.\n\n{text}\n"
    cards = listing(derive(page.encode(), "w.md"))
    assert cards
    assert not any(wrong in card["front"] for card in cards)


def test_an_object_stands_for_none_of_two_things_that_it_may_mean(cards_of):
    fronts = cards_of("The pump moves water. The sieve cleans it. The hull is made of iron. Rust eats it.")
    assert "What does the sieve clean?" not in fronts
    assert fronts["What does Rust eat?"] == "The hull"
