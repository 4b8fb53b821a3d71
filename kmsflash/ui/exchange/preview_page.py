"""Pages to print, looked at before they are saved."""

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from kmsflash.ui.exchange.export_keys import SCREEN, Act
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.foot import Foot
from kmsflash.ui.widgets.key_claim import KeyClaim
from kmsflash.ui.widgets.scroll_area import ScrollArea

if TYPE_CHECKING:  # what draws pages is loaded on use
    from kmsflash.ui.printing.pdf import Shown

_PAGES = {
    Qt.Key.Key_PageDown: 0.9,
    Qt.Key.Key_PageUp: -0.9,
    Qt.Key.Key_Space: 0.9,
    Qt.Key.Key_Down: 0.1,
    Qt.Key.Key_Up: -0.1,
    Qt.Key.Key_End: 1000.0,
    Qt.Key.Key_Home: -1000.0,
}


class PreviewPage(QWidget):
    """The first pages under one another; PgDown and PgUp go through them."""

    accepted = Signal()
    cancelled = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.pictures: list[PagePicture] = []
        content = QWidget()
        self._lines = QVBoxLayout(content)
        self._lines.setContentsMargins(24, 24, 24, 24)
        self._lines.setSpacing(24)
        self._scroll = ScrollArea(content)
        self.foot = Foot(theme)
        self.foot.follow_keys(SCREEN, Act.GO, Act.CLOSE)
        self._keys = theme.keys.table(SCREEN)
        KeyClaim(self, self._keys)
        self.foot.go.clicked.connect(self.accepted)
        self.foot.cancel.clicked.connect(self.cancelled)
        self.foot.cancel.setText(self.tr("Back"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._scroll, 1)
        whole.addWidget(self.foot)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Pages to print"))

    @property
    def scale(self) -> float:
        """How many pixels of this screen a pixel of a page is to have."""
        return self.devicePixelRatioF()

    def show_pages(self, pages: "Sequence[Shown]") -> None:
        """Show these, from the first on."""
        for old in self.pictures:
            self._lines.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.pictures = []
        for page in pages:
            name = self.tr("Page {number}").format(number=page.number)
            picture = PagePicture(self._theme, page.image, self.scale, name, page.words)
            self.pictures.append(picture)
            self._lines.addWidget(picture, 0, Qt.AlignmentFlag.AlignHCenter)
        stops = [self, *self.pictures, self.foot.cancel, self.foot.go]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)
        self.foot.tell(
            self.tr("The first pages, as they will be printed. PgDown goes on."), self.tr("Save as…")
        )
        self.setAccessibleDescription(
            "\n".join(
                f"{each.accessibleName()}: {each.accessibleDescription()}" for each in self.pictures[:1]
            )
        )
        self._scroll.scroll_by(_PAGES[Qt.Key.Key_Home])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on, go back, or scroll."""
        act = self._keys.act_of(event)
        if act == Act.GO or event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accepted.emit()
        elif act == Act.CLOSE:
            self.cancelled.emit()
        elif Qt.Key(event.key()) in _PAGES:
            self._scroll.scroll_by(_PAGES[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go on by Tab, and bring the page that is reached in sight."""
        moved = super().focusNextPrevChild(forward)
        reached = self.focusWidget()
        if isinstance(reached, PagePicture):
            self._scroll.verticalScrollBar().setValue(reached.y() - 12)
        return moved


class PagePicture(QWidget):
    """One page, its words for whoever has it read out."""

    def __init__(self, theme: Theme, image: QImage, ratio: float, name: str, words: str) -> None:
        super().__init__()
        self._theme, self._image = theme, image
        self._size = QSize(round(image.width() / ratio), round(image.height() / ratio))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(name)
        self.setAccessibleDescription(words)

    def sizeHint(self) -> QSize:
        """Return the size of the page; narrower where the window is."""
        return self._size

    def minimumSizeHint(self) -> QSize:
        """Return the height at which it stands: it is made smaller with its width."""
        return QSize(200, self._size.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the sheet, and where the keyboard is."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        scale = min(1.0, (self.width() - 4) / self._size.width())
        place = QRectF(2, 2, self._size.width() * scale - 4, self._size.height() * scale - 4)
        painter.drawImage(place, self._image)
        focused = self.hasFocus()
        painter.setPen(QPen(self._theme.colour("focus" if focused else "line"), 2 if focused else 1))
        painter.drawRect(place)
