"""The sections of the settings: a list at the side, or where it is narrow a choice above."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QStyle, QVBoxLayout, QWidget

from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.choice_box import ChoiceBox
from kmsflash.ui.widgets.control import RADIUS, Control

_ITEM = 34  # pixels at font setting 100 %
_WIDTH = 168
_PILL = 0.075  # opacity of the text's colour, under the section that shows


@dataclass(frozen=True, slots=True)
class Section:
    """A section: its icon and its word."""

    name: str
    icon: str
    word: str


class SectionList(QWidget):
    """Words beside icons; the arrow keys go from one to the next and show it."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, sections: Sequence[Section]) -> None:
        super().__init__()
        self._theme = theme
        self.items = tuple(SectionItem(theme, section, self) for section in sections)
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for number, item in enumerate(self.items):
            self._group.addButton(item, number)
            column.addWidget(item)
        column.addStretch(1)
        self._group.idToggled.connect(lambda number, on: self.chosen.emit(number) if on else None)
        self.items[0].setChecked(True)
        theme.changed.connect(self._fit)
        self._fit()

    def show_section(self, number: int) -> None:
        """Mark the section that shows."""
        self.items[number].setChecked(True)

    def _fit(self) -> None:
        self.setFixedWidth(self._theme.size(_WIDTH))


class SectionItem(Control):
    """One section."""

    def __init__(self, theme: Theme, section: Section, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._section = section
        self.setText(section.word)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.toggled.connect(self._take_tab)

    def _take_tab(self, chosen: bool) -> None:
        """Let Tab lead to the section that shows; arrows lead on from there."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if chosen else Qt.FocusPolicy.ClickFocus)

    def sizeHint(self) -> QSize:
        """Return a line of the list."""
        return QSize(self._theme.size(_WIDTH), self._theme.size(_ITEM))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the pill, the icon and the word."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._theme
        self._paint_pill(painter)
        side, edge = theme.size(18), theme.size(10)
        icon = self._mirrored(QRect(edge, (self.height() - side) // 2, side, side))
        role = "accent" if self.isChecked() else "quiet"
        painter.drawPixmap(icon.topLeft(), theme.icon(self._section.icon, side, role))
        begin = 2 * edge + side
        word = self._mirrored(QRect(begin, 0, self.width() - begin, self.height()))
        painter.setFont(theme.font("small", 600 if self.isChecked() else 500))
        painter.setPen(theme.colour("text" if self.isChecked() or self.underMouse() else "quiet"))
        painter.drawText(word, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, self.text())

    def _paint_pill(self, painter: QPainter) -> None:
        if not (self.isChecked() or self.underMouse() or self.shows_focus):
            return
        ground = self._theme.colour("text")
        ground.setAlphaF(_PILL if self.isChecked() else _PILL / 2)
        painter.setBrush(ground if self.isChecked() or self.underMouse() else Qt.BrushStyle.NoBrush)
        outlined = self.isChecked() and self._theme.name == "contrast"
        line = QPen(self._theme.colour("line"), 1) if outlined else QPen(Qt.PenStyle.NoPen)
        painter.setPen(QPen(self._theme.colour("focus"), 2) if self.shows_focus else line)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS - 1, RADIUS - 1)

    def _mirrored(self, rect: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), rect)


class SectionBox(ChoiceBox):
    """The same as a choice, for a narrow window."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, sections: Sequence[Section]) -> None:
        super().__init__(theme)
        self.setAccessibleName(self.tr("Section of the settings"))
        for section in sections:
            self.addItem(section.word)
        self.currentIndexChanged.connect(self.chosen)

    def show_section(self, number: int) -> None:
        """Show the section that shows, without telling of a change."""
        with QSignalBlocker(self):
            self.setCurrentIndex(number)
