"""What plain sentences are asked for, and what becomes of those that give no card."""

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing


def cards_of(text):
    return {card["front"]: card["back"] for card in listing(derive(f"# Topic\n\n{text}\n".encode(), "a.md"))}


@pytest.mark.parametrize(
    ("said", "front", "back"),
    [
        (
            "## Digestion\n\nDigestion takes place in the small intestine.",
            "Where does Digestion take place?",
            "In the small intestine",
        ),
        (
            "## Yeast\n\nA live yeast depends only on sugar.",
            "What does a live yeast only depend on?",
            "Sugar",
        ),
        (
            "The FAT file system makes use of a linked table.",
            "What does the FAT file system make use of?",
            "A linked table",
        ),
        ("The **Magna Carta** consists of 63 clauses.", "The **Magna Carta** consists of […].", "63 clauses"),
        ("- TCP does not preserve message boundaries.", "What does TCP not preserve?", "Message boundaries"),
        (
            "## Fever\n\nIf the fever exceeds 39 °C, give paracetamol.",
            "What should you do if the fever exceeds 39 °C?",
            "Give paracetamol",
        ),
        (
            "If the lamp blinks twice, this usually means that the battery is low.",
            "If the lamp blinks twice, what does that usually mean?",
            "The battery is low",
        ),
        (
            "A deed is not valid unless a witness signs it.",
            "A deed is not valid unless […].",
            "a witness signs it",
        ),
        (
            "The Rome Statute entered into force in 2002.",
            "The Rome Statute entered into force in […].",
            "2002",
        ),
        (
            "Between 10 and 20 million people lived there.",
            "Between […] people lived there.",
            "10 and 20 million",
        ),
        (
            "HTTPS needs TCP port 443 to be open on every server.",
            "HTTPS needs TCP port […] to be open on every server.",
            "443",
        ),
        (
            "The torch cannot burn under water. Use a lamp there.",
            "Someone expects the torch to burn under water. What is wrong, and what should be done instead?",
            "Not possible: use a lamp there",
        ),
        ("## Pepsin\n\n- Lowers the acidity", "What does Pepsin lower?", "The acidity"),
    ],
)
def test_a_sentence_is_asked_as_a_teacher_would(said, front, back):
    assert cards_of(said).get(front) == back


@pytest.mark.parametrize(
    "said",
    [
        "See [the manual](https://example.org/manual) for the 12 limits.",
        "Drafting takes time.",
        "Lower the flame before the milk boils over.",
        "It rains.",
    ],
)
def test_what_asks_nothing_gives_no_card(said):
    assert cards_of(said) == {}


def test_a_limit_that_gives_no_card_is_reported_with_its_sentence_and_reason():
    (rejection,) = derive(b"# A\n\nThey apply only to murder.\n", "a.md").rejections
    assert rejection.front == "They apply only to murder."
    assert rejection.reason


def test_text_that_only_explains_goes_to_the_card_before_it():
    text = b"# A\n\nBasalt forms below the sea in 3 days.\n\nThat is why the ridges look so young.\n"
    *_, fact = derive(text, "a.md").facts
    assert "ridges look so young" in fact.cards[0].explanation


@pytest.mark.parametrize(
    ("said", "front", "back"),
    [
        ("A hash index supports only equality.", "A hash index supports only […].", "equality"),
        (
            "A lease cannot be ended before the first review.",
            "A lease cannot be ended before […].",
            "the first review",
        ),
        ("The Peace of Augsburg (1555) calmed them.", "When was **Peace of Augsburg**?", "1555"),
        (
            "Deposits are insured up to €100,000 per depositor and bank.",
            "Deposits are insured up to […] per depositor and bank.",
            "€100,000",
        ),
        (
            "*Careful:* Weight is not mass. Weight is a force.",
            "Someone says: Weight is mass. What is wrong with that?",
            "Weight is a force",
        ),
        (
            "> Trap: Transfers are open to all by default; restrict them to the secondary.",
            "Transfers are open to all by default. What is wrong, and what should be done?",
            "Restrict them to the secondary",
        ),
    ],
)
def test_limits_dates_and_traps_inside_a_sentence(said, front, back):
    assert cards_of(said).get(front) == back


def test_a_fix_is_for_what_the_sentence_before_is_about():
    text = "- Cavitation happens when the pressure falls. The fix is to slow the pump."
    assert cards_of(text)["What is the fix for cavitation?"] == "Slow the pump"


def test_a_label_in_bold_over_a_quote_labels_it():
    text = "> **Exam tip**\n> If a question mentions “blue smoke”, suspect burning oil."
    assert cards_of(text) == {"Exam cue: “blue smoke”. What is the answer?": "Burning oil"}


