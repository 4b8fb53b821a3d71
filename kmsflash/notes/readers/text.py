"""Plain text as exported, pasted or scraped: encodings, line ends, invisible characters."""

import codecs
import re

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


def decode(data: bytes) -> str | None:
    """Return the text of *data*, or None where it is not text.

    UTF-8 and UTF-16 with a byte order mark, then UTF-8, then Windows-1252, which covers Latin-1.
    """
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return data.decode(encoding, errors="replace")
    if b"\0" in data or _looks_binary(data):
        return None
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _looks_binary(data: bytes) -> bool:
    sample = data[:65536]
    controls = sum(byte < 32 and byte not in b"\t\n\r\f\v\x1b" for byte in sample)
    return data.startswith((b"%PDF-", b"PK\x03\x04", b"\x1f\x8b", b"{\\rtf")) or controls * 50 > len(sample)


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
