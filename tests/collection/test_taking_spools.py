"""A package that is laid out as a spool is taken in exactly as the same facts one by one."""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import count, groupby
from operator import itemgetter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from kmsflash.exchange import open_package
from kmsflash.exchange.anki import sharing
from kmsflash.exchange.anki.identity import fact_uid, guid_of
from kmsflash.model.errors import Cancelled
from kmsflash.model.exchanging import PackageReport, PackageWishes
from kmsflash.model.grades import Grade
from kmsflash.model.packages import Carries, Package
from kmsflash.model.progress import unreported
from kmsflash.model.spools import Spooled
from kmsflash.store import event_journal, event_lines, ready_lines, seals
from kmsflash.store.event_lines import JournalLine
from kmsflash.store.opening import collection_uid
from tests.collection.packages import Box, held
from tests.collection.test_media import png
from tests.collection.test_packing import Life
from tests.exchange.anki.making import Made, made

PHASES = (Phase.explicit, Phase.reuse, Phase.generate)
DAY = 86_400_000  # milliseconds
FIRST = 1_600_000_000_000


def stock(anki: Made) -> None:
    anki.medium("map.png", png())
    for number in range(6):
        anki.note("Basic", f"plain <b>{number}</b>", f"answer {number}", deck="Sea::Ships", tags="a b::c")
        anki.note(
            "Cloze", f"{{{{c1::Rome {number}}}}} lies on the {{{{c2::Tiber}}}}.", "Lazio", deck="Sea::Ships"
        )
        anki.note("Basic (and reversed card)", f"dog {number}", f"Hund {number}", deck="Languages")
    anki.note("Basic", 'where <img src="map.png">', "here", deck="Sea")
    anki.note("Basic", "nothing to it", "", deck="Sea", tags="x")
    anki.notetype(
        "Explained",
        ["Front", "Back", "Extra"],
        ("{{Front}}", "{{FrontSide}}<hr id=answer>{{Back}}<br>{{Extra}}"),
    )
    for number in range(3):
        anki.note("Explained", f"why {number}", "because", "of <i>this</i> &amp; that", deck="Sea")
    standing = "type = ?, queue = ?, ivl = ?, due = ?, factor = ?, reps = 3, lapses = 1"
    for number, (kind, queue, interval, due, data) in enumerate(
        (
            (2, 2, 9, 20, ""),
            (2, -1, 30, 40, ""),
            (2, 2, 99_999, 20, ""),
            (2, 2, 12, 30, '{"s": 11.5, "d": 6.0}'),
            (0, 0, 0, 0, ""),
            (1, 1, 0, FIRST // 1000 + 5, ""),
            (2, 2, 9, 25, ""),
        )
    ):
        card = anki.card(f"learnt {number}", "…", deck="Languages")
        anki.run(
            f"UPDATE cards SET {standing}, data = ? WHERE id = ?",
            kind,
            queue,
            interval,
            due,
            2300,
            data,
            card.id,
        )
        for at in range(4 if number < 6 else 0):
            moment = FIRST + number * 1_000 + (at // 2) * DAY + at * 60_000
            button, factor, sort = {4: (0, 0, 4), 5: (3, 0, 3)}.get(number, (1 + (at + number) % 4, 2300, 1))
            row = (moment, card.id, -1, button, 9, 4, factor, 4_000, sort)
            anki.run(f"INSERT INTO revlog VALUES ({', '.join('?' * 9)})", *row)


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made(tmp_path_factory.mktemp("stock"), stock, legacy=True)


@pytest.fixture(scope="module")
def unspooled(package: Path) -> Callable[[], Box]:
    """Return what gives the same package without a spool; a failure need not say all that is in it."""
    with closing(open_package(package)) as opened:
        info = opened.info
        media = {each.name: opened.read(each) for each in opened.media()}
        facts, log = list(opened.facts()), list(opened.events())
        troubles = opened.troubles
    box = Box(tuple(info.decks), facts, log, [], media, info.title, info.carries, troubles=troubles)
    return lambda: box


def taken(life: Life, package: Package, wishes: PackageWishes) -> PackageReport:
    """Plan, look whether the plan says what comes, and carry it out."""
    exchanging = life.collection.exchanging
    plan = exchanging.plan(package, wishes)
    report, _ = exchanging.carry_out(package, wishes, life.clock.later(minutes=1))
    assert plan.counts == report.counts
    assert [deck.counts for deck in plan.decks] == [deck.counts for deck in report.by_deck]
    return report


def told(report: PackageReport) -> tuple[Any, ...]:
    decks = [(deck.path, deck.counts) for deck in report.by_deck]
    return report.decks, report.counts, report.events, report.media, report.troubles, decks


def _numbered(order: list[tuple[str, str]]) -> Iterator[tuple[int, tuple[str, str]]]:
    """Give the cards of each deck with their places in it."""
    for _, cards in groupby(order, key=itemgetter(0)):
        yield from enumerate(cards)


def all_of(life: Life) -> dict[str, Any]:
    """Return what the learner has, but for the stamps of the log and the names of new lines and decks."""
    found = held(life.collection)
    found["events"] = sorted((row[1], *row[3:]) for row in found["events"])
    paths = {uid.upper(): path for uid, path, _ in found["decks"]}
    found["decks"] = [deck[1:] for deck in found["decks"]]
    found["order"] = sorted((paths[deck], at, card) for at, (deck, card) in _numbered(found["order"]))
    found["cards"] = [(*card[:2], paths[card[2]], *card[3:]) for card in found["cards"]]
    found["searched"] = [
        life.collection.browsing.count(query, life.now)
        for query in ("plain", "tiber", "b::c", "because", "this")
    ]
    return found


between = st.lists(
    st.one_of(
        st.tuples(st.sampled_from(("suspend", "delete", "bury")), st.integers(0, 40)),
        st.tuples(st.just("move"), st.integers(0, 40), st.integers(0, 5)),
        st.tuples(st.just("tag"), st.integers(0, 40), st.sampled_from(("own", "a"))),
        st.tuples(st.just("edit"), st.integers(0, 40), st.just("mine")),
        st.just(("undo",)),
    ),
    max_size=4,
)
wishes = st.builds(
    PackageWishes,
    under=st.sampled_from(((), ("From Anki",), ("Sea",))),
    schedules=st.sampled_from(Carries),
    brings_back=st.booleans(),
)


@pytest.fixture(scope="module", params=[1, 3], ids=["one part", "three parts"])
def laid_out(package: Path, request: pytest.FixtureRequest) -> Iterator[Package]:
    """Open the package, laid out by one process or by three."""
    with pytest.MonkeyPatch.context() as patch, closing(open_package(package)) as opened:
        patch.setattr(sharing, "WORTH", 1)
        patch.setattr(sharing, "processors", lambda: request.param)
        assert isinstance(opened, Spooled)
        assert len(opened.spool(unreported).parts) == request.param
        yield opened


@settings(max_examples=8, phases=PHASES, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(first=wishes, acts=between, second=wishes)
@example(PackageWishes(), [], PackageWishes())
@example(PackageWishes(), [("undo",)], PackageWishes())
@example(PackageWishes(schedules=Carries.SCHEDULES), [("delete", 3), ("move", 4, 1)], PackageWishes())
def test_it_is_taken_in_as_the_same_facts_one_by_one(
    laid_out: Package,
    unspooled: Callable[[], Box],
    first: PackageWishes,
    acts: list[tuple[Any, ...]],
    second: PackageWishes,
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        quick, slow = Life(Path(folder) / "quick"), Life(Path(folder) / "slow")
        box = unspooled()
        assert not isinstance(box, Spooled)
        try:
            for wished in (first, second):
                assert told(taken(quick, laid_out, wished)) == told(taken(slow, box, wished))
                assert all_of(quick) == all_of(slow)
                for life in (quick, slow):
                    life.live(acts)
                    assert lines_of(life) == log_of(life)
            assert not quick.collection.checking.look(quick.now).flaws
        finally:
            quick.collection.close()
            slow.collection.close()


def lines_of(life: Life) -> list[JournalLine]:
    store = life.collection.store
    return list(event_journal.lines(event_journal.folder_of(store.path), str(collection_uid(store))))


def log_of(life: Life) -> list[JournalLine]:
    """Return the log as its journal is to have it."""
    asked = (
        "SELECT e.uid, c.uid, d.uid, e.hlc, e.happened_at, e.study_day, e.kind, e.grade, e.took_ms, "
        "e.payload FROM event e LEFT JOIN card c ON c.id = e.card_id LEFT JOIN device d ON d.id = e.by "
        "ORDER BY e.id"
    )
    with life.collection.store.reading() as connection:
        rows = [tuple(row) for row in connection.exec_driver_sql(asked)]
    return list(event_lines.read_all(event_lines.written(rows).splitlines(keepends=True)))


@pytest.fixture(scope="module")
def learnt(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a package of plain cards, all of which were answered and stand somewhere."""

    def stock(anki: Made) -> None:
        for number in range(30):
            note = anki.note(
                "Basic", f'learnt "{number}"', "… \\ ü", deck=f"Deck {number % 4}", tags="a b::c"
            )
            (card,) = note.cards()
            anki.run(
                "UPDATE cards SET type = 2, queue = 2, ivl = 9, due = 20, reps = 3 WHERE id = ?", card.id
            )
            for at in range(1 + number % 3):
                row = (FIRST + number * 1_000 + at * DAY, card.id, -1, 2 + at, 9, 4, 2300, 4_000, 1)
                anki.run(f"INSERT INTO revlog VALUES ({', '.join('?' * 9)})", *row)

    return made(tmp_path_factory.mktemp("learnt"), stock)


@pytest.fixture
def shared(monkeypatch: pytest.MonkeyPatch) -> None:
    """Share the work among three, whatever the machine has."""
    monkeypatch.setattr(sharing, "WORTH", 1)
    monkeypatch.setattr(sharing, "processors", lambda: 3)


@pytest.mark.usefixtures("shared")
def test_lines_and_seals_that_others_made_are_those_of_the_log(
    learnt: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    life = Life(tmp_path / "life")
    with monkeypatch.context() as patch, closing(open_package(learnt)) as package:
        patch.setattr(event_lines, "written", None)  # none is made here
        patch.setattr(seals, "refresh", lambda _: None)
        taken(life, package, PackageWishes())
    assert len(log_of(life)) == 60 + 30
    assert lines_of(life) == log_of(life)
    with life.collection.store.reading() as connection:
        assert not list(seals.broken(connection))
        for name, rows in (("fact", 30), ("card", 30), ("card_text", 30), ("tag", 60), ("event", 90)):
            sealed = connection.exec_driver_sql(f"SELECT count(*) FROM local_seal_{name}")
            assert sealed.scalar_one() == rows, name
    life.collection.store.probe(life.now)
    assert not life.collection.checking.look(life.now).flaws
    life.collection.close()


@pytest.mark.usefixtures("shared")
def test_lines_come_in_their_order_whatever_was_told_before_and_between(
    learnt: Path, package: Path, tmp_path: Path
) -> None:
    life = Life(tmp_path / "life")
    acts: list[tuple[Any, ...]] = [("delete", 3), ("study", [Grade.GOOD] * 3)]  # not sealed at once
    for path in (learnt, package, learnt):
        with closing(open_package(path)) as opened:
            taken(life, opened, PackageWishes())
        life.live(acts)
    assert lines_of(life) == log_of(life)
    assert not life.collection.checking.look(life.now).flaws
    life.collection.close()


@pytest.mark.usefixtures("shared")
def test_of_lines_that_were_told_but_in_part_the_log_s_own_are_written(learnt: Path, tmp_path: Path) -> None:
    life = Life(tmp_path / "life")
    life.card("mine", "own", reverse=False)
    with closing(open_package(learnt)) as package:
        told = next(iter(package.events())).uid.hex
        with life.collection.store.writing(life.now) as write:
            asked = f"INSERT INTO event (uid, card_id, hlc) VALUES (x'{told}', {life.cards(0)[0]}, 1)"
            write.connection.exec_driver_sql(asked)
            write.stamp()
        taken(life, package, PackageWishes())
    assert len(log_of(life)) == 60 + 30
    assert lines_of(life) == log_of(life)
    with life.collection.store.reading() as connection:
        assert not list(seals.broken(connection))
    life.collection.close()


@pytest.mark.usefixtures("shared")
def test_lines_that_are_gone_when_they_are_wanted_come_from_the_log(
    learnt: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    life = Life(tmp_path / "life")
    with monkeypatch.context() as patch, closing(open_package(learnt)) as package:
        patch.setattr(ready_lines, "lines_at", lambda path, what: path.with_name(f"no {what}"))
        taken(life, package, PackageWishes())
    assert lines_of(life) == []
    life.collection.store.probe(life.now)
    assert lines_of(life) == log_of(life)
    life.collection.close()


def test_a_note_under_the_name_of_another_does_no_harm(tmp_path: Path) -> None:
    def stock(anki: Made) -> None:
        for guid, front in (("one", "first"), (guid_of(fact_uid("one")), "second"), ("two", "third")):
            note = anki.note("Basic", front, "answer")
            anki.run("UPDATE notes SET guid = ? WHERE id = ?", guid, note.id)

    life = Life(tmp_path / "life")
    with closing(open_package(made(tmp_path / "made", stock))) as package:
        report, _ = life.collection.exchanging.carry_out(package, PackageWishes(), life.now)
    assert report.counts.new in (2, 3)
    assert not life.collection.checking.look(life.now).flaws
    fronts = {card[5] for card in held(life.collection)["cards"]}
    assert len(fronts) == 2
    assert "third" in fronts
    life.collection.close()


def test_where_it_is_cancelled_nothing_is_left(package: Path, tmp_path: Path) -> None:
    life = Life(tmp_path / "life")
    before = held(life.collection)
    with closing(open_package(package)) as opened:
        for after in range(3):
            asked = count()

            def report(_done: int, _total: int, asked: Iterator[int] = asked, after: int = after) -> None:
                if next(asked) >= after:
                    raise Cancelled

            with pytest.raises(Cancelled):
                life.collection.exchanging.carry_out(opened, PackageWishes(), life.now, report)
            assert held(life.collection) == before
        life.collection.exchanging.carry_out(opened, PackageWishes(), life.now)
    assert held(life.collection) != before
    life.collection.close()
