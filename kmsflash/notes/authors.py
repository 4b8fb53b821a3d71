"""Authors: whether a page tells who found or said things, as notes on a science do, and which terms they are.

"Lea & Young", "Hall et al." and "Taylor and Walton (1973)" are such. A page that names several of them has
other terms that are nothing but a name: behind these stands what somebody said, and not what a word means.
"""

import re
from collections.abc import Iterable

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
_WORD = re.compile(r"[^\W\d_]+")
_FEWEST = 3


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
    is_common = any(word.lower() in names.small or _COMMON.search(word) for word in words)
    return not is_common and (term != words[0] or tells or term in names.inside)
