"""The settings: their lists, the keys, the backups, and what a check finds."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtWidgets import QMessageBox

from kmsflash.model.checking import Finding, Findings, Flaw
from kmsflash.screenshots.backups import some_backups
from kmsflash.screenshots.gallery import NARROW, Gallery

_KEYS, _BACKUPS = 2, 4  # sections


def all_of_them(gallery: Gallery) -> Iterator[Path]:
    """Draw the settings, and leave them at their first list."""
    gallery.program.show_settings()
    yield from gallery.pictures("settings", large=True)
    gallery.program.settings_page.show_section(_KEYS)
    yield from gallery.pictures("settings-keys", small=True)
    yield gallery.picture("settings-keys-narrow-light", "light", size=NARROW)
    yield from _backups(gallery)
    yield from _check(gallery)
    gallery.program.settings_page.show_section(0)


def _backups(gallery: Gallery) -> Iterator[Path]:
    """Draw the backups of some days, one of them damaged, and what is asked before one is restored."""
    program = gallery.program
    some_backups(gallery.collection, gallery.clock())
    page = program.settings_page
    gallery.wait(program.backups.shown, lambda: page.show_section(_BACKUPS))
    yield from gallery.pictures("settings-backups", small=True, large=True)
    yield gallery.picture("settings-backups-narrow-light", "light", size=NARROW)
    page.backups.lines[1].restore.click()
    box = program.window.findChildren(QMessageBox)[-1]
    yield gallery.picture("settings-backups-restore-light", "light", of=box)
    box.reject()


def _check(gallery: Gallery) -> Iterator[Path]:
    """Draw what a check tells of a collection that is not sound, and of one that is."""
    page = gallery.program.settings_page
    page.show_part(page.check)
    found = (
        Finding(Flaw.SCHEDULES, 3),
        Finding(Flaw.MEDIA_MISSING, 1, ("heart-0f3a9c21.png (“Which valve lies here?”)",)),
        Finding(Flaw.MEDIA_UNUSED, 12),
    )
    page.check.show_findings(Findings(found, 1240, 8310, 96))
    page.check.check.setFocus()
    yield from gallery.pictures("settings-check", small=True, large=True)
    yield gallery.picture("settings-check-narrow-light", "light", size=NARROW)
    page.check.show_findings(Findings((), 1240, 8310, 96))
