"""Sounds played by Qt's multimedia, which the extra `kmsflash[audio]` brings: imported with the first sound.

It is given what is in a file, never a path or an address: whatever a file says of others, none is opened.
"""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject
from PySide6.QtMultimedia import QAudioOutput, QMediaDevices, QMediaPlayer

from kmsflash.model.errors import UserError
from kmsflash.ui.player import Player


class QtPlayer(Player):
    """Plays on the loudspeakers that the system uses now."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._output = QAudioOutput(self)
        self._buffer = QBuffer(self)
        self._player = QMediaPlayer(self)
        self._player.setAudioOutput(self._output)
        self._player.mediaStatusChanged.connect(self._follow)
        self._player.errorOccurred.connect(self._fail)

    def play(self, data: bytes) -> None:
        """Begin to play a file's content. Raises `UserError` where there are no loudspeakers."""
        device = QMediaDevices.defaultAudioOutput()
        if device.isNull():
            raise UserError(self.tr("There are no loudspeakers or headphones to hear it with."))
        self._output.setDevice(device)
        self.load(data)
        self._player.play()

    def load(self, data: bytes) -> None:
        """Take a file's content in."""
        self._player.stop()
        self._player.setSourceDevice(None)  # type: ignore[arg-type]  # Qt takes none, the stubs do not say so
        self._buffer.close()
        self._buffer.setData(QByteArray(data))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._player.setSourceDevice(self._buffer)

    def stop(self) -> None:
        """Be silent."""
        self._player.stop()

    def _follow(self, status: QMediaPlayer.MediaStatus) -> None:
        if status == QMediaPlayer.MediaStatus.EndOfMedia:
            self.ended.emit()

    def _fail(self, _error: QMediaPlayer.Error, _words: str) -> None:
        self.failed.emit(UserError(self.tr("This sound is of a kind that cannot be played here.")))
