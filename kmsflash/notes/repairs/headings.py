"""Headings that lost their mark: bare short lines, numbered lines, whole lines in bold, underlined lines."""

import re

from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.page import Line, Role
from kmsflash.notes.repairs import closing, nesting, signed, standing, topmost
from kmsflash.notes.repairs.counted import parts as counted_parts
from kmsflash.notes.repairs.counted import small_parts
from kmsflash.notes.repairs.sections import is_section, titles_items
from kmsflash.notes.repairs.typed import are_typed, is_text
from kmsflash.notes.repairs.wrapping import (
    are_whole,
    heads_indented,
    is_torn,
    points_on,
    torn_width,
    width,
    wraps,
)
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import ending, plain

_BOLD = re.compile(r"^(?:\*\*|__)([^*_:]{2,80})(?:\*\*|__)\s*:?$")
_UNDERLINE = re.compile(r"^\s{0,3}(={3,}|-{3,})\s*$")
_MARKED = re.compile(r"^\s{0,3}#{1,6}\s")
_BLOCK = re.compile(r"^\s*(?:[-*+>|]|\d{1,3}[.)]\s|```|~~~|Q:|A:)")
_ENDED = re.compile(r"[.!?:;,…→\\=]\W*$|::|==|\{\{|\s[-–—]\s.*\.$")
_NUMBERED = re.compile(r"^\s*(\d+(?:\.\d{1,2})*)\.?\s+[A-ZÄÖÜ]")
_SIGNS = (": ", " - ", " – ", " — ")
_TOLD = re.compile(
    r"[^\d:]+: (?:(?!the [A-Z])[a-zäöüß]|\d)|\w\?\s+\S|\s[<>≤≥]\s"
)  # "Place: in the chest", "Cause? A flood"
_TITLE_WORDS = r"(?: (?:of|the|and|in|for|[A-Z]\S*)){1,4}"
_TWO_TITLES = re.compile(
    rf"^[A-Z]\S*{_TITLE_WORDS}: (?:the )?[A-Z]\S+{_TITLE_WORDS}$"
)  # "Object Level: Profiles and Permission Sets"
_SMALL_TERM = re.compile(r"[a-zà-ÿ][\w-]+: \S")
_DATED = re.compile(r"\d{1,2}\.\s?\d{1,2}\.\s?\d{4}\s")
_NUMBER = re.compile(r"\s*\d{1,2}[.)]\s")
_TORN = re.compile(r"\s*[a-zß-ÿ]")  # the rest of a line that was broken at a width
_MOST_WRAPPED = 3
_TITLED = re.compile(r"^[^=→|]{3,60}\s[-–—]\s[^:=→|]{3,60}$")
_EXPLAINED = re.compile(r"\w\)? [-–—] [a-zäöüß]")  # a term and what it means
_TERM = re.compile(r"^\s*[^\W\d_][\w-]+(?: [\w-]+){0,3}: [a-zäöüß]")
DAY = re.compile(
    r"^\s*\d{1,2}\.?(?:\s?[–-]\s?\d{1,2}\.?)?\s(?:de\s)?[^\W\d]+(?:\s(?:de\s)?\d{4})?(?::|\s[–—-])\s"
)
_OPTION = re.compile(r"\s*\(?[A-Ha-h][.)]\s+\S")
_NAMED = re.compile(
    r"^(?:\*\*|__)(?P<name>[^*_:]{2,60})(?:\*\*|__)(?:(?P<note>\s\([^()]{2,60}\))|\s[–—-]\s(?P<said>[^:.]{2,60}))$"
)
_TELLS = re.compile(r"^\s*(?:[-*+]\s)?(?:\*\*)?[^\W\d_][^:.?!|]{1,28}:(?:\*\*)?\s\S")
_ITEM = re.compile(r"^\s*(?:[-*+]|\d{1,3}[.)])\s+\S")
_FEWEST_TOLD = 2
_LONE = re.compile(r"^[A-ZÀ-Þ](?:[^.:;!?=→|*#]|(?<=\bvs)\.){2,50}$")
_JOINS = (" = ", " -> ", " => ", " → ")
_PARTED = re.compile(r"^[^:=.]{2,30}(?:\s[–—-]\s[^:=.]{2,30}){2,3}$")  # "bio 1 - week 3 - cells"
_REMARKED = re.compile(r"^([^\s:.=|](?:[^:.=|]{1,50}[^\s:.=|])?)\s*\([^()]{2,30}!+\)$")  # "Ports (learn!)"
_SMALL_TITLE = re.compile(r"^[a-zà-ÿ][\w-]{3,20}(?:\s[\w-]{3,20})?$")
_REMARK = re.compile(
    r"^(?:\([^()]+\)|[^\W\dA-ZÀ-Þ][^:=→]{2,50}|[^:|]{2,30}: [^:|]{2,40}\s\|\s+[^:|]{2,30}: [^:|]{2,40})$"
)  # "(from my lecture)", "typed in a hurry", "updated: in May | from: the course"
_ASIDE = re.compile(r"\s*\([^()]*\)$")
_LONGEST = 80
_TOP = 3  # lines that the title of a page may take
_MOST_WORDS, _FEW_WORDS = 11, 5


