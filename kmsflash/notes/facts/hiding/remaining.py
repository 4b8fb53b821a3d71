"""Remaining lines: what a line says of which nothing is asked so far, hidden in it under its section.

That is what stands behind its sign, a date or an amount, its brackets, or a number.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from kmsflash.model.notes import FactDraft
from kmsflash.notes.facts import remarks
from kmsflash.notes.facts.hiding import atoms, leftovers, spans, unasked
from kmsflash.notes.facts.hiding.gaps import fits
from kmsflash.notes.facts.making import (
    GAP,
    Passage,
    Scope,
    Text,
    card,
    fact,
    hides_most,
    passage,
    texts,
    tidy,
    unlinked,
)
from kmsflash.notes.facts.spreading import look_over
from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.grammar.orders import orders
from kmsflash.notes.grammar.pronouns import speaks_of_before
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import capitalised, fold, is_balanced, masked, plain

WAY = "remaining"
_WHOLE = frozenset(("set", "steps", "step"))
"""Ways that ask for many lines at once, or for all of one."""
_SIGN = re.compile(r"\s*(?:→|⇒|->|=>)\s*|\s[=≈]\s+|\s?:\s+|\s[–—-]\s+")
_ENDS = re.compile(r",\s|\s[–—-]\s|\s\(|\s*(?:→|⇒|->|=>)|\s[=≈]\s")
_PART = re.compile(r",\s+|\s[–—-]\s+|:\s+")
_NUMBER = re.compile(r"(?<![\w.,/§^+-])(?!0\d)\d+(?:[.,]\d+)*(?![\w/)\]-]|[.,]\d)")
_WORD_BEHIND = re.compile(r"\.?\s[^\W\d_]+")
_BOLD = re.compile(r"(?P<term>(?:\*\*|==)[^*=]{3,50}(?:\*\*|==))\s\S+\s\S")  # a term that a line opens with
_SLANTED = re.compile(r"\*[^*]+\*")  # a remark of the author's
_YEARS = re.compile(r"[\d\s–-]+")
_FURNITURE = re.compile(r"\s[|·]\s|©")
_ASIDE = re.compile(r"[\w’'»”\"*_]\s\((?P<said>[^()]{4,80})\)")
_LETTERS = re.compile(r"[^\W\d_]{2}")
_SHOWN = re.compile(r"[^\W_]{2,}")
_LONGEST_NAME, _MOST = 7, 9  # words before a sign, and of an answer
_FEWEST_NAMED = 4  # words of a line of which a name is hidden
_FEWEST_SHOWN = 2  # words around a gap, its section among them
_LIST = 3  # commas of a line that lists
_MOST_ASKED = 3  # gaps of a line
_LONGEST, _LONGEST_ABOVE = 190, 45  # characters of a front, and of the section that it names

Span = tuple[int, int]


def read(scope: Scope, facts: list[FactDraft]) -> Iterator[FactDraft]:
    """Return the facts of the lines that no card asks for, or only as a whole or with many others."""
    asked: set[int] = set()
    whole: set[int] = set()
    for one in facts:
        is_whole = all(draft.way in _WHOLE for draft in one.cards)
        (whole if is_whole else asked).update(_lines(one))
    left: list[tuple[Text, bool]] = []
    for at, text in texts(scope, listed=True):
        lines = _lines(text)
        is_told = not asked.isdisjoint(lines) or text.role in unasked.NOT_TOLD or "?" in text.text
        is_remark = opens_page(at, text) or _SLANTED.fullmatch(text.text) or remarks.is_one(scope, at, text)
        if not is_told and not is_remark:
            left.append((remarks.without(scope, text), not whole.isdisjoint(lines)))
    return look_over(_of_text, scope, left)


def opens_page(at: int, text: Text) -> bool:
    """Tell whether a text only introduces its page: its first block, above all headings but the title."""
    return not at and not text.is_item and len(text.place.headings) <= 1


def _lines(one: FactDraft | Text) -> range:
    return range(one.place.first_line, one.place.last_line + 1)


def _of_text(scope: Scope, left: tuple[Text, bool]) -> Iterator[FactDraft]:
    """Yield the facts of a line; of one that is asked for as a whole, only what tells more of its name."""
    text, is_asked = left
    told: set[str] = set()
    said = unlinked(text.text).strip().rstrip(".!")
    vocabulary = scope.vocabulary
    if (
        not said
        or said.endswith(":")
        or (said.startswith("(") and said.endswith(")"))
        or _FURNITURE.search(said)
        or orders(said, vocabulary)
        or _points(said, vocabulary)
    ):
        return
    source = Passage(scope, text)
    asked = 0
    for span in _spans(said, source, is_asked=is_asked):
        answer = said[slice(*span)]
        stems = unasked.stems(answer, vocabulary)
        if not stems or stems & told or not is_answer(answer, vocabulary):
            continue
        front = _front(said, span, source)
        if front:
            told |= stems
            shown = passage(text.text, answer, text.label, text.detail)
            drafted = card(WAY, front, tidy(answer), shown)
            yield fact(text.kind, f"{said[:80]} {answer[:30]}", text, (drafted,), text.text)
            asked += 1
        if asked == _MOST_ASKED:
            return


def _points(said: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a line is about something that another one names: "its light …", "this too …"."""
    first = said.split(maxsplit=1)[0]
    points = any(vocabulary.has(group, first) for group in ("personal_pronouns", "possessives"))
    return points or speaks_of_before(said, vocabulary)


