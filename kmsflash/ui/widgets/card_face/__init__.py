"""A side of a card as the learner sees it: text, tables, call-outs and code."""

from kmsflash.ui.widgets.card_face.face import BLEED, CardFace
from kmsflash.ui.widgets.card_face.manner import ANSWER, ASKED, LARGE_ANSWER, PASSAGE, QUESTION, Manner, Part
from kmsflash.ui.widgets.card_face.media import sounds_in

__all__ = [
    "ANSWER",
    "ASKED",
    "BLEED",
    "LARGE_ANSWER",
    "PASSAGE",
    "QUESTION",
    "CardFace",
    "Manner",
    "Part",
    "sounds_in",
]
