"""Undo and redo wherever one is in the window, each telling what it did."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from kmsflash.collection.opening import Collection
from kmsflash.model.errors import UserError
from kmsflash.model.steps import Turned
from kmsflash.ui.main_window import MainWindow
from kmsflash.ui.sentences import translated
from kmsflash.ui.steps import done_again, taken_back


class Undoing(QObject):
    """Takes steps back and does them again; the message at the foot says which, and offers the way back."""

    changed = Signal(object)  # Changes

    def __init__(self, window: MainWindow, collection: Collection, clock: Callable[[], datetime]) -> None:
        super().__init__(window)
        self._window, self._history, self._clock = window, collection.history, clock

    def undo(self) -> None:
        """Take back the last step."""
        told = self._turned(self._history.turn_back)
        if told is not None:
            sentence = taken_back(told.step, any_left=bool(told.changes))
            self._window.message.say(sentence, "info", self.tr("Redo"), self.redo)

    def redo(self) -> None:
        """Do again what was taken back last."""
        told = self._turned(self._history.turn_on)
        if told is not None:
            self._window.message.say(done_again(told.step), "info", self.tr("Undo"), self.undo)

    def _turned(self, act: Callable[[datetime], Turned]) -> Turned | None:
        try:
            told = act(self._clock())
        except UserError as error:
            self._window.message.say(translated(error))
            return None
        self.changed.emit(told.changes)
        return told
