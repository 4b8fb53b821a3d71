"""The seven flags of the learner: each a number, a name and a hue, so that no hue says anything alone."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

from kmsflash.ui.theme import Theme

translate = QCoreApplication.translate
FLAGS = range(1, 8)


def name(flag: int) -> str:
    """Return the name of a flag; 0 is none."""
    return {
        0: translate("Flags", "No flag"),
        1: translate("Flags", "Red"),
        2: translate("Flags", "Orange"),
        3: translate("Flags", "Green"),
        4: translate("Flags", "Blue"),
        5: translate("Flags", "Pink"),
        6: translate("Flags", "Turquoise"),
        7: translate("Flags", "Purple"),
    }[flag]


def words(flag: int) -> str:
    """Return what a screen reader says of a card with that flag."""
    if not flag:
        return name(0)
    return translate("Flags", "Flag {number}, {name}").format(number=flag, name=name(flag).lower())


def menu(parent: QWidget, theme: Theme, current: int) -> QMenu:
    """Return the flags and none, to choose from by mouse, arrows or number; an action's data is the flag."""
    made = QMenu(translate("Flags", "Flag"), parent)
    made.aboutToHide.connect(made.deleteLater)
    for flag in (*FLAGS, 0):
        action = made.addAction(f"&{flag}  {name(flag)}")
        action.setData(flag)
        if flag:
            action.setIcon(theme.icon("flag", theme.size(16), f"flag{flag}"))
        if flag == current:
            made.setActiveAction(action)
    return made
