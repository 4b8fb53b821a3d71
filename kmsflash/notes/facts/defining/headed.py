"""Headed text: what stands behind a name in bold with its full stop: "**Mole.** Digs tunnels …"."""

import re
from dataclasses import replace

from kmsflash.model.notes import FactDraft
from kmsflash.notes.facts.making import Found, Passage, card, fact, passage, tidy
from kmsflash.notes.grammar.clauses import clause, only_relative
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import capitalised, plain, split_outside

_HEADING = re.compile(r"^(?P<marks>\*{1,2}|_{1,2})(?P<name>[^*_]{3,50})(?P=marks)\.?$")  # "*Acids.* They …"
_CAPITALS = re.compile(r"^(?P<name>[A-ZÀ-Þ]{3,}(?:[\s’'-][A-ZÀ-Þ]+){1,3})\.$")  # "LEFT BANK. It floods …"
_BOLD = "**"
_MOST_WORDS = 25


def parted(source: Passage, said: list[str]) -> tuple[str, list[str]]:
    """Return the name that a text opens with as its heading, empty where it has none, and what follows.

    What follows a heading in capitals hangs under it; one in bold is the last of the headings above it.
    """
    heading = _HEADING.match(said[0]) if len(said) > 1 else None
    if heading is None and len(said) > 1 and (capitals := _CAPITALS.match(said[0])):
        name = capitals["name"].capitalize()
        if source.scope.vocabulary.label(name):
            return "", said
        source.text = replace(source.text, context=source.text.context or name)
        return name, said[1:]
    is_name = heading is not None and not heading["name"].endswith("?")
    if heading is None or not is_name:
        return "", said
    name = heading["name"].rstrip(".")
    told = clause(name, source.scope.vocabulary)
    if told is not None and told.rest:  # "Plane mirrors" is a name, "Mirrors turn light back" is none
        return "", said
    if source.text.text.startswith(_BOLD) and not source.scope.vocabulary.label(name):
        place = source.text.place
        place = replace(place, headings=(*place.headings, name))
        source.text = replace(source.text, place=place, context=source.text.context or name)
    return name, said[1:]


def read_phrase(source: Passage, name: str, sentence: str) -> list[Found]:
    """Return what a name means, where the first *sentence* behind it is a phrase and not a sentence."""
    vocabulary = source.scope.vocabulary
    told = clause(sentence.rstrip(".! "), vocabulary) if name else None
    is_phrase = told is None or only_relative(told, vocabulary)
    opens = sentence.split(maxsplit=1)[0]
    tells = vocabulary.has_base_forms or vocabulary.keeps_capitals or vocabulary.has("determiners", opens)
    is_signed = "→" in sentence or " = " in sentence
    fits = name and tells and is_phrase and not is_signed and not _opens_order(sentence, vocabulary)
    return _read(source, name, sentence) if fits else []


def or_read(source: Passage, name: str, sentence: str, found: list[Found]) -> list[Found]:
    """Return what was *found* in a text, or else what its first sentence says of the name it opens with."""
    if not name or any(isinstance(one, FactDraft) for one in found):
        return found
    return _read(source, name, sentence) or found


def _read(source: Passage, name: str, sentence: str) -> list[Found]:
    vocabulary = source.scope.vocabulary
    text = sentence.rstrip(".! ")
    if not source.text.text.startswith(_BOLD) or vocabulary.label(name) or text.endswith((":", "?")):
        return []
    if len(text.split()) > _MOST_WORDS:
        text = split_outside(text, vocabulary.expressions["tail"])[0]
    means = _means(text, vocabulary)
    front = vocabulary.ask["term" if means else "note"].format(term=plain(name))
    shown = passage(source.text.text, tidy(text), source.text.label, source.text.detail)
    drafted = card("meaning" if means else "said", front, capitalised(tidy(text)), shown)
    return [fact(source.text.kind, plain(name), source.text, (drafted,), sentence)]


def _means(text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a text says what something is, rather than something about it."""
    told, opens = clause(text, vocabulary), text.split(maxsplit=1)[0]
    if told is not None and not only_relative(told, vocabulary):
        return False
    if _opens_order(text, vocabulary) or vocabulary.has("prepositions", opens):
        return False
    return vocabulary.has_base_forms or vocabulary.keeps_capitals or vocabulary.has("determiners", opens)


def _opens_order(text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a text opens with an order; "Loop that slips" has a noun for its first word."""
    first, second = [*text.split(maxsplit=2), "", ""][:2]
    return vocabulary.has("imperatives", first) and not vocabulary.has("relative", second)
