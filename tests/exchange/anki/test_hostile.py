"""Packages that are broken, or made to break whoever opens them."""

import json
import stat
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest
from backports import zstd

from kmsflash.exchange import open_package
from kmsflash.exchange.anki import survey
from kmsflash.exchange.anki.identity import deck_uid
from kmsflash.model.errors import UserError
from kmsflash.model.importing import Sides
from tests.exchange.anki.making import made, read
from tests.exchange.anki.raw import CARD, DECKS, MODEL, NOTE, SCHEMA, database, newer, packed

MEGABYTE = 1024 * 1024


def refusal(path: Path) -> str:
    """Return the one sentence with which a package is refused."""
    with pytest.raises(UserError) as caught:
        read(path)
    assert "\n" not in str(caught.value)
    assert path.name in str(caught.value)
    return str(caught.value)


def media_list(*names: str) -> bytes:
    entries = (b"\x0a" + bytes([len(name.encode())]) + name.encode() for name in names)
    return b"".join(b"\x0a" + bytes([len(entry)]) + entry for entry in entries)


def test_a_made_package_comes_in(tmp_path: Path) -> None:
    found = read(packed(tmp_path, database(tmp_path)))
    assert [card.notes for card in found.cards] == [Sides("front", "back", "")]
    assert found.troubles == ()


# The archive


@pytest.mark.parametrize("data", [b"", b"PK", b"no package at all" * 99, b"SQLite format 3\0" + bytes(4_000)])
def test_what_is_no_archive_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "Raw.apkg"
    path.write_bytes(data)
    refusal(path)


def test_an_archive_without_a_collection_is_refused(tmp_path: Path) -> None:
    assert "no collection of Anki" in refusal(packed(tmp_path, {"something": b"else"}))


