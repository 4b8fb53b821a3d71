"""Oneness: an answer that is one thing ends where the sentence goes on with another predicate or clause."""

import re
from itertools import pairwise

from kmsflash.notes.grammar.clauses import Clause, clause, only_relative
from kmsflash.notes.grammar.finite import is_finite
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import masked, split_outside

_JOINT = re.compile(r",\s+(?:(?P<after>\w{1,3})\s+)?|\s(?P<word>\w{1,3})\s+")
_COMMA = re.compile(r",\s+")
_FEWEST_SHARES, _LONGEST_SHARE = 3, 4  # parts, and the words of the first among which its preposition stands
_SHORTEST_VERB = 5  # letters of one that is no noun
_LONGEST_SUBJECT = 7  # words of the clause behind a comma
_APART = ("relative", "adverbials", "question_words", "prepositions", "leads_on", "because", "open_starts")
_OR = frozenset(("or", "oder", "o", "ou"))
_NOUNS = ("nouns_too", "mostly_nouns", "noun_titles")


def one_thing(answer: str, vocabulary: Vocabulary, verb: str = "") -> str:
    """Return what a *verb* takes: "the level" of "the level, and both are read" or "the level and falls"."""
    first = answer.split(maxsplit=1)[0] if answer else ""
    asks = vocabulary.has("question_words", first) and not vocabulary.has("determiners", first)
    if asks or vocabulary.has("relative", first):
        return answer  # "how it falls and where it goes": a clause is what is asked for
    for joint in _JOINT.finditer(masked(answer)):
        word = joint["after"] or joint["word"] or ""
        is_joined = _joins(word, vocabulary)
        head = answer[: joint.start()]
        if joint["word"] and not is_joined:
            if _is_second_verb(joint, vocabulary):
                return head  # "the tools or does not lend them"
            continue
        if ": " in head:
            return answer  # behind a colon stands what it is like
        tail = answer[joint.end() if is_joined or not joint["after"] else joint.start("after") :]
        is_apart = "," in joint[0]
        if is_apart and verb and tail.split()[1:2] == [verb]:
            return head  # "4, write counts 2", its verb said again
        if is_apart and _stands_for_clause(tail.split(), vocabulary):
            return head
        if _goes_on(head, tail, vocabulary, is_apart=is_apart):
            return head
    return answer


def is_shared_out(answer: str, vocabulary: Vocabulary) -> bool:
    """Tell whether others share the verb of an answer: "seed through the co-op, millers through us"."""
    parts = [part.split() for part in split_outside(answer, _COMMA)]
    if len(parts) < _FEWEST_SHARES or not vocabulary.has_base_forms:
        return False
    joint = next((word for word in parts[0][1:_LONGEST_SHARE] if vocabulary.has("prepositions", word)), "of")
    is_same = joint != "of" and all(joint in part[1:-1] for part in parts)
    return is_same and not any(
        _joins(part[0], vocabulary) or vocabulary.has("determiners", part[0]) for part in parts[1:]
    )


def _is_second_verb(joint: "re.Match[str]", vocabulary: Vocabulary) -> bool:
    """Tell whether an auxiliary stands behind an "or", and so another predicate."""
    following = joint.string[joint.end() :].split(maxsplit=1)[:1]
    return joint["word"] in _OR and bool(following) and vocabulary.has("auxiliaries", following[0])


def _stands_for_clause(said: list[str], vocabulary: Vocabulary) -> bool:
    """Tell whether words are but a subject and an auxiliary: "gold does: …"."""
    ends = len(said) == len(("gold", "does")) or (len(said) > 1 and said[1].endswith(":"))
    return vocabulary.has_base_forms and ends and vocabulary.has("auxiliaries", said[1].strip(":"))


def _joins(word: str, vocabulary: Vocabulary) -> bool:
    return word.lower() in ("and", "but", "e", "ed", "y", "et", "und") or (
        bool(word) and vocabulary.has("joint_words", word)
    )


