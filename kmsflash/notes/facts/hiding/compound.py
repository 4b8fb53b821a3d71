"""Compound phrases: what a phrase of several things says of each: "the toll (on salt) and the tithe"."""

import re
from collections.abc import Iterator

from kmsflash.notes.facts.hiding import leftovers
from kmsflash.notes.facts.hiding.spans import Span
from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import fold, masked

_BRACKET = re.compile(r"(?<=[\w’'*`»”\"])\s\((?:=\s)?(?P<said>[^()]{3,60})\)")
_SEGMENT = re.compile(r",\s+(?P<said>[^,;:()]+)(?=$|[;,])")
_CODED = re.compile(r"`[^`]+`\s(?P<said>[^`,;:()]{4,60}?)(?=,|;|$|,?\s\w{1,3}\s`)")
_REMARK = re.compile(r"[!?…§]|\.\.|^(?:art|vgl|cf|see|S|p|nr)\b", re.IGNORECASE)
_NAME = re.compile(r"\s[A-ZÀ-Þ][a-zß-ÿ]")
_LETTERS = re.compile(r"[^\W\d_]{2}")
_JOINT = re.compile(r",?\s(?P<word>[^\W\d_]+)(?=\s\S)")
_LONGEST = 6  # words of brackets, and of half of a pair
_LONG = 7  # letters of a lone word that tells something


def spans(said: str, vocabulary: Vocabulary) -> Iterator[Span]:
    """Yield where what a phrase says of one of its things stands: in brackets, behind "which", in a pair."""
    for start, end in in_brackets(said, vocabulary):
        is_said_of_one = vocabulary.expressions["one_of_them"].match(said[start:end]) is not None
        if says_enough(said[start:end]) and not is_said_of_one:
            yield start, end
    yield from _related(said, vocabulary)
    yield from _paired(said, vocabulary)
    yield from _of_code(said)


def in_brackets(said: str, vocabulary: Vocabulary) -> Iterator[Span]:
    """Yield where what brackets say of the name before them stands: "concertino (few soloists)"."""
    for one in _BRACKET.finditer(said):
        inner = one["said"]
        is_sign = inner.isupper() or not _LETTERS.search(inner) or _REMARK.search(inner)
        is_short = len(inner.split()) <= _LONGEST and not inner.startswith("-")
        is_inside = _NAME.match(said, one.end()) and not vocabulary.keeps_capitals  # "Sale (Goods) Act"
        is_example = vocabulary.expressions["examples"].search(inner)
        before = said[: one.start()].rsplit(maxsplit=1)[-1]
        is_open = vocabulary.has("open_ends", before.lower())  # "and (for guests) a pass"
        if is_short and not (is_sign or is_inside or is_example or is_open):
            yield one.span("said")


def without_brackets(said: str) -> str:
    """Return a phrase without what its brackets say."""
    return _BRACKET.sub("", said)


def says_enough(said: str) -> bool:
    """Tell whether a part tells something by itself: several words, a name, an amount or a long word."""
    return " " in said or len(said) >= _LONG or said[:1].isupper() or any(map(str.isdigit, said))


def _of_code(said: str) -> Iterator[Span]:
    """Yield where what is said of each piece of code in a row stands: "`w` writes it and `x` enters it"."""
    found = [one.span("said") for one in _CODED.finditer(said)]
    yield from found if len(found) > 1 else ()


def _related(said: str, vocabulary: Vocabulary) -> Iterator[Span]:
    """Yield where what a relative clause says of the thing before it stands: ", which went to […]"."""
    for one in _SEGMENT.finditer(masked(said)):
        segment = said[slice(*one.span("said"))]
        if vocabulary.has("relative", segment.split(maxsplit=1)[0]):
            span = leftovers.behind_verb(segment, vocabulary)
            answer = segment[slice(*span)] if span else ""
            if span and leftovers.is_answer(answer, vocabulary) and says_enough(answer):
                yield one.start("said") + span[0], one.start("said") + span[1]


def _paired(said: str, vocabulary: Vocabulary) -> Iterator[Span]:
    """Yield where the halves of a pair stand: "high for sand and low for clay"."""
    joints = [one for one in _JOINT.finditer(said) if fold(one["word"]) in vocabulary.lists["turning_words"]]
    if len(joints) != 1 or "," in said[: joints[0].start()] or "(" in said:
        return
    joint = joints[0]
    first, second = said[: joint.start()].split(), said[joint.end() :].split()
    leads = [word for word in first[1:-1] if word in second[1:-1] and vocabulary.has("prepositions", word)]
    if len(leads) != 1 or max(len(first), len(second)) > _LONGEST or clause(said, vocabulary):
        return
    for words, start in ((first, 0), (second, joint.end() + 1)):
        yield start, start + len(" ".join(words[: words.index(leads[0])]))
