"""The top of the import screen: from which notes to which deck, what they gave, and the one button."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kmsflash.ui.fonts import running
from kmsflash.ui.importing import plan_words
from kmsflash.ui.importing.plan_keys import SCREEN, Act
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.button import Button
from kmsflash.ui.widgets.chooser import Chooser
from kmsflash.ui.widgets.control import RING
from kmsflash.ui.widgets.icon_button import IconButton
from kmsflash.ui.widgets.label import Label

_ICON = 16


class PlanBar(QWidget):
    """The way out, the file, and the deck."""

    close_wanted = Signal()
    deck_wanted = Signal()
    source_wanted = Signal()
    help_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._close = IconButton(theme, "x", self.tr("Close (Esc); nothing is added, what you chose waits"))
        self._name = _Name(theme, font="small", weight=500)
        self.sources = Chooser(theme, weight=500, role="text")
        self.deck = Chooser(theme)
        self._yet = Label(theme, self.tr("Nothing is changed yet"), font="small", colour="quiet")
        self._help = IconButton(theme, "circle-question-mark", self.tr("Keys (F1)"))
        self._close.clicked.connect(self.close_wanted)
        self.deck.clicked.connect(self.deck_wanted)
        self.sources.clicked.connect(self.source_wanted)
        self._name.setMinimumWidth(theme.size(48))
        self._help.clicked.connect(self.help_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(4)
        row.addWidget(self._close)
        row.addWidget(self._name)
        row.addWidget(self.sources)
        row.addWidget(Icon(theme, "arrow-right"))
        row.addWidget(self.deck)
        row.addStretch(1)
        row.addWidget(self._yet)
        row.addWidget(self._help)

    def show_source(self, name: str, number: int, count: int, deck: Sequence[str], *, skipped: bool) -> None:
        """Show which source of how many is looked at, and where its cards go."""
        self._name.setText(name)
        self._name.setVisible(count == 1)
        self.sources.setText(plan_words.source_of(name, number + 1, count))
        self.sources.setAccessibleName(self.sources.text())
        self.sources.setVisible(count > 1)
        self.sources.updateGeometry()
        self.deck.setText(plan_words.skipped() if skipped else plan_words.deck(deck))
        self.deck.setAccessibleName(plan_words.goes_to(plan_words.deck(deck)))
        self.deck.updateGeometry()

    def fit(self, *, narrow: bool) -> None:
        """Leave out what is not needed where there is little room."""
        self._yet.setVisible(not narrow)


class _Name(Label):
    """A file's name, cut in its middle where there is little room."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        painter = QPainter(self)
        painter.setFont(running(self.font()))
        text = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideMiddle, self.width())
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.drawText(self.rect(), side, text)


class Icon(QWidget):
    """An icon that says nothing by itself."""

    def __init__(self, theme: Theme, name: str, role: str = "quiet") -> None:
        super().__init__()
        self._theme, self._name, self._role = theme, name, role
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return its square, and a little room on both sides."""
        return QSize(self._theme.size(_ICON) + 4, self._theme.size(_ICON))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        name = self._name
        if name == "arrow-right" and self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            name = "arrow-left"
        side = self._theme.size(_ICON)
        QPainter(self).drawPixmap((self.width() - side) // 2, 0, self._theme.icon(name, side, self._role))


class Told(QWidget):
    """What the notes gave, in one large line; under it what needs the learner; at the end the one button."""

    go_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.headline = Label(theme, font="question", weight=600, wraps=True)
        self.need = Label(theme, font="small", colour="warn", weight=600)
        self.rest = Label(theme, font="small", colour="quiet", wraps=True)
        self.go = Button(theme, "", look="filled", size="large")
        self.go.follow_key(SCREEN, Act.GO)
        self.go.clicked.connect(self.go_wanted)
        under = QHBoxLayout()
        under.setSpacing(14)
        self._needing = QWidget()
        needing = QHBoxLayout(self._needing)
        needing.setContentsMargins(0, 0, 0, 0)
        needing.setSpacing(6)
        needing.addWidget(Icon(theme, "alert", "warn"))
        needing.addWidget(self.need)
        under.addWidget(self._needing, 0, Qt.AlignmentFlag.AlignTop)
        under.addWidget(self.rest, 1, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(6)
        words.addWidget(self.headline)
        words.addLayout(under)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(RING, 0, 0, 0)
        self._row.addLayout(words, 1)
        self._row.addWidget(self.go, 0, Qt.AlignmentFlag.AlignVCenter)

    def fit(self, *, narrow: bool) -> None:
        """Set the button under the words where there is little room."""
        sideways = QBoxLayout.Direction.LeftToRight
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if narrow else sideways)
        self._row.setSpacing(8 if narrow else 24)
        self._row.setContentsMargins(0 if narrow else RING, 0, 0, 0)
        self.headline.setContentsMargins(RING if narrow else 0, 0, 0, 0)

    def show_words(self, headline: str, needing: int, rest: Sequence[str], button: str) -> None:
        """Say these."""
        self.headline.setText(headline)
        self.need.setText(plan_words.need_you(needing))
        self._needing.setVisible(needing > 0)
        self.rest.setText("\u2003".join(text for text in rest if text))
        self.go.setText(button)
        self.go.updateGeometry()
        said = (headline, self.need.text() if needing else "", *rest)
        self.setAccessibleName(". ".join(filter(None, said)))
