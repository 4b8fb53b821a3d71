"""Reads .kmsdeck files. A line that makes no sense is left out and told; the others come in."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

import msgspec

from kmsflash.exchange.archive import Archive
from kmsflash.exchange.kmsdeck import form, values
from kmsflash.model.errors import UserError
from kmsflash.model.packages import (
    Carries,
    PackageInfo,
    PackedEvent,
    PackedFact,
    PackedMedia,
    PackedSource,
)
from kmsflash.model.sentences import Sentence

_MEGABYTE = 1024 * 1024
_LONGEST_LINE = 16 * _MEGABYTE
_LARGEST_HEAD = 256 * _MEGABYTE  # the outline has the notes in it, the manifest a line for each picture

_FACTS = Sentence("Facts in {name} that made no sense and were left out: {count}.")
_EVENTS = Sentence("Reviews in {name} that made no sense and were left out: {count}.")

_Line = TypeVar("_Line", bound=msgspec.Struct)
_Value = TypeVar("_Value")


class DeckFile:
    """An open .kmsdeck file."""

    def __init__(self, path: Path) -> None:
        """Open it. Raises `UserError` where it is none, is broken, or comes from a newer version."""
        self._archive = Archive(path)
        self._name = path.name
        self._troubles: dict[
            str, Sentence
        ] = {}  # by what they are about: a file that is read again has them once
        try:
            self._manifest = self._opened()
            self._outline = self._head("deck.json", form.Outline)
            self._digests = {each.name: each.sha256 for each in self._manifest.media}
            self._media = tuple(self._found())
            self.info = self._info()
        except BaseException:
            self._archive.close()
            raise

    def _opened(self) -> form.Manifest:
        if "manifest.json" not in self._archive.names:
            raise UserError("{name} is no kmsflash deck: it holds no manifest.json.", name=self._name)
        version = self._head("manifest.json", _Version).version
        if version > form.VERSION:
            raise UserError(
                "{name} was written by a newer kmsflash (format {version}, this program knows {known}). "
                "Update kmsflash to open it.",
                name=self._name,
                version=version,
                known=form.VERSION,
            )
        return self._head("manifest.json", form.Manifest)

    def _head(self, name: str, kind: type[_Line]) -> _Line:
        try:
            return msgspec.json.decode(self._archive.read(name, _LARGEST_HEAD), type=kind)
        except (msgspec.MsgspecError, UnicodeError, RecursionError) as error:
            raise UserError(
                "{name} is damaged: {part} in it makes no sense ({error}).",
                name=self._name,
                part=name,
                error=error,
            ) from error

    def _info(self) -> PackageInfo:
        told = self._manifest
        try:
            decks = values.decks_of(self._outline)
            carries = Carries(told.carries)
        except ValueError as error:
            raise UserError("{name} is damaged: {error}.", name=self._name, error=error) from error
        return PackageInfo(
            "kmsdeck",
            self._outline.title or Path(self._name).stem,
            decks,
            facts=told.counts.facts,
            cards=told.counts.cards,
            events=told.counts.events,
            media=len(self._media),
            media_bytes=sum(each.size for each in self._media),
            carries=carries,
            troubles=tuple(self.troubles),
            lineage=told.lineage,
            for_oneself=told.for_oneself,
            issue=told.issue,
        )

    def sources(self) -> Iterator[PackedSource]:
        """Give the notes that its facts come from."""
        for line in self._outline.sources:
            yield values.source_of(line)

    def facts(self) -> Iterator[PackedFact]:
        """Give the facts with their cards."""
        return self._lines("facts.jsonl", form.Fact, values.fact_of, _FACTS)

    def events(self) -> Iterator[PackedEvent]:
        """Give the log."""
        if "events.jsonl" not in self._archive.names:
            return iter(())
        return self._lines("events.jsonl", form.Event, values.event_of, _EVENTS)

    def _lines(
        self, name: str, kind: type[_Line], value: Callable[[_Line], _Value], sentence: str
    ) -> Iterator[_Value]:
        decoder, digest, senseless = msgspec.json.Decoder(kind), sha256(), 0
        with self._archive.open(name) as file:
            while line := file.readline(_LONGEST_LINE):
                digest.update(line)
                try:
                    told = value(decoder.decode(line))
                except (msgspec.MsgspecError, ValueError, RecursionError):
                    senseless += 1
                    continue
                yield told
        if senseless:
            self._troubles[name] = Sentence(sentence, count=senseless, name=self._name)
        elif name in self._manifest.parts and self._manifest.parts[name].sha256 != digest.hexdigest():
            self._troubles[name] = Sentence(
                "{name} was changed since it was written: {part} is not what it was.",
                name=self._name,
                part=name,
            )

    def media(self) -> Sequence[PackedMedia]:
        """Return the pictures and sounds that are there."""
        return self._media

    def _found(self) -> Iterator[PackedMedia]:
        """Give what is there of what the manifest lists, and tell what is not."""
        there = self._archive.names
        for name in self._digests:
            if f"media/{name}" in there:
                yield PackedMedia(name, there[f"media/{name}"])
            else:
                self._troubles[f"media {name}"] = Sentence(
                    "{media} is missing in {name}.", media=name, name=self._name
                )

    def read(self, media: PackedMedia) -> bytes:
        """Return the content of one of them."""
        data = self._archive.read(f"media/{media.name}")
        if self._digests.get(media.name) != sha256(data).hexdigest():
            self._troubles[f"media {media.name}"] = Sentence(
                "{media} in {name} is not what was packed.", media=media.name, name=self._name
            )
        return data

    @property
    def troubles(self) -> Sequence[str]:
        """What was left out or made no sense so far."""
        return tuple(self._troubles.values())

    def close(self) -> None:
        """Let go of the file."""
        with suppress(OSError):
            self._archive.close()


class _Version(msgspec.Struct):
    """What of a manifest can be read whatever its version."""

    version: int
