"""Qualified terms: "Anaemic: …" beside "Histotoxic: …" in a section on hypoxia is a kind of hypoxia.

What a warning stands before is named without it: "Achtung Jolle: …" is to be minded of a dinghy.
"""

from kmsflash.notes.facts.making import Passage


def named(source: Passage, term: str) -> str:
    """Return a term with the noun of its section, where that is one word and the term a quality of it."""
    if not source.scope.vocabulary.has_base_forms:
        return term  # where a quality follows its noun, and has its gender
    about = source.scope.subject_of(source.text.place) if source.text.place.headings else ""
    is_one = about.isalpha() and not source.scope.vocabulary.expressions["plural"].search(about.lower())
    return f"{term[:1].lower()}{term[1:]} {about.lower()}" if is_one and is_quality(source, term) else term


def is_quality(source: Passage, term: str) -> bool:
    """Tell whether a term and most of those beside it have the form of an adjective."""
    headings = source.text.place.headings
    shape = source.scope.vocabulary.expressions["quality_form"]
    is_beside = bool(headings) and headings in source.scope.whole.qualified and not source.text.context
    return is_beside and shape.fullmatch(term) is not None


def warned_of(source: Passage, term: str) -> str:
    """Return what a term warns of, "Jolle" for "Achtung Jolle"; empty where it warns of nothing."""
    warns = source.scope.vocabulary.expressions.get("warns_of")
    found = warns.match(term) if warns is not None else None
    return term[found.end() :] if found else ""
