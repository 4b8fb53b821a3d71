"""Which notes to import: asked by a dialog, or taken from the clipboard."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from kmsflash.model.importing import PastedText
from kmsflash.notes.readers import ENDINGS

translate = QCoreApplication.translate
Then = Callable[[list[Path]], object]


def choose_files(window: QWidget, then: Then) -> None:
    """Ask for files of notes, and call *then* with those that are chosen."""
    dialog = QFileDialog(window, translate("window", "Turn notes into cards"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    endings = " ".join(f"*{ending}" for ending in ENDINGS)
    dialog.setNameFilters(
        [translate("window", "Notes (%1)").replace("%1", endings), translate("window", "All files (*)")]
    )
    _open(dialog, then)


def choose_folder(window: QWidget, then: Then) -> None:
    """Ask for a folder of notes, and call *then* with it."""
    dialog = QFileDialog(window, translate("window", "Turn a folder of notes into cards"))
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    _open(dialog, then)


def _open(dialog: QFileDialog, then: Then) -> None:
    dialog.filesSelected.connect(lambda names: then([Path(name) for name in names]))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def pasted() -> Sequence[Path | PastedText]:
    """Return what is on the clipboard: files, or a text; nothing where it holds neither."""
    held = QGuiApplication.clipboard()
    told: QMimeData | None = held.mimeData()  # None where nothing is held, whatever PySide's types say
    urls = [] if told is None else told.urls()
    files = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    text = held.text()
    return files or ([PastedText(text)] if text.strip() else [])
