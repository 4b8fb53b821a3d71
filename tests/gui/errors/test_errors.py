"""Errors that should not happen, made to happen in the real window: told once, kept, and gone on from."""

import logging
import sqlite3
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEventLoop, Qt, QTimer, QUrl, Signal, qWarning
from PySide6.QtGui import QAction, QDesktopServices, QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from kmsflash.app import App
from kmsflash.model.errors import UserError
from kmsflash.model.progress import Report
from kmsflash.places import Places
from kmsflash.ui.errors.dialog import ErrorDialog
from kmsflash.ui.errors.watch import ErrorWatch, watched
from kmsflash.ui.tasks import Job
from tests.clock import Clock
from tests.gui.conftest import Start

SECRET = "Herzkammer"  # noqa: S105  a word of a card


@pytest.fixture
def program(start: Start) -> App:
    return start()


@pytest.fixture
def watch(program: App, places: Places) -> Iterator[ErrorWatch]:
    """Watch as a real start does; what tests themselves hear of comes back afterwards."""
    with watched(places.logs, places.collection) as watching:
        watching.tell_to(program.tell_error, program.looks)
        yield watching
        watching.tell_to(None)


def fail(*_: object) -> None:
    raise KeyError(SECRET)


def dialogs(program: App) -> list[ErrorDialog]:
    return [each for each in program.window.findChildren(ErrorDialog) if each.isVisible()]


def told(qtbot: QtBot, program: App) -> ErrorDialog:
    qtbot.waitUntil(lambda: bool(dialogs(program)), timeout=20_000)
    (dialog,) = dialogs(program)
    return dialog


def words(dialog: ErrorDialog) -> list[str]:
    return [label.text() for label in dialog.findChildren(QLabel)]


def log(places: Places) -> str:
    return (places.logs / "kmsflash.log").read_text("utf-8")


class Breaking(QWidget):
    """Cannot be painted."""

    tried = Signal()

    def paintEvent(self, _event: QPaintEvent) -> None:
        QTimer.singleShot(0, self.tried.emit)
        fail()


def by_action(_qtbot: QtBot, program: App) -> None:
    action = QAction("Break", program.window)
    action.triggered.connect(fail)
    QTimer.singleShot(0, action.trigger)


def by_timer(_qtbot: QtBot, _program: App) -> None:
    QTimer.singleShot(0, fail)


def by_signal(_qtbot: QtBot, program: App) -> None:
    program.changed.connect(fail)
    QTimer.singleShot(0, program.changed.emit)


def by_paint_event(qtbot: QtBot, _program: App) -> None:
    widget = Breaking()
    qtbot.addWidget(widget)
    waiting = QEventLoop()  # as the program's own: waiting by other means, Python would raise it there
    QTimer.singleShot(0, widget.show)
    widget.tried.connect(waiting.quit)
    waiting.exec()
    widget.hide()


def by_thread(_qtbot: QtBot, _program: App) -> None:
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()


def by_job(_qtbot: QtBot, program: App) -> None:
    job = Job("Reading Herzkammer.md", fail, program.window)
    job.failed.connect(program.in_trouble)
    program.jobs.run(job)


