"""The bars of the next days."""

from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.day_bars import Bar, DayBars


def _tall(image: QImage, x: int, colour: str) -> int:
    return sum(image.pixelColor(x, y).name() == colour for y in range(image.height()))


def test_bars_are_as_tall_as_their_day_and_the_next_stands_out(qtbot: QtBot, any_theme: Theme) -> None:
    bars = DayBars(any_theme)
    qtbot.addWidget(bars)
    bars.resize(400, bars.sizeHint().height())
    bars.show_bars([Bar("Tomorrow", "Wed", 10, is_next=True), Bar("Thu", "Thu", 20), Bar("Fri", "Fri", 0)])
    image = bars.grab().toImage()
    first = _tall(image, 66, any_theme.colour("accent").name())
    second = _tall(image, 200, any_theme.colour("accentSoft").name())
    assert first > 20
    assert abs(second - 2 * first) <= 2
    assert _tall(image, 333, any_theme.colour("accentSoft").name()) == 0


def test_they_are_told_to_screen_readers(qtbot: QtBot, theme: Theme) -> None:
    bars = DayBars(theme)
    qtbot.addWidget(bars)
    bars.show_bars([Bar("Tomorrow", "Wed", 10, is_next=True), Bar("Thu", "Thu", 20)])
    assert bars.accessibleDescription() == "Tomorrow 10, Thu 20"
