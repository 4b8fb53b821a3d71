"""Call-outs have English names in notes of every language, and one that asks holds what answers it."""

import pytest

from kmsflash.notes.outline import outline
from kmsflash.notes.page import Line, Paragraph, Role
from kmsflash.notes.vocabulary import load

ASKED = "¿Qué barco lleva dos mástiles?"


def _paragraphs(text: str, language: str) -> list[Paragraph]:
    lines = [Line(line, at, at) for at, line in enumerate(text.split("\n"), 1)]
    return [one for one in outline(lines, "a.md", load(language)).blocks if isinstance(one, Paragraph)]


@pytest.mark.parametrize("kind", ["question", "faq", "tip", "example"])
def test_a_call_out_that_asks_is_a_question_with_its_answer(kind):
    told = _paragraphs(f"> [!{kind}]- {ASKED}\n> El queche, y la yola.", "es")
    assert [(one.text, one.label and one.label.role) for one in told] == [
        (ASKED, Role.QUESTION),
        ("El queche, y la yola.", Role.ANSWER),
    ]


@pytest.mark.parametrize("language", ["de", "es", "fr", "it", "pt"])
def test_a_warning_is_a_trap_in_every_language(language):
    told = _paragraphs("> [!warning]\n> El ancla no agarra en la roca.", language)
    assert [one.label and one.label.role for one in told] == [Role.TRAP]


def test_the_title_of_a_page_is_no_label_of_its_parts():
    told = _paragraphs("# Notes\n\n## Masts\n\nThe mizzen is the mast farthest aft.", "en")
    assert told[0].label is None
    told = _paragraphs("# Ships\n\n## Notes\n\nThe mizzen is the mast farthest aft.", "en")
    assert told[0].label is not None
