"""Clauses: a shallow look at one sentence that finds its finite verb, by the verb forms of the vocabulary."""

import re
from functools import cache, lru_cache
from itertools import islice, pairwise
from typing import NamedTuple

from kmsflash.notes.reduced import main_verb
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import masked, plain

_TOKEN = re.compile(r"[^\W_][\w'’\-]*")
_CODE = re.compile(r"`[^`]+`")
_ELIDED = re.compile(r"\w+['’]")
_MARKS = re.compile(r"(?<!\w)([*_]{1,2})$")
_HEADING_TERM = re.compile(r"^(?:(?:An?|The)\s)?(?P<marks>\*{1,2})(?=[^*]* )[^*]+(?P=marks)(?=[\s(])")
_LONGEST_SHORT_FORM = 4  # letters
_REACH_BACK = 2  # words from a plural back to its number
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
    return behind or _found(text, vocabulary)


def _found(text: str, vocabulary: Vocabulary, start: int = 0) -> Clause | None:
    """Return the clause whose verb stands from *start* on: a term of several words holds none."""
    shown = masked(as_names(text))
    tokens = list(islice(_TOKEN.finditer(shown), _REACH))
    finite = _finite_words(vocabulary)
    inner: Clause | None = None  # of a relative clause, unless it is the only one
    doubtful: Clause | None = None
    for at, token in enumerate(tokens):
        if at == 0 or token.start() < start:
            continue
        if token[0].lower().rpartition("-")[2] not in finite and not _leans(tokens, at, vocabulary):
            continue
        if any(
            (
                _is_within(text, tokens, at, vocabulary),
                _leads_verb(text, tokens, at, vocabulary),
                _is_counted(tokens, at, vocabulary),
            )
        ):
            continue
        found = None if _heads_subject(tokens, at, vocabulary) else _finite(tokens, at, vocabulary)
        main = _behind_participle(tokens, at, found, vocabulary) if inner is None else None
        if main:
            return _split(text, tokens[main[0]], main[1], vocabulary)
        closes = inner is not None and inner.verb == tokens[at - 1][0]  # "the oil that seeds hold comes"
        if found and (
            closes or _follows_code(text, tokens, at, vocabulary) or not _may_be_noun(tokens, at, vocabulary)
        ):
            if inner is None and _opens_relative(tokens[:at], vocabulary):
                inner = _split(text, token, found, vocabulary)
                continue
            return _split(text, token, found, vocabulary)
        found = found or _past(tokens, at, vocabulary)
        if found and doubtful is None:
            doubtful = _split(text, token, found, vocabulary)
    is_title = doubtful is not None and not inner and ": " in doubtful.rest and doubtful.does != "did"
    return None if is_title else inner or doubtful


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
    if not vocabulary.has("mostly_nouns", tokens[at][0]):
        return _are_doers(tokens, at, following, after, vocabulary)
    if vocabulary.has("kept_adverbs", following) or vocabulary.has("time_adverbs", following):
        following = after if after in vocabulary.past_verbs else following  # "gas masks soon made it safe"
    acts = following in vocabulary.plural_verbs or following in vocabulary.past_verbs
    return acts or vocabulary.has("auxiliaries", following) or vocabulary.has("relative", following)


def _are_doers(
    tokens: "list[re.Match[str]]", at: int, following: str, after: str, vocabulary: Vocabulary
) -> bool:
    """Tell whether a form in -s is a plural that the next word is the verb of: "pressure monitors do not"."""
    word = tokens[at][0].lower()
    between = tokens[at].string[tokens[at].end() : tokens[at + 1].start()] if following else ""
    is_one = not vocabulary.has_base_forms or between != " " or _is_of_one(tokens[:at], vocabulary)
    if is_one or not word.endswith("s") or word not in vocabulary.verbs:
        return False
    acts = following in vocabulary.plural_verbs and vocabulary.has("determiners", after)
    helps = vocabulary.has("modals", following) or vocabulary.has("plural_auxiliaries", following)
    return helps or (acts and vocabulary.has("noun_titles", word))


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


