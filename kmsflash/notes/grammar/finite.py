"""Finite verbs: whether a word can be the verb of its sentence, by its form and by the words beside it."""

import re
from collections.abc import Sequence
from functools import lru_cache

from kmsflash.notes.vocabulary import Vocabulary

Token = re.Match[str]
"""A word with its place in a sentence."""

_ELIDED = re.compile(r"\w+['’]")
_LONGEST_SHORT_FORM = 4  # letters
_RULER = re.compile(r"[IVX]{1,5}")
_FARTHEST = 6  # words behind a plural among which its verb stands
_REACH_BACK = 2  # words from a plural back to its number
_QUOTES = frozenset('"”“»')
_BARRIERS = frozenset(",;:–—-([{→+=|/.?!")


def past(tokens: Sequence[Token], at: int, vocabulary: Vocabulary) -> tuple[str, str] | None:
    """Return base form and asking auxiliary of a past tense, as it is where no other verb stands."""
    core = tokens[at][0].lower().rpartition("-")[2]
    is_name = _is_part_of_name(tokens, at, vocabulary) or (
        vocabulary.keeps_capitals and _is_adjective(tokens, at, vocabulary)
    )
    if core not in vocabulary.past_verbs or is_name or tokens[at - 1][0].lower() in vocabulary.lists["be"]:
        return None
    following = tokens[at + 1][0].lower() if at + 1 < len(tokens) else ""
    if _describes(tokens, at, following, vocabulary):
        return None
    opens = tokens[0][0][:1].isupper() and (
        len(tokens[0][0]) > 1 or vocabulary.has("determiners", tokens[0][0])
    )
    is_active = not vocabulary.has("after_passive", following)
    return (vocabulary.past_verbs[core], "did") if opens and is_active else None


