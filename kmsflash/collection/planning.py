"""The plan of an import: pages of notes against what the collection holds. Nothing is written."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from kmsflash.collection.deck_tree import DeckTree, deck_tree
from kmsflash.collection.homes import Home, homes
from kmsflash.collection.notes_files import Incoming
from kmsflash.model.ids import DeckId, FactId, SourceId, Uid
from kmsflash.model.importing import (
    Candidate,
    Doubt,
    GoneCard,
    GoneFact,
    How,
    PlannedCard,
    PlannedFact,
    PlannedSource,
    Sides,
    Uncertain,
    Warned,
)
from kmsflash.model.notes import CardDraft, FactDraft
from kmsflash.model.sentences import Sentence
from kmsflash.notes.again.ladder import KnownCard, KnownFact, Matching, Stated, match
from kmsflash.notes.identity import again, passage_name, source_uid
from kmsflash.notes.wording import fold
from kmsflash.store import notes
from kmsflash.store.decks import all_decks
from kmsflash.store.meta import STARTER, get_meta
from kmsflash.store.notes import CardRow, FactRow, SourceRow
from kmsflash.store.opening import Connection

Answers = Mapping[Uid, Candidate | None]


@dataclass
class Planner:
    """One plan in the making: what the collection holds, read once."""

    connection: Connection
    incoming: Sequence[Incoming]
    deck_name: str = ""  # for all sources that are new
    answers: Answers = field(default_factory=dict)

    def sources(self) -> tuple[PlannedSource, ...]:
        """Return what becomes of each page."""
        return tuple(self._source(at, page) for at, page in enumerate(self.incoming))

    # What is known

    @cached_property
    def rows(self) -> list[SourceRow]:
        """Every known source."""
        return notes.sources(self.connection)

    @cached_property
    def facts(self) -> dict[Uid, FactRow]:
        """The facts of the sources at home and of stray ones, and all that nobody states, in their order."""
        near = {home.row.source for home in self.homes.values()} | self._strays
        found = notes.facts_of(self.connection, near, or_gone=True)
        return {fact.uid: fact for fact in found if fact.source in self._names}

    @cached_property
    def homes(self) -> Mapping[int, Home]:
        """The known source of each page."""
        return homes(self.connection, self.incoming, self.rows)

    @cached_property
    def cards(self) -> dict[FactId, list[CardRow]]:
        """The cards of each fact that they ask for, also those deleted."""
        grouped: dict[FactId, list[CardRow]] = {}
        for card in notes.cards_of(self.connection, {fact.source for fact in self._wanted()}):
            grouped.setdefault(card.born_of, []).append(card)
        return grouped

    @cached_property
    def tree(self) -> DeckTree:
        """The decks."""
        return deck_tree(all_decks(self.connection))

    @cached_property
    def _names(self) -> dict[SourceId, SourceRow]:
        return {row.source: row for row in self.rows}

    @cached_property
    def _strays(self) -> set[SourceId]:
        """Sources that are not imported now, and whose file is no more where it was."""
        at_home = {home.row.source for home in self.homes.values()}
        lost = (row for row in self.rows if row.path and row.source not in at_home)
        return {row.source for row in lost if not Path(row.path).exists()}

    def _wanted(self) -> Iterator[FactRow]:
        """Give the facts that may be found again: those at home, and those that nobody states any more."""
        return (fact for fact in self.facts.values() if not fact.by_hand)

    # Matching

    @cached_property
    def _stated(self) -> list[tuple[int, int, Stated]]:
        """Each stated fact with the place of its source and its place there."""
        return [
            (at, place, Stated(draft, self.homes[at].row.uid if at in self.homes else None, at))
            for at, page in enumerate(self.incoming)
            for place, draft in enumerate(page.reading.facts)
        ]

    @cached_property
    def matching(self) -> Matching:
        """Known facts against stated ones, with the learner's answers."""
        places = {(at, place): number for number, (at, place, _) in enumerate(self._stated)}
        told = {
            uid: None if said is None else places.get((said.source, said.fact))
            for uid, said in self.answers.items()
        }
        known = [self._known(fact) for fact in self._wanted()]
        return match(known, [one for _, _, one in self._stated], told)

    @cached_property
    def found(self) -> dict[tuple[int, int], FactRow]:
        """The known fact of a stated one, by place of its source and its place there."""
        return {self._stated[at][:2]: self.facts[uid] for at, uid in self.matching.found.items()}

    def _known(self, fact: FactRow) -> KnownFact:
        cards = tuple(
            KnownCard(card.way, card.nth, card.notes.front, card.notes.answer)
            for card in self.cards.get(fact.fact, [])
        )
        return KnownFact(
            fact.uid,
            self._names[fact.source].uid,
            fact.kind,
            fact.key,
            fact.text,
            fact.nth,
            fact.quote,
            fact.headings,
            fact.mark,
            cards,
        )

    # One source

    def _source(self, at: int, page: Incoming) -> PlannedSource:
        home = self.homes.get(at)
        facts = tuple(self._fact(at, place, draft) for place, draft in enumerate(page.reading.facts))
        gone = self._gone(home) if home else ()
        deck, path = self._deck(page, home)
        planned = PlannedSource(
            page.name,
            page.path,
            page.reading,
            deck,
            path,
            home.row.uid if home else self._new_uid(at),
            home is not None,
            facts,
            gone,
            tuple(self._gone_cards(at, page)),
            tuple(self._uncertain(home)) if home else (),
            (),
            page.stamp,
            page.pulled_in,
            self._made(home) if home else frozenset(),
            _seen(page, home) if home else frozenset(),
        )
        return replace(planned, warnings=tuple(self._doubts(planned, home)))

    def _new_uid(self, at: int) -> Uid:
        uid = source_uid(self.incoming[at].reading.text)
        before = {source_uid(page.reading.text) for page in self.incoming[:at]}
        while uid in before or notes.has_source(self.connection, uid):
            uid = again(uid)
        return uid

    def _deck(self, page: Incoming, home: Home | None) -> tuple[DeckId | None, tuple[str, ...]]:
        if home:
            living = self.tree.homes.get(home.row.deck)
            return (
                (living, self.tree.path(living)) if living is not None else self._named((page.reading.title,))
            )
        return self._named((self.deck_name,) if self.deck_name else (*page.folders, page.reading.title))

    def _named(self, path: tuple[str, ...]) -> tuple[DeckId | None, tuple[str, ...]]:
        """Return the living deck of that path, never the starter deck, and the path."""
        starter = get_meta(self.connection, STARTER)
        for node, _ in self.tree.walk():
            if node.deck is not None and str(node.deck) != starter and self.tree.path(node.deck) == path:
                return node.deck, path
        return None, path

    def _fact(self, at: int, place: int, draft: FactDraft) -> PlannedFact:
        row = self.found.get((at, place))
        if row is None:
            return PlannedFact(draft, How.NEW, tuple(PlannedCard(card, How.NEW) for card in draft.cards))
        pairs = paired(self.cards.get(row.fact, []), draft.cards)
        cards = tuple(_card(pairs.get(number), card) for number, card in enumerate(draft.cards))
        home = self.homes.get(at)
        moved = home is None or home.row.source != row.source
        came_from = self._names[row.source].name if moved else ""
        return PlannedFact(draft, _how(cards, moved=moved), cards, row.uid, came_from)

    def _gone(self, home: Home) -> tuple[GoneFact, ...]:
        found = set(self.matching.found.values())
        doubtful = {one.uid for one in self.matching.doubtful}
        return tuple(
            self._gone_fact(fact, doubtful=fact.uid in doubtful)
            for fact in self.facts.values()
            if fact.source == home.row.source and not (fact.gone or fact.by_hand or fact.uid in found)
        )

    def _gone_fact(self, fact: FactRow, *, doubtful: bool) -> GoneFact:
        reason = Sentence("The notes no longer state it.")
        if doubtful:
            reason = Sentence("The notes state something like it: it may be that, or another fact.")
        cards = tuple(gone_card(card) for card in self.cards.get(fact.fact, []) if not card.deleted)
        return GoneFact(fact.uid, fact.kind, fact.quote, fact.headings, cards, reason)

    def _gone_cards(self, at: int, page: Incoming) -> Iterator[GoneCard]:
        for place, draft in enumerate(page.reading.facts):
            row = self.found.get((at, place))
            if row is not None:
                cards = self.cards.get(row.fact, [])
                kept = {card.card for card in paired(cards, draft.cards).values()}
                unused = (card for card in cards if card.card not in kept and not card.deleted)
                yield from (gone_card(card) for card in unused if card.suspended != notes.NOT_STATED)

    def _uncertain(self, home: Home) -> Iterator[Uncertain]:
        for one in self.matching.doubtful:
            fact = self.facts[one.uid]
            cards = self.cards.get(fact.fact, [])
            if fact.source == home.row.source and cards:
                candidates = tuple(
                    Candidate(*self._stated[at][:2], round(score, 3)) for at, score in one.candidates
                )
                shown = cards[0].own or cards[0].notes
                reviews = sum(card.reviews for card in cards)
                yield Uncertain(one.uid, shown.front, shown.answer, reviews, candidates)

    def _made(self, home: Home) -> frozenset[str]:
        mine = (fact for fact in self.facts.values() if fact.by_hand and fact.source == home.row.source)
        return frozenset(fact.text for fact in mine)

    def _doubts(self, planned: PlannedSource, home: Home | None) -> Iterator[Warned]:
        if home and home.moved and home.row.path:
            yield Warned(
                Doubt.LOOKS_MOVED,
                Sentence("{name} holds the notes that were {path}.", name=planned.name, path=home.row.path),
            )
        if planned.pulled_in:
            yield Warned(
                Doubt.PULLED_IN,
                Sentence("{name} has changed too, and states some of it no longer.", name=planned.name),
            )
        before = [fact for fact in self.facts.values() if home and fact.source == home.row.source]
        asked = sum(not (fact.gone or fact.by_hand) for fact in before)
        if asked and len(planned.gone) * 2 > asked:
            sentence = Sentence(
                "{gone} of the {known} facts known from {name} are no longer in it.",
                gone=len(planned.gone),
                known=asked,
                name=planned.name,
            )
            yield Warned(Doubt.SHRINKS, sentence)
        yield from (Warned(Doubt.SAME_ID, said) for said in self._claims(planned))

    def _claims(self, planned: PlannedSource) -> Iterator[str]:
        """Give a sentence for each id that stands at two places, where this is the second."""
        for mark, first, second in self._twice:
            if second == planned.name:
                template = (
                    Sentence("The id {mark} stands twice in {name}: it counts where the content agrees.")
                    if first == second
                    else Sentence(
                        "The id {mark} stands in {name}, and in {first} too: "
                        "it counts where the content agrees."
                    )
                )
                yield Sentence(template, mark=mark, name=second, first=first)

    @cached_property
    def _twice(self) -> list[tuple[str, str, str]]:
        """The ids that stand at two places, each with the names of the notes, the first one first."""
        places: dict[str, tuple[str, int]] = {}
        found: dict[tuple[str, str, str], None] = {}  # in order, each once
        for page in self.incoming:
            for draft in page.reading.facts:
                if draft.mark:
                    first = places.setdefault(draft.mark, (page.name, draft.place.last_line))
                    apart = draft.place.first_line > first[1] or draft.place.last_line < first[1]
                    if first[0] != page.name or (apart and draft.place.first_line != first[1]):
                        found[draft.mark, first[0], page.name] = None
        return list(found)


