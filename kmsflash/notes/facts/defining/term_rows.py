"""Terms in a row: "A: text. B: text", or several in one sentence."""

import re
from dataclasses import replace

from kmsflash.notes.facts.defining.definitions import defined
from kmsflash.notes.facts.defining.terms import BARE, asks_something, is_term
from kmsflash.notes.facts.making import Found, Passage
from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.wording import capitalised, split_outside

_ASIDE = re.compile(r"\s*\([^()]*\)$")
_HEADED = re.compile(r"^(?:[A-ZÄÖÜÀ-Þ]{2,}\s+){1,3}(?=[a-zà-ÿ][^:;]{1,40}:\s)")  # "KEY TERMS liquidity: …"
_FEWEST_IN_SENTENCE = 3
_SEMICOLON = re.compile(r";\s+")
_LONGEST_LINE = 160
_SHORT_TERM = 2  # words
_LONGEST_NAME = 4  # words
_LONGEST_IN_ROW = 3  # words of a term that stands in a row with others
_FEWEST_IN_ROW = 2


def read_row(source: Passage, said: list[str]) -> dict[int, list[Found]]:
    """Return what terms in a row give, "A: text. B: text", by the number of their sentence."""
    if source.text.is_item or source.text.label:
        return {}
    if len(said) < _FEWEST_IN_ROW:
        return _by_semicolon(source, said)
    named = {at: term for at, sentence in enumerate(said) if (term := _in_row(source, sentence))}
    told = {at: term for at, term in named.items() if at - 1 in named or at + 1 in named}
    if not told and (first := _leading(source, said[0])):
        about = replace(source, text=replace(source.text, text=said[0]))
        return {0: defined(about, first["term"].strip(), first["text"].strip(), is_bare=True)}
    if len(told) < _FEWEST_IN_ROW or (0 in told and len(told) < len(said)):
        return {}  # a first term may have the others for its properties
    row: dict[int, list[Found]] = {}
    for at, term in told.items():
        about = replace(source, text=replace(source.text, text=said[at]))
        row[at] = defined(about, term["term"].strip(), term["text"].strip(), is_bare=True)
    return row


def _by_semicolon(source: Passage, said: list[str]) -> dict[int, list[Found]]:
    """Return what terms in one sentence give, "KEY TERMS a: text; b: text", where all its parts are such."""
    whole = _HEADED.sub("", said[0].rstrip(".")) if said and ";" in said[0] else ""
    parts = [capitalised(part) for part in split_outside(whole, _SEMICOLON)] if whole else []
    told = [_in_row(source, part) for part in parts]
    if len(parts) < _FEWEST_IN_SENTENCE or not all(told):
        return {}
    about = [replace(source, text=replace(source.text, text=part)) for part in parts]
    found = [
        defined(within, term["term"].strip(), term["text"].strip(), is_bare=True)
        for within, term in zip(about, told, strict=True)
        if term
    ]
    return {0: [one for facts in found for one in facts]}


def _leading(source: Passage, sentence: str) -> "re.Match[str] | None":
    """Return the match of a name of up to four words with its text, which other sentences follow."""
    found = BARE.match(sentence)
    term = _ASIDE.sub("", found["term"]).strip() if found else ""
    is_name = term[:1].isupper() and len(term.split()) <= _LONGEST_NAME and not re.search(r"[\d,→=]", term)
    is_long = found is not None and len(found["term"].split()) > _SHORT_TERM
    if found is None or not is_name or not is_long or len(sentence) > _LONGEST_LINE:
        return None
    small = found["text"][:1].islower() or len(term.split()) == 1
    says = clause(found["text"], source.scope.vocabulary) is not None
    if says and "holds" not in source.scope.vocabulary.ask:
        return None
    return found if small and "→" not in sentence and is_term(source, found["term"].strip()) else None


def _in_row(source: Passage, sentence: str) -> "re.Match[str] | None":
    """Return the match of a term with its text that may be one of a row."""
    found = BARE.match(sentence)
    if found is None or not sentence[:1].isupper() or len(found["term"].split()) > _LONGEST_IN_ROW:
        return None
    vocabulary = source.scope.vocabulary
    is_property = vocabulary.expressions["property"].match(found["term"]) or asks_something(
        found["term"], vocabulary
    )
    return found if is_term(source, found["term"]) and not is_property else None
