"""Clauses: a shallow look at one sentence that finds its finite verb, by the verb forms of the vocabulary."""

import re
from typing import NamedTuple

from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import fold, masked, plain

_TOKEN = re.compile(r"[^\W_][\w'’\-]*")
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


def clause(sentence: str, vocabulary: Vocabulary) -> Clause | None:
    """Return *sentence* split at its finite verb, or None where none is found."""
    text = sentence.strip().rstrip(".!")
    tokens = list(_TOKEN.finditer(masked(text)))[:_REACH]
    doubtful: Clause | None = None
    for at, token in enumerate(tokens):
        if at == 0 or _is_within(text, tokens, at, vocabulary):
            continue
        found = _finite(tokens, at, vocabulary)
        if not found:
            continue
        if _may_be_noun(tokens, at, vocabulary):
            doubtful = doubtful or _split(text, token, found, vocabulary)
        else:
            return _split(text, token, found, vocabulary)
    return doubtful


def _may_be_noun(tokens: "list[re.Match[str]]", at: int, vocabulary: Vocabulary) -> bool:
    """Tell whether a verb form stands where it may well be a plural ("the limits of …")."""
    core = tokens[at][0].lower().rpartition("-")[2]
    following = tokens[at + 1][0].lower() if at + 1 < len(tokens) else ""
    return core in vocabulary.lists["nouns_too"] and (
        not following or following in vocabulary.lists["after_nouns"]
    )


def _is_within(text: str, tokens: "list[re.Match[str]]", at: int, vocabulary: Vocabulary) -> bool:
    """Tell whether the word is part of a noun phrase or of a relative clause rather than a verb."""
    if text[tokens[at].end() : tokens[at].end() + 1] == ":":
        return True
    before = tokens[at - 1][0].lower()
    gap = text[tokens[at - 1].end() : tokens[at].start()].replace("**", "").replace("*", "").strip()
    if gap:
        return gap[-1] not in _CLOSING
    return (
        vocabulary.has("determiners", before)
        or vocabulary.has("prepositions", before)
        or before in vocabulary.lists["relative"]
    )


_CLOSING = frozenset(")\"”“»`]'’")


def _finite(tokens: "list[re.Match[str]]", at: int, vocabulary: Vocabulary) -> tuple[str, str] | None:
    """Return base form and asking auxiliary of the word if it can be the finite verb."""
    word = tokens[at][0].lower()
    before = tokens[at - 1][0].lower()
    core = word.rpartition("-")[2]
    prefix = word[: len(word) - len(core)]
    if word in vocabulary.lists["auxiliaries"] or word in vocabulary.lists.get("modals", ()):
        return "", ""
    following = tokens[at + 1][0].lower() if at + 1 < len(tokens) else ""
    if core in vocabulary.verbs:
        return prefix + vocabulary.verbs[core], "does"
    if core in vocabulary.plural_verbs and _is_plural(before, vocabulary):
        return prefix + core, "do"
    if (
        core in vocabulary.past_verbs
        and before not in vocabulary.lists["be"]
        and _takes_object(tokens, at, following, vocabulary)
    ):
        return prefix + vocabulary.past_verbs[core], "did"
    return None


def _takes_object(tokens: "list[re.Match[str]]", at: int, following: str, vocabulary: Vocabulary) -> bool:
    """Tell a past tense ("ended the war") from a participle ("a managed key", "keys used by")."""
    if at + 1 >= len(tokens):
        return False
    is_name = tokens[at + 1][0][:1].isupper() or following[:1].isdigit()
    follows_name = tokens[at - 1][0][:1].isupper() and at <= 4
    if follows_name and vocabulary.has("after_past", following):
        return True
    is_irregular = not tokens[at][0].lower().endswith("ed")
    return (
        is_name
        or is_irregular
        or vocabulary.has("determiners", following)
        or vocabulary.has("after_participle", following)
    )


def _is_plural(word: str, vocabulary: Vocabulary) -> bool:
    if word.endswith(("'s", "’s")):
        return False
    return bool(vocabulary.expressions["plural"].search(word)) or vocabulary.has("plural_subjects", word)


def _split(text: str, token: "re.Match[str]", found: tuple[str, str], vocabulary: Vocabulary) -> Clause:
    base, does = found
    verb, rest = text[token.start() : token.end()], text[token.end() :].strip()
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
    subject = text[: token.start()].strip()
    return Clause(subject, verb, rest, base, does, not base)


def predicates(found: Clause, vocabulary: Vocabulary) -> list[Clause]:
    """Split "does X and does Y" into one clause each, the subject repeated."""
    return [part for whole in _joined(found, vocabulary) for part in _participle(whole, vocabulary)]


def _joined(found: Clause, vocabulary: Vocabulary) -> list[Clause]:
    shown = masked(found.rest)
    for joint in vocabulary.expressions["second_predicate"].finditer(shown):
        word = joint[1].lower().rpartition("-")[2]
        same = (
            word in vocabulary.verbs
            if found.does == "does"
            else word in vocabulary.past_verbs and found.does == "did"
        )
        if not same:
            continue
        first = found._replace(rest=found.rest[: joint.start()].rstrip(" ,"))
        second = clause(f"{found.subject} {_named(found.rest[joint.end() :], first.rest)}", vocabulary)
        return [first, *(_joined(second, vocabulary) if second else [])]
    return [found]


def _participle(found: Clause, vocabulary: Vocabulary) -> list[Clause]:
    """Split ", integrating with X" off as a predicate of its own."""
    shown = masked(found.rest)
    for joint in re.finditer(r",\s+(?=([\w-]+ing)\s+(\w+)\s)", shown):
        base = vocabulary.gerunds.get(joint[1].lower())
        if base and joint[2] in vocabulary.lists["prepositions"]:
            finite = (
                next(form for form, root in vocabulary.verbs.items() if root == base)
                if found.does == "does"
                else base
            )
            rest = found.rest[joint.end() + len(joint[1]) :].strip()
            second = Clause(found.subject, finite, rest, base, found.does, auxiliary=False)
            return [found._replace(rest=found.rest[: joint.start()]), second]
    return [found]


def _named(text: str, antecedent: str) -> str:
    """Write the object of the first predicate where the second says "them" or "it"."""
    antecedent = re.split(r"\s+(?:for|in|with|by|to|from|of|on|at|free)\s", antecedent)[0]
    return re.sub(r"^([\w-]+)\s+(?:them|it)\b", lambda pronoun: f"{pronoun[1]} {antecedent}", text)


def is_named(subject: str, vocabulary: Vocabulary) -> bool:
    """Tell whether *subject* names something that a question can be asked about."""
    said = plain(subject)
    tokens = said.split()
    if not tokens or len(tokens) > 12 or vocabulary.expressions["generic_subject"].search(said):
        return False
    content = [
        word
        for word in tokens
        if fold(word) not in vocabulary.stop_words and not vocabulary.has("determiners", word)
    ]
    first = fold(tokens[0])
    starts_mid = first in vocabulary.lists["pronouns"] or first in vocabulary.lists["adverbials"]
    return bool(content) and not starts_mid
