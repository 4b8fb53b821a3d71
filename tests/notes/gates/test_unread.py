"""A sentence that a card asks for after all is not said to be unread."""

from kmsflash.notes.derive import derive
from kmsflash.notes.facts.making import NO_QUESTION

_PAGE = "# Weaving\n\n## The guild\n\nThe war with the Dutch had cost 900 pounds. {said}\n"


def _unread(said: str) -> list[str]:
    reading = derive(_PAGE.format(said=said).encode(), "n.md")
    return [one.front for one in reading.rejections if one.reason == NO_QUESTION]


def test_what_is_asked_last_of_all_is_not_listed_as_unread():
    assert not _unread("His ledger of the year hid the deficit.")


def test_what_nothing_asks_for_is_listed():
    assert _unread("Others would not do it either.")
