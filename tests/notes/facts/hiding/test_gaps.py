"""Which words of a sentence are hidden where no question fits it."""

import pytest

from kmsflash.notes.derive import derive
from tests.notes.test_languages import prose


@pytest.mark.parametrize(
    ("said", "front", "hidden"),
    [
        ("Glacier ice is dense and blue.", "Glacier ice is […].", "dense and blue"),
        (
            "A cached page may be served to other readers.",
            "What may a cached page be served to?",
            "Other readers",
        ),
        (
            "Beavers can hold their breath for fifteen minutes.",
            "Beavers can hold […] for fifteen minutes.",
            "their breath",
        ),
        (
            "The old mill is flint, a hard rock.",
            "The old mill is […], a hard rock.",
            "flint",
        ),
        ("The colony lost most of its bees in 2006.", "The colony lost […] in 2006.", "most of its bees"),
        (
            "Rebuilding the old mill was more than the guild could pay.",
            "Rebuilding the old mill was […].",
            "more than the guild could pay",
        ),
        ("> [!tip]\n> Never store oil paint near a flame.", "Never store oil paint near […].", "a flame"),
    ],
)
def test_the_words_that_tell_are_hidden_and_the_others_stay(cards_of, said, front, hidden):
    assert cards_of(said).get(front) == hidden


@pytest.mark.parametrize(
    "said",
    [
        "The river flows slowly.",  # how it flows says little
        "It is dense and blue.",  # of what?
        "The plan is that everyone helps.",  # a clause, no name
        "Keep the jar closed near a flame.",  # an order in running text is advice, not a fact
    ],
)
def test_a_sentence_that_would_make_a_poor_gap_has_none(cards_of, said):
    assert not any("[…]" in front for front in cards_of(said))


def test_a_gap_and_the_number_beside_it_are_two_cards(cards_of):
    cards = cards_of("The colony lost most of its bees in 2006.")
    assert cards["The colony lost most of its bees in […]."] == "2006"


def test_the_name_in_an_item_is_asked_too_and_belongs_to_the_same_fact(cards_of):
    text = "- Basalt cools quickly near the surface.\n- Granite cools slowly deep below the surface."
    cards = cards_of(text)
    assert cards["[…] cools slowly deep below the surface."] == "Granite"


def test_a_name_in_running_prose_is_not_asked_for_as_well(cards_of):
    assert "[…] covers the whole island." not in cards_of("Lava covers the whole island.")


@pytest.mark.parametrize(
    ("said", "front", "hidden"),
    [
        (
            "Custom rules take a rank from their author.",
            "What do custom rules take?",
            "A rank from their author",
        ),
        (
            "The duke gave Bruges the right to mint coins.",
            "What did the duke give Bruges?",
            "The right to mint coins",
        ),
        (
            "A guest must be presumed to be tired.",
            "What must a guest be presumed to be?",
            "Tired",
        ),
        (
            "Apprentices are expected to sweep the yard before noon.",
            "What are apprentices expected to do?",
            "Sweep the yard before noon",
        ),
        (
            "The survey of 1910 made clear that the coal would run out.",
            "What did the survey of 1910 make clear?",
            "That the coal would run out",
        ),
        (
            "A metic is anyone who lives in the city without its rights.",
            "Who is **a metic**?",
            "Anyone who lives in the city without its rights",
        ),
        (
            "Nobles, priests and knights paid no tax to the crown; peasants paid a tenth.",
            "[…] paid no tax to the crown.",
            "Nobles, priests and knights",
        ),
        (
            "A panel can be attached to a wall, to a post, or to both.",
            "What can a panel be attached to?",
            "A wall, to a post, or to both",
        ),
        (
            "Two rules may match; the rule with the lowest rank wins.",
            "Two rules may match; […] wins.",
            "the rule with the lowest rank",
        ),
    ],
)
def test_shapes_that_are_easily_misread(cards_of, said, front, hidden):
    assert cards_of(said).get(front) == hidden


