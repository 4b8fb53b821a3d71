"""Where cards stand: as Anki's own tables say it, told in our days, hundredths and flags."""

import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from kmsflash.exchange.anki.rows import CardRow
from kmsflash.exchange.anki.schedules import LAST_DAY, LONGEST, Calendar, state_of
from kmsflash.exchange.anki.schema import Times
from kmsflash.model.days import Day, date_of, day_of
from kmsflash.model.events import EventKind, SetTo
from kmsflash.model.grades import Grade
from kmsflash.model.options import NewOrder, NewPlace, Scheduler
from tests.exchange.anki.making import Made, Read, made, read

LEGACY = pytest.mark.parametrize("legacy", [True, False], ids=["old", "new"])
NEW, LEARNING, REVIEW, RELEARNING = range(4)


def stamp(*moment: int) -> int:
    return int(datetime(*moment, tzinfo=UTC).timestamp())  # type: ignore[arg-type, misc]


def row(**told: int | str) -> CardRow:
    fields = dict.fromkeys(CardRow._fields, 0) | {"data": "", "factor": 2500} | told
    return CardRow(**fields)  # type: ignore[arg-type]


def today(anki: Made) -> Day:
    """Return the day that Anki says it is, by the hour at which it ends."""
    cutoff = datetime.fromtimestamp(anki.collection.sched.day_cutoff, UTC)
    return day_of((cutoff - timedelta(days=1)).date())


def of_front(found: Read, front: str) -> SetTo | None:
    return next(card.state for card in found.cards if card.notes.front == front)


@LEGACY
def test_cards_of_every_state(tmp_path: Path, legacy: bool) -> None:
    days: list[Day] = []

    def fill(anki: Made) -> None:
        days.append(today(anki))
        here = anki.collection.sched.today
        now = anki.collection.sched.day_cutoff - 3_600
        rows = {
            "new": (NEW, 0, 7, 0, 0, 0, 0),
            "learning": (LEARNING, 1, now, 0, 0, 1, 0),
            "learning tomorrow": (LEARNING, 3, here + 1, 0, 0, 2, 0),
            "review": (REVIEW, 2, here + 5, 12, 2310, 9, 2),
            "late": (REVIEW, 2, here - 30, 3, 1300, 4, 0),
            "relearning": (RELEARNING, 1, now, 4, 2100, 11, 3),
            "suspended": (REVIEW, -1, here + 2, 6, 2500, 3, 0),
            "suspended in learning": (LEARNING, -1, now, 0, 0, 1, 0),
            "buried": (REVIEW, -2, here, 5, 2500, 3, 0),
            "buried by a sibling": (REVIEW, -3, here, 5, 2500, 3, 0),
        }
        for front, told in rows.items():
            card = anki.card(front, "answer")
            anki.run(
                "UPDATE cards SET type=?, queue=?, due=?, ivl=?, factor=?, reps=?, lapses=? WHERE id=?",
                *told,
                card.id,
            )
            anki.run("UPDATE cards SET mod=? WHERE id=?", now, card.id)

    found = read(made(tmp_path, fill, legacy=legacy))
    (here,) = days
    assert found.troubles == ()
    assert {card.notes.front: card.state for card in found.cards} == {
        "new": None,
        "learning": SetTo(1, 250, 1, 0, here),
        "learning tomorrow": SetTo(1, 250, 1, 0, Day(here + 1)),
        "review": SetTo(12, 231, 9, 2, Day(here + 5)),
        "late": SetTo(3, 130, 4, 0, Day(here - 30)),
        "relearning": SetTo(4, 210, 1, 3, here),
        "suspended": SetTo(6, 250, 3, 0, Day(here + 2)),
        "suspended in learning": SetTo(1, 250, 1, 0, here),
        "buried": SetTo(5, 250, 3, 0, here),
        "buried by a sibling": SetTo(5, 250, 3, 0, here),
    }
    away = {card.notes.front: (card.suspended, card.buried_on) for card in found.cards}
    assert {front: told for front, told in away.items() if told != (0, None)} == {
        "suspended": (1, None),
        "suspended in learning": (1, None),
        "buried": (0, here),
        "buried by a sibling": (0, here),
    }


@LEGACY
def test_cards_in_a_filtered_deck_go_home(tmp_path: Path, legacy: bool) -> None:
    days: list[Day] = []

    def fill(anki: Made) -> None:
        days.append(today(anki))
        here = anki.collection.sched.today
        card = anki.card("known", "answer", deck="Home::Inner")
        known = "UPDATE cards SET type=2, queue=2, due=?, ivl=9, factor=2500, reps=3 WHERE id=?"
        anki.run(known, here + 4, card.id)
        anki.card("unknown", "answer", deck="Home")
        anki.collection.sched.rebuild_filtered_deck(anki.collection.decks.new_filtered("Cram"))
        cram = anki.collection.decks.by_name("Cram")
        assert cram is not None
        cram["terms"] = [["deck:Home", 100, 0]]
        anki.collection.decks.save(cram)
        anki.collection.sched.rebuild_filtered_deck(cram["id"])
        assert anki.collection.db is not None
        assert anki.collection.db.scalar("SELECT count() FROM cards WHERE odid > 0") == 2

    found = read(made(tmp_path, fill, legacy=legacy, ending=".colpkg"))
    assert {card.notes.front: found.deck_of(card) for card in found.cards} == {
        "known": ("Home", "Inner"), "unknown": ("Home",)
    }  # fmt: skip
    assert ("Cram",) not in found.decks
    assert of_front(found, "known") == SetTo(9, 250, 3, 0, Day(days[0] + 4))
    assert of_front(found, "unknown") is None