@pytest.mark.parametrize("legacy", [True, False])
def test_a_package_that_was_cut_off_is_refused_wherever_that_was(tmp_path: Path, legacy: bool) -> None:
    path = made(tmp_path, lambda anki: anki.card("front", "back") and None, legacy=legacy)
    whole = path.read_bytes()
    path.chmod(stat.S_IRUSR | stat.S_IWUSR)
    for length in range(0, len(whole) - 1, max(1, len(whole) // 40)):
        path.write_bytes(whole[:length])
        refusal(path)


@pytest.mark.parametrize("name", ["collection.anki2", "collection.anki21"])
def test_a_collection_that_unpacks_to_too_much_is_refused(tmp_path: Path, name: str) -> None:
    refusal(packed(tmp_path, {name: bytes(100 * MEGABYTE)}))


def test_a_collection_that_unpacks_to_too_much_the_second_time_is_refused(tmp_path: Path) -> None:
    assert "more than any deck" in refusal(packed(tmp_path, newer(bytes(300 * MEGABYTE))))


def test_an_archive_in_another_packing_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "Raw.apkg"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("collection.anki2", database(tmp_path))
    refusal(path)


def test_a_size_that_lies_is_not_believed(tmp_path: Path) -> None:
    path = packed(tmp_path, {"collection.anki2": bytes(100 * MEGABYTE), "media": b"{}"})
    data = path.read_bytes()
    path.write_bytes(data.replace((100 * MEGABYTE).to_bytes(4, "little"), (1_000).to_bytes(4, "little")))
    refusal(path)


HOSTILE_NAMES = [
    "../../evil",
    "/etc/evil",
    "C:\\evil",
    "a\\..\\evil",
    "con",
    "lpt1.txt",
    "new\nline",
    "x" * 300,
    "COLLECTION.ANKI2",
]


@pytest.mark.parametrize("name", HOSTILE_NAMES, ids=lambda name: name[:12])
def test_entries_with_names_that_lead_elsewhere_are_not_read(tmp_path: Path, name: str) -> None:
    found = read(packed(tmp_path, {"collection.anki2": database(tmp_path), name: b"evil"}))
    assert len(found.cards) == 1
    assert found.troubles == (
        "1 file in the package has a name that leads elsewhere or is there twice, and was not read.",
    )
    assert not list(tmp_path.rglob("*evil*"))


def test_a_link_in_place_of_the_collection_is_not_followed(tmp_path: Path) -> None:
    target = tmp_path / "target"
    target.write_bytes(database(tmp_path))
    path = tmp_path / "Raw.apkg"
    with zipfile.ZipFile(path, "w") as archive:
        link = zipfile.ZipInfo("collection.anki2")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, str(target))
    assert "no collection of Anki" in refusal(path)


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_of_two_entries_of_one_name_the_first_is_read(tmp_path: Path) -> None:
    path = tmp_path / "Raw.apkg"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("collection.anki2", database(tmp_path))
        archive.writestr("collection.anki2", b"something else")
    assert len(read(path).cards) == 1


# The list of media


NAMES = ["../../evil.png", "/etc/evil.png", "a\0b.png", "", "x" * 600 + ".png"]


@pytest.mark.parametrize("name", NAMES, ids=lambda name: repr(name[:14]))
@pytest.mark.parametrize("new", [True, False], ids=["new", "old"])
def test_media_with_names_that_lead_elsewhere_are_none(tmp_path: Path, name: str, new: bool) -> None:
    note = NOTE | {"flds": f'<img src="{name}">\x1fback'}
    collection = database(tmp_path, notes=[note])
    if new and len(name) < 100:
        files: Mapping[str, bytes] = newer(collection, media_list(name), **{"0": b"evil"})
    else:
        files = {"collection.anki2": collection, "media": json.dumps({"0": name}).encode(), "0": b"evil"}
    found = read(packed(tmp_path, files))
    assert found.media == {}
    assert not list(tmp_path.rglob("*evil*"))


@pytest.mark.parametrize(
    "listed", [b"", b"[]", b"{", b'{"0": 5}', b'{"0": ["a"]}', b'"' + b"[" * 90_000, b"\xff\xfe"]
)
def test_a_list_of_media_that_makes_no_sense(tmp_path: Path, listed: bytes) -> None:
    path = packed(tmp_path, {"collection.anki2": database(tmp_path), "media": listed})
    try:
        assert read(path).media == {}
    except UserError:
        refusal(path)


@pytest.mark.parametrize(
    "listed", [b"\xff" * 50, b"\x0a\xff\xff\xff\xff\x0f", b"\x0a\x05\x0a\x09ab", b"\x0b" * 20]
)
def test_a_newer_list_of_media_that_makes_no_sense(tmp_path: Path, listed: bytes) -> None:
    refusal(packed(tmp_path, newer(database(tmp_path), listed)))


def test_a_medium_that_is_damaged_or_too_large_is_refused_alone(tmp_path: Path) -> None:
    note = NOTE | {"flds": '<img src="a.png"><img src="b.png"><img src="c.png">\x1fback'}
    files = newer(database(tmp_path, notes=[note]), media_list("a.png", "b.png", "c.png"))
    files |= {"0": b"not packed", "1": zstd.compress(bytes(300 * MEGABYTE)), "2": zstd.compress(b"fine")}
    path = packed(tmp_path, files)
    assert len(read(path).cards) == 1
    package = open_package(path)
    for medium in package.media()[:2]:
        with pytest.raises(UserError):
            package.read(medium)
    assert package.read(package.media()[2]) == b"fine"
    package.close()


def test_media_that_are_missing_are_named(tmp_path: Path) -> None:
    note = NOTE | {"flds": '<img src="a b.png"> [sound:ü.mp3]\x1f<img src=c.gif><img src=d.png>'}
    found = read(packed(tmp_path, database(tmp_path, notes=[note])))
    assert len(found.cards) == 1
    assert found.troubles == (
        "4 pictures and sounds are not in the package: a b.png, ü.mp3, c.gif, and 1 more.",
    )


# Which collection


def test_the_note_to_those_with_an_older_anki_is_not_taken_for_the_deck(tmp_path: Path) -> None:
    path = made(tmp_path, lambda anki: anki.card("front", "back") and None, legacy=False)
    with zipfile.ZipFile(path) as archive:
        assert "collection.anki2" in archive.namelist()
    assert [card.notes.front for card in read(path).cards] == ["front"]


@pytest.mark.parametrize("broken", [b"", b"\x28\xb5\x2f\xfd" * 9, zstd.compress(b"no database")])
def test_where_the_newer_collection_is_broken_the_older_is_not_taken_instead(
    tmp_path: Path, broken: bytes
) -> None:
    files = {
        "collection.anki21b": broken,
        "collection.anki2": database(tmp_path),
        "media": zstd.compress(b""),
    }
    refusal(packed(tmp_path, files))


def test_a_newer_format_is_refused_with_a_way_out(tmp_path: Path) -> None:
    files = newer(database(tmp_path)) | {"meta": b"\x08\x04"}
    assert "Support older Anki versions" in refusal(packed(tmp_path, files))


@pytest.mark.parametrize("meta", [b"\xff" * 20, bytes(5_000)])
def test_a_version_that_makes_no_sense_is_refused(tmp_path: Path, meta: bytes) -> None:
    refusal(packed(tmp_path, newer(database(tmp_path)) | {"meta": meta}))


# The database


def test_a_database_that_is_damaged_is_refused_or_gives_what_it_has(tmp_path: Path) -> None:
    whole = bytearray(database(tmp_path, notes=[NOTE | {"id": n, "guid": f"g{n}"} for n in range(1, 200)]))
    for at in range(0, len(whole), 509):
        path = packed(tmp_path, bytes(whole[:at]) + bytes(64) + bytes(whole[at + 64 :]))
        try:
            read(path)
        except UserError:
            refusal(path)


@pytest.mark.parametrize(
    "after",
    [
        "DROP TABLE cards; CREATE VIEW cards AS SELECT * FROM notes",
        "CREATE VIEW other AS SELECT 1",
        "CREATE TRIGGER t AFTER INSERT ON notes BEGIN SELECT 1; END",
        "DROP TABLE graves; CREATE VIRTUAL TABLE graves USING fts5(a)",
        "ALTER TABLE notes ADD COLUMN more AS (hex(zeroblob(100000000)))",
    ],
)
def test_a_database_that_would_run_something_is_refused(tmp_path: Path, after: str) -> None:
    refusal(packed(tmp_path, database(tmp_path, after=after)))


@pytest.mark.parametrize(
    "after",
    [
        "DROP TABLE notes",
        "DROP TABLE cards",
        "DROP TABLE col",
        "DELETE FROM col",
        "ALTER TABLE cards DROP COLUMN factor",
        "DROP TABLE notes; CREATE TABLE notes (id, guid, mid, tags, flds)",
        "DROP TABLE notes; CREATE TABLE notes (id text primary key, guid, mid, tags, flds)",
    ],
)
def test_a_database_without_what_it_needs_is_refused(tmp_path: Path, after: str) -> None:
    refusal(packed(tmp_path, database(tmp_path, after=after)))


def test_a_column_whose_name_is_no_text_is_refused(tmp_path: Path) -> None:
    whole = database(tmp_path)
    assert whole.count(b"lapses integer") == 1
    refusal(packed(tmp_path, whole.replace(b"lapses integer", b"l\xeapses integer")))


def test_a_database_without_its_indexes_or_log_comes_in(tmp_path: Path) -> None:
    after = "DROP INDEX ix_cards_nid; DROP TABLE revlog; DROP TABLE graves"
    assert len(read(packed(tmp_path, database(tmp_path, after=after))).cards) == 1


@pytest.mark.parametrize(
    "models",
    ["", "{", "[]", "null", '{"10": 5}', '{"10":' * 5_000, '{"10": {"flds": 5}}', '{"10": {"tmpls": [5]}}'],
)
def test_notetypes_that_make_no_sense(tmp_path: Path, models: str) -> None:
    path = packed(tmp_path, database(tmp_path, models=models))
    try:
        assert [card.notes for card in read(path).cards] == [Sides("front", "back", "")]
    except UserError:
        refusal(path)


ODD_VALUES = [None, b"\xff\xfe\x00", "", "x", -1, 2**62, -(2**63), 1.5, float("inf"), "\x00\ud7ff", "🂡" * 100]


@pytest.mark.parametrize("value", ODD_VALUES, ids=repr)
def test_any_value_in_any_column_breaks_nothing(tmp_path: Path, value: object) -> None:
    note_columns = [column for column in NOTE if column != "id"]
    card_columns = [column for column in CARD if column != "id"]
    keys = range(2, 2 + len(note_columns) + len(card_columns))
    notes = [NOTE | {"id": key, "guid": f"g{key}"} for key in keys]
    cards = [CARD | {"id": key, "nid": key, "type": 2, "queue": 2} for key in keys]
    for at, column in enumerate(note_columns):
        notes[at] |= {column: value}
    for at, column in enumerate(card_columns, len(note_columns)):
        cards[at] |= {column: value}
    log: list[dict[str, object]] = [
        {"id": key, "cid": key, "ease": 3, "factor": 0, "time": 0, "type": 0} for key in keys
    ]
    for at, column in enumerate(("cid", "ease", "factor", "time", "type")):
        log[at] |= {column: value}
    found = read(packed(tmp_path, database(tmp_path, notes=notes, cards=cards, log=log)))
    assert len(found.cards) >= len(keys) - 3  # without a note, in no deck, without a field


def test_text_that_is_no_utf8_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    after = "UPDATE notes SET flds = CAST(x'66ff1f62' AS TEXT)"
    assert [card.notes for card in read(packed(tmp_path, database(tmp_path, after=after))).cards] == [
        Sides("f�", "b", "")
    ]


# Rows


def test_a_card_without_a_note_is_left_out_and_told(tmp_path: Path) -> None:
    found = read(packed(tmp_path, database(tmp_path, cards=[CARD, CARD | {"id": 2, "nid": 99}])))
    assert len(found.cards) == 1
    assert found.troubles == ("1 card belongs to no note, and was left out.",)


def test_a_note_without_a_notetype_gives_what_its_fields_say(tmp_path: Path) -> None:
    note = NOTE | {"mid": 99, "flds": "one\x1ftwo\x1f\x1fthree"}
    found = read(packed(tmp_path, database(tmp_path, notes=[note])))
    assert [card.notes for card in found.cards] == [Sides("one", "two\n\nthree", "")]
    assert found.troubles == (
        "1 note has no notetype: its first field became the question, the others the answer.",
    )


def test_a_card_without_a_template_gives_what_the_fields_say(tmp_path: Path) -> None:
    found = read(packed(tmp_path, database(tmp_path, cards=[CARD | {"ord": 7}])))
    assert [card.notes for card in found.cards] == [Sides("front", "back", "")]
    assert "no template" in found.troubles[0]


def test_a_card_that_shows_nothing_is_left_out_and_told(tmp_path: Path) -> None:
    found = read(packed(tmp_path, database(tmp_path, notes=[NOTE | {"flds": "<br>\x1f&nbsp;"}])))
    assert found.facts == ()
    assert found.troubles == ("1 card shows nothing, and was left out.",)


def test_a_card_whose_front_is_empty_asks_for_what_there_is(tmp_path: Path) -> None:
    found = read(packed(tmp_path, database(tmp_path, notes=[NOTE | {"flds": "\x1fback"}])))
    assert [card.notes.front for card in found.cards] == ["back"]


def test_two_cards_of_one_template_come_in_once(tmp_path: Path) -> None:
    found = read(packed(tmp_path, database(tmp_path, cards=[CARD, CARD | {"id": 2}])))
    assert len(found.cards) == 1
    assert found.troubles == ("1 card is there twice, and came in once.",)


def test_two_notes_of_one_name_are_two(tmp_path: Path) -> None:
    notes = [NOTE, NOTE | {"id": 2, "flds": "other\x1fback"}]
    found = read(packed(tmp_path, database(tmp_path, notes=notes, cards=[CARD, CARD | {"id": 2, "nid": 2}])))
    assert len({fact.uid for fact in found.facts}) == 2


def test_a_card_in_no_deck_comes_into_the_default_one(tmp_path: Path) -> None:
    found = read(packed(tmp_path, database(tmp_path, cards=[CARD | {"did": 99}])))
    assert found.deck_of(found.cards[0]) == ("Default",)
    assert found.troubles == ("1 card lies in a deck that is not there; it came into “Default”.",)


def test_an_interval_and_a_due_day_that_cannot_be_are_mended_and_told(tmp_path: Path) -> None:
    card = CARD | {"type": 2, "queue": 2, "ivl": -(10**9), "due": 2_914_000}
    found = read(packed(tmp_path, database(tmp_path, cards=[card])))
    assert found.cards[0].state is not None
    assert found.troubles == (
        "2 schedules made no sense (days or intervals that cannot be), and were mended.",
    )


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("A::A::A", ("A", "A", "A")),
        ("::A::::B::", ("A", "B")),
        ("", ("Anki",)),
        ("::", ("Anki",)),
        (" A ::\tB\n", ("A", "B")),
        ("../../A", ("../../A",)),
        ("A\x00\x1b[31m", ("A [31m",)),
        ("x" * 5_000, ("x" * 200,)),
        ("::".join("x" * 5_000), ("x",) * 25),
    ],
    ids=lambda value: repr(value)[:20],
)
def test_decks_with_odd_names(tmp_path: Path, name: str, path: tuple[str, ...]) -> None:
    decks = DECKS | {"2": DECKS["2"] | {"name": name}}
    found = read(packed(tmp_path, database(tmp_path, decks=decks)))
    assert found.deck_of(found.cards[0]) == path
    assert [found.decks[path[:depth]] for depth in range(1, len(path) + 1)]


