"""Backups in the settings: what is told of them, and what is done when it is wanted, with real keys."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt, QUrl
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from kmsflash import settings
from kmsflash.app import App
from kmsflash.choosing import REOPENED
from kmsflash.model.backups import Backup, BackupCare, Reason
from kmsflash.model.grades import Grade
from kmsflash.model.sentences import Sentence
from kmsflash.places import Places
from kmsflash.settings import Settings
from kmsflash.ui.settings import backups_flow
from kmsflash.ui.settings.backups_section import SHOWN, BackupsSection
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.rows import Row
from tests.clock import Clock
from tests.gui.conftest import Start

BACKUPS = 4  # section
NOW = Clock().now
WAIT = 20_000  # milliseconds


def said(row: Row) -> str:
    return row.findChildren(QLabel)[1].text()


def backup(age: timedelta, cards: int = 1200, reviews: int = 35, trouble: Sentence | None = None) -> Backup:
    path = Path(f"/backups/{age}.kms")
    return Backup(path, NOW - age, 2_500_000, Reason.IMPORT, cards, reviews, trouble=trouble)


def care(*backups: Backup) -> BackupCare:
    return BackupCare(Path("/backups"), backups, 1201, 40)


@pytest.fixture
def section(qtbot: QtBot, theme: Theme) -> BackupsSection:
    made = BackupsSection(theme)
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_asks_when_it_comes_into_sight(qtbot: QtBot, section: BackupsSection) -> None:
    section.hide()
    with qtbot.waitSignal(section.look_wanted):
        section.show()
    assert said(section.last) == said(section.folder) == "Looking at your backups…"


def test_where_there_is_none_it_says_so(section: BackupsSection) -> None:
    section.show_care(care(), NOW)
    assert said(section.last) == "None yet. kmsflash makes the first by itself; or make one now."
    assert said(section.folder) == "They will go to /backups."
    assert list(section.lines) == []
    assert not section.all.isVisible()


def test_each_says_when_it_was_made_what_is_in_it_and_why(section: BackupsSection) -> None:
    section.show_care(
        care(backup(timedelta(hours=1)), backup(timedelta(days=1)), backup(timedelta(days=40))), NOW
    )
    point, many = QLocale().decimalPoint(), QLocale().toString(1200)
    assert said(section.last) == f"{section.lines[0].title.text()}: {many} cards, 35 reviews."
    assert said(section.folder) == f"3 backups, 7{point}2 MB together, in /backups."
    assert said(section.lines[0]) == f"{many} cards, 35 reviews, 2{point}4 MB. Before an import."
    titles = [line.title.text() for line in section.lines]
    assert titles[0].startswith("Today, ")
    assert titles[1].startswith("Yesterday, ")
    assert "2026" in titles[2]
    button = section.lines[1].restore
    assert button.accessibleName() == f"Restore {titles[1]}"
    assert button.accessibleDescription() == said(section.lines[1])


def test_one_that_cannot_be_read_says_so_and_cannot_be_restored(section: BackupsSection) -> None:
    broken = backup(timedelta(), trouble=Sentence("It is damaged."))
    section.show_care(care(broken, backup(timedelta(hours=2))), NOW)
    assert said(section.lines[0]) == "It cannot be read, and is left alone. It is damaged."
    assert not section.lines[0].restore.isEnabled()
    assert section.lines[0].restore.text() == "Unreadable"
    assert said(section.last).startswith(section.lines[1].title.text()), "the last that is of use"


def test_arrow_keys_go_from_one_to_the_next_and_a_key_asks_for_it(
    qtbot: QtBot, section: BackupsSection
) -> None:
    made = [backup(timedelta(hours=hours)) for hours in range(4)]
    section.show_care(care(*made), NOW)
    buttons = [line.restore for line in section.lines]
    section.activateWindow()
    qtbot.waitUntil(section.isActiveWindow)
    buttons[0].setFocus(Qt.FocusReason.TabFocusReason)
    for key, at in ((Qt.Key.Key_Down, 1), (Qt.Key.Key_End, 3), (Qt.Key.Key_Down, 3), (Qt.Key.Key_Up, 2)):
        qtbot.keyClick(QApplication.focusWidget(), key)
        assert QApplication.focusWidget() is buttons[at]
    with qtbot.waitSignal(section.restore_wanted) as wanted:
        qtbot.keyClick(buttons[2], Qt.Key.Key_Space)
    assert wanted.args == [made[2]]


def test_many_are_shown_when_that_is_wanted(qtbot: QtBot, section: BackupsSection) -> None:
    section.show_care(care(*(backup(timedelta(hours=hours)) for hours in range(30))), NOW)
    assert len(section.lines) == SHOWN
    assert section.all.text() == "Show all 30"
    qtbot.keyClick(section.all, Qt.Key.Key_Space)
    assert len(section.lines) == 30
    assert not section.all.isVisible()


# In the window


@pytest.fixture
def program(start: Start, qtbot: QtBot, clock: Clock) -> App:
    """Show the section, with one backup in it, made before three answers."""
    program = start()
    collection = program.collection
    assert collection is not None
    with qtbot.waitSignal(program.backing_up.made, timeout=WAIT):
        program.backing_up.look()
    session = collection.study.session(clock.later(minutes=1))
    for _ in range(3):
        session.turn(clock())
        session.answer(Grade.GOOD, 1000, clock.later(seconds=5))
    program.show_settings()
    program.settings_page.show_section(BACKUPS)
    qtbot.waitUntil(lambda: len(program.settings_page.backups.lines) == 1, timeout=WAIT)
    return program


def test_one_is_made_now(qtbot: QtBot, program: App) -> None:
    section = program.settings_page.backups
    section.make.setFocus()
    qtbot.keyClick(section.make, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(section.lines) == 2, timeout=WAIT)
    assert "3 reviews" in said(section.lines[0])
    assert "Made by hand." in said(section.lines[0])
    assert program.window.message.text.startswith("Backed up: ")


def asked(program: App) -> QMessageBox:
    return program.window.findChildren(QMessageBox)[-1]


def test_a_restore_is_asked_about_and_says_what_will_be_different(qtbot: QtBot, program: App) -> None:
    qtbot.keyClick(program.settings_page.backups.lines[0].restore, Qt.Key.Key_Return)
    box = asked(program)
    assert box.text().startswith("Go back to the backup “Today, ")
    assert "Compared with now: 3 reviews fewer." in box.informativeText()
    assert "backed up first" in box.informativeText()
    qtbot.keyClick(box.button(QMessageBox.StandardButton.Cancel), Qt.Key.Key_Space)
    assert program.window.isVisible()
    assert (
        not list(program.collection.store.path.parent.glob("*.restoring*")) if program.collection else False
    )


def test_a_backup_is_restored_in_a_new_window_that_shows_it(
    qtbot: QtBot,
    qapp: QApplication,
    program: App,
    start: Start,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    codes: list[int] = []
    monkeypatch.setattr(qapp, "exit", codes.append)
    qtbot.keyClick(program.settings_page.backups.lines[0].restore, Qt.Key.Key_Return)
    qtbot.keyClick(asked(program).button(QMessageBox.StandardButton.Ok), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: codes == [REOPENED], timeout=WAIT)
    assert not program.window.isVisible()
    assert program.last_words is not None
    assert program.last_words[0].startswith("Your cards are as they were in the backup “Today, ")
    assert "What you had before is the newest backup." in program.last_words[0]
    again = start()
    assert again.collection is not None
    newest, first = again.collection.backups.kept()
    assert (newest.reason, newest.reviews, first.reviews) == (Reason.RESTORE, 3, 0)
    assert again.collection.backups.look().reviews == 0


def test_the_next_window_says_what_the_last_one_left_to_say(
    qtbot: QtBot, qapp: QApplication, places: Places, clock: Clock
) -> None:
    program = App(qapp, places, clock, first_words=("All is as it was.", "info"))
    qtbot.addWidget(program.window)
    with qtbot.waitSignal(program.opened, timeout=WAIT):
        program.start()
    assert program.window.message.text == "All is as it was."
    program.window.close()


def test_another_program_in_the_cards_keeps_them_from_being_replaced(
    qtbot: QtBot, qapp: QApplication, program: App, start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    codes: list[int] = []
    monkeypatch.setattr(qapp, "exit", codes.append)
    other = start()
    qtbot.keyClick(program.settings_page.backups.lines[0].restore, Qt.Key.Key_Return)
    qtbot.keyClick(asked(program).button(QMessageBox.StandardButton.Ok), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: codes == [REOPENED], timeout=WAIT)
    assert program.last_words is not None
    assert program.last_words[0].startswith("Another program has ")
    assert program.last_words[1] == "bad"
    assert other.collection is not None
    assert other.collection.backups.look().reviews == 3


def test_the_folder_is_shown(qtbot: QtBot, program: App, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []

    class Desktop:
        @staticmethod
        def openUrl(url: QUrl) -> bool:
            opened.append(url.toLocalFile())
            return len(opened) == 1

    monkeypatch.setattr(backups_flow, "QDesktopServices", Desktop)
    button = program.settings_page.backups.show_folder
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert program.window.message.text == ""
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert Path(opened[0]).name == "backups"
    assert program.window.message.text == f"The backups are in {opened[0]}."


def test_another_folder_is_tried_and_kept(qtbot: QtBot, program: App, places: Places, tmp_path: Path) -> None:
    section = program.settings_page.backups
    qtbot.keyClick(section.choose, Qt.Key.Key_Space)
    dialog = program.window.findChildren(QFileDialog)[-1]
    assert dialog.fileMode() is QFileDialog.FileMode.Directory
    dialog.reject()
    (tmp_path / "elsewhere").mkdir()
    program.backups.use_folder(str(tmp_path / "elsewhere"))
    qtbot.waitUntil(lambda: len(section.lines) == 2, timeout=WAIT)
    assert [path.parent for path in (tmp_path / "elsewhere").iterdir()] == [tmp_path / "elsewhere"]
    assert "elsewhere" in said(section.folder)
    assert settings.load(places.settings).backups == tmp_path / "elsewhere"
    (tmp_path / "a file").touch()
    program.backups.use_folder(str(tmp_path / "a file"))
    qtbot.waitUntil(lambda: "cannot be made" in program.window.message.text, timeout=WAIT)
    assert settings.load(places.settings).backups == tmp_path / "elsewhere"


def test_the_usual_folder_is_no_choice(qtbot: QtBot, program: App, places: Places, tmp_path: Path) -> None:
    program.use(Settings(backup_folder=str(tmp_path / "elsewhere")))
    with qtbot.waitSignal(program.backups.chosen, timeout=WAIT):
        program.backups.use_folder(str(tmp_path / "backups"))
    assert settings.load(places.settings).backups is None


def test_one_is_made_by_itself_once_today_shows_and_only_when_it_is_due(
    qtbot: QtBot, start: Start, clock: Clock
) -> None:
    program = start()
    assert program.collection is not None
    with qtbot.waitSignal(program.backing_up.made, timeout=WAIT) as made:
        program.backing_up.look()
    assert isinstance(made.args[0], Backup)
    clock.later(hours=2)
    with qtbot.waitSignal(program.backing_up.made, timeout=WAIT) as made:
        program.backing_up.look()
    assert made.args == [None]


def test_a_moment_is_told_in_the_time_zone_of_now() -> None:
    from kmsflash.ui.settings.backup_words import moment

    assert moment(datetime.fromisoformat("2026-11-24T01:30+02:00"), NOW).startswith("Yesterday, ")
