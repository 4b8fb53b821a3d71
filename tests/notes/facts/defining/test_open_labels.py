"""Labels whose words lead on are asked as the beginning of what they say."""

import pytest


@pytest.mark.parametrize(
    ("line", "front", "answer"),
    [
        ("- Use when: running before the wind", "**Spinnaker**: use when […].", "running before the wind"),
        ("- **Avoid if**: more than 20 knots", "**Spinnaker**: avoid if […].", "more than 20 knots"),
        ("Best for: light wind", "**Spinnaker**: best for […].", "light wind"),
    ],
)
def test_a_label_that_leads_on_is_asked_with_its_subject(line, front, answer, cards_of):
    assert cards_of(f"## Spinnaker\n\n{line}")[front] == answer


def test_names_that_end_in_a_letter_and_questions_are_none(cards_of):
    cards = cards_of("## Spinnaker\n\n- Part A: the head of the sail\n- What for: light wind only")
    assert not [front for front in cards if "part A […]" in front or "what for […]" in front]
