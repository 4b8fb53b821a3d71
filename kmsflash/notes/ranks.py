"""Ranks: terms that are but a number, a grade or an ordinal are asked with what they are of in front.

"**Rust** — **Stage 2**?" rather than "What is **Stage 2**?".
"""

import re
from dataclasses import replace

from kmsflash.model.notes import CardDraft, FactDraft, Place
from kmsflash.notes.facts.fronts import behind_name, first_part
from kmsflash.notes.facts.making import GAP, Scope
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import fold, is_balanced, plain

_BOLD = re.compile(r"\*\*([^*]+)\*\*")
_ORDINAL = re.compile(r"\d{1,2}(?:st|nd|rd|th|\.?[ºª°]|er|re|ère|ème|e|nde?)\.?")
_NUMBER = re.compile(r"\d{1,2}[a-c]?|[IVX]{1,4}|[A-D]")
_LED = re.compile(r"^(?P<term>[^:*]{2,24}?)(?P<sign>\s?:|\s[–—-])\s(?=\S)")
_NOTE = re.compile(r"\s*\([^()]*\)\s*$")
_WAYS = frozenset(("meaning", "jotted", "told", "said", "equals", "equation"))
_LONGEST, _LONGEST_FRONT = 6, 170  # words of what a rank is of; characters of a front
_STEM = 4  # letters by which two forms of a word are taken for one


def named(one: FactDraft, scope: Scope) -> FactDraft:
    """Return a fact whose cards say what the rank is of that they ask about."""
    cards = tuple(_named(draft, one.place, scope) for draft in one.cards)
    return one if cards == one.cards else replace(one, cards=cards)


def is_rank(name: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a name is but an ordinal, or a grade with its number: "3rd", "Stage 2"."""
    shown = plain(name).strip(" .:")
    kind, _, number = shown.partition(" ")
    is_counted = vocabulary.has("rank_words", kind) and _NUMBER.fullmatch(number)
    return bool(is_counted or _ORDINAL.fullmatch(shown))


def _named(draft: CardDraft, place: Place, scope: Scope) -> CardDraft:
    vocabulary = scope.vocabulary
    term = next((name for name in reversed(_BOLD.findall(draft.front)) if is_rank(name, vocabulary)), "")
    led = None if term else _LED.match(draft.front)
    led = led if led and is_rank(led["term"], vocabulary) else None
    is_reverse = draft.way == "term" and not term and is_rank(draft.answer, vocabulary)
    if not (term or led or is_reverse):
        return draft
    matter = _matter(place, term or (led["term"] if led else draft.answer), scope)
    shown = _shown(draft, term, led, matter, vocabulary) if matter else ""
    return replace(draft, front=shown) if shown and len(shown) <= _LONGEST_FRONT else draft


def _shown(
    draft: CardDraft, term: str, led: "re.Match[str] | None", matter: str, vocabulary: Vocabulary
) -> str:
    """Return the front of a card with what its rank is of; nothing where it has that already."""
    front, ask = draft.front, vocabulary.ask
    if led:
        return f"**{matter} – {led['term']}**{led['sign'].rstrip(' –—-') or ':'} {front[led.end() :]}"
    if not term:
        question = behind_name(front, vocabulary)
        return ask["context"].format(context=f"**{matter}**", question=question)
    if GAP in front:
        return front.replace(f"**{term}**", f"**{matter} – {term}**", 1)
    return ask["bare"].format(thing=matter, property=term) if draft.way in _WAYS else ""


def _matter(place: Place, term: str, scope: Scope) -> str:
    """Return the nearest heading that says what a rank is of, which "Stages" does not of "Stage 2"."""
    vocabulary, kind = scope.vocabulary, fold(plain(term))[:_STEM]
    titles = (scope.subject_of(place), *reversed(place.headings), scope.outline.title)
    for title in titles:
        name = _NOTE.sub("", plain(title)).strip(" .:?!")
        name = name if len(name.split()) <= _LONGEST else first_part(name)
        says = any(map(str.isalpha, name)) and fold(plain(term)) not in fold(name)
        says = says and (" " in name or not fold(name).startswith(kind))
        if says and len(name.split()) <= _LONGEST and is_balanced(name) and vocabulary.label(name) is None:
            return name
    return ""
