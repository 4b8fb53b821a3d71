"""The notes behind a card: the page it was made from, its passage marked."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kmsflash.model.importing import Passage
from kmsflash.rendering import tree
from kmsflash.rendering.markup import html
from kmsflash.rendering.notes import around
from kmsflash.ui.study.keys import SCREEN, Act
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.button import Button
from kmsflash.ui.widgets.card_face import BLEED, PASSAGE, CardFace, Part
from kmsflash.ui.widgets.control import RING
from kmsflash.ui.widgets.label import Label
from kmsflash.ui.widgets.page_sheet import PageSheet

_WIDTH = 760  # pixels at font setting 100 %
_PADDING = 28
_AWAY_KEYS = (Qt.Key.Key_Escape, Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SCROLL_KEYS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -10, Qt.Key.Key_PageDown: 10}


class NotesSheet(PageSheet):
    """A sheet over the study page, put away by Esc, the key that showed it, or a click beside it.

    O opens the file.
    """

    closed = Signal()
    file_wanted = Signal(object)  # Path

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, _WIDTH, "raised")
        self._keys = theme.keys.table(SCREEN)
        self._path: Path | None = None
        self._title = Label(theme, font="small", weight=600)
        self._where = Label(theme, font="small", colour="quiet", wraps=True)
        self._remark = Label(theme, font="small", colour="quiet", wraps=True)
        self._open = Button(theme, self.tr("Open the file"), key="O", look="ghost")
        self._back = Button(theme, self.tr("Back to the card"), key=self.tr("Esc"), look="ghost")
        self._open.clicked.connect(self._open_file)
        self._back.clicked.connect(self._close)
        self.away_wanted.connect(self._close)
        self.text = CardFace(theme)
        self._assemble()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("The notes of this card"))
        self.file_wanted.connect(open_file)
        theme.changed.connect(self.fill_page)
        self.hide()

    def _assemble(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setSpacing(2)
        self._column.addWidget(self._title)
        self._column.addWidget(self._where)
        self._column.addWidget(self._remark)
        self._column.addSpacing(14)
        self._column.addWidget(self.text, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(BLEED - RING, 8, BLEED - RING, 0)
        foot.addWidget(self._open)
        foot.addStretch(1)
        foot.addWidget(self._back)
        self._column.addLayout(foot)

    def show_passage(self, passage: Passage) -> None:
        """Show the notes of *passage*, scrolled to it."""
        self._path = passage.path if passage.exists else None
        self._title.setText(passage.source)
        self._where.setText(" › ".join(passage.headings))
        self._where.setVisible(bool(passage.headings))
        remark = self._remark_on(passage)
        self._remark.setText(remark)
        self._remark.setVisible(bool(remark))
        self._open.setVisible(self._path is not None)
        start, end = passage.found_at or (0, 0)
        shown = around(passage.text, start, end) if passage.found_at else f"=={passage.quote}=="
        self.text.setAccessibleName(passage.quote)
        self.text.show_parts(Part(tree.parse(html(shown)), PASSAGE))
        self.show()
        self.raise_()
        self.fill_page()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remark_on(self, passage: Passage) -> str:
        if passage.found_at is None:
            return self.tr("The notes have changed since; this is the passage as it was.")
        if passage.path is not None and not passage.exists:
            return self.tr("The file is gone; these are its words as they were when it was read last.")
        return ""

    def _lay_out(self) -> None:
        """Fill the page but for an edge, the sheet in its middle."""
        page = self._page.rect()
        self.setGeometry(page)
        padding = self._theme.size(_PADDING)
        sheet = self._sheet()
        self._column.setContentsMargins(
            sheet.left() + padding - BLEED,
            sheet.top() + padding,
            page.width() - sheet.right() - 1 + padding - BLEED,
            page.height() - sheet.bottom() - 1 + padding // 2,
        )
        for label in (self._title, self._where, self._remark):
            label.setContentsMargins(BLEED, 0, BLEED, 0)

    def fill_page(self) -> None:
        """Fill the page, which may have another size now, and keep the passage in sight."""
        self._lay_out()
        if self.isVisible():
            self._column.activate()  # at once: only in its new place does the text know how far to scroll
            self.text.verticalScrollBar().setValue(0)
            self.text.show_lit()

    def _close(self) -> None:
        self.hide()
        self.closed.emit()

    def _open_file(self) -> None:
        if self._path is not None:
            self.file_wanted.emit(self._path)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back, scroll, or open the file; no other key reaches the card below."""
        if event.key() in _AWAY_KEYS or self._keys.act_of(event) == Act.NOTES:
            self._close()
        elif event.key() in _SCROLL_KEYS:
            self.text.scroll_by(_SCROLL_KEYS[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_O:
            self._open_file()
        event.accept()


def open_file(path: Path) -> None:
    """Open notes with the program that the system has for them; of what is no notes, its folder.

    Where notes lie is told by the collection, which may be a stranger's: anything else may be a program.
    """
    from kmsflash.notes.readers import ENDINGS  # on use: no card needs it

    shown = path if path.suffix.lower() in ENDINGS else path.parent
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(shown)))
