"""Chosen gaps: what a teacher would most likely ask of a sentence, where no card asks for it yet."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from kmsflash.model.notes import CardDraft, FactDraft
from kmsflash.notes.facts.hiding import candidates, edges, remaining, segments, termed, unasked
from kmsflash.notes.facts.making import Passage, Scope, Text, card, fact, passage, tidy, unlinked
from kmsflash.notes.facts.spreading import look_over
from kmsflash.notes.facts.worth import is_definite
from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.grammar.finite import is_finite
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import enumeration, fold, plain

WAY = "chosen"
_ASIDE = re.compile(r"\((?P<said>[^()]*)\)")
_LIVED = re.compile(r"\d{3,4}[^\d]*[-–][^\d]*\d{3,4}")  # "Durham 1801 - York 1866"
_SIGN = re.compile(r"\**\s*(?::\**|=|≈|[–—-])\s+")
_CUE = re.compile(r"[“„\"«][^”“\"»]+[”“\"»]\s*(?:→|->|=>|⇒)")
_SEVERAL = re.compile(r"[;=→]|:\s|\.\s|->")
_LIST, _SHORT_PART = 3, 4  # things of a list, and words of each
_VAGUE = frozenset(("told", "said"))
"""Ways that ask for all that there is to a name, and so for nothing of a long answer."""
_SHORT = 6  # words of an answer that is asked for in any case
_WORTH, _WHOLE = 0.06, 0.7  # likelihoods that a teacher would ask for a span, and that it is a phrase
_SURE = 0.25  # likelihood that a teacher would ask for a span of what a long answer holds
_PRECISE = 9  # words of an answer that asks for all that it says
_FIGURE = re.compile(r"\d")
_ROW_OF_FIGURES = re.compile(r"\d(?:,|\s(?P<joint>[^\W\d]{1,4}))\s$")
_COUNTED = re.compile(r"(?:\s[^\W\d]+){1,2}:\s")
_NAMED = re.compile(
    r"(?P<word>[^\W\d_]*[^\W\d_A-ZÀ-Þ])\**(?P<stop>\.?)\**\s$"
)  # no "RR 1", which is its value
_IN_MARK = re.compile(r"(?<![\w*])\*{1,2}(?=[^\s*])[^*]*$")
_LEADS = ("prepositions", "adverbials", "determiners", "kept_adverbs", "limit_words", "participles")
_MOST = 2  # gaps of a sentence
_SHARED = 3  # fewer than one word of so many may be asked already


def read(scope: Scope, facts: list[FactDraft]) -> Iterator[FactDraft]:
    """Return a fact for the likeliest spans of each sentence that the cards of *facts* do not ask for."""
    asking = [replace(one, cards=tuple(filter(_asks, one.cards))) for one in facts]
    return look_over(_of_text, scope, segments.told_by(scope, asking, listed=True))


def _asks(draft: CardDraft) -> bool:
    return draft.way not in _VAGUE or len(draft.answer.split()) <= _SHORT


def _of_text(scope: Scope, left: tuple[Text, segments.Told]) -> Iterator[FactDraft]:
    text, answers = left
    vocabulary = scope.vocabulary
    said = unlinked(text.text).strip().rstrip(".!")
    told = [(unasked.stems(quote, vocabulary), of_it) for quote, of_it in answers.items()]
    few = [(words, _precise(of_it)) for words, of_it in told]
    for place in segments.statements(said, vocabulary):
        source, sentence = Passage(scope, text), said[slice(*place)]
        asked = segments.asked_of(sentence, told, vocabulary)
        found = list(_likeliest(source, said, place, few, asked)) if _tells(sentence, source) else []
        if not found and not unasked.stems(sentence, vocabulary) & asked:
            found = list(termed.gap(source, said, place))
        yield from found


def _likeliest(
    source: Passage,
    said: str,
    place: tuple[int, int],
    few: list[tuple[frozenset[str], list[str]]],
    asked: frozenset[str],
) -> Iterator[FactDraft]:
    """Yield the likeliest gaps of a sentence; where none but long answers hold its words, one that is sure.

    *few* are the quotes with the answers that are not long.
    """
    found = list(islice(_gaps(source, said, place, asked), _MOST))
    if not found and asked:
        of_few = segments.asked_of(said[slice(*place)], few, source.scope.vocabulary)
        found = list(islice(_gaps(source, said, place, of_few, _SURE), 1)) if of_few != asked else []
    yield from found


def _precise(answers: list[str]) -> list[str]:
    """Return the lines of answers that ask for all they say: they are short, or say one thing."""
    lines = [line for answer in answers for line in answer.split("\n")]
    return [line for line in lines if len(line.split()) <= _PRECISE or not _SEVERAL.search(line)]


def _tells(sentence: str, source: Passage) -> bool:
    """Tell whether a sentence says something definite, and nothing of the notes themselves."""
    expressions = source.scope.vocabulary.expressions
    is_remark = sentence[:1] == "(" or "©" in sentence or expressions["of_notes"].search(plain(sentence))
    is_cue = source.text.role == "cue" or _CUE.match(sentence)
    is_line = source.text.is_item and clause(sentence, source.scope.vocabulary) is None
    tells = not (is_remark or is_cue) and (is_line or is_definite(source, sentence))
    return tells and not _only_lists(sentence, source.scope.vocabulary)


def _only_lists(sentence: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a line only names things, which are asked together, or says that something is the same."""
    name, _, said = sentence.rpartition(": ")
    parts = [part.split() for part in enumeration(plain(said), vocabulary.lists["coordinators"])]
    is_list = len(parts) >= _LIST and max(map(len, parts)) <= _SHORT_PART
    joins = any(vocabulary.has(group, name) for group in ("connectives", "filler"))
    first = next(iter(_SIGN.split(sentence, maxsplit=1)[-1].split()), "")
    return is_list or joins or vocabulary.has("dittos", first)


