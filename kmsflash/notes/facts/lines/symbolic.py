"""Symbolic: formulas without words that a name or a sentence leads to, asked for as a whole.

"Hull speed: v = 1.34 √L" and "The area of a circle is A = πr²" tell the formula of what is named. What its
letters stand for is asked by itself: "…, where c is the speed of light".
"""

import re

from kmsflash.model.kinds import Kind
from kmsflash.notes.facts.making import Found, Passage, card, fact, passage, tidy
from kmsflash.notes.facts.stating.phrasing import under
from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import capitalised, is_balanced, plain

_WORD = re.compile(
    r"(?<![A-Za-z_])(?!(?:sin|cos|tan|cot|log|exp|lim|min|max|mod|mol)(?![a-z]))"
    r"(?=[A-Za-zäöü]*[aeiouyäöü])[A-Za-zÄÖÜäöüß][a-zäöüß]{2,}(?![a-zäöüß(\[])"
)
_RELATION = re.compile(r"\s[=≈∝≤≥≡]\s")
_NAMED = re.compile(r"^(?P<name>[^\W\d_][^:=]{2,70}?):\s+(?P<said>\S.*)$")
_TURNED = re.compile(r"^(?P<formula>[^:]{1,60}?):\s+(?P<name>[^\W\d_][^:=.,;]{3,60})$")
_OF_CASE = re.compile(
    r"(?P<symbol>[A-Za-zα-ωΑ-Ω]{1,3}\([^()=]*\s=\s[^()]*\))\s=\s(?P<right>\S.*)$"
)  # "P(X = k) = …"
_TAIL = re.compile(rf"[,;]?\s+(?=\(?{_WORD.pattern})|,\s(?=\S{{1,6}}\s=\s[A-Za-zÄÖÜäöü][a-zäöüß]{{3}})")
_VALUE = re.compile(r"^[−~-]?\d[\d.,]*(?:\s?×\s?10[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+)?(?:\s?[A-Za-zµΩ°%/·⁻¹²³()]+)?$")
_OPERATOR = re.compile(r"\s[+−·×]\s")
_VARIABLE = re.compile(r"[A-Za-zα-ωΑ-Ω]")
_NO_NAMES = ("relative", "if_headers", "question_words")  # open what is none
_LONGEST_LEAD = 40
_LONGEST_NAME = 12  # words
_LONGEST_SYMBOL = 40
_LONGEST_SAID = 14  # words of what a letter stands for


def read(source: Passage, sentence: str) -> list[Found]:
    """Return the formula of what is named before it, and what its letters stand for."""
    said = plain(sentence).rstrip(".")
    if " = " not in said and " ≈ " not in said and " ∝ " not in said:
        return []
    vocabulary = source.scope.vocabulary
    name, told = _parted(_shortened(said, vocabulary), vocabulary)
    told = told or said
    end = _TAIL.search(told)
    formula = told[: end.start()].rstrip(" ,;") if end else told
    if not is_formula(formula) or not (name or _OF_CASE.match(formula)):
        return []
    if not name:
        return [_equal(source, formula, sentence)] if formula == said else []
    tail = told[end.end() :] if end else ""
    others = _letters(source, formula, tail, sentence) or _further(source, tail)
    if end and not others and end[0].isspace():
        return []  # what stands behind it belongs to it
    return [_fact(source, name, formula, sentence), *others]


def _further(source: Passage, tail: str) -> list[Found]:
    """Return another formula that a sentence goes on with: "… and the energy of a photon is E = hf"."""
    first, _, rest = tail.partition(" ")
    return read(source, capitalised(rest)) if source.scope.vocabulary.has("coordinators", first) else []


def is_formula(said: str) -> bool:
    """Tell whether a text sets signs equal to signs, and no more than a value."""
    symbol, *others = _RELATION.split(said)
    if not others or len(symbol) > _LONGEST_SYMBOL or _WORD.search(said) or not is_balanced(said):
        return False
    right = others[0].strip()
    is_value = _VALUE.match(right) is not None or not _VARIABLE.search(right)
    return bool(right) and "…" not in said and (not is_value or _OPERATOR.search(symbol) is not None)


def goes_on(term: str, answer: str) -> bool:
    """Tell whether an equation stands within a sentence: "use PV = nRT to find the pressure"."""
    before, _, symbol = term.rpartition(" ")
    first, _, behind = answer.partition(" ")
    is_within = _WORD.search(before) is not None and _WORD.search(behind) is not None
    return is_within and is_formula(f"{symbol} = {first}")


