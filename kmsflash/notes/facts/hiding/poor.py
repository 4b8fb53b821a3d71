"""Poor gaps: those that ask for little, or that many answers fit, where other cards ask their sentence.

What tells them is what is hidden and what stays around it: a statement in brackets, a word that only
counts, the end of a clause that is asked already, and a front in which hardly a word says what is wanted.
"""

import re
from collections import defaultdict
from dataclasses import replace
from typing import NamedTuple

from kmsflash.model.notes import CardDraft, FactDraft, Rejection
from kmsflash.model.sentences import Sentence
from kmsflash.notes.facts.hiding import candidates, chosen
from kmsflash.notes.facts.making import GAP, Scope
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import fold

_WAYS = frozenset(("aside", chosen.WAY, "copula-gap", "copula-end-gap", "gap", "last-gap", "left", "segment"))
"""Ways that hide a part of a sentence: those of lines, of rows and of the notes' own gaps are all asked."""
_SAID_OF = frozenset((chosen.WAY, "copula-gap", "copula-end-gap"))
_REASON = Sentence("Other cards of the same sentence say more.")
_LABEL = re.compile(r"^\*\*.+?\*\*\s?[:–]\s")
_BREAK = re.compile(r"[,.;:]\s|\s[–—(]")
_ENDS = re.compile(r"[\s.!…*_`]*$")
_CONTENT, _STATES = frozenset("wCAnf"), frozenset("ao")
_LEAST, _LITTLE = 1, 3  # words of a front that say something: too few for any gap, and for one small word
_MANY = 3  # other cards of a sentence
_MUCH = 0.3  # likelihood that a teacher would ask for what only ends its sentence


class Gap(NamedTuple):
    """What a gap hides and what it shows, by the kinds of the words."""

    before: str
    inside: str
    after: str
    answer: str
    ends: bool  # nothing but signs stand behind it
    is_led: bool  # an arrow, an equals sign or a form of "be" leads to it
    clause: str  # what is shown of its clause before it, folded
    worth: float  # how likely a teacher would ask for it

    @property
    def shown(self) -> int:
        """The words around it that say something."""
        return sum(kind in _CONTENT for kind in self.before + self.after)

    @property
    def in_brackets(self) -> bool:
        """Whether it is all that brackets hold."""
        return self.before[-1:] == "(" and self.after[:1] == ")"

    @property
    def is_small(self) -> bool:
        """Whether it is a single word that is no name."""
        return len(self.inside) == 1 and self.answer[:1].islower()


def left_out(scope: Scope, facts: list[FactDraft]) -> tuple[list[FactDraft], list[Rejection]]:
    """Return *facts* without the poor gaps of sentences that other cards ask, and what was left out."""
    cards: dict[int, list[tuple[str, CardDraft]]] = defaultdict(list)
    for one in facts:
        cards[one.place.first_line] += [(fold(one.quote), draft) for draft in one.cards]
    kept: list[FactDraft] = []
    rejected: list[Rejection] = []
    for one in facts:
        beside = cards[one.place.first_line]
        left = tuple(draft for draft in one.cards if not _is_poor(draft, one, beside, scope.vocabulary))
        gone = [draft for draft in one.cards if draft not in left]
        rejected += [Rejection(draft.front, draft.answer, _REASON, one.place) for draft in gone]
        if left:
            kept.append(replace(one, cards=left) if gone else one)
    return kept, rejected


def _is_poor(
    draft: CardDraft, one: FactDraft, beside: list[tuple[str, CardDraft]], vocabulary: Vocabulary
) -> bool:
    """Tell whether a gap asks for little, where other cards that are none such ask the same sentence."""
    if len(beside) == 1 or not _is_chosen(draft):
        return False
    gap, quote = _shown(draft, vocabulary), fold(one.quote)
    if gap is None:
        return False
    asks, says = _asks_little(gap, vocabulary), _says_little(draft.way, gap)
    is_end = draft.way == chosen.WAY and _only_ends(gap)
    if not (asks or says or is_end):
        return False
    others = [each for said, each in beside if each is not draft and (said in quote or quote in said)]
    if not asks and len(others) < _MANY:
        return False
    ends = is_end and any(fold(each.answer) in gap.clause for each in others)
    return (asks or says or ends) and any(_asks_more(each, vocabulary) for each in others)


def _is_chosen(draft: CardDraft) -> bool:
    return draft.way in _WAYS and draft.front.count(GAP) == 1


def _asks_more(draft: CardDraft, vocabulary: Vocabulary) -> bool:
    """Tell whether a card is no gap, or one that asks for something."""
    if not _is_chosen(draft):
        return True
    gap = _shown(draft, vocabulary)
    return gap is not None and gap.shown > _LEAST and not _asks_little(gap, vocabulary)


def _asks_little(gap: Gap, vocabulary: Vocabulary) -> bool:
    """Tell whether a gap hides a statement in brackets, or "two" where no other number stands beside it."""
    if gap.in_brackets:
        states = "n" not in gap.inside and not _STATES.isdisjoint(gap.inside)
        return states or gap.answer.endswith("!")
    numbers = vocabulary.numbers
    return fold(gap.answer) == numbers[0] and not any(word in numbers for word in gap.clause.split())


def _says_little(way: str, gap: Gap) -> bool:
    """Tell whether next to nothing stays of a sentence, or too little for one small word."""
    is_small = gap.is_small and way in _SAID_OF and gap.shown <= _LITTLE
    return is_small or (gap.shown <= _LEAST and way != "copula-gap")


def _only_ends(gap: Gap) -> bool:
    """Tell whether a gap is but the end of its sentence, where nothing leads to it."""
    return gap.ends and not gap.is_led and "n" not in gap.inside and gap.worth < _MUCH


def _shown(draft: CardDraft, vocabulary: Vocabulary) -> Gap | None:
    """Return what a card hides and shows, without the name that it stands under."""
    label = _LABEL.match(draft.front)
    shown = draft.front[label.end() :] if label and GAP not in label[0] else draft.front
    before, after = shown.split(GAP)
    start, end = len(before), len(before) + len(draft.answer)
    sentence = candidates.looked_at(f"{before}{draft.answer}{after}", vocabulary)
    inside = [at for at, (low, high) in enumerate(sentence.places) if start <= low and high <= end]
    worth = candidates.worth(sentence, start, end)
    if not inside or worth is None:
        return None
    first, behind, kinds = inside[0], inside[-1] + 1, sentence.kinds
    ends = _ENDS.fullmatch(sentence.text, end) is not None
    is_led = ">" in sentence.led[first] or kinds[:first].endswith("a")
    clause = fold(_BREAK.split(before)[-1])
    return Gap(kinds[:first], kinds[first:behind], kinds[behind:], draft.answer, ends, is_led, clause, worth)
