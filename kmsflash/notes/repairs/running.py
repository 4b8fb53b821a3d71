"""Running heads and page numbers that came along when text was copied out of printed pages."""

import re
from collections import Counter
from itertools import pairwise

from kmsflash.notes.page import Line
from kmsflash.notes.vocabulary import Vocabulary

_PAGE_WORD = r"(?:page|seite|página|pagina|pág\.|pag\.|p\.|s\.)"
_OF = r"(?:\s*(?:of|von|de|di|sur|/)\s*\d{1,4})?"
_NUMBER = re.compile(
    rf"^[-–—|]?\s*(?:{_PAGE_WORD}\s+)?(\d{{1,4}}){_OF}\s*[-–—|]?$",
    re.IGNORECASE,
)
_GAP = r"(?:\s{3,}|\t+|\s+[|·•]\s+)"
_NUMBERED = re.compile(
    rf"^\S.{{2,60}}?{_GAP}(?:{_PAGE_WORD}\s+)?(\d{{1,4}}){_OF}$"
    rf"|^(?:{_PAGE_WORD}\s+)?(\d{{1,4}}){_OF}{_GAP}\S.{{2,60}}$",
    re.IGNORECASE,
)
_FIRST = re.compile(rf"^(?P<title>\S.*?){_GAP}{_PAGE_WORD}\s+\d{{1,4}}{_OF}$", re.IGNORECASE)
_COUNTED = re.compile(rf"^\W*{_PAGE_WORD}\s+\d{{1,4}}{_OF[:-1]}\W*$", re.IGNORECASE)  # "Page 1 of 2"
_WIDE = re.compile(r"\s{3,}|\t+")
_BLOCK = re.compile(r"^\s*(?:[-*+>|#]|\d{1,3}[.)]\s|```|~~~)")
_PATH = re.compile(r"^[^\W\d_][^›»>|→:.]{1,30}(?:\s[›»>]\s[^›»>|→=.]{2,60}){2,}$")
_HEAD = 4  # lines at the head of a page
_ENDED = re.compile(r"[.!?:;]\W*$")
_DIGITS = re.compile(r"\d+")
_LONGEST = 40  # of a page number with its words
_FAR = 20  # characters before a number at the right edge of a page
_FEWEST_SLIDES, _LONGEST_TITLE, _MOST_WORDS = 4, 60, 8
_SIGNED = re.compile(r"[.!:;,=|*#]\W*$|[:=|*#]\s")
_DEFINED = re.compile(r"([A-ZÀ-Þ][^\W_]*(?: [\w-]+){0,2}) = \S")
_PAGE = 6  # lines of the shortest page
_NEAR = 2  # lines with text between a page number and the running head of the next page


def drop(lines: list[Line], vocabulary: Vocabulary) -> tuple[list[Line], int]:
    """Take out page numbers that count up, the lines that come again beside them, and the way to a page."""
    lines, path = _without_path(lines)
    lines, titled = _without_number(lines)
    path += titled
    numbers = [(at, int(found[1])) for at, line in enumerate(lines) if (found := _number(line))]
    numbered = _numbered_heads(lines) or _titles_again(lines)
    if not numbers and not numbered:
        return lines, path
    often = {shape for shape, count in Counter(map(_shape, lines)).items() if shape and count > 1}
    numbers += numbered
    beside = {at: _beside(lines, at) for at, _ in numbers}
    values = {value for _, value in numbers}
    going = {at for at, _ in numbered} | {at for at, _ in numbers if _COUNTED.match(lines[at].text)}
    for at, value in numbers:
        heads = [near for near in beside[at] if _shape(lines[near]) in often]
        if heads or (len(numbers) > 2 and values & {value - 1, value + 1} and _is_apart(lines, at)):
            going |= {at, *heads}
    first = next((at for at, line in enumerate(lines) if line.text.strip()), 0)
    if first in going:  # the title, which the heads repeat
        going.discard(first)
        lines[first] = lines[first]._replace(text=_WIDE.sub(" – ", lines[first].text.strip()))
    going |= {gap for at in going if at - 1 not in going for gap in _gap(lines, at, going)}
    ends = {at for at, _ in numbers if at in going and _ends_page(lines, at)}
    slides = _slides(lines, {at for at, _ in numbers if at in going}, going, vocabulary)
    kept = (line._replace(text="") if at in ends else line for at, line in enumerate(lines))
    left = (
        one
        for at, line in enumerate(kept)
        for one in (slides.get(at, [line]) if at not in going or at in ends else [])
    )
    return list(left), len(going) + path


def _without_number(lines: list[Line]) -> tuple[list[Line], int]:
    """Return the lines with a title that has lost the number of its page: "Soils      page 1"."""
    at = next((at for at, line in enumerate(lines) if line.text.strip()), None)
    found = _FIRST.match(lines[at].text.strip()) if at is not None and not lines[at].code else None
    if at is None or found is None:
        return lines, 0
    title = _WIDE.sub(" – ", found["title"])
    return [*lines[:at], lines[at]._replace(text=title), *lines[at + 1 :]], 1


def _without_path(lines: list[Line]) -> tuple[list[Line], int]:
    """Return the lines without the way to a page that its site prints over it: "Home › Courses › Cells"."""
    written = [at for at, line in enumerate(lines) if line.text.strip()][:_HEAD]
    found = [at for at in written if not lines[at].code and _PATH.match(lines[at].text.strip())]
    if not found or len(written) < _HEAD:
        return lines, 0
    return [line for at, line in enumerate(lines) if at not in found], len(found)


