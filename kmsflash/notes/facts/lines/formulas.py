"""Formulas in running text: "Lens law 1/f = 1/g + 1/b (g distance, b image): …", and what stands behind them.

A formula ends where words begin. What its letters stand for is asked by itself; what else is said behind
it is a sentence of its own about what has the formula.
"""

import re

from kmsflash.model.kinds import Kind
from kmsflash.notes.facts.making import GAP, Found, Passage, card, fact, passage, tidy
from kmsflash.notes.grammar.finite import is_finite
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import capitalised, is_balanced, split_outside

SYMBOL = (
    r"(?:(?:sin|cos|tan|log|ln) )?(?:\d/)?Δ?[A-Za-zα-ωΑ-Ω](?:_\w{1,6}|\d|[a-z](?![a-z]))?"
    r"(?:/Δ?[A-Za-zα-ω](?:_?\w)?)?"
)
"""The letter, or two with a stroke, that a formula is for."""

_HEAD = re.compile(
    r"^(?:(?P<name>[^\W\d_a-z][\w’'-]{2,}(?: [\w’'-]{2,}){0,3})(?P<colon>:)? )?"
    rf"(?P<symbol>{SYMBOL}) = (?=\S)"
)
_OPERATOR = re.compile(r"[-+−–*/·×=<>≤≥≈±]|x")
_OPERAND = re.compile(
    r"[(√]*(?:\d[\d.,]*°?|Δ?\d*(?:[A-Za-zα-ωΑ-Ω](?:_?[A-Za-z]?\d?|_\w+))(?:[²³]|\^\S+)?)[)]*"
    r"(?:[/^·][(√]*(?:\d+|Δ?\d*[A-Za-zα-ωΑ-Ω](?:_?\w|_\w+)?[²³]?)[)]*)*[.,;:]?"
)
_FUNCTION = re.compile(r"[(\d]*(?:sin|cos|tan|log|ln|exp)[²³]?(?:\([^()]+\))?")
_UNIT = re.compile(r"[^\W\d_]{1,3}(?:/[^\W\d_]{1,3})?[.,;:]?")
_GLOSSES = re.compile(r"^\((?P<said>[^()]{5,120})\)\s*(?P<end>[.,;:]?)\s*")
_GLOSS = re.compile(rf"^(?P<symbol>{SYMBOL})(?:\s?[=:])? (?P<said>[^\W\d_]{{3,}}[^=]*)$")
_JOINT = re.compile(r",\s+")
_SMALL = ("relative", "prepositions", "because", "coordinators", "question_words", "if_headers", "adverbials")
_JOINTS = ",;:"
_ASIDE = re.compile(r"\s*\([^()]*[^\W\d_]{3}[^()]*\)$")
_LEAD = re.compile(r"^(?P<lead>[^\W\d_a-z][^:=]{2,60}): ")
_COUNTED = re.compile(r"[\d.…]+")
_WORDS = re.compile(r"(?<![_\w])[a-zß-ÿ]{4,}")  # of a text, where a formula should stand
_LONGEST_CASE = 4  # words of what is so
_FEWEST_BEHIND = 2  # words
_LONGEST = 12  # words of what a letter stands for


def parted(source: Passage, said: list[str]) -> tuple[list[str], list[Found]]:
    """Return sentences with what stands behind a formula apart from it, and what its letters stand for."""
    left: list[str] = []
    told: list[Found] = []
    for sentence in said:
        head = _HEAD.match(sentence)
        head = None if head and _cased(head["name"] or "", source.scope.vocabulary) else head
        end = _end(sentence, head.end()) if head else 0
        if head is None or end == 0:
            left.append(sentence)
            continue
        rest, glossed = _glossed(source, sentence, head, end)
        told += glossed
        behind = _behind(source, head, sentence[end - 1 :] if not glossed else rest)
        formula = sentence[:end].rstrip(" ,;:.")
        left += (
            [f"{formula}.", behind]
            if behind
            else [f"{formula}." if glossed and not rest.strip(" .,;:") else sentence]
        )
    return left, told


def _end(sentence: str, start: int) -> int:
    """Return where the formula ends that starts there: 0 where it is none, or goes on in numbers."""
    at, expects, last = start, True, ""
    for found in re.finditer(r"\S+", sentence[start:]):
        token = found[0]
        if expects and _FUNCTION.fullmatch(token):
            expects = not token.endswith(")")
        elif expects and _OPERAND.fullmatch(token):
            expects = False
        elif not expects and (_OPERATOR.fullmatch(token) or (last.isdigit() and _UNIT.fullmatch(token))):
            expects = _OPERATOR.fullmatch(token) is not None
        else:
            return at if not expects and at > start else 0
        at, last = start + found.end(), token
        if token[-1] in ",;:" and not expects:
            return 0 if re.match(r"\s*[\d.…]", sentence[at:]) else at
    return at if not expects else 0


