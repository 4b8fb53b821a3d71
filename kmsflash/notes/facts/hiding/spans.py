"""Spans: where the dates, amounts, marked words and names of a text stand that are whole phrases."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from kmsflash.notes.authors import studies
from kmsflash.notes.facts.hiding import quantities
from kmsflash.notes.facts.making import Passage
from kmsflash.notes.grammar.finite import is_finite
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import fold, languages, masked

Span = tuple[int, int]

_OF = re.compile(
    r"\s(?:of|de|du|des|del|di|della|dei|do|da|dos)\s(?:la\s|los\s|las\s)?[a-zß-ÿ\d]"
)  # "Convention of September": the phrase of a name goes on
_JOINS = r"(?:of|de|d[aeo]s?|du|di|del|della|delle|degli|dei|of the|von|van)"  # within a name
_NAME_ON = re.compile(
    rf"\s{_JOINS}\s(?:la\s|los\s|las\s)?[A-ZÀ-Þ][\w’-]*"
    r"(?:\s[A-ZÀ-Þ][\w’-]*)*(?![\w’-])"
)  # "Ana Soto e Isabel de Velasco"
_CHARGE = re.compile(r"[⁺⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+")  # "Ca²⁺"
_BEHIND = re.compile(r"\s([^\W_][\w’'-]*/?)")
_WORD = re.compile(r"\w")
_SHOUTED = re.compile(r"[^\W\d_]{7,}")
_HEAD = re.compile(r"(?:^|[.;:!?]\s|[-=]>\s|→\s|[–—]\s)[*_\"“«„]*$")
_AMOUNT = re.compile(r"(?:\d\s?\S{0,4}|[A-Z]{2,})\s$")
_MARKED = re.compile(
    r"(?<!\w)\*\*(?=\S)[^*]{2,50}(?<=\S)\*\*(?!\w)|==(?=\S)[^=]{2,50}(?<=\S)=="
    r"|(?<![\w*])\*(?=[^\s*])[^*]{2,40}(?<=[^\s*])\*(?![\w*])"
)
_QUOTED = re.compile(
    r"(?<![\w\"])[“\"„«]\s?(?=[^\s+=])[^“”\"„«»]{3,40}?\s?[”\"“»](?!\w)"
)  # no `" and "` of `"ba" and "ga"`
_CASE = re.compile(r"\*[A-Z][^*]{2,50}\sv\.?\s[^*]{2,50}\*")  # "*Wheel v Axle*"
_VERSUS = re.compile(r"\sv\.?\s(?:[A-ZÀ-Þ][\w-]*[’']s\s)?$|^\sv\.?\s")  # "Ash v Oak's Heirs"
_NAME = re.compile(
    r"(?<![\w.’'/+–:-])(?:[A-ZÀ-Þ][\w’-]*\w)"
    rf"(?:\s(?:{_JOINS}\s)?[A-ZÀ-Þ][\w’-]*\w)*(?![’'/+–−,-]?\w|[−-])"
)
_CODE = re.compile(r"(?<![\w.’'/+–:-])(?:[A-Z]{2,}(?:-?\d+)?|[A-Z]\w*-?\d+)(?![’'/+–−,-]?\w|[−-])")
_LARGE = re.compile(rf"[A-ZÀ-Þ0-9][\w.’-]*\s(?:(?!of the){_JOINS}\s)?$")
_DAY = re.compile(r"(?<![\w.,])\d{1,2}(?:st|nd|rd|th|\.|º|er)?\s(?:de\s)?$")
_SIGN = re.compile(r"(?<=\s)[+±−≥≤<>~]\s?$")
_SHORTENED = re.compile(r"\.(?=,|\s[a-zß-ÿ(])")  # "10 Sek., round the clock"
_FIGURES_ON = re.compile(r"[.,]\d")
_FIGURE = re.compile(r"\d")
_FORMULA = re.compile(r"\s[·×*/]\s|\d\s?=\s?[\d(]|\s\+\s\d")
_INNER = re.compile(r"[\s(“„«\"*_][A-ZÀ-Þ]|^\*\*[A-ZÀ-Þ]")  # a capital that does not open the text
_SET_OFF = re.compile(r"\*|==|[“\"„«]|\sv\.?\s")
_LIST = 3  # commas of a text that lists
_PER = re.compile(r"\s?[^\W\d]{1,3}⁻")  # "4200 J kg⁻¹"
_NEAR = 60  # characters in which what leads to an example stands
_FEW = 2  # words of an example before the one that is looked at
_EXAMPLE_ENDS = re.compile(r"[;:)→]|\.\s|\s[–—=-]\s")


def spans(text: str, source: Passage, sentence: str = "") -> Iterator[Span]:
    """Yield the spans that could be hidden, the best first: who does something comes last.

    A *sentence* that begins with the text may have been looked through for amounts already.
    """
    vocabulary = source.scope.vocabulary
    counted = sentence if sentence.startswith(text) else text
    amounts = _amounts(text, counted, source)
    names = _names(text, source) if (_CODE if vocabulary.keeps_capitals else _INNER).search(text) else ()
    for found in (amounts, _marked(text, source), names):
        for span in found:
            if not _is_example(text[: span[0]], vocabulary) and not _FIGURES_ON.match(text[span[1] :]):
                yield span


def _amounts(text: str, sentence: str, source: Passage) -> Iterator[Span]:
    vocabulary = source.scope.vocabulary
    if not _FIGURE.search(text) or _FORMULA.search(text):
        return  # amounts in words only count what is named beside them
    for start, end in quantities.spans(sentence, vocabulary):
        before, after = text[:start], text[end:]
        led = _DAY.search(before) or _SIGN.search(before) or _joints(vocabulary).number.search(before)
        at = led.start() if led else start
        is_cut = text[at - 1 : at] in ("–", "-", "/", "±", "+") or after.startswith((":", ' ("', " (“"))
        is_cut = is_cut or _PER.match(after) is not None
        if at and not (
            is_cut or quantities.is_cited(source, text, (start, end)) or _counts(text[start:end], vocabulary)
        ):
            yield at, end + (1 if _SHORTENED.match(after) and text[end - 1].isalpha() else 0)


def _marked(text: str, source: Passage) -> Iterator[Span]:
    """Yield what is printed bold, lit or quoted, and the names of cases."""
    if not _SET_OFF.search(text):
        return
    for shape in (_CASE, _MARKED, _QUOTED):
        for one in shape.finditer(text):
            before, after = text[: one.start()], text[one.end() :]
            goes_on = after[:1] == ":" or re.match(r"\s[A-ZÀ-Þ]", after) is not None
            is_aside = shape is _QUOTED and before.endswith("(") and after[:1] == ")"
            is_led = _WORD.search(before) is not None
            is_open = goes_on or is_aside or _is_listed(text, one.span(), source.scope.vocabulary)
            if is_led and not (is_open or _only_stresses(one[0], before, source.scope.vocabulary)):
                yield one.span()


def _only_stresses(marked: str, before: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a lone word in italics is no term, but said with stress: "is *marked*"."""
    if marked.startswith("**") or not marked.startswith("*") or " " in marked:
        return False
    word = marked.strip("*")
    is_small = fold(word) in vocabulary.stop_words or vocabulary.has("kept_adverbs", word)
    is_noun = vocabulary.has("nouns_too", word) or vocabulary.has(
        "determiners", before.rsplit(maxsplit=1)[-1]
    )
    acts = is_finite(word, vocabulary) and not is_noun
    is_done = vocabulary.expressions["participle"].match(word) is not None and vocabulary.has_base_forms
    return word.islower() and (is_small or acts or is_done)


