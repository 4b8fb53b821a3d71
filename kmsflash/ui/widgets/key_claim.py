"""A screen's keys go before the window's: whoever has the keyboard claims them."""

from typing import cast

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from kmsflash.ui.key_table import KeyTable


class KeyClaim(QObject):
    """Has the keys of a table reach a widget, also where the window has a shortcut of that key."""

    def __init__(self, widget: QWidget, keys: KeyTable) -> None:
        super().__init__(widget)
        self._keys = keys
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the key before it becomes a shortcut."""
        is_asked = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if is_asked and self._keys.act_of(cast(QKeyEvent, event)) is not None:
            event.accept()
            return True
        return super().eventFilter(watched, event)
