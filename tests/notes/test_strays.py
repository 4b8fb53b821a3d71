"""On a page that asks nothing, "Solution" before a colon is a word like others."""

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing

CASES = """# Cases of the harbour court

**Adler v. Pilots' Guild**

Facts: a pilot left the bridge in fog.
Solution: the guild pays for what its pilots break.

**Crane v. Mole**

Facts: a rope of the mole was rotten.
Solution: whoever owns a rope must look at it each spring.
"""


def cards(text: str) -> dict[str, str]:
    return {card["front"]: card["back"] for card in listing(derive(text.encode(), "a.md"))}


def test_what_is_called_a_solution_is_told_of_its_case():
    found = cards(CASES)
    assert found["**Crane v. Mole** — **solution**?"] == "Whoever owns a rope must look at it each spring"


def test_under_a_question_it_stays_the_answer():
    found = cards("# Ropes\n\nWho must look at a rope of the mole?\n\nSolution: its owner")
    assert found["Who must look at a rope of the mole?"] == "its owner"
