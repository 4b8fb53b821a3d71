"""Glossed rows: "Kinds: A (what it is), B (what that is)", each name asked for the bracket behind it.

The same in a list, whose items are names with a bracket.
"""

import re
from collections.abc import Iterator, Sequence

from kmsflash.notes.facts.asking import bulleted
from kmsflash.notes.facts.asking.pieces import pieces
from kmsflash.notes.facts.asking.sheet import Sheet
from kmsflash.notes.facts.defining import meanings
from kmsflash.notes.facts.making import GAP, Found, Passage, Scope, Text, card, fact, passage, tidy, unlinked
from kmsflash.notes.facts.stating import statements
from kmsflash.notes.facts.stating.members import names_several
from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.grammar.finite import is_finite
from kmsflash.notes.page import Bullets, Item
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import capitalised, enumeration, is_balanced, plain

_LEAD = re.compile(r"^(?P<lead>[^:;()]{2,50}(?:\s\([^()]{2,30}\)\s?)?):\s+(?P<row>\S.*\))$")
_YEARS = re.compile(r"\D{0,4}\d{4}\s?[–-]\s?\d{2,4}$")
_GLOSSED = re.compile(r"^(?P<marks>\*{0,2})(?P<name>[^()]{1,50}?)(?P=marks)\s\((?P<gloss>[^()]{3,110})\)$")
_ITEM = re.compile(
    r"^(?P<marks>\*{0,2})(?P<name>(?!.*->)[^()=:→?]{2,50}?)(?P=marks)\s\((?P<gloss>[^()]{3,110})\)(?P<rest>[.,;]?|,\s[^():]+)$"
)
_TERM = re.compile(r"^[^\W\d_][^:.;]{2,40}:\s\S")
_SHORT_FORM = re.compile(r"[A-ZÄÖÜ]{2,5}")
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
    acts = any(is_finite(one["name"].split()[0], source.scope.vocabulary) for one in row)
    acts = acts and source.scope.vocabulary.keeps_capitals  # "Filter: hält Staub (grob) und Rauch (fein)"
    if acts or any(len(one["name"].split()) > _LONGEST_NAME for one in row) or not _says(row):
        return []
    names = [one["name"] if one else part for one, part in zip(told, parts, strict=True)]
    lead, vocabulary = led["lead"], source.scope.vocabulary
    return [
        *(_whole(source, lead, names, sentence) if names_several(lead, vocabulary) else ()),
        *(_gloss(source, text, led["lead"], one, sentence) for one in row),
    ]


def recognise(scope: Scope) -> Iterator[Found]:
    """Yield a fact for each item that is a name with a bracket, where another item is so too."""
    lists = [block for block in scope.outline.blocks if isinstance(block, Bullets)]
    groups = [items for block in lists for items in _groups(block.items)]
    told = [[(item, _ITEM.match(item.text)) for item in items] for items in groups]
    fits = [row for row in told if _are_glossed(row)]
    if not fits or bulleted.is_quiz(Sheet(pieces(scope), scope.vocabulary)):
        return
    for row in fits:
        for item, found in row:
            if found and (one := _item(scope, item, found)):
                yield one
                yield from _rest(scope, item, found)
                if not item.children and not found["rest"].strip(".,;"):
                    scope.taken.add(id(item))


def _are_glossed(row: "list[tuple[Item, re.Match[str] | None]]") -> bool:
    """Tell whether brackets of a list say what its items are: of several, a short form, or beside terms."""
    glossed = [found for _, found in row if found]
    terms = sum(_TERM.match(item.text) is not None for item, found in row if not found)
    is_short = any(_SHORT_FORM.fullmatch(one["name"]) for one in glossed)
    return len(glossed) >= _FEWEST or is_short or (bool(glossed) and terms >= _FEWEST)


def _groups(items: Sequence[Item]) -> Iterator[Sequence[Item]]:
    yield items
    for item in items:
        yield from _groups(item.children)


def _item(scope: Scope, item: Item, found: "re.Match[str]") -> Found | None:
    name, gloss = plain(found["name"]).strip(), found["gloss"].strip()
    vocabulary = scope.vocabulary
    opens = name.split(maxsplit=1)[0]
    leads = vocabulary.has("adverbials", opens) or vocabulary.has("prepositions", opens)
    is_aside = leads or vocabulary.expressions["example_aside"].fullmatch(f" ({gloss})") is not None
    is_aside = is_aside or (bool(item.children) and _YEARS.match(gloss) is not None)  # they are asked for
    if is_aside or len(name.split()) > _LONGEST_NAME or clause(name, vocabulary) or item.label:
        return None
    source = Passage(scope, Text(item.text, item.place, None, item.detail, is_item=True))
    if any(map(str.isdigit, gloss)):
        above = scope.subject_of(item.place)
        front = vocabulary.ask["property_of"].format(subject=above, property=name)
        drafted = card("gloss", front, tidy(gloss), passage(item.text, gloss))
        return fact(source.text.kind, f"{name} gloss", source.text, (drafted,), item.text)
    return meanings.read(source, name, [gloss], gloss) if _tells(gloss, vocabulary) else None


def _rest(scope: Scope, item: Item, found: "re.Match[str]") -> list[Found]:
    """Return what an item says behind its bracket, where that opens with a verb: ", delays the beat"."""
    said = found["rest"].strip(" .,;")
    first = said.split(maxsplit=1)[0] if " " in said else ""
    if not first or first not in scope.vocabulary.verbs:
        return []
    source = Passage(scope, Text(item.text, item.place, None, item.detail, is_item=True))
    return statements.read(source, f"{plain(found['name']).strip()} {said}.")


def _tells(gloss: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a bracket says what a thing is, rather than where to look or how sure it is."""
    said = gloss.split()
    return len(said) > 1 or (vocabulary.keeps_capitals and gloss[:1].isupper())


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
