"""The words of the Today page."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QLocale

from kmsflash.model.days import Day, day_of
from kmsflash.model.ids import DeckId
from kmsflash.model.today import DeckLine, Load
from kmsflash.ui.today import words

TUESDAY = day_of(date(2026, 11, 24))


@pytest.fixture
def _usual_locale() -> Iterator[None]:
    before = QLocale()
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("load", "told"),
    [
        (Load(10, 24), "24 to review, 10 new"),
        (Load(1, 0), "1 new"),
        (Load(0, 0, 3), "3 to repeat"),
        (Load(2, 1, 1), "1 to review, 2 new, 1 to repeat"),
        (Load(), ""),
    ],
)
def test_what_waits(load: Load, told: str) -> None:
    assert words.waiting(load) == told


@pytest.mark.parametrize(
    ("count", "told"),
    [
        (1, "1 minute"),
        (9, "9 minutes"),
        (60, "1 hour"),
        (61, "1 hour 1 min"),
        (120, "2 hours"),
        (150, "2 hours 30 min"),
    ],
)
def test_minutes(count: int, told: str) -> None:
    assert words.minutes(count) == told


def test_one_card_is_not_many() -> None:
    assert words.cards(1) == "1 card"
    assert words.cards(2) == "2 cards"


@pytest.mark.usefixtures("_usual_locale")
@pytest.mark.parametrize(
    ("locale", "told"),
    [
        ("en_GB", "Tuesday 24 November"),
        ("en_US", "Tuesday, November 24"),
        ("de_DE", "Dienstag, 24. November"),
        ("es_ES", "martes, 24 de noviembre"),
        ("fr_FR", "mardi 24 novembre"),
        ("ja_JP", "11月24日火曜日"),
    ],
)
def test_a_day_is_said_in_the_order_of_the_language_without_its_year(locale: str, told: str) -> None:
    QLocale.setDefault(QLocale(locale))
    assert words.day(TUESDAY).replace("Tuesday, 24", "Tuesday 24") == told


def test_when_the_next_cards_are_due() -> None:
    assert words.nothing_due(TUESDAY, Day(TUESDAY + 1)) == "Nothing due until tomorrow"
    assert words.nothing_due(TUESDAY, Day(TUESDAY + 2)) == f"Nothing due until {words.day(Day(TUESDAY + 2))}"
    assert words.nothing_due(TUESDAY, None) == "Nothing to study today"


def test_tomorrow() -> None:
    assert words.tomorrow(31, 21) == "Tomorrow 31 cards, about 11 minutes"
    assert words.tomorrow(1, 5) == "Tomorrow 1 card, about 1 minute"
    assert words.tomorrow(0, 21) == "Tomorrow nothing"


@pytest.mark.parametrize(
    ("cards", "known", "learning", "told"),
    [
        (0, 0, 0, "0 % known"),
        (74, 0, 0, "0 % known"),
        (74, 0, 57, "77 % begun"),
        (1000, 0, 1, "1 % begun"),
        (1000, 4, 496, "50 % begun"),
        (1000, 6, 494, "1 % known"),
        (74, 0, 74, "100 % begun"),
        (74, 74, 0, "100 % known"),
    ],
)
def test_how_much_of_a_deck_is_known_or_else_begun(cards: int, known: int, learning: int, told: str) -> None:
    line = DeckLine(DeckId(1), "Teas", 0, cards, Load(), known, learning)
    assert words.known(line) == told
    assert words.deck(line).endswith(f"done for today, {told}")