def _gap(lines: list[Line], at: int, going: set[int]) -> list[int]:
    """Return the empty lines around what goes, where a sentence goes on over the end of the page."""
    start, end = at, at
    while start > 0 and (start in going or not lines[start].text.strip()):
        start -= 1
    while end < len(lines) - 1 and (end in going or not lines[end].text.strip()):
        end += 1
    before, after = lines[start].text.rstrip(), lines[end].text
    cut = len(before) > _LONGEST and not _ENDED.search(before) and not _BLOCK.match(before)
    is_text = after[:1].isalpha() and not lines[end].code and not lines[start].code
    return list(range(start + 1, end)) if cut and is_text else []


def _numbered_heads(lines: list[Line]) -> list[tuple[int, int]]:
    """Return the lines that come again with the number of the next page at one end, and that number."""
    found: dict[str, list[tuple[int, int]]] = {}
    for at, line in enumerate(lines):
        head = None if line.code else _NUMBERED.match(line.text.strip())
        if head and _shape(line):
            found.setdefault(_shape(line), []).append((at, int(head[1] or head[2])))
    return [
        one
        for alike in found.values()
        if len(alike) > 1
        and all(0 < b[1] - a[1] <= _NEAR and b[0] - a[0] >= _PAGE for a, b in pairwise(alike))
        for one in alike
    ]


def _titles_again(lines: list[Line]) -> list[tuple[int, int]]:
    """Return the lines that repeat the title of the page with the number of another page behind it."""
    title = next((" ".join(line.text.split()) for line in lines if line.text.strip()), "")
    found = ((at, None if line.code else _FIRST.match(line.text.strip())) for at, line in enumerate(lines))
    return [
        (at, int(_DIGITS.findall(again[0][again.end("title") :])[0]))
        for at, again in found
        if again and " ".join(again["title"].split()) == title
    ]


def _slides(
    lines: list[Line], numbers: set[int], going: set[int], vocabulary: Vocabulary
) -> dict[int, list[Line]]:
    """Return by its place each line that opens a slide, its title in bold, where nearly every page has one.

    A slide that opens with what something is, "Bias = a fault", has that for its title.
    """
    opening: list[int] = []
    for number in sorted(numbers):
        at = number + 1
        while at < len(lines) and (at in going or not lines[at].text.strip()):
            at += 1
        if at < len(lines) and at not in opening:
            opening.append(at)
    titles = [at for at in opening if _is_title(lines, at)]
    if len(titles) < _FEWEST_SLIDES or len(titles) * 4 < len(opening) * 3:
        return {}
    named = {at: _DEFINED.match(lines[at].text.strip()) for at in opening if at not in titles}
    shown = {at: _bold(lines[at], lines[at].text.strip(), vocabulary) for at in titles}
    told = {at: [*_bold(lines[at], name[1], vocabulary), lines[at]] for at, name in named.items() if name}
    return {**shown, **told}


def _bold(line: Line, title: str, vocabulary: Vocabulary) -> list[Line]:
    asks = vocabulary.has("question_words", title.partition(" ")[0].lower())
    shown = f"**{title if asks else title.rstrip('? ')}**"
    return [line._replace(text=""), line._replace(text=shown)]


def _is_title(lines: list[Line], at: int) -> bool:
    """Tell whether a line may be the title of a slide: a few words above more, which end no sentence."""
    text = lines[at].text.strip()
    below = lines[at + 1].text.strip() if at + 1 < len(lines) else ""
    is_short = len(text) <= _LONGEST_TITLE and len(text.split()) <= _MOST_WORDS and text[:1].isupper()
    is_plain = not _SIGNED.search(text) and not _BLOCK.match(text) and not lines[at].code
    return is_short and is_plain and bool(below) and not below[0].islower()


def _number(line: Line) -> "re.Match[str] | None":
    text = line.text.strip()
    return None if line.code or len(text) > _LONGEST else _NUMBER.match(text)


def _shape(line: Line) -> str:
    """Return what a running head has in common with itself on other pages; empty where it cannot be one."""
    text = line.text.strip()
    if line.code or _BLOCK.match(text) or not 4 < len(text) < 100 or text.endswith((".", "!", "?", ":", ";")):
        return ""
    return "" if _NUMBER.match(text) else _DIGITS.sub("#", " ".join(text.split()))


def _beside(lines: list[Line], at: int) -> list[int]:
    before = [near for near in range(at - 1, max(-1, at - 5), -1) if lines[near].text.strip()]
    after = [near for near in range(at + 1, min(len(lines), at + 5)) if lines[near].text.strip()]
    return before[:_NEAR] + after[:_NEAR]


def _is_far(line: Line) -> bool:
    return len(line.text) - len(line.text.lstrip()) >= _FAR


def _ends_page(lines: list[Line], at: int) -> bool:
    """Tell whether a title or an item stands below a number that is set far in: no sentence goes on there."""
    below = lines[at + 1].text.strip() if at + 1 < len(lines) else ""
    is_title = below[:1].isupper() and len(below) <= _LONGEST and not _ENDED.search(below)
    return _is_far(lines[at]) and (is_title or _BLOCK.match(below) is not None)


def _is_apart(lines: list[Line], at: int) -> bool:
    """Tell whether it is set far in or an empty line stands beside it: in a column of numbers none does."""
    return _is_far(lines[at]) or any(
        not line.text.strip() for line in (*lines[max(at - 1, 0) : at], *lines[at + 1 : at + 2])
    )
