"""Antecedents: the noun that "er" or "ihn" stands for, written in its place where one noun alone agrees."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from kmsflash.notes.facts.making import Passage
from kmsflash.notes.grammar.clauses import Clause, clause
from kmsflash.notes.grammar.genders import article_of
from kmsflash.notes.grammar.subjects import is_named
from kmsflash.notes.names import Names
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import capitalised, plain

_NOUN = re.compile(
    r"(?P<words>(?:(?<!\S)[^\W\d_][\w-]*\s){0,3}?)"
    r"(?P<noun>(?<!\S)[\"„*]{0,2}(?:[A-Z][a-z]{0,2}\.\s[a-z]+|[A-ZÄÖÜ][^\s,;:=→]+))"
)
_TERM = re.compile(r"[^!?:]{2,50}:\s")
_ASIDE = re.compile(r"\s*\([^()]*\)")
_QUALITY = re.compile(r"\w{3,}(?:e|er|es|en)$")
_STANDING = {"der": "standing_der", "die": "standing_die", "das": "standing_das"}  # by gender
_GIVEN = {"der": "other_der", "die": "other_die", "das": "other_das"}
_QUALITIES = {"der": "quality_der", "die": "quality_die", "das": "quality_das"}
_LONGEST = 6  # words of a name that is written again


class _Noun(NamedTuple):
    """A noun with what stands right before it: a word, its determiner and its adjectives."""

    before: str
    determiner: str
    quality: str
    name: str


class _Pronoun(NamedTuple):
    """A pronoun: its gender, the article in its case, and whether its verb says that it is of several."""

    gender: str
    article: str
    several: bool | None


def written_out(passage: Passage, sentence: str) -> str:
    """Return a sentence whose pronoun is written as the noun that it stands for, where one may be meant.

    Its gender tells which: that of the subject before, or of the only noun of the sentence before.
    The article is in the case of the pronoun: "ihn" is "den Stoff".
    """
    vocabulary = passage.scope.vocabulary
    if told_of := _word_of(passage, sentence) or _most_of(passage, sentence):
        return told_of
    latter = vocabulary.expressions["latter"].match(sentence)
    if latter is not None:
        last = _last(plain(passage.before).rstrip(" .!;"), latter.lastgroup or "", vocabulary)
        return capitalised(f"{last}{sentence[latter.end() :]}") if last else sentence
    places = vocabulary.expressions.get("pronoun_place")
    told = clause(sentence, vocabulary) if places else None
    found = places.match(told.tagged) if places and told else None
    if told is None or found is None or vocabulary.expressions["empty_pronoun"].search(told.tagged):
        return sentence
    form = found.lastgroup or ""
    lead = found["lead"].replace("‹", "").replace("›", "")
    at, written = len(lead), found[form]
    if sentence[at : at + len(written)].lower() != written.lower():
        return sentence
    gender, _, case = form.partition("_")
    own = next(nouns_of(lead, vocabulary), None)
    is_object = bool(case) or (own is not None and any(_stands(own, one, vocabulary) for one in _STANDING))
    several = None if is_object else _is_several(told.verb, vocabulary)
    name = _meant(passage, _Pronoun(gender, case or gender, several))
    if not name or (is_object and own is not None and own.name in name):
        return sentence
    behind = sentence[at + len(written) :]
    if vocabulary.expressions["front_predicate"].match(told.tagged):
        return _straight(name, behind, told, vocabulary) or sentence
    return capitalised(f"{lead}{name}{behind}")


def _word_of(passage: Passage, sentence: str) -> str:
    """Return "Auf Englisch sagt man draught" with the word before that it translates; else nothing."""
    vocabulary = passage.scope.vocabulary
    found = vocabulary.expressions["says_word"].match(sentence) if passage.before else None
    if found is None or not passage.subject:
        return ""
    subject = plain(passage.subject)
    first, _, rest = subject.partition(" ")
    name = rest if vocabulary.has("determiners", first) else subject
    return f"{found['lead']} zu „{name}“ {sentence[found.end() :]}"


def _most_of(passage: Passage, sentence: str) -> str:
    """Return "Der größte ist der Otter" with the noun that it is the greatest of; else nothing.

    That is the only noun of its gender in the sentence before: "Am Bach lebt ein Marder."
    """
    vocabulary = passage.scope.vocabulary
    found = vocabulary.expressions["most_of_all"].match(sentence) if passage.before else None
    if found is None:
        return ""
    gender = found["gender"].lower()
    nouns = list(nouns_of(plain(passage.before).rstrip(" .!;"), vocabulary))
    named = {one.name for one in nouns if _is_of(one, _STANDING[gender], gender, vocabulary)}
    behind = sentence[found.end() :]
    return f"{found[0]} {named.pop()}{behind}" if len(named) == 1 else ""


def _last(before: str, gender: str, vocabulary: Vocabulary) -> str:
    """Return the last noun of the sentence before, which "letzterer" or "diese" stands for, if it agrees."""
    last = next(reversed(list(nouns_of(before, vocabulary))), None)
    if last is None or not before.endswith(last.name):
        return ""
    if not last.determiner:
        return "" if last.quality else last.name
    agrees = (vocabulary.has(group[gender], last.determiner) for group in (_STANDING, _GIVEN))
    return f"{gender} {last.name}" if any(agrees) else ""


def _straight(name: str, behind: str, told: Clause, vocabulary: Vocabulary) -> str:
    """Return a sentence with its subject in front, where "Lösen" or "Vorhanden" stood there."""
    front, said = told.subject, behind.rstrip(" .!")
    if any(sign in said for sign in ",;:") or vocabulary.expressions["closing"].search(said):
        return ""
    return capitalised(f"{name} {told.verb}{said} {front[:1].lower()}{front[1:]}{behind[len(said) :]}")


def _meant(passage: Passage, pronoun: _Pronoun) -> str:
    """Return the name that a pronoun stands for, with its article; empty where several may be meant."""
    vocabulary, subject = passage.scope.vocabulary, plain(passage.subject)
    if _TERM.match(passage.text.text) and subject not in plain(passage.text.text):
        subject = ""  # of the text before: this one has a term of its own
    before = plain(passage.before).rstrip(" .!;")
    said = _agreeing(subject, pronoun, passage.scope.names, vocabulary) if subject else ""
    nouns = list(nouns_of(before, vocabulary))
    standing = [one for one in nouns if _stands(one, pronoun.gender, vocabulary)]
    if said and pronoun.several is None and any(_may_be(one, pronoun, subject) for one in nouns):
        return ""  # "Insulin senkt den Zucker. Glukagon hebt ihn."
    if said and _is_as_many(subject, before, pronoun, vocabulary):
        stands = pronoun.gender == pronoun.article == "der"
        is_nominative = stands and "," not in before  # a clause has one: "den" is no subject
        return said if is_nominative or all(one.name in subject for one in standing) else ""
    return "" if pronoun.several else _only_one(standing, nouns, pronoun, vocabulary)


def _may_be(one: _Noun, pronoun: _Pronoun, subject: str) -> bool:
    """Tell whether an object may mean a noun beside the subject, which stands in the same case."""
    return one.determiner.lower() == pronoun.article and one.name not in subject


def _is_several(verb: str, vocabulary: Vocabulary) -> bool:
    return vocabulary.expressions["plural_verb"].search(verb) is not None


def _is_as_many(subject: str, before: str, pronoun: _Pronoun, vocabulary: Vocabulary) -> bool:
    """Tell whether a pronoun and the subject of the sentence before are of as many things."""
    told = clause(before, vocabulary) if before and pronoun.several is not None else None
    is_same = told is not None and plain(told.subject) == subject
    return told is None or not is_same or _is_several(told.verb, vocabulary) is pronoun.several


def _agreeing(subject: str, pronoun: _Pronoun, names: Names, vocabulary: Vocabulary) -> str:
    """Return the subject before in the case of a pronoun; empty where its gender is another."""
    first = next(nouns_of(subject, vocabulary), None)
    if first is None or len(subject.split()) > _LONGEST or not is_named(subject, vocabulary):
        return ""
    if first.determiner:
        is_same = first.determiner.lower() == pronoun.article
        rest = subject.partition(" ")[2] if is_same else subject[subject.index(first.name) :]
        rest = rest if is_same else _declined(rest, pronoun, vocabulary)
        return f"{pronoun.article} {rest}" if _stands(first, pronoun.gender, vocabulary) else ""
    if first.quality:
        agrees = vocabulary.expressions[_QUALITIES[pronoun.gender]].search(first.quality)
        return f"{pronoun.article} {first.name}" if agrees else ""
    return _with_article(subject, pronoun, names, vocabulary) if subject.startswith(first.name) else ""


def _with_article(subject: str, pronoun: _Pronoun, names: Names, vocabulary: Vocabulary) -> str:
    """Return a subject that stands without an article with that of its pronoun: "der Mast" for "Mast".

    One whose gender is known to be another is not meant; a name stays as it is.
    """
    article = article_of(subject.partition(" ")[0], names.articled, vocabulary)
    if not article or pronoun.several:
        return subject
    named = _declined(subject, pronoun, vocabulary)
    return f"{pronoun.article} {named}" if article == pronoun.gender else ""


def _declined(name: str, pronoun: _Pronoun, vocabulary: Vocabulary) -> str:
    """Return a noun with the ending that some have but as a subject: "den Matrosen", "dem Polizisten"."""
    first, space, rest = name.partition(" ")
    is_weak = vocabulary.expressions["weak_noun"].search(first) is not None
    if not is_weak or pronoun.gender != "der" or pronoun.article == "der":
        return name
    return f"{first}{'n' if first.endswith('e') else 'en'}{space}{rest}"


def _only_one(standing: list[_Noun], nouns: list[_Noun], pronoun: _Pronoun, vocabulary: Vocabulary) -> str:
    """Return the only noun of the sentence before that has the gender of a pronoun, subjects first."""
    fitting = standing or [one for one in nouns if _is_given(one, pronoun.gender, vocabulary)]
    fitting = fitting or [
        one for one in nouns if _is_of(one, _GIVEN[pronoun.gender], pronoun.gender, vocabulary)
    ]
    is_open = not standing and any(not one.determiner for one in nouns)
    return f"{pronoun.article} {fitting[0].name}" if len(fitting) == 1 and not is_open else ""


def _stands(one: _Noun, gender: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a noun has a gender and may be a subject: "der Stoff", not "in der Stadt"."""
    is_owner = one.determiner == "der" and one.before[:1].isupper()  # "am Ende der Pause"
    is_same = vocabulary.has("copulas", one.before)  # "Der Kern ist die Mitte"
    leads = is_owner or is_same or vocabulary.has("prepositions", one.before)
    return _is_of(one, _STANDING[gender], gender, vocabulary) and not leads


