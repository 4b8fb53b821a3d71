"""All there is to know of a card, on a sheet that is read and scrolled by keys."""

from typing import cast

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kmsflash.model.card_info import CardInfo, Future
from kmsflash.model.days import Day
from kmsflash.model.grades import Grade
from kmsflash.rendering.card import plain
from kmsflash.ui.editing import info_words, words
from kmsflash.ui.study.words import days
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.button import Button
from kmsflash.ui.widgets.chip import Chip
from kmsflash.ui.widgets.label import Label
from kmsflash.ui.widgets.panel import Panel
from kmsflash.ui.widgets.scroll_area import ScrollArea

MOST_TOLD = 200  # lines of the history
_ROLES = {Grade.HARD: "warn", Grade.GOOD: "good", Grade.EASY: "accent"}
_PAGES = {
    Qt.Key.Key_Up: -0.15,
    Qt.Key.Key_Down: 0.15,
    Qt.Key.Key_PageUp: -0.9,
    Qt.Key.Key_PageDown: 0.9,
    Qt.Key.Key_Home: -1e6,
    Qt.Key.Key_End: 1e6,
}
_KEYBOARD = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
_AWAY = (Qt.Key.Key_Escape, Qt.Key.Key_I)


class CardInfoView(QWidget):
    """Shows one `CardInfo`. Tells `left` on Escape, I or the button, and `notes_wanted` on N."""

    left = Signal()
    notes_wanted = Signal(object)  # CardId

    def __init__(self, theme: Theme, info: CardInfo, today: Day, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._info = theme, info
        self.notes = Button(theme, self.tr("Open the notes"), key="N", look="ghost")
        self.done = Button(theme, self.tr("Done"), key=self.tr("Esc"), look="ghost")
        self._lines: list[str] = []
        self._shows_focus = False
        self._assemble(today)
        self.notes.setVisible(info.has_notes)
        self.notes.clicked.connect(self._open_notes)
        self.done.clicked.connect(self.left)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Card info"))
        self.setAccessibleDescription("\n".join(self._lines))

    @property
    def lines(self) -> tuple[str, ...]:
        """All that is said, line by line, as a screen reader hears it."""
        return tuple(self._lines)

    def _assemble(self, today: Day) -> None:
        theme, size, info = self._theme, self._theme.size, self._info
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(size(28), size(20), size(28), size(8))
        column.setSpacing(size(10))
        chip = Chip(theme)
        chip.show_kind(info.face.kind, words.kind(info.face.kind))
        column.addWidget(chip)
        column.addWidget(
            Label(theme, self._told(plain(info.face.front)), font="lead", weight=600, wraps=True)
        )
        column.addSpacing(size(6))
        column.addLayout(self._facts(today))
        column.addSpacing(size(14))
        column.addWidget(self._title(info_words.next_review(info, today)))
        column.addWidget(self._futures())
        column.addSpacing(size(14))
        column.addWidget(self._title(self.tr("What happened so far")))
        column.addLayout(self._history())
        column.addStretch(1)
        self.area = ScrollArea(inside)
        foot = QHBoxLayout()
        foot.setContentsMargins(size(24), size(4), size(24), size(10))
        foot.addWidget(self.notes)
        foot.addStretch(1)
        foot.addWidget(self.done)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.area, 1)
        whole.addLayout(foot)

    def _told(self, words_: str) -> str:
        self._lines.append(words_)
        return words_

    def _title(self, title: str) -> Label:
        return Label(self._theme, self._told(title), font="small", weight=600)

    def _facts(self, today: Day) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(self._theme.size(20))
        grid.setVerticalSpacing(self._theme.size(6))
        grid.setColumnStretch(1, 1)
        for row, (name, said) in enumerate(info_words.facts(self._info, today)):
            self._told(f"{name}: {said}")
            grid.addWidget(
                Label(self._theme, name, font="small", colour="quiet"), row, 0, Qt.AlignmentFlag.AlignTop
            )
            grid.addWidget(Label(self._theme, said, font="small", wraps=True), row, 1)
        return grid

    def _futures(self) -> QWidget:
        panel = Panel(self._theme)
        row = QHBoxLayout(panel)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for number, future in enumerate(self._info.futures):
            if number:
                line = QFrame()
                line.setFixedWidth(1)
                line.setStyleSheet(f"background: {self._theme.colour('line').name()};")
                row.addWidget(line)
            row.addWidget(self._future(future), 1)
        return panel

    def _future(self, future: Future) -> QWidget:
        theme, size = self._theme, self._theme.size
        role = _ROLES.get(future.grade, "bad")
        grade, next_, then = info_words.grade(future.grade), days(future.days), info_words.chain(future)
        self._told(f"{grade}: {next_}, {then}")
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(size(14), size(12), size(10), size(12))
        column.setSpacing(size(2))
        column.addWidget(Label(theme, grade, font="small", weight=600, colour=role))
        column.addWidget(Label(theme, next_, font="lead", weight=600, wraps=True))
        column.addWidget(Label(theme, then, font="caption", colour="quiet", wraps=True))
        column.addStretch(1)
        return box

    def _history(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(self._theme.size(16))
        grid.setVerticalSpacing(self._theme.size(6))
        grid.setColumnStretch(4, 1)
        told = self._info.history[:MOST_TOLD]
        if not told:
            nothing = self._told(self.tr("It was never answered."))
            grid.addWidget(Label(self._theme, nothing, font="small", colour="quiet"), 0, 0)
        titles = info_words.titles() if told else ()
        for column, title in enumerate(titles):
            grid.addWidget(Label(self._theme, title, font="caption", colour="quiet"), 0, column)
        for row, event in enumerate(told, 1):
            said = info_words.happened(event)
            self._told(", ".join(part for part in said if part))
            role = _ROLES.get(event.grade, "bad") if event.grade is not None else "text"
            colours = ("quiet", "text", role, "text", "quiet")
            for column, (part, colour) in enumerate(zip(said, colours, strict=True)):
                weight = 600 if column == 2 else 400
                label = Label(self._theme, part, font="small", colour=colour, weight=weight)
                grid.addWidget(label, row, column)
        return grid

    def _open_notes(self) -> None:
        if self._info.has_notes:
            self.notes_wanted.emit(self._info.card)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus where Tab brought it."""
        super().focusInEvent(event)
        self._shows_focus = event.reason() in _KEYBOARD
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show it no more."""
        super().focusOutEvent(event)
        self.update()

    # Keys

    def event(self, event: QEvent) -> bool:
        """Claim the keys of the sheet before the page and the window get them."""
        claims = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride
        if claims and not cast(QKeyEvent, event).modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll, open the notes, or leave."""
        key = Qt.Key(event.key())
        if key in _AWAY:
            self.left.emit()
        elif key == Qt.Key.Key_N:
            self._open_notes()
        elif key in _PAGES:
            self.area.scroll_by(_PAGES[key])
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Show where the keyboard is."""
        if self.hasFocus() and self._shows_focus:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.colour("focus"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(3, 0, -3, 0), 9, 9)
