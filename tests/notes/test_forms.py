"""The plain forms in which notes are kept: each gives the card that its writer would expect."""

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing

STONES, SPINE = "Stones in the hold", "The spine of a ship"
BALLAST = {"What is **Ballast**?": STONES}
BOTH = BALLAST | {"What is **Keel**?": SPINE}
ASKED = {"What is ballast?": STONES, "What is a keel?": SPINE}
DATED = {"What happened in **1492**?": "Columbus sails west", "In which year: “French Revolution”?": "1789"}

TABLE = """<table>
<tr><th>Term</th><th>Meaning</th></tr>
<tr><td>Ballast</td><td>Stones in the hold</td></tr>
<tr><td>Keel</td><td>The spine of a ship</td></tr>
</table>"""

FORMS = {
    "a letter and a full stop": ("Q. What is ballast?\nA. Stones in the hold.", {"What is ballast?": STONES}),
    "a letter in a heading": ("### Q: What is ballast?\nStones in the hold.", {"What is ballast?": STONES}),
    "labels in one line": (
        "**Q:** What is ballast? **A:** Stones in the hold.",
        {"What is ballast?": STONES},
    ),
    "questions over their answers": (
        "- What is ballast?\n  - Stones in the hold.\n- What is a keel?\n  - The spine of a ship.",
        ASKED,
    ),
    "a table of questions": (
        "Q | A\n-|-\nWhat is ballast? | Stones in the hold\nWhat is a keel? | The spine of a ship",
        ASKED,
    ),
    "toggles": (
        "- What is ballast?\n\n    Stones in the hold.\n- What is a keel?\n\n    The spine of a ship.",
        ASKED,
    ),
    "a definition list": ("Ballast\n: Stones in the hold\n\nKeel\n: The spine of a ship", BOTH),
    "dashes": ("Ballast - stones in the hold\nKeel - the spine of a ship\nTiller - bar of the rudder", BOTH),
    "slanted terms": ("*Ballast*: stones in the hold\n\n*Keel*: the spine of a ship", BOTH),
    "an item under its term": (
        "- Ballast\n    - stones in the hold\n- Keel\n    - the spine of a ship",
        BOTH,
    ),
    "a heading over each meaning": (
        "### Ballast\nStones in the hold.\n\n### Keel\nThe spine of a ship.",
        BOTH,
    ),
    "a table of HTML": (
        TABLE,
        BOTH,
    ),
    "a table without titles": (
        "| Ballast | stones in the hold |\n| Keel | the spine of a ship |\n| Tiller | bar of the rudder |",
        BOTH,
    ),
    "years with a colon": (
        "- 1492: Columbus sails west\n- 1789: French Revolution\n- 1969: Moon landing",
        DATED,
    ),
    "years alone": ("1492 Columbus sails west\n1789 French Revolution\n1969 Moon landing", DATED),
    "years before a comma": (
        "- 1492, Columbus sails west\n- 1789, French Revolution\n- 1969, Moon landing",
        DATED,
    ),
    "labelled steps": (
        "Step 1: slack the halyard.\nStep 2: tie the reef points.\nStep 3: hoist again.",
        {"**Part one**: what comes after “tie the reef points”?": "hoist again"},
    ),
    "a mistake with what is right": (
        "DON'T: tie the tiller. DO: hold it by hand.",
        {
            "**Tie the tiller** — what is wrong with it, and what should be done instead?": "Hold it by hand",
        },
    ),
    "a myth and a fact": (
        "**Myth:** whales are fish. **Fact:** whales are mammals.",
        {"Someone says: whales are fish. What is wrong with that?": "Whales are mammals"},
    ),
    "a myth that turns": (
        "**Common misconception**: whales are fish, but they are mammals.",
        {"Someone says: whales are fish. What is wrong with that?": "They are mammals"},
    ),
    "round bullets": ("o Ballast: stones in the hold\no Keel: the spine of a ship", BOTH),
    "Roman numbers": ("i. Ballast: stones in the hold\nii. Keel: the spine of a ship", BOTH),
    "numbers of sections": ("1.1 Ballast: stones in the hold\n1.2 Keel: the spine of a ship", BOTH),
    "what is set in by tabs": (
        "Parts\n\tballast: stones in the hold\n\tkeel: the spine of a ship",
        {"**Part one – Parts**: name both.": "Ballast, keel"},
    ),
    "a name over its meaning": (
        "Keel\nthe spine of a ship\n\nMast\na pole for the sails\n\nBallast\nstones in the hold",
        BOTH,
    ),
    "a label before the name": (
        "Def. Ballast: stones in the hold\n\nDefinition (Keel): the spine of a ship",
        BOTH,
    ),
    "a sign of definition": ("Ballast := stones in the hold", BALLAST),
    "a call-out of one line": (
        "> [!tip] The mizzen is the mast farthest aft.",
        {"What is **the mizzen**?": "The mast farthest aft"},
    ),
}


@pytest.mark.parametrize("form", FORMS)
def test_a_form_gives_its_cards(form):
    text, expected = FORMS[form]
    cards = listing(derive(f"# Ships and more\n\n## Part one\n\n{text}\n".encode(), "a.md"))
    given = {card["front"]: card["back"][:1].upper() + card["back"][1:] for card in cards}
    assert {front: given.get(front) for front in expected} == {
        front: answer[:1].upper() + answer[1:] for front, answer in expected.items()
    }


@pytest.mark.parametrize("said", ["Myth: whales are fish.", "True or false? Whales are fish. False."])
def test_what_is_not_so_is_never_asked_as_if_it_were(said):
    reading = derive(f"# Ships and more\n\n## Part one\n\n{said}\n".encode(), "a.md")
    assert not reading.facts
    assert len(reading.rejections) == 1
