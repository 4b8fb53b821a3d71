"""Kinds: the name of a row with the sort of thing it is, where the name alone does not say."""

import re
from collections.abc import Sequence
from functools import lru_cache

from kmsflash.notes.facts.tabular.titles import NOTE, head_is_plural, inside, is_phrase, is_plural
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import fold, plain

SHORT = re.compile(r"(?-i:[A-Z]{1,2}[\d+–-]*|[IVX]{1,5}|[<>≤≥±~]?\s?\d\S*)")
_ORDINAL = re.compile(r"\d{1,3}(?:st|nd|rd|th|er|re|e|ère|ème|º|ª|°|\.)")
_PROPER = re.compile(r"(?:ian|ean|ish|ese|french|dutch|greek)$", re.IGNORECASE)


def with_kind(front: str, key: str, kind: str, keys: Sequence[str], vocabulary: Vocabulary) -> str:
    """Say what sort of thing is asked for, where its name alone does not."""
    if not kind or fold(kind) in fold(key) or not vocabulary.ask.get("kind"):
        return front
    noun = inside(NOTE.sub("", kind), vocabulary)
    if SHORT.fullmatch(key) and len(noun.split()) < 4:
        at_start = front.startswith("**")
        if _ORDINAL.fullmatch(key):
            article = "the " if vocabulary.has_base_forms and not at_start else ""
            return front.replace(f"**{key}**", f"{article}**{key} {noun}**", 1)
        named = f"**{noun[:1].upper() if at_start else noun[:1]}{noun[1:]} {key}**"
    elif vocabulary.has("plain_kinds", kind):
        return front
    elif "modified" in vocabulary.ask and _is_modifier(key, keys, vocabulary):
        named = _modified(key, noun, vocabulary)
    elif _is_led(front, key, noun, vocabulary):
        named = vocabulary.ask["of_kind"].format(thing=key, kind=noun)
    else:
        named = vocabulary.ask["kind"].format(thing=key, kind=noun)
    return front.replace(f"**{key}**", named, 1)


def _is_led(front: str, key: str, noun: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a name inside a question can stand behind what it is: "of the tree **Beech**"."""
    is_noun = (
        len(noun.split()) < 3 and noun.replace(" ", "").isalpha() and not head_is_plural(noun, vocabulary)
    )
    is_noun = is_noun and not is_phrase(noun, vocabulary)
    is_one = not is_plural(key, vocabulary) and not vocabulary.has("determiners", key.split(maxsplit=1)[0])
    return "of_kind" in vocabulary.ask and is_noun and is_one and not front.startswith("**")


def _is_modifier(key: str, keys: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Tell whether a row is named by an adjective, as most rows of its table are."""
    starts = vocabulary.has("determiners", key.split(" ", maxsplit=1)[0])
    return _modifies(key, vocabulary) and not starts and mostly_modify(tuple(keys), vocabulary)


@lru_cache(maxsize=256)
def _modifies(key: str, vocabulary: Vocabulary) -> bool:
    return vocabulary.expressions["modifier"].search(NOTE.sub("", key)) is not None


@lru_cache(maxsize=16)
def mostly_modify(keys: tuple[str, ...], vocabulary: Vocabulary) -> bool:
    """Tell whether most names are adjectives, as far as their form tells."""
    return sum(_modifies(plain(key), vocabulary) for key in keys) * 2 > len(keys)


def _modified(key: str, noun: str, vocabulary: Vocabulary) -> str:
    """Write "the **isothermal** process", and "an **AWS owned** key" where the rows are sorts of keys."""
    bare = re.sub(r"\s+(?:type|kind|sort)s?$", "", noun)
    first = key.split(" ", maxsplit=1)[0]
    sunk = key if _PROPER.search(first) or not first[1:].islower() else key[:1].lower() + key[1:]
    article = "the" if bare == noun else "an" if sunk[:1].lower() in "aeiou" else "a"
    return vocabulary.ask["modified"].format(article=article, thing=sunk, kind=bare)
