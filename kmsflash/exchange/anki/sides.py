"""The sides of a template, taken apart: what is asked, what is answered, and what is said beside."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kmsflash.exchange.anki.templates import FRONT, Field, Node, Section, fields_in, parsed

SPECIAL = frozenset(("Tags", "Type", "Deck", "Subdeck", "Card", "CardFlag"))
"""Fields that every note has, beside those of its notetype."""

_RULE = re.compile(r"<hr\b[^<>]*?\bid\s*=\s*[\"']?answer[\"']?[^<>]*>", re.IGNORECASE)
_EDGE = re.compile(r"^(?:\s|<br\s*/?>|<hr\b[^<>]*>)+", re.IGNORECASE)
_BESIDE = re.compile(
    r"extra|remark|comment|note|explan|explic|explica|spieg|erkl|erläut|bemerk|anmerk|hinweis|zusatz|zusätz"
    r"|source|quelle|fuente|fonte|reference|referenz|example|beispiel|ejemplo|exemple|esempio|exemplo"
    r"|mnemonic|eselsbr|merk|detail|context|kontext|more|info|link|tipp|tip\b|hint|personal|further",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Parts:
    """A template as our cards have it."""

    front: tuple[Node, ...]
    answer: tuple[Node, ...]
    beside: tuple[Node, ...]  # belongs into the explanation
    special: bool = False  # it shows more than the fields of the note: its deck, say
    plain: tuple[str, ...] = ()  # the field of each of the three, where they show one or none as it is

    @property
    def gap_field(self) -> str:
        """Return the field whose gaps it asks for, where its front shows nothing else; or nothing."""
        shown = [node for node in self.front if not isinstance(node, str) or node.strip()]
        gaps = [node for node in shown if isinstance(node, Field) and node.filters == ("cloze",)]
        others = [node for node in shown if node not in gaps and not _is_typed(node)]
        return gaps[0].name if len(gaps) == 1 and not others else ""

    @property
    def around_gaps(self) -> tuple[Node, ...]:
        """Return what the back shows beside the fields whose gaps it asks for."""
        back = (*self.answer, *self.beside)
        return tuple(node for node in back if not (isinstance(node, Field) and "cloze" in node.filters))

    @property
    def pair(self) -> tuple[str, str] | None:
        """Return the fields that it asks for one by the other, where it does that and nothing else."""
        front, answer = (_shown(nodes) for nodes in (self.front, self.answer))
        return (front[0], answer[0]) if len(front) == len(answer) == 1 and not self.beside else None


def parts(question: str, answer: str) -> Parts:
    """Return a template taken apart."""
    front, back = parsed(question), parsed(answer)
    back = _without_front(_after_rule(back, front), front)
    at = _where_beside(back)
    three = (front, back[:at], back[at:])
    special = not SPECIAL.isdisjoint(_names((*front, *back)))
    return Parts(*three, special, () if special else _plain(three))


def _plain(three: Sequence[tuple[Node, ...]]) -> tuple[str, ...]:
    names = tuple(
        nodes[0].name
        for nodes in three
        if len(nodes) == 1 and isinstance(nodes[0], Field) and not nodes[0].filters
    )
    if len(names) == 2 and not three[2]:
        return (*names, "")
    return names if len(names) == len(three) else ()


def _names(nodes: Iterable[Node]) -> Iterator[str]:
    for node in nodes:
        if not isinstance(node, str):
            yield node.name
        if isinstance(node, Section):
            yield from _names(node.inner)


def texts_in(nodes: Iterable[Node]) -> Iterator[str]:
    """Give what nodes say beside fields."""
    for node in nodes:
        if isinstance(node, str):
            yield node
        elif isinstance(node, Section):
            yield from texts_in(node.inner)


def _is_typed(node: Node) -> bool:
    return isinstance(node, Field) and "type" in node.filters


def _shown(nodes: Iterable[Node]) -> list[str]:
    bare = [node for node in nodes if not isinstance(node, str) or node.strip()]
    while len(bare) == 1 and isinstance(bare[0], Section) and not bare[0].where_empty:
        bare = [node for node in bare[0].inner if not isinstance(node, str) or node.strip()]
    names = [node.name for node in bare if isinstance(node, Field) and not node.filters]
    return names if len(names) == len(bare) else []


def _after_rule(back: tuple[Node, ...], front: tuple[Node, ...]) -> tuple[Node, ...]:
    """Return what comes after the rule above the answer, where before it only the question is shown."""
    asked = {node.name for node in fields_in(front)} | {FRONT}
    for at, node in enumerate(back):
        rule = _RULE.search(node) if isinstance(node, str) else None
        if rule and isinstance(node, str) and all(each.name in asked for each in fields_in(back[:at])):
            return (node[rule.end() :], *back[at + 1 :])
    return back


def _without_front(back: tuple[Node, ...], front: tuple[Node, ...]) -> tuple[Node, ...]:
    """Return an answer without the question that it begins with, and without the rule under that."""
    gapless = not any("cloze" in node.filters for node in fields_in(front))
    if gapless and front and back[: len(front)] == front:
        back = back[len(front) :]
    back = tuple(node for node in back if not (isinstance(node, Field) and node.name == FRONT))
    while back and isinstance(back[0], str):
        first = _EDGE.sub("", back[0])
        if first:
            return (first, *back[1:])
        back = back[1:]
    return back


def _where_beside(back: tuple[Node, ...]) -> int:
    """Return from where on an answer shows nothing but what is said beside it; its length for nowhere."""
    at, has_answer = len(back), False
    for place, node in enumerate(back):
        names = [each.name for each in fields_in((node,))]
        if names and all(_BESIDE.search(name) for name in names):
            at = min(at, place) if has_answer else at
        elif names:
            at, has_answer = len(back), True
    return at
