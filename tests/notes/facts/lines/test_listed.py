"""Lists inside a sentence are asked as a whole, and amounts in a row one by one."""

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing


def cards_of(text):
    return {card["front"]: card["back"] for card in listing(derive(f"# Topic\n\n{text}\n".encode(), "a.md"))}


def test_what_a_colon_announces_is_one_set():
    cards = cards_of(
        "A convert, a person who joins late, must meet the conditions of the council: a long stay in the "
        "town among its members, trust from one of the elders, and a public promise to keep the rule."
    )
    assert cards["**A convert must meet the conditions of the council.** Name all three."] == (
        "- a long stay in the town among its members\n- trust from one of the elders\n"
        "- a public promise to keep the rule"
    )


def test_counted_clauses_are_one_set_of_their_section():
    cards = cards_of("Two steps: the bank lends more than it keeps, and the public spends what it borrows.")
    assert cards["**Topic – two steps**: name both."] == (
        "- the bank lends more than it keeps\n- the public spends what it borrows"
    )


def test_conditions_that_all_must_hold_are_one_set():
    cards = cards_of(
        "The senate may appoint a dictator only if the state is in danger, the consuls agree in writing, "
        "and the people are not in session."
    )
    assert cards["When may the senate appoint a dictator? Name all three."].startswith(
        "- the state is in danger"
    )


def test_a_relative_clause_with_conditions_is_asked_of_its_noun():
    cards = cards_of(
        "Foreign goods fall under the Tariff Act, which gives a rebate only if the ship is registered, "
        "the crew is paid at home, and the cargo is declared in time."
    )
    assert "When does the Tariff Act give a rebate? Name all three." in cards


def test_amounts_in_a_row_are_asked_one_by_one():
    cards = cards_of(
        "Terms of office: two years for a mayor, six years for a senator, counted from the oath, "
        "one year for a clerk."
    )
    assert cards["Terms of office: […] for a mayor."] == "two years"
    assert cards["Terms of office: […] for a clerk."] == "one year"
    assert cards["Terms of office: six years for a senator, […]."] == "counted from the oath"


def test_a_relative_clause_belongs_to_the_part_before_it():
    cards = cards_of(
        "The league met in two halls: Corinth, where the fleet lay, and Argos, where the judges sat."
    )
    assert cards["**The league met in two halls.** Name both."] == (
        "- Corinth, where the fleet lay\n- Argos, where the judges sat"
    )


def test_one_thing_that_a_colon_explains_is_no_list():
    cards = cards_of(
        "A court is a kind of theatre: it shows the power of the king, and hides his many debts."
    )
    assert not any("Name" in front for front in cards)


def test_the_number_of_a_grade_counts_nothing(cards_of):
    found = cards_of("Grade 3: dead skin, no pain, white spots")
    assert not any("name all three" in front.lower() for front in found)


def test_exceptions_that_open_alike_are_a_set(cards_of):
    found = cards_of(
        "## Harbour\n\nNo boat may anchor here. Exceptions: where a storm drives her in, where her engine "
        "fails, and where the pilot orders it."
    )
    assert found["**Harbour – exceptions**: name all three."].startswith("- where a storm drives her in")


def test_a_part_that_an_insert_cuts_off_makes_no_set():
    cards = cards_of(
        "Between them stand two types: the ketch with its mast far behind and, in calms, the light yawl."
    )
    assert not any("Name" in front for front in cards)


def test_the_sentence_that_asks_for_a_list_has_no_bold_words_within(cards_of):
    found = cards_of(
        "## Harbour\n\nA **wooden** hull has three causes of leaks: old caulking (dry seams), soft planks "
        "(rot), and loose nails (rust)."
    )
    assert any(front.startswith("**A wooden hull has three causes of leaks.**") for front in found)
