"""Titles: the date that a heading has at its end: "Treaty of Verdun (843)", "Siege of Malta, 1798-1800".

Such a card stands under the headings above that one, which would tell its answer.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from kmsflash.model.kinds import Kind
from kmsflash.notes.facts.defining import further
from kmsflash.notes.facts.making import GAP, Found, Passage, Scope, Text, card, fact
from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.wording import plain

_DATED = re.compile(
    r"^(?P<name>[^()]{3,60}?)\s\((?:[^()\d,]{1,25},\s)?"
    r"(?P<date>(?P<day>\d{1,2}\S{0,2}\s(?:de\s)?[^\W\d_]{3,}\s(?:de\s)?)?\d{3,4})\)$"
)
_SPAN = re.compile(
    r"^(?P<name>[^(),]*[^\W\d_]{3}[^(),]*?),?\s\(?(?P<date>[12]\d{3}\s?[–-]\s?\d{2,4})\)?(?:\s\([^()]*\))?\W*$"
)
_LIVED = re.compile(
    r"^[^()]{3,40}\s\((?P<born>[^()\d,;]{2,25}\s[12]\d{3})\s?[–-]\s?(?P<died>[^()\d,;]{2,25}\s[12]\d{3})\)$"
)  # "Giotto (Vespignano 1267 - Firenze 1337)"
_CALLED = re.compile(r"\s*!{2,}.*$")  # what is called out behind a heading


def recognise(scope: Scope) -> Iterator[Found]:
    """Yield the fact of the date of every heading but the title of the page, under what stands above it."""
    seen: set[tuple[str, ...]] = set()
    for block in scope.outline.blocks:
        headings = block.place.headings
        first = 2 if headings[:1] == (scope.outline.title,) else 1
        for end in range(first, len(headings) + 1):
            if headings[:end] not in seen:
                seen.add(headings[:end])
                place = replace(block.place, headings=headings[: end - 1])
                yield from _read(Passage(scope, Text(plain(headings[end - 1]), place, None, "")))


def _read(source: Passage) -> list[Found]:
    title, vocabulary = _CALLED.sub("", source.text.text), source.scope.vocabulary
    if not title or vocabulary.label(title) or title.endswith("?"):
        return []
    lived = _LIVED.match(title)
    if lived:
        return [_hidden(source, title, lived.span(end)) for end in ("born", "died")]
    lasted = _SPAN.match(title)
    found = lasted or _DATED.match(title)
    if found is not None and source.scope.cites(found["date"].partition(" ")[0]):
        return []
    if found is None or clause(found["name"], vocabulary) is not None:
        return further.undated(source, title)[1] if title.endswith(")") else []
    ask = vocabulary.ask["from_to" if lasted else "term_when" if found["day"] else "in_year"]
    front = ask.format(name=found["name"], term=found["name"])
    drafted = card("dated", front, found["date"], title)
    return [fact(Kind.DEFINITION, f"{found['name']} date", source.text, (drafted,))]


def _hidden(source: Passage, title: str, span: tuple[int, int]) -> Found:
    """Return the fact of where and when somebody was born or died, hidden in the heading."""
    answer = title[slice(*span)]
    front = f"{title[: span[0]]}{GAP}{title[span[1] :]}"
    return fact(Kind.DEFINITION, f"{title} {answer}", source.text, (card("dated", front, answer, title),))
