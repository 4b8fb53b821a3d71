"""What is said where something is wrong: nothing can be kept, an error, a damaged collection."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import Qt

from kmsflash.screenshots.damage import damaged_copy
from kmsflash.screenshots.errors import error_told
from kmsflash.screenshots.gallery import NARROW, Gallery
from kmsflash.screenshots.keeping import asked_to_take_over, file_gone


def keeping_ends(gallery: Gallery) -> Iterator[Path]:
    """Draw what is said where nothing can be kept, and where another machine has the cards."""
    program = gallery.program
    with file_gone(gallery.home / "collection.kms"):
        gallery.press(Qt.Key.Key_3)
        yield from gallery.pictures("study-unkept", small=True, large=True)
        yield gallery.picture("study-unkept-narrow-light", "light", size=NARROW)
        program.show_today()
        yield from gallery.pictures("today-unkept", small=True, large=True)
    program.keeping.probe()
    program.window.message.hide()
    box = asked_to_take_over(program.window, gallery.home / "state", gallery.clock())
    for mode in ("light", "dark"):
        yield gallery.picture(f"elsewhere-{mode}", mode, of=box)
    yield gallery.picture("elsewhere-150pct-light", "light", scale=1.5, of=box)
    box.close()


def error(gallery: Gallery) -> Iterator[Path]:
    """Draw what is said of errors that should not happen, now and after the program went down."""
    dialog = error_told(gallery.program, gallery.home / "state" / "log")
    for mode in ("light", "dark"):
        yield gallery.picture(f"error-{mode}", mode, of=dialog)
    yield gallery.picture("error-150pct-light", "light", scale=1.5, of=dialog)
    dialog.reject()
    gallery.program.show_today()
    gallery.program.look_back("Fatal Python error: Segmentation fault")
    yield from gallery.pictures("error-last-time", small=True, large=True)
    gallery.program.window.message.hide()


def damage_ways(gallery: Gallery) -> Iterator[Path]:
    """Draw the ways out of the damage, and the end of one; nothing else can be drawn after that."""
    program = gallery.program
    path = damaged_copy(gallery.collection, gallery.home / "damaged" / "collection.kms", gallery.clock)
    gallery.wait(program.damage.ready, lambda: program.damage.show(path))
    yield from gallery.pictures("damage", small=True, large=True)
    gallery.wait(program.damage.over, program.damage.page.restore.taken.emit)
    yield from gallery.pictures("damage-over", small=True, large=True)
