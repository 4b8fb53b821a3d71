"""Initials before the words they are of, as mnemonics are written, are no part of the terms."""

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing


def fronts_of(text):
    return " | ".join(card["front"] for card in listing(derive(text.encode(), "a.md")))


def test_an_initial_that_stands_apart_is_taken_off_its_word():
    page = (
        "# Direção defensiva\n\n## Elementos (CAPA)\n\nC – Conhecimento: saber as leis de trânsito\n"
        "A – Atenção: perceber o que acontece na via\nP – Previsão: imaginar o que pode acontecer\n"
        "A – Ação: agir a tempo na via\n"
    )
    said = fronts_of(page)
    assert "Conhecimento" in said or "conhecimento" in said
    assert "C –" not in said
    assert "P –" not in said


def test_two_large_letters_are_one():
    page = (
        "# Requisitos\n\n- COmpetencia: poder que la norma da al órgano\n"
        "- FOrma: cómo se manifiesta el acto\n- MOtivo legal: hecho que lo justifica\n"
    )
    assert "CO" not in fronts_of(page)


def test_two_lines_alone_keep_their_letters():
    assert "C – Carbone" in fronts_of("# Elementi\n\nC – Carbone: elemento che forma le molecole organiche\n")


def test_first_letters_that_stand_apart_are_joined_with_their_words():
    page = "# Rigging\n\n## Sails\n\nTAR KEG\nT oil\nA nchor\nR udder\nK eel\nE lm\nG affs\n"
    cards = {card["front"]: card["back"] for card in listing(derive(page.encode(), "a.md"))}
    asked = [front for front in cards if "TAR KEG" in front and "stand for" in front]
    assert [cards[front] for front in asked] == ["Toil, Anchor, Rudder, Keel, Elm, Gaffs"]


def test_lines_that_open_with_an_article_keep_it():
    page = "# Rigging\n\nA mast carries sails\nA keel holds the hull\nA rope ties the boat\n"
    assert "Amast" not in fronts_of(page)
    assert "Akeel" not in fronts_of(page)
