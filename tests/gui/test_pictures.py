"""The pictures that cards show."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage, QTextDocument
from pytestqt.qtbot import QtBot

from kmsflash.rendering import markup, tree
from kmsflash.ui.pictures import Pictures
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.card_face import BLEED, PASSAGE, CardFace, Part

ROOM = "\ufffc"  # what Qt says of pictures in a text: here of the room around a name


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    image = QImage(1600, 900, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    path = tmp_path / "c0ffee"  # no ending, as the collection keeps it
    image.save(str(path), "PNG")  # type: ignore[call-overload]  # bytes, say the stubs
    return path


@pytest.fixture
def face(qtbot: QtBot, theme: Theme, picture: Path) -> CardFace:
    theme.pictures.look_in(lambda reference: picture if reference == "media/a-b.png" else None)
    made = CardFace(theme)
    qtbot.addWidget(made)
    made.resize(400, 600)
    made.show()
    return made


def shown(face: CardFace, markdown: str) -> None:
    face.show_parts(Part(tree.parse(markup.html(markdown)), PASSAGE))


def teal(face: CardFace) -> int:
    """Return how many pixels in a row across the picture are teal."""
    image = face.grab().toImage()
    return sum(image.pixelColor(x, 60) == QColor("teal") for x in range(image.width()))


def test_a_picture_is_as_wide_as_there_is_room_for(face: CardFace) -> None:
    shown(face, "![a heart](media/a-b.png)")
    assert abs(teal(face) - (400 - 2 * BLEED)) <= 2
    assert 215 <= face.text_height() <= 240  # 900 : 1600 of the width
    face.resize(300, 600)
    assert abs(teal(face) - (300 - 2 * BLEED)) <= 2


def test_a_high_picture_is_cut_down_to_be_seen_whole(face: CardFace, theme: Theme, tmp_path: Path) -> None:
    high = QImage(300, 3000, QImage.Format.Format_RGB32)
    high.fill(QColor("teal"))
    high.save(str(tmp_path / "high.png"))
    theme.pictures.look_in(lambda _: tmp_path / "high.png")
    shown(face, "![a tower](media/high.png)")
    assert face.text_height() < 450


@pytest.mark.parametrize(
    "markdown",
    [
        "![a heart](media/other.png)",
        "![a heart](https://example.org/x.png)",
        "![a heart](file:///etc/passwd)",
    ],
)
def test_what_is_not_there_shows_its_words(face: CardFace, markdown: str) -> None:
    shown(face, markdown)
    assert face.toPlainText().strip(ROOM) == "a heart"


def test_nothing_but_pictures_of_the_collection_is_loaded(face: CardFace, picture: Path) -> None:
    kinds = QTextDocument.ResourceType
    for name in (str(picture), f"file://{picture}", "https://example.org/media/a-b.png", "media/../c0ffee"):
        assert face.loadResource(kinds.ImageResource.value, name) is None
    assert face.loadResource(kinds.HtmlResource.value, "media/a-b.png") is None
    assert face.loadResource(kinds.StyleSheetResource.value, "media/a-b.png") is None
    assert face.loadResource(kinds.ImageResource.value, "media/a-b.png") is not None


def test_few_pictures_are_kept_and_damaged_ones_are_none(qapp: object, picture: Path, tmp_path: Path) -> None:
    pictures = Pictures()
    asked: list[str] = []

    def find(reference: str) -> Path:
        asked.append(reference)
        return picture

    assert pictures.image("media/x.png") is None
    pictures.look_in(find)
    for number in range(30):
        assert pictures.image(f"media/{number}.png") is not None
    assert pictures.image("media/29.png") is not None
    assert len(asked) == 30
    assert pictures.image("media/0.png") is not None
    assert len(asked) == 31
    broken = tmp_path / "broken"
    broken.write_bytes(picture.read_bytes()[:100])
    pictures.look_in(lambda _: broken)
    assert pictures.image("media/y.png") is None
