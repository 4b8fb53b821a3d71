"""The sounds that cards play: those of the collection, one after the other, where something here can."""

from collections import deque
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QUrl, Signal

from kmsflash.model.errors import UserError
from kmsflash.ui.player import Player
from kmsflash.ui.sentences import translated

_MOST = 20  # sounds of one side that are played by themselves


class Sounds(QObject):
    """Plays sounds by their references, `media/NAME`, and knows what keeps one from being heard.

    What plays them is loaded with the first. Where it is not installed that is told, and nothing happens.
    """

    changed = Signal()  # another sound plays, or none
    troubled = Signal()  # something that was not known keeps a sound from being heard, or does no longer

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.playing = ""  # the reference; empty: none
        self._find: Callable[[str], Path | None] = _nowhere
        self._read: Callable[[str], bytes] = _nothing
        self._make: Callable[[], Player] = _installed
        self._player: Player | None = None
        self._following: deque[str] = deque()
        self._silence = ""  # what keeps all sounds from being heard
        self._broken: dict[str, str] = {}  # what keeps one from it

    def look_in(self, find: Callable[[str], Path | None], read: Callable[[str], bytes]) -> None:
        """Ask *find* from now on where the file behind a reference is, and *read* for what is in it.

        *read* raises `UserError` where that is no sound.
        """
        self.stop()
        self._find, self._read = find, read
        self._broken.clear()

    def play_with(self, make: Callable[[], Player]) -> None:
        """Play with what *make* gives; it raises `UserError` where it cannot."""
        self.stop()
        self._make, self._player, self._silence = make, None, ""

    def trouble(self, reference: str) -> str:
        """Return the sentence on what keeps a sound from being heard, as far as known; empty: nothing."""
        if self._find(reference) is None:
            return _said("This sound is not on this computer.")
        if self._make is _installed and not _is_installed():
            return _not_installed()
        return self._silence or self._broken.get(reference, "")

    def play(self, references: Sequence[str]) -> None:
        """Play these, one after the other, in place of what plays; those that are not here are left out."""
        self.stop()
        self._following = deque(each for each in references[:_MOST] if self._find(each) is not None)
        if self._following:
            self._go_on()

    def stop(self) -> None:
        """Be silent."""
        self._following.clear()
        if self.playing:
            self.playing = ""
            if self._player is not None:
                self._player.stop()
            self.changed.emit()

    def _go_on(self) -> None:
        """Play the next that can be played."""
        self.playing = ""
        while self._following and not self.playing:
            self.playing = self._following.popleft()
            if not self._begins(self.playing):
                self.playing = ""
        self.changed.emit()

    def _begins(self, reference: str) -> bool:
        try:
            data = self._read(reference)
        except UserError as error:
            self._note(reference, translated(error))
            return False
        try:
            self._ready().play(data)
        except UserError as error:
            self._hush(translated(error))
            return False
        self._hush("")
        return reference == self.playing  # it may have failed at once

    def _ready(self) -> Player:
        if self._player is None:
            player = self._make()
            player.setParent(self)
            player.ended.connect(self._go_on)
            player.failed.connect(self._failed)
            self._player = player
        return self._player

    def _failed(self, error: UserError) -> None:
        if self.playing:
            self._note(self.playing, translated(error))
            self._go_on()

    def _note(self, reference: str, trouble: str) -> None:
        if self._broken.get(reference) != trouble:
            self._broken[reference] = trouble
            self.troubled.emit()

    def _hush(self, trouble: str) -> None:
        """Know what keeps all sounds from being heard; empty: nothing."""
        if trouble:
            self._following.clear()
        if trouble != self._silence:
            self._silence = trouble
            self.troubled.emit()


def reference_of(address: str | QUrl) -> str:
    """Return the one way in which the window writes a reference, whichever way a text has it."""
    url = QUrl(address) if isinstance(address, str) else address
    return url.toString(QUrl.ComponentFormattingOption.FullyEncoded)


def _is_installed() -> bool:
    from importlib.util import find_spec

    return find_spec("PySide6.QtMultimedia") is not None


def _installed() -> Player:
    """Return what Qt's multimedia plays with: an extra that need not be here."""
    if not _is_installed():
        raise UserError(_not_installed())
    try:
        from kmsflash.ui.sound_player import QtPlayer  # 100 ms, and it need not be installed
    except ImportError as error:  # a library of the system that it needs
        sentence = _said("Sounds cannot be played here: the system lacks {library}.")
        raise UserError(sentence.format(library=str(error).partition(":")[0])) from error
    return QtPlayer()


def _not_installed() -> str:
    return _said("To hear sounds, install what plays them: pip install “kmsflash[audio]”")


def _nowhere(_reference: str) -> Path | None:
    return None


def _nothing(_reference: str) -> bytes:
    return b""


def _said(text: str) -> str:
    return QCoreApplication.translate("sounds", text)
