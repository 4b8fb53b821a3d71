"""Sureness: whether the question that a pattern makes of a clause asks for one whole thing of what it names.

Where it does not, the clause is asked by a gap, in which the rest of it stays to be read.
"""

import re

from kmsflash.notes.facts.defining.values import is_circumstance
from kmsflash.notes.facts.making import GAP
from kmsflash.notes.grammar.clauses import Clause, clause
from kmsflash.notes.grammar.finite import is_finite
from kmsflash.notes.grammar.subjects import leaves_subject_out
from kmsflash.notes.vocabulary import Pattern, Vocabulary
from kmsflash.notes.wording import enumeration, masked, plain

OBJECTS = ("verb and object", "verb and short object")
_LED = ("verb with particle", "can be done")
MODAL = ("must", "can")
_GOING_ON = ("open_starts", "question_words", "relative", "object_pronouns")
_BARE = re.compile(r"[\d`\"“„«*A-ZÀ-Þ]")  # what a German object has in it: a noun, a number, a piece of code
_LONGEST = 9  # words of a subject
_PAIR = 2
_BESIDE = {
    "puts_somewhere": "prepositions",
    "takes_another": "complement_words",
    "takes_from": "origin_words",
}
"""Groups of verbs that need something beside their object, and of the words that lead to it."""
TAKE_TWO = ("takes_another", "takes_from")
_ELISION = re.compile(r"[\s'’]")
_CODE = re.compile(r"`[^`]+`")
_LONGEST_COMMAND = 3  # words of code
_FEWEST_IN_CLAUSE = 3  # words
_OPENS = ("if_headers", "open_starts", "auxiliaries")
_ENDS = ("if_headers", "open_ends")
_FEW_OF_KIND = 2  # words behind "ein" that many others are


def only_sorts(told: Clause, vocabulary: Vocabulary) -> bool:
    """Tell whether a German clause only says what kind of thing its subject is: "Kahn ist ein Boot"."""
    first, *others = told.rest.split() or [""]
    is_kind = vocabulary.has("copulas", told.verb) and vocabulary.has("indefinites", first)
    return vocabulary.keeps_capitals and is_kind and len(others) <= _FEW_OF_KIND


