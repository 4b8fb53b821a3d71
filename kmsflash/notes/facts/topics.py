"""Topics: what a sentence is about when it does not say so, shown in front of its gaps.

A sentence that leaves its subject out ("Nel 1860 parte per Roma") is of the name that those before are
about, or of its section. One about "the crater" alone, after others about a mountain with a name, is of that.
"""

import re
from dataclasses import replace

from kmsflash.model.notes import CardDraft, FactDraft
from kmsflash.notes.clauses import Clause, clause
from kmsflash.notes.dropped import agrees, drops_subject
from kmsflash.notes.facts.making import GAP, Found, Passage
from kmsflash.notes.subjects import is_named
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import fold, plain

_LIVED = re.compile(
    r"^(?P<name>[A-ZÀ-ÖØ-Þ][\w.’'-]*(?:\s[\w.’'-]+){0,4}?)"
    r"\s\([^()]{0,40}\d{3,4}[^()]{0,40}\)(?:,\s[^.:=→]{3,60})?\.?$"
)  # "J. S. Bach (Eisenach 1685 – Leipzig 1750)."
_DATED = re.compile(r"^(?P<name>[A-ZÀ-ÖØ-Þ][\w.’'-]+(?:\s[\w.’'-]+){0,3}?)\s\([^()]*\d{4}[^()]*\d{4}[^()]*\)")
_ELIDED = re.compile(r"^([LlDd][’'])(?=\w)")
_INITIALS = re.compile(r"^(?:[^\W\d_]\.\s?)+(?=\w{3})")
_JOINING = frozenset(
    (
        "of",
        "the",
        "de",
        "del",
        "della",
        "di",
        "da",
        "do",
        "dos",
        "das",
        "du",
        "la",
        "le",
        "van",
        "von",
        "y",
        "e",
    )
)
_LONGEST_NAME, _LONGEST_OWN = 5, 45  # words, and characters, of a name that is shown
_WHOLE = frozenset(
    ("cloze", "written", "object", "cleft", "trap", "aside")
)  # ways of cards that need no name
_UNDER = re.compile(r"^[^:]{2,80}\s?:\s")  # a front that names already what it is about


def lived(sentence: str) -> str:
    """Return whom a text is about that opens with a name and the years of a life, and says nothing yet."""
    found = _LIVED.match(plain(sentence)) if "(" in sentence else None
    return _INITIALS.sub("", found["name"]) if found is not None else ""


def keep(passage: Passage, sentence: str, written: str) -> None:
    """Keep the name that a sentence is about for those after it, until one has another subject of its own.

    The years of a life are in the sentence as it is *written*.
    """
    vocabulary = passage.scope.vocabulary
    told = clause(sentence, vocabulary)
    if told is None:
        if name := lived(written):
            passage.topic = passage.subject = name
        return
    subject = plain(told.subject).partition(",")[0]
    if _is_name(subject, passage):
        passage.topic = subject
    elif passage.topic and f" {passage.topic} " in f"{told.tagged} ":
        passage.subject = passage.subject or passage.topic  # "In 1705 Bach walked …"
    elif not (
        _noun(told, vocabulary) or drops_subject(sentence, vocabulary) or not is_named(subject, vocabulary)
    ):
        passage.topic = ""


def placed(passage: Passage, one: Found) -> Found:
    """Return a fact whose gaps show what their sentence is about, where that does not say it."""
    if not isinstance(one, FactDraft) or not any(GAP in draft.front for draft in one.cards):
        return one
    cards = tuple(_under(passage, draft) for draft in one.cards)
    return replace(one, cards=cards)


def _under(passage: Passage, draft: CardDraft) -> CardDraft:
    shown = plain(draft.front)
    if GAP not in shown or draft.way in _WHOLE or _UNDER.match(shown):
        return draft
    topic = _topic(passage, shown)
    if not topic or fold(topic) in fold(f"{shown} {plain(draft.answer)}"):
        return draft
    vocabulary = passage.scope.vocabulary
    small = draft.front if vocabulary.has_base_forms else passage.scope.names.sunk(draft.front)
    return replace(draft, front=vocabulary.ask["context"].format(context=f"**{topic}**", question=small))


def _topic(passage: Passage, front: str) -> str:
    """Return what a sentence with a gap is about; empty where it says that, or nothing is sure."""
    vocabulary = passage.scope.vocabulary
    if drops_subject(front, vocabulary):
        names = (passage.topic, _section(passage), plain(passage.subject) if passage.before else "")
        return next((name for name in names if name and agrees(front, name, vocabulary)), "")
    told = clause(front, vocabulary) if passage.topic else None
    noun = _noun(told, vocabulary) if told else ""
    return passage.topic if noun and noun.lower() not in passage.topic.lower() else ""


def _noun(told: Clause, vocabulary: Vocabulary) -> str:
    """Return the noun of a subject that is but "the crater": it says not whose; else nothing."""
    alone = vocabulary.expressions.get("lone_definite")
    found = alone.match(plain(told.subject).partition(",")[0]) if alone is not None else None
    return found["noun"] if found is not None else ""


def _is_name(subject: str, passage: Passage) -> bool:
    """Tell whether a subject is a proper name, with its article or without."""
    vocabulary = passage.scope.vocabulary
    said = _ELIDED.sub(r"\1 ", subject).split()
    if vocabulary.keeps_capitals or not 0 < len(said) <= _LONGEST_NAME or len(subject) > _LONGEST_OWN:
        return False
    is_article = vocabulary.has("determiners", said[0]) or _ELIDED.match(subject) is not None
    bare = said[1:] if is_article else said
    large = [word for word in bare if word.lower() not in _JOINING]
    is_led = len(bare) < len(said)
    is_sure = is_led or len(large) > 1 or (bool(large) and large[0] in passage.scope.names.inside)
    return is_sure and bool(large) and all(word[:1].isupper() and word.isalpha() for word in large)


def _section(passage: Passage) -> str:
    """Return the name of the section, where it is one."""
    place = passage.text.place
    if not place.headings:
        return ""
    if person := _DATED.match(plain(place.headings[-1])):
        return person["name"]
    name = plain(passage.scope.subject_of(place)) if len(place.headings) > 1 else ""
    return name if name and _is_name(name, passage) else ""
