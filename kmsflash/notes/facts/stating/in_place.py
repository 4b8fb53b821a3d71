"""In place: an object hidden where it stands, for a clause that no question asks as well.

Of "the shaft to the keel" both are hidden, each on a card of its own, and of "the yard behind the mill"
the yard.
"""

import re

from kmsflash.notes.facts.hiding.borders import before_turn, is_of, tears_pair
from kmsflash.notes.facts.making import GAP, Found, Passage, card, fact, hides_most, passage, tidy
from kmsflash.notes.facts.stating import objects
from kmsflash.notes.facts.stating.phrasing import under
from kmsflash.notes.facts.stating.sureness import (
    MODAL,
    OBJECTS,
    TAKE_TWO,
    is_bare,
    is_doubtful,
    is_open,
    opens_open,
    turn,
    two_objects,
)
from kmsflash.notes.facts.stating.whole import is_clause, one_phrase
from kmsflash.notes.grammar.clauses import Clause, clause
from kmsflash.notes.grammar.finite import is_finite
from kmsflash.notes.vocabulary import Pattern, Vocabulary
from kmsflash.notes.wording import capitalised, enumeration, masked

_EVENTS = (*OBJECTS, "verb with particle", "gives somebody something")
_ASIDE = re.compile(r"\([^()]*\)")
_CLAUSES = ("relative", "question_words")
_LEADING = ("narrowing_adverbs", "time_adverbs", "kept_adverbs", "joint_words")
_SIGN = re.compile(r"\s(?:=|→|->|=>)\s")
_PAIRED = (" apart", " together", " due", " according")  # "from", "with" or "to" belongs to them
_LONGEST_CORE = 4  # words of an object that is hidden with the phrases behind it
_OWNED = frozenset(("its", "their", "his", "her"))
_LONGEST_BESIDE, _LONGEST_DEED = 12, 9  # words
_PAIR = 2


def instead(
    source: Passage, pattern: Pattern, told: Clause | None, answer: str, sentence: str
) -> tuple[str, bool, Found | None]:
    """Return what a pattern asks for, whether no question is to ask for it, and what asks it instead."""
    vocabulary = source.scope.vocabulary
    if told is None:
        return answer, False, None
    one = one_phrase(pattern, told, answer, vocabulary)
    placed = _phrase(source, pattern, told, one, sentence) if one and one != answer else None
    if placed or not one:
        return one, True, placed
    return one, *_rather(source, pattern, told, one, sentence)


def _rather(
    source: Passage, pattern: Pattern, told: Clause, answer: str, sentence: str
) -> tuple[bool, Found | None]:
    """Return whether a gap is to ask for an answer rather than the question of a pattern, and that gap."""
    vocabulary = source.scope.vocabulary
    if is_doubtful(pattern, told, answer, vocabulary):
        return True, _hidden(source, pattern, told, answer, sentence)
    if pattern.name.startswith("verb and") and objects.has_complement(told, answer, vocabulary):
        return True, objects.done(source, told, answer, sentence)
    once = _done_once(source, pattern, told, answer, sentence)
    return once is not None, once


def _hidden(source: Passage, pattern: Pattern, told: Clause, answer: str, sentence: str) -> Found | None:
    """Return the fact of a clause whose object is hidden in its place; nothing where a gap may be shorter.

    Where another thing is named beside the object, "the shaft to the keel", that is hidden too, on a card of
    its own.
    """
    vocabulary = source.scope.vocabulary
    is_whole = pattern.name.startswith("verb and") and (" " in answer or is_bare(answer, vocabulary))
    if pattern.name in MODAL:
        answer = answer.partition(" ")[2].partition(":")[0]  # "may flow […]"
        is_whole = 1 < len(answer.split()) <= _LONGEST_DEED and not opens_open(answer, vocabulary)
    if not is_whole or vocabulary.keeps_capitals or vocabulary.has("time_adverbs", told.subject):
        return None  # "Then leads to […]"
    return _gaps(source, told, _cores(told, answer, vocabulary), sentence)


