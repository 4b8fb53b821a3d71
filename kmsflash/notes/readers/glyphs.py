"""What is printed on a page of a PDF, as PDFium finds it: words with their place, height and font.

PDFium writes what it finds into numbers that it is handed; its bindings bring their types.
"""

import unicodedata
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pypdfium2 import PdfPage, PdfTextPage

MOST_LETTERS = 200_000
"""Letters of one page that are read; a page of a book has some three thousand."""
MOST_SHAPES = 5_000

_HYPHENS = (0x2, 0xFFFE)  # PDFium's signs for a hyphen at the end of a line
_SPACES = frozenset(map(ord, "\t\n\r \u00a0\u2002\u2003\u2009\u202f\u200b\ufeff\0"))
_APART = 0.25  # of a letter's height: a gap between letters that parts words
_SAME = 0.2  # points by which letters of one size may differ
_UPRIGHT = 0.1  # how far text may lean and still be read
_BOLD = 600  # weight, from 100 to 900
_HEAVY = ("bold", "black", "heavy")
_SLANTED = ("italic", "oblique", "slanted")
_EVEN = ("mono", "courier", "consol", "cmtt", "typewriter", "code")
_LONGEST_NAME = 128  # bytes of a font's name
_FIXED_PITCH, _ITALIC = 1, 64  # bits of a font's flags; ISO 32000-1, table 123
_DOT = (1.2, 7.0)  # points: how wide and high a printed bullet may be
_ROUND = 1.3  # how much wider than high, or higher than wide


class Word(NamedTuple):
    """Letters without a gap, in one kind of print; places are in points from the bottom left."""

    x: float
    right: float
    y: float  # of the line that the letters stand on
    size: float  # how high the letters are
    bold: bool
    slanted: bool
    even: bool  # all letters are as wide
    text: str
    spaced: bool  # a space is printed before it


class Dot(NamedTuple):
    """A small shape, as printed before the items of a list."""

    x: float
    right: float
    y: float  # of its middle


class _Kind(NamedTuple):
    """How letters are printed: where they stand, how high they are, and in what font."""

    y: float
    size: float
    bold: bool
    slanted: bool
    even: bool
    upright: bool


def words_on(page: "PdfPage") -> list[Word]:
    """Return the words of a page in the order in which they are drawn, but for those that lean."""
    text = page.get_textpage()
    try:
        return list(_Letters(text, page.get_rotation()).words())
    finally:
        text.close()


def dots_on(page: "PdfPage") -> list[Dot]:
    """Return the small round or square shapes of a page."""
    from pypdfium2 import raw

    turn = page.get_rotation()
    dots: list[Dot] = []
    left, bottom, right, top = (raw.c_float() for _ in range(4))
    for at in range(min(raw.FPDFPage_CountObjects(page), MOST_SHAPES)):
        shape = raw.FPDFPage_GetObject(page, at)
        if raw.FPDFPageObj_GetType(shape) != raw.FPDF_PAGEOBJ_PATH:
            continue
        if not raw.FPDFPageObj_GetBounds(shape, left, bottom, right, top):
            continue
        x, y, end, high = _turned_box(turn, left.value, bottom.value, right.value, top.value)
        wide, tall = end - x, high - y
        if _DOT[0] <= wide <= _DOT[1] and _DOT[0] <= tall <= _DOT[1] and 1 / _ROUND < wide / tall < _ROUND:
            dots.append(Dot(x, end, (y + high) / 2))
    return dots


def _turned(turn: int, x: float, y: float) -> tuple[float, float]:
    """Return where a point is seen on a page that is shown turned clockwise by *turn* degrees."""
    match turn:
        case 90:
            return y, -x
        case 180:
            return -x, -y
        case 270:
            return -y, x
    return x, y


def _turned_box(
    turn: int, left: float, bottom: float, right: float, top: float
) -> tuple[float, float, float, float]:
    if not turn:
        return left, bottom, right, top
    (one, two), (three, four) = _turned(turn, left, bottom), _turned(turn, right, top)
    return min(one, three), min(two, four), max(one, three), max(two, four)


