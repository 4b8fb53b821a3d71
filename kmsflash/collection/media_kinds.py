"""What some bytes are, whatever their file is called: pictures and sounds that a card may hold."""

import struct
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from kmsflash.model.sentences import Sentence


class MediaKind(Enum):
    """A kind that is kept: the ending of its files, and whether it is seen or heard."""

    PNG = (".png", True)
    JPEG = (".jpg", True)
    GIF = (".gif", True)
    WEBP = (".webp", True)
    MP3 = (".mp3", False)
    OGG = (".ogg", False)
    WAV = (".wav", False)
    FLAC = (".flac", False)
    M4A = (".m4a", False)

    @property
    def ending(self) -> str:
        """Return the ending of a file's name."""
        return self.value[0]

    @property
    def is_picture(self) -> bool:
        """Return whether it is seen."""
        return self.value[1]


_BLANKS = b" \t\r\n"
_SEVENS = (21, 14, 7, 0)  # bits: how the length of labels is written

ENDINGS = {
    **{kind.ending: kind for kind in MediaKind},
    ".jpeg": MediaKind.JPEG,
    ".jpe": MediaKind.JPEG,
    ".oga": MediaKind.OGG,
    ".opus": MediaKind.OGG,
    ".aac": MediaKind.M4A,
}
"""What the endings of names promise."""


@dataclass(frozen=True, slots=True)
class Size:
    """How large a picture is, in its own pixels."""

    width: int
    height: int


def kind_of(data: bytes) -> MediaKind | None:
    """Return what the first bytes say that it is; None where that is nothing that is kept."""
    return next((kind for kind, is_it in _SIGNS if is_it(data)), None)


def is_sound(data: bytes) -> bool:
    """Whether it is a sound and nothing else.

    Players skip the labels before an MP3 and then play what follows, also a list of files to open.
    """
    kind = kind_of(data)
    if kind is None or kind.is_picture:
        return False
    at = 0
    while data[at : at + 3] == b"ID3" and at + 10 <= len(data):
        at += 10 + sum(
            (byte & 0x7F) << shift for byte, shift in zip(data[at + 6 : at + 10], _SEVENS, strict=True)
        )
    begin = data[at : at + 4096].lstrip(b"\0" + _BLANKS)[:8]
    is_text = all(0x20 <= byte < 0x7F or byte in _BLANKS for byte in begin)
    return kind is not MediaKind.MP3 or (len(begin) == 8 and not is_text)


def word_for(data: bytes) -> Sentence:
    """Return what something else is that people take for a picture or a sound, with its article."""
    start = data[:512].lstrip().lower()
    named = (
        (
            start.startswith((b"<svg", b"<?xml")) and b"<svg" in data[:4096].lower(),
            Sentence("an SVG drawing"),
        ),
        (start.startswith((b"<!doctype html", b"<html", b"<head", b"<script")), Sentence("a web page")),
        (
            data[4:8] == b"ftyp" and data[8:12] in (b"heic", b"heix", b"mif1", b"msf1"),
            Sentence("a HEIC photo"),
        ),
        (data[4:8] == b"ftyp" and data[8:12] in (b"avif", b"avis"), Sentence("an AVIF picture")),
        (data[4:8] == b"ftyp", Sentence("a film")),
        (data.startswith(b"BM"), Sentence("a BMP picture")),
        (data.startswith((b"II*\0", b"MM\0*")), Sentence("a TIFF picture")),
        (data.startswith(b"%PDF"), Sentence("a PDF file")),
        (data.startswith(b"PK\x03\x04"), Sentence("a ZIP file")),
        (data.startswith((b"MZ", b"\x7fELF")), Sentence("a program")),
        (not data, Sentence("empty")),
    )
    return next((word for holds, word in named if holds), Sentence("something else"))


def size_of(data: bytes, kind: MediaKind) -> Size | None:
    """Return the size that a picture's head tells; None where the head is broken, or it is none."""
    measure = _MEASURES.get(kind)
    if measure is None:
        return None
    try:
        size = measure(data)
    except (struct.error, IndexError):
        return None
    return size if size is not None and size.width > 0 and size.height > 0 else None


def _is_mp3(data: bytes) -> bool:
    return data.startswith(b"ID3") or (
        len(data) > 3 and data[0] == 0xFF and data[1] & 0xE6 in (0xE2, 0xE4, 0xE6)
    )


_SIGNS: tuple[tuple[MediaKind, Callable[[bytes], bool]], ...] = (
    (MediaKind.PNG, lambda data: data.startswith(b"\x89PNG\r\n\x1a\n")),
    (MediaKind.JPEG, lambda data: data.startswith(b"\xff\xd8\xff")),
    (MediaKind.GIF, lambda data: data.startswith((b"GIF87a", b"GIF89a"))),
    (MediaKind.WEBP, lambda data: data.startswith(b"RIFF") and data[8:12] == b"WEBP"),
    (MediaKind.WAV, lambda data: data.startswith(b"RIFF") and data[8:12] == b"WAVE"),
    (MediaKind.OGG, lambda data: data.startswith(b"OggS")),
    (MediaKind.FLAC, lambda data: data.startswith(b"fLaC")),
    (MediaKind.M4A, lambda data: data[4:8] == b"ftyp" and data[8:11] in (b"M4A", b"M4B")),
    (MediaKind.MP3, _is_mp3),
)


def _png(data: bytes) -> Size | None:
    return Size(*struct.unpack(">II", data[16:24])) if data[12:16] == b"IHDR" else None


def _gif(data: bytes) -> Size:
    return Size(*struct.unpack("<HH", data[6:10]))


def _webp(data: bytes) -> Size | None:
    match data[12:16]:
        case b"VP8X":
            return Size(*(int.from_bytes(data[at : at + 3], "little") + 1 for at in (24, 27)))
        case b"VP8L":
            (bits,) = struct.unpack("<I", data[21:25])
            return Size((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
        case b"VP8 ":
            width, height = struct.unpack("<HH", data[26:30])
            return Size(width & 0x3FFF, height & 0x3FFF)
    return None


def _jpeg(data: bytes) -> Size | None:
    """Walk from marker to marker up to the frame's head."""
    at = 2
    while at + 9 < len(data):
        if data[at] != 0xFF:
            return None
        marker = data[at + 1]
        if marker == 0xFF:
            at += 1
        elif 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return Size(width, height)
        else:
            at += 2 + int.from_bytes(data[at + 2 : at + 4], "big")
    return None


_MEASURES: dict[MediaKind, Callable[[bytes], Size | None]] = {
    MediaKind.PNG: _png,
    MediaKind.JPEG: _jpeg,
    MediaKind.GIF: _gif,
    MediaKind.WEBP: _webp,
}
