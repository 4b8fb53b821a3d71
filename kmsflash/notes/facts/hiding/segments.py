"""Segments: a clause or an insertion of a sentence of which no card asks a word, hidden in its place."""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from kmsflash.model.notes import FactDraft
from kmsflash.notes.facts import remarks
from kmsflash.notes.facts.hiding import atoms, leftovers, unasked
from kmsflash.notes.facts.hiding.gaps import fits
from kmsflash.notes.facts.hiding.spans import Span
from kmsflash.notes.facts.making import Passage, Scope, Text, card, fact, passage, texts, tidy, unlinked
from kmsflash.notes.facts.spreading import look_over
from kmsflash.notes.facts.worth import is_definite
from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.grammar.finite import is_finite
from kmsflash.notes.grammar.orders import orders
from kmsflash.notes.grammar.pronouns import speaks_of_before
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import masked

WAY = "segment"
_BREAK = re.compile(r"\s*[;,]\s+|\s+[–—]\s+|:\s+")
_SIGN = re.compile(r"\s*(?:→|⇒|->|=>)\s*|\s=\s")
_FEWEST, _TELLING = 3, 2  # words of a segment, and of those that tell something
_MOST, _MOST_INSERTED = 9, 6  # words of an answer, and of an insertion
_SAME = 0.85  # of the words of a fact's passage that are of a sentence, where it is of that sentence


_Told = dict[str, list[str]]  # the answers of the cards of each passage


def read(scope: Scope, facts: list[FactDraft]) -> Iterator[FactDraft]:
    """Return a fact for a segment of each sentence of which no answer of its *facts* holds a word."""
    by_line: dict[int, list[FactDraft]] = defaultdict(list)
    for one in facts:
        for line in range(one.place.first_line, one.place.last_line + 1):
            by_line[line].append(one)
    left: list[tuple[Text, _Told]] = []
    for at, text in texts(scope):
        is_told = text.role not in unasked.NOT_TOLD and "?" not in text.text
        if is_told and not remarks.is_one(scope, at, text):
            lines = range(text.place.first_line, text.place.last_line + 1)
            told: _Told = defaultdict(list)
            for one in (one for line in lines for one in by_line[line]):
                told[one.quote] += [draft.answer for draft in one.cards]
            left.append((remarks.without(scope, text), told))
    return look_over(_of_text, scope, left)


def _of_text(scope: Scope, left: tuple[Text, _Told]) -> Iterator[FactDraft]:
    text, answers = left
    vocabulary = scope.vocabulary
    said = unlinked(text.text).strip().rstrip(".!")
    source = Passage(scope, text)
    told = [(unasked.stems(quote, vocabulary), of_it) for quote, of_it in answers.items()]
    for (_, start), (end, _) in pairwise([(0, 0), *atoms.turns(said, vocabulary), (len(said), len(said))]):
        sentence = said[start:end]
        if not _tells(sentence, source):
            continue
        for low, high in _spans(sentence, vocabulary, _asked(sentence, told, vocabulary)):
            span = start + low, start + high
            announces = _announces(said, span, vocabulary)
            front = (
                ""
                if announces or not fits(sentence, (low, high), vocabulary)
                else atoms.front(source, said, span)
            )
            if front:
                answer = said[slice(*span)]
                shown = passage(text.text, answer, text.label, text.detail)
                drafted = card(WAY, f"{front}.", tidy(answer), shown)
                yield fact(text.kind, f"{said[:80]} {answer[:30]}", text, (drafted,), sentence)
                break


def _tells(sentence: str, source: Passage) -> bool:
    """Tell whether a sentence says something by itself, and neither tells what to do nor sets signs."""
    vocabulary = source.scope.vocabulary
    if (
        _BREAK.search(sentence) is None
        or _SIGN.search(masked(sentence))
        or speaks_of_before(sentence, vocabulary)
    ):
        return False
    opens = vocabulary.has("personal_pronouns", sentence.split(maxsplit=1)[0])
    return not opens and is_definite(source, sentence) and not orders(sentence, vocabulary)


