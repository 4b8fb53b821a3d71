"""Glossed rows: "Kinds: A (what it is), B (what that is)", each name asked for the bracket behind it."""

import re

from kmsflash.notes.clauses import clause
from kmsflash.notes.facts.making import GAP, Found, Passage, card, fact, passage, tidy, unlinked
from kmsflash.notes.wording import capitalised, enumeration, is_balanced, plain

_LEAD = re.compile(r"^(?P<lead>[^:;()]{2,50}(?:\s\([^()]{2,30}\)\s?)?):\s+(?P<row>\S.*\))$")
_GLOSSED = re.compile(r"^(?P<marks>\*{0,2})(?P<name>[^()]{1,50}?)(?P=marks)\s\((?P<gloss>[^()]{3,110})\)$")
_FEWEST, _MOST = 2, 6
_PART = 3  # all but one of three names have a bracket
_LONGEST_NAME, _LONGEST = 5, 190


def read(source: Passage, sentence: str) -> list[Found]:
    """Return the facts of a row of names with brackets: the set of them, and what each bracket says."""
    text = unlinked(sentence).strip().rstrip(".")
    led = _LEAD.match(text)
    parts = enumeration(led["row"]) if led else []
    told = [_GLOSSED.match(part) for part in parts]
    few = len(list(filter(None, told))) * _PART < len(parts) * (_PART - 1)
    if (
        led is None
        or not _FEWEST <= len(told) <= _MOST
        or few
        or clause(led["lead"], source.scope.vocabulary)
    ):
        return []
    row = [one for one in told if one]
    if any(len(one["name"].split()) > _LONGEST_NAME for one in row) or not _says(row):
        return []
    names = [one["name"] if one else part for one, part in zip(told, parts, strict=True)]
    return [
        *_whole(source, led["lead"], names, sentence),
        *(_gloss(source, text, led["lead"], one, sentence) for one in row),
    ]


def _says(row: "list[re.Match[str]]") -> bool:
    """Tell whether the brackets say something, each another thing, and not only a short form."""
    said = {one["gloss"].casefold() for one in row}
    tells = [re.search(r"[^\W\d]{4}|\d", one["gloss"]) for one in row]
    return len(said) == len(row) >= _FEWEST and all(tells)


def _whole(source: Passage, lead: str, names: list[str], sentence: str) -> list[Found]:
    vocabulary = source.scope.vocabulary
    template = "set_both" if len(names) == _FEWEST else "set"
    front = vocabulary.ask[template].format(
        title=capitalised(plain(lead)), count=vocabulary.count(len(names))
    )
    answer = capitalised(", ".join(plain(name) for name in names))
    shown = passage(sentence, "", source.text.label, source.text.detail)
    return [
        fact(source.text.kind, f"{lead} set", source.text, (card("set", front, answer, shown),), sentence)
    ]


def _gloss(source: Passage, text: str, lead: str, one: "re.Match[str]", sentence: str) -> Found:
    gloss = one["gloss"]
    front = f"{capitalised(text.replace(f'({gloss})', f'({GAP})', 1))}."
    if len(front) > _LONGEST or not is_balanced(front):
        name = plain(one["name"])
        front = source.scope.vocabulary.ask["property_of"].format(
            subject=capitalised(plain(lead)), property=name
        )
    shown = passage(sentence, gloss, source.text.label, source.text.detail)
    drafted = card("gloss", front, tidy(gloss), shown)
    return fact(source.text.kind, f"{lead} {one['name']}", source.text, (drafted,), sentence)
