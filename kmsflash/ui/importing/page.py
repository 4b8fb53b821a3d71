"""What came of notes that were brought in: cards by kind, what was mended, what was left out and why."""

from collections import Counter
from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from kmsflash.model.ids import DeckId
from kmsflash.model.importing import ImportReport
from kmsflash.ui.importing import words
from kmsflash.ui.importing.kinds import KindChips
from kmsflash.ui.importing.passages import Passage, Passages
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.button import Button
from kmsflash.ui.widgets.control import RING
from kmsflash.ui.widgets.label import Label
from kmsflash.ui.widgets.scroll_area import ScrollArea

MOST_CARDS = 150  # shown with their answers; the rest is met while studying
_COLUMN = 720  # pixels at font setting 100 %
_STACK_UNDER = 440
_EDGE = 24
_TOP = 48
_GAP = 32
_PAGES = {
    Qt.Key.Key_PageDown: 0.9,
    Qt.Key.Key_PageUp: -0.9,
    Qt.Key.Key_Down: 0.1,
    Qt.Key.Key_Up: -0.1,
    Qt.Key.Key_End: 1000.0,
    Qt.Key.Key_Home: -1000.0,
}


class ImportedPage(QWidget):
    """The report of one import; from here one studies or goes back."""

    study_requested = Signal(object)  # DeckId, or None for all of them
    exam_requested = Signal(object)  # DeckId, or None where several came in
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._reports: tuple[ImportReport, ...] = ()
        self._study = Button(theme, self.tr("Study"), key=self.tr("Enter"), look="filled", size="large")
        self._back = Button(theme, self.tr("Back to Today"), key=self.tr("Esc"), size="large")
        self._exam = Button(
            theme, self.tr("Set an exam date"), icon="graduation-cap", look="ghost", size="large"
        )
        self._exam.hide()
        self._exam.clicked.connect(lambda: self.exam_requested.emit(self._deck))
        self._study.clicked.connect(self._ask_to_study)
        self._back.clicked.connect(self.closed)
        self._told, self._left = QWidget(), QWidget()
        self._buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._column = QWidget()
        self._scroll = ScrollArea(self._assembled())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("What came of your notes"))
        theme.changed.connect(self._fit)
        self._fit()

    def show_reports(self, reports: Sequence[ImportReport]) -> None:
        """Tell of these imports."""
        self._reports = tuple(reports)
        self._told = self._replaced(self._told, [_told(self._theme, report) for report in reports])
        left = [sheet for report in reports for sheet in (*self._left_of(report), *self._cards_of(report))]
        self._left = self._replaced(self._left, left)
        said = (f"{report.deck_name}: {words.headline(report)}" for report in reports)
        self.setAccessibleDescription(". ".join(said))
        self._scroll.scroll_by(_PAGES[Qt.Key.Key_Home])

    def offer_exam(self, *, offered: bool) -> None:
        """Offer to make an exam of what came in, or do not."""
        self._exam.setVisible(offered)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Study on Enter, go back on Escape, and scroll by the keys that scroll."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._ask_to_study()
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif Qt.Key(event.key()) in _PAGES:
            self._scroll.scroll_by(_PAGES[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Suit the width."""
        super().resizeEvent(event)
        self._fit()

    def _ask_to_study(self) -> None:
        self.study_requested.emit(self._deck)

    @property
    def _deck(self) -> DeckId | None:
        decks = {report.deck for report in self._reports}
        return decks.pop() if len(decks) == 1 else None

    # The column

    def _assembled(self) -> QWidget:
        self._buttons.setContentsMargins(0, _GAP - RING, 0, _GAP - RING)
        self._buttons.setSpacing(0)
        self._buttons.addWidget(self._study)
        self._buttons.addWidget(self._back)
        self._buttons.addWidget(self._exam)
        self._buttons.addStretch(1)
        column = QVBoxLayout(self._column)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._told)
        column.addLayout(self._buttons)
        column.addWidget(self._left)
        column.addStretch(1)
        content = QWidget()
        row = QHBoxLayout(content)
        row.setContentsMargins(_EDGE - RING, _TOP, _EDGE - RING, _TOP)
        row.addStretch(1)
        row.addWidget(self._column, 1000)
        row.addStretch(1)
        return content

    def _replaced(self, old: QWidget, parts: Sequence[QWidget]) -> QWidget:
        """Put a stack of *parts* where *old* was."""
        stack = QWidget()
        lines = QVBoxLayout(stack)
        lines.setContentsMargins(RING, 0, RING, 0)  # what the buttons keep free for the focus
        lines.setSpacing(_GAP)
        for part in parts:
            lines.addWidget(part)
        layout = self._column.layout()
        assert layout is not None  # noqa: S101  made in __init__
        layout.replaceWidget(old, stack)
        old.hide()
        old.deleteLater()
        return stack

    def _left_of(self, report: ImportReport) -> Iterator[Passages]:
        """Give a sheet for each reason that passages were left out, the most frequent first."""
        reasons = Counter(rejection.reason for rejection in report.rejections)
        for reason, _ in reasons.most_common():
            passages = [
                Passage(left.front or left.answer, words.where(left.place, report.source))
                for left in report.rejections
                if left.reason == reason
            ]
            yield Passages(self._theme, self._titled(words.left_out(reason), report), passages)
        if report.open_questions:
            asked = [
                Passage(
                    question.text,
                    words.where(question.place, report.source),
                    words.perhaps(question.best_answer),
                )
                for question in report.open_questions
            ]
            yield Passages(self._theme, self._titled(words.unanswered(), report), asked)

    def _cards_of(self, report: ImportReport) -> Iterator[Passages]:
        """Give a sheet for each section with its questions and answers, as far as one reads on."""
        sections: dict[tuple[str, ...], list[Passage]] = {}
        cards = [(fact, card) for fact in report.facts for card in fact.cards]
        for fact, card in cards[:MOST_CARDS]:
            where = words.where(fact.place, report.source)
            shown = Passage(card.front, where, words.shortened(card.answer))
            sections.setdefault(fact.place.headings, []).append(shown)
        for headings, passages in sections.items():
            yield Passages(self._theme, self._titled(words.section(headings), report), passages)

    def _titled(self, title: str, report: ImportReport) -> str:
        """Return *title* with the deck it is about, where there are several."""
        return f"{report.deck_name} · {title}" if len(self._reports) > 1 else title

    def _fit(self) -> None:
        """Keep the column's width, and stand the buttons one under the other where it is narrow."""
        self._column.setMaximumWidth(self._theme.size(_COLUMN) + 2 * RING)
        narrow = self.width() < self._theme.size(_STACK_UNDER)
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._buttons.setDirection(direction)


def _told(theme: Theme, report: ImportReport) -> QWidget:
    """Return what there is to tell of one import: deck, cards, kinds, and a sentence each on the rest."""
    told = QWidget()
    lines = QVBoxLayout(told)
    lines.setContentsMargins(0, 0, 0, 0)
    lines.setSpacing(0)
    lines.addWidget(Label(theme, report.deck_name, font="small", colour="quiet", weight=500, wraps=True))
    lines.addSpacing(4)
    lines.addWidget(Label(theme, words.headline(report), font="hero", wraps=True))
    difference = words.difference(report)
    if not difference:  # else the kinds would seem to be those of the new cards alone
        lines.addSpacing(14)
        lines.addWidget(KindChips(theme, report.kinds))
    for sentence in filter(None, (difference, words.repairs(report))):
        lines.addSpacing(4 if sentence is difference else 12)
        lines.addWidget(Label(theme, sentence, colour="quiet", wraps=True))
    return told