def _is_of(one: _Noun, group: str, gender: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a noun has a determiner of a group, and no ending that nouns of its gender hardly have."""
    if not vocabulary.has(group, one.determiner):
        return False
    is_sure = vocabulary.expressions["sure_of_gender"].match(one.determiner) is not None
    return is_sure or not vocabulary.expressions["unlike_gender"].search(f"{gender} {one.name}")


def _is_given(one: _Noun, gender: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a noun of a gender is what something is given or owed to: "wir verdanken es dem Stoff"."""
    is_there = vocabulary.has("prepositions", one.before) or vocabulary.has("prepositions", one.determiner)
    return _is_of(one, _GIVEN[gender], gender, vocabulary) and not is_there


def nouns_of(text: str, vocabulary: Vocabulary) -> Iterator[_Noun]:
    """Yield the nouns of a German text in their order."""
    shown = _ASIDE.sub("", text)
    opening = shown.partition(" ")[0]
    small = ("determiners", "prepositions", "adverbials", "conjunctions")
    is_like = vocabulary.expressions["opening_quality"].match(shown) is not None
    if is_like or any(vocabulary.has(group, opening) for group in small):
        shown = f"{shown[:1].lower()}{shown[1:]}"
    for found in _NOUN.finditer(shown):
        leading = ["", *shown[: found.start()].split()[-1:], *found["words"].split()]
        name = found["noun"].strip('*"„“.')
        at = len(leading) - 1
        while at and _QUALITY.search(leading[at]) and not _is_small(leading[at], vocabulary):
            at -= 1
        quality = " ".join(leading[at + 1 :])
        if _is_small(leading[at], vocabulary):
            yield _Noun(leading[at - 1] if at else "", leading[at], quality, name)
        else:
            yield _Noun(leading[at], "", quality, name)


def _is_small(word: str, vocabulary: Vocabulary) -> bool:
    is_joint = vocabulary.has("open_starts", word)  # "und", which parts phrases as prepositions do
    return not is_joint and any(vocabulary.has(group, word) for group in ("determiners", "prepositions"))
