"""Asks what to do where another machine has the collection open."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from kmsflash.model.holders import Holder
from kmsflash.ui.keeping import words


def ask(
    window: QWidget,
    holder: Holder,
    now: datetime,
    *,
    again: Callable[[], object],
    look: Callable[[], object],
    take_over: Callable[[], object],
    leave: Callable[[], object],
) -> None:
    """Say who has it, since when, and what may go wrong; then call what the learner chose."""
    box = QMessageBox(window)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle("kmsflash")
    box.setTextFormat(Qt.TextFormat.PlainText)  # the other machine may say anything
    box.setText(words.who(holder))
    box.setInformativeText(f"{words.since_when(holder, now)}\n\n{words.what_then(holder, now)}")
    translate = QCoreApplication.translate
    once_more = box.addButton(translate("keeping", "Try again"), QMessageBox.ButtonRole.AcceptRole)
    only_look = box.addButton(translate("keeping", "Only look"), QMessageBox.ButtonRole.AcceptRole)
    over = box.addButton(translate("keeping", "Take over"), QMessageBox.ButtonRole.DestructiveRole)
    quits = box.addButton(translate("keeping", "Quit"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(once_more)
    box.setEscapeButton(quits)
    ways = {once_more: again, only_look: look, over: take_over, quits: leave}
    box.buttonClicked.connect(lambda button: ways[button]())
    box.finished.connect(box.deleteLater)
    box.open()
