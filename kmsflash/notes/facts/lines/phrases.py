"""Phrases to remember a list by, below it: "Mnemonic: Cats Often Eat" under "Coal", "Oak", "Elm"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kmsflash.model.kinds import Kind
from kmsflash.model.notes import Place
from kmsflash.notes.facts.lines import initials
from kmsflash.notes.facts.making import Found, Scope, Text, card, fact
from kmsflash.notes.facts.parts import numbered_name
from kmsflash.notes.page import Bullets, Item, Label, Paragraph
from kmsflash.notes.wording import enumeration, plain, words

_QUOTED = re.compile(r"^[\"“„«]\s?(?P<said>[^\"“”„«»]+?)\s?[\"”“»]\W*$")
_PHRASE = re.compile(r"[^:;=→()|?]{8,90}")
_LISTED = re.compile(r"(?::|\s=)\s+(?P<listed>[^:=]+)$")
_COUNTED = re.compile(r"^(?:[^\W\d_]?\d{1,2}[.):]?\s+)")  # "L1 Physical"
_FEWEST, _FEWEST_UNLABELLED, _MOST = 3, 4, 12
_NEAR = 5  # texts above a phrase among which its list stands


@dataclass(frozen=True, slots=True)
class _Unit:
    """A text, or a list as a whole, with the names that it lists."""

    text: str
    label: Label | None
    place: Place
    token: int
    names: tuple[str, ...] = ()


def recognise(scope: Scope) -> Iterator[Found]:
    """Yield what a phrase stands for whose words begin as the names of a list do that stands above it."""
    units = list(_units(scope))
    for at, unit in enumerate(units):
        phrase, is_named = _phrase(unit, scope)
        said = words(phrase)
        fewest = _FEWEST if is_named else _FEWEST_UNLABELLED
        if not fewest <= len(said) <= _MOST:
            continue
        above = (one for one in reversed(units[max(at - _NEAR, 0) : at]) if _is_beside(one, unit))
        names = next((one.names for one in above if initials.count_alike(said, [*one.names])), ())
        if names:
            scope.taken.add(unit.token)
            yield _stands_for(scope, unit, phrase, names)


def _units(scope: Scope) -> Iterator[_Unit]:
    vocabulary = scope.vocabulary
    for at, block in enumerate(scope.outline.blocks):
        if isinstance(block, Paragraph):
            yield _Unit(block.text, block.label, block.place, at, _listed(block.text))
        elif isinstance(block, Bullets):
            yield from (_of_item(item) for item in block.items)
            named = (numbered_name(item.text, vocabulary) for item in block.items)
            yield _Unit("", None, block.place, -1, tuple(_COUNTED.sub("", name) for name in named))


def _of_item(item: Item) -> _Unit:
    return _Unit(item.text, item.label, item.place, id(item), _listed(item.text))


def _listed(text: str) -> tuple[str, ...]:
    """Return what a text lists behind its colon."""
    found = _LISTED.search(plain(text).rstrip(". "))
    return tuple(enumeration(found["listed"])) if found else ()


def _phrase(unit: _Unit, scope: Scope) -> tuple[str, bool]:
    """Return the phrase that a text is, and whether the text says that it is one to remember by."""
    expression, text = scope.vocabulary.expressions["mnemonic"], plain(unit.text).strip()
    lead = expression.match(text)
    named = lead is not None or (unit.label is not None and bool(expression.match(f"{unit.label.text}: x")))
    said = text[lead.end() :] if lead else text
    quoted = _QUOTED.match(said)
    said = (quoted["said"] if quoted else said).strip(" .!*")
    is_phrase = _PHRASE.fullmatch(said) and (named or quoted)
    return (said, named) if is_phrase else ("", False)


def _is_beside(above: _Unit, unit: _Unit) -> bool:
    return above.place.headings == unit.place.headings and len(above.names) >= _FEWEST


def _stands_for(scope: Scope, unit: _Unit, phrase: str, names: tuple[str, ...]) -> Found:
    front = scope.vocabulary.ask["mnemonic"].format(phrase=phrase)
    source = Text(unit.text, unit.place, unit.label, "")
    answer = ", ".join(plain(name) for name in names)
    return fact(Kind.DEFINITION, phrase, source, (card("mnemonic", front, answer, unit.text),))