def _glossed(source: Passage, sentence: str, head: "re.Match[str]", end: int) -> tuple[str, list[Found]]:
    """Return what stands behind a formula and its glosses, and what they say that its letters stand for."""
    formula = sentence[head.start("symbol") : end].rstrip(" ,;:.")
    behind = sentence[end:].lstrip()
    bracket = _GLOSSES.match(behind)
    parts = _JOINT.split(bracket["said"]) if bracket else _JOINT.split(behind.rstrip("."))
    rest = f"{bracket['end'] or ' '}{behind[bracket.end() :]}" if bracket else ""
    glosses = [_GLOSS.match(part) for part in parts]
    letters = set(re.findall(r"[A-Za-zα-ωΑ-Ω]", formula))
    fits = (
        gloss is not None and gloss["symbol"][0] in letters and _names(source, gloss) for gloss in glosses
    )
    if not all(fits) or (bracket is None and not all(" = " in part for part in parts)):
        return behind, []
    return rest, [_fact(source, formula, gloss, sentence) for gloss in glosses if gloss]


def _names(source: Passage, gloss: "re.Match[str]") -> bool:
    """Tell whether what stands behind a letter can be what it stands for."""
    first = gloss["said"].split(maxsplit=1)[0]
    leads = any(source.scope.vocabulary.has(group, first) for group in ("prepositions", "coordinators"))
    return not leads and len(gloss["said"].split()) <= _LONGEST and is_balanced(gloss["said"])


def _behind(source: Passage, head: "re.Match[str]", rest: str) -> str:
    """Return what is said behind a formula as a sentence about what has it; empty where it belongs to it."""
    said = rest[1:].strip(" ,;:") if rest else ""
    first, *others = [*said.split(), ""]
    vocabulary = source.scope.vocabulary
    is_sentence = first.strip(",").isalpha() and is_balanced(said)
    if not head["name"] or len(others) < _FEWEST_BEHIND or not is_sentence:
        return ""
    if rest[0] not in _JOINTS:
        goes_on = rest[1:2] == " " and is_finite(first, vocabulary)
        return f"{head['name']} {head['symbol']} {said}" if goes_on else ""
    if any(vocabulary.has(group, first) for group in _SMALL):
        return ""
    return capitalised(said) if head["colon"] else f"{head['name']}: {said}"


def _cased(name: str, vocabulary: Vocabulary) -> bool:
    """Tell whether words before a formula say what is so where it holds: "Loud at"."""
    return any(vocabulary.has("formula_words", word) for word in name.split())


def read_cases(source: Passage, sentence: str) -> list[Found]:
    """Read "Bright at d = k · λ, dark at d = k · λ/2": at what each is so."""
    text = sentence.strip()
    said = _ASIDE.sub("", text if text.endswith("..") else text.rstrip("."))
    lead = _LEAD.match(said) if " = " in said else None
    parts = _cases(said[lead.end() :] if lead else said, source.scope.vocabulary) if " = " in said else []
    about = lead["lead"] if lead else source.term or source.above
    found: list[Found] = []
    for what, formula in parts:
        front = source.scope.vocabulary.ask["context"].format(
            context=f"**{about}**", question=f"{what} {GAP}."
        )
        shown = passage(sentence, formula, source.text.label, source.text.detail)
        drafted = card("case-of", front, formula, shown)
        found.append(fact(Kind.DEFINITION, f"{about} {what}", source.text, (drafted,), sentence))
    return found


def _cases(said: str, vocabulary: Vocabulary) -> list[tuple[str, str]]:
    """Return what is so with its formula, for each part of a text; nothing where one is no such part."""
    parts: list[str] = []
    for part in split_outside(said, _JOINT):
        if parts and _COUNTED.fullmatch(part):
            parts[-1] += f", {part}"  # "k = 0, 1, 2, ..."
        else:
            parts.append(part)
    cases: list[tuple[str, str]] = []
    for part in parts:
        what = part.split(" = ")[0].split()
        at = next((at for at, word in enumerate(what) if vocabulary.has("formula_words", word)), 0)
        formula = part.split(maxsplit=at + 1)[-1] if at else ""
        if " = " in part and 0 < at <= _LONGEST_CASE and not _WORDS.search(formula.partition(" = ")[0]):
            cases.append((" ".join(what[: at + 1]), formula))
        elif not (cases and " = " in part and vocabulary.has("prepositions", what[0])):
            return []  # ", with k = 1, 2" only says for which
    return cases


def _fact(source: Passage, formula: str, gloss: "re.Match[str]", sentence: str) -> Found:
    front = source.scope.vocabulary.ask["letter"].format(letter=gloss["symbol"], formula=formula)
    shown = passage(sentence, gloss["said"], source.text.label, source.text.detail)
    drafted = card("letter", front, tidy(gloss["said"]), shown)
    return fact(Kind.DEFINITION, f"{formula} {gloss['symbol']}", source.text, (drafted,), sentence)
