"""Proper names: a term that names one thing, "The Night Watch", has no meaning, whatever is told of it."""

from kmsflash.notes.facts.making import Passage
from kmsflash.notes.grammar.clauses import clause, only_relative
from kmsflash.notes.vocabulary import Vocabulary

_KIND = 4  # words that a text names a kind of thing in, before it tells what sets it apart


def is_name(source: Passage, term: str, text: str) -> bool:
    """Tell whether a term may well be a name: it stands large among small ones, and its text names no kind.

    So it is on pages in languages that write their nouns small.
    """
    vocabulary, whole, names = source.scope.vocabulary, source.scope.whole, source.scope.names
    is_told = whole.terms_small and whole.begins_small and not vocabulary.keeps_capitals
    first = _first(term)
    is_large = first[:1].isupper() and not first.isupper() and not names.is_small(first)
    is_open = is_large and names.sunk(term) == term
    is_titled = first[:1].isupper() and vocabulary.has("determiners", first)
    is_bare = " " not in term and clause(text, vocabulary) is None  # an English term may start large too
    is_told &= not vocabulary.has_base_forms or (is_bare and not vocabulary.has("imperatives", _first(text)))
    return is_told and (is_open or is_titled) and not _names_kind(text, vocabulary)


def _first(text: str) -> str:
    return text.split(maxsplit=1)[0]


def _names_kind(text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a text is a noun with what sets it apart: "lens with two faces", "plant that climbs"."""
    told = clause(text, vocabulary)
    first, *others = text.partition(",")[0].split()[:_KIND]
    small = ("prepositions", "adverbials", "modifiers")
    definite = vocabulary.expressions.get("definite_head")
    opens = (definite is not None and definite.match(text)) or first[:1].isupper()
    if opens or any(vocabulary.has(group, first) for group in small) or not others:
        return False
    is_done = vocabulary.expressions["participle"].match(first) and not vocabulary.has("relative", others[0])
    if is_done or (told is not None and not only_relative(told, vocabulary)):
        return False
    tells = ("prepositions", "of_articles", "relative")
    return any(vocabulary.has(group, word) for group in tells for word in others)
