"""Which notes or deck files to import: asked by a dialog, or taken from the clipboard."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from kmsflash.exchange import FORMATS
from kmsflash.model.importing import PastedText
from kmsflash.notes.readers import ENDINGS

translate = QCoreApplication.translate
Then = Callable[[list[Path]], object]


def choose_files(window: QWidget, then: Then) -> None:
    """Ask for files of notes and of decks, and call *then* with those that are chosen."""
    notes = translate("window", "Notes (%1)").replace("%1", _patterns(ENDINGS))
    both = translate("window", "Notes and decks (%1)").replace("%1", _patterns((*ENDINGS, *_deck_endings())))
    title = translate("window", "Turn notes into cards, or import a deck")
    _open(_asking(window, title, both, notes, _decks()), then)


def choose_decks(window: QWidget, then: Then) -> None:
    """Ask for deck files, and call *then* with those that are chosen."""
    _open(_asking(window, translate("window", "Import a deck"), _decks()), then)


def _decks() -> str:
    return translate("window", "Decks (%1)").replace("%1", _patterns(_deck_endings()))


def _deck_endings() -> tuple[str, ...]:
    return tuple(ending for form in FORMATS if form.is_read for ending in form.endings)


def _patterns(endings: Sequence[str]) -> str:
    return " ".join(f"*{ending}" for ending in dict.fromkeys(endings))


def _asking(window: QWidget, title: str, *filters: str) -> QFileDialog:
    dialog = QFileDialog(window, title)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.setNameFilters([*filters, translate("window", "All files (*)")])
    return dialog


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