def _names(text: str, source: Passage) -> Iterator[Span]:
    vocabulary = source.scope.vocabulary
    about = fold(source.scope.subject_of(source.text.place))
    shown, widespread = masked(text), source.scope.whole.widespread
    acting: list[Span] = []
    cited = [(one.start, one.end) for one in studies(text, source.scope.names)]
    for one in (_CODE if vocabulary.keeps_capitals else _NAME).finditer(text):
        charge = _CHARGE.match(text, one.end())
        span = _with_joined(text, (one.start(), charge.end() if charge else one.end()), vocabulary)
        is_open = shown[one.start()] != "\0" and fold(one[0]) not in about and one[0] not in widespread
        is_part = any(start <= one.start() < end and span != (start, end) for start, end in cited)
        if span and is_open and not is_part and _stands_alone(text, one, span, source):
            if _acts(text[span[1] :], vocabulary):
                acting.append(span)
            else:
                yield span
    yield from acting


def _is_example(before: str, vocabulary: Vocabulary) -> bool:
    """Tell whether what stands before a span says that it is one of many: "e.g. ", "ex.: sugar, "."""
    near = before[-_NEAR:]
    led = [one.end() for one in vocabulary.expressions["examples"].finditer(near)]
    listed = near[led[-1] :].lstrip(' .:("“„«') if led else ";"
    *parts, last = listed.split(",")
    is_near = len(last.split()) <= 1 and all(len(part.split()) <= _FEW for part in parts)
    return is_near and not _EXAMPLE_ENDS.search(listed)


def _counts(said: str, vocabulary: Vocabulary) -> bool:
    """Tell whether an amount only counts what is named beside it: "two effects", "3 things"."""
    first = said.split(maxsplit=1)[0].casefold()
    is_small = first.isdigit() and len(first) == 1 and _FIGURE.search(said, 1) is None
    return first in vocabulary.numbers or is_small


