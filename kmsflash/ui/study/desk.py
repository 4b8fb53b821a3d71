"""What lies on the study page, and where: bar, card, grades, foot, and what comes over them."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QStyle, QWidget

from kmsflash.ui.study.arrangement import arrange
from kmsflash.ui.study.bar import Bar
from kmsflash.ui.study.foot import Foot
from kmsflash.ui.study.grades import GradeBar
from kmsflash.ui.study.keys import SCREEN, Act
from kmsflash.ui.study.leech_notice import LeechNotice
from kmsflash.ui.study.notes_sheet import NotesSheet
from kmsflash.ui.study.notice import Notice
from kmsflash.ui.study.sheet import Sheet
from kmsflash.ui.study.summary import SummaryPage
from kmsflash.ui.study.typing_field import TypingField
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.button import Button
from kmsflash.ui.widgets.control import RING
from kmsflash.ui.widgets.key_list import KeyList
from kmsflash.ui.widgets.shadow import paint_shadow


class Desk(QWidget):
    """The parts of the page, each in its place for any window and any font setting."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bar = Bar(theme, self)
        self._sheet = Sheet(theme, self)
        self._keys = theme.keys.table(SCREEN)
        self._show = Button(theme, self.tr("Show answer"), look="filled", size="large", parent=self)
        self._field = TypingField(theme, self)
        self._grades = GradeBar(theme, self)
        self._foot = Foot(theme, self)
        self._summary = SummaryPage(theme, self)
        self._summary.hide()
        self._notice = Notice(theme, self)
        self._leech = LeechNotice(theme, self)
        self._key_list = KeyList(theme, self)
        self._notes = NotesSheet(theme, self)
        theme.changed.connect(self._renew)
        self._renew()

    def _renew(self) -> None:
        """Take on another look, or other keys."""
        typed = not self._field.isHidden()
        shows = self._keys.cap(Act.GO_ON) or self._keys.cap(Act.ENTER)
        self._show.set_key(self.tr("Enter") if typed else shows)
        self._arrange()

    def _arrange(self) -> None:
        at = arrange(self.size(), self._theme.font_scale)
        self._bar.arrange(at)
        self._sheet.arrange(at)
        self._grades.setGeometry(at.grades.adjusted(-RING, -RING, RING, RING))
        self._arrange_front(at.grades)
        self._foot.setGeometry(at.foot)
        self._summary.setGeometry(self.rect().adjusted(0, 0, 0, -at.foot.height()))
        self._notice.stand_above(at.grades)
        self._leech.stand_above(at.grades)
        self._key_list.centre_in(self.rect())
        self._notes.fill_page()
        self.update()

    def _arrange_front(self, room: QRect) -> None:
        """Put the button that shows the answer in the middle, or at the end of the field it is typed in."""
        self._show.adjustSize()
        if self._field.isHidden():
            self._show.move(room.center() - self._show.rect().center())
            return
        gap = self._theme.size(8)
        button = QRect(0, 0, self._show.width(), self._show.height())
        button.moveCenter(room.center())
        button.moveRight(room.right() + RING)
        field = QRect(room.left(), 0, button.left() - gap - room.left(), self._show.height() - 2 * RING)
        field.moveTop(button.top() + RING)
        self._show.setGeometry(QStyle.visualRect(self.layoutDirection(), room, button))
        self._field.setGeometry(QStyle.visualRect(self.layoutDirection(), room, field))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put everything where it stands in a window of this size."""
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground and the shadow of the card."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("background"))
        if self._sheet.isVisible():
            paint_shadow(painter, self._sheet.geometry(), self._theme)

    def _pop_up(self, menu: QMenu) -> None:
        """Show a menu over the foot, or where there is none under the button at the top."""
        size = menu.sizeHint()
        if self._foot.height():
            menu.popup(self._foot.mapToGlobal(QPoint((self.width() - size.width()) // 2, -size.height())))
        else:
            menu.popup(self._bar.more.mapToGlobal(self._bar.more.rect().bottomLeft()))
