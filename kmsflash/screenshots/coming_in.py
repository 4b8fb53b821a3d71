"""What comes in and goes out: notes, tables and deck files."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import Qt

from kmsflash.exchange import FORMATS, write_package
from kmsflash.model.exchanging import PackingWishes
from kmsflash.model.packages import Carries
from kmsflash.screenshots.gallery import NARROW, Gallery
from kmsflash.screenshots.samples import EDITS, NOTES, TABLE


def notes(gallery: Gallery) -> Iterator[Path]:
    """Draw notes before they become cards, and the same notes once they were edited."""
    notes = gallery.home / "photosynthesis.md"
    notes.write_text(NOTES, encoding="utf-8")
    gallery.wait(gallery.program.planned, lambda: gallery.program.import_files([notes]))
    yield from gallery.pictures("import", small=True, large=True)
    yield gallery.picture("import-narrow-light", "light", size=NARROW)
    cards = gallery.program.importing.plan_page.halves.cards
    gallery.press(Qt.Key.Key_Return, cards)
    yield from gallery.pictures("import-edit")
    gallery.press(Qt.Key.Key_Escape)
    accept = gallery.program.importing.plan_page.told.go.click
    gallery.wait(gallery.program.imported, accept)
    yield from gallery.pictures("imported")
    for before, after in EDITS:
        assert before in NOTES  # noqa: S101  our own text
        notes.write_text(notes.read_text("utf-8").replace(before, after), encoding="utf-8")
    gallery.wait(gallery.program.planned, lambda: gallery.program.import_files([notes]))
    yield from gallery.pictures("import-again", small=True)


def table(gallery: Gallery) -> Iterator[Path]:
    """Draw a table of cards before it is taken in."""
    file = gallery.home / "rivers.csv"
    file.write_text(TABLE, encoding="utf-8")
    gallery.wait(gallery.program.planned, lambda: gallery.program.import_files([file]))
    yield from gallery.pictures("deck-file-table", small=True, large=True)
    gallery.program.deck_files.page.cancelled.emit()


def deck_file(gallery: Gallery) -> Iterator[Path]:
    """Draw a file with cards that were deleted since, and what came of bringing them back."""
    program = gallery.program
    collection = gallery.collection
    gallery.wait(program.exporting.counted, lambda: program.exporting.begin(None))
    yield from gallery.pictures("export", small=True, large=True)
    printed = list(program.exporting.page.kinds.values())[-1]
    gallery.wait(program.exporting.counted, printed.click)
    gallery.wait(program.exporting.drawn, program.exporting.page.printing.preview.click)
    yield from gallery.pictures("export-pages", small=True)
    program.show_today()
    packing = collection.exchanging.packing(None, PackingWishes(schedules=Carries.HISTORY))
    file = gallery.home / "everything.kmsdeck"
    try:
        write_package(packing, file, FORMATS[0])
    finally:
        packing.close()
    collection.decks.delete(gallery.starter_deck, gallery.clock())
    gallery.wait(program.planned, lambda: program.import_files([file]))
    yield from gallery.pictures("deck-file", small=True, large=True)
    yield gallery.picture("deck-file-narrow-light", "light", size=NARROW)
    gallery.wait(program.deck_files.planned, program.deck_files.page.choices.brings_back.click)
    gallery.wait(program.imported, program.deck_files.page.foot.go.click)
    yield from gallery.pictures("deck-file-report", small=True, large=True)
