"""How the parts of a card are set: type, weight and colour of each."""

from dataclasses import dataclass
from xml.etree.ElementTree import Element

from PySide6.QtGui import QFont


@dataclass(frozen=True, slots=True)
class Manner:
    """The setting of one part. Sizes and colours are roles of the theme, lines in font sizes."""

    font: str
    weight: int
    strong: int  # the weight of bold words
    colour: str
    line: float


@dataclass(frozen=True, slots=True)
class Part:
    """A tree of safe HTML and how to set it."""

    tree: Element
    manner: Manner
    space_above: int = 0  # pixels at font setting 100 %


QUESTION = Manner("question", 500, 700, "text", 1.35)
ASKED = Manner("body", 400, 600, "quiet", 1.5)
ANSWER = Manner("question", 600, 700, "text", 1.35)
LARGE_ANSWER = Manner("hero", 600, 700, "text", 1.2)
PASSAGE = Manner("body", 400, 600, "text", 1.5)


def family(font: QFont) -> str:
    """Return the family to set *font* in: the display cut begins at semibold, lighter is text."""
    families = font.families()
    return families[1] if font.weight() < QFont.Weight.DemiBold and len(families) > 2 else families[0]
