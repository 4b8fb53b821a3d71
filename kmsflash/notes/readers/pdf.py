"""PDF files that hold text: pages become paragraphs, headings, lists and tables again.

PDFium reads what is printed and where (`glyphs`). It takes whatever time a file asks for, and cannot be
stopped; so pypdf tells first what a page will cost. A place is `PAGE * page + line on the page`: unique, in
order, and the page can be read off it.
"""

import io
import logging
from collections.abc import Iterator
from threading import Lock
from typing import TYPE_CHECKING

from kmsflash.model.errors import UserError
from kmsflash.model.notes import Repair
from kmsflash.model.sentences import Sentence
from kmsflash.notes.page import Extract
from kmsflash.notes.readers.flow import flow
from kmsflash.notes.readers.glyphs import dots_on, words_on
from kmsflash.notes.readers.sheet import Sheet, without_running
from kmsflash.notes.readers.spans import spans_of

if TYPE_CHECKING:
    from pypdf import PageObject
    from pypdf.generic import DictionaryObject
    from pypdfium2 import PdfDocument

PAGE = 1000
"""Places of one page."""
MOST_PAGES = 2_000
LARGEST_PAGE = 2_000_000
"""Work that one page may take: bytes of drawing instructions, each piece of text counted as ten more."""
LARGEST_SUM = 8_000_000
"""Work that all pages may take; a page of text takes some ten thousand."""

_DEEPEST = 3  # forms in forms
_LETTER = 3  # work that each letter takes at least, also where the instructions cannot be counted
_ONE_AT_A_TIME = Lock()  # PDFium knows no threads


def read(data: bytes, name: str) -> Extract:
    """Return the lines of a PDF.

    Raises UserError where the file is damaged or protected by a password, or where its pages are pictures.
    """
    with _ONE_AT_A_TIME:
        document = _opened(data, name)
        try:
            sheets, unread = _sheets(document, _Costs(data, name), name)
        finally:
            document.close()
    if not any(sheet.rows for sheet in sheets):
        raise UserError(
            "“{name}” holds pictures of pages, no text: run text recognition (OCR) on it first.", name=name
        )
    kept, running = without_running(sheets)
    return Extract(flow(kept, PAGE), tuple(_reports(running, unread)))


def _opened(data: bytes, name: str) -> "PdfDocument":
    from pypdfium2 import PdfDocument, PdfiumError, raw

    try:
        document = PdfDocument(data)
    except PdfiumError as error:
        if raw.FPDF_GetLastError() == raw.FPDF_ERR_PASSWORD:
            raise UserError(
                "“{name}” is protected by a password: save a copy without one, and import that.", name=name
            ) from error
        raise _damaged(name) from error
    if not len(document):
        raise _damaged(name)
    return document


def _damaged(name: str) -> UserError:
    return UserError(
        "“{name}” is damaged: open it in a PDF viewer, print it to a new PDF, and import that.", name=name
    )


def _sheets(document: "PdfDocument", costs: "_Costs", name: str) -> tuple[list[Sheet], int]:
    """Return the pages, and how many could not be read."""
    sheets: list[Sheet] = []
    unread = 0
    left = LARGEST_SUM
    count = len(document)
    for at in range(min(count, MOST_PAGES)):
        try:
            cost = costs.of(at)
            left -= min(cost, LARGEST_PAGE)
            if cost > LARGEST_PAGE or left < 0:
                unread += 1
                continue
            page = document[at]
            words = words_on(page)
            left -= max(0, _LETTER * sum(len(word.text) for word in words) - cost)
            spans = spans_of(words, dots_on(page))
            page.close()
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


class _Costs:
    """What reading each page of a file will cost; nothing where only PDFium can decipher it."""

    def __init__(self, data: bytes, name: str) -> None:
        from pypdf import PdfReader
        from pypdf.errors import DependencyError

        # What it mends in a file is no news to the learner.
        logging.getLogger("pypdf").setLevel(logging.CRITICAL)
        self._document: PdfReader | None = None
        try:
            document = PdfReader(io.BytesIO(data))
            if not document.is_encrypted or document.decrypt(""):
                self._document = document
        except DependencyError:
            pass
        except Exception as error:
            raise _damaged(name) from error

    def of(self, at: int) -> int:
        """Return the cost of a page, counted from 0."""
        from pypdf.errors import DependencyError

        try:
            return _work(self._document.pages[at]) if self._document is not None else 0
        except DependencyError:
            return 0


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
