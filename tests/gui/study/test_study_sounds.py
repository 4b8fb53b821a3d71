"""Sounds while studying: by themselves, and by their key."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kmsflash.model.kinds import Kind
from kmsflash.model.options import ScreenOptions
from kmsflash.model.study import Face
from kmsflash.ui.study.notice import Notice
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.key_list import KeyList
from tests.gui.players import FakePlayer, fake_player
from tests.gui.study.test_study_page import FakeSession, Study

FACES = (
    Face(
        Kind.QUESTION,
        "Who is it? ![one](media/q1.mp3) ![two](media/q2.mp3)",
        "The robin ![it](media/a.mp3)",
        "It sings all year. ![so](media/e.mp3)",
    ),
    Face(Kind.QUESTION, "And who is this? ![it](media/q1.mp3)", "The wren", ""),
    Face(Kind.QUESTION, "Nothing to hear. ![x](media/gone.mp3)", "Nothing", ""),
)
Key = Qt.Key


@pytest.fixture
def theme(qapp: object) -> Theme:
    return Theme("light")


@pytest.fixture
def player(theme: Theme) -> FakePlayer:
    return fake_player(theme, {f"{name}.mp3": name.encode() for name in ("q1", "q2", "a", "e")})


def begun(qtbot: QtBot, theme: Theme, options: ScreenOptions | None = None) -> Study:
    study = Study(qtbot, theme)
    study.page.use(options or ScreenOptions())
    study.session = FakeSession(FACES)
    study.page.start(study.session)
    return study


def test_each_side_plays_its_own_sounds(qtbot: QtBot, theme: Theme, player: FakePlayer) -> None:
    study = begun(qtbot, theme)
    player.end()
    player.end()
    assert player.played == [b"q1", b"q2"]
    study.press(Key.Key_Space)
    player.end()
    player.end()
    assert player.played[2:] == [b"a", b"e"]
    study.press(Key.Key_Space)
    assert player.played[4:] == [b"q1"]
    study.press(Key.Key_Space)
    assert (len(player.played), player.plays) == (5, False), "the answer has no sound: that of before is over"


def test_r_plays_again_what_the_side_has(qtbot: QtBot, theme: Theme, player: FakePlayer) -> None:
    study = begun(qtbot, theme, ScreenOptions(plays_sounds=False))
    assert player.played == []
    study.press(Key.Key_R)
    player.end()
    assert player.played == [b"q1", b"q2"]
    study.press(Key.Key_Space, Key.Key_R)
    assert player.played[2:] == [b"a"]
    study.press(Key.Key_Space, Key.Key_Space)
    assert len(player.played) == 3
    study.press(Key.Key_R)
    assert player.played[3:] == [b"q1"], "an answer without sounds has those of its question"


def test_r_says_what_is_missing(qtbot: QtBot, theme: Theme, player: FakePlayer) -> None:
    study = begun(qtbot, theme, ScreenOptions(plays_sounds=False))
    study.press(*[Key.Key_Space] * 4, Key.Key_R)
    assert player.played == []
    assert "not on this computer" in study.said
    assert study.part(Notice).isVisible()
    study.press(Key.Key_Space, Key.Key_1)
    assert len(study.grades) == 3, "and studying goes on"


def test_at_the_end_r_studies_again(qtbot: QtBot, theme: Theme, player: FakePlayer) -> None:
    study = begun(qtbot, theme)
    study.press(*[Key.Key_Space, Key.Key_1] * 3)
    study.finish()
    assert not player.plays
    study.press(Key.Key_R)
    assert study.session.again
    assert player.plays


def test_leaving_is_silent(qtbot: QtBot, theme: Theme, player: FakePlayer) -> None:
    study = begun(qtbot, theme)
    assert player.played == [b"q1"]
    study.page.closed.connect(study.page.hide)
    study.press(Key.Key_Escape)
    assert not player.plays
    player.end()
    assert player.played == [b"q1"]


def test_the_key_is_listed_where_there_is_something_to_hear(
    qtbot: QtBot, theme: Theme, player: FakePlayer
) -> None:
    study = begun(qtbot, theme)
    assert "Play the sounds again" in study.offered
    study.press(Key.Key_Question)
    assert "R: Play the sounds again" in study.part(KeyList).accessibleDescription()
    study.press(Key.Key_Question, *[Key.Key_Space] * 4, Key.Key_Question)
    assert "Play the sounds again" in study.part(KeyList).accessibleDescription(), "also where it is missing"


def test_an_explanation_of_nothing_but_a_sound_shows(qtbot: QtBot, theme: Theme, player: FakePlayer) -> None:
    study = Study(qtbot, theme)
    study.session = FakeSession((Face(Kind.QUESTION, "Who is it?", "The robin", "![](media/e.mp3)"),))
    study.page.start(study.session)
    assert "Play the sounds again" not in study.offered
    study.press(Key.Key_Space)
    assert "Sound: e" in study.text()
    assert player.played == [b"e"]
