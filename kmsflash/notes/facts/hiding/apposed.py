"""Apposed phrases: a noun that the phrase behind its comma explains, asked in its place.

"The yard is roofed with […], slabs that a frost has split": the explanation leads to the word.
"""

import re
from collections.abc import Iterator

from kmsflash.notes.facts.hiding.gaps import fits
from kmsflash.notes.facts.making import GAP, Found, Passage, card, fact, passage, tidy, unlinked
from kmsflash.notes.grammar.clauses import clause, only_relative
from kmsflash.notes.grammar.finite import is_finite
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import capitalised, enumeration, fold, is_balanced, masked, plain

_COMMA = re.compile(r",\s+")
_ENDS = re.compile(r"[,;:()]|\s[–—]\s|$")
_WORD = re.compile(r"[*_\"“«„]*[^\W\d][\w’'-]*[*_\"”»“]*")
_LONGEST = 190  # characters of a front
_MOST_NOUN, _FEWEST, _MOST = 3, 3, 14  # words of a noun, and of what explains it
_SHORTEST = 4  # letters of a noun that is no name
_MOST_ASKED = 2


def read(source: Passage, sentence: str, asked: str) -> list[Found]:
    """Return a fact for each noun of a sentence that an apposition explains, and no card asks for yet.

    *asked* are the answers of the sentence's cards, folded.
    """
    text = unlinked(sentence).strip().rstrip(".!")
    if ", " not in text or len(text) > _LONGEST or "?" in text or text.endswith(":"):
        return []
    vocabulary = source.scope.vocabulary
    found: list[Found] = []
    for start, end in _nouns(text, vocabulary):
        answer = text[start:end]
        if fold(plain(answer)) not in asked and fits(text, (start, end), vocabulary):
            front = capitalised(f"{text[:start]}{GAP}{text[end:]}.")
            shown = passage(sentence, answer, source.text.label, source.text.detail)
            drafted = card("apposed", front, tidy(answer), shown)
            found.append(fact(source.text.kind, f"{text[:80]} {answer}", source.text, (drafted,), sentence))
    return found[:_MOST_ASKED]


def _nouns(text: str, vocabulary: Vocabulary) -> Iterator[tuple[int, int]]:
    """Yield where the nouns stand that a phrase behind their comma explains."""
    shown = masked(text)
    for comma in _COMMA.finditer(shown):
        ends = _ENDS.search(shown, comma.end())
        said = text[comma.end() : ends.start() if ends else len(text)]
        if not _explains(said, vocabulary) or _is_listed(shown, comma.start(), ends, vocabulary):
            continue
        start = _start(text[: comma.start()], vocabulary)
        if start > 0 and not text[:start].rstrip().endswith(","):  # the second of a list
            yield start, comma.start()


def _explains(said: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a phrase says what something is: "a bird of the coast", "slabs that the frost split"."""
    first, second, *others = [*said.split(), "", ""]
    if not _FEWEST <= len(said.split()) <= _MOST or not is_balanced(said):
        return False
    if vocabulary.expressions["sums_up"].match(said):
        return False
    if vocabulary.has("indefinites", first):
        told = clause(said, vocabulary)
        return told is None or only_relative(told, vocabulary)
    leads = vocabulary.has("relative", second) or second in ("with", "con", "avec", "com", "of", "de")
    is_plain = first.islower() and first.isalpha() and not is_finite(first, vocabulary)
    small = ("prepositions", "determiners", "adverbials", "joint_words", "filler", "open_starts")
    is_noun = is_plain and not any(vocabulary.has(group, first) for group in small)
    joins = (
        not vocabulary.has("relative", second) and len(enumeration(said)) > 1
    )  # "sacks of flour and a cart"
    is_several = is_noun and vocabulary.expressions["plural"].search(first) is not None
    return bool(others) and leads and is_several and not joins


def _is_listed(shown: str, comma: int, ends: "re.Match[str] | None", vocabulary: Vocabulary) -> bool:
    """Tell whether a comma parts the things of a list: the text goes on with another after "and"."""
    before = shown[:comma].rsplit(",", maxsplit=1)
    after = shown[ends.end() :].split()[:1] if ends and ends[0] == "," else []
    joins = bool(after) and (
        vocabulary.has("open_starts", after[0]) or vocabulary.has("joint_words", after[0])
    )
    return joins and len(before) > 1


def _start(before: str, vocabulary: Vocabulary) -> int:
    """Return where the noun begins that a text ends in, with its article; nothing where it ends in none."""
    said = list(_WORD.finditer(before))
    if not said or said[-1].end() != len(before):
        return 0
    at = len(said)
    while at > 0 and len(said) - at < _MOST_NOUN and not _ends_noun(said[at - 1][0], vocabulary):
        at -= 1
    if at in (0, len(said)) or not _ends_noun(said[at - 1][0], vocabulary):
        return 0
    noun = plain(before[said[at].start() :])
    is_term = len(noun) >= _SHORTEST and not _points(noun, vocabulary)
    led = said[at - 1][0]  # no "del" or "zum", which stays as its preposition does
    leads = vocabulary.has("determiners", led) and not vocabulary.has("prepositions", led)
    return said[at - leads].start() if is_term else 0


def _ends_noun(word: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a noun cannot reach back over a word: an article, a preposition or a verb."""
    bare = plain(word)
    small = (
        "determiners",
        "prepositions",
        "particles",
        "adverbials",
        "relative",
        "joint_words",
        "auxiliaries",
    )
    is_small = any(vocabulary.has(group, bare) for group in small) or fold(bare) in vocabulary.stop_words
    acts = is_finite(bare, vocabulary) and not vocabulary.has("nouns_too", bare)
    return bare.islower() and (is_small or acts)


def _points(noun: str, vocabulary: Vocabulary) -> bool:
    pointing = ("pronouns", "question_words", "weak_answers")
    return any(vocabulary.has(group, noun) for group in pointing)