def is_answer(answer: str, vocabulary: Vocabulary) -> bool:
    """Tell whether words can be hidden: short, whole, and no half of a sentence."""
    is_short = 0 < len(answer.split()) <= _MOST and is_balanced(answer)
    return is_short and leftovers.is_answer(answer, vocabulary)


def _spans(said: str, source: Passage, *, is_asked: bool) -> Iterator[Span]:
    """Yield what may be hidden, the best first: behind the sign, dates, amounts, brackets and numbers."""
    vocabulary, shown = source.scope.vocabulary, masked(said)
    sign = _SIGN.search(shown)
    if sign and not is_asked and _is_name(said[: sign.start()], vocabulary):
        end = _end(said, shown, sign.end(), vocabulary)
        yield sign.end(), end
        yield from ((sign.end(), one.start()) for one in _ENDS.finditer(shown, sign.end(), end))
    parts = [(0, 0), *(one.span() for one in _PART.finditer(shown)), (len(said), len(said))]
    for (_, start), (end, _) in pairwise(parts):
        if start and vocabulary.expressions["date_term"].fullmatch(said[start:end]):
            yield start, end
    for aside in _ASIDE.finditer(said):
        if not _only_remarks(aside["said"], vocabulary):
            yield aside.span("said")
    if not is_asked:
        yield from _named(said, source, is_led=sign is not None)


def _named(said: str, source: Passage, *, is_led: bool) -> Iterator[Span]:
    """Yield the term in bold that a line opens with, its amounts, marked words and names, and its numbers."""
    vocabulary = source.scope.vocabulary
    term = _BOLD.match(said) if not is_led else None
    if term:
        yield term.span("term")
    if len(said.split()) >= _FEWEST_NAMED and not said.startswith(tuple('“„"«')):
        yield from spans.spans(said, source)
    for one in _NUMBER.finditer(masked(said)) if not is_led else ():
        behind = _WORD_BEHIND.match(said, one.end())
        is_day = behind and vocabulary.expressions["month_term"].fullmatch(behind[0].lstrip(". "))
        if behind and is_day:
            yield one.start(), behind.end()
        elif len(one[0]) > 1:
            yield one.span()


def _is_name(name: str, vocabulary: Vocabulary) -> bool:
    """Tell whether words before a sign name what is told behind it, and neither a list nor other notes."""
    is_short = len(name.split()) <= _LONGEST_NAME and _LETTERS.search(name) is not None
    general = vocabulary.expressions["generic_label"].fullmatch(plain(name)) or vocabulary.label(name)
    is_link = vocabulary.has("link_labels", plain(name))
    return is_short and not general and not is_link and clause(name, vocabulary) is None


def _only_remarks(said: str, vocabulary: Vocabulary) -> bool:
    """Tell whether brackets only give an example, call out, or say when somebody lived."""
    return (
        _YEARS.fullmatch(said) is not None
        or said.endswith(("!", "…", "..."))
        or vocabulary.expressions["examples"].match(said) is not None
    )


def _end(said: str, shown: str, start: int, vocabulary: Vocabulary) -> int:
    """Return where what stands behind a sign ends: with its part, or where that is long with its phrase.

    Of a list behind a sign, or of a line with several, the first thing alone is not hidden: then that is the
    start itself.
    """
    ends = [low for low, _ in atoms.turns(said, vocabulary) if low > start]
    end = [*ends, len(said)][0]
    if len(ends) > 1 or _SIGN.search(shown, end):
        return start
    if len(said[start:end].split()) <= _MOST:
        return end
    is_list = shown.count(", ", start, end) >= _LIST
    return next((one.start() for one in _ENDS.finditer(shown, start, end)), end) if not is_list else start


def _front(said: str, span: Span, source: Passage) -> str:
    """Return the part of a line with a gap, under what it stands under; empty where too little is left."""
    vocabulary = source.scope.vocabulary
    low, high = _part(said, span, vocabulary)
    part = said[low:high]
    if low and _points(part, vocabulary):
        return ""
    front = f"{said[low : span[0]]}{GAP}{said[span[1] : high]}"
    above = source.text.lead or source.above
    if 0 < len(above) <= _LONGEST_ABOVE and fold(above) not in fold(front):
        front = vocabulary.ask["context"].format(context=f"**{above}**", question=front)
    start, length = front.index(GAP), span[1] - span[0]
    whole = front.replace(GAP, said[slice(*span)])
    is_told = len(_SHOWN.findall(front)) >= _FEWEST_SHOWN and len(front) <= _LONGEST and is_balanced(front)
    is_told = is_told and not hides_most(front, said[slice(*span)])
    shown_in = ((part, span[0] - low), (whole, start))  # what a few words lack, their section may tell
    fits_in = is_told and any(fits(text, (at, at + length), vocabulary) for text, at in shown_in)
    return f"{capitalised(front)}." if fits_in else ""


def _part(said: str, span: Span, vocabulary: Vocabulary) -> Span:
    """Return where what is shown of a line stands: all of it, or of a long one the sentence of the gap."""
    if len(said) <= _LONGEST - _LONGEST_ABOVE:
        return 0, len(said)
    turns = atoms.turns(said, vocabulary)
    low = max((end for _, end in turns if end <= span[0]), default=0)
    return low, min((start for start, _ in turns if start >= span[1]), default=len(said))
