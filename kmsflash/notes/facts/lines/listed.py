"""Lists inside a sentence: what a colon announces, conditions that all must hold, and amounts in a row."""

import re
from collections.abc import Callable
from dataclasses import replace

from kmsflash.notes.expressions import Expression
from kmsflash.notes.facts.making import GAP, Found, Passage, card, fact, passage, tidy, unlinked
from kmsflash.notes.facts.stating import statements
from kmsflash.notes.facts.stating.circumstances import inverted
from kmsflash.notes.facts.stating.insertions import without_insert
from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.grammar.finite import is_plural
from kmsflash.notes.grammar.subjects import is_named, sunk_subject
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import (
    capitalised,
    enumeration,
    fold,
    is_balanced,
    languages,
    lowered,
    masked,
    plain,
)

_LEAD = Expression(r"^(?P<lead>[^:;]{3,160}):\s+(?P<listed>[^:;]{12,})$")
_COMMA = re.compile(r",\s+(?:and\s+)?")
_FEWEST, _MOST, _LONGEST, _MOST_WORDS = 2, 5, 18, 45
_NEAR = 8  # words at the end of a lead among which it says what sort of things follow
_SHORT = 4  # words of a lead that does not say what it is about


def read(source: Passage, sentence: str) -> list[Found]:
    """Return the facts of a sentence that lists several things: one for the set, or one for each amount."""
    text = unlinked(sentence).rstrip(". ")
    shapes: tuple[Callable[[Passage, str, str], list[Found]], ...] = (_amounts, _announced, _conditions)
    return next(filter(None, (shape(source, text, sentence) for shape in shapes)), [])


def _parts(listed: str, vocabulary: Vocabulary) -> list[str]:
    """Return two to five parts that are not too long together; none otherwise."""
    parts: list[str] = []
    for part in enumeration(listed):
        first = part.split(maxsplit=1)[0]
        if parts and vocabulary.has("relative", first) and first != parts[0].split(maxsplit=1)[0]:
            parts[-1] = f"{parts[-1]}, {part}"  # "Sparta, where two kings ruled"
        else:
            parts.append(part)
    if any(part.split()[-1] in languages()[vocabulary.language]["joints"] for part in parts[:-1]):
        return []  # "A and, further down, B"
    lengths = [len(part.split()) for part in parts]
    fits = _FEWEST <= len(parts) <= _MOST and max(lengths) <= _LONGEST and sum(lengths) <= _MOST_WORDS
    return parts if fits and all(map(is_balanced, parts)) else []


def _announced(source: Passage, text: str, sentence: str) -> list[Found]:
    """Read "Two conditions: A is so, and B is so" and "A plan must meet the standards of C: A, B and C"."""
    vocabulary = source.scope.vocabulary
    found = _LEAD.match(text) if ":" in masked(text) else None
    parts = _parts(found["listed"], vocabulary) if found else []
    if found is None or not parts or not any(len(part.split()) > _SHORT for part in parts):
        return []
    lead = without_insert(found["lead"], vocabulary)
    said = plain(lead).split()
    counts = vocabulary.count(len(parts)) == said[0].lower()
    named = any(
        is_plural(word, vocabulary) and vocabulary.expressions["set_title"].fullmatch(word)
        for word in said[-_NEAR:]
    )
    told = _stated(lead, vocabulary)
    named = named or vocabulary.count(len(parts)) in map(str.lower, said[-_NEAR:])
    turns = any(vocabulary.has("turning_words", part.split(maxsplit=1)[0]) for part in parts)
    alike = named and len({part.split(maxsplit=1)[0].lower() for part in parts}) == 1 < len(parts)
    if turns or not named or not (counts or told or alike):
        return []  # "two camps: one did this, whereas the other did that"
    if not told:
        about = source.context or source.scope.subject_of(source.text.place)
        lead = f"{about} – {lowered(lead)}"
    both, every = ("members_both", "members") if told else ("set_both", "set")
    template = vocabulary.ask[both if len(parts) == _FEWEST else every]
    front = template.format(intro=f"{plain(lead).strip()}.", title=lead, count=vocabulary.count(len(parts)))
    return [_set(source, front, parts, sentence)]


