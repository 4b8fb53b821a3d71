"""Graded things: "Oak is harder than pine" asks which of the two is harder."""

import re

from kmsflash.notes.facts.making import GAP, Found, Passage, card, fact, passage
from kmsflash.notes.facts.stating.phrasing import under
from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.grammar.subjects import is_named, sunk_subject
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import capitalised, fold, plain

WAY = "outdoes"
_ASIDE = re.compile(r"\s\([^()]*\)")
_AMOUNT = re.compile(r"(?:^|\s)\d")
_FIGURE = re.compile(r"[\d.,]+(?:\s?\S{1,6})?")
_IN_BRACKETS = f"({GAP})"
_JOINT = re.compile(r",\s(?:and|und|et|y|e)\s|,\s(?=[A-ZÄÖÜ])")
_LABEL = re.compile(r"^[^:]{2,60}:\s+")
_LONGEST = 5  # words of a thing


def read(source: Passage, text: str, sentence: str) -> list[Found]:
    """Return the fact of a clause that compares two things: which of them is more so."""
    vocabulary, names = source.scope.vocabulary, source.scope.names
    told = outdone(text, vocabulary)
    if told is None or source.text.role == "trap":
        return []
    said = clause(text, vocabulary)
    is_subject = said is not None and said.subject == told["one"] and not vocabulary.keeps_capitals
    one = sunk_subject(said, names, vocabulary) if said and is_subject else names.sunk(told["one"])
    first, second = sorted((one, names.sunk(told["other"])), key=fold)
    is_several = vocabulary.has("several_are", told["verb"])
    verb = next(iter(vocabulary.lists["one_is"])) if is_several else told["verb"]
    front = vocabulary.ask["outdoes"].format(verb=verb, more=told["more"], one=first, other=second)
    front = under(source.context, front, vocabulary) if source.context else capitalised(front)
    shown = passage(sentence, told["one"], source.text.label, source.text.detail)
    drafted = card(WAY, front, capitalised(told["one"]), shown)
    return [fact(source.text.kind, f"{told['one']} {told['more']}", source.text, (drafted,), sentence)]


def outdone(text: str, vocabulary: Vocabulary) -> "re.Match[str] | None":
    """Return the two things that a clause compares, and in what, where both are named alike.

    "The crew is larger than expected" names but one, and "the yacht is longer than 9 m" gives an amount.
    """
    bare = _ASIDE.sub("", plain(text)).strip().rstrip(".!")
    shapes = (vocabulary.expressions[name].match(bare) for name in ("outdoes", "goes_before"))
    told = next(filter(None, shapes), None)
    if told is None:
        return None
    both = told["one"], told["other"]
    led = [vocabulary.has("determiners", thing.split(maxsplit=1)[0]) for thing in both]
    is_short = all(len(thing.split()) <= _LONGEST for thing in both)
    names = all(is_named(thing, vocabulary) and not _AMOUNT.search(thing) for thing in both)
    names = names and clause(f"{told['other']} so", vocabulary) is None  # "than the plan says"
    is_alike = led[0] == led[1] or (led[0] and both[1][:1].isupper())  # "the heron … than Otto"
    return told if is_short and names and is_alike and fold(both[0]) != fold(both[1]) else None


def hides_one(front: str, answer: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a gap asks for one of two compared things, or for all that is said: many would fit."""
    shown = _LABEL.sub("", plain(front))
    if _IN_BRACKETS in shown or _FIGURE.fullmatch(answer):
        return False
    parts = _JOINT.split(shown.replace(GAP, plain(answer)))
    return all(outdone(part, vocabulary) is not None for part in parts)
