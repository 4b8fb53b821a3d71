"""Decks on their way out: a package that reads the collection while it is written to a file."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from functools import cached_property
from urllib.parse import unquote
from uuid import NAMESPACE_OID, UUID, uuid5

from kmsflash.collection.deck_options import chosen_presets, presets_in_force, read_options
from kmsflash.collection.deck_tree import RECOVERED, DeckTree, deck_tree
from kmsflash.model.errors import UserError, cause
from kmsflash.model.events import SetTo
from kmsflash.model.exchanging import PackingSummary, PackingWishes
from kmsflash.model.ids import DeckId, FactId, Uid, uid_from
from kmsflash.model.importing import Sides
from kmsflash.model.notes import Cell
from kmsflash.model.options import DeckOptions
from kmsflash.model.packages import (
    Carries,
    PackageInfo,
    PackedCard,
    PackedDeck,
    PackedEvent,
    PackedFact,
    PackedMedia,
    PackedOrigin,
    PackedPreset,
    PackedSource,
    Stamps,
)
from kmsflash.model.presets import USUAL
from kmsflash.store import packing as rows
from kmsflash.store.decks import all_decks
from kmsflash.store.media import folder_of
from kmsflash.store.opening import Connection, Store, collection_uid
from kmsflash.store.options import COLLECTION, Owner, all_options, presets

_REFERENCE = re.compile(r"""media/([^\s/\\?#:<>"'`()]{1,400})""")
_SHELF = uuid5(NAMESPACE_OID, "kmsflash lost cards")
_NAME = "collection"  # of the format, as long as it is in none


class Packing:
    """A `Package` of decks of the collection, as it was when this was made; to be closed."""

    def __init__(self, store: Store, decks: Sequence[DeckId] | None, wishes: PackingWishes) -> None:
        """Raises `UserError` where one of *decks* is gone; None: all there are."""
        self._store, self.wishes = store, wishes
        self._open = ExitStack()
        self._connection: Connection = self._open.enter_context(store.reading())
        try:
            self._choose(decks)
        except BaseException:
            self.close()
            raise

    @cached_property
    def info(self) -> PackageInfo:
        """What it is, and how much."""
        facts, cards, events = rows.counts(self._connection, self._all, also_gone=self._also_gone)
        media = self.media()
        carries = self.wishes.schedules
        others = self.wishes.for_others
        return PackageInfo(
            _NAME,
            self._title,
            self._decks,
            facts + len(self._asked_for),
            cards,
            events if carries is Carries.HISTORY else 0,
            len(media),
            sum(each.size for each in media),
            carries,
            lineage=self._lineage if others else None,
            for_oneself=not others,
            issue=rows.last_edit(self._connection, self._all),
        )

    def summary(self) -> PackingSummary:
        """Return what would travel, in numbers."""
        info = self.info
        sources = sum(1 for _ in self.sources())
        tags = rows.tag_names(self._connection, self._all)
        return PackingSummary(
            len(info.decks), info.facts, info.cards, sources, info.events, info.media, info.media_bytes, tags
        )

    def sources(self) -> Iterator[PackedSource]:
        """Give the notes that its facts come from."""
        if not self.wishes.notes:
            return
        for row in rows.sources(self._connection, self._all):
            seen = () if self.wishes.for_others else tuple(row.seen.split())
            deck = self._uids.get(self._homes.get(row.deck_id), self._decks[0].uid)
            stamps = self._stamps(row.stamps)
            uid, text = uid_from(row.uid), row.text
            if self.wishes.ids:
                text = _with_ids(self._connection, uid, text)
            yield PackedSource(uid, deck, row.name, row.title, row.language, text, seen, stamps)

    def facts(self) -> Iterator[PackedFact]:
        """Give the facts with their cards, deck by deck, in the order in which new cards are asked."""
        given: set[FactId] = set()
        for deck in self._all:
            for keys in rows.facts_in(self._connection, deck, also_gone=self._also_gone):
                yield from self._facts([key for key in keys if key not in given])
                given.update(keys)
        yield from self._facts(self._asked_for)

    def events(self) -> Iterator[PackedEvent]:
        """Give the log card by card, each card's oldest first."""
        if self.wishes.schedules is not Carries.HISTORY:
            return
        yield from rows.events(self._connection, self._all, also_gone=self._also_gone)

    def media(self) -> Sequence[PackedMedia]:
        """Return the pictures and sounds that texts refer to, and that are there."""
        return [PackedMedia(name, size) for name, (_, size) in self._media.items()]

    def read(self, media: PackedMedia) -> bytes:
        """Return the content of one of them."""
        sha, _ = self._media[media.name]
        try:
            return (folder_of(self._store.path) / sha).read_bytes()
        except OSError as error:
            raise UserError(
                "{name} cannot be read: {reason}.", name=media.name, reason=cause(error)
            ) from error

    @property
    def troubles(self) -> Sequence[str]:
        """What was left out: pictures and sounds that are missing here already."""
        there = self._media
        return [f"{name} is missing: cards refer to it." for name in self._referred if name not in there]

    def close(self) -> None:
        """Let go of the collection."""
        self._open.close()

    # Decks

    def _choose(self, decks: Sequence[DeckId] | None) -> None:
        every = all_decks(self._connection)
        tree = deck_tree(every)
        chains = tree.chains()
        if any(deck not in chains for deck in decks or ()):
            raise UserError("This deck is gone. Another window, or an undo, took it away.")
        wanted: set[DeckId | None] = set(chains) if decks is None else set(decks)
        shown = {deck: _from_outermost(chain, wanted) for deck, chain in chains.items()}
        shown = {deck: chain for deck, chain in shown.items() if chain}
        if not self._has_lost(tree, chains):
            shown.pop(None, None)
        names: dict[DeckId | None, str] = {None: RECOVERED} | {row.deck: row.name for row in every}
        uids: dict[DeckId | None, Uid] = {None: _SHELF} | {row.deck: row.uid for row in every}
        places = {deck: number for number, deck in enumerate(shown)}
        self._homes = tree.homes
        self._uids = {deck: uids[deck] for deck in shown}
        self._all = sorted(
            (deck for deck, home in tree.homes.items() if home in places),
            key=lambda deck: (places[tree.homes[deck]], deck),
        )
        packed = self._presets(tree, shown) if self.wishes.options else {}
        self._decks = tuple(
            PackedDeck(uids[deck], tuple(names[each] for each in chain), packed.get(deck))
            for deck, chain in shown.items()
        )
        roots = [deck for deck, chain in shown.items() if len(chain) == 1]
        self._title = " and ".join(filter(None, [names[roots[0]] if roots else "", _more(len(roots) - 1)]))
        self._lineage = self._named([uids[deck] for deck in roots], everything=decks is None)

    def _has_lost(self, tree: DeckTree, chains: Mapping[DeckId | None, Sequence[DeckId | None]]) -> bool:
        """Tell whether a card or a deck lies on the shelf of what lost its deck."""
        lost = [deck for deck, home in tree.homes.items() if home is None]
        below = sum(chain[0] is None for chain in chains.values()) > 1
        return below or rows.counts(self._connection, lost, also_gone=self._also_gone)[1] > 0

    def _named(self, roots: Sequence[Uid], *, everything: bool) -> Uid:
        """Return the lineage: that of the one deck, of the collection, or of these decks together."""
        if everything:
            return collection_uid(self._store)
        uids = sorted(each.hex for each in roots)
        return UUID(uids[0]) if len(uids) == 1 else uuid5(NAMESPACE_OID, " ".join(uids))

    def _presets(
        self, tree: DeckTree, shown: Mapping[DeckId | None, Sequence[DeckId | None]]
    ) -> dict[DeckId | None, PackedPreset]:
        """Return the preset of each outermost deck, and of those that chose one of their own."""
        kept, there = all_options(self._connection), presets(self._connection)
        holding, chosen = presets_in_force(kept, there, tree), chosen_presets(kept, there)
        names = {row.preset: row.name for row in there} | {USUAL: ""}
        owners = {row.preset: Owner(preset=row.preset) for row in there} | {USUAL: COLLECTION}
        return {
            deck: PackedPreset(
                names[holding[deck]], read_options(kept.get(owners[holding[deck]], {}), DeckOptions())
            )
            for deck, chain in shown.items()
            if deck is not None and (len(chain) == 1 or deck in chosen)
        }

    # Rows

    @property
    def _also_gone(self) -> bool:
        return not self.wishes.for_others

    @cached_property
    def _asked_for(self) -> list[FactId]:
        """The facts without a card, of which cards were born: by them notes know their cards again."""
        return rows.facts_asked_for(self._connection, self._all)

    def _facts(self, keys: Sequence[FactId]) -> Iterator[PackedFact]:
        facts = rows.facts(self._connection, keys)
        tags, edited = rows.tags(self._connection, keys), rows.edited(self._connection, keys)
        cards: dict[FactId, list[PackedCard]] = {}
        for row in rows.cards(self._connection, keys, self._all, also_gone=self._also_gone):
            cards.setdefault(row.fact_id, []).append(self._card(row))
        for key in keys:
            if key in facts:
                its = tuple(cards.get(key, ())), tuple(tags.get(key, ())), edited.get(key, 0)
                yield self._fact(facts[key], *its)

    def _fact(
        self, row: rows.FactRow, cards: tuple[PackedCard, ...], tags: tuple[str, ...], edited: int
    ) -> PackedFact:
        others, origin = self.wishes.for_others, None
        if row.source_uid is not None:
            headings = tuple(json.loads(row.headings or "[]"))
            source = uid_from(row.source_uid)
            origin = PackedOrigin(source, row.quote, headings, row.first_line, row.last_line, row.mark)
        return PackedFact(
            uid_from(row.uid),
            (row.own_kind or row.kind) if others else row.kind,
            row.key,
            row.text,
            row.nth,
            cards,
            tags,
            origin,
            bool(row.by_hand),
            bool(row.gone),
            row.guid,
            own_kind=None if others else row.own_kind,
            publisher=None if others or row.publisher is None else UUID(row.publisher),
            stamps=self._stamps(row.stamps),
            passage=row.quote if origin is None else "",
            edited=edited,
        )

    def _card(self, row: rows.CardRow) -> PackedCard:
        notes = Sides(row.front, row.answer, row.explanation)
        own = (row.own_front, row.own_answer, row.own_explanation)
        others = self.wishes.for_others
        if others:
            notes = Sides(
                *(
                    theirs if mine is None else mine
                    for mine, theirs in zip(own, (row.front, row.answer, row.explanation), strict=True)
                )
            )
        return PackedCard(
            uid_from(row.uid),
            self._uids[self._homes[row.deck_id]],
            row.way,
            row.nth,
            notes,
            (None, None, None) if others else own,
            None if row.cell_row is None else Cell(row.cell_row, row.cell_column or 0),
            0 if others else row.suspended,
            0 if others else row.flag,
            None if others else row.buried_on,
            None if self.wishes.schedules is Carries.NOTHING else _state(row),
            row.rank,
            None if others else row.changed_on,
            None if row.born_of_uid is None else uid_from(row.born_of_uid),
            self._stamps(row.stamps),
        )

    def _stamps(self, stamps: str | None) -> Stamps:
        if self.wishes.for_others or not stamps:
            return ()
        return tuple((name, told[0]) for name, told in sorted(json.loads(stamps).items()))

    # Pictures and sounds

    @cached_property
    def _media(self) -> dict[str, tuple[str, int]]:
        """Digest and size by name, of those that texts refer to and whose files are there."""
        there = rows.media_named(self._connection, self._referred)
        folder = folder_of(self._store.path)
        return {name: (sha, size) for name, sha, size in there if (folder / sha).is_file()}

    @cached_property
    def _referred(self) -> list[str]:
        found: set[str] = set()
        for texts in rows.texts_with_media(self._connection, self._all, also_gone=self._also_gone):
            found.update(unquote(name) for each in texts for name in _REFERENCE.findall(each))
        return sorted(found)


def _with_ids(connection: Connection, source: Uid, text: str) -> str:
    """Return notes with an id for each passage that gave a card."""
    from kmsflash.collection.stamping import new_ids  # on use: it loads all that reads notes
    from kmsflash.notes.stamps import ids_in, stamped
    from kmsflash.store.notes import marks_of

    return stamped(text, dict(new_ids(source, marks_of(connection, source), ids_in(text))))


def _from_outermost(chain: Sequence[DeckId | None], wanted: set[DeckId | None]) -> Sequence[DeckId | None]:
    """Return a chain of decks from the first on that is wanted; nothing where none is."""
    first = next((place for place, deck in enumerate(chain) if deck in wanted), len(chain))
    return chain[first:]


def _more(count: int) -> str:
    return f"{count} more" if count > 0 else ""


def _state(row: rows.CardRow) -> SetTo | None:
    if row.due is None:
        return None
    return SetTo(
        row.interval,
        row.ease,
        row.repetitions,
        row.lapses,
        row.due,
        stability=row.stability,
        difficulty=row.difficulty,
    )
