"""Small questions over the Browse page: which tags, how many days, which name."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from kmsflash.ui.editing.tags_field import TagsField
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.button import Button
from kmsflash.ui.widgets.label import Label
from kmsflash.ui.widgets.stepper import Stepper

_WIDTH = 420  # pixels at font setting 100 %
LONGEST = 9999  # days


class Question(QDialog):
    """A title, one thing to fill in, and two buttons; Enter says yes, Escape no."""

    def __init__(self, theme: Theme, title: str, action: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(title)
        self._theme = theme
        self.go = Button(theme, action, key="Enter", look="filled", size="medium")
        self._cancel = Button(theme, self.tr("Cancel"), key="Esc", size="medium")
        self.go.clicked.connect(self.accept)
        self._cancel.clicked.connect(self.reject)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(20, 20, 16, 16)
        self.column.setSpacing(12)
        self.column.addWidget(Label(theme, title, font="lead", wraps=True))
        self.setMinimumWidth(theme.size(_WIDTH))

    def fill(self, *parts: QWidget) -> None:
        """Put what is to be filled in between title and buttons."""
        for part in parts:
            self.column.addWidget(part)
        self.column.addStretch(1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._cancel)
        row.addWidget(self.go)
        self.column.addLayout(row)
        parts[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Say yes on Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go.click()
        else:
            super().keyPressEvent(event)


class AskTags(Question):
    """Asks for tags."""

    answered = Signal(tuple)  # of str

    def __init__(self, theme: Theme, title: str, action: str, known: Sequence[str], parent: QWidget) -> None:
        super().__init__(theme, title, action, parent)
        self.field = TagsField(theme, self.tr("Tags"))
        self.field.show_tags((), known)
        self.fill(self.field)
        self.accepted.connect(lambda: self.answered.emit(tuple(self.field.tags)))


class AskDays(Question):
    """Asks in how many days cards are to be due."""

    answered = Signal(int)

    def __init__(self, theme: Theme, title: str, days: int, parent: QWidget) -> None:
        super().__init__(theme, title, self.tr("Reschedule"), parent)
        self.field = Stepper(theme, self.tr("Days from today"), 0, LONGEST, shown=_in_days)
        self.field.show_value(days)
        hint = self.tr("0 is today. How well a card is known stays as it is.")
        self.fill(self.field, Label(theme, hint, font="small", colour="quiet", wraps=True))
        self.accepted.connect(lambda: self.answered.emit(self.field.value))


class AskName(Question):
    """Asks for a name."""

    answered = Signal(str)

    def __init__(self, theme: Theme, title: str, name: str, parent: QWidget) -> None:
        super().__init__(theme, title, self.tr("Keep"), parent)
        self.field = QLineEdit(name)
        self.field.setAccessibleName(self.tr("Name"))
        self.field.setMaxLength(200)
        self.field.selectAll()
        self.fill(self.field)
        self.field.textChanged.connect(lambda text: self.go.setEnabled(bool(text.strip())))
        self.go.setEnabled(bool(name.strip()))
        self.accepted.connect(lambda: self.answered.emit(self.field.text().strip()))


def _in_days(days: int) -> str:
    return str(days)
