"""The one loud thing of the page: what waits, and the button that begins."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from kmsflash.model.today import Overview
from kmsflash.ui.actions import SCREEN
from kmsflash.ui.theme import Theme
from kmsflash.ui.today import words
from kmsflash.ui.widgets.button import Button
from kmsflash.ui.widgets.control import RING
from kmsflash.ui.widgets.label import Label


class Hero(QWidget):
    """Date, sentence and button."""

    study_wanted = Signal()
    import_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._overview: Overview | None = None
        self._date = Label(theme, font="small", colour="quiet", weight=500)
        self._sentence = Label(theme, font="hero", wraps=True)
        self._sentence.setTextFormat(Qt.TextFormat.RichText)
        self._advice = Label(
            theme,
            self.tr("Every card is where it should be. More notes give more cards."),
            colour="quiet",
            wraps=True,
        )
        self.study = Button(theme, self.tr("Study"), key=self.tr("Enter"), look="filled", size="large")
        self.turn = Button(theme, self.tr("Turn notes into cards"), look="filled", size="large")
        self.turn.follow_key(SCREEN, "import")
        self.study.clicked.connect(self.study_wanted)
        self.turn.clicked.connect(self.import_wanted)
        self._row = self._assembled()
        theme.changed.connect(self._write)

    @property
    def sentence(self) -> str:
        """What it says, as plain words."""
        if self._overview is None:
            return ""
        if not self._overview.load.total:
            return words.nothing_due(self._overview.today, self._overview.next_due)
        return self._template().format(
            waiting=words.waiting(self._overview.load), minutes=words.minutes(self._overview.minutes)
        )

    def show_overview(self, overview: Overview) -> None:
        """Say what waits."""
        self._overview = overview
        waits = overview.load.total > 0
        self._date.setText(words.day(overview.today))
        self.study.setVisible(waits)
        self.turn.setVisible(not waits)
        self._advice.setVisible(not waits)
        self._write()

    def arrange(self, *, large: bool, beside: bool) -> None:
        """Set the sentence large or not, and the button beside it or under it."""
        self._sentence.set_font("hero" if large else "question", 600)
        self._row.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )
        self._row.setSpacing(24 if beside else 16)
        aligned = Qt.AlignmentFlag.AlignBottom if beside else Qt.AlignmentFlag.AlignLeading
        for button in (self.study, self.turn):
            self._row.setAlignment(button, aligned)

    def _template(self) -> str:
        return self.tr("{waiting}, about {minutes}")

    def _write(self) -> None:
        """Set what waits in the colour of text, and how long it takes quietly."""
        overview = self._overview
        if overview is None:
            return
        if not overview.load.total:
            self._sentence.setText(self.sentence)
            return
        before, _, after = self._template().partition("{waiting}")
        quiet = self._theme.colour("quiet").name()
        after = after.format(minutes=words.minutes(overview.minutes))
        self._sentence.setText(
            f'<span style="color:{quiet}">{before}</span>{words.waiting(overview.load)}'
            f'<span style="color:{quiet}">{after}</span>'
        )

    def _assembled(self) -> QBoxLayout:
        text = QVBoxLayout()
        text.setContentsMargins(RING, 0, RING, 2)
        text.setSpacing(4)
        text.addWidget(self._date)
        text.addWidget(self._sentence)
        text.addWidget(self._advice)
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(text, 1)
        row.addWidget(self.study)
        row.addWidget(self.turn)
        return row
