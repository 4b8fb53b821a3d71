"""Equations: what the notes set equal, in words or in symbols."""

import re

from kmsflash.model.kinds import Kind
from kmsflash.notes.clauses import clause
from kmsflash.notes.facts import meanings, statements
from kmsflash.notes.facts.making import Found, Passage, card, fact, passage, tidy
from kmsflash.notes.finite import is_finite
from kmsflash.notes.wording import fold, is_balanced, masked, plain, split_outside

_EQUALS = re.compile(r"^(?P<term>[^=]{1,60}?)\s+=\s+(?P<answer>[^=]{2,120})$")
_PAIR = re.compile(r"^(?P<term>[^=:`]{3,40}?)\s+=\s+(?P<answer>[^=:`]{1,60})$")
_LEAD = re.compile(r"^(?P<lead>[^=:]{3,120}):\s+(?=[^=:]{3,40}\s=\s)")
_JOINT = re.compile(r"[,;]\s+")
_OPERATOR = re.compile(r"[+−*/×·÷^<>≈\d]|\s[-–x]\s")
_FEWEST_WORDS = 3
_FEWEST_PAIRS = 2
_SHORTEST_NAME = 4  # letters of what has a formula
_QUOTED = re.compile(r"[\"“„«][^\"“”„«»]{2,60}[\"”“»]$")
_WORD = re.compile(r"[^\W\d_]{3}")


def read_pairs(source: Passage, sentence: str) -> list[Found]:
    """Read "one pace = 75 cm, one rod = 5 m": what each equals; and what stands before their colon."""
    said = sentence.strip().rstrip(".")
    if masked(said).count(" = ") < 2:
        return []
    lead = _LEAD.match(said)
    parts = split_outside(said[lead.end() :] if lead else said, _JOINT)
    while len(parts) > _FEWEST_PAIRS and " = " not in parts[-1]:
        parts.pop()  # what only comments on them
    pairs = [_PAIR.match(part) for part in parts]
    vocabulary = source.scope.vocabulary
    if not all(
        pair and _WORD.search(pair["term"]) and not vocabulary.has("relative", pair["term"].split()[0])
        for pair in pairs
    ):
        return []
    found = [_pair(source, plain(pair["term"]), pair["answer"], sentence) for pair in pairs if pair]
    return [*(statements.read(source, lead["lead"]) if lead else []), *found]


def _pair(source: Passage, term: str, answer: str, sentence: str) -> Found:
    ask = source.scope.vocabulary.ask
    says = _WORD.search(answer) and not _OPERATOR.search(answer) and not answer[:1].isupper()
    is_thing = _is_name(term) or source.scope.vocabulary.has("determiners", answer.split(maxsplit=1)[0])
    name = source.scope.names.sunk(term)
    if says and is_thing:
        asked = ask["term"].format(term=name)
    elif _WORD.search(answer) and not re.search(r"\d", answer):
        asked = _worded(source, name, answer)
    else:
        asked = ask["equals"].format(term=name)
    front = _within(source, asked)
    shown = passage(sentence, answer, source.text.label, source.text.detail)
    drafted = card("equals", front, tidy(answer), shown)
    return fact(Kind.DEFINITION, f"{term} =", source.text, (drafted,), sentence)


def _worded(source: Passage, term: str, answer: str) -> str:
    """Ask what a short form means, else what stands behind the sign: its sides need not mean the same."""
    ask = source.scope.vocabulary.ask
    return ask["means"].format(term=term) if _shortens(term, answer) else f"**{term}** = …?"


def _shortens(term: str, answer: str) -> bool:
    """Tell whether a term is made of letters that follow each other in what it equals: "PSI", "PSII"."""
    letters = iter(fold(answer))
    return term.isupper() and " " not in term and all(letter in letters for letter in fold(term))


def _is_name(term: str) -> bool:
    return term[:1].isupper() and " " not in term


def _within(source: Passage, asked: str) -> str:
    """Return a question under the section that it is asked in."""
    question = asked if source.scope.vocabulary.keeps_capitals else f"{asked[:1].lower()}{asked[1:]}"
    about = f"**{source.scope.subject_of(source.text.place)}**"
    return source.scope.vocabulary.ask["context"].format(context=about, question=question)


