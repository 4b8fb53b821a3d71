"""Texts of our cards as fields of Anki: safe HTML, its formulas, its sounds and its names of media."""

import re
import unicodedata
from functools import lru_cache
from html import escape, unescape
from urllib.parse import unquote

from kmsflash.rendering.markup import html

_NOT_PLAIN = re.compile(r"[^\w .,;:?!'\"()/%·–—…„“”‚‘’-]")
_NO_START = re.compile(r"[\s\d:-]")

_WORDS = r"[^\W_](?:[^\W_]|[ ,'-](?=[^\W_]))*"
_MARKED = re.compile(rf"\*\*({_WORDS})\*\*|==({_WORDS})==|\*({_WORDS})\*|`({_WORDS})`")
_TAGS = ("strong", "mark", "em", "code")
_SIMPLE = re.compile(
    rf"(?![\s\d:-])(?!.*  )(?:[^\W_]|[ .,;:?!'\"()/%·–—…„“”‚‘’-]"
    rf"|(?<![^ (])(?:\*\*{_WORDS}\*\*|=={_WORDS}==|\*{_WORDS}\*|`{_WORDS}`)(?![^ .,;:?!)]))*(?<! )"
)
"""Words of which some are marked, and nothing else that Markdown knows: read here in no time."""

_SHORT = 2_000  # characters
_SOUNDS = (".mp3", ".ogg", ".oga", ".opus", ".wav", ".flac", ".m4a", ".aac")
_PIECE = re.compile(r"(<[^>]*>)")
_IMAGE = re.compile(r"<img\b[^>]*>")
_MEDIUM = re.compile(r"<img\b[^>]*>|\[sound:[^\]]*\]")
_SOURCE = re.compile(r'\bsrc="media/([^"]*)"')
_CODE = re.compile(r"<(/?)(?:code|pre|kbd|samp)\b")
_FORMULA = re.compile(r"(?<![\\$\w])(\$\$?)(?=[^\s$])([^$\n]{1,2000}?)(?<=\S)\1(?![\d$])")
_DOLLAR = "\ue000"  # stands for a `$` that is written as `&#36;`, and begins no formula
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_IN_A_URL = re.compile(r"[%#?]")


def is_plain(text: str) -> bool:
    """Whether a text is the same as a field, and comes back as it is.

    It is words without a sign that Markdown or HTML knows: what most texts are.
    """
    if "_" in text or "  " in text or text[-1:] == " ":
        return False
    if _NOT_PLAIN.search(text) or _NO_START.match(text):
        return False
    return text.isascii() or unicodedata.is_normalized("NFC", text)


def field(text: str) -> str:
    """Return *text*, in Markdown, as the HTML of a field."""
    return text if not text or is_plain(text) else _field(text)


@lru_cache(maxsize=2048)  # siblings often have one explanation
def _field(text: str) -> str:
    if len(text) <= _SHORT and _SIMPLE.fullmatch(text):
        return unicodedata.normalize("NFC", _MARKED.sub(_marked, text))
    made = html(text.replace(_DOLLAR, "").replace("&#36;", _DOLLAR)).strip()
    if "$" in made:
        made = _with_formulas(made)
    if "<img" in made:
        made = _IMAGE.sub(_medium, made)
    if made.startswith("<p>") and made.endswith("</p>") and made.count("<p>") == 1:
        made = made[3:-4]
    return unicodedata.normalize("NFC", _CONTROL.sub("", made.replace(_DOLLAR, "$")))


def _marked(found: re.Match[str]) -> str:
    tag = _TAGS[(found.lastindex or 1) - 1]
    return f"<{tag}>{found[found.lastindex or 1]}</{tag}>"


def media_in(made: str) -> list[str]:
    """Return the pictures and sounds of a field, each as it stands there."""
    return _MEDIUM.findall(made)


def _with_formulas(made: str) -> str:
    pieces, depth = _PIECE.split(made), 0
    for number, piece in enumerate(pieces):
        if number % 2:
            found = _CODE.match(piece)
            depth += 0 if found is None else -1 if found[1] else 1
        elif depth == 0:
            pieces[number] = _FORMULA.sub(_formula, piece)
    return "".join(pieces)


def _formula(found: re.Match[str]) -> str:
    return f"\\({found[2]}\\)" if found[1] == "$" else f"\\[{found[2]}\\]"


def _medium(found: re.Match[str]) -> str:
    source = _SOURCE.search(found[0])
    if source is None:
        return found[0]
    name = unquote(unescape(source[1]))
    if name.lower().endswith(_SOUNDS):
        return f"[sound:{escape(name, quote=False)}]"
    in_url = _IN_A_URL.sub(lambda sign: f"%{ord(sign[0]):02X}", name)
    return found[0].replace(source[0], f'src="{escape(in_url)}"')
