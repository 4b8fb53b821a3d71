"""What shows while a job takes long: how far it is, and a way out."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QLabel, QProgressBar, QVBoxLayout, QWidget

from kmsflash.ui.tasks import Job
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.button import Button

PATIENCE_MS = 400  # work that is done sooner shows nothing


class ProgressDialog(QDialog):
    """Serves every job: shows itself when the job takes long, and goes when it ends."""

    def __init__(self, theme: Theme, job: Job, parent: QWidget, title: str = "") -> None:
        """Show *title*, else the job's own."""
        super().__init__(parent)
        self._job = job
        said = title or job.title
        self.setWindowTitle(said)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setMinimumWidth(theme.size(360))
        label = QLabel(said)
        label.setTextFormat(Qt.TextFormat.PlainText)  # the name of a file is in it
        label.setFont(theme.font("lead"))
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(said)
        self._cancel = Button(theme, self.tr("Cancel"), key="Esc", look="outlined", size="medium")
        self._cancel.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(16)
        column.addWidget(label)
        column.addWidget(self._bar)
        column.addWidget(self._cancel, 0, Qt.AlignmentFlag.AlignRight)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self.open)
        self._patience.start(PATIENCE_MS)
        job.progressed.connect(self.show_progress)
        job.ended.connect(self._end)

    def reject(self) -> None:
        """Ask the job to stop, on Escape or when the dialog is closed; the dialog goes when it has."""
        self._cancel.setEnabled(False)
        self._cancel.setText(self.tr("Stopping…"))
        self._job.cancel()

    def show_progress(self, done: int, total: int) -> None:
        """Show how far the job is."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def _end(self) -> None:
        self._patience.stop()
        self.done(QDialog.DialogCode.Accepted)
        self.deleteLater()
