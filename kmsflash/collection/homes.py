"""Which known source a page of notes is, and which changed pages gave facts to it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kmsflash.collection.files import freshness
from kmsflash.collection.notes_files import Incoming
from kmsflash.model.ids import SourceId, Uid
from kmsflash.model.importing import Freshness
from kmsflash.notes.identity import source_uid
from kmsflash.store import notes
from kmsflash.store.notes import FactRow, SourceRow
from kmsflash.store.opening import Connection

_ENOUGH = 0.5  # of the facts of the one or the other that both have, for content alone to tell
_BY_PATH = 0.4  # what the same path weighs beside that


@dataclass(frozen=True, slots=True)
class Home:
    """The known source that some notes are, and whether their content alone tells so."""

    row: SourceRow
    moved: bool


def homes(
    incoming: Sequence[Incoming], rows: Sequence[SourceRow], facts: Iterable[FactRow]
) -> Mapping[int, Home]:
    """Return the known source of each page, by its place; pages without one are new.

    A source is the home of one page at most: the likeliest goes first, and the page that came first.
    """
    texts: dict[SourceId, Counter[str]] = {row.source: Counter() for row in rows}
    for fact in facts:
        if fact.source in texts:
            texts[fact.source][fact.text] += 1
    found: dict[int, Home] = {}
    taken: set[Uid] = set()
    for _, at, row, moved in sorted(_pairs(incoming, rows, texts), key=lambda pair: (-pair[0], pair[1])):
        if at not in found and row.uid not in taken:
            found[at] = Home(row, moved)
            taken.add(row.uid)
    return found


def _pairs(
    incoming: Sequence[Incoming], rows: Sequence[SourceRow], texts: Mapping[SourceId, Counter[str]]
) -> Iterator[tuple[float, int, SourceRow, bool]]:
    paths = {str(page.path) for page in incoming if page.path is not None}
    free = {row.uid for row in rows if row.path in paths or not row.path or not Path(row.path).exists()}
    for at, page in enumerate(incoming):
        uid = source_uid(page.reading.text)
        stated = Counter(fact.text for fact in page.reading.facts)
        for row in rows:
            shared = _shared(stated, texts[row.source])
            same_path = page.path is not None and row.path == str(page.path)
            same_text = shared == 1.0 or (row.uid == uid and row.uid in free)
            if same_path or same_text or (shared >= _ENOUGH and row.uid in free):
                yield max(shared, same_text) + _BY_PATH * same_path, at, row, not same_path and not same_text


def _shared(one: Counter[str], other: Counter[str]) -> float:
    """Return how much of the smaller is in the other; 1 only where both are the same."""
    if one == other:
        return 1.0
    least = min(one.total(), other.total())
    return min(0.99, (one & other).total() / least) if least else 0.0


def givers(connection: Connection, incoming: Sequence[Incoming]) -> list[Path]:
    """Return the files that have changed too, and of whose facts some stand in *incoming* now.

    Notes that are split in two are often brought in one half at a time: what went from the one to the other
    is known only when both are looked at.
    """
    paths = {str(page.path) for page in incoming}
    texts = {fact.text for page in incoming for fact in page.reading.facts}
    changed = {
        row.source: Path(row.path)
        for row in notes.sources(connection)
        if row.path and row.path not in paths and freshness(Path(row.path), row.stamp) is Freshness.CHANGED
    }
    shared = {fact.source for fact in notes.facts_of(connection, changed) if fact.text in texts}
    return [path for source, path in changed.items() if source in shared]