def find(lines: list[Line], vocabulary: Vocabulary) -> tuple[list[Line], int]:
    """Mark the headings of a page as Markdown headings."""
    lines = _headed(_underlined([line._replace(text=_REMARKED.sub(r"\1", line.text)) for line in lines]))
    marked = any(_MARKED.match(line.text) for line in lines if not line.code)
    lines, signs = (lines, frozenset[int]()) if marked else signed.bared(lines)
    typed = are_typed(lines)
    whole = typed or are_whole(lines)
    widest, torn = (0, 0) if marked else (width(lines), torn_width(lines))
    counted = signs if marked else signs | counted_parts(lines)
    parts = counted if marked else counted | small_parts(lines)
    spaced = typed and not marked and _are_spaced(lines)
    mended = list(lines)
    titles: dict[int, str] = {}
    apart = frozenset() if marked else standing.alone(lines, vocabulary)
    first = next((at for at, line in enumerate(lines) if line.text.strip()), -1)
    top = None if marked else topmost.title(lines, vocabulary)
    remarks = frozenset() if marked else topmost.of_notes(lines, vocabulary) - {top}
    first = first if top is None else top
    for at, line in enumerate(lines):
        is_none = line.code or not line.text.strip() or at in remarks or at - 1 in signs
        if is_none or _MARKED.match(line.text) or _hangs(lines, at):
            continue
        if first < at < len(lines) - 1 and (
            wraps(line, lines[at + 1], widest) or is_torn(line, lines[at + 1], torn)
        ):
            continue
        if spaced and at - 1 > first and at not in parts and _stands_in_block(lines, at):
            continue
        title = (
            (line.text.strip() if at == top else "")
            or _title(lines, at, vocabulary, marked=marked, whole=whole, parts=parts)
            or (_typed_title(lines, at, vocabulary) if typed else "")
            or (line.text.strip() if at in apart else "")
        )
        if title:
            titles[at] = title
    if not marked:
        titles |= {at: lines[at].text.strip() for at in standing.topping(lines, titles, vocabulary) - remarks}
    for at, title in titles.items():
        level = 1 if at == first else _level(title, marked=marked)
        level += bool(counted) and at not in counted and at != first
        mended[at] = lines[at]._replace(text=f"{'#' * min(level, 6)} {title}")
    mended = closing.closed(mended, frozenset(titles) - {first} - counted, first)
    return mended if marked else nesting.lowered(nesting.counted(mended), vocabulary), len(titles)


def _underlined(lines: list[Line]) -> list[Line]:
    kept: list[Line] = []
    for line in lines:
        under = None if line.code else _UNDERLINE.match(line.text)
        above = kept[-1] if kept else None
        if under and above and above.text.strip() and not above.code and not _starts_block(above.text):
            depth = "#" if under[1][0] == "=" else "##"
            kept[-1] = above._replace(text=f"{depth} {above.text.strip()}", last=line.last)
        elif not (under and under[1][0] == "="):
            kept.append(line)
    return kept


def _headed(lines: list[Line]) -> list[Line]:
    """Return the lines with a bold name on a line of its own where lines below tell what it has or does.

    What stands behind a dash after the name stays as an item; a bracket stays with the name.
    """
    kept: list[Line] = []
    for at, line in enumerate(lines):
        found = None if line.code else _NAMED.match(line.text.strip())
        below = lines[at + 1 : at + 3]
        leads = found is not None and bool(found["note"]) and all(_ITEM.match(one.text) for one in below)
        told = leads or all(_TELLS.match(one.text) for one in below)
        above = lines[at - 1].text.strip() if at else ""
        is_apart = not above or _MARKED.match(above) is not None
        if found is None or not is_apart or len(below) < _FEWEST_TOLD or not told:
            kept.append(line)
            continue
        note = (found["note"] or "").replace("*", "").replace("_", "")
        kept.append(line._replace(text=f"**{found['name']}{note}**"))
        if found["said"]:
            kept.append(line._replace(text=f"- {line.text.strip()}"))
    return kept


