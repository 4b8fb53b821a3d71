"""A clause is asked by a question only where the question fits what the clause says."""

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing


@pytest.fixture
def asked():
    """Return fronts without the section in front of them, and answers, of a sentence on a farm."""

    def read(text):
        cards = listing(derive(f"# Farm\n\n{text}\n".encode(), "a.md"))
        return {card["front"].removeprefix("**Farm**: "): card["back"] for card in cards}

    return read


@pytest.mark.parametrize(
    ("sentence", "unasked"),
    [
        ("The old mill exists twice, the later one stands empty.", "exist?"),
        ("The fleet marched inland with its guns.", "march?"),
        ("The bolt is locked in as the metal cools.", "locked in?"),
        ("The pedlar was clubbed to death by robbers.", "clubbed to?"),
        ("Two wardens were elected for one year.", "elected for?"),
        ("The last miller was driven out in the war.", "What was the last miller?"),
        ("The vault went up without a scaffold.", "go up?"),
        ("The painter died on Good Friday 1520.", "die on?"),
        ("Mason then went over to sculpture.", "go over?"),
        ("The clerk may do it as part of his office.", "may the clerk do?"),
        ("If two rules meet, delete wins over keep.", "What should you do"),
        ("The guards stop data theft from the vault.", "theft from?"),
        ("Permissions are checked in the order user, group, others.", "checked in?"),
        ("Marsh then let Giles, supposedly his pupil, do away with the old style.", "let?"),
        ("Mason became famous with the vault of the abbey.", "become?"),
        ("Granting a right on a folder is done with `grant-all`.", "How do you granting"),
    ],
)
def test_how_and_when_something_was_is_no_thing_that_what_asks_for(asked, sentence, unasked):
    cards = asked(sentence)
    assert cards
    assert not [front for front in cards if unasked in front]


def test_how_and_where_several_things_show_up_are_two_questions(asked):
    assert asked("Violations show up in the audit log.")["Where do violations show up?"] == "In the audit log"
    assert asked("Rot shows up as brown spots.")["How does rot show up?"] == "Brown spots"


def test_others_that_share_a_verb_are_no_part_of_its_object(asked):
    cards = asked("Crews get boats through the club, guests through a tour, staff through the office.")
    assert not [front for front in cards if front.startswith("What do crews get?")]
    assert [front for front in cards if front.startswith("Crews get […], guests through a tour")]


def test_three_things_that_are_sold_are_asked_together(asked):
    cards = asked("The store sells flour for cakes, sugar for jam and salt for fish.")
    assert "What does the store sell? Name all three." in cards


@pytest.mark.parametrize("said", ["A Hoist sends barrels across it."])
def test_a_takeaway_is_not_turned_where_a_pronoun_means_its_subject(asked, said):
    cards = asked(f"## Key takeaways\n\n- {said}")
    assert not [front for front in cards if front.startswith(("What decides", "What sends", "[…] decides"))]


@pytest.mark.parametrize(
    ("sentence", "front", "back"),
    [
        (
            "Penicillin was discovered by Alexander Fleming.",
            "who was penicillin discovered by?",
            "Alexander Fleming",
        ),
        ("The hut was built by the Normans.", "who was the hut built by?", "The Normans"),
        ("The hut was built by local craftsmen.", "what was the hut built by?", "Local craftsmen"),
        ("The orbit is described by Kepler's laws.", "what is the orbit described by?", "Kepler's laws"),
        ("The fleet landed at Harwich.", "Where did the fleet land?", "At Harwich"),
        ("The landless moved to Leeds.", "where did the landless move?", "To Leeds"),
        ("Mason returned to Catholicism.", "What did Mason return to?", "Catholicism"),
    ],
)
def test_people_are_asked_by_who_and_places_by_where(asked, sentence, front, back):
    assert asked(sentence)[front] == back


def test_why_something_is_so_is_asked_of_one_clause(asked):
    cards = asked("The mason started at the gate, so the porch came last and its arches are wider.")
    assert cards["why did the porch come last?"] == "The mason started at the gate"


def test_a_takeaway_about_what_belongs_to_something_names_that_where_it_is_turned(asked):
    cards = asked("## Key takeaways\n\n- A star's mass decides how long it lives.")
    assert cards["What decides how long a star lives?"] == "A star's mass"


def test_an_order_behind_a_condition_is_still_what_to_do(asked):
    assert asked("If two rules meet, delete the older one.")["What should you do if two rules meet?"]


def test_what_somebody_is_stopped_from_is_asked(asked):
    cards = asked("The guards stop thieves from entering the vault.")
    assert cards["What do the guards stop thieves from?"] == "Entering the vault"
