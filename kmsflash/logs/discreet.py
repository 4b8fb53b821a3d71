"""Messages of errors without what may be the learner's: texts of cards, names, paths.

Nobody knows what a library puts into a message. What is kept is therefore what Python itself says of code:
of the kinds of error that speak of code alone, and in them no quoted word that is not a name in that code.
"""

import builtins
import re
import traceback
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType

from kmsflash.model.errors import UserError

_ABOUT_CODE = (
    AttributeError,
    ImportError,
    IndexError,
    NameError,
    NotImplementedError,
    RecursionError,
    TypeError,
    ZeroDivisionError,
)
_KNOWN = re.compile(
    r"""(
    internal\ C\+\+\ object
    | (?:not\ enough|too\ many)\ values\ to\ unpack
    | dictionary\ changed\ size | Set\ changed\ size
    | I/O\ operation\ on\ closed
    | generator\ raised\ StopIteration
    | embedded\ null
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_QUOTED = re.compile(r"""(?<!\w)(['"])((?:[^\\]|\\.)*?)\1(?!\w)|[“‘„«]([^“”‘’„»]*)[”’“»]""", re.DOTALL)
_OPEN_QUOTE = re.compile(r"""(?<!\w)['"“‘„«].*""", re.DOTALL)
_ADDRESS = re.compile(r"[a-z][\w+.-]*://\S+|\b(?:file|data|qrc):\S+", re.IGNORECASE)
_PATH = re.compile(r"(?:[A-Za-z]:)?(?:[\\/][^\\/\s:,;()]+)+|~[\\/]\S+|\\\\\S+")
_LONGEST = 400  # letters
_KEPT_AS_IT_IS = re.compile(r"\A(?:Q[A-Z]\w*|NoneType|\d+|)\Z")
HIDDEN = "…"


def message_of(error: BaseException) -> str:
    """Return what may be kept of an error's message; empty where nothing may."""
    if isinstance(error, UserError):
        return str(error.sentence.template)
    if isinstance(error, UnicodeDecodeError | UnicodeEncodeError):
        return f"{error.encoding}: {error.reason}"
    if isinstance(error, OSError):
        return f"[Errno {error.errno}] {error.strerror}" if error.errno is not None else ""
    name = getattr(error, "sqlite_errorname", None) or getattr(
        getattr(error, "orig", None), "sqlite_errorname", ""
    )
    if name:
        return str(name)
    text = str(error)
    if isinstance(error, _ABOUT_CODE) or _KNOWN.match(text):
        return discreet(text, names_in(error.__traceback__))
    return ""


def discreet(text: str, names: Iterable[str] = ()) -> str:
    """Return a message without quoted words other than *names* of code, without paths and addresses."""
    known = {*names, *vars(builtins)}

    def kept(found: re.Match[str]) -> str:
        word = found[2] if found[2] is not None else found[3]
        is_code = word in known or _KEPT_AS_IT_IS.match(word) or word.startswith(("kmsflash.", "PySide6."))
        return f"\0{word}\1" if is_code else f"\0{HIDDEN}\1"

    cut = _OPEN_QUOTE.sub(HIDDEN, _QUOTED.sub(kept, text))
    whole = _PATH.sub(HIDDEN, _ADDRESS.sub(HIDDEN, cut)).replace("\0", "'").replace("\1", "'")
    return " ".join(whole.split())[:_LONGEST]


def names_in(trace: TracebackType | None) -> set[str]:
    """Return the names that the code of a traceback uses: what Python may quote of it."""
    found: set[str] = set()
    for frame, _line in traceback.walk_tb(trace):
        code = frame.f_code
        found.update(code.co_names, code.co_varnames, code.co_freevars, code.co_cellvars, (code.co_name,))
        owner = frame.f_locals.get("self")
        found.update((type(owner).__name__,) if owner is not None else ())
    return found


def place(file: str) -> str:
    """Return where a file of code is, from the package it belongs to: nothing above that is of interest."""
    parts = Path(file).parts
    for at in range(len(parts) - 1, -1, -1):
        if parts[at] in ("kmsflash", "site-packages", "dist-packages", "tests"):
            return "/".join(parts[at + (parts[at].endswith("-packages")) :])
    return "/".join(parts[-2:]) if file.endswith(".py") and "python" in file.lower() else Path(file).name
