"""One question looked at afterwards: what was chosen, why each option is right or wrong, and its notes."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kmsflash.model.mock_exams import MockAnswer
from kmsflash.rendering import tree
from kmsflash.rendering.card import plain
from kmsflash.rendering.markup import html
from kmsflash.ui.exam.mock import words
from kmsflash.ui.exam.mock.keys import RESULTS, ResultAct
from kmsflash.ui.exam.mock.stack import Stack
from kmsflash.ui.exam.mock.verdict import OptionVerdict
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.button import Button
from kmsflash.ui.widgets.card_face import ANSWER, CardFace, Manner, Part
from kmsflash.ui.widgets.control import RING
from kmsflash.ui.widgets.label import Label
from kmsflash.ui.widgets.panel import Panel

_ASKED = Manner("lead", 600, 700, "text", 1.35)
_ICON = 16


class Review(Panel):
    """A sheet with a question, the verdict on each option, and the ways to its notes and the others."""

    notes_wanted = Signal()
    graded = Signal(bool)  # whether the answer to an open question was right

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.answer: MockAnswer | None = None
        self.told = ""  # all of it, for a screen reader
        self._icon = QLabel()
        self._head = Label(theme, font="small", weight=600)
        self._section = Label(theme, font="small", colour="quiet", wraps=True)
        self._stack = Stack(theme)
        self.wrong = Button(theme, self.tr("It was wrong"), icon="x")
        self.right = Button(theme, self.tr("It was right"), icon="check")
        self.wrong.follow_key(RESULTS, ResultAct.WRONG)
        self.right.follow_key(RESULTS, ResultAct.RIGHT)
        self.wrong.clicked.connect(lambda: self.graded.emit(False))  # noqa: FBT003  what is told
        self.right.clicked.connect(lambda: self.graded.emit(True))  # noqa: FBT003  what is told
        self.notes = Button(theme, self.tr("Open in notes"), look="ghost")
        self.notes.follow_key(RESULTS, ResultAct.NOTES)
        self.notes.clicked.connect(self.notes_wanted)
        self._grades = QWidget()
        grades = QHBoxLayout(self._grades)
        grades.setContentsMargins(0, 0, 0, 0)
        grades.addWidget(self.wrong)
        grades.addWidget(self.right)
        grades.addStretch(1)
        self._grades.hide()
        head = QHBoxLayout()
        head.setSpacing(6)
        for part in (self._icon, self._head):
            head.addWidget(part)
        head.addWidget(self._section, 1)
        head.addWidget(self.notes)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(10)
        self._column.addLayout(head)
        self._column.addWidget(self._stack)
        theme.changed.connect(self._dress)
        self._dress()

    def show_answer(self, answer: MockAnswer) -> None:
        """Show what became of a question."""
        self.answer = answer
        asked, verdict = answer.question, words.verdict(answer)
        number = self.tr("Question {number}").format(number=answer.nth + 1)
        self._head.setText(f"{number}: {verdict}")
        self._section.setText(answer.section)
        self._stack.empty_but(self._grades)
        said = [f"{number}, {verdict}", plain(asked.question)]
        self._stack.put(0, self._face(asked.question, _ASKED))
        if asked.is_open:
            said += self._show_open(answer)
        for option, offer in enumerate(asked.offers):
            row = OptionVerdict(
                self._theme,
                option,
                offer,
                is_right=option == asked.right,
                is_chosen=option == answer.chosen,
            )
            self._stack.put(8 if option else 16, row)
            said.append(row.told)
        self.told = ". ".join(said)
        self.setAccessibleName(self.told)
        self._dress()
        self._stack.lay_out()

    def _show_open(self, answer: MockAnswer) -> list[str]:
        """Show the learner's words over the notes'."""
        yours, notes = self.tr("Your answer"), self.tr("The notes say")
        written = answer.written
        own = self.tr("None") if written is None else written or self.tr("In mind, not written")
        self._stack.put(16, Label(self._theme, yours, font="caption", colour="quiet"))
        self._stack.put(2, Label(self._theme, own, wraps=True))
        self._stack.put(14, Label(self._theme, notes, font="caption", colour="quiet"))
        self._stack.put(2, self._face(answer.question.answer, ANSWER))
        if written is not None:
            self._stack.put(16, self._grades)
        return [f"{yours}: {own}", f"{notes}: {plain(answer.question.answer)}"]

    def _face(self, markdown: str, manner: Manner) -> CardFace:
        face = CardFace(self._theme)
        face.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        face.show_parts(Part(tree.parse(html(markdown)), manner))
        return face

    def _dress(self) -> None:
        edge = self._theme.size(24)
        self._column.setContentsMargins(edge, self._theme.size(16), edge - RING, self._theme.size(24))
        name, ink = "circle-question-mark", "warn"
        if self.answer is not None and self.answer.is_right is not None:
            name, ink = ("check", "good") if self.answer.is_right else ("x", "bad")
        self._icon.setPixmap(self._theme.icon(name, self._theme.size(_ICON), ink))
