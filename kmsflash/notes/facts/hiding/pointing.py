"""Pointing gaps: what may stand in front of one whose pronoun means something that it does not name."""

import re
from collections.abc import Iterator
from dataclasses import replace

from kmsflash.model.notes import CardDraft, FactDraft
from kmsflash.notes.facts.making import GAP, Found, Passage, card, fact, tidy, unlinked
from kmsflash.notes.facts.making import passage as passage_of
from kmsflash.notes.facts.stating.reference import differs_in_number, stands_for
from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.grammar.pronouns import (
    counts_on,
    goes_on,
    is_generic,
    leans_back,
    leans_within,
    speaks_of_before,
)
from kmsflash.notes.grammar.subjects import is_named, leaves_subject_out
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import capitalised, is_balanced, plain

_CLAUSES = re.compile(r"\s?[;:]\s+")
_ASIDE = re.compile(r"\s\([^()]*\)")
_FEWEST = 4  # words of a sentence that says what a pronoun means
_SHORTEST = 4  # characters by which a part of a sentence is found
_LONGEST, _LONGEST_NAME = 190, 45  # characters of a gap with the sentence before it, and of a name
_TWO = re.compile(r"^[^,:?]{2,25}\s(?:vs\.?|versus|and|und|y|e|et|&)\s[^,:?]{2,25}$")
_TOLD = frozenset(("gap", "left", "atom", "case"))  # ways that hide a part of a sentence


def led(passage: Passage, one: Found) -> Found:
    """Return a fact whose gaps know the sentence before, and the name above, which a pronoun may need."""
    if not isinstance(one, FactDraft) or not any(GAP in draft.front for draft in one.cards):
        return one
    cards = (
        replace(
            draft,
            before=_part_before(passage, one.quote, draft.front) or _sentence_before(passage, draft.front),
            above=_name_above(passage, draft.front) if draft.way in _TOLD else "",
        )
        if GAP in draft.front
        else draft
        for draft in one.cards
    )
    return replace(one, cards=tuple(cards))


def fronts(draft: CardDraft, vocabulary: Vocabulary) -> Iterator[str]:
    """Yield the front of a card behind what its pronoun may mean."""
    why = vocabulary.expressions.get("says_why")
    if why is not None and (found := why.match(draft.front)):
        yield capitalised(draft.front[found.end() :])
    if draft.before:
        yield f"{draft.before} {draft.front}"
    if draft.above:
        small = f"{draft.front[:1].lower()}{draft.front[1:]}"
        yield vocabulary.ask["context"].format(context=f"**{draft.above}**", question=small)


def needs_more(draft: CardDraft, vocabulary: Vocabulary) -> bool:
    """Tell whether a card that may pass is better shown behind the sentence before: "two years later"."""
    said = draft.front.replace(GAP, plain(draft.answer))
    leans = leans_back(said, vocabulary) or leans_within(said, vocabulary)
    if draft.before and (leans or goes_on(said, draft.before, vocabulary)):
        return True
    return bool(draft.before or draft.above) and is_generic(draft.front.replace(GAP, "X"), vocabulary)


def is_lost(passage: Passage, sentence: str) -> bool:
    """Tell whether a sentence speaks of something before it that no card of it could show."""
    vocabulary = passage.scope.vocabulary
    is_person = vocabulary.has("personal_pronouns", [*sentence.split(maxsplit=1), ""][0])
    shows = not is_person and _sentence_before(passage, sentence, is_whole=True)
    return not (shows or _name_above(passage, sentence)) and speaks_of_before(sentence, vocabulary)


def read_called(passage: Passage, sentence: str) -> list[Found]:
    """Return what "This is called a bore" names: the name, asked under the sentence before."""
    text = unlinked(sentence).strip().rstrip(".!")
    found = passage.scope.vocabulary.expressions["is_called"].match(text)
    before = _sentence_before(passage, text) if found else ""
    if found is None or not before:
        return []
    name = found["name"]
    front = f"{before} {text[: found.start('name')]}{GAP}{text[found.end('name') :]}."
    shown = passage_of(f"{before} {sentence}", name, passage.text.label, passage.text.detail)
    drafted = card("called", front, tidy(name), shown)
    return [fact(passage.text.kind, f"{name} called", passage.text, (drafted,), sentence)]


