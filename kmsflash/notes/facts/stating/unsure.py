"""Unsure circumstances: when and why of a clause that says it already, or that no question can open with.

"The bridge fell in the 1960s after the ice had come" cannot be asked "When did it fall in the 1960s?":
what comes behind the word that leads on is hidden in its place.
"""

import re

from kmsflash.notes.facts.making import GAP
from kmsflash.notes.grammar.clauses import Clause, clause
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import masked

_DASH = re.compile(r"\s[–—-]\s")
_DATED = re.compile(
    r"\b(?:in|on|since|im|am|seit|en|el|le|nel|il|em|no)\s(?:the\s|den\s|los\s|gli\s|les\s)?\**"
    r"(?:\d{1,2}\s[^\W\d]|[12]\d{3})|~\s?\d"
)
_AGAIN = re.compile(r"[^\W\d_]+")
_FEWEST = 3  # words of a circumstance that is whole without the one joined to it
_LONGEST_LEAD = 4  # words that lead to a clause: "only two hours after"
_IF = ("if", "si", "se", "wenn", "falls")


def is_one(told: Clause, answer: str, vocabulary: Vocabulary, *, is_why: bool) -> bool:
    """Tell whether a clause could not be asked when or why it is so: "it is what keeps a mill running".

    No more can "a penumbra só aparece", whose adverb would stand in the wrong place, what has a subject
    of two parts, what says when it was, or "silt is mud that settles", of which the mud may settle when.
    """
    first, *others = told.subject.split()
    if others and (vocabulary.has("never", first) or vocabulary.has("half_negations", first)):
        return True  # "never a king"
    if is_why:
        return False
    begins = told.rest.split(maxsplit=1)[:1]
    asks = bool(begins) and any(vocabulary.has(group, begins[0]) for group in ("question_words", "relative"))
    is_copula = vocabulary.has("copulas", told.verb)
    is_inner = is_copula and not vocabulary.keeps_capitals and _has_relative(told.rest, vocabulary)
    before = (*told.subject.split()[-1:], *told.verb.split()[:-1])
    narrows = any(vocabulary.has("narrowing_adverbs", word) for word in before)
    _, comma, last = masked(told.rest).rpartition(", ")
    is_two = ", " in masked(told.subject) or (comma and clause(last, vocabulary) is not None)
    is_dated = _DATED.search(masked(told.rest)) is not None
    is_if = told.does == "did" and answer.split(maxsplit=1)[0].lower() in _IF
    tells = vocabulary.has("before_questions", told.base)  # "the bell tells the crew when …"
    return is_inner or (asks and is_copula) or narrows or bool(is_two) or is_dated or is_if or tells


def _has_relative(rest: str, vocabulary: Vocabulary) -> bool:
    return any(vocabulary.has("relative", word) for word in masked(rest).split()[1:])


def parted(main: str, answer: str, sentence: str, vocabulary: Vocabulary) -> tuple[str, str]:
    """Return a clause with a gap behind the word that leads to its circumstance, and what is hidden there.

    Nothing where it does not stand in its *sentence* as it is.
    """
    at = sentence.find(answer)
    if at < 0 or sentence.count(answer) > 1 or not sentence[:at].rstrip(", ").endswith(main[1:]):
        return "", ""
    between = sentence[len(sentence[:at].rstrip(", ")) : at]
    lead = _lead(answer, vocabulary)
    return f"{main}{between}{lead}{GAP}.", answer[len(lead) :]


def _lead(answer: str, vocabulary: Vocabulary) -> str:
    """Return the words of a circumstance up to the one that leads to its clause: "shortly after "."""
    said = answer.split()
    leads = (n for n, word in enumerate(said[:_LONGEST_LEAD]) if vocabulary.has("leads_clause", word))
    at = next(leads, None)
    return f"{' '.join(said[: at + 1])} " if at is not None and len(said) > at + 1 else ""


def shortened(answer: str, vocabulary: Vocabulary) -> str:
    """Return a circumstance without what a dash adds to it, or the other one that is joined to it.

    "If it is wet, and slow if it is dry" are two.
    """
    dash = _DASH.search(masked(answer))
    answer = answer[: dash.start()] if dash and len(answer[: dash.start()].split()) >= _FEWEST else answer
    first, *others = [(one[0].lower(), one.start()) for one in _AGAIN.finditer(masked(answer))]
    if not vocabulary.has("leads_clause", first[0]):
        return answer
    again = next((at for word, at in others if word == first[0]), None)
    joints = [
        at for word, at in others if vocabulary.has("coordinators", word) and again is not None and at < again
    ]
    short = answer[: joints[-1]].rstrip(" ,") if joints else answer
    return short if len(short.split()) >= _FEWEST else answer
