"""The last things that were done."""

from collections.abc import Iterator

import pytest

from kmsflash.logs.actions import MOST, did, forget, last_actions


@pytest.fixture(autouse=True)
def _nothing_before() -> Iterator[None]:
    forget()
    yield
    forget()


def test_the_newest_stand_last_and_old_ones_go() -> None:
    for number in range(MOST + 5):
        did(f"action {number}")
    lines = last_actions()
    assert len(lines) == MOST
    assert lines[-1].endswith(f"action {MOST + 4}")
    assert lines[0].endswith("action 5")


def test_the_same_again_takes_one_place() -> None:
    for name in ("key study: good", "key study: good", "key study: good", "page TodayPage"):
        did(name)
    assert [line.partition(" ")[2] for line in last_actions()] == ["key study: good ×3", "page TodayPage"]