def _phrase(source: Passage, pattern: Pattern, told: Clause, said: str, sentence: str) -> Found | None:
    """Return the fact of a clause in which the phrase behind its verb is hidden, if that is no clause too."""
    vocabulary = source.scope.vocabulary
    said = _without_end(said, vocabulary)
    behind = told.rest.partition(said)[2].split(maxsplit=1)[:1]
    is_set_apart = bool(behind) and vocabulary.expressions["negation"].fullmatch(behind[0]) is not None
    if is_clause(said, vocabulary) or is_set_apart:
        return None  # "by the crew not by the owner" is asked with its question
    is_object = pattern.name in OBJECTS
    cores = _cores(told, said, vocabulary) if is_object else [_without_lead(said, vocabulary)]
    if is_object and told.does == "did":
        cores = [_core(one, vocabulary) for one in cores]
    return _gaps(source, told, cores, sentence)


def _done_once(source: Passage, pattern: Pattern, told: Clause, answer: str, sentence: str) -> Found | None:
    """Return the fact of what somebody once did, its object hidden in place: it is one deed of many.

    "What did the smith build?" could be asked of a whole life; "The smith built […] on the hill" is told.
    """
    vocabulary = source.scope.vocabulary
    if pattern.name not in _EVENTS or told.does != "did" or vocabulary.keeps_capitals:
        return None
    is_manner = vocabulary.expressions["manner"].fullmatch(answer) is not None
    if is_manner or opens_open(answer, vocabulary) or len(enumeration(answer)) > _PAIR:
        return None
    hidden = _cores(told, answer, vocabulary) if pattern.name in OBJECTS else [answer]
    cores = [_core(one, vocabulary) for one in hidden]
    said = told.rest.rstrip(" .")
    is_alone = said.endswith(cores[0]) and len(said.removesuffix(cores[0]).split()) < _PAIR
    tells = pattern.name.startswith("gives") or not _tells_little(told, answer, vocabulary)
    is_bare = len(cores) == 1 and is_alone and tells
    return None if is_bare else _gaps(source, told, cores, sentence)


