"""Where the keyboard begins on a page."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kmsflash.ui.widgets.first_focus import FirstFocus


def test_the_keyboard_begins_there_and_tab_still_leads_to_what_stands_before(qtbot: QtBot) -> None:
    page, before, first = QWidget(), QPushButton("before"), QLineEdit()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    column.addWidget(before)
    column.addWidget(first)
    FirstFocus(page, first)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.setFocus(Qt.FocusReason.OtherFocusReason)
    assert QApplication.focusWidget() is first
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is before
    qtbot.keyClick(before, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is first
