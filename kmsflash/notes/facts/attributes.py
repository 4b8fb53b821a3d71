"""Attributes: "Onset: 6 h" under one name after the other is what each name has, and no term of its own."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping

from kmsflash.notes.facts import quantities, statements
from kmsflash.notes.facts.columns import head_is_plural
from kmsflash.notes.facts.making import Found, Passage, Scope, Text, card, fact, passage, texts, tidy
from kmsflash.notes.wording import capitalised, fold, is_balanced, sentences, split_outside

Place = tuple[str, ...]
"""Headings, the item above, and "item" where it is one."""

_LINE = re.compile(r"^(?P<name>[^\W\d_][^\W\d_’' /-]*(?:[’' /-][^\W\d_]+)*)\s?:\s+(?P<said>\S.*)$")
_SEMICOLON = re.compile(r";\s+")
_INNER = 2  # parts of a place behind its headings: the item above it, whether it is an item
_FEWEST, _LONGEST_NAME, _LONGEST = 2, 3, 20  # the last two in words


def attributes(scope: Scope) -> frozenset[tuple[Place, str]]:
    """Return what lines open with before a colon that names no term, each with the place that it is in.

    Those are the names that stand under two things or more, at least two of them together; and the lone
    words beside at least as many that are known to name what a thing has.
    """
    led = _led(scope)
    under: dict[str, set[Place]] = defaultdict(set)
    for place, names in led.items():
        for name in names:
            under[name].add(place)
    again = {name for name, places in under.items() if len(places) >= _FEWEST}
    known = scope.vocabulary.expressions["property"]
    found: set[tuple[Place, str]] = set()
    for place, names in led.items():
        if len(again & {*names}) >= _FEWEST:
            found |= {(place, name) for name in names if name in again or " " not in name}
        if sum(known.match(name) is not None for name in names) * 2 >= len(names) >= _FEWEST:
            found |= {(place, name) for name in names if " " not in name}
    return frozenset(found | _alone(led, found))


def _alone(led: Mapping[Place, list[str]], found: set[tuple[Place, str]]) -> set[tuple[Place, str]]:
    """Return the lone word of a place beside places of the same heading that have attributes."""
    known = {place[:-_INNER] for place, _ in found}
    beside = Counter(headings[:-1] for headings in known if headings)
    lone = {(place, names[0]) for place, names in led.items() if len(names) == 1 and " " not in names[0]}
    fits = ((place, name) for place, name in lone if not place[-2] and place[:-_INNER] not in known)
    return {(place, name) for place, name in fits if beside[place[: -_INNER - 1]] >= _FEWEST}


def _led(scope: Scope) -> Mapping[Place, list[str]]:
    """Return what the lines in each place open with before a colon."""
    names: dict[Place, list[str]] = defaultdict(list)
    for _, text in texts(scope):
        found = _match(text) if text.place.headings else None
        if found:
            names[_place(text)].append(fold(found["name"]))
    return names


def _match(text: Text) -> "re.Match[str] | None":
    found = _LINE.match(text.text.replace("**", "")) if text.label is None else None
    is_short = found is not None and len(found["name"].split()) <= _LONGEST_NAME
    return found if is_short and found and not found["name"].isupper() else None


def _place(text: Text) -> Place:
    """Return the headings that a text stands under, the item above it, and whether it is an item."""
    return (*text.place.headings, text.context, "item" if text.is_item else "")


def read(source: Passage) -> list[Found]:
    """Return what a line gives as an attribute of the thing that it stands under."""
    found = _match(source.text)
    if found is None or (_place(source.text), fold(found["name"])) not in source.scope.attributes:
        return []
    vocabulary = source.scope.vocabulary
    first, *more = split_outside(found["said"], _SEMICOLON)
    is_more = len(sentences(found["said"], vocabulary.lists["abbreviations"])) > 1
    if is_more or len(first.split()) > _LONGEST or not is_balanced(first) or first.endswith("?"):
        return []
    subject = source.text.context or source.scope.subject_of(source.text.place)
    named = found["name"] if vocabulary.keeps_capitals else source.scope.names.sunk(found["name"])
    several = head_is_plural(named, vocabulary) and "properties_of" in vocabulary.ask
    ask = vocabulary.ask["properties_of" if several else "property_of"]
    front = ask.format(subject=subject, property=named)
    shown = passage(source.text.text, tidy(first), source.text.label, source.text.detail)
    drafted = card("attribute", front, capitalised(tidy(first)), shown)
    about = source.under(f"**{subject}** – {named}", subject="")
    told: list[Found] = [fact(source.text.kind, f"{subject} {named}", source.text, (drafted,))]
    told += quantities.read(about, first) if "," in first else []
    for part in more:
        told += statements.read(about, part) or quantities.read(about, part)
    return told
