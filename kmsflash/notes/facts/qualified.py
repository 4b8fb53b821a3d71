"""Qualified terms: "Anaemic: …" beside "Histotoxic: …" in a section on hypoxia is a kind of hypoxia."""

import re

from kmsflash.notes.facts.making import Passage, Scope
from kmsflash.notes.page import Bullets, Paragraph

_TERM = re.compile(r"^\**([^\W\d_][^:*]{2,40}?)\**\s?:\**\s")
_FEWEST, _SHARE = 3, 2  # terms beside each other, of which two in three have the form of a quality


def named(source: Passage, term: str) -> str:
    """Return a term with the noun of its section, where that is one word and the term a quality of it."""
    if not source.scope.vocabulary.has_base_forms:
        return term  # where a quality follows its noun, and has its gender
    about = source.scope.subject_of(source.text.place) if source.text.place.headings else ""
    is_one = about.isalpha() and not source.scope.vocabulary.expressions["plural"].search(about.lower())
    return f"{term[:1].lower()}{term[1:]} {about.lower()}" if is_one and is_quality(source, term) else term


def is_quality(source: Passage, term: str) -> bool:
    """Tell whether a term and most of those beside it have the form of an adjective."""
    shape, place = source.scope.vocabulary.expressions["quality_form"], source.text.place
    if not place.headings or source.text.context or not shape.fullmatch(term):
        return False
    beside = _terms(source.scope, place.headings)
    alike = sum(shape.fullmatch(one) is not None for one in beside)
    return len(beside) >= _FEWEST and alike * (_SHARE + 1) >= len(beside) * _SHARE


def _terms(scope: Scope, headings: tuple[str, ...]) -> list[str]:
    """Return what lines of a section open with before a colon."""
    texts: list[str] = []
    for block in scope.outline.blocks:
        if isinstance(block, Bullets):
            texts += [item.text for item in block.items if item.place.headings == headings]
        elif isinstance(block, Paragraph) and block.place.headings == headings:
            texts.append(block.text)
    return [found[1] for text in texts if (found := _TERM.match(text))]
