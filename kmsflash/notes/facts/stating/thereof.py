"""Sets that are only counted: "Il y en a trois : le foc, …", of what stands above or was named before."""

from kmsflash.notes.facts.making import Found, Passage, card, fact, passage
from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.grammar.subjects import is_named
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import capitalised, enumeration, is_balanced, plain

_FEWEST, _MOST = 2, 7  # members
_LONGEST_TITLE, _LONGEST_MEMBER = 6, 8  # words
_FIRST_NUMBER = 2  # of the words for numbers that a vocabulary lists


def read(source: Passage, sentence: str) -> list[Found]:
    """Return the fact of a set whose sentence counts it and names its members, but not what they are of."""
    vocabulary = source.scope.vocabulary
    found = vocabulary.expressions["so_many_of_them"].match(plain(sentence).strip().rstrip(" .!"))
    if found is None or source.context:
        return []
    members = enumeration(found["listed"])
    short = all(0 < len(one.split()) <= _LONGEST_MEMBER and is_balanced(one) for one in members)
    number = _number(found["count"], vocabulary) or len(members)  # "duas"
    if not short or not _FEWEST <= len(members) <= _MOST or len(members) != number:
        return []
    title = _title(source)
    if not title:
        return []
    template = vocabulary.ask["set_both" if len(members) == _FEWEST else "set"]
    front = template.format(title=capitalised(title), count=vocabulary.count(len(members)))
    shown = passage(sentence, found["listed"], source.text.label, source.text.detail)
    drafted = card("set", front, capitalised(found["listed"]), shown)
    return [fact(source.text.kind, f"{title} set", source.text, (drafted,), sentence)]


def _number(said: str, vocabulary: Vocabulary) -> int:
    if said.isdigit():
        return int(said)
    known = vocabulary.numbers
    return known.index(said.lower()) + _FIRST_NUMBER if said.lower() in known else 0


def _title(source: Passage) -> str:
    """Return what is counted: several things that the sentence before is of, or what stands above."""
    vocabulary, headings = source.scope.vocabulary, source.text.place.headings
    before = plain(source.subject) if source.before else ""
    several = vocabulary.expressions["subject_of_several"].match(before) is not None
    if before and several and is_named(before, vocabulary):
        return before
    above = plain(source.text.context or (headings[-1] if headings else ""))
    is_name = 0 < len(above.split()) <= _LONGEST_TITLE and not vocabulary.label(above)
    return above if is_name and clause(above, vocabulary) is None else ""
