"""Questions that the notes leave open: answered by the same page where it clearly does, and only there."""

from bisect import bisect
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from math import log

from kmsflash.model.kinds import Kind
from kmsflash.model.notes import FactDraft, OpenQuestion, Rejection
from kmsflash.model.sentences import Sentence
from kmsflash.notes.facts.asking import lookup
from kmsflash.notes.facts.asking.evidence import Evidence, stems
from kmsflash.notes.facts.making import Found, Scope, Text, card, fact, passage
from kmsflash.notes.wording import capitalised, fold, plain

_SHARING = frozenset(("cue", "choice", "use", "reverse", "meaning", "subject", "need", "term"))
_NAMING = frozenset(("cue", "choice", "use", "reverse", "subject", "need", "term"))  # their answer is a thing
_LIKELY = 0.6  # of a question that a card shares, to be shown beside it
_SURE = 0.65  # of a case that the page says of one thing, to answer it
_CLEARLY = 1.15  # how much more that must be than it says of any other
_FEWEST = 5  # words of a case that the page must say of that thing
_LONGEST_NAME = 5  # words
_SHORT_STEM = 5  # letters of a word by which a case is compared with what is said of a thing
_NEAR = 400  # cards before and after a question among which its answer is looked for


def answer_open(found: list[Found], scope: Scope) -> list[Found]:
    """Answer the questions left open with what the same page says, where it clearly does."""
    open_ones = [one for one in found if isinstance(one, OpenQuestion) and not one.options]
    if not open_ones:
        return found
    page = _Page(found, scope)
    return [page.answered(one) if isinstance(one, OpenQuestion) and not one.options else one for one in found]


class _Page:
    """What a page offers to answer its questions with."""

    def __init__(self, found: list[Found], scope: Scope) -> None:
        self.scope = scope
        facts = [one for one in found if isinstance(one, FactDraft)]
        self.every = [(one, draft) for one in facts for draft in one.cards]
        self.cards = [(one, draft) for one, draft in self.every if draft.way in _SHARING]
        self.lines = [one.place.first_line for one, _ in self.cards]
        self.bags = [self._stems(f"{draft.front} {draft.answer} {one.quote}") for one, draft in self.cards]
        counts = Counter(stem for bag in self.bags for stem in bag)
        self.weights = {stem: log(1 + len(self.bags) / count) for stem, count in counts.items()}
        self.asked = {self._bare(draft.front): draft.answer for _, draft in self.every}
        self.evidence = Evidence(scope)
        self.things = self._things()
        self.explained = {fold(draft.answer): draft.explanation for _, draft in self.every}
        counts = Counter(stem for _, bag in self.things.values() for stem in bag)
        self.telling = {stem: log(1 + len(self.things) / count) for stem, count in counts.items()}
        self.tellers: dict[str, list[str]] = {}
        for folded, (_, bag) in self.things.items():
            for stem in bag:
                self.tellers.setdefault(stem, []).append(folded)

    def _stems(self, text: str) -> set[str]:
        return stems(text, self.scope.vocabulary, _SHORT_STEM)

    def answered(self, question: OpenQuestion) -> Found:
        """Return a question with its answer as a fact; as it is where nothing clearly answers it."""
        return (
            self._repeated(question)
            or self._compared(question)
            or self._looked_up(question)
            or self._read(question)
            or self._chosen(question)
            or self._likely(question)
        )

    def _repeated(self, question: OpenQuestion) -> Rejection | None:
        answer = self.asked.get(self._bare(question.text))
        reason = Sentence("The same card was made already.")
        return Rejection(question.text, answer, reason, question.place) if answer else None

    def _bare(self, text: str) -> str:
        articles = self.scope.vocabulary.lists["determiners"]
        return " ".join(word for word in fold(text).split() if word not in articles)

    def _compared(self, question: OpenQuestion) -> Found | None:
        found = lookup.difference(question.text, self.every, self.scope.vocabulary)
        return self._fact(question, found[0], found[1].quote) if found else None

    def _looked_up(self, question: OpenQuestion) -> Found | None:
        found = lookup.in_tables(question.text, self.evidence)
        return self._fact(question, *found[0]) if len(found) == 1 else None

    def _read(self, question: OpenQuestion) -> Found | None:
        found = self.evidence.answers(question.text)
        if len(found) != 1:
            return None
        sentence, answer = found[0]
        return self._fact(question, capitalised(answer), passage(sentence.text, answer))

    def _things(self) -> dict[str, tuple[str, set[str]]]:
        """Return the things that the page tells of, each as it is written and with all that is said of it."""
        things: dict[str, tuple[str, set[str]]] = {}
        said = [
            (draft.answer, f"{draft.front} {one.quote}") for one, draft in self.every if draft.way in _NAMING
        ]
        rows = [(row[0], " ".join(row)) for table in self.evidence.tables for row in table.rows if row]
        for name, text in (*said, *rows):
            if plain(name) and len(plain(name).split()) <= _LONGEST_NAME:
                things.setdefault(fold(name), (name, set()))[1].update(self._stems(text))
        return things

    def _chosen(self, question: OpenQuestion) -> Found | None:
        """Answer a case that asks for a choice by the one thing of which the page says most of it."""
        kinds = self.scope.vocabulary.expressions
        turned = kinds["negated"].search(question.text) or kinds["superlative"].search(question.text)
        if turned or not kinds["asks_which"].search(question.text):
            return None
        wanted = self._stems(question.text)
        whole = sum(self.telling.get(stem, 0.0) for stem in wanted) or 1.0
        scored = sorted(
            (
                (sum(self.telling[stem] for stem in wanted & bag) / whole, name, len(wanted & bag))
                for name, bag in self._told(wanted, question.text)
            ),
            key=lambda one: (-one[0], one[1]),
        )
        best, other = (*scored, (0.0, "", 0), (0.0, "", 0))[:2]
        if best[0] < _SURE or best[0] < _CLEARLY * other[0] or best[2] < _FEWEST:
            return None
        told = self.explained.get(fold(best[1]), "")
        return self._fact(question, best[1], told)

    def _told(self, wanted: set[str], asked: str) -> Iterator[tuple[str, set[str]]]:
        """Yield the things that share the telling words of a question, and that it does not name."""
        lists = [self.tellers.get(stem, []) for stem in wanted]
        shared = {folded for names in lists if len(names) <= _NEAR for folded in names}
        yield from (self.things[folded] for folded in sorted(shared) if folded not in fold(asked))

    def _likely(self, question: OpenQuestion) -> OpenQuestion:
        """Return a question with the answer of the card that shares most of it, where that is much."""
        wanted = self._stems(question.text)
        strange = log(1 + len(self.bags))
        whole = sum(self.weights.get(stem, strange) for stem in wanted) or 1.0
        at = bisect(self.lines, question.place.first_line)
        best, score = "", 0.0
        for n in range(max(0, at - _NEAR), min(len(self.cards), at + _NEAR)):
            shared = sum(self.weights[stem] for stem in wanted & self.bags[n]) / whole
            if shared > score and fold(self.cards[n][1].answer) not in fold(question.text):
                best, score = self.cards[n][1].answer, shared
        return replace(question, best_answer=best) if score >= _LIKELY else question

    def _fact(self, question: OpenQuestion, answer: str, explanation: str) -> Found:
        source = Text(question.text, question.place, None, "")
        draft = card("question", plain(question.text), answer, explanation)
        return fact(Kind.QUESTION, question.text, source, (draft,))
