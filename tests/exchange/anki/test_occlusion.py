"""Image occlusion: a card for each mask, drawn."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from kmsflash.collection.media_kinds import MediaKind, kind_of, size_of
from kmsflash.exchange import open_package
from kmsflash.model.errors import UserError
from kmsflash.model.packages import Package
from kmsflash.rendering.literal import reference
from tests.exchange.anki.making import Made, made, read

SKY, ASKED, OTHER = (136, 170, 255), (255, 142, 142), (255, 235, 162)
ONE = "{{c1::image-occlusion:rect:left=.1:top=.1:width=.2:height=.4:oi=1}}"
TWO = "{{c2::image-occlusion:ellipse:left=.5:top=.25:rx=.2:ry=.25:oi=1}}"
LEGACY = pytest.mark.parametrize("legacy", [True, False], ids=["old", "new"])


def picture(kind: str = "PNG", size: tuple[int, int] = (400, 200)) -> bytes:
    written = BytesIO()
    Image.new("RGB", size, SKY).save(written, kind)
    return written.getvalue()


def masked(
    tmp_path: Path, masks: str, name: str = "a heart.png", data: bytes | None = None, *, legacy: bool = False
) -> Path:
    def fill(anki: Made) -> None:
        anki.medium(name, picture() if data is None else data)
        anki.collection.add_image_occlusion_notetype()
        image = f'<img src="{name}">'
        anki.note("Image Occlusion", masks, image, "Name it", "from <b>Gray</b>", "left side")

    return made(tmp_path, fill, legacy=legacy)


def drawn(package: Package, end: str) -> Image.Image:
    medium = next(each for each in package.media() if each.name.partition(".")[0].endswith(end))
    return Image.open(BytesIO(package.read(medium))).convert("RGB")


def near(image: Image.Image, x: float, y: float) -> tuple[int, ...]:
    found = image.getpixel((round(x * image.width), round(y * image.height)))
    assert isinstance(found, tuple)
    return found


@LEGACY
def test_each_mask_is_a_card(tmp_path: Path, legacy: bool) -> None:
    found = read(masked(tmp_path, f"{ONE}<br>{TWO}", legacy=legacy))
    assert found.troubles == ()
    assert [(card.way, card.nth) for card in found.cards] == [("cloze", 1), ("cloze", 2)]
    for card in found.cards:
        assert card.notes.front.startswith("Name it\n\n![a heart](media/")
        assert card.notes.answer.startswith("![a heart](media/")
        assert card.notes.explanation == "from **Gray**\n\nleft side"
    said = "".join(card.notes.front + card.notes.answer for card in found.cards)
    assert all(reference(name) in said for name in found.media)
    assert len(found.media) == 4


@LEGACY
def test_what_is_asked_for_is_covered_and_then_shown(tmp_path: Path, legacy: bool) -> None:
    package = open_package(masked(tmp_path, f"{ONE}<br>{TWO}", legacy=legacy))
    front, back = drawn(package, "1q"), drawn(package, "1a")
    assert near(front, 0.12, 0.14) == ASKED
    assert near(front, 0.7, 0.6) == OTHER
    assert near(back, 0.2, 0.3) == SKY
    assert near(back, 0.7, 0.6) == OTHER
    assert near(drawn(package, "2q"), 0.2, 0.3) == OTHER
    package.close()


def test_masks_that_cover_only_when_asked_for(tmp_path: Path) -> None:
    package = open_package(masked(tmp_path, f"{ONE}<br>{TWO}".replace(":oi=1", "")))
    assert near(drawn(package, "1q"), 0.7, 0.6) == SKY
    package.close()


SHAPES = [
    "polygon:points=.1,.1 .4,.1 .4,.8 .1,.8",
    "rect:left=.1:top=.8:width=.7:height=.6:angle=270",
]


@pytest.mark.parametrize("shape", SHAPES)
def test_other_shapes(tmp_path: Path, shape: str) -> None:
    package = open_package(masked(tmp_path, f"{{{{c1::image-occlusion:{shape}}}}}"))
    assert near(drawn(package, "1q"), 0.12, 0.2) == ASKED
    package.close()


def test_several_masks_of_one_card_and_words(tmp_path: Path) -> None:
    words = r"{{c0::image-occlusion:text:left=.6:top=.1:text=a\: b}}"
    package = open_package(masked(tmp_path, f"{ONE}{TWO.replace('c2', 'c1')}{words}"))
    (fact,) = package.facts()
    assert len(fact.cards) == 1
    front = drawn(package, "1q")
    assert (near(front, 0.12, 0.14), near(front, 0.7, 0.6)) == (ASKED, ASKED)
    assert len(front.crop((240, 0, 400, 60)).getcolors() or ()) > 1
    package.close()


@pytest.mark.parametrize(("name", "kind"), [("a.jpg", "JPEG"), ("b.webp", "WEBP"), ("c.gif", "GIF")])
def test_pictures_of_other_kinds(tmp_path: Path, name: str, kind: str) -> None:
    package = open_package(masked(tmp_path, ONE, name, picture(kind)))
    first = package.read(package.media()[0])
    assert kind_of(first) is (MediaKind.JPEG if kind == "JPEG" else MediaKind.PNG)
    package.close()


def test_a_large_picture_is_made_smaller(tmp_path: Path) -> None:
    package = open_package(masked(tmp_path, ONE, data=picture(size=(4_000, 1_000))))
    size = size_of(package.read(package.media()[0]), MediaKind.PNG)
    assert size is not None
    assert (size.width, size.height) == (1_600, 400)
    package.close()


def test_a_picture_that_is_missing_is_named_and_the_card_comes_in(tmp_path: Path) -> None:
    def fill(anki: Made) -> None:
        anki.collection.add_image_occlusion_notetype()
        anki.note("Image Occlusion", ONE, '<img src="gone.png">', "Name it")

    found = read(made(tmp_path, fill))
    assert len(found.cards) == 1
    assert found.media == {}
    assert found.troubles == ("1 picture or sound is not in the package: gone.png.",)


@pytest.mark.parametrize("data", [b"no picture", picture()[:60], b"<svg/>"])
def test_a_picture_that_is_none_is_refused_by_name(tmp_path: Path, data: bytes) -> None:
    package = open_package(masked(tmp_path, ONE, data=data))
    with pytest.raises(UserError, match=r"a heart\.png"):
        package.read(package.media()[0])
    package.close()


ODD = [
    "rect",
    "rect:left=x",
    "rect:left=nan:top=inf",
    "rect:left=1e308:width=1e308",
    "rect:left=-9e5:top=-9e5:width=9e5:height=9e5",
    "polygon:points=,,,",
    "polygon:points=1,2",
    "ellipse:rx=-5",
    "line:left=1",
    "rect:" + "left=.1:" * 5_000,
    "polygon:points=" + "9,9 " * 5_000,
    "text:text=",
]


@pytest.mark.parametrize("mask", ODD, ids=lambda mask: mask[:20])
def test_masks_that_make_no_sense_break_nothing(tmp_path: Path, mask: str) -> None:
    package = open_package(masked(tmp_path, f"{ONE.replace('c1', 'c2')}{{{{c1::image-occlusion:{mask}}}}}"))
    assert [*package.facts()]
    for medium in package.media():
        assert package.read(medium)
    package.close()
