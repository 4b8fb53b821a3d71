"""Writes .kmsdeck files. The same deck gives the same bytes, whenever and wherever it is written."""

import zipfile
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

import msgspec

from kmsflash import __version__
from kmsflash.exchange.kmsdeck import form, values
from kmsflash.model.packages import Carries, Package
from kmsflash.model.progress import Report, unreported

_MOMENT = (1980, 1, 1, 0, 0, 0)  # a zip file knows none before
_MODE = 0o100644 << 16  # a plain file, as Unix says it
_UNIX = 3
_EVERY = 500  # lines between two reports


def write(package: Package, path: Path, report: Report = unreported) -> None:
    """Write *package* to *path*. Raises `OSError` where that cannot be; `report` counts facts and media."""
    info = package.info
    total = info.facts + info.events + info.media
    encoder = msgspec.json.Encoder(order="deterministic")
    with zipfile.ZipFile(path, "w") as archive:
        writing = _Writing(archive, report, total)
        writing.put("mimetype", form.MIMETYPE.encode(), packed=False)
        outline = values.outline(info.title, info.decks, list(package.sources()))
        writing.part("deck.json", [encoder.encode(outline)])
        counts = _Counts()
        writing.part("facts.jsonl", counts.facts(package, encoder))
        if info.carries is not Carries.NOTHING:
            writing.part("events.jsonl", counts.events(package, encoder))
        media = tuple(_media(package, writing))
        manifest = form.Manifest(
            version=form.VERSION,
            counts=form.Counts(counts.of_facts, counts.of_cards, counts.of_events),
            carries=info.carries.value,
            parts=writing.parts,
            media=media,
            lineage=info.lineage,
            issue=info.issue,
            for_oneself=info.for_oneself,
            written_by=f"kmsflash {__version__}",
        )
        writing.put("manifest.json", msgspec.json.format(encoder.encode(manifest), indent=1))


class _Counts:
    """How many of each went through."""

    def __init__(self) -> None:
        self.of_facts = self.of_cards = self.of_events = 0

    def facts(self, package: Package, encoder: msgspec.json.Encoder) -> Iterator[bytes]:
        """Give the lines of the facts."""
        for fact in package.facts():
            self.of_facts += 1
            self.of_cards += len(fact.cards)
            yield encoder.encode(values.fact_line(fact)) + b"\n"

    def events(self, package: Package, encoder: msgspec.json.Encoder) -> Iterator[bytes]:
        """Give the lines of the log."""
        for event in package.events():
            self.of_events += 1
            yield encoder.encode(values.event_line(event)) + b"\n"


class _Writing:
    """An archive in which nothing tells when or where it was made."""

    def __init__(self, archive: zipfile.ZipFile, report: Report, total: int) -> None:
        self.parts: dict[str, form.Part] = {}
        self._archive, self._report, self._total = archive, report, total
        self._done = 0

    def put(self, name: str, data: bytes, *, packed: bool = True) -> None:
        """Write a small file."""
        self._archive.writestr(_entry(name, packed=packed), data)

    def part(self, name: str, lines: Iterable[bytes]) -> None:
        """Write a file of many lines, and remember what it holds."""
        size, digest = 0, sha256()
        with self._archive.open(_entry(name, packed=True), "w", force_zip64=True) as file:
            for line in lines:
                file.write(line)
                digest.update(line)
                size += len(line)
                self.told()
        self.parts[name] = form.Part(size, digest.hexdigest())

    def told(self) -> None:
        """Report one more thing."""
        if self._done % _EVERY == 0:
            self._report(min(self._done, self._total), self._total)
        self._done += 1


def _entry(name: str, *, packed: bool) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _MOMENT)
    entry.create_system, entry.external_attr = _UNIX, _MODE
    entry.compress_type = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED
    return entry


def _media(package: Package, writing: _Writing) -> Iterator[form.Picture]:
    """Write the pictures and sounds as they are: they are packed already."""
    for each in sorted(package.media(), key=lambda media: media.name):
        data = package.read(each)
        writing.put(f"media/{each.name}", data, packed=False)
        writing.told()
        yield form.Picture(size=len(data), sha256=sha256(data).hexdigest(), name=each.name)