@LEGACY
def test_what_fsrs_knows_comes_along(tmp_path: Path, legacy: bool) -> None:
    def fill(anki: Made) -> None:
        anki.collection.set_config("fsrs", val=True)
        card = anki.card("front", "back", deck="Deck")
        data = json.dumps({"s": 12.5, "d": 6.25, "dr": 0.9})
        anki.run("UPDATE cards SET type=2, queue=2, ivl=12, reps=3, data=? WHERE id=?", data, card.id)

    state = read(made(tmp_path, fill, legacy=legacy)).cards[0].state
    assert state is not None
    assert (state.stability, state.difficulty) == (12.5, 6.25)


@LEGACY
def test_answers_given_in_anki_itself_are_the_log(tmp_path: Path, legacy: bool) -> None:
    def fill(anki: Made) -> None:
        sched = anki.collection.sched
        anki.collection.decks.select(anki.deck("Default"))
        anki.card("front", "back")
        for rating in (0, 1, 2, 3):
            queued = sched.get_queued_cards(fetch_limit=1).cards[0]
            card = anki.collection.get_card(queued.card.id)
            card.start_timer()
            sched.answer_card(sched.build_answer(card=card, states=queued.states, rating=rating))

    found = read(made(tmp_path, fill, legacy=legacy))
    assert [event.grade for event in found.events] == [Grade.AGAIN, Grade.HARD, Grade.GOOD, Grade.EASY]
    assert {event.kind for event in found.events} == {EventKind.REVIEW}
    assert {event.card for event in found.events} == {found.cards[0].uid}
    assert len({event.uid for event in found.events}) == 4


def test_what_was_no_answer_is_no_answer(tmp_path: Path) -> None:
    def fill(anki: Made) -> None:
        known, reset, lost = (anki.card(front, "back") for front in ("known", "reset", "lost"))
        anki.run("UPDATE cards SET type=2, queue=2, ivl=3, factor=2500, reps=3, due=1 WHERE id=?", known.id)
        log = [
            (1, known.id, 3, 2500, 1),
            (2, known.id, 3, 0, 3),  # in a filtered deck that moved nothing
            (3, known.id, 4, 2500, 3),  # in one that did
            (4, known.id, 0, 2500, 4),  # set to a day by hand
            (5, known.id, 0, 2500, 5),  # rescheduled
            (6, reset.id, 3, 2500, 1),
            (7, reset.id, 0, 0, 4),  # made new again
            (8, lost.id, 3, 2500, 1),  # made new again by a version that did not log it
            (9, 12345, 3, 2500, 1),  # of a card that is gone
        ]
        for key, card, button, factor, kind in log:
            anki.run(
                "INSERT INTO revlog VALUES (?, ?, -1, ?, 1, 1, ?, 99999999, ?)",
                1_600_000_000_000 + key, card, button, factor, kind,
            )  # fmt: skip

    found = read(made(tmp_path, fill, ending=".colpkg"))
    fronts = {card.uid: card.notes.front for card in found.cards}
    assert [(fronts[event.card], event.kind, event.grade) for event in found.events] == [
        ("known", EventKind.REVIEW, Grade.GOOD),
        ("known", EventKind.DRILL, Grade.GOOD),
        ("known", EventKind.REVIEW, Grade.EASY),
        ("reset", EventKind.REVIEW, Grade.GOOD),
        ("reset", EventKind.FORGET, None),
        ("lost", EventKind.REVIEW, Grade.GOOD),
        ("lost", EventKind.FORGET, None),
    ]
    assert found.events[0].took_ms == 60 * 60 * 1000
    assert found.troubles == ("1 answer in the log belongs to a card that is not there, and was left out.",)


