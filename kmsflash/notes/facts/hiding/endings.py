"""Endings: why or when a sentence holds, and what else one ends in that no question could be made of."""

import re
from collections.abc import Iterator
from itertools import islice

from kmsflash.model.notes import FactDraft
from kmsflash.notes.facts.hiding.gaps import fits, kept
from kmsflash.notes.facts.hiding.leftovers import gap, telling
from kmsflash.notes.facts.hiding.pointing import is_lost
from kmsflash.notes.facts.making import GAP, Found, Passage, hides_most, unlinked
from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.grammar.finite import is_finite
from kmsflash.notes.grammar.orders import orders
from kmsflash.notes.grammar.pronouns import leaves_object_open
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import enumeration, is_balanced, masked

_PART = re.compile(r"\s*[;:]\s+|\s+[–—]\s+|,\s+")
_LETTERS = re.compile(r"[^\W\d_]{3}")
_SIGN = re.compile(r"\s(?:=|≈|≠|→|->|⇒)\s")
_OF = re.compile(r"\b(?:of|de|di|del|della|du|des|do|da|von|vom)\b|d[’']")
_LONGEST = 190  # characters of a sentence
_FEWEST = 3  # words before an ending, and letters of a word of it
_MOST_PHRASE, _MOST_CLAUSE = 10, 14  # words that are hidden
_MOST_PART = 5  # words of a thing in a list
_MOST_PAIRS, _MOST_LISTED = 3, 5
_WIDEST = 1.4  # of what is shown that may be hidden
_SMALL = 6  # letters


def read(source: Passage, sentence: str) -> list[Found]:
    """Return the one fact that a sentence tells in its end, where no question could be made of it."""
    vocabulary = source.scope.vocabulary
    text = unlinked(sentence).strip().rstrip(".!")
    if not _is_whole(text) or not _tells(source, text):
        return []
    reason = _reason(text, vocabulary)
    if reason and _is_clause(text, reason, vocabulary):
        return [gap(source, text, reason, sentence)]
    if named := _named(text):
        return [gap(source, text, span, sentence) for span in named if _is_worth(text, span, vocabulary)]
    worth = (span for span in _endings(text, vocabulary) if _is_worth(text, span, vocabulary))
    return [gap(source, text, span, sentence) for span in islice(worth, 1)]


def read_list(source: Passage, sentence: str) -> list[Found]:
    """Return the list that a sentence ends in, asked as one: "Four things meet: fuel, heat, air and time"."""
    text = unlinked(sentence).strip().rstrip(".!")
    span = _listed(text, source.scope.vocabulary) if "," in text else None
    if span is None or not _is_whole(text[: span[0]].rstrip(" :")) or not _tells(source, text):
        return []
    return [gap(source, text, span, sentence)]


def _tells(source: Passage, text: str) -> bool:
    """Tell whether a text says something by itself, and does not only explain or tell what to do."""
    vocabulary = source.scope.vocabulary
    if "?" in text or orders(text, vocabulary) or vocabulary.expressions["explains"].search(text):
        return False
    is_open = leaves_object_open(clause(text, vocabulary), vocabulary)
    return is_open or not is_lost(source, text)


def with_reason(source: Passage, sentence: str, told: list[Found]) -> list[Found]:
    """Return what a sentence was *told* to say, and why or when it holds, if no card asks for that yet."""
    vocabulary = source.scope.vocabulary
    text = unlinked(sentence).strip().rstrip(".!")
    span = _reason(text, vocabulary) if _is_whole(text) else None
    if span is None or span[1] < len(text) or not _is_clause(text, span, vocabulary):
        return told
    cards = [draft for one in told if isinstance(one, FactDraft) for draft in one.cards]
    asked = telling(" ".join(draft.answer for draft in cards), vocabulary)
    both = asked & telling(text[slice(*span)], vocabulary)
    if any(len(word) >= _FEWEST for word in both):  # "10" in it may have been asked by itself
        return told
    return [*told, gap(source, text, span, sentence)]


def _listed(text: str, vocabulary: Vocabulary) -> tuple[int, int] | None:
    """Return the list that a sentence announces before its colon, or that it says of its subject."""
    colon = masked(text).rfind(": ")
    told = clause(text[:colon] if colon > 0 else text, vocabulary)
    start = colon + 2 if colon > 0 else len(text) - len(told.rest) + kept(told, vocabulary) if told else 0
    parts = enumeration(text[start:]) if told and start else []
    longest = _MOST_PHRASE if colon > 0 else _MOST_PART - 1
    is_list = _FEWEST <= len(parts) <= _MOST_LISTED and all(len(one.split()) <= longest for one in parts)
    is_list &= len(text[:start].split()) >= _FEWEST and is_balanced(text[:start]) and "=" not in text
    if not is_list or any(_acts(part, vocabulary) for part in parts):
        return None
    return start, len(text)


