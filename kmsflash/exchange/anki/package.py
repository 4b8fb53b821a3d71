"""A package of Anki as a `Package`."""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from functools import cached_property
from heapq import merge
from operator import itemgetter
from pathlib import Path

from kmsflash.exchange.anki.database import Database
from kmsflash.exchange.anki.files import Files, Medium
from kmsflash.exchange.anki.identity import deck_uid
from kmsflash.exchange.anki.media import References, read_inlined, references
from kmsflash.exchange.anki.occlusion import Drawing
from kmsflash.exchange.anki.others import Other
from kmsflash.exchange.anki.presets import preset_of
from kmsflash.exchange.anki.schema import DEFAULT, Schema, read_schema
from kmsflash.exchange.anki.sharing import called, lay_out_shared
from kmsflash.exchange.anki.spooling import Share
from kmsflash.exchange.anki.survey import Survey, folded, survey
from kmsflash.exchange.anki.troubles import Trouble, Troubles
from kmsflash.exchange.archive import Archive
from kmsflash.exchange.spools import PartReader
from kmsflash.model.errors import UserError
from kmsflash.model.ids import Uid
from kmsflash.model.packages import (
    DeckPath,
    PackageInfo,
    PackedDeck,
    PackedEvent,
    PackedFact,
    PackedMedia,
    PackedSource,
)
from kmsflash.model.progress import Report, unreported
from kmsflash.model.scratch import scratch_folder
from kmsflash.model.spools import Spool

NAME = "anki"


