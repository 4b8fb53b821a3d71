"""What a day offers beside its queue: calm lines, each with what can be done about it."""

from collections.abc import Sequence
from itertools import zip_longest

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from kmsflash.model.custom import Pick, Wish
from kmsflash.model.today import Overview
from kmsflash.ui.theme import Theme
from kmsflash.ui.today import day_words, exam_words
from kmsflash.ui.today.requests import Ask, Request
from kmsflash.ui.today.words import translate
from kmsflash.ui.widgets.button import Button
from kmsflash.ui.widgets.control import RING
from kmsflash.ui.widgets.flow import FlowLayout
from kmsflash.ui.widgets.label import Label

Offer = tuple[str, Request]
_GAP = 8  # between words and the first button


class Beside(QWidget):
    """Lines under the sentence of the day; none on most days."""

    requested = Signal(object)  # Request

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines: list[_Line] = []
        self._more = _Offers(theme)
        self._more.requested.connect(self.requested)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(self._more)

    @property
    def buttons(self) -> tuple[Button, ...]:
        """What can be pressed, from the top down."""
        lines = (button for line in self._lines for button in line.buttons)
        return tuple(button for button in (*lines, *self._more.buttons) if not button.isHidden())

    @property
    def sentences(self) -> tuple[str, ...]:
        """What it says, line by line."""
        return tuple(line.sentence for line in self._lines if not line.isHidden())

    def show_overview(self, overview: Overview) -> None:
        """Offer what the day has; lines that are there are kept, and the focus with them."""
        told = _lines(overview)
        while len(self._lines) < len(told):
            line = _Line(self._theme)
            line.requested.connect(self.requested)
            self._column.insertWidget(len(self._lines), line)
            self._lines.append(line)
        for line, content in zip_longest(self._lines, told):
            line.setVisible(content is not None)
            if content is not None:
                line.say(*content)
        offers = _offers(overview)
        self._more.offer(offers)
        self._more.setVisible(bool(offers))
        self.setVisible(bool(told or offers))


