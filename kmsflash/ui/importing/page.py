"""What came of notes that were brought in: cards by kind, what was mended, what was left out and why."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from kmsflash.model.importing import ImportReport
from kmsflash.model.notes import Place
from kmsflash.ui.importing import words
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.button import Button
from kmsflash.ui.widgets.control import RING

COLUMN = 720


class ImportedPage(QWidget):
    """The report of one import; from here one studies or goes back."""

    study_requested = Signal(object)  # DeckId
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._reports: tuple[ImportReport, ...] = ()
        self._study = Button(theme, self.tr("Study"), key=self.tr("Enter"), look="filled", size="large")
        self._study.clicked.connect(self._ask_to_study)
        self._back = Button(
            theme, self.tr("Back to Today"), key=self.tr("Esc"), look="outlined", size="large"
        )
        self._back.clicked.connect(self.closed)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.viewport().setAutoFillBackground(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("What came of your notes"))
        theme.changed.connect(self._draw)

    def show_reports(self, reports: Sequence[ImportReport]) -> None:
        """Tell of these imports."""
        self._reports = tuple(reports)
        self._draw()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter studies, Escape goes back."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._ask_to_study()
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _ask_to_study(self) -> None:
        decks = {report.deck for report in self._reports}
        self.study_requested.emit(decks.pop() if len(decks) == 1 else None)

    def _draw(self) -> None:
        """Lay the report out anew; the two buttons stay the same widgets."""
        self._study.setParent(None)
        self._back.setParent(None)
        column = QWidget()
        column.setMaximumWidth(COLUMN)
        lines = QVBoxLayout(column)
        lines.setContentsMargins(24, 48, 24, 32)
        lines.setSpacing(0)
        for report in self._reports:
            self._tell(report, lines)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(-RING, 0, 0, 0)  # the focus rings stand out, the buttons align
        buttons.setSpacing(0)
        buttons.addWidget(self._study)
        buttons.addWidget(self._back)
        buttons.addStretch(1)
        lines.addLayout(buttons)
        for report in self._reports:
            self._tell_what_was_left(report, lines)
        lines.addStretch(1)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(column, 100)
        row.addStretch(1)
        self._scroll.setWidget(holder)

    def _tell(self, report: ImportReport, lines: QVBoxLayout) -> None:
        lines.addWidget(self._label(report.deck_name, "small", "quiet", weight=500))
        lines.addSpacing(4)
        lines.addWidget(self._label(words.headline(report), "hero", "text"))
        for sentence in (words.kinds(report), words.difference(report), words.repairs(report)):
            if sentence:
                lines.addSpacing(8)
                lines.addWidget(self._label(sentence, "body", "quiet"))
        lines.addSpacing(32)

    def _tell_what_was_left(self, report: ImportReport, lines: QVBoxLayout) -> None:
        groups: dict[str, list[tuple[str, Place]]] = {}
        for rejection in report.rejections:
            text = rejection.front or rejection.answer
            groups.setdefault(rejection.reason, []).append((text, rejection.place))
        counts = Counter({reason: len(entries) for reason, entries in groups.items()})
        for reason, _ in counts.most_common():
            self._list(words.left_out(reason), groups[reason], lines)
        if report.open_questions:
            asked = [(question.text, question.place) for question in report.open_questions]
            self._list(words.unanswered(), asked, lines)

    def _list(self, title: str, entries: Sequence[tuple[str, Place]], lines: QVBoxLayout) -> None:
        lines.addSpacing(32)
        lines.addWidget(self._label(title, "small", "quiet", weight=600))
        for text, place in entries:
            lines.addSpacing(8)
            row = QHBoxLayout()
            row.setSpacing(16)
            row.addWidget(self._label(words.shortened(text), "small", "text"), 1)
            line = self._label(words.line(place), "small", "quiet")
            line.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
            line.setWordWrap(False)
            row.addWidget(line)
            lines.addLayout(row)

    def _label(self, text: str, font: str, role: str, weight: int | None = None) -> QLabel:
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setFont(self._theme.font(font, weight))
        palette = label.palette()
        palette.setColor(label.foregroundRole(), self._theme.colour(role))
        label.setPalette(palette)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label