def _tells_little(answer: str, vocabulary: Vocabulary) -> bool:
    is_vague = vocabulary.has("general_words", answer.split(maxsplit=1)[0])
    return is_vague or not remaining.is_answer(answer, vocabulary)


def _only_numbers(before: str, after: str, answer: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a figure only tells things of one kind apart, "step 3", or counts what is listed."""
    name, _, figure = answer.rpartition(" ")
    if not _FIGURE.fullmatch(figure) or " " in name:
        return False
    behind = after.split(maxsplit=1)[:1] or ["."]
    if name and not (behind[0].startswith("(") or vocabulary.has("coordinators", behind[0])):
        return False  # "layer 2" is a name
    row = _ROW_OF_FIGURES.search(before)
    is_in_row = row and (not row["joint"] or vocabulary.has("coordinators", row["joint"]))
    if not name and (is_in_row or _COUNTED.match(after)):
        return True
    named = _NAMED.search(f"{name} " if name else before)
    if named is None or _IN_MARK.search(before):
        return False  # what is marked is hidden whole
    word, is_short_form = named["word"], named["stop"] == "."
    is_small = any(vocabulary.has(group, word) for group in _LEADS) or fold(word) in vocabulary.stop_words
    acts = is_finite(word.lower(), vocabulary) and not (vocabulary.has_base_forms and word[-1] not in "sd")
    return is_short_form or not (is_small or acts)


def _gaps(
    source: Passage, said: str, place: tuple[int, int], asked: frozenset[str], worth: float = _WORTH
) -> Iterator[FactDraft]:
    """Yield a fact for each span of the sentence at a place of which hardly a word is asked."""
    text, vocabulary, start = source.text, source.scope.vocabulary, place[0]
    sentence = said[slice(*place)]
    seen = candidates.looked_at(sentence, vocabulary, is_item=text.is_item, is_nested=bool(text.context))
    pointing = vocabulary.expressions["elsewhere"]
    left = [
        one.span()
        for one in _ASIDE.finditer(sentence)
        if pointing.match(one["said"]) or _LIVED.search(one["said"])
    ]
    for one in candidates.candidates(seen, worth, _WHOLE, names=True):
        answer = sentence[one.start : one.end]
        stems = unasked.stems(answer, vocabulary)
        is_asked = not stems or len(stems & asked) * _SHARED >= len(stems)
        is_left = any(low < one.start and one.end < high for low, high in left)
        sign = _SIGN.match(sentence, one.end)
        leads = sign is not None and (not one.start or "=" in sign[0])
        around = sentence[: one.start], sentence[one.end :]
        says_little = _tells_little(answer, vocabulary) or _only_numbers(*around, answer, vocabulary)
        if is_asked or is_left or leads or says_little:
            continue
        front = segments.front_of(source, said, (start + one.start, start + one.end), place)
        if front and "?" not in front and not edges.cuts(f"{front}.", answer, vocabulary):
            asked |= stems
            shown = passage(text.text, answer, text.label, text.detail)
            drafted = card(WAY, f"{front}.", tidy(answer), shown)
            yield fact(text.kind, f"{sentence[:80]} {answer[:30]}", text, (drafted,), sentence)
