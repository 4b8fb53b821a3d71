"""Files as SQLite is told of them where it is to do less than it would: make none, write nothing."""

from pathlib import Path
from typing import Literal

Mode = Literal["ro", "rw"]  # to read, or to read and write what is there already


def uri_of(path: Path, mode: Mode, *, still: bool = False) -> str:
    """Return the URI of a file, as SQLite reads them; *still* says that nobody writes to it meanwhile."""
    uri = path.absolute().as_uri()
    if not uri.startswith("file:///"):  # of a server, on Windows: SQLite takes no name of a host there
        uri = uri.replace("file://", "file:////", 1)
    return f"{uri}?mode={mode}{'&immutable=1' if still else ''}"
