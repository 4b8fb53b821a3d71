"""Dialogues: who asks and who answers stands before each line: "**Ann:** When …?", "**Ben:** In 1911."."""

import re
from collections import Counter
from itertools import pairwise

from kmsflash.notes.page import Line, Role
from kmsflash.notes.vocabulary import Vocabulary

_SPOKEN = re.compile(
    r"^\s*(?:[-*+–—]\s+)?(?P<marks>\*{0,2})(?P<who>[A-ZÀ-Þ][\w.’'-]{0,14}(?: [A-ZÀ-Þ][\w.’'-]{0,14})?)\s?"
    r"(?:(?P=marks)\s?[:：]|[:：]\s?(?P=marks))\s*(?P<said>[^\s*].*)$"
)
_FEWEST = 3  # questions with their answers
_MOST_SPEAKERS = 4
_APART = 2  # lines from a question to its answer


def find(lines: list[Line], vocabulary: Vocabulary) -> tuple[list[Line], int]:
    """Mark the questions and answers of a dialogue as such, in place of the names of who speaks."""
    spoken = {
        at: told for at, line in enumerate(lines) if not line.code and (told := _SPOKEN.match(line.text))
    }
    spoken = {at: told for at, told in spoken.items() if vocabulary.label(told["who"]) is None}
    pairs = [
        (at, then)
        for at, then in pairwise(spoken)
        if then - at <= _APART
        and spoken[at]["said"].rstrip("* ").endswith("?")
        and not spoken[then]["said"].rstrip("* ").endswith("?")
        and spoken[at]["who"] != spoken[then]["who"]
    ]
    askers = Counter(spoken[at]["who"] for at, _ in pairs)
    speakers = {spoken[at]["who"] for pair in pairs for at in pair}
    if len(pairs) < _FEWEST or len(speakers) > _MOST_SPEAKERS or max(askers.values()) < _FEWEST:
        return lines, 0
    mended = list(lines)
    for asked, answered in pairs:
        for at, role in ((asked, Role.QUESTION), (answered, Role.ANSWER)):
            label = label_of(role, vocabulary)
            mended[at] = lines[at]._replace(text=f"{label}: {spoken[at]['said']}")
    return mended, len(pairs)


def label_of(role: Role, vocabulary: Vocabulary) -> str:
    """Return the label of a role as a word: "Q" alone would be a card that its author wrote out."""
    return next(
        text for text, other in vocabulary.labels.items() if other is role and len(text) > 1
    ).capitalize()
