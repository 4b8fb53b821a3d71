"""Outline: mended lines become blocks, each with its label and its path of headings."""

import re
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import PurePath

from kmsflash.model.notes import Place
from kmsflash.notes.expressions import Expression
from kmsflash.notes.page import (
    LONGEST_LINE,
    Block,
    Bullets,
    Code,
    Item,
    Label,
    Line,
    Outline,
    Paragraph,
    Role,
    Table,
)
from kmsflash.notes.repairs.items import BULLET
from kmsflash.notes.repairs.tables import MOST_COLUMNS, cells, is_separator
from kmsflash.notes.signs import CALL_OUT, HEADING, QUOTE, RULE
from kmsflash.notes.stepped import title_of_steps
from kmsflash.notes.strays import without_stray_answers
from kmsflash.notes.vocabulary import Vocabulary, load, undecorated
from kmsflash.notes.wording import ending, plain, sentences, squeeze

_TITLE = re.compile(r"^\W{0,4}(?:\*\*|__)([^*_]{2,40}?):?(?:\*\*|__):?\s*$")
_LETTERED = re.compile(r"^\s*\(?[A-Ha-h][.)]\s")
_STOPPED = Expression(r"^(?P<bare>[^\W\d_][^.!?:*]{3,30})[.!?]\s+(?P<rest>[\"“„«]?[A-ZÀ-Þ].{8,})$")
_DASHED = Expression(r"^(?P<bare>[^:*`|–—=\-]{2,30})\s[-–—]\s(?P<rest>\S.{8,})$")
_RUN_IN = re.compile(
    r"^[^\w(\"“„`*\[]*(?:(\*\*|__|[*_])(?P<bold>[^*_]{1,60}?)(?P<colon>[:：])?(?:\*\*|__|[*_])\s*(?P<after>[:：—–]|-\s)?"
    r"|(?P<bare>[^:*`|]{1,40}?)[:：])\s*(?P<rest>.*)$"
)
_WHOLE = Expression(
    r"^[^\w(\"“„`*\[]*(\*\*|__|[*_])(?P<bare>[^:*_`|]{1,40})[:：]\s*(?P<said>\S[^*_]*)\1(?P<after>.*)$"
)
_ALARM = re.compile(r"^(?P<sign>!{1,3}|[⚠❗‼🚨]\ufe0f?!*)\s+(?=\w)")
_INNER = Expression(r"(?<=[.!?)])\s+(?=(?:\*\*|__)(?P<label>[^*_:]{2,40})(?::(?:\*\*|__)|(?:\*\*|__):)\s+\S)")
_TITLED = re.compile(r"^(?P<label>[^–—:-]{3,30}?)\s+[–—-]\s+\S.{1,40}$")
_TERM = re.compile(r"^[^.:;!?]{2,60}(?::\s\S.{0,100}|\s[–—-]\s\S.{0,100}|(?<=\w)|(?<=[)\]]))$")
_LONGEST_QUOTE = 10 * LONGEST_LINE
_DEEPEST = 6  # levels of lists, and of quotes in quotes, that are told apart
_CALL_OUTS = "en"  # the kinds of call-outs have English names in notes of every language
_CHECKBOX = re.compile(r"^\[([ xX])\]\s+")


def outline(lines: list[Line], name: str, vocabulary: Vocabulary) -> Outline:
    """Return the blocks of a page. *name* is the file's, whose stem is the title where no heading is."""
    builder = _Builder(vocabulary)
    at = 0
    while at < len(lines):
        at = builder.take(lines, at)
    first = next((heading for heading in builder.headings), "")
    title = first if builder.opens_with_heading else PurePath(name).stem.replace("_", " ").strip() or first
    return Outline(title or name, tuple(without_stray_answers(builder.blocks)), tuple(builder.headings))


