"""Atoms: dates, amounts, names and marked words of a text that no card asks for, each asked in its place."""

import re
from collections.abc import Iterator
from functools import cache

from kmsflash.model.notes import FactDraft
from kmsflash.notes.clauses import clause
from kmsflash.notes.facts import quantities
from kmsflash.notes.facts.gaps import fits
from kmsflash.notes.facts.making import GAP, Found, Passage, card, fact, passage, tidy, unlinked
from kmsflash.notes.finite import is_finite
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import capitalised, fold, is_balanced, languages, masked, plain, sentences

_SEMICOLON = re.compile(r";\s+")
_OF = re.compile(
    r"\s(?:of|de|du|des|del|di|della|dei|do|da|dos)\s(?:la\s|los\s|las\s)?[a-zß-ÿ\d]"
)  # "Convention of September": the phrase of a name goes on
_BEHIND = re.compile(r"\s([^\W_][\w’'-]*)")
_WORD = re.compile(r"\w")
_SHOUTED = re.compile(r"[^\W\d_]{7,}")
_HEAD = re.compile(r"(?:^|[.;:!?]\s|[-=]>\s|→\s|[–—]\s)[*_\"“«„]*$")
_AMOUNT = re.compile(r"(?:\d\s?\S{0,4}|[A-Z]{2,})\s$")
_TERM = re.compile(r"(?P<term>[^:=→.;]{2,50}?)(?::|\s=|\s[–—-])\s+(?=\S)")
_OPENS = re.compile(r"^(?:->|=>|→|⇒|[-–—•*+])\s+")
_MARKED = re.compile(r"\*\*[^*]{2,50}\*\*|==[^=]{2,50}==")
_QUOTED = re.compile(r"[“\"„«]\s?[^“”\"„«»]{3,40}?\s?[”\"“»]")
_NAME = re.compile(
    r"(?<![\w.’'/+–:-])(?:[A-ZÀ-Þ][\w’-]*\w)"
    r"(?:\s(?:(?:of|de|da|do|di|du|del|della|of the|von|van)\s)?[A-ZÀ-Þ][\w’-]*\w)*(?![’'/+–−,-]?\w|[−-])"
)
_CODE = re.compile(r"(?<![\w.’'/+–:-])(?:[A-Z]{2,}(?:-?\d+)?|[A-Z]\w*-?\d+)(?![’'/+–−,-]?\w|[−-])")
_LARGE = re.compile(r"[A-ZÀ-Þ0-9][\w.’-]*\s(?:(?:of|de|da|do|di|du|del|della|von|van)\s)?$")
_DAY = re.compile(r"(?<![\w.,])\d{1,2}(?:st|nd|rd|th|\.|º|er)?\s(?:de\s)?$")
_SIGN = re.compile(r"(?<=\s)[+±−≥≤<>~]\s?$")
_FORMULA = re.compile(r"\s[·×*/]\s|\d\s?=\s?[\d(]|\s\+\s\d")
_NOT_TOLD = ("trap", "cue")  # roles of texts that say what is not so, or what another text is told by
_OPEN = ("pronouns", "turning_words")  # groups of words that a part cannot open with
_ARROWS = ("->", "=>", "→", "⇒")
_LONGEST = 170
_MOST_ASKED = 6  # words of an answer that asks for what it holds
_MOST, _MOST_OF_PARTS = 2, 4  # of a sentence, and of a text of several parts
_FEWEST_WORDS = 4
_LIST = 3  # commas of a text that lists


def read(source: Passage, sentence: str, told: list[Found]) -> list[Found]:
    """Return what a sentence was *told* to say, and a fact for each of its atoms that no card asks for yet.

    Two at most, or as many as it has parts. Dates and amounts come first, then what the learner marked or
    quoted, then names, and last the names of who does something.
    """
    text = _OPENS.sub("", unlinked(sentence).strip()).rstrip(".!")
    is_remark = text[:1] == "(" or source.text.role in _NOT_TOLD
    if is_remark or "?" in text or text.endswith(":") or len(text.split()) < _FEWEST_WORDS:
        return told
    asked = [fold(draft.answer) for one in told if isinstance(one, FactDraft) for draft in one.cards]
    asked = [answer for answer in asked if len(answer.split()) <= _MOST_ASKED or "\n" in answer]
    found: list[Found] = []
    most = max(_MOST, min(_MOST_OF_PARTS, 1 + len(_turns(text, source.scope.vocabulary))))
    for start, end in _spans(text, source):
        said = fold(text[start:end]).strip()
        if any(said in answer or answer in said for answer in asked):
            continue
        front = _front(source, text, (start, end))
        if front:
            found.append(_gap(source, front, text[start:end], sentence))
            asked.append(said)
        if len(found) == most:
            break
    return [*told, *found]


