"""Brief parts: "Rusty sputum." behind what a term means is no sentence, but one more thing to know of it."""

import re

from kmsflash.notes.facts.making import GAP, Found, Passage, card, fact, passage, tidy
from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.grammar.orders import orders
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import capitalised, fold

_WORDS = re.compile(r"[^\W\d_]{3,}(?:[ -][^\W\d_]{3,}){1,2}")
_SHORTEST_HEAD, _LONGEST = 4, 20  # letters of a noun, and words of a text that may be told as a whole
_SMALL = (
    "determiners",
    "prepositions",
    "adverbials",
    "kept_adverbs",
    "time_adverbs",
    "degree_words",
    "filler",
    "pronouns",
    "general_words",
    "question_words",
    "coordinators",
    "numbers",
    "participles",
)


def read(source: Passage, term: str, part: str, *, alone: bool) -> list[Found]:
    """Ask for what tells a noun of two or three words from others: "rusty" of "rusty sputum".

    What does not stand *alone* may be part of a meaning, in a short text of several parts.
    """
    text = source.text.text
    if not alone and ";" in text and len(text.split()) <= _LONGEST:
        return []
    vocabulary = source.scope.vocabulary
    said = part.strip().rstrip(".")
    span = _telling(said, vocabulary) if _is_brief(said, vocabulary) else None
    if span is None or fold(said[slice(*span)]) in fold(term):
        return []
    answer = said[slice(*span)]
    question = f"{said[: span[0]]}{GAP}{said[span[1] :]}."
    front = vocabulary.ask["context"].format(context=f"**{capitalised(term)}**", question=question)
    shown = passage(source.text.text, answer, source.text.label, source.text.detail)
    drafted = card("brief", front, tidy(answer), shown)
    return [fact(source.text.kind, f"{term} {said}", source.text, (drafted,), part)]


def _is_brief(said: str, vocabulary: Vocabulary) -> bool:
    if _WORDS.fullmatch(said) is None or clause(said, vocabulary) or orders(said, vocabulary):
        return False
    words = said.lower().split()
    return len(words) > 1 and not any(vocabulary.has(group, word) for group in _SMALL for word in words)


def _telling(said: str, vocabulary: Vocabulary) -> tuple[int, int] | None:
    """Return where the words stand that tell the noun from others, before it or, in Romance, behind it."""
    is_last = vocabulary.has_base_forms or vocabulary.keeps_capitals
    span = (0, said.rindex(" ")) if is_last else (said.index(" ") + 1, len(said))
    head = said[span[1] :].strip() if is_last else said[: span[0]].strip()
    is_noun = len(head) >= _SHORTEST_HEAD and (head[:1].isupper() or not vocabulary.keeps_capitals)
    return span if is_noun else None
