"""Where the window stands, from one start to the next."""

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from kmsflash.settings import Settings

_GRIP = QPoint(40, 10)  # a spot of the title bar: as long as it is on a screen, the window can be moved


def restore(window: QWidget, kept: Settings) -> None:
    """Give *window* the size and place it had; a place that is on no screen is left to the desktop."""
    window.resize(*kept.window_size)
    if kept.window_place is not None and QGuiApplication.screenAt(QPoint(*kept.window_place) + _GRIP):
        window.move(*kept.window_place)
    if kept.window_maximized:
        window.setWindowState(Qt.WindowState.WindowMaximized)


def remembered(window: QWidget, settings: Settings) -> Settings:
    """Return *settings* with the size and place of *window*."""
    area = window.normalGeometry()
    return replace(
        settings,
        window_size=(area.width(), area.height()),
        window_place=(window.x(), window.y()),
        window_maximized=window.isMaximized(),
    )
