"""Setting options from the window: each change is a job, for it may fold many logs again."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from kmsflash.collection.opening import Collection
from kmsflash.model.errors import UserError
from kmsflash.model.presets import USUAL
from kmsflash.ui.main_window import MainWindow


class OptionsFlow(QObject):
    """Leads from the wish to set options to options that are set."""

    changed = Signal(object)  # Changes
    failed = Signal(object)  # the error that kept options from being set

    def __init__(self, window: MainWindow, collection: Collection, clock: Callable[[], datetime]) -> None:
        super().__init__(window)
        self._collection, self._clock = collection, clock

    def new_per_day(self) -> int:
        """Return how many new cards a day the usual options let in."""
        return self._collection.options.usual().new_per_day

    def let_in(self, new_per_day: int) -> None:
        """Change how many they let in; that folds nothing, and is done at once."""
        options = self._collection.options
        try:
            changes, _ = options.set_options(
                USUAL, replace(options.usual(), new_per_day=new_per_day), self._clock()
            )
        except UserError as error:
            self.failed.emit(error)
        else:
            self.changed.emit(changes)
