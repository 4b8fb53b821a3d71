"""What a program asks the system to do with files, in order: recorded by `strace`, read back as values."""

import re
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

CALLS = (
    *("open", "openat", "creat", "close", "dup", "dup2", "dup3", "lseek", "write", "pwrite64", "writev"),
    *("ftruncate", "truncate", "fallocate", "fsync", "fdatasync", "rename", "renameat", "renameat2"),
    *("unlink", "unlinkat", "rmdir", "mkdir", "mkdirat", "link", "linkat", "symlink", "symlinkat"),
    *("copy_file_range", "sendfile", "pwritev", "pwritev2", "sync_file_range", "sync", "syncfs"),
)
_LONGEST = 1 << 24  # bytes of one write
_LINE = re.compile(r"(\d+)\s+(.*)")
_CALL = re.compile(r"(\w+)\((.*)\)\s+= (-?\d+|0x[0-9a-f]+|\?)")
_CUT = " <unfinished ...>"
_RESUMED = re.compile(r"<\.\.\. \w+ resumed>(.*)")
_ARGUMENT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"(?:\.\.\.)?|\{[^}]*\}|\[[^\]]*\]|[^,]+')


@dataclass(frozen=True, slots=True)
class Call:
    """One call that the system did as asked."""

    name: str
    arguments: tuple[str | bytes, ...]  # bytes: what stood in quotes
    result: int

    def number(self, at: int) -> int:
        """Return an argument that is a number; -1 where it is none, as of `AT_FDCWD`."""
        told = str(self.arguments[at])
        return int(told, 0) if re.fullmatch(r"-?(\d+|0x[0-9a-f]+)", told) else -1

    def text(self, at: int) -> bytes:
        """Return an argument that stood in quotes."""
        told = self.arguments[at]
        assert isinstance(told, bytes), f"{self.name}: {told}"
        return told


def can_trace() -> bool:
    """Return whether programs can be looked at here."""
    strace = shutil.which("strace")
    return strace is not None and subprocess.run([strace, "-qq", "true"], check=False).returncode == 0


def record(command: Sequence[str], into: Path) -> None:
    """Run a program to its end, and write down what it asks for."""
    subprocess.run(
        [
            *("strace", "-f", "-qq", "-xx", "-s", str(_LONGEST), "-o", str(into)),
            *("-e", f"trace={','.join(CALLS)}", "-e", "signal=none", "--", *command),
        ],
        check=True,
    )


def calls(record: Path) -> Iterator[Call]:
    """Yield the calls that succeeded, in the order in which they ended."""
    begun: dict[str, str] = {}
    with record.open(encoding="ascii", errors="replace") as file:
        for line in file:
            found = _LINE.fullmatch(line.rstrip("\n"))
            assert found is not None, line[:200]
            thread, told = found[1], found[2]
            if told.endswith(_CUT):
                begun[thread] = told.removesuffix(_CUT)
                continue
            rest = _RESUMED.fullmatch(told)
            call = _read(begun.pop(thread) + rest[1] if rest else told)
            if call is not None:
                yield call


def _read(told: str) -> Call | None:
    found = _CALL.match(told)
    if found is None or found[3] == "?" or found[3].startswith("-"):
        return None
    arguments = tuple(
        each[0].strip() if each[1] is None else bytes.fromhex(each[1].replace("\\x", ""))
        for each in _ARGUMENT.finditer(found[2].replace(', "', ',"'))
    )
    return Call(found[1], arguments, int(found[3], 0))
