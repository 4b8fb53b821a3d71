"""PDF files that hold text: pages become paragraphs, headings, lists and rows of tables again.

A place is `PAGE * page + line on the page`: unique, in order, and the page can be read off it.
"""

import io
import logging
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from kmsflash.model.errors import UserError
from kmsflash.model.notes import Repair
from kmsflash.model.sentences import Sentence
from kmsflash.notes.page import Extract
from kmsflash.notes.readers.flow import flow
from kmsflash.notes.readers.sheet import Sheet, Span, without_running

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader
    from pypdf.generic import DictionaryObject

PAGE = 1000
"""Places of one page."""
MOST_PAGES = 2_000
LARGEST_PAGE = 2_000_000
"""Work that one page may take: bytes of drawing instructions, each piece of text counted as ten more."""
LARGEST_SUM = 8_000_000
"""Work that all pages may take; a page of text takes some ten thousand."""

_DEEPEST = 3  # forms in forms

_EVEN = re.compile(r"mono|courier|consol|cmtt|cour")
_UPRIGHT = 0.1  # how far text may lean and still be read


def read(data: bytes, name: str) -> Extract:
    """Return the lines of a PDF.

    Raises UserError where the file is damaged or protected by a password, or where its pages are pictures.
    """
    document = _opened(data, name)
    sheets, unread = _sheets(document, name)
    if not any(sheet.rows for sheet in sheets):
        raise UserError(
            "“{name}” holds pictures of pages, no text: run text recognition (OCR) on it first.", name=name
        )
    kept, running = without_running(sheets)
    return Extract(flow(kept, PAGE), tuple(_reports(running, unread)))


def _opened(data: bytes, name: str) -> "PdfReader":
    from pypdf import PdfReader
    from pypdf.errors import DependencyError, FileNotDecryptedError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it mends in a file is no news to the learner
    try:
        document = PdfReader(io.BytesIO(data))
        is_open = not document.is_encrypted or document.decrypt("")
        len(document.pages)
    except (DependencyError, FileNotDecryptedError) as error:
        raise _protected(name) from error
    except Exception as error:
        raise UserError(
            "“{name}” is damaged: open it in a PDF viewer, print it to a new PDF, and import that.", name=name
        ) from error
    if not is_open:
        raise _protected(name)
    return document


def _protected(name: str) -> UserError:
    return UserError(
        "“{name}” is protected by a password: save a copy without one, and import that.", name=name
    )


def _sheets(document: "PdfReader", name: str) -> tuple[list[Sheet], int]:
    """Return the pages, and how many could not be read."""
    sheets: list[Sheet] = []
    unread = 0
    left = LARGEST_SUM
    count = len(document.pages)
    for at in range(min(count, MOST_PAGES)):
        try:
            page = document.pages[at]
            work = _work(page)
            left -= min(work, LARGEST_PAGE)
            if work > LARGEST_PAGE or left < 0:
                unread += 1
                continue
            spans = _spans(page)
        except Exception:  # noqa: BLE001  one broken page does not cost the others
            unread += 1
            continue
        sheets.append(Sheet.of(at + 1, spans))
    if unread and unread >= min(count, MOST_PAGES):
        raise UserError(
            "“{name}” is damaged: none of its pages can be read. Print it to a new PDF, and import that.",
            name=name,
        )
    return sheets, unread + max(0, count - MOST_PAGES)


def _work(page: "PageObject") -> int:
    contents = page.get_contents()
    return _cost(contents.get_data(), page, 0) if contents is not None else 0


def _cost(instructions: bytes, drawn: "DictionaryObject", depth: int) -> int:
    """Return what reading costs: the instructions, and the forms as often as anything is drawn by name."""
    cost = len(instructions) + 10 * instructions.count(b"T")
    calls = instructions.count(b" Do")
    forms = drawn.get("/Resources", {}).get_object().get("/XObject", {}).get_object() if calls else {}
    for form in list(forms.values())[:100]:
        inner = form.get_object()
        if inner.get("/Subtype") == "/Form":
            cost += calls * (_cost(inner.get_data(), inner, depth + 1) if depth < _DEEPEST else LARGEST_PAGE)
        if cost > LARGEST_PAGE:
            break
    return cost


def _spans(page: "PageObject") -> list[Span]:
    """Return the pieces of text on a page in the order in which they are drawn."""
    spans: list[Span] = []

    def visit(text: str, user: list[float], matrix: list[float], font: Any, size: float) -> None:
        if not text.strip():
            if spans and text:
                spans[-1] = spans[-1]._replace(text=spans[-1].text + " ")
            return
        a, b, c, d, e, f = matrix
        across, lean = a * user[0] + b * user[2], a * user[1] + b * user[3]
        up = abs(c * user[1] + d * user[3])
        if abs(lean) > _UPRIGHT * max(abs(across), 0.001):
            return
        x, y = e * user[0] + f * user[2] + user[4], e * user[1] + f * user[3] + user[5]
        height = float(size) * up or 1.0
        face = str(font.get("/BaseFont", "")).lower() if font else ""
        for nth, part in enumerate(text.strip("\n").split("\n")):
            spans.append(
                Span(x, y - nth * height * 1.2, height, "bold" in face, part, _EVEN.search(face) is not None)
            )

    page.extract_text(visitor_text=visit)
    return spans


def _reports(running: int, unread: int) -> Iterator[Repair]:
    if running:
        yield Repair(
            "running heads",
            running,
            Sentence("left out 1 running head or page number")
            if running == 1
            else Sentence("left out {count} running heads and page numbers", count=running),
        )
    if unread:
        yield Repair(
            "unread pages",
            unread,
            Sentence("left out 1 page, damaged or more than can be read at once")
            if unread == 1
            else Sentence("left out {count} pages, damaged or more than can be read at once", count=unread),
        )
