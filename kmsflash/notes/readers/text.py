"""Plain text as exported, pasted or scraped: encodings, line ends, invisible characters."""

import codecs
import re
import unicodedata

from kmsflash.notes.page import LONGEST_LINE, Line

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # begins as UTF-16 does
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SPACES = dict.fromkeys(map(ord, "\u00a0\u2002\u2003\u2007\u2008\u2009\u200a\u202f\u205f\u3000"), " ")
_INVISIBLE = dict.fromkeys(
    [0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, *range(0x202A, 0x202F), *range(0x2066, 0x206A)]
)
_CONTROL = dict.fromkeys(
    [code for code in (*range(32), *range(127, 160)) if chr(code) not in "\t\n\r\f\v\x85"]
)
_CLEAN = {**_SPACES, **_INVISIBLE, **_CONTROL, 0x2028: "\n", 0x2029: "\n", 0x0C: "\n", 0x0B: "\n", 0x85: "\n"}

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
    strange = sum(unicodedata.category(letter) in _STRANGE and not letter.isspace() for letter in sample)
    return (strange + sample.count("\ufffd")) * 10 <= len(sample)


def _looks_binary(data: bytes) -> bool:
    sample = data[:65536]
    controls = sum(byte < 32 and byte not in b"\t\n\r\f\v\x1b" for byte in sample)
    return controls * 50 > len(sample)


_PAGE = re.compile(r"\s*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_BEFORE_PAGE = re.compile(r"\s*<(?:\?xml[^>]{0,200}\?>|!--)")
_ARCHIVE = re.compile(
    r"(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){0,20}?content-type:\s*multipart/related", re.IGNORECASE
)
_OPENING = re.compile(r"\s*<(?:article|div|dl|h[1-6]|main|meta|ol|p|section|table|title|ul)\b", re.IGNORECASE)
_CLOSING = re.compile(r"</(?:p|div|li|td|th|h[1-6]|dd|section|table)\s*>", re.IGNORECASE)


def is_page(decoded: str) -> bool:
    """Tell whether a text is a whole page of HTML."""
    return _PAGE.match(_without_prolog(decoded.lstrip("\ufeff")[:20_000])) is not None or is_archive(decoded)


def _without_prolog(head: str) -> str:
    """Return what follows comments and a declaration of XML."""
    for _ in range(5):
        before = _BEFORE_PAGE.match(head)
        if before is None:
            break
        head = head[before.end() :]
        if before[0].endswith("--"):
            head = head.partition("-->")[2]
    return head


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
    return [line for written in _written(decoded) for line in _shown(written)]


def _written(decoded: str) -> list[str]:
    """Return the lines as an editor counts them."""
    return decoded.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _shown(written: str) -> list[str]:
    """Return a line as it is read: several where page breaks and the like stand in it."""
    if written.isascii() and written.isprintable():
        return [written.rstrip()]
    return [line.rstrip() for line in written.translate(_CLEAN).split("\n")]


def numbered(decoded: str) -> list[Line]:
    """Return the lines of *decoded* with their numbers; of empty lines in a row only the first two."""
    lines: list[Line] = []
    empty = 0
    shown = ((number, line) for number, one in enumerate(_written(decoded), 1) for line in _shown(one))
    for number, line in shown:
        empty = 0 if line else empty + 1
        if empty < 3:
            lines += (Line(piece, number, number) for piece in pieces(line))
    return lines


_END = re.compile(r"[.!?:;]\s")
_PADDING = re.compile(r"(?<=\S)\s{40,}")


def pieces(line: str) -> list[str]:
    """Return a line that is longer than any sentence as several, cut behind a sentence or a word.

    A row of a table cannot be cut in two: its end goes, and a sign shows that.
    """
    if len(line) <= LONGEST_LINE:
        return [line]
    line = _PADDING.sub("    ", line)
    if line.lstrip().startswith("|"):
        return [f"{line[: LONGEST_LINE - 3]} … |" if len(line) > LONGEST_LINE else line]
    cut: list[str] = []
    start = 0
    while len(line) - start > LONGEST_LINE:
        window = line[start : start + LONGEST_LINE]
        ends = [found.end() for found in _END.finditer(window, LONGEST_LINE // 2)]
        end = ends[-1] if ends else window.rfind(" ", LONGEST_LINE // 2) + 1 or LONGEST_LINE
        cut.append(window[:end].rstrip())
        start += end
    return [*cut, line[start:]]


_STRAY = re.compile(r"(?<=\s)\*(?=\s)")


def read(decoded: str) -> list[Line]:
    """Return lines of text that holds no Markdown on purpose: stray stars stay stars."""
    return [
        line._replace(text=line.text[:1] + _STRAY.sub(r"\\*", line.text[1:])) if "*" in line.text else line
        for line in numbered(decoded)
    ]
