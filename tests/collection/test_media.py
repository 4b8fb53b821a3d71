"""Pictures and sounds that are taken in."""

import hashlib
import os
import struct
import subprocess
import sys
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kmsflash.collection import media as use_cases
from kmsflash.collection.media import LARGEST, Media
from kmsflash.collection.media_kinds import MediaKind, is_sound, kind_of, size_of
from kmsflash.collection.opening import Collection
from kmsflash.model.errors import UserError
from kmsflash.rendering import markup
from kmsflash.store import media as store
from tests.clock import Clock

GIF = b"GIF89a" + struct.pack("<HH", 3, 2) + b"\0" * 20
JPEG = b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc0\x00\x0b\x08" + struct.pack(">HH", 2, 3) + b"\x01" + b"\0" * 20


def png(width: int = 3, height: int = 2) -> bytes:
    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress(b"".join(b"\0" + bytes(width) for _ in range(height))) if height < 99 else b""
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


@pytest.fixture
def media(collection: Collection) -> Media:
    return collection.media


@pytest.fixture
def folder(collection: Collection) -> Path:
    return store.folder_of(collection.store.path)


def test_a_picture_is_kept_by_its_content(media: Media, folder: Path, clock: Clock, tmp_path: Path) -> None:
    path = tmp_path / "Herz & Größe (2).png"
    path.write_bytes(png())
    kept = media.keep_file(path, clock())
    sha = hashlib.sha256(png()).hexdigest()
    assert (folder.name, [each.name for each in folder.iterdir()]) == ("collection.media", [sha])
    assert kept.name == f"Herz-Größe-2-{sha[:8]}.png"
    assert kept.markdown == f"![Herz & Größe (2)](media/{kept.name})"
    assert kept.remark == ""
    assert media.path_of(f"media/{kept.name}") == folder / sha
    assert (folder / sha).read_bytes() == png()


def test_the_same_content_is_kept_once(media: Media, folder: Path, clock: Clock) -> None:
    first, second = media.keep(png(), "a.png", clock()), media.keep(png(), "b.png", clock())
    assert first.name == second.name
    assert len(list(folder.iterdir())) == 1
    other = media.keep(png(4), "a.png", clock())
    assert other.name != first.name


def test_what_texts_refer_to_can_be_shown(media: Media, clock: Clock) -> None:
    for name in ("a b.png", "x_y__z.png", "日本.png", "..png", "</a>[x](y).png", "C:\\d\\e.png", "a%20b.png"):
        kept = media.keep(png(len(name)), name, clock())
        assert f'src="media/{kept.name}"' in markup.html(kept.markdown), name
        assert media.path_of(f"media/{kept.name}") is not None


def test_what_is_no_name_leads_to_no_file(media: Media, folder: Path, clock: Clock) -> None:
    kept = media.keep(png(), "a.png", clock())
    (folder.parent / "secret").write_text("x")
    for reference in (
        "media/../secret",
        "media/",
        "",
        f"media/{kept.name}x",
        hashlib.sha256(png()).hexdigest(),
    ):
        assert media.path_of(reference) is None
    (folder / hashlib.sha256(png()).hexdigest()).unlink()
    assert media.path_of(f"media/{kept.name}") is None


