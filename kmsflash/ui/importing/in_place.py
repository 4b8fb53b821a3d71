"""The editing of one card at a time, in its row."""

from PySide6.QtCore import QObject, Qt, Signal

from kmsflash.model.notes import Cell
from kmsflash.ui.importing.card_editor import CardEditor, Texts
from kmsflash.ui.importing.card_view import CardView
from kmsflash.ui.importing.entries import Entry
from kmsflash.ui.theme import Theme


class InPlace(QObject):
    """Opens an editor where a card stands, and gives the keyboard back to the list when it is left."""

    saved = Signal(object, object)  # Entry, Texts

    def __init__(self, theme: Theme, view: CardView) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view
        self._edited: tuple[Entry, CardEditor] | None = None

    @property
    def is_open(self) -> bool:
        """Whether a card is being edited."""
        return self._edited is not None

    def open(self, entry: Entry, cell: Cell | None) -> None:
        """Edit *entry*; *cell* is the one that it asks for, where it asks for one."""
        self.leave()
        view = self._view
        view.show_key(entry.key)
        texts = Texts(entry.question, entry.answer, entry.explanation)
        editor = CardEditor(self._theme, entry.kind, texts, cell, view.viewport())
        self._edited = (entry, editor)
        editor.saved.connect(self._save)
        editor.left.connect(self.leave)
        view.open_editor(entry.key, editor)
        editor.grown.connect(lambda: view.fit_editor(entry.key, editor))
        editor.begin()

    def save(self) -> None:
        """Take over what is being written; what is no card yet stays open."""
        if self._edited is not None:
            self._edited[1].save()

    def keep(self) -> None:
        """Take over what was written, if anything was; then leave."""
        if self._edited is not None:
            entry, editor = self._edited
            if editor.texts != Texts(entry.question.strip(), entry.answer.strip(), entry.explanation.strip()):
                editor.save()
        self.leave()

    def resume(self) -> bool:
        """Give the keyboard to what is being written; return whether anything is."""
        if self._edited is not None:
            self._edited[1].begin()
        return self.is_open

    def leave(self) -> None:
        """Leave the card as it was."""
        if self._edited is not None:
            self._edited = None
            self._view.close_editor()
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _save(self, texts: Texts) -> None:
        if self._edited is not None:
            entry = self._edited[0]
            self.leave()
            self.saved.emit(entry, texts)