@LEGACY
def test_options_come_in_as_presets(tmp_path: Path, legacy: bool) -> None:
    def fill(anki: Made) -> None:
        decks = anki.collection.decks
        config = decks.add_config("Languages")
        config["new"]["perDay"], config["rev"]["perDay"] = 7, 9999
        config["lapse"]["leechFails"] = 5
        config["desiredRetention"], config["newMix"], config["newSortOrder"] = 0.85, 1, 4
        config["fsrsParams6"] = [0.2] * 21
        decks.update_config(config)
        deck = decks.get(anki.deck("Spanish"))
        assert deck is not None
        deck["conf"] = config["id"]
        decks.save(deck)
        own = decks.get(anki.deck("Spanish::Verbs"))
        assert own is not None
        own["conf"], own["newLimit"] = config["id"], 3
        decks.save(own)
        anki.collection.set_config("fsrs", val=True)
        for name in ("Spanish", "Spanish::Verbs", "Plain"):
            anki.card(f"front {name}", "back", deck=name)

    package = read(made(tmp_path, fill, legacy=legacy, ending=".colpkg")).package
    presets = {deck.path: deck.preset for deck in package.info.decks}
    shared, own = presets["Spanish",], presets["Spanish", "Verbs"]
    assert shared is not None
    assert own is not None
    assert (shared.name, own.name) == ("Languages", "Languages (Verbs)")
    options = shared.options
    assert (options.new_per_day, options.reviews_per_day, options.leech_at) == (7, None, 5)
    assert (options.retention, options.scheduler) == (0.85, Scheduler.FSRS)
    assert (options.new_order, options.new_place) == (NewOrder.SHUFFLED, NewPlace.AFTER)
    assert options.parameters == pytest.approx((0.2,) * 21)
    assert own.options.new_per_day == 3


@LEGACY
def test_flags_come_along(tmp_path: Path, legacy: bool) -> None:
    def fill(anki: Made) -> None:
        anki.collection.set_user_flag_for_cards(5, [anki.card("front", "back").id])

    assert [card.flag for card in read(made(tmp_path, fill, legacy=legacy)).cards] == [5]


@pytest.mark.parametrize(
    ("created", "west", "first"),
    [
        (stamp(2020, 9, 13, 2), -120, date(2020, 9, 13)),  # four o'clock in Berlin
        (stamp(2020, 9, 12, 19), -540, date(2020, 9, 13)),  # in Tokyo it was the 13th already
        (stamp(2020, 9, 13, 11), 420, date(2020, 9, 13)),  # in Los Angeles
        (stamp(2020, 9, 13, 2), None, date(2020, 9, 13)),  # the same without a word of the time zone
        (stamp(2020, 9, 12, 19), None, date(2020, 9, 13)),
        (stamp(2020, 9, 13, 11), None, date(2020, 9, 13)),
        (stamp(2020, 9, 12, 15), None, date(2020, 9, 13)),  # in Auckland, in summer
    ],
)
def test_days_count_from_the_creation_where_the_learner_was(
    created: int, west: int | None, first: date
) -> None:
    calendar = Calendar(Times(created, west))
    assert date_of(calendar.day(0)) == first
    assert date_of(calendar.day(10)) == first + timedelta(days=10)
    assert calendar.impossible == 0


def test_a_moment_before_the_day_ends_is_of_the_day_before() -> None:
    calendar = Calendar(Times(stamp(2020, 9, 13, 2), -120, -120, 4))
    assert date_of(calendar.day_at(stamp(2024, 5, 2, 1, 59))) == date(2024, 5, 1)
    assert date_of(calendar.day_at(stamp(2024, 5, 2, 2))) == date(2024, 5, 2)


@pytest.mark.parametrize(
    ("told", "state"),
    [
        ({"interval": 10**9}, {"interval": LONGEST}),
        ({"interval": -(10**9)}, {"interval": 11_574}),
        ({"interval": -600}, {"interval": 1}),
        ({"due": 2_900_000}, {"due": LAST_DAY}),  # the year 9999
        ({"due": 2**62}, {"due": LAST_DAY}),
        ({"due": -(2**62)}, {"due": 0}),
        ({"factor": -5}, {"ease": 250}),
        ({"factor": 10**9}, {"ease": 999}),
        ({"factor": 40}, {"ease": 130}),
    ],
)
def test_what_cannot_be_is_mended_and_counted(told: dict[str, int], state: dict[str, int]) -> None:
    calendar = Calendar(Times(stamp(2020, 9, 13, 2), -120))
    found = state_of(row(**({"type": REVIEW, "interval": 5, "due": 100, "reps": 3} | told)), calendar)
    assert found is not None
    assert {name: getattr(found, name) for name in state} == state
    assert calendar.impossible == 1


NO_MEMORIES = [
    '{"s":',
    '{"s":"x","d":5}',
    '{"s":1e999,"d":5}',
    '{"s":-1,"d":5}',
    '{"s":3,"d":50}',
    '{"s":3}',
    '["s"]',
    '"s"',
    '{"s":' * 5_000,
    '{"s":null,"d":null}',
]


@pytest.mark.parametrize("data", NO_MEMORIES, ids=lambda data: data[:16])
def test_a_memory_that_makes_no_sense_is_none(data: str) -> None:
    found = state_of(row(type=REVIEW, interval=5, due=100, data=data), Calendar(Times(stamp(2020, 9, 13, 2))))
    assert found is not None
    assert (found.stability, found.difficulty) == (None, None)
