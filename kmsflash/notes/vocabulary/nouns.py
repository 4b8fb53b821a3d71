"""Nouns: the gender and number of what a title names, for questions whose words agree with it."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

_NOTE = re.compile(r"\s*\([^()]*\)$")
_GENDERS = {"m": "masculine", "f": "feminine", "n": "neuter"}
_SHORTEST = 3  # letters of what is put before a noun in a compound
_LONGEST_REST = 4  # words behind a noun
_INFLECTED = re.compile(r"(?<=\w{3})e[rsn]?$")  # "typischer", "geeignetes"


@dataclass(frozen=True, slots=True)
class Noun:
    """A title that is a noun: its form and how it reads behind an article."""

    form: str  # gender and number: "m", "f", "n", "mp", "fp", or "p" where a plural tells no gender
    said: str


@dataclass(frozen=True, slots=True)
class Nouns:
    """The nouns a language knows, their endings, and how plurals are made of them."""

    forms: Mapping[str, str] = field(default_factory=dict)  # by noun
    endings: tuple[tuple[str, str], ...] = ()  # with their form, the longest first
    leads: frozenset[str] = frozenset()  # adjectives that stand before a noun
    compounds: bool = False  # the last part of a compound tells its gender, and nouns have capitals

    def noun(self, title: str, prepositions: frozenset[str]) -> Noun | None:
        """Return what *title* names where its gender is sure: "Niederschlag", "última erupção"."""
        said = _NOTE.sub("", title).split()
        end = next((at for at, word in enumerate(said) if at and word.lower() in prepositions), len(said))
        at = end - 1 if self.compounds else int(len(said) > 1 and said[0].lower() in self.leads)
        rest = said[at + 1 :]
        is_case = len(rest) == 1 and len(rest[0]) == 1  # "especie A"
        is_phrase = end == at + 1 or len(rest) == 1 or (rest[:1] == ["/"] and len(rest) == len("/x"))
        if not said or at >= end or not is_phrase or is_case or len(rest) > _LONGEST_REST:
            return None
        before, noun = said[:at], said[at]
        if not all(word.rstrip(".").isalpha() for word in before) or not noun.replace("-", "").isalpha():
            return None
        form = self._form(noun)
        if not form or (self.compounds and at > 1):
            return None
        weak = [self._weak(word, form) for word in before]
        return Noun(form, " ".join((*weak, *said[at:]))) if all(weak) else None

    def form_of(self, word: str) -> str:
        """Return the gender and number of a noun, as far as they are known: "m" of "Grundvertrag"."""
        return self._form(word)

    def _form(self, word: str) -> str:
        if self.compounds and not word[:1].isupper():
            return ""
        folded = word.lower()
        if folded in self.forms or not self.compounds:
            known = self.forms.get(folded, "")
            return known or next((form for ending, form in self.endings if folded.endswith(ending)), "")
        last = folded.rpartition("-")[2]
        parts = (last[at:] for at in range(_SHORTEST, len(last)))
        part = next((part for part in parts if part in self.forms), "")
        by_ending = next(((end, form) for end, form in self.endings if folded.endswith(end)), ("", ""))
        return self.forms[part] if len(part) >= len(by_ending[0]) and part else by_ending[1]

    def _weak(self, adjective: str, form: str) -> str:
        """Return an adjective as it stands behind an article: "geeignete" of "geeignetes"."""
        if not self.compounds or adjective.endswith("."):
            return adjective
        found = _INFLECTED.search(adjective)
        ending = "en" if form == "p" else "e"
        return f"{adjective[: found.start()].lower()}{ending}" if found else ""


def nouns_of(told: Mapping[str, Any], *, compounds: bool) -> Nouns:
    """Return the nouns of a vocabulary file."""
    rules = [(re.compile(ending), replacement) for ending, replacement in told.get("plural_rules", ())]
    forms: dict[str, str] = dict.fromkeys(told.get("plurals", "").split(), "p")
    for gender in ("m", "f"):
        forms |= dict.fromkeys(told.get(f"plurals_{_GENDERS[gender]}", "").split(), f"{gender}p")
    for gender, name in _GENDERS.items():
        forms |= {_plural(noun, rules): f"{gender}p" for noun in told.get(name, "").split() if rules}
    for gender, name in _GENDERS.items():
        forms |= dict.fromkeys(told.get(name, "").split(), gender)
    forms.pop("", None)
    endings = list(_endings(told, rules))
    endings.sort(key=lambda one: -len(one[0]))
    return Nouns(forms, tuple(endings), frozenset(told.get("leads", "").split()), compounds)


def _endings(told: Mapping[str, Any], rules: list[tuple[re.Pattern[str], str]]) -> Iterable[tuple[str, str]]:
    for gender, name in _GENDERS.items():
        for ending in told.get(f"{name}_endings", "").split():
            yield ending, gender
            if rules and _plural(ending, rules):
                yield _plural(ending, rules), f"{gender}p"


def _plural(noun: str, rules: Iterable[tuple[re.Pattern[str], str]]) -> str:
    """Return the plural of a noun; nothing where no rule makes it."""
    for ending, replacement in rules:
        if ending.search(noun):
            plural = ending.sub(replacement, noun)
            return plural if replacement else ""
    return ""
