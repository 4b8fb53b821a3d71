"""The program's own deck files: what was packed comes out, the same bytes always, and damage is told."""

import json
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings

from kmsflash.exchange import FORMATS, open_package, write_package
from kmsflash.exchange.kmsdeck import form
from kmsflash.exchange.kmsdeck.writing import write
from kmsflash.model.errors import Cancelled, UserError
from kmsflash.model.events import EventKind
from kmsflash.model.grades import Grade
from kmsflash.model.importing import Sides
from kmsflash.model.packages import Carries, PackedCard, PackedDeck, PackedEvent, PackedFact
from tests.exchange.packages import Held, held, packages, read_back

DOCS = Path(__file__).parents[2] / "docs"
DECK = PackedDeck(UUID(int=1), ("Rivers",))


def river(number: int) -> PackedFact:
    card = PackedCard(UUID(int=100 + number), DECK.uid, "by hand", 0, Sides(f"River {number}?", "Long.", ""))
    return PackedFact(UUID(int=200 + number), "question", f"river {number}", "text", 0, (card,))


def answer(number: int) -> PackedEvent:
    return PackedEvent(
        UUID(int=300 + number), UUID(int=101), 10**15 + number, EventKind.REVIEW, Grade.GOOD, 2_000
    )


RIVERS = held(
    [DECK],
    [river(1), river(2), river(3)],
    events=[answer(1), answer(2)],
    contents=[("delta.png", b"a picture"), ("the source.mp3", b"a sound")],
    carries=Carries.HISTORY,
    lineage=UUID(int=9),
    issue=7,
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "rivers.kmsdeck"
    write(RIVERS, path)
    return path


def opened(path: Path) -> Held:
    package = open_package(path)
    try:
        return read_back(package)
    finally:
        package.close()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(package=packages())
def test_what_is_packed_comes_out(package: Held, tmp_path: Path) -> None:
    path = tmp_path / "any.kmsdeck"
    write(package, path)
    wanted = package
    if package.info.carries is Carries.NOTHING:
        wanted = replace(package, all_events=(), info=replace(package.info, events=0))
    if not package.info.title:
        wanted = replace(wanted, info=replace(wanted.info, title="any"))
    assert opened(path) == wanted


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=30)
@given(package=packages())
def test_the_same_deck_gives_the_same_bytes(package: Held, tmp_path: Path) -> None:
    first, second = tmp_path / "first.kmsdeck", tmp_path / "second.kmsdeck"
    write(package, first)
    write(package, second)
    assert first.read_bytes() == second.read_bytes()
    copy = open_package(first)
    write(copy, second)
    copy.close()
    if package.info.title:  # else it has its file's name by now
        assert first.read_bytes() == second.read_bytes()


def test_nothing_tells_when_or_where_it_was_written(path: Path) -> None:
    with zipfile.ZipFile(path) as archive:
        entries = archive.infolist()
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {entry.external_attr >> 16 for entry in entries} == {0o100644}


def test_a_system_knows_the_file_by_its_first_bytes(path: Path) -> None:
    head = path.read_bytes()[:100]
    assert head[30:38] == b"mimetype"
    assert head[38:].startswith(form.MIMETYPE.encode())


def test_the_lines_are_as_documented() -> None:
    written = json.loads((DOCS / "kmsdeck.schema.json").read_text("utf-8"))
    assert written == form.schema()


def test_the_document_names_every_field() -> None:
    text = (DOCS / "kmsdeck.md").read_text("utf-8")
    fields = {name for each in form.schema()["$defs"].values() for name in each["properties"]}
    assert {name for name in fields if f"`{name}`" not in text} == set()


def changed(path: Path, name: str, change: Callable[[bytes], bytes] | None) -> None:
    """Write the archive again with one file changed, or (None) missing."""
    with zipfile.ZipFile(path) as archive:
        files = {each: archive.read(each) for each in archive.namelist()}
    if change is None:
        del files[name]
    else:
        files[name] = change(files[name])
    with zipfile.ZipFile(path, "w") as archive:
        for each, data in files.items():
            archive.writestr(each, data)


