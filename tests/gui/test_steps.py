"""The names of steps, as the journal has them and as the learner reads them."""

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from kmsflash.model.ids import CardId
from kmsflash.model.steps import Step
from kmsflash.ui.steps import done_again, step_name, taken_back


class German(QTranslator):
    """Three names."""

    def translate(self, context: str, text: str, *_others: object) -> str:
        words = {
            "Suspend {1} cards": "{1} Karten aussetzen",
            "Move {1} cards to {2}": "{1} Karten nach {2} verschieben",
            "Suspend card": "Karte aussetzen",
        }
        return words.get(text, "") if context == "Steps" else ""


def test_names_are_said_in_the_learners_language(qapp: QCoreApplication) -> None:
    german = German()
    qapp.installTranslator(german)
    try:
        assert step_name(Step(1, "Suspend 12 cards")) == "12 Karten aussetzen"
        assert step_name(Step(1, "Suspend card")) == "Karte aussetzen"
        assert step_name(Step(1, "Move 3 cards to A to B")) == "3 Karten nach A to B verschieben"
    finally:
        qapp.removeTranslator(german)


@pytest.mark.parametrize(
    "label", ["Import harbours.md", "Import a.md and 3 more", "Rename A to B", "Unflag card"]
)
def test_a_name_without_a_translation_is_said_as_it_is(qapp: QCoreApplication, label: str) -> None:
    assert step_name(Step(1, label)) == label


def test_what_was_turned_is_told(qapp: QCoreApplication) -> None:
    assert taken_back(Step(1, "Bury card")) == "Taken back: Bury card"
    assert taken_back(Step(1, "Bury card"), any_left=False) == "Nothing is left to take back of: Bury card"
    assert done_again(Step(1, "Where?", CardId(1))) == "Done again: Answer to “Where?”"
