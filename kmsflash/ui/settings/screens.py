"""The screens whose keys can be looked up and changed, in the order in which they are listed."""

from PySide6.QtCore import QCoreApplication

from kmsflash.ui.key_table import Screen
from kmsflash.ui.settings.fixed_keys import FixedKeys


def screens() -> tuple[Screen, ...]:
    """Return them; a new screen is one row more."""
    from kmsflash.ui import actions
    from kmsflash.ui.browse import keys as browse
    from kmsflash.ui.decks import keys as decks

    return (actions.SCREEN, decks.SCREEN, browse.SCREEN)


def fixed() -> tuple[FixedKeys, ...]:
    """Return the screens whose keys are always the same."""
    from kmsflash.ui.importing import plan_keys
    from kmsflash.ui.study import keys as study

    helps = QCoreApplication.translate("study", "Uncover a cell, or give a hint")
    studying = [
        *study.while_studying(asking=True, helps=helps, grades="", goes_on=True),
        *study.while_studying(asking=False, helps="", grades="1234"),
        *study.at_the_end(has_missed=True),
        *study.always(undoes=True, redoes=True),
    ]
    return (
        FixedKeys(QCoreApplication.translate("settings", "Study"), list(dict.fromkeys(studying))),
        FixedKeys(QCoreApplication.translate("settings", "Import"), plan_keys.lines(2)),
    )


EVERYWHERE = "window"  # the name of the screen whose keys hold on every other too
