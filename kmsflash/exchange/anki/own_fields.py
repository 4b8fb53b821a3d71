"""What a note of ours says of its fact, beside what it shows: written into its last field, and read back.

Whoever edits a note in Anki edits what it shows. So the field has each text as it was, with a digest of the
HTML that was made of it: where the HTML is another by now, what it shows holds.
"""

from collections.abc import Iterator
from hashlib import blake2b
from typing import Any

import msgspec

from kmsflash.exchange.anki import faces

_LONGEST = 1_000_000  # characters of the field


class Text(msgspec.Struct, omit_defaults=True, array_like=True, frozen=True):
    """A text that is not the same as its HTML."""

    text: str
    digest: str


class Origin(msgspec.Struct, omit_defaults=True, frozen=True):
    """See `model.packages.PackedOrigin`."""

    quote: str = ""
    source: str = ""
    headings: list[str] = []
    lines: tuple[int, int] = (0, 0)
    mark: str = ""


class Card(msgspec.Struct, omit_defaults=True, frozen=True):
    """See `model.packages.PackedCard`."""

    ord: int
    uid: str
    way: str
    nth: int = 0
    texts: tuple[Text | None, Text | None, Text | None] | None = None  # front, answer, explanation
    notes: tuple[str | None, str | None, str | None] | None = None  # beneath the learner's own
    cell: tuple[int, int] | None = None
    gone: bool = False
    changed_on: int | None = None
    born_of: str = ""
    buried_on: int | None = None  # of one that is suspended too: in Anki a card is one or the other
    grades: dict[str, int] = {}  # that Anki has no button for, by the moment of the answer


class Mark(msgspec.Struct, omit_defaults=True, frozen=True):
    """See `model.packages.PackedFact`."""

    v: int
    fact: str
    kind: str
    cards: list[Card]
    key: str = ""
    text: str = ""
    nth: int = 0
    by_hand: bool = True
    gone: bool = False
    guid: str = ""
    own_kind: str | None = None
    publisher: str = ""
    origin: Origin | None = None
    passage: Text | None = None
    part: int = 0  # of several notes that one fact takes
    tags: list[str] = []  # that Anki has otherwise


VERSION = 1

_ENCODER = msgspec.json.Encoder()
_DECODER = msgspec.json.Decoder(Mark)
_SIGNS = {
    "<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "{{": "\\u007b\\u007b", "[sound": "\\u005bsound",
    "[latex": "\\u005blatex", "[$": "\\u005b$",
}  # fmt: skip


def text_of(text: str, html: str) -> Text | None:
    """Return what keeps a *text* that became *html*; None where both are the same."""
    return None if text == html and (not text or faces.is_plain(text)) else Text(text, digest(html))


def digest(html: str) -> str:
    """Return what tells whether a field is still as it was."""
    return blake2b(html.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()


def written(mark: Mark) -> str:
    """Return the field: JSON in which nothing looks like HTML, a gap or a sound to Anki.

    After it stand the pictures and sounds that the note itself does not show, for Anki to keep them.
    """
    text = _ENCODER.encode(mark).decode()
    if not text.isascii():
        text = "".join(sign if sign < "\x7f" else _escaped(sign) for sign in text)
    for sign, instead in _SIGNS.items():
        if sign in text:
            text = text.replace(sign, instead)
    return f"{text}{''.join(_media(mark))}" if "media/" in text else text


def _media(mark: Mark) -> Iterator[str]:
    beneath = [text for card in mark.cards for text in card.notes or () if text]
    beneath += [mark.origin.quote] if mark.origin is not None else []
    beneath += [mark.passage.text] if mark.passage is not None and not mark.passage.digest else []
    for text in beneath:
        if "media/" in text:
            yield from faces.media_in(faces.field(text))


def _escaped(sign: str) -> str:
    if sign <= "\uffff":
        return f"\\u{ord(sign):04x}"
    high, low = divmod(ord(sign) - 0x10000, 0x400)
    return f"\\u{0xD800 + high:04x}\\u{0xDC00 + low:04x}"


def read(field: str) -> Mark | None:
    """Return what the field says; None where it is none of ours, or of a later version."""
    if not field.startswith("{") or len(field) > _LONGEST:
        return None
    try:
        mark: Any = _DECODER.decode(field.partition("<")[0].partition("[sound:")[0])
    except (msgspec.DecodeError, RecursionError, UnicodeError):
        return None
    return mark if isinstance(mark, Mark) and mark.v == VERSION else None