def _hangs(lines: list[Line], at: int) -> bool:
    """Tell whether a line is set in right below an item, and so goes on with it or belongs to it."""
    if not lines[at].text.startswith(("  ", "\t")) or _starts_block(lines[at].text):
        return False
    above = at - 1
    while above >= 0 and lines[above].text.startswith(("  ", "\t")) and not _ITEM.match(lines[above].text):
        above -= 1
    return above >= 0 and _ITEM.match(lines[above].text) is not None and not lines[above].code


def _starts_block(text: str) -> bool:
    return bool(_BLOCK.match(text) or _MARKED.match(text))


def _are_spaced(lines: list[Line]) -> bool:
    """Tell whether empty lines part the blocks of a page, so that what heads a block stands at its top."""
    empty = sum(not line.text.strip() for line in lines)
    return empty * 8 >= len(lines) - empty


def _stands_in_block(lines: list[Line], at: int) -> bool:
    """Tell whether a line with no mark of a heading stands right under another one."""
    text = lines[at].text.strip()
    heads = at + 1 < len(lines) and _ITEM.match(lines[at + 1].text)
    is_marked = _BOLD.match(text) or _NUMBERED.match(text)
    return bool(lines[at - 1].text.strip()) and not heads and not is_marked


def _title(
    lines: list[Line],
    at: int,
    vocabulary: Vocabulary,
    *,
    marked: bool,
    whole: bool,
    parts: frozenset[int] = frozenset(),
) -> str:
    text = lines[at].text.strip()
    bold = _BOLD.match(text)
    if bold and not _follows_text(lines, at) and _leads(lines, at):
        return "" if _is_questioning(bold[1], vocabulary) else bold[1].strip()
    is_named = vocabulary.expressions["title_of_notes"].search(text) is not None
    if (_PARTED.match(text) or _is_page_title(text)) and _opens_page(lines, at):
        return text
    if is_named and not marked and not any(line.text.strip() for line in lines[:at]):
        return text
    if not marked and at in parts:
        return text
    if (marked and _heads_list(lines, at, vocabulary)) or is_section(lines, at, vocabulary):
        return text
    if marked or (_starts_block(text) and not _NUMBERED.match(text)):
        return ""
    return text if _is_bare(lines, at, vocabulary, whole=whole) else ""


def _typed_title(lines: list[Line], at: int, vocabulary: Vocabulary) -> str:
    """Return a few words that stand apart right above the lines that they head, beside marked headings."""
    text = lines[at].text.strip()
    above = lines[at - 1].text.strip() if at else ""
    below = lines[at + 1] if at + 1 < len(lines) else None
    is_apart = not above and below is not None and is_text(below) and not _starts_block(text)
    is_short = len(text.split()) <= _FEW_WORDS and text[:1].isupper() and ": " not in text
    if not is_apart or not is_short or clause(text, vocabulary) is not None:
        return ""
    led = [*lines[: at + 1], Line("", lines[at].last, lines[at].last), *lines[at + 1 : at + 3]]
    return text if _is_bare(led[max(at - 1, 0) :], min(at, 1), vocabulary, whole=True) else ""


def _is_page_title(text: str) -> bool:
    """Tell whether a line may be the title of a page: "lecture 9 (14 Nov) - the Great Depression"."""
    return (
        bool(_TITLED.search(text))
        and len(text.split()) <= _MOST_WORDS + 1
        and not _ENDED.search(text.rstrip("0123456789."))
    )


def _heads_list(lines: list[Line], at: int, vocabulary: Vocabulary) -> bool:
    """Tell whether a name stands apart right above the items of a list or the rows of a table."""
    text = lines[at].text.strip()
    above = lines[at - 1].text.strip() if at else ""
    below = lines[at + 1].text if at + 1 < len(lines) else ""
    if (above and not _MARKED.match(above)) or not (_ITEM.match(below) or below.lstrip().startswith("|")):
        return False
    is_name = _LONE.match(text) is not None and len(text.split()) <= _FEW_WORDS
    told = clause(_ASIDE.sub("", text), vocabulary)
    return (
        is_name and vocabulary.label(text) is None and (told is None or not told.rest)
    )  # "Speed limits (car)"


