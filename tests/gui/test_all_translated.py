"""No screen says a word that was not asked of the translation."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QWidget

from kmsflash.app import App
from kmsflash.rendering.card import plain
from kmsflash.ui.today.words import day
from tests.gui.conftest import Start

SIGN = "«"


class Marking(QTranslator):
    """Puts every text between signs: what shows without them went round the translation."""

    def translate(self, _context: str, text: str, *_others: object) -> str:
        return f"«{text}»"

    def isEmpty(self) -> bool:
        return False


@pytest.fixture(autouse=True)
def _marked(qapp: QApplication) -> Iterator[None]:
    marking = Marking()
    qapp.installTranslator(marking)
    yield
    qapp.removeTranslator(marking)


def words_of(widget: QWidget) -> Iterator[str]:
    yield from (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip())
    if isinstance(widget, QLabel):
        yield widget.text()
    if isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(at) for at in range(widget.count()))
    yield from (action.text() for action in widget.actions())


def unmarked(window: QWidget, content: set[str]) -> set[str]:
    """Return what shows without the signs and is nothing of the learner's own."""
    said = {
        words
        for widget in [window, *window.findChildren(QWidget)]
        if widget.isVisible()
        for words in words_of(widget)
        if SIGN not in words and any(letter.isalpha() for letter in words)
    }
    return said - content


def test_every_word_of_the_screens_can_be_translated(start: Start) -> None:
    program: App = start()
    assert program.collection is not None
    overview = program.collection.library.overview(program._clock())
    content = {"kmsflash", day(overview.today), *(node.name for node in overview.decks)}
    card = program.collection.study.session(program._clock()).turn(program._clock())
    assert card is not None
    left: dict[str, set[str]] = {"first start": unmarked(program.window, content)}
    for name, show in {
        "decks": program.show_decks,
        "browse": program.show_browse,
        "new card": program.new_card,
        "settings": program.show_settings,
        "study": program.study,
    }.items():
        show()
        QApplication.processEvents()
        left[name] = unmarked(program.window, content | {plain(card.face.front)})
    assert {name: words for name, words in left.items() if words} == {}
