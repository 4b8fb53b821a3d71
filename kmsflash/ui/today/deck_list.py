"""The decks: what each holds, how much of it is known, and what waits."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QMenu, QSizePolicy, QStyle, QVBoxLayout, QWidget

from kmsflash.model.today import DeckLine
from kmsflash.ui.theme import Theme
from kmsflash.ui.today import words
from kmsflash.ui.widgets.control import Control
from kmsflash.ui.widgets.meter import HEIGHT, paint_meter
from kmsflash.ui.widgets.panel import Panel
from kmsflash.ui.widgets.tool_tip import tip

_ROW = 64
_PADDING = 20
_INDENT = 20  # a level of sub-decks
_COLUMN = 52  # of a number
_CHEVRON = 14
_MOST = 40  # decks that show here; the Decks page shows all
_NARROW = 460  # pixels at font setting 100 %: under it the share known goes without its words


def most_pressing(decks: Sequence[DeckLine]) -> Sequence[DeckLine]:
    """Return decks as they are; of very many the top ones, first those in which something waits."""
    if len(decks) <= _MOST:
        return decks
    tops = [line for line in decks if line.depth == 0]
    if len(tops) <= _MOST:
        return tops
    kept = set(sorted(range(len(tops)), key=lambda at: (not tops[at].load.total, at))[:_MOST])
    return [line for at, line in enumerate(tops) if at in kept]


class DeckList(Panel):
    """A sheet with a row for each deck; Enter or a click on one studies it, its menu has the rest."""

    chosen = Signal(object)  # DeckId
    update_wanted = Signal(object)  # DeckId: bring it up to date from its notes
    custom_wanted = Signal(object)  # DeckId: pick cards of it to study
    stamp_wanted = Signal(object)  # DeckId: write ids into its notes
    options_wanted = Signal(object)  # DeckId: set its options

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._rows: list[DeckRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 4, 1, 4)
        self._column.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Decks"))

    @property
    def rows(self) -> "tuple[DeckRow, ...]":
        """The rows, from the top down."""
        return tuple(self._rows)

    def show_decks(self, decks: Sequence[DeckLine]) -> None:
        """Show *decks*, the most pressing of very many, keeping the rows that are there, and the focus."""
        decks = most_pressing(decks)
        while len(self._rows) > len(decks):
            row = self._rows.pop()
            row.hide()
            row.deleteLater()
        while len(self._rows) < len(decks):
            self._rows.append(self._new_row())
        for number, (row, line) in enumerate(zip(self._rows, decks, strict=True)):
            row.show_deck(line, is_first=number == 0)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show what can be done with the deck under the pointer, or under the keyboard's focus."""
        by_keyboard = event.reason() == QContextMenuEvent.Reason.Keyboard
        row = next(
            (row for row in self._rows if (row.hasFocus() if by_keyboard else _is_at(row, event))), None
        )
        if row is None or row.line.deck is None:
            event.ignore()
            return
        self._menu(row).popup(event.globalPos())

    def _menu(self, row: "DeckRow") -> QMenu:
        deck = row.line.deck
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        study = menu.addAction(self.tr("Study"), lambda: self.chosen.emit(deck))
        study.setEnabled(row.waits)
        menu.addAction(self.tr("Custom study…"), lambda: self.custom_wanted.emit(deck))
        menu.addAction(self.tr("Update from notes"), lambda: self.update_wanted.emit(deck))
        menu.addAction(self.tr("Options…"), lambda: self.options_wanted.emit(deck))
        menu.addSeparator()
        menu.addAction(self.tr("Write ids into its notes…"), lambda: self.stamp_wanted.emit(deck))
        return menu

    def _new_row(self) -> "DeckRow":
        row = DeckRow(self._theme, self)
        row.clicked.connect(lambda: self._press(row))
        self._column.addWidget(row)
        return row

    def _press(self, row: "DeckRow") -> None:
        """Study a deck; where nothing waits in it, show what else can be done with it."""
        if row.waits:
            self.chosen.emit(row.line.deck)
        else:
            self._menu(row).popup(row.mapToGlobal(row.rect().bottomLeft()))


def _is_at(row: QWidget, event: QContextMenuEvent) -> bool:
    return row.geometry().contains(event.pos())


