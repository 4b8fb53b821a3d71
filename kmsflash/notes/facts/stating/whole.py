"""Wholeness: the one phrase that answers what a clause is asked for, where its words go on behind it.

A question asks for one thing: "The mill is fed by the brook and opened in 1800" does not tell what it is fed
by in all that follows "by". Where something follows, the phrase is hidden in its place.
"""

import re

from kmsflash.notes.facts.hiding.borders import is_of
from kmsflash.notes.grammar.clauses import Clause
from kmsflash.notes.grammar.finite import is_finite
from kmsflash.notes.vocabulary import Pattern, Vocabulary
from kmsflash.notes.wording import enumeration, masked

_DONE = ("protected by", "can be done")
_ASKING = (
    *_DONE,
    "verb and object",
    "verb and short object",
    "verb with particle",
    "fixed phrase",
    "gives somebody something",
    "does not",
)
"""Patterns that ask for one thing; the first of them behind a participle."""
_SIGN = re.compile(r"\s(?:→|->|=>|≠)\s|(?<=\w{3})[.!?]\s+(?=[A-ZÀ-Þ\d])")
_NOTHING = re.compile(r"[!?+=→/]|->|\w{1,2}/(?:\s|$)")  # what opens no phrase: "! keep cool", "w/ salt"
_JOINT = re.compile(r"\s(?P<joint>\+|[^\W\d_]{1,3})\s+(?=(?P<verb>[^\W\d_][\w-]*)\s+(?P<after>[\w\"“`*]+))")
_RATES = ("per",)
_LIST = 3  # parts of what is asked for as a list
_CLAUSES = ("relative", "question_words")
_NOUNS = ("nouns_too", "mostly_nouns", "noun_titles")
_APART = (
    "determiners",
    "prepositions",
    "adverbials",
    "narrowing_adverbs",
    "kept_adverbs",
    "subject_pronouns",
)


def one_phrase(pattern: Pattern, told: Clause, answer: str, vocabulary: Vocabulary) -> str:
    """Return the phrase that an answer opens with: "the brook" of "the brook, the rest by rain".

    It is empty where no phrase stands there.
    """
    if pattern.name not in _ASKING or vocabulary.keeps_capitals or not pattern.ask.endswith("?"):
        return answer
    is_done = pattern.name in _DONE
    if _NOTHING.match(answer) or (is_done and _is_aim(told, answer, vocabulary)):
        return ""
    first = answer.split(maxsplit=1)[0]
    if is_clause(answer, vocabulary) and not vocabulary.has("determiners", first):
        return answer  # "how it falls, and where": a clause is what is asked for
    shown = masked(answer)
    ends = [_sign(shown), _comma(answer, shown, vocabulary), _joint(shown, vocabulary, is_done=is_done)]
    if is_done and len(_listed(answer, vocabulary)) < _LIST:
        ends.append(_turn(answer, shown, vocabulary))
    end = min((at for at in ends if at > 0), default=len(answer))
    return answer[:end].rstrip(" ,;:")


def is_clause(answer: str, vocabulary: Vocabulary) -> bool:
    """Tell whether an answer is a clause: "how it falls"."""
    first = answer.split(maxsplit=1)[0]
    return any(vocabulary.has(group, first) for group in _CLAUSES)


def _is_aim(told: Clause, answer: str, vocabulary: Vocabulary) -> bool:
    """Tell whether what follows a participle and "to" is what it is done for: "raised to let boats pass"."""
    first, *others = answer.split()
    acts = vocabulary.has_base_forms and first in vocabulary.plural_verbs and bool(others)
    return acts and f" to {answer}" in told.rest and not any(vocabulary.has(group, first) for group in _NOUNS)


def _sign(shown: str) -> int:
    found = _SIGN.search(shown)
    return found.start() if found else 0


def _comma(answer: str, shown: str, vocabulary: Vocabulary) -> int:
    """Return where a comma parts a phrase from what is no part of a list, nor its contrast."""
    at = shown.find(", ")
    if at < 0:
        return 0
    parts = _listed(answer, vocabulary)
    if len(parts) >= _LIST:
        return _place_of_list(parts, vocabulary)
    after = answer[at + 2 :]
    if vocabulary.expressions["negation"].match(after):
        return 0  # "the hull, not the deck"
    is_apart = " " in answer[:at] or any(vocabulary.has(group, after.split()[0]) for group in _APART)
    return at if is_apart else 0


def _listed(answer: str, vocabulary: Vocabulary) -> list[str]:
    return enumeration(answer, vocabulary.lists["coordinators"])


def _place_of_list(parts: list[str], vocabulary: Vocabulary) -> int:
    """Return where "in Kent, Essex and Surrey" stands behind a phrase, which is no part of that list."""
    turn = vocabulary.expressions["phrase_turn"].search(parts[0])
    if turn is None or not all(part[:1].isupper() for part in (parts[0][turn.end() :], *parts[1:])):
        return 0
    return 0 if is_of(parts[0][turn.start() :], vocabulary) else turn.start()


def _turn(answer: str, shown: str, vocabulary: Vocabulary) -> int:
    """Return where a phrase of its own follows: "the brook | in spring", but "water drawn from the brook"."""
    turns = [
        turn
        for turn in vocabulary.expressions["phrase_turn"].finditer(shown)
        if not is_of(answer[turn.start() :], vocabulary) and turn[0].strip() not in _RATES
    ]
    names = any(_names(answer[turn.end() :], vocabulary) for turn in turns)
    before = answer[: turns[0].start()].rpartition(" ")[2] if turns else ""
    is_drawn = before in vocabulary.past_verbs or vocabulary.expressions["participle"].match(before)
    return turns[0].start() if names and not is_drawn else 0


def _names(after: str, vocabulary: Vocabulary) -> bool:
    """Tell whether words open with a name, a number, or a noun with its article: more than "in parallel"."""
    return not after[:1].islower() or vocabulary.has("determiners", after.split(maxsplit=1)[0])


def _joint(shown: str, vocabulary: Vocabulary, *, is_done: bool) -> int:
    """Return where another predicate is joined: "the brook | and opened in 1800", "valves | + go dry"."""
    return next(
        (
            found.start()
            for found in _JOINT.finditer(shown)
            if _leads_verb(found, vocabulary, is_done=is_done)
        ),
        0,
    )


def _leads_verb(found: "re.Match[str]", vocabulary: Vocabulary, *, is_done: bool) -> bool:
    joint, word, after = found["joint"], found["verb"], found["after"]
    if joint != "+" and not vocabulary.has("coordinators", joint):
        return False
    is_other = any(vocabulary.has(group, word) for group in ("determiners", "prepositions", *_NOUNS))
    if is_other or word != word.lower() or not is_finite(word, vocabulary):
        return False
    opens = after[:1].isdigit() or any(
        vocabulary.has(group, after) for group in ("determiners", "prepositions")
    )
    return opens or joint == "+" or (is_done and word in vocabulary.past_verbs)
