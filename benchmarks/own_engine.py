"""kmsflash itself, measured without a window."""

from functools import partial
from pathlib import Path
from typing import Any

from benchmarks import TODAY, engines, many
from kmsflash.collection.opening import open_collection
from kmsflash.model.browsing import Column, Sort
from kmsflash.model.grades import Grade
from kmsflash.model.options import StudyOptions


def measured(card_count: int, folder: Path) -> dict[str, float]:
    """Return what takes how long with *card_count* cards; they are made first where there are none."""
    made = many.places(card_count, folder)
    copy = folder / "copy.kmsflash"
    engines.copied(made.collection, copy)
    open_collection(copy, made.state, StudyOptions(), TODAY).close()  # known to this machine from now on
    found: dict[str, float] = {}
    opened: list[Any] = []

    def start() -> None:
        opened.append(open_collection(copy, made.state, StudyOptions(), TODAY))
        opened.append(opened[0].study.session(TODAY))
        assert opened[1].turn(TODAY) is not None

    found |= engines.opening(start)
    found[engines.MEMORY] = engines.megabytes()
    collection, session = opened

    def answer() -> None:
        session.answer(Grade.GOOD, 4000, TODAY)
        assert session.turn(TODAY) is not None

    found |= engines.answering(answer, folder)
    browsing = collection.browsing
    for what, word, least in (
        (engines.HUNDRED, many.RARE, many.RARE_NOTES),
        (engines.NONE, many.NOWHERE, 0),
        (engines.COMMON, many.COMMON, 100),
    ):
        assert len(browsing.ids(word, Sort(), TODAY)) >= least
        found[what] = engines.repeated(partial(browsing.ids, word, Sort(), TODAY))
    found[engines.COUNTS] = engines.repeated(lambda: collection.library.decks(TODAY))
    found[engines.TODAY] = engines.repeated(lambda: collection.library.overview(TODAY))
    found[engines.SORTED] = engines.repeated(lambda: browsing.ids("", Sort(Column.DUE), TODAY))
    ids = browsing.ids("", Sort(Column.DUE), TODAY)
    at = iter(range(0, len(ids), len(ids) // 20))

    def rows() -> None:
        start = next(at)
        assert browsing.rows(ids[start : start + engines.ROWS_SHOWN], TODAY)

    found[engines.ROWS] = engines.repeated(rows)
    found[engines.MEMORY_ALL] = engines.megabytes()
    collection.close()
    engines.remove(copy)
    return found
