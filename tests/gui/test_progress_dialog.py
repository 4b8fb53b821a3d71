"""The dialog of a long job: it waits before it shows, tells how far the job is, and lets it be stopped."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QProgressBar, QWidget
from pytestqt.qtbot import QtBot

from kmsflash.model.progress import Report
from kmsflash.ui.progress_dialog import ProgressDialog
from kmsflash.ui.tasks import Job, Jobs
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.button import Button


class LongWork:
    """Work in ten steps that goes on when the test lets it."""

    def __init__(self) -> None:
        self.go_on = threading.Event()

    def __call__(self, report: Report) -> str:
        report(3, 10)
        while not self.go_on.wait(0.01):
            report(3, 10)
        report(10, 10)
        return "done"


class ShowWatcher(QObject):
    """Knows whether what it watches was ever shown."""

    def __init__(self) -> None:
        super().__init__()
        self.has_shown = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.has_shown |= event.type() == QEvent.Type.Show
        return super().eventFilter(watched, event)


@pytest.fixture
def work() -> LongWork:
    return LongWork()


@pytest.fixture
def jobs(work: LongWork) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    work.go_on.set()
    made.close()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(800, 600)
    made.show()
    qtbot.waitExposed(made)
    return made


def dialog_of(window: QWidget) -> ProgressDialog | None:
    return next(iter(window.findChildren(ProgressDialog)), None)


def begin(theme: Theme, jobs: Jobs, work: LongWork, window: QWidget) -> tuple[Job, ProgressDialog]:
    job = Job("Turning notes into cards", work, window)
    dialog = ProgressDialog(theme, job, window)
    jobs.run(job)
    return job, dialog


def test_a_long_job_shows_how_far_it_is(
    qtbot: QtBot, theme: Theme, jobs: Jobs, work: LongWork, window: QWidget
) -> None:
    job, dialog = begin(theme, jobs, work, window)
    assert not dialog.isVisible()
    qtbot.waitUntil(dialog.isVisible)
    bar = dialog.findChildren(QProgressBar)[0]
    qtbot.waitUntil(lambda: (bar.value(), bar.maximum()) == (3, 10))
    assert dialog.windowTitle() == bar.accessibleName() == "Turning notes into cards"
    with qtbot.waitSignal(job.finished) as finished:
        work.go_on.set()
    assert finished.args == ["done"]
    qtbot.waitUntil(lambda: dialog_of(window) is None)


def test_a_short_job_shows_nothing(
    qtbot: QtBot, theme: Theme, jobs: Jobs, work: LongWork, window: QWidget
) -> None:
    work.go_on.set()
    _, dialog = begin(theme, jobs, work, window)
    watcher = ShowWatcher()
    dialog.installEventFilter(watcher)
    qtbot.waitUntil(lambda: dialog_of(window) is None)
    assert not watcher.has_shown


def test_escape_stops_the_job_and_the_dialog_goes_when_it_has(
    qtbot: QtBot, theme: Theme, jobs: Jobs, work: LongWork, window: QWidget
) -> None:
    job, dialog = begin(theme, jobs, work, window)
    qtbot.waitUntil(dialog.isVisible)
    with qtbot.waitSignal(job.cancelled):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: dialog_of(window) is None)


def test_enter_on_the_button_stops_the_job_too(
    qtbot: QtBot, theme: Theme, jobs: Jobs, work: LongWork, window: QWidget
) -> None:
    job, dialog = begin(theme, jobs, work, window)
    qtbot.waitUntil(dialog.isVisible)
    with qtbot.waitSignal(job.cancelled):
        QTest.keyClick(dialog.findChildren(Button)[0], Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog_of(window) is None)


def test_closing_the_dialog_stops_the_job_it_does_not_hide_it(
    qtbot: QtBot, theme: Theme, jobs: Jobs, work: LongWork, window: QWidget
) -> None:
    job, dialog = begin(theme, jobs, work, window)
    qtbot.waitUntil(dialog.isVisible)
    with qtbot.waitSignal(job.cancelled):
        dialog.close()
    qtbot.waitUntil(lambda: dialog_of(window) is None)
