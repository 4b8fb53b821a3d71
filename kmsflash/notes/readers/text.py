"""Plain text as exported, pasted or scraped: encodings, line ends, invisible characters."""

import codecs
import re
import unicodedata

from kmsflash.notes.page import Line

_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_SPACES = dict.fromkeys(map(ord, "\u00a0\u2002\u2003\u2007\u2008\u2009\u200a\u202f\u205f\u3000"), " ")
_INVISIBLE = dict.fromkeys(
    [0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, *range(0x202A, 0x202F), *range(0x2066, 0x206A)]
)
_CONTROL = dict.fromkeys(
    [code for code in (*range(32), *range(127, 160)) if chr(code) not in "\t\n\r\f\v\x85"]
)
_CLEAN = {**_SPACES, **_INVISIBLE, **_CONTROL, 0x2028: "\n", 0x2029: "\n", 0x0C: "\n", 0x0B: "\n", 0x85: "\n"}

LONGEST_LINE = 20_000
"""Characters of a line that are looked at; no sentence worth a card is longer."""


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

    UTF-8 and UTF-16 with a byte order mark, then UTF-8, then what a web page declares, then Windows-1252,
    which covers Latin-1.
    """
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            decoded = data.decode(encoding, errors="replace")
            return decoded if _is_readable(decoded) else None
    if b"\0" in data or data.startswith(_PACKED):
        return None
    try:
        decoded = data.decode("utf-8")
        return decoded if _is_readable(decoded) else None
    except UnicodeDecodeError:
        return None if _looks_binary(data) else _legacy(data)


_STRANGE = ("Cc", "Cn", "Co", "Cs")  # controls, private use, and what no standard assigns


def _legacy(data: bytes) -> str:
    declared = _DECLARED.search(data[:4096])
    if declared and declared[1].lower() != b"iso-8859-1":
        return data.decode(declared[1].decode("ascii"), errors="replace")
    return data.decode("cp1252", errors="replace")


def _is_readable(decoded: str) -> bool:
    sample = decoded[:20_000]
    strange = sum(unicodedata.category(letter) in _STRANGE and not letter.isspace() for letter in sample)
    return (strange + sample.count("\ufffd")) * 10 <= len(sample)


def _looks_binary(data: bytes) -> bool:
    sample = data[:65536]
    controls = sum(byte < 32 and byte not in b"\t\n\r\f\v\x1b" for byte in sample)
    return controls * 50 > len(sample)


_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}\?>\s*|<!--.{0,5000}?-->\s*){0,5}<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_ARCHIVE = re.compile(
    r"(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){0,20}?content-type:\s*multipart/related", re.IGNORECASE
)
_OPENING = re.compile(r"\s*<(?:article|div|dl|h[1-6]|main|meta|ol|p|section|table|title|ul)\b", re.IGNORECASE)
_CLOSING = re.compile(r"</(?:p|div|li|td|th|h[1-6]|dd|section|table)\s*>", re.IGNORECASE)


def is_page(decoded: str) -> bool:
    """Tell whether a text is a whole page of HTML."""
    return _PAGE.match(decoded.lstrip("\ufeff")[:20_000]) is not None or is_archive(decoded)


def is_archive(decoded: str) -> bool:
    """Tell whether a text is a page of HTML saved as one file with all its pictures (MHTML)."""
    return _ARCHIVE.match(decoded[:5000].replace("\r", "")) is not None


def is_markup(decoded: str) -> bool:
    """Tell whether a text is a piece of HTML, rather than notes with a few tags in them."""
    head = decoded[:100_000]
    lines = sum(bool(line.strip()) for line in head.split("\n"))
    return _OPENING.match(head) is not None and len(_CLOSING.findall(head)) >= max(2, lines // 4)


def clean(decoded: str) -> list[str]:
    """Return the lines of *decoded* without characters that nobody sees."""
    joined = decoded.replace("\r\n", "\n").replace("\r", "\n").translate(_CLEAN)
    return [line.rstrip()[:LONGEST_LINE] for line in joined.split("\n")]


_STRAY = re.compile(r"(?<=\s)\*(?=\s)")


def read(decoded: str) -> list[Line]:
    """Return lines of text that holds no Markdown on purpose: stray stars stay stars."""
    lines = clean(decoded)
    escaped = (line[:1] + _STRAY.sub(r"\\*", line[1:]) for line in lines)
    return [Line(line, number, number) for number, line in enumerate(escaped, 1)]
