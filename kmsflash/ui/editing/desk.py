"""What an editor of cards needs of the collection, at the learner's time."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kmsflash.collection.opening import Collection
from kmsflash.collection.pasting import markdown_of
from kmsflash.model.card_info import CardInfo
from kmsflash.model.changes import Changes
from kmsflash.model.days import Day, study_day
from kmsflash.model.editing import EditableCard, KeptMedia, NewCard, SameFront, Written
from kmsflash.model.ids import CardId
from kmsflash.model.importing import Passage


@dataclass(frozen=True, slots=True)
class Desk:
    """The use cases of writing cards. What cannot be done raises `UserError`."""

    collection: Collection
    clock: Callable[[], datetime]

    def read(self, card: CardId) -> EditableCard:
        """Return a card as it stands."""
        return self.collection.editing.read(card)

    def save(self, before: EditableCard, written: Written) -> Changes:
        """Keep what was made of a card; its draft is needed no more."""
        changes = self.collection.editing.save(before, written, self.clock())
        self.forget_draft(before.card)
        return changes

    def back_to_notes(self, card: CardId) -> Changes:
        """Show a card in the words of its notes again."""
        self.forget_draft(card)
        return self.collection.editing.back_to_notes(card, self.clock())

    def create(self, new: NewCard) -> tuple[Changes, tuple[CardId, ...]]:
        """Make cards; the draft is needed no more."""
        made = self.collection.editing.create(new, self.clock())
        self.forget_draft(None)
        return made

    def blank(self) -> NewCard:
        """Return a new card with nothing on it."""
        return self.collection.editing.blank()

    def decks(self) -> Sequence[tuple[str, ...]]:
        """Return the paths of all decks."""
        return self.collection.library.deck_paths()

    def tags(self) -> Sequence[str]:
        """Return all tags, the most used first."""
        return self.collection.editing.tags()

    def same_front(self, front: str, but: CardId | None) -> Sequence[SameFront]:
        """Return other cards that ask the same."""
        return self.collection.editing.same_front(front, but)

    def draft(self, card: CardId | None) -> NewCard | None:
        """Return what was being written of a card, or of a new one, when the program ended."""
        return self.collection.drafts.read(card)

    def keep_draft(self, card: CardId | None, written: Written) -> None:
        """Keep what is being written."""
        self.collection.drafts.keep(card, written, self.clock())

    def forget_draft(self, card: CardId | None) -> None:
        """Keep it no longer."""
        self.collection.drafts.forget(card, self.clock())

    def about(self, card: CardId) -> CardInfo:
        """Return all there is to know of a card."""
        return self.collection.knowing.about(card, self.clock())

    def passage(self, card: CardId) -> Passage:
        """Return the words of the notes that a card comes from."""
        return self.collection.watching.passage(card)

    def today(self) -> Day:
        """Return the study day."""
        return study_day(self.clock(), self.collection.study.options.day_starts_at)

    def keep_file(self, path: Path) -> KeptMedia:
        """Take a picture or a sound in."""
        return self.collection.media.keep_file(path, self.clock())

    def keep_picture(self, data: bytes, name: str) -> KeptMedia:
        """Take in what a picture of that name holds."""
        return self.collection.media.keep(data, name, self.clock())

    def markdown_of(self, html: str) -> str:
        """Return what a part of a page says."""
        return markdown_of(html)
