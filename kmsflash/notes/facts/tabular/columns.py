"""Columns: how a table's title and the name of a row become a question that a person would ask."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from kmsflash.notes.expressions import Expression
from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.vocabulary import Column, Vocabulary, base_forms
from kmsflash.notes.wording import fold, languages, lowered, plain

_NOTE = Expression(r"\s*\([^()]*\)$")
_YEARS = re.compile(r"(?<!\d)[12]\d{3}(?!\d)")
_AMOUNT = re.compile(r"[<>≤≥±~]?\s?\d[\d.,]*\s+\S")
_SHORTEST = 2  # letters of a word that is none of grammar
_DAY = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
_SHORT = re.compile(r"(?-i:[A-Z]{1,2}[\d+–-]*|[IVX]{1,5}|[<>≤≥±~]?\s?\d\S*)")
_ORDINAL = re.compile(r"\d{1,3}(?:st|nd|rd|th|er|re|e|ère|ème|º|ª|°|\.)")
_PROPER = re.compile(r"(?:ian|ean|ish|ese|french|dutch|greek)$", re.IGNORECASE)


@lru_cache(maxsize=1024)
def column_of(title: str, vocabulary: Vocabulary) -> Column | None:
    """Return how the vocabulary asks for a column with this title, if it knows one."""
    said = _NOTE.sub("", plain(title)).rstrip("?:. ")
    return next((column for column in vocabulary.columns if column.match.fullmatch(said)), None)


@lru_cache(maxsize=1024)
def inside(title: str, vocabulary: Vocabulary) -> str:
    """Write a column's title as it reads inside a question."""
    return title if vocabulary.keeps_capitals else " ".join(lowered(word) for word in title.split(" "))


def is_remark(title: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a column holds what else is to be said of each row: "Notes", "Obs."."""
    return vocabulary.expressions["remarks_title"].fullmatch(fold(title)) is not None


def is_phrase(title: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a title says something of things ("Protects against", "Made of") rather than names it."""
    said = inside(plain(title).rstrip("?:. "), vocabulary).split()
    if not said or len(said) > 4 or not vocabulary.lists["prepositions"]:
        return False
    ends = len(said) > 1 and vocabulary.has("prepositions", said[-1])
    return ends or bool(verb_of(said[0], vocabulary))


def head_is_plural(title: str, vocabulary: Vocabulary) -> bool:
    """Tell whether the noun that a title is about is a plural: not in "number of firms"."""
    said = _NOTE.sub("", inside(plain(title), vocabulary)).split()
    head = _head(said, vocabulary)
    if head.isupper() and "definite_head" in vocabulary.expressions:
        head = said[0]  # "Ondas EEG": the noun stands first
    is_word = len(head) > _SHORTEST  # no "as of"
    return (
        is_word
        and bool(vocabulary.expressions["plural"].search(head))
        and not head.endswith(("ss", "us", "sis"))
    )


def _head(said: Sequence[str], vocabulary: Vocabulary) -> str:
    """Return the word before the first preposition, or the last one."""
    end = next((at for at, word in enumerate(said) if at and vocabulary.has("prepositions", word)), len(said))
    return said[end - 1] if said else ""


def verb_of(word: str, vocabulary: Vocabulary) -> str:
    """Return the base form of a word that a title uses as a verb ("supports"), or nothing."""
    said = fold(word)
    is_noun = vocabulary.has("nouns_too", said) or vocabulary.has("noun_titles", said)
    return "" if is_noun else vocabulary.verbs.get(said, "")


def named_with(key: str, title: str, vocabulary: Vocabulary) -> str:
    """Return a part of a name with its title where it would say too little alone: "port 22"."""
    if _YEARS.search(key) or not (_SHORT.fullmatch(key) or _stands_apart(key, vocabulary)):
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
) -> str:
    """Return the question for a property of the thing that *key* names.

    *kind* is what the things are called together, or nothing; *keys* are the names of all of them;
    *counted* tells that the answers are bare numbers, *is_case* that the title names a case of something.
    """
    template, said = _counting(title, vocabulary) if counted else ("", "")
    if is_case:
        template, said = vocabulary.ask["bare"], inside(title.rstrip("?:. "), vocabulary)
    elif not template:
        template, said = _template(title, vocabulary)
        if template in (vocabulary.ask["cell"], vocabulary.ask["cells"]) and not _is_had(said, vocabulary):
            template, said = vocabulary.ask["bare"], title.rstrip("?:. ")
    if kind.endswith(("…", "...")):  # "The weather is …"
        return vocabulary.ask["bare"].format(
            thing=f"{kind.rstrip('. …')} {key}", property=title.rstrip("?:. ")
        )
    is_apart = not key.strip() or are_dates(keys) or _stands_apart(key, vocabulary)
    if is_apart or _are_persons(key, keys) or _are_cases(tuple(keys), vocabulary):
        return _apart(key, title, "" if are_dates(keys) else kind, vocabulary)
    front = template.format(thing=key, property=said, **_as_verb(said, vocabulary))
    if is_plural(key, vocabulary):
        for pair in vocabulary.ask.get("agrees", "").split(";"):
            one, _, many = pair.partition("=")
            front = front.replace(one.format(thing=key), many.format(thing=key), 1) if one else front
    named = _with_kind(front, key, kind, keys, vocabulary)
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
    return bool(keys) and all(_YEARS.search(key) and len(key.split()) < 5 for key in keys)


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


