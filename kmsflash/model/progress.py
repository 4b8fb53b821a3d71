"""How long work tells how far it is."""

from collections.abc import Callable

Report = Callable[[int, int], None]
"""`report(done, total)`: called by long work now and then; may raise `Cancelled`."""


def unreported(done: int, total: int) -> None:
    """Tell nobody."""
