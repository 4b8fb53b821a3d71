"""Acrostics: a list whose names begin with the letters of a word in its heading: "Determinants (SPLAT)"."""

import re
from collections.abc import Iterator

from kmsflash.model.kinds import Kind
from kmsflash.notes.facts.lines import initials
from kmsflash.notes.facts.making import Found, Scope, Text, card, fact
from kmsflash.notes.page import Bullets, Item, Paragraph
from kmsflash.notes.wording import plain

_WORD = re.compile(r"\b[A-ZÄÖÜ]{3,10}\b")
_CAPITALS = re.compile(r"[A-ZÄÖÜ]{1,5}(?:\s[A-ZÄÖÜ]{1,5})+")
_NAME = re.compile(r"^(?P<name>[^:=→(–—]{2,40}?)(?:\s?[:=→(]|\s[–—-]\s|$)")
_TAIL = re.compile(r"\s*(?:[–—:-]\s*|\()?\b[A-ZÄÖÜ]{3,10}\b\)?\s*$")
_LARGE = re.compile(r"^[^\W\d_a-zß-ÿ]{2,}(?=[a-zß-ÿ])")  # "COmpass", of which more than one letter counts
_FEWEST, _LONGEST = 3, 5  # items, and words of a name


def recognise(scope: Scope) -> Iterator[Found]:
    """Yield what the word in the heading of a list stands for, where its letters open the items in order."""
    for at, block in enumerate(scope.outline.blocks):
        if at in scope.taken or not isinstance(block, Bullets) or len(block.items) < _FEWEST:
            continue
        title = block.intro or _above(scope, at)
        known = [*_WORD.findall(plain(title)), *_spaced(plain(title))]
        words = [word for word in known if len(word) >= len(block.items)]
        names = [_name(item) for item in block.items] if words else []
        spelled = next((word for word in words if all(names) and _spells(word, names)), "")
        if spelled:
            scope.spelled.update(item.place.first_line for item in block.items)
            shown = [_LARGE.sub(lambda found: found[0].capitalize(), name) for name in names]
            yield _stands_for(scope, block, plain(title), spelled, shown)


def _above(scope: Scope, at: int) -> str:
    """Return what stands right above a list and may hold a word, "Parts: DARMA", else its heading."""
    block, before = scope.outline.blocks[at], scope.outline.blocks[at - 1] if at else None
    if isinstance(before, Paragraph) and before.place.headings == block.place.headings:
        last = plain(before.text).split()
        if 0 < len(last) <= _LONGEST and _WORD.fullmatch(last[-1].strip("()")):
            return before.text
    return block.place.headings[-1] if block.place.headings else ""


def _spells(word: str, names: list[str]) -> bool:
    """Tell whether a word is made of the first letters of names, one or more of each."""
    return word == "".join(name[:1].upper() for name in names) or initials.spells(word, names)


def _spaced(title: str) -> list[str]:
    """Return a heading of nothing but capitals as one word: "DR ABC"."""
    return ["".join(title.split())] if _CAPITALS.fullmatch(title) else []


def _name(item: Item) -> str:
    found = _NAME.match(plain(item.text))
    name = found["name"].strip(" .,;") if found else ""
    return name if len(name.split()) <= _LONGEST else ""


def _stands_for(scope: Scope, block: Bullets, title: str, short: str, names: list[str]) -> Found:
    ask = scope.vocabulary.ask
    short = title if _spaced(title) else short
    front = ask["stands_for"].format(short=short)
    about = "" if short == title else _TAIL.sub("", title.rstrip(": "))
    if about and about != short:
        question = front if scope.vocabulary.keeps_capitals else f"{front[:1].lower()}{front[1:]}"
        front = ask["context"].format(context=f"**{about}**", question=question)
    shown = "\n".join(f"- {item.text}" for item in block.items)
    source = Text(f"{short}: {', '.join(names)}", block.place, block.label, "")
    return fact(Kind.DEFINITION, short, source, (card("mnemonic", front, ", ".join(names), shown),))
