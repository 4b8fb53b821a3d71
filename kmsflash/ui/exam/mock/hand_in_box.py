"""The question before a mock exam is handed in."""

from collections.abc import Sequence

from PySide6.QtWidgets import QMessageBox, QWidget

from kmsflash.model.mock_exams import MockAnswer
from kmsflash.ui.exam.mock import words


class HandInBox(QMessageBox):
    """Says what is not answered yet; Enter hands in only where nothing is missing."""

    def __init__(self, answers: Sequence[MockAnswer], parent: QWidget) -> None:
        ok, cancel = QMessageBox.StandardButton.Ok, QMessageBox.StandardButton.Cancel
        super().__init__(QMessageBox.Icon.Question, "", "", ok | cancel, parent)
        missing = words.before_handing_in(answers)
        self.setWindowTitle(self.tr("Mock exam"))
        self.setText(self.tr("Hand in the mock exam?"))
        self.setInformativeText(missing or self.tr("All questions are answered."))
        self.button(ok).setText(self.tr("Hand in"))
        self.button(cancel).setText(self.tr("Go on writing"))
        self.setDefaultButton(cancel if missing else ok)
