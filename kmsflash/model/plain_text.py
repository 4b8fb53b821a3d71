"""Text as it is looked for and listed: without markup, and without what people do not type."""

import re
import unicodedata
from hashlib import blake2b

_SIGN = re.compile(r"[*_`=~\[<\\|#>\n\r\t&]")
_ITEM = ("- ", "+ ")
_STARTING = " \t-+"  # signs that mean something where a text starts, but are none elsewhere
_CODE = re.compile(r"(`+)(.+?)\1", re.DOTALL)
_LINK = re.compile(r"!?\[([^\]\[]*)\]\([^()\s]*(?:\s+\"[^\"]*\")?\)")
_WIKI_LINK = re.compile(r"!?\[\[(?:[^\]\[|]{0,200}\|)?([^\]\[|]{1,200})\]\]")
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,200}>")
_RULE = re.compile(r"^[ \t]*\|?[ \t]*:?-{3,}:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$", re.MULTILINE)
_START = re.compile(r"^[ \t]*(?:>[ \t]?|#{1,6}[ \t]+|[-*+][ \t]+(?:\[[ xX]\][ \t]+)?)+", re.MULTILINE)
_CALL_OUT = re.compile(r"^\[!([\w-]+)\][+-]?[ \t]*", re.MULTILINE)
_PAIRED = {"**": re.compile(r"\*\*"), "__": re.compile(r"(?<![\w_])__|__(?![\w_])")}
_PAIRED |= {mark: re.compile(rf"(?<!\s){mark}|{mark}(?!\s)") for mark in ("==", "~~")}
_SINGLE = re.compile(r"(?<![\w*\\])([*_])(?=\S)([^*_\n]+?)(?<=\S)\1(?![\w*])")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|<>~$=])")
_EDGE = re.compile(r"^[ \t]*\|[ \t]*|[ \t]*\|[ \t]*$", re.MULTILINE)
_CELLS = re.compile(r"[ \t]*(?<!\\)\|[ \t]*")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")  # all but line feed and tab
_HIDDEN = "\ue000"  # stands for code while marks are taken away


def visible(text: str) -> str:
    """Return *text* without the signs that a terminal would obey instead of showing them."""
    return _CONTROL.sub("", text)


def storable(told: str) -> str:
    """Return *told* without what no file can hold: zeros, and halves of characters."""
    if "\x00" in told:
        told = told.replace("\x00", "")
    if told.isascii():
        return told
    try:
        told.encode()
    except UnicodeEncodeError:
        return told.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return told


def plain_line(markdown: str) -> str:
    """Return what a reader sees of *markdown*, as one line; quick, and good enough for lists and search.

    Cells of a table are parted by ` · `. The drawing of a card is exact: see `rendering`.
    """
    bare = markdown.replace("**", "")  # all that most questions have: a list shows many at once
    if _SIGN.search(bare) or "  " in bare or bare.startswith(_ITEM):
        return _without_marks(markdown)
    if len(bare) == len(markdown):
        return bare.strip()
    return _without_marks(markdown) if bare.startswith(" ") else " ".join(bare.split())


def _without_marks(markdown: str) -> str:
    if "\\" in markdown and "\\\\" not in markdown and markdown[0] not in _STARTING:
        bare = markdown.replace("\\*", "").replace("\\_", "")
        if not _SIGN.search(bare):  # no other signs than these, which mean nothing
            return " ".join(markdown.replace("\\", "").split())
    codes: list[str] = []

    def hide(code: re.Match[str]) -> str:
        codes.append(code[2].strip())
        return _HIDDEN

    text = _CODE.sub(hide, markdown) if "`" in markdown else markdown
    text = _unmarked(text)
    for code in codes:
        text = text.replace(_HIDDEN, code, 1)
    return " ".join(text.split())


def _unmarked(text: str) -> str:
    if "[[" in text:
        text = _WIKI_LINK.sub(r"\1", text)
    if "|" in text:
        text = _CELLS.sub(" · ", _EDGE.sub("", _RULE.sub("", text)))
    if "\n" in text or text[:1] in " \t>#-*+[":
        text = _CALL_OUT.sub(r"\1: ", _START.sub("", text))
    if "[" in text:
        text = _LINK.sub(r"\1", text)
    if "<" in text:
        text = _TAG.sub(" ", text)
    for mark, pattern in _PAIRED.items():
        if mark in text:
            text = pattern.sub("", text)
    if ("*" in text or "_" in text) and not _are_escaped(text):
        text = _SINGLE.sub(r"\2", text)
    return "".join(_ESCAPE.split(text)) if "\\" in text else text  # in half the time of `sub`


def _are_escaped(text: str) -> bool:
    """Whether all signs that may be single marks mean nothing: in most texts that have any."""
    signs = text.count("*") + text.count("_")
    return "\\\\" not in text and signs == text.count("\\*") + text.count("\\_")


def searchable(markdown: str) -> str:
    """Return *markdown* as an index takes it in: quicker than `plain_line`, for signs part words anyway.

    Marks that show the answer in a passage are taken away: its cards then have the same text.
    """
    if "[" in markdown:
        markdown = _LINK.sub(r"\1", markdown)
    if "<" in markdown:
        markdown = _TAG.sub(" ", markdown)
    return markdown.replace("==", "").replace("**", "")


def passage_of(passage: str) -> int | None:
    """Return the key of an explanation in the index: the same text has the same; None where there is none."""
    if not passage or passage.isspace():
        return None
    return int.from_bytes(blake2b(passage.encode("utf-8", "replace"), digest_size=8).digest()) >> 1


def looked_for(markdown: str) -> str:
    """Return a question or an answer as the index has it."""
    return parted(folded(plain_line(markdown)))


# Marks that people leave out when they type: accents, Hebrew points, Arabic vowel signs and hamzas.
_ACCENTS = re.compile(
    "[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0640"
    "\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f\u00ad\u200b-\u200f\u2060\ufeff]+"
)
_LETTERS = str.maketrans(
    {
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "æ": "ae",
        "œ": "oe",
        "ı": "i",
        "ħ": "h",
        **dict.fromkeys("‘’‚‛′`´", "'"),
        **dict.fromkeys("“”„‟″«»", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        "\0": " ",
    }
)
# Scripts that part no words, and Korean, which glues what follows to its words.
_UNPARTED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff][\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc"
    "\u0ec8-\u0ece\u102b-\u103e\u1056-\u1059\u17b4-\u17d3\u3099\u309a\u30fc]*"
)


def folded(text: str) -> str:
    """Return *text* without case, accents, and the typography that people do not type."""
    if text.isascii():
        return text.lower().replace("\0", " ")
    bare = _ACCENTS.sub("", unicodedata.normalize("NFKD", text).casefold())
    return unicodedata.normalize("NFC", bare.translate(_LETTERS))


def parted(text: str) -> str:
    """Return *text* with a space before each letter of the scripts that part no words.

    So each of their letters is a word to the index, and a run of them a phrase: any part of a sentence is
    found, from one letter on, which an index of three-letter groups could not do.
    """
    return text if text.isascii() else _UNPARTED.sub(r" \g<0> ", text)


def has_letters(text: str) -> bool:
    """Return whether *text* has a letter or a digit, so that an index of words can find it."""
    return any(letter.isalnum() for letter in text)
