"""What makes one sound heard: Qt's multimedia where it is installed, a stand-in in the tests."""

from PySide6.QtCore import QObject, Signal


class Player(QObject):
    """What makes a sound heard; one at a time. Whatever it is given lies in memory."""

    ended = Signal()
    failed = Signal(object)  # UserError: this sound cannot be played

    def play(self, data: bytes) -> None:
        """Begin to play a file's content. Raises `UserError` where nothing can be heard here at all."""
        raise NotImplementedError

    def stop(self) -> None:
        """Be silent."""
        raise NotImplementedError