def test_a_file_of_200_mb_is_refused_before_it_is_read(
    media: Media, clock: Clock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "huge.png"
    with path.open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    monkeypatch.setattr(Path, "read_bytes", lambda _: pytest.fail("it was read"))
    with pytest.raises(UserError, match="has 200 MB; a card takes files up to 32 MB"):
        media.keep_file(path, clock())


def test_too_many_bytes_or_pixels_are_refused(media: Media, folder: Path, clock: Clock) -> None:
    with pytest.raises(UserError, match="32 MB"):
        media.keep(png() + bytes(LARGEST), "a.png", clock())
    with pytest.raises(UserError, match="has 900 megapixels"):
        media.keep(png(30_000, 30_000), "a.png", clock())
    assert not folder.exists()


@pytest.mark.parametrize(
    ("data", "name", "sentence"),
    [
        (
            b"<html><script>alert(1)</script>",
            "a.png",
            "a.png is no picture, whatever its name says: it is a web page",
        ),
        (b"MZ\x90", "a.jpg", "it is a program"),
        (b"PK\x03\x04", "song.mp3", "song.mp3 is no sound"),
        (b"<svg onload='alert(1)'/>", "a.svg", "a.svg is an SVG drawing. Cards take PNG"),
        (b"\0\0\0\x18ftypheic", "IMG_1.heic", "is a HEIC photo"),
        (b"", "a.png", "is empty"),
        (b"\x89PNG\r\n\x1a\n", "a.png", "is damaged"),
        (b"\xff\xd8\xff\xe0\xff", "a.jpg", "is damaged"),
        (b"words", "a.txt", "is something else"),
    ],
)
def test_what_lies_about_its_type_is_refused(
    media: Media, folder: Path, clock: Clock, data: bytes, name: str, sentence: str
) -> None:
    with pytest.raises(UserError) as error:
        media.keep(data, name, clock())
    assert sentence in str(error.value)
    assert not folder.exists()


def test_a_picture_under_the_ending_of_another_is_taken_as_what_it_is(media: Media, clock: Clock) -> None:
    kept = media.keep(JPEG, "a.png", clock())
    assert kept.name.endswith(".jpg")
    assert kept.remark == "a.png is in truth a JPEG file; it was taken in as that."


def test_sounds_are_kept(media: Media, clock: Clock) -> None:
    kept = media.keep(b"ID3\x04" + bytes(40), "call.mp3", clock())
    assert kept.name.startswith("call-")
    assert kept.name.endswith(".mp3")


def test_a_file_that_cannot_be_read_says_so(media: Media, clock: Clock, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot be read"):
        media.keep_file(tmp_path / "none.png", clock())
    with pytest.raises(UserError, match="cannot be read"):
        media.keep_file(tmp_path, clock())


def test_a_folder_that_cannot_be_written_says_so(media: Media, folder: Path, clock: Clock) -> None:
    folder.write_text("in the way")
    with pytest.raises(UserError, match="cannot be kept"):
        media.keep(png(), "a.png", clock())


def test_what_was_left_unfinished_is_swept_after_a_day(media: Media, folder: Path, clock: Clock) -> None:
    folder.mkdir()
    old, fresh = folder / "a.part", folder / "b.part"
    for path, age in ((old, 2 * 86_400), (fresh, 60)):
        path.write_bytes(b"x")
        os.utime(path, (clock().timestamp() - age,) * 2)
    media.keep(png(), "a.png", clock())
    assert (old.exists(), fresh.exists()) == (False, True)


WRITER = """
import os, sys
from pathlib import Path
from kmsflash.store import media
step, folder = int(sys.argv[1]), Path(sys.argv[2])
count = 0
def dying(real):
    def act(*args, **kwargs):
        global count
        count += 1
        if count > step:
            os._exit(9)
        return real(*args, **kwargs)
    return act
os.fsync = dying(os.fsync)
Path.replace = dying(Path.replace)
os.open = dying(os.open)
media.keep_file(folder, b"x" * 100_000)
"""


def test_a_program_killed_at_any_moment_leaves_nothing_half(tmp_path: Path) -> None:
    sha = hashlib.sha256(b"x" * 100_000).hexdigest()
    for step in range(20):
        folder = tmp_path / str(step)
        done = subprocess.run([sys.executable, "-c", WRITER, str(step), str(folder)], check=False)
        kept = folder / sha
        assert not kept.exists() or kept.stat().st_size == 100_000
        assert all(each.suffix == ".part" or each == kept for each in folder.glob("*"))
        if done.returncode == 0:
            break
        assert done.returncode == 9
    assert step > 2
    assert kept.exists()


@given(st.binary(max_size=64), st.sampled_from([b"", png()[:16], JPEG[:8], GIF[:7], b"RIFF0000WEBPVP8X"]))
def test_no_bytes_are_too_strange_to_look_at(data: bytes, start: bytes) -> None:
    kind = kind_of(start + data)
    if kind is not None:
        size = size_of(start + data, kind)
        assert size is None or size.width > 0


def test_sizes_are_read_from_the_head() -> None:
    webp = b"RIFF\0\0\0\0WEBP"
    lossy = webp + b"VP8 " + bytes(10) + struct.pack("<HH", 3, 2)
    lossless = webp + b"VP8L" + bytes(5) + struct.pack("<I", 2 | 1 << 14)
    extended = webp + b"VP8X" + bytes(8) + b"\2\0\0\1\0\0"
    for data in (png(), GIF, JPEG, lossy, lossless, extended):
        kind = kind_of(data)
        assert kind is not None
        size = size_of(data, kind)
        assert size is not None
        assert (size.width, size.height) == (3, 2), kind
    assert size_of(b"ID3", MediaKind.MP3) is None
    assert use_cases.FOLDER == "media/"


# Sounds

MP3 = b"\xff\xfb\x90\x00" + bytes(400)
LABELS = b"ID3\x04\x00\x00\x00\x00\x00\x0a0123456789"  # ten bytes of them


@pytest.mark.parametrize(
    "data",
    [
        MP3,
        LABELS + MP3,
        LABELS + LABELS + MP3,
        LABELS + bytes(300) + MP3,
        b"OggS" + bytes(40),
        b"fLaC" + bytes(40),
        LABELS + b"fLaC\0\0\0\x22" + bytes(40),
        b"RIFF\x24\0\0\0WAVEfmt " + bytes(40),
        b"\0\0\0\x20ftypM4A " + bytes(40),
    ],
)
def test_sounds_are_known(data: bytes) -> None:
    assert is_sound(data)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        png(),
        b"ID3",
        LABELS,
        LABELS + b"ffconcat version 1.0\nfile other.wav\n",
        LABELS + b"\0\0\r\n#EXTM3U\n#EXT-X-TARGETDURATION:9\nhttps://example.org/a.ts\n",
        b"ID3\x04\x00\x00\x00\x00\x00\x00<?xml version='1.0'?><MPD/>",
        b"#EXTM3U\nhttps://example.org/a.mp3\n",
    ],
)
def test_what_a_player_would_take_for_a_list_of_files_is_no_sound(data: bytes) -> None:
    assert not is_sound(data)


def test_the_content_of_a_sound_is_given_and_of_nothing_else(
    media: Media, folder: Path, clock: Clock
) -> None:
    kept = media.keep(MP3, "robin.mp3", clock())
    assert media.sound(f"media/{kept.name}") == MP3
    picture = media.keep(png(), "robin.png", clock())
    listed = media.keep(LABELS + b"ffconcat version 1.0\n", "list.mp3", clock())
    for reference in (f"media/{picture.name}", f"media/{listed.name}", "media/gone.mp3", "/etc/passwd", ""):
        with pytest.raises(UserError, match="damaged"):
            media.sound(reference)
    for file in folder.iterdir():
        file.unlink()
    with pytest.raises(UserError, match="damaged"):
        media.sound(f"media/{kept.name}")
