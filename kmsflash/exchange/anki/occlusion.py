"""Image occlusion: a picture with masks, each of which is a gap. Its cards are pictures, drawn when read."""

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from html import unescape

from kmsflash.exchange.anki.clozes import Cloze, cloze
from kmsflash.exchange.anki.schema import Notetype
from kmsflash.model.importing import Sides
from kmsflash.rendering.from_html import markdown
from kmsflash.rendering.literal import name_of, reference

MOST_SHAPES = 500

_SHAPE = re.compile(r"\s*image-occlusion:(rect|ellipse|polygon|text):(.*)", re.DOTALL)
_SOURCE = re.compile(r"<img\b[^<>]*?\bsrc\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>]+))", re.IGNORECASE)
_CORNERS = 48  # of what stands for an ellipse
_MOST_NUMBERS = 2_000
_JPEG = (".jpg", ".jpeg", ".jpe")

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Shape:
    """A mask, or words written on the picture; places are shares of the picture's size."""

    number: int
    corners: tuple[Point, ...]
    angle: float = 0.0  # degrees, clockwise, about the first corner
    covers: bool = False  # also while another one is asked for
    words: str = ""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture to be drawn for one side of a card."""

    picture: str  # name of the medium
    shapes: tuple[Shape, ...]
    number: int
    is_answer: bool

    @property
    def name(self) -> str:
        """Return the name under which texts refer to it: the same whenever the same is drawn."""
        stem, dot, ending = self.picture.rpartition(".")
        digest = sha256(repr((self.picture, self.shapes)).encode()).hexdigest()[:12]
        kind = ".jpg" if f"{dot}{ending}".lower() in _JPEG else ".png"
        return f"{(stem or self.picture)[:60]}-{digest}-{self.number}{'a' if self.is_answer else 'q'}{kind}"


@dataclass(frozen=True, slots=True)
class Occlusion:
    """A note of a picture with masks."""

    picture: str
    shapes: tuple[Shape, ...]
    header: str
    beside: str

    @property
    def drawings(self) -> Iterator[Drawing]:
        """Give the pictures of all its cards."""
        for number in sorted({shape.number for shape in self.shapes if shape.number})[:_MOST_NUMBERS]:
            yield from (Drawing(self.picture, self.shapes, number, side) for side in (False, True))

    def sides(self, number: int) -> Sides | None:
        """Return the texts of the card for the masks of that number; None where there are none."""
        if not any(shape.number == number for shape in self.shapes):
            return None
        front, answer = (
            self._reference(Drawing(self.picture, self.shapes, number, side)) for side in (False, True)
        )
        return Sides(f"{self.header}\n\n{front}" if self.header else front, answer, self.beside)

    def _reference(self, drawing: Drawing) -> str:
        said = re.sub(r"[\[\]<>`\\*_\s]+", " ", self.picture.rpartition(".")[0]).strip()
        return f"![{said}]({reference(drawing.name)})"


def occlusion_of(notetype: Notetype, values: list[str]) -> Occlusion | None:
    """Return the masked picture that a note is; None where it is another note."""
    if not notetype.is_occlusion or len(values) < 2:
        return None
    masks, picture, rest = values[0], values[1], [*values[2:], "", "", ""]
    found = _SOURCE.search(picture)
    name = name_of(unescape(next(filter(None, found.groups()), ""))) if found else ""
    shapes = tuple(_shapes(cloze(masks)))
    if not name or not shapes:
        return None
    header, *beside = map(markdown, rest[:3])
    return Occlusion(name, shapes, header, "\n\n".join(filter(None, beside)))


def _shapes(masks: Cloze) -> Iterator[Shape]:
    for number, hidden in masks.each()[:MOST_SHAPES]:
        found = _SHAPE.match(unescape(hidden))
        if found:
            told = dict(part.partition("=")[::2] for part in re.split(r"(?<!\\):", found[2]))
            corners = tuple(_corners(found[1], told))
            if corners:
                words = told.get("text", "").replace("\\:", ":") if found[1] == "text" else ""
                yield Shape(
                    number, corners, _real(told, "angle"), told.get("oi", "0") not in ("", "0"), words[:200]
                )


def _corners(kind: str, told: Mapping[str, str]) -> Iterator[Point]:
    left, top = _real(told, "left"), _real(told, "top")
    match kind:
        case "rect":
            right, bottom = left + _real(told, "width"), top + _real(told, "height")
            yield from ((left, top), (right, top), (right, bottom), (left, bottom))
        case "ellipse":
            rx, ry = _real(told, "rx"), _real(told, "ry")
            for corner in range(_CORNERS):
                turn = 2 * math.pi * corner / _CORNERS
                yield left + rx * (1 + math.cos(turn)), top + ry * (1 + math.sin(turn))
        case "polygon":
            for pair in told.get("points", "").split()[:MOST_SHAPES]:
                x, _, y = pair.partition(",")
                yield _real({"": x}, ""), _real({"": y}, "")
        case _:
            yield left, top


def _real(told: Mapping[str, str], name: str) -> float:
    try:
        value = float(told.get(name, "0") or 0)
    except ValueError:
        return 0.0
    return value if math.isfinite(value) and abs(value) < 1e6 else 0.0
