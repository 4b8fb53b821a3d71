"""Draws the masks of image occlusion into pictures. Pillow loads on use: most packages have none."""

import math
from io import BytesIO
from typing import TYPE_CHECKING

from kmsflash.exchange.anki.occlusion import Drawing, Point, Shape

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageDraw import ImageDraw

MOST_PIXELS = 64_000_000
LONGEST_SIDE = 1_600
"""Pixels; larger pictures are made smaller, for each card has two of its own."""

_FORMATS = ("PNG", "JPEG", "GIF", "WEBP", "BMP")
_ASKED, _OTHER, _EDGE, _LIT = "#ff8e8e", "#ffeba2", "#212121", "#d32f2f"


def draw(picture: bytes, drawing: Drawing) -> bytes | None:
    """Return the picture with its masks; None where it is none, or is too large to be drawn on."""
    from PIL import Image, ImageDraw, ImageOps, UnidentifiedImageError

    try:
        with Image.open(BytesIO(picture), formats=_FORMATS) as opened:
            if opened.width * opened.height > MOST_PIXELS:
                return None
            is_jpeg = opened.format == "JPEG"
            image = ImageOps.exif_transpose(opened).convert("RGB" if is_jpeg else "RGBA")
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError, Image.DecompressionBombError):
        return None
    image.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    canvas = ImageDraw.Draw(image)
    for shape in drawing.shapes:
        _draw_shape(canvas, image, shape, drawing)
    return _saved(image, drawing)


def _draw_shape(canvas: "ImageDraw", image: "Image", shape: Shape, drawing: Drawing) -> None:
    corners = _placed(shape, image.width, image.height)
    width = max(1, min(image.size) // 200)
    if shape.words:
        canvas.text(corners[0], shape.words, fill=_EDGE, font_size=max(10, image.height // 25))
    elif len(corners) < 3:
        return
    elif shape.number != drawing.number:
        if shape.covers:
            canvas.polygon(corners, fill=_OTHER, outline=_EDGE, width=width)
    elif drawing.is_answer:
        canvas.polygon(corners, outline=_LIT, width=2 * width)
    else:
        canvas.polygon(corners, fill=_ASKED, outline=_EDGE, width=width)
        _question_mark(canvas, corners)


def _question_mark(canvas: "ImageDraw", corners: list[Point]) -> None:
    """Say by more than a colour which mask is asked for."""
    across, down = zip(*corners, strict=True)
    height = min(max(across) - min(across), max(down) - min(down)) * 0.8
    if height >= 6:
        middle = ((min(across) + max(across)) / 2, (min(down) + max(down)) / 2)
        canvas.text(middle, "?", fill=_EDGE, font_size=height, anchor="mm")


def _placed(shape: Shape, width: int, height: int) -> list[Point]:
    """Return the corners of a shape in pixels of the picture; the first versions told them so."""
    in_pixels = any(abs(part) > 2 for corner in shape.corners for part in corner)
    wide, high = (1, 1) if in_pixels else (width, height)
    placed = [(x * wide, y * high) for x, y in shape.corners]
    if not shape.angle:
        return [_within(point, width, height) for point in placed]
    turn = math.radians(shape.angle)
    (x0, y0), sine, cosine = placed[0], math.sin(turn), math.cos(turn)
    turned = [
        (x0 + (x - x0) * cosine - (y - y0) * sine, y0 + (x - x0) * sine + (y - y0) * cosine)
        for x, y in placed
    ]
    return [_within(point, width, height) for point in turned]


def _within(point: Point, width: int, height: int) -> Point:
    """Return a corner no further from the picture than the picture is large."""
    return max(-width, min(point[0], 2 * width)), max(-height, min(point[1], 2 * height))


def _saved(image: "Image", drawing: Drawing) -> bytes:
    written = BytesIO()
    if drawing.name.endswith(".jpg"):
        image.convert("RGB").save(written, "JPEG", quality=88)
    else:
        image.save(written, "PNG")
    return written.getvalue()