def _shortened(said: str, vocabulary: Vocabulary) -> str:
    """Return a text without "the formula for", which the question says too."""
    if "formula_for" not in vocabulary.expressions:
        return said
    leads = vocabulary.expressions["formula_for"].match(said[:_LONGEST_LEAD].lower())
    return capitalised(said[leads.end() :]) if leads else said


def _parted(said: str, vocabulary: Vocabulary) -> tuple[str, str]:
    """Return what has a formula, and the text from the formula on; nothing where none is named."""
    turned = _TURNED.match(said)
    if turned and is_formula(turned["formula"]) and _is_name(turned["name"], vocabulary):
        return turned["name"], turned["formula"]
    named = _NAMED.match(said)
    if named and _RELATION.search(named["said"]):
        name = named["name"]
        says = vocabulary.label(name) or vocabulary.has("definition_labels", name) or clause(name, vocabulary)
        return ("", "") if says or not _is_name(name, vocabulary) else (name, named["said"])
    leads = "formula_of" in vocabulary.expressions and vocabulary.expressions["formula_of"].match(said)
    if not leads:
        return "", ""
    name = leads["name"]
    return (name, said[leads.end() :]) if _is_name(name, vocabulary) else ("", "")


def _is_name(name: str, vocabulary: Vocabulary) -> bool:
    """Tell whether words can name what has a formula."""
    first, *others = name.split()
    is_led = bool(others) and vocabulary.has("determiners", first)
    opens = not is_led and any(vocabulary.has(group, first) for group in _NO_NAMES)
    opens = opens or vocabulary.has("formula_labels", others[0] if is_led else first)
    is_short = len(name.split()) <= _LONGEST_NAME and is_balanced(name) and "," not in name
    return is_short and not opens and _WORD.search(name) is not None


def _term(source: Passage, name: str) -> str:
    """Return a name as it reads in a question: a German noun without its article."""
    vocabulary = source.scope.vocabulary
    first, _, rest = name.partition(" ")
    is_led = bool(rest) and vocabulary.has("determiners", first)
    if vocabulary.keeps_capitals:
        return capitalised(rest if is_led and rest[0].isupper() else name)
    return f"{first.lower()} {rest}" if is_led else source.scope.names.sunk(name)


def _fact(source: Passage, name: str, formula: str, sentence: str) -> Found:
    vocabulary = source.scope.vocabulary
    term = _term(source, name)
    front = vocabulary.ask["formula"].format(term=term)
    front = under(source.context, front, vocabulary) if source.context else front
    drafted = card(
        "equals", front, tidy(formula), passage(sentence, formula, source.text.label, source.text.detail)
    )
    return fact(Kind.DEFINITION, f"{term} =", source.text, (drafted,), sentence)


def _equal(source: Passage, formula: str, sentence: str) -> Found:
    """Return what a case equals, under the section that it is told in."""
    vocabulary = source.scope.vocabulary
    case = _OF_CASE.match(formula)
    symbol, right = (case["symbol"], case["right"]) if case else formula.split(" = ", 1)
    about = source.context or source.scope.subject_of(source.text.place)
    front = under(about, vocabulary.ask["equals"].format(term=symbol), vocabulary)
    drafted = card("equals", front, tidy(right), passage(sentence, right, source.text.label))
    return fact(Kind.DEFINITION, f"{symbol} =", source.text, (drafted,), sentence)


def _letters(source: Passage, formula: str, tail: str, sentence: str) -> list[Found]:
    """Return what "where c is the speed of light and v the speed" says that the letters stand for."""
    vocabulary = source.scope.vocabulary
    if "formula_letters" not in vocabulary.expressions:
        return []
    found: list[Found] = []
    last = vocabulary.expressions["formula_letter_last"].match(tail)
    for one in [last] if last else vocabulary.expressions["formula_letters"].finditer(tail):
        letter, said = one["letter"], one["said"].strip(" .,;")
        if letter not in formula or len(said.split()) > _LONGEST_SAID or not is_balanced(said):
            return []
        asks = "equals" if said[:1].isdigit() else "letter"
        front = vocabulary.ask[asks].format(term=letter, letter=letter, formula=formula)
        shown = passage(sentence, said, source.text.label, source.text.detail)
        drafted = card("letter", front, tidy(said), shown)
        found.append(fact(Kind.DEFINITION, f"{formula} {letter}", source.text, (drafted,), sentence))
    return found
