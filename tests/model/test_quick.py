import copy
import dataclasses
import pickle

import pytest

from kmsflash.model.quick import quick


@quick
class Pair:
    """Two numbers."""

    first: int
    second: int = 2
    rest: list[int] = dataclasses.field(default_factory=list, compare=False)

    @property
    def total(self) -> int:
        return self.first + self.second


def test_it_is_made_as_any_dataclass() -> None:
    pair = Pair(1, second=3)
    assert (pair.first, pair.second, pair.rest, pair.total) == (1, 3, [], 4)
    assert type(pair) is Pair
    assert repr(Pair(1)) == "Pair(first=1, second=2, rest=[])"
    with pytest.raises(TypeError):
        Pair()  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        Pair(1, third=3)  # type: ignore[call-arg]


def test_it_is_never_another() -> None:
    pair = Pair(1)
    with pytest.raises(dataclasses.FrozenInstanceError):
        pair.first = 3  # type: ignore[misc]
    with pytest.raises((AttributeError, TypeError)):
        pair.third = 3  # type: ignore[attr-defined]
    with pytest.raises(dataclasses.FrozenInstanceError):
        del pair.first


def test_it_is_the_same_where_its_fields_are() -> None:
    assert Pair(1) == Pair(1, 2)
    assert Pair(1) != Pair(2)
    assert hash(Pair(1)) == hash(Pair(1, 2))


def test_it_is_replaced_copied_and_sent() -> None:
    pair = Pair(1, 5, [6])
    assert dataclasses.replace(pair, first=2) == Pair(2, 5)
    for other in (copy.copy(pair), copy.deepcopy(pair), pickle.loads(pickle.dumps(pair))):  # noqa: S301  our own
        assert other == pair
        assert type(other) is Pair
        assert other.rest == [6]
