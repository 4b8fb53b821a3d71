"""A card as the learner writes and edits it."""

from dataclasses import dataclass

from kmsflash.model.ids import CardId
from kmsflash.model.importing import Sides
from kmsflash.model.kinds import Kind
from kmsflash.model.notes import Cell

NO_CARD = Sides("", "", "")


@dataclass(frozen=True, slots=True)
class Written:
    """What the learner writes of a card: its texts, where it lies, and the tags of its fact.

    A question with gaps, `{{c1::heart}}` or `{{c1::heart::hint}}`, needs no answer: it hides it.
    """

    texts: Sides = NO_CARD
    deck: tuple[str, ...] = ()  # names from the top; a deck that is not there is made
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NewCard(Written):
    """A card to be made by hand."""

    reverse: bool = False  # whether the answer is asked for the question too; without meaning beside gaps


@dataclass(frozen=True, slots=True, kw_only=True)
class EditableCard(Written):
    """A card that is there, as it stands."""

    card: CardId
    kind: Kind = Kind.QUESTION
    notes: Sides | None = None  # what the notes say; None: it was made by hand
    cell: Cell | None = None
    gaps: bool = False  # the question is the whole text with its gaps: saving it edits a card for each
    siblings: int = 0  # other cards that are saved along with it

    @property
    def differs(self) -> bool:
        """Whether the learner's words stand in place of the notes'."""
        return self.notes is not None and self.notes != self.texts


@dataclass(frozen=True, slots=True)
class SameFront:
    """A card that asks the same already."""

    card: CardId
    front: str
    deck: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KeptMedia:
    """A picture or a sound that the collection holds."""

    name: str  # by which texts refer to it: `media/NAME`
    markdown: str  # the reference, as it is put into a text
    remark: str = ""  # a sentence for the learner, where it is not quite what its name said
