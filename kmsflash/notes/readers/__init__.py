"""Readers: the bytes of a file become lines of our Markdown dialect. One table says which formats exist."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath

from kmsflash.model.errors import UserError
from kmsflash.notes.page import Line
from kmsflash.notes.readers import markdown, text

Read = Callable[[str], list[Line]]


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file that holds notes."""

    name: str
    endings: tuple[str, ...]
    read: Read


FORMATS = (
    Format("Markdown", (".md", ".markdown", ".mdown", ".mkd", ".mdx", ".qmd"), markdown.read),
    Format("plain text", (".txt", ".text", ".log", ""), text.read),
)


def read(data: bytes, name: str) -> list[Line]:
    """Return the lines of a notes file.

    Raises UserError where the file is empty or is not text.
    """
    if not data.strip(b"\0\t\n\r\f \xef\xbb\xbf"):
        raise UserError(f"“{name}” is empty: there are no notes in it to make cards from.")
    decoded = text.decode(data)
    if decoded is None:
        raise UserError(
            f"“{name}” is not a text file: open it in its own program and save it as Markdown or plain text."
        )
    return _format_of(name, decoded).read(decoded)


def _format_of(name: str, decoded: str) -> Format:
    ending = PurePath(name).suffix.lower()
    by_ending = next((form for form in FORMATS if ending in form.endings), FORMATS[-1])
    return FORMATS[0] if markdown.is_markdown(decoded) else by_ending
