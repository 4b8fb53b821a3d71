"""The pictures and sounds of all cards: those that no card refers to, and those that are missing."""

from PySide6.QtCore import QLocale, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kmsflash.model.media import MediaCare
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.button import Button
from kmsflash.ui.widgets.label import Label
from kmsflash.ui.widgets.rows import Group, Row

_NAMED = 12  # missing files that are named


class MediaSection(QWidget):
    """Asks to be told how things stand whenever it comes into sight; tells when what is unused shall go."""

    look_wanted = Signal()
    removal_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.remove = Button(theme, self.tr("Remove…"), look="outlined")
        self.remove.clicked.connect(self.removal_wanted)
        self._count = Label(theme, "", font="small", colour="quiet")
        self.unused = Row(theme, self.tr("Unused pictures and sounds"), "", self.remove)
        self.missing = Row(theme, self.tr("Missing pictures and sounds"), "", self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Group(theme, self.tr("Pictures and sounds"), [self.unused, self.missing]))
        self.setAccessibleName(self.tr("Pictures and sounds"))
        self._wait()

    @property
    def rows(self) -> list[Row]:
        """Its lines, for whoever fits them to a width."""
        return [self.unused, self.missing]

    def show_care(self, care: MediaCare) -> None:
        """Show how things stand."""
        self.remove.setVisible(care.unused > 0)
        self.unused.say(self._of_unused(care))
        self.missing.say(self._of_missing(care.missing))
        self._count.setText(QLocale().toString(len(care.missing)) if care.missing else "")

    def showEvent(self, event: QShowEvent) -> None:
        """Ask how things stand."""
        super().showEvent(event)
        self._wait()
        self.look_wanted.emit()

    def _wait(self) -> None:
        self.remove.hide()
        self._count.setText("")
        for row in self.rows:
            row.say(self.tr("Looking through your cards…"))

    def _of_unused(self, care: MediaCare) -> str:
        if not care.unused:
            return self.tr("None: a card refers to each of them.")
        if care.unused == 1:
            return self.tr("1 file that no card refers to, {size}.").format(size=size_words(care.size))
        count = QLocale().toString(care.unused)
        sentence = self.tr("{count} files that no card refers to, {size} together.")
        return sentence.format(count=count, size=size_words(care.size))

    def _of_missing(self, names: tuple[str, ...]) -> str:
        if not names:
            return self.tr("None: all that cards refer to are on this computer.")
        named = ", ".join(names[:_NAMED])
        if len(names) > _NAMED:
            more = QLocale().toString(len(names) - _NAMED)
            named = self.tr("{names}, and {more} more").format(names=named, more=more)
        return self.tr("Cards refer to them, but they are not on this computer: {names}.").format(names=named)


def size_words(size: int) -> str:
    """Return a number of bytes for people."""
    return QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)
