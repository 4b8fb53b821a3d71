"""Items that leave out the name that they hang under are asked of it."""

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing


def cards_of(text):
    return {(card["front"], card["back"]) for card in listing(derive(text.encode(), "a.md"))}


@pytest.mark.parametrize(
    ("items", "card"),
    [
        (
            "- Keel\n  - backbone of the hull\n  - made from oak",
            ("What is **Keel**?", "Backbone of the hull"),
        ),
        ("- Keel\n  - backbone of the hull\n  - made from oak", ("**Keel** — **made from …**?", "oak")),
        ("- Bilge\n  - lowest room\n  - pumped by hand", ("**Bilge** — **pumped by …**?", "hand")),
        (
            "- Scurvy\n  - lack → bleeding gums\n  - lemons help",
            ("**Scurvy**: **lack** → …?", "Bleeding gums"),
        ),
        ("- Abacus\n  - helps with sums", ("What does Abacus help with?", "Sums")),
    ],
)
def test_an_item_is_asked_of_the_name_above_it(items, card):
    assert card in cards_of(f"# Ships\n\n{items}\n")


@pytest.mark.parametrize(
    "items",
    [
        "- Battle of Lepanto\n  - burning of the fleet\n  - fought at sea",  # a name, not a sort of thing
        "- Causes\n  - lack of timber\n  - high prices",
        "- Rigging\n  - ropes for the sails\n  - made of hemp",  # several
        "- Rigging\n  - use in war\n  - made of hemp",
        "- Rigging\n  - work of Thomas Slade\n  - made of hemp",
    ],
)
def test_a_phrase_that_may_mean_anything_defines_nothing(items):
    assert not [front for front, _ in cards_of(f"# Ships\n\n{items}\n") if front.startswith("What is")]


def test_german_items_open_with_their_verb():
    page = (
        "# Erdkunde\n\nDas ist der Stoff der ersten Stunde, die wir am Montag hatten.\n\n## Gletscher\n\n"
        "- besteht aus Schnee, Firn und Eis\n- schmilzt im Sommer am unteren Ende\n"
    )
    assert ("**Gletscher** – **besteht aus …**?", "Schnee, Firn und Eis") in cards_of(page)


def test_a_gap_names_what_its_item_hangs_under():
    fronts = {front for front, _ in cards_of("# Ships\n\n- Carracks\n  - spread to Spain\n")}
    assert "**Carracks**: Spread to […]." in fronts


def test_a_participle_says_something_of_the_name_above():
    page = (
        "# Il consiglio della città\n\n## Il sindaco\n\n- eletto dai cittadini maggiorenni della provincia\n"
        "- firma le ordinanze della giunta\n"
    )
    fronts = [card["front"] for card in listing(derive(page.encode(), "a.md"))]
    assert "**Il sindaco** – **eletto dai …**?" in fronts


def test_an_item_of_nothing_visible_hangs_under_nothing():
    assert cards_of("- Keel\n  - \u200b.\n") == set()
