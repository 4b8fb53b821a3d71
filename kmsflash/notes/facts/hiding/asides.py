"""Asides: what brackets or an insertion say, asked in its place where no card asks for it yet."""

import re
from collections.abc import Iterator

from kmsflash.notes.authors import is_cited_year
from kmsflash.notes.facts.making import GAP, Found, Passage, card, fact, passage, tidy, unlinked
from kmsflash.notes.grammar.clauses import clause, only_relative
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import capitalised, enumeration, fold, is_balanced, plain

_ASIDE = re.compile(r"(?P<before>[\w*_’'»\"”]+)\s\((?P<said>[^()]{4,80})\)")
_STOP = re.compile(r",\s")
_PERSON = re.compile(r"(?:[A-ZÀ-Þ][\w’'-]+\s){1,2}[A-ZÀ-Þ][\w’'-]+")
_YEAR = re.compile(r"[12]\d{3}(?:\s?[–-]\s?\d{2,4})?")
_LONGEST = 190
_LONGEST_GLOSS, _MOST_ASIDES = 8, 2
_LONGEST_INSERTED = 10
_NEAR = 4  # words before brackets among which the number of what they list stands


def read(source: Passage, sentence: str, asked: str) -> list[Found]:
    """Return a fact for each bracket that says what its noun is, when that was, or which things it counts.

    *asked* are the answers of the sentence's cards, folded: what stands there is asked already.
    """
    text = unlinked(sentence).strip().rstrip(".!")
    if len(text) > _LONGEST or "?" in text or text.endswith(":"):
        return []
    found: list[Found] = []
    told = (aside.span("said") for aside in _ASIDE.finditer(text) if _tells(aside, source))
    for start, end in (*told, *_inserted(text, source.scope.vocabulary)):
        said = text[start:end]
        if fold(said) not in asked and text.count(said) == 1:
            front = capitalised(f"{text[:start]}{GAP}{text[end:]}.")
            shown = passage(sentence, said, source.text.label, source.text.detail)
            answer = said.removeprefix("= ")
            drafted = card("aside", front, tidy(answer), shown)
            found.append(
                fact(source.text.kind, f"{text[:80]} {said[:30]}", source.text, (drafted,), sentence)
            )
    return found[:_MOST_ASIDES]


def _inserted(text: str, vocabulary: Vocabulary) -> Iterator[tuple[int, int]]:
    """Yield where what a noun means stands, set in behind it: "the dues, that is, what the barges pay, …"."""
    for stop in _STOP.finditer(text):
        meant = vocabulary.expressions["meant"].search(text, 0, stop.start())
        said = meant["answer"] if meant else ""
        if meant and len(said.split()) <= _LONGEST_INSERTED and is_balanced(text[meant.end() :]):
            yield meant.span("answer")


def _tells(aside: "re.Match[str]", source: Passage) -> bool:
    vocabulary, said = source.scope.vocabulary, aside["said"]
    before = aside.string[: aside.end("before")]
    return (
        _PERSON.fullmatch(said) is not None
        or _is_gloss(said, vocabulary)
        or (_is_year(before, said, vocabulary) and not _is_cited(aside, source))
        or _is_counted(before, said, vocabulary)
    )


def _is_cited(aside: "re.Match[str]", source: Passage) -> bool:
    is_study = is_cited_year(aside.string, *aside.span("said"), source.scope.names)
    return is_study or source.scope.cites(aside["said"])


def _is_gloss(said: str, vocabulary: Vocabulary) -> bool:
    """Tell whether brackets hold a noun with its article, "(the living beings)", or say "= …"."""
    first, *others = said.split()
    opens = vocabulary.has("determiners", first) and not vocabulary.has("pronouns", first)
    is_phrase = first == "=" or (opens and not _says(said, vocabulary))
    return 1 < len(others) < _LONGEST_GLOSS and is_phrase


def _says(said: str, vocabulary: Vocabulary) -> bool:
    """Tell whether brackets hold a sentence of their own: "(the last also stops the pump)"."""
    told = clause(said, vocabulary)
    return vocabulary.has_base_forms and told is not None and not only_relative(told, vocabulary)


def _is_year(before: str, said: str, vocabulary: Vocabulary) -> bool:
    """Tell whether brackets hold nothing but the year of the name before them."""
    is_named = re.search(r"(?:[A-ZÄÖÜ]\S*|[*_])$", before) is not None
    behind = vocabulary.expressions["years_behind"].fullmatch(f" ({said})")
    return is_named and (behind is not None or _YEAR.fullmatch(said) is not None)


def _is_counted(before: str, said: str, vocabulary: Vocabulary) -> bool:
    """Tell whether brackets list as many things as the words before them count: "three ways (a, b, c)"."""
    parts = enumeration(plain(said))
    near = [fold(word) for word in plain(before).split()[-_NEAR:]]
    return len(parts) > 1 and vocabulary.count(len(parts)) in near
