"""Exam cues: what a phrase in a question points to."""

import re

from kmsflash.model.kinds import Kind
from kmsflash.notes.expressions import Expression
from kmsflash.notes.facts.making import Found, Passage, card, fact, passage, tidy
from kmsflash.notes.page import Role
from kmsflash.notes.wording import capitalised, fold, plain, split_outside

_ARROW = Expression(r"^\s*(?P<cue>\S.{1,150}?)\s*(?:→|->|=>|⇒|➔|➜)\s*(?P<answer>[^→]+)$")
_ARROWS = re.compile(r"→|->|=>|⇒|➔|➜")
_RANGE = re.compile(r"[^\W\d_]+(?:\s[^\W\d_]+)?:\s")
_FEWEST_LISTED = 3
_MOST_ARROWS = 2  # more lead from step to step
_JOINED = Expression(r";\s+|\.\s+(?=[\"“„«\0])|,\s+(?=\0+\s*(?:→|->|=>|⇒))")
_EQUALS = re.compile(r"^\s*(?P<cue>[\"“„«][^\"”“»]{3,150}[\"”“»])\s*(?:=|:|[—–])\s*(?P<answer>.+)$")
_QUOTES = "\"“”„«»'‘’ \u00a0\u202f"


def read(source: Passage, sentence: str) -> list[Found]:
    """Return a fact for each cue → answer pair of a sentence."""
    found: list[Found] = []
    is_cue = source.text.label is not None and source.text.label.role is Role.CUE
    for part in split_outside(sentence, _JOINED):
        pair = _ARROW.match(part) or (_EQUALS.match(part) if is_cue else None)
        pair = pair or source.scope.vocabulary.expressions["cue_lead"].match(part)
        is_equation = pair is not None and " + " in part and "→" in part
        if pair and _RANGE.match(pair["answer"]) and _lists(pair["answer"]):
            continue  # "from north → south: Oslo, Bergen"
        is_chain = pair is not None and len(_ARROWS.findall(part)) > _MOST_ARROWS
        if pair and pair["answer"].strip() and not (is_equation or is_chain):
            found.append(_fact(source, part, pair["cue"].strip(), pair["answer"].strip(), is_cue=is_cue))
    return found


def _lists(answer: str) -> bool:
    return len(answer.split(", ")) >= _FEWEST_LISTED and ";" not in answer


def _fact(source: Passage, part: str, cue: str, answer: str, *, is_cue: bool) -> Found:
    quoted = cue[:1] in "\"“„«'‘"
    bare = plain(cue).strip(_QUOTES)
    if is_cue or quoted:
        front = source.scope.vocabulary.ask["cue"].format(cue=bare)
    elif answer.partition(",")[0].lower() in source.scope.vocabulary.lists["no"] and "," in answer:
        front = source.scope.vocabulary.ask["mistake_only"].format(mistake=bare)
    else:
        front = source.scope.vocabulary.ask["phrase"].format(cue=bare)
    context = source.text.context
    if context and not is_cue and fold(context) not in fold(front):
        front = source.scope.vocabulary.ask["context"].format(context=f"**{context}**", question=front)
    shown = passage(part, answer, source.text.label, source.text.detail)
    return fact(
        Kind.CUE, fold(bare), source.text, (card("cue", front, capitalised(tidy(answer)), shown),), part
    )