@dataclass(slots=True)
class _Builder:
    vocabulary: Vocabulary
    blocks: list[Block] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)
    path: list[tuple[int, str]] = field(default_factory=list)
    label: Label | None = None  # of the section
    opens_with_heading: bool = False
    depth: int = 0  # of call-outs in call-outs
    skipping: int = 0  # level of a heading whose section holds no notes

    def take(self, lines: list[Line], at: int) -> int:
        """Read the block that starts at *at*; return where the next one starts."""
        line = lines[at]
        if line.code:
            return self._code(lines, at)
        if line.closes:
            self._close()
        heading = HEADING.match(line.text)
        if heading:
            self._heading(len(heading[1]), heading[2])
            return at + 1
        if self.skipping or not line.text.strip() or RULE.match(line.text):
            return at + 1
        if QUOTE.match(line.text):
            return self._quote(lines, at)
        if _is_table(lines, at):
            return self._table(lines, at)
        if BULLET.match(line.text):
            return self._list(lines, at)
        self._paragraph(line)
        return at + 1

    def _place(self, first: int, last: int) -> Place:
        return Place(first, last, tuple(title for _, title in self.path))

    def _heading(self, level: int, text: str) -> None:
        title = plain(undecorated(text)) or plain(text)
        if self.skipping and level > self.skipping:
            return
        self.skipping = level if self.vocabulary.has("references", title) else 0
        self.path = [(depth, above) for depth, above in self.path if depth < level]
        self.path.append((level, title))
        self.opens_with_heading = self.opens_with_heading or (not self.blocks and not self.headings)
        self.headings.append(title)
        self._label()

    def _close(self) -> None:
        """End the section of the innermost heading, but for the title of the page."""
        if len(self.path) > 1:
            self.path.pop()
            self._label()

    def _label(self) -> None:
        """Find what the headings label the blocks below them."""
        labels = [self.vocabulary.label(above) for _, above in self.path]
        if (
            self.opens_with_heading
            and self.path[-1][1] != self.headings[0]
            and self.path[0][1] == self.headings[0]
        ):
            labels[0] = None  # "Notes" as the title of a page
        roles = [label for label in labels if label and label.role in (Role.TAKEAWAY, Role.TRAP, Role.CUE)]
        self.label = roles[-1] if roles else None

    def _code(self, lines: list[Line], at: int) -> int:
        end = at
        while end < len(lines) and lines[end].code:
            end += 1
        text = "\n".join(line.text for line in lines[at:end])
        if not self.skipping:
            self.blocks.append(Code(text, self._place(lines[at].first, lines[end - 1].last)))
        return end

    def _paragraph(self, line: Line) -> None:
        text = line.text.strip()
        if self.vocabulary.has("link_labels", plain(text.partition(": ")[0])) and ": " in text:
            return  # only leads to other notes
        label, rest = run_in(text, self.vocabulary)
        after = self._open_question()
        if after is not None and label is None and _belongs(line.text, after):
            self.blocks[-1] = replace(after, detail=_more(after.detail, text))
            return
        inner = next(filter(None, map(self._inner_label, _INNER.finditer(rest))), None)
        said = rest[: inner.start()] if inner else rest
        self.blocks.append(Paragraph(squeeze(said), self._place(line.first, line.last), label or self.label))
        if inner:  # what follows a label inside a paragraph is labelled, to its end
            self._paragraph(line._replace(text=rest[inner.end() :].strip()))

    def _inner_label(self, found: re.Match[str]) -> re.Match[str] | None:
        """Return the place before a bold label inside a text: "… at night. **Gotcha:** not in winter"."""
        label = self.vocabulary.label(found["label"])
        return found if label and label.role in (Role.TRAP, Role.CUE) else None

    def _open_question(self) -> Paragraph | None:
        last = self.blocks[-1] if self.blocks else None
        return last if isinstance(last, Paragraph) else None

    def _quote(self, lines: list[Line], at: int) -> int:
        inner: list[Line] = []
        left = _LONGEST_QUOTE
        for line in islice(lines, at, None):
            found = None if line.code else QUOTE.match(line.text)
            if not found or left < 0 or (inner and CALL_OUT.match(found[1])):
                break
            inner.append(line._replace(text=found[1]))
            left -= len(found[1])
        end = at + len(inner)
        callout = CALL_OUT.match(inner[0].text)
        title = _TITLE.match(inner[0].text)
        if title and len(inner) > 1 and self.vocabulary.label(title[1]):
            self._labelled(title[1], inner[1:])
        elif callout:
            self._callout(callout, inner)
        else:
            self._remark(inner)
        return end

    def _callout(self, callout: re.Match[str], inner: list[Line]) -> None:
        title = plain(callout[2])
        named = self.vocabulary.label(callout[1]) or load(_CALL_OUTS).label(callout[1])
        label = self.vocabulary.label(title) or named
        if title.endswith("?") and len(inner) > 1 and not self._is_parted(inner[1:]):
            label = Label(Role.QUESTION, callout[1])  # "[!tip]- Why does …?" hides what answers it
        if label and label.role is Role.QUESTION:
            asked = self._place(inner[0].first, inner[0].last)
            self.blocks.append(Paragraph(title, asked, label))
            if self._is_parted(inner[1:]):
                self._labelled("", inner[1:])
                return
            body = squeeze(" ".join(line.text for line in inner[1:]))
            told, said = run_in(body, self.vocabulary)
            answer = said if told and told.role is Role.ANSWER else body
            if answer:
                answered = self._place(inner[-1].first, inner[-1].last)
                self.blocks.append(Paragraph(answer, answered, Label(Role.ANSWER, "")))
            return
        if (
            title
            and label is not self.vocabulary.label(title)
            and not any(line.text.strip() for line in inner[1:])
        ):
            inner = [
                inner[0],
                inner[0]._replace(text=callout[2]),
            ]  # all that it says stands in its first line
        elif label and title and label is named:
            label = Label(label.role, title)
        if self.depth >= _DEEPEST:
            return
        outer, self.label, self.depth = self.label, label or self.label, self.depth + 1
        at, rest = 0, _unwrapped(inner[1:])
        while at < len(rest):
            at = self.take(rest, at)
        self.label, self.depth = outer, self.depth - 1

    def _is_parted(self, body: list[Line]) -> bool:
        """Tell whether what stands under a question is more than its answer: options, or a box of its own."""
        texts = [line.text for line in body]
        return any(BULLET.match(text) or QUOTE.match(text) or _LETTERED.match(text) for text in texts)

    def _labelled(self, title: str, body: list[Line]) -> None:
        """Read a quote whose first line is its label in bold."""
        if self.depth >= _DEEPEST:
            return
        outer, self.label, self.depth = self.label, self.vocabulary.label(title), self.depth + 1
        at, rest = 0, _unwrapped(body)
        while at < len(rest):
            at = self.take(rest, at)
        self.label, self.depth = outer, self.depth - 1

    def _remark(self, inner: list[Line]) -> None:
        """A plain quote explains what stands above it, and is a text of its own if it has bold words."""
        text = squeeze(" ".join(line.text for line in inner))
        last = self.blocks[-1] if self.blocks else None
        first = inner[0]
        if len(text) > LONGEST_LINE or run_in(text, self.vocabulary)[0]:
            for line in _unwrapped(inner):
                if line.text.strip():
                    self._paragraph(line)
            return
        is_below = last is not None and last.place.headings == self._place(1, 1).headings
        above = ""
        if is_below and isinstance(last, Paragraph | Table):
            self.blocks[-1] = replace(last, detail=_more(last.detail, text))
            above = last.text if isinstance(last, Paragraph) else ""
        elif is_below and isinstance(last, Bullets):
            item = replace(last.items[-1], detail=_more(last.items[-1].detail, text))
            self.blocks[-1] = replace(last, items=(*last.items[:-1], item))
            above = item.text
        is_own = not is_below or ("**" in text and above[-1:] not in ("?", ":"))
        if text and is_own:
            self._paragraph(first._replace(text=text, last=inner[-1].last))

    def _table(self, lines: list[Line], at: int) -> int:
        header = tuple(cells(lines[at].text))
        end = at + 2
        while end < len(lines) and "|" in lines[end].text and not lines[end].code:
            end += 1
        rows = [(line, cells(line.text)) for line in lines[at + 2 : end] if not is_separator(line.text)]
        width = min(len(header), MOST_COLUMNS)
        full = tuple(tuple((row + [""] * width)[:width]) for _, row in rows)
        numbers = tuple(line.first for line, _ in rows)
        place = self._place(lines[at].first, lines[end - 1].last)
        self.blocks.append(Table(header[:width], full, numbers, place))
        return end

    def _list(self, lines: list[Line], at: int) -> int:
        end = at
        while end < len(lines) and not lines[end].code and _in_list(lines, end):
            if end > at and _opens_another(lines, at, end):
                break
            end += 1
        items = self._items(lines[at:end])
        first = BULLET.match(lines[at].text)
        ordered = first is not None and first["sign"][0].isdigit()
        intro, opening = "", lines[at].first
        before = self.blocks[-1] if self.blocks else None
        label = self.label
        if isinstance(before, Paragraph) and before.place.headings == self._place(1, 1).headings:
            if not before.text and before.label:
                label = before.label
                self.blocks.pop()
                items = tuple(replace(item, label=item.label or label) for item in items)
            elif ordered and (title := title_of_steps(before.text, self.vocabulary)):
                said = before.text.removesuffix(title.written).rstrip()
                self.blocks[-1] = replace(before, text=said)
                intro = title.name
            elif _hangs(lines, at, before):
                self.blocks.pop()
                above = Item(before.text, before.place, before.label, before.detail, items)
                items, ordered, opening = (above,), False, before.place.first_line
            elif before.text.endswith(":"):
                intro = sentences(before.text, self.vocabulary.lists["abbreviations"])[-1]
        place = self._place(opening, lines[end - 1].last)
        start = int(first["sign"][:-1]) if first and ordered else 1
        self.blocks.append(Bullets(items, ordered, place, intro, label, start))
        return end

    def _items(self, lines: list[Line], depth: int = 0) -> tuple[Item, ...]:
        """Nest items by their indent, at most a few levels deep."""
        roots: list[tuple[int, Item, list[Line]]] = []
        for line in lines:
            bullet = BULLET.match(line.text)
            indent = len(line.text[: len(line.text) - len(line.text.lstrip())].expandtabs(4))
            if bullet and (not roots or indent <= roots[0][0] + 1):
                roots.append((indent, self._item(line, bullet["sign"], bullet["text"]), []))
            elif roots and line.text.strip():
                roots[-1][2].append(line)
        return tuple(self._nested(item, below, depth) for _, item, below in roots)

    def _item(self, line: Line, sign: str, said: str) -> Item:
        box = _CHECKBOX.match(said)
        text = said[box.end() :] if box else said
        label, rest = run_in(text, self.vocabulary)
        return Item(
            squeeze(rest if label else text),
            self._place(line.first, line.last),
            label or self.label,
            number=int(sign[:-1]) if sign[0].isdigit() else 0,
            ticked=box is not None and box[1] != " ",
        )

    def _nested(self, item: Item, below: list[Line], depth: int) -> Item:
        start = next((at for at, line in enumerate(below) if BULLET.match(line.text)), len(below))
        detail = item.detail
        for line in below[:start]:
            quoted = QUOTE.match(line.text)
            detail = _more(detail, (quoted[1] if quoted else line.text).strip())
        flat = below[start:]
        children = self._items(flat, depth + 1) if flat and depth < _DEEPEST else ()
        return replace(item, detail=detail, children=children)