def test_an_adjective_behind_have_is_hidden_with_its_noun(cards_of):
    cards = cards_of("Northern barges have long keels that sink deep into the silt.")
    assert cards["Northern barges have […] into the silt."] == "long keels that sink deep"


def test_less_stays_with_what_it_is_compared_by(cards_of):
    found = cards_of("The short mast of a dinghy works less well than a tall one.")
    assert not any(front.endswith("less […].") for front in found)


@pytest.mark.parametrize(
    ("said", "front", "hidden"),
    [
        # no list without its first part, and no phrase of a list
        (
            "The lake ice is often thickest under the eastern bank, about 40 cm in a hard winter.",
            "The lake ice is often thickest under the eastern bank, about […] in a hard winter.",
            "40 cm",
        ),
        # the verb of what is shown is not hidden alone
        (
            "A visitor from outside is turned away outright.",
            "A visitor from outside is […].",
            "turned away outright",
        ),
    ],
)
def test_a_whole_phrase_is_hidden(cards_of, said, front, hidden):
    assert cards_of(said).get(front) == hidden


def test_a_name_is_hidden_without_how_it_was_done(spanish):
    cards = spanish("El molinero venció al Duque por sorpresa con 90 hombres.")
    assert cards["El molinero venció al […] por sorpresa con 90 hombres."] == "Duque"


@pytest.mark.parametrize("said", ["The yield of both fields is compared.", "The second plough is simpler."])
def test_what_could_be_said_of_anything_is_not_hidden(cards_of, said):
    assert not any("[…]" in front for front in cards_of(said))


def test_what_a_noun_is_of_belongs_to_it(cards_of):
    cards = cards_of("Wire signals run at the pace of the current, 4,000 m/s.")
    assert "the pace" not in cards.values()
    assert cards["Wire signals run at the pace of the current, […]."] == "4,000 m/s"


def test_a_verb_that_says_nothing_more_leaves_its_subject_shown(cards_of):
    cards = cards_of("The parcel arrives: one clerk weighs it and another one enters its number.")
    assert not any(front.startswith("[…] arrives") for front in cards)


@pytest.mark.parametrize(
    ("language", "said", "front", "answer"),
    [
        ("de", "Die Tide ersetzt nicht die klare Sicht.", "Die Tide ersetzt nicht […].", "die klare Sicht"),
        (
            "pt",
            "A maré não muda; mudam a corrente e o vento.",
            "A maré não muda; mudam […] e o vento.",
            "a corrente",
        ),
    ],
)
def test_a_thing_is_hidden_with_an_article_that_is_another_word_too(language, said, front, answer):
    assert prose(language, said)[front] == answer


def test_a_word_with_a_sharp_s_does_not_shift_what_is_hidden():
    text = "Außerdem: die Werft zahlt, wenn man auf der Insel arbeiten kann; sonst zahlt die Stadt."
    cards = prose("de", text)
    assert not [front for front in cards if "k[…]" in front or "kan[…]" in front]
    assert not [back for back in cards.values() if back in ("ann", "ann;", "kann")]


def test_a_whole_command_is_not_asked_for_by_what_it_does(cards_of):
    cards = cards_of("- `oven -k -t 200 bread` bakes a loaf for the crew.\n- `oven` bakes what it is given.")
    assert not [back for front, back in cards.items() if back == "`oven -k -t 200 bread`"]


def test_a_german_adjective_is_not_hidden_without_the_noun_that_it_shares():
    said = "Eine Zierglocke liefert für g > f ein reelles, umgekehrtes Bild, für g < f ein schiefes."
    page = f"# Glocken\n\nDie Glocke hängt im Turm der Kirche. {said}\n"
    answers = [card.answer for fact in derive(page.encode(), "g.md").facts for card in fact.cards]
    assert not any(answer.endswith("reelles") for answer in answers)
