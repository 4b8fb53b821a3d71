"""Phrasing: small words of a question and its answer, put as they read there."""

import re

from kmsflash.notes.grammar.finite import is_finite
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import capitalised, enumeration

_BEHIND = re.compile(
    r"(?:\*\*[^*]+\*\*\s?:\s)?"
    r"(?:[Pp]erch[ée]|¿?[Pp]or qu[eéê]|[Pp]ourquoi est-ce qu(?:e\s|[’'])|[Ww]hy (?:does|do|did))\s?"
    r"(?P<word>[A-ZÀ-Þ][a-zà-ÿ]+)\b"
)
_HELD = "\0"  # keeps the place of a question that is not to be fitted to the words before it
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


def under(context: str, question: str, vocabulary: Vocabulary) -> str:
    """Return a question with what it is about in front."""
    context = context.replace("**", "")
    asks = vocabulary.has("question_words", question.split(" ", maxsplit=1)[0])
    if asks and not vocabulary.keeps_capitals:
        question = question[:1].lower() + question[1:]
    elif vocabulary.keeps_capitals:
        shown = vocabulary.ask["context"].format(context=f"**{context}**", question=_HELD)
        return shown.replace(_HELD, capitalised(question))
    return vocabulary.ask["context"].format(context=f"**{context}**", question=question)


def counted(front: str, answer: str, vocabulary: Vocabulary) -> str:
    """Say how many things are asked for, where the answer lists a few."""
    parts = enumeration(answer)
    opens = any(vocabulary.has("prepositions", part.split(maxsplit=1)[0]) for part in parts)
    measures = parts[0][:1].isdigit() and not all(part[:1].isdigit() for part in parts)
    measures |= (
        any(part[:1].isdigit() for part in parts[1:]) and not parts[0].isalpha()
    )  # "layers 5, 6 and 7"
    lists = 3 <= len(parts) <= 5 and not (opens or measures) and all(len(part.split()) <= 7 for part in parts)
    first = answer.partition(",")[0]
    is_choice = ":" in first or vocabulary.expressions["or"].search(first) is not None
    is_said = any(vocabulary.expressions[name].search(answer) for name in ("examples", "negation"))
    is_said = is_said or any(vocabulary.has("modifiers", part.split(maxsplit=1)[0]) for part in parts[1:])
    is_said = is_said or any(vocabulary.has("auxiliaries", word) for word in parts[0].split())
    said = answer.rpartition(",")[2].split()[:-1]
    is_joined = any(vocabulary.has("coordinators", word) for word in said)
    is_said = is_said or (vocabulary.has("indefinites", parts[0].split(maxsplit=1)[0]) and not is_joined)
    if is_choice or not lists or not front.endswith("?") or is_said:
        return front
    return vocabulary.ask["enumerate"].format(question=front, count=vocabulary.count(len(parts)))
