"""A few words right above a list head that list, and not what stands below it on the page."""

from kmsflash.notes.derive import derive

_PAGE = """# Care of the boat

Varnish is clear and keeps the wood dry.

Ropes of hemp rot when they stay wet.

Signals
- red ball -> anchored
- blue flag -> pilot on board

The mast is stepped on the keel.

Knots
- bowline - a loop that does not slip
- reef knot - joins two ropes

The rudder steers the boat.
"""


def _above(text: str, said: str) -> list[str]:
    reading = derive(text.encode(), "a.md")
    return [
        fact.place.headings[-1]
        for fact in reading.facts
        if any(said in f"{card.front} {card.answer}" for card in fact.cards)
    ]


def test_what_follows_the_list_below_a_few_words_belongs_to_the_page():
    assert {*_above(_PAGE, "Pilot")} == {"Signals"}
    assert {*_above(_PAGE, "mast")} == {"Care of the boat"}
    assert {*_above(_PAGE, "rudder")} == {"Care of the boat"}


def test_a_heading_with_a_mark_stays_above_all_below_it():
    marked = _PAGE.replace("Signals", "## Signals").replace("Knots", "## Knots")
    assert {*_above(marked, "mast")} == {"Signals"}


def test_where_all_of_a_page_stands_under_titles_they_head_more_than_one_block():
    start = _PAGE.index("Signals")
    under = f"# Care of the boat\n\n{_PAGE[start:]}"
    assert {*_above(under, "mast")} == {"Signals"}
