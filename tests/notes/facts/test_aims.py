"""What a guide promises or a syllabus asks for gives no cards."""

import pytest

from kmsflash.model.notes import Rejection
from kmsflash.notes.derive import derive
from kmsflash.notes.facts import aims
from kmsflash.notes.facts.making import OF_NOTES, Scope
from kmsflash.notes.names import names_of
from kmsflash.notes.outline import outline
from kmsflash.notes.page import Line
from kmsflash.notes.vocabulary import load

ENGLISH = (
    "# Soil\n\nYou should be able to:\n- explain how clay holds water\n- describe three horizons\n\n"
    "- Loam: soil of sand, silt and clay in equal parts\n"
)
PAGES = {
    "en": "By the end of this unit you should be able to:\n\n- explain how clay holds water\n",
    "de": "Am Ende dieser Einheit kannst du:\n\n- das Verhalten von Ton erklären\n",
    "es": "Al final del tema serás capaz de:\n\n- explicar cómo la arcilla retiene el agua\n",
    "fr": "À la fin de ce chapitre, vous serez capable de :\n\n- expliquer comment l’argile retient l’eau\n",
    "it": "Alla fine del capitolo sarai in grado di:\n\n- spiegare come l’argilla trattiene l’acqua\n",
    "pt": "No final da aula será capaz de:\n\n- explicar como a argila retém a água\n",
}


def test_aims_are_no_notes_and_what_follows_them_is() -> None:
    reading = derive(ENGLISH.encode(), "soil.md")
    asked = [draft.front for fact in reading.facts for draft in fact.cards]
    assert "What is **Loam**?" in asked or "What is **loam**?" in asked
    assert not [front for front in asked if "explain" in front or "horizons" in front]
    assert [one.reason for one in reading.rejections if "explain" in one.front] == [OF_NOTES]


@pytest.mark.parametrize("language", PAGES)
def test_aims_are_known_in_every_language(language: str) -> None:
    page = outline(
        [Line(text, at, at) for at, text in enumerate(PAGES[language].splitlines(), 1)],
        "soil",
        load(language),
    )
    found = list(aims.recognise(Scope(page, load(language), names_of(()))))
    assert [one.reason for one in found if isinstance(one, Rejection)][-1:] == [OF_NOTES]
