"""What plays sounds, where the extra is installed: real files, on whatever this machine has."""

import io
import math
import struct
import wave

import pytest
from pytestqt.qtbot import QtBot

pytest.importorskip(
    "PySide6.QtMultimedia", reason="the extra kmsflash[audio] is not installed", exc_type=ImportError
)

from PySide6.QtMultimedia import QMediaDevices

from kmsflash.model.errors import UserError
from kmsflash.ui.sound_player import QtPlayer

# What FFmpeg and the sound server say of themselves is no failure.
pytestmark = pytest.mark.qt_log_level_fail("NO")


def tone(milliseconds: int = 200) -> bytes:
    file = io.BytesIO()
    with wave.open(file, "wb") as written:
        written.setnchannels(1)
        written.setsampwidth(2)
        written.setframerate(8000)
        samples = (int(3000 * math.sin(at / 3)) for at in range(8 * milliseconds))
        written.writeframes(b"".join(struct.pack("<h", sample) for sample in samples))
    return file.getvalue()


def test_a_sound_is_played_to_its_end(qtbot: QtBot) -> None:
    player = QtPlayer()
    if QMediaDevices.defaultAudioOutput().isNull():
        with pytest.raises(UserError, match="no loudspeakers"):
            player.play(tone())
        return
    for _ in range(2):  # the second takes the place of the first
        with qtbot.waitSignal(player.ended, timeout=20_000):
            player.play(tone())


def test_it_is_decoded_without_loudspeakers_too(qtbot: QtBot) -> None:
    player = QtPlayer()
    with qtbot.waitSignal(player.ended, timeout=20_000):
        player.load(tone())
        player._player.play()


def test_what_is_no_sound_fails_with_a_sentence(qtbot: QtBot) -> None:
    player = QtPlayer()
    with qtbot.waitSignal(player.failed, timeout=20_000) as told:
        player.load(b"ID3\x04\0\0\0\0\0\x7f" + b"rubbish" * 99)
    assert isinstance(told.args[0], UserError)
