"""Packages in memory, and strategies that make any of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from hypothesis import strategies as st

from kmsflash.model.days import Day
from kmsflash.model.events import EventKind, SetTo
from kmsflash.model.grades import Grade
from kmsflash.model.importing import Sides
from kmsflash.model.kinds import Kind
from kmsflash.model.notes import Cell
from kmsflash.model.options import DeckOptions, NewOrder, NewPlace, Scheduler
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
)


@dataclass(frozen=True)
class Held:
    """A package of which everything is in memory."""

    info: PackageInfo
    all_sources: tuple[PackedSource, ...] = ()
    all_facts: tuple[PackedFact, ...] = ()
    all_events: tuple[PackedEvent, ...] = ()
    contents: tuple[tuple[str, bytes], ...] = ()
    troubles: tuple[str, ...] = ()

    def sources(self) -> Iterator[PackedSource]:
        return iter(self.all_sources)

    def facts(self) -> Iterator[PackedFact]:
        return iter(self.all_facts)

    def events(self) -> Iterator[PackedEvent]:
        return iter(self.all_events)

    def media(self) -> Sequence[PackedMedia]:
        return [PackedMedia(name, len(data)) for name, data in self.contents]

    def read(self, media: PackedMedia) -> bytes:
        return dict(self.contents)[media.name]

    def close(self) -> None:
        pass


def held(
    decks: Sequence[PackedDeck],
    facts: Sequence[PackedFact],
    sources: Sequence[PackedSource] = (),
    events: Sequence[PackedEvent] = (),
    contents: Sequence[tuple[str, bytes]] = (),
    carries: Carries = Carries.NOTHING,
    format: str = "kmsdeck",  # noqa: A002  as the field is called
    **more: object,
) -> Held:
    """Return a package of these, with what can be counted of it."""
    info = PackageInfo(
        format,
        decks[0].path[0] if decks else "",
        tuple(decks),
        facts=len(facts),
        cards=sum(len(fact.cards) for fact in facts),
        events=len(events),
        media=len(contents),
        media_bytes=sum(len(data) for _, data in contents),
        carries=carries,
    )
    return Held(
        replace(info, **more),  # type: ignore[arg-type]
        tuple(sources),
        tuple(facts),
        tuple(events),
        tuple(contents),
    )


def read_back(package: object) -> Held:
    """Return all that a package gives."""
    info = package.info  # type: ignore[attr-defined]
    return Held(
        info,
        tuple(package.sources()),  # type: ignore[attr-defined]
        tuple(package.facts()),  # type: ignore[attr-defined]
        tuple(package.events()),  # type: ignore[attr-defined]
        tuple((each.name, package.read(each)) for each in package.media()),  # type: ignore[attr-defined]
        tuple(package.troubles),  # type: ignore[attr-defined]
    )


texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
days = st.integers(-40_000, 60_000).map(Day)
states = st.builds(
    SetTo,
    st.integers(0, 40_000),
    st.integers(130, 900),
    st.integers(0, 200),
    st.integers(0, 200),
    days,
    st.booleans(),
    st.none() | st.floats(0.01, 36_500),
    st.none() | st.floats(1, 10),
)
options = st.builds(
    DeckOptions,
    st.sampled_from(Scheduler),
    st.floats(0.7, 0.99),
    st.lists(st.floats(-5, 50), max_size=3).map(tuple),
    st.integers(0, 9999),
    st.none() | st.integers(0, 9999),
    st.sampled_from(NewOrder),
    st.sampled_from(NewPlace),
    st.booleans(),
    st.integers(1, 99),
)
stamps = st.dictionaries(
    st.sampled_from(["front", "own_front", "flag"]), st.integers(0, 2**62), max_size=2
).map(lambda told: tuple(sorted(told.items())))
names = st.text(st.characters(codec="utf-8", categories=["L", "N"]), min_size=1, max_size=12)
# A collection ends each name with digits of its content: none is a device, or differs in case alone.
pictures = st.builds("{}-{:012x}.png".format, names, st.integers(0, 2**48 - 1))


@st.composite
def packages(draw: st.DrawFn) -> Held:
    """Make any package that is whole."""
    paths = draw(
        st.lists(st.lists(names, min_size=1, max_size=3).map(tuple), min_size=1, max_size=3, unique=True)
    )
    whole = sorted({path[:depth] for path in paths for depth in range(1, len(path) + 1)})
    presets = st.none() | st.builds(PackedPreset, names, options)
    decks = [PackedDeck(draw(st.uuids()), path, draw(presets)) for path in whole]
    homes = st.sampled_from([deck.uid for deck in decks])
    sources = draw(
        st.lists(
            st.builds(
                PackedSource,
                st.uuids(),
                homes,
                texts,
                texts,
                texts,
                texts,
                st.lists(names).map(tuple),
                stamps,
            ),
            max_size=2,
        )
    )
    facts = draw(
        st.lists(_facts(homes, [source.uid for source in sources]), max_size=4, unique_by=lambda f: f.uid)
    )
    cards = [card.uid for fact in facts for card in fact.cards]
    events = draw(st.lists(_events(st.sampled_from(cards)), max_size=5)) if cards else []
    contents = draw(st.dictionaries(pictures, st.binary(max_size=50), max_size=2))
    return held(
        decks,
        facts,
        sources,
        events,
        sorted(contents.items()),
        Carries.HISTORY if events else draw(st.sampled_from(Carries)),
        lineage=draw(st.none() | st.uuids()),
        issue=draw(st.integers(0, 2**62)),
        for_oneself=draw(st.booleans()),
    )


def _facts(homes: st.SearchStrategy[UUID], sources: list[UUID]) -> st.SearchStrategy[PackedFact]:
    own = st.none() | texts
    cards = st.builds(
        PackedCard,
        st.uuids(),
        homes,
        names,
        st.integers(0, 5),
        st.builds(Sides, texts, texts, texts),
        own=st.tuples(own, own, own),
        cell=st.none() | st.builds(Cell, st.integers(0, 9), st.integers(0, 9)),
        suspended=st.integers(0, 2),
        flag=st.integers(0, 7),
        buried_on=st.none() | days,
        changed_on=st.none() | days,
        born_of=st.none() | st.uuids(),
        state=st.none() | states,
        rank=names,
        stamps=stamps,
    )
    headings = st.lists(texts, max_size=2).map(tuple)
    lines = st.integers(0, 5_000)
    origin: st.SearchStrategy[PackedOrigin | None] = st.none()
    if sources:
        origin = origin | st.builds(
            PackedOrigin, st.sampled_from(sources), texts, headings, lines, lines, texts
        )
    return st.builds(
        PackedFact,
        st.uuids(),
        st.sampled_from([kind.value for kind in Kind]),
        texts,
        texts,
        st.integers(0, 3),
        st.lists(cards, min_size=1, max_size=3).map(tuple),
        tags=st.lists(names, max_size=2).map(tuple),
        origin=origin,
        by_hand=st.booleans(),
        gone=st.booleans(),
        guid=texts,
        own_kind=st.none() | names,
        publisher=st.none() | st.uuids(),
        passage=texts,
        stamps=stamps,
    )


def _events(cards: st.SearchStrategy[UUID]) -> st.SearchStrategy[PackedEvent]:
    return st.builds(
        PackedEvent,
        st.uuids(),
        cards,
        st.integers(0, 2**52),
        st.sampled_from(EventKind),
        st.none() | st.sampled_from(Grade),
        st.integers(0, 10**7),
        st.none() | days,
        st.none() | st.integers(0, 2**62),
        st.none() | st.uuids(),
        st.none() | states,
        st.none() | st.uuids(),
    )