class _Letters:
    """The letters of a page, one by one, and the words that they form."""

    def __init__(self, text: "PdfTextPage", turn: int) -> None:
        from pypdfium2 import raw

        self._raw = raw
        self._text = text
        self._turn = turn
        self._box = raw.FS_RECTF()
        self._matrix = raw.FS_MATRIX()
        self._x, self._y = raw.c_double(), raw.c_double()
        self._name = raw.c_buffer(_LONGEST_NAME)
        self._flags = raw.c_int()

    def words(self) -> Iterator[Word]:
        """Yield the words in the order in which they are drawn."""
        letters: list[str] = []
        x = right = before = 0.0
        extent: tuple[float, float] | None = None  # of the letter before, from its bottom to its top
        kind: _Kind | None = None
        spaced = False
        for at, letter in self._printed():
            if letter == " ":
                if letters and kind:
                    yield _word(letters, x, right, kind, spaced=spaced)
                    letters, spaced = [], False
                spaced = spaced or not self._raw.FPDFText_IsGenerated(self._text, at)
                continue
            start, low, end, high = self._place(at)
            goes_on = (
                bool(letters)
                and kind is not None
                and (
                    f"{letters[-1]}{letter}".isalnum() or self._kind(at)[2:] == kind[2:]
                )  # fonts change at signs
                and extent is not None
                and abs(extent[0] - low) + abs(extent[1] - high) < _SAME
                and (
                    -_APART * kind.size < start - right < _APART * kind.size
                    or start == before  # letters drawn as one
                    or abs(end - x) < _APART * kind.size  # written from right to left
                )
            )
            if not goes_on:
                if letters and kind:
                    yield _word(letters, x, right, kind, spaced=spaced)
                    letters, spaced = [], False
                kind = self._kind(at)
                if not kind.upright:
                    kind, extent = None, None
                    continue
                x, right = start, end
            letters.append(letter)
            x, right, before, extent = min(x, start), max(right, end), start, (low, high)
        if letters and kind:
            yield _word(letters, x, right, kind, spaced=spaced)

    def _printed(self) -> Iterator[tuple[int, str]]:
        """Yield letters with their number; all kinds of space are one."""
        count = self._raw.FPDFText_CountChars(self._text)
        for at in range(min(count, MOST_LETTERS)):
            code = self._raw.FPDFText_GetUnicode(self._text, at)
            if code in _SPACES:
                yield at, " "
            elif code in _HYPHENS:
                yield at, "-"
            elif 0xDC00 <= code < 0xE000:
                continue  # the second half of a letter, where letters have two
            elif 0xD800 <= code < 0xDC00:
                low = self._raw.FPDFText_GetUnicode(self._text, at + 1)
                yield at, chr(0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00 & 0x3FF))
            else:
                yield at, chr(code)

    def _place(self, at: int) -> tuple[float, float, float, float]:
        self._raw.FPDFText_GetLooseCharBox(self._text, at, self._box)
        box = self._box
        return _turned_box(self._turn, box.left, box.bottom, box.right, box.top)

    def _kind(self, at: int) -> _Kind:
        raw, text = self._raw, self._text
        raw.FPDFText_GetCharOrigin(text, at, self._x, self._y)
        _, y = _turned(self._turn, self._x.value, self._y.value)
        raw.FPDFText_GetMatrix(text, at, self._matrix)
        across, lean = _turned(self._turn, self._matrix.a, self._matrix.b)
        _, up = _turned(self._turn, self._matrix.c, self._matrix.d)
        size = abs(raw.FPDFText_GetFontSize(text, at) * up) or 1.0
        weight = raw.FPDFText_GetFontWeight(text, at)
        raw.FPDFText_GetFontInfo(text, at, self._name, _LONGEST_NAME, self._flags)
        face = self._name.value.decode("utf-8", "replace").lower()
        return _Kind(
            y,
            size,
            weight >= _BOLD or any(name in face for name in _HEAVY),
            bool(self._flags.value & _ITALIC) or any(name in face for name in _SLANTED),
            bool(self._flags.value & _FIXED_PITCH) or any(name in face for name in _EVEN),
            across > 0 and abs(lean) <= _UPRIGHT * across,
        )


def _word(letters: list[str], x: float, right: float, kind: _Kind, *, spaced: bool) -> Word:
    text = unicodedata.normalize("NFC", "".join(letters))
    return Word(x, right, kind.y, kind.size, kind.bold, kind.slanted, kind.even, text, spaced)
