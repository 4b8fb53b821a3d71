"""Questions that the notes leave open: answered by a card of the same page where one clearly fits."""

import re
from bisect import bisect
from collections import Counter
from dataclasses import replace
from math import log

from kmsflash.model.kinds import Kind
from kmsflash.model.notes import CardDraft, FactDraft, OpenQuestion
from kmsflash.notes.facts.making import Found, Text, card, fact
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import fold


def answer_open(found: list[Found], vocabulary: Vocabulary) -> list[Found]:
    """Answer the questions left open with the facts of the same page, where one of them clearly fits."""
    cards = [
        (one, draft)
        for one in found
        if isinstance(one, FactDraft)
        for draft in one.cards
        if draft.way in _SHARING
    ]
    weights, bags = _weighed(
        [f"{draft.front} {draft.answer} {one.quote}" for one, draft in cards], vocabulary
    )
    lines = [one.place.first_line for one, _ in cards]
    answered: list[Found] = []
    for one in found:
        if not isinstance(one, OpenQuestion) or one.options:
            answered.append(one)
            continue
        at = bisect(lines, one.place.first_line)
        near = slice(max(0, at - _NEAR), at + _NEAR)
        answered.append(_answered(one, cards[near], bags[near], weights, vocabulary))
    return answered


_SHARING = frozenset(("cue", "choice", "use", "reverse", "meaning", "subject", "need"))
_WORD = re.compile(r"[^\W_]{3,}")
_SURE, _LIKELY = 0.42, 0.2
_SURE_OF_MEANING = 0.6  # a description answers "which" only where it shares most of the question
_NEAR = 400  # cards before and after a question among which its answer is looked for


def _weighed(passages: list[str], vocabulary: Vocabulary) -> tuple[dict[str, float], list[set[str]]]:
    bags = [_stems(passage, vocabulary) for passage in passages]
    counts = Counter(stem for bag in bags for stem in bag)
    return {stem: log(1 + len(bags) / count) for stem, count in counts.items()}, bags


def _stems(text: str, vocabulary: Vocabulary) -> set[str]:
    found = _WORD.findall(fold(text))
    return {word[:5] for word in found if word not in vocabulary.stop_words}


def _answered(
    question: OpenQuestion,
    cards: list[tuple[FactDraft, CardDraft]],
    bags: list[set[str]],
    weights: dict[str, float],
    vocabulary: Vocabulary,
) -> Found:
    wanted = _stems(question.text, vocabulary)
    whole = sum(weights.get(stem, 0.0) for stem in wanted) or 1.0
    best: tuple[FactDraft, CardDraft] | None = None
    score = 0.0
    for (one, draft), bag in zip(cards, bags, strict=True):
        if fold(draft.answer) in fold(question.text):
            continue
        shared = sum(weights[stem] for stem in wanted & bag) / whole
        if shared > score:
            best, score = (one, draft), shared
    if best is None or score < _LIKELY:
        return question
    one, draft = best
    sure = _SURE_OF_MEANING if draft.way == "meaning" else _SURE
    if score < sure or not vocabulary.expressions["asks_which"].search(question.text):
        return replace(question, best_answer=draft.answer)
    source = Text(question.text, question.place, None, "")
    return fact(
        Kind.QUESTION,
        question.text,
        source,
        (card("question", question.text, draft.answer, draft.explanation),),
    )
