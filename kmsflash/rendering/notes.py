"""A page of notes around one passage, as Markdown in which that passage is ==marked==."""

import re
from collections.abc import Iterator

AROUND = 6_000
"""Characters of the notes that are shown before the passage, and as many after it."""

_LEAD = re.compile(r"\s*(?:>\s?|[-*+]\s+|\d{1,3}[.)]\s+|#{1,6}\s+|\[[ xX]\]\s+|\[![\w-]+\]\s*)*")
_BORDER = re.compile(r"[\s|:\-]*")
_FENCE = re.compile(r"\s*(?:```|~~~)")
_CELL = re.compile(r"(?<!\\)\|")


def around(text: str, start: int, end: int) -> str:
    """Return the part of the notes *text* that surrounds the characters from *start* to *end*.

    Whole lines are marked. What lies further off than `AROUND` is cut at a blank line, where there is one,
    and stands for itself as "…".
    """
    begins, ends = _line_start(text, start), _line_end(text, max(start + 1, end))
    before, after = text[:begins], text[ends:]
    cut = before[-AROUND:]
    if len(cut) < len(before):
        cut = f"…\n\n{_from_a_blank(cut)}"
    rest = after[:AROUND]
    if len(rest) < len(after):
        rest = f"{_to_a_blank(rest)}\n\n…"
    is_code = sum(1 for line in cut.splitlines() if _FENCE.match(line)) % 2 == 1
    passage = text[begins:ends]
    return cut + (passage if is_code else "\n".join(_marked(passage))) + rest


def _line_start(text: str, at: int) -> int:
    return text.rfind("\n", 0, max(0, at)) + 1


def _line_end(text: str, at: int) -> int:
    """Return the end of the line that holds the character before *at*."""
    found = text.find("\n", max(0, at - 1))
    return len(text) if found < 0 else found


def _from_a_blank(text: str) -> str:
    blank = text.find("\n\n")
    return text[blank + 2 :] if 0 <= blank < len(text) // 2 else text[text.find("\n") + 1 :]


def _to_a_blank(text: str) -> str:
    blank = text.rfind("\n\n")
    return text[:blank] if blank > len(text) // 2 else text[: max(0, text.rfind("\n"))]


def _marked(passage: str) -> Iterator[str]:
    """Yield the lines of a passage, the words of each ==marked==, its bullets and borders as they were."""
    in_code = False
    for line in passage.split("\n"):
        is_fence = _FENCE.match(line) is not None
        in_code ^= is_fence
        plain = line.replace("==", "")
        if is_fence or in_code or _BORDER.fullmatch(plain):
            yield line
        elif plain.lstrip().startswith("|"):
            yield "|".join(map(_mark, _CELL.split(plain)))
        else:
            yield _mark(plain)


def _mark(text: str) -> str:
    """Return *text* with its words marked, or as it is where it has none."""
    lead = _LEAD.match(text)
    words = text[lead.end() :] if lead else text
    said = words.strip()
    if not said:
        return text
    at = len(text) - len(words) + words.index(said)
    return f"{text[:at]}=={said}=={text[at + len(said) :]}"
