"""Titles: the date that a heading has in brackets: "Treaty of Verdun (843)", "Doe v. Roe (HL, 1932)"."""

import re
from dataclasses import replace

from kmsflash.model.kinds import Kind
from kmsflash.notes.facts.defining import further
from kmsflash.notes.facts.making import Found, Passage, card, fact
from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.wording import plain

_DATED = re.compile(
    r"^(?P<name>[^()]{3,60}?)\s\((?:[^()\d,]{1,25},\s)?"
    r"(?P<date>(?P<day>\d{1,2}\S{0,2}\s(?:de\s)?[^\W\d_]{3,}\s(?:de\s)?)?\d{3,4})\)$"
)
_OUTER = 2  # headings; the first is the title of the page


def read(source: Passage) -> list[Found]:
    """Return the fact of the date behind the heading that a text stands under."""
    headings = source.text.place.headings
    title = plain(headings[-1]) if len(headings) >= _OUTER else ""
    vocabulary = source.scope.vocabulary
    if not title or vocabulary.label(title) or title.endswith("?"):
        return []
    about = replace(source, text=replace(source.text, text=title, label=None, detail=""))
    found = _DATED.match(title)
    if found is None or clause(found["name"], vocabulary) is not None:
        return further.undated(about, title)[1] if title.endswith(")") else []
    front = vocabulary.ask["term_when" if found["day"] else "in_year"].format(
        name=found["name"], term=found["name"]
    )
    drafted = card("dated", front, found["date"], title)
    return [fact(Kind.DEFINITION, f"{found['name']} date", about.text, (drafted,))]
