"""Decks, their options, the browser and the editor."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import Qt

from kmsflash.model.options import DeckOptions, Scheduler, TodaysLimits
from kmsflash.model.presets import DeckWishes
from kmsflash.screenshots.gallery import NARROW, Gallery
from kmsflash.screenshots.samples import PASSAGE

_DECKS = (
    "Languages::Spanish::Verbs",
    "Languages::Spanish::B1: the subjunctive",
    "Languages::العربية",
    "Statistics",
)


def decks(gallery: Gallery) -> Iterator[Path]:
    """Draw the decks, one that gets another name, and some of them."""
    collection = gallery.collection
    for name in _DECKS:
        collection.decks.make(name, None, gallery.clock())
    gallery.program.show_decks()
    page = gallery.program.decks.page
    yield from gallery.pictures("decks", small=True, large=True)
    gallery.press(Qt.Key.Key_Down, page.tree)
    gallery.press(Qt.Key.Key_F2, page.tree)
    yield from gallery.pictures("decks-rename")
    gallery.press(Qt.Key.Key_Escape, page.tree.field)
    page.filter.setText("spanish")
    yield from gallery.pictures("decks-filter")
    page.filter.clear()


def browse(gallery: Gallery) -> Iterator[Path]:
    """Draw the browser, a search, and one that it cannot read."""
    gallery.program.show_browse()
    page = gallery.program.browse.page
    yield from gallery.pictures("browse", small=True, large=True)
    yield gallery.picture("browse-narrow-light", "light", size=NARROW)
    for text, name in (("is:learned key", "browse-search"), ("key prop:ease<<3", "browse-mistake")):
        page.field.setText(text)
        gallery.press(Qt.Key.Key_Return, page.field)
        yield from gallery.pictures(name)
    page.field.clear()
    gallery.press(Qt.Key.Key_Return, page.field)


def editing(gallery: Gallery) -> Iterator[Path]:
    """Draw a new card, one that is edited, and what is known of it."""
    program = gallery.program
    program.new_card()
    form = program.editing.new_page.form
    form.question.show_markdown("The {{c1::heart::organ}} pumps {{c2::blood}} through the **body**.")
    form.explanation.show_markdown(PASSAGE)
    form.tags.show_tags(("anatomy", "exam-2027"), ())
    yield from gallery.pictures("new-card", small=True, large=True)
    form.show_written(gallery.collection.editing.blank())
    program.show_today()
    turn = gallery.collection.study.session(gallery.clock()).turn(gallery.clock())
    if turn is not None:
        editor = program.editing.edit_over(program.today, turn.card, program.show_today)
        yield from gallery.pictures("edit-card", small=True, large=True)
        gallery.press(Qt.Key.Key_Escape, editor.form)
        info = program.editing.info_over(program.today, turn.card)
        yield from gallery.pictures("card-info", large=True)
        gallery.press(Qt.Key.Key_Escape, info)


def options(gallery: Gallery) -> Iterator[Path]:
    """Draw the options of a deck, by SM-2 and by FSRS."""
    collection, program = gallery.collection, gallery.program
    deck = collection.library.overview(gallery.clock()).decks[0].deck
    assert deck is not None  # noqa: S101  the starter deck
    program.options.open(deck)
    yield from gallery.pictures("options")
    wishes = DeckWishes(None, DeckOptions(Scheduler.FSRS, 0.93), TodaysLimits(new=30), "Exam", is_new=True)
    collection.options.save(deck, wishes, gallery.clock())
    program.options.open(deck)
    yield from gallery.pictures("options-fsrs", small=True, large=True)
    yield gallery.picture("options-narrow-light", "light", size=NARROW)
    program.options.page.left.emit()
    collection.history.undo(gallery.clock())