def _stated(lead: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a lead is a clause; "time limits" only looks like one."""
    told = clause(lead, vocabulary)
    return told is not None and bool(told.rest)


def _conditions(source: Passage, text: str, sentence: str) -> list[Found]:
    """Read "A holds only if B is so, C is so, and D is so": when, and what all must hold."""
    vocabulary = source.scope.vocabulary
    found = vocabulary.expressions["listed_conditions"].match(text)
    parts = _parts(found["listed"], vocabulary) if found else []
    parts = [part.removeprefix(f"{found['word']} ") for part in parts] if found else []
    if found is None or len(parts) <= _FEWEST or not all(_says(part, vocabulary) for part in parts):
        return []
    before, main = _relative(found["main"], vocabulary)
    told = clause(main, vocabulary)
    if told is None or not is_named(told.subject, vocabulary):
        return []
    when = next((one.word for one in vocabulary.circumstances if one.name == "when"), "")
    question = inverted(when, told, vocabulary, sunk_subject(told, source.scope.names, vocabulary))
    if source.context and fold(source.context) not in fold(question):
        asked = f"{question[:1].lower()}{question[1:]}"
        question = vocabulary.ask["context"].format(context=f"**{source.context}**", question=asked)
    front = vocabulary.ask["enumerate"].format(question=question, count=vocabulary.count(len(parts)))
    return [*(statements.read(source, before) if before else []), _set(source, front, parts, sentence)]


def _says(part: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a part is a clause, or the predicate of the clause before it."""
    first = part.split(maxsplit=1)[0].lower()
    return (
        clause(part, vocabulary) is not None or first in vocabulary.verbs or first in vocabulary.plural_verbs
    )


def _relative(main: str, vocabulary: Vocabulary) -> tuple[str, str]:
    """Return "A falls under the Act" and "The Act gives …" for "A falls under the Act, which gives …"."""
    found = vocabulary.expressions["relative_which"].match(main)
    return (found["before"], capitalised(f"{found['name']} {found['said']}")) if found else ("", main)


def _amounts(source: Passage, text: str, sentence: str) -> list[Found]:
    """Read "Fees: two euros for children, five euros for adults": each amount by its gap."""
    expression = source.scope.vocabulary.expressions["amount_for"]
    found = _LEAD.match(text) if ":" in masked(text) else None
    if found is None or _stated(found["lead"], source.scope.vocabulary):
        return []
    parts = _COMMA.split(found["listed"]) if "\0" not in masked(found["listed"]) else []
    told = [expression.match(part) for part in parts]
    if not parts or told[0] is None or len(list(filter(None, told))) < _FEWEST:
        return []
    lead = plain(source.context or "")
    lead = f"{lead} – {lowered(plain(found['lead']))}" if lead else plain(found["lead"])
    facts: list[Found] = []
    last = ""
    for part, said in zip(parts, told, strict=True):
        if said:
            last = part
            facts.append(
                _gap(source, f"{lead}: {GAP}{part[said.end('answer') :]}.", said["answer"], sentence)
            )
        elif len(part.split()) > 1:
            facts.append(_gap(source, f"{lead}: {last}, {GAP}.", part, sentence))
    return facts


def _gap(source: Passage, front: str, answer: str, sentence: str) -> Found:
    shown = passage(sentence, answer, source.text.label, source.text.detail)
    drafted = card("gap", capitalised(front), tidy(answer), shown)
    return fact(source.text.kind, front[:120], source.text, (drafted,), sentence)


def _set(source: Passage, front: str, parts: list[str], sentence: str) -> Found:
    shown = passage(sentence, "", source.text.label, source.text.detail)
    drafted = replace(
        card("set", front, "", shown), answer="\n".join(f"- {tidy(plain(part))}" for part in parts)
    )
    return fact(source.text.kind, front[:120], source.text, (drafted,), sentence)