def _opens_page(lines: list[Line], at: int) -> bool:
    """Tell whether a line is the first with text, and stands apart from the next, or above one remark."""
    if _first_with_text(lines) < at:
        return False
    below, apart = ([*(line.text.strip() for line in lines[at + 1 : at + 3]), "-", "-"])[:2]
    return not below or (not apart and _REMARK.match(below) is not None)


def _is_near_top(lines: list[Line], at: int) -> bool:
    """Tell whether a line may be of the page's title: one of the first lines, with nothing empty between."""
    first = min(_first_with_text(lines), at)
    return at - first < _TOP and all(line.text.strip() for line in lines[first:at])


def _first_with_text(lines: list[Line]) -> int:
    return next((at for at, line in enumerate(lines) if line.text.strip()), len(lines))


def _is_noted(lines: list[Line], at: int) -> bool:
    """Tell whether a line says something of what it names, as the one right above or below it does."""
    beside = [line.text for line in (*lines[max(at - 1, 0) : at], *lines[at + 1 : at + 2])]
    alike = [sign for sign in _SIGNS if sign in lines[at].text]
    below = lines[at + 1].text if at + 1 < len(lines) else ""
    is_told = ": " in lines[at].text or _DATED.match(lines[at].text)
    is_under = at > 0 and bool(lines[at - 1].text.strip()) and is_told
    is_ended = bool(_ENDED.search(below.rstrip()))
    is_led = len(below) > _LONGEST and is_ended  # by a heading "Keys: Two Kinds"
    leads = below.lstrip().startswith("|") or (is_ended and len(below.split()) > _FEW_WORDS)
    is_led = is_led or (leads and _TWO_TITLES.match(lines[at].text.strip()) is not None)
    is_alike = any(sign in text for sign in alike for text in beside if not _BLOCK.match(text))
    return bool(is_under or is_alike) and not (is_led and ": " in lines[at].text)


def _ends_block(lines: list[Line], at: int) -> bool:
    """Tell whether a line is the last of several that stand together and end without a full stop."""
    above = lines[at - 1].text.strip() if at else ""
    below = lines[at + 1].text.strip() if at + 1 < len(lines) else ""
    return bool(above) and not below and not (_starts_block(above) or _ENDED.search(plain(above)))


def _is_questioning(text: str, vocabulary: Vocabulary) -> bool:
    label = vocabulary.label(text)
    return label is not None and label.role in (Role.QUESTION, Role.ANSWER, Role.EXPLANATION)


def _follows_text(lines: list[Line], at: int) -> bool:
    above = lines[at - 1].text.strip() if at else ""
    below = lines[at + 1].text if at + 1 < len(lines) else ""
    if _MARKED.match(above) or (_ITEM.match(above) and (_ITEM.match(below) or _TELLS.match(below))):
        return False
    return bool(above) and not above.endswith((".", "!", "?", ":", "|"))


def _leads(lines: list[Line], at: int) -> bool:
    following = next((line.text for line in lines[at + 1 : at + 4] if line.text.strip()), "")
    return bool(following)


def _is_bare(lines: list[Line], at: int, vocabulary: Vocabulary, *, whole: bool) -> bool:
    """Tell whether a line without any mark reads and stands as a heading."""
    text = lines[at].text.strip()
    numbered = _NUMBERED.match(text)
    if titles_items(lines, at, vocabulary) or _is_small(lines, at):
        return True
    explains = _EXPLAINED.search(text) and not _heads_days(lines, at)
    if explains or any(sign in text for sign in _JOINS) or _is_day(lines, at):
        return False
    named = text.partition(": ")[0] if ": " in text else ""
    is_note = any(
        (
            _TOLD.search(text),
            vocabulary.expressions["property"].match(named),
            _is_noted(lines, at),
            _ends_block(lines, at),
        )
    )
    if is_note and not numbered and not _is_near_top(lines, at):
        return False
    if any(_OPTION.match(line.text) for line in lines[at : at + 2]):
        return False  # options, or the question that they belong to
    if ": " in text and (vocabulary.label(text.partition(": ")[0]) or _is_term(lines, at)):
        return False
    if (
        len(text) > _LONGEST
        or len(text.split()) > _MOST_WORDS
        or _ENDED.search(plain(text))
        or vocabulary.has("open_ends", text.rpartition(" ")[2].lower())
        or not _leads(lines, at)
    ):
        return False
    if numbered:
        is_item = any(_counts_on(lines, at, step) for step in (-1, 1))
        return not is_item or "." in numbered[1]
    if not re.match(r"[\"“„(]?[A-ZÄÖÜ0-9]", text) or text.count('"') % 2:
        return vocabulary.label(text) is not None or _heads_items(lines, at)
    if vocabulary.label(text) is not None:
        return True
    return not _says_what(text, vocabulary) and _stands_alone(lines, at, whole=whole)


