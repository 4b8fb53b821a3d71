"""Several processes lay out what one does, and what ends one of them ends nothing else."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from itertools import count
from multiprocessing import active_children
from pathlib import Path
from typing import Any

import pytest

from kmsflash.exchange.anki import others, sharing
from kmsflash.exchange.anki.package import AnkiPackage
from kmsflash.model.errors import Cancelled
from kmsflash.model.packages import PackedEvent, PackedFact
from kmsflash.model.progress import unreported
from tests.exchange.anki.making import Made, made

NOTES = 900


def stock(anki: Made) -> None:
    for number in range(NOTES // 3):
        anki.note("Basic", f"front {number}", "back", deck=f"Deck {number % 3}", tags=f"t{number % 5}")
        anki.note("Cloze", f"{{{{c1::gap {number}}}}} and {{{{c2::more}}}}")
        card = anki.card(f"learnt {number}", "…")
        anki.run(
            "UPDATE cards SET type = 2, queue = 2, ivl = 9, due = 20, factor = 2300 WHERE id = ?", card.id
        )
        row = (1_600_000_000_000 + number, card.id, -1, 3, 9, 4, 2300, 4_000, 1)
        anki.run(f"INSERT INTO revlog VALUES ({', '.join('?' * 9)})", *row)


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made(tmp_path_factory.mktemp("many"), stock)


@pytest.fixture(autouse=True)
def shared(monkeypatch: pytest.MonkeyPatch) -> None:
    """Share the work among three, whatever the machine has."""
    monkeypatch.setattr(sharing, "WORTH", NOTES // 3)
    monkeypatch.setattr(sharing, "processors", lambda: 3)


def told(package: AnkiPackage) -> tuple[list[PackedFact], list[PackedEvent], tuple[str, ...]]:
    return list(package.facts()), list(package.events()), tuple(package.troubles)


def sought(package: AnkiPackage) -> list[Any]:
    """Return what the plain cards say as it is looked for."""
    with closing(sqlite3.connect(package.spool().texts(unreported))) as file:
        return file.execute("SELECT * FROM sought ORDER BY id").fetchall()


def alone(path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[list[PackedFact], list[PackedEvent], Any]:
    with monkeypatch.context() as patch, closing(AnkiPackage(path)) as package:
        patch.setattr(sharing, "processors", lambda: 1)
        assert len(package.spool().parts) == 1
        return told(package)


def test_several_lay_out_what_one_does(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    counted: list[int] = []
    with closing(AnkiPackage(package)) as shared:
        parts = shared.spool(lambda done, total: counted.append(done * 1_000 // total)).parts
        assert len(parts) == 3
        assert told(shared) == alone(package, monkeypatch)
    assert counted == sorted(counted)
    assert counted[-1] <= 1_000


def test_pictures_and_sounds_of_every_share_are_found(tmp_path: Path) -> None:
    names = ["plain.png", "cloze.png", "learnt.png", "b ü.mp3", "of no card.png"]

    def fill(anki: Made) -> None:
        stock(anki)
        for name in names:
            anki.medium(name, b"any")
        anki.note("Basic", 'a <img src="plain.png">', "b")
        anki.note("Cloze", '{{c1::gap}} <IMG SRC="cloze.png">')
        anki.note("Basic", "c", "[sound:b ü.mp3] [sound:not there.mp3]", deck="Deck 1")
        anki.card('d <img src="learnt.png">', "e", deck="Deck 2")
        gone = anki.card('<img src="of no card.png">', "f")
        anki.run("DELETE FROM cards WHERE id = ?", gone.id)

    path = made(tmp_path, fill)
    with closing(AnkiPackage(path)) as before, closing(AnkiPackage(path)) as after:
        assert len(after.spool().parts) == 3
        assert after.media() == before.media()
        assert {medium.name for medium in after.media()} == {*names} - {"of no card.png"}
        assert after.info == before.info
        assert "1 picture or sound is not in the package: not there.mp3." in map(str, after.troubles)


def test_the_share_of_a_process_that_ends_early_is_done_all_the_same(
    package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(others, "work", _end)
    with closing(AnkiPackage(package)) as shared:
        assert len(shared.spool().parts) == 3
        assert told(shared) == alone(package, monkeypatch)


def test_a_system_without_room_for_more_processes_is_no_trouble(
    package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: object) -> None:
        raise OSError

    monkeypatch.setattr("multiprocessing.process.BaseProcess.start", refuse)
    with closing(AnkiPackage(package)) as shared:
        assert told(shared) == alone(package, monkeypatch)


@pytest.mark.parametrize("after", [0, 1, 2])
def test_what_is_cancelled_can_be_asked_for_again(
    package: Path, monkeypatch: pytest.MonkeyPatch, after: int
) -> None:
    asked: Iterator[int] = count()

    def report(_done: int, _total: int) -> None:
        if next(asked) >= after:
            raise Cancelled

    with closing(AnkiPackage(package)) as shared:
        with pytest.raises(Cancelled):
            shared.spool(report)
        assert told(shared) == alone(package, monkeypatch)


def test_the_rest_comes_all_the_same_where_a_process_ends_after_its_notes(
    package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(AnkiPackage(package)) as shared:
        expected = sought(shared)
    monkeypatch.setattr(others, "work", _notes_alone)
    with closing(AnkiPackage(package)) as shared:
        assert sought(shared) == expected
        assert len(expected) == NOTES // 3 * 2, "of all plain notes"
        assert told(shared) == alone(package, monkeypatch)


def test_logs_are_waited_for_again_where_that_was_cancelled(
    package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sharing, "_LOOK_EVERY", 0)

    def refuse(_done: int, _total: int) -> None:
        raise Cancelled

    with closing(AnkiPackage(package)) as shared:
        logs = shared.spool().logs
        with suppress(Cancelled):  # they may be there by now
            logs(refuse)
        paths = logs(unreported)
        assert logs(refuse) == paths, "they are laid out once"
        assert all(path.exists() for path in paths)
        assert told(shared) == alone(package, monkeypatch)


def test_a_package_that_is_closed_leaves_no_process(package: Path) -> None:
    shared = AnkiPackage(package)
    shared.spool()
    shared.close()
    assert not active_children()


def test_a_large_package_calls_others_when_it_is_opened(
    package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(AnkiPackage(package)):
        assert not active_children(), "it is none"
    monkeypatch.setattr(sharing, "LARGE", 1)
    with closing(AnkiPackage(package)) as shared:
        called = active_children()
        assert len(called) == 2
        assert told(shared) == alone(package, monkeypatch)
        assert set(called) <= set(active_children()), "and these did it"
    assert not active_children()


def test_those_that_were_called_go_where_there_is_little_to_do(
    package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sharing, "LARGE", 1)
    monkeypatch.setattr(sharing, "WORTH", NOTES)
    with closing(AnkiPackage(package)) as shared:
        assert len(active_children()) == 2
        assert len(shared.spool().parts) == 1
        assert not active_children()


def test_others_do_what_they_are_given_with_each_part(package: Path) -> None:
    with closing(AnkiPackage(package)) as shared:
        spool = shared.spool()
        first, second = spool.aside(_listed), spool.aside(_listed)
        made = [path for path in (*first(unreported), *second(unreported)) if path is not None]
        assert len(set(made)) == 6
        assert [path.read_text() for path in made[:3]] == [path.read_text() for path in made[3:]]
        said = [path.read_text().splitlines() for path in made[:3]]
        assert said == [
            [str(number), part.name, f"{part.name}-logs"] for number, part in enumerate(spool.parts)
        ]


def test_nothing_is_done_aside_where_nobody_is_there(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sharing, "processors", lambda: 1)
    with closing(AnkiPackage(package)) as shared:
        assert shared.spool().aside(_listed)(unreported) == [None]
    monkeypatch.setattr(sharing, "processors", lambda: 3)
    monkeypatch.setattr(others, "work", _notes_alone)
    with closing(AnkiPackage(package)) as shared:
        assert shared.spool().aside(_listed)(unreported) == [None] * 3


def _listed(number: int, part: Path, logs: Path, path: Path) -> None:
    assert part.exists()
    assert logs.exists()
    path.write_text("\n".join((str(number), part.name, logs.name)))


def _notes_alone(pipe: Any) -> None:
    pipe.recv()(pipe.send)


def _end(*_: object) -> None:
    os._exit(1)
