"""Under the table: how many cards are selected, and what is done most with them."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from kmsflash.ui.browse import words
from kmsflash.ui.browse.keys import SCREEN, Act
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.button import Button
from kmsflash.ui.widgets.icon_button import IconButton
from kmsflash.ui.widgets.label import Label


class Foot(QWidget):
    """Quiet buttons at the end of the line; what has no room is in the menu."""

    wanted = Signal(object)  # Act
    more_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._count = Label(theme, font="small", colour="quiet")
        self.buttons = {
            Act.MOVE: Button(theme, self.tr("Move"), look="ghost"),
            Act.TAG: Button(theme, self.tr("Tag"), look="ghost"),
            Act.RESCHEDULE: Button(theme, self.tr("Reschedule"), look="ghost"),
            Act.SUSPEND: Button(theme, self.tr("Suspend"), look="ghost"),
        }
        self.more = IconButton(theme, "ellipsis", self.tr("More that can be done with these cards"))
        self._row = QHBoxLayout(self)
        self._row.setSpacing(6)
        self._row.addWidget(self._count)
        self._row.addStretch(1)
        for act, button in self.buttons.items():
            button.follow_key(SCREEN, act)
            button.clicked.connect(lambda _=False, act=act: self.wanted.emit(act))
            self._row.addWidget(button)
        self._row.addWidget(self.more)
        self.more.clicked.connect(self.more_wanted)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._fit)
        self._fit()

    def offer(self, selected: int, *, suspended: bool) -> None:
        """Offer what can be done with so many cards."""
        self._count.setText(words.selected(selected) if selected else "")
        self.buttons[Act.SUSPEND].setText(self.tr("Ask again") if suspended else self.tr("Suspend"))
        for button in self.buttons.values():
            button.setEnabled(selected > 0)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what has no room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._row.setContentsMargins(self._theme.size(10), 0, 0, 0)
        room = self.width() - self.more.sizeHint().width() - self._count.sizeHint().width()
        room -= self._theme.size(28)
        for button in self.buttons.values():
            room -= button.sizeHint().width() + self._row.spacing()
            button.setVisible(room >= 0)
