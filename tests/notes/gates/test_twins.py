"""What the notes say twice is asked once."""

from kmsflash.notes.derive import derive

TWICE = b"""# Volcanoes

## Summary

- A shield volcano erupts basaltic lava in most cases.

## Shapes

A shield volcano erupts basaltic lava in most of the cases.
"""


def test_the_same_said_twice_gives_one_card_and_names_the_line():
    reading = derive(TWICE, "volcanoes.md")
    assert len({card.answer for fact in reading.facts for card in fact.cards}) == reading.card_count
    assert any("line 5" in one.reason for one in reading.rejections)


def test_different_answers_to_alike_questions_both_stay():
    text = b"# Leaves\n\n- An oak leaf measures 12 cm across.\n- An elm leaf measures 8 cm across.\n"
    assert derive(text, "leaves.md").card_count == 2
