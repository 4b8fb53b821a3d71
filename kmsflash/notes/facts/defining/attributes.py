"""Attributes: "Onset: 6 h" under one name after the other is what each name has, and no term of its own."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping

from kmsflash.notes.facts.hiding import quantities
from kmsflash.notes.facts.making import Found, Passage, Scope, Text, card, fact, passage, texts, tidy
from kmsflash.notes.facts.stating import statements
from kmsflash.notes.facts.tabular.titles import head_is_plural
from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.grammar.finite import is_finite
from kmsflash.notes.page import Block, Bullets
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import capitalised, fold, is_balanced, sentences, split_outside

Place = tuple[str, ...]
"""Headings, the item above, and "item" where it is one."""

_LINE = re.compile(
    r"^(?P<name>[^\W\d_][^\W\d_’' /-]*(?:[’' /-][^\W\d_]+)*)(?:\s\([^()]{1,20}\))?\s?:\s+(?P<said>\S.*)$"
)
_BARE = re.compile(
    r"^(?P<name>[A-ZÄÖÜÀ-Þ][^\W\d_]{3,})\s(?P<said>[a-zà-ÿ][^:=→]{3,80})$"
)  # "Needles flat, soft"
_NEXT = re.compile(r"^(?P<name>[A-Z][^:.;]{2,30}):\s+(?P<said>\S.*)$")
_NUMBER = re.compile(r"^\(?\d{1,2}\)\s+")
_SIGNED = re.compile(r"→|->|=|\).*\)")  # what leads on, or several names with their notes
_PAIR = re.compile(r"[,;]\s+(?=[^\W\d_]{2,}(?:\s[^\W\d_]+)?\s?:\s)")
_TELLING = re.compile(r"[\d=→]")
_SEMICOLON = re.compile(r";\s+")
_INNER = 2  # parts of a place behind its headings: the item above it, whether it is an item
_FEWEST, _LONGEST_NAME, _LONGEST, _LONGEST_PAIR = 2, 3, 20, 8  # all but the first in words


def attributes(scope: Scope) -> frozenset[tuple[Place, str]]:
    """Return what lines open with before a colon that names no term, each with the place that it is in.

    Those are the names that stand under two things or more, at least two of them together or side by side;
    the lone words beside at least as many that are known to name what a thing has; and the lone small words
    among items that mostly are no terms with their texts.
    """
    led, small, lines = _led(scope)
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
    return frozenset(found | _alone(led, found) | _likely(scope, led, under, small, lines) | _bare(scope))


def _bare(scope: Scope) -> set[tuple[Place, str]]:
    """Return what items open with under several things side by side, with no colon: "Needles flat, soft"."""
    under: dict[str, set[Place]] = defaultdict(set)
    for _, text in texts(scope):
        found = _BARE.match(text.text) if text.is_item and text.place.headings and not text.label else None
        if found and not is_finite(found["said"].split(maxsplit=1)[0], scope.vocabulary):
            under[fold(found["name"])].add(_place(text))
    return {(place, f"{name} …") for name, places in under.items() for place in _beside(places)}


def _likely(
    scope: Scope,
    led: Mapping[Place, list[str]],
    under: Mapping[str, set[Place]],
    small: set[tuple[Place, str]],
    lines: Mapping[Place, int],
) -> set[tuple[Place, str]]:
    """Return the names in places where half of them are likely attributes, or most lines name nothing."""
    known, perhaps = (scope.vocabulary.expressions[name] for name in ("property", "attribute"))
    found: set[tuple[Place, str]] = set()
    for place, names in led.items():
        likely = [name for name in names if known.match(name) or perhaps.match(name)]
        if len(likely) * 2 >= len(names):
            found |= {(place, name) for name in names if name in likely or (place, name) in small}
        if place[-1] and len(place) > _INNER + 1 and len(names) * 2 <= lines[place]:
            found |= {(place, name) for name in names if (place, name) in small}
    beside = {(place, name) for name in under if " " not in name for place in _beside(under[name])}
    return found | {one for one in beside if one in small or known.match(one[1]) or perhaps.match(one[1])}


def _beside(places: set[Place]) -> set[Place]:
    """Return the places of several that stand under the same heading, side by side."""
    above = Counter(place[: -_INNER - 1] for place in places if len(place) > _INNER + 1)
    return {place for place in places if above[place[: -_INNER - 1]] >= _FEWEST}


def _alone(led: Mapping[Place, list[str]], found: set[tuple[Place, str]]) -> set[tuple[Place, str]]:
    """Return the lone word of a place beside places of the same heading that have attributes."""
    known = {place[:-_INNER] for place, _ in found}
    beside = Counter(headings[:-1] for headings in known if headings)
    lone = {(place, names[0]) for place, names in led.items() if len(names) == 1 and " " not in names[0]}
    fits = ((place, name) for place, name in lone if not place[-2] and place[:-_INNER] not in known)
    return {(place, name) for place, name in fits if beside[place[: -_INNER - 1]] >= _FEWEST}


def _led(scope: Scope) -> tuple[Mapping[Place, list[str]], set[tuple[Place, str]], Mapping[Place, int]]:
    """Return what lines open with before a colon by their place, the lone small words of it, and how many."""
    names: dict[Place, list[str]] = defaultdict(list)
    small: set[tuple[Place, str]] = set()
    lines: Counter[Place] = Counter()
    for at, text in texts(scope):
        place = _place(text)
        lines[place] += 1
        is_led = at < len(scope.outline.blocks) and _is_led(scope.outline.blocks[at])
        found = _match(text) if text.place.headings else None
        if found and not _tells_exception(found, scope.vocabulary):
            names[place].append(fold(found["name"]))
            is_lone = found["name"][0].islower() and " " not in found["name"]
            if is_lone and not is_led and not _SIGNED.search(found["said"]):
                small.add((place, fold(found["name"])))
    return names, small, lines


def _tells_exception(found: "re.Match[str]", vocabulary: Vocabulary) -> bool:
    """Tell whether a line is a sentence of its own behind "Exception:"."""
    is_label = vocabulary.has("exception_labels", found["name"])
    return is_label and clause(found["said"], vocabulary) is not None


def _is_led(block: Block) -> bool:
    """Tell whether a block is a list that the line before it introduces, which then is what it is of."""
    return isinstance(block, Bullets) and bool(block.intro)


def _match(text: Text) -> "re.Match[str] | None":
    found = _LINE.match(text.text.replace("**", "")) if text.label is None else None
    is_short = found is not None and len(found["name"].split()) <= _LONGEST_NAME
    return found if is_short and found and not found["name"].isupper() else None


def _place(text: Text) -> Place:
    """Return the headings that a text stands under, the item above it, and whether it is an item."""
    return (*text.place.headings, text.context, "item" if text.is_item else "")


def read(source: Passage) -> list[Found]:
    """Return what a line gives as an attribute of the thing that it stands under."""
    pairs = _pairs(source)
    bare = _BARE.match(source.text.text)
    if bare and (_place(source.text), f"{fold(bare['name'])} …") in source.scope.attributes:
        return [_told(source, bare["name"], bare["said"])]
    found = _match(source.text)
    if pairs or found is None or (_place(source.text), fold(found["name"])) not in source.scope.attributes:
        return pairs
    vocabulary = source.scope.vocabulary
    said, *others = sentences(found["said"], vocabulary.lists["abbreviations"])
    first, *more = split_outside(said, _SEMICOLON)
    is_row = others and _TELLING.search(first)
    if is_row or len(first.split()) > _LONGEST or not is_balanced(first) or first.endswith("?"):
        return []
    subject = source.text.context or source.scope.subject_of(source.text.place)
    named = found["name"] if vocabulary.keeps_capitals else source.scope.names.sunk(found["name"])
    several = head_is_plural(named, vocabulary) and "properties_of" in vocabulary.ask
    is_known = any(vocabulary.expressions[name].match(named.lower()) for name in ("property", "attribute"))
    ask = vocabulary.ask["properties_of" if several else "property_of" if is_known else "bare"]
    front = ask.format(subject=subject, thing=subject, property=named)
    if others and _is_stated(first, vocabulary):
        return _each(source.under(f"**{subject}** – {named}", subject=""), [first, *more, *others])
    shown = passage(source.text.text, tidy(first), source.text.label, source.text.detail)
    drafted = card("attribute", front, capitalised(tidy(first)), shown)
    about = source.under(f"**{subject}** – {named}", subject="")
    told: list[Found] = [fact(source.text.kind, f"{subject} {named}", source.text, (drafted,))]
    told += quantities.read(about, first) if "," in first else []
    for part in (_NUMBER.sub("", part) for part in (*more, *others)):
        label = _NEXT.match(part) if vocabulary.has_base_forms else None
        if label and vocabulary.expressions["property"].match(label["name"]):
            told.append(_said(source, subject, label["name"], label["said"]))
            about = source.under(subject, subject="")
            continue
        told += statements.read(about, part) or quantities.read(about, part)
    return told


def _said(source: Passage, subject: str, name: str, said: str) -> Found:
    """Return the fact of a further property of the same thing: "Cause: … Consequences: …"."""
    property_of = source.scope.names.sunk(name)
    front = source.scope.vocabulary.ask["property_of"].format(subject=subject, property=property_of)
    shown = passage(source.text.text, tidy(said), source.text.label, source.text.detail)
    drafted = card("attribute", front, capitalised(tidy(said)), shown)
    return fact(source.text.kind, f"{subject} {name}", source.text, (drafted,))


def _is_stated(text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a text is a sentence: "sold in jars" only looks like one."""
    told = clause(text, vocabulary)
    opens = vocabulary.has("determiners", text.split(maxsplit=1)[0])
    return told is not None and (told.auxiliary or told.does != "did" or opens)