class AnkiPackage:
    """A package of Anki, open for reading; see `model.packages.Package`."""

    def __init__(self, path: Path) -> None:
        """Raises `UserError` where the file is no package, or broken."""
        self._path = path
        self._archive = Archive(path)
        self._folder = scratch_folder("anki")
        self._open: Database | None = None
        self._spool: Spool | None = None
        self._others: list[Other] = []  # processes that lay it out too, if it is large
        try:
            self._files = Files(self._archive)
            self._others = called(self._files.collection_size)
            unpacked = Path(self._folder.name, "collection")
            self._files.unpack_collection(unpacked)
            self._open = Database(unpacked, path.name)
            self._schema: Schema = read_schema(self._open)
            self._survey: Survey = survey(self._open, self._schema, path.name)
            self._pictured: Sequence[int] = self._survey.notes  # ids of all that may refer to media
        except BaseException:
            self.close()
            raise
        self._troubles = Troubles("::".join(self._lost))
        self._troubles.put(Trouble.ODD_ENTRIES, self._archive.left_out)
        self._troubles.put(Trouble.NO_NOTE, self._survey.without_note)
        self._troubles.put(Trouble.NO_CARD, self._survey.without_card)

    def close(self) -> None:
        """Let go of the file, and of what was unpacked."""
        for other in self._others:
            other.stop()
        if self._open is not None:
            self._open.close()
        self._archive.close()
        self._folder.cleanup()

    @property
    def troubles(self) -> Sequence[str]:
        """What was left out or made no sense so far: a sentence each."""
        return self._troubles.sentences()

    @cached_property
    def info(self) -> PackageInfo:
        """What it is, and how much."""
        media = self.media()
        tops = {deck.path[0] for deck in self._decks}
        return PackageInfo(
            format=NAME,
            title=next(iter(tops)) if len(tops) == 1 else self._path.stem,
            decks=self._decks,
            facts=len(self._survey.notes),
            cards=self._survey.cards,
            events=self._survey.events,
            media=len(media),
            media_bytes=sum(medium.size for medium in media),
            carries=self._survey.carries,
            troubles=self._troubles.sentences(),
        )

    def sources(self) -> Iterator[PackedSource]:
        """Give the notes that its facts come from: Anki knows of none."""
        return iter(())

    def facts(self) -> Iterator[PackedFact]:
        """Give the facts with their cards, deck by deck, in the order in which new cards are asked."""
        for path in self.spool().parts:
            with closing(PartReader(path)) as part:
                yield from part.every_fact()

    def events(self) -> Iterator[PackedEvent]:
        """Give the log, each card's oldest first."""
        spool = self.spool()
        for path, path_of_logs in zip(spool.parts, spool.logs(unreported), strict=True):
            with closing(PartReader(path)) as part, closing(PartReader(path_of_logs)) as logs:
                for _, log in merge(part.every_log(), logs.every_log(), key=itemgetter(0)):
                    yield from log.as_events()

    def spool(self, report: Report = unreported) -> Spool:
        """Return where facts and logs are laid out, which is done once; see `model.spools.Spooled`."""
        if self._spool is None:
            decks = self._schema.decks.items()
            uids = {key: deck_uid(deck.path) for key, deck in decks if not deck.is_filtered}
            survey = self._survey
            share = Share(self._schema, uids, deck_uid(self._lost), survey.twice, survey.notes)
            laid = lay_out_shared(self._database, share, Path(self._folder.name), self._others, report)
            for trouble, times in laid.found.troubles.items():
                self._troubles.put(trouble, times)
            self._pictured = laid.found.pictured
            self._spool = Spool(laid.parts, laid.rest.texts, laid.rest.logs, laid.rest.aside)
        return self._spool

    def media(self) -> Sequence[PackedMedia]:
        """Return the pictures and sounds that texts refer to, and that are there.

        Those with masks are drawn when they are read: their size is that of the picture without.
        """
        found = self._references
        plain = (PackedMedia(name, medium.size) for name, medium in found.there.items())
        drawn = (PackedMedia(name, self._picture(of).size) for name, of in found.drawn.items())
        inside = (PackedMedia(name, size) for name, (_, size) in found.inlined.items())
        return [*plain, *drawn, *inside]

    def read(self, media: PackedMedia) -> bytes:
        """Return the content of one of them. Raises `UserError` where it is damaged or too large."""
        found = self._references
        if media.name in found.inlined:
            return read_inlined(self._database, found.inlined[media.name][0], media.name)
        drawing = found.drawn.get(media.name)
        if drawing is None:
            return self._files.read(found.there[media.name])
        from kmsflash.exchange.anki.drawing import draw

        drawn = draw(self._files.read(self._picture(drawing)), drawing)
        if drawn is None:
            raise UserError("{name} is no picture that masks can be drawn on.", name=drawing.picture)
        return drawn

    def _picture(self, drawing: Drawing) -> Medium:
        return self._listed[unicodedata.normalize("NFC", drawing.picture)]

    @property
    def _database(self) -> Database:
        assert self._open is not None  # noqa: S101  it is there once a package is made
        return self._open

    @cached_property
    def _listed(self) -> Mapping[str, Medium]:
        return self._files.media()

    @cached_property
    def _references(self) -> References:
        found = references(self._database, self._schema, self._listed, self._pictured)
        self._troubles.miss(tuple(found.missing))
        return found

    @cached_property
    def _lost(self) -> DeckPath:
        """Return the deck for cards whose own is not there."""
        default = self._schema.decks.get(DEFAULT)
        return default.path if default is not None else ("Anki",)

    @cached_property
    def _decks(self) -> tuple[PackedDeck, ...]:
        """Return the decks, each after those above it; an empty Default is none."""
        used = self._survey.decks
        real = {key: deck for key, deck in self._schema.decks.items() if not deck.is_filtered}
        fsrs = self._has_fsrs
        presets = {
            deck.path: preset_of(deck, self._schema, has_fsrs=fsrs)
            for key, deck in real.items()
            if key != DEFAULT or key in used
        }
        if not used <= real.keys():
            presets.setdefault(self._lost, None)
        paths = {path[:depth] for path in presets for depth in range(1, len(path) + 1)}
        first: dict[Uid, PackedDeck] = {}
        for path in sorted(paths, key=lambda path: (folded(path), path)):
            uid = deck_uid(path)
            first.setdefault(uid, PackedDeck(uid, path, presets.get(path)))
        return tuple(first.values())

    @cached_property
    def _has_fsrs(self) -> bool:
        if self._schema.has_fsrs is not None:
            return self._schema.has_fsrs
        statement = "SELECT 1 FROM cards WHERE instr(data, '\"s\":') > 0 LIMIT 1"
        return self._database.one(statement) is not None
