"""Markdown as people write and export it: front matter and comments go, fences are kept apart."""

import re

from kmsflash.notes.page import Line
from kmsflash.notes.readers.text import numbered

_SIGNS = re.compile(r"(?m)^(?:#{1,6}\s+\S|\s*[-*+]\s+\*\*\S|>\s?\[!|```|\*\*[^*\n]+\*\*)")
_FENCE = re.compile(r"\s{0,3}(?:[-*+]\s+)?(`{3,}|~{3,})")
_FRONT_MATTER = "---"
_DEFINITION = re.compile(r"^\s{0,3}\[(?!\^)([^\]\[]{1,200})\]:\s+<?(?=\S*[./#])\S+>?(?:\s+[\"'(].*)?\s*$")
_REFERENCE = re.compile(r"(?<![!\w\]])\[([^\]\[]{1,200})\](?:\[([^\]\[^]{0,200})\])?(?![(\[:])")


def is_markdown(decoded: str) -> bool:
    """Tell whether a text uses Markdown on purpose."""
    return len(_SIGNS.findall(decoded[:100_000])) >= 2


def read(decoded: str) -> list[Line]:
    """Return the lines of Markdown without front matter and comments; lines of code are told apart."""
    return _without_references(_without_comments(_fenced(_without_front_matter(numbered(decoded)))))


def _without_references(lines: list[Line]) -> list[Line]:
    """Return the lines with links as their words where the address stands elsewhere: "[the guide][1]"."""
    defined = {found[1].casefold() for line in lines if not line.code and (found := _definition(line.text))}
    if not defined:
        return lines

    def shown(found: "re.Match[str]") -> str:
        return found[1] if (found[2] or found[1]).casefold() in defined else found[0]

    return [
        line if line.code or "[" not in line.text else line._replace(text=_REFERENCE.sub(shown, line.text))
        for line in lines
        if line.code or not _definition(line.text)
    ]


def _definition(text: str) -> "re.Match[str] | None":
    """Return the match of a line that gives the address of a link: "[1]: https://…"."""
    return _DEFINITION.match(text) if text.lstrip().startswith("[") else None


def _without_front_matter(lines: list[Line]) -> list[Line]:
    if not lines or lines[0].text.strip() != _FRONT_MATTER:
        return lines
    for at, line in enumerate(lines[1:200], 1):
        if line.text.strip() in (_FRONT_MATTER, "..."):
            return lines[at + 1 :]
    return lines


def _fenced(lines: list[Line]) -> list[Line]:
    """Flag the lines of fenced code. A fence that never closes is a stray mark and goes."""
    closings: dict[int, int] = {}
    opened: tuple[int, str] | None = None
    for at, line in enumerate(lines):
        fence = _FENCE.match(line.text)
        if not fence:
            continue
        if opened is None:
            opened = (at, fence[1])
        elif (
            fence[1][0] == opened[1][0] and len(fence[1]) >= len(opened[1]) and line.text.strip() == fence[1]
        ):
            closings[opened[0]] = at
            opened = None
    stray = {opened[0]} if opened else set()
    coded = {at for start, end in closings.items() for at in range(start, end + 1)}
    return [line._replace(code=at in coded) for at, line in enumerate(lines) if at not in stray]


def _without_comments(lines: list[Line]) -> list[Line]:
    kept: list[Line] = []
    hidden = False
    closings = sum("-->" in line.text for line in lines if not line.code)
    for line in lines:
        if line.code:
            kept.append(line)
            continue
        if not hidden and not closings:  # one that never closes is text
            kept.append(line)
            continue
        closings -= "-->" in line.text
        text, hidden = _shown(line.text, hidden=hidden)
        hidden = hidden and closings > 0
        kept.append(line._replace(text=text))
    return kept


def _shown(text: str, *, hidden: bool) -> tuple[str, bool]:
    shown: list[str] = []
    while text:
        before, sign, text = text.partition("-->" if hidden else "<!--")
        if not hidden:
            shown.append(before)
        if not sign:
            break
        hidden = not hidden
    return "".join(shown), hidden
