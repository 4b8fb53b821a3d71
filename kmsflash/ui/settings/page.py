"""The settings page: each change acts at once and is told as a new `Settings`."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QLocale, Qt, QTime, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kmsflash import __version__
from kmsflash.settings import Settings
from kmsflash.ui.settings.looks import Looks
from kmsflash.ui.settings.rows import Group, Row
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.label import Label
from kmsflash.ui.widgets.scroll_area import ScrollArea
from kmsflash.ui.widgets.stepper import Stepper
from kmsflash.ui.widgets.switch import Switch

_COLUMN = 720  # pixels at font setting 100 %
_STACK_UNDER = 560
_EDGE = 24
_TOP = 48
_LINE = 24
_PAGES = {
    Qt.Key.Key_PageDown: 0.9,
    Qt.Key.Key_PageUp: -0.9,
    Qt.Key.Key_Down: 0.1,
    Qt.Key.Key_Up: -0.1,
    Qt.Key.Key_End: 1000.0,
    Qt.Key.Key_Home: -1000.0,
}


class SettingsPage(QWidget):
    """Appearance, study, and what the program is made of."""

    settings_changed = Signal(object)  # Settings
    new_per_day_changed = Signal(int)  # an option of the collection, not of this machine

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._settings = Settings()
        self._looks = Looks(theme)
        self._size = Stepper(theme, self.tr("Text size"), 80, 200, step=10, suffix=" %")
        self._new = Stepper(theme, self.tr("New cards a day in each deck"), 0, 9999)
        self._start = Stepper(theme, self.tr("A new day begins at"), 0, 23, shown=_clock, wraps=True)
        self._six = Switch(theme)
        self._hard = Switch(theme)
        self._rows: list[Row] = []
        self._column = QWidget()
        self._scroll = ScrollArea(self._centred())
        self._fill()
        self._connect()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)
        self.setAccessibleName(self.tr("Settings"))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        theme.changed.connect(self._follow)
        self._fit()

    def show_settings(self, settings: Settings) -> None:
        """Show *settings*, without telling of a change."""
        self._settings = settings
        self._looks.show_look(settings.theme)
        self._size.show_value(round(settings.font_scale * 100))
        self._start.show_value(settings.day_starts_at)
        self._six.setChecked(settings.six_grades)
        self._hard.setChecked(not settings.drill_failures_only)

    def show_new_per_day(self, count: int) -> None:
        """Show how many new cards a day the collection's usual options let in."""
        self._new.show_value(count)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll by the keys that scroll."""
        pages = _PAGES.get(Qt.Key(event.key()))
        if pages is None:
            super().keyPressEvent(event)
        else:
            self._scroll.scroll_by(pages)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Suit the width."""
        super().resizeEvent(event)
        self._fit()

    def _connect(self) -> None:
        self._looks.chosen.connect(lambda name: self._set(theme=name))
        self._size.changed.connect(lambda percent: self._set(font_scale=percent / 100))
        self._new.changed.connect(self.new_per_day_changed)
        self._start.changed.connect(lambda hour: self._set(day_starts_at=hour))
        self._six.clicked.connect(lambda on: self._set(six_grades=on))
        self._hard.clicked.connect(lambda on: self._set(drill_failures_only=not on))

    def _set(self, **change: Any) -> None:
        changed = replace(self._settings, **change)
        if changed != self._settings:
            self._settings = changed
            self.settings_changed.emit(changed)

    def _follow(self) -> None:
        """Take over a text size that was set by its keys, and make room for it."""
        scale = self._theme.font_scale
        if scale != self._settings.font_scale:
            self._settings = replace(self._settings, font_scale=scale)
            self._size.show_value(round(scale * 100))
        self._fit()

    # The column

    def _centred(self) -> QWidget:
        content = QWidget()
        row = QHBoxLayout(content)
        row.setContentsMargins(_EDGE, _TOP, _EDGE, _TOP)
        row.addStretch(1)
        row.addWidget(self._column, 1000)
        row.addStretch(1)
        return content

    def _fill(self) -> None:
        column = QVBoxLayout(self._column)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(32)
        column.addWidget(Label(self._theme, self.tr("Settings"), font="question"))
        column.addWidget(self._appearance())
        column.addWidget(self._study())
        column.addWidget(self._about())
        column.addStretch(1)

    def _appearance(self) -> Group:
        size = self._row(
            self.tr("Text size"),
            self.tr("Everything grows with it. Ctrl + and Ctrl − do the same anywhere."),
            self._size,
        )
        return Group(self._theme, self.tr("Appearance"), [self._looks, size])

    def _study(self) -> Group:
        rows: list[QWidget] = [
            self._row(
                self.tr("New cards a day in each deck"),
                self.tr("At most this many that you have never seen, where a deck’s options say no other."),
                self._new,
            ),
            self._row(
                self.tr("A new day begins at"),
                self.tr("What you study before this hour still counts for the day before."),
                self._start,
            ),
            self._row(
                self.tr("Six grades"),
                self.tr("Grade with Blank, Wrong, Almost, Hard, Good and Easy instead of the usual four."),
                self._six,
            ),
            self._row(
                self.tr("Bring hard cards back the same day"),
                self.tr("A card graded Hard comes back once more. One that you got wrong always does."),
                self._hard,
            ),
        ]
        return Group(self._theme, self.tr("Study"), rows)

    def _about(self) -> Group:
        made_of = [
            (
                self.tr("kmsflash"),
                self.tr("Version {version}").format(version=__version__),
                self.tr("MIT licence"),
            ),
            (self.tr("Inter"), self.tr("The font of everything you read"), "SIL Open Font License 1.1"),
            (self.tr("JetBrains Mono"), self.tr("The font of code"), "SIL Open Font License 1.1"),
            (self.tr("Lucide"), self.tr("The icons"), "ISC"),
            (self.tr("Qt for Python"), self.tr("The window and all that is in it"), "LGPL 3"),
        ]
        rows: list[QWidget] = []
        for name, sentence, licence in made_of:
            words = Label(self._theme, licence, font="small", colour="quiet")
            words.setAccessibleName(self.tr("Licence: {licence}").format(licence=licence))
            rows.append(self._row(name, sentence, words))
        return Group(self._theme, self.tr("About"), rows)

    def _row(self, title: str, sentence: str, control: QWidget) -> Row:
        if isinstance(control, Stepper):
            control.describe(sentence)
        row = Row(self._theme, title, sentence, control)
        self._rows.append(row)
        return row

    def _fit(self) -> None:
        """Keep the column's width, and stand controls under their words where it is narrow."""
        theme = self._theme
        self._column.setMaximumWidth(theme.size(_COLUMN))
        stacked = self.width() < theme.size(_STACK_UNDER)
        for row in self._rows:
            row.stack(stacked=stacked)
        self._looks.stack(stacked=stacked)


def _clock(hour: int) -> str:
    """Return an hour as the learner's clock shows it."""
    return QLocale().toString(QTime(hour, 0), QLocale.FormatType.ShortFormat)
