"""Templates of Anki's cards: parsed once for each notetype, filled for each note. Nothing in them runs.

https://docs.ankiweb.net/templates/fields.html
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from kmsflash.exchange.anki.clozes import cloze

LONGEST = 200_000
"""Characters of a side as it is filled; what is longer is cut."""
MOST_NODES = 2_000
DEEPEST = 30
FRONT = "FrontSide"

_TOKEN = re.compile(r"<!--.*?-->|\{\{([^{}]*)\}\}", re.DOTALL)
_EMPTY = re.compile(r"(?:\s|</?(?:br|div)\s?/?>|&nbsp;)*", re.IGNORECASE)
_MARKUP = re.compile(r"<(script|style)\b.*?</\1\s*>|<!--.*?-->|</?[a-zA-Z][^<>]*>", re.DOTALL | re.IGNORECASE)
_RUBY = re.compile(r" ?([^ >]+?)\[(?!sound:)(.+?)\]")
_GAP_FLAG = re.compile(r"c(\d{1,3})")


@dataclass(frozen=True, slots=True)
class Field:
    """The place of a field, and the filters that it goes through, first one first."""

    name: str
    filters: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """What is shown only where a field has something, or has nothing."""

    name: str
    inner: "tuple[Node, ...]"
    where_empty: bool = False


Node = str | Field | Section


@dataclass(slots=True)
class Filling:
    """One card that is made: what its fields hold, and what came up on the way."""

    fields: Mapping[str, str]
    number: int = 0  # of its gaps; 0: it asks for none
    is_answer: bool = False
    hidden: list[str] = field(default_factory=list)  # what its gaps hide
    hints: list[tuple[str, str]] = field(default_factory=list)  # fields that the front would give away

    def side(self, nodes: Sequence[Node]) -> str:
        """Return a side as HTML."""
        if len(nodes) == 1 and isinstance(nodes[0], Field) and not nodes[0].filters:
            return self._field(nodes[0])[:LONGEST]
        parts: list[str] = []
        left = LONGEST
        for part in self._parts(nodes):
            parts.append(part[:left])
            left -= len(part)
            if left <= 0:
                break
        return "".join(parts)

    def _parts(self, nodes: Iterable[Node]) -> Iterator[str]:
        for node in nodes:
            if isinstance(node, str):
                yield node
            elif isinstance(node, Field):
                yield self._field(node)
            elif self.is_empty(node.name) == node.where_empty:
                yield from self._parts(node.inner)

    def is_empty(self, name: str) -> bool:
        """Whether a field shows nothing."""
        flag = _GAP_FLAG.fullmatch(name)
        if flag and name not in self.fields:
            return int(flag[1]) != self.number
        return _EMPTY.fullmatch(self.fields.get(name, "")) is not None

    def _field(self, node: Field) -> str:
        text = self.fields.get(node.name)
        if text is None:
            return ""
        if not node.filters:
            return text
        if "type" in node.filters and not self.is_answer:
            return ""
        for name in node.filters:
            text = self._filtered(text, name, node.name)
        return text

    def _filtered(self, text: str, name: str, of: str) -> str:
        match name:
            case "text":
                return _MARKUP.sub("", text)
            case "cloze" | "cloze-only":
                return self._gaps(text, only=name == "cloze-only")
            case "hint" if not self.is_answer:
                if not self.is_empty(of):
                    self.hints.append((of, text))
                return ""
            case "kanji":
                return _RUBY.sub(r"\1", text)
            case "kana":
                return _RUBY.sub(r"\2", text)
            case "furigana":
                return _RUBY.sub(r"<ruby>\1<rt>\2</rt></ruby>", text)
        return "" if name.startswith("tts ") else text

    def _gaps(self, text: str, *, only: bool) -> str:
        gaps = cloze(text)
        hidden = gaps.hidden(self.number)
        if self.is_answer:
            self.hidden += (words for words in hidden if words not in self.hidden)
        if only:
            return ", ".join(hidden)
        return gaps.answered(self.number) if self.is_answer else gaps.asked(self.number)


def parsed(template: str) -> tuple[Node, ...]:
    """Return a template as nodes. What is not closed ends with the template; what is not open is left out."""
    levels: list[tuple[str, bool, list[Node]]] = [("", False, [])]
    at = 0
    for count, token in enumerate(_TOKEN.finditer(template)):
        levels[-1][2].append(template[at : token.start()])
        at = token.end()
        if count >= MOST_NODES:
            break
        if token[1] is not None:
            _take(levels, token[1].strip())
    levels[-1][2].append(template[at:])
    while len(levels) > 1:
        _close(levels)
    return _kept(levels[0][2])


def _take(levels: list[tuple[str, bool, list[Node]]], tag: str) -> None:
    sign, name = tag[:1], tag[1:].strip()
    if sign in ("#", "^") and len(levels) <= DEEPEST:
        levels.append((name, sign == "^", []))
    elif sign == "/":
        if any(level[0] == name for level in levels[1:]):
            while levels[-1][0] != name:
                _close(levels)
            _close(levels)
    elif tag and sign not in ("#", "^", "!", "="):
        *filters, name = (part.strip() for part in tag.split(":"))
        levels[-1][2].append(Field(name, tuple(reversed(list(filter(None, filters))))))


def _close(levels: list[tuple[str, bool, list[Node]]]) -> None:
    name, where_empty, inner = levels.pop()
    levels[-1][2].append(Section(name, _kept(inner), where_empty))


def _kept(nodes: Iterable[Node]) -> tuple[Node, ...]:
    return tuple(node for node in nodes if node != "")


def fields_in(nodes: Iterable[Node]) -> Iterator[Field]:
    """Give the fields that nodes show, in their order."""
    for node in nodes:
        if isinstance(node, Field):
            yield node
        elif isinstance(node, Section):
            yield from fields_in(node.inner)