def _past(tokens: "list[re.Match[str]]", at: int, vocabulary: Vocabulary) -> tuple[str, str] | None:
    """Return base form and asking auxiliary of a past tense, as it is where no other verb stands."""
    core = tokens[at][0].lower().rpartition("-")[2]
    is_name = tokens[at][0].istitle() and tokens[at - 1][0].islower()
    is_name = is_name or (vocabulary.keeps_capitals and _is_adjective(tokens, at, vocabulary))
    if core not in vocabulary.past_verbs or is_name or tokens[at - 1][0].lower() in vocabulary.lists["be"]:
        return None
    following = tokens[at + 1][0].lower() if at + 1 < len(tokens) else ""
    opens = tokens[0][0][:1].isupper() and (
        len(tokens[0][0]) > 1 or vocabulary.has("determiners", tokens[0][0])
    )
    is_active = not vocabulary.has("after_passive", following)
    return (vocabulary.past_verbs[core], "did") if opens and is_active else None


def as_names(text: str) -> str:
    """Return a text with inline code as words of the same length, so that it can be a subject."""
    return _CODE.sub(lambda code: "X" * len(code[0]), text) if "`" in text else text


@cache
def _finite_words(vocabulary: Vocabulary) -> frozenset[str]:
    """Return every last part of a word that can be a finite verb."""
    lists = vocabulary.lists
    helping = {word.rpartition("-")[2] for word in (*lists["auxiliaries"], *lists["modals"])}
    owning = {word.rpartition("-")[2] for word in vocabulary.possession}
    forms = (vocabulary.verbs, vocabulary.plural_verbs, vocabulary.past_verbs)
    return frozenset().union(helping, owning, *forms)


def _leans(tokens: "list[re.Match[str]]", at: int, vocabulary: Vocabulary) -> bool:
    """Tell at a glance whether a word can be a finite verb by the word that leans on it."""
    word, clitics = tokens[at][0].lower(), vocabulary.lists["clitics"]
    return bool(clitics) and (_bare(word, vocabulary) != word or tokens[at - 1][0].lower() in clitics)


def _follows_code(text: str, tokens: "list[re.Match[str]]", at: int, vocabulary: Vocabulary) -> bool:
    """Tell whether a form that is hardly ever a plural stands behind code: "`shuf` writes in"."""
    behind = text[tokens[at - 1].start() : tokens[at].start()].endswith("` ")
    return behind and not vocabulary.has("mostly_nouns", tokens[at][0])


def _may_be_noun(tokens: "list[re.Match[str]]", at: int, vocabulary: Vocabulary) -> bool:
    """Tell whether a verb form stands where it may well be a plural ("the limits of …")."""
    core = _bare(tokens[at][0].lower(), vocabulary)
    following = tokens[at + 1][0].lower() if at + 1 < len(tokens) else ""
    is_described = following in vocabulary.past_verbs and following.endswith("ed")
    is_doubtful = core in vocabulary.lists["nouns_too"] or core in vocabulary.lists["mostly_nouns"]
    if is_doubtful and _is_of_one(tokens[:at], vocabulary):
        return False
    return is_doubtful and (not following or is_described or following in vocabulary.lists["after_nouns"])


def _is_counted(tokens: "list[re.Match[str]]", at: int, vocabulary: Vocabulary) -> bool:
    """Tell whether a number at the head of a part counts what may be a plural: "…, 26 right answers to"."""
    is_plural_form = vocabulary.has_base_forms and vocabulary.has("mostly_nouns", tokens[at][0])
    if at < _REACH_BACK or not tokens[at - 2][0].isdigit() or not is_plural_form:
        return False
    before = tokens[at].string[: tokens[at - 2].start()].rstrip()
    return not before or before.endswith((",", ";", ":"))


def _is_of_one(before: "list[re.Match[str]]", vocabulary: Vocabulary) -> bool:
    """Tell whether a subject says that it is one ("a signed URL"), so that no plural can head it."""
    said = [token[0].lower() for token in before]
    is_one = bool(said) and said[0] in vocabulary.lists["singular_determiners"] and len(said) > 1
    return is_one and not any(vocabulary.has("prepositions", word) for word in said[1:])


def _is_within(text: str, tokens: "list[re.Match[str]]", at: int, vocabulary: Vocabulary) -> bool:
    """Tell whether the word is part of a noun phrase or of a relative clause rather than a verb."""
    if text[tokens[at].end() : tokens[at].end() + 1] == ":":
        return True
    if text[tokens[at].end() : tokens[at].end() + 1] == "," and "," in text[: tokens[at].start()]:
        return True  # one of several: "tables, common traps, cues"
    before = _small(tokens[at - 1][0], vocabulary)
    if at == 1 and vocabulary.has("each", before) and tokens[at][0].lower() in vocabulary.verbs:
        return False  # "Each holds 5 litres": a noun behind it would be no plural
    gap = text[tokens[at - 1].end() : tokens[at].start()].replace("**", "").replace("*", "").strip()
    if gap == "." and len(before) == 1:
        return False  # an initial
    if gap == "," and "," in text[: tokens[at - 1].start()]:
        return False  # the second comma of an insertion
    if gap and gap[-1] in _BARRIERS:
        return True
    if len(gap) > 1 and gap[-1] in _QUOTES:
        return False  # a name in quotes is the subject: Os "rios voadores" levam …
    if vocabulary.has("forms_of_be", tokens[at][0]):
        # "keys that may log in are"; "he tried to flee and was caught"
        return before in vocabulary.lists["relative"] or before in vocabulary.lists["open_starts"]
    return (
        vocabulary.has("determiners", before)
        or vocabulary.has("prepositions", before)
        or vocabulary.has("degree_words", before)
        or before in vocabulary.lists["relative"]
    )


