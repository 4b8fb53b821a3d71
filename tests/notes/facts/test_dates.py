"""Days and what happened on them, in a list under the year."""

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing


@pytest.fixture
def dated():
    text = (
        "# Space\n\n## 1969 in orbit\n\n"
        "- 3 March: Apollo 9 tests the lunar module in orbit\n"
        "- 16 July: launch of Apollo 11. Pad: 39A at the Kennedy Space Center. It was hot\n"
        "- 20 July: Moon landing – two astronauts walk on the Sea of Tranquility\n"
        "- 5–7 August: Mariner flies past Mars\n"
    )
    return {card["front"]: card["back"] for card in listing(derive(text.encode(), "space.md"))}


def test_a_day_is_asked_with_the_year_of_its_heading(dated):
    assert dated["What happened on **3 March 1969**?"] == "Apollo 9 tests the lunar module in orbit"
    assert dated["On which date: “launch of Apollo 11”?"] == "16 July 1969"
    assert "What happened on **5–7 August 1969**?" in dated


def test_who_did_it_is_asked_too(dated):
    assert dated["3 March 1969: […] tests the lunar module in orbit."] == "Apollo 9"


def test_what_is_named_of_an_event_is_asked_as_its_property(dated):
    assert dated["**Launch of Apollo 11 – pad**: […]."] == "39A at the Kennedy Space Center"


def test_an_event_that_is_explained_behind_a_dash_is_a_term(dated):
    assert dated["What is **moon landing**?"] == "Two astronauts walk on the Sea of Tranquility"
    assert dated["On which date: “Moon landing”?"] == "20 July 1969"


def test_two_years_in_the_heading_date_nothing():
    text = "# Space\n\n## 1969–1972\n\n- 3 March: Apollo 9 tests the lunar module in orbit\n"
    fronts = [card["front"] for card in listing(derive(text.encode(), "space.md"))]
    assert "What happened on **3 March**?" in fronts


def test_a_german_day_gets_its_year_too():
    days = "- 18. März: die Truppen ziehen aus der Stadt ab\n- 5. Mai: die Wahlen zur Versammlung beginnen\n"
    text = f"# Revolution\n\n## Das Jahr 1848\n\n{days}"
    fronts = [card["front"] for card in listing(derive(text.encode(), "revolution.md"))]
    assert "Was geschah am **18. März 1848**?" in fronts


def test_persons_set_equal_to_what_they_did_are_asked_for_as_persons(cards_of):
    cards = cards_of("## Key figures\n\n- Ada Lovelace = wrote the first program for a machine\n")
    assert cards["Who wrote the first program for a machine?"] == "Ada Lovelace"


def test_what_is_set_equal_in_symbols_stays_an_equation(cards_of):
    cards = cards_of("The density is small.\n\n- Density = mass / volume\n")
    assert cards["What does **density** equal?"] == "mass / volume"


def test_a_title_that_asks_makes_no_question_of_its_sentence(cards_of):
    cards = cards_of('- Erwin Schrödinger wrote the book "What is Life?"\n- It was read by many biologists\n')
    assert any("Erwin Schrödinger" in front + back for front, back in cards.items())


def test_a_day_in_brackets_behind_a_name_is_asked_by_itself(cards_of):
    cards = cards_of("- Fall of Saigon (30 April 1975): the war in the south is over\n")
    assert cards["**Fall of Saigon**: when?"] == "30 April 1975"


def test_what_a_person_did_makes_no_person_of_the_event(cards_of):
    text = "- **Canossa**: King Henry receives pardon from the pope\n- **Worms**: a diet of princes\n"
    cards = cards_of(text)
    assert not any("Who is" in front for front in cards)


def test_a_day_in_figures_is_a_date_too(cards_of):
    found = cards_of("- 14.7.1851: opening of the hall of glass")
    assert found["What happened on **14.7.1851**?"] == "Opening of the hall of glass"


def asked_of(text: str) -> dict[str, str]:
    return {card["front"]: card["back"] for card in listing(derive(text.encode(), "space.txt"))}


def test_a_day_has_the_year_of_the_day_before_it():
    text = "# Space\n\n## First steps 1957\n\n- 4 Oct 1961: launch of a probe\n- 12 Oct: loss of the probe\n"
    assert asked_of(text)["What happened on **12 Oct 1961**?"] == "Loss of the probe"


def test_a_line_right_above_days_heads_them():
    text = (
        "Space\n\nRaces\n\nThe first race was long. Nobody won the race.\n\nRace to the moon - timeline\n"
        "14 Oct 1966: launch of the probe\n22 Oct: loss of the probe\n"
    )
    asked = asked_of(text)
    assert asked["What happened on **22 Oct 1966**?"] == "Loss of the probe"
    assert not [front for front in asked if "Race to the moon" in front]


def test_the_month_may_is_no_verb():
    assert "What happened on **12 May 1949**?" in asked_of("# Air\n\n- 12 May 1949: Stalin lifted the ban\n")


def test_the_date_of_a_name_that_may_be_of_a_person_is_asked_in_its_place():
    page = (
        b"# Painting\n\nTurner (1838) showed a ship under tow, and the Great Frost (1709) froze the canals.\n"
    )
    fronts = {card["front"] for card in listing(derive(page, "p.md"))}
    assert not [front for front in fronts if front.startswith("When was **Turner")]
