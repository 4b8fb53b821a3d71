"""The check of the collection in the settings: by keys, with words for what was found, and repair."""

import sqlite3
from contextlib import closing

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from kmsflash.model.checking import Finding, Findings, Flaw, Repaired
from kmsflash.store.seals import parts
from kmsflash.ui.settings.check_section import CheckSection
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.rows import Row
from tests.clock import Clock
from tests.gui.conftest import Start

SOUND = Findings(cards=1200, reviews=7)
WRONG = Findings(
    (Finding(Flaw.SCHEDULES, 3), Finding(Flaw.EVENTS, 1), Finding(Flaw.MEDIA_UNUSED, 2)), cards=4, reviews=9
)


def said(row: Row) -> list[str]:
    return [label.text() for label in row.findChildren(QLabel) if label.text()]


@pytest.fixture
def section(qtbot: QtBot, theme: Theme) -> CheckSection:
    made = CheckSection(theme)
    qtbot.addWidget(made)
    made.show()
    return made


def test_where_all_is_well_it_says_so_and_offers_no_repair(section: CheckSection) -> None:
    section.show_findings(SOUND)
    assert "All is well" in section.check.accessibleDescription()
    assert not section.repair.isVisible()
    assert section.found == []


def test_each_finding_is_told_with_what_can_be_done(section: CheckSection) -> None:
    section.show_findings(WRONG)
    assert [said(row)[-1] for row in section.found[:2]] == ["Can be repaired", "Needs you"]
    assert "Cards whose schedule does not match their answers: 3." in said(section.found[0])
    assert "Remove them in Settings, Media, if you like." in said(section.found[2])
    assert section.repair.isVisible()
    assert section.repair.accessibleName() == "Repair the collection"
    section.stack(stacked=True)
    section.show_repaired(Repaired(WRONG.repairable, Findings(WRONG.found[1:]), None))
    assert [said(row)[-1] for row in section.found[:2]] == ["Mended", "Needs you"]
    assert not section.repair.isVisible()


def test_what_damage_changed_and_no_backup_has_can_be_accepted_by_keys(
    qtbot: QtBot, start: Start, clock: Clock
) -> None:
    program = start()
    assert program.collection is not None
    program.show_settings()
    section = program.settings_page.check
    program.settings_page.show_part(section)
    deck = next(part for part in parts() if part.name == "deck")
    with closing(sqlite3.connect(program.collection.store.path)) as raw:
        raw.execute("UPDATE deck SET name = 'Newer than any backup'")
        raw.commit()
    program.collection.store.probe(clock())
    with closing(sqlite3.connect(program.collection.store.path)) as raw:
        raw.execute(f"DROP TRIGGER {deck.trigger}")
        raw.execute("UPDATE deck SET name = 'Damaged'")
        raw.execute(deck.trigger_sql)
        raw.commit()
    section.check.setFocus()
    with qtbot.waitSignal(program.check.shown, timeout=20_000):
        qtbot.keyClick(section.check, Qt.Key.Key_Space)
    assert "Damaged" in said(section.found[0])[0]
    assert section.accept.accessibleName() == "Accept what damage changed"
    section.accept.setFocus()
    with qtbot.waitSignal(program.check.shown, timeout=20_000):
        qtbot.keyClick(section.accept, Qt.Key.Key_Space)
    assert "All is well" in section.check.accessibleDescription()
    assert not section.accept.isVisible()
    assert program.window.focusWidget() is section.check


def test_the_collection_is_checked_and_repaired_by_keys(qtbot: QtBot, start: Start) -> None:
    program = start()
    assert program.collection is not None
    program.show_settings()
    section = program.settings_page.check
    program.settings_page.show_part(section)
    section.check.setFocus()
    qtbot.keyClick(section.check, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "All is well" in section.check.accessibleDescription(), timeout=20_000)
    with closing(sqlite3.connect(program.collection.store.path)) as raw:
        raw.execute("UPDATE local_tally SET cards = cards + 5")
        raw.commit()
    with qtbot.waitSignal(program.check.shown, timeout=20_000):
        qtbot.keyClick(section.check, Qt.Key.Key_Space)
    assert program.window.message.text == "Something is wrong; see what was found."
    section.repair.setFocus()
    with qtbot.waitSignal(program.check.shown, timeout=20_000):
        qtbot.keyClick(section.repair, Qt.Key.Key_Space)
    assert program.window.message.text == "The collection is repaired."
    assert "All is well" in section.check.accessibleDescription()
    assert program.window.focusWidget() is section.check
