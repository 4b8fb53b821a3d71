"""Hanging items: what stands under a name without naming it: "consists of …", "tuft of capillaries"."""

import re
from dataclasses import replace

from kmsflash.model.notes import FactDraft
from kmsflash.notes.facts.defining import meanings
from kmsflash.notes.facts.making import GAP, Found, Passage, Scope, card, fact, passage, tidy
from kmsflash.notes.facts.tabular.titles import head_is_plural
from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.grammar.subjects import opens_with_participle
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import fold, is_balanced, plain, split_outside

_BREAK = re.compile(r";\s+")
_SIGNS = re.compile(r"[:=→?\d|]|->|\s[–—-]\s|\be\.g\.|/")
_NAME = re.compile(r"(?<=\s)[A-ZÄÖÜ][\w-]*(?![\w’'-]*[’']s?\b)")
_ELIDED = re.compile(r"['’]")
_LONGEST_SUBJECT, _FEWEST, _LONGEST = 4, 3, 12  # words


def read(source: Passage, *, is_first: bool) -> list[Found]:
    """Return what an item without a subject says of the name above it, which the first one may define."""
    text = plain(source.text.text).rstrip(". ")
    subject = subject_above(source)
    if not source.text.is_item or source.text.label or not subject or not is_balanced(text):
        return []
    vocabulary = source.scope.vocabulary
    opening = _opening(text, vocabulary)
    if opening:
        return _told(source, subject, text, opening)
    is_alone = source.text.place.first_line in source.scope.whole.alone
    if is_first and source.text.context and defines(subject, text, source.scope, may_be_several=is_alone):
        own = Passage(source.scope, source.text)
        return [meanings.read(own, subject, [text], text)]
    return []


def placed(source: Passage, one: Found) -> Found:
    """Return a fact whose gaps name what their item hangs under, where they do not."""
    above = fold(plain(source.text.context))
    if not isinstance(one, FactDraft) or not above:
        return one
    vocabulary = source.scope.vocabulary
    ask, reads_on = vocabulary.ask["context"], not (vocabulary.has_base_forms or vocabulary.keeps_capitals)
    sunk = source.scope.names.sunk if reads_on else str
    above_it = f"**{plain(source.text.context)}**"
    cards = (
        replace(draft, front=ask.format(context=above_it, question=sunk(draft.front)))
        if draft.way in ("gap", "left", "atom")
        and GAP in draft.front[1:]
        and above not in fold(plain(f"{draft.front} {draft.answer}"))
        else draft
        for draft in one.cards
    )
    return replace(one, cards=tuple(cards))


def subject_above(source: Passage) -> str:
    """Return the name that an item hangs under: an item above it, or a heading that is no title."""
    vocabulary = source.scope.vocabulary
    headings = source.text.place.headings
    above = plain(source.text.context or (headings[-1] if len(headings) > 1 else "")).strip()
    is_short = 0 < len(above.split()) <= _LONGEST_SUBJECT
    tells = vocabulary.expressions["set_title"].search(above) or vocabulary.expressions["property"].match(
        above
    )
    is_name = is_short and not tells and not vocabulary.label(above) and not _SIGNS.search(above)
    return above if is_name and clause(above, vocabulary) is None else ""


def _opening(text: str, vocabulary: Vocabulary) -> str:
    """Return the verb that a text opens with, and the preposition after it."""
    first, second, rest, *_ = [*text.split(maxsplit=2), "", "", ""]
    leads = vocabulary.has("prepositions", second)
    is_noun = (
        first[:1].isupper() or vocabulary.has("nouns_too", first) or vocabulary.has("auxiliaries", first)
    )
    is_done = leads and (first in vocabulary.past_verbs or vocabulary.has("participles", first))
    is_done = is_done or (not first[:1].isupper() and opens_with_participle(text, vocabulary))
    acts = first in vocabulary.verbs and not vocabulary.has("imperatives", first)
    if is_noun or not rest or not (is_done or acts):
        return ""
    return f"{first} {second}" if leads else first


def _told(source: Passage, subject: str, text: str, opening: str) -> list[Found]:
    vocabulary = source.scope.vocabulary
    answer = tidy(split_outside(text[len(opening) :].strip(), _BREAK)[0])
    if not 0 < len(answer.split()) <= _LONGEST or vocabulary.has("pronouns", answer.split()[0]):
        return []
    front = vocabulary.ask["property_of"].format(subject=subject, property=f"{opening} …")
    shown = passage(source.text.text, answer, None, source.text.detail)
    drafted = card("hanging", front, answer, shown)
    return [fact(source.text.kind, f"{subject} {opening}", source.text, (drafted,))]


def _joins(word: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a word joins a noun to what sets it apart: "of", "who", "d'un", in German "eines"."""
    first = _ELIDED.split(word, maxsplit=1)[0]
    groups = ("prepositions", "relative", *(("determiners",) if vocabulary.keeps_capitals else ()))
    return any(vocabulary.has(group, one) for group in groups for one in (word, first, f"{first}'"))


def defines(subject: str, text: str, scope: Scope, *, may_be_several: bool = True) -> bool:
    """Tell whether a phrase reads as what a name means: a thing, with what sets it apart, and no names.

    That is one thing, unless there *may be several*: of a text that stands alone under its name.
    """
    said, vocabulary = text.split(), scope.vocabulary
    joins = any(_joins(word, vocabulary) for word in said[1:])
    small = ("prepositions", "adverbials", "pronouns", "question_words", "imperatives", "vague")
    leads = bool(said) and vocabulary.has("determiners", said[0])
    opens = any(vocabulary.has(group, said[0]) for group in small) and not leads if said else True
    is_own = any(word[:1].isupper() for word in subject.split()[1:])  # "Diet of Worms" is no sort of thing
    names = is_own or (not vocabulary.keeps_capitals and _NAME.search(text))
    several = head_is_plural(text, vocabulary) or head_is_plural(subject, vocabulary)
    several = several and not may_be_several
    is_property = said and vocabulary.expressions["property"].match(said[0])
    fits = _FEWEST <= len(said) <= _LONGEST and joins and not _SIGNS.search(text)
    return bool(fits) and not (opens or names or several or is_property or clause(text, vocabulary))
