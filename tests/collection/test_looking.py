"""A collection in which nothing can be kept: all of it can be looked at, and nothing of it is touched."""

from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kmsflash.collection.looking import look_only, readable
from kmsflash.collection.opening import Collection, open_collection
from kmsflash.exchange import format_of, open_package, write_package
from kmsflash.model.errors import Damaged, Unkept, UserError, Why
from kmsflash.model.exchanging import PackingWishes
from kmsflash.model.grades import Grade
from kmsflash.model.importing import Choices
from kmsflash.model.options import StudyOptions
from kmsflash.store.media import all_rows
from tests.collection.test_media import png
from tests.drives import unchangeable

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
NOTES = """# Ships

- **Cog** — a ship with one square sail
- **Carrack** — a ship with three masts
- **Galley** — a ship that is rowed
"""
WHY = Unkept(Why.READ_ONLY, "It is read-only.")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return a collection of three cards with a picture, one of them answered."""
    (tmp_path / "here").mkdir()
    path = tmp_path / "here" / "c.kms"
    notes = tmp_path / "ships.md"
    notes.write_text(NOTES, encoding="utf-8")
    with closing(open_collection(path, tmp_path / "state", StudyOptions(), NOW)) as collection:
        collection.importing.carry_out(collection.importing.plan([notes]), Choices(), NOW)
        collection.media.keep(png(1), "ship.png", NOW)
        answer(collection)
    return path


@pytest.fixture
def looked_at(path: Path) -> Iterator[Collection]:
    with closing(look_only(path, StudyOptions(), NOW, WHY)) as collection:
        yield collection


def answer(collection: Collection) -> None:
    session = collection.study.session(NOW)
    assert session.turn(NOW) is not None
    session.answer(Grade.GOOD, 1000, NOW)


def files(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_all_of_it_is_there(looked_at: Collection, tmp_path: Path) -> None:
    assert looked_at.only_looks
    assert looked_at.library.overview(NOW).load.new == 2
    assert looked_at.browsing.count("ship", NOW) == 6
    with looked_at.store.reading() as connection:
        (name,) = [row.name for row in all_rows(connection)]
    picture = looked_at.media.path_of(f"media/{name}")
    assert picture is not None
    assert picture.read_bytes() == png(1)
    assert looked_at.statistics.bring_up(lambda _: 9, NOW) == 1


def test_decks_can_be_exported(looked_at: Collection, tmp_path: Path) -> None:
    out = tmp_path / "all.kmsdeck"
    form = format_of(out)
    assert form is not None
    with closing(looked_at.exchanging.packing(None, PackingWishes.for_oneself())) as package:
        write_package(package, out, form)
    with closing(open_package(out)) as package:
        assert package.info.cards == 6


def test_nothing_is_kept_and_it_is_said_why(looked_at: Collection, path: Path) -> None:
    heard: list[Unkept | None] = []
    looked_at.store.keeping.told = heard.append
    with pytest.raises(Unkept, match="can only be read here") as told:
        answer(looked_at)
    assert str(path) in str(told.value)
    assert heard == [told.value]
    with pytest.raises(Unkept):
        looked_at.store.probe(NOW)


def test_the_collection_is_not_touched_and_nothing_stays_behind(path: Path) -> None:
    for segment in path.with_name("c.events").iterdir():
        segment.unlink()  # whoever opens the collection to study writes it anew
    before = files(path.parent)
    collection = look_only(path, StudyOptions(), NOW, WHY)
    copy = collection.store.path
    collection.statistics.bring_up(lambda _: 9, NOW)
    with suppress(Unkept):
        answer(collection)
    assert copy.exists()
    collection.close()
    assert not copy.parent.exists()
    assert files(path.parent) == before


def test_what_is_not_in_the_file_yet_is_seen_too(path: Path, tmp_path: Path) -> None:
    """The newest answers of a program that has it open are in its log."""
    with closing(open_collection(path, tmp_path / "state", StudyOptions(), NOW)) as other:
        answer(other)
        with closing(look_only(path, StudyOptions(), NOW, WHY)) as collection:
            assert collection.library.overview(NOW).load.new == 1


def test_where_there_is_none_it_is_said_why_it_cannot_be_made(tmp_path: Path) -> None:
    with pytest.raises(Unkept, match="It is read-only"):
        look_only(tmp_path / "none.kms", StudyOptions(), NOW, WHY)


def test_a_damaged_one_is_told_by_its_own_name(path: Path) -> None:
    with path.open("r+b") as file:
        file.truncate(10_000)
    with pytest.raises(Damaged, match=str(path)):
        look_only(path, StudyOptions(), NOW, WHY)


def test_what_is_no_collection_is_told_by_its_own_name(tmp_path: Path) -> None:
    path = tmp_path / "x.kms"
    path.write_text("something else entirely\n" * 100)
    with pytest.raises(UserError, match=str(path)):
        look_only(path, StudyOptions(), NOW, WHY)


def test_what_can_be_written_is_read_where_it_is(path: Path) -> None:
    with readable(path) as there:
        assert there == path


def test_what_cannot_be_written_is_read_as_a_copy(path: Path) -> None:
    with unchangeable(path), readable(path) as there:
        assert there != path
        assert there.read_bytes() == path.read_bytes()
    assert not there.exists()
