"""Comparisons on one line: each of the two things is asked for what is said of it."""

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing


def _cards(text: str) -> list[tuple[str, str]]:
    page = f"# Wood\n\n{text}\n"
    return [
        (card["front"].replace("**", ""), card["back"]) for card in listing(derive(page.encode(), "w.md"))
    ]


def test_each_of_two_things_is_asked_by_itself():
    cards = _cards("Oak vs pine: oak burns slowly and gives long heat, pine leaves soot in the flue.")
    assert ("Wood: what does pine leave?", "Soot in the flue") in cards
    assert not any("Oak vs pine" in front for front, _ in cards)


def test_what_is_set_equal_is_what_each_is():
    cards = _cards("Sapwood vs heartwood: sapwood = the living outer rings, heartwood = the dead inner part")
    assert [back.lower() for _, back in cards] == ["the living outer rings", "the dead inner part"]


def test_a_line_that_does_not_name_both_again_tells_of_neither():
    cards = _cards("Oak vs pine: the grain of the first is closer than that of the second.")
    assert not any(front in ("What is oak?", "What is pine?") for front, _ in cards)
