"""A definition of several sentences gives what each of them says of the term."""

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing


def cards_of(text):
    return {card["front"]: card["back"] for card in listing(derive(f"# Topic\n\n{text}\n".encode(), "a.md"))}


TREATY = (
    "**Treaty of Tordesillas (1494):** divided the New World between Spain and Portugal. It ended a quarrel."
)
KING = "- **Harold Godwin** — king of the English, killed at the Battle of Hastings in 1066."
CHEMIST = "- **Marie Curie (1867–1934)** — Polish physicist; discovered polonium in 1898."


@pytest.mark.parametrize(
    ("said", "front", "back"),
    [
        (
            TREATY,
            "What did **the Treaty of Tordesillas** do?",
            "Divided the New World between Spain and Portugal",
        ),
        (TREATY, "**Treaty of Tordesillas**: in which year?", "1494"),
        (TREATY, "What did the Treaty of Tordesillas end?", "A quarrel"),
        (KING, "Who is **Harold Godwin**?", "King of the English"),
        (KING, "Where and when was **Harold Godwin** killed?", "At the Battle of Hastings in 1066"),
        (CHEMIST, "**Marie Curie**: from when to when?", "1867–1934"),
        (
            "- **Clara Wieck** — German pianist. Her concerto was finished in 1835.",
            "Clara Wieck’s concerto was finished in […].",
            "1835",
        ),
        ("- *Legato*: smoothly, without breaks", "What is **Legato**?", "Smoothly, without breaks"),
        (CHEMIST, "Who is this: “Polish physicist”?", None),
        (CHEMIST, "Marie Curie discovered polonium in […].", "1898"),
        (
            "**Sack of Rome (1527):** the city was plundered by unpaid troops for a month.",
            "**Sack of Rome**: what happened?",
            "The city was plundered by unpaid troops for a month",
        ),
        (
            "- **Half-life**: the time in which half of the nuclei decay. For carbon-14 it is 5,730 years.",
            "Half-life: For carbon-14 it is […].",
            "5,730 years",
        ),
        (
            "- **Silence**: cannot amount to acceptance.",
            "What should you know about **Silence**?",
            "Cannot amount to acceptance",
        ),
    ],
)
def test_each_part_of_a_definition_gives_its_card(said, front, back):
    assert cards_of(said).get(front) == back


@pytest.mark.parametrize(
    ("said", "front", "back"),
    [
        (
            "The marginal cost is this.\n\n- Marginal cost = change in total cost from one more unit",
            "What is **marginal cost**?",
            "change in total cost from one more unit",
        ),
        (
            "**Remember:** acid + base = salt and water",
            "What do **acid + base** give together?",
            "Salt and water",
        ),
        (
            "**Remember:** acid + base = salt and water",
            "Which two together give **salt and water**?",
            "acid, base",
        ),
        (
            "**Definition:** A *habitat* is the place in which a species lives.",
            "What is **A *habitat***?",
            None,
        ),
    ],
)
def test_equations_in_words_say_what_their_left_side_is(said, front, back):
    assert cards_of(said).get(front) == back


def test_a_word_that_opens_parts_of_several_items_names_a_property(cards_of):
    cards = cards_of(
        "- Curlew: wader with a long curved bill; habitat wet meadows\n"
        "- Nightjar: brown bird that hunts at dusk; habitat dry heath"
    )
    assert cards["**Curlew – habitat**: […]."] == "wet meadows"
    assert cards["**Nightjar – habitat**: […]."] == "dry heath"


def test_a_word_that_opens_a_single_part_names_none(cards_of):
    cards = cards_of("- Curlew: wader with a long curved bill; brown all over\n- Nightjar: bird of the dusk")
    assert not any("brown**" in front for front in cards)


def test_a_property_may_stand_before_a_sign_of_equality(cards_of):
    cards = cards_of("- Curlew: wader with a long curved bill. Winter range = the coasts of the south.")
    assert cards["**Curlew – winter range**: […]."] == "the coasts of the south"


def test_what_to_do_about_a_term_comes_with_its_number_and_the_rest(cards_of):
    cards = cards_of("- Kiln: follow the dial, goal 900 to 950 °C; cooling one whole night")
    assert (
        cards["**Kiln**: what should you do?"]
        == "Follow the dial, goal 900 to 950 °C; cooling one whole night"
    )


def test_what_an_author_opens_with_is_a_term_of_its_own(cards_of):
    cited = "Tides were timed by Mole & Hay, by Reed & Tarn and by Keel et al in the harbour."
    page = f"{cited}\n\n- Ann Lock 1982: slack water = the hour in which no tide runs"
    assert cards_of(page)["**Ann Lock 1982 – slack water**: […]."] == "the hour in which no tide runs"


@pytest.mark.parametrize(
    ("said", "fronts"),
    [
        (
            "- **Rope ferry** — boat on a line. Shared with both villages through the council.",
            (
                "Rope ferry is shared with […] through the council.",
                "The rope ferry is shared with […] through the council.",
            ),
        ),
        (
            "- **Otto Brandt** — captain of the ferry. Tried to moor in the storm.",
            ("What did Otto Brandt try to do?",),
        ),
    ],
)
def test_what_is_so_today_is_not_told_of_the_past(said, fronts):
    assert not {*fronts}.isdisjoint(cards_of(f"The ferries of the river.\n\n{said}")), cards_of(said)


@pytest.mark.parametrize(
    ("said", "front", "back"),
    [
        (
            "- **Sea louse**: a small crab on salmon. Tx fresh water",
            "**Sea louse – Tx**: […].",
            "fresh water",
        ),
        (
            "- **Net rot**: a mould of hemp. First line now boiled tar or alum. It spreads fast",
            "**Net rot – first line**: […].",
            "boiled tar or alum",
        ),
    ],
)
def test_a_property_that_is_named_in_short_needs_no_colon(said, front, back):
    assert cards_of(said).get(front) == back


def test_an_order_before_a_colon_is_no_term():
    cards = cards_of("Start with tar: boats are wet, ropes dry. It smells.")
    assert not any("start with tar**" in front for front in cards)
