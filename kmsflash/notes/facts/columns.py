"""Columns: how a table's title and the name of a row become a question that a person would ask."""

import re
from collections.abc import Sequence

from kmsflash.notes.vocabulary import Column, Vocabulary
from kmsflash.notes.wording import fold, lowered, plain

_NOTE = re.compile(r"\s*\([^()]*\)$")
_PROPER = re.compile(r"(?:ian|ean|ish|ese|french|dutch|greek)$", re.IGNORECASE)


def column_of(title: str, vocabulary: Vocabulary) -> Column | None:
    """Return how the vocabulary asks for a column with this title, if it knows one."""
    said = _NOTE.sub("", plain(title)).rstrip("?:. ")
    return next((column for column in vocabulary.columns if column.match.fullmatch(said)), None)


def inside(title: str, vocabulary: Vocabulary) -> str:
    """Write a column's title as it reads inside a question."""
    return title if vocabulary.keeps_capitals else " ".join(lowered(word) for word in title.split(" "))


def is_phrase(title: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a title says something of things ("Protects against", "Made of") rather than names it."""
    said = inside(plain(title).rstrip("?:. "), vocabulary).split()
    if not said or len(said) > 4 or "prepositions" not in vocabulary.lists:
        return False
    ends = len(said) > 1 and vocabulary.has("prepositions", said[-1])
    return ends or (said[0] in vocabulary.verbs and not vocabulary.has("nouns_too", said[0]))


def asked(key: str, title: str, kind: str, keys: Sequence[str], vocabulary: Vocabulary) -> str:
    """Return the question for a property of the thing that *key* names.

    *kind* is what the things are called together, or nothing; *keys* are the names of all of them.
    """
    template, said = _template(title, vocabulary)
    base = vocabulary.verbs.get(said, said)
    agent = said.rpartition(" ")[0] or said
    done = vocabulary.past_verbs.get(agent) if "{third}" in template else None
    third = next((form for form, root in vocabulary.verbs.items() if root == done), agent) if done else agent
    front = template.format(thing=key, property=said, base=base, agent=agent, third=third)
    if is_plural(key, vocabulary):
        for pair in vocabulary.ask.get("agrees", "").split(";"):
            one, _, many = pair.partition("=")
            front = front.replace(one.format(thing=key), many.format(thing=key), 1) if one else front
    return _with_kind(front, key, kind, keys, vocabulary)


def _template(title: str, vocabulary: Vocabulary) -> tuple[str, str]:
    """Return the template that asks for a column, and its title as it reads there."""
    ask = vocabulary.ask
    bare = title.rstrip("?:. ")
    said = inside(bare, vocabulary)
    column = column_of(title, vocabulary)
    if column:
        return column.ask, said
    first = said.split(" ")[0]
    is_odd = title.endswith("?") or len(title.split()) > 3 or not re.match(r"^\w[\w /()&’'-]*$", title)
    if is_odd or vocabulary.has("question_words", first):
        return ask["bare"], bare
    if is_phrase(title, vocabulary):
        return _phrase(said, first, vocabulary)
    acts = said.rpartition(" ")[2] in vocabulary.verbs and not vocabulary.has(
        "nouns_too", said.rpartition(" ")[2]
    )
    describes = "modifier" in vocabulary.expressions and vocabulary.expressions["describes"].search(said)
    if said in vocabulary.verbs or acts or describes or _has_turn(said, vocabulary):
        return ask["bare"], bare
    plural = vocabulary.expressions["plural"].search(_NOTE.sub("", said)) and not said.endswith("ss")
    return (ask["cells"] if plural else ask["cell"]), said


def _phrase(said: str, first: str, vocabulary: Vocabulary) -> tuple[str, str]:
    """Return how to ask for a title that is a phrase: "depends on", "responsible for", "takes in heat"."""
    ask = vocabulary.ask
    rest = said.split(" ")[1:]
    if first in vocabulary.verbs:
        if all(vocabulary.has("prepositions", word) for word in rest):
            return ask["does"], " ".join((vocabulary.verbs[first], *rest))
        return ask["bare"], said
    return (ask["is_phrase"], said) if "is_phrase" in ask else (ask["bare"], said)


def _has_turn(said: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a title of several words would not stand well before "of": "effect when raised"."""
    inner = said.split()[1:]
    told = (word for word in inner if word != "of" and not word.startswith("("))
    return any(vocabulary.has("prepositions", word) or vocabulary.has("adverbials", word) for word in told)


def is_plural(key: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a name is a plural, as far as its form tells: "beta blockers", "MRAs"."""
    bare = _NOTE.sub("", key)
    last = bare.split()[-1] if bare.split() else ""
    if re.fullmatch(r"[A-Z]{2,}s", last):
        return True
    ends = last.islower() and vocabulary.expressions["plural"].search(last)
    return bool(ends) and not re.search(r"(?:ss|us|is|ics|etes)$", last) and " " in bare


def _with_kind(front: str, key: str, kind: str, keys: Sequence[str], vocabulary: Vocabulary) -> str:
    """Say what sort of thing is asked for, where its name alone does not."""
    if (
        not kind
        or fold(kind) in fold(key)
        or not vocabulary.ask.get("kind")
        or vocabulary.has("plain_kinds", kind)
    ):
        return front
    noun = inside(kind, vocabulary)
    if "modified" in vocabulary.ask and _is_modifier(key, keys, vocabulary):
        named = _modified(key, noun, vocabulary)
    else:
        named = vocabulary.ask["kind"].format(thing=key, kind=noun)
    return front.replace(f"**{key}**", named, 1)


def _is_modifier(key: str, keys: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Tell whether a row is named by an adjective, as most rows of its table are."""
    pattern = vocabulary.expressions["modifier"]
    fits = [bool(pattern.search(_NOTE.sub("", plain(one)))) for one in keys]
    starts = vocabulary.has("determiners", key.split(" ", maxsplit=1)[0])
    return bool(pattern.search(_NOTE.sub("", key))) and sum(fits) * 2 > len(fits) and not starts


def _modified(key: str, noun: str, vocabulary: Vocabulary) -> str:
    """Write "the **isothermal** process", and "an **AWS owned** key" where the rows are sorts of keys."""
    bare = re.sub(r"\s+(?:type|kind|sort)s?$", "", noun)
    first = key.split(" ", maxsplit=1)[0]
    sunk = key if _PROPER.search(first) or not first.istitle() else key[:1].lower() + key[1:]
    article = "the" if bare == noun else "an" if sunk[:1].lower() in "aeiou" else "a"
    return vocabulary.ask["modified"].format(article=article, thing=sunk, kind=bare)
