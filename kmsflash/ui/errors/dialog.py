"""What the learner sees of an error that should not happen: what it means for them, and what to hand on."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.announce import announce
from kmsflash.ui.widgets.button import Button
from kmsflash.ui.widgets.control import RING
from kmsflash.ui.widgets.label import Label

_WIDTH, _DETAILS = 560, 168  # pixels at font setting 100 %


class ErrorDialog(QDialog):
    """One sentence, what was kept, the details to copy, and the way on: Enter and Escape take it."""

    gone_on = Signal()  # by whatever way it was closed

    def __init__(self, theme: Theme, title: str, kept: str, on: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(kept)
        self._theme, self._folder = theme, Path()
        self._kept = Label(theme, kept, wraps=True)
        self._where = Label(theme, "", font="small", colour="quiet", wraps=True)
        self._where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.details = _Details(theme, self.tr("Details"))
        self.copy = Button(theme, self.tr("Copy details"), size="medium")
        self.open_folder = Button(theme, self.tr("Open log folder"), size="medium")
        self.go = Button(theme, on, key="Enter", look="filled", size="medium")
        self.copy.clicked.connect(self._copy)
        self.open_folder.clicked.connect(self._open_folder)
        self.go.clicked.connect(self.accept)
        self.finished.connect(self.gone_on)
        theme.changed.connect(self._fit)
        self._lay_out(title)
        self._fit()
        self.go.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def kept(self) -> str:
        """What it says was kept."""
        return self._kept.text()

    def show_details(self, text: str, log: Path) -> None:
        """Show what can be copied, and where it is kept; the folder can be opened if there is one."""
        self.details.setPlainText(text)
        self._folder = log.parent
        self.open_folder.setEnabled(self._folder.is_dir())
        told = self.tr("Kept in {path}") if log.is_file() else self.tr("This could not be kept in {path}")
        self._where.setText(told.format(path=log))

    def add_details(self, text: str) -> None:
        """Show another error under the one that is shown."""
        self.details.appendPlainText(f"\n{text}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on, on Enter wherever the keyboard is."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accept()
        else:
            super().keyPressEvent(event)

    def _lay_out(self, title: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24 - RING, 24, 24 - RING, 16)  # the buttons keep that much for themselves
        column.setSpacing(12)
        texts = QVBoxLayout()
        texts.setContentsMargins(RING, 0, RING, 0)
        texts.setSpacing(8)
        heading = Label(
            self._theme, self.tr("Details, with nothing from your cards"), font="small", weight=600
        )
        heading.setBuddy(self.details)
        texts.addWidget(Label(self._theme, title, font="lead", wraps=True))
        texts.addWidget(self._kept)
        texts.addSpacing(8)
        texts.addWidget(heading)
        texts.addWidget(self.details, 1)
        texts.addWidget(self._where)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.copy)
        row.addWidget(self.open_folder)
        row.addStretch(1)
        row.addWidget(self.go)
        column.addLayout(texts, 1)
        column.addLayout(row)
        for before, after in ((self.go, self.copy), (self.copy, self.open_folder)):
            QWidget.setTabOrder(before, after)
        QWidget.setTabOrder(self.open_folder, self.details)

    def _fit(self) -> None:
        self.setMinimumWidth(self._theme.size(_WIDTH))
        self.details.setMinimumHeight(self._theme.size(_DETAILS))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details.toPlainText())
        self.copy.setText(self.tr("Copied"))
        announce(self, self.tr("Copied"))

    def _open_folder(self) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder))):
            told = self.tr("No program here opens folders. This one is {path}").format(path=self._folder)
            self._where.setText(told)
            announce(self, told)


class _Details(QPlainTextEdit):
    """Text in the font of code, to read and to select; Tab leads out of it."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setAccessibleName(name)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        theme.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        theme = self._theme
        font = theme.font("code")
        font.setPixelSize(theme.size(12))
        self.setFont(font)
        edge, focus = theme.colour("edge").name(), theme.colour("focus").name()
        ground, ink = theme.colour("sunken").name(), theme.colour("text").name()
        self.setStyleSheet(
            f"QPlainTextEdit {{ background: {ground}; color: {ink}; border: 1px solid {edge}; "
            f"border-radius: 8px; padding: 6px; }} "
            f"QPlainTextEdit:focus {{ border: 2px solid {focus}; padding: 5px; }}"
        )