def _each(about: Passage, parts: list[str]) -> list[Found]:
    """Return what each sentence of an attribute says; nothing where one of them gives no card."""
    told = [statements.read(about, _NUMBER.sub("", part)) for part in parts]
    return [one for each in told for one in each] if all(told) else []


def _pairs(source: Passage) -> list[Found]:
    """Return what "server: port 67, client: port 68" says of each of its names, where its text is a line."""
    parts = [_LINE.match(part) for part in _PAIR.split(source.text.text.replace("**", "").rstrip(". "))]
    said = [part for part in parts if part is not None and is_balanced(part["said"])]
    alike = len({part["name"][0].islower() for part in said}) == 1  # "Elbe: 1094 km, source: Bohemia" is none
    is_row = len(said) == len(parts) >= _FEWEST and alike and source.text.label is None
    if not is_row or any(len(part["said"].split()) > _LONGEST_PAIR or ":" in part["said"] for part in said):
        return []
    ask = source.scope.vocabulary.ask["bare"]
    subject = source.text.context or source.scope.subject_of(source.text.place)
    told: list[Found] = []
    for part in said:
        front = ask.format(subject=subject, thing=subject, property=part["name"])
        shown = passage(source.text.text, tidy(part["said"]), None, source.text.detail)
        drafted = card("attribute", front, capitalised(tidy(part["said"])), shown)
        told.append(fact(source.text.kind, f"{subject} {part['name']}", source.text, (drafted,)))
    return told


def _told(source: Passage, name: str, said: str) -> Found:
    """Return the fact of what an item says of the thing that it stands under, behind its first word."""
    subject = source.text.context or source.scope.subject_of(source.text.place)
    front = source.scope.vocabulary.ask["property_of"].format(subject=subject, property=name)
    shown = passage(source.text.text, tidy(said), source.text.label, source.text.detail)
    drafted = card("attribute", front, capitalised(tidy(said)), shown)
    return fact(source.text.kind, f"{subject} {name}", source.text, (drafted,))
