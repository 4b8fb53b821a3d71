"""The panel: what is wished, and what is said of it."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kmsflash.model.days import Day
from kmsflash.model.ids import DeckId, MockExamId
from kmsflash.model.mock_exams import MockOf, MockOffer, MockResult, MockState, MockWishes, SectionOffer
from kmsflash.ui.exam.mock.panel import MockPanel
from kmsflash.ui.theme import Theme

OF = MockOf(deck=DeckId(1))
NAMES = ("Hulls", "Rigging", "Ropes", "Knots", "Signals", "Tides")
OFFER = MockOffer(OF, "Ships", tuple(SectionOffer(name, 10, 4) for name in NAMES), 30, 45)


def result(mock: int, right: int, state: MockState = MockState.HANDED_IN) -> MockResult:
    return MockResult(MockExamId(mock), OF, state, Day(20_000 + mock), 45, 60_000, 30, 20, right, 0, 0.71)


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme) -> MockPanel:
    made = MockPanel(theme)
    qtbot.addWidget(made)
    made.resize(300, 760)
    made.show()
    return made


def test_what_is_usual_is_wished_until_the_learner_says_otherwise(qtbot: QtBot, panel: MockPanel) -> None:
    panel.show_offer(OFFER, None, ())
    assert panel.wishes == MockWishes(OF, 30, 45)
    panel.sections[1].click()
    panel.opens.click()
    panel.minutes.show_value(0)
    with qtbot.waitSignal(panel.start_wanted) as told:
        qtbot.keyClick(panel.start, Qt.Key.Key_Return)
    rest = frozenset(NAMES) - {"Rigging"}
    assert told.args[0] == MockWishes(OF, 30, None, rest, choices=True, opens=False)
    panel.show_offer(OFFER, None, ())
    assert panel.wishes is not None
    assert panel.wishes.sections == rest, "what was wished stays wished"


def test_fewer_than_wished_is_said_and_nothing_cannot_begin(panel: MockPanel) -> None:
    panel.show_offer(OFFER, None, ())
    assert not panel.told.isVisible()
    panel.opens.click()
    assert panel.told.text() == "There are no more than 24 questions of these: so many are asked."
    assert panel.start.isEnabled()
    panel.choices.click()
    assert not panel.start.isEnabled()
    panel.opens.click()
    for tick in panel.sections:
        tick.setChecked(False)
    assert "nothing to ask" in panel.told.text()
    panel.show_offer(MockOffer(OF, "Ships", (), 1, 1), None, ())
    assert panel.told.text() == "There are no cards to ask for yet."


def test_many_sections_are_folded(qtbot: QtBot, panel: MockPanel) -> None:
    panel.show_offer(OFFER, None, ())
    assert [tick.isVisible() for tick in panel.sections] == [True] * 4 + [False] * 2
    assert panel.more.text() == "2 more"
    qtbot.keyClick(panel.more, Qt.Key.Key_Space)
    assert all(tick.isVisible() for tick in panel.sections)


def test_one_under_way_is_gone_on_with(qtbot: QtBot, panel: MockPanel) -> None:
    panel.show_offer(OFFER, result(7, 0, MockState.PAUSED), ())
    assert not panel.start.isVisible()
    assert panel.told.text() == "One is under way: 20 of 30 answered."
    with qtbot.waitSignal(panel.on_wanted) as told:
        panel.on.click()
    assert told.args == [7]


def test_earlier_ones_are_listed_and_lead_to_their_results(qtbot: QtBot, panel: MockPanel) -> None:
    panel.show_offer(OFFER, None, [result(9, 22), result(3, 18)])
    lines = panel.earlier.lines
    assert [line.text() for line in lines] == [
        "13 October: 22 of 30 right, 73 %",
        "7 October: 18 of 30 right, 60 %",
    ]
    assert lines[0].accessibleDescription() == "Predicted 71 %, you got 73 %."
    assert panel.earlier.check.text() == "The last time: predicted 71 %, you got 73 %."
    with qtbot.waitSignal(panel.result_wanted) as told:
        qtbot.keyClick(lines[1], Qt.Key.Key_Return)
    assert told.args == [3]
    with qtbot.waitSignal(panel.study_wanted) as told:
        panel.earlier.study.click()
    assert told.args == [9]
    panel.show_offer(OFFER, None, ())
    assert not panel.earlier.isVisible()
