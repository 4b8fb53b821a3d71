"""Clauses: a shallow look at one sentence that finds its finite verb, by the verb forms of the vocabulary."""

import re
from functools import lru_cache
from itertools import islice, pairwise
from typing import NamedTuple

from kmsflash.notes.grammar.finite import (
    finite,
    finite_words,
    is_counted,
    is_finite,
    is_of_one,
    is_within,
    leads_verb,
    leans,
    may_be_noun,
    past,
    small,
)
from kmsflash.notes.grammar.reduced import main_verb
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import masked, plain

_TOKEN = re.compile(r"[^\W_][\w'’\-]*")
_CODE = re.compile(r"`[^`]+`")
_MARKS = re.compile(r"(?<!\w)([*_]{1,2})$")
_HEADING_TERM = re.compile(r"^(?:(?:An?|The)\s)?(?P<marks>\*{1,2})(?=[^*]* )[^*]+(?P=marks)(?=[\s(])")
_SHORT_FORM = re.compile(r"\s\([A-ZÄÖÜ][A-ZÄÖÜ0-9-]{1,5}s?\)")
_REACH = 24  # words before which a finite verb is looked for


class Clause(NamedTuple):
    """A sentence split at its finite verb. The base forms are empty for auxiliaries."""

    subject: str
    verb: str
    rest: str
    base: str
    does: str  # "does", "do" or "did": what asks for this verb
    auxiliary: bool

    @property
    def tagged(self) -> str:
        """The sentence with ‹its verb› in marks, as patterns of the vocabulary read it."""
        return f"{self.subject} ‹{self.verb}› {self.rest}".strip()


@lru_cache(maxsize=1024)
def clause(sentence: str, vocabulary: Vocabulary) -> Clause | None:
    """Return *sentence* split at its finite verb, or None where none is found."""
    return _clause(sentence.strip().rstrip(".!"), vocabulary)


@lru_cache(maxsize=1024)
def _clause(text: str, vocabulary: Vocabulary) -> Clause | None:
    term = _HEADING_TERM.match(text) if text.count("*") > 1 else None
    behind = _found(text, vocabulary, term.end()) if term else None
    told = behind or _found(text, vocabulary)
    return None if told and _forbids(told, vocabulary) else told


def _forbids(told: Clause, vocabulary: Vocabulary) -> bool:
    """Tell whether a "clause" is an order, "Do not open the lid", whose auxiliary is no subject."""
    helps = vocabulary.has_base_forms and vocabulary.has("auxiliaries", told.subject)
    return helps and vocabulary.expressions["negation"].fullmatch(told.verb) is not None


def _found(text: str, vocabulary: Vocabulary, start: int = 0) -> Clause | None:
    """Return the clause whose verb stands from *start* on: a term of several words holds none."""
    shown = masked(as_names(text))
    tokens = list(islice(_TOKEN.finditer(shown), _REACH))
    forms, clitics = finite_words(vocabulary), vocabulary.lists["clitics"]
    inner: Clause | None = None  # of a relative clause, unless it is the only one
    doubtful: Clause | None = None
    has_inner = False  # the verb of a relative clause stood right behind the word that opens it
    for at, token in enumerate(tokens):
        if at == 0 or token.start() < start:
            continue
        word = token[0].lower().rpartition("-")[2]
        if word not in forms and not (clitics and leans(tokens, at, vocabulary)):
            continue
        if (
            _names_short_form(text, token)
            or is_counted(tokens, at, vocabulary)
            or is_within(text, tokens, at, vocabulary)
            or leads_verb(text, tokens, at, vocabulary)
        ):
            has_inner = has_inner or _leads_relative(tokens, at, vocabulary)
            continue
        found = None if _heads_subject(tokens, at, vocabulary) else finite(tokens, at, vocabulary)
        main = _behind_participle(tokens, at, found, vocabulary) if inner is None else None
        if main:
            return _split(text, tokens[main[0]], main[1], vocabulary)
        closes = inner is not None and inner.verb == tokens[at - 1][0]  # "the oil that seeds hold comes"
        if found and (
            closes or _follows_code(text, tokens, at, vocabulary) or not may_be_noun(tokens, at, vocabulary)
        ):
            if inner is None and not has_inner and _opens_relative(tokens[:at], vocabulary):
                inner = _split(text, token, found, vocabulary)
                continue
            return _split(text, token, found, vocabulary)
        found = found or past(tokens, at, vocabulary)
        if found and doubtful is None and not _titles(tokens, at, vocabulary):
            doubtful = _split(text, token, found, vocabulary)
    is_title = doubtful is not None and not inner and ": " in doubtful.rest and doubtful.does != "did"
    return None if is_title else inner or doubtful


