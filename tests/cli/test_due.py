"""What waits, in words and as JSON."""

from kmsflash.cli.due import as_json, in_words
from kmsflash.model.days import Day
from kmsflash.model.ids import DeckId
from kmsflash.model.today import Backlog, DeckLine, Load, Overview


def overview(load: Load, *decks: DeckLine, backlog: Backlog, over_limit: int = 0) -> Overview:
    return Overview(
        today=Day(20_000),
        load=load,
        minutes=9,
        decks=decks,
        forecast=(),
        history=(),
        next_due=Day(20_002),
        first_start=False,
        seconds_per_card=14,
        backlog=backlog,
        held=3,
        over_limit=over_limit,
    )


TEAS = DeckLine(DeckId(1), "Teas", 0, 10, Load(1, 4), 0, 0)
GREEN = DeckLine(DeckId(2), "Green", 1, 5, Load(0, 2), 0, 0)
DONE = DeckLine(DeckId(3), "Coffee", 0, 5, Load(), 0, 0)


def test_by_deck_with_what_waits_from_missed_days() -> None:
    told = overview(Load(1, 4), TEAS, GREEN, DONE, backlog=Backlog(40, 3), over_limit=12)
    assert list(in_words(told)) == [
        "4 to review, 1 new, 0 to repeat: about 9 min.",
        "  Teas: 4 to review, 1 new, 0 to repeat",
        "  Teas › Green: 2 to review, 0 new, 0 to repeat",
        "Of these, 40 wait from missed days.",
        "12 more are due than the limits let in.",
    ]


def test_with_a_plan() -> None:
    told = overview(Load(0, 4), TEAS, backlog=Backlog(0, 0, 60, 9, Day(20_006)))
    assert list(in_words(told)) == [
        "4 to review, 0 new, 0 to repeat: about 9 min.",
        "60 of a backlog are left; the last come on 2024-10-10.",
    ]


def test_as_json() -> None:
    told = overview(Load(1, 4), TEAS, GREEN, backlog=Backlog(0, 0, 60, 9, Day(20_006)))
    assert as_json(told) == {
        "new": 1,
        "due": 4,
        "drill": 0,
        "next_due": "2024-10-06",
        "held": 3,
        "over_limit": 0,
        "backlog": {"missed": 0, "left": 60, "today": 9, "last": "2024-10-10"},
        "decks": [
            {"deck": "Teas", "new": 1, "due": 4, "drill": 0},
            {"deck": "Teas::Green", "new": 0, "due": 2, "drill": 0},
        ],
    }