def _describes(tokens: Sequence[Token], at: int, following: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a form in -ed describes the one noun that a preposition leads to: "in one fixed place"."""
    leads = vocabulary.has("every", tokens[at - 1][0]) and vocabulary.has("prepositions", tokens[at - 2][0])
    is_noun = bool(following) and not vocabulary.has("determiners", following)
    return vocabulary.has_base_forms and at > 1 and leads and is_noun


@lru_cache(maxsize=16)
def finite_words(vocabulary: Vocabulary) -> frozenset[str]:
    """Return every last part of a word that can be a finite verb."""
    lists = vocabulary.lists
    helping = {word.rpartition("-")[2] for word in (*lists["auxiliaries"], *lists["modals"])}
    owning = {word.rpartition("-")[2] for word in vocabulary.possession}
    forms = (vocabulary.verbs, vocabulary.plural_verbs, vocabulary.past_verbs)
    return frozenset().union(helping, owning, *forms)


def leans(tokens: Sequence[Token], at: int, vocabulary: Vocabulary) -> bool:
    """Tell at a glance whether a word can be a finite verb by the word that leans on it."""
    word = tokens[at][0].lower()
    return _bare(word, vocabulary) != word or tokens[at - 1][0].lower() in vocabulary.lists["clitics"]


def may_be_noun(tokens: Sequence[Token], at: int, vocabulary: Vocabulary) -> bool:
    """Tell whether a verb form stands where it may well be a plural ("the limits of …")."""
    core = _bare(tokens[at][0].lower(), vocabulary)
    following = tokens[at + 1][0].lower() if at + 1 < len(tokens) else ""
    is_described = following in vocabulary.past_verbs and following.endswith("ed")
    is_doubtful = core in vocabulary.lists["nouns_too"] or core in vocabulary.lists["mostly_nouns"]
    if is_doubtful and is_of_one(tokens[:at], vocabulary):
        return False
    leads_on = not following or is_described or following in vocabulary.lists["after_nouns"]
    return is_doubtful and (leads_on or _has_verb_behind(tokens[at + 1 :], vocabulary))


def _has_verb_behind(behind: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """Tell whether but a phrase stands before a form of "be": "the ranges under a name are open"."""
    if not (behind and vocabulary.has_base_forms and vocabulary.has("prepositions", behind[0][0])):
        return False
    joins = ("relative", "leads_on", "because", "joint_words", "open_starts", "pronouns", "subject_pronouns")
    before = behind[0]
    for token in behind[1:_FARTHEST]:
        word = token[0]
        if token.string[before.end() : token.start()].strip():
            return False
        if vocabulary.has("forms_of_be", word):
            return True
        if any(vocabulary.has(group, word) for group in joins) or word in vocabulary.verbs:
            return False
        before = token
    return False


def is_counted(tokens: Sequence[Token], at: int, vocabulary: Vocabulary) -> bool:
    """Tell whether a number at the head of a part counts what may be a plural: "…, 26 right answers to"."""
    is_plural_form = vocabulary.has_base_forms and vocabulary.has("mostly_nouns", tokens[at][0])
    if at < _REACH_BACK or not tokens[at - 2][0].isdigit() or not is_plural_form:
        return False
    before = tokens[at].string[: tokens[at - 2].start()].rstrip()
    return not before or before.endswith((",", ";", ":"))


def is_of_one(before: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """Tell whether a subject says that it is one ("a signed URL"), so that no plural can head it."""
    said = [token[0].lower() for token in before]
    is_one = bool(said) and said[0] in vocabulary.lists["singular_determiners"] and len(said) > 1
    return is_one and not any(vocabulary.has("prepositions", word) for word in said[1:])


def is_within(text: str, tokens: Sequence[Token], at: int, vocabulary: Vocabulary) -> bool:
    """Tell whether the word is part of a noun phrase or of a relative clause rather than a verb."""
    if text[tokens[at].end() : tokens[at].end() + 1] == ":":
        return True
    if text[tokens[at].end() : tokens[at].end() + 1] == "," and "," in text[: tokens[at].start()]:
        return True  # one of several: "tables, common traps, cues"
    before = small(tokens[at - 1][0], vocabulary)
    acts = tokens[at][0].lower() in vocabulary.verbs or vocabulary.has("modals", tokens[at][0])
    if at == 1 and vocabulary.has("each", before) and acts:
        return False  # "Each holds 5 litres": a noun behind it would be no plural
    gap = text[tokens[at - 1].end() : tokens[at].start()].replace("**", "").replace("*", "").strip()
    if gap == "." and (len(before) == 1 or _RULER.fullmatch(tokens[at - 1][0])):
        return False  # an initial, or "Karl V."
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


def leads_verb(text: str, tokens: Sequence[Token], at: int, vocabulary: Vocabulary) -> bool:
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


def finite(tokens: Sequence[Token], at: int, vocabulary: Vocabulary) -> tuple[str, str] | None:
    """Return base form and asking auxiliary of the word if it can be the finite verb."""
    word = tokens[at][0].lower()
    if _is_part_of_name(tokens, at, vocabulary):
        return None
    leading = tokens[at - 1 - _leads_adverb(tokens, at, vocabulary)][0]
    before = small(leading, vocabulary)
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
        is_done = core in vocabulary.past_verbs and core not in vocabulary.verbs
        return word, "do" if core in vocabulary.plural_verbs else "did" if is_done else "does"
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


def _is_part_of_name(tokens: Sequence[Token], at: int, vocabulary: Vocabulary) -> bool:
    """Tell whether a word with a capital inside a sentence belongs to a name: "Azure Managed Disks"."""
    if not vocabulary.has_base_forms:
        return tokens[at][0][:1].isupper()
    return tokens[at][0].istitle()


def _leads_adverb(tokens: Sequence[Token], at: int, vocabulary: Vocabulary) -> bool:
    """Tell whether an adverb stands between a verb and its subject: "students often divide"."""
    if at < _REACH_BACK or not vocabulary.has_base_forms:
        return False
    if vocabulary.has("subject_pronouns", tokens[at - 2][0]):
        return False
    return vocabulary.has("adverbs_of_verbs", tokens[at - 1][0])


def _is_ending(token: Token) -> bool:
    """Tell whether a word is what stands behind the dot of a name: the "js" of "Node.js"."""
    return token.string[max(0, token.start() - 1) : token.start()] == "."


def _is_participle(word: str, vocabulary: Vocabulary) -> bool:
    return bool(vocabulary.expressions["participle"].match(word)) or vocabulary.has(
        "before_participles", word
    )


def _is_adjective(tokens: Sequence[Token], at: int, vocabulary: Vocabulary) -> bool:
    """Tell whether a preterite may be a participle before its noun: "teilweise automatisierte Ablage"."""
    following = tokens[at + 1][0][:1] if at + 1 < len(tokens) else ""
    before = tokens[at - 1][0]
    is_listed = "," in tokens[at].string[tokens[at - 1].end() : tokens[at].start()]
    leads = is_listed or (before.islower() and not vocabulary.has("pronouns", before))
    return leads and following.isupper() and tokens[at][0].endswith(("te", "ten"))


def _may_be_verb(tokens: Sequence[Token], at: int, vocabulary: Vocabulary) -> bool:
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


def _takes_object(tokens: Sequence[Token], at: int, following: str, vocabulary: Vocabulary) -> bool:
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


def _has_plural_head(tokens: Sequence[Token], at: int, vocabulary: Vocabulary) -> bool:
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
    if vocabulary.has("determiners", before[-1]) or vocabulary.has("prepositions", before[-1]):
        return False
    ends = next((n for n, word in enumerate(before) if n and vocabulary.has("head_ends", word)), at)
    several = ends < at or bool(joined)  # "symptoms of flu include", "supply and demand determine"
    is_verb = several and vocabulary.has("only_verbs", tokens[at][0])
    if not opens and not is_verb:
        return False
    head = before[ends - 1]
    if not opens:
        return is_plural(head, vocabulary) or bool(joined)
    return is_plural(head, vocabulary) or (bool(joined) and not vocabulary.has("mostly_nouns", before[-1]))


def small(word: str, vocabulary: Vocabulary) -> str:
    """Return a word in small letters; nothing where it is no word but a short form: "la LO regula"."""
    return "" if is_short_form(word, vocabulary) else word.lower()


def is_short_form(word: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a word of capitals is a short form, in a language that writes no other words so."""
    if not (word.isupper() and 1 < len(word) <= _LONGEST_SHORT_FORM and vocabulary.lists["clitics"]):
        return False
    is_stressed = vocabulary.has("kept_adverbs", word) or vocabulary.has("no", word)  # "NO"
    return not (vocabulary.has_base_forms or is_stressed)
