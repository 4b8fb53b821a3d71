"""Unread: of which sentences a page is told that nothing could be asked, when the last cards are made."""

from collections.abc import Iterable

from kmsflash.model.notes import FactDraft, Rejection
from kmsflash.notes.facts.making import NO_QUESTION
from kmsflash.notes.wording import fold, plain


def still(rejections: Iterable[Rejection], facts: Iterable[FactDraft]) -> list[Rejection]:
    """Return *rejections* without those of sentences that a card of the *facts* asks for after all."""
    asked = {fold(plain(one.quote)).rstrip(".!") for one in facts}
    return [
        one for one in rejections if one.reason != NO_QUESTION or fold(one.front).rstrip(".!") not in asked
    ]
