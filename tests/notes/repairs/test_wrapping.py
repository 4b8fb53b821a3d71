"""Lines that were broken to fit a width."""

from kmsflash.notes.page import Line
from kmsflash.notes.repairs import wrapping
from kmsflash.notes.vocabulary import load


def test_a_part_that_is_counted_within_the_text_goes_on_with_it():
    texts = (
        "Estufa: de hierro, pesa < 40 kg, quema leña y carbón. Pasos: 1º abrir el tiro",
        "2º poner astillas (si < 5 cm no hace falta papel todavía) 3º prender el fuego.",
    )
    lines = [Line(text, at, at) for at, text in enumerate(texts, 1)]
    assert len(wrapping.join(lines, load("es"))[0]) == 1
