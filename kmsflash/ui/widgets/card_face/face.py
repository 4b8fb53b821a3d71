"""The widget that shows a side of a card."""

from dataclasses import replace
from functools import cache

from PySide6.QtCore import QRectF, Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QHideEvent,
    QImage,
    QKeyEvent,
    QKeySequence,
    QLinearGradient,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from kmsflash.ui.sounds import reference_of
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.card_face.buttons import ROOM
from kmsflash.ui.widgets.card_face.dialect import page
from kmsflash.ui.widgets.card_face.manner import Manner, Part
from kmsflash.ui.widgets.card_face.media import sounds_in
from kmsflash.ui.widgets.card_face.painting import Touched, paint
from kmsflash.ui.widgets.card_face.places import Places, find

BLEED = 4
"""Pixels that a face keeps free on every side of its text: a pill reaches over the edge of its words."""

_FADE = 28
_SCROLL_KEYS = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -10,
    Qt.Key.Key_PageDown: 10,
}
_ENTER_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_COPY_KEYS = (QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.SelectAll)
_KEYBOARD = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class CardFace(QTextBrowser):
    """Text of a card on a transparent ground, with everything that Qt's text cannot draw painted under it.

    It fetches nothing: links only tell that they were followed. Keys that neither scroll nor copy are left to
    the page around it.
    """

    link_followed = Signal(QUrl)
    focus_shown = Signal()  # whether the keyboard's focus is to be seen here has changed

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._parts: tuple[Part, ...] = ()
        self._places: Places | None = None
        self.shows_focus = False
        self.sounds: tuple[str, ...] = ()  # references, in the order of the text
        self._hovered = ""
        self._policy: Qt.FocusPolicy | None = None  # how it took the keyboard before it had sounds
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # the bar stands outside
        # A fixed width, set with every resize: by itself Qt would lay hidden faces out for their last width.
        self.setLineWrapMode(QTextBrowser.LineWrapMode.FixedPixelWidth)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(BLEED)
        self.document().documentLayout().documentSizeChanged.connect(self._forget_places)
        self.anchorClicked.connect(self._follow)
        self.highlighted.connect(self._hover)
        theme.changed.connect(self._dress)
        theme.sounds.changed.connect(self.viewport().update)
        theme.sounds.troubled.connect(self._tell_of_sounds)
        self._dress()

    def show_parts(self, *parts: Part) -> None:
        """Show *parts* one under the other, from the top."""
        if parts or self._parts:
            self._parts = parts
            self._take_sounds()
            self._write()
        self.verticalScrollBar().setValue(0)

    def set_manner(self, manner: Manner) -> None:
        """Set all parts in *manner* from now on."""
        if any(part.manner != manner for part in self._parts):
            self._parts = tuple(replace(part, manner=manner) for part in self._parts)
            self._write()

    def text_height(self) -> int:
        """Return the height in pixels that the text takes at the present width."""
        return 0 if self.document().isEmpty() else round(self.document().size().height() + 0.5) - 2 * BLEED

    def text_room(self) -> int:
        """Return the height in pixels that there is for the text."""
        return self.height() - 2 * BLEED

    def height_at(self, width: int) -> int:
        """Lay the text out for *width* pixels, and return the height in pixels that it takes then."""
        self.setLineWrapColumnOrWidth(width + 2 * BLEED)
        return self.text_height()

    def places(self) -> Places:
        """Return where marks, cells and panels are, in the document's pixels."""
        if self._places is None:
            self._places = find(self.document())
        return self._places

    def show_lit(self) -> None:
        """Scroll the lit cell, or else the first mark, into view; never past the beginning without need."""
        lit = self.places().lit()
        bottom = self.viewport().height() - _FADE
        if lit is not None and lit.bottom() > bottom:
            middle = lit.center().y() - self.viewport().height() / 2
            self.verticalScrollBar().setValue(round(middle))  # a cell's words stand in its middle

    def _dress(self) -> None:
        """Take colours and sizes from the theme."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor(Qt.GlobalColor.transparent))
        palette.setColor(QPalette.ColorRole.Text, self._theme.colour("text"))
        palette.setColor(QPalette.ColorRole.Highlight, self._theme.colour("accentSoft"))
        palette.setColor(QPalette.ColorRole.HighlightedText, self._theme.colour("onAccent"))
        self.setPalette(palette)
        self.document().setIndentWidth(self._theme.size(22))
        self._write()

    def _write(self) -> None:
        at = self.verticalScrollBar().value()
        font = self._theme.font(self._parts[0].manner.font if self._parts else "body")
        font.setFeature(QFont.Tag("calt"), 0)  # else the code font draws -- as one long dash
        font.setFeature(QFont.Tag("tnum"), 0)  # in running text it tears hyphens apart
        self.document().setDefaultFont(font)
        written = page(self._parts, self._theme)
        self.setHtml(written.html)
        self.setAccessibleDescription(" ".join(written.remarks))
        self._forget_places()
        self.verticalScrollBar().setValue(at)

    def _forget_places(self) -> None:
        self._places = None

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Load pictures of the collection and nothing else, whatever a card's text asks for."""
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return None
        reference = name.toString() if isinstance(name, QUrl) else name
        return _nothing() if reference == ROOM else self._theme.pictures.image(reference)

    # Sounds

    def _take_sounds(self) -> None:
        """Know the sounds of the text; the keyboard comes to it as long as it has some."""
        before, self.sounds = self.sounds, sounds_in(part.tree for part in self._parts)
        if self._theme.sounds.playing in before and self._theme.sounds.playing not in self.sounds:
            self._theme.sounds.stop()
        if self.sounds and self._policy is None:
            self._policy = self.focusPolicy()
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        elif not self.sounds and self._policy is not None:
            self.setFocusPolicy(self._policy)
            self._policy = None

    def _tell_of_sounds(self) -> None:
        """Show that something keeps a sound from being heard, or does no longer."""
        if self.sounds:
            self._write()

    def _follow(self, url: QUrl) -> None:
        """Play a sound, or be silent where it plays; tell of any other link."""
        reference = reference_of(url)
        sounds = self._theme.sounds
        if reference not in self.sounds:
            self.link_followed.emit(url)
        elif reference == sounds.playing:
            sounds.stop()
        else:
            sounds.play([reference])

    def _hover(self, url: QUrl) -> None:
        self._hovered = reference_of(url)
        self.viewport().update()

    def hideEvent(self, event: QHideEvent) -> None:
        """Be silent where the whole card goes."""
        super().hideEvent(event)
        around = self.parentWidget()
        gone = around is None or not around.isVisible()
        if gone and not event.spontaneous() and self._theme.sounds.playing in self.sounds:
            self._theme.sounds.stop()

    def _touched(self) -> Touched:
        cursor = self.textCursor()
        focused = cursor.selectionStart() if self.hasFocus() and cursor.hasSelection() else -1
        return Touched(self._hovered, focused)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what stands under the text, then the text, then its fading out."""
        painter = QPainter(self.viewport())
        painter.translate(0, -self.verticalScrollBar().value())
        paint(painter, self.places(), self._theme, self._touched())
        painter.end()
        super().paintEvent(event)
        self._paint_fades()

    def _paint_fades(self) -> None:
        """Let the text fade out where more of it is above or below."""
        bar = self.verticalScrollBar()
        page = QRectF(self.viewport().rect())
        painter = QPainter(self.viewport())
        if bar.value() > 0:
            self._fade(painter, QRectF(0, _FADE / 2, page.width(), -_FADE / 2))
        if bar.value() < bar.maximum():
            self._fade(painter, QRectF(0, page.bottom() - _FADE, page.width(), _FADE))
        painter.end()

    def _fade(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the ground over *rect*, stronger and stronger from its top to its bottom."""
        ground = self._theme.colour("raised")
        clear = QColor(ground)
        clear.setAlpha(0)
        gradient = QLinearGradient(rect.topLeft(), rect.bottomLeft())
        gradient.setColorAt(0, clear)
        gradient.setColorAt(1, ground)
        painter.fillRect(rect.normalized(), gradient)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the text out for the new width."""
        super().resizeEvent(event)
        self.setLineWrapColumnOrWidth(self.viewport().width())
        self._forget_places()

    # Keys

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell whether it was the keyboard that came here."""
        super().focusInEvent(event)
        self.shows_focus = event.reason() in _KEYBOARD
        self.focus_shown.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that it has gone."""
        super().focusOutEvent(event)
        self.shows_focus = False
        self.focus_shown.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll or copy; leave every other key to the page around."""
        cursor = self.textCursor()
        follows = event.key() in _ENTER_KEYS and cursor.hasSelection() and cursor.charFormat().isAnchor()
        if event.key() in _SCROLL_KEYS:
            self.scroll_by(_SCROLL_KEYS[Qt.Key(event.key())])
        elif follows or any(event.matches(key) for key in _COPY_KEYS):
            super().keyPressEvent(event)
        else:
            event.ignore()

    def scroll_by(self, lines: int) -> None:
        """Scroll by *lines* of text; ten of them are a page."""
        bar = self.verticalScrollBar()
        step = self.viewport().height() * 0.9 if abs(lines) >= 10 else self._theme.size(48)
        bar.setValue(round(bar.value() + (step if lines > 0 else -step)))


@cache
def _nothing() -> QImage:
    """Return a picture on which nothing is."""
    image = QImage(1, 1, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    return image
