"""What came of a deck file: what came in, what was left out and why, and where to go from here."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from kmsflash.model.exchanging import PackageReport
from kmsflash.ui.actions import SCREEN as WINDOW
from kmsflash.ui.exchange import words
from kmsflash.ui.exchange.sentences import Sentences
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.button import Button
from kmsflash.ui.widgets.column import Column
from kmsflash.ui.widgets.control import RING
from kmsflash.ui.widgets.label import Label

_STACK_UNDER = 560


class TakenInPage(QWidget):
    """The report of one deck file; from here one studies, takes it back, or goes on."""

    study_requested = Signal(object)  # DeckId, or None for all of them
    undo_wanted = Signal()
    next_wanted = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._report: PackageReport | None = None
        self._has_next = False
        self._title = Label(theme, font="small", colour="quiet", weight=500, wraps=True)
        self._headline = Label(theme, font="hero", wraps=True)
        self._more = Label(theme, colour="quiet", wraps=True)
        self._copy = Label(theme, font="small", colour="quiet", wraps=True)
        self.study = Button(theme, self.tr("Study"), look="filled", size="large")
        self.next = Button(theme, "", size="large")
        self.undo = Button(theme, self.tr("Undo"), size="large")
        self.back = Button(theme, self.tr("Back to Today"), key=self.tr("Esc"), size="large")
        self.undo.follow_key(WINDOW, "undo")
        self.study.clicked.connect(self._ask_to_study)
        self.next.clicked.connect(self.next_wanted)
        self.undo.clicked.connect(self.undo_wanted)
        self.back.clicked.connect(self.closed)
        self.decks = Sentences(theme)
        self.troubles = Sentences(theme)
        self._buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._column = Column(theme, top=48)
        self._assemble()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("What came of the deck file"))

    def show_report(self, report: PackageReport, waiting: tuple[str, ...] = ()) -> None:
        """Tell of it; *waiting* are the names of the files that come next."""
        self._report, self._has_next = report, bool(waiting)
        self._title.setText(report.title)
        self._headline.setText(words.done(report))
        told = " ".join(filter(None, (words.came_with(report), words.rest(report.counts))))
        self._more.setText(told)
        self._more.setVisible(bool(told))
        copy = "" if report.backup is None else words.backup(report.backup)
        self._copy.setText(copy)
        self._copy.setVisible(bool(copy))
        self.decks.show_sentences(self.tr("Your decks"), [words.path(path) for path in report.decks])
        self.troubles.show_sentences(words.troubles(len(report.troubles)), report.troubles)
        self._offer(report, waiting)
        said = (self._title, self._headline, self._more)
        self.setAccessibleDescription(". ".join(label.text().rstrip(".") for label in said if label.text()))
        self._column.to_top()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Study, or go on to the next file, on Enter; go back on Escape; scroll."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._has_next:
                self.next_wanted.emit()
            else:
                self._ask_to_study()
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif not self._column.scroll_on(event):
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go on by Tab, and bring what is reached in sight."""
        moved = super().focusNextPrevChild(forward)
        self._column.show_focus()
        return moved

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand the buttons under one another where it is narrow."""
        super().resizeEvent(event)
        narrow = self.width() < self._theme.size(_STACK_UNDER)
        sideways = QBoxLayout.Direction.LeftToRight
        self._buttons.setDirection(QBoxLayout.Direction.TopToBottom if narrow else sideways)

    def _offer(self, report: PackageReport, waiting: tuple[str, ...]) -> None:
        enter = self.tr("Enter")
        self.next.setText(words.goes_on(waiting[0], len(waiting)) if waiting else "")
        self.next.setVisible(bool(waiting))
        self.next.set_look("filled" if waiting else "outlined")
        self.next.set_key(enter if waiting else "")
        self.study.set_look("outlined" if waiting else "filled")
        self.study.set_key("" if waiting else enter)
        self.undo.setVisible(bool(report.step))
        self.undo.setAccessibleName(self.tr("Undo the import of {title}").format(title=report.title))
        for button in (self.next, self.study, self.undo):
            button.updateGeometry()

    def _ask_to_study(self) -> None:
        report = self._report
        if report is not None:
            self.study_requested.emit(report.first_deck if len(report.decks) == 1 else None)

    def _assemble(self) -> None:
        told = QVBoxLayout()
        told.setSpacing(6)
        told.setContentsMargins(RING, 0, RING, 0)  # in line with the buttons, whose ring takes as much
        for label in (self._title, self._headline, self._more, self._copy):
            told.addWidget(label)
        self._buttons.setSpacing(0)
        for button in (self.next, self.study, self.undo, self.back):
            self._buttons.addWidget(button)
        self._buttons.addStretch(1)
        lines = self._column.lines
        lines.addLayout(told)
        lines.addLayout(self._buttons)
        for sheet in (self.decks, self.troubles):
            sheet.setContentsMargins(RING, 0, RING, 0)
            lines.addWidget(sheet)
        lines.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._column)
