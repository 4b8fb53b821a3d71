"""How long the learner waits for the next card: from the key of a grade until the next question is painted.

The real window, studied by its keys, on a copy of a collection of 100,000 cards; the answer is written to
disk in between. Also: from Space until the answer is painted. Before each key the learner reads for a moment.

python -m benchmarks.answer [CARDS]
"""

import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median, quantiles

from benchmarks import TODAY
from benchmarks.generated import places
from kmsflash.places import Places

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before Qt is loaded

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kmsflash.app import App

COLLECTION = 100_000
READING_MS = 100  # between two keys: less than anybody takes


class Painted(QObject):
    """Waits until a page was painted, and all that is on it."""

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self._loop = QEventLoop()
        self._is_waiting = False
        page.installEventFilter(self)

    def eventFilter(self, _page: QObject, event: QEvent) -> bool:
        if self._is_waiting and event.type() is QEvent.Type.Paint:
            self._is_waiting = False
            QTimer.singleShot(0, self._loop.quit)
        return False

    def after(self, act: Callable[[], object]) -> None:
        """Do *act* and return when the frame that follows it is on the screen."""
        self._is_waiting = True
        act()
        self._loop.exec()


def main(cards: int = 300) -> None:
    """Print a Markdown table over *cards* answers."""
    with tempfile.TemporaryDirectory(prefix="kmsflash") as folder:
        made, home = places(COLLECTION), Path(folder) / "home"
        shutil.copytree(made.collection.parent, home, ignore=shutil.ignore_patterns("notes"))
        answers, nexts = _study(
            Places(home / made.collection.name, home / "settings.json", home / "state"), cards
        )
    print(f"| {COLLECTION:,} cards, {cards} answers | median | 95 % within |\n| --- | --- | --- |")
    for name, times in (("grade → next card painted", nexts), ("Space → answer painted", answers)):
        print(f"| {name} | {median(times):.1f} ms | {quantiles(times, n=20)[-1]:.1f} ms |")


def _study(where: Places, cards: int) -> tuple[list[float], list[float]]:
    """Study and return the milliseconds from key to paint, of answers shown and of next cards."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    program = App(application, where, lambda: TODAY)
    opened = QEventLoop()
    program.opened.connect(opened.quit)
    program.start()
    opened.exec()
    page = program.study_page
    painted = Painted(page)
    painted.after(program.study)
    answers, nexts = [], []
    for _ in range(cards):
        answers.append(_timed(page, Qt.Key.Key_Space, painted))
        nexts.append(_timed(page, Qt.Key.Key_3, painted))  # Good
    program.window.close()
    return answers, nexts


def _timed(page: QWidget, key: Qt.Key, painted: Painted) -> float:
    QTest.qWait(READING_MS)
    started = time.perf_counter()
    painted.after(lambda: QTest.keyClick(page, key))
    return (time.perf_counter() - started) * 1000


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]))