def test_decks_of_one_name_are_one(tmp_path: Path) -> None:
    decks = DECKS | {"3": DECKS["2"] | {"id": 3, "name": "DECK"}}
    cards = [CARD, CARD | {"id": 2, "nid": 2, "did": 3}]
    notes = [NOTE, NOTE | {"id": 2, "guid": "other"}]
    found = read(packed(tmp_path, database(tmp_path, decks=decks, notes=notes, cards=cards)))
    assert {card.deck for card in found.cards} == {deck_uid(("Deck",))} == set(found.decks.values())


def test_scripts_in_fields_and_templates_are_gone(tmp_path: Path) -> None:
    evil = "<script>alert(1)</script><img src=x onerror=alert(1)><a href='javascript:alert(1)'>x</a>"
    model = MODEL | {
        "tmpls": [{"name": "C", "ord": 0, "qfmt": f"{{{{Front}}}}{evil}", "afmt": f"{evil}{{{{Back}}}}"}]
    }
    note = NOTE | {"flds": f"front{evil}\x1f{evil}back"}
    found = read(packed(tmp_path, database(tmp_path, models={"10": model}, notes=[note])))
    assert "alert" not in str(found.cards)


def test_more_cards_than_are_taken_are_refused(tmp_path: Path) -> None:
    million = f"""
    WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n LIMIT {survey.MOST_CARDS})
    INSERT INTO cards (id, nid, did, ord, type, due) SELECT i, 1, 2, i, 0, 0 FROM n
    """
    said = refusal(packed(tmp_path, database(tmp_path, after=million)))
    assert "1,000,000 cards" in said
    assert "one by one" in said