_LABELLED = re.compile(r"^(?P<label>[^\W\d_][^:=]{2,25}):\s(?P<symbol>\S.{0,20})$")  # "Formula: Q"
_OF_NAME = re.compile(
    r"^(?P<name>[A-Z][\w’'-]*(?: [\w’'-]{2,}){0,3}) (?P<symbol>Δ?[A-Za-zα-ω](?:_?[a-z\d])?)$"
)
_ARROW = re.compile(r"^(?P<name>[^→:.=]{3,40}?)\s(?:→|->|=>)\s")


def read(source: Passage, sentence: str) -> list[Found]:
    """Return a fact for "Profit = revenue − cost": what the left side equals."""
    said = sentence.strip().rstrip(".")
    if " = " not in masked(said):
        return []
    found = _EQUALS.match(said)
    term = plain(found["term"]) if found else ""
    if not found or not re.search(r"[^\W\d_]", term) or len(term.split()) > 8 or not is_balanced(term):
        return []
    if re.search(r"\s[<>≤≥]\s", term) or re.search(r",\s[^=]*\s[<>≤≥=]\s", found["answer"]):
        return []  # "pH < 7 acid, pH = 7 neutral" is a row of cases
    vocabulary = source.scope.vocabulary
    labelled = _LABELLED.match(term) if "definite_head" in vocabulary.expressions else None
    if labelled:
        arrow = _ARROW.match(plain(source.text.text))
        about = arrow["name"] if arrow else source.text.context or source.scope.subject_of(source.text.place)
        name = source.scope.names.sunk(labelled["label"])
        front = vocabulary.ask["bare"].format(subject=about, thing=about, property=name)
        said = f"{labelled['symbol']} = {found['answer']}"
        drafted = card("equals", front, tidy(said), passage(sentence, said, source.text.label))
        return [fact(source.text.kind, f"{about} {name}", source.text, (drafted,), sentence)]
    if formula := _of_name(source, term, found["answer"], sentence):
        return formula
    worded = len(found["answer"].split()) >= _FEWEST_WORDS and not _OPERATOR.search(found["answer"])
    is_meaning = worded or vocabulary.has("determiners", found["answer"].split()[0])
    is_rule = vocabulary.expressions["says"].search(term) and clause(found["answer"], vocabulary)
    is_worded = _WORD.search(found["answer"]) and not _OPERATOR.search(said.replace(" = ", " "))
    name = source.scope.names.sunk(term)
    front = vocabulary.ask["says" if is_rule else "term" if is_meaning else "equals"].format(term=name)
    is_blank = bool(is_worded) and not (is_rule or is_meaning)
    front = _within(source, _worded(source, name, found["answer"])) if is_blank else front
    if _QUOTED.match(found["answer"]):
        front = vocabulary.ask["called"].format(term=term)
    if meanings.is_order(found["answer"], vocabulary):
        front = vocabulary.ask["note"].format(term=term)
    is_given = _QUOTED.match(found["answer"]) or meanings.is_order(found["answer"], vocabulary)
    if source.text.context and not is_given:
        front = vocabulary.ask["property_of"].format(subject=plain(source.text.context), property=term)
    elif source.text.is_item and len(source.text.place.headings) > 1 and not _WORD.search(term):
        front = _within(source, front)  # a symbol means something else under another heading
    shown = passage(sentence, found["answer"], source.text.label, source.text.detail)
    drafted = card("equals", front, tidy(found["answer"]), shown)
    return [fact(Kind.DEFINITION, f"{term} =", source.text, (drafted,), sentence)]


def _of_name(source: Passage, term: str, answer: str, sentence: str) -> list[Found]:
    """Read "Hooke's law F = k × x": the formula of what is named before its symbol."""
    named = _OF_NAME.match(term)
    if named is None or not _OPERATOR.search(answer) or len(named["name"]) < _SHORTEST_NAME:
        return []
    if is_finite(named["name"].rsplit(maxsplit=1)[-1], source.scope.vocabulary):
        return []  # "Chemists write U = …"
    name = source.scope.names.sunk(named["name"])
    said = f"{named['symbol']} = {answer}"
    front = source.scope.vocabulary.ask["formula"].format(term=name)
    drafted = card("equals", front, tidy(said), passage(sentence, said, source.text.label))
    return [fact(Kind.DEFINITION, f"{name} =", source.text, (drafted,), sentence)]
