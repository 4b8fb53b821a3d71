"""One window for one collection: a second start brings the first window forward."""

from hashlib import blake2b
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

PATIENCE_MS = 1500  # for an answer of the first window


class SingleInstance(QObject):
    """Holds the collection for this process, and hears when another one wants it."""

    asked_forward = Signal()

    def __init__(self, collection: Path, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        name = blake2b(str(collection.absolute()).encode(), digest_size=12).hexdigest()
        folder.mkdir(parents=True, exist_ok=True)
        self._name = f"kmsflash-{name}"
        self._lock = QLockFile(str(folder / f"{name}.lock"))
        self._lock.setStaleLockTime(0)  # stale only when its process is gone
        self._server = QLocalServer(self)
        self._server.newConnection.connect(self._heard)

    def claim(self) -> bool:
        """Take the collection. False: another window has it, and was asked to come forward."""
        if not self._lock.tryLock(0):
            self._ask()
            return False
        QLocalServer.removeServer(self._name)  # left behind by a killed process
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.listen(self._name)
        return True

    def release(self) -> None:
        """Let the next one have it."""
        self._server.close()
        self._lock.unlock()

    def _ask(self) -> None:
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if socket.waitForConnected(PATIENCE_MS):
            socket.write(b"forward\n")
            socket.waitForBytesWritten(PATIENCE_MS)
            socket.disconnectFromServer()

    def _heard(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
            self.asked_forward.emit()