def _hangs(lines: list[Line], at: int, before: Paragraph) -> bool:
    """Tell whether a list is set in right below a term with its text, or a name, and so belongs to that."""
    above = lines[at - 1] if at else None
    if above is None or above.last != before.place.last_line or above.text[:1].isspace():
        return False
    is_in = lines[at].text.startswith(("  ", "\t")) and not before.text.endswith((":", "?"))
    return is_in and _TERM.match(before.text) is not None


def _belongs(text: str, before: Paragraph) -> bool:
    """Tell whether a line that is set in is one of the options of a question, or tells more of it."""
    is_asked = _LETTERED.match(text) is not None or before.text.rstrip("*_ ").endswith(("?", "…", "_"))
    return text.startswith(("  ", "\t")) and is_asked


def _opens_another(lines: list[Line], first: int, at: int) -> bool:
    """Tell whether bullets follow numbers, or the other way round: after a blank line, or less deep."""
    here, there = BULLET.match(lines[at].text), BULLET.match(lines[first].text)
    if not here or not there:
        return False
    depth, before = (len(line.text) - len(line.text.lstrip()) for line in (lines[at], lines[first]))
    is_apart = depth < before or (depth == before and not lines[at - 1].text.strip())
    return is_apart and here["sign"][0].isdigit() != there["sign"][0].isdigit()


