"""What is done to the cards of an import, each act with what is read out of it."""

from PySide6.QtCore import QObject, Signal

from kmsflash.model.importing import Plan
from kmsflash.model.kinds import Kind
from kmsflash.ui.importing import spoken
from kmsflash.ui.importing.draft import Draft
from kmsflash.ui.importing.entries import Entry, Group


class Acts(QObject):
    """Changes the draft, and tells when it is another; what cannot be done changes nothing."""

    done = Signal(str)  # what there is to say of it
    in_vain = Signal(str)
    to_write = Signal(object)  # Entry: no card before its texts are written

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.draft = Draft(Plan(()))

    def take(self, entry: Entry, *, wanted: bool) -> None:
        """Take a card in, or leave it out."""
        if self.draft.take(entry, wanted=wanted):
            self.done.emit(spoken.ticked(self.draft.new_cards, wanted=wanted))
        else:
            self.to_write.emit(entry)

    def take_group(self, group: Group) -> None:
        """Take a whole group in, or leave it out."""
        wanted = self.draft.take_group(group)
        self.done.emit(spoken.group_ticked(self.draft.new_cards, wanted=wanted))

    def turn_gone(self, entry: Entry) -> None:
        """Treat a card that is gone otherwise."""
        self.done.emit(spoken.gone(self.draft.turn_gone(entry)))

    def turn_all_gone(self) -> None:
        """Treat all cards that are gone otherwise."""
        self.done.emit(spoken.gone(self.draft.turn_all_gone(), whole_group=True))

    def merge(self, entry: Entry, above: Entry | None) -> None:
        """Make a card the sibling of the one above it."""
        if above is not None and self.draft.merge(entry, above):
            self.done.emit(spoken.merged())

    def split_off(self, entry: Entry) -> None:
        """Make a card a fact of its own."""
        if self.draft.split_off(entry):
            self.done.emit(spoken.split_off())

    def set_kind(self, entry: Entry, kind: Kind) -> None:
        """Call what a card says of another kind."""
        self.draft.set_kind(entry, kind)
        self.done.emit(spoken.kind(kind))

    def choose_candidate(self, entry: Entry, number: int) -> None:
        """Say which new fact a known one is; -1: none of them."""
        self.draft.choose_candidate(entry, None if number < 0 else number)
        self.done.emit(spoken.answered(is_one=number >= 0))

    def step(self, *, undo: bool) -> None:
        """Take the last act back, or do it again."""
        if self.draft.undo() if undo else self.draft.redo():
            self.done.emit(spoken.stepped(self.draft.new_cards, undo=undo))
        else:
            self.in_vain.emit(spoken.no_step(undo=undo))
