"""Overviews to show, and a page to show them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from kmsflash.model.days import Day, day_of
from kmsflash.model.ids import DeckId
from kmsflash.model.today import DayLoad, DeckLine, Load, Overview
from kmsflash.ui.theme import Theme
from kmsflash.ui.today.page import TodayPage

TODAY = day_of(date(2026, 11, 24))


@pytest.fixture
def overview() -> Overview:
    """Give a usual day: two decks with work, one without."""
    return Overview(
        today=TODAY,
        load=Load(new=10, due=24),
        minutes=9,
        decks=(
            DeckLine(DeckId(1), "Teas", 0, 412, Load(6, 20), known=264, learning=72),
            DeckLine(DeckId(2), "Green teas", 1, 1, Load(4, 4), known=0, learning=0),
            DeckLine(DeckId(3), "Coffee", 0, 140, Load(), known=102, learning=28),
        ),
        forecast=tuple(DayLoad(Day(TODAY + ahead), 10 * ahead) for ahead in range(1, 8)),
        history=(DayLoad(Day(TODAY - 3), 12), DayLoad(TODAY, 1)),
        next_due=None,
        first_start=False,
        seconds_per_card=30,
    )


@pytest.fixture
def idle(overview: Overview) -> Overview:
    """Give a day with nothing to do."""
    return replace(
        overview,
        load=Load(),
        minutes=0,
        decks=tuple(replace(line, load=Load()) for line in overview.decks),
        next_due=Day(TODAY + 2),
    )


@pytest.fixture
def first(overview: Overview) -> Overview:
    """Give the first start."""
    starter = DeckLine(DeckId(1), "Teas of the world", 0, 62, Load(20), known=0, learning=0)
    return replace(overview, load=Load(20), decks=(starter,), history=(), first_start=True)


@pytest.fixture
def shown(qtbot: QtBot, theme: Theme) -> Callable[[Overview], TodayPage]:
    """Give a function that shows an overview in an active window."""
    pages: list[TodayPage] = []

    def show(overview: Overview) -> TodayPage:
        page = TodayPage(theme)
        pages.append(page)
        qtbot.addWidget(page)
        page.resize(1080, 800)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        page.show_overview(overview)
        page.setFocus()
        return page

    return show
