"""The Today page: loading, the first start, and every day after."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from kmsflash.model.today import Overview
from kmsflash.ui.theme import Theme
from kmsflash.ui.today.dashboard import Dashboard
from kmsflash.ui.today.first_start import FirstStart
from kmsflash.ui.widgets.scroll_area import ScrollArea

_SCROLLS = {Qt.Key.Key_PageDown: 0.9, Qt.Key.Key_PageUp: -0.9, Qt.Key.Key_Down: 0.1, Qt.Key.Key_Up: -0.1}


class TodayPage(QWidget):
    """One sentence and one button; under it how things stand. Calm and empty until the first overview."""

    study_requested = Signal(object)  # DeckId, or None for all
    import_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._overview: Overview | None = None
        self.first_start = FirstStart(theme)
        self.dashboard = Dashboard(theme)
        self._scrolls = [ScrollArea(self.first_start), ScrollArea(self.dashboard)]
        self._stack = QStackedWidget()
        self._stack.addWidget(QWidget())
        for scroll in self._scrolls:
            self._stack.addWidget(scroll)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Today"))
        for view in (self.first_start, self.dashboard):
            view.study_requested.connect(self.study_requested)
            view.import_requested.connect(self.import_requested)
        self._scrolls[0].widened.connect(self.first_start.fit)
        self._scrolls[1].widened.connect(self.dashboard.fit)
        theme.changed.connect(self._fit)

    def show_overview(self, overview: Overview) -> None:
        """Show how things stand."""
        self._overview = overview
        view = self.first_start if self._begins else self.dashboard
        view.show_overview(overview)
        self._fit()
        self._stack.setCurrentWidget(self.current_scroll)
        self.setAccessibleDescription("" if self._begins else self.dashboard.hero.sentence)

    @property
    def current_scroll(self) -> ScrollArea:
        """What scrolls the state that shows."""
        return self._scrolls[0] if self._begins else self._scrolls[1]

    @property
    def _begins(self) -> bool:
        """Whether there is nothing of the learner's own to look at yet."""
        overview = self._overview
        return overview is None or overview.first_start or not overview.decks

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter do the one thing that is asked for here, wherever the focus is; scroll with the keys."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._begin()
        elif key in _SCROLLS:
            self.current_scroll.scroll_by(_SCROLLS[key])
        else:
            super().keyPressEvent(event)

    def _begin(self) -> None:
        if self._overview is None:
            return
        if self._begins:
            self.first_start.main_button.click()
        elif self._overview.load.total:
            self.study_requested.emit(None)

    def _fit(self) -> None:
        """Arrange both states anew, for another font setting or for what they show now."""
        first, usual = self._scrolls
        self.first_start.fit(first.viewport().width())
        self.dashboard.fit(usual.viewport().width())
