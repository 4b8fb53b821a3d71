"""Troubles: what a page that says what helps sets off is often a message, and no term to be explained."""

from kmsflash.notes.facts.making import Passage
from kmsflash.notes.wording import plain

_MARKS = ("*", "_", '"')
_FEWEST_WORDS = 3


def is_one(source: Passage, term: str) -> bool:
    """Tell whether a page with remedies sets a term off that is a message: "Address already in use"."""
    if not source.scope.whole.mends or len(plain(term).split()) < _FEWEST_WORDS:
        return False
    return any(f"{mark}{term}{mark}" in source.text.text for mark in _MARKS)
