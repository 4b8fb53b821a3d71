"""Plain text as exported, pasted or scraped: line ends, invisible characters."""

import re

from kmsflash.notes.page import LONGEST_LINE, Line

_SPACES = dict.fromkeys(map(ord, "\u00a0\u2002\u2003\u2007\u2008\u2009\u200a\u202f\u205f\u3000"), " ")
_HYPHENS = dict.fromkeys((0x2010, 0x2011), "-")  # as word processors write it where no line may end
_INVISIBLE = dict.fromkeys(
    [0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, *range(0x202A, 0x202F), *range(0x2066, 0x206A)]
)
_CONTROL = dict.fromkeys(
    [code for code in (*range(32), *range(127, 160)) if chr(code) not in "\t\n\r\f\v\x85"]
)
_BREAKS = dict.fromkeys((0x2028, 0x2029, 0x0C, 0x0B, 0x85), "\n")
_CLEAN = {**_SPACES, **_HYPHENS, **_INVISIBLE, **_CONTROL, **_BREAKS}

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


_STRAY = re.compile(r"(?<=\S\s)\*(?=\s)")


def read(decoded: str) -> list[Line]:
    """Return lines of text that holds no Markdown on purpose: stray stars stay stars."""
    return [
        line._replace(text=line.text[:1] + _STRAY.sub(r"\\*", line.text[1:])) if "*" in line.text else line
        for line in numbered(decoded)
    ]
