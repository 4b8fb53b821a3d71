"""What the Decks page shows where there is no deck: how to get one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kmsflash.ui.actions import SCREEN
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.button import Button
from kmsflash.ui.widgets.label import Label

_WIDTH = 420


class NoDecks(QWidget):
    """Two ways to a deck."""

    import_wanted = Signal()
    new_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.turn = Button(theme, self.tr("Turn notes into cards"), look="filled", size="medium")
        self.turn.follow_key(SCREEN, "import")
        self.new = Button(theme, self.tr("New deck"), icon="plus", size="medium")
        self.turn.clicked.connect(self.import_wanted)
        self.new.clicked.connect(self.new_wanted)
        title = Label(theme, self.tr("No decks yet"), font="lead")
        title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        sentence = Label(
            theme,
            self.tr("A page of your notes becomes a deck of its own. Or begin with an empty one."),
            colour="quiet",
            wraps=True,
        )
        sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        sentence.setMaximumWidth(theme.size(_WIDTH))
        theme.changed.connect(lambda: sentence.setMaximumWidth(theme.size(_WIDTH)))
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.turn)
        buttons.addWidget(self.new)
        buttons.addStretch(1)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(sentence, 100)
        middle.addStretch(1)
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addWidget(title)
        column.addSpacing(4)
        column.addLayout(middle)
        column.addSpacing(16)
        column.addLayout(buttons)
        column.addStretch(3)
