"""Exam cues: what a phrase in a question points to."""

import re

from kmsflash.model.kinds import Kind
from kmsflash.notes.clauses import clause
from kmsflash.notes.expressions import Expression
from kmsflash.notes.facts.making import Found, Passage, card, fact, passage, tidy
from kmsflash.notes.page import Role
from kmsflash.notes.wording import capitalised, fold, is_balanced, plain, split_outside

_ARROW = Expression(r"^\s*(?P<cue>\S.{1,150}?)\s*(?:→|->|=>|⇒|➔|➜)\s*(?P<answer>[^→]+)$")
_ARROWS = re.compile(r"→|->|=>|⇒|➔|➜")
_RANGE = re.compile(r"[^\W\d_]+(?:\s[^\W\d_]+)?:\s")
_FEWEST_LISTED = 3
_FEW_WORDS = 2  # of a cue that says too little without its section
_MOST_ARROWS = 2  # more lead from step to step
_JOINED = Expression(r";\s+|\.\s+(?=[\"“„«\0])|,\s+(?=\0+\s*(?:→|->|=>|⇒))")
_EQUALS = re.compile(r"^\s*(?P<cue>[\"“„«][^\"”“»]{3,150}[\"”“»])\s*(?:=|:|[—–])\s*(?P<answer>.+)$")
_MEASURED = re.compile(r"[+,<>=≤≥↑↓%/;?]|\d")  # what tells of a case and names nothing
_LONGEST_NAME = 4
_QUOTES = "\"“”„«»'‘’ \u00a0\u202f"


def read(source: Passage, sentence: str) -> list[Found]:
    """Return a fact for each cue → answer pair of a sentence."""
    found: list[Found] = []
    is_cue = source.text.label is not None and source.text.label.role is Role.CUE
    for part in split_outside(sentence, _JOINED):
        pair = _ARROW.match(part) or (_EQUALS.match(part) if is_cue else None)
        pair = pair or source.scope.vocabulary.expressions["cue_lead"].match(part)
        is_keys = pair is not None and " + " in pair["cue"] and "`" in pair["cue"]  # "Prefix + `c` → window"
        is_equation = pair is not None and " + " in part and "→" in part
        if pair and is_keys and is_balanced(pair["answer"]):
            found.append(told_of(source, pair["cue"].strip(), pair["answer"].strip(), part))
            continue
        if pair and _RANGE.match(pair["answer"]) and _lists(pair["answer"]):
            continue  # "from north → south: Oslo, Bergen"
        is_chain = pair is not None and len(_ARROWS.findall(part)) > _MOST_ARROWS
        if pair and pair["answer"].strip() and not (is_equation or is_chain):
            found.append(_fact(source, part, pair["cue"].strip(), pair["answer"].strip(), is_cue=is_cue))
    return found


def _lists(answer: str) -> bool:
    return len(answer.split(", ")) >= _FEWEST_LISTED and ";" not in answer


def told_of(source: Passage, name: str, answer: str, said: str) -> Found:
    """Return the fact of what the notes say of a name, asked under what it stands under."""
    subject = source.text.context or source.scope.subject_of(source.text.place)
    front = source.scope.vocabulary.ask["bare"].format(
        subject=subject, thing=subject, property=source.scope.names.sunk(name)
    )
    shown = passage(said, answer, source.text.label, source.text.detail)
    drafted = card("cue", front, capitalised(tidy(answer)), shown)
    return fact(Kind.CUE, f"{subject} {name}", source.text, (drafted,), said)


def _term(source: Passage, cue: str) -> str:
    """Return the name that an arrow leads from: "histamine", "fusion" of "fusion: solid"; a sign has none."""
    vocabulary = source.scope.vocabulary
    if "definite_head" not in vocabulary.expressions:
        return ""
    name = cue.partition(": ")[0]
    is_name = len(name.split()) <= _LONGEST_NAME and clause(name, vocabulary) is None
    first = name.split(maxsplit=1)[0]
    leads = vocabulary.has("prepositions", first) or vocabulary.has("negations", first)
    return name if is_name and not leads and not _MEASURED.search(name) else ""


def _section(source: Passage) -> str:
    """Return the section that says what a word or two are of; nothing where that is the whole page."""
    return source.scope.subject_of(source.text.place) if len(source.text.place.headings) > 1 else ""


def _fact(source: Passage, part: str, cue: str, answer: str, *, is_cue: bool) -> Found:
    quoted = cue[:1] in "\"“„«'‘"
    bare = plain(cue).strip(_QUOTES)
    name = "" if is_cue or quoted else _term(source, bare)
    if is_cue or quoted:
        front = source.scope.vocabulary.ask["cue"].format(cue=bare)
    elif answer.partition(",")[0].lower() in source.scope.vocabulary.lists["no"] and "," in answer:
        front = source.scope.vocabulary.ask["mistake_only"].format(mistake=bare)
    elif name:
        return told_of(source, name, f"{bare[len(name) :].lstrip(' :')} → {answer}".removeprefix(" → "), part)
    else:
        front = source.scope.vocabulary.ask["phrase"].format(cue=bare)
    context = source.text.context or ("" if quoted or len(bare.split()) > _FEW_WORDS else _section(source))
    if context and not is_cue and fold(context) not in fold(front):
        front = source.scope.vocabulary.ask["context"].format(context=f"**{context}**", question=front)
    shown = passage(part, answer, source.text.label, source.text.detail)
    return fact(
        Kind.CUE, fold(bare), source.text, (card("cue", front, capitalised(tidy(answer)), shown),), part
    )
