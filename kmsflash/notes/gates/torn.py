"""Torn gaps: what is hidden opens or ends within an amount, a verb of two words, a pair or a clause."""

import re

from kmsflash.model.notes import CardDraft
from kmsflash.model.sentences import Sentence
from kmsflash.notes.facts.making import GAP
from kmsflash.notes.facts.stating import graded
from kmsflash.notes.grammar.finite import is_finite
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import fold, plain

_NO_ANSWER = Sentence(
    "It says something definite, but no question with one short answer could be made of it."
)
_ASIDE = re.compile(r"\s*\([^()]*\)")
_SHORTEST = 5  # letters of a noun
_FIGURE = re.compile(r"\d$")
_ENDED = re.compile(r"^[a-zäöüß]+(?=\s*(?:[,.;:(→]|$))")
_INFLECTED = re.compile(r"e[nmrs]?$")


def is_torn(card: CardDraft, vocabulary: Vocabulary) -> str:
    """A gap that begins or ends within what is read as one: "5 […] => m of rope"."""
    if GAP not in card.front or "`" in card.answer:
        return ""
    if graded.hides_one(card.front, card.answer, vocabulary):
        return Sentence("Other cards of the same sentence say more.")
    before, after = (plain(half) for half in card.front.split(GAP, maxsplit=1))
    said = plain(card.answer).split()
    torn = len(said) > 1 and _parts_amount(before, said, vocabulary)
    if vocabulary.has("small_subjects", _ASIDE.sub("", plain(card.answer)).strip(" !.")):
        return _NO_ANSWER  # "Moose haben […]" for "beide!!"
    if vocabulary.keeps_capitals and _stands_in_name(before, said):
        return Sentence("The answer stands in the question.")
    if vocabulary.keeps_capitals and len(said) > 1:
        torn = torn or (
            _takes_subject_along(before, said, vocabulary)
            or _opens_in_verb(before, said, vocabulary)
            or _leaves_verb_end(after, said, vocabulary)
            or _holds_two_clauses(card.answer, vocabulary)
            or _halves_pair(before, after, said, vocabulary)
            or (card.way == "subject" and _runs_over_comma(card.answer, vocabulary))
        )
    return Sentence("The answer starts in the middle of a sentence.") if torn else ""


def _stands_in_name(before: str, said: list[str]) -> bool:
    """Tell whether a compound before a colon holds the noun that is hidden behind it: "Salzgehalt: […]"."""
    name = before.rstrip()
    is_noun = len(said) == 1 and len(said[0]) >= _SHORTEST and said[0][:1].isupper()
    is_named = name.endswith(":") and len(name.split()) <= len("ab")
    return is_named and is_noun and fold(said[0]) in fold(name)


def _parts_amount(before: str, said: list[str], vocabulary: Vocabulary) -> bool:
    """Tell whether a number is shown and its unit is hidden: "5 […]" for "m of rope"."""
    return _FIGURE.search(before) is not None and bool(vocabulary.expressions["unit"].fullmatch(said[0]))


def _takes_subject_along(before: str, said: list[str], vocabulary: Vocabulary) -> bool:
    """Tell whether a gap behind a verb hides "man" with what is done: "Bei Sturm refft […]"."""
    led = before.split()
    if len(led) < len("ab") or not vocabulary.has("impersonal_subjects", said[0]):
        return False
    return led[-1].islower() and not vocabulary.has("conjunctions", led[-1])


def _opens_in_verb(before: str, said: list[str], vocabulary: Vocabulary) -> bool:
    """Tell whether a gap hides the end of a verb with what follows it: "kommt […]" for "zustande durch"."""
    last = before.split()[-1:]
    return bool(last) and vocabulary.has("verb_ends", said[0]) and is_finite(last[0].lower(), vocabulary)


def _leaves_verb_end(after: str, said: list[str], vocabulary: Vocabulary) -> bool:
    """Tell whether a gap hides a verb but for its end: "[…] zusammen" for "Platten stoßen"."""
    end = _ENDED.match(after)
    is_end = end is not None and any(vocabulary.has(group, end[0]) for group in ("verb_ends", "particles"))
    return is_end and said[-1].islower() and is_finite(said[-1], vocabulary)


def _holds_two_clauses(answer: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a gap goes on into the next clause: "UCS, dann verschwindet die CR"."""
    first, comma, second = plain(answer).partition(", ")
    words = second.split()
    leads = bool(comma) and len(words) > 1 and vocabulary.has("turning_adverbs", words[0])
    acts = leads and is_finite(words[1].lower(), vocabulary)
    return acts and not any(is_finite(word, vocabulary) for word in first.split())


def _halves_pair(before: str, after: str, said: list[str], vocabulary: Vocabulary) -> bool:
    """Tell whether a gap hides the second of two adverbs with more: "davor und […]" for "dahinter nie"."""
    words = before.split()
    if len(words) < len("ab") or after.strip(" .") or not vocabulary.has("coordinators", words[-1]):
        return False
    pair = (words[-2], said[0])
    return all(_is_adverb(word, vocabulary) for word in pair)


def _is_adverb(word: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a word may be an adverb of place or manner, and no verb, adjective or small word."""
    small = ("determiners", "prepositions", "pronouns", "relative")
    is_small = any(vocabulary.has(group, word) for group in small)
    is_other = is_finite(word, vocabulary) or (len(word) > len("dahinter") and _INFLECTED.search(word))
    return word.islower() and word.isalpha() and not is_small and not is_other


def _runs_over_comma(answer: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a subject holds the end of what stood before it: "Wahl im Mai, Frauen"."""
    parts = plain(answer).split(", ")
    opens = parts[-1].split(maxsplit=1)[0] if parts[-1] else ""
    joined = any(vocabulary.has("coordinators", word) for word in parts[-1].split())
    is_inserted = any(vocabulary.has(group, opens) for group in ("relative", "prepositions"))
    return len(parts) == len("ab") and not joined and not is_inserted