def is_doubtful(pattern: Pattern, told: Clause, answer: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a gap asks better for what a clause says than the question of a pattern."""
    if pattern.name == "front place":
        return any(vocabulary.has("possessives", word) for word in answer.split())  # "De sus libros …"
    if GAP in pattern.ask or not pattern.ask.endswith("?"):
        return False
    if pattern.subject and (_is_torn(told.subject, vocabulary) or narrows(told, vocabulary)):
        return True
    if pattern.name == "is a":
        return _is_no_kind(told, answer, vocabulary)
    if pattern.name == "can" and not vocabulary.has_base_forms and not _is_told_of(told, vocabulary):
        return True  # "¿Qué puede hacer el patrón?" asks for all that he can do
    if pattern.name in MODAL:
        first, second = [*answer.split(maxsplit=2), "", ""][:2]
        goes_on = any(vocabulary.has(group, second) for group in _GOING_ON)
        is_open = vocabulary.has("open_modals", told.verb) and not goes_on
        return is_open or vocabulary.has("narrowing_adverbs", first)
    if pattern.name in _LED and "no_complement" in vocabulary.expressions:
        return vocabulary.expressions["no_complement"].match(answer) is not None
    return pattern.name in OBJECTS and _is_no_object(told, answer, vocabulary)


def _is_told_of(told: Clause, vocabulary: Vocabulary) -> bool:
    """Tell whether a clause in a subject says which one it is: "un barco que pierde agua"."""
    return any(vocabulary.has("relative", word) for word in told.subject.split()[1:])


def narrows(told: Clause, vocabulary: Vocabulary) -> bool:
    """Tell whether "only" stands before a verb, of which a question cannot say what it belongs to."""
    *before, _ = told.verb.split()
    return any(vocabulary.has("narrowing_adverbs", word) for word in before)


def names_thing(term: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a term names something that a question can be asked about.

    "Since 2015", "never dry it", "call the pilot if" and "the mast is of wood" do not.
    """
    said = plain(term).split()
    opens = is_circumstance(term, vocabulary) or any(vocabulary.has(group, said[0]) for group in _OPENS)
    opens |= vocabulary.has("adverbials", said[0]) and said[1:2] != [] and said[1][:1].isdigit()
    is_cut = len(said) > 1 and any(vocabulary.has(group, said[-1]) for group in _ENDS)
    told = clause(plain(term), vocabulary) if len(said) >= _FEWEST_IN_CLAUSE else None
    is_sentence = told is not None and told.rest != "" and vocabulary.has("copulas", told.verb)
    return not (opens or is_cut or is_sentence)


def is_whatever(subject: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a relative clause stands for the thing it is true of: "lo que sale del horno"."""
    whatever = vocabulary.expressions.get("what_is_so")
    return whatever is not None and whatever.match(subject) is not None


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


def names_command(subject: str, told: Clause, vocabulary: Vocabulary) -> bool:
    """Tell whether a whole command would be asked for by what it does, or code by what it is not."""
    code = _CODE.search(subject)
    denies = vocabulary.has("copulas", told.verb) and told.rest.startswith(("not ", "`"))
    return code is not None and (denies or len(code[0].split()) > _LONGEST_COMMAND)


def _is_torn(subject: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a subject is more than a name: "7-9, set", "Creían que el sol", "primero A y luego B"."""
    shown = masked(plain(subject))
    said = shown.split()
    is_told = not vocabulary.has_base_forms and any(vocabulary.has("in_turn", word) for word in said[:-1])
    joins = vocabulary.lists["coordinators"]
    is_listed = "," in shown and joins.isdisjoint(said)
    is_open = "definite_head" in vocabulary.expressions and _ends_in_relative(said, vocabulary)
    is_long = len(said) > _LONGEST
    is_told |= len(said) == 1 and vocabulary.has("time_adverbs", said[0])
    return is_told or is_listed or is_long or is_open or leaves_subject_out(subject, vocabulary)


def _ends_in_relative(said: list[str], vocabulary: Vocabulary) -> bool:
    """Tell whether a relative clause in a subject has no verb of its own: "el error que la maestra"."""
    at = next((n for n, word in enumerate(said) if n and vocabulary.has("relative", word)), len(said))
    return at < len(said) and not any(is_finite(word, vocabulary) for word in said[at + 1 :])


def _is_no_object(told: Clause, answer: str, vocabulary: Vocabulary) -> bool:
    """Tell whether what follows a verb is how, when or to whom it acts: "noch", "this way", "us the name"."""
    if vocabulary.keeps_capitals and vocabulary.has("impersonal_subjects", told.subject):
        return True  # "Was erkennt man?"
    first = answer.split(maxsplit=1)[0].strip(",")
    if vocabulary.has("negating", _ELISION.split(told.verb)[0]):
        return True  # "Que ne porte le mur ?"
    if vocabulary.has("sides", told.verb) and not vocabulary.has("determiners", first) and first.islower():
        return True  # "sleeping left side"
    if told.does == "did" and vocabulary.has("orders_or_past", told.verb):
        return True  # "Apical bud: cut the tip", which may be an order
    if vocabulary.expressions["no_object"].match(answer) or _is_placed(told, answer, vocabulary):
        return True
    if two_objects(answer, vocabulary) or is_bare(answer, vocabulary):
        return True  # "gives the crew a bonus"
    asks = vocabulary.has("question_words", first) or vocabulary.has("relative", first)
    return vocabulary.keeps_capitals and not asks and _BARE.search(answer) is None


def is_bare(answer: str, vocabulary: Vocabulary) -> bool:
    """Tell whether an object has no article where one leads it: "tuvo lugar", "uccisero Amulio"."""
    if vocabulary.has_base_forms or vocabulary.keeps_capitals or len(enumeration(answer)) > _PAIR:
        return False
    first = answer.split(maxsplit=1)[0].strip("*,")
    if " " not in answer and not first.istitle():
        return False  # "¿qué producen los cedros?" – "resina"
    if vocabulary.expressions["infinitive_form"].fullmatch(first):
        return False
    if vocabulary.expressions["manner"].fullmatch(first):
        return " " in answer
    led = ("determiners", "particles", "prepositions", "vague", "kept_adverbs", "question_words", "relative")
    return first.isalpha() and not (
        first.lower() in vocabulary.numbers or any(vocabulary.has(group, first) for group in led)
    )


def _is_placed(told: Clause, answer: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a verb takes a place beside its object: "puts the barrels on their side"."""
    return turn(told, answer, vocabulary) is not None


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


def opens_open(answer: str, vocabulary: Vocabulary) -> bool:
    """Tell whether an answer opens with what is no part of a phrase: "and", "it", "up"."""
    first = answer.split(maxsplit=1)[0]
    return any(vocabulary.has(group, first) for group in ("open_starts", "object_pronouns", "particles"))


def turn(told: Clause, answer: str, vocabulary: Vocabulary) -> int | None:
    """Return where the words stand that lead from an object to what its verb needs beside it."""
    said = answer.split()
    group = next((words for verbs, words in _BESIDE.items() if vocabulary.has(verbs, told.base)), "")
    return next(
        (
            n
            for n, word in enumerate(said)
            if n and group and vocabulary.has(group, word) and not _is_joined(said[n - 1], vocabulary)
        ),
        None,
    )


def _is_joined(before: str, vocabulary: Vocabulary) -> bool:
    """Tell whether what leads on stands behind "such", "and" or "not", and so to nothing of its own."""
    return before == "such" or vocabulary.has("open_starts", before) or vocabulary.has("auxiliaries", before)


def two_objects(answer: str, vocabulary: Vocabulary) -> "re.Match[str] | None":
    """Return the second of two objects as *what*: "a bonus" of "the crew a bonus"."""
    shape = vocabulary.expressions.get("two_objects")
    return shape.match(answer) if shape else None


def asks_of_pronoun(told: Clause, vocabulary: Vocabulary) -> bool:
    """Tell whether what a verb takes asks something of its own subject: "decides how long it lives"."""
    first, *others = [*told.rest.split(maxsplit=_FEWEST_IN_CLAUSE), ""]
    asks = vocabulary.has_base_forms and vocabulary.has("question_words", first)
    return asks and any(vocabulary.has("subject_pronouns", word) for word in others[:_PAIR])
