"""Which known source a page of notes is, and which changed pages gave facts to it."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kmsflash.collection.files import freshness
from kmsflash.collection.notes_files import Incoming
from kmsflash.model.ids import SourceId, Uid
from kmsflash.model.importing import Freshness
from kmsflash.notes.identity import source_uid
from kmsflash.store import notes
from kmsflash.store.notes import SourceRow
from kmsflash.store.opening import Connection

_ENOUGH = 0.5  # of the facts of the one or the other that both have, for content alone to tell
_BY_PATH = 0.4  # what the same path weighs beside that


@dataclass(frozen=True, slots=True)
class Home:
    """The known source that some notes are, and whether their content alone tells so."""

    row: SourceRow
    moved: bool


def homes(
    connection: Connection, incoming: Sequence[Incoming], rows: Sequence[SourceRow]
) -> Mapping[int, Home]:
    """Return the known source of each page, by its place; pages without one are new.

    A source is the home of one page at most: the likeliest goes first, and the page that came first.
    """
    known = _Known(connection, incoming)
    found: dict[int, Home] = {}
    taken: set[Uid] = set()
    for _, at, row, moved in sorted(_pairs(incoming, rows, known), key=lambda pair: (-pair[0], pair[1])):
        if at not in found and row.uid not in taken:
            found[at] = Home(row, moved)
            taken.add(row.uid)
    return found


class _Known:
    """What each source says of what is stated now, and how much it says in all."""

    def __init__(self, connection: Connection, incoming: Sequence[Incoming]) -> None:
        texts = {fact.text for page in incoming for fact in page.reading.facts}
        self._said: dict[SourceId, Counter[str]] = defaultdict(Counter)
        for of, text in notes.sources_stating(connection, texts):
            self._said[of][text] += 1
        self._counts = notes.fact_counts(connection)

    def share(self, stated: Counter[str], of: SourceId) -> float:
        """Return how much of the smaller of a page and a source is in the other; 1 only where both agree."""
        total, said = stated.total(), self._counts.get(of, 0)
        common = (stated & self._said[of]).total() if of in self._said else 0
        if common == total == said:
            return 1.0
        least = min(total, said)
        return min(0.99, common / least) if least else 0.0


def _pairs(
    incoming: Sequence[Incoming], rows: Sequence[SourceRow], known: _Known
) -> Iterator[tuple[float, int, SourceRow, bool]]:
    paths = {str(page.path) for page in incoming if page.path is not None}
    free = {row.uid for row in rows if row.path in paths or not row.path or not Path(row.path).exists()}
    for at, page in enumerate(incoming):
        uid = source_uid(page.reading.text)
        stated = Counter(fact.text for fact in page.reading.facts)
        for row in rows:
            shared = known.share(stated, row.source)
            same_path = page.path is not None and row.path == str(page.path)
            same_text = shared == 1.0 or (row.uid == uid and row.uid in free)
            if same_path or same_text or (shared >= _ENOUGH and row.uid in free):
                yield max(shared, same_text) + _BY_PATH * same_path, at, row, not same_path and not same_text


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
