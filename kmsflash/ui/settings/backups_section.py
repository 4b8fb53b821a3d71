"""The backups in the settings: what is in each, one made now, one put in the place of the cards."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from kmsflash.model.backups import Backup, BackupCare
from kmsflash.ui.settings import backup_words as words
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.button import Button
from kmsflash.ui.widgets.label import Label
from kmsflash.ui.widgets.rows import Group, Row

SHOWN = 12  # backups, until all are wanted
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Home: -1000, Qt.Key.Key_End: 1000}


class BackupsSection(QWidget):
    """Asks to be told how things stand whenever it comes into sight; tells what is wanted."""

    look_wanted = Signal()
    backup_wanted = Signal()
    restore_wanted = Signal(object)  # Backup
    folder_wanted = Signal()  # to be shown
    choice_wanted = Signal()  # of another folder

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._care: BackupCare | None = None
        self._now: datetime | None = None
        self._shows_all = self._is_stacked = False
        self.make = Button(theme, self.tr("Back up now"), look="outlined")
        self.show_folder = Button(theme, self.tr("Show folder"), look="outlined")
        self.choose = Button(theme, self.tr("Choose folder…"), look="outlined")
        self.last = Row(theme, self.tr("Last backup"), "", self.make)
        self.folder = Row(
            theme, self.tr("Where they are kept"), "", _Side(self.show_folder, self.choose), ringed=True
        )
        self._list: QWidget = QWidget()
        self.all = Button(theme, "", look="outlined")
        self._note = Label(
            theme,
            self.tr(
                "kmsflash makes backups by itself: when it starts, and before imports and big "
                "changes. It keeps all of the last two days, then one a day for two weeks, one a "
                "week for three months, one a month for two years. A backup holds your cards, "
                "reviews and deck options; pictures and sounds stay beside your cards as long as "
                "a backup needs them."
            ),
            font="small",
            colour="quiet",
            wraps=True,
        )
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(32)
        self._column.addWidget(Group(theme, self.tr("Backups"), [self.last, self.folder]))
        self._column.addWidget(self._list)
        self._column.addWidget(self.all, 0, Qt.AlignmentFlag.AlignLeading)
        self._column.addWidget(self._note)
        self.setAccessibleName(self.tr("Backups"))
        self._connect()
        self._wait()

    @property
    def lines(self) -> "Sequence[BackupLine]":
        """The backups that are listed."""
        return self._list.findChildren(BackupLine)

    def show_care(self, care: BackupCare, now: datetime) -> None:
        """Show how things stand."""
        self._care, self._now = care, now
        newest = next((each for each in care.backups if each.is_readable), None)
        self.last.say(self._of_last(newest, now))
        self.folder.say(words.room(care))
        shown = care.backups if self._shows_all else care.backups[:SHOWN]
        self.all.setVisible(len(shown) < len(care.backups))
        self.all.setText(self.tr("Show all {count}").format(count=QLocale().toString(len(care.backups))))
        self.all.updateGeometry()
        self._put(_Lines(self._theme, [self._line(each, now) for each in shown]) if shown else QWidget())
        self.stack(stacked=self._is_stacked)

    def stack(self, *, stacked: bool) -> None:
        """Stand controls under their words, or beside them."""
        self._is_stacked = stacked
        for row in (self.last, self.folder, *self.lines):
            row.stack(stacked=stacked)

    def showEvent(self, event: QShowEvent) -> None:
        """Ask how things stand."""
        super().showEvent(event)
        self.look_wanted.emit()

    def _connect(self) -> None:
        self.make.clicked.connect(self.backup_wanted)
        self.show_folder.clicked.connect(self.folder_wanted)
        self.choose.clicked.connect(self.choice_wanted)
        self.all.clicked.connect(self._show_all)

    def _wait(self) -> None:
        self.all.hide()
        for row in (self.last, self.folder):
            row.say(self.tr("Looking at your backups…"))

    def _show_all(self) -> None:
        self._shows_all = True
        if self._care is not None and self._now is not None:
            self.show_care(self._care, self._now)
            self.lines[SHOWN].restore.setFocus(Qt.FocusReason.TabFocusReason)

    def _put(self, made: QWidget) -> None:
        self._column.replaceWidget(self._list, made)
        self._list.hide()
        self._list.deleteLater()
        self._list = made
        made.setVisible(isinstance(made, _Lines))
        before: QWidget = self.choose
        for line in self.lines:
            QWidget.setTabOrder(before, line.restore)
            before = line.restore
        QWidget.setTabOrder(before, self.all)

    def _line(self, backup: Backup, now: datetime) -> "BackupLine":
        line = BackupLine(self._theme, backup, now)
        line.restore.clicked.connect(lambda: self.restore_wanted.emit(backup))
        return line

    def _of_last(self, newest: Backup | None, now: datetime) -> str:
        if newest is None:
            return self.tr("None yet. kmsflash makes the first by itself; or make one now.")
        held = words.counts(newest.cards, newest.reviews)
        return self.tr("{moment}: {counts}.").format(moment=words.moment(newest.made_at, now), counts=held)


class BackupLine(Row):
    """One backup, with the button that puts it in the place of the cards."""

    def __init__(self, theme: Theme, backup: Backup, now: datetime) -> None:
        self.restore = Button(theme, "", look="outlined")
        self.backup = backup
        super().__init__(theme, words.moment(backup.made_at, now), words.what_is_in(backup), self.restore)
        self.restore.setText(self.tr("Restore…") if backup.is_readable else self.tr("Unreadable"))
        self.restore.setEnabled(backup.is_readable)
        name = self.tr("Restore {moment}").format(moment=words.moment(backup.made_at, now))
        self.restore.setAccessibleName(name)


class _Lines(Group):
    """All that are listed: the arrow keys lead from one to the next."""

    def __init__(self, theme: Theme, lines: Sequence[BackupLine]) -> None:
        title = QCoreApplication.translate("backups", "Kept backups")
        super().__init__(theme, title, list[QWidget](lines))
        self._buttons = [line.restore for line in lines if line.restore.isEnabled()]

        for button in self._buttons:
            button.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go to another backup by the arrow keys."""
        step = _STEPS.get(Qt.Key(event.key())) if isinstance(event, QKeyEvent) else None
        if step is None or not isinstance(watched, Button):
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.KeyPress:
            at = self._buttons.index(watched) + step
            target = self._buttons[min(max(0, at), len(self._buttons) - 1)]
            target.setFocus(Qt.FocusReason.TabFocusReason)
            _bring_into_sight(target)
        return True


class _Side(QWidget):
    """Buttons beside one another."""

    def __init__(self, *buttons: Button) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for button in buttons:
            row.addWidget(button)


def _bring_into_sight(widget: QWidget) -> None:
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    if isinstance(above, QScrollArea):
        above.ensureWidgetVisible(widget, 0, 80)
