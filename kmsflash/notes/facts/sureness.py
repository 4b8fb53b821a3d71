"""Sureness: whether the question that a pattern makes of a clause asks for one whole thing of what it names.

Where it does not, the clause is asked by a gap, in which the rest of it stays to be read.
"""

import re

from kmsflash.notes.clauses import Clause, clause
from kmsflash.notes.facts.making import GAP, Found, Passage, card, fact, passage, tidy
from kmsflash.notes.facts.phrasing import under
from kmsflash.notes.subjects import leaves_subject_out
from kmsflash.notes.vocabulary import Pattern, Vocabulary
from kmsflash.notes.wording import capitalised, masked, plain

_OBJECTS = ("verb and object", "verb and short object")
_LED = ("verb with particle", "can be done")
_BARE = re.compile(r"[\d`\"“„«*A-ZÀ-Þ]")  # what a German object has in it: a noun, a number, a piece of code
_ASIDE = re.compile(r"\([^()]*\)")
_LONGEST = 9  # words of a subject
_JOINTS = frozenset(("or", "and", "oder", "ou", "o"))


def is_doubtful(pattern: Pattern, told: Clause, answer: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a gap asks better for what a clause says than the question of a pattern."""
    if pattern.name == "front place":
        return any(vocabulary.has("possessives", word) for word in answer.split())  # "De sus libros …"
    if GAP in pattern.ask or not pattern.ask.endswith("?"):
        return False
    if pattern.subject and _is_torn(told.subject, vocabulary):
        return True
    if pattern.name == "is a":
        return _is_no_kind(told, answer, vocabulary)
    if pattern.name in _LED and "no_complement" in vocabulary.expressions:
        return vocabulary.expressions["no_complement"].match(answer) is not None
    return pattern.name in _OBJECTS and _is_no_object(told, answer, vocabulary)


def lacks_clause(pattern: Pattern, answer: str, vocabulary: Vocabulary) -> bool:
    """Tell whether what should happen if something is so says no such thing: "as a rule, its colour"."""
    if pattern.name != "if then" or not vocabulary.has_base_forms:
        return False
    first, second = [*answer.split(maxsplit=2), "", ""][:2]
    relative = vocabulary.lists["relative"]
    opens = first.lower() in relative - {"that"} or (
        vocabulary.has("prepositions", first) and second in relative
    )
    is_order = first.lower() in vocabulary.plural_verbs or vocabulary.has("imperatives", first)
    tells = is_order or clause(answer, vocabulary) is not None or not relative.isdisjoint(answer.split())
    return opens or not tells


def is_open(told: Clause, vocabulary: Vocabulary) -> bool:
    """Tell whether a subject is one of several that only its section tells: "each queue", "both sides"."""
    first, *others = plain(told.subject).split()
    is_counted = first.lower() in vocabulary.numbers and len(others) == 1
    is_each = len(others) == 1 and vocabulary.has("every", first)
    return is_counted or is_each or are_people(told.subject, vocabulary)


def are_people(subject: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a subject is "students" or "a user", of whom only the section says who they are."""
    said = plain(subject).split()
    led = len(said) == len(("a", "user")) and vocabulary.has("determiners", said[0])
    return (len(said) == 1 or led) and vocabulary.has("unnamed_people", said[-1])


def in_place(source: Passage, pattern: Pattern, told: Clause, answer: str, sentence: str) -> Found | None:
    """Return the fact of a clause whose object is hidden in its place; nothing where a gap may be shorter."""
    vocabulary = source.scope.vocabulary
    is_object = pattern.name.startswith("verb and") and len(answer.split()) > 1
    answer = _core(told, answer, vocabulary)
    before, found, after = told.rest.partition(answer)
    if not found or not is_object or vocabulary.keeps_capitals or _ASIDE.fullmatch(answer):
        return None
    front = f"{told.subject} {told.verb} {before}{GAP}{after.rstrip(' .')}."
    front = under(source.context, front, vocabulary) if source.context else capitalised(front)
    shown = passage(sentence, answer, source.text.label, source.text.detail)
    drafted = card("gap", front, tidy(answer), shown)
    return fact(source.text.kind, f"{told.subject} {told.verb}", source.text, (drafted,), sentence)


def _core(told: Clause, answer: str, vocabulary: Vocabulary) -> str:
    """Return "the barrels" of "the barrels on their side", and "a bonus" of "the crew a bonus"."""
    told_twice = _two(answer, vocabulary)
    if told_twice:
        return told_twice["what"]
    if not _is_placed(told, answer, vocabulary):
        return answer
    said = answer.split()
    at = next(n for n, word in enumerate(said) if n and vocabulary.has("prepositions", word))
    return " ".join(said[:at])


def _two(answer: str, vocabulary: Vocabulary) -> "re.Match[str] | None":
    shape = vocabulary.expressions.get("two_objects")
    return shape.match(answer) if shape else None


def _is_torn(subject: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a subject is more than a name: "7-9, set", "Creían que el sol", "primero A y luego B"."""
    shown = masked(plain(subject))
    said = shown.split()
    is_told = not vocabulary.has_base_forms and any(vocabulary.has("in_turn", word) for word in said[:-1])
    joins = _JOINTS | vocabulary.lists["joint_words"]
    is_listed = "," in shown and joins.isdisjoint(said)
    return is_told or is_listed or len(said) > _LONGEST or leaves_subject_out(subject, vocabulary)


def _is_no_object(told: Clause, answer: str, vocabulary: Vocabulary) -> bool:
    """Tell whether what follows a verb is how, when or to whom it acts: "noch", "this way", "us the name"."""
    if vocabulary.keeps_capitals and vocabulary.has("impersonal_subjects", told.subject):
        return True  # "Was erkennt man?"
    first = answer.split(maxsplit=1)[0].strip(",")
    if vocabulary.has("sides", told.verb) and not vocabulary.has("determiners", first) and first.islower():
        return True  # "sleeping left side"
    if told.does == "did" and vocabulary.has("orders_or_past", told.verb):
        return True  # "Apical bud: cut the tip", which may be an order
    if vocabulary.expressions["no_object"].match(answer) or _is_placed(told, answer, vocabulary):
        return True
    if _two(answer, vocabulary):
        return True  # "gives the crew a bonus"
    asks = vocabulary.has("question_words", first) or vocabulary.has("relative", first)
    return vocabulary.keeps_capitals and not asks and _BARE.search(answer) is None


def _is_placed(told: Clause, answer: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a verb takes a place beside its object: "puts the barrels on their side"."""
    is_put = vocabulary.has("puts_somewhere", told.base)
    return is_put and any(vocabulary.has("prepositions", word) for word in answer.split()[1:])


def _is_no_kind(told: Clause, answer: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a predicate says what is so of a thing, and no kind of thing that it is: "the ceiling"."""
    asks_which = vocabulary.has_base_forms or vocabulary.keeps_capitals
    of = "der" if vocabulary.keeps_capitals else "of"
    if asks_which and vocabulary.expressions["singled_out"].match(f"{told.subject} {of} "):
        return False  # "What is the only bridge?"
    if "`" in told.subject:
        return False  # "What is `^`?"
    names = ("no_kind", "of_which_one")
    is_open = vocabulary.expressions["open_kind"].match(told.subject) is not None
    return is_open or any(vocabulary.expressions[name].match(answer) for name in names)
