"""Unasked: what no card that passed asks for of a text, hidden in its line; looked for last of all."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain, pairwise

from kmsflash.model.notes import FactDraft
from kmsflash.notes.facts import remarks
from kmsflash.notes.facts.hiding import atoms, leftovers
from kmsflash.notes.facts.making import Passage, Scope, Text, card, fact, passage, texts, tidy, unlinked
from kmsflash.notes.facts.spreading import look_over
from kmsflash.notes.facts.stating import contracted
from kmsflash.notes.facts.worth import is_definite
from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.grammar.finite import is_finite
from kmsflash.notes.grammar.orders import orders
from kmsflash.notes.grammar.pronouns import speaks_of_before
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import masked

Span = tuple[int, int]

_SIGN = re.compile(r"\s*(?:→|⇒|->|=>)\s*|\s=\s")
_ARROW = re.compile(r"\s+(?:→|⇒|->|=>)\s+(?=\S)")
_NAMED = re.compile(r"(?P<name>(?=[^\W_])[^:;=.→]{2,50}?)\**:\**\s+(?=\S)")
_LETTERS = re.compile(r"[^\W\d_]{2}")  # that a formula or a phrase has in it
_TURN = re.compile(r"\s*(?:→|⇒|->|=>)\s*|\s[=–—]\s|:\s+")
_STEM = 6  # letters of a stem
_MOST = 9  # words of an answer
_MOST_OF_REASON = 14
_LONG = 7  # letters of a lone word that tells something
_FEWEST = 4  # words of a sentence that says enough around a gap
NOT_TOLD = ("trap", "question", "answer")  # roles of texts that say what is not so, or belong to a question


def read(scope: Scope, facts: list[FactDraft]) -> Iterator[FactDraft]:
    """Return a fact for each part of a text that none of the *facts*' answers holds a word of.

    A part is what stands behind an arrow, an equals sign or a "because", and what a sentence says behind
    its verb or ends in where nothing of that sentence is asked.
    """
    asked: dict[int, set[str]] = defaultdict(set)
    for one in facts:
        said = {stem for draft in one.cards for stem in stems(draft.answer, scope.vocabulary)}
        for line in range(one.place.first_line, one.place.last_line + 1):
            asked[line] |= said
    left: list[tuple[Text, set[str]]] = []
    for at, text in texts(scope):
        if text.role in NOT_TOLD or "?" in text.text or remarks.is_one(scope, at, text):
            continue
        lines = range(text.place.first_line, text.place.last_line + 1)
        shown = contracted.in_prose(scope, remarks.without(scope, text))
        left.append((shown, set().union(*(asked[line] for line in lines))))
    return look_over(_unasked, scope, left)


def _unasked(scope: Scope, left: tuple[Text, set[str]]) -> Iterator[FactDraft]:
    """Yield the facts of a text of which some words have been told already."""
    text, told = left
    vocabulary = scope.vocabulary
    said = unlinked(text.text).strip().rstrip(".!")
    source = Passage(scope, text)
    for span, part in chain(
        _signed(said, vocabulary, told), _leading(said, vocabulary, told), _ended(said, source, told)
    ):
        answer = said[slice(*span)]
        because = vocabulary.expressions["because"].finditer(said, 0, span[0])
        most = _MOST_OF_REASON if any(one.end() == span[0] for one in because) else _MOST
        is_short = 0 < len(answer.split()) <= most
        if not is_short or not stems(answer, vocabulary):
            continue
        front = atoms.front(source, said, span)
        if front and not _is_open(front, said, part, vocabulary):
            told |= stems(answer, vocabulary)
            shown = passage(text.text, answer, text.label, text.detail)
            drafted = card("unasked", f"{front}.", tidy(answer), shown)
            yield fact(text.kind, f"{said[:80]} {answer[:30]}", text, (drafted,), text.text)


def _signed(said: str, vocabulary: Vocabulary, told: set[str]) -> Iterator[tuple[Span, str]]:
    """Yield where what stands behind an arrow, a sign or a cause begins and ends, and what it is.

    Of that, no word has been *told* when it is looked at.
    """
    shown = masked(said)
    turns = {one.start() for one in _TURN.finditer(shown)}
    ends = sorted(turns | {start for start, _ in atoms.turns(said, vocabulary)} | {len(said)})
    leads = [one.end() for one in _SIGN.finditer(shown)]
    leads += [one.end() for one in vocabulary.expressions["because"].finditer(shown)]
    for start in sorted(leads):
        end = next(end for end in ends if end >= start)
        if _SIGN.match(said, end):  # "L1 = brown, L2 = black": the next has its name before its sign
            end = start + len(said[start:end].rpartition(",")[0] or said[start:end])
        is_told = _LETTERS.search(said, 0, start) and _LETTERS.search(said, start, end)
        if is_told and not stems(said[start:end], vocabulary) & told:
            yield (start, end), said[start:end]


def _leading(said: str, vocabulary: Vocabulary, told: set[str]) -> Iterator[tuple[Span, str]]:
    """Yield where what leads to something stands in front of an arrow, and what it is.

    That is all behind its name, "Gout: […] → pain", or what its sentence says behind its verb. Of that, no
    word has been *told* when it is looked at.
    """
    shown = masked(said)
    cuts = [0, *(end for _, end in atoms.turns(said, vocabulary))] if _ARROW.search(shown) else []
    for start in cuts:
        arrow = _ARROW.search(shown, start)
        end = min((at for at in cuts if at > start), default=len(said))
        part = said[start : arrow.start()] if arrow and arrow.start() < end else ""
        name = _NAMED.match(part)
        if name and clause(name["name"], vocabulary) is None:
            span: Span | None = (name.end(), len(part))
        else:
            span = leftovers.behind_verb(part, vocabulary) if part else None
        answer = part[slice(*span)] if span else ""
        is_free = answer and not stems(answer, vocabulary) & told and not _SIGN.search(answer)
        tells = is_free and (" " in answer if name else is_phrase(answer, vocabulary))
        if span and tells and leftovers.is_answer(answer, vocabulary):
            yield (start + span[0], start + span[1]), part


def _ended(said: str, source: Passage, told: set[str]) -> Iterator[tuple[Span, str]]:
    """Yield where what a sentence says behind its verb or ends in stands, and the whole of the sentence.

    Of that, no word has been *told* when it is looked at.
    """
    vocabulary = source.scope.vocabulary
    turns = [(0, 0), *atoms.turns(said, vocabulary), (len(said), len(said))]
    for (_, start), (end, _) in pairwise(turns):
        sentence = said[start:end]
        is_short = len(sentence.split()) < _FEWEST or _SIGN.search(masked(sentence))
        if (
            is_short
            or stems(sentence, vocabulary) & told
            or not is_definite(source, sentence)
            or orders(sentence, vocabulary)
        ):
            continue
        span = leftovers.behind_verb(sentence, vocabulary) or leftovers.last(sentence, vocabulary)
        answer = sentence[slice(*span)] if span else ""
        if span and leftovers.is_answer(answer, vocabulary) and is_phrase(answer, vocabulary):
            yield (start + span[0], start + span[1]), sentence


def is_phrase(answer: str, vocabulary: Vocabulary) -> bool:
    """Tell whether words that end a sentence are one phrase that tells something, and no half of two."""
    words = answer.split()
    tells = len(words) > 1 or len(answer) >= _LONG or answer[:1].isupper() or any(map(str.isdigit, answer))
    is_torn = vocabulary.has_base_forms and any(is_finite(word, vocabulary) for word in words[1:])
    return tells and not is_torn and "," not in answer


def _is_open(front: str, said: str, sentence: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a front shows a sentence that is about something in the one before, without that."""
    before = said[: said.index(sentence)].rstrip()
    if vocabulary.has("personal_pronouns", sentence.split(maxsplit=1)[0]):
        return True
    return speaks_of_before(sentence, vocabulary) and (not before or before[-_MOST:] not in front)


@lru_cache(maxsize=4096)
def stems(text: str, vocabulary: Vocabulary) -> frozenset[str]:
    """Return the words of a text that tell something, cut so that two forms of one are the same."""
    return frozenset(word[:_STEM] for word in leftovers.telling(text, vocabulary))
