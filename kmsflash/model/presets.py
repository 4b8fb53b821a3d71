"""Presets: options that decks share, and what one deck has of them."""

from dataclasses import dataclass

from kmsflash.model.ids import DeckId, PresetId
from kmsflash.model.options import DeckOptions, TodaysLimits

USUAL = PresetId(0)
"""The collection's own options, which hold where no preset was chosen. They have no name, and stay."""

LONGEST_NAME = 80  # characters

Path = tuple[str, ...]
"""Names of decks, outermost first."""


@dataclass(frozen=True, slots=True)
class Preset:
    """Options, and where they hold."""

    preset: PresetId
    name: str  # empty: the usual ones
    options: DeckOptions
    decks: tuple[Path, ...]  # in which they hold, of their own choice or of that of a deck above


@dataclass(frozen=True, slots=True)
class DeckSettings:
    """What one deck has of the options."""

    deck: DeckId
    path: Path
    choice: PresetId | None  # its own; None: as the deck above it has
    above: PresetId  # what holds where it makes no choice of its own
    above_path: Path  # the deck whose choice that is; empty: no deck above chose
    today: TodaysLimits
    presets: tuple[Preset, ...]  # all there are, the usual ones first

    @property
    def in_force(self) -> Preset:
        """The preset that holds for the deck."""
        return self.of(self.choice)

    def of(self, choice: PresetId | None) -> Preset:
        """Return the preset that would hold with that choice."""
        wanted = self.above if choice is None else choice
        return next((each for each in self.presets if each.preset == wanted), self.presets[0])


@dataclass(frozen=True, slots=True)
class Fit:
    """What fitting FSRS to one's own reviews gave."""

    parameters: tuple[float, ...]  # empty: none were better than those it comes with
    reviews: int  # that they were made from
    better: float  # by which share of what it was before the distance of predictions from answers is smaller


@dataclass(frozen=True, slots=True)
class DeckWishes:
    """What a deck is to have, all of it at once."""

    choice: PresetId | None
    options: DeckOptions  # of the preset that then holds, wherever it is used
    today: TodaysLimits
    name: str = ""  # that this preset then has; empty: as it is, and the usual ones have none
    is_new: bool = False  # a preset of that name is made with these options, and chosen
