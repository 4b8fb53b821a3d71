"""Words → Markdown that reads as these words, whatever signs are in them."""

import re
from urllib.parse import unquote

_SIGN = re.compile(r"[\\`*_<&~=$]")
_OTHER_SIGN = re.compile(r"[\\`_<&~=$]")
_LONE_STAR = re.compile(r"\s\*\s")
_ESCAPABLE = frozenset("\\`*_{}[]()>#+.!~=|-")
_ENTITY = re.compile(r"&#?\w{1,31};")
_FORMULA = re.compile(r"\$\S[^$\n]*(?<=\S)\$(?!\d)")
_LINK = re.compile(r"\][(:]")
_START = re.compile(
    r"(#)|([-+*])(?=\s|$)|(>)|(\d{1,9})(?=[.)](?:\s|$))|(:)(?=\s)|([-=])(?=[-=]*$)|(?=[\s|:]*-[\s|:-]*$)"
)
_UNSAFE_IN_NAMES = re.compile(r"[\x00-\x20\x7f-\xa0\\/?#:<>\"'`()%|\[\]*=~\u2028\u2029]")

FOLDER = "media/"  # what a reference to a picture or a sound begins with


def literal(text: str) -> str:
    """Return *text* for the middle of a line."""
    if _SIGN.search(text):
        only_stars = "*" in text and not (_OTHER_SIGN.search(text) or _LONE_STAR.search(text))
        text = text.replace("*", "\\*") if only_stars else _SIGN.sub(_escaped, text)
    return text.replace("[", "\\[") if "]" in text and _LINK.search(text) else text


def _escaped(found: re.Match[str]) -> str:
    """Return a sign as it is written where it is to mean nothing."""
    sign, text, at = found[0], found.string, found.start()
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    match sign:
        case "`":
            return "\\`"
        case "*":
            return sign if before.isspace() and after.isspace() else "\\*"
        case "_":
            return sign if before.isalnum() and after.isalnum() else "\\_"
        case "\\":
            return "\\\\" if after in _ESCAPABLE else sign
        case "<":
            return "&lt;" if after.isalpha() or after in ("/", "!", "?") else sign
        case "&":
            return "&amp;" if _ENTITY.match(text, at) else sign
        case "$":
            return "&#36;" if _FORMULA.match(text, at) else sign
    return f"\\{sign}" if sign in (before, after) else sign


def as_line(markdown: str) -> str:
    """Return a line of Markdown so that its start makes no heading, list, quote or rule of it."""
    found = None if markdown[:1].isalpha() else _START.match(markdown)
    if not found:
        return markdown
    if found[4]:
        return f"{found[4]}\\{markdown[found.end() :]}"
    if found[5]:
        return f"&#58;{markdown[1:]}"
    before, sign, after = markdown.partition("-") if not found[0] else ("", "", markdown)
    return f"{before}\\{sign}{after}"


def reference(name: str) -> str:
    """Return how texts refer to the picture or sound of that name: what a reference cannot have is `%20`."""
    quoted = _UNSAFE_IN_NAMES.sub(lambda sign: "".join(f"%{byte:02X}" for byte in sign[0].encode()), name)
    return f"{FOLDER}{quoted}"


def name_of(source: str) -> str:
    """Return the name of the file that a `src` means; empty where it lies outside of the package."""
    name = unquote(source.strip())
    return "" if "/" in name or "\\" in name or ":" in name[:12] else name
