"""Catching what nobody caught: in slots, events, threads, in Qt, and where the process itself goes down."""

import logging
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import (
    QCoreApplication,
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
)

from kmsflash.logs.crash import CrashFile
from kmsflash.logs.file import LogFile

INTERRUPTED = 130  # exit code of a program that was stopped with Ctrl+C
_log = logging.getLogger(__name__)
_LEVELS = {
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class ErrorWatch(QObject):
    """Hears of every error that nobody expected, keeps it, and tells it in the thread of the window."""

    caught = Signal(object)  # BaseException

    def __init__(self, log: LogFile) -> None:
        super().__init__()
        self._log = log
        self.left = ""  # what was left of a program that was brought down last time
        self._teller: Callable[[BaseException], None] | None = None
        self.caught.connect(self._tell, Qt.ConnectionType.QueuedConnection)  # never inside a paint event

    def tell_to(
        self,
        teller: Callable[[BaseException], None] | None,
        looks: Callable[[], Mapping[str, str]] = dict,
    ) -> None:
        """Have errors told by *teller*, that of the window which is open, and kept with how that *looks*."""
        self._teller, self._log.looks = teller, looks

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Hear of errors as long as the block runs."""
        before = sys.excepthook, threading.excepthook
        sys.excepthook, threading.excepthook = self._excepted, self._excepted_in_thread
        handler = qInstallMessageHandler(_told_by_qt)
        try:
            yield
        finally:
            sys.excepthook, threading.excepthook = before
            qInstallMessageHandler(handler)

    def _tell(self, error: BaseException) -> None:
        if self._teller is None:
            return
        try:
            self._teller(error)
        except Exception:  # noqa: BLE001  whatever it is, it is not told in turn: that would go round
            _log.exception("An error could not be told")

    def _excepted(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.exit(INTERRUPTED)
        else:
            _log.error("An error that nobody expected", exc_info=(kind, error, trace))
            self.caught.emit(error)

    def _excepted_in_thread(self, told: threading.ExceptHookArgs) -> None:
        if told.exc_value is not None and not issubclass(told.exc_type, SystemExit):
            self._excepted(told.exc_type, told.exc_value, told.exc_traceback)


@contextmanager
def watched(logs: Path, collection: Path) -> Iterator[ErrorWatch]:
    """Keep errors in the folder of logs, and hear of them, as long as the block runs."""
    file, crash = LogFile(logs), CrashFile(logs, collection)
    watch = ErrorWatch(file)
    file.begin()
    watch.left = crash.begin()
    if watch.left:
        _log.error("Ended unexpectedly last time:\n" + watch.left)
    try:
        with watch.watching():
            yield watch
    finally:
        crash.end()
        file.end()


def _told_by_qt(kind: QtMsgType, _where: QMessageLogContext, text: str) -> None:
    """Keep warnings of Qt, without names and paths in them; show them all where kmsflash was started."""
    sys.stderr.write(f"{text}\n")
    if kind in _LEVELS:
        from kmsflash.logs.discreet import discreet  # on use: a start has no warning

        _log.log(_LEVELS[kind], "Qt: " + discreet(text))
