"""The hybrid logical clock: the order of events, whatever the wall clocks say.

Published as: Kulkarni, Demirbas, Madappa, Avva, Leone, "Logical Physical Clocks", OPODIS 2014.
"""

from kmsflash.model.events import Hlc

COUNTER_BITS = 16
LATEST = (1 << 63) - 1  # what SQLite can keep


def tick(greatest: Hlc, milliseconds: int) -> Hlc:
    """Return a stamp above *greatest* (the greatest ever seen) and not below the wall clock's *milliseconds*.

    A wall clock that was set back does not disturb the order: the counter goes on from where it was.
    """
    return min(max(greatest + 1, milliseconds << COUNTER_BITS), LATEST)
