"""The sounds that cards play: their order, clicks and keys, and what is said where none can be heard."""

import builtins
import importlib.util

import pytest
from PySide6.QtCore import QPointF, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kmsflash.model.errors import UserError
from kmsflash.rendering import markup, tree
from kmsflash.ui.player import Player
from kmsflash.ui.sounds import Sounds
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.card_face import PASSAGE, CardFace, Part
from kmsflash.ui.widgets.card_face.places import Button
from kmsflash.ui.widgets.card_face.sentinels import Under
from tests.gui.players import FakePlayer, fake_player

FILES = {"a.mp3": b"a", "b%20c.ogg": b"bc", "d.wav": b"d", "bad.mp3": b"broken"}
MISSING = "This sound is not on this computer."


@pytest.fixture
def player(theme: Theme) -> FakePlayer:
    return fake_player(theme, FILES)


@pytest.fixture
def face(qtbot: QtBot, theme: Theme, player: FakePlayer) -> CardFace:
    made = CardFace(theme)
    qtbot.addWidget(made)
    made.resize(500, 400)
    made.show()
    return made


def shown(face: CardFace, markdown: str) -> tuple[Button, ...]:
    face.show_parts(Part(tree.parse(markup.html(markdown)), PASSAGE))
    return face.places().buttons


def click(face: CardFace, button: Button) -> None:
    QTest.mouseClick(
        face.viewport(), Qt.MouseButton.LeftButton, pos=(button.rect.center() - QPointF(0, 12)).toPoint()
    )


# In which order


def test_sounds_follow_one_another(theme: Theme, player: FakePlayer) -> None:
    theme.sounds.play(["media/a.mp3", "media/gone.mp3", "media/bad.mp3", "media/d.wav"])
    assert (theme.sounds.playing, player.played) == ("media/a.mp3", [b"a"])
    player.end()
    assert (theme.sounds.playing, player.played) == ("media/d.wav", [b"a", b"d"])
    player.end()
    assert theme.sounds.playing == ""
    assert theme.sounds.trouble("media/bad.mp3") == "This file is damaged."
    assert theme.sounds.trouble("media/gone.mp3") == MISSING
    assert theme.sounds.trouble("media/a.mp3") == ""


def test_what_is_asked_for_takes_the_place_of_what_plays(theme: Theme, player: FakePlayer) -> None:
    theme.sounds.play(["media/a.mp3", "media/a.mp3"])
    theme.sounds.play(["media/d.wav"])
    player.end()
    assert player.played == [b"a", b"d"]
    theme.sounds.play(["media/a.mp3", "media/d.wav"])
    theme.sounds.stop()
    assert (theme.sounds.playing, player.plays) == ("", False)
    player.end()
    assert len(player.played) == 3


def test_one_that_fails_while_it_plays_is_known_and_the_next_comes(theme: Theme, player: FakePlayer) -> None:
    theme.sounds.play(["media/a.mp3", "media/d.wav"])
    player.failed.emit(UserError("It cannot be played."))
    assert theme.sounds.playing == "media/d.wav"
    assert theme.sounds.trouble("media/a.mp3") == "It cannot be played."


# Where nothing can be heard


def test_without_loudspeakers_it_is_said_until_there_are_some(
    theme: Theme, player: FakePlayer, face: CardFace
) -> None:
    assert [button.under for button in shown(face, "![a](media/a.mp3)")] == [Under.SOUND]
    player.silence = "There are no loudspeakers."
    theme.sounds.play(["media/a.mp3", "media/d.wav"])
    assert (theme.sounds.playing, player.played) == ("", [])
    assert theme.sounds.trouble("media/d.wav") == "There are no loudspeakers."
    assert [button.under for button in face.places().buttons] == [Under.UNHEARD]
    assert face.accessibleDescription() == "There are no loudspeakers."
    player.silence = ""
    click(face, face.places().buttons[0])
    assert player.played == [b"a"]
    assert [button.under for button in face.places().buttons] == [Under.SOUND]
    assert face.accessibleDescription() == ""


def test_where_the_extra_is_not_installed_the_card_says_how_to_get_it(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, face: CardFace, theme: Theme
) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _name: None)
    sounds = Sounds()
    sounds.look_in(theme.sounds._find, theme.sounds._read)
    sentence = sounds.trouble("media/a.mp3")
    assert "kmsflash[audio]" in sentence
    with qtbot.waitSignal(sounds.troubled):
        sounds.play(["media/a.mp3"])
    assert (sounds.playing, sounds.trouble("media/a.mp3")) == ("", sentence)


def test_where_a_library_of_the_system_is_missing_that_is_said(
    monkeypatch: pytest.MonkeyPatch, theme: Theme, player: FakePlayer
) -> None:
    usual = builtins.__import__

    def fails(name: str, *rest: object, **more: object) -> object:
        if name == "kmsflash.ui.sound_player":
            raise ImportError("libpulse.so.0: cannot open shared object file: No such file or directory")
        return usual(name, *rest, **more)  # type: ignore[arg-type]  # as they came

    monkeypatch.setattr(builtins, "__import__", fails)
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: name)
    sounds = Sounds()
    sounds.look_in(theme.sounds._find, theme.sounds._read)
    sounds.play(["media/a.mp3"])
    assert sounds.trouble("media/a.mp3") == "Sounds cannot be played here: the system lacks libpulse.so.0."


