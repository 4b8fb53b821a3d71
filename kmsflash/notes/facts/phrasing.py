"""Phrasing: small words of a question and its answer, put as they read there."""

import re

from kmsflash.notes.finite import is_finite
from kmsflash.notes.vocabulary import Vocabulary

_BEHIND = re.compile(
    r"(?:\*\*[^*]+\*\*\s?:\s)?"
    r"(?:[Pp]erch[ée]|¿?[Pp]or qu[eéê]|[Pp]ourquoi est-ce qu(?:e\s|[’'])|[Ww]hy (?:does|do|did))\s?"
    r"(?P<word>[A-ZÀ-Þ][a-zà-ÿ]+)\b"
)
_INFINITIVE = re.compile(r"\w+(?:[aei]r|[aei]re|oir|[dt]re)\b", re.IGNORECASE)


def with_deed(front: str, answer: str, vocabulary: Vocabulary) -> str:
    """Return "what could farmers do?" for "what could farmers?", where the answer is what they could do."""
    modal = vocabulary.expressions.get("asks_modal")
    found = modal.match(front) if modal is not None and _INFINITIVE.match(answer) else None
    return f"{front[: found.end()]} {vocabulary.ask['to_do']}{front[found.end() :]}" if found else front


def sunk_inside(front: str, vocabulary: Vocabulary) -> str:
    """Return a question whose sentence, put behind its question word, no longer begins with a capital."""
    found = None if vocabulary.keeps_capitals else _BEHIND.match(front)
    word = found["word"].lower() if found else ""
    small = any(vocabulary.has(group, word) for group in ("prepositions", "determiners", "adverbials"))
    if found is None or not (small or is_finite(word, vocabulary)):
        return front
    at = found.start("word")
    return f"{front[:at]}{front[at].lower()}{front[at + 1 :]}"


def without_connective(answer: str, vocabulary: Vocabulary) -> str:
    """Return "the new policy" for "then the new policy"."""
    first, _, rest = answer.partition(" ")
    return rest if rest and vocabulary.has("connectives", first) else answer
