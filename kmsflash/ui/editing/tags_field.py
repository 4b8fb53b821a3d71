"""The tags of a card: a chip for each, and a field that completes what is typed."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCompleter, QLineEdit, QSizePolicy, QStyle, QWidget

from kmsflash.collection.tagging import tag_name
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.control import Control
from kmsflash.ui.widgets.flow import FlowLayout
from kmsflash.ui.widgets.tool_tip import tip

_HEIGHT = 32
_PADDING = 10
_ICON = 14
_GAP = 6
_ENDS = (",", ";", " ")
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_AWAY = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class TagsField(QWidget):
    """A comma, a space, Enter or Tab ends a tag; Backspace takes the last one away."""

    changed = Signal()

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._chips: list[_Chip] = []
        self._known = QStringListModel(self)
        self._entry = _Entry(theme, name, self._known)
        self._flow = FlowLayout(self, 4)
        self._flow.setContentsMargins(5, 4, 5, 4)
        self._flow.addWidget(self._entry)
        self._entry.ended.connect(self._take)
        self._entry.backed.connect(self._drop_last)
        self._entry.back_wanted.connect(lambda: self._go(len(self._chips) - 1))
        self._entry.focus_changed.connect(self.update)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusProxy(self._entry)
        self.setAccessibleName(name)
        theme.changed.connect(self.updateGeometry)

    @property
    def tags(self) -> tuple[str, ...]:
        """The tags; also what is typed and not ended yet."""
        typed = tag_name(self._entry.text())
        named = [chip.tag for chip in self._chips]
        return tuple(dict.fromkeys([*named, typed] if typed else named))

    def show_tags(self, tags: Sequence[str], known: Sequence[str]) -> None:
        """Show these tags, and complete what is typed from *known*, the most used first."""
        for chip in self._chips:
            self._discard(chip)
        self._chips = []
        self._entry.clear()
        self._known.setStringList(list(known))
        for tag in tags:
            self._add(tag)

    def _take(self, text: str) -> None:
        """Make chips of what was typed; a tag that is known keeps its spelling."""
        spelled = {known.casefold(): known for known in self._known.stringList()}
        before = self.tags
        for word in text.replace(";", ",").split(","):
            name = tag_name(word)
            name = spelled.get(name.casefold(), name)
            if name and name.casefold() not in {chip.tag.casefold() for chip in self._chips}:
                self._add(name)
        self._entry.clear()
        if self.tags != before or text:
            self.changed.emit()

    def _add(self, tag: str) -> None:
        chip = _Chip(self._theme, tag, self.tr("Take the tag {tag} away").format(tag=tag))
        chip.gone.connect(lambda: self._drop(chip))
        chip.moved.connect(lambda step: self._go(self._chips.index(chip) + step))
        self._chips.append(chip)
        self._flow.insert(len(self._chips) - 1, chip)
        chip.show()
        self.updateGeometry()

    def _drop_last(self) -> None:
        if self._chips:
            self._drop(self._chips[-1])

    def _drop(self, chip: "_Chip") -> None:
        at = self._chips.index(chip)
        had_focus = chip.hasFocus()
        self._chips.remove(chip)
        self._discard(chip)
        if had_focus:
            self._go(min(at, len(self._chips)))
        self.updateGeometry()
        self.changed.emit()

    def _discard(self, chip: "_Chip") -> None:
        self._flow.removeWidget(chip)
        chip.hide()
        chip.deleteLater()

    def _go(self, at: int) -> None:
        target: QWidget = self._chips[at] if 0 <= at < len(self._chips) else self._entry
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def hasHeightForWidth(self) -> bool:
        """Return that chips may need several lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of their lines."""
        return self._flow.heightForWidth(width)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the outline, stronger where the keyboard is."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        here = self._entry.hasFocus()
        painter.setPen(QPen(self._theme.colour("focus" if here else "edge"), 2 if here else 1))
        painter.setBrush(self._theme.colour("surface"))
        half = 1.0 if here else 0.5
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), 8, 8)

    def mousePressEvent(self, _event: object) -> None:
        """Write where one clicks beside the chips."""
        self._entry.setFocus(Qt.FocusReason.MouseFocusReason)


class _Entry(QLineEdit):
    """What is typed of a tag."""

    ended = Signal(str)
    backed = Signal()  # Backspace in the empty field
    back_wanted = Signal()  # to the chips before
    focus_changed = Signal()

    def __init__(self, theme: Theme, name: str, known: QStringListModel) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(name)
        self.setAccessibleDescription(self.tr("A comma or Enter ends a tag"))
        self.setPlaceholderText(self.tr("Add a tag"))
        completer = QCompleter(known, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(self.ended, Qt.ConnectionType.QueuedConnection)  # else Qt writes it again
        self.setCompleter(completer)
        self.textEdited.connect(self._read)
        theme.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        font = self._theme.font("small")
        self.setFont(font)
        bare = "border: 0; background: transparent; padding: 0 4px; min-height: 0;"
        self.setStyleSheet(f"{bare} font-size: {font.pixelSize()}px;")

    def sizeHint(self) -> QSize:
        """Return room for a short tag."""
        return QSize(self._theme.size(96), self._theme.size(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def _read(self, text: str) -> None:
        if text.endswith(_ENDS) or "," in text:
            self.ended.emit(text)

    def event(self, event: QEvent) -> bool:
        """End a tag on Tab, and stay; with nothing typed, Tab goes on."""
        tabbed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if tabbed and event.key() == Qt.Key.Key_Tab and self.text().strip():  # type: ignore[attr-defined]
            self.ended.emit(self._chosen() or self.text())
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """End a tag on Enter, go to the chips on Left, take the last away on Backspace."""
        held = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        if event.key() in _ENTER and not held and self.text().strip():
            self.ended.emit(self._chosen() or self.text())
        elif event.key() in _ENTER or event.key() == Qt.Key.Key_Escape:
            event.ignore()
        elif event.key() == Qt.Key.Key_Backspace and not self.text():
            self.backed.emit()
        elif event.key() == Qt.Key.Key_Left and not self.cursorPosition() and not self.hasSelectedText():
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _chosen(self) -> str:
        """Close the list of completions, and return the one that was marked in it; empty where none was."""
        popup = self.completer().popup()
        if popup is None or not popup.isVisible():
            return ""
        index = popup.currentIndex()
        popup.hide()
        return str(index.data()) if index.isValid() else ""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Have the outline painted."""
        super().focusInEvent(event)
        self.focus_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take what was typed; the list of completions only borrows the keyboard."""
        super().focusOutEvent(event)
        self.focus_changed.emit()
        if event.reason() != Qt.FocusReason.PopupFocusReason and self.text().strip():
            self.ended.emit(self.text())


class _Chip(Control):
    """One tag; pressed or deleted, it goes."""

    gone = Signal()
    moved = Signal(int)

    def __init__(self, theme: Theme, tag: str, name: str) -> None:
        super().__init__(theme)
        self.tag = tag
        self.setAccessibleName(name)
        self.setToolTip(tip(name))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # Left goes to it: no stop for every tag
        self.clicked.connect(self.gone)

    def sizeHint(self) -> QSize:
        """Return room for the tag and its cross; a very long tag is cut."""
        size = self._theme.size
        words = QFontMetrics(self._theme.font("caption")).horizontalAdvance(self.tag)
        return QSize(min(words, size(240)) + size(2 * _PADDING + _GAP + _ICON), size(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the pill, the tag and the cross."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, size = self._theme, self._theme.size
        body = QRectF(self.rect()).adjusted(1, 4, -1, -4)
        painter.setPen(QPen(theme.colour("focus"), 2) if self.shows_focus else Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("hover" if self.underMouse() else "track"))
        painter.drawRoundedRect(body, body.height() / 2, body.height() / 2)
        inner = self.rect().adjusted(size(_PADDING), 0, -size(_PADDING) - size(_ICON) - size(_GAP) + 4, 0)
        inner = QStyle.visualRect(self.layoutDirection(), self.rect(), inner)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.colour("text"))
        words = QFontMetrics(painter.font()).elidedText(self.tag, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, words)
        side = size(_ICON)
        cross = self.rect()
        cross.setLeft(cross.right() - size(_PADDING) - side + 4)
        cross.setWidth(side)
        cross = QStyle.visualRect(self.layoutDirection(), self.rect(), cross)
        painter.drawPixmap(cross.left(), (self.height() - side) // 2, theme.icon("x", side))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on Delete, to the neighbour on an arrow."""
        steps: dict[int, Callable[[], int]] = {Qt.Key.Key_Left: lambda: -1, Qt.Key.Key_Right: lambda: 1}
        if event.key() in _AWAY:
            self.gone.emit()
        elif event.key() in steps:
            self.moved.emit(steps[event.key()]())
        else:
            super().keyPressEvent(event)
