"""Templates: how a sentence closes up around the words that are put into it."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Self

from kmsflash.notes.expressions import Expression

_QUOTED = "phrase"  # the slot for words whose first letters count
_MARKS = '*"“„«‹(¿¡ \u202f\u00a0'
_LEADING = re.compile(rf"[{re.escape(_MARKS)}]*\{{(\w+)\}}")
_GAPS = re.compile(r" {2,}")  # where nothing was put in
_FIRST = re.compile(rf"(?P<marks>[{re.escape(_MARKS)}]*)(?P<word>[^\W\d_]+['’]?)")


@dataclass(frozen=True, slots=True)
class Joining:
    """What a language does where words meet: articles sink inside a sentence, prepositions contract."""

    small: frozenset[str] = frozenset()  # written small inside a sentence: articles, question words
    rules: tuple[tuple[Expression, str], ...] = ()  # "de el" → "del"

    def sunk(self, text: str) -> str:
        """Return *text* with its first word small where that is an article or the like."""
        first = _FIRST.match(text)
        if not first or first["word"].lower().replace("’", "'") not in self.small:
            return text
        if text[first.end("word") : first.end("word") + 1] == "-":
            return text  # "Zwei-plus-Vier-Vertrag"
        at = first.start("word")
        if len(first["word"]) > 1 and first["word"].isupper():
            return text[:at] + first["word"].lower() + text[first.end("word") :]  # "LA CORTE"
        return text[:at] + text[at].lower() + text[at + 1 :]

    def closed(self, text: str) -> str:
        """Return *text* with its words contracted as the language does."""
        for pattern, joined in self.rules:
            text = pattern.sub(joined, text)
        return text


class Template(str):
    """A format string that fits what is put into it to the words around, by the rules of its language."""

    __slots__ = ("joining", "leading")
    joining: Joining
    leading: str  # the slot that the sentence starts with

    def __new__(cls, text: str, joining: Joining) -> Self:
        """Return *text* as a template of the language that *joining* belongs to."""
        template = super().__new__(cls, text)
        template.joining = joining
        leading = _LEADING.match(text)
        template.leading = leading[1] if leading else ""
        return template

    def format(self, *args: object, **slots: object) -> str:
        """Return the sentence; a value inside it starts small where its first word is no name."""
        as_is = (self.leading, _QUOTED)
        fitted = {
            name: self.joining.sunk(value) if name not in as_is and isinstance(value, str) else value
            for name, value in slots.items()
        }
        return self.joining.closed(_GAPS.sub(" ", super().format(*args, **fitted)))


def joining(small: Iterable[str], rules: Iterable[tuple[str, str]]) -> Joining:
    """Return the joining of a language from its *small* words and its rules (pattern, replacement)."""
    words = frozenset(word.lower().replace("’", "'") for word in small)
    return Joining(words, tuple((Expression(pattern), joined) for pattern, joined in rules))


def templates(texts: Mapping[str, str], closing: Joining) -> dict[str, str]:
    """Return every template of a language, by name."""
    return {name: Template(text, closing) for name, text in texts.items()}
