"""The states that are drawn, in their order: some leave behind what later ones show."""

from collections.abc import Iterator
from pathlib import Path

from kmsflash.screenshots import (
    collection_pages,
    coming_in,
    exams,
    mock_exams,
    progress,
    settings_pages,
    study,
    trouble,
)
from kmsflash.screenshots.gallery import Gallery

_NEW_PER_DAY = 3  # so that the starter deck lasts for weeks


def tour(gallery: Gallery) -> Iterator[Path]:
    """Lead the program from state to state, and draw each."""
    gallery.open()
    yield from gallery.pictures("today-first-start", small=True, large=True)
    yield from exams.early(gallery)
    gallery.let_in(_NEW_PER_DAY)
    gallery.study_for_weeks()
    gallery.program.show_today()
    yield from gallery.pictures("today", small=True, large=True)
    yield from study.study(gallery)
    yield from collection_pages.decks(gallery)
    yield from mock_exams.mock_exam(gallery)
    yield from collection_pages.browse(gallery)
    yield from settings_pages.all_of_them(gallery)
    yield from collection_pages.editing(gallery)
    yield from collection_pages.options(gallery)
    yield from coming_in.notes(gallery)
    yield from coming_in.table(gallery)
    yield from coming_in.deck_file(gallery)
    yield from study.sounds_on_cards(gallery)
    yield from trouble.keeping_ends(gallery)
    yield from trouble.error(gallery)
    yield from progress.progress(gallery)
    yield from exams.late(gallery)
    yield from trouble.damage_ways(gallery)
