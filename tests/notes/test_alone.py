"""A gap whose sentence is about what the one before names is shown behind that one."""

import pytest

from kmsflash.notes.alone import leans
from kmsflash.notes.derive import derive
from kmsflash.notes.facts.making import Scope
from kmsflash.notes.listing import listing
from kmsflash.notes.names import names_of
from kmsflash.notes.page import Outline
from kmsflash.notes.vocabulary import load


def cards_of(text):
    return {card["front"]: card["back"].split("\n")[0] for card in listing(derive(text.encode(), "a.md"))}


def fronts_of(text):
    return set(cards_of(f"# Harbours\n\n## Quays and piers\n\n{text}\n"))


@pytest.mark.parametrize(
    ("text", "front"),
    [
        (
            "The quays belonged to the crown; the tolls were only halved in 1834.",
            "The quays belonged to the crown; the tolls were only halved in […].",
        ),
        (
            "The bridge was weakened by the flood, and the toll rose to 12 pence in 1811.",
            "The bridge was weakened by the flood, and the toll rose to 12 pence in […].",
        ),
    ],
)
def test_a_part_of_a_sentence_is_shown_behind_the_one_before_it(text, front):
    assert front in fronts_of(text)


@pytest.mark.parametrize(
    ("text", "front"),
    [
        (
            "The port has three cranes. The last was built in 1908 by a firm from Hamburg.",
            "The port has three cranes. The last was built in […] by a firm from Hamburg.",
        ),
        (
            "The bay holds 300 wrecks. About 12 % are steamers from Norway.",
            "The bay holds 300 wrecks. About […] are steamers from Norway.",
        ),
    ],
)
def test_what_is_one_or_a_share_of_what_was_named_is_shown_behind_that(text, front):
    assert front in fronts_of(text)


def test_the_sentence_that_counts_is_shown_alone_where_those_between_are_too_long():
    text = (
        "The dock of the old town has three gates. The first was cut from African oak by the carpenters of "
        "the navy yard of Chatham and hung by the crew of the frigate Amity in the spring of the year. "
        "The second was cast in Leeds in 1851."
    )
    shown = "The dock of the old town has three gates. … The second was cast in Leeds in […]."
    assert shown in fronts_of(text)


def test_a_share_of_nothing_that_is_named_is_refused():
    read = derive(b"# Harbours\n\n## Fog\n\n30 % of cases were reported in Bristol in 1911.\n", "a.md")
    assert not any("[…]" in card["front"] for card in listing(read))
    assert any("1911" in one.front + one.answer for one in read.rejections)


def test_the_sentence_before_is_shown_rather_than_a_section_that_names_another_thing():
    fronts = fronts_of("A pilot guides every tanker. You have to order him within 24 hours of arrival.")
    assert "A pilot guides every tanker. You have to order him within […] of arrival." in fronts


def test_a_name_that_a_sentence_leaves_out_stays_in_front_of_it():
    text = (
        "# Navegantes\n\n## Elcano\n\nEl mar era su oficio. Se casa con María, hija de un armador, en 1526.\n"
    )
    assert "**Elcano**: se casa con María, hija de un armador, en […]." in cards_of(text)


def test_what_tells_the_answer_is_not_shown():
    text = "The quays of granite belonged to the crown; the steps were of granite until 1834."
    assert not any(back == "granite" and "belonged" in front for front, back in cards_of(text).items())


def test_a_french_impersonal_subject_points_at_nothing():
    text = "On compte quatre bassins dans ce port. Le dernier date de 1893."
    assert "On compte quatre bassins dans ce port. Le dernier date de […]." in fronts_of(text)


def test_a_part_with_a_sign_of_its_own_is_shown_behind_the_other_part():
    text = "# Marées\n\n## Mots\n\n- étale = moment sans courant ; jusant = courant de la mer qui descend\n"
    assert not any(front.startswith("**étale**: jusant") for front in cards_of(text))


@pytest.mark.parametrize(
    ("said", "is_open"),
    [
        ("La alimentaban las barcas, naves anchas que daban pescado.", True),
        ("La frena el ancla.", True),
        ("La lava alcanza el puerto.", False),
    ],
)
def test_a_sentence_of_what_is_done_to_something_does_not_name_that(said: str, is_open: bool):
    spanish = Scope(Outline("El puerto", (), ()), load("es"), names_of([said]))
    assert leans(said, spanish) is is_open
