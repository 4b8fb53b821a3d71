"""Verbs: the finite forms of a language, written out or made from infinitives by a rule for each class.

Which verbs are common, and which form nearly always is another word, was looked up with simplemma (MIT;
its lists are by Michal Měchura, ODbL, and after Wiktionary, FreeLing and Unimorph).
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

_STRESSED_FORMS = ("singular", "plural")


@dataclass(frozen=True, slots=True)
class Verbs:
    """The finite forms that a vocabulary knows, each with the form that its questions take."""

    present: Mapping[str, str]  # of one thing
    plural: frozenset[str]  # of several things
    past: Mapping[str, str]
    gerunds: Mapping[str, str]  # "integrating" → "integrate"
    possession: Mapping[str, tuple[str, str]]  # forms of "have" as a verb of its own → base, "does"
    infinitives: frozenset[str]  # as far as the file names them
    has_bases: bool  # questions take a base form beside an auxiliary: "What does it run?"


def verbs_of(told: Mapping[str, Any]) -> Verbs:
    """Return the verbs of a vocabulary file."""
    classes: list[Mapping[str, Any]] = told.get("class", [])
    irregular = told.get("irregular_third", {})
    return Verbs(
        present=_forms(told, "third")
        | irregular
        | _as_is(told, "singular")
        | _conjugated(told, "singular")
        | _conjugated(told, "imperfect"),
        plural=frozenset(told.get("regular", "").split())
        | frozenset(irregular.values())
        | frozenset(_as_is(told, "plural"))
        | frozenset(_conjugated(told, "plural") | _conjugated(told, "imperfects")),
        past=_forms(told, "past")
        | _forms(told, "past", "past_only")
        | told.get("irregular_past", {})
        | _as_is(told, "preterite")
        | _conjugated(told, "preterite")
        | _conjugated(told, "preterites"),
        gerunds=_forms(told, "gerund") | told.get("irregular_gerund", {}),
        possession={form: (base, does) for form, base, does in told.get("possession", ())},
        infinitives=frozenset(verb for shared in classes for verb in shared["infinitives"].split()),
        has_bases="regular" in told,
    )


def _as_is(told: Mapping[str, Any], form: str) -> dict[str, str]:
    """Return the forms of a language that asks with the verb as it stands, each its own base."""
    return {verb: verb for verb in told.get(form, "").split()}


def _conjugated(told: Mapping[str, Any], form: str) -> dict[str, str]:
    """Return one form of the verbs of every class: its ending in place of that of the infinitive."""
    made: dict[str, str] = {}
    for shared in told.get("class", ()):
        if form in shared:
            cut, ending = len(shared["ending"]), shared[form]
            stems = [verb[:-cut] for verb in shared["infinitives"].split()]
            if form in _STRESSED_FORMS and "stressed" in shared:
                stems = [_stressed(stem, *shared["stressed"]) for stem in stems]
            made |= {verb: verb for verb in (stem + ending for stem in stems)}
    for other in told.get("never", "").split():
        made.pop(other, None)
    return made


def _stressed(stem: str, vowel: str, other: str) -> str:
    """Return a stem with its last *vowel* as it is where the stress falls on it: "cerr" → "cierr"."""
    head, _, tail = stem.rpartition(vowel)
    return f"{head}{other}{tail}"


def _forms(told: Mapping[str, Any], form: str, bases: str = "regular") -> dict[str, str]:
    """Return one form of the verbs of a language whose rules make all of them from the base."""
    rules = [(re.compile(ending), replacement) for ending, replacement in told.get(form, ())]
    return {_inflected(base, rules): base for base in told.get(bases, "").split()}


def _inflected(base: str, rules: Iterable[tuple[re.Pattern[str], str]]) -> str:
    for ending, replacement in rules:
        if ending.search(base):
            return ending.sub(replacement, base)
    return base
