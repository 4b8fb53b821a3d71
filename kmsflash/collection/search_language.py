"""The search language: text to a tree, and a tree to text that gives the same tree."""

from collections.abc import Callable
from datetime import date

from kmsflash.collection.search_terms import Joint, Sign, Term, begins_term, terms
from kmsflash.collection.search_values import node_of
from kmsflash.model.browsing import SearchError
from kmsflash.model.grades import Grade
from kmsflash.model.search import (
    All,
    Days,
    Either,
    End,
    Everything,
    Figure,
    Named,
    Node,
    Not,
    Number,
    Spot,
    State,
    When,
    Where,
    Words,
)
from kmsflash.model.sentences import Sentence

DEEPEST = 40
"""Parentheses inside one another that are understood."""

MOST = 200
"""Words and names in one search."""


def read(text: str, *, typing: bool = False) -> Node:
    """Return the tree of a search.

    *typing*: the text may end in the middle of something. The last word may then go on, and what is not
    finished says nothing yet. Raises `SearchError` with the spot of what is wrong.
    """
    return _Reader(text, typing).run()


class _Reader:
    def __init__(self, text: str, typing: bool) -> None:
        self._typing = typing
        self._end = Spot(len(text), 0)
        self._parts = list(terms(text, typing=typing))
        self._at = 0
        self._depth = 0
        self._check_length()

    def run(self) -> Node:
        if not self._parts:
            return Everything()
        found = self._either()
        stray = self._peek()
        if stray is not None:
            raise _wrong(Sentence("This parenthesis closes none that was opened."), stray.spot)
        return Everything() if found is None else found

    def _check_length(self) -> None:
        said = [part for part in self._parts if isinstance(part, Term)]
        if len(said) > MOST:
            sentence = Sentence(
                "A search has at most {most} words, and this one has {count}. Take some away.",
                most=MOST,
                count=len(said),
            )
            raise _wrong(sentence, said[MOST].spot)

    def _peek(self) -> Term | Joint | None:
        return self._parts[self._at] if self._at < len(self._parts) else None

    def _sees(self, *signs: Sign) -> bool:
        part = self._peek()
        return isinstance(part, Joint) and part.sign in signs

    def _take(self) -> Term | Joint:
        self._at += 1
        return self._parts[self._at - 1]

    def _either(self) -> Node | None:
        choices = [self._all()]
        while self._sees(Sign.OR):
            joint = self._take()
            if self._ends() and not self._typing:
                raise _wrong(Sentence("Something to choose from is missing after “OR”."), joint.spot)
            choices.append(None if self._ends() else self._all())
        kept = [part for part in choices if part is not None]
        return _joined(Either, kept)

    def _ends(self) -> bool:
        return self._peek() is None or self._sees(Sign.CLOSE)

    def _all(self) -> Node | None:
        start = self._peek()
        if isinstance(start, Joint) and start.sign in (Sign.OR, Sign.AND):
            raise _wrong(Sentence("Something is missing before “{name}”.", name=start.sign.name), start.spot)
        found: list[Node] = []
        while not self._ends() and not self._sees(Sign.OR):
            if self._sees(Sign.AND):
                self._and()
            else:
                part = self._one()
                found += [] if part is None else [part]
        return _joined(All, found)

    def _and(self) -> None:
        joint = self._take()
        if (self._ends() and not self._typing) or self._sees(Sign.OR, Sign.AND):
            raise _wrong(Sentence("Something is missing after “AND”."), joint.spot)

    def _one(self) -> Node | None:
        is_not = False
        last: Joint | None = None
        while self._sees(Sign.NOT):
            taken = self._take()
            last = taken if isinstance(taken, Joint) else None
            is_not = not is_not
        if last is not None and (self._ends() or self._sees(Sign.OR, Sign.AND)):
            if self._typing and self._peek() is None:
                return None
            raise _wrong(Sentence("What is not wanted is missing here."), last.spot)
        part = self._take()
        found = node_of(part) if isinstance(part, Term) else self._group(part)
        return _without(found) if is_not and found is not None else found

    def _group(self, opened: Joint) -> Node | None:
        self._depth += 1
        if self._depth > DEEPEST:
            raise _wrong(
                Sentence("More than {deepest} parentheses stand inside one another here.", deepest=DEEPEST),
                opened.spot,
            )
        if self._sees(Sign.CLOSE):
            raise _wrong(Sentence("Nothing stands in these parentheses."), Spot(opened.spot.position, 2))
        found = None if self._peek() is None else self._either()
        if self._peek() is None:
            if not self._typing:
                raise _wrong(Sentence("This parenthesis is never closed."), opened.spot)
        else:
            self._take()
        self._depth -= 1
        return found


def _without(part: Node) -> Node:
    return part.part if isinstance(part, Not) else Not(part)


def _joined(kind: Callable[[tuple[Node, ...]], All | Either], parts: list[Node]) -> Node | None:
    """Return parts under one node; those of its own kind are taken apart, and one alone stays itself."""
    flat: list[Node] = []
    for part in parts:
        flat += part.parts if isinstance(part, All | Either) and part.__class__ is kind else [part]
    if not flat:
        return None
    return flat[0] if len(flat) == 1 else kind(tuple(flat))


def _wrong(sentence: str, spot: Spot) -> SearchError:
    return SearchError(sentence, spot.position, spot.length)


# Back to text


def written(node: Node) -> str:
    """Return the text of a search; `read` gives the same tree for it."""
    match node:
        case Everything():
            return ""
        case All(parts):
            return " ".join(_grouped(part, Either) for part in parts)
        case Either(parts):
            return " OR ".join(written(part) for part in parts)
        case Not(part):
            text = _grouped(part, All, Either)
            return f"-{text}" if begins_term(text) else f"-({text})"
        case Words():
            prefix = f"{node.where.value}:" if node.where is not Where.ANYWHERE else ""
            return prefix + (_quoted(node.text) if node.exact else node.text)
        case Named():
            return f"{node.name.value}:{_quoted(node.value)}"
        case State():
            return f"is:{node.state.value}"
        case Days():
            return f"{node.when.value}:{_days(node)}"
    return _number(node)


def _grouped(node: Node, *kinds: type) -> str:
    return f"({written(node)})" if isinstance(node, kinds) else written(node)


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _days(node: Days) -> str:
    grade = "" if node.grade is None else f":{Grade(node.grade).name.lower()}"
    first, last = node.first, node.last
    if node.when is not When.DUE and not isinstance(first, date) and not isinstance(last, date):
        first, last = _ago(last), _ago(first)
    return _ends(first, last) + grade


def _ago(end: int | None) -> int | None:
    return None if end is None else -end


def _ends(first: End, last: End) -> str:
    if first is None:
        return f"<={last}"
    return f">={first}" if last is None else f"{first}..{last}"


def _number(node: Number) -> str:
    least, most = (_amount(node.figure, end) for end in (node.least, node.most))
    if least is None or most is None:
        return f"{node.figure.value}<={most}" if least is None else f"{node.figure.value}>={least}"
    return f"{node.figure.value}:{least}..{most}"


def _amount(figure: Figure, number: int | None) -> str | None:
    if number is None:
        return None
    return f"{number}%" if figure is Figure.EASE else str(number)
