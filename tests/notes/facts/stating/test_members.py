"""Choices and members that one sentence names, in Romance languages."""

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing


def cards_of(text):
    return {card["front"]: card["back"] for card in listing(derive(text.encode(), "a.md"))}


def test_each_choice_of_a_list_behind_a_label_is_asked_for_its_need():
    page = (
        "# Los cuchillos de la cocina\n\nRespuesta rápida: usa el cebollero para picar verduras, "
        "el puntilla para pelar fruta y la sierra para cortar pan.\n"
    )
    cards = cards_of(page)
    assert cards["¿Qué se usa para **cortar pan**?"] == "la sierra"
    assert cards["¿Qué se usa para **picar verduras**?"] == "el cebollero"


def test_a_set_whose_lead_opens_with_a_participle_is_asked_under_its_section():
    page = (
        "# Il consiglio della città\n\n## La giunta\n\n"
        "Composta da 9 membri: 3 nominati dal sindaco, 3 dal quartiere e 3 dalle scuole.\n"
    )
    assert any(front.startswith("**La giunta – composta da 9 membri") for front in cards_of(page))


def test_a_set_that_is_only_named_is_asked_by_its_name_up_to_seven_that_are_counted(cards_of):
    found = cards_of("## Bread\n\nThe six grains: rye, oats, rice, corn, wheat, millet.")
    assert found["**Bread – the six grains**: name all six."] == "Rye, oats, rice, corn, wheat, millet"


def test_what_a_number_before_the_colon_counts_is_a_set():
    page = "# Los barcos del puerto\n\nEl astillero hace 6: botes, balsas, remos, mástiles, velas, timones\n"
    assert "**El astillero hace 6.** Nombra los seis." in cards_of(page)


def test_what_counts_otherwise_than_its_list_is_no_set():
    page = (
        "# El puerto\n\n## La entrada\n\nEn lo alto del muelle había dos luces: una para el canal, roja de "
        "noche y de día, y otra para la barra, la del norte.\n"
    )
    cards = cards_of(page)
    assert cards
    assert not any("Nombra" in front for front in cards)


def _sets(text, heading="# Os barcos do porto"):
    filler = "O navio está no porto e não é da cidade."
    return [front for front in cards_of(f"{heading}\n\n{filler}\n\n{text}\n") if "ite os" in front]


def test_a_list_behind_the_name_of_one_thing_is_no_set():
    assert not _sets("O mestre vem cedo. Casco mais comum: pinho branco, pregos de cobre, breu na junta.")
    assert _sets("O mestre vem cedo. Cascos mais comuns: pinho branco, carvalho escuro, ferro.")


def test_a_lead_that_counts_something_else_announces_no_set():
    page = "# Hulls\n\nA large hull takes 46 ribs: 22 pairs of oak and one pair of pine.\n"
    assert not any("ame both" in front for front in cards_of(page))


def test_adjectives_of_one_noun_count_as_one_member(german):
    found = german("Zeichen von drei Schäden: lose Planke, dünne, graue Farbe, Rost.", "Rumpf")
    assert not any("Nenne alle vier" in front for front in found)


def test_what_goes_on_from_a_part_is_no_member_of_its_own(german):
    found = german("Der Maat nennt zwei Zeichen: ein loses Tau, aber nur bei Wind, also kaum im Hafen.")
    assert not any("Nenne" in front for front in found)
    (front,) = _sets(
        "O mestre vem cedo. Cascos mais comuns: pinho branco, carvalho escuro, ferro, até à quilha."
    )
    assert "três" in front
