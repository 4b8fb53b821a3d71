"""The start of the window's program: one window for one collection, for as long as it is wanted."""

import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from kmsflash import __version__
from kmsflash.app import App
from kmsflash.choosing import AGAIN
from kmsflash.places import Places
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
    begins_at = "today"
    if not instance.claim(files):
        done = "show what you opened" if files else "come forward"
        sys.stdout.write(f"kmsflash is open already; its window was asked to {done}.\n")
        return 0
    try:
        code = AGAIN
        while code == AGAIN:
            program = App(application, places, local_now, begins_at=begins_at)
            instance.asked_forward.connect(program.window.come_forward)
            instance.asked_to_open.connect(program.import_files)
            program.import_files(files)
            program.start()
            code, begins_at, files = application.exec(), "settings", ()
            instance.asked_forward.disconnect(program.window.come_forward)
            instance.asked_to_open.disconnect(program.import_files)
        return code
    finally:
        instance.release()


def local_now() -> datetime:
    """Return the moment, in the learner's own time zone."""
    return datetime.now().astimezone()
