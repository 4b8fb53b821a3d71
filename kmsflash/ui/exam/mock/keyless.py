"""A page that scrolls, but leaves every key to what is around it."""

from PySide6.QtGui import QKeyEvent

from kmsflash.ui.widgets.scroll_area import ScrollArea


class KeylessScroll(ScrollArea):
    """By itself a scroll area takes the arrows, which lead to options and questions here."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave it."""
        event.ignore()
