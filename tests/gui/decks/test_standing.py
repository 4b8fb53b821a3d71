"""Where decks stand, and where one would go."""

import pytest

from kmsflash.model.ids import DeckId
from kmsflash.model.today import DeckLine, Load
from kmsflash.ui.decks.standing import Spot, Standing, matching

ONE, TWO, THREE, FOUR, FIVE, LOST, UNDER_LOST = (DeckId(number) for number in range(1, 8))


def line(deck: DeckId | None, name: str, depth: int) -> DeckLine:
    return DeckLine(deck, name, depth, 0, Load(), 0, 0)


LINES = (
    line(ONE, "Languages", 0),
    line(TWO, "Spanish", 1),
    line(THREE, "Verbos útiles", 2),
    line(FOUR, "French", 1),
    line(FIVE, "Teas", 0),
    line(None, "Recovered", 0),
    line(LOST, "Stray", 1),
    line(UNDER_LOST, "Deeper", 2),
)


@pytest.mark.parametrize(
    ("deck", "up", "down", "inward", "outward"),
    [
        (ONE, None, Spot(None), None, None),
        (TWO, None, Spot(ONE), None, Spot(None, FIVE)),
        (THREE, None, None, None, Spot(ONE, FOUR)),
        (FOUR, Spot(ONE, TWO), None, Spot(TWO), Spot(None, FIVE)),
        (FIVE, Spot(None, ONE), None, Spot(ONE), None),
        (LOST, None, None, None, Spot(None)),
        (UNDER_LOST, None, None, None, None),
    ],
)
def test_a_deck_goes_up_down_in_and_out(
    deck: DeckId, up: Spot | None, down: Spot | None, inward: Spot | None, outward: Spot | None
) -> None:
    standing = Standing(LINES)
    assert standing.up(deck) == up
    assert standing.down(deck) == down
    assert standing.inward(deck) == inward
    assert standing.outward(deck) == outward


def test_a_place_between_two_decks_is_named_by_the_one_after_it() -> None:
    standing = Standing(LINES)
    assert standing.before(FOUR) == Spot(ONE, FOUR)
    assert standing.after(TWO) == Spot(ONE, FOUR)
    assert standing.after(FOUR) == Spot(ONE)
    assert standing.first_in(ONE) == Spot(ONE, TWO)
    assert standing.first_in(FIVE) == Spot(FIVE)
    assert standing.before(LOST) is None
    assert standing.after(LOST) is None


def test_a_deck_does_not_fit_into_itself_or_what_it_holds() -> None:
    standing = Standing(LINES)
    assert not standing.fits(ONE, Spot(ONE))
    assert not standing.fits(ONE, Spot(THREE))
    assert standing.fits(THREE, Spot(ONE))
    assert standing.fits(ONE, Spot(FIVE))
    assert standing.fits(ONE, Spot(None))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("", [each.name for each in LINES]),
        ("  ", [each.name for each in LINES]),
        ("SPAN", ["Languages", "Spanish", "Verbos útiles"]),
        ("utiles", ["Languages", "Spanish", "Verbos útiles"]),
        ("lang fre", ["Languages", "French"]),
        ("tea", ["Teas"]),
        ("nothing of it", []),
    ],
)
def test_a_filter_keeps_what_answers_it_and_what_that_lies_in(text: str, names: list[str]) -> None:
    assert [each.name for each in matching(LINES, text)] == names
