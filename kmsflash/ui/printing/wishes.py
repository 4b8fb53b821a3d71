"""How decks are to be printed."""

from dataclasses import dataclass
from enum import StrEnum

PIXELS_PER_INCH = 96  # in which pages are laid out, whatever they are drawn on
_MM = PIXELS_PER_INCH / 25.4


class Sheet(StrEnum):
    """What stands on a page."""

    FOLD = "fold"  # questions left, answers right: folded in the middle, one side is hidden
    LIST = "list"  # questions with their answers under them, in two columns
    SUMMARY = "summary"  # a page for each deck: what is in it, as much as there is room for


class Paper(StrEnum):
    """How large a page is."""

    A4 = "a4"
    LETTER = "letter"

    @property
    def size(self) -> tuple[float, float]:
        """Width and height in pixels of a layout."""
        wide, high = (210, 297) if self is Paper.A4 else (215.9, 279.4)
        return wide * _MM, high * _MM


@dataclass(frozen=True, slots=True)
class PrintWishes:
    """What the learner wishes of the pages."""

    sheet: Sheet = Sheet.FOLD
    paper: Paper = Paper.A4
    explanations: bool = False  # under the answers
