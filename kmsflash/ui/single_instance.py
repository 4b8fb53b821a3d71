"""One window for one collection: a second start brings the first window forward."""

import json
from collections.abc import Sequence
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from kmsflash.model.errors import UserError, cause

PATIENCE_MS = 1500  # for an answer of the first window
LONGEST = 1_000_000  # bytes of a message; whoever says more is not one of us
_CONNECTED = QLocalSocket.LocalSocketState.ConnectedState


class SingleInstance(QObject):
    """Holds the collection for this process, and hears when another one wants it.

    Raises `UserError` where nothing can be kept in *folder*.
    """

    asked_forward = Signal()
    asked_to_open = Signal(list)  # of Path: files that another start was given

    def __init__(self, collection: Path, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        name = blake2b(_one_name(collection).encode(), digest_size=12).hexdigest()
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise UserError(
                "Nothing can be kept in {folder}: {reason}. Make that folder writable, then start again.",
                folder=folder,
                reason=cause(error),
            ) from error
        self._folder = folder
        self._name = f"kmsflash-{name}"
        self._lock = QLockFile(str(folder / f"{name}.lock"))
        self._lock.setStaleLockTime(0)  # stale only when its process is gone
        self._server = QLocalServer(self)
        self._callers: list[QLocalSocket] = []  # other starts that have not said all
        self._server.newConnection.connect(self._heard)

    def claim(self, files: Sequence[Path] = ()) -> bool:
        """Take the collection. False: another window has it, and was asked to come forward with *files*.

        Raises `UserError` where that cannot be told.
        """
        if not self._lock.tryLock(0):
            if self._lock.error() is not QLockFile.LockError.LockFailedError:
                raise UserError(
                    "Nothing can be kept in {folder}. Make that folder writable, then start again.",
                    folder=self._folder,
                )
            self._ask(files)
            return False
        QLocalServer.removeServer(self._name)  # left behind by a killed process
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.listen(self._name)
        return True

    def release(self) -> None:
        """Let the next one have it."""
        self._server.close()
        self._lock.unlock()

    def _ask(self, files: Sequence[Path]) -> None:
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if socket.waitForConnected(PATIENCE_MS):
            paths = [str(file.absolute()) for file in files]  # it may stand in another folder
            socket.write(json.dumps(paths).encode())
            while socket.bytesToWrite() and socket.waitForBytesWritten(PATIENCE_MS):
                pass
            socket.disconnectFromServer()

    def _heard(self) -> None:
        while self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            self._callers.append(socket)
            socket.disconnected.connect(self._listen)
            self.asked_forward.emit()
        self._listen()

    def _listen(self) -> None:
        """Tell which files were named by those who have said all."""
        for socket in [each for each in self._callers if each.state() is not _CONNECTED]:
            self._callers.remove(socket)
            told = bytes(socket.read(LONGEST).data())
            socket.deleteLater()
            paths = _paths(told)
            if paths:
                self.asked_to_open.emit(paths)


def _paths(told: bytes) -> list[Path]:
    """Return the files that a message names; none where it is not one of ours."""
    try:
        names = json.loads(told)
    except ValueError:
        return []
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        return []
    return [Path(name) for name in names]


def _one_name(collection: Path) -> str:
    """Return one name for all names of a file: links, `..`, and other letters where case means nothing.

    The folder counts as what it is, not by its name; it is made where there is none yet, as it
    would be anyway.
    """
    real = collection.resolve()
    with suppress(OSError):
        real.parent.mkdir(parents=True, exist_ok=True)
    try:
        found = real.parent.stat()
    except OSError:
        return str(real)
    name = real.name.casefold() if _ignores_case(real.parent) else real.name
    return f"{found.st_dev}:{found.st_ino}:{name}"


def _ignores_case(folder: Path) -> bool:
    swapped = folder.name.swapcase()
    try:
        return swapped != folder.name and folder.with_name(swapped).samefile(folder)
    except OSError:
        return False
