"""Reduced relative clauses: "Barges built in Kent carry grain", a participle before the verb."""

import re
from collections.abc import Collection, Sequence

from kmsflash.notes.vocabulary import Vocabulary

_BETWEEN = re.compile(r"[`*]*\s[`*]*")
_BESIDE = (
    "determiners",
    "prepositions",
    "adverbials",
    "relative",
    "pronouns",
    "kept_adverbs",
    "degree_words",
)
_JOINTS = frozenset(("and", "or", "but", "to", "than"))
_ACTING = frozenset(("into", "up", "out", "off", "away", "back"))  # what hardly stands behind a noun
_LONGEST = 8  # words of the phrase


def main_verb(
    tokens: "Sequence[re.Match[str]]", at: int, vocabulary: Vocabulary
) -> tuple[int, tuple[str, str]] | None:
    """Return where the verb stands that the participle at *at* only leads to, with its base and auxiliary.

    None where that word may be the verb: no phrase follows it, or no other verb behind that.
    """
    if not vocabulary.has_base_forms or at + 3 >= len(tokens):
        return None
    if not vocabulary.has("prepositions", tokens[at + 1][0]) or _is_led(tokens, at, vocabulary):
        return None
    is_several = vocabulary.expressions["plural"].search(tokens[at - 1][0]) is not None
    for there in range(at + 3, min(len(tokens) - 1, at + _LONGEST)):
        between = tokens[there].string[tokens[there - 1].end() : tokens[there].start()]
        before, word = (tokens[one][0].lower() for one in (there - 1, there))
        if before in _JOINTS or not _BETWEEN.fullmatch(between):
            return None
        if any(vocabulary.has(group, before) for group in _BESIDE):
            continue
        following = tokens[there + 1][0].lower()
        acts = following in _ACTING and not is_several
        if vocabulary.has("forms_of_be", word):
            return there, ("", "")  # "boats built in Kent are sold"
        base = vocabulary.verbs.get(word, "") if acts else _base(word, vocabulary, is_several=is_several)
        if base:
            return there, (base, "do" if is_several else "does")
    return None


def _is_led(tokens: "Sequence[re.Match[str]]", at: int, vocabulary: Vocabulary) -> bool:
    """Tell whether a pronoun or a name stands right before a past form, which then is the verb."""
    before = tokens[at - 1][0]
    is_name = before[:1].isupper() and at > 1
    return is_name or vocabulary.has("pronouns", before) or before.lower() in _JOINTS


def _base(word: str, vocabulary: Vocabulary, *, is_several: bool) -> str:
    """Return the base form of a word that can only be a finite verb in the present; else nothing."""
    is_noun = vocabulary.has("mostly_nouns", f"{word}s" if is_several else word)
    if is_noun or vocabulary.has("nouns_too", word):
        return ""
    if not is_several:
        return vocabulary.verbs.get(word, "")
    return word if word in vocabulary.plural_verbs and word not in vocabulary.past_verbs else ""


def shares_object(rest: str, until: int, verbs: Collection[str]) -> bool:
    """Tell whether nothing but verbs stand behind the first, and all act on what the last of them takes."""
    before = [word.strip(",") for word in rest[:until].split()]
    return rest.startswith(",") and bool(before) and all(not word or word in verbs for word in before)