def _goes_on(head: str, tail: str, vocabulary: Vocabulary, *, is_apart: bool) -> bool:
    """Tell whether a predicate stands behind a joint, or behind a comma a clause of its own."""
    said = head.lower().split()
    if not said or any(word.strip(",") in vocabulary.lists["relative"] for word in said):
        return False
    opening, _, rest = tail.partition(" ")
    adverb = vocabulary.has("kept_adverbs", opening) and not vocabulary.has("determiners", opening)
    if _is_predicate(
        (rest if adverb else tail).split(), vocabulary, is_last=is_apart and "," not in head + tail
    ):
        return True
    if not is_apart or vocabulary.keeps_capitals:
        return False
    if _names_again(tail.split(), vocabulary):
        return True
    if vocabulary.has("subject_pronouns", opening) and is_finite(
        rest.rpartition(" ")[0].rpartition(" ")[2], vocabulary
    ):
        return True  # "il ne le remplace pas"
    return _is_clause(clause(rest if adverb else tail, vocabulary), vocabulary)


def _names_again(said: list[str], vocabulary: Vocabulary) -> bool:
    """Tell whether words open with a phrase and then go on with a pronoun: "unlike tin it needs no flux"."""
    groups = ("prepositions", "adverbials")
    led = vocabulary.has_base_forms and any(
        vocabulary.has(group, word) for group in groups for word in said[:1]
    )
    near = pairwise(said[1:_LONGEST_SUBJECT])
    return led and any(
        vocabulary.has("subject_pronouns", one) and (other in vocabulary.verbs or vocabulary.has("be", other))
        for one, other in near
    )


def _is_predicate(said: list[str], vocabulary: Vocabulary, *, is_last: bool) -> bool:
    """Tell whether words are a verb with what belongs to it: "usa el eco", "no pagan nada", "warns of it"."""
    at = next((n for n, word in enumerate(said) if not vocabulary.has("clitics", word)), len(said))
    if at + 1 == len(said):
        return _ends_in_verb(said[at].strip(" ."), vocabulary)
    if at + 1 >= len(said) or said[at] != said[at].lower():
        return False
    word, following = said[at].strip(","), said[at + 1]
    if word != said[at] or _joins(following, vocabulary) or vocabulary.has("determiners", word):
        return False
    if vocabulary.has_base_forms:
        is_verb = (
            word in vocabulary.verbs or vocabulary.has("modals", word) or vocabulary.has("forms_of_be", word)
        )
    else:
        is_verb = is_finite(word, vocabulary) and not vocabulary.has("prepositions", word)
    is_noun = any(vocabulary.has(group, word) for group in _NOUNS) and not at
    is_noun = is_noun and not (is_last and not vocabulary.has_base_forms)  # "broadcast, usa multicast"
    leads = ("determiners", "object_pronouns", "leaning_objects", "indefinites", "indefinite_subjects")
    leads_object = any(vocabulary.has(group, following) for group in leads)
    leads_object |= following in ("whatever", "whoever", "what")
    return is_verb and (not is_noun or leads_object)


def _ends_in_verb(word: str, vocabulary: Vocabulary) -> bool:
    """Tell whether the last word behind a joint is a verb beyond doubt: "vapore ed esplode"."""
    is_noun = any(vocabulary.has(group, word) for group in (*_NOUNS, "imperatives", "prepositions"))
    drops = "definite_head" in vocabulary.expressions
    return drops and word in vocabulary.verbs and len(word) >= _SHORTEST_VERB and not is_noun


def _is_clause(told: Clause | None, vocabulary: Vocabulary) -> bool:
    if told is None or not told.rest or only_relative(told, vocabulary):
        return False
    subject = told.subject.split()
    is_noun = any(vocabulary.has(group, told.verb.split()[-1]) for group in _NOUNS)
    is_open = any(vocabulary.has(group, subject[0]) for group in _APART)
    is_open = is_open and not (
        vocabulary.has("both", subject[0]) or vocabulary.has("determiners", subject[0])
    )
    return len(subject) <= _LONGEST_SUBJECT and "," not in told.subject and not (is_noun or is_open)
