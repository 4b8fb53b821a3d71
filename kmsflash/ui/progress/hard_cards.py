"""The cards that were forgotten most often, as rows: Enter opens them in Browse."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter

from kmsflash.model.statistics import HardCard
from kmsflash.rendering.card import plain
from kmsflash.ui.progress import words
from kmsflash.ui.progress.words import translate
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.charts.plot import EDGE, Plot, Table

_ROW = 34
_FIGURES = 190


class HardCards(Plot):
    """A row a card: its question, how often it was forgotten, and where it stands."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(theme, name, _ROW)
        self._rows: tuple[tuple[str, str], ...] = ()

    def show_cards(self, cards: Sequence[HardCard]) -> None:
        """Show cards, the hardest first."""
        rows, said, table = [], [], []
        for card in cards:
            front = " ".join(plain(card.front).split())
            figures = translate("progress", "{lapses} × forgotten · {interval}").format(
                lapses=words.number(card.lapses), interval=words.days(card.interval)
            )
            rows.append((front, figures))
            said.append(f"{front}: {figures}")
            table.append((front, card.lapses, card.ease, card.interval))
        self._rows = tuple(rows)
        header = (
            translate("progress", "Question"),
            translate("progress", "Forgotten"),
            translate("progress", "Ease in percent"),
            translate("progress", "Days"),
        )
        self.take(said, Table(header, tuple(table)))

    def sizeHint(self) -> QSize:
        """Return room for all rows."""
        return QSize(self._theme.size(300), self._theme.size(_ROW) * len(self._rows) + 2 * EDGE)

    def minimumSizeHint(self) -> QSize:
        """Return the same height."""
        return QSize(self._theme.size(200), self.sizeHint().height())

    def spots(self) -> Sequence[QRectF]:
        """Return each row."""
        high = self._theme.size(_ROW)
        return [QRectF(2, EDGE + at * high + 1, self.width() - 4, high - 2) for at in range(len(self._rows))]

    def paint(self, painter: QPainter) -> None:
        """Paint the rows with lines between them."""
        wide = self._theme.size(_FIGURES)
        for at, ((front, figures), place) in enumerate(zip(self._rows, self.spots(), strict=True)):
            if at:
                line = QRectF(0, place.top() - 1, self.width(), 1)
                painter.fillRect(line, self._theme.colour("line"))
            left = QRectF(0, place.top(), self.width() - wide - 8, place.height())
            self.write(painter, left, front, role="text", font="small")
            right = QRectF(self.width() - wide, place.top(), wide, place.height())
            self.write(painter, right, figures, Qt.AlignmentFlag.AlignRight, font="small")
