"""Pictures and sounds that cards show: taken in, and found again.

A text refers to one as `![what it shows](media/NAME)`. The name is its file's own with the beginning of the
digest of its content: it says what it is wherever the text is read or exported to, and two machines that take
in different files of one name mean each its own. Which content a name has is told by the table of media.
"""

import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePath
from urllib.parse import unquote

from kmsflash.collection.media_kinds import ENDINGS, MediaKind, is_sound, kind_of, size_of, word_for
from kmsflash.model.editing import KeptMedia
from kmsflash.model.errors import UserError, cause
from kmsflash.model.sentences import Sentence
from kmsflash.store import media
from kmsflash.store.opening import Store

LARGEST = 32 * 1024 * 1024  # bytes
MOST_PIXELS = 64_000_000  # more take a quarter of a gigabyte to show
FOLDER = "media/"  # what a reference begins with

_LONGEST_NAME = 60  # characters
_DIGITS = 8  # of the digest in the name
_UNNAMEABLE = re.compile(r"[^\w.-]+|_{2,}|\.{2,}")
_ALT = re.compile(r"[\[\]<>`\\\n\r]+")


@dataclass(slots=True)
class Media:
    """The use cases of pictures and sounds."""

    store: Store

    def keep_file(self, path: Path, now: datetime) -> KeptMedia:
        """Take a file in. Raises `UserError` where it cannot be read, is too large, or is none.

        A file that is too large is not read.
        """
        try:
            size = path.stat().st_size
            if size > LARGEST:
                raise _too_large(path.name, size)
            data = path.read_bytes()
        except (OSError, ValueError) as error:
            raise UserError(
                "{name} cannot be read: {reason}.", name=path.name, reason=cause(error)
            ) from error
        return self.keep(data, path.name, now)

    def keep(self, data: bytes, name: str, now: datetime) -> KeptMedia:
        """Take in what a file of that name holds; the same content is kept once.

        Raises `UserError` where it is too large, or no picture or sound that is known.
        """
        kind = checked(data, name)
        folder = media.folder_of(self.store.path)
        try:
            media.sweep(folder, now.timestamp())
            sha = media.keep_file(folder, data)
        except OSError as error:
            raise UserError(
                "{name} cannot be kept: {folder} cannot be written ({reason}). Make room there.",
                name=name,
                folder=folder,
                reason=cause(error),
            ) from error
        with self.store.writing(now) as write:
            known = media.by_content(write.connection, sha)
            kept = named(name, sha, kind) if known is None else known.name
            if known is None:
                media.put(write, sha, kept, len(data))
        return KeptMedia(kept, f"![{_alt(name)}]({FOLDER}{kept})", _remark(name, kind))

    def path_of(self, reference: str) -> Path | None:
        """Return the file behind `media/NAME`; None where there is none, or none here yet."""
        name = unicodedata.normalize("NFC", unquote(reference.removeprefix(FOLDER)))
        with self.store.reading() as connection:
            row = media.by_name(connection, name)
        path = None if row is None else media.folder_of(self.store.path) / row.sha256
        return path if path is not None and path.is_file() else None

    def sound(self, reference: str) -> bytes:
        """Return what is in the file of a sound. Raises `UserError` where it is not here, or is no sound."""
        path = self.path_of(reference)
        try:
            data = b"" if path is None or path.stat().st_size > LARGEST else path.read_bytes()
        except OSError:
            data = b""
        if not is_sound(data):
            raise UserError("This file is damaged: it is no sound that is known. Take it in again.")
        return data


def checked(data: bytes, name: str) -> MediaKind:
    """Return what a file holds. Raises `UserError` where that is nothing a card can show."""
    if len(data) > LARGEST:
        raise _too_large(name, len(data))
    kind = kind_of(data)
    if kind is None:
        raise UserError(_refusal(name, word_for(data)))
    if kind.is_picture:
        size = size_of(data, kind)
        if size is None:
            raise UserError(
                "{name} is damaged: it begins like a picture, but is none. Save it again.", name=name
            )
        if size.width * size.height > MOST_PIXELS:
            millions = size.width * size.height // 1_000_000
            raise UserError(
                "{name} has {millions} megapixels, more than a card can show. Scale it down first.",
                name=name,
                millions=millions,
            )
    return kind


def _too_large(name: str, size: int) -> UserError:
    return UserError(
        "{name} has {size} MB; a card takes files up to {most} MB. Save it smaller first.",
        name=name,
        size=size // (1024 * 1024),
        most=LARGEST // (1024 * 1024),
    )


def _refusal(name: str, word: Sentence) -> Sentence:
    if word == "empty":
        return Sentence("{name} is empty. Save it again.", name=name)
    promised = ENDINGS.get(PurePath(name).suffix.lower())
    if promised is None:
        return Sentence(
            "{name} is {what}. Cards take PNG, JPEG, GIF and WebP pictures, and sounds.", name=name, what=word
        )
    template = (
        Sentence("{name} is no picture, whatever its name says: it is {what}. Nothing was added.")
        if promised.is_picture
        else Sentence("{name} is no sound, whatever its name says: it is {what}. Nothing was added.")
    )
    return Sentence(template, name=name, what=word)


def _remark(name: str, kind: MediaKind) -> str:
    promised = ENDINGS.get(PurePath(name).suffix.lower())
    if promised in (None, kind):
        return ""
    return Sentence("{name} is in truth a {kind} file; it was taken in as that.", name=name, kind=kind.name)


def named(name: str, sha: str, kind: MediaKind) -> str:
    """Return the name of a file as texts refer to it: nothing in it that a reference could stumble over."""
    stem = unicodedata.normalize("NFC", PurePath(name.replace("\\", "/")).stem)
    stem = stem.removesuffix(f"-{sha[:_DIGITS]}")  # it is named so already
    words = _UNNAMEABLE.sub("-", stem).strip("-._")[:_LONGEST_NAME].strip("-._")
    fallback = "picture" if kind.is_picture else "sound"
    return f"{words or fallback}-{sha[:_DIGITS]}{kind.ending}"


def _alt(name: str) -> str:
    return _ALT.sub(" ", PurePath(name.replace("\\", "/")).stem).replace("_", " ").strip()