def test_a_claim_that_is_corrected_is_asked_as_a_mistake():
    text = "**Common misconception:** The sea freezes at the bottom. In fact the surface freezes first."
    assert cards_of(text) == {
        "Someone says: the sea freezes at the bottom. What is wrong with that?": "The surface freezes first"
    }


@pytest.mark.parametrize(
    ("said", "front", "back"),
    [
        (
            "The Charter was ratified in 1788 by nine states.",
            "The Charter was ratified in […] by nine states.",
            "1788",
        ),
        ("Water has a pH of 7.", "What is the pH of Water?", "7"),
        (
            "- **Burning**: carbon + oxygen → carbon dioxide",
            "What is **burning**?",
            "Carbon + oxygen → carbon dioxide",
        ),
    ],
)
def test_dates_numbers_and_equations_keep_their_shape(said, front, back):
    assert cards_of(said).get(front) == back


def test_cues_in_straight_quotes_on_one_line_are_each_read():
    cards = cards_of(
        'The exam is on.\n\n**On the exam:** "decouple" → a queue. "fan-out" → a topic; "logs" → the log.'
    )
    assert cards["Exam cue: “decouple”. What is the answer?"] == "A queue"
    assert cards["Exam cue: “fan-out”. What is the answer?"] == "A topic"
    assert cards["Exam cue: “logs”. What is the answer?"] == "The log"


def test_an_order_after_a_finding_is_asked_in_its_situation():
    cards = cards_of("**High-yield:** Jaundice may appear weeks after the first dose. Stop the drug at once.")
    front = "Jaundice may appear weeks after the first dose. What should you do?"
    assert cards[front] == "Stop the drug at once"
    assert cards["When may Jaundice appear?"] == "Weeks after the first dose"


@pytest.mark.parametrize(
    ("said", "front", "back"),
    [
        ("A blown gasket shows up as white smoke.", "How does a blown gasket show up?", "White smoke"),
        (
            "**Note:** Mount Elm is the highest hill in Kent.",
            "What is the highest hill in Kent?",
            "Mount Elm",
        ),
        (
            "**Note:** The charter can only be amended by the crown.",
            "The charter can only be amended […].",
            "by the crown",
        ),
        (
            "Plants that live for one year are known as annuals.",
            "What are plants that live for one year called?",
            "Annuals",
        ),
    ],
)
def test_findings_superlatives_limits_and_names_are_asked(said, front, back):
    assert cards_of(said)[front] == back


@pytest.mark.parametrize(
    "said",
    [
        "- Polishing gives it a new shine.",  # what gives what to what?
        "- **Myth:** “Bats are blind.” Wrong – all bats see.",
    ],
)
def test_a_question_never_opens_with_half_a_quotation_nor_answers_with_a_pronoun(said):
    cards = cards_of(said)
    assert not any(back.startswith("It ") or "Wrong –" in front for front, back in cards.items())


def test_the_line_under_the_title_is_no_definition():
    page = "# Ships\n\nScript part 3: hulls, masts, sails\n\n## Hulls\n\nA hull is a body that floats.\n"
    reading = derive(page.encode(), "a.md")
    assert not any("part 3" in card.front for fact in reading.facts for card in fact.cards)
    assert any("part 3" in one.front for one in reading.rejections)


@pytest.mark.parametrize(
    ("told", "front", "answer"),
    [
        ("", "Pressure < 200 bar, otherwise […].", "a torn seal"),
        (
            "Das ist der Text und nicht die Sonne auf der Seite.",
            "Das Ventil bleibt unter 200 bar, sonst […].",
            "Riss der Dichtung",
        ),
    ],
)
def test_what_happens_otherwise_is_asked(cards_of, told, front, answer):
    assert cards_of(f"{told}\n\n{front.replace('[…]', answer)}")[front] == answer


@pytest.mark.parametrize(
    "line",
    [
        "Exam: 90 min, calculator allowed, no formula sheet.",
        "Missed the first 10 min, copied from Ann.",
        "Exam question last year: “How far was the king to blame?”",
        "Group project due Nov 14, bring printed slides",
    ],
)
def test_what_only_tells_of_the_course_gives_no_card(line):
    page = f"# Kings\n\nThe king of the hill was called Otto the Bold.\n\n{line}\n"
    made = [f"{card['front']} {card['back']}" for card in listing(derive(page.encode(), "a.md"))]
    assert made
    assert not [said for said in made if any(word in said for word in ("90", "Ann", "blame", "slides"))]


def test_what_is_still_to_do_and_what_a_page_asks_of_its_readers_gives_no_card(cards_of):
    found = cards_of(
        "Seals wear out: only worth it on big pumps. TODO: read on valves.\n\nWas this helpful? 12 of 14"
    )
    assert not any("TODO" in front or "helpful" in front for front in found)
