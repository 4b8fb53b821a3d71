"""The start of the window's program: one window for one collection, for as long as it is wanted."""

import sys
from collections.abc import Sequence
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from kmsflash import __version__
from kmsflash.app import App
from kmsflash.choosing import AGAIN, REOPENED, LastWords
from kmsflash.places import Places
from kmsflash.ui.errors.watch import ErrorWatch, watched
from kmsflash.ui.single_instance import SingleInstance


def run(places: Places, files: Sequence[Path] = ()) -> int:
    """Open the window and return the exit code when it closes.

    *files* are shown as if they were dropped into it; by the window that is open, where one is.
    """
    application = QApplication(sys.argv[:1])
    application.setApplicationName("kmsflash")
    application.setApplicationVersion(__version__)
    QGuiApplication.setDesktopFileName("kmsflash")
    instance = SingleInstance(places.collection, places.state)
    if not instance.claim(files):
        done = "show what you opened" if files else "come forward"
        sys.stdout.write(f"kmsflash is open already; its window was asked to {done}.\n")
        return 0
    try:
        with watched(places.logs, places.collection) as watch:
            return _run_until_closed(application, places, files, instance, watch)
    finally:
        instance.release()


def _run_until_closed(
    application: QApplication,
    places: Places,
    files: Sequence[Path],
    instance: SingleInstance,
    watch: ErrorWatch,
) -> int:
    code, begins_at, left = AGAIN, "today", watch.left
    words: LastWords | None = None
    while code in (AGAIN, REOPENED):
        program = App(application, places, local_now, begins_at=begins_at, first_words=words)
        instance.asked_forward.connect(program.window.come_forward)
        instance.asked_to_open.connect(program.import_files)
        watch.tell_to(program.tell_error, program.looks)
        program.opened.connect(partial(program.look_back, left))
        program.import_files(files)
        program.start()
        code, files, left = application.exec(), (), ""
        words = program.last_words
        begins_at = "settings" if code == AGAIN else "today"
        watch.tell_to(None)
        instance.asked_forward.disconnect(program.window.come_forward)
        instance.asked_to_open.disconnect(program.import_files)
    return code


def local_now() -> datetime:
    """Return the moment, in the learner's own time zone."""
    return datetime.now().astimezone()