class DeckRow(Control):
    """One deck. A press studies it while something waits in it."""

    line: DeckLine

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._is_first = True
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_deck(self, line: DeckLine, *, is_first: bool) -> None:
        """Show another state, or another deck; the first has no line above it."""
        self.line = line
        self._is_first = is_first
        self.setText(words.deck(line))
        self.setToolTip(tip(line.name))
        self.setEnabled(line.deck is not None)
        self.update()

    @property
    def waits(self) -> bool:
        """Whether there is something to study in it."""
        return bool(self.line.load.total) and self.line.deck is not None

    def sizeHint(self) -> QSize:
        """Return the height of a row."""
        return QSize(280, self._theme.size(_ROW))

    def minimumSizeHint(self) -> QSize:
        """Return the same height; the name gives way."""
        return QSize(160, self._theme.size(_ROW))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line above, the ground, then name, meter and numbers."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = self.rect().adjusted(self._size(_PADDING) - 1, 0, 1 - self._size(_PADDING), 0)
        if not self._is_first:
            painter.fillRect(room.left(), 0, room.width(), 1, self._theme.colour("line"))
        self._paint_ground(painter)
        room.setLeft(room.left() + self.line.depth * self._size(_INDENT))
        end = self._paint_numbers(painter, room)
        self._paint_name(painter, QRect(room.left(), 0, end - room.left(), self.height()))
        self._paint_meter(painter, QRect(room.left(), 0, end - room.left() - self._size(24), self.height()))

    def _paint_ground(self, painter: QPainter) -> None:
        hovered = self.underMouse() and self.isEnabled()
        if not hovered and not self.shows_focus:
            return
        ground = self._theme.colour("hover")
        painter.setBrush(self._stepped(ground) if self.isDown() else ground)
        if not hovered:
            painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.colour("focus"), 2) if self.shows_focus else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(5, 5, -5, -5), 8, 8)

    def _paint_name(self, painter: QPainter, room: QRect) -> None:
        name, count = self._theme.font("body", 600), self._theme.font("caption", 400)
        held = words.cards(self.line.cards)
        baseline = self._size(28)
        taken = QFontMetrics(count).horizontalAdvance(held) + self._size(11)
        shown = QFontMetrics(name).elidedText(
            self.line.name, Qt.TextElideMode.ElideRight, max(self._size(60), room.width() - taken)
        )
        self._write(painter, room.left(), baseline, shown, "body", 600, "text")
        after = room.left() + QFontMetrics(name).horizontalAdvance(shown) + self._size(11)
        if after + taken - self._size(11) <= room.right():
            self._write(painter, after, baseline, held, "caption", 400, "quiet")

    def _paint_meter(self, painter: QPainter, room: QRect) -> None:
        told = words.known(self.line)
        font = QFontMetrics(self._theme.font("caption", 400))
        taken = max(font.horizontalAdvance(widest) for widest in words.widest_known())
        if self.width() < self._size(_NARROW):
            told, taken = "", -self._size(10)
        top = self._size(43)
        track = QRect(room.left(), top, room.width() - taken - self._size(10), self._size(HEIGHT))
        cards = max(1, self.line.cards)
        paint_meter(
            painter,
            QRectF(self._mirrored(track)),
            self.line.known / cards,
            self.line.learning / cards,
            self._theme,
            mirrored=self.layoutDirection() == Qt.LayoutDirection.RightToLeft,
        )
        if told:
            middle = top + self._size(HEIGHT) / 2
            baseline = round(middle + font.capHeight() / 2)
            self._write(painter, track.right() + self._size(10), baseline, told, "caption", 400, "quiet")

    def _paint_numbers(self, painter: QPainter, room: QRect) -> int:
        """Paint what waits, from the end of the line; return where that begins."""
        theme = self._theme
        side = self._size(_CHEVRON)
        if self.waits:
            place = self._mirrored(QRect(room.right() + 1 - side, (self.height() - side) // 2, side, side))
            forward = self.layoutDirection() == Qt.LayoutDirection.LeftToRight
            name = "chevron-right" if forward else "chevron-left"
            painter.drawPixmap(place.topLeft(), theme.icon(name, side, "quiet"))
        end = room.right() + 1 - side - self._size(6)
        if not self.line.load.total:
            return self._paint_done(painter, end)
        new = (self.line.load.new, self.tr("new"))
        due = (self.line.load.due + self.line.load.drill, self.tr("due"))
        for count, caption in (new, due):
            self._write_to(
                painter, end, self._size(29), str(count), "lead", 600 if count else 400, bool(count)
            )
            self._write_to(painter, end, self._size(48), caption, "caption", 400, is_loud=False)
            end -= self._size(_COLUMN)
        return end

    def _paint_done(self, painter: QPainter, end: int) -> int:
        side = self._size(16)
        word = self.tr("Done") if self.line.cards else self.tr("Empty")
        width = QFontMetrics(self._theme.font("small")).horizontalAdvance(word)
        self._write(painter, end - width, self._size(36), word, "small", 400, "quiet")
        if self.line.cards:
            left = end - width - self._size(6) - side
            place = self._mirrored(QRect(left, (self.height() - side) // 2, side, side))
            painter.drawPixmap(place.topLeft(), self._theme.icon("check", side, "good"))
        return end - 2 * self._size(_COLUMN)

    def _write_to(
        self, painter: QPainter, end: int, baseline: int, text: str, font: str, weight: int, is_loud: bool
    ) -> None:
        width = QFontMetrics(self._theme.font(font, weight)).horizontalAdvance(text)
        role = "text" if is_loud else "quiet"
        self._write(painter, end - width, baseline, text, font, weight, role)

    def _write(
        self, painter: QPainter, left: int, baseline: int, text: str, font: str, weight: int, role: str
    ) -> None:
        painter.setFont(self._theme.font(font, weight))
        painter.setPen(self._theme.colour(role))
        width = painter.fontMetrics().horizontalAdvance(text)
        place = self._mirrored(QRect(left, baseline, width, 1))
        painter.drawText(place.left(), baseline, text)

    def _mirrored(self, rect: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), rect)

    def _size(self, pixels: float) -> int:
        return self._theme.size(pixels)
