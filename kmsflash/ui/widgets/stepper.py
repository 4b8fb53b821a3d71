"""A number with a step down and a step up beside it: by keys, by typing, by pointer."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QValidator, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QHBoxLayout, QSizePolicy, QSpinBox, QWidget

from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.control import RADIUS
from kmsflash.ui.widgets.icon_button import IconButton

_FIELD = QSize(72, 32)  # at font setting 100 %
_BARE = "border: 0; background: transparent; padding: 0; min-height: 0;"  # the outline is the stepper's


class Stepper(QWidget):
    """A whole number from *low* to *high* that changes by *step*.

    *shown* turns the number into what the field shows, where digits and a suffix will not do.
    """

    changed = Signal(int)

    def __init__(
        self,
        theme: Theme,
        name: str,
        low: int,
        high: int,
        *,
        step: int = 1,
        suffix: str = "",
        shown: Callable[[int], str] | None = None,
        wraps: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._field = _Field(theme, shown)
        self._field.setRange(low, high)
        self._field.setSingleStep(step)
        self._field.setSuffix(suffix)
        self._field.setWrapping(wraps)
        self._less = self._button(theme, "minus", self.tr("Less"), self._field.stepDown)
        self._more = self._button(theme, "plus", self.tr("More"), self._field.stepUp)
        self.setAccessibleName(name)
        self._field.setAccessibleName(name)
        self.setFocusProxy(self._field)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for part in (self._less, self._field, self._more):
            row.addWidget(part)
        self._field.valueChanged.connect(self._changed)
        self._field.installEventFilter(self)
        theme.changed.connect(self._renew)
        self._mark_ends()

    @property
    def value(self) -> int:
        """The number."""
        return self._field.value()

    def show_value(self, value: int) -> None:
        """Show *value* without telling of a change."""
        with QSignalBlocker(self._field):
            self._field.setValue(value)
        self._mark_ends()

    def describe(self, sentence: str) -> None:
        """Tell screen readers what the number is for."""
        self._field.setAccessibleDescription(sentence)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show when the field has the keyboard."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint one outline around the field and both its steps."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self._field.hasFocus()
        width = 2.0 if focused else 1.0
        painter.setPen(QPen(self._theme.colour("focus" if focused else "edge"), width))
        painter.setBrush(self._theme.colour("surface"))
        half = width / 2
        outline = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(outline, RADIUS - half, RADIUS - half)

    def _renew(self) -> None:
        self._field.dress()
        self.update()

    def _button(self, theme: Theme, icon: str, name: str, act: Callable[[], object]) -> IconButton:
        button = IconButton(theme, icon, name, self)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the field does the same by Up and Down
        button.setAutoRepeat(True)
        button.clicked.connect(act)
        return button

    def _changed(self, value: int) -> None:
        self._mark_ends()
        self.changed.emit(value)

    def _mark_ends(self) -> None:
        field = self._field
        self._less.setEnabled(field.wrapping() or field.value() > field.minimum())
        self._more.setEnabled(field.wrapping() or field.value() < field.maximum())


class _Field(QSpinBox):
    """The number itself. What is typed counts when it is finished, not at each digit."""

    def __init__(self, theme: Theme, shown: Callable[[int], str] | None) -> None:
        super().__init__()
        self._theme = theme
        self._shown = shown
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.dress()
        self.setKeyboardTracking(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def dress(self) -> None:
        """Take the theme's type on; its size as style, because style sheets hold on to a larger font."""
        font = self._theme.font("body")
        self.setFont(font)
        self.setStyleSheet(f"{_BARE} font-size: {font.pixelSize()}px;")
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the same room for every number, so that fields under one another line up."""
        return QSize(self._theme.size(_FIELD.width()), self._theme.size(_FIELD.height()))

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def textFromValue(self, value: int) -> str:
        """Return what stands for *value*."""
        return self._shown(value) if self._shown else super().textFromValue(value)

    def valueFromText(self, text: str) -> int:
        """Return the number that *text* stands for or begins with; nonsense changes nothing."""
        if self._shown is None:
            return super().valueFromText(text)
        values = range(self.minimum(), self.maximum() + 1)
        digits = "".join(letter for letter in text.partition(":")[0] if letter.isdigit())
        typed = int(digits) if digits else self.value()
        exact = next((value for value in values if self._shown(value) == text), typed)
        return exact if exact in values else self.value()

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Let anything be typed where the field shows more than digits."""
        if self._shown is None:
            return super().validate(text, position)
        return QValidator.State.Acceptable, text, position

    def stepBy(self, steps: int) -> None:
        """Step; select the number, as if it were about to be typed, only where the keyboard is here."""
        super().stepBy(steps)
        if not self.hasFocus():
            self.lineEdit().deselect()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the text all the room: a style sheet keeps some for buttons that are not there."""
        super().resizeEvent(event)
        self.lineEdit().setGeometry(self.rect())

    def changeEvent(self, event: QEvent) -> None:
        """Do so again when the style was renewed."""
        super().changeEvent(event)
        self.lineEdit().setGeometry(self.rect())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take what was typed, and select nothing."""
        super().focusOutEvent(event)
        self.lineEdit().deselect()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let a wheel over the field scroll the page, unless the learner is in the field."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
