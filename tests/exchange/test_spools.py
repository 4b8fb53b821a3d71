"""What is laid out in a part is read from it again."""

import sqlite3
import tempfile
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import UUID, uuid5

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kmsflash.exchange.spools import PartReader, PartWriter, tag_names
from kmsflash.model.days import Day
from kmsflash.model.events import EventKind, SetTo
from kmsflash.model.grades import Grade
from kmsflash.model.importing import Sides
from kmsflash.model.packages import PackedCard, PackedEvent, PackedFact
from kmsflash.model.plain_text import storable
from kmsflash.model.spools import PackedLog, PlainAnswer, PlainCard, PlainFact

DECKS = {1: UUID(int=1), 7: UUID(int=7)}
NAMES = UUID(int=4711)

texts = st.text(max_size=12)
states = st.none() | st.builds(
    SetTo,
    interval=st.integers(1, 900),
    ease=st.integers(130, 300),
    repetitions=st.integers(0, 9),
    lapses=st.integers(0, 9),
    due=st.integers(0, 30_000).map(Day),
    stability=st.none() | st.floats(0.1, 100.0),
    difficulty=st.none() | st.floats(1.0, 10.0),
)
plain_cards = st.tuples(
    st.sampled_from(sorted(DECKS)), texts, texts, texts, st.integers(0, 1), st.integers(0, 7), states
)
plain_facts = st.tuples(texts, st.lists(texts, max_size=3), st.lists(plain_cards, min_size=1, max_size=3))


def uid(*names: object) -> UUID:
    return uuid5(NAMES, " ".join(map(str, names)))


def plain(
    number: int, text: str, tags: list[str], cards: list[tuple[Any, ...]]
) -> tuple[PlainFact, PackedFact]:
    """Return a plain fact, and the same as any other."""
    said: list[PlainCard] = []
    whole: list[PackedCard] = []
    for at, (deck, front, answer, more, suspended, flag, state) in enumerate(cards):
        card, buried = uid("card", number, at), Day(9) if flag == 3 else None
        texts = (front, answer, more)
        said.append(
            PlainCard(
                number * 10 + at, card.bytes, deck, "template", at, *texts, suspended, flag, buried, state
            )
        )
        sides = Sides(*map(storable, texts))
        told = PackedCard(card, DECKS[deck], "template", at, sides, suspended=suspended, flag=flag)
        whole.append(replace(told, buried_on=buried, state=state))
    fact, kept = uid("fact", number), storable(text)
    names = tuple(tag_names(tuple(tags)))
    return (
        PlainFact(fact.bytes, text, text, said, tuple(tags), "guid"),
        PackedFact(fact, "question", kept, kept, 0, tuple(whole), tags=names, guid="guid"),
    )


def other(number: int) -> PackedFact:
    card = PackedCard(uid("card", number, 0), DECKS[1], "cloze", 1, Sides("a", "b", ""))
    return PackedFact(uid("fact", number), "cloze", "k", "t", 0, (card,), passage="{{c1::b}}")


@settings(max_examples=40)
@given(st.lists(plain_facts | st.none(), max_size=6))
def test_facts_are_read_as_they_were_laid_out(given_facts: list[tuple[Any, ...] | None]) -> None:
    expected = []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "part")
        with closing(PartWriter(path, DECKS)) as part:
            for number, each in enumerate(given_facts):
                if each is None:
                    expected.append(other(number))
                    part.whole(expected[-1])
                else:
                    said, whole = plain(number, *each)
                    part.plain(said)
                    expected.append(whole)
                part.write()
            part.done()
        with closing(PartReader(path)) as read:
            assert list(read.every_fact()) == expected
            odd = range(1, len(expected) + 1, 2)
            assert list(read.facts(odd)) == [(number, expected[number - 1]) for number in odd]


def test_logs_are_read_as_they_were_laid_out(tmp_path: Path) -> None:
    answers = [
        PlainAnswer(uid("answer", at).bytes, at * 1_000_000, EventKind.REVIEW.value, Grade.GOOD, 900)
        for at in range(5)
    ]
    forgotten = PackedLog(
        uid("card", 9), events=(PackedEvent(uid("event"), uid("card", 9), 4, EventKind.FORGET),)
    )
    with closing(PartWriter(tmp_path / "part", DECKS)) as part:
        part.answers(30, uid("card", 3).bytes, answers[:2])
        part.log(20, forgotten)
        part.answers(10, uid("card", 1).bytes, answers[2:])
        part.done()
    with closing(PartReader(tmp_path / "part")) as read:
        refs, logs = zip(*read.every_log(), strict=True)
        assert refs == (10, 20, 30)
        assert list(logs) == [
            PackedLog(uid("card", 1), answers[2:]),
            forgotten,
            PackedLog(uid("card", 3), answers[:2]),
        ]
        assert list(read.logs([30, 20])) == [logs[1], logs[2]]
        assert [event.kind for event in logs[0].as_events()] == [EventKind.REVIEW] * 3


def test_a_part_that_is_not_done_holds_nothing(tmp_path: Path) -> None:
    with closing(PartWriter(tmp_path / "part", DECKS)) as part:
        part.whole(other(1))
        part.write()
    with pytest.raises(sqlite3.Error):
        PartReader(tmp_path / "part")
