"""What the Browse page says of numbers: one is said as one."""

import pytest

from kmsflash.ui.browse import words


@pytest.mark.parametrize(("count", "said"), [(1, "1 card"), (2, "2 cards")])
def test_all_cards_are_counted(count: int, said: str) -> None:
    assert words.found(count, count, all_shown=True) == said


@pytest.mark.parametrize(
    ("places", "said"),
    [(1, "1 place on 1 card would change."), (3, "3 places on 1 card would change.")],
)
def test_places_that_would_change_are_counted(places: int, said: str) -> None:
    assert words.would_change(places, 1) == said
