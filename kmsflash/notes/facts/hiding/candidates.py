"""Candidates: the spans of a sentence that could be hidden, and how likely a teacher would ask for each.

How likely that is was learnt from pages whose facts somebody listed (`benchmarks/gaps.py` fits it), by
logistic regression over the kinds of words at the ends of a span and around it, and over where it stands:
L. Becker, S. Basu and L. Vanderwende, "Mind the Gap: Learning to Choose Gaps for Question Generation",
NAACL 2012. Nothing in it depends on what the words mean or on their language.
"""

import json
import re
from bisect import bisect
from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache
from importlib import resources
from math import exp
from typing import Any, NamedTuple

from kmsflash.notes.grammar.finite import is_finite
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import fold

_TOKEN = re.compile(
    r"(?:(?<!\w)[A-ZÀ-Þ]\.\s?)*[^\W_]+(?:[.,'’:/-][^\W_]+)*|==|[^\s*`_]"
)  # "E. P. Thompson" and "M. biceps" are one word each
_ARROWS = ("→", "=", "->")
_MARKS = ("**", "==", "`", "*", "_")
_SIGNS = {"(": "(", "[": "(", ")": ")", "]": ")", ",": ","} | dict.fromkeys(".!?…", ".")
_SIGNS |= dict.fromkeys(";:–—-→=≈|/<>≠•·", ":")
_GROUPS = (
    ("coordinators", "c"),
    ("relative", "r"),
    ("because", "b"),
    ("determiners", "d"),
    ("prepositions", "p"),
    ("auxiliaries", "a"),
    ("forms_of_be", "a"),
    ("modals", "a"),
    ("pronouns", "o"),
    ("personal_pronouns", "o"),
    ("adverbials", "v"),
    ("joining_adverbs", "v"),
    ("possessives", "d"),
)
"""The lists that tell the kind of a word, in the order in which they are asked, with a letter for each."""
_BEFORE, _BEHIND = "^^", "$$"
_JOINING = frozenset(";:,_")  # signs that join what stands without a space on both sides: "14;21", "max_size"
_NOT_FIRST, _NOT_LAST = frozenset(",:.)'c"), frozenset(",:('cdpr")
_NOT_FIRST_OF_NAME, _MOST_OF_NAME = _NOT_FIRST | {"p"}, 5  # the latter in words and signs
_SMALL = frozenset("dpsaoc")  # kinds of words that tell nothing alone
_VERBS = frozenset("fa")
_FEW = 5  # words of a span of which all kinds are told
_SIGNS_WITHIN = frozenset(",:.()")
_ONE = frozenset(first + second for first in "CAn" for second in "CAn")  # kinds of two words of one name
_MOST, _LONGEST_SENTENCE = 9, 60  # words of a span, and words and signs of a sentence
_FEWEST = 4  # words and signs of a sentence that has anything to hide
_STARTS = (0.001, 0.1, 0.25, 0.4, 0.55, 0.7, 0.85)
_ENDS = (0.2, 0.4, 0.6, 0.8, 0.95, 0.999)


Names = tuple[str, ...]
Group = Callable[..., Names]


class Candidate(NamedTuple):
    """A span of a sentence that could be hidden."""

    start: int
    end: int
    worth: float  # how likely a teacher would ask for it: 0 to 1
    whole: float  # how likely it is a phrase, and no piece of one or of two: 0 to 1


class Sentence(NamedTuple):
    """A sentence as it is looked at: where its words and signs stand, and a letter for the kind of each."""

    text: str
    places: Sequence[tuple[int, int]]
    kinds: str
    stands: str  # "i" in an item, "n" in one under another, "p" in a paragraph
    led: Sequence[str]  # for each word: of a colon, an arrow and an open bracket, those before it


def looked_at(
    text: str, vocabulary: Vocabulary, *, is_item: bool = False, is_nested: bool = False
) -> Sentence:
    """Return a sentence with the kinds of its words."""
    found = [one for one in _TOKEN.finditer(text) if one[0] != "=="]
    kinds = "".join(_kind(one[0], at == 0, vocabulary) for at, one in enumerate(found))
    places = [one.span() for one in found]
    stands = "n" if is_nested else "i" if is_item else "p"
    return Sentence(text, places, kinds, stands, list(_led(text, places, kinds)))


def _led(text: str, places: Sequence[tuple[int, int]], kinds: str) -> Iterator[str]:
    """Yield for each word which signs stand before it: a colon, an arrow, and a bracket that is open."""
    colon, *arrows = (text.find(sign) if sign in text else len(text) for sign in (":", *_ARROWS))
    arrow, depth = min(arrows), 0
    for (start, _), kind in zip(places, kinds, strict=True):
        depth += (kind == "(") - (kind == ")")
        yield f"{':' * (start > colon)}{'>' * (start > arrow)}{'(' * (depth > 0)}"


