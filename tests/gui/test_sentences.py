"""Sentences of the rooms that know no language of the window, as the learner reads them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from kmsflash.model.decks import SameNameError
from kmsflash.model.errors import Unkept, UserError
from kmsflash.model.ids import DeckId
from kmsflash.model.sentences import Sentence, together
from kmsflash.store.standing import Standing
from kmsflash.ui.language import speak
from kmsflash.ui.sentences import translated


@pytest.fixture(autouse=True)
def _german(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    speak(qapp, "de")
    yield
    speak(qapp, "en")
    QLocale.setDefault(before)


def test_a_sentence_is_said_in_the_learners_language() -> None:
    assert translated(Sentence("The cell is empty.")) == "Die Zelle ist leer."


def test_numbers_and_sentences_within_are_said_so_too() -> None:
    cards = Sentence("left out {count} chapters, missing or too long", count=12_345)
    assert translated(cards) == "12.345 Kapitel weggelassen, fehlend oder zu lang"
    error = UserError("{path} cannot be read: {reason}.", path="{a}.md", reason=Sentence("Permission denied"))
    assert translated(error) == "{a}.md lässt sich nicht lesen: keine Berechtigung."
    both = together([Sentence("The cell is empty."), Sentence("A tag needs a name.")])
    assert translated(both) == "Die Zelle ist leer. Ein Schlagwort braucht einen Namen."


def test_what_says_more_than_its_sentence_is_said_so_too(tmp_path: Path) -> None:
    gone = tmp_path / "gone.kms"
    with pytest.raises(Unkept) as raised:
        Standing.of(gone)
    assert translated(raised.value).startswith(f"{gone} ist nicht mehr da: ")
    assert translated(SameNameError("Hafen", DeckId(1))).startswith(
        "Hier gibt es schon einen Stapel „Hafen“."
    )


def test_what_has_no_translation_is_said_as_it_is() -> None:
    assert translated("Hafen {x}") == "Hafen {x}"
    assert translated(Sentence("Nobody said this of {name}.", name="a")) == "Nobody said this of a."
    assert translated(ValueError("odd")) == "odd"
