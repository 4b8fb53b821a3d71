"""Which texts open with an amount."""

import pytest

from kmsflash.notes.facts.defining.amounts import opens_with_amount


@pytest.mark.parametrize("text", ["2 cups of flour", "−18 °C", "~40 kg", "5 % of it", "≤ 3 m", "10–12 days"])
def test_a_number_with_its_unit_is_an_amount(text: str) -> None:
    assert opens_with_amount(text)


@pytest.mark.parametrize("text", ["3rd place of all", "two cups", "flour, 2 cups", "1914"])
def test_other_texts_are_none(text: str) -> None:
    assert not opens_with_amount(text)
