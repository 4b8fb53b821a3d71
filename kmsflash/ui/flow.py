"""What leads a part of the window: it has pages shown, long work done, and tells what it wants of others."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kmsflash.ui.main_window import MainWindow
from kmsflash.ui.tasks import Jobs
from kmsflash.ui.theme import Theme

if TYPE_CHECKING:  # loaded by the first job, behind the window
    from kmsflash.collection.opening import Collection


@dataclass(frozen=True, slots=True)
class Stage:
    """What all parts of the window stand on: there is one once a collection is open."""

    theme: Theme
    window: MainWindow
    jobs: Jobs
    collection: "Collection"
    clock: Callable[[], datetime]


class Flow(QObject):
    """Leads one part of the window. Flows do not know one another: whoever makes one hears its signals."""

    failed = Signal(object)  # the error that kept it from what it was doing

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage.window)
        self._theme, self._window, self._jobs = stage.theme, stage.window, stage.jobs
        self._collection, self._clock = stage.collection, stage.clock