def _gap(source: Passage, front: str, answer: str, sentence: str) -> Found:
    shown = passage(sentence, answer, source.text.label, source.text.detail)
    drafted = card("atom", f"{front}.", tidy(answer), shown)
    return fact(source.text.kind, f"{sentence[:80]} {answer[:30]}", source.text, (drafted,), sentence)


def _front(source: Passage, text: str, span: tuple[int, int]) -> str:
    """Return the part of a text that a gap stands in, under the term that the text opens with.

    Where an item has none and says too little alone, it stands under its section.
    """
    vocabulary = source.scope.vocabulary
    low, high = _part(text, span, vocabulary)
    term = _TERM.match(text)
    led = f"{term[0]}" if term and low >= term.end() else ""
    said = f"{led}{text[low:high]}"
    at = span[0] - low + len(led)
    hidden = (at, at + span[1] - span[0])
    front = f"{said[:at]}{GAP}{said[hidden[1] :]}"
    if not is_balanced(front) or len(front.split()) < _FEWEST_WORDS or not fits(said, hidden, vocabulary):
        return ""
    above = source.scope.subject_of(source.text.place) if source.text.is_item else ""
    is_open = above and not term and not source.text.context and clause(said, vocabulary) is None
    if is_open and fold(above) not in fold(front):
        front = vocabulary.ask["context"].format(context=f"**{above}**", question=front)
    return capitalised(front) if len(front) <= _LONGEST else ""


def is_more(one: Found) -> bool:
    """Tell whether a fact is one of which more than an atom is asked."""
    return isinstance(one, FactDraft) and any(draft.way != "atom" for draft in one.cards)


def _part(text: str, span: tuple[int, int], vocabulary: Vocabulary) -> tuple[int, int]:
    """Return where the part of a text stands that says enough around a gap."""
    turns = [(0, 0), *_turns(text, vocabulary), (len(text), len(text))]
    starts = [end for start, end in turns if end <= span[0]]
    high = next(start for start, _ in turns if start >= span[1])
    while starts:
        low = starts.pop()
        first = text[low:high].split(maxsplit=1)[0].strip(",")
        left = plain(f"{text[low : span[0]]} {text[span[1] : high]}").split()
        is_open = first in _ARROWS or any(vocabulary.has(group, first) for group in _OPEN)
        if not starts or (len(left) >= _FEWEST_WORDS and not is_open):
            return low, high
    return 0, high


def _turns(text: str, vocabulary: Vocabulary) -> list[tuple[int, int]]:
    """Return where the sentences of a text end and where the next ones start, and so at semicolons."""
    found = [one.span() for one in _SEMICOLON.finditer(masked(text))]
    at = 0
    for sentence in sentences(text, vocabulary.lists["abbreviations"]):
        start = text.find(sentence, at)
        if start > at:
            found.append((len(text[:start].rstrip(" .")), start))
        at = max(at, start) + len(sentence)
    return sorted(found)


def _spans(text: str, source: Passage) -> Iterator[tuple[int, int]]:
    vocabulary = source.scope.vocabulary
    if not _FORMULA.search(text):
        for start, end in quantities.spans(text, vocabulary):
            before = text[:start]
            led = _DAY.search(before) or _SIGN.search(before) or _pairs(vocabulary)[2].search(before)
            at = led.start() if led else start
            is_cut = text[at - 1 : at] in ("–", "-", "/", "±", "+") or quantities.is_cited(
                source, text, (start, end)
            )
            if at and not is_cut and not (text[end : end + 1] == ":" or _counts(text[start:end], vocabulary)):
                yield at, end
    for shape in (_MARKED, _QUOTED):
        for one in shape.finditer(text):
            leads = re.match(r"\s[A-ZÀ-Þ]", text[one.end() :])
            if (
                _WORD.search(text[: one.start()])
                and not leads
                and not _is_listed(text, one.span(), vocabulary)
            ):
                yield one.span()
    about = fold(source.scope.subject_of(source.text.place))
    shown, widespread = masked(text), source.scope.widespread
    acting: list[tuple[int, int]] = []  # who does something is asked last
    for one in (_CODE if vocabulary.keeps_capitals else _NAME).finditer(text):
        span = _with_joined(text, one.span(), vocabulary)
        is_open = shown[one.start()] != "\0" and fold(one[0]) not in about and one[0] not in widespread
        if span and is_open and _stands_alone(text, one, span, source):
            if _acts(text[span[1] :], vocabulary):
                acting.append(span)
            else:
                yield span
    yield from acting


