"""The window closed while imports wait: asked once, because what was chosen in them would be lost."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QMessageBox, QWidget


class BeforeClosing(QObject):
    """Keeps a window open until the learner has said what becomes of what is chosen."""

    def __init__(self, window: QWidget, is_at_stake: Callable[[], bool], go_on: Callable[[], object]) -> None:
        super().__init__(window)
        self._window, self._is_at_stake, self._go_on = window, is_at_stake, go_on
        self._may_go = False
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask before the window closes, where something would be lost."""
        closes = event.type() == QEvent.Type.Close and watched is self._window
        if not closes or self._may_go or not self._is_at_stake():
            return super().eventFilter(watched, event)
        event.ignore()
        if self._window.findChild(QMessageBox) is None:
            self._ask()
        return True

    def _ask(self) -> None:
        box = QMessageBox(
            QMessageBox.Icon.Question,
            "kmsflash",
            self.tr("An import is not finished."),
            QMessageBox.StandardButton.Cancel | QMessageBox.StandardButton.Discard,
            self._window,
        )
        box.setInformativeText(
            self.tr(
                "What you have chosen in it is lost when kmsflash closes. "
                "Your notes and cards stay as they are."
            )
        )
        box.button(QMessageBox.StandardButton.Cancel).setText(self.tr("Go on with the import"))
        box.button(QMessageBox.StandardButton.Discard).setText(self.tr("Close without it"))
        box.setDefaultButton(QMessageBox.StandardButton.Cancel)
        box.buttonClicked.connect(lambda button: self._act(box.standardButton(button)))
        box.finished.connect(box.deleteLater)
        box.open()

    def _act(self, button: QMessageBox.StandardButton) -> None:
        if button == QMessageBox.StandardButton.Discard:
            self._may_go = True
            self._window.close()
        else:
            self._go_on()
