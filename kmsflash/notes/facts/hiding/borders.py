"""Borders: where a phrase that is to be hidden ends."""

import re

from kmsflash.notes.facts.hiding.quantities import first_span
from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import enumeration, masked

_UNIT = re.compile(r"\s?(?:°C|%|‰|(?:k|m|c|d|µ|n|M)?(?:g|m|l|s|V|A|W|Hz|J|Pa|mol)|h|min|ml/\w+)(?![\w’'.-])")
_ADJECTIVE = re.compile(
    r",\s[a-zäöüß]{3,}(?P<ending>e[smr]?)(?:\s(?:und\s)?[a-zäöüß]{3,}(?P=ending)){0,2}\s[(A-ZÄÖÜ]"
)  # ", verkleinerte Bilder"
_SHORTEST = 3  # letters of an adjective, and more
_FEW_WORDS = 6  # a phrase up to here is hidden whole; a longer one only up to its first turn
_LIST = 3  # parts of an enumeration, which is hidden whole


def ends_early(text: str, span: tuple[int, int], vocabulary: Vocabulary) -> bool:
    """Tell whether a phrase is cut off from what it cannot be read without.

    That is its unit, "PT 48" of "48 h", what it is compared with, "by more" of "more than 9 m", a verb whose
    adverb it ends in, "giving oil hardly" of "hardly helps", or the noun of a German adjective.
    """
    after, last = text[span[1] :], text[: span[1]].rsplit(maxsplit=1)[-1].lower()
    is_compared = vocabulary.has("comparisons", last) and after.lstrip().startswith(
        (f"{vocabulary.ask['than']} ", "than ")
    )
    is_unitless = last[-1:].isdigit() and _UNIT.match(after) is not None
    is_adverb = vocabulary.has("half_negations", last) and " " in text[span[0] : span[1]] and after[:1] == " "
    is_adjective = _shares_noun(text[slice(*span)], after, vocabulary)
    is_torn = is_adjective or tears_pair(text, span, vocabulary)
    return is_compared or is_unitless or is_adverb or is_torn


def tears_pair(text: str, span: tuple[int, int], vocabulary: Vocabulary) -> bool:
    """Tell whether a phrase opens or ends within "as strong as"."""
    pairs = vocabulary.expressions["evenly"].finditer(text)
    return any(pair.start() < at < pair.end() for pair in pairs for at in span)


def holds_clause(answer: str, vocabulary: Vocabulary) -> bool:
    """Tell whether what is to be hidden runs into a clause: "in a storm because it leaks", "it is gone"."""
    cause = vocabulary.expressions["because"].search(answer)
    if cause and cause.start():
        return True
    first = answer.split(maxsplit=1)[0]
    return vocabulary.has("subject_pronouns", first) and clause(answer, vocabulary) is not None


def bounded(text: str, start: int, end: int, vocabulary: Vocabulary) -> int:
    """Return where a phrase ends that may run on: before its comma, or before what follows a noun in it."""
    comma = masked(text).find(", ", start, end)
    if comma > 0 and " " in text[start:comma] and len(enumeration(text[start:end])) < _LIST:
        end = comma
    short = before_turn(text, start, end, vocabulary)
    said = text[start:short]
    is_short = len(said.split()) <= _LIST and (" " in said or not vocabulary.keeps_capitals)
    return short if is_short and is_noun(said, vocabulary) and not is_of(text[short:], vocabulary) else end


def is_of(after: str, vocabulary: Vocabulary) -> bool:
    """Tell whether what a noun is of stands behind it."""
    turn = vocabulary.expressions["phrase_turn"].match(after)
    return turn is not None and vocabulary.expressions["turn_of_noun"].match(turn[0]) is not None


def before_turn(text: str, start: int, end: int, vocabulary: Vocabulary) -> int:
    """Return the end of a phrase before the first turn in it, where it says enough before that.

    Only a long phrase ends before what its noun is of.
    """
    turns = vocabulary.expressions["phrase_turn"].finditer(masked(text), start, end)
    owns = vocabulary.expressions["turn_of_noun"]
    is_long = len(text[start:end].split()) > _FEW_WORDS and not vocabulary.keeps_capitals
    for turn in turns:
        said = text[start : turn.start()].rstrip(" ,")
        if _in_range(text, turn.start(), turn.end()):
            continue
        if owns.match(turn[0]):
            if is_long and len(said.split()) >= _LIST:
                return start + len(said)
            continue
        return start + len(said) if len(said.split()) > 1 or is_noun(said, vocabulary) else end
    return end


def is_noun(said: str, vocabulary: Vocabulary) -> bool:
    """Tell whether words are a noun with its article, or a name: what follows them is a phrase of its own."""
    first, *others = said.split() or [""]
    last = others[-1] if others else first
    holds = any(vocabulary.has("relative", word) for word in others)
    if not first or holds or (vocabulary.expressions["participle"].match(last) and not last[:1].isupper()):
        return False
    is_led = vocabulary.has("determiners", first) and bool(others) and not vocabulary.has_base_forms
    return is_led or (last[:1].isupper() and last[1:].islower())


def _in_range(text: str, start: int, end: int) -> bool:
    """Tell whether a turn only joins the ends of a range: "C5 a T1", "de 30 à 40"."""
    before, after = text[:start].split()[-1:], text[end:].split()[:1]
    return bool(before and after) and all(re.search(r"\d", one[0]) for one in (before, after))


def before_closing(shown: str, start: int, end: int, vocabulary: Vocabulary) -> int:
    """Return the end of what stands before the words that close a clause: a participle, "not" in German."""
    closing = vocabulary.expressions["closing"].search(shown, start, end)
    return closing.start() if closing and closing.start() > start else end


def before_quantity(text: str, start: int, end: int, vocabulary: Vocabulary) -> int:
    """Return the end of what stands before the phrase with a quantity, which is asked for by itself."""
    found = first_span(text, vocabulary, start)
    if not found or found[0] >= end:
        return end
    turns = vocabulary.expressions["phrase_turn"].finditer(masked(text), start, found[0])
    owns = vocabulary.expressions["turn_of_noun"]  # "ab einer Höhe von 300 m" is one phrase
    places = [(turn.start(), bool(owns.match(turn[0]))) for turn in turns]
    end = max((at for at, is_of in places if not is_of), default=start)
    if end == start and not vocabulary.keeps_capitals:  # "an embargo and a boycott of the games of 1980"
        end = max((at for at, _ in places if len(text[start:at].split()) >= _LIST), default=start)
    return start + len(text[start:end].rstrip(" ,;"))


def _shares_noun(answer: str, rest: str, vocabulary: Vocabulary) -> bool:
    """Tell whether an answer ends in a German adjective beside another of the noun that follows them.

    So it is with "keeps small" of "keeps small, round stones", whose noun is not hidden with it.
    """
    last, other = (["", *answer.split()])[-1], _ADJECTIVE.match(rest)
    if other is None or not vocabulary.keeps_capitals or not last.islower():
        return False
    return last.endswith(other["ending"]) and len(last) > _SHORTEST
