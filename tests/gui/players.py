"""A player in memory, for tests of what cards play."""

from collections.abc import Callable, Mapping
from pathlib import Path

from kmsflash.model.errors import UserError
from kmsflash.ui.player import Player
from kmsflash.ui.theme import Theme


class FakePlayer(Player):
    """Keeps what it was given; the test says when that has ended."""

    def __init__(self, silence: str = "") -> None:
        super().__init__()
        self.silence = silence  # why nothing can be heard
        self.played: list[bytes] = []
        self.plays = False

    def play(self, data: bytes) -> None:
        if self.silence:
            raise UserError(self.silence)
        self.played.append(data)
        self.plays = True

    def stop(self) -> None:
        self.plays = False

    def end(self) -> None:
        self.plays = False
        self.ended.emit()


def fake_player(theme: Theme, files: Mapping[str, bytes]) -> FakePlayer:
    """Let cards play the sounds of these names with a player that is returned."""

    def find(reference: str) -> Path | None:
        return Path(reference) if reference.removeprefix("media/") in files else None

    def read(reference: str) -> bytes:
        data = files[reference.removeprefix("media/")]
        if data == b"broken":
            raise UserError("This file is damaged.")
        return data

    player = FakePlayer()
    theme.sounds.look_in(find, read)
    theme.sounds.play_with(player_maker(player))
    return player


def player_maker(player: FakePlayer) -> Callable[[], Player]:
    return lambda: player
