"""Where the key of a multiple-choice question may stand."""

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing

LIQUID = "Which metal is liquid at home?"
OPTIONS = ("Iron", "Mercury", "Copper")


def choices(text):
    cards = listing(derive(f"# Metals\n\n{text}\n".encode(), "a.md"))
    return {
        card["front"].split("\n")[0]: card["back"]
        for card in cards
        if card["kind"] == "question" and "\n" in card["front"]
    }


def asked(number, mark="{}"):
    lines = [
        f"{letter}) {mark.format(text) if text == 'Mercury' else text}"
        for letter, text in zip("ABC", OPTIONS, strict=True)
    ]
    return "\n".join((f"{number}. Which metal is liquid in case {number}?", *lines))


@pytest.mark.parametrize("mark", ["**{}**", "{} *", "{} ✓", "{} (correct)", "=={}=="])
def test_a_mark_on_the_option_is_its_key(mark):
    assert choices(asked(1, mark)) == {"Which metal is liquid in case 1?": "B. Mercury"}


@pytest.mark.parametrize(
    "key",
    [
        "Answer: B",
        "**Answer:** (b), because its melting point is low",
        "Answer: Mercury",
        "Answer: Option B",
        "Answer: B because it melts early",
        "Correct answer: B. Mercury",
        "**Correct answer: B**",
        "__Answer: B__",
        "**Answer: B. Mercury** – it melts at −39 °C",
    ],
)
def test_a_line_under_the_question_is_its_key(key):
    assert choices(f"{asked(1)}\n{key}") == {"Which metal is liquid in case 1?": "B. Mercury"}


@pytest.mark.parametrize(
    "key", ["Answers: 1-B, 2-C", "Answer key: 1. B 2. C", "## Answers\n\n1. B\n2. C – it is red"]
)
def test_a_list_at_the_end_holds_the_keys_of_all(key):
    assert choices(f"{asked(1)}\n\n{asked(2)}\n\n{key}") == {
        "Which metal is liquid in case 1?": "B. Mercury",
        "Which metal is liquid in case 2?": "C. Copper",
    }


def test_several_options_may_be_right():
    assert choices(f"{asked(1)}\nAnswer: A and C") == {
        "Which metal is liquid in case 1?": "A. Iron; C. Copper"
    }


@pytest.mark.parametrize(
    "key", ["Answer: A, C", "Answer: AC", "Answer: A) Iron; C) Copper", "**Answer: A & C**"]
)
def test_letters_of_several_options_are_written_in_many_ways(key):
    assert choices(f"{asked(1)}\n{key}") == {"Which metal is liquid in case 1?": "A. Iron; C. Copper"}


@pytest.mark.parametrize(
    "text",
    [
        "1. Which metal is liquid at home?\nA) Iron B) Mercury C) Copper\nAnswer: B",
        "1. Which metal is liquid at home? A) Iron B) Mercury C) Copper\n   Answer: B",
        "Which metal is liquid at home? (a) Iron (b) Mercury (c) Copper. Answer: (b)",
        "Which metal is liquid at home? - A) Iron - B) Mercury - C) Copper\nAnswer: B",
        "Which metal is liquid at home?\nA) Iron / B) Mercury / C) Copper\n**B**",
        "1.Which metal is liquid at home?\nA.Iron\nB.Mercury\nC.Copper\nAns: B",
        "Q4) Which metal is liquid at home?\n(A)Iron\n(B)Mercury\n(C)Copper\nAns. (B)",
        "Which metal is liquid at home?\nA: Iron\nB: Mercury\nC: Copper\nAnswer - B",
        "Q: Which metal is liquid at home?\nA) Iron\nB) Mercury\nC) Copper\nA: B",
        "1. Which metal is liquid at home?\n   - [ ] A. Iron\n   - [x] B. Mercury\n   - [ ] C. Copper",
        "Which metal is liquid at home?\n\n- [ ] Iron\n- [x] Mercury\n- [ ] Copper",
        "1. Which metal is liquid at home?\n- ❌ Iron\n- ✅ Mercury\n- ❌ Copper",
        "**Which metal is liquid at home?**\n\n1. Iron\n2. Mercury\n3. Copper\n\nAnswer: 2",
        "Which metal is liquid at home?\n- Iron\n- Mercury\n- Copper\n\nAnswer: Mercury",
        "Which metal is liquid at home?\na) Iron\n*b) Mercury\nc) Copper",
        "Which metal is liquid at home?\nA. Iron\n**B. Mercury**\nC. Copper",
        "Which metal is liquid at home?\nA. Iron\nB. Mercury\nC. Copper\n\nThe answer is B. It flows.",
        "## Which metal is liquid at home?\n\nA. Iron\nB. Mercury\nC. Copper\n\n### Answer\n\nB",
        f"**{LIQUID}**\n\n- A) Iron\n- B) Mercury\n\n<details><summary>Answer</summary>B</details>",
        f"> [!question] {LIQUID}\n> - A) Iron\n> - B) Mercury\n>\n> > [!success]- Answer\n> > B",
    ],
)
def test_options_and_their_key_are_laid_out_in_many_ways(text):
    assert choices(text) == {"Which metal is liquid at home?": "B. Mercury"}


