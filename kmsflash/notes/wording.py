"""Plain operations on Markdown text that every later step shares."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

_CODE = re.compile(r"`+[^`]*`+")
_LINK = re.compile(r"!?\[([^\]\[]*)\]\([^()\s]*(?:\s+\"[^\"]*\")?\)")
_WIKILINK = re.compile(r"!?\[\[(?:[^\]|]{0,200}\|)?([^\]|]{1,200})\]\]")
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,200}>")
_EMPHASIS = re.compile(r"\*\*|__(?=\S)|(?<=\S)__|==|~~|`")
_SINGLE = re.compile(r"(?<![\w*\\])[*_](?=\S)([^*_\n]+?)(?<=\S)[*_](?![\w*])")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|<>~$=])")
_SPACE = re.compile(r"\s+")
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−"), "-")
_QUOTES = {**dict.fromkeys(map(ord, "‘’‚‛′"), "'"), **dict.fromkeys(map(ord, "“”„«»″"), '"')}
_FOLDING = {**_DASHES, **_QUOTES, 0xAD: None, 0x200B: None}
_WORD = re.compile(r"\w+(?:[.,:'’\-/]\w+)*")

_OPENERS = {"(": ")", "[": "]", "{": "}", "“": "”", "„": "“", "«": "»"}


def squeeze(text: str) -> str:
    """Return *text* with every run of white space as one space."""
    return _SPACE.sub(" ", text).strip()


@lru_cache(maxsize=8192)
def plain(text: str) -> str:
    """Return what a reader sees of one line of Markdown."""
    text = _WIKILINK.sub(r"\1", _LINK.sub(r"\1", text))
    text = _SINGLE.sub(r"\1", _EMPHASIS.sub("", _TAG.sub("", text)))
    return squeeze(_ESCAPE.sub(r"\1", text))


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """Return *text* for comparison: no markup, case, typographic variants or end punctuation."""
    folded = unicodedata.normalize("NFKC", plain(text)).casefold().translate(_FOLDING)
    return squeeze(folded).strip(" .;:,!?\"'")


def words(text: str) -> list[str]:
    """Return the words a reader sees."""
    return _WORD.findall(plain(text))


def is_balanced(text: str) -> bool:
    """Tell whether brackets, double quotes and code marks pair."""
    bare = _CODE.sub("", text)
    pairs = all(bare.count(left) == bare.count(right) for left, right in ("()", "[]"))
    quotes = sum(map(bare.count, '"“”„«»'))
    return pairs and quotes % 2 == 0 and bare.count("`") == 0 and bare.count("**") % 2 == 0


def outside(text: str) -> Iterator[tuple[int, str]]:
    """Yield position and character of all that stands outside brackets, quotes and inline code."""
    closing: list[str] = []
    for position, character in enumerate(text):
        if closing:
            if character == closing[-1]:
                closing.pop()
            elif closing[-1] not in '`"' and character in _OPENERS and len(closing) < 20:
                closing.append(_OPENERS[character])
            continue
        if character in '`"':
            if text.find(character, position + 1) > 0:
                closing.append(character)
            continue
        if character in _OPENERS:
            if text.find(_OPENERS[character], position + 1) > 0:
                closing.append(_OPENERS[character])
            continue
        yield position, character


def masked(text: str) -> str:
    """Return *text* of the same length where all inside brackets, quotes and code is a placeholder."""
    shown = ["\0"] * len(text)
    for position, character in outside(text):
        shown[position] = character
    return "".join(shown)


def split_outside(text: str, separator: "re.Pattern[str]") -> list[str]:
    """Split at *separator* wherever it stands outside brackets, quotes and code; always at least one part."""
    parts, start = [], 0
    for found in separator.finditer(masked(text)):
        parts.append(text[start : found.start()])
        start = found.end()
    parts.append(text[start:])
    return [part.strip() for part in parts if part.strip()] or [text.strip()]


_COMMA = re.compile(r"\s*[,;]\s+(?:(?:and|or|und|oder|sowie)\s+)?")
_JOINT = re.compile(r"\s+(?:and|or|und|oder|sowie)\s+")


def enumeration(text: str) -> list[str]:
    """Return the parts of "A, B, and C"; a single part where *text* lists nothing."""
    parts = split_outside(text, _COMMA)
    last = split_outside(parts[-1], _JOINT) if parts else []
    is_joined = len(last) == 2 or (len(parts) > 1 and len(last) > 1)
    has_joint = bool(re.search(r"[,;]\s+(?:and|or|und|oder|sowie)\s", masked(text)))
    if not is_joined or has_joint:
        return parts
    return [*parts[:-1], last[0], parts[-1][len(last[0]) :].lstrip().split(" ", 1)[1]]


def sentences(text: str, abbreviations: Iterable[str] = ()) -> list[str]:
    """Split a paragraph into sentences, minding abbreviations, brackets and decimal points."""
    shown = masked(text)
    closed = {abbreviation.casefold().rstrip(".") for abbreviation in abbreviations}
    parts, start = [], 0
    for found in re.finditer(r"[.!?…]+[\"”')\]\0*=]*\s+(?=[^\s,;:)])", shown):
        before = shown[max(start, found.start() - 20) : found.start()].split()
        last = before[-1].casefold().lstrip("(") if before else ""
        following = text[found.end() : found.end() + 1]
        if last in closed or (len(last) == 1 and last.isalpha()) or following.islower():
            continue
        parts.append(text[start : found.end()].strip())
        start = found.end()
    parts.append(text[start:].strip())
    return [part for part in parts if part]


def capitalised(text: str) -> str:
    """Return *text* with its first letter in upper case, unless it is code or an identifier."""
    found = re.match(r"[*\"“„(]*(\w+)", text)
    if not found or "`" in text[: found.start(1)] or re.search(r"[\d:._/]|[a-z][A-Z]", found[1]):
        return text
    at = found.start(1)
    return text[:at] + text[at].upper() + text[at + 1 :]


def lowered(text: str, fixed: Iterable[str] = ()) -> str:
    """Return *text* as it reads inside a sentence: its first word in lower case, unless it is a name.

    A word counts as a name where *fixed* holds it, or where the word after it has a capital too.
    """
    first = re.match(r"[A-ZÄÖÜ][a-zäöüß]*(?![\w])(?!\s+[A-ZÄÖÜ])", text)
    if not first or (first[0] in fixed and len(first[0]) > 1):
        return text
    return text[0].lower() + text[1:]


def mark(passage: str, answer: str) -> str:
    """Return *passage* with its first *answer* ==marked==, as it stands where it does not occur."""
    wanted = answer.strip(" .;")
    at = passage.casefold().find(wanted.casefold())
    if len(wanted) < 2 or at < 0 or len(passage.casefold()) != len(passage):
        return passage
    end = at + len(wanted)
    inner = passage[at:end]
    if inner.count("`") % 2 or inner.count("**") % 2 or "==" in passage:
        return passage
    return f"{passage[:at]}=={inner}=={passage[end:]}"


def unlinked_words(text: str) -> list[str]:
    """Return the words of *text*, hyphenated ones whole, without marks around them."""
    return [bare for word in plain(text).split() if (bare := word.strip("“”\"'(),;:"))]