@lru_cache(maxsize=1 << 15)
def _kind(word: str, is_first: bool, vocabulary: Vocabulary) -> str:
    if not word[0].isalnum():
        return _SIGNS.get(word, "'")
    if any(map(str.isdigit, word)):
        return "n"
    for group, letter in _GROUPS:
        if vocabulary.has(group, word):
            return letter
    if fold(word) in vocabulary.stop_words:
        return "s"
    if word[0].isupper() and not is_first:
        return "A" if len(word) > 1 and word.isupper() else "C"
    return "f" if is_finite(word.lower(), vocabulary) else "w"


def spans(sentence: Sentence, *, names: bool = False) -> Iterator[tuple[int, int]]:
    """Yield the first and the last of the words of each span that could be hidden.

    None holds a sign or a bracket, cuts a word or a name, or opens or ends with what only joins. With
    *names* only those that name something in a few words: no clauses, and not only where or how.
    """
    kinds, text = sentence.kinds, sentence.text
    count = len(kinds)
    if not _FEWEST <= count <= _LONGEST_SENTENCE:
        return
    most, not_first = (_MOST_OF_NAME, _NOT_FIRST_OF_NAME) if names else (_MOST, _NOT_FIRST)
    ends = _SIGNS_WITHIN | _VERBS if names else _SIGNS_WITHIN
    for first, opens in enumerate(kinds):
        start = sentence.places[first][0]
        if opens in not_first or not _is_border(text, start - 1) or _cuts_name(sentence, first):
            continue
        tells = False
        for last in range(first, min(first + most, count)):
            kind, end = kinds[last], sentence.places[last][1]
            if kind in ends or (first == 0 and last >= count - 2 and end >= len(text) - 1):
                break
            tells = tells or kind not in _SMALL
            if (
                tells
                and kind not in _NOT_LAST
                and _is_border(text, end)
                and not _cuts_name(sentence, last + 1)
            ):
                yield first, last


def _is_border(text: str, at: int) -> bool:
    """Tell whether a word may open or end beside a place: none goes on there, as in "3-5", nor is cut short.

    A full stop within a sentence belongs to a short form: "E. P. Thompson", "the optic n. leaves".
    """
    if not 0 <= at < len(text):
        return True
    is_short_form = text[at] == "." and at + 1 < len(text)
    joins = text[at] in _JOINING and text[at - 1 : at].isalnum() and text[at + 1 : at + 2].isalnum()
    return not (is_short_form or joins or text[at].isalnum() or text[at] in "-–−/’'+^%°")


def _cuts_name(sentence: Sentence, at: int) -> bool:
    """Tell whether a name, or an amount with its unit, goes on from the word before a place into it."""
    around = sentence.kinds[max(at - 1, 0) : at + 1] if at else ""
    if len(around) < 2:
        return False
    between = sentence.text[sentence.places[at - 1][1] : sentence.places[at][0]]
    return between == " " and around in _ONE


def traits(sentence: Sentence, first: int, last: int) -> Iterator[str]:
    """Yield the names of what tells about a span: what stands at its ends, how long it is, and where."""
    for group, told in _groups(sentence, first, last):
        yield from group(*told)


def _groups(sentence: Sentence, first: int, last: int) -> tuple[tuple[Group, tuple[Any, ...]], ...]:
    """Return the groups of traits of a span, each with what it is told by: small things, which come again."""
    kinds, count = sentence.kinds, len(sentence.kinds)
    inside, ahead, behind = kinds[first : last + 1], kinds[:first], kinds[last + 1 :]
    before, after = f"{_BEFORE}{ahead[-2:]}"[-2:], f"{behind[:2]}{_BEHIND}"[:2]
    acts = next((at for at, kind in enumerate(inside) if kind in _VERBS), -1)
    names = inside.count("C") + inside.count("A")
    place = bisect(_STARTS, first / count), bisect(_ENDS, (last + 1) / count)
    words = len(inside) - inside.count("'")
    led = sentence.led[first]
    return (
        (_opening, (before, inside[:3])),
        (_ending, (inside[-3:], after)),
        (_around, (before[1], inside if len(inside) <= _FEW else "", after[0])),
        (_standing, (sentence.stands, words, *place, led, before[1] if ":" in led else "")),
        (_held, (words, names, inside.count("p"), acts >= 0, "n" in inside, "c" in inside)),
        (_acting, (_acts(ahead), "n" if acts < 0 else min(acts, 1), _acts(behind), before[1], after[0])),
    )


