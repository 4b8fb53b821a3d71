"""Which lists are steps."""


def _steps(cards):
    return {front: back for front, back in cards.items() if "first step" in front or "comes " in front}


def test_a_title_that_says_in_order_makes_numbered_items_steps(cards_of):
    cards = cards_of("Way of a wave, in order:\n\n1. wind = moving air\n2. swell\n3. surf at the beach")
    assert cards["**Way of a wave**: what comes after “wind”?"] == "swell"


def test_what_happened_in_each_year_is_no_step(cards_of):
    cards = cards_of(
        "## Acts, in order\n\n1. 1802 – Mill Act, windows for all\n"
        "2. 1833 – Rope Act, guards for all\n3. 1844 – Mast Act, nets for all"
    )
    assert not _steps(cards)
    assert cards["What happened in **1833**?"] == "Rope Act, guards for all"


def test_numbered_questions_with_an_order_among_them_are_steps(cards_of):
    cards = cards_of("## Voyage plan\n\n1. Where are we?\n2. Where to?\n3. Set sail\n4. Are we there?")
    assert cards["**Voyage plan**: what is the first step?"] == "Where are we?"
    assert cards["**Voyage plan**: what comes after “Set sail”?"] == "Are we there?"


def test_questions_under_their_label_are_no_steps(cards_of):
    cards = cards_of("## Questions\n\n1. Where are we?\n2. Where to?\n3. Set sail\n4. Are we there?")
    assert not _steps(cards)


def test_amounts_behind_a_comma_leave_acts_steps(cards_of):
    cards = cards_of(
        "## Docking\n\n1. Tug sends signal with its mark\n"
        "2. Quay answers signal, x = 2\n3. Tug returns signal, x = 3"
    )
    assert cards["**Docking**: what is the first step?"] == "Tug sends signal with its mark"


def test_bullets_under_a_line_that_only_says_steps_are_steps(cards_of):
    cards = cards_of("## B. Tacking\n\nSteps:\n\n- helm to lee\n- loss of wind in the jib\n- new course")
    assert cards["**Tacking**: what comes after “helm to lee”?"] == "loss of wind in the jib"
