"""The first start: ways in, each a tile."""

from html import escape

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kmsflash.model.today import Overview
from kmsflash.ui.actions import SCREEN
from kmsflash.ui.theme import Theme
from kmsflash.ui.today import pictures, words
from kmsflash.ui.widgets.button import Button
from kmsflash.ui.widgets.control import RING
from kmsflash.ui.widgets.label import Label
from kmsflash.ui.widgets.panel import RADIUS, Panel

COLUMN = 920
BESIDE_FROM = 720  # pixels at font setting 100 %: under it the tiles stand above one another
_HEIGHT = 392
_PICTURE = 148
_LINE_HEIGHT = round(150 / 1.21)  # in Qt a share of the font's own line, which is 1.21 of its size
_PADDING = 24
_GAP = 20
_EDGE = 28


class FirstStart(QWidget):
    """Asks what is to be remembered: offers a deck that is there, one's own notes, and a deck of Anki."""

    study_requested = Signal(object)  # None: everything there is
    import_requested = Signal()
    deck_file_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._hero = Label(theme, self.tr("What do you want to remember?"), font="hero", wraps=True)
        self._line = Label(theme, colour="quiet", wraps=True)
        self.starter = Tile(
            theme,
            pictures.deck,
            self.tr("Try a real deck"),
            Button(theme, self.tr("Start studying"), key=self.tr("Enter"), look="filled", size="medium"),
        )
        self.notes = Tile(
            theme,
            pictures.notes,
            self.tr("Turn my notes into a deck"),
            Button(theme, self.tr("Choose a file…"), size="medium"),
        )
        self.notes.button.follow_key(SCREEN, "import")
        self.deck_file = Tile(
            theme,
            pictures.package,
            self.tr("Import an Anki deck"),
            Button(theme, self.tr("Choose a deck…"), size="medium"),
        )
        self.deck_file.tell(
            self.tr("With its pictures, its schedules and all that you have reviewed, as you left it there."),
            self.tr("Anki packages and decks from kmsflash"),
        )
        self.deck_file.button.clicked.connect(self.deck_file_requested)
        self.notes.tell(
            self.tr("Takeaways, traps, tables and definitions become cards that ask for one thing each."),
            self.tr("Markdown, text, web page, Word, PDF, e-book"),
        )
        self.starter.button.clicked.connect(lambda: self.study_requested.emit(None))
        self.notes.button.clicked.connect(self.import_requested)
        self._foot = _Foot(theme)
        self._tiles = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides = QHBoxLayout(self)
        self._assemble()
        self.fit(COLUMN)

    def show_overview(self, overview: Overview) -> None:
        """Offer the starter deck where there is one."""
        has_deck = bool(overview.decks)
        self.starter.setVisible(has_deck)
        self.notes.button.set_look("outlined" if has_deck else "filled")
        if has_deck:
            deck = overview.decks[0]
            self._line.setText(self.tr("Start with one of these. The others stay one key away."))
            self.starter.tell(
                self.tr(
                    "“{deck}” is {cards} made from one page of notes. See in a minute how studying feels."
                ).format(deck=deck.name, cards=words.cards(deck.cards)),
                self.tr("Already here, nothing to load"),
            )
        else:
            self._line.setText(self.tr("Start with a page of your own notes, or with a deck that you have."))

    @property
    def main_button(self) -> Button:
        """The button that Enter presses."""
        return self.notes.button if self.starter.isHidden() else self.starter.button

    def fit(self, width: int) -> None:
        """Arrange the tiles for a page of *width* logical pixels."""
        size = self._theme.size
        beside = width / self._theme.font_scale >= BESIDE_FROM
        self._tiles.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )
        for tile in (self.starter, self.notes, self.deck_file):
            tile.setMinimumHeight(size(_HEIGHT) if beside else 0)
        column = min(size(COLUMN), width - 2 * size(_EDGE))
        side = (width - column) // 2
        self._sides.setContentsMargins(side, size(_EDGE), width - column - side, size(_EDGE))

    def _assemble(self) -> None:
        self._tiles.setSpacing(_GAP)
        self._tiles.addWidget(self.starter, 1)
        self._tiles.addWidget(self.notes, 1)
        self._tiles.addWidget(self.deck_file, 1)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addStretch(1)
        column.addWidget(self._hero)
        column.addSpacing(8)
        column.addWidget(self._line)
        column.addSpacing(30)
        column.addLayout(self._tiles)
        column.addSpacing(24)
        column.addWidget(self._foot)
        column.addStretch(1)
        self._sides.addLayout(column)


class Tile(Panel):
    """A way in: picture, title, what it does, and the button."""

    def __init__(self, theme: Theme, picture: pictures.Picture, title: str, button: Button) -> None:
        super().__init__(theme)
        self.button = button
        self._picture = picture
        self._text = Label(theme, colour="quiet", wraps=True)
        self._caption = Label(theme, font="caption", colour="quiet", weight=400, wraps=True)
        self._space = QWidget()
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(self._space)
        name = Label(theme, title, font="lead", wraps=True)
        self._column.addWidget(name)
        self._column.addSpacing(6)
        self._column.addWidget(self._text)
        self._column.addSpacing(20)
        self._column.addStretch(1)
        self._column.addWidget(self._caption)
        self._column.addSpacing(12)
        self._column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        for label in (name, self._text, self._caption):
            label.setContentsMargins(RING, 0, RING, 0)  # in line with the button, whose ring takes as much
        self._text.setTextFormat(Qt.TextFormat.RichText)
        self.setAccessibleName(title)
        theme.changed.connect(self._fit)
        self._fit()

    def tell(self, text: str, caption: str) -> None:
        """Say what it does."""
        self._text.setText(f'<p style="line-height:{_LINE_HEIGHT}%">{escape(text)}</p>')
        self._caption.setText(caption)
        self.button.setToolTip(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sheet and the picture at its top."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._theme
        inside = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        sheet = QPainterPath()
        sheet.addRoundedRect(inside, RADIUS - 1, RADIUS - 1)
        painter.setClipPath(sheet)
        top = QRectF(inside.left(), inside.top(), inside.width(), theme.size(_PICTURE))
        painter.fillRect(top, theme.colour("sunken"))
        painter.fillRect(QRectF(top.left(), top.bottom(), top.width(), 1), theme.colour("line"))
        scale = theme.font_scale
        wide, high = pictures.SIZE
        painter.translate(top.center() - QPointF(wide * scale / 2, high * scale / 2))
        painter.scale(scale, scale)
        self._picture(painter, theme)

    def _fit(self) -> None:
        padding = self._theme.size(_PADDING)
        self._space.setFixedHeight(self._theme.size(_PICTURE) + self._theme.size(22))
        self._column.setContentsMargins(padding - RING, 0, padding - RING, padding - RING)
        self.update()


class _Foot(QWidget):
    """Says that files can be dropped, and that nothing leaves the computer."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._words = Label(
            theme,
            self.tr("Or drop a file anywhere in this window. Everything stays on this computer; no account."),
            font="small",
            colour="quiet",
            wraps=True,
        )
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._words)
        theme.changed.connect(self._fit)
        self._fit()

    def sizeHint(self) -> QSize:
        """Return room for the words."""
        return super().sizeHint().expandedTo(QSize(0, self._theme.size(20)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the icon before the words."""
        painter = QPainter(self)
        side = self._theme.size(16)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        painter.drawPixmap(self.width() - side if rtl else 0, 1, self._theme.icon("file-up", side))

    def _fit(self) -> None:
        self._row.setContentsMargins(self._theme.size(24), 0, 0, 0)
