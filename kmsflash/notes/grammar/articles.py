"""Articles: "What is a **key policy**?", where an English page or a list shows that its noun is counted."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from kmsflash.model.notes import CardDraft, FactDraft
from kmsflash.notes.names import Names
from kmsflash.notes.vocabulary import Vocabulary

_ASKED = re.compile(
    r"(?P<lead>^(?:\*\*[^*]+\*\*: )?[Ww]hat (?:is|does) | (?:of|does|when is|where is) )"
    r"\*\*(?P<name>[^\W\d_][^*()]*?)(?P<note>\s?\([^*()]*\))?\*\*(?=[ ?])"
)
_WRITTEN = frozenset(("written", "question", "cloze", "choice", "pair"))
"""Ways whose fronts are their author's."""
_WORD = re.compile(r"[^\W\d_]+")
_FEWEST_ARTICLES = 0.09  # share of them among the words of whole sentences
_WORDS = re.compile(r"(?:[^\W\d_]+(?:-[^\W\d_]+)*\s?)+")
_LONGEST = 4  # words of a name, and letters of a word whose plural could be another word
_AN = re.compile(r"[aeio]|u(?![ns]i|s[ae]|ti)|h(?:our|onest|eir)|[FHLMNRSX](?=[A-Z\d-]|\b)|[AEIO](?=[A-Z])")


def left_out(texts: Iterable[str], vocabulary: Vocabulary) -> bool:
    """Tell whether a page leaves its articles out, as jottings do; an English one is not looked at."""
    if vocabulary.has_base_forms:
        return False
    said = Counter(word for text in texts for word in _WORD.findall(text.lower()))
    told = sum(count for word, count in said.items() if vocabulary.has("determiners", word))
    return told < _FEWEST_ARTICLES * said.total()


def indefinite(name: str) -> str:
    """Return the article that an English noun takes: "an oak", "a user"."""
    return "an" if _AN.match(name) else "a"


def given(facts: list[FactDraft], names: Names, vocabulary: Vocabulary) -> list[FactDraft]:
    """Return *facts* of an English page, with an article before each noun that the page counts."""
    if not vocabulary.has_base_forms:
        return facts
    return [_given(one, names, vocabulary) for one in facts]


def _given(one: FactDraft, names: Names, vocabulary: Vocabulary) -> FactDraft:
    cards = tuple(_asked(draft, names, vocabulary) for draft in one.cards)
    return one if cards == one.cards else replace(one, cards=cards)


def _asked(draft: CardDraft, names: Names, vocabulary: Vocabulary) -> CardDraft:
    found = None if draft.way in _WRITTEN else _ASKED.search(draft.front)
    name = _sunk(found["name"], names, vocabulary) if found else ""
    is_one = found is not None and _is_one(name, vocabulary)
    if not found or not (is_one or _is_counted(name, names, vocabulary)):
        return draft
    article = "the" if is_one else indefinite(name)
    front = f"{found['lead']}{article} **{name}{found['note'] or ''}**"
    return replace(draft, front=f"{draft.front[: found.start()]}{front}{draft.front[found.end() :]}")


def _sunk(name: str, names: Names, vocabulary: Vocabulary) -> str:
    """Return a name as it reads inside a sentence; one word that is always counted is no proper name."""
    is_common = name.istitle() and name not in names.inside and _is_known(name.lower(), vocabulary)
    return name.lower() if is_common else names.sunk(name)


def _is_known(word: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a noun is always counted."""
    is_form = vocabulary.expressions["counted_forms"].search(word) is not None
    return is_form or vocabulary.has("counted_nouns", word)


def _is_one(name: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a name of several words is of one thing: "the thin skull rule"."""
    before, _, last = name.rpartition(" ")
    return bool(before) and vocabulary.has("named_nouns", last) and _is_bare(name, vocabulary)


def _is_bare(name: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a name is words alone, with no number, owner or article before its noun."""
    first = name.split(maxsplit=1)[0]
    is_led = vocabulary.has("determiners", first) or first in vocabulary.numbers or first == "one"
    return _WORDS.fullmatch(name) is not None and not is_led


def _is_counted(name: str, names: Names, vocabulary: Vocabulary) -> bool:
    """Tell whether a name is a noun in the singular, of which the page speaks as of one of several.

    Some nouns are always counted.
    """
    words = name.split()
    last = words[-1] if words else ""
    if not 0 < len(words) <= _LONGEST or not last.isalpha() or not last.islower():
        return False
    small = ("determiners", "prepositions", "pronouns", "question_words")
    if any(vocabulary.has(group, word) for word in words for group in small):
        return False
    is_title = len(words) > 1 and words[0].istitle()  # "Marshall plan" is a name
    is_noun = len(words) > 1 and len(last) > _LONGEST and last not in vocabulary.verbs.values()
    is_counted = last in names.counted or (
        vocabulary.has("counted_nouns", last) and _is_bare(name, vocabulary)
    )
    return not is_title and (is_counted or (is_noun and f"{last}s" in names.small))
