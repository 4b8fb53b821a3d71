"""Long work: how a job ends, and in what order jobs run."""

import logging
from collections.abc import Iterator
from threading import Event, get_ident

import pytest
from pytestqt.qtbot import QtBot

from kmsflash.model.errors import UserError
from kmsflash.model.progress import Report
from kmsflash.ui.tasks import Job, Jobs


@pytest.fixture
def jobs() -> Iterator[Jobs]:
    running = Jobs()
    yield running
    running.close()


def test_work_is_done_elsewhere_and_its_outcome_comes_back(qtbot: QtBot, jobs: Jobs) -> None:
    job = Job("Work", lambda _: get_ident())
    with qtbot.waitSignals([job.finished, job.ended]):
        jobs.run(job)
    with qtbot.waitSignal((again := Job("Work", lambda _: get_ident())).finished) as outcome:
        jobs.run(again)
    assert outcome.args is not None
    assert outcome.args[0] != get_ident()


def test_progress_is_told(qtbot: QtBot, jobs: Jobs) -> None:
    def count(report: Report) -> None:
        for number in range(4):
            report(number, 3)

    told: list[tuple[int, int]] = []
    job = Job("Count", count)
    job.progressed.connect(lambda done, total: told.append((done, total)))
    with qtbot.waitSignal(job.ended):
        jobs.run(job)
    assert told == [(0, 3), (1, 3), (2, 3), (3, 3)]


def test_a_cancelled_job_stops_at_its_next_report(qtbot: QtBot, jobs: Jobs) -> None:
    started, go_on = Event(), Event()

    def long_work(report: Report) -> str:
        started.set()
        go_on.wait(10)
        report(1, 2)
        return "never"

    job = Job("Long", long_work)
    ends: list[str] = []
    job.finished.connect(lambda _: ends.append("finished"))
    job.cancelled.connect(lambda: ends.append("cancelled"))
    with qtbot.waitSignal(job.ended):
        jobs.run(job)
        started.wait(10)
        job.cancel()
        go_on.set()
    assert ends == ["cancelled"]


def test_a_users_error_is_handed_on_and_a_bug_is_logged_too(
    qtbot: QtBot, jobs: Jobs, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(error: Exception) -> Exception:
        def work(_: Report) -> None:
            raise error

        job = Job("Failing", work)
        with qtbot.waitSignal(job.failed) as caught:
            jobs.run(job)
        assert caught.args is not None
        told = caught.args[0]
        assert isinstance(told, Exception)
        return told

    with caplog.at_level(logging.ERROR):
        wrong = UserError("The disk is full.")
        assert fail(wrong) is wrong
        assert not caplog.records
        bug = ZeroDivisionError()
        assert fail(bug) is bug
    assert [record.message for record in caplog.records] == ["Failing failed"]


def test_jobs_run_one_after_the_other(qtbot: QtBot, jobs: Jobs) -> None:
    order: list[str] = []

    def work(name: str) -> Job:
        def run(_: Report) -> None:
            order.append(f"{name} begins")
            order.append(f"{name} ends")

        return Job(name, run)

    first, second = work("first"), work("second")
    with qtbot.waitSignals([first.ended, second.ended]):
        jobs.run(first)
        jobs.run(second)
    assert order == ["first begins", "first ends", "second begins", "second ends"]


def test_closing_waits_for_the_work_that_runs(qtbot: QtBot) -> None:
    jobs, done = Jobs(), Event()
    started = Event()

    def work(_: Report) -> None:
        started.set()
        done.set()

    jobs.run(Job("Last", work))
    started.wait(10)
    jobs.close()
    assert done.is_set()


def test_whatever_is_connected_hears_of_a_job_in_the_thread_of_the_window(qtbot: QtBot, jobs: Jobs) -> None:
    """A function is no object with a thread of its own: Qt alone would call it in the job's."""
    heard: list[int] = []
    job = Job("Work", _two_steps)
    job.progressed.connect(lambda _done, _total: heard.append(get_ident()))
    job.finished.connect(lambda _outcome: heard.append(get_ident()))
    with qtbot.waitSignal(job.ended):
        jobs.run(job)
    assert set(heard) == {get_ident()}


def _two_steps(report: Report) -> None:
    report(1, 2)
    report(2, 2)
