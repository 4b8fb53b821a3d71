"""Unused and missing pictures and sounds, in the settings of the whole program."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from kmsflash.model.editing import NewCard
from kmsflash.model.importing import Sides
from kmsflash.model.media import MediaCare
from kmsflash.store.media import folder_of
from kmsflash.ui.settings import media_flow
from kmsflash.ui.settings.media_flow import to_trash
from kmsflash.ui.settings.media_section import MediaSection
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.rows import Row
from tests.clock import Clock
from tests.collection.test_media import MP3, png
from tests.gui.conftest import Start

MEDIA = 3  # section
NONE = "None: a card refers to each of them."


def said(row: Row) -> str:
    return row.findChildren(QLabel)[1].text()


@pytest.fixture
def section(qtbot: QtBot, theme: Theme) -> MediaSection:
    made = MediaSection(theme)
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_asks_when_it_comes_into_sight(qtbot: QtBot, section: MediaSection) -> None:
    section.hide()
    with qtbot.waitSignal(section.look_wanted):
        section.show()
    assert said(section.unused) == said(section.missing) == "Looking through your cards…"
    assert not section.remove.isVisible()


def test_where_all_is_well_it_says_so(section: MediaSection) -> None:
    section.show_care(MediaCare())
    assert said(section.unused) == NONE
    assert said(section.missing) == "None: all that cards refer to are on this computer."
    assert not section.remove.isVisible()


def test_it_tells_how_many_and_how_large_and_names_what_is_missing(section: MediaSection) -> None:
    section.show_care(MediaCare(1200, 3_500_000, tuple(f"{number:02}.mp3" for number in range(15))))
    assert said(section.unused) == (
        f"{QLocale().toString(1200)} files that no card refers to, 3{QLocale().decimalPoint()}3 MB together."
    )
    assert "00.mp3, 01.mp3" in said(section.missing)
    assert said(section.missing).endswith("11.mp3, and 3 more.")
    assert section.remove.isVisible()
    assert section.remove.accessibleName() == "Unused pictures and sounds"
    assert section.remove.accessibleDescription() == said(section.unused)


def test_unused_files_go_to_the_trash_after_the_learner_was_asked(
    qtbot: QtBot, start: Start, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    trashed: list[str] = []

    def move(path: Path) -> bool:
        trashed.append(path.name)
        path.unlink()
        return True

    monkeypatch.setattr(media_flow, "_trashed", move)
    clock.now = clock.now.replace(year=clock.now.year + 2)
    program = start()
    assert program.collection is not None
    media = program.collection.media
    robin, wren = media.keep(MP3, "robin.mp3", clock()), media.keep(png(), "wren.png", clock())
    folder = folder_of(program.collection.store.path)
    for path in folder.iterdir():
        os.utime(path, (1, 1))
    texts = Sides(f"Who? {robin.markdown} ![x](media/gone.png)", "The robin", "")
    program.collection.editing.create(NewCard(texts, ("Birds",)), clock())

    program.show_settings()
    program.settings_page.show_section(MEDIA)
    section = program.settings_page.media
    qtbot.waitUntil(section.remove.isVisible, timeout=10_000)
    assert "gone.png" in said(section.missing)
    for choice in (QMessageBox.StandardButton.Cancel, QMessageBox.StandardButton.Ok):
        assert len(list(folder.iterdir())) == 2
        section.remove.setFocus()
        qtbot.keyClick(section.remove, Qt.Key.Key_Space)
        box = program.window.findChildren(QMessageBox)[-1]
        assert box.text() == "Remove 1 unused file?"
        qtbot.keyClick(box.button(choice), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: said(section.unused) == NONE, timeout=10_000)
    assert trashed == [wren.name]
    assert program.window.message.text == "1 file is removed."
    assert media.path_of(f"media/{robin.name}") is not None


def test_without_a_trash_a_file_is_gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(media_flow, "_trashed", lambda _path: False)
    for name in ("a.png", "b.png"):
        path = tmp_path / "c0ffee"
        path.write_bytes(b"x")
        (tmp_path / "b.png").touch()
        to_trash(path, name)
        assert [each.name for each in tmp_path.iterdir()] == ["b.png"]
    with pytest.raises(OSError, match="c0ffee"):
        to_trash(tmp_path / "c0ffee", "c.png")