def _asked(
    sentence: str, told: list[tuple[frozenset[str], list[str]]], vocabulary: Vocabulary
) -> frozenset[str]:
    """Return the words of the answers that are of a sentence."""
    words = unasked.stems(sentence, vocabulary)
    of_it = (ones for quote, ones in told if len(quote & words) >= _SAME * min(len(quote), len(words)))
    return unasked.stems(" ".join(answer for answers in of_it for answer in answers), vocabulary)


def _spans(sentence: str, vocabulary: Vocabulary, asked: frozenset[str]) -> Iterator[Span]:
    """Yield where what the segments of a sentence say stands, of those of which no word is *asked*."""
    shown, expressions = masked(sentence), vocabulary.expressions
    if expressions["correlative"].match(sentence):
        return  # one half asks for the other
    places = {one.span() for one in _BREAK.finditer(shown)}
    places |= {one.span() for one in expressions["clauses"].finditer(shown)}
    for (_, opens), (end, _) in pairwise([(0, 0), *sorted(places), (len(sentence), len(sentence))]):
        start, segment = opens, sentence[opens:end]
        first, space, rest = segment.partition(" ")
        if rest and vocabulary.has("open_starts", first):
            segment, start = rest, start + len(first + space)
        if expressions["if_that"].match(segment):
            return
        words = unasked.stems(segment, vocabulary) if " " in segment else frozenset()
        if not words or words & asked or _only_leads(segment, vocabulary):
            continue
        added = _done(segment, vocabulary) if start else None
        if start and _goes_on(sentence[end:], vocabulary):
            added = added or _inserted(segment, vocabulary)
        if not added and (len(words) < _TELLING or len(segment.split()) < _FEWEST):
            continue
        span = added or leftovers.behind_verb(segment, vocabulary) or leftovers.last(segment, vocabulary)
        answer = segment[slice(*span)] if span else ""
        is_short = 0 < len(answer.split()) <= _MOST
        tells = is_short and leftovers.is_answer(answer, vocabulary)
        if span and tells and unasked.is_phrase(answer, vocabulary):
            yield start + span[0], start + span[1]


def _only_leads(segment: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a segment is the condition of another: "when the dew falls"."""
    expressions = vocabulary.expressions
    return bool(expressions["condition"].match(segment) or expressions["holds_when"].match(f" {segment}"))


def _goes_on(after: str, vocabulary: Vocabulary) -> bool:
    """Tell whether the verb of a sentence follows a comma, so that what stands before that was inserted."""
    following = after[1:].split(maxsplit=1)[:1] if after[:1] == "," else []
    return any(is_finite(word, vocabulary) for word in following)


def _inserted(segment: str, vocabulary: Vocabulary) -> Span | None:
    """Return the noun of an insertion between commas: "its infiltration capacity"."""
    first = segment.split(maxsplit=1)[0]
    is_led = vocabulary.has("determiners", first) or vocabulary.has("possessives", first)
    is_noun = is_led and len(segment.split()) <= _MOST_INSERTED and clause(segment, vocabulary) is None
    return (len(first) + 1, len(segment)) if is_noun else None


def _done(segment: str, vocabulary: Vocabulary) -> Span | None:
    """Return by what or from what something is done, where a segment opens with that: "driven by the sun"."""
    first = segment.split(maxsplit=1)[0]
    turn = vocabulary.expressions["phrase_turn"].match(segment, len(first))
    is_done = turn is not None and vocabulary.expressions["participle"].match(first) is not None
    return (turn.end(), len(segment)) if turn and is_done else None


def _announces(said: str, span: Span, vocabulary: Vocabulary) -> bool:
    """Tell whether a part only counts what is listed behind its colon: "has three layers: …"."""
    first = said[slice(*span)].split(maxsplit=1)[0].casefold()
    is_number = first in vocabulary.numbers or first.isdigit()
    return is_number and said[span[1] :].lstrip().startswith(":")
