"""A row of names with brackets is asked name by name."""

ROW = "Parts of a sail: luff (the front edge), leech (the back edge), foot (the lower edge)."


def test_each_name_is_asked_for_its_bracket_and_the_row_for_its_names(cards_of):
    found = cards_of(ROW)
    assert found["**Parts of a sail**: name all three."] == "Luff, leech, foot"
    gapped = "Parts of a sail: luff (the front edge), leech ([…]), foot (the lower edge)."
    assert found[gapped] == "the back edge"


def test_a_row_too_long_to_show_is_asked_by_name(cards_of):
    told = (
        "halyard (a rope that pulls a sail up the mast and holds it there under load), "
        "sheet (a rope at the free corner that sets how far the boom may swing out to the side), "
        "vang (a tackle that keeps the boom down)"
    )
    found = cards_of(f"Ropes on board: {told}.")
    assert found["**Ropes on board** — **vang**?"] == "a tackle that keeps the boom down"


def test_one_of_three_names_may_have_no_bracket_and_a_bracket_may_be_a_number(cards_of):
    found = cards_of("Rules to know: look-out, safe speed (rule 6), crossing (rule 15).")
    assert found["**Rules to know**: name all three."] == "Look-out, safe speed, crossing"
    assert found["Rules to know: look-out, safe speed ([…]), crossing."] == "rule 6"


def test_short_forms_in_brackets_are_no_glosses(cards_of):
    assert not any("([…])" in front for front in cards_of("Sails: jib (J), spinnaker (S)."))


def test_items_with_brackets_are_asked_for_them_where_several_stand_together(cards_of):
    found = cards_of(
        "## Pulse makers\n1. Sinus node (60–80/min)\n2. AV node (40–60/min), delays the beat\n"
        "3. Bundle of His"
    )
    assert found["**Pulse makers** — **Sinus node**?"] == "60–80/min"
    assert found["**Pulse makers** — **AV node**?"] == "40–60/min"
    assert found["**Pulse makers**: name all three."] == "Sinus node, AV node, Bundle of His"
    law = (
        "Welche Fehler gibt es bei der Entscheidung und was ist die Folge?\n"
        "- Ausfall (die Behörde übersieht es ganz)\n- Fehlgebrauch (sachfremde Gründe)\n"
    )
    assert cards_of(law)["Was versteht man unter **Fehlgebrauch**?"] == "Sachfremde Gründe"


def test_brackets_that_only_point_and_items_that_are_no_names_are_left(cards_of):
    found = cards_of(
        "## Why hold money\n- to pay bills (the first motive)\n- for a rainy day (the second motive)"
    )
    assert not any("**to pay" in front or "**for a" in front for front in found)
    assert cards_of("## Sails\n- Jib (see chapter 3)\n- Genoa (see chapter 4)") == {}


def test_a_short_form_needs_no_other_bracket_and_what_follows_a_bracket_is_read_too(cards_of):
    found = cards_of("## Vessels\n- RCA (the right-hand vessel)\n- LAD\n- Node (40–60/min), delays the beat")
    assert found["What is **RCA**?"] == "The right-hand vessel"
    assert found["What does Node delay?"] == "The beat"


def test_a_bracket_beside_terms_with_their_texts_is_a_text_too(cards_of):
    found = cards_of(
        "- Step method: one way only\n- Block method: no exchange\n- Equation method (exact, by a system)"
    )
    assert found["What is the **equation method**?"] == "Exact, by a system"


def test_what_stands_below_an_item_with_a_bracket_is_still_read(cards_of):
    found = cards_of(
        "- RCA (the right-hand vessel)\n    - reversal: a second bypass\n- LAD\n    - length: 12 cm"
    )
    assert any("reversal" in front for front in found)


def test_a_row_behind_the_name_of_one_thing_is_no_set(cards_of):
    found = cards_of("Chapman: The Frigate Book (1768), ships, school of Karlskrona (a port of the south).")
    assert not any("name all" in front for front in found)
