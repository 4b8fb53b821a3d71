"""What stands in cells: tags, and texts that a spreadsheet would take for a formula."""

import re
from collections.abc import Sequence

_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n", "'")  # also as wide signs
_PARTED = re.compile(r"[;,]")


def guarded(text: str) -> str:
    """Return *text* so that no spreadsheet runs it: with an apostrophe first (OWASP, CSV injection)."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def unguarded(text: str) -> str:
    """Return what was guarded."""
    return text[1:] if text.startswith("'") and text[1:].startswith(_FORMULA) else text


def tags_of(cell: str) -> tuple[str, ...]:
    """Return the tags of a cell: parted by commas or semicolons where there are any, else by blanks."""
    parts = _PARTED.split(unguarded(cell)) if _PARTED.search(cell) else cell.split()
    return tuple(dict.fromkeys(part.strip() for part in parts if part.strip()))


def cell_of(tags: Sequence[str]) -> str:
    """Return the cell that `tags_of` reads so: with blanks between, as in Anki, where no tag has one."""
    if any(" " in tag or _PARTED.search(tag) for tag in tags):
        return "".join(f"{tag};" for tag in tags)
    return " ".join(tags)
