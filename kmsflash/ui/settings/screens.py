"""The screens whose keys can be looked up and changed, in the order in which they are listed."""

from kmsflash.ui.key_table import Screen


def screens() -> tuple[Screen, ...]:
    """Return them; a new screen is one row more."""
    from kmsflash.ui import actions
    from kmsflash.ui.decks import keys as decks

    return (actions.SCREEN, decks.SCREEN)


EVERYWHERE = "window"  # the name of the screen whose keys hold on every other too
