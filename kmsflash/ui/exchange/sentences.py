"""A sheet of sentences: the first few, and all of them on request."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kmsflash.ui.exchange import words
from kmsflash.ui.sentences import translated
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.button import Button
from kmsflash.ui.widgets.label import Label
from kmsflash.ui.widgets.panel import Panel

FEW = 4
MOST = 500  # more are not read by anyone, and are hard to draw
_EDGE = 20


class Sentences(QWidget):
    """A title, a sheet, and on it a line for each sentence; nothing where there are none."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._all: tuple[str, ...] = ()
        self._title = Label(theme, font="small", colour="quiet", weight=600, wraps=True)
        self._text = Label(theme, font="small", wraps=True)
        self._text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.more = Button(theme, "", look="outlined")
        self.more.clicked.connect(lambda: self._write(whole=True))
        sheet = Panel(theme)
        inside = QVBoxLayout(sheet)
        inside.setContentsMargins(_EDGE, 12, _EDGE, 12)
        inside.setSpacing(6)
        inside.addWidget(self._text)
        inside.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeading)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._title)
        column.addWidget(sheet)
        self.hide()

    @property
    def text(self) -> str:
        """What it says now; empty where nothing shows."""
        return "" if self.isHidden() else self._text.text()

    def show_sentences(self, title: str, sentences: Sequence[str]) -> None:
        """Show these, the first few at once."""
        self._all = tuple(translated(each) for each in sentences)
        self._title.setText(title)
        self.setAccessibleName(title)
        self._write(whole=False)
        self.setVisible(bool(self._all))

    def _write(self, *, whole: bool) -> None:
        had_focus = self.more.hasFocus()
        shown = self._all[: MOST if whole or len(self._all) <= FEW + 1 else FEW]
        left = len(self._all) - len(shown)
        lines = list(shown)
        if left and len(shown) == MOST:
            lines.append(self.tr("And {count} more.").format(count=words.number(left)))
        self._text.setText("\n".join(lines))
        self._text.setAccessibleName("\n".join(lines))
        self.more.setText(self.tr("Show all {count}").format(count=words.number(len(self._all))))
        self.more.setVisible(left > 0 and len(shown) < MOST)
        self.more.updateGeometry()
        if had_focus and self.more.isHidden():
            self._text.setFocus(Qt.FocusReason.TabFocusReason)
