"""The screens whose keys can be looked up and changed, in the order in which they are listed."""

from kmsflash.ui.key_table import Screen


def screens() -> tuple[Screen, ...]:
    """Return them; a new screen is one row more."""
    from kmsflash.ui import actions
    from kmsflash.ui.browse import keys as browse
    from kmsflash.ui.decks import keys as decks
    from kmsflash.ui.exam.mock import keys as mock
    from kmsflash.ui.exchange import export_keys as export
    from kmsflash.ui.exchange import keys as deck_file
    from kmsflash.ui.importing import plan_keys
    from kmsflash.ui.study import keys as study

    return (
        actions.SCREEN,
        study.SCREEN,
        mock.SCREEN,
        mock.RESULTS,
        decks.SCREEN,
        browse.SCREEN,
        plan_keys.SCREEN,
        deck_file.SCREEN,
        export.SCREEN,
    )


EVERYWHERE = "window"  # the name of the screen whose keys hold on every other too
