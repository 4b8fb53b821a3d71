"""Ranked outlines: short lines with a sign that others stand under are headings, all others nested items."""

import re
from collections.abc import Iterator
from itertools import groupby

from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.page import Line, Role
from kmsflash.notes.repairs.branches import Node, tree
from kmsflash.notes.repairs.ranks import ranked, ranks_of
from kmsflash.notes.signs import HEADING
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import plain

_LABELLED = re.compile(r"^\W*(?P<label>[^\W\d_][^:]{0,24}?)\s?(?::|$)")
_ENDED = re.compile(r"[.!?:;,…]\W*$")
_TELLING = re.compile(r"[:=;?!…|]|\s[–—-]\s|\s?(?:->|=>|→|⇒)\s|\.{3}")
_ASKS = re.compile(r"(?:[?…_:]|\.{3})\W*$")
_DATED = re.compile(r"\(\D{0,4}\d{3,4}.{0,12}\)$")  # "Name (1748-1832)"
_LETTERS, _HIGH, _DIGIT, _SMALL = ("A", "a"), ("I", "A"), "1", ("a", "i")
_FEWEST_ROMANS = 3  # "(i) … (iii)", which options seldom have
_FEWEST = 6  # lines with a sign
_MOST_OPTIONS = 6
_ASIDE = re.compile(r"\s*\([^()]*\)$")  # "The three interests (Finch 1936)"
_MOST_WORDS, _LONGEST = 8, 60  # of a heading
_LONG = 5  # words of an item that tells something
_LONGEST_TITLE = 12  # words of the title of a page
_DEEPEST = 6


def find(lines: list[Line], vocabulary: Vocabulary) -> tuple[list[Line], int]:
    """Make headings and items of the lines of every outline on a page."""
    if any(_answers(line, vocabulary) for line in lines):
        return lines, 0
    mended: list[Line] = []
    count, level = 0, 1
    marked = any(HEADING.match(line.text) for line in lines if not line.code)
    for is_apart, run in groupby(lines, key=_parts):
        part = list(run)
        if is_apart:
            level = next((len(found[1]) for line in reversed(part) if (found := _heading(line))), level)
            mended += part
            continue
        drawn, more = _drawn(part, vocabulary, level, of_page=0 if marked else len(lines))
        if not more and not marked:
            drawn, more = _listed(part, vocabulary)
        mended += drawn
        count += more
    return mended, count


def _listed(lines: list[Line], vocabulary: Vocabulary) -> tuple[list[Line], int]:
    """Return the lines with nested items for the outlines in other text, and how many signs they have."""
    mended: list[Line] = []
    count = start = 0
    for at in range(1, len(lines) + 1):
        if at < len(lines) and not _starts_anew(lines, at):
            continue
        drawn, more = _drawn(lines[start:at], vocabulary, _DEEPEST, of_page=0)
        mended += drawn
        count += more
        start = at
    return mended, count


def _starts_anew(lines: list[Line], at: int) -> bool:
    """Tell whether text at the margin begins on a line, after an empty one."""
    text = lines[at].text
    is_apart = not lines[at - 1].text.strip() and bool(text.strip()) and not text[0].isspace()
    return is_apart and not ranks_of(text)[0]


def _heading(line: Line) -> "re.Match[str] | None":
    return None if line.code else HEADING.match(line.text)


def _parts(line: Line) -> bool:
    return line.code or _heading(line) is not None


def _answers(line: Line, vocabulary: Vocabulary) -> bool:
    """Tell whether a line gives the answer to a question with options."""
    found = _LABELLED.match(line.text)
    label = vocabulary.label(found["label"]) if found else None
    return label is not None and label.role is Role.ANSWER and len(label.text) > 1


def _drawn(lines: list[Line], vocabulary: Vocabulary, level: int, *, of_page: int) -> tuple[list[Line], int]:
    """Return the lines of an outline as headings and items, and how many signs they have; others as they are.

    On a page without marked headings it must be the greater part of all its lines.
    """
    found = ranked(lines)
    first = min(found, default=0)
    if not found or len({rank.kind for _, rank in found.values()}) <= 1:
        return lines, 0
    roots = tree(lines[first:], {at - first: told for at, told in found.items()}, vocabulary)
    if _kind(roots[0]).startswith(_DIGIT):
        return _nested(lines, roots, vocabulary)
    is_high = _kind(roots[0]) in _HIGH and len(found) >= _FEWEST and (max(found) + 1 - first) * 2 >= of_page
    if not is_high or not _is_outline(roots):
        return lines, 0
    before = _titled(lines[:first]) if of_page else lines[:first]
    return [*before, *_written(roots, vocabulary, level + 1, root=True)], len(found)


def _nested(lines: list[Line], roots: list[Node], vocabulary: Vocabulary) -> tuple[list[Line], int]:
    """Return the lines of a numbered list with dashes for the letters that stand below its numbers."""
    runs = [(above, run) for above, run in _runs(roots) if _kind(run[0]) in _SMALL and len(run) > 1]
    told = [run for above, run in runs if _tells(above, run, vocabulary)]
    asked = sum(_ASKS.search(above.text.rstrip(":")) is not None for above, _ in runs)
    if not told or asked * 2 >= len(runs):
        return lines, 0
    dashed = {node.line.first: node for run in told for node in run}
    mended = [
        line._replace(text=f"{' ' * max(3, node.indent)}- {ranks_of(line.text)[1]}")
        if (node := dashed.get(line.first))
        else line
        for line in lines
    ]
    return mended, len(dashed)


