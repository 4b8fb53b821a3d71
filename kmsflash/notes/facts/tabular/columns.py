"""Columns: how a table's title and the name of a row become a question that a person would ask."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from kmsflash.notes.facts.tabular.kinds import SHORT, with_kind
from kmsflash.notes.facts.tabular.titles import (
    ASKED,
    LIKE,
    NOTE,
    column_of,
    head_is_plural,
    head_of,
    inside,
    is_phrase,
    is_plural,
    is_remark,
    noun_of,
    verb_of,
)
from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.vocabulary import Vocabulary, base_forms
from kmsflash.notes.wording import languages

_YEARS = re.compile(
    r"(?<!\d)(?:\d{1,4}\s?[–-]\s?)?"
    r"(?:[12]\d{3}(?!\d)|\d{1,4}\s(?:BCE?|CE|AD|[vn]\.\s?(?:Chr|u\.)|(?:av|apr)\.\s?J|[ad]\.\s?C)(?!\w))"
)
_LONGEST_DATE = 5  # words: "15 mars 44 av. J.-C."
_AMOUNT = re.compile(r"[<>≤≥±~]?\s?\d[\d.,]*\s+\S")
_DAY = re.compile(r"(?<![\d–-])\d{1,2}(?!\d)")


def named_with(key: str, title: str, vocabulary: Vocabulary) -> str:
    """Return a part of a name with its title where it would say too little alone: "port 22"."""
    if _YEARS.search(key) or not (SHORT.fullmatch(key) or _stands_apart(key, vocabulary)):
        return key
    return f"{inside(title, vocabulary)} {inside(key, vocabulary)}"


def asked(
    key: str,
    title: str,
    kind: str,
    keys: Sequence[str],
    vocabulary: Vocabulary,
    *,
    counted: bool = False,
    is_case: bool = False,
    described: bool = False,
) -> str:
    """Return the question for a property of the thing that *key* names.

    *kind* is what the things are called together, or nothing; *keys* are the names of all of them;
    *counted* tells that the answers are bare numbers, *is_case* that the title names a case of something,
    *described* that the answers are what something is like.
    """
    template, said = _counting(title, vocabulary) if counted else ("", "")
    if is_case:
        template, said = vocabulary.ask["bare"], inside(title.rstrip("?:. "), vocabulary)
    elif not template:
        template, said = _template(title, vocabulary)
        noun = noun_of(title, vocabulary) if described else None
        if noun and template == vocabulary.ask[ASKED[noun.form]]:
            template = vocabulary.ask[LIKE[noun.form]]
        if template in (vocabulary.ask["cell"], vocabulary.ask["cells"]) and not _is_had(said, vocabulary):
            template, said = vocabulary.ask["bare"], title.rstrip("?:. ")
    if kind.endswith(("…", "...")):  # "The weather is …"
        return vocabulary.ask["bare"].format(
            thing=f"{kind.rstrip('. …')} {key}", property=title.rstrip("?:. ")
        )
    is_apart = not key.strip() or are_dates(keys) or _stands_apart(key, vocabulary)
    if is_apart or _are_persons(key, keys) or _are_cases(tuple(keys), vocabulary):
        return _apart(key, title, "" if are_dates(keys) else kind, vocabulary, is_case=is_case)
    front = template.format(thing=key, property=said, **_as_verb(said, vocabulary))
    if is_plural(key, vocabulary):
        for pair in vocabulary.ask.get("agrees", "").split(";"):
            one, _, many = pair.partition("=")
            front = front.replace(one.format(thing=key), many.format(thing=key), 1) if one else front
    named = with_kind(front, key, kind, keys, vocabulary)
    return named[:1].upper() + named[1:]


def _as_verb(said: str, vocabulary: Vocabulary) -> dict[str, str]:
    """Return the forms of a title's verb that a template may take.

    They are its base form, "use" of "uses"; that of the word before a preposition, "live" of "lives in"; and
    of a participle there, "managed" of "managed by", itself and as of one who does it, "manages".
    """
    agent = said.rpartition(" ")[0] or said
    done = vocabulary.past_verbs.get(agent)
    third = next((form for form, root in vocabulary.verbs.items() if root == done), agent) if done else agent
    lead = vocabulary.verbs.get(agent, said)
    return {"base": vocabulary.verbs.get(said, said), "lead": lead, "agent": agent, "third": third}


def are_dates(keys: Sequence[str]) -> bool:
    """Tell whether the rows are named by years."""
    return bool(keys) and all(_YEARS.search(key) and len(key.split()) <= _LONGEST_DATE for key in keys)


def is_day(key: str) -> bool:
    """Tell whether a date names a day, and not only a year: "15 March 44 BC"."""
    return _DAY.search(_YEARS.sub("", key)) is not None


def _stands_apart(key: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a row is named by words that no sentence can take in: "at rest", "it slides past"."""
    said = key.split()
    first = inside(said[0], vocabulary) if said else ""
    if _AMOUNT.match(key):
        return True
    leads = ("prepositions", "pronouns", "question_words", "comparisons")
    if len(said) > 1 and any(vocabulary.has(group, first) for group in leads):
        return True
    is_titled = not any(word.islower() for word in said[1:]) and not key.endswith("s")  # "SQL Managed Disk"
    return key.endswith("?") or (len(said) > 2 and not is_titled and clause(key, vocabulary) is not None)


