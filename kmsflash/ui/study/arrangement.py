"""Where everything on the study screen stands: plain arithmetic, for any window and any font setting."""

from dataclasses import dataclass

from PySide6.QtCore import QMargins, QRect, QSize

COMPACT_UNDER = 560
TALL_FROM = 700
COLUMN = 720
_EDGE = 24
_BELOW_GRADES = 4


@dataclass(frozen=True, slots=True)
class Gaps:
    """The spaces between the things on the card, from the top down, in pixels at font setting 100 %."""

    chip: int
    answer: int
    line: int
    source: int
    passage: int


_GAPS = {"tall": Gaps(24, 8, 28, 16, 12), "normal": Gaps(12, 6, 16, 10, 8), "compact": Gaps(8, 6, 14, 10, 6)}
_PADDING = {"tall": (48, 40), "normal": (32, 22), "compact": (32, 14)}
_AROUND = {"tall": (20, 24), "normal": (6, 15), "compact": (8, 16)}  # above the card, and below it


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The rectangles of one window size."""

    bar: QRect
    card: QRect
    grades: QRect
    foot: QRect  # empty where there is no room for it
    padding: QMargins
    gaps: Gaps
    is_compact: bool
    allows_large_answer: bool


def arrange(window: QSize, scale: float) -> Arrangement:
    """Return where things stand in *window* pixels, type being *scale* times its normal size."""
    height = window.height() / scale
    form = "tall" if height >= TALL_FROM else "compact" if height < COMPACT_UNDER else "normal"
    compact = form == "compact"
    above, below = _AROUND[form]
    bar = round((44 if compact else 52) * scale)
    foot = 0 if compact else round(44 * scale)
    grade = round((54 if compact else 60) * scale)
    under = round(below * scale) if compact else round(_BELOW_GRADES * scale)
    width = min(round(COLUMN * scale), window.width() - 2 * _EDGE)
    left = (window.width() - width) // 2
    top = bar + round(above * scale)
    grades = QRect(left, window.height() - foot - under - grade, width, grade)
    across, down = _PADDING[form]
    if width < 560 * scale:
        across = 20
    return Arrangement(
        bar=QRect(0, 0, window.width(), bar),
        card=QRect(left, top, width, max(0, grades.top() - round(below * scale) - top)),
        grades=grades,
        foot=QRect(0, window.height() - foot, window.width(), foot),
        padding=QMargins(*(round(side * scale) for side in (across, down, across, down))),
        gaps=_GAPS[form],
        is_compact=compact,
        allows_large_answer=form == "tall",
    )
