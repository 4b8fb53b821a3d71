"""Orders: what tells somebody what to do, or what not to do, and is about nothing."""

import pytest

from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.grammar.orders import forbids, orders
from kmsflash.notes.vocabulary import load


@pytest.mark.parametrize("said", ["Do not open the lid", "Do not give tar in a fog, raises the risk"])
def test_who_is_told_what_not_to_do_is_no_subject(said):
    assert forbids(said, load("en"))
    assert orders(said, load("en"))
    assert clause(said, load("en")) is None


def test_what_a_thing_does_not_do_is_no_order():
    assert not forbids("Boats do not sink", load("en"))
    assert clause("Boats do not sink", load("en")) is not None