@lru_cache(maxsize=64)
def _are_cases(keys: tuple[str, ...], vocabulary: Vocabulary) -> bool:
    """Tell whether most rows are named by words that no sentence can take in: then none of them is."""
    apart = sum(_stands_apart(key, vocabulary) for key in keys if key.strip())
    return apart * 2 > len(keys)


def _apart(key: str, title: str, kind: str, vocabulary: Vocabulary, *, is_case: bool) -> str:
    """Return the question for a row that stands apart from its title, both in view."""
    bare = title.rstrip("?:. ")
    if _YEARS.search(key) and vocabulary.expressions["happening"].search(bare):
        return vocabulary.ask["happened_on" if is_day(key) else "happened"].format(term=key)
    sees = bool(kind) and vocabulary.has("question_words", kind.split(maxsplit=1)[0])  # "What you see"
    thing = vocabulary.ask["apart"].format(kind=NOTE.sub("", kind), thing=key) if kind and not sees else key
    if asking := _asking(title, vocabulary):
        return vocabulary.ask["asks_of"].format(thing=thing, property=asking)
    column = column_of(title, vocabulary)
    if column and column.apart:
        return column.ask.format(thing=thing, property=inside(bare, vocabulary))
    noun = None if is_case or is_remark(title, vocabulary) else noun_of(title, vocabulary)
    if noun:
        return vocabulary.ask[ASKED[noun.form]].format(thing=thing, property=noun.said)
    return vocabulary.ask["bare"].format(thing=thing, property=bare)


def _asking(title: str, vocabulary: Vocabulary) -> str:
    """Return a title that asks as it reads behind a colon: "how long", "what may you do"; else nothing."""
    said = title.rstrip("?:. ")
    first, *others = said.split(" ")
    if said.istitle() and vocabulary.has_base_forms:
        said = said.lower()  # "How It Works"
    asks = vocabulary.expressions["opens_question"].match(said) is not None
    if "asks_of" not in vocabulary.ask or not asks or first.isupper():
        return ""
    turned = vocabulary.expressions["turns_in_question"].match(said)
    if turned:
        verb, _, rest = turned["rest"].partition(" ")
        base = vocabulary.verbs.get(verb, "")
        if turned["subject"].lower() == "it" and not (base or turned["modal"]):
            return ""
        does = turned["modal"] or vocabulary.ask["do_third" if base else "do"]
        return f"{first.lower()} {does} {turned['subject']} {f'{base or verb} {rest}'.strip()}"
    tells = others and others[0].islower() and others[0] in vocabulary.verbs
    measures = len(others) == 1 and vocabulary.has("asked_measures", others[0])
    opens = first if vocabulary.keeps_capitals else first.lower()
    is_word = not others and vocabulary.has("question_words", first)  # no "Wollen"
    reads = not (vocabulary.has_base_forms or vocabulary.keeps_capitals) and any(
        word in vocabulary.verbs or vocabulary.has("auxiliaries", word) for word in others
    )  # "quién lo elige": the words stand as in a question
    return " ".join((opens, *others)) if tells or measures or is_word or reads else ""


def _counting(title: str, vocabulary: Vocabulary) -> tuple[str, str]:
    """Return how to ask for a number of things, where the title names things that can be counted."""
    if "how_many" not in vocabulary.ask or column_of(title, vocabulary):
        return "", ""
    said = inside(title, vocabulary)
    counted = vocabulary.expressions["number_of"].match(said)
    what = counted["what"] if counted else said
    plural = head_is_plural(what, vocabulary) and len(what.split()) < 4
    return (vocabulary.ask["how_many"], what) if plural else ("", "")


