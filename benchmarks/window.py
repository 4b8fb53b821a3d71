"""Open the window on a collection, as `kmsflash` does, and tell when Today was painted and what that holds.

Run by the benchmarks in a process of its own: `python -m benchmarks.window FOLDER`. Prints JSON:
`painted` (when the filled Today page was on the screen: monotonic clock, nanoseconds) and `pss` (kB).
"""

import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

ENVIRONMENT = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
ENVIRONMENT.pop("PYTHONDONTWRITEBYTECODE", None)  # what is installed comes compiled; so does what is measured


@dataclass(frozen=True, slots=True)
class Opening:
    """What one start took."""

    seconds: float  # from the start of the process to the Today page on the screen
    megabytes: float  # proportional set size, a moment later


def opening(home: Path) -> Opening:
    """Start the program on the collection in *home* and measure it."""
    started = time.monotonic_ns()
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.window", str(home)],
        env=ENVIRONMENT,
        check=True,
        capture_output=True,
        text=True,
    )
    told = json.loads(done.stdout)
    return Opening((told["painted"] - started) / 1e9, told["pss"] / 1024)


def _pss() -> int:
    """Return this process's share of memory in kB: its own, and its part of what it shares with others."""
    rollup = Path("/proc/self/smaps_rollup").read_text(encoding="ascii")
    return next(int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Pss:"))


def _main(home: Path) -> int:
    from kmsflash.cli.arguments import load_ahead  # as the command does before it opens the window
    from kmsflash.places import Places

    load_ahead()
    from PySide6.QtCore import QEvent, QObject, QTimer
    from PySide6.QtWidgets import QApplication

    from benchmarks import TODAY
    from kmsflash.app import App

    application = QApplication(sys.argv[:1])
    places = Places(home / "collection.kmsflash", home / "settings.json", home / "state")
    program = App(application, places, lambda: TODAY)
    told: dict[str, int] = {}

    def painted() -> None:
        told["painted"] = time.monotonic_ns()
        QTimer.singleShot(500, measured)

    def measured() -> None:
        told["pss"] = _pss()
        program.window.close()

    class Watcher(QObject):
        """Sees the first painting of the page once it has its numbers."""

        def eventFilter(self, page: QObject, event: QEvent) -> bool:
            if event.type() is QEvent.Type.Paint:
                page.removeEventFilter(self)
                QTimer.singleShot(0, painted)  # after this frame, with all that is on the page
            return False

    watcher = Watcher()
    program.opened.connect(lambda: program.today.installEventFilter(watcher))
    program.start()
    application.exec()
    print(json.dumps(told))
    return 0


if __name__ == "__main__":
    sys.exit(_main(Path(sys.argv[1])))