def _in_list(lines: list[Line], at: int) -> bool:
    text = lines[at].text
    if BULLET.match(text):
        return True
    if text.strip():
        return text.startswith(("  ", "\t"))
    following = next((line.text for line in lines[at + 1 : at + 3] if line.text.strip()), "")
    return bool(BULLET.match(following) or following.startswith(("  ", "\t")))


def _is_table(lines: list[Line], at: int) -> bool:
    return "|" in lines[at].text and at + 1 < len(lines) and is_separator(lines[at + 1].text)


def _unwrapped(lines: list[Line]) -> list[Line]:
    """Join the lines of a quote: wrapped text reads on."""
    joined: list[Line] = []
    for line in lines:
        before = joined[-1].text.strip() if joined else ""
        shapes = (BULLET, QUOTE, _LETTERED)
        apart = not line.text.strip() or "|" in line.text or any(shape.match(line.text) for shape in shapes)
        ended = re.search(r"[.!?:]\W*$", ending(before)) or before.startswith(("|", ">"))
        if before and not apart and not ended:
            joined[-1] = joined[-1]._replace(text=f"{joined[-1].text} {line.text.strip()}", last=line.last)
        else:
            joined.append(line)
    return joined


def _more(detail: str, text: str) -> str:
    if len(detail) > LONGEST_LINE:
        return detail if detail.endswith("…") else f"{detail}\n…"
    return f"{detail}\n{text}".strip()


