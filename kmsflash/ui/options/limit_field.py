"""A limit that may be none: a switch, and while it is on, the number."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.control import RING
from kmsflash.ui.widgets.stepper import Stepper
from kmsflash.ui.widgets.switch import Switch

MOST = 9999


class LimitField(QWidget):
    """A whole number from 0 to `MOST`, or none."""

    changed = Signal()

    def __init__(self, theme: Theme, name: str, switch_name: str) -> None:
        super().__init__()
        self._stepper = Stepper(theme, name, 0, MOST)
        self._switch = Switch(theme, switch_name)
        self.setAccessibleName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12 - RING)
        row.addWidget(self._stepper)
        row.addWidget(self._switch)
        self._switch.clicked.connect(self._switched)
        self._stepper.changed.connect(self.changed)
        self._stepper.hide()

    @property
    def value(self) -> int | None:
        """The limit; None where there is none."""
        return self._stepper.value if self._switch.isChecked() else None

    def show_value(self, value: int | None, otherwise: int) -> None:
        """Show a limit, or none; *otherwise* is the number to begin with when it is switched on."""
        self._switch.setChecked(value is not None)
        self._stepper.show_value(otherwise if value is None else value)
        self._stepper.setVisible(value is not None)

    def _switched(self, on: bool) -> None:
        self._stepper.setVisible(on)
        self.changed.emit()