def _part_before(passage: Passage, sentence: str, front: str) -> str:
    """Return what a sentence says before the part that a front shows: "A is heavy; one of steel is […]"."""
    opens = front.partition(GAP)[0]
    at = sentence.casefold().find(opens.casefold()) if len(opens) > _SHORTEST else -1
    if at <= 0:
        return ""
    vocabulary = passage.scope.vocabulary
    said = sentence[:at].rstrip(" ,;:–—")
    joint = said.rpartition(" ")
    said = joint[0].rstrip(" ,;:–—") if vocabulary.has("open_starts", joint[2]) else said
    is_whole = (
        clause(said, vocabulary) is not None and is_balanced(said) and len(said) + len(front) < _LONGEST
    )
    return f"{capitalised(said)}." if is_whole and not speaks_of_before(said, vocabulary) else ""


def _sentence_before(passage: Passage, front: str, *, is_whole: bool = False) -> str:
    """Return the sentence that names what a pronoun means, where it can be shown as it stands.

    A long one is shown without its brackets, or its last clause, unless all of it is wanted.
    """
    before = unlinked(passage.naming or passage.before).strip()
    room = _LONGEST - len(front)
    vocabulary, first = passage.scope.vocabulary, before.partition(" ")[0]
    if first.endswith(".") and vocabulary.has("abbreviations", first):
        before = capitalised(before)  # "econ. goods are scarce"
    opens = before[:1].isupper() or before[:1] in '*_`"“„«'
    if not opens or "?" in before or (is_whole and len(before) > room):
        return ""
    shown = before if len(before) <= room else _ASIDE.sub("", before)
    is_part = len(shown) > room
    before = capitalised(_CLAUSES.split(shown)[-1].strip()) if is_part else shown
    is_long = len(before.split()) >= _FEWEST and not is_part
    says = is_long or clause(before, vocabulary) is not None
    points = speaks_of_before(before, vocabulary) or leaves_subject_out(before, vocabulary)
    points = points or counts_on(before, vocabulary)
    return before if says and len(before) <= room and not points else ""


def _name_above(passage: Passage, front: str) -> str:
    """Return what the pronoun at the head of a gap stands for: the subject before, or the section."""
    vocabulary, text = passage.scope.vocabulary, passage.text
    if vocabulary.expressions["stands_for_two"].match(front):
        section = plain(passage.scope.subject_of(text.place))
        return section if _TWO.match(section) else ""
    found = vocabulary.expressions["stands_first"].match(plain(front))
    if found is None:
        return ""
    pronoun = found["pronoun"].lower()
    is_under = len(text.place.headings) > 1
    section = text.context or (passage.scope.subject_of(text.place) if is_under else "")
    for name in (plain(passage.subject) if passage.before else "", plain(section)):
        if (
            name == plain(section)
            and vocabulary.has_base_forms
            and not _is_as_many(pronoun, name, vocabulary)
        ):
            continue
        if name == plain(section) and _is_common(pronoun, name, passage):
            continue
        is_short = 0 < len(name) <= _LONGEST_NAME and not any(sign in name for sign in "?:=→/")
        if is_short and is_named(name, vocabulary) and stands_for(pronoun, name, vocabulary):
            return name
    return ""


def _is_common(pronoun: str, section: str, passage: Passage) -> bool:
    """Tell whether "he" could not mean a section, as that is called by words that the page writes small."""
    is_person = passage.scope.vocabulary.has("personal_pronouns", pronoun)
    return is_person and any(passage.scope.names.is_small(word) for word in section.split())


def _is_as_many(pronoun: str, section: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a section names several things where "they" is to stand for it."""
    return pronoun not in vocabulary.lists["pronouns_of_several"] or differs_in_number(
        "it", section, vocabulary
    )
