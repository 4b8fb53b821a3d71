"""The settings page: each change acts at once and is told as a new `Settings`."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from kmsflash.settings import Settings
from kmsflash.ui.settings.about import about
from kmsflash.ui.settings.backups_section import BackupsSection
from kmsflash.ui.settings.bound import Bound
from kmsflash.ui.settings.check_section import CheckSection
from kmsflash.ui.settings.keys_section import KeysSection
from kmsflash.ui.settings.looks import Looks
from kmsflash.ui.settings.media_section import MediaSection
from kmsflash.ui.settings.screens import EVERYWHERE, screens
from kmsflash.ui.settings.sections import Section, SectionBox, SectionList
from kmsflash.ui.settings.table import LANGUAGE, PACE, STUDY, TEXT_SIZE, TYPING, Setting
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.label import Label
from kmsflash.ui.widgets.rows import Group, Row
from kmsflash.ui.widgets.scroll_area import ScrollArea

_COLUMN = 720  # pixels at font setting 100 %
_STACK_UNDER = 560
_LIST_FROM = 760  # width of the page from which the sections stand at the side
_EDGE = 24
_TOP = 44
_PAGES = {
    Qt.Key.Key_PageDown: 0.9,
    Qt.Key.Key_PageUp: -0.9,
    Qt.Key.Key_Down: 0.1,
    Qt.Key.Key_Up: -0.1,
    Qt.Key.Key_End: 1000.0,
    Qt.Key.Key_Home: -1000.0,
}


class SettingsPage(QWidget):
    """Appearance, study, keys and so on, and what the program is made of: one section at a time."""

    settings_changed = Signal(object)  # Settings
    new_per_day_changed = Signal(int)  # an option of the collection, not of this machine
    hidden = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._settings = Settings()
        self._rows: list[Row] = []
        self._bound: dict[str, Bound] = {}
        self._looks = Looks(theme)
        self.keys = KeysSection(theme, screens(), EVERYWHERE)
        self.media = MediaSection(theme)
        self.check = CheckSection(theme)
        self._rows += self.media.rows
        self.backups = BackupsSection(theme)
        sections = self._sections()
        self.list = SectionList(theme, sections)
        self._box = SectionBox(theme, sections)
        self._stack = QStackedWidget()
        self._scrolls: list[ScrollArea] = []
        self._columns: list[QWidget] = []
        self._insides: list[QHBoxLayout] = []  # around them
        self._title = Label(theme, self.tr("Settings"), font="question")
        self._sides = QHBoxLayout(self)
        own: list[list[QWidget]] = [[self.keys], [self.media], [self.backups], [self.check]]
        for parts in (self._appearance(), self._study(), *own, self._language(), self._about()):
            self._scrolls.append(self._scrolled(parts))
            self._stack.addWidget(self._scrolls[-1])
        self._assemble()
        self._connect()
        self.setAccessibleName(self.tr("Settings"))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._fit()

    def show_settings(self, settings: Settings) -> None:
        """Show *settings*, without telling of a change."""
        self._settings = settings
        self._looks.show_look(settings.theme)
        self.keys.show_keys(settings.keys)
        for bound in self._bound.values():
            bound.show_settings(settings)

    def show_new_per_day(self, count: int) -> None:
        """Show how many new cards a day the collection's usual options let in."""
        self._bound["new_per_day"].show_value(count)

    def show_section(self, number: int) -> None:
        """Show one of the sections, from its top."""
        self._stack.setCurrentIndex(number)
        self.list.show_section(number)
        self._box.show_section(number)

    def show_part(self, part: QWidget) -> None:
        """Show the section in which something stands."""
        places = [self._stack.indexOf(scroll) for scroll in self._scrolls if scroll.isAncestorOf(part)]
        self.show_section(places[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll by the keys that scroll."""
        pages = _PAGES.get(Qt.Key(event.key()))
        scroll = self._stack.currentWidget()
        if pages is None or not isinstance(scroll, ScrollArea):
            super().keyPressEvent(event)
        else:
            scroll.scroll_by(pages)

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell that the page is gone."""
        super().hideEvent(event)
        self.hidden.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Suit the width."""
        super().resizeEvent(event)
        self._fit()

    def _connect(self) -> None:
        self.list.chosen.connect(self.show_section)
        self._box.chosen.connect(self.show_section)
        self._looks.chosen.connect(lambda name: self._set(theme=name))
        self.keys.changed.connect(lambda kept: self._set(keys=kept))
        self._theme.changed.connect(self._follow)

    def _take(self, setting: Setting, value: Any) -> None:
        if setting.write is not None:
            self._set(**setting.write(value))
        else:
            self.new_per_day_changed.emit(value)

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
            self._bound["font_scale"].show_settings(self._settings)
        self._fit()

    # The sections

    def _sections(self) -> list[Section]:
        return [
            Section("appearance", "palette", self.tr("Appearance")),
            Section("study", "graduation-cap", self.tr("Study")),
            Section("keys", "keyboard", self.tr("Keys")),
            Section("media", "image", self.tr("Media")),
            Section("backups", "history", self.tr("Backups")),
            Section("check", "circle-check", self.tr("Check")),
            Section("language", "languages", self.tr("Language")),
            Section("about", "info", self.tr("About")),
        ]

    def _appearance(self) -> list[QWidget]:
        return [Group(self._theme, self.tr("Appearance"), [self._looks, *self._settable([TEXT_SIZE])])]

    def _study(self) -> list[QWidget]:
        return [
            Group(self._theme, self.tr("Study"), self._settable(STUDY)),
            Group(self._theme, self.tr("Typing answers"), self._settable(TYPING)),
            Group(self._theme, self.tr("Pace"), self._settable(PACE)),
        ]

    def _language(self) -> list[QWidget]:
        return [Group(self._theme, self.tr("Language"), self._settable([LANGUAGE]))]

    def _about(self) -> list[QWidget]:
        groups, rows = about(self._theme)
        self._rows += rows
        return [*groups]

    def _settable(self, settings: Sequence[Setting]) -> list[QWidget]:
        for setting in settings:
            bound = Bound(self._theme, setting)
            bound.changed.connect(self._take)
            self._bound[setting.name] = bound
            self._rows.append(bound.row)
        return [self._bound[setting.name].row for setting in settings]

    # How they stand

    def _assemble(self) -> None:
        self._sides.setSpacing(0)
        beside = QVBoxLayout()
        beside.setSpacing(16)
        beside.addWidget(self._title)
        beside.addWidget(self.list, 1)
        right = QVBoxLayout()
        right.setSpacing(12)
        right.addWidget(self._box)
        right.addWidget(self._stack, 1)
        self._sides.addLayout(beside)
        self._sides.addLayout(right, 1)

    def _scrolled(self, parts: Sequence[QWidget]) -> ScrollArea:
        column = QWidget()
        inside = QVBoxLayout(column)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(32)
        for part in parts:
            inside.addWidget(part)
        inside.addStretch(1)
        self._columns.append(column)
        content = QWidget()
        row = QHBoxLayout(content)
        row.addWidget(column, 1000)
        row.addStretch(1)
        self._insides.append(row)
        return ScrollArea(content)

    def _fit(self) -> None:
        """Stand the sections at the side or above, and controls under their words where it is narrow."""
        theme = self._theme
        scaled = self.width() / theme.font_scale
        beside = scaled >= _LIST_FROM
        edge = theme.size(_EDGE if beside else 16)
        self._sides.setContentsMargins(edge, theme.size(_TOP) if beside else edge, 0, 0)
        for part in (self.list, self._title):
            part.setVisible(beside)
        self._box.setVisible(not beside)
        self._box.setMaximumWidth(max(1, self.width() - 2 * edge))
        taken = (self.list.width() + theme.size(32)) if beside else 0
        room = self.width() - taken - 2 * edge
        gap = theme.size(32) if beside else 0
        for column in self._columns:
            column.setMaximumWidth(theme.size(_COLUMN))
        for inside in self._insides:
            inside.setContentsMargins(gap, 0, edge, theme.size(_TOP))
        stacked = room < theme.size(_STACK_UNDER)
        for row in self._rows:
            row.stack(stacked=stacked)
        self._looks.stack(stacked=stacked)
        self.backups.stack(stacked=stacked)
        self.check.stack(stacked=stacked)
