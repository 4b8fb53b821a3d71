"""Dropped subjects: sentences of languages that need none: "Morì a Roma", "Nel 1860 parte per Roma"."""

import re

from kmsflash.notes.grammar.clauses import Clause, clause
from kmsflash.notes.grammar.subjects import is_named, leaves_subject_out, without_lead
from kmsflash.notes.vocabulary import Vocabulary

GAPPED = "Xx"
"""Stands for what is hidden while a sentence is looked at."""

_INFINITE = re.compile(r"(?:[aei]r|[aei]re)$")
_ELIDED = re.compile(r"^(?:all|dell|nell|dall|sull)[’']", re.IGNORECASE)
_IMPERSONAL = re.compile(r"^(?:n[oã]o?\s)?(?:se|si|hay|há|c[’']|ci|y a|non si|no se|não se)\b")
_EXISTS = re.compile(r"^(?:haver|haber|existir|esserci|avere luogo|ocorrer|ocurrir)\b")


def drops_subject(sentence: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a sentence leaves its subject out: "Morì a Roma", "in 1860 si trasferisce a Roma"."""
    if vocabulary.has_base_forms or vocabulary.keeps_capitals:
        return False
    opening, _, rest = sentence.partition(" ")
    said = rest if vocabulary.has("kept_adverbs", opening) else sentence
    told = clause(sentence, vocabulary)
    return (
        leaves_subject_out(said, vocabulary)
        or _opens_with_place(told, vocabulary)
        or (told is not None and _is_time(told, vocabulary))
    )


def _is_time(told: Clause, vocabulary: Vocabulary) -> bool:
    """Tell whether a time stands before a verb, and no subject behind it: "dopo due anni torna a Roma"."""
    time = vocabulary.expressions["leans_back"].match(told.subject)
    first = [*told.rest.split(maxsplit=1), ""][0]
    is_open = vocabulary.has("prepositions", first) and not vocabulary.has("determiners", first)
    return time is not None and time.end() == len(told.subject) and is_open


def agrees(sentence: str, name: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a sentence that leaves its subject out is of as many as a *name* names."""
    told = clause(sentence, vocabulary)
    opens = leaves_subject_out(sentence, vocabulary)
    verb = sentence if opens or told is None else told.verb
    is_of_several = (
        vocabulary.expressions["plural_verb"].search(verb.split(maxsplit=1)[0].lower()) is not None
    )
    number = "subject_of_several" if is_of_several else "subject_of_one"
    return is_named(name, vocabulary) and vocabulary.expressions[number].match(name) is not None


def _opens_with_place(told: Clause | None, vocabulary: Vocabulary) -> bool:
    """Tell whether a clause has but a circumstance before its verb, and no subject behind it either."""
    if told is None or vocabulary.has_base_forms or vocabulary.keeps_capitals:
        return False
    first = told.subject.split()[0] if told.subject else ""
    is_place = _ELIDED.match(first) is not None or vocabulary.has("prepositions", first)
    bare = without_lead(told.subject, vocabulary)
    behind = told.rest.split()[:1]
    is_turned = bool(behind) and (
        vocabulary.has("determiners", behind[0])
        or not behind[0][:1].islower()
        or "’" in behind[0]
        or "'" in behind[0]
    )
    exists = bool(behind) and _EXISTS.match(behind[0]) is not None
    is_said = (
        exists
        or vocabulary.has("impersonal", told.verb.split()[-1])
        or _IMPERSONAL.match(told.verb) is not None
    )
    second = told.rest.split()[1:2]
    is_turned = is_turned or (
        bool(second) and _INFINITE.search(behind[0]) is not None and vocabulary.has("determiners", second[0])
    )  # "pode aparecer o sinal"
    is_bare = bare == told.subject and "," not in bare and not _names_behind(bare, vocabulary)
    return is_place and is_bare and not is_turned and not is_said


def _names_behind(lead: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a name stands behind a circumstance, and is what acts: "at 20 °C Tg is reached"."""
    *_, before, last = ["", "", *lead.split()]
    small = ("prepositions", "determiners", "of_articles")
    led = (before[:1].isupper() and before != GAPPED) or any(vocabulary.has(group, before) for group in small)
    return bool(before) and last[:1].isupper() and not led
