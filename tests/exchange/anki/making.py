"""Packages made by Anki itself, PyPI's `anki`."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from anki.collection import Card, Collection, DeckId, ExportAnkiPackageOptions, Note

from kmsflash.exchange import open_package
from kmsflash.model.ids import Uid
from kmsflash.model.packages import DeckPath, Package, PackedCard, PackedEvent, PackedFact

Fill = Callable[["Made"], None]


@dataclass(slots=True)
class Made:
    """A collection of Anki that is being filled."""

    collection: Collection

    def note(self, notetype: str, *fields: str, deck: str = "Default", tags: str = "") -> Note:
        """Add a note, and return it."""
        kind = self.collection.models.by_name(notetype)
        assert kind is not None
        note = self.collection.new_note(kind)
        note.fields = [*fields, *[""] * (len(note.fields) - len(fields))]
        note.tags = tags.split()
        self.collection.add_note(note, self.deck(deck))
        return note

    def card(self, *fields: str, deck: str = "Default") -> Card:
        """Add a basic note, and return its card."""
        return self.note("Basic", *fields, deck=deck).cards()[0]

    def deck(self, name: str) -> DeckId:
        """Return the deck of that name; it is made where it is not there."""
        found = self.collection.decks.id(name)
        assert found is not None
        return found

    def notetype(self, name: str, fields: list[str], *sides: tuple[str, str], has_gaps: bool = False) -> None:
        """Add a notetype with a template for each question and answer."""
        models = self.collection.models
        kind = models.new(name)
        kind["type"] = int(has_gaps)
        for field in fields:
            models.add_field(kind, models.new_field(field))
        for number, (question, answer) in enumerate(sides, 1):
            template = models.new_template(f"Card {number}")
            template["qfmt"], template["afmt"] = question, answer
            models.add_template(kind, template)
        models.add_dict(kind)

    def medium(self, name: str, data: bytes) -> None:
        """Put a picture or a sound among the media."""
        Path(self.collection.media.dir(), name).write_bytes(data)

    def run(self, statement: str, *values: object) -> None:
        """Change the database as Anki itself never would."""
        assert self.collection.db is not None
        self.collection.db.execute(statement, *values)


def made(
    folder: Path, fill: Fill, *, legacy: bool = False, ending: str = ".apkg", media: bool = True
) -> Path:
    """Return a package of all that *fill* puts into a collection."""
    home = Path.cwd()
    folder.mkdir(parents=True, exist_ok=True)
    collection = Collection(str(folder / "collection.anki2"))
    path = folder / f"Deck{ending}"
    try:
        fill(Made(collection))
        if ending == ".colpkg":
            collection.export_collection_package(str(path), include_media=media, legacy=legacy)
            return path
        wanted = ExportAnkiPackageOptions(
            with_scheduling=True, with_deck_configs=True, with_media=media, legacy=legacy
        )
        collection.export_anki_package(out_path=str(path), options=wanted, limit=None)
    finally:
        if collection.db is not None:
            collection.close()
        os.chdir(home)  # Anki works in its folder of media
    return path


def read(path: Path) -> "Read":
    """Return all that a package gives, but the content of media."""
    package = open_package(path)
    try:
        decks = {deck.path: deck.uid for deck in package.info.decks}
        media = {medium.name: medium.size for medium in package.media()}
        facts, events = tuple(package.facts()), tuple(package.events())
        return Read(facts, events, media, tuple(package.troubles), decks, package)
    finally:
        package.close()


@dataclass(frozen=True, slots=True)
class Read:
    """What a package gave."""

    facts: tuple[PackedFact, ...]
    events: tuple[PackedEvent, ...]
    media: dict[str, int]
    troubles: tuple[str, ...]
    decks: dict[DeckPath, Uid]
    package: Package

    @property
    def cards(self) -> list[PackedCard]:
        """Return all cards."""
        return [card for fact in self.facts for card in fact.cards]

    def deck_of(self, card: PackedCard) -> tuple[str, ...]:
        """Return the path of the deck of a card."""
        return next(path for path, uid in self.decks.items() if uid == card.deck)
