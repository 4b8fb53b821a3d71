"""How many new cards a day a test lets in."""

from dataclasses import replace

from kmsflash.collection.opening import Collection
from kmsflash.model.presets import USUAL
from tests.clock import Clock


def let_in(collection: Collection, new_per_day: int, clock: Clock) -> None:
    """Change the usual options, which hold in every deck without a preset."""
    options = replace(collection.options.usual(), new_per_day=new_per_day)
    collection.options.set_options(USUAL, options, clock())