def _seen(page: Incoming, home: Home) -> frozenset[str]:
    uid, names = home.row.uid, home.row.seen
    return frozenset(text for text in page.reading.origins if names and passage_name(uid, text) in names)


def gone_card(card: CardRow) -> GoneCard:
    """Return a card that the notes no longer give, as the learner knows it."""
    shown = card.own or card.notes
    return GoneCard(card.card, shown.front, shown.answer, card.reviews, bool(card.suspended))


def paired(cards: Sequence[CardRow], drafts: Sequence[CardDraft]) -> dict[int, CardRow]:
    """Return the known card of each way in which a fact is asked now, by its place.

    The way tells; else the same question; else, where one of each is left, that it is the only one.
    """
    found: dict[int, CardRow] = {}
    left = list(cards)
    for name in (_way, _question):
        for at, draft in enumerate(drafts):
            same = [] if at in found else [card for card in left if name(card) == name(draft)]
            if same:
                found[at] = same[0]
                left.remove(same[0])
    open_at = [at for at in range(len(drafts)) if at not in found]
    living = [card for card in left if not card.deleted]
    if len(open_at) == len(living) == len(left) == len(drafts) == 1:
        found[open_at[0]] = living[0]
    return found


def _way(card: CardRow | CardDraft) -> tuple[str, int]:
    return card.way, card.nth


def _question(card: CardRow | CardDraft) -> str:
    return fold(card.notes.front if isinstance(card, CardRow) else card.front)


def _card(row: CardRow | None, draft: CardDraft) -> PlannedCard:
    if row is None:
        return PlannedCard(draft, How.NEW)
    now = Sides(draft.front, draft.answer, draft.explanation)
    how = How.UNCHANGED
    if fold(now.answer) != fold(row.notes.answer):
        how = How.CHANGED
    elif fold(now.front) != fold(row.notes.front):
        how = How.REWORDED
    before = None if row.notes == now else row.notes
    return PlannedCard(draft, how, row.card, before, row.own, row.reviews, notes.left_out(row))


def _how(cards: Sequence[PlannedCard], *, moved: bool) -> How:
    told = {card.how for card in cards}
    if How.CHANGED in told:
        return How.CHANGED
    if How.REWORDED in told:
        return How.REWORDED
    return How.MOVED if moved else How.UNCHANGED
