"""What holds of every reading, whatever the file is: the tests and the mutations look for what breaks it."""

import re
from collections import Counter
from collections.abc import Iterator

from kmsflash.model.notes import CardDraft, Place, Reading
from kmsflash.notes.facts.asking.written import WAY as WRITTEN
from kmsflash.notes.gates.gate import LONGEST_FRONT
from kmsflash.notes.wording import fold, is_balanced, plain

_RAW = re.compile(r"\[\[|\]\]|\{\{|\}\}|^#{1,6}\s|</?[a-z]\w*[^<>]*>|:::|> \[!", re.MULTILINE)
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def broken(reading: Reading, last_line: int | None = None) -> Iterator[str]:
    """Yield a sentence for each law that a reading breaks; *last_line* is the file's, where lines count."""
    cards = [card for fact in reading.facts for card in fact.cards]
    for card in cards:
        yield from _broken_by(card)
    fronts = Counter(fold(card.front) for card in cards)
    yield from (f"{count} cards ask “{front}”" for front, count in fronts.items() if count > 1)
    found = (reading.facts, reading.rejections, reading.open_questions)
    for place in (one.place for every in found for one in every):
        yield from _misplaced(place, last_line)
    yield from (f"rejected without a reason: {one.front}" for one in reading.rejections if not one.reason)
    yield from (
        f"an empty repair: {one.name}" for one in reading.repairs if one.count < 1 or not one.sentence
    )
    yield from (f"no card asks for “{fact.quote}”" for fact in reading.facts if not fact.cards)


def _broken_by(card: CardDraft) -> Iterator[str]:
    if not plain(card.front) or not plain(card.answer):
        yield f"an empty side: {card.front!r} → {card.answer!r}"
    if len(plain(card.front)) > LONGEST_FRONT and card.way not in ("choice", WRITTEN):  # a case may be long
        yield f"a long front: {card.front!r}"
    for text in (card.front, card.answer):
        if not is_balanced(text):
            yield f"unpaired marks: {text!r}"
        if _RAW.search(re.sub(r"`[^`]*`", "", text)):
            yield f"raw markup: {text!r}"
        if _UNSEEN.search(text):
            yield f"unseen characters: {text!r}"


def _misplaced(place: Place, last_line: int | None) -> Iterator[str]:
    if not 1 <= place.first_line <= place.last_line or (last_line and place.last_line > last_line):
        yield f"a place outside the file: {place.first_line}–{place.last_line} of {last_line}"