def _names_short_form(text: str, token: "re.Match[str]") -> bool:
    """Tell whether a word ends a name with its short form in brackets: "the actual cost (AC)"."""
    return text[token.end() : token.end() + 2] == " (" and _SHORT_FORM.match(text, token.end()) is not None


def _titles(tokens: "list[re.Match[str]]", at: int, vocabulary: Vocabulary) -> bool:
    """Tell whether a plural behind the first word is but that of a title: "Revision notes for week 3"."""
    following = tokens[at + 1][0].lower() if at + 1 < len(tokens) else ""
    return (
        at == 1 and vocabulary.has("mostly_nouns", tokens[at][0]) and vocabulary.has("ends_title", following)
    )


def _behind_participle(
    tokens: "list[re.Match[str]]", at: int, found: tuple[str, str] | None, vocabulary: Vocabulary
) -> tuple[int, tuple[str, str]] | None:
    """Return where the verb stands behind a past form with its phrase, if that is but a participle."""
    is_past = found is None or found[1] == "did"
    fits = is_past and tokens[at][0].lower() in vocabulary.past_verbs
    return main_verb(tokens, at, vocabulary) if fits else None


def _heads_subject(tokens: "list[re.Match[str]]", at: int, vocabulary: Vocabulary) -> bool:
    """Tell whether a plural that could be a verb is the subject of the next word: "custom rules take"."""
    if at == 1 and vocabulary.has_base_forms and tokens[0][0].lower() in vocabulary.numbers:
        return True  # "two numbers"
    following = tokens[at + 1][0].lower() if at + 1 < len(tokens) else ""
    after = tokens[at + 2][0].lower() if at + 2 < len(tokens) else ""
    if _helps_noun(tokens, at, vocabulary):
        return True
    if not vocabulary.has("mostly_nouns", tokens[at][0]):
        return _are_doers(tokens, at, following, after, vocabulary)
    if vocabulary.has("kept_adverbs", following) or vocabulary.has("time_adverbs", following):
        acts = after in vocabulary.past_verbs or vocabulary.has("both", following)
        following = after if acts else following  # "gas masks soon made it safe"
    is_like = vocabulary.has("adjectives_too", following) and not vocabulary.has("determiners", after)
    acts = (following in vocabulary.plural_verbs and not is_like) or following in vocabulary.past_verbs
    return acts or vocabulary.has("auxiliaries", following) or vocabulary.has("relative", following)


def _helps_noun(tokens: "list[re.Match[str]]", at: int, vocabulary: Vocabulary) -> bool:
    """Tell whether a modal follows right behind what looks like a verb: "un bon pilote doit", so a noun."""
    if "definite_head" not in vocabulary.expressions or at + 1 >= len(tokens):
        return False
    beside = tokens[at].string[tokens[at].end() : tokens[at + 1].start()] == " "
    is_one = vocabulary.has("determiners", tokens[0][0])
    return beside and is_one and vocabulary.has("auxiliaries", tokens[at + 1][0])


def _are_doers(
    tokens: "list[re.Match[str]]", at: int, following: str, after: str, vocabulary: Vocabulary
) -> bool:
    """Tell whether a form in -s is a plural that the next word is the verb of: "pressure monitors do not"."""
    word = tokens[at][0].lower()
    between = tokens[at].string[tokens[at].end() : tokens[at + 1].start()] if following else ""
    is_one = not vocabulary.has_base_forms or between != " " or is_of_one(tokens[:at], vocabulary)
    if is_one or not word.endswith("s") or word not in vocabulary.verbs:
        return False
    acts = following in vocabulary.plural_verbs and vocabulary.has("determiners", after)
    helps = vocabulary.has("modals", following) or vocabulary.has("plural_auxiliaries", following)
    return (
        helps
        or (acts and vocabulary.has("noun_titles", word))
        or _only_acts(word, tokens[at + 1 :], vocabulary)
    )


