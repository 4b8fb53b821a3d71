"""Bringing in: notes and deck files, chosen, dropped or pasted, on their way to the flow that reads them."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from kmsflash.choosing import Choosing
from kmsflash.model.ids import DeckId
from kmsflash.model.importing import PastedText
from kmsflash.places import Places


class Bringing(Choosing):
    """The running program, as far as it takes files and updates cards from them."""

    def __init__(self, application: QApplication, places: Places, clock: Callable[[], datetime]) -> None:
        super().__init__(application, places, clock)
        self._early: list[Path | PastedText] = []  # given while the collection still opens
        window, today = self.window, self.today
        window.files_dropped.connect(self.import_files)
        today.import_requested.connect(self.choose_files)
        today.deck_file_requested.connect(self.choose_decks)
        today.paste_requested.connect(self.paste_notes)
        today.update_requested.connect(self.update_from_notes)
        today.stamp_requested.connect(self.ask_to_stamp)
        self.update_wanted.connect(self.update_from_notes)
        self.stamp_wanted.connect(self.ask_to_stamp)
        self.import_wanted.connect(self.choose_files)
        self.files_wanted.connect(self.import_files)

    def take_early_files(self) -> None:
        """Bring in what was given before the collection was open."""
        if self._early:
            self.import_files(self._early)

    def choose_files(self) -> None:
        """Ask for notes or deck files and import them."""
        from kmsflash.ui.importing.choosing import choose_files

        choose_files(self.window, self.import_files)

    def choose_folder(self) -> None:
        """Ask for a folder of notes and import all that is in it."""
        from kmsflash.ui.importing.choosing import choose_folder

        choose_folder(self.window, self.import_files)

    def import_files(self, files: Sequence[Path | PastedText]) -> None:
        """Show what notes, folders of them, and deck files would give; nothing is added before that is seen.

        Notes that come with deck files are read too, and wait on Today.
        """
        if self.collection is None:
            self._early += files  # dropped while the collection still opens
            return
        from kmsflash.exchange import is_deck_file  # on use: a start needs no format

        decks = [file for file in files if isinstance(file, Path) and is_deck_file(file)]
        notes = [file for file in files if file not in decks]
        if notes:
            self.importing.begin(notes)
        if decks:
            self.deck_files.remember(self._settings.table_columns)
            self.deck_files.begin(decks)

    def choose_decks(self) -> None:
        """Ask for deck files alone, of other programs or of this one, and import them."""
        from kmsflash.ui.importing.choosing import choose_decks

        choose_decks(self.window, self.import_files)

    def paste_notes(self) -> None:
        """Show what the notes on the clipboard would give: a text, or files."""
        from kmsflash.ui.importing.choosing import pasted

        wanted = pasted()
        self.import_files(wanted)
        if not wanted:
            self.window.message.say(
                QCoreApplication.translate(
                    "App", "There is no text on the clipboard. Copy your notes, then paste them."
                )
            )

    def update_all(self) -> None:
        """Show what the files of all decks would change in them."""
        self.update_from_notes(None)

    def update_from_notes(self, deck: DeckId | None) -> None:
        """Show what the files of a deck would change in it; None: of all decks."""
        if self.collection is not None:
            self.watch.update(deck)

    def ask_to_stamp(self, deck: DeckId) -> None:
        """Ask before ids are written into the notes of a deck."""
        if self.collection is not None:
            self.watch.ask_to_stamp(deck)