@pytest.mark.parametrize(
    "key",
    [
        "## Answers\n\n| Question | Answer | Why |\n|---|---|---|\n| 1 | B | It flows |\n| 2 | C | Red |",
        "## Answer key\n\n| 1 | 2 |\n|---|---|\n| B | C |",
        "Answers\n1-B\n2-C",
        "## Answer key\n\nQ1: B - it flows.\nQ2: C - it is red.",
        "**Answer key:** 1 (b), 2 (c)",
    ],
)
def test_a_key_after_all_questions_may_be_a_table_or_lines(key):
    assert choices(f"{asked(1)}\n\n{asked(2)}\n\n{key}") == {
        "Which metal is liquid in case 1?": "B. Mercury",
        "Which metal is liquid in case 2?": "C. Copper",
    }


def test_a_key_is_for_the_questions_since_the_last_one():
    second = asked(1).replace("liquid", "red")
    assert choices(f"{asked(1)}\n\nAnswers: 1 B\n\n## Part B\n\n{second}\n\nAnswers: 1 C") == {
        "Which metal is liquid in case 1?": "B. Mercury",
        "Which metal is red in case 1?": "C. Copper",
    }


def reading(text):
    return derive(f"# Metals\n\n{text}\n".encode(), "a.md")


@pytest.mark.parametrize(
    "text",
    [
        f"{asked(1)}\n\n## Part B\n\n{asked(1)}\n\n## Answers\n\nAnswers: 1-C, 7-B",  # which of the two?
        f"{asked(1)}\n\n## Answers\n\nQ1: B\n\nQ1: C",
        f"{asked(1)}\nAnswer: F",
        f"{asked(1)}\nAnswer: B) Copper",
        f"{asked(1)}\nAnswer: B\nAnswer: C",
        f"{asked(1, '**{}**')}\nAnswer: C",
        asked(1, "**{}**").replace("Iron", "**Iron**").replace("Copper", "**Copper**"),
        "1. Which metal is liquid in case 1?\nA) Iron\nMercury\nC) Copper\nAnswer: C",
        f"{asked(1)}\n\n**Mercury**: the metal that is liquid in case 1.",
    ],
    ids=[
        "two",
        "two lines",
        "no such",
        "other text",
        "two keys",
        "mark and key",
        "all bold",
        "lost letter",
        "facts",
    ],
)
def test_a_question_whose_key_is_doubtful_stays_open(text):
    found = reading(text)
    assert not [fact for fact in found.facts if fact.kind == "question"]
    assert {one.text for one in found.open_questions} == {"Which metal is liquid in case 1?"}


def fronts(text):
    return [card.front for fact in reading(text).facts for card in fact.cards if card.way == "question"]


def test_a_question_that_can_stand_alone_is_asked_without_its_options_too():
    assert fronts(f"{asked(1)}\nAnswer: B") == ["Which metal is liquid in case 1?"]