def _only_acts(word: str, behind: "list[re.Match[str]]", vocabulary: Vocabulary) -> bool:
    """Tell whether the word behind a form in -s is a verb and nothing else: "permission sets add rights"."""
    are_all = len(behind) > 1 and vocabulary.has("both", behind[0][0])
    following = behind[1][0] if are_all else behind[0][0] if behind else ""
    if following not in vocabulary.plural_verbs or vocabulary.has("before_verbs", vocabulary.verbs[word]):
        return False  # "the client broadcasts Discover", "a file gets shared"
    other = ("nouns_too", "adjectives_too", "prepositions", "determiners", "kept_adverbs", "participles")
    is_plural_too = any(vocabulary.has(group, f"{following}s") for group in ("mostly_nouns", "nouns_too"))
    is_other = any(vocabulary.has(group, following) for group in other)
    return not (is_plural_too or is_other or following in vocabulary.past_verbs)


def _opens_relative(before: "list[re.Match[str]]", vocabulary: Vocabulary) -> bool:
    """Tell whether a relative clause with a subject of its own has begun: "a table whose key"."""
    needs_comma = vocabulary.keeps_capitals  # German: "nach der Satzung" opens none
    if vocabulary.lists["before_clauses"] and any(
        vocabulary.has("before_clauses", one[0]) and vocabulary.has("determiners", other[0])
        for one, other in pairwise(before[1:])
    ):
        return True  # "the way a valve shuts"
    return any(
        word[0].lower() in vocabulary.lists["relative"]
        and (not needs_comma or word.string[: word.start()].rstrip().endswith(","))
        for word in before[1:-1]
    )


def _leads_relative(tokens: "list[re.Match[str]]", at: int, vocabulary: Vocabulary) -> bool:
    """Tell whether a word is the verb right behind "that", so that the next one is that of the sentence."""
    return (
        at > 1
        and vocabulary.has("relative", tokens[at - 1][0])
        and finite(tokens, at, vocabulary) is not None
    )


def as_names(text: str) -> str:
    """Return a text with inline code as words of the same length, so that it can be a subject."""
    return _CODE.sub(lambda code: "X" * len(code[0]), text) if "`" in text else text


def _follows_code(text: str, tokens: "list[re.Match[str]]", at: int, vocabulary: Vocabulary) -> bool:
    """Tell whether a form that is hardly ever a plural stands behind code: "`shuf` writes in"."""
    behind = text[tokens[at - 1].start() : tokens[at].start()].endswith("` ")
    return behind and not vocabulary.has("mostly_nouns", tokens[at][0])


def _split(text: str, token: "re.Match[str]", found: tuple[str, str], vocabulary: Vocabulary) -> Clause:
    base, does = found
    before, rest = _unemphasised(text[: token.start()], text[token.end() :])
    verb = token.string[token.start() : token.end()]
    second = vocabulary.expressions["second_verb"].match(rest)
    other = vocabulary.verbs.get(second[2].lower()) if second and does == "does" else None
    if second and does == "do" and second[2] in vocabulary.plural_verbs:
        other = second[2]
    if second and other:
        verb, base, rest = (
            f"{verb} {second[1]} {second[2]}",
            f"{base} {second[1]} {other}",
            rest[second.end() :],
        )
    subject, leaning = _clitics(before.strip(), vocabulary)
    verb = f"{leaning} {verb}".strip()
    if base and not vocabulary.has_base_forms:
        base = verb
    return Clause(subject, verb, rest, base, does, not base)


def _clitics(subject: str, vocabulary: Vocabulary) -> tuple[str, str]:
    """Return a subject, and apart from it the words that lean on the verb: "no se", "ne", "si"."""
    leaning: list[str] = []
    said = subject.split(" ")
    while len(said) > 1 and small(said[-1], vocabulary) in vocabulary.lists["clitics"]:
        leaning.insert(0, said.pop())
    return " ".join(said), " ".join(leaning)


def _unemphasised(before: str, after: str) -> tuple[str, str]:
    """Return what stands around a verb without the marks that emphasise it."""
    marks = _MARKS.search(before) if before.endswith(("*", "_")) else None
    if marks and after.startswith(marks[1]):
        return before[: marks.start()], after[marks.end() - marks.start() :].strip()
    return before, after.strip()


def only_relative(told: Clause, vocabulary: Vocabulary) -> bool:
    """Tell whether the only finite verb found is that of a relative clause: "a unit that the body needs"."""
    said = plain(told.subject).lower().split()
    said = said[:-1] if vocabulary.has("kept_adverbs", told.verb) else said  # "a knot that does | not slip"
    opens = [at for at, word in enumerate(said) if at and word in vocabulary.lists["relative"]]
    return bool(opens) and not any(is_finite(word, vocabulary) for word in said[opens[-1] + 1 :])
