"""A package in memory, and what a collection holds as plain values, for comparing."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import UUID, uuid5

from kmsflash.collection.deck_options import options_by_deck
from kmsflash.collection.deck_tree import deck_tree
from kmsflash.collection.opening import Collection
from kmsflash.model.errors import UserError
from kmsflash.model.importing import Sides
from kmsflash.model.packages import (
    Carries,
    Package,
    PackageInfo,
    PackedCard,
    PackedDeck,
    PackedEvent,
    PackedFact,
    PackedMedia,
    PackedSource,
)
from kmsflash.store.decks import all_decks

SEED = UUID(int=4711)
PIRATES = PackedDeck(uuid5(SEED, "Pirates"), ("Pirates",))


@dataclass
class Box:
    """A package whose content lies in lists."""

    decks: tuple[PackedDeck, ...] = (PIRATES,)
    packed: list[PackedFact] = field(default_factory=list)
    log: list[PackedEvent] = field(default_factory=list)
    notes: list[PackedSource] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)
    title: str = "Pirates"
    carries: Carries = Carries.HISTORY
    lineage: UUID | None = None
    issue: int = 0
    for_oneself: bool = False
    troubles: Sequence[str] = ()
    breaks_after: int | None = None  # facts, after which the file turns out to be broken
    closed: bool = False

    @property
    def info(self) -> PackageInfo:
        return PackageInfo(
            "box",
            self.title,
            self.decks,
            len(self.packed),
            sum(len(each.cards) for each in self.packed),
            len(self.log),
            len(self.files),
            sum(map(len, self.files.values())),
            self.carries,
            lineage=self.lineage,
            issue=self.issue,
            for_oneself=self.for_oneself,
        )

    def sources(self) -> Iterator[PackedSource]:
        return iter(self.notes)

    def facts(self) -> Iterator[PackedFact]:
        for number, each in enumerate(self.packed):
            if number == self.breaks_after:
                raise UserError("The file ends in the middle.")
            yield each

    def events(self) -> Iterator[PackedEvent]:
        return iter(self.log)

    def media(self) -> Sequence[PackedMedia]:
        return [PackedMedia(name, len(data)) for name, data in self.files.items()]

    def read(self, media: PackedMedia) -> bytes:
        return self.files[media.name]

    def close(self) -> None:
        self.closed = True


def boxed(package: Package) -> Box:
    """Return all of a package, in memory, and close it."""
    info = package.info
    box = Box(
        tuple(info.decks),
        list(package.facts()),
        list(package.events()),
        list(package.sources()),
        {each.name: package.read(each) for each in package.media()},
        info.title,
        info.carries,
        info.lineage,
        info.issue,
        info.for_oneself,
        tuple(package.troubles),
    )
    assert (info.facts, info.events, info.media) == (len(box.packed), len(box.log), len(box.files))
    assert info.cards == sum(len(each.cards) for each in box.packed)
    package.close()
    return box


def asking(word: str, meaning: str = "", deck: PackedDeck = PIRATES, **more: Any) -> PackedFact:
    """Return a fact of one card that asks for a word; `card_…` goes to the card."""
    of_card = {key.removeprefix("card_"): more.pop(key) for key in list(more) if key.startswith("card_")}
    uid = uuid5(SEED, word)
    sides = Sides(f"What is a {word}?", meaning or f"meaning of {word}", "")
    card = replace(PackedCard(uuid5(uid, "card"), deck.uid, "term", 0, sides), **of_card)
    return replace(PackedFact(uid, "question", word, word, 0, (card,)), **more)


def held(collection: Collection, *, with_options: bool = True) -> dict[str, Any]:
    """Return what the learner has, by uid, without what belongs to this file: keys, births, ranks."""
    with collection.store.reading() as connection:

        def rows(statement: str) -> list[tuple[Any, ...]]:
            return [tuple(row) for row in connection.exec_driver_sql(statement)]

        decks = all_decks(connection)
        tree = deck_tree(decks)
        options = options_by_deck(connection, tree)
        names = {row.deck: row.uid.hex for row in decks}
        return {
            "decks": [
                (names[node.deck], tree.path(node.deck), options[node.deck] if with_options else None)
                for node, _ in tree.walk()
                if node.deck is not None
            ],
            "sources": rows(
                "SELECT hex(uid), name, title, language, text, seen FROM source WHERE deleted = 0 ORDER BY 1"
            ),
            "facts": rows(
                "SELECT hex(fact.uid), kind, key, fact.text, nth, quote, headings, first_line, last_line,"
                " mark, gone, by_hand, own_kind, publisher, guid, hex(source.uid) FROM fact"
                " LEFT JOIN source ON source.id = source_id WHERE fact.deleted = 0 AND"
                " EXISTS (SELECT 1 FROM card WHERE fact_id = fact.id OR born_of = fact.id) ORDER BY fact.uid"
            ),
            "cards": rows(
                "SELECT hex(card.uid), hex(fact.uid), hex(deck.uid), way, card.nth, front, answer,"
                " explanation, own_front, own_answer, own_explanation, cell_row, cell_column, suspended,"
                " flag, buried_on, changed_on, hex(asked_for.uid) FROM card JOIN fact ON fact.id = fact_id"
                " JOIN deck ON deck.id = deck_id LEFT JOIN fact AS asked_for ON asked_for.id = born_of"
                " WHERE card.deleted = 0 ORDER BY card.uid"
            ),
            "order": rows(
                "SELECT hex(deck.uid), hex(card.uid) FROM card JOIN deck ON deck.id = deck_id"
                " WHERE card.deleted = 0 ORDER BY deck.uid, card.rank, card.id"
            ),
            "tags": rows(
                "SELECT hex(fact.uid), name FROM tag JOIN fact ON fact.id = fact_id"
                " WHERE tag.deleted = 0 AND fact.deleted = 0 ORDER BY 1, 2"
            ),
            "events": rows(
                "SELECT hex(event.uid), hex(card.uid), event.hlc, happened_at, study_day, kind, grade,"
                " took_ms, payload FROM event JOIN card ON card.id = card_id"
                " WHERE card.deleted = 0 ORDER BY event.uid"
            ),
            "schedules": rows(
                "SELECT hex(card.uid), due, repetitions, interval, ease, lapses, stability, difficulty,"
                " traced_on, reviews, last_day, last_grade, last_answered_at FROM local_schedule"
                " JOIN card ON card.id = card_id WHERE card.deleted = 0 ORDER BY card.uid"
            ),
            "media": rows(
                "SELECT sha256, name, size FROM media WHERE deleted = 0 AND EXISTS (SELECT 1 FROM card WHERE"
                " deleted = 0 AND instr(answer || coalesce(own_answer, ''), media.name)) ORDER BY name"
            ),
        }


def stamps_of(collection: Collection, card: UUID) -> dict[str, Any]:
    """Return when fields of a card were edited."""
    with collection.store.reading() as connection:
        told = connection.exec_driver_sql("SELECT stamps FROM card WHERE uid = ?", (card.bytes,)).scalar()
    return dict(json.loads(told)) if told else {}
