"""Pairs: "Thread: coarse for wood, fine for metal", what goes with each case, asked case by case."""

import re

from kmsflash.notes.expressions import Expression
from kmsflash.notes.facts.lines import slots
from kmsflash.notes.facts.making import GAP, Found, Passage, card, fact, passage, tidy
from kmsflash.notes.facts.tabular.titles import head_is_plural
from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.grammar.finite import is_finite
from kmsflash.notes.grammar.orders import orders
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import capitalised, enumeration, fold, is_balanced, plain, split_outside

_LINE = re.compile(r"^(?P<lead>[^:;]{3,70}):\s+(?P<said>\S.*)$")
_BOLD = Expression(r"^\*\*[^*]+\*\*(?:\s\([^()]*\))?$")
_COMMA, _SEMICOLON = re.compile(r",\s+"), re.compile(r";\s+")
_SIGN = re.compile(r"[→=:?]|->")
_ASIDE = re.compile(r"\s*\([^()]*\)")
_AMOUNT = re.compile(r"[~≈<>≤≥−-]?\s?[$€£]?\d")
_FEWEST, _MOST = 2, 4  # pairs
_LONGEST_VALUE, _LONGEST_CASE = 4, 9  # words


def read(source: Passage, sentence: str) -> list[Found]:
    """Return the facts of pairs behind a colon, or of pairs whose first halves are all in bold."""
    said = sentence.strip().rstrip(".")
    if " / " in said and (slotted := slots.read(source, sentence)):
        return slotted
    if "," not in said and ";" not in said:
        return []
    line = _LINE.match(said)
    if line:
        return of(source, plain(line["lead"]), line["said"], sentence)
    found = _pairs(said, source.scope.vocabulary) if said.startswith("**") and ";" in said else []
    if not all(_BOLD.match(value) for value, _ in found):
        return []
    about = plain(source.context or source.text.context) or source.scope.subject_of(source.text.place)
    return [_asked(source, f"**{about}**", value, case, sentence) for value, case in found]


def of(source: Passage, lead: str, said: str, sentence: str) -> list[Found]:
    """Return the fact of each value of *lead* with the case that it is for, where *said* is a row of such."""
    vocabulary = source.scope.vocabulary
    found = _pairs(said.rstrip(". "), vocabulary)
    are_amounts = all(_AMOUNT.match(value) for value, _ in found)
    if not found or (not are_amounts and head_is_plural(lead, vocabulary)):
        return []  # "Causes: a clot in an artery, …" are several, each a cause
    return [_asked(source, lead, value, case, sentence) for value, case in found]


def _pairs(said: str, vocabulary: Vocabulary) -> list[tuple[str, str]]:
    """Return each value with its case, "fine" with "for metal"; nothing where a part is no such pair."""
    found: list[tuple[str, str]] = []
    for part in _parts(said, vocabulary):
        words = part.split(" ")
        at = next((n for n, word in enumerate(words) if n and vocabulary.has("case_words", word)), 0)
        value, case = " ".join(words[:at]), " ".join(words[at:])
        few = len(_ASIDE.sub("", value).split()) <= _LONGEST_VALUE and len(words) - at <= _LONGEST_CASE
        fits = few and at and len(words) > at + 1 and is_balanced(value) and is_balanced(case)
        fits = fits and not _SIGN.search(part) and len(enumeration(value)) == 1
        is_limit = vocabulary.has("modifiers", value)  # "only with hemp"
        if not fits or is_limit or _leads_on(part, vocabulary):
            return []
        found.append((value, case))
    of_one_kind = (
        len({value.rsplit(maxsplit=1)[-1] for value, _ in found}) == 1
    )  # "upper deck …, lower deck …"
    if not of_one_kind and any(_acts(value, case, vocabulary) for value, case in found):
        return []
    alike = {_AMOUNT.match(plain(value)) is None for value, _ in found}
    values, cases = ({fold(pair[half]) for pair in found} for half in (0, 1))
    is_row = _FEWEST <= len(found) <= _MOST and len(alike) == 1
    return found if is_row and len(values) == len(cases) == len(found) else []


def _leads_on(part: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a part only goes on with the one before, or names an exception to it."""
    first = part.split(maxsplit=1)[0]
    leads = any(vocabulary.has(group, first) for group in ("prepositions", "leads_on", "filler"))
    return leads or vocabulary.expressions["but_for"].match(f", {part}") is not None


def _acts(value: str, case: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a pair is a sentence, an order, or what a thing does."""
    first, *others = value.split()
    part = f"{value} {case}"
    is_form = first in vocabulary.verbs if vocabulary.has_base_forms else is_finite(first, vocabulary)
    told = clause(part, vocabulary)
    is_order = bool(others) and orders(part, vocabulary)  # "fine for metal" is none
    return (first.islower() and is_form) or is_order or (told is not None and bool(told.rest))


def _parts(said: str, vocabulary: Vocabulary) -> list[str]:
    """Return the parts of a row; what goes on with a list, "on 1, 2 and 3", stays with the part before."""
    parts: list[str] = []
    for part in split_outside(said, _SEMICOLON if ";" in said else _COMMA):
        has_case = any(vocabulary.has("case_words", word) for word in part.split()[1:])
        if parts and not has_case and len(enumeration(f"{parts[-1]}, {part}")) > _FEWEST:
            parts[-1] = f"{parts[-1]}, {part}"
        else:
            parts.append(part)
    return parts


def _asked(source: Passage, lead: str, value: str, case: str, sentence: str) -> Found:
    front = capitalised(f"{lead}: {GAP} {case}.")
    if source.context and fold(plain(source.context)) not in fold(front):
        front = source.scope.vocabulary.ask["context"].format(context=source.context, question=front)
    shown = passage(sentence, value, source.text.label, source.text.detail)
    drafted = card("case", front, tidy(value), shown)
    return fact(source.text.kind, f"{plain(lead)} {case}", source.text, (drafted,), sentence)
