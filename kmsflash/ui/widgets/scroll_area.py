"""A page that scrolls where it is taller than the window."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class ScrollArea(QScrollArea):
    """Scrolls up and down only, without a frame; the style sheet gives the bar its look."""

    widened = Signal(int)  # the width that there is for the content now, in pixels

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)
        self.viewport().setAutoFillBackground(False)
        content.setAutoFillBackground(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make the content as high as it must be at the new width."""
        super().resizeEvent(event)
        self.widened.emit(self.viewport().width())
        self._fit_height()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Do so too when the content wants another size."""
        if event.type() == QEvent.Type.LayoutRequest and watched is self.widget():
            self._fit_height()
        return super().eventFilter(watched, event)

    def _fit_height(self) -> None:
        """Tell the height that wrapped words need: by itself a scroll area knows only a guess at it."""
        content = self.widget()
        if content is not None and content.hasHeightForWidth():
            content.setMinimumHeight(max(1, content.heightForWidth(self.viewport().width())))

    def scroll_by(self, pages: float) -> None:
        """Scroll down by *pages* of what is in sight; up where it is negative."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + round(pages * bar.pageStep()))
