"""Lines that were broken to fit a width: each paragraph and each item becomes one line again."""

import re
from itertools import pairwise

from kmsflash.notes.page import LONGEST_LINE, Line
from kmsflash.notes.repairs.items import BULLET
from kmsflash.notes.repairs.typed import APART, goes_on, had_room, is_text, room
from kmsflash.notes.signs import HEADING
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import ending, glued

_PAIR = re.compile(r"^\s*[A-ZÄÖÜ][^.;]{2,80}?(?:v\.[^.;]{2,60}?)?\s[-–—]\s\S")
_SHORT = 40
_FEW = 5
_INSET = 2  # blanks
_SLACK = 8  # characters by which a line may be broken too early and still be broken for want of room
_RAGGED = 15  # the same where only the lines beside it tell how wide the text is
_WIDEST = 130  # characters
_CUT = re.compile(r"[-,;(]\s*$|[(\[„“«][^)\]”“»]*$")
_LABEL = re.compile(r"^\s*(?:\*\*|__)?([^:*]{1,40}):(?:\*\*|__)?(?:\s|$)")
_ENDED = re.compile(r"[.!?:…]\W*$")
_CLOSED = re.compile(r"[)\]!?%]\s*$")
_LARGE = re.compile(r"\W{0,3}[A-ZÀ-ÖØ-Þ0-9]")
_WHOLE = re.compile(r"^\s*[>|#]|^\s*(?:-{3,}|\*{3,})\s*$")
_TERM = re.compile(r"^[\w-]+: \w")
_NOTED = re.compile(r"^[A-ZÄÖÜÀ-Þ0-9][^:;=]{0,60}?(?::| =| <| >| -| –| —| ->| →)\s\S")  # "Weight: 300 g"
_ORDINAL = re.compile(r"\d{1,2}[º°]\s")  # a part that is counted within the text
_SMALL = re.compile(r"^[^\W\d_A-ZÄÖÜ][\w-]*(?: [\w.-]+){0,2}(?::| [-–—]| =) \S")  # a term in small letters
_POINTING = re.compile(r"^[^\W\d_A-Z][^:;.→=>]{2,50}\s(?:->|=>|→|=)\s\S")
_BOLD_TERM = re.compile(
    r"^\s*\*\*[^*]{2,60}\*\*(?:\s\([^()]{2,60}\))?(?::|\s[–—-])\s\S|^\s*\*\*[^*:]{2,60}:\*\*\s\S"
)
_SLOTS = re.compile(
    r"^\s*[^:;.,/]{2,30}(?: / [^:;.,/]{2,30}){1,3}\s?: \S"
)  # "port / starboard: left / right"
_EXPLICIT = re.compile(r"\s::\s|\{\{|→|^!{1,3}\s")
_ASIDE = re.compile(r"\S\s{2,}\S|\t|\||\s::\s|\{\{|==|://")  # what no text has
_FORMULA = re.compile(r"^[^\W\d_a-z][\w-]{4,}(?: [\w-]{3,}){0,2} (?:\S{1,6}) = \S")  # "Lens power D = 1/f"
_TORN = re.compile(r"[a-zß-ÿ(]")
_AWAITS = re.compile(r"(?:,|\(|\s[+=/–—])$")
_ARROW = re.compile(r"\s(?:->|=>|→|⇒)\s")


