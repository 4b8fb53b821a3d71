"""The page that shows in place of everything where the collection is damaged."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kmsflash.model.salvage import Carried, Restored
from kmsflash.ui.damage import words
from kmsflash.ui.damage.way_panel import WayPanel
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.announce import announce
from kmsflash.ui.widgets.button import Button
from kmsflash.ui.widgets.column import Column
from kmsflash.ui.widgets.control import RING
from kmsflash.ui.widgets.label import Label


class DamagePage(QWidget):
    """What happened, the ways out with what each gives, and in the end what is there now."""

    restore_wanted = Signal()
    carry_wanted = Signal()
    other_wanted = Signal()
    quit_wanted = Signal()
    go_on_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._best: WayPanel | None = None
        self.headline = Label(theme, font="hero", wraps=True)
        self._sentence = Label(theme, colour="quiet", wraps=True)
        self.trouble = Label(theme, colour="bad", wraps=True)
        self.restore = WayPanel(theme, self.tr("Restore the newest backup"), self.tr("Restore"))
        self.carry = WayPanel(theme, self.tr("Carry over what can be read"), self.tr("Carry over"))
        self.other = Button(theme, self.tr("Open another file…"), size="medium")
        self.quit = Button(theme, self.tr("Quit"), size="medium")
        self.go_on = Button(theme, self.tr("Go on"), key=self.tr("Enter"), look="filled", size="large")
        self.restore.taken.connect(self.restore_wanted)
        self.carry.taken.connect(self.carry_wanted)
        self.other.clicked.connect(self.other_wanted)
        self.quit.clicked.connect(self.quit_wanted)
        self.go_on.clicked.connect(self.go_on_wanted)
        self._column = Column(theme, top=48, spacing=16)
        self._assemble()

    def begin(self, path: Path, *, while_open: bool) -> None:
        """Say what happened to the file at *path*, and that the ways out are being looked for."""
        self.headline.setText(self.tr("The file with your cards is damaged"))
        told = self.tr(
            "{path} can no longer be trusted. A failing drive, a loose cable or a program that "
            "copies files may be the cause. Whatever you choose, this file is neither changed "
            "nor deleted."
        ).format(path=words.breakable(path))
        if while_open:
            told = self.tr("So nothing more is written to it, and studying has stopped.") + " " + told
        self._sentence.setText(told)
        self.restore.wait(self.tr("Looking through the backups…"))
        self.carry.wait(self.tr("Waiting for that…"))
        self.trouble.hide()
        self.go_on.hide()
        for widget in (self.restore, self.carry, self.quit, self.other):
            widget.show()
        self.other.setVisible(not while_open)
        self._recommend(None)
        self._say(f"{self.headline.text()}. {told}")

    def show_restore(self, told: Restored | None, now: datetime) -> None:
        """Offer a backup, or say that there is none."""
        if told is None:
            self.restore.close_off(self.tr("There is no backup that can be read."))
        else:
            self.restore.offer(words.restored_title(told, now), words.restored_figures(told))
        self.carry.wait(self.tr("Reading the damaged file…"))

    def show_carry(self, told: Carried) -> None:
        """Offer what can be read."""
        self.carry.offer(self.tr("Carry over what can be read"), words.carried_figures(told))

    def show_no_way(self, way: WayPanel, reason: str) -> None:
        """Say why one way cannot be taken."""
        way.close_off(reason)

    def recommend(self, way: WayPanel | None) -> None:
        """Make one way the one that Enter takes, and say what there is to choose from."""
        self._recommend(way)
        if way is not None and not self._has_focus_in_ways():
            way.button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._say(f"{self.restore.words} {self.carry.words}")

    def show_working(self) -> None:
        """Let nothing be chosen while a way is taken."""
        for button in (self.restore.button, self.carry.button, self.other):
            button.setEnabled(False)

    def show_trouble(self, sentence: str) -> None:
        """Say what kept a way from being taken; another can be."""
        self.trouble.setText(sentence)
        self.trouble.show()
        for button in (self.restore.button, self.carry.button, self.other):
            button.setEnabled(True)
        self._say(sentence)

    def show_done(self, told: Carried | Restored, aside: Path) -> None:
        """Say what is there now, and where the damaged file is."""
        self.headline.setText(self.tr("Your cards are back"))
        self._sentence.setText(f"{words.done(told)} {words.aside(aside)}")
        for widget in (self.restore, self.carry, self.other, self.quit, self.trouble):
            widget.hide()
        self._best = None
        self.go_on.show()
        self.go_on.setFocus(Qt.FocusReason.OtherFocusReason)
        self._say(f"{self.headline.text()}. {self._sentence.text()}")

    @property
    def sentence(self) -> str:
        """What stands under the headline."""
        return self._sentence.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the way that is recommended on Enter; scroll."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not self.go_on.isHidden():
                self.go_on_wanted.emit()
            elif self._best is not None and self._best.button.isEnabled():
                self._best.taken.emit()
        elif not self._column.scroll_on(event):
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go on by Tab, and bring what is reached in sight."""
        moved = super().focusNextPrevChild(forward)
        self._column.show_focus()
        return moved

    def _recommend(self, way: WayPanel | None) -> None:
        self._best = way
        for each in (self.restore, self.carry):
            each.recommend(best=each is way)

    def _has_focus_in_ways(self) -> bool:
        return self.restore.button.hasFocus() or self.carry.button.hasFocus()

    def _say(self, text: str) -> None:
        self.setAccessibleName(self.headline.text())
        self.setAccessibleDescription(text)
        announce(self, text)

    def _assemble(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        told = QVBoxLayout()
        told.setSpacing(8)
        told.setContentsMargins(RING, 0, RING, 12)  # in line with the buttons, whose ring takes as much
        for label in (self.headline, self._sentence, self.trouble):
            told.addWidget(label)
        foot = QHBoxLayout()
        foot.setSpacing(0)
        for button in (self.go_on, self.other, self.quit):
            foot.addWidget(button)
        foot.addStretch(1)
        ways = QVBoxLayout()
        ways.setContentsMargins(RING, 0, RING, 0)
        ways.setSpacing(12)
        ways.addWidget(self.restore)
        ways.addWidget(self.carry)
        lines = self._column.lines
        lines.addLayout(told)
        lines.addLayout(ways)
        lines.addLayout(foot)
        lines.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._column)
