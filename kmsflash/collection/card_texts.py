"""The texts of a card as the learner wrote them: mended, checked, and as a card asks for them."""

from dataclasses import replace

from kmsflash.model import gaps
from kmsflash.model.errors import UserError
from kmsflash.model.importing import Sides

_BREAKS = str.maketrans({"\r": "\n", "\u2028": "\n", "\u2029": "\n", "\x00": None})


def tidied(text: str) -> str:
    """Return *text* as it is kept: its lines ended one way, nothing that no file can hold, no empty ends."""
    lines = text.replace("\r\n", "\n").translate(_BREAKS)
    whole = lines.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return whole.rstrip().lstrip("\n")


def checked(texts: Sides) -> Sides:
    """Return the texts as they are kept. Raises `UserError` where that is no card."""
    kept = Sides(tidied(texts.front), tidied(texts.answer), tidied(texts.explanation))
    if not kept.front.strip():
        raise UserError("This card asks nothing yet. Write a question.")
    if not kept.answer.strip() and not gaps.numbers(kept.front):
        raise UserError("This card has no answer yet. Write one, or make a gap in the question.")
    return kept


def asked_alone(texts: Sides) -> Sides:
    """Return the texts of a card that asks for all gaps of its question at once; as they are without any."""
    return gaps.asked(texts) if gaps.numbers(texts.front) else texts


def mirrored(texts: Sides) -> Sides:
    """Return the texts of the card that asks for the question by the answer."""
    return replace(texts, front=texts.answer, answer=texts.front)
