"""Find and replace in the texts of cards: what would change is shown before anything does."""

from dataclasses import replace
from html import escape

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QTextBrowser, QVBoxLayout, QWidget

from kmsflash.model.browsing import Replacement, ReplacePreview, Replacing, Side
from kmsflash.ui.browse import words
from kmsflash.ui.browse.asking import Question
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.label import Label

_REST_MS = 200  # without a key, until what would change is looked for
_WIDTH = 620  # pixels at font setting 100 %
_AROUND = 40  # letters shown on each side of what changes


class ReplaceDialog(Question):
    """Tells `preview_wanted` while it is filled in, and `replace_wanted` when the learner says so."""

    preview_wanted = Signal(object)  # Replacing
    replace_wanted = Signal(object)  # Replacing

    def __init__(self, theme: Theme, count: int, parent: QWidget) -> None:
        title = self.tr("Find and replace in {cards}").format(cards=words.cards(count))
        super().__init__(theme, title, self.tr("Replace"), parent)
        self.setMinimumWidth(theme.size(_WIDTH))
        self.sought = self._line(self.tr("Find"))
        self.instead = self._line(self.tr("Replace with"))
        self.case = QCheckBox(self.tr("Match case"))
        self.whole = QCheckBox(self.tr("Whole words"))
        self.pattern = QCheckBox(self.tr("Regular expression"))
        self.sides = {
            Side.FRONT: QCheckBox(self.tr("Questions")),
            Side.ANSWER: QCheckBox(self.tr("Answers")),
            Side.EXPLANATION: QCheckBox(self.tr("Explanations")),
        }
        self.said = Label(theme, font="small", colour="quiet", wraps=True)
        self.shown = QTextBrowser()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(lambda: self.preview_wanted.emit(self.wanted))
        self._assemble()
        self._connect()
        self._changed()

    @property
    def wanted(self) -> Replacing:
        """What is filled in."""
        chosen = frozenset(side for side, box in self.sides.items() if box.isChecked())
        usual = Replacing(self.sought.text(), self.instead.text(), chosen)
        return replace(
            usual,
            match_case=self.case.isChecked(),
            whole_words=self.whole.isChecked(),
            pattern=self.pattern.isChecked(),
        )

    def show_preview(self, preview: ReplacePreview) -> None:
        """Show what would change."""
        self.go.setEnabled(preview.texts > 0)
        self.said.setText(_told(preview))
        self.shown.setHtml("".join(self._line_of(each) for each in preview.first))

    def show_trouble(self, sentence: str) -> None:
        """Say why nothing can be looked for."""
        self.go.setEnabled(False)
        self.said.setText(sentence)
        self.shown.clear()

    def _line(self, name: str) -> QLineEdit:
        field = QLineEdit()
        field.setAccessibleName(name)
        field.setPlaceholderText(name)
        return field

    def _assemble(self) -> None:
        for side in (Side.FRONT, Side.ANSWER):
            self.sides[side].setChecked(True)
        self.shown.setAccessibleName(self.tr("What would change"))
        self.shown.setMinimumHeight(self._theme.size(160))
        self.shown.setOpenLinks(False)
        where, how = QWidget(), QWidget()
        for holder, boxes in ((where, self.sides.values()), (how, (self.case, self.whole, self.pattern))):
            row = QHBoxLayout(holder)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(16)
            for box in boxes:
                row.addWidget(box)
            row.addStretch(1)
        fields = QWidget()
        column = QVBoxLayout(fields)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.sought)
        column.addWidget(self.instead)
        self.fill(fields, where, how, self.said, self.shown)
        self.sought.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _connect(self) -> None:
        for field in (self.sought, self.instead):
            field.textChanged.connect(self._changed)
        for box in (*self.sides.values(), self.case, self.whole, self.pattern):
            box.toggled.connect(self._changed)
        self.accepted.connect(lambda: self.replace_wanted.emit(self.wanted))

    def _changed(self) -> None:
        self.go.setEnabled(False)
        if self.sought.text():
            self._rest.start()
        else:
            self._rest.stop()
            self.said.setText(self.tr("Type what to find; what would change shows here."))
            self.shown.clear()

    def _line_of(self, change: Replacement) -> str:
        before = _marked(change.before, change.spots, self._style("badTint", "bad"))
        after = _marked(change.after, change.new_spots, self._style("goodTint", "good"))
        return f'<p style="margin: 0 0 10px 0">{before}<br>{after}</p>'

    def _style(self, ground: str, ink: str) -> str:
        colour = self._theme.colour
        return f"background: {colour(ground).name()}; color: {colour(ink).name()}"


def _told(preview: ReplacePreview) -> str:
    if not preview.texts:
        return words.translate("browse", "Nothing is found.")
    said = words.would_change(preview.places, preview.cards)
    if preview.empties:
        left = words.translate("browse", "Questions that would be left empty stay as they are: {count}.")
        said += " " + left.format(count=words.number(preview.empties))
    return said


def _marked(text: str, spots: tuple[tuple[int, int], ...], style: str) -> str:
    """Return the surroundings of the first places as HTML, the places marked."""
    if not spots:
        return _escaped(text[: 2 * _AROUND])
    begin = max(0, spots[0][0] - _AROUND)
    near = [spot for spot in spots if spot[1] <= spots[0][1] + 3 * _AROUND]
    end = min(len(text), near[-1][1] + _AROUND)
    parts, at = ["…" if begin else ""], begin
    for first, last in near:
        parts += [_escaped(text[at:first]), f'<span style="{style}">{_escaped(text[first:last])}</span>']
        at = last
    parts += [_escaped(text[at:end]), "…" if end < len(text) else ""]
    return "".join(parts)


def _escaped(text: str) -> str:
    return escape(text).replace("\n", " ")
