"""When a card is a leech."""

import pytest

from kmsflash.scheduling.leeches import became_leech


@pytest.mark.parametrize(("leech_at", "told"), [(8, [8, 12, 16, 20, 24]), (1, [1, 5, 9, 13, 17, 21])])
def test_at_its_threshold_and_every_four_after(leech_at: int, told: list[int]) -> None:
    assert [lapses for lapses in range(1, 25) if became_leech(lapses - 1, lapses, leech_at)] == told


def test_only_a_lapse_makes_a_leech() -> None:
    assert not became_leech(8, 8, 8)
