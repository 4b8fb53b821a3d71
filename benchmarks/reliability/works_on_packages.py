"""Packages of Anki taken in by several processes, as large ones are; see `killing`."""

from contextlib import closing
from datetime import timedelta
from pathlib import Path

from benchmarks.reliability.killing import opened
from benchmarks.reliability.works_on_files import Act
from benchmarks.reliability.world import START
from kmsflash.exchange import open_package
from kmsflash.exchange.anki import sharing
from kmsflash.model.exchanging import PackageWishes

PACKAGES = 6
_NOTES = 300
_PROCESSES = 3
_ANSWER = "INSERT INTO revlog VALUES (?, ?, -1, 3, 9, 4, 2300, 4000, 1)"
_LEARNT = "UPDATE cards SET type = 2, queue = 2, ivl = 9, due = 20, factor = 2300 WHERE id = ?"


def make_packages(folder: Path) -> None:
    """Make a collection without a card, and packages with answers in the real Anki's form."""
    opened(folder).close()
    for number in range(PACKAGES):
        _make(folder / f"anki {number}", _package(folder, number), number)


def _make(home: Path, path: Path, number: int) -> None:
    from anki.collection import Collection, ExportAnkiPackageOptions

    home.mkdir()
    collection = Collection(str(home / "collection.anki2"))
    try:
        kind, deck = collection.models.by_name("Basic"), collection.decks.id(f"Deck {number}")
        assert kind is not None
        assert deck is not None
        assert collection.db is not None
        for nth in range(_NOTES):
            note = collection.new_note(kind)
            note.fields, note.tags = [f"word {number} {nth}", f"meaning {nth}"], ["sea"]
            collection.add_note(note, deck)
            (card,) = note.card_ids()
            collection.db.execute(_LEARNT, card)
            for answer in range(3):
                moment = 1_700_000_000_000 + 10_000_000 * number + 10 * nth + answer
                collection.db.execute(_ANSWER, moment, card)
        wanted = ExportAnkiPackageOptions(
            with_scheduling=True, with_deck_configs=True, with_media=True, legacy=False
        )
        collection.export_anki_package(out_path=str(path), options=wanted, limit=None)
    finally:
        collection.close()


def taking_in(folder: Path) -> Act:
    """Take one package after the other in, each by several processes."""
    collection = opened(folder)
    sharing.WORTH, sharing.LARGE = _NOTES // _PROCESSES, 1
    sharing.processors = lambda: _PROCESSES  # type: ignore[attr-defined]

    def act(step: int) -> None:
        with closing(open_package(_package(folder, step))) as package:
            now = START + timedelta(seconds=20 * step)
            collection.exchanging.carry_out(package, PackageWishes(), now)

    return act


def _package(folder: Path, number: int) -> Path:
    return folder / f"package {number}.apkg"
