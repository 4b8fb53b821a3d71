"""Authors: whether a page tells who found or said things, as notes on a science do, and which terms they are.

"Lea & Young", "Hall et al." and "Taylor and Walton (1973)" are such. A page that names several of them has
other terms that are nothing but a name: behind these stands what somebody said, and not what a word means.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from kmsflash.notes.names import Names

_NAME = r"\b[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{2,}(?:[-’'][A-ZÀ-ÖØ-Þ]?[a-zß-öø-ÿ]+)?\b"
_YEAR = r",?\s\(?(?:1[5-9]|20)\d\d[a-z]?\)?"
_JOINT = r"(?:&|\+|and|et|y|e)"
_SEVERAL = rf"{_NAME}(?:,\s{_NAME})*\s(?:et al\.?|{_JOINT}\s{_NAME})"
_CITED = re.compile(rf"{_NAME}\set al\b|{_NAME}\s[&+]\s{_NAME}(?!\s{_NAME})|{_SEVERAL}{_YEAR}")
_AUTHORS = re.compile(rf"(?:{_SEVERAL}|{_NAME}(?:\s{_NAME})?)(?:{_YEAR})?")
_COMMON = re.compile(
    r"(?:ism|ist|tion|sion|ment|ness|ity|ance|ence|ing|ship|hood|sis|ology|ics|ure)s?$"
)  # how hardly any name ends
_SIGNS = re.compile(r"[&+]|\bet al\b|\d{4}")  # one of which stands in whatever is cited
_AND = re.compile(rf"\s{_JOINT}\s")
_WORD = re.compile(r"[^\W\d_]+")
_FEWEST = 3
_PARTICLES = r"(?:\b(?:[Vv]an|[Vv]on|[Dd]er|[Dd]en|[Dd]e|[Dd]i|[Dd]a|[Dd]el|[Ll]a|[Ll]e)\s)*"
_STUDY = re.compile(
    rf"(?P<who>{_PARTICLES}(?:{_SEVERAL}|{_NAME}(?:\s{_NAME})?))(?P<when>\s\((?P<year>(?:1[5-9]|20)\d\d[a-z]?)\))"
)
_BRACKETED = re.compile(rf"\s\((?P<who>{_PARTICLES}{_SEVERAL}),?\s(?P<year>(?:1[5-9]|20)\d\d[a-z]?)\)$")
_DONE_BY = re.compile(r"\b(?:by|par|por|da|dal|von)\s$")  # "was found by Lea & Young (1984)"
_EVENT = re.compile(
    r"\b(?:the|The)\s$|[A-ZÀ-ÖØ-Þ]\w*\s(?:of|de|du|di|do|da|della|del)\s$"
)  # "Battle of Lea (1066)"


class Study(NamedTuple):
    """A place where a text cites who found something, with the year in brackets."""

    start: int  # of the name
    end: int  # of the name
    stop: int  # behind the bracket
    who: str
    year: str
    several: bool


def studies(text: str, names: Names) -> Iterator[Study]:
    """Yield where a text of a page that cites names who found something, and when: "Hall et al. (1978)"."""
    for found in _STUDY.finditer(text) if names.cites and "(" in text else ():
        who = found["who"]
        is_sure = _SIGNS.search(who) is not None or _AND.search(who) is not None
        if is_sure or (not _EVENT.search(text[: found.start()]) and _is_person(who, names)):
            yield Study(*found.span("who"), found.end(), who, found["year"], is_sure)


def bracketed(text: str, names: Names) -> Study | None:
    """Return whom a text of a page that cites names in its last brackets: "new view (Lea & Young 1984)"."""
    found = _BRACKETED.search(text) if names.cites and text.endswith(")") else None
    if found is None:
        return None
    return Study(*found.span("who"), found.end(), found["who"], found["year"], several=True)


def _is_person(who: str, names: Names) -> bool:
    """Tell whether one name is nobody's but an author's, by how its words end and stand elsewhere."""
    words = [word.lower() for word in _WORD.findall(who) if word.istitle()]
    return not any(word in names.small or _COMMON.search(word) for word in words)


def is_cited_year(text: str, start: int, end: int, names: Names) -> bool:
    """Tell whether a number is but the year of whom a text cites; it is asked for where all was done then."""
    within = (one for one in studies(text, names) if one.end < start and end < one.stop + 1)
    return any(not _DONE_BY.search(text[: one.start]) for one in within)


def cites(texts: Iterable[str]) -> bool:
    """Tell whether a page names at least three authors as such."""
    found: set[str] = set()
    for text in texts:
        if _SIGNS.search(text):
            found.update(_CITED.findall(text))
            if len(found) >= _FEWEST:
                return True
    return False


def are_named(term: str, names: Names, *, tells: bool) -> bool:
    """Tell whether a term of a page that cites is nothing but the name of who said something.

    One word alone is, where it is a name elsewhere too, or what stands behind it *tells* something as a
    sentence does.
    """
    if not names.cites or not _AUTHORS.fullmatch(term):
        return False
    words = [word for word in _WORD.findall(term) if word.istitle()]
    return _is_person(term, names) and (term != words[0] or tells or term in names.inside)
