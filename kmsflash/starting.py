"""The start of the window's program: one window for one collection, for as long as it is wanted."""

import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from kmsflash import __version__
from kmsflash.app import App
from kmsflash.choosing import AGAIN, REOPENED, LastWords
from kmsflash.model.errors import UserError
from kmsflash.places import Places
from kmsflash.ui.application import Application
from kmsflash.ui.errors.watch import ErrorWatch, watched
from kmsflash.ui.single_instance import SingleInstance


def run(places: Places, files: Sequence[Path] = ()) -> int:
    """Open the window and return the exit code when it closes.

    *files* are shown as if they were dropped into it; by the window that is open, where one is.
    """
    application = Application(sys.argv[:1])
    application.setApplicationName("kmsflash")
    application.setApplicationVersion(__version__)
    QGuiApplication.setDesktopFileName("kmsflash")
    try:
        instance = SingleInstance(places.collection, places.state)
        is_first = instance.claim(files)
    except UserError as error:
        _refuse(application, places, error)
        return 1
    if not is_first:
        done = "show what you opened" if files else "come forward"
        sys.stdout.write(f"kmsflash is open already; its window was asked to {done}.\n")
        return 0
    try:
        with watched(places.logs, places.collection) as watch:
            return _run_until_closed(application, places, files, instance, watch)
    finally:
        instance.release()


def _run_until_closed(
    application: Application,
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
        application.open_with(program.import_files)
        watch.tell_to(program.tell_error, program.looks)
        program.opened.connect(partial(program.look_back, left))
        program.import_files(files)
        program.start()
        code, files, left = application.exec(), (), ""
        words = program.last_words
        begins_at = "settings" if code == AGAIN else "today"
        watch.tell_to(None)
        application.open_with(None)
        instance.asked_forward.disconnect(program.window.come_forward)
        instance.asked_to_open.disconnect(program.import_files)
    return code


def _refuse(application: QApplication, places: Places, error: UserError) -> None:
    """Say in a box of its own what keeps the window from opening: a menu shows no terminal."""
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QMessageBox

    from kmsflash import settings
    from kmsflash.ui.language import speak
    from kmsflash.ui.sentences import translated

    speak(application, settings.load(places.settings).language)
    box = QMessageBox(
        QMessageBox.Icon.Critical, "kmsflash", translated(error), QMessageBox.StandardButton.Close
    )
    box.setTextFormat(Qt.TextFormat.PlainText)  # a path is in it
    box.exec()


def local_now() -> datetime:
    """Return the moment, in the learner's own time zone."""
    return datetime.now(UTC).astimezone()  # of a bare now() Windows finds no zone in January of 1970
