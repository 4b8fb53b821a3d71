"""The text of some bytes, in whatever encoding it was written."""

import codecs
import re
import unicodedata
from collections import Counter

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # begins as UTF-16 does
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(
    rb"(?:charset|encoding)\s*=\s*[\"']?(iso-8859-\d{1,2}|windows-125\d|koi8-[ru]|shift_jis|euc-jp|euc-kr|gb2312|gbk"
    rb"|gb18030|big5|macintosh)\b",
    re.IGNORECASE,
)
_PACKED = (
    b"%PDF-",
    b"PK\x03\x04",
    b"\x1f\x8b",
    b"{\\rtf",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"Rar!",
    b"7z\xbc\xaf",
)


def decode(data: bytes) -> str | None:
    """Return the text of *data*, or None where it is not text.

    What a byte order mark says, then UTF-16 by its zeros, then UTF-8, then what a web page declares, then
    Windows-1252, which covers Latin-1. Some damaged letters do not make another encoding of UTF-8.
    """
    if data.startswith(_PACKED):
        return None
    encoding = next((named for bom, named in _BOMS if data.startswith(bom)), None) or _unmarked(data)
    if encoding is None:
        return None if _looks_binary(data) else _legacy(data)
    decoded = data.decode(encoding, errors="replace")
    return decoded if _is_readable(decoded) else None


def _unmarked(data: bytes) -> str | None:
    """Return the Unicode encoding of data without a byte order mark; None where it is in no such encoding."""
    sample = data[:4096]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if max(even, odd) * 3 > len(sample) and min(even, odd) * 20 < max(even, odd):
        return "utf-16-be" if even > odd else "utf-16-le"
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return "utf-8" if _is_damaged_utf8(data) else None
    return "utf-8"


_SEQUENCE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_ASCII = bytes(range(128))


def _is_damaged_utf8(data: bytes) -> bool:
    """Tell whether most letters beyond ASCII are whole sequences, as no other encoding has them by chance."""
    whole = sum(map(len, _SEQUENCE.findall(data)))
    return whole > 4 * (len(data.translate(None, _ASCII)) - whole)


_CONTROLS = bytes(byte for byte in range(32) if byte not in b"\t\n\r\f\v\x1b")
_STRANGE = ("Cc", "Cn", "Co", "Cs")  # controls, private use, and what no standard assigns


def _legacy(data: bytes) -> str:
    declared = _DECLARED.search(data[:4096])
    if declared and declared[1].lower() != b"iso-8859-1":
        try:
            return data.decode(declared[1].decode("ascii"), errors="replace")
        except LookupError:  # a number that no standard gave
            pass
    return data.decode("cp1252", errors="replace")


def _is_readable(decoded: str) -> bool:
    sample = decoded[:20_000]
    letters = Counter(sample).items()  # a page has thousands of letters, but few different ones
    strange = sum(
        count
        for letter, count in letters
        if unicodedata.category(letter) in _STRANGE and not letter.isspace()
    )
    return (strange + sample.count("\ufffd")) * 10 <= len(sample)


def _looks_binary(data: bytes) -> bool:
    sample = data[:65536]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return controls * 50 > len(sample)
