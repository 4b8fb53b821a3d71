"""A field for a date: typed, stepped by keys, or chosen from a calendar."""

from PySide6.QtCore import QDate, QEvent, QPoint, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QDateEdit, QHBoxLayout, QSizePolicy, QWidget

from kmsflash.model.days import Day, date_of, day_of
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.calendar_sheet import CalendarSheet
from kmsflash.ui.widgets.first_focus import FirstFocus
from kmsflash.ui.widgets.icon_button import IconButton

_WIDTH = 132  # pixels at font setting 100 %
_HEIGHT = 32


class DateField(QWidget):
    """A day. Up and Down step the part in which the cursor stands; Alt+Down opens a calendar."""

    changed = Signal()

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme, self._name = theme, name
        self.field = _Field()
        self.field.setAccessibleName(name)
        self.field.calendar_wanted.connect(self.open_calendar)
        self.field.dateChanged.connect(lambda _: self.changed.emit())
        self.button = IconButton(theme, "calendar", self.tr("Choose from a calendar"))
        self.button.clicked.connect(self.open_calendar)
        self.setAccessibleName(name)
        FirstFocus(self, self.field)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.button)
        row.addWidget(self.field)
        theme.changed.connect(self._dress)
        self._dress()

    @property
    def day(self) -> Day:
        """The day in the field."""
        return day_of(self.field.date().toPython())  # type: ignore[arg-type]  # a QDate's is a date

    def show_day(self, day: Day) -> None:
        """Show a day without telling of a change."""
        with QSignalBlocker(self.field):
            self.field.setDate(_date(day))

    def open_calendar(self) -> None:
        """Let the day be chosen from a calendar."""
        sheet = CalendarSheet(self._theme, self, self._name, self.field.date())
        sheet.chosen.connect(self.field.setDate)
        sheet.open_at(self.mapToGlobal(QPoint(0, self.height() + 4)))

    def _dress(self) -> None:
        size = self._theme.size
        self.field.setStyleSheet(f"font-size: {self._theme.font('body').pixelSize()}px;")
        self.field.setFixedSize(QSize(size(_WIDTH), size(_HEIGHT)))


class _Field(QDateEdit):
    calendar_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        form = self.displayFormat()
        if "yyyy" not in form:
            self.setDisplayFormat(form.replace("yy", "yyyy"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the calendar on Alt+Down or F4; leave Enter and Escape to the page."""
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if event.key() == Qt.Key.Key_F4 or (alt and event.key() == Qt.Key.Key_Down):
            self.calendar_wanted.emit()
        elif event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.interpretText()
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the text all the room: a style sheet keeps some for buttons that are not there."""
        super().resizeEvent(event)
        self._spread()

    def changeEvent(self, event: QEvent) -> None:
        """Do so again when the style was renewed."""
        super().changeEvent(event)
        self._spread()

    def _spread(self) -> None:
        self.lineEdit().setGeometry(self.rect().adjusted(2, 2, -2, -2))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let a wheel over the field scroll the page, unless the learner is in the field."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


def _date(day: Day) -> QDate:
    date = date_of(day)
    return QDate(date.year, date.month, date.day)
