"""SM-2's quality of response."""

from enum import IntEnum


class Grade(IntEnum):
    """How well an answer came, as SM-2 was published: 0 (blackout) to 5 (perfect). Below 3 is a failure."""

    BLACKOUT = 0
    AGAIN = 1
    ALMOST = 2
    HARD = 3
    GOOD = 4
    EASY = 5

    @property
    def passed(self) -> bool:
        """Whether the answer counts as recalled."""
        return self >= Grade.HARD


FOUR_BUTTONS = (Grade.AGAIN, Grade.HARD, Grade.GOOD, Grade.EASY)
"""The grades offered by default, on the keys 1 to 4."""