@lru_cache(maxsize=1024)
def _template(title: str, vocabulary: Vocabulary) -> tuple[str, str]:
    """Return the template that asks for a column, and its title as it reads there."""
    ask = vocabulary.ask
    bare = title.rstrip("?:. ")
    said = inside(bare, vocabulary)
    if is_remark(title, vocabulary):
        return ask["remark"], said
    column = column_of(title, vocabulary)
    if column:
        return column.ask, _agreeing(said) if vocabulary.keeps_capitals else said
    if noun := noun_of(title, vocabulary):
        return ask[ASKED[noun.form]], noun.said
    if asking := _asking(title, vocabulary):
        return ask["asks_of"], asking
    first = said.split(" ")[0]
    if (
        vocabulary.has("prepositions", said)
        or _opens_phrase(title, first, vocabulary)
        or _is_person(title)
        or _is_no_noun(said, vocabulary)
    ):
        return ask["bare"], bare
    long = 3 if any(vocabulary.has("prepositions", word) for word in said.split()) else 4
    is_odd = title.endswith("?") or len(title.split()) > long or not re.match(r"^\w[\w /()&’'-]*$", title)
    leads = any(vocabulary.has(group, first) for group in ("question_words", "auxiliaries", "if_headers"))
    asks = vocabulary.expressions["asks_why"].match(said) is not None  # "Why"
    if "order_of_it" in ask and vocabulary.expressions["order_of_it"].match(said):
        return ask["order_of_it"], said
    if is_odd or asks or (first != said and leads):
        return ask["bare"], bare
    if is_phrase(title, vocabulary):
        return _phrase(said, first, vocabulary)
    last = said.rpartition(" ")[2]
    describes = "modifier" in vocabulary.expressions and vocabulary.expressions["describes"].search(said)
    if verb_of(last, vocabulary) or describes or _has_turn(said, vocabulary):
        return ask["bare"], bare
    return (ask["cells"] if head_is_plural(said, vocabulary) else ask["cell"]), said


def _agreeing(said: str) -> str:
    """Write the adjective that opens a title small, where nouns keep their capitals: "Typische Ursache"."""
    first, space, noun = said.partition(" ")
    is_adjective = first.istitle() and first.endswith("e") and noun.isalpha() and noun.istitle()
    return f"{first.lower()}{space}{noun}" if is_adjective else said


def _is_had(said: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a title is of what things have, as a price is; an adult man is had by no volume.

    Nothing is told apart in a language whose questions fit either.
    """
    known = vocabulary.lists["had_nouns"]
    head = head_of(NOTE.sub("", said).split(), vocabulary).rpartition("/")[2]
    one = f"{head[:-3]}y" if head.endswith("ies") else head.removesuffix("s")
    return not known or head in known or one in known or head.removesuffix("es") in known


def is_noun(title: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a title is a noun that things have one or several of: "melting point", "duties"."""
    return _template(title, vocabulary)[0] in (vocabulary.ask["cell"], vocabulary.ask["cells"])


def _is_no_noun(said: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a title is an order, has an article, or ends in a participle: "unities needed"."""
    first, *others = said.split(" ")
    if not others:
        return vocabulary.has("order_titles", first)
    done = others[-1] in vocabulary.past_verbs or vocabulary.has("participles", others[-1])
    is_done = vocabulary.has_base_forms and done
    return is_done or vocabulary.has("determiners", first)


def _opens_phrase(title: str, first: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a title says when or where a value holds, and names nothing: "with ser", "At rest"."""
    return " " in title and vocabulary.has("prepositions", first)


def _is_person(title: str) -> bool:
    """Tell whether a title is a person of a verb in any language: "yo", "él/ella", "ils, elles"."""
    said = re.split(r"[/,\s()]+", title.strip("() ").casefold())
    return bool(said) and all(word in persons() for word in said if word)


def _are_persons(key: str, keys: Sequence[str]) -> bool:
    """Tell whether a row and another one are persons of a verb: no "I" above "II"."""
    return _is_person(key) and (len(keys) == 1 or sum(map(_is_person, keys)) > 1)


@cache
def persons() -> frozenset[str]:
    """Return the pronouns that name the persons of a verb, of every language."""
    return frozenset(word for told in languages().values() for word in told.get("persons", "").split())


def _phrase(said: str, first: str, vocabulary: Vocabulary) -> tuple[str, str]:
    """Return how to ask for a title that is a phrase: "depends on", "responsible for", "takes in heat"."""
    ask = vocabulary.ask
    rest = said.split(" ")[1:]
    if first in vocabulary.verbs:
        small = ("prepositions", "particles")
        is_open = bool(rest) and vocabulary.has("prepositions", rest[-1])
        if is_open and not (vocabulary.has_base_forms or vocabulary.keeps_capitals):
            return ask["bare"], said  # "Resuelve en": no question ends in its preposition
        if all(any(vocabulary.has(group, word) for group in small) for word in rest):
            return ask["does"], " ".join((vocabulary.verbs[first], *rest))
        return ask.get("said_of", ask["bare"]), said
    orders = vocabulary.has_base_forms and (
        vocabulary.has("imperatives", first) or first in base_forms(vocabulary) or first.endswith("ing")
    )  # "stop it with", "breathing in"
    return (ask["is_phrase"], said) if "is_phrase" in ask and not orders else (ask["bare"], said)


def _has_turn(said: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a title of several words would not stand well before "of": "effect when raised"."""
    inner = said.split()[1:]
    told = (word for word in inner if word != "of" and not word.startswith("("))
    return any(vocabulary.has("prepositions", word) or vocabulary.has("adverbials", word) for word in told)