def _apart(key: str, title: str, kind: str, vocabulary: Vocabulary) -> str:
    """Return the question for a row that stands apart from its title, both in view."""
    bare = title.rstrip("?:. ")
    if _YEARS.search(key) and vocabulary.expressions["happening"].search(bare):
        is_day = _DAY.search(key) and "happened_on" in vocabulary.ask
        return vocabulary.ask["happened_on" if is_day else "happened"].format(term=key)
    sees = bool(kind) and vocabulary.has("question_words", kind.split(maxsplit=1)[0])  # "What you see"
    thing = vocabulary.ask["apart"].format(kind=_NOTE.sub("", kind), thing=key) if kind and not sees else key
    if asking := _asking(title, vocabulary):
        return vocabulary.ask["asks_of"].format(thing=thing, property=asking)
    column = column_of(title, vocabulary)
    if column and column.apart:
        return column.ask.format(thing=thing, property=inside(bare, vocabulary))
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
    return " ".join((opens, *others)) if tells or measures or is_word else ""


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
    if asking := _asking(title, vocabulary):
        return ask["asks_of"], asking
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
    head = _head(_NOTE.sub("", said).split(), vocabulary).rpartition("/")[2]
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
        if (vocabulary.has_base_forms or vocabulary.keeps_capitals) and all(
            any(vocabulary.has(group, word) for group in small) for word in rest
        ):
            return ask["does"], " ".join((vocabulary.verbs[first], *rest))
        return ask.get("said_of", ask["bare"]), said
    orders = vocabulary.has_base_forms and (
        vocabulary.has("imperatives", first) or first in base_forms(vocabulary)
    )  # "stop it with"
    return (ask["is_phrase"], said) if "is_phrase" in ask and not orders else (ask["bare"], said)


def _has_turn(said: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a title of several words would not stand well before "of": "effect when raised"."""
    inner = said.split()[1:]
    told = (word for word in inner if word != "of" and not word.startswith("("))
    return any(vocabulary.has("prepositions", word) or vocabulary.has("adverbials", word) for word in told)


@lru_cache(maxsize=256)
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
    if not kind or fold(kind) in fold(key) or not vocabulary.ask.get("kind"):
        return front
    noun = inside(_NOTE.sub("", kind), vocabulary)
    if _SHORT.fullmatch(key) and len(noun.split()) < 4:
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
    return vocabulary.expressions["modifier"].search(_NOTE.sub("", key)) is not None


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
