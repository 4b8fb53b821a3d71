"""A title of steps at the end of a paragraph is no part of it."""

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing
from kmsflash.notes.stepped import term_of, title_of_steps
from kmsflash.notes.vocabulary import load

ENGLISH = load("en")


def test_the_title_names_the_term_that_the_paragraph_opens_with():
    title = title_of_steps("Spring tide: it is high. Stages (after Ray)", ENGLISH)
    assert title is not None
    assert title == ("Spring tide: stages", "Stages (after Ray)")


def test_a_sentence_is_no_title():
    for text in ("The tide is high. It has stages.", "Stages", "The tide is high. Boats rise"):
        assert title_of_steps(text, ENGLISH) is None


def test_steps_below_it_are_asked_in_order():
    steps = "  1. the moon pulls the water\n  2. the water rises at noon\n  3. the boats rise too\n"
    page = f"# Sea\n\nSpring tide: it is high. Stages\n{steps}"
    fronts = {card["front"] for card in listing(derive(page.encode(), "a.md"))}
    assert "**Spring tide**: what is the first step?" in fronts


def test_a_term_before_an_equals_sign_or_with_its_full_stop_is_named_too():
    assert title_of_steps("Mooring = tying up a boat. Two phases:", ENGLISH) == (
        "Mooring: two phases",
        "Two phases:",
    )
    assert term_of("Harbour. So a boat gets in:", ENGLISH) == "Harbour"
    assert term_of("So a boat gets in:", ENGLISH) == ""