def _counts(said: str, vocabulary: Vocabulary) -> bool:
    """Tell whether an amount only counts what is named beside it: "two effects", "3 things"."""
    first = said.split(maxsplit=1)[0].casefold()
    return first in vocabulary.numbers or (first.isdigit() and len(first) == 1)


@cache
def _pairs(vocabulary: Vocabulary) -> "tuple[re.Pattern[str], ...]":
    """Return what joins a name to the one before, to the one behind it, and a number to an amount."""
    words = "|".join(map(re.escape, languages()[vocabulary.language]["joints"]))
    joints = rf"{words}|\+|&"
    return (
        re.compile(rf"\s(?:(?:{joints})\s|[+&]\s(?:[a-zß-ÿ]+\s)?)$"),
        re.compile(
            rf"\s(?:{joints})\s(?:[A-ZÀ-Þ][\w’-]*(?:\s[A-ZÀ-Þ][\w’-]*)*(?=[.,;:)]|$|\s[a-zß-ÿ(])|[a-zß-ÿ][\w’-]*(?=[.,;:)]|$|\s\())?"
        ),
        re.compile(rf"(?<![\w.,])\d[\d.,]*(?:\s(?:{words})\s|{vocabulary.expressions['range_to'].pattern})$"),
    )


def _with_joined(text: str, span: tuple[int, int], vocabulary: Vocabulary) -> tuple[int, int] | None:
    """Return a name with the one that is joined to it; nothing where it is the second of a pair."""
    before, behind, _ = _pairs(vocabulary)
    if before.search(text[: span[0]]):
        return None
    joined = behind.match(text, span[1])
    if joined:
        return None if joined[0].endswith(" ") else (span[0], joined.end())
    return None if text[span[1] :].startswith((" +", " −")) else span


def _is_listed(text: str, span: tuple[int, int], vocabulary: Vocabulary) -> bool:
    """Tell whether a span is one of the things that a text lists between commas."""
    before, after = text[: span[0]].rstrip(), text[span[1] :]
    goes_on = after[:1] == "," or _pairs(vocabulary)[1].match(after) is not None
    return before.endswith(",") and (goes_on or text.count(", ") >= _LIST)


def _stands_alone(text: str, one: "re.Match[str]", span: tuple[int, int], source: Passage) -> bool:
    """Tell whether a name is the whole of a phrase: not "the Cosmos account", no half of "Albert Cohen"."""
    vocabulary = source.scope.vocabulary
    before, after = text[: span[0]], text[span[1] :]
    if any(word.isupper() and _SHOUTED.fullmatch(word) for word in one[0].split()):
        return False
    is_cut = _AMOUNT.search(before) if vocabulary.keeps_capitals else _LARGE.search(before)
    goes_on = after[:1] == ":" or (after[:1] == "." and after[1:].strip()) or _OF.match(after)
    goes_on = goes_on or vocabulary.expressions["range_to"].match(after)
    if not before or is_cut or goes_on or text.count(one[0]) > 1 or _is_listed(text, span, vocabulary):
        return False
    if not _is_name(one[0], before, source):
        return False
    behind = _BEHIND.match(after)
    word = behind[1] if behind else ""
    small = fold(word) in vocabulary.stop_words or vocabulary.has("prepositions", word)
    return not word or small or _acts(after, vocabulary)


def _acts(after: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a verb follows a name."""
    behind = _BEHIND.match(after)
    return (
        behind is not None and is_finite(behind[1], vocabulary) and not vocabulary.has("nouns_too", behind[1])
    )


def _is_name(said: str, before: str, source: Passage) -> bool:
    """Tell whether words in capitals are a name: at the head of a sentence any word has one."""
    if said[:2].isupper() and not said.istitle():
        return before.strip("*_ ") != ""
    first = said.split(maxsplit=1)[0]
    if source.scope.names.is_small(first):
        return False
    return not _HEAD.search(before) or first in source.scope.names.inside or said.count(" ") > 0
