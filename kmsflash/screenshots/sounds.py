"""A card with sounds, to be drawn, and a player that is never heard."""

from datetime import datetime
from typing import TYPE_CHECKING

from kmsflash.model.editing import NewCard
from kmsflash.model.importing import Sides
from kmsflash.ui.player import Player

if TYPE_CHECKING:
    from kmsflash.collection.opening import Collection
    from kmsflash.model.ids import DeckId

_DECK = ("Birds of the garden",)
_SOUND = b"\xff\xfb\x90\x00" + bytes(400)  # the beginning of an MP3


class Silent(Player):
    """Plays for ever, and nothing is heard."""

    def play(self, data: bytes) -> None:
        """Be silent about *data*."""

    def stop(self) -> None:
        """Be silent."""


def card_with_sounds(collection: "Collection", now: datetime) -> "DeckId":
    """Make a card of which one sound is there, and a sound and a picture are missing; return its deck."""
    song = collection.media.keep(_SOUND, "Dawn in a garden.mp3", now)
    texts = Sides(
        f"Which bird sings this? {song.markdown}",
        "The **robin**",
        "Its song is ==thin and silvery==, its call sharp: ![tick, tick](media/tick.mp3)\n\n"
        "![a robin on a spade](media/robin.png)",
    )
    collection.editing.create(NewCard(texts, _DECK), now)
    return collection.library.decks_by_path()[_DECK]
