"""The grades under an answer keep word, key and interval apart, however little room there is."""

from collections.abc import Callable
from itertools import combinations

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kmsflash.model.grades import Grade
from kmsflash.model.study import Choice
from kmsflash.ui.study.grades import GradeBar, GradeButton
from kmsflash.ui.theme import Theme

FOUR = (
    Choice(Grade.AGAIN, 1, same_day=True),
    Choice(Grade.HARD, 6, same_day=True),
    Choice(Grade.GOOD, 6, same_day=False),
    Choice(Grade.EASY, 120, same_day=False),
)


Buttons = Callable[[float, int], list[GradeButton]]


@pytest.fixture
def buttons(qtbot: QtBot) -> Buttons:
    """Give the grades in a bar of so many pixels, type being so much larger than usual."""
    kept: list[QWidget] = []

    def make(scale: float, width: int) -> list[GradeButton]:
        theme = Theme("light", scale)
        window = QWidget()
        qtbot.addWidget(window)
        kept.append(window)
        bar = GradeBar(theme, window)
        bar.resize(width, theme.size(68))
        bar.offer(FOUR)
        return bar.findChildren(GradeButton)

    return make


@pytest.mark.parametrize("scale", [0.8, 1.0, 1.5, 2.0])
@pytest.mark.parametrize("width", [320, 472, 560, 720, 1440])
def test_word_key_and_interval_never_touch(buttons: Buttons, scale: float, width: int) -> None:
    for button in buttons(scale, width):
        places = button.places()
        for one, other in combinations((places.word, places.key, places.interval), 2):
            assert not one.intersects(other)
        for place in (places.word, places.key, places.interval):
            assert place.isEmpty() or button.rect().contains(place)


@pytest.mark.parametrize(("scale", "width"), [(1.0, 472), (1.5, 472), (2.0, 472), (2.0, 1440)])
def test_no_word_is_cut(buttons: Buttons, scale: float, width: int) -> None:
    metrics = QFontMetrics(Theme("light", scale).font("body", 600))
    for button in buttons(scale, width):
        assert button.places().word.width() >= metrics.horizontalAdvance(button.text())


def test_the_key_shows_where_there_is_room_and_goes_first(buttons: Buttons) -> None:
    assert all(not button.places().key.isEmpty() for button in buttons(1.0, 472))
    assert all(button.places().key.isEmpty() for button in buttons(2.0, 472))