@pytest.mark.parametrize(
    "question",
    [
        "Which of the following is liquid at home?",
        "Which metal is not liquid at home?",
        "Which metal is best for a kettle?",
        "Which statement about metals holds everywhere?",
        "The metal that is liquid at home is:",
        "What is it?",
    ],
)
def test_a_question_that_lives_by_its_options_is_asked_with_them_only(question):
    text = f"1. {question}\nA) Iron\nB) Mercury\nC) Copper\nAnswer: B"
    assert fronts(text) == []
    assert choices(text) == {question: "B. Mercury"}


def test_options_that_speak_of_the_others_keep_them_in_view():
    text = "1. Which metals are found in wires?\nA) Iron\nB) Copper\nC) All of the above\nAnswer: C"
    assert fronts(text) == []


def test_a_case_of_several_lines_is_asked_whole():
    case = "A bottle holds a metal.\n\nThe metal flows.\n\nWhich metal is it?"
    assert choices(f"### Question 1\n\n{case}\n\nA. Iron\nB. Mercury\n\n**Answer: B**") == {
        "A bottle holds a metal. The metal flows. Which metal is it?": "B. Mercury"
    }


def test_each_option_is_explained_where_the_notes_do():
    lines = "- A. Iron\n  - It melts late.\n- B. Mercury ✓\n  - It melts early."
    (fact,) = reading(f"Which metal is liquid at home?\n\n{lines}").facts
    assert "A. Iron – It melts late.  \nB. Mercury – It melts early." in fact.cards[0].explanation


def test_a_lettered_list_is_no_question():
    found = reading("There are two kinds of ore:\nA) oxides\nB) sulphides\n\nOres are mined.")
    assert not found.open_questions
    assert not [fact for fact in found.facts if fact.kind == "question"]


PAIRS = {"What is osmosis?": "Diffusion of water", "Why is the sky blue?": "Blue light is scattered"}


@pytest.mark.parametrize(
    "shape",
    [
        "Q: {}\nA: {}",
        "Q: {} A: {}",
        "**Q1.** {}\n\n**A1.** {}",
        "Q1. {}\nA1. {}",
        "**{}**\n{}.",
        "## {}\n\n{}.",
        "{}\n{}.",
        "- {} {}.",
        "- {} → {}",
        "1. {}\n   - {}",
        "▸ {}\n    {}",
        "<details>\n<summary>{}</summary>\n\n{}\n\n</details>",
        "> [!faq]- {}\n> {}",
    ],
)
def test_an_answer_right_below_or_beside_its_question_is_read(shape):
    joint = "\n" if shape.startswith("- ") else "\n\n"
    found = reading(joint.join(shape.format(*pair) for pair in PAIRS.items()))
    assert {fact.cards[0].front: fact.cards[0].answer for fact in found.facts} == PAIRS


def test_a_table_of_questions_asks_them():
    rows = "\n".join(f"| {question} | {answer} |" for question, answer in PAIRS.items())
    found = reading(f"| Question | Answer |\n|---|---|\n{rows}")
    assert {fact.cards[0].front: fact.cards[0].answer for fact in found.facts} == PAIRS


def test_answers_after_all_questions_are_found_by_their_number():
    asked, told = (
        "\n".join(f"{n}. {text}" for n, text in enumerate(texts, 1)) for texts in (PAIRS, PAIRS.values())
    )
    found = reading(f"## Questions\n\n{asked}\n\n## Answers\n\n{told}")
    assert {fact.cards[0].front: fact.cards[0].answer for fact in found.facts} == PAIRS


def test_as_many_parts_as_a_question_asks_for_answer_it():
    (fact,) = reading("1. What are the two parts of an atom?\n   - nucleus\n   - shell").facts
    assert fact.cards[0].answer == "nucleus; shell"


def test_what_explains_an_answer_is_read_as_notes_too():
    (_, said) = reading(f"{asked(1)}\nAnswer: B\n**Explanation:** Iron melts at 1538 °C.").facts
    assert said.cards[0].answer == "1538 °C"