def test_before_there_is_a_collection_there_are_no_sounds(qapp: object) -> None:
    sounds = Sounds()
    sounds.play_with(Player)
    sounds.play(["media/a.mp3"])
    assert (sounds.playing, sounds.trouble("media/a.mp3")) == ("", MISSING)


# On a card


@pytest.mark.parametrize("markdown", ["![a call](media/a.mp3)", "[a call](media/a.mp3)"])
def test_a_sound_is_a_button_with_its_name(face: CardFace, markdown: str) -> None:
    (button,) = shown(face, f"Who is it? {markdown} Say it.")
    assert "Sound: a call" in face.toPlainText()
    assert button.reference == "media/a.mp3"
    assert button.rect.height() >= 32
    assert face.sounds == ("media/a.mp3",)


def test_a_sound_without_words_has_the_name_of_its_file(face: CardFace) -> None:
    shown(face, "![](media/Two%20birds-0123abcd.mp3) ![](media/heart-0123abcd.png)")
    assert "Sound: Two\xa0birds" in face.toPlainText().replace(" ", "\xa0").replace(":\xa0", ": ")
    assert "heart" in face.toPlainText()
    assert [button.under for button in face.places().buttons] == [Under.UNHEARD, Under.UNSEEN]
    assert face.accessibleDescription() == f"{MISSING} This picture is not on this computer."
    for button in face.places().buttons:
        at = face.cursorForPosition(button.rect.center().toPoint())
        assert at.charFormat().toolTip() in face.accessibleDescription() != ""


def test_a_click_plays_and_another_stops(face: CardFace, theme: Theme, player: FakePlayer) -> None:
    first, second = shown(face, "![a](media/a.mp3) and ![b](<media/b%20c.ogg>)")
    click(face, first)
    assert player.played == [b"a"]
    click(face, second)
    assert player.played == [b"a", b"bc"]
    click(face, second)
    assert (theme.sounds.playing, player.plays) == ("", False)


def test_what_plays_shows_another_drawing(face: CardFace, theme: Theme, player: FakePlayer) -> None:
    shown(face, "![a](media/a.mp3)")
    before = face.grab().toImage()
    theme.sounds.play(["media/a.mp3"])
    assert face.grab().toImage() != before
    player.end()
    assert face.grab().toImage() == before


def test_tab_comes_to_each_sound_and_enter_plays_it(qtbot: QtBot, player: FakePlayer, theme: Theme) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    column = QVBoxLayout(around)
    face = CardFace(theme)
    field = QLineEdit()
    face.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    column.addWidget(field)
    column.addWidget(face)
    with qtbot.waitActive(around):
        around.show()
    shown(face, "![a](media/a.mp3) and ![d](media/d.wav)")
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert face.hasFocus()
    for _ in range(2):
        QTest.keyClick(face, Qt.Key.Key_Tab)
        QTest.keyClick(face, Qt.Key.Key_Return)
    assert player.played == [b"a", b"d"]
    shown(face, "Nothing to hear")
    assert face.focusPolicy() == Qt.FocusPolicy.ClickFocus


def test_enter_after_a_click_is_left_to_the_page(face: CardFace, player: FakePlayer) -> None:
    (button,) = shown(face, "![a](media/a.mp3)")
    click(face, button)
    QTest.keyClick(face, Qt.Key.Key_Return)
    assert player.played == [b"a"]


def test_another_card_is_silent(face: CardFace, theme: Theme, player: FakePlayer) -> None:
    (button,) = shown(face, "![a](media/a.mp3)")
    click(face, button)
    shown(face, "With more words: ![a](media/a.mp3)")
    assert player.plays, "the same sound goes on while the card is written"
    shown(face, "Nothing to hear")
    assert not player.plays


def test_a_card_that_goes_is_silent(face: CardFace, theme: Theme, player: FakePlayer) -> None:
    (button,) = shown(face, "![a](media/a.mp3)")
    click(face, button)
    face.hide()
    assert (theme.sounds.playing, player.plays) == ("", False)


def test_nothing_but_sounds_of_the_collection_is_played(face: CardFace, player: FakePlayer) -> None:
    buttons = shown(
        face,
        "[a](https://example.org/media/a.mp3) [b](file:///media/a.mp3) [c](media/../a.mp3) [d](media/a.exe) "
        '![e](https://example.org/a.mp3) <audio src="media/a.mp3"></audio> [f](javascript:media/a.mp3)',
    )
    assert face.sounds == ()
    assert all(not button.reference for button in buttons)
    for address in ("https://example.org/media/a.mp3", "file:///media/a.mp3", "media/a.mp3", "media/a.exe"):
        face.anchorClicked.emit(QUrl(address))
    assert player.played == []
