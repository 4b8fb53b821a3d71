import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QSize

from kmsflash.ui.study.arrangement import arrange


def test_a_usual_window() -> None:
    at = arrange(QSize(1280, 800), 1.0)
    assert at.bar == QRect(0, 0, 1280, 52)
    assert at.card == QRect(280, 72, 720, 596)
    assert at.grades == QRect(280, 692, 720, 60)
    assert at.foot == QRect(0, 756, 1280, 44)
    assert at.allows_large_answer


def test_a_low_window_keeps_its_foot_and_sets_answers_smaller() -> None:
    at = arrange(QSize(900, 600), 1.0)
    assert at.grades.top() == 492
    assert at.foot.height() == 44
    assert not at.allows_large_answer


@pytest.mark.parametrize(("size", "scale"), [((1280, 800), 1.5), ((900, 540), 1.0), ((1280, 800), 2.0)])
def test_a_window_that_is_low_for_its_type_gives_up_the_foot(size: tuple[int, int], scale: float) -> None:
    at = arrange(QSize(*size), scale)
    assert at.is_compact
    assert at.foot.height() == 0


@given(st.integers(400, 3000), st.integers(400, 2000), st.floats(0.8, 2.0))
def test_nothing_overlaps(width: int, height: int, scale: float) -> None:
    at = arrange(QSize(width, height), scale)
    assert at.bar.bottom() < at.card.top()
    assert at.card.top() + at.card.height() <= at.grades.top()
    assert at.grades.bottom() < height - at.foot.height()
    assert at.card.left() == at.grades.left() >= 0
    assert at.card.right() == at.grades.right() < width
    assert at.padding.left() + at.padding.right() < at.card.width()
