"""What a use case changed, so that each screen knows whether to look again."""

from enum import Flag, auto


class Changes(Flag):
    """Which parts of the collection a use case touched."""

    NOTHING = 0
    DECKS = auto()
    CARDS = auto()
    SCHEDULES = auto()
    NOTES = auto()
    SETTINGS = auto()
    EXAMS = auto()
    EVERYTHING = DECKS | CARDS | SCHEDULES | NOTES | SETTINGS | EXAMS
