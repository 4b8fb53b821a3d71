"""The file that errors are kept in: made with the first of them, small, and read by nobody but its owner."""

import logging
from collections.abc import Callable, Mapping
from pathlib import Path

NAME = "kmsflash.log"
LARGEST = 1_000_000  # bytes, then another begins
OLDER = 3  # files that are kept beside it

_OURS = "kmsflash"  # whatever libraries have to say may hold what the learner wrote


class LogFile(logging.Handler):
    """Writes the warnings and errors of kmsflash. What cannot be written is left out: it is only a log."""

    def __init__(self, folder: Path) -> None:
        super().__init__(logging.WARNING)
        self.folder = folder
        self.looks: Callable[[], Mapping[str, str]] = dict  # facts of the front end, for each report
        self._file: logging.Handler | None = None

    @property
    def path(self) -> Path:
        """The file that is written now."""
        return self.folder / NAME

    def begin(self) -> None:
        """Take what kmsflash logs from now on."""
        logging.getLogger(_OURS).addHandler(self)

    def end(self) -> None:
        """Take no more, and let go of the file."""
        logging.getLogger(_OURS).removeHandler(self)
        if self._file is not None:
            self._file.close()
        self.close()

    def emit(self, record: logging.LogRecord) -> None:
        """Write one record: its sentence without the values in it, and the report of its error."""
        try:
            if self._file is None:
                self._file = _opened(self.folder, self.path)
            self._file.emit(logging.makeLogRecord({**vars(record), **_without_values(record, self.looks())}))
        except Exception:  # noqa: BLE001  also where a report cannot be made: whatever came must not come twice
            self._file = None


def _opened(folder: Path, path: Path) -> logging.Handler:
    from logging.handlers import RotatingFileHandler  # on use: a start has no error, and it loads for 30 ms

    class _Quiet(RotatingFileHandler):
        def handleError(self, _record: logging.LogRecord) -> None:
            """Say nothing: a full disk is told of where it matters."""

    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    made = _Quiet(path, maxBytes=LARGEST, backupCount=OLDER, encoding="utf-8", errors="backslashreplace")
    made.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    return made


def _without_values(record: logging.LogRecord, looks: Mapping[str, str]) -> dict[str, object]:
    from kmsflash.logs.report import report_of  # on use, as the handler

    error = record.exc_info[1] if record.exc_info else None
    told = f"\n{report_of(error, looks).text}" if error is not None else ""
    return {"msg": f"{record.msg}{told}", "args": (), "exc_info": None, "exc_text": None, "stack_info": None}
