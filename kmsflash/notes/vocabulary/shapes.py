"""Shapes: which patterns of a vocabulary can fit a clause, by the role of its text and by its verb."""

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kmsflash.notes.vocabulary import Pattern, Vocabulary

_SOON = 200  # clauses that are read before it pays to sort the patterns by their verbs
_SKIPPED = re.compile(r"\\.|\[(?:\\.|[^\]])*\]")
_VERB = re.compile(r"‹[^‹›]*(?:\[\^›\][^‹›]*)?›")


class Shapes:
    """The patterns of one language, found by what they ask of a clause."""

    def __init__(self, vocabulary: "Vocabulary", unsorted: int = _SOON) -> None:
        self._patterns = vocabulary.patterns
        self._unsorted = unsorted
        self._verbs: dict[int, re.Pattern[str] | None] = {}
        self._found: dict[tuple[str, str, bool, bool], tuple[Pattern, ...]] = {}

    def of(self, role: str, tagged: str, verb: str, *, orders: bool, kinds: bool) -> "tuple[Pattern, ...]":
        """Return the patterns to try, in their order, on text of a *role*.

        *tagged* is its clause with the verb in marks, empty where it has none. With *orders*, only those
        that read what tells how to do something; with *kinds*, only those that tell a kind of fact.
        """
        if tagged and (self._unsorted > 0 or tagged.count("‹") > 1):
            self._unsorted -= 1
            verb = "‹›"  # any
        key = (role, verb if tagged else "", orders, kinds)
        found = self._found.get(key)
        if found is None:
            found = self._found[key] = tuple(self._fitting(*key))
        return found

    def _fitting(self, role: str, verb: str, orders: bool, kinds: bool) -> "list[Pattern]":
        return [
            pattern
            for pattern in self._patterns
            if role in pattern.where
            and (pattern.orders or not orders)
            and (pattern.kind or not kinds)
            and (not pattern.tagged or (verb and (verb == "‹›" or self._takes(pattern, verb))))
        ]

    def _takes(self, pattern: "Pattern", verb: str) -> bool:
        name = id(pattern)
        if name not in self._verbs:
            self._verbs[name] = _verb_of(pattern.match.pattern, pattern.match.flags)
        asked = self._verbs[name]
        return asked is None or asked.fullmatch(f"‹{verb}›") is not None


def _verb_of(pattern: str, flags: int) -> re.Pattern[str] | None:
    """Return what a pattern asks of the verb in its marks; None where that stands in a branch of several."""
    found = list(_VERB.finditer(pattern))
    if len(found) != 1:
        return None
    before = _SKIPPED.sub("", pattern[: found[0].start()])
    after = _SKIPPED.sub("", pattern[found[0].end() :])
    is_inner = before.count("(") != before.count(")") or "|" in _outermost(f"{before} {after}")
    if is_inner or "‹" in before + after or after.startswith(("?", "*", "{")):
        return None
    try:
        return re.compile(found[0][0], flags)
    except re.error:  # it refers to a group before it
        return None


def _outermost(pattern: str) -> str:
    """Return what stands outside of all groups."""
    depth, kept = 0, []
    for sign in pattern:
        depth -= sign == ")"
        if depth <= 0:
            kept.append(sign)
        depth += sign == "("
    return "".join(kept)


@lru_cache(maxsize=16)
def shapes(vocabulary: "Vocabulary") -> Shapes:
    """Return the shapes of a language."""
    return Shapes(vocabulary)