def test_a_line_that_makes_no_sense_is_left_out_and_told(path: Path) -> None:
    changed(path, "facts.jsonl", lambda data: data.replace(b'"kind":"question"', b'"kind":5', 1))
    package = opened(path)
    assert [fact.uid for fact in package.all_facts] == [UUID(int=202), UUID(int=203)]
    assert package.troubles == ("Facts in rivers.kmsdeck that made no sense and were left out: 1.",)


def test_an_event_of_an_unknown_kind_is_left_out_and_told(path: Path) -> None:
    changed(path, "events.jsonl", lambda data: data.replace(b'"review"', b'"dream"'))
    package = opened(path)
    assert not package.all_events
    assert package.troubles == ("Reviews in rivers.kmsdeck that made no sense and were left out: 2.",)


def test_a_deck_changed_by_hand_comes_in_and_says_so(path: Path) -> None:
    changed(path, "facts.jsonl", lambda data: data.replace(b"Long.", b"Short."))
    package = opened(path)
    assert {fact.cards[0].notes.answer for fact in package.all_facts} == {"Short."}
    assert package.troubles == (
        "rivers.kmsdeck was changed since it was written: facts.jsonl is not what it was.",
    )


def test_fields_of_a_later_version_are_passed_over(path: Path) -> None:
    changed(path, "facts.jsonl", lambda data: data.replace(b'"kind":', b'"colour":"blue","kind":'))
    assert opened(path).all_facts == RIVERS.all_facts


def test_a_missing_picture_is_named_and_the_deck_comes_in(path: Path) -> None:
    changed(path, "media/delta.png", None)
    package = opened(path)
    assert package.info.media == 1
    assert package.all_facts == RIVERS.all_facts
    assert package.troubles == ("delta.png is missing in rivers.kmsdeck.",)


def test_a_picture_that_was_exchanged_is_told(path: Path) -> None:
    changed(path, "media/delta.png", lambda _data: b"another picture")
    assert opened(path).troubles == ("delta.png in rivers.kmsdeck is not what was packed.",)


def test_a_newer_format_is_refused_with_a_sentence(path: Path) -> None:
    changed(path, "manifest.json", lambda _data: b'{"version": 2, "counts": "another form"}')
    with pytest.raises(UserError, match=r"newer kmsflash \(format 2, this program knows 1\)"):
        open_package(path)


@pytest.mark.parametrize("name", ["manifest.json", "deck.json"])
@pytest.mark.parametrize(
    "data", [b"", b"[]", b"{}", b"\xff\xfe", b'{"version": "one"}', b"[" * 100_000, b'{"version": 1}']
)
def test_a_head_that_makes_no_sense_is_refused(path: Path, name: str, data: bytes) -> None:
    changed(path, name, lambda _data: data)
    with pytest.raises(UserError, match=r"rivers\.kmsdeck is damaged"):
        open_package(path)


@pytest.mark.parametrize("name", ["manifest.json", "deck.json"])
def test_a_head_that_is_missing_is_told(path: Path, name: str) -> None:
    changed(path, name, None)
    with pytest.raises(UserError, match=name):
        open_package(path)


def test_any_other_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "letter.kmsdeck"
    path.write_text("Dear Sir or Madam")
    with pytest.raises(UserError, match=r"letter\.kmsdeck"):
        open_package(path)


def test_a_deck_without_its_cards_is_damaged(path: Path) -> None:
    changed(path, "facts.jsonl", None)
    with pytest.raises(UserError, match=r"facts\.jsonl is missing"):
        opened(path)


def test_no_byte_that_is_another_does_more_than_a_sentence(path: Path) -> None:
    whole = path.read_bytes()
    for at in range(0, len(whole), 3):
        damaged = bytearray(whole)
        damaged[at] ^= 0x55
        path.write_bytes(damaged)
        try:
            opened(path)
        except UserError:
            continue


def test_a_cancelled_export_leaves_the_file_that_was_there(path: Path) -> None:
    before = path.read_bytes()

    def cancel(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        write_package(RIVERS, path, FORMATS[0], cancel)
    assert path.read_bytes() == before
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot be written"):
        write_package(RIVERS, tmp_path / "nowhere" / "rivers.kmsdeck", FORMATS[0])