def _opening(before: str, head: str) -> Names:
    p, b, f, follows = before[0], before[1], head[0], head[1:2] or "-"
    return f"F{f}", f"B{b}", f"BF{b}{f}", f"PB{p}{b}", f"FS{f}{follows}", f"h{b}{head}", f"hp{p}{b}{head[:2]}"


def _ending(tail: str, after: str) -> Names:
    a, n, last = after[0], after[1], tail[-1]
    return f"L{last}", f"A{a}", f"LA{last}{a}", f"AN{a}{n}", f"t{tail}{a}", f"ta{tail[-2:]}{a}{n}"


def _around(b: str, inside: str, a: str) -> Names:
    return (f"BA{b}{a}", f"K{inside}", f"KB{b}{inside}", f"KA{inside}{a}") if inside else (f"BA{b}{a}",)


def _standing(stands: str, words: int, start: int, end: int, led: str, b: str) -> Names:
    signs = (f"{sign}{words}" for sign in led)
    place = f"w{words}", f"s{start}", f"e{end}", f"se{start}{end}", f"I{stands}{words}"
    return *place, *signs, *((f":s{start}", f":B{b}") if b else ())


def _held(words: int, names: int, prepositions: int, *holds: bool) -> Names:
    counts = f"C{min(names, 3)}{words}", f"p{min(prepositions, 3)}{words}"
    return *counts, *(f"{kind}{words}" for kind, is_held in zip("vnc", holds, strict=True) if is_held)


def _acting(before: bool, at: int | str, behind: bool, b: str, a: str) -> Names:
    return f"vv{before:d}{at}{behind:d}", f"vB{at}{b}", f"vA{at}{a}"


def _acts(kinds: str) -> bool:
    return "f" in kinds or "a" in kinds


def candidates(
    sentence: Sentence, worth: float = 0.0, whole: float = 0.0, *, names: bool = False
) -> list[Candidate]:
    """Return the spans that are whole phrases, and asked for, with those likelihoods, the likeliest first.

    With *names* only those that name something in a few words.
    """
    found: list[Candidate] = []
    for first, last in spans(sentence, names=names):
        phrase, asked = _weighed(sentence, first, last)
        if asked >= worth and phrase >= whole and (place := _place(sentence, first, last)):
            found.append(Candidate(*place, asked, phrase))
    return sorted(found, key=lambda one: (-one.worth, one.start, one.end))


def worth(sentence: Sentence, start: int, end: int) -> float | None:
    """Return how likely a teacher would ask for what stands at a place; None where no word does."""
    told = likelihoods(sentence, start, end)
    return told[1] if told else None


def likelihoods(sentence: Sentence, start: int, end: int) -> tuple[float, float] | None:
    """Return how likely what stands at a place is a whole phrase, and asked for; None where no word does."""
    inside = [at for at, (low, high) in enumerate(sentence.places) if start <= low and high <= end]
    return _weighed(sentence, inside[0], inside[-1]) if inside else None


def _weighed(sentence: Sentence, first: int, last: int) -> tuple[float, float]:
    """Return how likely a span is a whole phrase, and how likely a teacher would ask for it."""
    phrase, asked = _weights()[""]
    for group, told in _groups(sentence, first, last):
        more = _weight(group, told)
        phrase, asked = phrase + more[0], asked + more[1]
    return 1 / (1 + exp(-phrase)), 1 / (1 + exp(-asked))


@lru_cache(maxsize=1 << 16)
def _weight(group: Group, told: tuple[Any, ...]) -> tuple[float, float]:
    weights = _weights()
    found = [weights[name] for name in group(*told) if name in weights]
    return sum(whole for whole, _ in found), sum(worth for _, worth in found)


def _place(sentence: Sentence, first: int, last: int) -> tuple[int, int] | None:
    """Return where a span stands with the marks around it; None where it would tear such a pair."""
    text, start, end = sentence.text, sentence.places[first][0], sentence.places[last][1]
    for mark in _MARKS:
        if text.count(mark, start, end) % 2:
            if text.startswith(mark, start - len(mark)) and start >= len(mark):
                start -= len(mark)
            elif text.startswith(mark, end):
                end += len(mark)
            else:
                return None
        elif text.startswith(mark, end) and start >= len(mark) and text.startswith(mark, start - len(mark)):
            start, end = start - len(mark), end + len(mark)
    return start, end


@cache
def _weights() -> dict[str, tuple[float, float]]:
    """Return the two weights of each trait: that a span is a phrase, and that it is worth asking for."""
    told = json.loads(resources.files(__package__).joinpath("gaps.json").read_text("utf-8"))
    return {name: (whole, worth) for name, (whole, worth) in told.items()}