def _titled(bold: str, vocabulary: Vocabulary) -> Label | None:
    """Return the label of "Gotcha – shallow copies": a trap or a cue with a title of its own."""
    named = _TITLED.match(bold)
    label = vocabulary.label(named["label"]) if named else None
    return Label(label.role, bold.strip()) if label and label.role in (Role.TRAP, Role.CUE) else None


def run_in(text: str, vocabulary: Vocabulary) -> tuple[Label | None, str]:
    """Split "**Common trap:** text" into its label and the text; None where no label leads."""
    whole = _WHOLE.match(text)
    named = vocabulary.label(whole["bare"]) if whole else None
    if whole and named:  # "**Answer: B**"
        return named, f"{whole['said'].strip()}{whole['after']}".strip()
    alarm = _ALARM.match(text)
    if alarm:
        named, rest = run_in(text[alarm.end() :], vocabulary)
        return named or Label(Role.TRAP, alarm["sign"]), rest
    found = _RUN_IN.match(text)
    stopped = _STOPPED.match(text)
    told = vocabulary.label(stopped["bare"]) if stopped else None
    if stopped and told and told.role in (Role.TRAP, Role.CUE, Role.TAKEAWAY):
        return told, stopped["rest"].strip()  # "Exam trap. Do not …"
    dashed = _DASHED.match(text)
    told = vocabulary.label(dashed["bare"]) if dashed else None
    if dashed and told and told.role in (Role.TRAP, Role.CUE, Role.TAKEAWAY):
        return told, dashed["rest"].strip()  # "TL;DR – Two kinds of …"
    if not found:
        return None, text
    label = vocabulary.label(found["bold"] or found["bare"] or "") or _titled(found["bold"] or "", vocabulary)
    is_set_off = found["colon"] or found["after"] or not found["rest"] or (found["bold"] or "").endswith(".")
    if found["bold"] is not None and not is_set_off and not (label and found["rest"][:1].isupper()):
        return None, text
    return label, found["rest"].strip() if label else text
