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
