"""What goes with each case is asked case by case."""


def test_each_value_behind_a_colon_is_asked_for_its_case(cards_of):
    found = cards_of("# Screws\n\nThread: coarse for wood, fine for metal. If a head strips, drill it out.")
    assert found["Thread: […] for wood."] == "coarse"
    assert found["Thread: […] for metal."] == "fine"
    assert not any("term" in front for front in found)


def test_a_list_inside_a_case_stays_whole(cards_of):
    found = cards_of("- Grip: left grip on 16, 20 and 24 mm, right grip for steel")
    assert found["Grip: […] on 16, 20 and 24 mm."] == "left grip"


def test_deeds_in_bold_are_asked_for_what_they_are_good_for(cards_of):
    text = (
        "## Joints\n\n- **Glue up** (more clamps) for wide boards; **screw down** for many joints at once\n"
    )
    assert cards_of(text)["**Joints**: […] for wide boards."] == "**Glue up** (more clamps)"


def test_what_acts_or_lists_causes_is_no_pair(cards_of):
    texts = (
        "Rust: forms only in wet air, flakes off in layers",
        "Causes: a clot in an artery, a tear in a vein",
        "Glue: spread it on both sides, press it for an hour",
    )
    assert not any("[…] in " in front or "[…] on " in front for text in texts for front in cards_of(text))


def test_pairs_are_read_in_german_too(cards_of):
    page = "Das Gewinde hält den Kopf in der Wand.\n\n- Gewinde: grob für Holz, fein für Metall\n"
    assert cards_of(page)["Gewinde: […] für Holz."] == "grob"
