"""Which questions without an answer the page itself answers, and which it must leave open."""

import pytest

from kmsflash.notes.derive import derive

PAGE = """# Notes

The Battle of Hastings was fought in 1066. William of Normandy defeated Harold.

Harold was born in 1022 and died in 1066.

A common misconception is that the tongue has separate zones for each taste.

Leaves look green because chlorophyll reflects green light.

The human hand has 27 bones. Saturn has at least 145 moons.

The spine has 33 vertebrae, of which 9 are fused. Copper bends easily and glass breaks because it is brittle.

Edward was born in 1042 while Robert conquered Sicily. Nelson was defeated by Drake.

Diamond is the hardest natural material. Tin was chosen because of its low price.

- Enzyme: a protein that speeds up a reaction.
- Hormone: a messenger carried by the blood.

| Element | Symbol | Melting point | Use |
|---|---|---|---|
| Iron | Fe | 1538 °C | steel frames |
| Gold | Au | 1064 °C | fine jewellery |
| Lead | Pb | 327 °C | radiation shields |

| Situation | Choose |
|---|---|
| Bacterial pneumonia | Amoxicillin |
| Pregnancy | Labetalol |

## Review

1. {}
2. Which of the two came first in time?
"""


def answers(question: str) -> list[str]:
    facts = derive(PAGE.format(question).encode(), "a.md").facts
    return [card.answer for fact in facts if fact.kind == "question" for card in fact.cards]


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("When was the Battle of Hastings fought?", "In 1066"),
        ("In which year was Edward born?", "In 1042"),
        ("Who defeated Harold?", "William of Normandy"),
        ("Which material is the hardest?", "Diamond"),
        ("How many bones does the human hand have?", "27 bones"),
        ("How many moons does Saturn have?", "At least 145 moons"),
        ("Why does glass break?", "Because it is brittle"),
        ("Which element is used for radiation shields?", "Lead"),
        ("What is the melting point and symbol of gold?", "1064 °C, Au"),
        ("Which drug is preferred in pregnancy?", "Labetalol"),
        (
            "What is the difference between an enzyme and a hormone?",
            "**enzyme**: a protein that speeds up a reaction; **hormone**: a messenger carried by the blood",
        ),
    ],
)
def test_a_question_is_answered_where_the_page_says_all_of_it(question: str, answer: str) -> None:
    assert answers(question) == [answer]


@pytest.mark.parametrize(
    "question",
    [
        "When was Harold born?",  # two years in the sentence
        "When did Robert conquer Sicily?",  # the year is another clause's
        "How many vertebrae does the spine have?",  # two numbers
        "How many bones does the human foot have?",
        "Why do leaves not look green in autumn?",
        "Why does copper bend easily?",  # the reason is another clause's
        "Who defeated Drake?",  # he was the winner
        "Who defeated William of Normandy?",
        "Which zones does the tongue have?",  # the page calls it wrong
        "Which symbol does iron not have?",
        "Which drug should be avoided in pregnancy?",
        "Which drug causes harm in pregnancy?",
        "What is the difference between a hormone and a vitamin?",
        "Who fought at Hastings and when?",
    ],
)
def test_a_question_is_left_open_where_the_page_may_mean_something_else(question: str) -> None:
    assert answers(question) == []
    assert question in {one.text for one in derive(PAGE.format(question).encode(), "a.md").open_questions}


def test_a_question_that_a_card_of_the_page_asks_already_is_told_so() -> None:
    reading = derive(PAGE.format("What is the symbol of gold?").encode(), "a.md")
    assert [one.reason for one in reading.rejections if one.front == "What is the symbol of gold?"] == [
        "The same card was made already."
    ]


def test_options_that_are_wrong_are_no_evidence() -> None:
    text = (
        "1. Which statement holds?\nA) Copper melts because it is soft.\n"
        "B) Copper conducts heat.\nAnswer: B\n\n"
        "2. Why does copper melt so easily?\n3. When was copper found in the hills?"
    )
    reading = derive(f"# Metals\n\n{text}\n".encode(), "a.md")
    assert "Why does copper melt so easily?" in {one.text for one in reading.open_questions}


def test_a_page_in_spanish_answers_its_questions_too() -> None:
    page = (
        "# Notas\n\n"
        "Las hojas son verdes porque la clorofila refleja la luz verde.\n\n"
        "- Enzima: proteína que acelera una reacción.\n- Hormona: mensajero que lleva la sangre.\n\n"
        "## Preguntas\n\n¿Por qué las hojas son verdes?\n"
        "¿Cuál es la diferencia entre una enzima y una hormona?\n"
    )
    cards = [card for fact in derive(page.encode(), "a.md").facts for card in fact.cards]
    found = {card.front: card.answer for card in cards}
    assert "clorofila" in found["¿Por qué las hojas son verdes?"]
    assert "sangre" in found["¿Cuál es la diferencia entre una enzima y una hormona?"]
