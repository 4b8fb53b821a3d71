"""The list of keys: every screen's, found, changed by the keys themselves, and told where they clash."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kmsflash.ui import actions
from kmsflash.ui.settings.key_line import KeyLine
from kmsflash.ui.settings.keys_section import KeysSection
from kmsflash.ui.settings.screens import EVERYWHERE, screens
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.icon_button import IconButton

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def section(qtbot: QtBot, theme: Theme) -> KeysSection:
    made = KeysSection(theme, screens(), EVERYWHERE)
    qtbot.addWidget(made)
    made.resize(720, 3000)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def line(section: KeysSection, screen: str, name: str) -> KeyLine:
    return next(each for of, row, each in section.lines if (of.name, row.name) == (screen, name))


def change(section: KeysSection, screen: str, name: str) -> KeyLine:
    """Press a line, which then waits for a key."""
    found = line(section, screen, name)
    found.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(found, Qt.Key.Key_Return)
    assert found.listens
    return found


def test_every_key_of_every_screen_is_told(section: KeysSection) -> None:
    told = {(of.name, row.name) for of, row, _ in section.lines}
    assert told == {(screen.name, row.name) for screen in screens() for row in screen.rows}
    assert {screen.name for screen in screens()} == {
        "window",
        "study",
        "mock_exam",
        "mock_results",
        "decks",
        "browse",
        "import",
        "deck_file",
        "export",
    }
    assert line(section, "study", "four_1").accessibleName() == "Again: 1"
    assert line(section, "import", "tick").accessibleName().startswith("Take it in, or leave it out")
    assert line(section, "window", "import").accessibleName() == "Import notes or a deck: Ctrl O"
    assert line(section, "decks", "study").accessibleName() == "Study the deck: Enter", (
        "both keys of that name"
    )
    assert line(section, "decks", "stamp").accessibleName() == "Write ids into its notes…: no key"


def test_names_of_screens_and_of_what_keys_do_are_unique() -> None:
    assert len({screen.name for screen in screens()}) == len(screens())
    for screen in screens():
        assert len({row.name for row in screen.rows}) == len(screen.rows)
        for mode in {row.mode for row in screen.rows}:
            keys = [key for row in screen.rows if row.mode in ("", mode) for key in row.keys]
            assert len(keys) == len(set(keys))


def test_a_key_is_changed_by_pressing_it(qtbot: QtBot, section: KeysSection) -> None:
    found = change(section, "window", "import")
    with qtbot.waitSignal(section.changed) as changed:
        QTest.keyClick(found, Qt.Key.Key_I, CONTROL | SHIFT)
    assert changed.args == [{"window": {"import": ["Ctrl+Shift+I"]}}]
    assert found.accessibleName() == "Import notes or a deck: Ctrl Shift I"
    assert not found.listens


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Control, Qt.Key.Key_Shift])
def test_some_keys_cannot_be_given_away(qtbot: QtBot, section: KeysSection, key: Qt.Key) -> None:
    found = change(section, "window", "import")
    with qtbot.assertNotEmitted(section.changed):
        QTest.keyClick(found, key)
    assert found.listens
    assert QApplication.focusWidget() is found
    assert ("Tab goes" in found.told) == (key == Qt.Key.Key_Tab)


def test_a_letter_alone_is_for_a_screen_and_not_for_everywhere(qtbot: QtBot, section: KeysSection) -> None:
    found = change(section, "window", "import")
    with qtbot.assertNotEmitted(section.changed):
        QTest.keyClick(found, Qt.Key.Key_I)
    assert "would be typed" in found.told
    other = change(section, "decks", "merge")
    with qtbot.waitSignal(section.changed) as changed:
        QTest.keyClick(other, Qt.Key.Key_M)
    assert changed.args == [{"decks": {"merge": ["M"]}}]


def test_a_key_of_a_grade_is_taken_from_nothing_that_six_grades_have(
    qtbot: QtBot, section: KeysSection
) -> None:
    found = change(section, "study", "four_1")
    with qtbot.waitSignal(section.changed) as changed:
        QTest.keyClick(found, Qt.Key.Key_5)
    assert changed.args == [{"study": {"four_1": ["5"]}}]
    other = change(section, "study", "bury")
    with qtbot.assertNotEmitted(section.changed):
        QTest.keyClick(other, Qt.Key.Key_5)
    assert "5 is the key of “Again”" in other.told


def test_a_sign_is_kept_as_it_is_typed(qtbot: QtBot, section: KeysSection) -> None:
    found = change(section, "decks", "merge")
    with qtbot.waitSignal(section.changed) as changed:
        QTest.keyClicks(found, "!", SHIFT)
    assert changed.args == [{"decks": {"merge": ["!"]}}]


def test_a_key_that_is_taken_is_taken_only_after_enter(qtbot: QtBot, section: KeysSection) -> None:
    found = change(section, "decks", "merge")
    with qtbot.assertNotEmitted(section.changed):
        QTest.keyClick(found, Qt.Key.Key_F2)
    assert "F2 is the key of “Rename it”" in found.told
    with qtbot.assertNotEmitted(section.changed):
        QTest.keyClick(found, Qt.Key.Key_Escape)
    assert not found.listens
    found = change(section, "decks", "merge")
    QTest.keyClick(found, Qt.Key.Key_F2)
    with qtbot.waitSignal(section.changed) as changed:
        QTest.keyClick(found, Qt.Key.Key_Return)
    assert changed.args == [{"decks": {"merge": ["F2"], "rename": []}}]
    assert line(section, "decks", "rename").accessibleName() == "Rename it: no key"


def test_a_key_that_means_something_else_everywhere_says_so(qtbot: QtBot, section: KeysSection) -> None:
    found = change(section, "decks", "merge")
    with qtbot.waitSignal(section.changed):
        QTest.keyClick(found, Qt.Key.Key_O, CONTROL)
    assert found.told == "On this screen, instead of “Import notes or a deck”."


def test_backspace_leaves_no_key(qtbot: QtBot, section: KeysSection) -> None:
    found = change(section, "window", "update")
    with qtbot.waitSignal(section.changed) as changed:
        QTest.keyClick(found, Qt.Key.Key_Backspace)
    assert changed.args == [{"window": {"update": []}}]
    assert found.accessibleName() == "Update from notes: no key"


def test_what_was_changed_is_reset_one_by_one_or_all(qtbot: QtBot, section: KeysSection) -> None:
    section.show_keys({"window": {"update": ["F5"], "import": ["F6"]}, "exam": {"flag": ["F"]}})
    assert section.reset.isEnabled()
    back = next(button for button in section.findChildren(IconButton) if button.isVisible())
    with qtbot.waitSignal(section.changed) as changed:
        QTest.keyClick(back, Qt.Key.Key_Space)
    assert len(changed.args[0]["window"]) == 1
    with qtbot.waitSignal(section.changed) as changed:
        QTest.keyClick(section.reset, Qt.Key.Key_Space)
    assert changed.args == [{"exam": {"flag": ["F"]}}], "what another version knows stays"
    assert not section.reset.isEnabled()


def test_leaving_a_line_leaves_its_key(section: KeysSection) -> None:
    found = change(section, "window", "import")
    line(section, "window", "paste").setFocus()
    assert not found.listens


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("quit", [("window", "quit")]),
        ("ctrl shift o", [("window", "import_folder")]),
        ("uncover", [("study", "uncover")]),
        ("f2", [("decks", "rename")]),
        ("no such thing", []),
    ],
)
def test_keys_are_found_by_what_they_do_and_by_themselves(
    section: KeysSection, text: str, found: list[tuple[str, str]]
) -> None:
    section.filter.setText(text)
    shown = [(of.name, row.name) for of, row, each in section.lines if each.isVisible()]
    assert [each for each in shown if each in found] == found
    assert len(shown) == len(found)


def test_lines_are_large_enough(section: KeysSection) -> None:
    assert all(each.height() >= 32 for _, _, each in section.lines)
    assert all(row.words for row in actions.ACTIONS)
