"""The tools over the fields: what the keys do, for those who look for it."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QRectF, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.icon_button import IconButton
from kmsflash.ui.widgets.key_list import Line
from kmsflash.ui.widgets.label import Label

PICTURE = "Ctrl+Shift+P"
_CONTEXT = "EditorTools"
TOOLS = (
    ("bold", str(QT_TRANSLATE_NOOP("EditorTools", "Bold")), "Ctrl+B"),
    ("italic", str(QT_TRANSLATE_NOOP("EditorTools", "Italic")), "Ctrl+I"),
    ("code", str(QT_TRANSLATE_NOOP("EditorTools", "Code")), "Ctrl+E"),
    ("brackets", str(QT_TRANSLATE_NOOP("EditorTools", "Gap")), "Ctrl+Shift+C"),
    ("list", str(QT_TRANSLATE_NOOP("EditorTools", "List")), "Ctrl+L"),
    ("list-ordered", str(QT_TRANSLATE_NOOP("EditorTools", "Numbered list")), "Ctrl+Shift+L"),
    ("table-2", str(QT_TRANSLATE_NOOP("EditorTools", "Table")), "Ctrl+T"),
    ("image", str(QT_TRANSLATE_NOOP("EditorTools", "Picture or sound")), PICTURE),
)
"""Icon, words, and the key that does the same."""


_MORE = (
    ("Ctrl+Alt+Shift+C", str(QT_TRANSLATE_NOOP("EditorTools", "Gap with the same number"))),
    ("Tab", str(QT_TRANSLATE_NOOP("EditorTools", "Next cell of a table, or next field"))),
    ("Return", str(QT_TRANSLATE_NOOP("EditorTools", "New row of a table, item of a list, or line"))),
    ("Ctrl+Shift+V", str(QT_TRANSLATE_NOOP("EditorTools", "Paste the words alone"))),
    ("Ctrl+Return", str(QT_TRANSLATE_NOOP("EditorTools", "Save, or add"))),
    ("Esc", str(QT_TRANSLATE_NOOP("EditorTools", "Done"))),
)


def key_lines() -> list[Line]:
    """Return the keys of the editor, to be listed."""
    listed = [*((keys, words) for _, words, keys in TOOLS), *_MORE]
    return [
        Line(tuple(_shown(keys).split("+")), QCoreApplication.translate(_CONTEXT, words))
        for keys, words in listed
    ]


def _shown(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


class Tools(QWidget):
    """A row of tools, and at its end whether all is saved. Tells the keys of the tool that is pressed."""

    pressed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.state = Label(theme, font="caption", colour="quiet")
        self.buttons: dict[str, IconButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 0, 12, 0)
        row.setSpacing(0)
        for icon, words, keys in TOOLS:
            shown = _shown(keys)
            name = QCoreApplication.translate(_CONTEXT, words)
            button = IconButton(theme, icon, name)
            button.setToolTip(f"{name} ({shown})")
            button.setAccessibleDescription(self.tr("Key: {key}").format(key=shown))
            button.clicked.connect(lambda _=False, keys=keys: self.pressed.emit(keys))
            self.buttons[keys] = button
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.state)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Tools"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground of the row."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._theme.colour("hover"))
        painter.setBrush(self._theme.colour("hover"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
