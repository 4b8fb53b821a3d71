"""A card whose front names too little to be answered alone is asked under its section."""

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing
from kmsflash.notes.sections import names_little
from kmsflash.notes.vocabulary import load


def fronts_of(section, *lines, title="The harbour"):
    text = f"# {title}\n\n## {section}\n\n" + "\n".join(lines) + "\n"
    return {card["front"] for card in listing(derive(text.encode(), "a.md"))}


@pytest.mark.parametrize(
    ("section", "line", "front"),
    [
        (
            "Schools of painting",
            "- **Impressionist**: loose strokes in open light",
            "what is **Impressionist**?",
        ),
        ("Locks of the canal", "- The keeper opens the gate by hand.", "what does the keeper open"),
        ("Sails", "- The smallest is the royal.", "the smallest is […]"),
    ],
)
def test_what_could_be_of_many_things_is_asked_under_its_section(section, line, front):
    assert any(shown.startswith(f"**{section}**: {front}") for shown in fronts_of(section, line))


def test_a_german_adjective_is_asked_under_its_section():
    fronts = fronts_of(
        "Arten der Ladung", "- **lose**: Schüttgut ohne jede Verpackung im Laderaum", title="Der Hafen"
    )
    assert "**Arten der Ladung**: Was versteht man unter **lose**?" in fronts


def test_a_spanish_adjective_is_asked_under_its_section():
    fronts = fronts_of("El muelle", "- **Perecedera**: la que se estropea en pocos días", title="El puerto")
    assert any(front.startswith("**El muelle**: ¿") for front in fronts)


@pytest.mark.parametrize(
    ("section", "line"),
    [
        ("Ships", "- **Brigantine**: ship of two masts, square-rigged on the first"),
        ("Ports", "- Rotterdam handles iron ore."),  # a name is clear everywhere
        ("The keeper", "- The keeper opens the gate by hand."),  # the section says no more
        ("Key facts", "- The keeper opens the gate by hand."),
        ("How do locks work, and who is it that built them?", "- The keeper opens the gate by hand."),
    ],
)
def test_what_is_clear_alone_stands_alone(section, line):
    assert not any(front.startswith(f"**{section}") for front in fronts_of(section, line))


def test_a_section_that_stands_in_the_answer_is_not_named():
    fronts = fronts_of("Silver coins", "- The mint paid in silver.")
    assert fronts
    assert not any("**Silver coins**" in front for front in fronts)


def test_the_name_of_a_file_is_no_section():
    cards = listing(derive(b"The keeper opens the gate by hand.\n", "locks-2.txt"))
    assert not any("locks-2" in card["front"] for card in cards)


def test_what_points_at_nothing_is_not_kept_by_its_section():
    assert not any("it opens" in front.lower() for front in fronts_of("Locks", "- It opens at dawn."))


def test_a_title_with_its_full_stop_names_as_little():
    assert names_little("Remedies.", load("en"))


def test_parts_of_what_is_named_by_its_place_are_asked_under_their_section():
    fronts = fronts_of("Stability", "In the hull: ballast, keel, beam")
    assert "**Stability**: In the hull: […]." in fronts


@pytest.mark.parametrize("heading", ["Definition", "12", "Careful, common mistakes"])
def test_a_heading_that_names_no_matter_is_no_section(heading):
    fronts = fronts_of("Stability", f"### {heading}", "", "- **aims**: to stay upright in a blow")
    assert fronts
    assert not any(heading in front for front in fronts)


def test_a_section_that_shows_its_marks_is_not_named():
    page = b"# {{quay}}\n\n**Tin:** cold cold cold <b>y</b>."
    assert not any("}}" in card["front"] for card in listing(derive(page, "a.md")))


def test_a_heading_whose_brackets_do_not_pair_names_no_section():
    assert not any("((" in front for front in fronts_of("Stability 1((", "In the hull: ballast, keel, beam"))