def are_whole(lines: list[Line]) -> bool:
    """Tell whether the lines of a page are whole: many are longer than any width that text is broken at."""
    lengths = sorted(len(line.text) for line in lines if not line.code and len(line.text) > _SHORT)
    return len(lengths) > _FEW and lengths[len(lengths) * 4 // 5] > _WIDEST


def width(lines: list[Line]) -> int:
    """Return the width that the text of a page is broken at; 0 where its lines end on purpose."""
    pairs = [
        (len(line.text.rstrip()), len(below.text.split(maxsplit=1)[0]))
        for line, below in pairwise(lines)
        if is_text(line) and is_text(below)
    ]
    lengths = sorted(length for length, _ in pairs if length > _SHORT)
    widest = lengths[len(lengths) * 19 // 20] if len(lengths) > _FEW else 0
    tight = sum(length + 1 + first > widest for length, first in pairs)
    return widest if widest <= _WIDEST and tight * 10 >= len(pairs) * 6 else 0


def _end_on_purpose(lines: list[Line], vocabulary: Vocabulary) -> bool:
    """Tell whether the lines of text of a page end where their author wanted.

    Where text is broken at a width, what follows a line that ends no sentence seldom has a capital.
    """
    pairs = ((line.text, below.text) for line, below in pairwise(lines) if is_text(line) and is_text(below))
    following = [below for text, below in pairs if not (_ENDED.search(ending(text)) or _CUT.search(text))]
    large = sum(_LARGE.match(below) is not None for below in following)
    fewest = _FEW if vocabulary.keeps_capitals else _FEW // 2 + 1
    return large >= fewest and large * 20 >= len(following) * 17


def wraps(line: Line, below: Line, widest: int) -> bool:
    """Tell whether a line of text was broken for want of room: the next word would not have fitted."""
    are_text = widest > 0 and is_text(line) and is_text(below)
    return are_text and len(line.text.rstrip()) + 1 + len(below.text.split(maxsplit=1)[0]) > widest


def torn_width(lines: list[Line]) -> int:
    """Return the width at which lines end that surely go on in small letters, items among them; else 0."""
    found = [
        (len(above.text.rstrip()), len(line.text.split(maxsplit=1)[0]))
        for above, line in pairwise(lines)
        if line.text.lstrip()[:1].islower() and _may_go_on(above, line)
    ]
    if len(found) < _FEW:
        return 0
    widest = sorted(length for length, _ in found)[len(found) * 19 // 20]
    full = sum(length + 1 + first > widest for length, first in found)
    return widest if _SHORT < widest <= _WIDEST and full * 5 >= len(found) * 4 else 0


def is_torn(above: Line, line: Line, widest: int) -> bool:
    """Tell whether a line of a page that is broken at a width goes on with the one above, as what it says.

    The one above ends no sentence, and had no room for the next word, which is small or awaited.
    """
    if not widest or not _may_go_on(above, line):
        return False
    if _SMALL.match(above.text) and _SMALL.match(line.text):
        return False  # the next of several terms in small letters
    is_awaited = _TORN.match(line.text.lstrip()) or _AWAITS.search(above.text.rstrip())
    full = len(above.text.rstrip()) + 1 + len(line.text.split(maxsplit=1)[0]) > widest
    return is_awaited is not None and full


def _may_go_on(above: Line, line: Line) -> bool:
    if above.code or not is_text(line) or not above.text.strip() or HEADING.match(above.text):
        return False
    if _SLOTS.match(line.text):
        return False
    is_aside = any(_ASIDE.search(one.text.strip()) for one in (above, line))
    return not is_aside and not _ENDED.search(ending(above.text))


def join(lines: list[Line], vocabulary: Vocabulary) -> tuple[list[Line], int]:
    """Join every line with the ones that only continue it."""
    joined: list[Line] = []
    count = 0
    lengths = [len(line.text) for line in lines if not line.code and len(line.text) > _SHORT]
    wrapped = bool(lengths) and sorted(lengths)[len(lengths) * 9 // 10] <= 100 and len(lengths) > _FEW
    widest, torn = width(lines), torn_width(lines)
    whole = are_whole(lines) or (not widest and _end_on_purpose(lines, vocabulary))
    longest = _longest_beside(lines)
    most = 0 if widest or torn else room(lines)  # characters of a line, where none is broken at a width
    roomy = sum(length > _WIDEST for length in lengths) > _FEW // 2
    for at, (above, line) in enumerate(zip([None, *lines], lines, strict=False)):
        before = joined[-1] if joined else None
        if before and above and is_torn(above, line, torn) and len(before.text) <= LONGEST_LINE:
            joined[-1] = before._replace(text=glued(before.text, line.text), last=line.last)
            count += 1
            continue
        is_noted = above is not None and (_leads_on(above, line) or (not widest and _is_noted(above, line)))
        if (
            before
            and above
            and (
                is_noted
                or _SLOTS.match(line.text)
                or (_is_ended(above, line, widest) and not _awaits_case(above, vocabulary))
                or _is_short(above, line, longest[at])
                or (roomy and _has_room(above, line))
                or (most and _ends_early(above, line, most, vocabulary))
            )
        ):
            joined.append(line)
        elif before and _continues(before, line, vocabulary, wrapped=wrapped, whole=whole):
            joined[-1] = before._replace(text=glued(before.text, line.text), last=line.last)
            count += 1
        else:
            joined.append(_hung(before, line))
    return joined, count


def _hung(before: Line | None, line: Line) -> Line:
    """Return a note that is set in right below an item as an item of its own below that one."""
    text = line.text.lstrip()
    inset = len(line.text) - len(text)
    is_below = before is not None and BULLET.match(before.text) is not None and is_text(line)
    if not is_below or inset < _INSET or not (_ARROW.search(text) or points_on(text)):
        return line
    return line._replace(text=f"{line.text[:inset]}- {text}")


def _continues(before: Line, line: Line, vocabulary: Vocabulary, *, wrapped: bool, whole: bool) -> bool:
    if (
        len(before.text) > LONGEST_LINE
        or line.code
        or before.code
        or APART.match(line.text)
        or not before.text.strip()
    ):
        return False
    if _WHOLE.match(before.text):
        return False
    if before.text.count('"') % 2 and line.text.count('"') % 2 and len(before.text) > _SHORT:
        return True  # a quotation goes on
    if _EXPLICIT.search(line.text) or _BOLD_TERM.match(line.text) or _leads_label(line, vocabulary):
        return False
    if line.text.startswith(("  ", "\t")):
        return not heads_indented(before, line)
    if _opens_term(before, line, vocabulary):
        return False
    ended = _ENDED.search(ending(before.text))
    if BULLET.match(before.text):
        return not ended and line.text[:1].islower()
    if ended:
        return wrapped and len(before.text) > 60 and not before.text.rstrip().endswith("?")
    goes_on = not whole and len(before.text) > 55
    return goes_on or line.text.lstrip()[:1].islower()


def heads_indented(above: Line, below: Line) -> bool:
    """Tell whether a line in capitals stands at the margin, right above text that is set in: "NAME"."""
    title = above.text.rstrip()
    is_title = (
        title[:1].isalpha() and title == title.upper() and len(title) <= _SHORT and title[-1:] not in ".,;"
    )
    return is_title and below.text.startswith(("    ", "\t"))


def _is_ended(above: Line, line: Line, widest: int) -> bool:
    """Tell whether a line of a page that is broken at a width ends before it on purpose."""
    is_new = line.text[:1].isupper() and not above.text.rstrip().endswith(("-", ","))
    if widest > 0 and _FORMULA.match(line.text) and " = " in above.text and not _CUT.search(above.text):
        return True  # the next of several formulas
    return widest > 0 and is_new and is_text(above) and not wraps(above, line, widest - _SLACK)


def _awaits_case(above: Line, vocabulary: Vocabulary) -> bool:
    """Tell whether a line ends in the word before a formula: "dark at"."""
    said = above.text.split()
    return bool(said) and vocabulary.has("formula_words", said[-1])


def _is_noted(above: Line, line: Line) -> bool:
    """Tell whether a line is a note of its own: it says something of what it names, as the one above does."""
    is_cut = _CUT.search(ending(above.text)) or above.text.count('"') % 2
    texts = (above.text.strip(), line.text.strip())
    if _ORDINAL.match(texts[1]):
        return False
    signed = [_NOTED.match(text) is not None or points_on(text) for text in texts]
    if not is_cut and _SMALL.match(texts[1]) and (signed[0] or _SMALL.match(texts[0])):
        return True
    return not is_cut and (any(signed) or _SMALL.match(texts[0]) is not None) and _is_new(line)


def _leads_on(above: Line, line: Line) -> bool:
    """Tell whether a term in small letters follows a line with an arrow, which no running text has."""
    return _ARROW.search(above.text) is not None and _SMALL.match(line.text) is not None


def _is_new(line: Line) -> bool:
    return line.text[:1].isupper() or line.text[:1].isdigit() or points_on(line.text)


def points_on(text: str) -> bool:
    """Tell whether a line in small letters is a note of its own: "slow cooling -> coarse grains"."""
    return _POINTING.match(text) is not None


def _longest_beside(lines: list[Line]) -> list[int]:
    """Return for each line how long the longest of the lines of text is that it stands between."""
    longest: list[int] = []
    while len(longest) < len(lines):
        start = end = len(longest)
        while end < len(lines) and is_text(lines[end]):
            end += 1
        end = max(end, start + 1)
        longest += [max(len(line.text.rstrip()) for line in lines[start:end])] * (end - start)
    return longest


def _is_short(above: Line, line: Line, longest: int) -> bool:
    """Tell whether a line ended though the next word had room on it, as the lines around them show."""
    is_new = line.text[:1].isupper() and is_text(above) and not _CUT.search(ending(above.text))
    return is_new and wraps(above, line, longest - _RAGGED) is False


def _has_room(above: Line, line: Line) -> bool:
    """Tell whether a line ended on purpose on a page whose lines are as long as what they say."""
    is_whole = len(above.text) < _WIDEST - _SHORT and _CLOSED.search(above.text) is not None
    return is_whole and not above.text[:1].isspace() and line.text[:1].islower()


def _ends_early(above: Line, line: Line, most: int, vocabulary: Vocabulary) -> bool:
    """Tell whether a line ended on purpose, since the next word had room on it, by far."""
    are_text = is_text(above) and is_text(line) and not line.text[:1].isspace()
    return (
        are_text and had_room(above.text, line.text, most) and not goes_on(above.text, line.text, vocabulary)
    )


def _leads_label(line: Line, vocabulary: Vocabulary) -> bool:
    label = _LABEL.match(line.text)
    return label is not None and (vocabulary.label(label[1]) is not None or label[1] in ("Q", "A"))


def _opens_term(before: Line, line: Line, vocabulary: Vocabulary) -> bool:
    """Tell whether a line is the next of several terms with their meanings."""
    last = before.text.split()[-1]
    if vocabulary.has("cut_words", last) or last.lower() in vocabulary.numbers:
        return False  # "… in three / steps: fill, heat, cool"
    ended = re.search(r"[.?]\W*$", before.text) or _TERM.match(before.text)
    return bool((ended and _TERM.match(line.text)) or (_PAIR.match(before.text) and _PAIR.match(line.text)))
