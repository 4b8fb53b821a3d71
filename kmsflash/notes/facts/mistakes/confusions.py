"""Confusions: two things that are easily taken for one another, asked for their difference."""

import re
from functools import lru_cache

from kmsflash.model.kinds import Kind
from kmsflash.notes.facts.making import Found, Passage, card, fact, passage, tidy, unlinked
from kmsflash.notes.facts.pagewide import word_stem
from kmsflash.notes.grammar.subjects import is_named
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import capitalised, split_outside, words

_NAMED = ("confusion", "confused_with", "confused_by", "confused")
_MOST_WORDS = 25
_QUOTED = re.compile(r"[\"“„«*`]+(?P<term>[^\"”“»*`]{2,40})[\"”“»*`]+\s+(?P<verb>\w+)\s")
_QUOTES = '"“”„«» *'


def opens(source: Passage, sentence: str) -> bool:
    """Tell whether a sentence warns of a confusion."""
    text = _labelled(source, sentence)
    return _match(source, text) is not None or (
        source.text.kind is Kind.TRAP and bool(_contrasted(source, text))
    )


def _labelled(source: Passage, sentence: str) -> str:
    """Return a sentence with the label before it where that is its verb: "Not to be confused: A and B"."""
    text, label = unlinked(sentence), source.text.label
    is_headed = label is not None and source.text.text.startswith(sentence)
    if label is None or source.text.kind is not Kind.TRAP or not is_headed or _match(source, text):
        return text
    warning = f"{label.text.rstrip(':! ')} {text}"
    return warning if _match(source, warning) else text


def _match(source: Passage, text: str) -> "re.Match[str] | None":
    return _named(text.rstrip("! "), source.scope.vocabulary)


@lru_cache(maxsize=16)  # a text is looked at as a whole, for what it opens with, and for what it says
def _named(text: str, vocabulary: Vocabulary) -> "re.Match[str] | None":
    expressions = vocabulary.expressions
    return next((found for name in _NAMED if (found := expressions[name].match(text))), None)


def read(source: Passage, sentence: str) -> list[Found]:
    """Read "Do not confuse A with B: A is …, B is …" and "A and B are often confused. A is …; B is …"."""
    text = _labelled(source, sentence)
    found = _match(source, text)
    if not found:
        return _contrasted(source, text) if source.text.kind is Kind.TRAP else []
    one, other = found["one"].strip(_QUOTES), found["other"].strip(_QUOTES).rstrip(".")
    vocabulary = source.scope.vocabulary
    if not is_named(one, vocabulary) or not is_named(other, vocabulary):
        return []
    told = (found.groupdict().get("rest") or "").strip()
    starts = re.match(r"\w+", told)
    if starts and vocabulary.has("relative", starts[0]):
        told = ""
    elif not told:
        told = _explained(source, one, other)
    if told and len(told.split()) <= _MOST_WORDS:
        return [_difference(source, one, other, told, text)]
    front = vocabulary.ask["confused_with"].format(one=one)
    shown = passage(text, other, source.text.label, source.text.detail)
    drafted = card("confused", front, capitalised(other), shown)
    return [fact(Kind.TRAP, f"{one} {other}", source.text, (drafted,), text)]


def _explained(source: Passage, one: str, other: str) -> str:
    """Return the sentences after the warning that tell the two apart."""
    about = {word_stem(word) for word in words(f"{one} {other}".casefold()) if len(word) > 3}
    in_turn = source.scope.vocabulary.expressions["in_turn"]
    told: list[str] = []
    for sentence in source.following[:2]:
        said = {word_stem(word) for word in words(sentence.casefold())}
        if (
            not (about & said or in_turn.match(sentence))
            or len(" ".join([*told, sentence]).split()) > _MOST_WORDS
        ):
            break
        told.append(sentence.rstrip("."))
    source.told_ahead = len(told)
    return "; ".join([told[0], *(source.scope.names.sunk(more) for more in told[1:])]) if told else ""


def _difference(source: Passage, one: str, other: str, told: str, sentence: str) -> Found:
    sunk = source.scope.names.sunk
    front = source.scope.vocabulary.ask["difference"].format(one=sunk(one), other=sunk(other))
    read_on = " ".join(source.following[: source.told_ahead])
    shown = passage(f"{sentence} {read_on}".strip(), told.rstrip("."), source.text.label, source.text.detail)
    drafted = card("difference", front, capitalised(tidy(told)), shown)
    return fact(Kind.TRAP, f"{one} {other}", source.text, (drafted,), sentence)


def _contrasted(source: Passage, text: str) -> list[Found]:
    """Read a trap that only sets two terms against each other: "“may” is a choice, “must” is a duty"."""
    vocabulary = source.scope.vocabulary
    halves = split_outside(text.rstrip("."), vocabulary.expressions["against"])
    if len(halves) != 2:
        return []
    told = [_QUOTED.match(half) for half in halves]
    first, second = told
    if first is None or second is None or first["verb"] != second["verb"] or len(text.split()) > _MOST_WORDS:
        return []
    return [_difference(source, first["term"], second["term"], text, text)]