@pytest.mark.parametrize("way", [by_action, by_timer, by_signal, by_paint_event, by_thread, by_job])
def test_an_error_is_told_and_kept_without_a_text_of_a_card(
    qtbot: QtBot, program: App, places: Places, watch: ErrorWatch, way: Callable[[QtBot, App], None]
) -> None:
    with watch.watching():
        way(qtbot, program)
        dialog = told(qtbot, program)
    details = dialog.details.toPlainText()
    assert "builtins.KeyError" in details
    assert "Theme: " in details
    for kept in (details, log(places)):
        assert SECRET not in kept
        assert str(places.collection.parent) not in kept
    assert "builtins.KeyError" in log(places)
    assert "Language: en" in log(places)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow, timeout=20_000)
    qtbot.keyClick(program.window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert program.window.page is program.decks.page  # it goes on


def test_the_same_error_is_told_once_and_kept_each_time(
    qtbot: QtBot, program: App, places: Places, watch: ErrorWatch
) -> None:
    with watch.watching():
        for _ in range(3):
            QTimer.singleShot(0, fail)
        dialog = told(qtbot, program)
        qtbot.waitUntil(lambda: log(places).count("builtins.KeyError") == 3, timeout=20_000)
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
        QTimer.singleShot(0, fail)
        qtbot.waitUntil(lambda: log(places).count("builtins.KeyError") == 4, timeout=20_000)
    QApplication.processEvents()
    assert dialogs(program) == []


def test_another_error_is_added_to_the_one_that_is_told(
    qtbot: QtBot, program: App, watch: ErrorWatch
) -> None:
    with watch.watching():
        QTimer.singleShot(0, fail)
        dialog = told(qtbot, program)
        QTimer.singleShot(0, lambda: [*range(3)][7])
        qtbot.waitUntil(lambda: "IndexError" in dialog.details.toPlainText(), timeout=20_000)
    assert dialogs(program) == [dialog]


def test_a_sentence_for_the_learner_is_no_such_error(qtbot: QtBot, program: App, watch: ErrorWatch) -> None:
    def full() -> None:
        raise UserError("The disk is full.")

    with watch.watching():
        QTimer.singleShot(0, full)
        qtbot.waitUntil(lambda: program.window.message.text == "The disk is full.", timeout=20_000)
    assert dialogs(program) == []


def test_an_error_in_telling_of_one_does_not_go_round(
    qtbot: QtBot, program: App, places: Places, watch: ErrorWatch
) -> None:
    watch.tell_to(fail)
    with watch.watching():
        QTimer.singleShot(0, lambda: [*range(3)][7])
        qtbot.waitUntil(lambda: "KeyError" in log_or_nothing(places), timeout=20_000)
        for _ in range(20):
            QApplication.processEvents()
    assert log(places).count("builtins.KeyError") == 1
    watch.tell_to(None)


def log_or_nothing(places: Places) -> str:
    return log(places) if (places.logs / "kmsflash.log").exists() else ""


def test_the_details_are_copied_and_the_folder_opened_by_keyboard(
    qtbot: QtBot, program: App, places: Places, monkeypatch: pytest.MonkeyPatch, watch: ErrorWatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    with watch.watching():
        QTimer.singleShot(0, fail)
        dialog = told(qtbot, program)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.go.hasFocus, timeout=20_000)
    qtbot.keyClick(dialog.go, Qt.Key.Key_Tab)
    assert dialog.copy.hasFocus()
    qtbot.keyClick(dialog.copy, Qt.Key.Key_Space)
    assert QApplication.clipboard().text() == dialog.details.toPlainText()
    assert dialog.copy.text() == "Copied"
    qtbot.keyClick(dialog.copy, Qt.Key.Key_Tab)
    qtbot.keyClick(dialog.open_folder, Qt.Key.Key_Space)
    assert [Path(url.toLocalFile()) for url in opened] == [places.logs]
    qtbot.keyClick(dialog.open_folder, Qt.Key.Key_Tab)
    assert dialog.details.hasFocus()
    qtbot.keyClick(dialog.details, Qt.Key.Key_Tab)
    assert dialog.go.hasFocus()
    for part in (dialog, dialog.details, dialog.copy, dialog.open_folder, dialog.go):
        assert part.accessibleName() or part.property("text"), part


def test_where_no_folder_can_be_opened_it_is_named(
    qtbot: QtBot, program: App, places: Places, monkeypatch: pytest.MonkeyPatch, watch: ErrorWatch
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    with watch.watching():
        QTimer.singleShot(0, fail)
        dialog = told(qtbot, program)
    dialog.open_folder.click()
    assert f"No program here opens folders. This one is {places.logs}" in words(dialog)


def test_where_the_database_is_in_doubt_the_program_ends(
    qtbot: QtBot, program: App, watch: ErrorWatch, monkeypatch: pytest.MonkeyPatch
) -> None:
    codes: list[int] = []
    monkeypatch.setattr(program._application, "exit", codes.append)

    def doubt() -> None:
        raise sqlite3.DatabaseError(SECRET)

    with watch.watching():
        QTimer.singleShot(0, doubt)
        dialog = told(qtbot, program)
    assert "has to close" in dialog.kept
    assert dialog.go.text() == "Quit kmsflash"
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert codes == [1]
    assert not program.window.isVisible()


def test_an_error_in_opening_ends_the_program(
    qtbot: QtBot, qapp: QApplication, places: Places, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    codes: list[int] = []
    monkeypatch.setattr("kmsflash.collection.opening.open_collection", fail)
    monkeypatch.setattr(qapp, "exit", codes.append)
    program = App(qapp, places, clock)
    qtbot.addWidget(program.window)
    program.start()
    dialog = told(qtbot, program)
    assert "could not be opened, because of an error in kmsflash" in dialog.kept
    assert not program.window.findChildren(QMessageBox)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert codes == [1]
    qapp.setStyleSheet("")


def test_a_crash_is_spoken_of_at_the_next_start_with_what_is_left_of_it(qtbot: QtBot, program: App) -> None:
    program.look_back("")
    assert program.window.message.text == ""
    program.look_back("Fatal Python error: Segmentation fault")
    assert "ended unexpectedly last time" in program.window.message.text
    (act,) = [b for b in program.window.message.findChildren(QWidget) if b.property("text") == "Show details"]
    qtbot.keyClick(act, Qt.Key.Key_Space)
    dialog = told(qtbot, program)
    assert dialog.details.toPlainText() == "Fatal Python error: Segmentation fault"
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_the_watch_knows_what_was_left_and_keeps_it(places: Places) -> None:
    with watched(places.logs, places.collection):
        (kept,) = places.logs.glob("ended-*.txt")
        text = 'Fatal Python error: Aborted\n  File "/home/anna/lib/kmsflash/ui/rail.py", line 3 in paint\n'
        kept.write_text(text, encoding="utf-8")
        with watched(places.logs, places.collection) as later:
            assert later.left.startswith("Fatal Python error: Aborted")
            assert "anna" not in later.left
    assert "Fatal Python error: Aborted" in log(places)


def test_warnings_of_qt_are_kept_without_names(places: Places, capsys: pytest.CaptureFixture[str]) -> None:
    with watched(places.logs, places.collection):
        qWarning(f"QPixmap: cannot read /home/anna/{SECRET}.png")
    assert "Qt: QPixmap: cannot read …" in log(places)
    assert SECRET not in log(places)
    assert SECRET in capsys.readouterr().err  # whoever started it in a terminal sees all


def test_what_was_there_before_is_there_again(places: Places) -> None:
    before = sys.excepthook, threading.excepthook, list(logging.getLogger("kmsflash").handlers)
    with watched(places.logs, places.collection):
        assert sys.excepthook is not before[0]
    assert (sys.excepthook, threading.excepthook, logging.getLogger("kmsflash").handlers) == before


def test_actions_pages_and_jobs_are_among_the_last_actions(
    qtbot: QtBot, program: App, watch: ErrorWatch
) -> None:
    qtbot.keyClick(program.window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    done: list[int] = []

    def count(report: Report) -> None:
        report(0, 1)

    job = Job(f"Counting {SECRET}", count, program.window)
    job.finished.connect(done.append)
    with qtbot.waitSignal(job.ended):
        program.jobs.run(job)
    with watch.watching():
        QTimer.singleShot(0, fail)
        details = told(qtbot, program).details.toPlainText()
    assert "action decks" in details
    assert "page DecksPage" in details
    assert "job test_actions_pages_and_jobs_are_among_the_last_actions.count" in details
    assert SECRET not in details