def _acts(part: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a part of a list is no thing: it has a verb, or opens with one."""
    first = part.split(maxsplit=1)[0]
    opens = first.islower() and is_finite(first, vocabulary) and not vocabulary.has("nouns_too", first)
    return opens or clause(part, vocabulary) is not None


def _is_whole(text: str) -> bool:
    """Tell whether a text may be a sentence that can be shown as it stands."""
    opens = text[:1].isalnum() or text[:1] in "*_`"
    return opens and len(text) <= _LONGEST and "?" not in text and not text.endswith(":")


def _endings(text: str, vocabulary: Vocabulary) -> Iterator[tuple[int, int]]:
    """Yield what of a sentence could be hidden, the best first."""
    parts = list(_parts(text, vocabulary))
    for start, end in parts:
        if phrase := _last_phrase(text, start, end, vocabulary):
            yield phrase
    for start, end in parts:
        told = clause(text[start:end], vocabulary)
        if told is not None and told.rest and text[start:end].endswith(told.rest):
            at = end - len(told.rest) + kept(told, vocabulary)
            if told.auxiliary or not _is_small(text[at:end]):
                yield at, end


def _reason(text: str, vocabulary: Vocabulary) -> tuple[int, int] | None:
    """Return the clause behind the last "because", "when" or the like of a sentence, up to its comma."""
    found = list(vocabulary.expressions["holds_when"].finditer(masked(text)))
    if not found or len(text[: found[-1].start()].split()) < _FEWEST:
        return None
    start = found[-1].end()
    return start, next(end for _, end in _parts(text, vocabulary) if end > start)


def _named(text: str) -> list[tuple[int, int]]:
    """Return what stands behind the last sign of a text, or behind that of each part: "A = one, B = two"."""
    shown = masked(text)
    signs = list(_SIGN.finditer(shown))
    if not signs or not _LETTERS.search(text) or not text[0].isalpha():
        return []
    ends = [found.start() for found in _PART.finditer(shown)] + [len(text)]
    pairs = [(sign.end(), next(end for end in ends if end >= sign.end())) for sign in signs]
    is_paired = len(pairs) == len(ends) and len({end for _, end in pairs}) == len(ends)
    return pairs[:_MOST_PAIRS] if is_paired else [(signs[-1].end(), len(text))]


def _parts(text: str, vocabulary: Vocabulary) -> Iterator[tuple[int, int]]:
    """Yield where the parts of a sentence stand, each with the list or the phrase that it goes on with."""
    start = end = 0
    for found in _PART.finditer(masked(text)):
        is_listed = found[0].startswith(",") and _goes_on(text[end:], found.start() - end, vocabulary)
        if not is_listed:
            yield start, found.start()
            start = found.end()
        end = found.end()
    yield start, len(text)


def _goes_on(text: str, at: int, vocabulary: Vocabulary) -> bool:
    """Tell whether a list, or a row of phrases, goes on behind a comma: "in red, blue and green"."""
    following = text[at + 1 :].strip()
    first = following.split(maxsplit=1)[0] if following else ""
    if vocabulary.has("prepositions", first) and not vocabulary.keeps_capitals:
        return clause(following, vocabulary) is None
    listed = [len(part.split()) for part in enumeration(following)]
    joins = any(vocabulary.has("open_starts", word) for word in following.split()[1:])
    is_list = max(listed) <= (_MOST_PART if joins else _FEWEST - 1)
    return is_list and (joins or len(listed) > 1) and clause(following, vocabulary) is None


def _last_phrase(text: str, start: int, end: int, vocabulary: Vocabulary) -> tuple[int, int] | None:
    """Return what stands behind the last preposition of a part of a sentence."""
    found = vocabulary.expressions["phrase_turn"].finditer(masked(text), start, end)
    turns = [one for one in found if not _OF.search(one[0])]
    if not turns or len(text[start : turns[-1].start()].split()) < _FEWEST:
        return None
    said = text[turns[-1].end() : end]
    words = said.split()
    opens = vocabulary.has("prepositions", text[start:end].split(maxsplit=1)[0])
    is_led = opens and end < len(text) and clause(text[start:end], vocabulary) is None
    acts = len(words) > 1 and vocabulary.has_base_forms and words[-1] in vocabulary.plural_verbs
    acts = acts or any(vocabulary.has(group, word) for group in ("auxiliaries", "copulas") for word in words)
    is_broken = "(" in said and not said.endswith(")")
    is_torn = is_led or acts or is_broken or _is_small(said) or clause(said, vocabulary) is not None
    return None if is_torn else (turns[-1].end(), end)


def _is_small(said: str) -> bool:
    """Tell whether a lone word may be but half of a phrase: "take part"."""
    return " " not in said and said.islower() and len(said) < _SMALL


def _is_worth(text: str, span: tuple[int, int], vocabulary: Vocabulary) -> bool:
    """Tell whether a gap hides a whole phrase or clause, and enough is left beside it."""
    answer = text[slice(*span)]
    words = answer.split()
    most = _MOST_CLAUSE if clause(answer, vocabulary) is not None else _MOST_PHRASE
    if (
        not 0 < len(words) <= most
        or "!" in answer
        or not is_balanced(answer)
        or not fits(text, span, vocabulary)
    ):
        return False
    groups = ("pronouns", "object_pronouns", "possessives", "impersonal_subjects")
    points = any(vocabulary.has(group, words[0]) for group in groups)
    is_lone = len(words) == 1 and answer.islower() and is_finite(answer, vocabulary)
    denies = vocabulary.has("negations", words[-1])
    return not (points or is_lone or denies or hides_most(f"{text[: span[0]]}{GAP}{text[span[1] :]}", answer))


def _is_clause(text: str, span: tuple[int, int], vocabulary: Vocabulary) -> bool:
    """Tell whether a gap hides the whole of why or when something is so, and shows what that is."""
    answer = text[slice(*span)]
    said = answer.split()
    fits_in = len(said) > 1 and len(answer) <= _WIDEST * span[0] and len(said) <= _MOST_CLAUSE
    points = len(said) < _FEWEST and vocabulary.has("pronouns", said[0])
    is_whole = is_balanced(answer) and is_balanced(text[: span[0]]) and "!" not in answer
    return fits_in and is_whole and not points and not _is_open(said[-1], vocabulary)


def _is_open(word: str, vocabulary: Vocabulary) -> bool:
    return word.islower() and vocabulary.has("open_ends", word)
