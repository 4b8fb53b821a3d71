"""What Obsidian and Notion write into Markdown beside the notes: understood, and not shown."""

import re

from kmsflash.model.notes import Repair
from kmsflash.model.sentences import Sentence
from kmsflash.notes.page import Extract, Line
from kmsflash.notes.readers.callouts import kind_of_class, kind_of_sign
from kmsflash.notes.wording import ending

_UNDERSTOOD = {
    "comment": (
        Sentence("understood 1 comment of the notes program"),
        Sentence("understood {count} comments of the notes program"),
    ),
    "property": (
        Sentence("understood 1 property of the notes program"),
        Sentence("understood {count} properties of the notes program"),
    ),
    "call-out": (
        Sentence("understood 1 call-out of the notes program"),
        Sentence("understood {count} call-outs of the notes program"),
    ),
    "toggle": (
        Sentence("understood 1 toggle of the notes program"),
        Sentence("understood {count} toggles of the notes program"),
    ),
    "link, tag or block id": (
        Sentence("understood 1 link, tag or block id of the notes program"),
        Sentence("understood {count} links, tags and block ids of the notes program"),
    ),
}
_TAG = r"#(?=[\w/-]*[^\W\d_])[\w/-]+"  # with a letter in it: "#1" is a number
_TAGS_ONLY = re.compile(rf"^\s*(?:[-*+]\s+)?(?:tags?:\s*)?{_TAG}(?:[\s,]+{_TAG})*\s*$", re.IGNORECASE)
_TAGS_AFTER = re.compile(rf"(?:\s+{_TAG})+\s*$")
_TAG_AT_END = re.compile(r"#[\w/-]+$")
_TAG_WITHIN = re.compile(r"(?<=\s)#(?=[^\W\d_][\w-]*[\s.,;:!?)])")
_BLOCK_ID = re.compile(r"(?<!\S)\^[A-Za-z0-9-]{1,64}\s*$")
_CODE = re.compile(r"(`[^`\n]+`)")
_EMBED = re.compile(r"!\[\[[^\]\[\n]{1,300}\]\]")
_WIKILINK = re.compile(r"\[\[([^\]\[|\n]{1,300})(?:\|([^\]\[\n]{1,300}))?\]\]")
_HASHED_LINK = re.compile(
    r"!?\[([^\]\[\n]{1,300})\]\((?!https?:)[^)\n]{0,600}?(?:%20|\s|-|_)[0-9a-f]{32}[^)\n]{0,300}\)"
)
_FOOTNOTE = re.compile(r"(?<=\S)\[\^[^\]\[\s]{1,40}\](?!:)")
_FOOTNOTE_TEXT = re.compile(r"^\[\^[^\]\[\s]{1,40}\]:\s+")
_ASIDE_WITHIN = re.compile(r"\s*\^\[([^\]\[\n]{1,500})\]")
_ICON = re.compile(r"^<img\b[^<>]{0,500}>\s*")
_PROPERTY = re.compile(r"^([A-Z][\w /()-]{0,40}):\s+\S")
_KNOWN = frozenset(
    (
        "created", "created at", "created by", "created time", "date created", "last edited", "updated",
        "last edited time", "last edited by", "tags", "tag", "status", "owner", "author", "class", "url",
        "reviewed", "priority", "due", "due date", "erstellt", "erstellt von", "zuletzt bearbeitet",
    )
)  # fmt: skip
_SIGN = re.compile(r"^[^\w\s<>*`\"“(\[]{1,6}\s*")
_LONGEST_ASIDE = 60  # lines
_SUMMARY = re.compile(r"<summary>(.{1,2000}?)</summary>", re.IGNORECASE)
_OTHER_BLOCK = re.compile(r"\s*(?:[|#>]|[-*+]\s|\d{1,3}[.)]\s|.*<summary>)")


