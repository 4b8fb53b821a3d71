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


def test_an_item_that_had_no_room_goes_on_with_a_sign_in_it():
    texts = (
        "- Ropes of hemp swell when they are wet and stick in the blocks of a",
        "tackle -> soak them before they are cut, or they come out too short",
        "for the work",
        "- Wire needs a thimble in each of its eyes, as it kinks where it is",
        "bent sharply and breaks there",
        "- Chain wears thin where one link lies on the next, and is turned end",
        "for end each year",
        "- Nylon stretches by a third before it parts and flies back at whoever",
        "holds it",
        "- Old rope goes to the paper mill, which pays for it by the weight and",
        "not by the length",
    )
    lines = [Line(text, at, at) for at, text in enumerate(texts, 1)]
    mended = [line.text for line in wrapping.join(lines, load("en"))[0]]
    assert len(mended) == 5
    assert mended[0].endswith(
        "blocks of a tackle -> soak them before they are cut, or they come out too short for the work"
    )


def test_the_next_of_several_terms_in_small_letters_begins_a_line():
    texts = (
        "flax: a blue flower of wet ground, whose stem is rotted, broken and",
        "combed for its fibre",
        "jute: a tall plant that grows in the warm wet land by river mouths,",
        "hemp: taller than a man",
        "sisal: the leaf of an agave, stiff and pale, that is scraped by hand",
        "and dried in the sun",
        "coir: the husk of the coconut, which is soaked for months before it",
        "can be beaten and spun",
        "cotton: the hair of a seed, soft and short, which is picked once the",
        "boll has opened",
        "wool: the coat of the sheep, which is shorn in early summer when the",
        "grease has risen",
    )
    lines = [Line(text, at, at) for at, text in enumerate(texts, 1)]
    mended = [line.text for line in wrapping.join(lines, load("en"))[0]]
    assert "hemp: taller than a man" in mended


def test_each_of_several_formulas_keeps_its_line_on_a_page_that_is_broken_at_a_width():
    texts = (
        "Der Klang einer Glocke hängt von ihrer Rippe ab und wandert durch den Turm",
        "bis in die Gassen der Stadt, in denen man ihn noch lange nach dem Schlagen",
        "hören kann. Wer ihn berechnen will, braucht den Radius und die Dicke der",
        "Wand, dazu die Dichte des Gusses, die man der Urkunde der Gießer entnimmt",
        "oder an einem Splitter wiegt, wie er beim Feilen des Randes in die Schale",
        "fällt und dort liegen bleibt, bis einer der Läuter ihn zur Waage trägt,",
        "die im Keller steht.",
        "Glockengleichung 1/k = 1/r + 1/d (r Radius der Glocke, d Dicke)",
        "Schlagmaß A = B/G = b/g",
        "Klangkraft D = 1/k",
    )
    lines = [Line(text, at, at) for at, text in enumerate(texts, 1)]
    mended = [line.text for line in wrapping.join(lines, load("de"))[0]]
    assert mended[-3:] == list(texts[-3:])


def test_a_note_with_a_sign_that_is_set_in_below_an_item_is_an_item_below_it():
    lines = [Line("- knots: how ropes are joined", 1, 1), Line("  4 kinds → reef, bend, hitch, loop", 2, 2)]
    assert wrapping.join(lines, load("en"))[0][1].text == "  - 4 kinds → reef, bend, hitch, loop"
