"""The Progress page in the whole program: keys lead there, it says what figures mean, and saves them."""

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kmsflash.app import App
from kmsflash.model.grades import Grade
from kmsflash.model.statistics import EVERYTHING, Period, Scope
from kmsflash.ui.progress.chart_panel import Way
from kmsflash.ui.progress.table_dialog import TableDialog
from kmsflash.ui.widgets.label import Label
from tests.clock import Clock
from tests.gui.conftest import Start

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def program(start: Start) -> App:
    return start()


def study(program: App, clock: Clock, days: int = 3) -> None:
    assert program.collection is not None
    for _ in range(days):
        session = program.collection.study.session(clock())
        for number in range(8):
            if session.turn(clock()) is None:
                break
            grade = Grade.AGAIN if number == 3 else Grade.GOOD
            session.answer(grade, 6000, clock.later(seconds=9))
        clock.later(days=1)


def show(qtbot: QtBot, program: App) -> None:
    assert program.collection is not None
    with qtbot.waitSignals([program.progress.shown, program.progress.judged], timeout=20_000):
        qtbot.keyClick(program.window, Qt.Key.Key_5, CTRL)


def focus(qtbot: QtBot, program: App, widget: QWidget) -> None:
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    widget.setFocus(Qt.FocusReason.TabFocusReason)


def test_before_the_first_answer_it_says_what_to_do(qtbot: QtBot, program: App) -> None:
    show(qtbot, program)
    page = program.progress.page
    assert program.window.page is page
    assert page.is_empty
    assert "Study a few cards" in page.hint
    with qtbot.waitSignal(program.progress.study_wanted):
        page._empty.study.click()
    shown: QWidget | None = program.window.page
    assert shown is program.study_page


def test_figures_are_shown_and_said(qtbot: QtBot, program: App, clock: Clock) -> None:
    study(program, clock)
    show(qtbot, program)
    page = program.progress.page
    assert not page.is_empty
    assert page.year.heat_map.studied == 3
    assert all(panel.sentence for panel in page.charts.all)
    assert all(panel.plot.accessibleName() for panel in page.charts.all)
    assert "known" in page.charts.reviews.plot.told[-1]
    assert "Too few answers to tell" in page.charts.honest.sentence


def test_what_was_answered_since_is_there_the_next_time(qtbot: QtBot, program: App, clock: Clock) -> None:
    study(program, clock)
    show(qtbot, program)
    program.show_today()
    study(program, clock, days=1)
    show(qtbot, program)
    assert program.progress.page.year.heat_map.studied == 4


def test_one_deck_and_thirty_days_can_be_chosen(qtbot: QtBot, program: App, clock: Clock) -> None:
    study(program, clock)
    show(qtbot, program)
    page = program.progress.page
    menu = page.scope_menu()
    assert menu.actions()[0].text() == "All decks"
    with qtbot.waitSignals([program.progress.shown, program.progress.judged], timeout=20_000):
        menu.actions()[1].trigger()
    assert page.scope.text() == menu.actions()[1].text()
    with qtbot.waitSignals([program.progress.shown, program.progress.judged], timeout=20_000):
        page.period_menu().actions()[list(Period).index(Period.MONTH)].trigger()
    assert page.period.text() == "Last 30 days"
    assert len(page.charts.reviews.plot.told) == 30


def test_a_deck_that_is_gone_gives_way_to_all(qtbot: QtBot, program: App, clock: Clock) -> None:
    study(program, clock)
    assert program.collection is not None
    deck = program.collection.decks.make("Passing", None, clock())[2]
    show(qtbot, program)
    with qtbot.waitSignals([program.progress.shown, program.progress.judged], timeout=20_000):
        program.progress.page.scope_chosen.emit(Scope(deck))
    program.collection.decks.delete(deck, clock())
    told: list[object] = []
    program.progress.shown.connect(lambda: told.append(program.progress._scope))
    program.progress.refresh()
    qtbot.waitUntil(lambda: EVERYTHING in told, timeout=20_000)
    assert "deck is gone" in program.window.message.text


def test_the_figures_of_a_chart_can_be_read_by_keys(qtbot: QtBot, program: App, clock: Clock) -> None:
    study(program, clock)
    show(qtbot, program)
    panel = program.progress.page.charts.forecast
    focus(qtbot, program, panel.plot)
    qtbot.keyClick(panel.plot, Qt.Key.Key_Return)
    dialog = program.window.findChildren(TableDialog)[-1]
    assert dialog.grid.rowCount() == 30
    assert panel.table.header == ("Day", "Cards")
    dialog.reject()


def test_while_keys_go_through_a_chart_its_sentence_says_the_value(
    qtbot: QtBot, program: App, clock: Clock
) -> None:
    study(program, clock)
    show(qtbot, program)
    panel = program.progress.page.charts.reviews
    focus(qtbot, program, panel.plot)
    assert panel._sentence.text() == panel.plot.told[-1]
    panel.plot.clearFocus()
    QApplication.processEvents()
    assert panel._sentence.text() == panel.sentence


def test_charts_are_saved_as_pictures_and_tables(
    qtbot: QtBot, program: App, clock: Clock, tmp_path: Path
) -> None:
    study(program, clock)
    show(qtbot, program)
    flow, panel = program.progress, program.progress.page.charts.reviews
    size = panel.size()
    flow.save(panel, Way.PICTURE, tmp_path / "reviews.png")
    image = QImage(str(tmp_path / "reviews.png"))
    assert image.size() == size * 2
    flow.save(panel, Way.TABLE, tmp_path / "reviews.csv")
    with (tmp_path / "reviews.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[0][:3] == ["From", "To", "Known"]
    assert len(rows) == 13
    flow.save_all(Way.TABLE, tmp_path)
    assert len(list(tmp_path.glob("progress-*.csv"))) == len(flow.page.panels)


def test_where_nothing_can_be_written_it_is_said(
    qtbot: QtBot, program: App, clock: Clock, tmp_path: Path
) -> None:
    study(program, clock)
    show(qtbot, program)
    program.progress.save(program.progress.page.charts.hours, Way.TABLE, tmp_path / "no" / "x.csv")
    assert "cannot be written" in program.window.message.text


def test_undo_is_seen(qtbot: QtBot, program: App, clock: Clock) -> None:
    study(program, clock)
    show(qtbot, program)
    assert program.collection is not None
    program.collection.decks.make("One more", None, clock())
    with qtbot.waitSignals([program.progress.shown, program.progress.judged], timeout=20_000):
        program.turned_back.emit()
    assert any(action.text() == "One more" for action in program.progress.page.scope_menu().actions())


@pytest.mark.parametrize(("width", "scale"), [(1280, 1.0), (900, 1.0), (1280, 1.5), (620, 1.0)])
def test_nothing_reaches_beyond_the_window(
    qtbot: QtBot, program: App, clock: Clock, width: int, scale: float
) -> None:
    study(program, clock)
    show(qtbot, program)
    page = program.progress.page
    program.theme.set_font_scale(scale)
    program.window.resize(width, 700)
    viewport = page.content.parentWidget()
    assert viewport is not None
    qtbot.waitUntil(lambda: page.content.minimumSizeHint().width() <= viewport.width())

    def fits(words: Label) -> bool:
        return words.sizeHint().width() <= words.width() or words.wordWrap()

    qtbot.waitUntil(
        lambda: all(fits(words) for words in page.year.findChildren(Label))
    )  # as soon as laid out