def test_a_package_is_refused_while_its_long_log_is_still_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(survey, "MOST_CARDS", 0)
    long = """
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 300000)
    INSERT INTO revlog (id, cid, ease) SELECT i, 1, 3 FROM n
    """
    assert "one by one" in refusal(packed(tmp_path, database(tmp_path, after=long)))


def test_very_many_cards_of_one_note_are_cut(tmp_path: Path) -> None:
    many = """
    WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n LIMIT 20000)
    INSERT INTO cards (id, nid, did, ord, type, due) SELECT i, 1, 2, i, 0, 0 FROM n
    """
    assert len(read(packed(tmp_path, database(tmp_path, after=many))).cards) == 1_000


def test_a_file_that_leads_in_circles_ends(tmp_path: Path) -> None:
    """Every leaf of a table is the same page, and every page above it leads to pages like itself."""
    size = 512
    note = [NOTE | {"id": n, "guid": f"g{n}", "flds": "x" * 40} for n in range(1, 4_000)]
    whole = bytearray(database(tmp_path, notes=note, schema=f"PRAGMA page_size={size};{SCHEMA}"))
    inner = [at for at in range(0, len(whole), size) if at and whole[at] == 5]
    for at in inner:
        first = int.from_bytes(whole[at + 12 : at + 14], "big")
        target = whole[at + first : at + first + 4]
        for cell in range(int.from_bytes(whole[at + 3 : at + 5], "big")):
            pointer = int.from_bytes(whole[at + 12 + 2 * cell : at + 14 + 2 * cell], "big")
            whole[at + pointer : at + pointer + 4] = target
        whole[at + 8 : at + 12] = target
    path = packed(tmp_path, bytes(whole))
    try:
        read(path)
    except UserError:
        refusal(path)
