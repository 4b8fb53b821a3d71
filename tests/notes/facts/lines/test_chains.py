"""Chains of arrows are asked as an order."""


def test_a_chain_is_asked_in_its_order_under_its_lead(cards_of):
    cards = cards_of("Way of the mail: box → depot → train → door.")
    assert cards["**Way of the mail**: name all four, in order."] == "box → depot → train → door"


def test_a_chain_without_a_lead_is_asked_step_by_step_in_its_section(cards_of):
    cards = cards_of("The day starts.\n\n## Paper\n\nWood -> pulp -> sheet")
    assert cards["**Paper**: Wood → […] → sheet"] == "pulp"
    assert not any("in order" in front for front in cards)


def test_a_section_that_says_what_the_steps_are_asks_for_all_of_them(cards_of):
    cards = cards_of("The day starts.\n\n## Layers\n\nbark -> bast -> wood -> pith")
    assert cards["**Layers**: name all four, in order."] == "bark → bast → wood → pith"


def test_a_chain_that_says_what_its_lead_does_is_asked_step_by_step(cards_of):
    cards = cards_of("Sluice: opens the gate → water falls → boats sink")
    assert cards["**Sluice**: opens the gate → water falls → […]"] == "boats sink"


def test_codes_with_what_they_stand_for_are_no_chain(cards_of):
    cards = cards_of("The day starts.\n\n## Ropes\n\nR1 → holds sails R2 → holds masts")
    assert not any("→ […]" in front and "R1 →" in front for front in cards)


def test_two_parts_and_rows_are_no_chain(cards_of):
    cards = cards_of("- Red, blue → purple → dark\n- Red, white → pink → light\n- Smoke → fire")
    assert not any("in order" in front for front in cards)


def test_what_is_listed_in_order_is_asked_in_order(cards_of):
    found = cards_of("The watches of a ship in order: first, middle, morning, forenoon.")
    assert found["**The watches of a ship**: name all four, in order."] == "first, middle, morning, forenoon"


def test_chains_beside_each_other_are_asked_step_by_step(cards_of):
    cards = cards_of("- wind rises → sails fill → ship heels\n- tide falls → keel touches → ship stands")
    assert cards["**Topic**: wind rises → […] → ship heels"] == "sails fill"
    assert cards["**Topic**: tide falls → keel touches → […]"] == "ship stands"


def test_a_long_chain_under_a_name_is_asked_step_by_step(cards_of):
    found = cards_of("Way of the blood: veins → atrium → chamber → lung → left atrium → left chamber → aorta")
    assert found["**Way of the blood**: veins → atrium → chamber → […] → left atrium → left chamber → aorta"]
    assert not any("→ …?" in front for front in found)


def test_pairs_under_a_lead_are_no_chain(cards_of):
    cards = cards_of("The lamps of a ship: port side → red, starboard side → green.")
    assert cards["**The lamps of a ship**: port side → […]"] == "red"
    assert not any("in order" in front for front in cards)
