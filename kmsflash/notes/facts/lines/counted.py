"""Counted rows: "3 kinds = A (what it is), B, C", a number and as many things behind a sign."""

import re

from kmsflash.notes.expressions import Expression
from kmsflash.notes.facts.making import Found, Passage, card, fact, passage, tidy, unlinked
from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.grammar.finite import is_plural
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import capitalised, enumeration, fold, plain, split_outside

_LEAD = Expression(
    r"^(?P<lead>(?P<count>\d|[^\W\d_]{2,6})\s(?P<noun>[^\W\d_][^:=→(),;]{1,50}?))(?P<sign>:|\s=|\s[-–—])\s+(?P<row>\S.*)$"
)
_PLUS = re.compile(r",?\s+\+\s+")
_GLOSSED = re.compile(r"^(?P<name>[^()]{2,50}?)\s\((?P<gloss>[^()]{3,90})\)$")
_FEWEST, _MOST, _LONGEST, _LONGEST_GLOSS = 2, 6, 6, 3  # things; words of one, and fewest of its bracket
_ARTICLE = re.compile(r"^(?:and|und|et|y|e)\s")


def read(source: Passage, sentence: str, about: str = "") -> list[Found]:
    """Return the set that a row names, and what its brackets say; *about* is what it is said of."""
    text = unlinked(sentence).strip().rstrip(".!")
    led = _LEAD.match(text)
    vocabulary = source.scope.vocabulary
    if led is None or not (
        _names_several(led["noun"], vocabulary) or clause(led["lead"], vocabulary) is None
    ):
        return []
    parts = _parts(led["row"], led["count"], vocabulary)
    told = [_GLOSSED.match(part) for part in parts]
    if led["sign"] == ":" and not about and _PLUS.search(led["row"]) is None:
        return []  # a list as others, which is read as such
    names = [plain(one["name"] if one else part) for one, part in zip(told, parts, strict=True)]
    if not parts or any(len(name.split()) > _LONGEST or clause(name, vocabulary) for name in names):
        return []
    above = about or source.context or source.text.context or source.scope.subject_of(source.text.place)
    is_whole = " " in led["noun"].strip() or fold(above) in fold(led["lead"])
    title = plain(led["lead"]) if is_whole and not about else f"{plain(above)}: {plain(led['lead'])}"
    front = vocabulary.ask["set_both" if len(names) == _FEWEST else "set"].format(
        title=title, count=vocabulary.count(len(names))
    )
    shown = passage(sentence, "", source.text.label, source.text.detail)
    drafted = card("set", front, capitalised(", ".join(names)), shown)
    whole = fact(source.text.kind, f"{title} set", source.text, (drafted,), sentence)
    glosses = [(name, one["gloss"]) for name, one in zip(names, told, strict=True) if one]
    return [whole, *(_gloss(source, above, *one, sentence) for one in glosses if _tells(one[1]))]


def _names_several(noun: str, vocabulary: Vocabulary) -> bool:
    """Tell whether what is counted is a noun of several, though its end may be read as a verb."""
    head = re.split(r"\s(?:of|in|for|de|di|von)\s", noun)[0].split()[-1]
    return is_plural(head, vocabulary)


def _parts(row: str, count: str, vocabulary: Vocabulary) -> list[str]:
    """Return the things of a row where they are as many as its number says; none else."""
    if ". " in row:
        return []
    for parts in (split_outside(row, _PLUS), enumeration(row)):
        written = (str(len(parts)), vocabulary.count(len(parts)))
        if _FEWEST <= len(parts) <= _MOST and fold(count) in written:
            return [_ARTICLE.sub("", part.strip()) for part in parts]
    return []


def _tells(gloss: str) -> bool:
    """Tell whether a bracket says what its name is, and not a year, a page or a word beside it."""
    return len(gloss.split()) >= _LONGEST_GLOSS


def _gloss(source: Passage, above: str, name: str, gloss: str, sentence: str) -> Found:
    ask = source.scope.vocabulary.ask
    asked = ask["term"].format(term=name)
    front = ask["context"].format(context=f"**{plain(above)}**", question=f"{asked[:1].lower()}{asked[1:]}")
    shown = passage(sentence, gloss, source.text.label, source.text.detail)
    drafted = card("gloss", front, capitalised(tidy(gloss)), shown)
    return fact(source.text.kind, f"{above} {name}", source.text, (drafted,), sentence)
