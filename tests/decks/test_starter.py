"""The deck every new collection starts with is made by our own importer, so it is tested as cards."""

import re
from collections import Counter
from pathlib import Path

import pytest

from kmsflash.model.kinds import Kind
from kmsflash.model.notes import CardDraft, Reading
from kmsflash.notes.derive import derive

DECK = Path(__file__).parents[2] / "decks" / "aws-encryption.md"
AWS_PAGE = re.compile(r"\]\(https://(docs\.aws\.amazon\.com|aws\.amazon\.com)/\S+\)")


@pytest.fixture(scope="module")
def text() -> str:
    return DECK.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def reading() -> Reading:
    return derive(DECK.read_bytes(), DECK.name)


@pytest.fixture(scope="module")
def cards(reading: Reading) -> list[CardDraft]:
    return [card for fact in reading.facts for card in fact.cards]


def test_it_has_about_sixty_cards(cards: list[CardDraft]) -> None:
    assert 55 <= len(cards) <= 80


def test_the_importer_takes_all_of_it(reading: Reading) -> None:
    assert [(each.front, each.reason) for each in reading.rejections] == []
    assert [each.text for each in reading.open_questions] == []
    assert [each.sentence for each in reading.repairs] == []  # it shows newcomers the shapes that just work


def test_no_question_is_asked_twice(cards: list[CardDraft]) -> None:
    fronts = Counter(re.sub(r"\W+", " ", card.front).casefold().strip() for card in cards)
    assert [front for front, count in fronts.items() if count > 1] == []


def test_every_kind_of_card_is_shown(reading: Reading) -> None:
    kinds = Counter(fact.kind for fact in reading.facts for _ in fact.cards)
    assert set(kinds) == set(Kind)
    assert kinds[Kind.TABLE] <= kinds.total() / 2


def test_every_card_explains_itself(cards: list[CardDraft]) -> None:
    assert [card.front for card in cards if not card.explanation.strip()] == []
    assert [card.front for card in cards if not card.answer.strip()] == []


def test_fronts_are_short_questions_that_do_not_show_their_answer(cards: list[CardDraft]) -> None:
    for card in cards:
        assert len(card.front) <= 200, card.front
        assert card.answer.casefold() not in card.front.casefold(), card.front


def test_every_card_says_where_it_comes_from(reading: Reading, text: str) -> None:
    lines = text.splitlines()
    for fact in reading.facts:
        assert 1 <= fact.place.first_line <= fact.place.last_line <= len(lines)
        assert fact.place.headings[-1:] != ("Sources",), fact.quote


@pytest.mark.parametrize(
    "changed",
    ["June 2025", "FIPS 140-3", "90 to 2560 days", "January 2023", "April 2026"],
)
def test_what_aws_changed_is_in_an_explanation(cards: list[CardDraft], changed: str) -> None:
    said = [re.sub(r"==|\]\([^)]*\)|\[", "", card.explanation) for card in cards]
    assert any(changed in explanation for explanation in said)


def test_it_is_dated_and_cites_awss_own_pages(text: str) -> None:
    notes, sources = text.split("## Sources")
    assert "as of 2026-11" in notes
    assert len(AWS_PAGE.findall(sources)) >= 25
    cited = {link.group() for link in AWS_PAGE.finditer(notes)}
    assert len(cited) >= 8
    assert cited <= {link.group() for link in AWS_PAGE.finditer(sources)}