def _tells(above: Node, run: list[Node], vocabulary: Vocabulary) -> bool:
    """Tell whether what stands below a line tells of what that names, and is no choice of answers."""
    if _ASKS.search(above.text.rstrip(":")):
        return False
    said = sum(len(node.text.split()) for node in run)
    if _kind(run[0]) == "i" and len(run) >= _FEWEST_ROMANS:
        return True
    return said >= _LONG * len(run) or _names(above.text, vocabulary)


def _titled(lines: list[Line]) -> list[Line]:
    """Return the lines above an outline, the first one as the title of the page."""
    at = next((at for at, line in enumerate(lines) if line.text.strip()), None)
    text = lines[at].text.strip() if at is not None else ""
    if at is None or _ENDED.search(text) or len(text.split()) > _LONGEST_TITLE:
        return lines
    return [*lines[:at], lines[at]._replace(text=f"# {text}"), *lines[at + 1 :]]


def _is_outline(roots: list[Node]) -> bool:
    """Tell whether lines stand below others by rank, and are not the options of questions."""
    runs = list(_runs(roots))
    if not runs or len(roots) <= 1:
        return False
    lettered = [(above, run) for above, run in runs if _kind(run[0]) in _LETTERS]
    options = [run for above, run in lettered if _ASKS.search(above.text) and _are_options(run)]
    return not options or len(options) * 2 < len(lettered)


def _are_options(run: list[Node]) -> bool:
    return len(run) <= _MOST_OPTIONS and not any(node.below for node in run)


def _kind(node: Node) -> str:
    return node.rank.kind.strip("().") if node.rank else ""


def _runs(nodes: list[Node]) -> Iterator[tuple[Node, list[Node]]]:
    """Yield each line that others with a sign stand below, with those."""
    for node in nodes:
        signed = [one for one in node.below if one.rank]
        if signed:
            yield node, signed
        yield from _runs(node.below)


def _written(
    nodes: list[Node], vocabulary: Vocabulary, level: int, depth: int = -1, *, root: bool = False
) -> Iterator[Line]:
    """Yield the lines of a tree; *depth* is that of the items around them, −1 right below a heading."""
    before: Node | None = None
    heads = set(map(id, _heads(nodes, vocabulary, root=root) if depth < 0 and level <= _DEEPEST else ()))
    for node in nodes:
        if node.raw:
            if before is None or not before.raw or node.line.first > before.line.last + 1:
                yield node.line._replace(text="")
            yield node.line._replace(text=node.text)
        elif id(node) in heads:
            yield node.line._replace(text=f"{'#' * level} {node.text.rstrip(': ')}")
            yield from _written(node.below, vocabulary, level + 1)
        else:
            if before is not None and before.raw:
                yield node.line._replace(text="")
            yield node.line._replace(text=f"{'  ' * (depth + 1)}- {node.text}")
            yield from _written(node.below, vocabulary, level, depth + 1)
        before = node


def _heads(nodes: list[Node], vocabulary: Vocabulary, *, root: bool) -> list[Node]:
    """Return the lines with signs that are headings; what names only the items below it is theirs.

    Where what says something itself follows a heading of its rank, it would be read as below that: then
    only what text or a table stands below is one, and what has a sign of the first rank.
    """
    titles = [node for node in nodes if _is_title(node, vocabulary)]
    forced = [node for node in titles if root or any(one.raw for one in node.below)]
    first = next((at for at, node in enumerate(nodes) if titles and node is titles[0]), len(nodes))
    if any(node.rank and not _is_title(node, vocabulary) for node in nodes[first:]):
        return forced
    is_deep = any(_is_title(one, vocabulary) for node in titles for one in node.below)
    dated = any(_DATED.search(node.text) for node in titles)
    return titles if is_deep or dated or forced else []


def _is_title(node: Node, vocabulary: Vocabulary) -> bool:
    """Tell whether a line with a sign only names what stands below it.

    It does so too where it reads as a sentence, if others with a sign stand below those below it, or it
    has a sign of the first rank.
    """
    if node.rank is None or not node.below:
        return False
    is_high = _kind(node) == _HIGH[0] or any(one.rank and one.below for one in node.below)
    return _names(node.text, vocabulary) or (is_high and _is_short(node.text))


def _names(text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a text is a name, and says nothing of what it names."""
    told = clause(plain(text.rstrip(": ")), vocabulary)
    is_name = told is None or (not told.rest and vocabulary.has("nouns_too", told.verb))  # "Act vs rule"
    return is_name and _is_short(text)


def _is_short(text: str) -> bool:
    name = _ASIDE.sub("", plain(text.rstrip(": ")))
    is_whole = _TELLING.search(name) is None and _ENDED.search(name) is None
    return is_whole and len(name) <= _LONGEST and len(name.split()) <= _MOST_WORDS