class _Joints(NamedTuple):
    """What joins names and amounts to one another in a language."""

    before: re.Pattern[str]  # a name to the one before it
    number: re.Pattern[str]  # a number to the amount behind it: "4 or 5 m"
    behind: re.Pattern[str]  # a name to the one behind it
    listing: re.Pattern[str]  # a name to several behind it


@lru_cache(maxsize=16)
def _joints(vocabulary: Vocabulary) -> _Joints:
    words = "|".join(map(re.escape, languages()[vocabulary.language]["joints"]))
    joints = rf"{words}|\+|&"
    name, ends = r"[A-ZÀ-Þ][\w’-]*(?:\s[A-ZÀ-Þ][\w’-]*)*", r"[.,;:)]|$|\s\("
    behind = rf"\s(?:{joints})\s(?:{name}(?={ends}|\s[a-zß-ÿ])|[a-zß-ÿ][\w’-]*(?={ends}))?"
    part = r",\s[^,;:.()]{2,40}"
    return _Joints(
        re.compile(rf"\s(?:(?:{joints})\s|[+&]\s(?:[a-zß-ÿ]+\s)?)$"),
        re.compile(rf"(?<![\w.,])\d[\d.,]*(?:\s(?:{words})\s|{vocabulary.expressions['range_to'].pattern})$"),
        re.compile(behind),
        re.compile(rf"(?:{part})+?,?\s(?:{words})\s(?=[^,;:.()]{{2,40}}(?:[.;:)]|$))"),
    )


def _with_joined(text: str, span: Span, vocabulary: Vocabulary) -> Span | None:
    """Return a name with the one that is joined to it; nothing where it is the second of a pair."""
    joints = _joints(vocabulary)
    if joints.before.search(text[: span[0]]):
        return None
    joined = joints.behind.match(text, span[1])
    if joined:
        is_open = joined[0].endswith(" ") or (span[0] and _acts(text[joined.end() :], vocabulary))
        longer = _NAME_ON.match(text, joined.end())
        return None if is_open else (span[0], longer.end() if longer else joined.end())
    return None if text[span[1] :].startswith((" +", " −", " =")) else span


def _is_listed(text: str, span: Span, vocabulary: Vocabulary) -> bool:
    """Tell whether a span is one of the things that a text lists between commas, or the first of them."""
    before, after = text[: span[0]].rstrip(), text[span[1] :]
    joints = _joints(vocabulary)
    goes_on = after[:1] == "," or joints.behind.match(after) is not None
    is_inner = before.endswith(",") and (goes_on or text.count(", ") >= _LIST)
    return is_inner or (after[:1] == "," and joints.listing.match(after) is not None)


def _stands_alone(text: str, one: "re.Match[str]", span: Span, source: Passage) -> bool:
    """Tell whether a name is the whole of a phrase: not "the Cosmos account", no half of "Albert Cohen"."""
    vocabulary = source.scope.vocabulary
    before, after = text[: span[0]], text[span[1] :].lstrip("*_")
    if any(word.isupper() and _SHOUTED.fullmatch(word) for word in one[0].split()):
        return False
    is_cut = (_AMOUNT if vocabulary.keeps_capitals else _LARGE).search(before) or _VERSUS.search(before)
    is_spelled = one[0].isupper() and after[:3].casefold() == f" ({one[0][0]}".casefold()
    goes_on = after[:1] == ":" or (after[:1] == "." and after[1:].strip()) or is_spelled
    goes_on = goes_on or any(
        shape.match(after) for shape in (_OF, _VERSUS, vocabulary.expressions["range_to"])
    )
    if is_cut or goes_on or text.count(one[0]) > 1 or _is_listed(text, span, vocabulary):
        return False
    opens = not _WORD.search(before)
    if opens:
        return text[span[1] :].startswith("**") and _acts(after, vocabulary)
    if not _is_name(one[0], before, source):
        return False
    behind = _BEHIND.match(after)
    word = behind[1] if behind else ""
    small = fold(word) in vocabulary.stop_words or vocabulary.has("prepositions", word)
    return not word or small or _acts(after, vocabulary)


def _acts(after: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a verb follows a name."""
    behind = _BEHIND.match(after)
    word = behind[1] if behind else ""
    if not word or not is_finite(word, vocabulary) or vocabulary.has("nouns_too", word):
        return False
    is_bare = vocabulary.has_base_forms and not vocabulary.has("auxiliaries", word) and word[-1] not in "sd"
    return not is_bare or word in vocabulary.past_verbs


def _is_name(said: str, before: str, source: Passage) -> bool:
    """Tell whether words in capitals are a name: at the head of a sentence any word has one."""
    if said[:2].isupper() and not said.istitle():
        return True
    first = said.split(maxsplit=1)[0]
    if source.scope.names.is_small(first):
        return False
    return not _HEAD.search(before) or first in source.scope.names.inside or said.count(" ") > 0
