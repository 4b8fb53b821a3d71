"""Instead: a gap in the place of a vague question, "What should you know about tar?", "**Ports** — **22**?".

Nobody can tell what it wants to hear. Where gaps of its line ask for what its answer says, it is left out;
a short answer is hidden behind the name that it is told of, as the notes have it: "**Ports — 22**: […]".
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kmsflash.model.notes import CardDraft, FactDraft, Rejection
from kmsflash.model.sentences import Sentence
from kmsflash.notes.facts.defining import neutral
from kmsflash.notes.facts.hiding.unasked import stems
from kmsflash.notes.facts.making import GAP, Scope
from kmsflash.notes.gates.passing import pass_gates
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import fold

_WAYS = frozenset((neutral.WAY, "said", "jotted"))
_NAME = re.compile(r"\*\*([^*]+)\*\*|(`[^`]+`)")
_LETTER = re.compile(r"[^\W\d_]")
_REASON = Sentence("Gaps ask for each part of this.")
_ASKED = 0.9  # of the words of a long answer that gaps ask for; of a short one it is all
_MOST = 8  # words that are hidden all at once
_WIDEST = 1.4  # of the letters of a name, the most that are hidden behind it


def left(scope: Scope, facts: list[FactDraft]) -> tuple[list[FactDraft], list[Rejection]]:
    """Return *facts* with gaps in the place of their vague questions, and those that gaps ask for already."""
    vocabulary = scope.vocabulary
    gaps: dict[int, list[frozenset[str]]] = defaultdict(list)
    for one in facts:
        for draft in one.cards:
            if GAP in draft.front:
                gaps[one.place.first_line].append(stems(draft.answer, vocabulary))
    kept: list[FactDraft] = []
    rejected: list[Rejection] = []
    for one in facts:
        asked = gaps[one.place.first_line]
        gone = [draft for draft in one.cards if asked and _is_asked(draft, asked, vocabulary)]
        rejected += [Rejection(draft.front, draft.answer, _REASON, one.place) for draft in gone]
        if len(gone) < len(one.cards):
            cards = tuple(draft for draft in one.cards if draft not in gone)
            kept.append(replace(one, cards=cards) if gone else one)
    return _hidden(scope, kept), rejected


def is_vague(draft: CardDraft, vocabulary: Vocabulary) -> bool:
    """Tell whether a question only sets a name beside another, or asks for all that there is to one."""
    if draft.way not in _WAYS or GAP in draft.front or "\n" in draft.answer:
        return False
    bare = _NAME.sub("", draft.front)
    note = _NAME.sub("", vocabulary.ask["note"].format(term="x"))
    return bare != draft.front and (not _LETTER.search(bare) or fold(note) in fold(bare))


def _is_asked(draft: CardDraft, gaps: Sequence[frozenset[str]], vocabulary: Vocabulary) -> bool:
    """Tell whether a vague question wants to hear what gaps of its line ask for, word by word."""
    if not is_vague(draft, vocabulary):
        return False
    said = stems(draft.answer, vocabulary)
    held = frozenset().union(*(one for one in gaps if one <= said))
    is_short = len(draft.answer.split()) <= _MOST
    return bool(held) and len(held) >= len(said) * (1 if is_short else _ASKED)


def _hidden(scope: Scope, facts: list[FactDraft]) -> list[FactDraft]:
    """Return *facts*, with all of a short answer hidden where that passes the gates."""
    made = {
        (draft.front, draft.answer): (one, gap)
        for one in facts
        for draft, gap in _gaps(one, scope.vocabulary)
    }
    tried = [replace(one, cards=(gap,)) for one, gap in made.values()]
    passed = {
        draft.front for one in pass_gates([*tried], scope.vocabulary, scope.outline)[0] for draft in one.cards
    }
    if not passed:
        return facts
    gaps = {asked: gap for asked, (_, gap) in made.items() if gap.front in passed}
    told = (tuple(gaps.get((draft.front, draft.answer), draft) for draft in one.cards) for one in facts)
    return [replace(one, cards=cards) for one, cards in zip(facts, told, strict=True)]


def _gaps(one: FactDraft, vocabulary: Vocabulary) -> Iterator[tuple[CardDraft, CardDraft]]:
    """Yield the vague questions of a fact that a gap can replace, each with it."""
    for draft in one.cards:
        if is_vague(draft, vocabulary) and len(draft.answer.split()) <= _MOST:
            names = [name or code for name, code in _NAME.findall(draft.front)]
            led = " – ".join(name.rstrip(" :.") for name in names)
            context = led if "`" in led else f"**{led}**"
            front = vocabulary.ask["context"].format(context=context, question=f"{GAP}.")
            small = f"{draft.answer[:1].lower()}{draft.answer[1:]}"
            is_small = small in one.quote and draft.answer not in one.quote
            answer = small if is_small else draft.answer
            if len(answer) <= _WIDEST * len(led):
                yield draft, replace(draft, front=front, answer=answer)
