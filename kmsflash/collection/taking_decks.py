"""Where the decks of a package go: to those that they are, to those of their path, or to new ones."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from kmsflash.collection.deck_tree import deck_tree
from kmsflash.collection.sound import Troubles
from kmsflash.model.decks import DEEPEST, LONGEST_NAME, deck_name
from kmsflash.model.errors import UserError
from kmsflash.model.ids import DeckId, Uid
from kmsflash.model.packages import DeckPath, PackedDeck
from kmsflash.model.plain_text import storable
from kmsflash.model.ranks import spaced
from kmsflash.store import packages, tables
from kmsflash.store.decks import all_decks
from kmsflash.store.meta import STARTER, get_meta
from kmsflash.store.opening import Connection, Write
from kmsflash.store.rows import FieldEdit, set_fields

_UNNAMED = "Deck"


@dataclass(slots=True)
class Target:
    """Where the cards of one deck of a package go."""

    path: DeckPath
    deck: DeckId | None  # None: it is to be made
    is_same: bool = False  # the same deck, not only one of its name
    packed: PackedDeck | None = None  # None: it was only named, as one above another
    above: "Target | None" = None
    back: bool = False  # it was deleted, and comes back where a card goes there
    is_back: bool = False  # by now
    left_out: bool = False  # the learner has deleted it, and it stays so
    rank: str = ""  # of one that is to be made


@dataclass(slots=True)
class Targets:
    """The targets of all decks of a package."""

    connection: Connection
    troubles: Troubles
    by_uid: dict[Uid, Target] = field(default_factory=dict)
    brings_back: bool = False  # also what the learner has deleted
    waiting: list[Target] = field(default_factory=list)  # not there yet: made when a card goes there
    same: set[DeckId] = field(default_factory=set)  # decks that are there and are those of the package
    _undone: set[bytes] | None = None
    _there: dict[DeckPath, Target] = field(default_factory=dict)  # by path without regard to case
    _packed: dict[DeckPath, Target] = field(default_factory=dict)  # by path in the package

    def find(self, decks: Sequence[PackedDeck], under: DeckPath) -> None:
        """Find the target of each of *decks*; new ones go under the deck of the path *under*."""
        rows = {row.uid: row for row in all_decks(self.connection)}
        tree = deck_tree(rows.values())
        starter = get_meta(self.connection, STARTER)
        paths = _paths(tree.chains(), {row.deck: row.name for row in rows.values()})
        for deck, path in paths.items():
            if str(deck) != starter:
                self._there.setdefault(_folded(path), Target(path, deck))
        root = self._at(tuple(_sound_name(name, self.troubles) for name in under))
        some_live = any(packed.uid in rows and rows[packed.uid].deck in paths for packed in decks)
        for packed in decks:
            if packed.uid in self.by_uid:
                continue
            row = rows.get(packed.uid)
            target = None
            if row is not None and row.deck in paths:
                target = Target(paths[row.deck], row.deck, is_same=True, packed=packed)
                self.same.add(row.deck)
            elif row is not None:
                target = self._of_deleted(row.deck, paths, packed, root)
                back = self.brings_back or not some_live or packed.uid.bytes in self.undone
                target.left_out = target.back and not back
                target.back = target.back and back
            if target is None:
                target = self._new(packed, root)
            self.by_uid[packed.uid] = target
            self._packed.setdefault(packed.path, target)

    def of(self, deck: Uid) -> Target:
        """Return the target of a deck; one that the package does not list gives a deck for what is lost."""
        found = self.by_uid.get(deck)
        if found is None:
            self.troubles.add("A card lay in no deck that is there; it was put into the first.")
            found = next(iter(self.by_uid.values()), None) or self._at((_UNNAMED,))
            assert found is not None  # noqa: S101  a path with a name was given
            self.by_uid[deck] = found
        return found

    @property
    def undone(self) -> set[bytes]:
        """The uids of what an undo deleted; looked for when they are asked for first."""
        if self._undone is None:
            self._undone = packages.undone(self.connection)
        return self._undone

    def _of_deleted(
        self, deck: DeckId, paths: dict[DeckId, DeckPath], packed: PackedDeck, root: Target | None
    ) -> Target:
        """Return where the learner has put the cards of a deck that is deleted; else it comes back."""
        went_to = packages.went_to(self.connection, deck)
        if went_to in paths and went_to is not None:
            return Target(paths[went_to], went_to, packed=packed)
        above = self._above(packed, root)
        path = (
            *(above.path if above else ()),
            _sound_name(packed.path[-1] if packed.path else "", self.troubles),
        )
        target = Target(path, deck, is_same=True, packed=packed, above=above, back=True)
        self._there.setdefault(_folded(path), target)
        self.waiting.append(target)
        return target

    def _new(self, packed: PackedDeck, root: Target | None) -> Target:
        above = self._above(packed, root)
        name = _sound_name(packed.path[-1] if packed.path else "", self.troubles)
        target = self._child(above, name)
        if target.packed is None:
            target.packed = packed
            target.is_same = target.deck is None
        return target

    def _above(self, packed: PackedDeck, root: Target | None) -> Target | None:
        above = packed.path[:-1]
        if not above:
            return root
        found = self._packed.get(above)
        if found is None:
            found = root
            for name in above:
                found = self._child(found, _sound_name(name, self.troubles))
            assert found is not None  # noqa: S101  there is a name at least
            self._packed[above] = found
        return found

    def _at(self, path: DeckPath) -> Target | None:
        found: Target | None = None
        for name in path:
            found = self._child(found, name)
        return found

    def _child(self, above: Target | None, name: str) -> Target:
        """Return the deck of that name under another, to be made where it is not there."""
        path = (*(above.path if above else ()), name)
        found = self._there.get(_folded(path))
        if found is None and above is not None and len(path) > DEEPEST:
            self.troubles.add(f"Decks lie at most {DEEPEST} deep; what lay deeper is in the deck above.")
            return above
        if found is None:
            found = self._there[_folded(path)] = Target(path, None, above=above)
            self.waiting.append(found)
        return found


@dataclass(slots=True)
class Making:
    """Decks made when the first card goes there, each in its place among those of the package."""

    write: Write
    targets: Targets
    edits: list[FieldEdit] = field(default_factory=list)
    new: list[Target] = field(default_factory=list)

    def deck(self, target: Target) -> DeckId:
        """Return the deck of a target, there by now with those above it."""
        if target.deck is None or (target.back and not target.is_back):
            parent = None if target.above is None else self.deck(target.above)
            if target not in self.new:
                self._make(target, parent)
        assert target.deck is not None  # noqa: S101  it was made
        return target.deck

    def _make(self, target: Target, parent: DeckId | None) -> None:
        write = self.write
        self.new.append(target)
        rank = self._rank(target, parent)
        if target.deck is not None:
            target.is_back = True
            values = {"deleted": 0, "name": target.path[-1], "parent_id": parent}
            self.edits += set_fields(write, tables.deck, target.deck, values)
            return
        uid = target.packed.uid if target.packed is not None else write.uid()
        if packages.by_uid(write.connection, tables.deck, [uid.bytes], ()):
            uid = write.uid()
        row = (uid.bytes, target.path[-1], parent, rank)
        packages.insert_rows(write, tables.deck, ("uid", "name", "parent_id", "rank"), [row])
        target.deck = DeckId(packages.next_key(write.connection, tables.deck) - 1)

    def _rank(self, target: Target, parent: DeckId | None) -> str:
        """Return the place of a new deck; those of its siblings that may follow get theirs with it."""
        if not target.rank:
            siblings = [each for each in self.targets.waiting if each.above is target.above]
            last = packages.last_deck_ranks(self.write.connection).get(parent, "")
            for each, rank in zip(siblings, spaced(len(siblings), last), strict=True):
                each.rank = rank
        return target.rank


def _paths(
    chains: dict[DeckId | None, tuple[DeckId | None, ...]], names: dict[DeckId, str]
) -> dict[DeckId, DeckPath]:
    """Return the path of each deck that is shown; those on the shelf of lost ones are there too."""
    return {
        deck: tuple("Recovered" if each is None else names[each] for each in chain)
        for deck, chain in chains.items()
        if deck is not None
    }


def _folded(path: DeckPath) -> DeckPath:
    return tuple(name.casefold() for name in path)


def _sound_name(name: str, troubles: Troubles) -> str:
    try:
        return deck_name(storable(name))
    except UserError:
        kept = storable(name).strip()[:LONGEST_NAME]
        try:
            sound = deck_name(kept)
        except UserError:
            sound = _UNNAMED
        troubles.add("A deck had a name that is none, or one that is too long; it was given one that fits.")
        return sound
