"""Cards that the notes write out are made as they stand."""

import pytest

from kmsflash.notes.derive import derive


def cards(text: str) -> list[tuple[str, str]]:
    reading = derive(f"# Rivers\n\n{text}\n".encode(), "rivers.md")
    assert not reading.rejections
    assert not reading.open_questions
    return [(card.front, card.answer) for fact in reading.facts for card in fact.cards]


@pytest.mark.parametrize(
    ("text", "front", "answer"),
    [
        ("Q: Which river is longest?\nA: The Nile", "Which river is longest?", "The Nile"),
        ("Q: Name two wide rivers\nA: Amazon, Congo", "Name two wide rivers", "Amazon, Congo"),
        ("**Q:** 2 * 3?\n**A:** 6", "2 * 3?", "6"),
        ("Q: Is a delta a river?\nA: No", "Is a delta a river?", "No"),
        ("Q: Which two?\nA:\n- the first\n- the second", "Which two?", "- the first\n- the second"),
        (
            "Q: Which two?\nA: these:\n- the first\n- the second",
            "Which two?",
            "these:\n\n- the first\n- the second",
        ),
        (
            "Q: How is it printed?\nA:\n\n```python\nprint(1)\n```",
            "How is it printed?",
            "```python\nprint(1)\n```",
        ),
        (
            "Q: What does it print?\n\n```python\nprint(1)\n```\n\nA: One",
            "What does it print?\n\n```python\nprint(1)\n```",
            "One",
        ),
        (
            "Q: As a table?\nA:\n\n| a | b |\n|---|---|\n| 1 | 2 |",
            "As a table?",
            "| a | b |\n| --- | --- |\n| 1 | 2 |",
        ),
    ],
)
def test_a_question_with_its_answer_is_the_authors_card(text: str, front: str, answer: str) -> None:
    assert cards(text) == [(front, answer)]


def test_a_quotation_under_the_answer_explains_it() -> None:
    reading = derive(b"# Rivers\n\nQ: Why is it brown?\nA: Silt\n\n> It comes from the hills.\n", "rivers.md")
    ((card,),) = [fact.cards for fact in reading.facts]
    assert (card.answer, card.explanation) == ("Silt", "It comes from the hills.")


def test_a_question_without_an_answer_beside_it_stays_open() -> None:
    reading = derive(b"# Rivers\n\nQ: Why is the Amazon so wide?\n\n## Lakes\n\nNothing here.\n", "rivers.md")
    assert [question.text for question in reading.open_questions] == ["Why is the Amazon so wide?"]


def test_options_and_a_key_are_a_choice_and_not_an_answer_to_write() -> None:
    text = "Q: Which is longest? A) Rhine B) Nile C) Po\nA: B"
    assert [answer for _, answer in cards(text)] != ["B"]


def test_two_cards_that_say_nearly_the_same_are_both_wanted() -> None:
    text = "Q: Which river is longest?\nA: The Nile\n\nQ: Which river is the longest one?\nA: Nile, the"
    assert len(cards(text)) == 2


def test_a_written_list_whose_brackets_do_not_pair_is_told_and_not_made():
    reading = derive(b"# Rivers\n\nQ: Which two?\nA:\n- the Nile\n- the Congo (wider\n", "rivers.md")
    assert not [card for fact in reading.facts for card in fact.cards if card.front == "Which two?"]
    assert "Brackets, quotes or code marks do not pair." in [str(one.reason) for one in reading.rejections]
