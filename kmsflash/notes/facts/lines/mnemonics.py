"""Mnemonics: what the first letters of a phrase or of a made-up word stand for, in order."""

import re

from kmsflash.model.kinds import Kind
from kmsflash.notes.expressions import Expression
from kmsflash.notes.facts.lines import initials
from kmsflash.notes.facts.making import Found, Passage, card, fact, passage, unlinked
from kmsflash.notes.wording import enumeration, fold, plain, words

_PHRASE = Expression(
    r"^[\"“„«*]*(?P<phrase>[^()\"”“„«»*]{6,90}?)[\"”»*.!]*(?:(?<=[\"”»])\s[^()]{3,60}?)?\s*\((?P<parts>[^()]{5,160})\)\.?$"
)
_EQUAL = Expression(
    r"^[\"“„«*\s]*(?P<phrase>[^()\"”“„«»*=:]{6,90}?)\s?[\"”»*.!]*\s*(?:=|:|->|→|⇒)\s+(?P<parts>[^()=→]{5,200})\.?$"
)
_LONE = Expression(
    r"(?P<short>\b[A-Z]{3,8}\b)(?:[\s-][^\W\d_]{3,15}){0,2}[*\"”]*\s*(?:[:=–—]|\s-)\s*(?P<parts>[^.;:()]{8,160})\.?$"
)
_BRACKETED = Expression(r"(?P<short>\b[A-Z]{3,8}\b)\s*\((?P<parts>[^()]{8,160})\)")
_FEWEST, _MOST = 3, 10


def read(source: Passage, sentence: str) -> list[Found]:
    """Read "Mnemonic for the planets: My Very … (Mercury, Venus, …)" and "DORA: Discover, Offer, …"."""
    text = plain(unlinked(sentence)).strip()
    return _phrase(source, text) or _word(source, text)


def _phrase(source: Passage, text: str) -> list[Found]:
    lead = source.scope.vocabulary.expressions["mnemonic"].match(text)
    said = text[lead.end() :] if lead else text
    bracketed, equal = _PHRASE.match(said), _EQUAL.match(said)
    found = bracketed or equal
    if not found:
        return []
    parts, phrase = enumeration(found["parts"]), words(found["phrase"])
    begins = initials.begin if bracketed else initials.count_alike
    fits = begins(phrase, parts) or initials.spells(found["phrase"], parts)
    if not _FEWEST <= len(parts) <= _MOST or not fits:
        return []
    topic = (lead["topic"] or "").strip() if lead else ""
    ask = source.scope.vocabulary.ask
    front = (ask["mnemonic_for"] if topic else ask["mnemonic"]).format(phrase=found["phrase"], topic=topic)
    return [_made(source, front, found["phrase"], parts, text)]


def _word(source: Passage, text: str) -> list[Found]:
    found = _LONE.search(text) or _BRACKETED.search(text)
    if not found:
        return []
    parts = [re.sub(r"^(?:and|und|et|y|e)\s", "", part) for part in enumeration(found["parts"].rstrip("."))]
    if not _FEWEST <= len(parts) <= _MOST or [part[:1].upper() for part in parts] != list(found["short"]):
        return []
    front = source.scope.vocabulary.ask["stands_for"].format(short=found["short"])
    return [_made(source, front, found["short"], parts, text)]


def _made(source: Passage, front: str, key: str, parts: list[str], said: str) -> Found:
    answer = ", ".join(parts)
    shown = passage(said, answer, source.text.label, source.text.detail)
    kind = Kind.CUE if source.text.kind is Kind.CUE else Kind.DEFINITION
    return fact(kind, fold(key), source.text, (card("mnemonic", front, answer, shown),), said)