def _tells_little(told: Clause, answer: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a verb says but little of what was done: "took command", "said that it rains".

    "The day after the feast" is no subject that such a question could be asked of.
    """
    first = answer.split(maxsplit=1)[0]
    is_weak = told.base in vocabulary.lists["weak_verbs"] or vocabulary.has("relative", first)
    return is_weak or vocabulary.expressions["time_before"].match(told.subject) is not None


def _gaps(source: Passage, told: Clause, cores: list[str], sentence: str) -> Found | None:
    """Return the fact of a clause with a card for each of its *cores*; nothing where none can be hidden."""
    cards = tuple(
        card("gap", front, tidy(hidden), passage(sentence, hidden, source.text.label, source.text.detail))
        for hidden in cores
        if (front := _gapped(source, told, hidden))
    )
    key = f"{told.subject} {told.verb}"
    return fact(source.text.kind, key, source.text, cards, sentence) if cards else None


def _gapped(source: Passage, told: Clause, hidden: str) -> str:
    """Return a clause in which a phrase behind its verb is hidden; nothing where that tells too little."""
    vocabulary = source.scope.vocabulary
    before, found, after = told.rest.partition(hidden)
    if not found or _ASIDE.fullmatch(hidden) or vocabulary.has("object_pronouns", hidden):
        return ""
    start = len(told.rest) - len(found) - len(after)
    if tears_pair(told.rest, (start, start + len(hidden)), vocabulary):
        return ""
    front = f"{told.subject} {told.verb} {before}{GAP}{after.rstrip(' .')}."
    if vocabulary.has_base_forms and hides_most(front, hidden):
        return ""
    above = source.context or (
        source.scope.subject_of(source.text.place) if is_open(told, vocabulary) else ""
    )
    return under(above, front, vocabulary) if above else capitalised(front)


def _cores(told: Clause, answer: str, vocabulary: Vocabulary) -> list[str]:
    """Return "the barrels" of "the barrels on their side", and "a bonus" of "the crew a bonus".

    Of "the shaft to the keel" it is both, and of "its shape to the keel" only the keel.
    """
    told_twice = two_objects(answer, vocabulary)
    if told_twice:
        return [told_twice["what"]]
    at = turn(told, answer, vocabulary)
    if at is None:
        return [_without_lead(_before_verb(answer, vocabulary), vocabulary)]
    said = answer.split()
    thing, beside = " ".join(said[:at]), " ".join(said[at + 1 :]).partition(",")[0]
    is_owned = vocabulary.has("determiners", said[0]) and said[0].lower() in _OWNED
    is_short = 0 < len(beside.split()) <= _LONGEST_BESIDE
    is_beside = any(vocabulary.has(group, told.base) for group in TAKE_TWO) and is_short
    return [*([] if is_owned and is_beside else [thing]), *([beside] if is_beside else [])]


def _core(answer: str, vocabulary: Vocabulary) -> str:
    """Return "the yard" of "the yard behind the mill, with its sheds", and "York" of "his trade in York".

    What only belongs to the subject is known, and where it did so is not.
    """
    answer = _SIGN.split(answer)[0]
    first = answer.split(maxsplit=1)[0]
    is_clause = any(vocabulary.has(group, first) for group in _CLAUSES) or clause(answer, vocabulary)
    if not vocabulary.has_base_forms or is_clause:
        return answer
    turn = vocabulary.expressions["phrase_turn"].search(masked(answer))
    if turn and first.lower() in _OWNED and not is_of(answer[turn.start() :], vocabulary):
        return _core(answer[turn.end() :], vocabulary)
    if len(answer.split()) <= _LONGEST_CORE:
        return answer
    comma = masked(answer).find(", ") if len(enumeration(answer)) <= _PAIR else -1
    end = before_turn(answer, 0, comma if comma > 0 else len(answer), vocabulary)
    core = _without_end(answer[:end].rstrip(), vocabulary)
    behind = answer[end:].split()[1:2]
    asks = bool(behind) and any(vocabulary.has(group, behind[0]) for group in _CLAUSES)
    is_cut = asks or core.endswith(_PAIRED) or answer[end:].startswith(" to ")
    return answer if is_cut else core


def _without_end(said: str, vocabulary: Vocabulary) -> str:
    """Return a phrase without the words at its end that lead on: "the mill" of "the mill and then"."""
    while " " in said and _only_leads(said.rpartition(" ")[2], vocabulary):
        said = said.rpartition(" ")[0]
    return said


def _only_leads(word: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a word at the end of a phrase leads to what follows it: "the mill and then"."""
    return any(vocabulary.has(group, word) for group in _LEADING) or word in ("and", "or", "but")


def _before_verb(answer: str, vocabulary: Vocabulary) -> str:
    """Return "tributo" of "tributo y ocupaban los cargos"."""
    for joint in vocabulary.expressions["second_predicate"].finditer(answer):
        word = joint[1].lower()
        is_noun = any(vocabulary.has(group, word) for group in ("nouns_too", "mostly_nouns"))
        if joint.start() and is_finite(word, vocabulary) and not is_noun:
            return answer[: joint.start()]
    return answer


def _without_lead(answer: str, vocabulary: Vocabulary) -> str:
    """Return "il rito" of "definitivamente il rito", and "the toll" of "about the toll"."""
    first, _, others = answer.partition(" ")
    leads = vocabulary.has_base_forms and vocabulary.has("prepositions", first)
    leads |= vocabulary.has("object_persons", first)
    return others if others and (leads or vocabulary.expressions["manner"].fullmatch(first)) else answer