def _says_what(text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a line is a sentence that says what something is: "Speed is a scalar"."""
    told = clause(text, vocabulary)
    is_said = told is not None and bool(told.rest) and told.verb.lower() in vocabulary.lists["copulas"]
    return is_said and told is not None and vocabulary.has("determiners", told.rest.split(maxsplit=1)[0])


def _counts_on(lines: list[Line], at: int, step: int) -> bool:
    """Tell whether the numbered line before or after one is beside it, or only what goes on is between."""
    near = at + step
    while 0 <= near < len(lines) and abs(near - at) <= _MOST_WRAPPED and _TORN.match(lines[near].text):
        near += step
    return 0 <= near < len(lines) and _NUMBER.match(lines[near].text) is not None


def _is_small(lines: list[Line], at: int) -> bool:
    """Tell whether a word in small letters stands apart right above lines that say more: "newborn"."""
    above = lines[at - 1].text.strip() if at else ""
    below = [line.text for line in lines[at + 1 : at + 3]]
    tells = len(below) == _FEWEST_TOLD and all(len(text.split()) >= _FEW_WORDS - 1 for text in below)
    return not above and tells and _SMALL_TITLE.match(lines[at].text) is not None and is_text(lines[at + 1])


def _heads_items(lines: list[Line], at: int) -> bool:
    """Tell whether a few small words stand apart right above the items of a list."""
    above = lines[at - 1].text.strip() if at else ""
    is_short = len(lines[at].text.split()) <= _FEW_WORDS and not re.search(r"[,=(]", lines[at].text)
    return is_short and not above and _ITEM.match(lines[at + 1].text) is not None


def _is_term(lines: list[Line], at: int) -> bool:
    """Tell whether a line is one of several terms in a row, each with its meaning after a colon."""
    beside = [line.text for line in (*lines[max(at - 1, 0) : at], *lines[at + 1 : at + 2])]
    return bool(_TERM.match(lines[at].text)) and any(_TERM.match(text) for text in beside)


def _is_day(lines: list[Line], at: int) -> bool:
    """Tell whether a line says what happened on a day, as the one above or below it does."""
    beside = [line.text for line in (*lines[max(at - 1, 0) : at], *lines[at + 1 : at + 2])]
    return bool(DAY.match(lines[at].text)) and any(DAY.match(text) for text in beside)


def _heads_days(lines: list[Line], at: int) -> bool:
    """Tell whether a line stands apart right above what happened on one day and the next."""
    is_apart = not at or not lines[at - 1].text.strip()
    below = [line.text for line in lines[at + 1 : at + 3]]
    return is_apart and len(below) > 1 and all(DAY.match(text) for text in below)


def _stands_alone(lines: list[Line], at: int, *, whole: bool) -> bool:
    """Tell whether the line is neither the end of wrapped text above nor the start of wrapped text below."""
    above = lines[at - 1].text.strip() if at else ""
    below = lines[at + 1].text.strip() if at + 1 < len(lines) else ""
    wraps_on = bool(below) and below[0].islower() and not points_on(below) and not _SMALL_TERM.match(below)
    wraps_on = wraps_on and not heads_indented(lines[at], lines[at + 1])
    continues = len(above) > 50 and not _starts_block(above) and not re.search(r"[.!?:|…]\W*$", ending(above))
    return not wraps_on and (whole or not continues)


def _level(title: str, *, marked: bool) -> int:
    numbered = _NUMBERED.match(title)
    if numbered and not marked:
        return min(6, max(2, numbered[1].count(".") + 1))
    return 6 if marked else 2
