"""A calendar over the page until a day is chosen."""

from PySide6.QtCore import QDate, QLocale, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPen, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QHBoxLayout, QTableView, QVBoxLayout, QWidget

from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.announce import announce
from kmsflash.ui.widgets.icon_button import IconButton
from kmsflash.ui.widgets.label import Label

_CELL = 36  # pixels at font setting 100 %
_WEEK = 7
_ROWS = 7  # the names of the days, and six weeks


class CalendarSheet(QFrame):
    """Arrows move by day and week, Page Up and Page Down by month; Enter chooses, Escape leaves."""

    chosen = Signal(QDate)

    def __init__(self, theme: Theme, parent: QWidget, name: str, date: QDate) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("calendar")
        self.setAccessibleName(name)
        self.month = Label(theme, font="body", weight=600)
        self.month.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.before = IconButton(theme, "chevron-left", self.tr("The month before"))
        self.after = IconButton(theme, "chevron-right", self.tr("The next month"))
        self.calendar = _Calendar(theme, date)
        self.calendar.setAccessibleName(name)
        self.before.clicked.connect(self.calendar.showPreviousMonth)
        self.after.clicked.connect(self.calendar.showNextMonth)
        self.calendar.currentPageChanged.connect(self._name_month)
        self.calendar.activated.connect(self._choose)
        self.calendar.clicked.connect(self._choose)
        head = QHBoxLayout()
        head.addWidget(self.before)
        head.addWidget(self.month, 1)
        head.addWidget(self.after)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addLayout(head)
        column.addWidget(self.calendar)
        self._name_month(date.year(), date.month())
        self._dress()

    def open_at(self, corner: QPoint) -> None:
        """Show it there, or where there is room for all of it."""
        self.adjustSize()
        screen = self.screen().availableGeometry()
        place = QRect(corner, self.size())
        place.moveRight(min(place.right(), screen.right()))
        place.moveBottom(min(place.bottom(), screen.bottom()))
        self.move(place.topLeft())
        self.show()
        self.calendar.setFocus(Qt.FocusReason.PopupFocusReason)

    def _choose(self, date: QDate) -> None:
        self.close()
        self.chosen.emit(date)

    def _name_month(self, year: int, month: int) -> None:
        names = {"month": QLocale().standaloneMonthName(month), "year": str(year)}
        self.month.setText(self.tr("{month} {year}").format(**names))

    def _dress(self) -> None:
        ground, line = self._theme.colour("raised").name(), self._theme.colour("line").name()
        self.setStyleSheet(
            f"#calendar {{ background: {ground}; border: 1px solid {line}; border-radius: 8px; }} "
            f"QCalendarWidget QTableView {{ background: {ground}; border: 0; outline: 0; }}"
        )


class _Calendar(QCalendarWidget):
    """The days of a month, painted as everything else is."""

    def __init__(self, theme: Theme, date: QDate) -> None:
        super().__init__()
        self._theme = theme
        self.setSelectedDate(date)
        self.setNavigationBarVisible(False)
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        self.setFixedSize(_WEEK * theme.size(_CELL), _ROWS * theme.size(_CELL))
        named = QTextCharFormat()
        named.setForeground(theme.colour("quiet"))
        named.setBackground(theme.colour("raised"))
        named.setFont(theme.font("caption", 600))
        self.setHeaderTextFormat(named)
        for weekday in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):  # Qt names them in red
            self.setWeekdayTextFormat(weekday, named)
        self.setFont(theme.font("small"))
        days = self.findChild(QTableView)
        if days is not None:
            days.horizontalHeader().setMinimumSectionSize(1)  # else the last day of the week is cut
        self.selectionChanged.connect(self._tell)

    def paintCell(self, painter: QPainter, rect: QRect, date: QDate | object) -> None:
        """Paint a day: the chosen one filled, today's in a ring, those of other months quiet."""
        assert isinstance(date, QDate)  # noqa: S101  Qt says a date or what stands for one
        theme = self._theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, theme.colour("raised"))
        body = QRectF(rect).adjusted(2, 2, -2, -2)
        is_chosen = date == self.selectedDate()
        if is_chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent"))
            painter.drawRoundedRect(body, 6, 6)
        elif date == QDate.currentDate():
            painter.setPen(QPen(theme.colour("edge"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(body, 6, 6)
        elsewhere = date.month() != self.monthShown() or date.year() != self.yearShown()
        painter.setPen(theme.colour("onAccent" if is_chosen else "quiet" if elsewhere else "text"))
        painter.setFont(theme.font("small", 600 if is_chosen else 400))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, QLocale().toString(date.day()))
        painter.restore()

    def _tell(self) -> None:
        """Have the day read out: the view behind says a number and no more."""
        announce(self, QLocale().toString(self.selectedDate(), QLocale.FormatType.LongFormat))
