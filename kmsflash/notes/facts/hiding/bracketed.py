"""Bracketed rows: where a sentence tells of several things, each with brackets, every bracket is asked."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from kmsflash.model.notes import FactDraft
from kmsflash.notes.facts.hiding import segments, unasked
from kmsflash.notes.facts.hiding.spans import Span
from kmsflash.notes.facts.making import Passage, Scope, Text, card, fact, passage, tidy, unlinked
from kmsflash.notes.facts.spreading import look_over
from kmsflash.notes.vocabulary import Vocabulary

WAY = "bracketed"
_BRACKET = re.compile(r"[\w*_’'”»\"]\s\((?P<said>[^()]{4,80})\)")
_JOINT = re.compile(r"(?P<comma>[,;])?\s+(?:(?P<word>[^\W\d_]{1,4})\s+)?")
_BREAK = re.compile(r"[,;:.?!=→–—]\s")
_FIGURE = re.compile(r"\d")
_FEWEST, _MOST = 2, 5  # brackets of a row
_MOST_WORDS = 4  # words between two brackets, beside what joins them
_SHORTEST = 2  # words of a bracket
_SHARED = 2  # fewer than one word of so many may be asked already


def read(scope: Scope, facts: list[FactDraft]) -> Iterator[FactDraft]:
    """Return a fact for each bracket of a row that the cards of *facts* do not ask for."""
    return look_over(_of_text, scope, segments.told_by(scope, facts))


def _of_text(scope: Scope, left: tuple[Text, segments.Told]) -> Iterator[FactDraft]:
    text, answers = left
    vocabulary = scope.vocabulary
    said = unlinked(text.text).strip().rstrip(".!")
    if said.count("(") < _FEWEST:
        return
    told = [(unasked.stems(quote, vocabulary), of_it) for quote, of_it in answers.items()]
    source = Passage(scope, text)
    for place in segments.statements(said, vocabulary):
        row = list(_BRACKET.finditer(said, *place))
        if _is_row(said, row, vocabulary):
            asked = segments.asked_of(said[slice(*place)], told, vocabulary)
            for one in row:
                yield from _gap(source, said, place, one.span("said"), asked)


def _is_row(said: str, row: "Sequence[re.Match[str]]", vocabulary: Vocabulary) -> bool:
    """Tell whether brackets stand behind the names of a row, and each says something in words."""
    glosses = [one["said"] for one in row]
    tells = [len(one.split()) >= _SHORTEST and _FIGURE.search(one) is None for one in glosses]
    aside = vocabulary.expressions["example_aside"]
    points = vocabulary.expressions["elsewhere"]
    only_points = any(aside.fullmatch(f" ({one})") or points.match(one) for one in glosses)
    between = (said[one.end() : other.start() + 1] for one, other in pairwise(row))
    fits = _FEWEST <= len(row) <= _MOST and len(set(glosses)) == len(glosses)
    return fits and all(tells) and not only_points and all(_joins(one, vocabulary) for one in between)


def _joins(between: str, vocabulary: Vocabulary) -> bool:
    """Tell whether what stands between two brackets is but the next name of a row."""
    joint = _JOINT.match(between)
    word = (joint["word"] or "") if joint else ""
    is_joint = joint is not None and (joint["comma"] or vocabulary.has("coordinators", word))
    name = between[1:] if joint and joint["comma"] else between
    return bool(is_joint) and len(name.split()) <= _MOST_WORDS + 1 and _BREAK.search(name) is None


def _gap(source: Passage, said: str, place: Span, span: Span, asked: frozenset[str]) -> Iterator[FactDraft]:
    text, answer = source.text, said[slice(*span)]
    stems = unasked.stems(answer, source.scope.vocabulary)
    if not stems or len(stems & asked) * _SHARED >= len(stems):
        return
    front = segments.front_of(source, said, span, place)
    if front and "?" not in front:
        shown = passage(text.text, answer, text.label, text.detail)
        drafted = card(WAY, f"{front}.", tidy(answer), shown)
        yield fact(
            text.kind, f"{said[slice(*place)][:80]} {answer[:30]}", text, (drafted,), said[slice(*place)]
        )
