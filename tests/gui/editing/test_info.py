"""All there is to know of a card, on a sheet."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kmsflash.collection.opening import Collection
from kmsflash.model.card_info import CardInfo, Future, Told
from kmsflash.model.days import Day, day_of
from kmsflash.model.events import EventKind
from kmsflash.model.grades import Grade
from kmsflash.model.ids import CardId
from kmsflash.model.kinds import Kind
from kmsflash.model.options import Scheduler
from kmsflash.model.schedules import Memory, Schedule, Trace
from kmsflash.model.study import Face
from kmsflash.ui.editing.flow import EditingFlow
from kmsflash.ui.editing.info import CardInfoView
from kmsflash.ui.flow import Stage
from kmsflash.ui.main_window import MainWindow
from kmsflash.ui.study.notes_sheet import NotesSheet
from kmsflash.ui.tasks import Jobs
from kmsflash.ui.theme import Theme
from tests.clock import Clock

Key = Qt.Key
NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
TODAY = day_of(NOW.date())
FACE = Face(Kind.TAKEAWAY, "What **pumps**?", "Heart", "", None, ("Body", "Organs"), ("Heart",), "body.md")
MOMENT = int(NOW.timestamp() * 1_000_000)


def info(**other: object) -> CardInfo:
    values: dict[str, object] = {
        "card": CardId(1),
        "face": FACE,
        "tags": ("biology",),
        "by_hand": False,
        "has_notes": True,
        "added_at": MOMENT,
        "edited_at": None,
        "suspended": False,
        "not_stated": False,
        "buried": False,
        "flag": 0,
        "scheduler": Scheduler.SM2,
        "retention": 0.9,
        "schedule": Schedule(Memory(3, 15, 236, 1), Day(TODAY + 15), 3),
        "next_day": Day(TODAY + 15),
        "history": (
            Told(MOMENT, TODAY, EventKind.REVIEW, Grade.GOOD, 4200, 15, counts=True),
            Told(MOMENT, TODAY, EventKind.DRILL, Grade.AGAIN, 900, 15, counts=True),
            Told(MOMENT, TODAY, EventKind.SET, None, 0, 3, counts=True),
            Told(MOMENT, TODAY, EventKind.FORGET, None, 0, None, counts=True),
        ),
        "futures": (Future(Grade.AGAIN, 1, (6, 15)), Future(Grade.GOOD, 36, (85, 200))),
    }
    return CardInfo(**{**values, **other})  # type: ignore[arg-type]


@pytest.fixture
def lines(qtbot: QtBot, theme: Theme) -> Callable[[CardInfo], str]:
    def told(of: CardInfo) -> str:
        view = CardInfoView(theme, of, TODAY)
        qtbot.addWidget(view)
        assert view.accessibleDescription() == "\n".join(view.lines)
        return view.accessibleDescription()

    return told


def test_everything_is_said_in_words(lines: Callable[[CardInfo], str]) -> None:
    said = lines(info())
    for line in (
        "What pumps?",
        "Deck: Body › Organs",
        "Tags: biology",
        "From: body.md › Heart",
        "Due: 9 Dec 2026, in 15 days",
        "Scheduler: SM-2, ease 2.36",
        "Answers: 2 answers, 1 lapse, 2.5 s each",
        "If you answer it on 9 Dec 2026",
        "Good: 1.2 months, then 2.8 months, 6.6 months",
    ):
        assert line in said.split("\n"), said
    assert "Review, Good, 15 days, 4.2 s" in said
    assert "Practice, Again, 15 days, 0.9 s" in said
    assert "Rescheduled, 3 days" in said
    assert "Made new again" in said


def test_other_states_are_said_too(lines: Callable[[CardInfo], str]) -> None:
    trace = Trace(12.4, 5.2, TODAY)
    memory = Memory(3, 15, 250, 0, trace)
    said = lines(
        info(
            scheduler=Scheduler.FSRS,
            schedule=Schedule(memory, Day(TODAY - 3)),
            next_day=TODAY,
            by_hand=True,
            suspended=True,
            buried=True,
            flag=2,
            edited_at=MOMENT,
        )
    )
    assert "FSRS, wish 90 %, stability 12 days, difficulty 5.2 of 10" in said
    assert "Due: 21 Nov 2026, 3 days ago" in said
    assert "If you answer it today" in said
    assert "From: body.md › Heart, in your own words" in said
    assert "State: suspended, set aside until tomorrow, flag 2" in said
    new = lines(info(schedule=Schedule(), history=(), has_notes=False, not_stated=True))
    assert "State: new, suspended: the notes no longer state it" in new
    assert "From: made by hand" in new
    assert "It was never answered." in new
    assert "Answers: none yet" in new


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> MainWindow:
    made = MainWindow(theme)
    qtbot.addWidget(made)
    made.resize(700, 420)
    page = QWidget()
    page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    made.add_page(page)
    made.show_page(page)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    page.setFocus()
    return made


def test_it_opens_over_a_page_and_is_worked_by_keys(
    qtbot: QtBot, window: MainWindow, theme: Theme, collection: Collection, clock: Clock, cards: list[CardId]
) -> None:
    flow = EditingFlow(Stage(theme, window, Jobs(), collection, clock))
    page = window.page
    assert page is not None
    view = flow.info_over(page, cards[0])
    assert view is not None
    assert view.hasFocus()
    qtbot.keyClick(view, Key.Key_N)
    notes = window.findChild(NotesSheet)
    assert notes is not None
    assert "Cog" in notes.text.toPlainText()
    qtbot.keyClick(notes, Key.Key_Escape)
    assert view.hasFocus()
    before = view.area.verticalScrollBar().value()
    qtbot.keyClick(view, Key.Key_End)
    assert view.area.verticalScrollBar().value() > before
    qtbot.keyClick(view, Key.Key_Escape)
    assert page.hasFocus()


def test_the_keyboard_stays_in_the_sheet(
    qtbot: QtBot, window: MainWindow, theme: Theme, collection: Collection, clock: Clock, cards: list[CardId]
) -> None:
    flow = EditingFlow(Stage(theme, window, Jobs(), collection, clock))
    assert window.page is not None
    view = flow.info_over(window.page, cards[0])
    assert view is not None
    for _ in range(5):
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is view or view.isAncestorOf(focused)  # type: ignore[arg-type]
    qtbot.keyClick(view, Key.Key_I)
    assert window.page.hasFocus()


def test_a_card_that_is_gone_is_said_to_be(
    window: MainWindow, theme: Theme, collection: Collection, clock: Clock
) -> None:
    flow = EditingFlow(Stage(theme, window, Jobs(), collection, clock))
    assert window.page is not None
    assert flow.info_over(window.page, CardId(999)) is None
    assert "is gone" in window.message.text