@pytest.mark.parametrize(
    ("said", "text", "right"),
    [
        (
            "Das Metall ist nicht fest und nicht durchsichtig.",
            "1. Welches Metall ist flüssig bei uns?\na) Eisen\nb) Quecksilber (richtig)",
            "B. Quecksilber",
        ),
        (
            "Das Metall ist nicht fest und nicht durchsichtig.",
            "1. Welches Metall ist flüssig bei uns?\na) Eisen\nb) Quecksilber\nAntwort: b",
            "B. Quecksilber",
        ),
        (
            "Los metales no son gases y no se queman.",
            "1. ¿Qué metal es líquido en la casa?\na) hierro\nb) mercurio\nRespuesta correcta: b",
            "B. mercurio",
        ),
        (
            "Les métaux ne sont pas des gaz et ne brûlent pas.",
            "1. Quel métal est liquide dans la maison ?\na) le fer\nb) le mercure\nRéponse : b",
            "B. le mercure",
        ),
        (
            "I metalli non sono gas e non si trovano nella nebbia.",
            "1. Quale metallo è liquido nella casa?\na) ferro\nb) mercurio\nRisposta corretta: b",
            "B. mercurio",
        ),
        (
            "Os metais não são gases e não se queimam.",
            "1. Que metal é líquido em uma casa?\na) ferro\nb) mercúrio\nResposta correta: b",
            "B. mercúrio",
        ),
    ],
)
def test_keys_are_read_in_every_language(said, text, right):
    assert list(choices(f"{said}\n\n{text}").values()) == [right]


@pytest.mark.parametrize(
    ("box", "asks", "language", "answered"),
    [
        ("question", "Which metal is liquid?", "en", "Answer: Mercury"),
        ("Frage", "Welches Metall ist nicht fest und wird es auch nicht?", "de", "**Antwort:** Mercury"),
        (
            "Pregunta",
            "¿Cuál es el metal que no es sólido en la casa de los sabios?",
            "es",
            "Respuesta: Mercury",
        ),
        (
            "Domanda",
            "Quale metallo non è solido nella casa della scienza, e che cosa è?",
            "it",
            "Risposta: Mercury",
        ),
    ],
)
def test_a_boxed_question_has_its_answer_under_the_label_of_its_language(box, asks, language, answered):
    reading = derive(f"# A\n\n> [!{box}] {asks}\n> {answered}\n".encode(), "a.md")
    assert reading.language == language
    assert [draft.answer for one in reading.facts for draft in one.cards] == ["Mercury"]


@pytest.mark.parametrize("key", ["ii", "(ii)", "ii. – it melts at −39 °C"])
def test_options_may_be_counted_in_roman_numerals(key):
    options = "\n".join(f"{sign}. {text}" for sign, text in zip(("i", "ii", "iii"), OPTIONS, strict=True))
    assert choices(f"1. {LIQUID}\n{options}\nAnswer: {key}") == {LIQUID: "B. Mercury"}


def test_what_an_answer_goes_on_to_say_is_asked_too(cards_of):
    found = cards_of(
        "Question: When was the first dry dock built?\nAnswer: In 1495. The dock cost 193 pounds."
    )
    assert found["When was the first dry dock built?"] == "In 1495"
    assert found["The dock cost […]."] == "193 pounds"


def test_a_heading_that_asks_is_answered_by_the_first_sentence_below_it():
    page = "# Net\n\n## What does DHCP do?\nHands out addresses. It listens on port 67.\n\nA lease is long.\n"
    found = {card["front"]: card["back"] for card in listing(derive(page.encode(), "a.md"))}
    assert found["What does DHCP do?"] == "Hands out addresses"


def test_a_question_that_begins_small_is_asked_with_a_capital(german):
    found = german("- Klausurfrage: warum liegt das Boot schief? → zu viel Ballast an Backbord")
    assert found["Warum liegt das Boot schief?"] == "zu viel Ballast an Backbord"


def test_what_else_a_page_would_have_read_is_no_term():
    page = (
        "# Os barcos do porto\n\nO navio está no porto e não é da cidade.\n\nLeia também: Os ventos do mundo"
    )
    assert not any("Leia" in fact.key for fact in derive(page.encode(), "a.md").facts)


def test_the_label_of_an_answer_may_be_a_short_form():
    filler = "# O porto\n\nO navio está no porto e não é da cidade."
    page = f"{filler}\n\nQuestão: por que flutua o casco? R.: porque é oco."
    assert {"porque é oco"} == {
        one["back"] for one in listing(derive(page.encode(), "a.md")) if "casco" in one["front"]
    }
