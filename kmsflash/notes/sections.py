"""Sections: a card whose front names too little to be answered alone is asked under its section."""

import re
from dataclasses import replace
from itertools import islice

from kmsflash.model.kinds import Kind
from kmsflash.model.notes import CardDraft, FactDraft, Place
from kmsflash.notes import ranks
from kmsflash.notes.facts.fronts import behind_name
from kmsflash.notes.facts.making import GAP, Scope
from kmsflash.notes.grammar.finite import is_finite
from kmsflash.notes.vocabulary import Vocabulary, base_forms
from kmsflash.notes.wording import fold, is_balanced, plain

_BOLD = re.compile(r"\*\*([^*]+)\*\*")
_WORD = re.compile(r"[^\W_][\w’'-]*")
_NUMBER = re.compile(r"\d{1,2}|[^\W\d_]")  # of a "layer 7" or "vitamin C"
_SIGN = re.compile(r"\W*(?:\d{1,2}(?:st|nd|rd|th|[.ºª°])?|[^\W\d_]|[IVX]{1,4})\W*")  # "1st", "B", "IV"
_LETTERS = re.compile(r"[^\W\d_]{3}")
_NOTE = re.compile(r"\s*\([^()]*\)")
_MARKUP = re.compile(r"[{}<>|\[\]\\]")  # of a name that is not shown as it was meant
_LED = re.compile(r"[:–—=→]|“|„|«|`")  # a front that says already what it is about
_OWN = frozenset(
    ("written", "cloze", "question", "pair", "choice", "trap", "cue", "steps", "step", "mnemonic")
)
"""Ways whose fronts are their author's, or a whole situation."""
_LISTS = frozenset(("set", "jotted", "said", "told"))  # ways that ask for what stands behind a name
_LONGEST_NAME, _LONGEST_TITLE = 6, 3  # words of a section, and of a page
_LONGEST = 150  # characters of a front with its section
_FEW = 2  # words of a name with its number, and nouns of a sentence that names enough
_STEM = 5  # letters by which two forms of a word are taken for one
_ACRONYM = 2  # capitals that make one


def named(facts: list[FactDraft], scope: Scope) -> list[FactDraft]:
    """Return *facts*, with the section in front of every card that says too little without it."""
    return [_named(ranks.named(one, scope), scope) for one in facts]


def _named(one: FactDraft, scope: Scope) -> FactDraft:
    thin = [is_thin(draft, one.kind, scope) for draft in one.cards]
    section = _section(one.place, scope) if any(thin) else ""
    if not section:
        return one
    cards = (
        _under(draft, section, scope) if is_thin else draft
        for draft, is_thin in zip(one.cards, thin, strict=True)
    )
    return replace(one, cards=tuple(cards))


def _section(place: Place, scope: Scope) -> str:
    """Return the heading that a fact stands under; empty where there is none, or none that names a matter."""
    name = plain(scope.subject_of(place)).strip(" .:!?")
    words, vocabulary = name.split(), scope.vocabulary
    is_page = name == scope.outline.title
    is_written = not is_page or name in scope.outline.headings
    longest = _LONGEST_TITLE if is_page else _LONGEST_NAME
    if (
        _MARKUP.search(name)
        or not (is_written and is_balanced(name))
        or not 0 < len(words) <= longest
        or vocabulary.has("question_words", words[0])
    ):
        return ""
    is_matter = _LETTERS.search(name) and not vocabulary.expressions["generic_label"].fullmatch(name)
    return name if is_matter else ""


def is_thin(draft: CardDraft, kind: Kind, scope: Scope) -> bool:
    """Tell whether the front of a card names too little to be answered alone."""
    bold = _BOLD.findall(draft.front)
    if draft.way in _OWN or (kind is Kind.TABLE and not any(map(_SIGN.fullmatch, bold))):
        return False
    if bold and draft.way in _LISTS and _leads(plain(bold[0]).partition(" ")[0], scope.vocabulary):
        return _says_little(draft.front.replace(bold[0], "", 1), scope)  # "In the north: name both"
    if bold:
        return names_little(bold[0], scope.vocabulary)
    return not _LED.search(draft.front) and _says_little(draft.front, scope)


def names_little(name: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a name could be of many things: an adjective, a number, or a word like "aims"."""
    bare = _NOTE.sub("", plain(name)).strip(" .:")
    words = bare.split()
    is_small = bare[:1].islower() or vocabulary.keeps_capitals
    is_numbered = len(words) == _FEW and is_small and _NUMBER.fullmatch(words[-1])
    if not words or _SIGN.fullmatch(bare) or is_numbered:
        return True
    kinds = (vocabulary.expressions[group] for group in ("property", "attribute", "generic_label"))
    if any(kind.fullmatch(bare) for kind in kinds):
        return True
    if len(words) > 1 or not bare.isalpha():
        return False
    if vocabulary.keeps_capitals:
        return bare.islower()
    return vocabulary.expressions["adjective_alone"].fullmatch(bare) is not None


def _leads(word: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a word that opens a name only says where or when something holds."""
    leads = vocabulary.has("prepositions", word)
    return leads and not (vocabulary.has("determiners", word) or vocabulary.has("modifiers", word))


def _says_little(front: str, scope: Scope) -> bool:
    """Tell whether a sentence holds no name, and but one word beside its verbs that tells something."""
    words = _WORD.findall(plain(front.replace(GAP, " ")))
    telling = [(at, word) for at, word in enumerate(words) if _tells(word, scope.vocabulary)]
    if any(_is_name(word, scope, is_first=at == 0) for at, word in telling):
        return False
    nouns = (word for at, word in telling if not _acts(words[max(at - 1, 0) : at], word, scope.vocabulary))
    return len(list(islice(nouns, _FEW))) < _FEW


def _tells(word: str, vocabulary: Vocabulary) -> bool:
    said = fold(word)
    return said not in vocabulary.stop_words and said not in vocabulary.lists["question_words"]


def _acts(before: list[str], word: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a word is a verb, as far as its form and the word *before* it tell."""
    said = fold(word)
    if any(vocabulary.has(group, led) for led in before for group in ("determiners", "prepositions")):
        return False
    is_form = said in vocabulary.past_verbs or vocabulary.expressions["participle"].match(said) is not None
    is_base = vocabulary.has_base_forms and said in base_forms(vocabulary)
    return is_form or is_base or (is_finite(said, vocabulary) and not vocabulary.has("nouns_too", said))


def _is_name(word: str, scope: Scope, *, is_first: bool) -> bool:
    is_code = any(map(str.isdigit, word)) or sum(map(str.isupper, word)) >= _ACRONYM
    is_large = word[:1].isupper() and not is_first and not scope.vocabulary.keeps_capitals
    return is_code or is_large or word in scope.names.inside


def _under(draft: CardDraft, section: str, scope: Scope) -> CardDraft:
    vocabulary = scope.vocabulary
    about = stems(section, vocabulary)
    if not about or about & stems(f"{draft.front} {draft.answer}", vocabulary):
        return draft
    front = vocabulary.ask["context"].format(
        context=f"**{section}**", question=behind_name(draft.front, vocabulary)
    )
    return replace(draft, front=front) if len(front) <= _LONGEST else draft


def stems(text: str, vocabulary: Vocabulary) -> set[str]:
    """Return how the telling words of a text begin."""
    return {fold(word)[:_STEM] for word in _WORD.findall(plain(text)) if _tells(word, vocabulary)}
