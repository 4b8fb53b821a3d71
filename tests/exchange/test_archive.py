"""Archives that strangers made to break whoever opens them."""

import io
import stat
import struct
import zipfile
from pathlib import Path

import pytest

from kmsflash.exchange.archive import Archive, Limits
from kmsflash.model.errors import UserError

MEGABYTE = 1024 * 1024


def packed(path: Path, **files: bytes) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return path


@pytest.fixture
def deck(tmp_path: Path) -> Path:
    return packed(tmp_path / "a deck.zip", one=b"first\nsecond\n", two=bytes(range(256)) * 100)


def test_files_are_read_by_name(deck: Path) -> None:
    archive = Archive(deck)
    assert dict(archive.names) == {"one": 13, "two": 25_600}
    assert archive.read("two") == bytes(range(256)) * 100
    archive.close()


def test_a_file_can_be_read_line_by_line_and_again(deck: Path) -> None:
    archive = Archive(deck)
    for _ in range(2):
        with archive.open("one") as file:
            assert [file.readline(100), file.readline(100), file.readline(100)] == [
                b"first\n",
                b"second\n",
                b"",
            ]
    archive.close()


@pytest.mark.parametrize(
    "data", [b"", b"PK", b"not an archive at all" * 100, b"PK\x05\x06" + b"\xff" * 18], ids=repr
)
def test_what_is_no_archive_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "deck.zip"
    path.write_bytes(data)
    with pytest.raises(UserError, match=r"deck\.zip"):
        Archive(path)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot be read"):
        Archive(tmp_path / "nowhere.zip")


def test_an_archive_that_was_cut_off_is_refused_wherever_that_was(deck: Path) -> None:
    whole = deck.read_bytes()
    for length in range(0, len(whole) - 1, 7):
        deck.write_bytes(whole[:length])
        with pytest.raises(UserError, match="damaged"):
            Archive(deck)


def all_of(path: Path) -> dict[str, bytes]:
    archive = Archive(path)
    try:
        return {name: archive.read(name) for name in archive.names}
    finally:
        archive.close()


def test_a_byte_that_is_another_is_a_clear_sentence_or_nothing(deck: Path) -> None:
    whole = bytearray(deck.read_bytes())
    sentences = []
    for at in range(len(whole)):
        damaged = bytearray(whole)
        damaged[at] ^= 0x55
        deck.write_bytes(damaged)
        try:
            all_of(deck)
        except UserError as error:
            sentences.append(str(error))
    assert len(sentences) > 100
    assert all(sentence.startswith("a deck.zip") for sentence in sentences)


def test_a_missing_file_is_named(deck: Path) -> None:
    archive = Archive(deck)
    with pytest.raises(UserError, match="three is missing"):
        archive.read("three")
    archive.close()


def test_a_file_larger_than_its_place_allows_is_read_no_further(deck: Path) -> None:
    archive = Archive(deck)
    with pytest.raises(UserError, match="more than is reasonable"):
        archive.read("two", 25_599)
    assert len(archive.read("two", 25_600)) == 25_600
    archive.close()


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    archive = Archive(packed(tmp_path / "bomb.zip", zeros=bytes(64 * MEGABYTE)))
    with archive.open("zeros") as file:
        parts = iter(lambda: file.read(MEGABYTE), b"")
        read = [next(parts) for _ in range(Limits().harmless // MEGABYTE)]
        with pytest.raises(UserError, match="more than is reasonable"):
            read.extend(parts)
    assert len(read) < 32
    archive.close()


def test_a_size_that_lies_does_not_count(tmp_path: Path) -> None:
    path = packed(tmp_path / "lies.zip", zeros=bytes(64 * MEGABYTE))
    lying = path.read_bytes().replace(struct.pack("<L", 64 * MEGABYTE), struct.pack("<L", 10))
    path.write_bytes(lying)
    with pytest.raises(UserError, match=r"lies\.zip"):
        all_of(path)


def test_many_files_together_have_a_limit_too(tmp_path: Path) -> None:
    path = packed(tmp_path / "many.zip", **{f"part{number}": bytes(range(200)) for number in range(20)})
    archive = Archive(path, Limits(total=2_000))
    names = list(archive.names)
    for name in names[:10]:
        archive.read(name)
        archive.read(name)  # what is read again is no more than it was
    with pytest.raises(UserError, match="more than is reasonable"):
        archive.read(names[10])
    archive.close()


def test_a_list_of_files_that_would_fill_the_memory_is_not_read(tmp_path: Path) -> None:
    path = packed(tmp_path / "list.zip", **{f"part{number}": b"" for number in range(2_000)})
    with pytest.raises(UserError, match="more files than is reasonable"):
        Archive(path, Limits(directory=10_000))


def test_links_and_folders_are_no_files(tmp_path: Path) -> None:
    path = tmp_path / "links.zip"
    link = zipfile.ZipInfo("link")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(link, "/etc/passwd")
        archive.mkdir("folder")
        archive.writestr("plain", "text")
    opened = Archive(path)
    assert list(opened.names) == ["plain"]
    with pytest.raises(UserError, match="missing"):
        opened.read("link")
    opened.close()


def test_names_are_never_paths(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.chdir(home)
    names = ["../escaped", "/absolute", "C:\\drive", "CON", "a\x07b", "x" * 5_000, "Same", "same"]
    archive = Archive(packed(tmp_path / "names.zip", **{name: name.encode() for name in names}))
    for name in archive.names:
        assert archive.read(name)
    archive.close()
    assert not list(home.iterdir())
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["names.zip"]


def test_a_locked_archive_says_so(deck: Path) -> None:
    data = bytearray(deck.read_bytes())
    for sign, offset in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        at = data.find(sign)
        while at >= 0:
            data[at + offset] |= 1
            at = data.find(sign, at + 4)
    deck.write_bytes(data)
    archive = Archive(deck)
    with pytest.raises(UserError, match="password"):
        archive.read("one")
    archive.close()


def test_a_comment_at_the_end_is_no_damage(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.comment = b"made by hand " * 1_000
        archive.writestr("one", "text")
    path = tmp_path / "deck.zip"
    path.write_bytes(buffer.getvalue())
    opened = Archive(path)
    assert opened.read("one") == b"text"
    opened.close()
