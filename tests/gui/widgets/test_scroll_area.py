"""The scroll area: as high as wrapped words need, and no higher."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.label import Label
from kmsflash.ui.widgets.scroll_area import ScrollArea

Stage = Callable[..., QWidget]


def test_its_content_is_as_high_as_its_words_at_that_width(stage: Stage, theme: Theme) -> None:
    content = QWidget()
    column = QVBoxLayout(content)
    column.addWidget(Label(theme, "Many words that wrap. " * 120, wraps=True))
    scroll = ScrollArea(content)
    window = stage(scroll)
    wide = content.minimumHeight()
    window.resize(320, 320)
    assert content.minimumHeight() > wide
    assert content.height() == content.heightForWidth(scroll.viewport().width())
    scroll.scroll_by(0.5)
    assert scroll.verticalScrollBar().value() == round(0.5 * scroll.verticalScrollBar().pageStep())
