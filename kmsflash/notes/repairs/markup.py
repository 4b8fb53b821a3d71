"""HTML inside notes: line breaks, `<details>` and harmless tags become Markdown."""

import html
import re

from kmsflash.notes.page import LONGEST_LINE, Line, Role, lowered, raised
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import plain

_SUMMARY = re.compile(r"<summary>(.{0,2000}?)</summary>", re.IGNORECASE)
_STYLE = re.compile(
    r"</?(?:details|summary|div|p|span|section|center|aside|small|u|font|a|img|h\d)\b[^<>]{0,300}>",
    re.IGNORECASE,
)
_STRONG = re.compile(r"</?(?:b|strong)>", re.IGNORECASE)
_MARK = re.compile(r"</?mark>", re.IGNORECASE)
_CODE = re.compile(r"</?(?:code|kbd|tt)>", re.IGNORECASE)
_SET = re.compile(r"<(sup|sub)>([^<>]{1,20})</\1>|(?<=\w)([~^])([+−-]?\d{1,3}[+−-]?)\3", re.IGNORECASE)
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#\d{1,6}|#x[0-9a-f]{1,5}|[a-z]{2,12});", re.IGNORECASE)
_CONTAINER = re.compile(r"^\s*:::+\s*\{?\.?(\w+)[^}\n]*\}?\s*(.*)$")
_MEANING = re.compile(r"^:\s{1,3}(\S.*)$")
_DEFINED = ":"
_ADMONITION = re.compile(r'^\s*[!?]{3}\+?\s+(\w+)(?:\s+"([^"]*)")?\s*$')


def understand(lines: list[Line], vocabulary: Vocabulary) -> tuple[list[Line], int]:
    """Turn HTML and foreign call-out syntax into plain Markdown."""
    mended: list[Line] = []
    count = 0
    quoting = False
    for line in lines:
        if line.code:
            mended.append(line)
            continue
        defined = _defined(mended[-1] if mended else None, line.text)
        if defined:
            mended[-1] = mended[-1]._replace(text=defined, last=line.last)
            count += 1
            continue
        text, quoting = _callout(line.text, quoting=quoting)
        for part in _parts(text, vocabulary):
            count += part != line.text
            mended.append(line if part == line.text else line._replace(text=part))
    return mended, count


def _defined(before: Line | None, text: str) -> str:
    """Return the item that a term and the line ": text" under it make; nothing where they make none."""
    found = _MEANING.match(text)
    if not found or before is None or before.code or len(before.text) > LONGEST_LINE:
        return ""
    term = before.text.strip()
    if term.startswith("- **") and f"**{_DEFINED}" in term:
        return f"{before.text}; {found[1]}"
    if not term or len(term) > 80 or term.endswith((".", ":", "|")) or re.match(r"[-*+>#|]\s", term):
        return ""
    return f"- **{term.strip('*_')}**{_DEFINED} {found[1]}"


def _callout(text: str, *, quoting: bool) -> tuple[str, bool]:
    """Rewrite `::: label` … `:::` as a quoted call-out."""
    found = _CONTAINER.match(text)
    if found:
        return f"> [!{found[1]}] {found[2]}".rstrip(), True
    if quoting and text.strip().startswith(":::"):
        return "", False
    admonition = _ADMONITION.match(text)
    if admonition:
        return f"> [!{admonition[1]}] {admonition[2] or ''}".rstrip(), False
    return (f"> {text}" if quoting else text), quoting


def _parts(text: str, vocabulary: Vocabulary) -> list[str]:
    if not any(sign in text for sign in "<&~^"):
        return [text]
    pieces = _SUMMARY.split(text)
    parts = [_inline(piece) for piece in pieces[:1]]
    for summary, rest in zip(pieces[1::2], pieces[2::2], strict=True):
        asked = plain(_inline(summary))
        label = vocabulary.label(asked)
        is_answer = label is not None and label.role is Role.ANSWER
        parts += ([] if is_answer else ["", f"Q: {asked}"]) + [f"A: {_inline(rest)}".rstrip()]
    return [part for part in parts if part.strip() or len(parts) == 1]


def _inline(text: str) -> str:
    is_row = text.count("|") > 1
    text = _BREAK.sub("; " if is_row else " ", text)
    text = _SET.sub(_set, text)
    text = _CODE.sub("`", _MARK.sub("==", _STRONG.sub("**", _STYLE.sub("", text))))
    return _ENTITY.sub(lambda found: html.unescape(found[0]).replace("\n", " "), text)


def _set(found: "re.Match[str]") -> str:
    """Write an exponent or an index in raised or lowered digits, and anything else as it is."""
    is_raised = found[1].lower() == "sup" if found[1] else found[3] == "^"
    said = found[2] or found[4]
    return (raised if is_raised else lowered)(said) or said