def understand(lines: list[Line]) -> Extract:
    """Return *lines* without comments, block ids, tags and properties; links read as their text."""
    shown = _without_comments(lines)
    counts = {"comment": (_signs_in(lines) - _signs_in(shown)) // 2}
    shown, counts["property"] = _without_properties(shown)
    shown, counts["call-out"] = _asides(shown)
    shown, counts["toggle"] = _toggles(shown)
    is_vault = any(_is_sign(line) for line in shown)
    read = [line if line.code else line._replace(text=_read(line.text, is_vault=is_vault)) for line in shown]
    counts["link, tag or block id"] = sum(
        before.text != after.text for before, after in zip(shown, read, strict=True)
    )
    return Extract(read, tuple(_report(name, count) for name, count in counts.items() if count))


def _report(name: str, count: int) -> Repair:
    one, many = _UNDERSTOOD[name]
    return Repair(name, count, one if count == 1 else Sentence(many, count=count))


def _is_sign(line: Line) -> bool:
    """Tell whether a line holds what only such a program writes."""
    text = line.text
    if line.code or not any(sign in text for sign in "[#^"):
        return False
    return any((_WIKILINK.search(text), _TAGS_ONLY.match(text), _BLOCK_ID.search(text)))


def _without_comments(lines: list[Line]) -> list[Line]:
    """Take out `%%…%%`, also over several lines. One that never closes is text."""
    left = _signs_in(lines)
    kept: list[Line] = []
    hidden = False
    for line in lines:
        if line.code or "%%" not in line.text:
            kept.append(line._replace(text="") if hidden and not line.code else line)
            continue
        pieces = line.text.split("%%")
        shown = [] if hidden else [pieces[0]]
        for piece in pieces[1:]:
            left -= 1
            opens = not hidden and left > 0
            if not hidden and not opens:  # the last one, which nothing closes
                shown.append("%%")
            hidden = opens
            if not hidden:
                shown.append(piece)
        kept.append(line._replace(text="".join(shown).rstrip()))
    return kept


def _signs_in(lines: list[Line]) -> int:
    return sum(line.text.count("%%") for line in lines if not line.code)


def _without_properties(lines: list[Line]) -> tuple[list[Line], int]:
    """Take out the `Created: …` lines that Notion writes under the title."""
    at = next((at for at, line in enumerate(lines) if line.text.strip()), len(lines))
    if at == len(lines) or not lines[at].text.startswith("# "):
        return lines, 0
    start = at + 1
    while start < len(lines) and not lines[start].text.strip():
        start += 1
    end = start
    while end < len(lines) and (found := _PROPERTY.match(lines[end].text)) and not lines[end].code:
        end += 1
    names = {found[1].casefold() for line in lines[start:end] if (found := _PROPERTY.match(line.text))}
    if not names & _KNOWN or (end < len(lines) and lines[end].text.strip()):
        return lines, 0
    return lines[:start] + lines[end:], end - start


def _asides(lines: list[Line]) -> tuple[list[Line], int]:
    """Write Notion's `<aside>` … `</aside>` as a quoted call-out."""
    if not any("<aside" in line.text for line in lines):
        return lines, 0
    written: list[Line] = []
    count = at = 0
    while at < len(lines):
        end = _end_of_aside(lines, at)
        if end < 0:
            written.append(lines[at])
            at += 1
            continue
        written += _callout(lines[at : end + 1])
        count += 1
        at = end + 1
    return written, count


def _end_of_aside(lines: list[Line], at: int) -> int:
    if lines[at].code or not lines[at].text.lstrip().startswith("<aside"):
        return -1
    ends = (end for end in range(at, min(at + _LONGEST_ASIDE, len(lines))) if "</aside>" in lines[end].text)
    return next(ends, -1)


def _toggles(lines: list[Line]) -> tuple[list[Line], int]:
    """Put the answer of a `<details>` beside its question, as the repairs want it."""
    if not any("<summary" in line.text for line in lines):
        return lines, 0
    written: list[Line] = []
    count = at = 0
    while at < len(lines):
        end = _end_of_toggle(lines, at)
        if end < 0:
            written.append(lines[at])
            at += 1
            continue
        body = [_bare(line.text) for line in lines[at + 1 : end + 1]]
        said = " ".join(text for text in (_bare(lines[at].text), *body) if text)
        written.append(lines[at]._replace(text=said, last=lines[end].last))
        count += 1
        at = end + 1
    return written, count


def _end_of_toggle(lines: list[Line], at: int) -> int:
    """Return where a toggle ends whose body is running text under a question; -1 for any other line."""
    asked = _SUMMARY.search(lines[at].text)
    if lines[at].code or not asked:
        return -1
    end = next(
        (n for n in range(at, min(at + _LONGEST_ASIDE, len(lines))) if "</details>" in lines[n].text), -1
    )
    body = [line for line in lines[at + 1 : end + 1] if _bare(line.text)]
    if any(line.code or _OTHER_BLOCK.match(line.text) for line in body):
        return -1
    return end if asked[1].rstrip("*_ ").endswith("?") or len(body) <= 1 else -1


def _bare(text: str) -> str:
    return re.sub(r"</?details[^>]{0,200}>", "", text).strip()


def _callout(lines: list[Line]) -> list[Line]:
    body = [line._replace(text=re.sub(r"</?aside[^>]{0,200}>", "", line.text).strip()) for line in lines]
    spoken = [line for line in body if line.text]
    if not spoken:
        return []
    sign = _ICON.match(spoken[0].text) or _SIGN.match(spoken[0].text)
    kind = kind_of_sign(spoken[0].text) or kind_of_class(sign[0] if sign else "") or "note"
    if sign:
        spoken[0] = spoken[0]._replace(text=spoken[0].text[sign.end() :])
    label = Line(f"> [!{kind}]", lines[0].first, lines[0].last)
    after = Line("", lines[-1].last, lines[-1].last)
    return [label, *(line._replace(text=f"> {line.text}") for line in spoken if line.text), after]


def _read(text: str, *, is_vault: bool) -> str:
    if "[[" in text:
        text = "".join(
            part if part.startswith("`") else _WIKILINK.sub(_said, _EMBED.sub("", part))
            for part in _CODE.split(text)
        )
    if "](" in text:
        text = _HASHED_LINK.sub(lambda link: "" if link[0][0] == "!" else link[1], text)
    if "^" in text:
        text = _without_notes(_BLOCK_ID.sub("", text)).rstrip()
    if "#" not in text or text.lstrip().startswith("# "):
        return text
    if _TAGS_ONLY.match(text):
        return ""
    found = _TAGS_AFTER.search(text) if _TAG_AT_END.search(ending(text)) else None
    if found and (is_vault or re.search(r"[.!?:;)]$", text[: found.start()])):
        text = text[: found.start()]
    return _TAG_WITHIN.sub("", text) if is_vault else text


def _without_notes(text: str) -> str:
    """Return a line without the marks of footnotes; a note inside it stands in brackets."""
    return _FOOTNOTE.sub("", _FOOTNOTE_TEXT.sub("", _ASIDE_WITHIN.sub(r" (\1)", text)))


def _said(link: "re.Match[str]") -> str:
    """Return what a wikilink shows: its alias, or its page, or the heading it leads to."""
    if link[2]:
        return link[2]
    page, _, heading = link[1].partition("#")
    return page.rpartition("/")[2].strip() or heading.lstrip("^").strip()
