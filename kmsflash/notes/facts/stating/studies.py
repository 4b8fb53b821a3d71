"""Studies: who found something, and what they found, where notes cite them: "Hall et al. (1978): …".

A teacher asks for these, and not for the year, which stays where it stands.
"""

import re

from kmsflash.model.notes import FactDraft
from kmsflash.notes.authors import Study, bracketed, studies
from kmsflash.notes.facts.making import GAP, Found, Passage, card, fact, passage, tidy, unlinked
from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import capitalised, fold, is_balanced, plain, split_outside

WHO, FOUND, WHOSE = "who-found", "found", "whose"
_SIGN = re.compile(r"\s*(?::|\s[–—]|\s-)\s+(?=\S)")
_RESULT = re.compile(r":\s+(?=\S)")
_COMMA = re.compile(r",\s+")
_TERM = re.compile(r",\s(?P<mark>\*{1,2}|[\"“])(?P<term>[^*\"”]{3,60})(?:\*{1,2}|[\"”])$")
_ASIDE = re.compile(r"\s\([^()]*\)$")
_LONGEST = 230  # characters of a front
_FEWEST, _MOST = 4, 25  # words that are said of who is hidden, and that were found
_MOST_HIDDEN, _MOST_STATED = 14, 8  # words of a result in a gap, and of one that is a sentence


def read(source: Passage, sentence: str, told: list[Found]) -> list[Found]:
    """Return what a sentence was *told* to say, with whom it cites for it and what they found."""
    text = unlinked(sentence).strip().rstrip(".")
    cited = next(studies(text, source.scope.names), None)
    if "?" in text or GAP in text:
        return told
    if named := _of_section(source, text, cited):
        return [*told, *named]
    if cited is None:
        return told
    drafts = [draft for one in told if isinstance(one, FactDraft) for draft in one.cards]
    answers = [fold(draft.answer) for draft in drafts]
    found = [*_found(source, text, cited), *_result(source, text, cited)]
    found += _by_whom(source, text, cited)
    fresh = [one for one in found if fold(one.cards[0].answer) not in answers]
    is_asked = any(fold(cited.who) in answer for answer in answers)
    return [*told, *fresh, *([] if is_asked else _who(source, text, cited))]


def _who(source: Passage, text: str, cited: Study) -> list[FactDraft]:
    """Return the fact of who found what a text says."""
    left = plain(f"{text[: cited.start]} {text[cited.stop :]}").split()
    front = f"{text[: cited.start]}{GAP}{text[cited.end :]}."
    if len(left) < _FEWEST or len(front) > _LONGEST or not is_balanced(front):
        return []
    return [_fact(source, WHO, capitalised(front), cited.who, text)]


def _found(source: Passage, text: str, cited: Study) -> list[FactDraft]:
    """Return the fact of what was found, where a sentence stands behind a name and its colon."""
    sign = _SIGN.match(text, cited.stop) if not cited.start else None
    said = text[sign.end() :] if sign else ""
    vocabulary = source.scope.vocabulary
    if not said or len(said.split()) > _MOST or not _is_sentence(said, vocabulary):
        return []
    name = f"{cited.who} ({cited.year})"
    ask = vocabulary.ask["what_found" if cited.several else "known_for"]
    front = ask.format(who=f"**{name}**", term=name)
    return [_fact(source, FOUND, front, capitalised(said), text)]


def _result(source: Passage, text: str, cited: Study) -> list[FactDraft]:
    """Return the fact of what came out of what somebody did, behind its colon: "… woke them: no dreams"."""
    colon = _RESULT.search(text, cited.stop + 1) if not cited.start else None
    did = text[: colon.start()] if colon else ""
    vocabulary = source.scope.vocabulary
    if colon is None or not _is_sentence(f"X {did[cited.stop :]}", vocabulary):
        return []
    said = split_outside(text[colon.end() :], _COMMA)[0]
    front = f"{did}: {GAP}{text[colon.end() + len(said) :]}."
    most = _MOST_STATED if _is_sentence(said, vocabulary) else _MOST_HIDDEN
    fits = 1 < len(said.split()) <= most and len(front) <= _LONGEST and is_balanced(said)
    return [_fact(source, FOUND, front, said, text)] if fits else []


def _by_whom(source: Passage, text: str, cited: Study) -> list[FactDraft]:
    """Return the fact of whose a term is that stands behind a name: "Lea & Young (1984), *left realism*"."""
    term = _TERM.match(text, cited.stop)
    return [_whose(source, term["term"], cited, text)] if term else []


def _of_section(source: Passage, text: str, cited: Study | None) -> list[FactDraft]:
    """Return the fact of whose that is which a section tells of, where it opens with no more than a name."""
    headings = source.text.place.headings
    names, vocabulary = source.scope.names, source.scope.vocabulary
    whole = cited if cited and not cited.start and cited.stop == len(text) else None
    is_first = source.opens_section and not source.before and len(headings) > 1
    if not is_first or source.text.is_item or _is_sentence(text, vocabulary):
        return []
    whole = whole or bracketed(text, names)
    title = _ASIDE.sub("", plain(headings[-1]))
    return [_whose(source, title, whole, text)] if whole and vocabulary.label(title) is None else []


def _whose(source: Passage, term: str, cited: Study, text: str) -> FactDraft:
    front = source.scope.vocabulary.ask["by_whom"].format(name=capitalised(term), year=cited.year)
    return _fact(source, WHOSE, front, cited.who, text)


def _is_sentence(said: str, vocabulary: Vocabulary) -> bool:
    return clause(capitalised(plain(said)), vocabulary) is not None


def _fact(source: Passage, way: str, front: str, answer: str, text: str) -> FactDraft:
    shown = passage(text, answer, source.text.label, source.text.detail)
    drafted = card(way, front, tidy(answer), shown)
    return fact(source.text.kind, f"{text[:80]} {way}", source.text, (drafted,), text)
