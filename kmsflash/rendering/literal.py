"""Words → Markdown that reads as these words, whatever signs are in them."""

import re
from urllib.parse import unquote

_PLAIN = re.compile(r"[\\`*_\[<&~=$]")
_INLINE = re.compile(
    r"\\(?=[\\`*_{}\[\]()>#+.!~=|-])|`|(?<!\s)\*|\*(?!\s)|(?<![^\W_])_|_(?![^\W_])|<(?=[a-zA-Z/!?])"
    r"|&(?=#?\w{1,31};)|=(?==)|(?<==)=|~(?=~)|(?<=~)~|\$(?=\S[^$\n]*(?<=\S)\$(?!\d))"
)
_INSTEAD = {"<": "&lt;", "&": "&amp;", "$": "&#36;"}
_LINK = re.compile(r"\][(:]")
_START = re.compile(
    r"(#)|([-+*])(?=\s|$)|(>)|(\d{1,9})(?=[.)](?:\s|$))|(:)(?=\s)|([-=])(?=[-=]*$)|(?=[\s|:]*-[\s|:-]*$)"
)
_UNSAFE_IN_NAMES = re.compile(r"[\x00-\x20\x7f-\xa0\\/?#:<>\"'`()%|\[\]*=~\u2028\u2029]")

FOLDER = "media/"  # what a reference to a picture or a sound begins with


def literal(text: str) -> str:
    """Return *text* for the middle of a line."""
    if not _PLAIN.search(text):
        return text
    escaped = _INLINE.sub(lambda sign: _INSTEAD.get(sign[0]) or f"\\{sign[0]}", text)
    return escaped.replace("[", "\\[") if _LINK.search(escaped) else escaped


def as_line(markdown: str) -> str:
    """Return a line of Markdown so that its start makes no heading, list, quote or rule of it."""
    found = _START.match(markdown)
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
