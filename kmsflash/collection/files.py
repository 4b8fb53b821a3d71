"""Files of notes as bytes: read at one moment, and looked at again later."""

from hashlib import blake2b
from pathlib import Path

from kmsflash.model.errors import UserError, cause
from kmsflash.model.importing import FileStamp, Freshness

LARGEST = 64 * 1024 * 1024  # bytes of one notes file
_TRIES = 3  # to read a file that is being written


def read(path: Path) -> bytes:
    """Return a file's bytes. Raises `UserError` where that cannot be done."""
    return read_whole(path)[0]


def read_whole(path: Path) -> tuple[bytes, FileStamp]:
    """Return a file's bytes and what it was, at one moment: a file that changes meanwhile is read again.

    Raises `UserError` where it cannot be read, is too large, or does not come to rest.
    """
    try:
        if path.is_dir():
            raise UserError("{path} is a folder. Choose a file of notes in it.", path=path)
        for _ in range(_TRIES):
            before = path.stat()
            if before.st_size > LARGEST:
                raise UserError("{name} is larger than 64 MB. Split it into smaller notes.", name=path.name)
            data = path.read_bytes()
            after = path.stat()
            if before.st_mtime_ns == after.st_mtime_ns and len(data) == after.st_size:
                return data, FileStamp(len(data), after.st_mtime_ns, digest(data))
    except FileNotFoundError as error:
        raise UserError("There is no file {path}. Check its name.", path=path) from error
    except (OSError, ValueError) as error:
        raise UserError("{path} cannot be read: {reason}.", path=path, reason=cause(error)) from error
    raise UserError(
        "{name} is being changed by another program. Import it when that is done.", name=path.name
    )


def digest(data: bytes) -> str:
    """Return the name of some bytes among all bytes, hexadecimal."""
    return blake2b(data, digest_size=16).hexdigest()


def freshness(path: Path, stamp: FileStamp | None) -> Freshness | None:
    """Return what became of a file since it was read; None where it is the same, or cannot be looked at."""
    try:
        now = path.stat()
        if stamp is None or (now.st_size, now.st_mtime_ns) == (stamp.size, stamp.modified):
            return None
        same = now.st_size == stamp.size and digest(path.read_bytes()) == stamp.digest
    except FileNotFoundError:
        return Freshness.VANISHED
    except OSError:
        return None  # locked or on a disk that is away: nothing can be said, and nothing is lost
    return None if same else Freshness.CHANGED