def _leads_verb(text: str, tokens: "list[re.Match[str]]", at: int, vocabulary: Vocabulary) -> bool:
    """Tell whether the finite verb only follows: "a set is", "always gives", "shared volumes default"."""
    if at + 1 >= len(tokens) or text[tokens[at].end() : tokens[at + 1].start()].strip():
        return False
    word, following = tokens[at][0].lower(), tokens[at + 1][0].lower()
    after = tokens[at + 2][0].lower() if at + 2 < len(tokens) else ""
    if vocabulary.has("auxiliaries", word):
        return (
            vocabulary.has("kept_adverbs", word)
            and word not in ("not", "never")
            and following in vocabulary.verbs
        )
    if vocabulary.has("copulas", following) and word in vocabulary.past_verbs:
        return True
    if (
        vocabulary.has_base_forms
        and word.endswith("s")
        and following in vocabulary.lists["plural_forms_of_be"]
    ):
        return True  # "account names are"
    if (
        vocabulary.past_verbs.get(word) == word
        and following in vocabulary.past_verbs
        and following.endswith("ed")
    ):
        return True  # "the split allowed the duke to"
    is_participle = word in vocabulary.past_verbs and word not in vocabulary.plural_verbs
    return is_participle and after in vocabulary.plural_verbs and is_plural(following, vocabulary)


_QUOTES = frozenset('"”“»')
_BARRIERS = frozenset(",;:–—-([{→+=|/.?!")


def _finite(tokens: "list[re.Match[str]]", at: int, vocabulary: Vocabulary) -> tuple[str, str] | None:
    """Return base form and asking auxiliary of the word if it can be the finite verb."""
    word = tokens[at][0].lower()
    is_name = tokens[at][0].istitle() and tokens[at - 1][0].islower()
    if (not vocabulary.has_base_forms and tokens[at][0][:1].isupper()) or is_name:
        return None  # inside a sentence
    leading = tokens[at - 1][0]
    before = _small(leading, vocabulary)
    core = _bare(word, vocabulary)
    prefix = word[: len(word) - len(core)] if word.endswith(core) else ""
    following = tokens[at + 1][0].lower() if at + 1 < len(tokens) else ""
    owns = vocabulary.possession.get(word)
    if owns and not _is_participle(following, vocabulary):
        return owns
    if {word, core} & vocabulary.lists["auxiliaries"] or word in vocabulary.lists["modals"]:
        return "", ""
    if core in vocabulary.verbs:
        return prefix + vocabulary.verbs[core], "does"
    if word.startswith(f"{core}-"):
        return word, "does"  # "reúnem-se"
    if at > 1 and before in vocabulary.lists["clitics"] and _may_be_verb(tokens, at, vocabulary):
        return word, "does"
    is_past = vocabulary.has_base_forms and vocabulary.past_verbs.get(core, core) != core  # "both found it"
    if (
        core in vocabulary.plural_verbs
        and (not is_past or vocabulary.keeps_capitals)
        and (
            not vocabulary.has_base_forms
            or (
                is_plural(leading if leading.isupper() else before, vocabulary)
                and not _is_ending(tokens[at - 1])
            )
            or _has_plural_head(tokens, at, vocabulary)
        )
    ):
        return prefix + core, "do"
    if vocabulary.keeps_capitals and _is_adjective(tokens, at, vocabulary):
        return None
    if (
        core in vocabulary.past_verbs
        and before not in vocabulary.lists["be"]
        and _takes_object(tokens, at, following, vocabulary)
    ):
        return prefix + vocabulary.past_verbs[core], "did"
    return None


def _is_ending(token: "re.Match[str]") -> bool:
    """Tell whether a word is what stands behind the dot of a name: the "js" of "Node.js"."""
    return token.string[max(0, token.start() - 1) : token.start()] == "."


