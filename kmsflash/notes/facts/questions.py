"""Questions of the notes: with an answer, with options and a key, or left for the page to answer."""

import re
from bisect import bisect
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from math import log

from kmsflash.model.kinds import Kind
from kmsflash.model.notes import CardDraft, FactDraft, OpenQuestion, Place
from kmsflash.notes.facts.making import Found, Scope, Text, card, fact, tidy
from kmsflash.notes.page import Bullets, Item, Paragraph, Role
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import fold, plain, sentences

_OPTION = re.compile(r"^[*_(\[]*([A-Ha-h])[).\]][*_]*\s+(.+)$")
_KEY = re.compile(r"^[*_(\[]*([A-Ha-h])(?:[).\]*_,:\s—–-]+(.*))?$", re.DOTALL)
_INLINE = re.compile(r"\s+(?:\*\*|__)?(?:answer|antwort|a)\s*:(?:\*\*|__)?\s+(?=\S)", re.IGNORECASE)


@dataclass(slots=True)
class _Asked:
    """A question while its answer is being read."""

    text: str
    place: Place
    answer: str = ""
    explanation: list[str] = field(default_factory=list)
    options: list[tuple[str, str]] = field(default_factory=list)


def recognise(scope: Scope) -> Iterator[Found]:
    """Yield a fact for every question that has its answer beside it, an open question for the others."""
    asked: _Asked | None = None
    for at, block in enumerate(scope.outline.blocks):
        if at in scope.taken:
            continue
        for piece in _pieces(block):
            role = piece.label.role if piece.label else None
            if role is Role.QUESTION or (role not in (Role.ANSWER, Role.EXPLANATION) and _asks(piece.text)):
                if asked:
                    yield _finished(scope, asked)
                asked = _opened(piece)
                _take(scope, at, piece)
            elif asked and _continues(asked, piece, role):
                _take(scope, at, piece)
            elif asked:
                yield _finished(scope, asked)
                asked = None
    if asked:
        yield _finished(scope, asked)


def _take(scope: Scope, at: int, piece: Paragraph | Item) -> None:
    if isinstance(piece, Item):
        scope.taken.add(id(piece))
    else:
        scope.taken.add(at)


def _pieces(block: object) -> Iterable[Paragraph | Item]:
    if isinstance(block, Paragraph):
        return (block,)
    return block.items if isinstance(block, Bullets) else ()


def _asks(text: str) -> bool:
    return len(text.split()) > 3 and bool(re.search(r"\?[*_\"”)]*$", plain(text)))


def _opened(piece: Paragraph | Item) -> _Asked:
    parts = _INLINE.split(piece.text, maxsplit=1)
    asked = _Asked(parts[0].strip("* "), piece.place)
    if len(parts) > 1:
        asked.answer = parts[1]
    lines = [line for line in piece.detail.split("\n") if line]
    children = piece.children if isinstance(piece, Item) else ()
    for text in lines:
        option = _OPTION.match(text)
        if option:
            asked.options.append((option[1].upper(), option[2]))
        elif not asked.answer:
            asked.answer = re.sub(
                r"^[*_]*(?:answer|antwort|a)[*_]*\s*:[*_]*\s*", "", text, flags=re.IGNORECASE
            )
        else:
            asked.explanation.append(text)
    for child in children:
        _continues(asked, child, child.label.role if child.label else None)
        if not asked.answer and not asked.options:
            asked.answer = child.text
    return asked


def _continues(asked: _Asked, piece: Paragraph | Item, role: Role | None) -> bool:
    """Read a piece as part of the question; False where it is not."""
    option = _OPTION.match(piece.text)
    below = piece.children if isinstance(piece, Item) else ()
    extra = [line for line in (piece.detail, *(child.text for child in below)) if line]
    if option and role is None and not asked.answer:
        asked.options.append((option[1].upper(), option[2]))
    elif role is Role.ANSWER and not asked.answer:
        asked.answer = piece.text
        asked.explanation += extra
    elif role is Role.EXPLANATION and asked.answer:
        asked.explanation += [piece.text, *extra]
    elif (
        isinstance(piece, Item)
        and not asked.answer
        and asked.text.endswith("?")
        and len(asked.options) < 8
        and role is None
    ):
        ticked = re.match(r"^(?:\[[xX]\]|✅|✓)\s*", piece.text)
        letter = chr(ord("A") + len(asked.options))
        asked.options.append((letter, piece.text[ticked.end() :] if ticked else piece.text))
    else:
        return False
    return True


def _finished(scope: Scope, asked: _Asked) -> Found:
    if not asked.answer:
        return OpenQuestion(plain(asked.text), asked.place)
    ask = scope.vocabulary.ask["question"]
    front = ask.format(question=asked.text)
    answer, explanation = _short(asked, scope.vocabulary)
    source = Text(asked.text, asked.place, None, "")
    way = "question"
    key = _KEY.match(plain(asked.answer)) if asked.options else None
    chosen = next((text for letter, text in asked.options if key and letter == key[1].upper()), "")
    if chosen and key:
        listed = "\n".join(f"{letter}. {text}  " for letter, text in asked.options).rstrip()
        why = key[2] or ""
        explanation = "\n\n".join(
            part for part in (listed, why if fold(why) != fold(chosen) else "", *asked.explanation) if part
        )
        draft = CardDraft("choice", f"{front}\n\n{listed}", f"{key[1].upper()}. {tidy(chosen)}", explanation)
        return fact(Kind.QUESTION, asked.text, source, (draft,))
    return fact(Kind.QUESTION, asked.text, source, (card(way, front, answer, explanation),))


def _short(asked: _Asked, vocabulary: Vocabulary) -> tuple[str, str]:
    """Return the short answer, and the explanation with all that the notes say more."""
    said = sentences(asked.answer, vocabulary.lists["abbreviations"])
    parts = [part for part in asked.explanation if part]
    if len(said) > 1:
        return said[0], "\n\n".join([asked.answer, *parts])
    return asked.answer, "\n\n".join(parts)


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
        if not isinstance(one, OpenQuestion):
            answered.append(one)
            continue
        at = bisect(lines, one.place.first_line)
        near = slice(max(0, at - _NEAR), at + _NEAR)
        answered.append(_answered(one, cards[near], bags[near], weights, vocabulary))
    return answered


_SHARING = frozenset(("cue", "choice", "use", "reverse", "meaning", "subject", "need"))
_SURE, _LIKELY = 0.42, 0.2
_NEAR = 400  # cards before and after a question among which its answer is looked for


def _weighed(passages: list[str], vocabulary: Vocabulary) -> tuple[dict[str, float], list[set[str]]]:
    bags = [_stems(passage, vocabulary) for passage in passages]
    counts = Counter(stem for bag in bags for stem in bag)
    return {stem: log(1 + len(bags) / count) for stem, count in counts.items()}, bags


def _stems(text: str, vocabulary: Vocabulary) -> set[str]:
    found = re.findall(r"[^\W_]{3,}", fold(text))
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
    if score < _SURE or not vocabulary.expressions["asks_which"].search(question.text):
        return replace(question, best_answer=draft.answer)
    source = Text(question.text, question.place, None, "")
    return fact(
        Kind.QUESTION,
        question.text,
        source,
        (card("question", question.text, draft.answer, draft.explanation),),
    )
