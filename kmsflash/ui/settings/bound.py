"""The row of a setting: its words and its control, which shows a value and tells when it is another."""

from typing import Any

from PySide6.QtCore import QObject, QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from kmsflash.settings import Settings
from kmsflash.ui.settings.table import Choice, Number, Setting, said
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.choice_box import ChoiceBox
from kmsflash.ui.widgets.rows import Row
from kmsflash.ui.widgets.stepper import Stepper
from kmsflash.ui.widgets.switch import Switch


class Bound(QObject):
    """A setting of the table on the page."""

    changed = Signal(object, object)  # Setting, the value that its control shows now

    def __init__(self, theme: Theme, setting: Setting) -> None:
        super().__init__()
        self.setting = setting
        self._control = self._made(theme, setting)
        self.row = Row(theme, said(setting.title), said(setting.sentence), self._control)

    def show_settings(self, settings: Settings) -> None:
        """Show what is kept, without telling of a change."""
        if self.setting.read is not None:
            self.show_value(self.setting.read(settings))

    def show_value(self, value: Any) -> None:
        """Show a value, without telling of a change."""
        if isinstance(self._control, Stepper):
            self._control.show_value(value)
        elif isinstance(self._control, QComboBox):
            with QSignalBlocker(self._control):
                self._control.setCurrentIndex(max(0, self._control.findData(value)))
        else:
            assert isinstance(self._control, Switch)  # noqa: S101  made below
            self._control.setChecked(value)

    def _made(self, theme: Theme, setting: Setting) -> QWidget:
        kind = setting.kind
        if isinstance(kind, Number):
            stepper = Stepper(
                theme,
                said(setting.title),
                kind.low,
                kind.high,
                step=kind.step,
                suffix=kind.suffix,
                shown=kind.shown,
                wraps=kind.wraps,
            )
            stepper.describe(said(setting.sentence))
            stepper.changed.connect(self._tell)
            return stepper
        if isinstance(kind, Choice):
            box = ChoiceBox(theme)
            for value, words in kind.words.items():
                box.addItem(said(words), value)
            box.currentIndexChanged.connect(lambda _: self._tell(box.currentData()))
            return box
        switch = Switch(theme)
        switch.clicked.connect(self._tell)
        return switch

    def _tell(self, value: Any) -> None:
        self.changed.emit(self.setting, value)