class _Line(QWidget):
    """A sentence, and what can be done about it."""

    requested = Signal(object)  # Request

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._words = Label(theme, font="small", colour="quiet", wraps=True)
        self._offers = _Offers(theme)
        self._offers.requested.connect(self.requested)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSizeConstraint(QBoxLayout.SizeConstraint.SetNoConstraint)
        self._words.setContentsMargins(RING, 0, RING, 0)
        self._row.addWidget(self._words)
        self._row.addWidget(self._offers)
        self._row.addStretch(1)

    @property
    def sentence(self) -> str:
        return self._words.text()

    @property
    def buttons(self) -> tuple[Button, ...]:
        return self._offers.buttons

    def say(self, sentence: str, offers: Sequence[Offer]) -> None:
        self._words.setText(sentence)
        self._offers.offer(offers, sentence)
        self._offers.setVisible(bool(offers))
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """Return room for the widest button: the words give way."""
        widest = max((button.sizeHint().width() for button in self.buttons), default=0)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the buttons after the words where there is room, else under them."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        words = self._words.fontMetrics().horizontalAdvance(self._words.text()) + 2 * RING
        stacked = words + _GAP + self._offers.width_of_all > self.width()
        self._words.setWordWrap(stacked)
        vertical = QBoxLayout.Direction.TopToBottom
        self._row.setDirection(vertical if stacked else QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(2 if stacked else _GAP)
        self._offers.gather(alone=stacked)


class _Offers(QWidget):
    """Buttons in a row, in as many lines as they need."""

    requested = Signal(object)  # Request

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._buttons: list[Button] = []
        self._requests: list[Request] = []
        self._flow = FlowLayout(self, 0)
        self._flow.setContentsMargins(0, 0, 0, 0)
        self._rest = QWidget()  # takes what is left of the last line, so that no button is drawn out
        self._flow.addWidget(self._rest)

    @property
    def buttons(self) -> tuple[Button, ...]:
        return tuple(self._buttons)

    def offer(self, offers: Sequence[Offer], about: str = "") -> None:
        self._requests = [request for _, request in offers]
        while len(self._buttons) < len(offers):
            self._buttons.append(self._new_button(len(self._buttons)))
        for button, offer in zip_longest(self._buttons, offers):
            button.setVisible(offer is not None)
            if offer is not None:
                button.setText(offer[0])
                button.setAccessibleDescription(about)
                button.updateGeometry()
        self._flow.invalidate()

    @property
    def width_of_all(self) -> int:
        """How many pixels the buttons take in one line."""
        return sum(button.sizeHint().width() for button in self._buttons if not button.isHidden())

    def gather(self, *, alone: bool) -> None:
        """Take as many lines as are needed, or one, where words stand before the buttons."""
        self.setMinimumWidth(0 if alone else self.width_of_all)

    def _new_button(self, number: int) -> Button:
        button = Button(self._theme, "")
        button.clicked.connect(lambda: self.requested.emit(self._requests[number]))
        self._flow.insert(number, button)
        return button


def _lines(overview: Overview) -> list[tuple[str, list[Offer]]]:
    """Return the sentences of a day, the most pressing first, with what can be done about each."""
    lines: list[tuple[str, list[Offer]]] = []
    backlog = overview.backlog
    if overview.dated_ahead is not None:
        offers = [
            (translate("today", "Count as today's"), Request(Ask.COUNT_AS_TODAYS)),
            (translate("today", "Leave as dated"), Request(Ask.LEAVE)),
        ]
        lines.append((day_words.dated_ahead(overview.dated_ahead), offers))
    if backlog.days:
        spread = Request(Ask.SPREAD, days=backlog.days)
        other = Request(Ask.SPREAD_OVER, days=backlog.days, cards=backlog.missed)
        offers = [(day_words.spread(backlog.days), spread), (translate("today", "Other days…"), other)]
        lines.append((day_words.missed(backlog.missed), offers))
    if backlog.left:
        at_once = (translate("today", "All at once"), Request(Ask.AT_ONCE))
        lines.append((day_words.plan(backlog), [at_once]))
    after = overview.after_exam
    if after is not None:
        offers = [
            (exam_words.spread(after.span), Request(Ask.SPREAD_EXAM, days=after.span, exam=after.exam)),
            (translate("today", "Leave as it is"), Request(Ask.LEAVE_EXAM, exam=after.exam)),
        ]
        lines.append((exam_words.after(after), offers))
    if overview.over_limit:
        lines.append((day_words.over_limit(overview.over_limit), []))
    if overview.held and not overview.load.total:
        anyway = Request(Ask.WISH, Wish(Pick.HELD, cards=None))
        lines.append((day_words.held(overview.held), [(translate("today", "Study them anyway"), anyway)]))
    return lines


def _offers(overview: Overview) -> list[Offer]:
    """Return what else can be studied where nothing waits."""
    more = overview.more
    if more is None:
        return []
    offers: list[Offer] = []
    beyond = sum(exam.beyond for exam in overview.exams)
    if beyond:
        offers.append((exam_words.beyond(beyond), Request(Ask.BEYOND)))
    if more.ahead:
        wish = Wish(Pick.AHEAD, cards=None)
        offers.append((day_words.ahead(more, overview.today), Request(Ask.WISH, wish)))
    if more.new:
        offers.append((day_words.new(more.new), Request(Ask.WISH, Wish(Pick.NEW, cards=more.new))))
    if more.forgotten:
        wish = Wish(Pick.FORGOTTEN, cards=None)
        offers.append((day_words.forgotten(more.forgotten), Request(Ask.WISH, wish)))
    if more.seen:
        offers.append((translate("today", "Custom study…"), Request(Ask.PICK)))
    return offers
