"""What Python looks for while it makes values by the hundred thousand."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Keep Python from looking for rings of garbage in the block: it would look through all values that live.

    What is in no ring is freed at once as ever. Blocks may lie in one another.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
