"""Whoever: "Chi rompe il sigillo paga i danni", what befalls who does something, and who it is that does."""

from kmsflash.notes.facts.making import Found, Passage, card, fact, passage, tidy
from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.grammar.finite import is_finite
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import capitalised, is_balanced, plain, split_outside

_FEWEST, _MOST_WORDS, _LONGEST_NAME = 3, 16, 8
_NEAR = 4  # words among which the verb of who does something stands


def read(source: Passage, sentence: str) -> list[Found]:
    """Return the fact of what a sentence says of whoever does something."""
    vocabulary = source.scope.vocabulary
    text = split_outside(sentence.rstrip(" .!"), vocabulary.expressions["tail"])[0]
    opening = vocabulary.expressions["whoever"].match(plain(text))
    told = clause(text, vocabulary) if opening and not text.endswith("?") else None
    if opening is None or told is None or not is_balanced(told.subject):
        return []
    subject = plain(told.subject)
    act = subject[opening.end() :]
    acts = any(is_finite(word.lower(), vocabulary) for word in act.split()[:_NEAR])
    if not acts or len(subject.split()) < _FEWEST or vocabulary.has("prepositions", act.split()[-1]):
        return []
    named = vocabulary.has("copulas", told.verb) and _is_name(told.rest, vocabulary)
    answer = told.rest if named else f"{told.verb} {told.rest}"
    if not 1 < len(answer.split()) <= _MOST_WORDS or not is_balanced(answer):
        return []
    front = vocabulary.ask["who_acts" if named else "of_whoever"].format(act=act)
    shown = passage(sentence, answer, source.text.label, source.text.detail)
    drafted = card("whoever", front, capitalised(tidy(answer)), shown)
    return [fact(source.text.kind, subject[:80], source.text, (drafted,), sentence)]


def _is_name(rest: str, vocabulary: Vocabulary) -> bool:
    """Tell whether what stands behind "is" names who it is."""
    said = rest.split()
    leads = bool(said) and (vocabulary.has("determiners", said[0]) or said[0][:1].isupper())
    return leads and len(said) <= _LONGEST_NAME