def _is_participle(word: str, vocabulary: Vocabulary) -> bool:
    return bool(vocabulary.expressions["participle"].match(word)) or vocabulary.has(
        "before_participles", word
    )


def _is_adjective(tokens: "list[re.Match[str]]", at: int, vocabulary: Vocabulary) -> bool:
    """Tell whether a preterite may be a participle before its noun: "teilweise automatisierte Ablage"."""
    following = tokens[at + 1][0][:1] if at + 1 < len(tokens) else ""
    before = tokens[at - 1][0]
    is_listed = "," in tokens[at].string[tokens[at - 1].end() : tokens[at].start()]
    leads = is_listed or (before.islower() and not vocabulary.has("pronouns", before))
    return leads and following.isupper() and tokens[at][0].endswith(("te", "ten"))


def _may_be_verb(tokens: "list[re.Match[str]]", at: int, vocabulary: Vocabulary) -> bool:
    """Tell whether a word that follows one that leans on a verb has the form of a verb."""
    word, leading = tokens[at][0].lower(), tokens[at - 2][0]
    small = ("determiners", "prepositions", "adverbials", "clitics", "pronouns")
    is_small = any(vocabulary.has(group, word) for group in small) or vocabulary.has("prepositions", leading)
    return not is_small and vocabulary.expressions["verb_shape"].search(word) is not None


def is_finite(word: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a word is a finite verb that the vocabulary knows."""
    return (
        vocabulary.has("auxiliaries", word)
        or word in vocabulary.verbs
        or word in vocabulary.plural_verbs
        or word in vocabulary.past_verbs
    )


def _bare(word: str, vocabulary: Vocabulary) -> str:
    """Return a word without what is joined to it: "auto-scales", "s’appelle", "forma-se"."""
    head, _, core = word.rpartition("-")
    if head and core in vocabulary.lists["clitics"]:
        return head
    elided = _ELIDED.match(core) if "'" in core or "’" in core else None
    return core[elided.end() :] if elided and vocabulary.has("clitics", elided[0]) else core


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


def is_plural(word: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a word is a plural by its form, or takes a plural verb ("you")."""
    is_short_form = word.isupper() and 1 < len(word) <= _LONGEST_SHORT_FORM  # "DNS", "AWS"
    if word.endswith(("'s", "’s")) or is_short_form:
        return False
    return bool(vocabulary.expressions["plural"].search(word)) or vocabulary.has("plural_subjects", word)


def _has_plural_head(tokens: "list[re.Match[str]]", at: int, vocabulary: Vocabulary) -> bool:
    """Tell whether a subject is a plural by its head or by "and", and the word after it opens an object."""
    before = [token[0].lower() for token in tokens[:at]]
    following = tokens[at + 1][0] if at + 1 < len(tokens) else ""
    opens = (
        following[:1].isdigit()
        or vocabulary.has("determiners", following)
        or (vocabulary.has("prepositions", following) and not vocabulary.has("after_nouns_only", following))
        or vocabulary.has("after_participle", following)
    )
    lists = ", " in tokens[at].string[: tokens[at].start()]
    joined = vocabulary.lists["joint_words"] & set(before[1:])
    if lists and joined and not vocabulary.has("mostly_nouns", before[-1]) and before[-2] in joined:
        return True  # "rye, oats and barley need"
    if not opens or vocabulary.has("determiners", before[-1]) or vocabulary.has("prepositions", before[-1]):
        return False
    turns = (n for n, word in enumerate(before) if n and vocabulary.has("head_ends", word))
    head = before[next(turns, at) - 1]
    return is_plural(head, vocabulary) or (bool(joined) and not vocabulary.has("mostly_nouns", before[-1]))


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
    while len(said) > 1 and _small(said[-1], vocabulary) in vocabulary.lists["clitics"]:
        leaning.insert(0, said.pop())
    return " ".join(said), " ".join(leaning)


def _small(word: str, vocabulary: Vocabulary) -> str:
    """Return a word in small letters; nothing where it is no word but a short form: "la LO regula"."""
    return "" if is_short_form(word, vocabulary) else word.lower()


def is_short_form(word: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a word of capitals is a short form, in a language that writes no other words so."""
    fits = word.isupper() and 1 < len(word) <= _LONGEST_SHORT_FORM
    is_stressed = vocabulary.has("kept_adverbs", word) or vocabulary.has("no", word)  # "NO"
    return fits and bool(vocabulary.lists["clitics"]) and not (vocabulary.has_base_forms or is_stressed)


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
