from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale

from kmsflash.model.days import Day
from kmsflash.model.grades import Grade
from kmsflash.model.kinds import Kind
from kmsflash.model.study import Choice, Face, Summary
from kmsflash.ui.study import words


@pytest.fixture(autouse=True)
def english() -> None:
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))


def summary(**changes: object) -> Summary:
    values: dict[str, object] = {
        "grades": (Grade.GOOD,) * 4,
        "cards": 4,
        "at_first_try": 3,
        "reviewed": 2,
        "recalled": 1,
        "new": 2,
        "seconds": 61,
        "missed": (),
        "next_day": Day(101),
        "next_cards": 12,
    }
    return Summary(**(values | changes))  # type: ignore[arg-type]  # fields by name


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (1, "1 day"),
        (6, "6 days"),
        (30, "30 days"),
        (31, "1 month"),
        (45, "1.5 months"),
        (61, "2 months"),
        (340, "11 months"),
        (365, "12 months"),
        (366, "1 year"),
        (897, "2.5 years"),
        (5000, "14 years"),
    ],
)
def test_days_as_a_learner_says_them(days: int, said: str) -> None:
    assert words.days(days) == said


def test_a_decimal_is_in_the_reader_s_language() -> None:
    QLocale.setDefault(QLocale(QLocale.Language.German))
    assert words.days(45) == "1,5 months"


def test_a_card_of_today_says_both() -> None:
    assert words.interval(Choice(Grade.AGAIN, 1, same_day=True)) == "today, then 1 day"
    assert words.interval(Choice(Grade.HARD, 6, same_day=True), short=True) == "today, 6 days"
    assert words.interval(Choice(Grade.GOOD, 6, same_day=False)) == "6 days"


@pytest.mark.parametrize(
    ("cards", "seconds", "said"),
    [(1, 0, "1 left · 1 min"), (23, 340, "23 left · 6 min"), (400, 4200, "400 left · 1 h 10 min")],
)
def test_what_is_left(cards: int, seconds: int, said: str) -> None:
    assert words.left(cards, seconds) == said


def face(deck: tuple[str, ...], headings: tuple[str, ...], source: str = "") -> Face:
    return Face(Kind.CUE, "q", "a", "e", deck=deck, headings=headings, source=source)


def test_the_section_is_the_first_heading_that_is_not_the_deck() -> None:
    assert words.crumbs(face(("Biology",), ("Biology", "Cells", "Walls"))) == ("Biology", "Cells")
    assert words.crumbs(face(("Biology", "Plants"), ())) == ("Biology", "Plants")
    assert words.crumbs(face(("Biology",), ())) == ("", "Biology")


@pytest.mark.parametrize("answer", ["753–509 BC", "Rome", "**Rome** (753-509)"])
def test_a_section_that_holds_the_answer_is_not_named_over_the_question(answer: str) -> None:
    shown = face(("History",), ("Rome (753–509 BC)",))
    assert words.crumbs(replace(shown, answer=answer)) == ("", "History")
    assert words.crumbs(replace(shown, answer="53")) == ("History", "Rome (753–509 BC)")


def test_the_source_is_the_heading_path_or_else_the_file() -> None:
    assert words.source(face((), ("Cells", "Walls"))) == "From your notes · Cells › Walls"
    assert words.source(face(("Biology",), ("Biology", "Cells"))) == "From your notes · Cells"
    assert words.source(face((), (), "cells.md")) == "From your notes · cells.md"
    assert words.source(face((), ())) == "From your notes"


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, "4 cards in 1 minute 1 second. You knew 3 of them at the first try."),
        ({"seconds": 520}, "4 cards in 8 minutes 40 seconds. You knew 3 of them at the first try."),
        ({"seconds": 7260}, "4 cards in 2 hours 1 minute. You knew 3 of them at the first try."),
        ({"at_first_try": 4}, "4 cards in 1 minute 1 second. You knew all of them at the first try."),
        ({"at_first_try": 0}, "4 cards in 1 minute 1 second. Now you have met all of them."),
        ({"cards": 1, "at_first_try": 1}, "1 card in 1 minute 1 second. You knew it at the first try."),
        ({"cards": 1, "at_first_try": 0}, "1 card in 1 minute 1 second. Now you know it."),
    ],
)
def test_the_day_in_a_sentence(changes: dict[str, object], said: str) -> None:
    assert words.done(summary(**changes)) == said


def test_three_numbers() -> None:
    remembered, pace, new = words.numbers(summary())
    assert (remembered.value, remembered.unit, remembered.caption) == ("50", "%", "remembered")
    assert (pace.value, pace.unit) == ("15", "s")
    assert (new.value, new.unit) == ("2", "new")


def test_a_day_of_new_cards_only_has_nothing_to_remember() -> None:
    remembered, _, _ = words.numbers(summary(reviewed=0, recalled=0))
    assert (remembered.value, remembered.caption) == ("–", "nothing to remember yet")


@pytest.mark.parametrize(
    ("day", "cards", "said"),
    [
        (Day(101), 31, "Next: tomorrow, 31 cards"),
        (Day(101), 1, "Next: tomorrow, 1 card"),
        (Day(103), 5, "Next: on Tuesday, 5 cards"),
        (Day(131), 5, "Next: on 12 May, 5 cards"),
        (None, 0, "Nothing is planned. New notes bring new cards."),
    ],
)
def test_when_cards_come_next(day: Day | None, cards: int, said: str) -> None:
    assert words.following(summary(next_day=day, next_cards=cards), Day(100)) == said


@pytest.mark.parametrize(("times", "said"), [(1, "missed once"), (2, "missed twice"), (5, "missed 5 times")])
def test_how_often_a_card_was_missed(times: int, said: str) -> None:
    assert words.missed(times) == said
