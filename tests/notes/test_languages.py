"""A page in each language gives questions in that language, as its teachers would ask them."""

import re
from pathlib import Path

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.vocabulary import available, language_of

PAGES = Path(__file__).parents[1] / "files" / "notes" / "languages"
NARROW, COLON = "\u202f", "\u00a0:"  # French sets no-break spaces before its marks

FRONTS = {
    "en": {
        "What does the mitochondrion produce?": "Most of the energy of the cell",
        "The human body has […].": "206 bones",
        "Which organelle holds the chlorophyll?": "The chloroplast",
    },
    "de": {
        "Was erzeugt das Mitochondrium?": "Den größten Teil der Energie der Zelle",
        "Der menschliche Körper hat etwa […].": "206 Knochen",
        "Wozu dient das Ribosom?": "Zur Herstellung von Proteinen",
        "Woraus besteht die Zellmembran?": "Aus Lipiden und Proteinen",
        "**Chloroplast** (Organell): Was ist die **Farbe**?": "grün",
        "Was ist **Osmose**?": "Durchtritt von Wasser durch eine halbdurchlässige Membran",
        "Jemand sagt: eine tierische Zelle kann selbst Zucker aufbauen. Was ist daran falsch, und was ist "
        "stattdessen richtig?": "Nicht möglich: Sie muss ihre Energie stattdessen aus der Nahrung gewinnen",
        "Welches Organell enthält das Blattgrün?": "Der Chloroplast",
    },
    "es": {
        "¿Qué produce la mitocondria?": "La mayor parte de la energía de la célula",
        "El cuerpo humano tiene unos […].": "206 huesos",
        "¿Qué partes forman la membrana celular?": "Lípidos y proteínas",
        "¿Para qué sirve el ribosoma?": "Para fabricar proteínas",
        "**Cloroplasto** (orgánulo): ¿cuál es su **color**?": "verde",
        "¿Qué se entiende por **Citoplasma**?": "Líquido que llena el interior",
        "Alguien afirma que la célula animal puede realizar la fotosíntesis. ¿Qué está mal y qué es lo "
        "correcto?": "No es posible: debe obtener su energía de los alimentos",
        "¿Qué orgánulo contiene la clorofila?": "El cloroplasto",
    },
    "fr": {
        f"Que produit la mitochondrie{NARROW}?": "La plus grande partie de l’énergie de la cellule",
        f"À quoi sert le ribosome{NARROW}?": "À fabriquer les protéines",
        f"Qu’entend-on par **Cytoplasme**{NARROW}?": "Liquide qui remplit l’espace intérieur",
        "Quelqu’un demande à l’animal de fabriquer son sucre par la lumière. Qu’est-ce qui ne va pas, "
        f"et que faut-il faire{NARROW}?": f"Ce n’est pas possible{COLON} il doit tirer son énergie de ses "
        "aliments",
    },
    "it": {
        "Che cosa produce il mitocondrio?": "La maggior parte dell’energia della cellula",
        "Il corpo umano ha circa […].": "206 ossa",
        "A che cosa serve il ribosoma?": "A fabbricare le proteine",
        "**Cloroplasto** (organulo): qual è il suo **colore**?": "verde",
        "Che cosa si intende per **Citoplasma**?": "Liquido che riempie lo spazio interno",
        "Qualcuno afferma che la cellula animale può svolgere la fotosintesi. Che cosa è sbagliato e che "
        "cosa è corretto?": "Non è possibile: deve ricavare la sua energia dal cibo",
        "Quale organulo contiene la clorofilla?": "Il cloroplasto",
    },
    "pt": {
        "O que produz a mitocôndria?": "A maior parte da energia da célula",
        "O corpo humano tem cerca de […].": "206 ossos",
        "Para que serve o ribossomo?": "Para fabricar proteínas",
        "**Cloroplasto** (organela): qual é a sua **cor**?": "verde",
        "O que se entende por **Citoplasma**?": "Líquido que enche o interior",
        "Alguém afirma que a célula animal pode realizar a fotossíntese. O que está errado e o que é "
        "correto?": "Não é possível: deve obter a sua energia dos alimentos",
        "Que organela contém a clorofila?": "O cloroplasto",
    },
}
ENGLISH = re.compile(
    r"\b(?:the|of|what|which|is|are|does|how|when|who|and|or|not|name|all|these|with|you|first|step|comes)\b",
    re.IGNORECASE,
)


def cards_of(language: str) -> dict[str, str]:
    reading = derive((PAGES / f"{language}.md").read_bytes(), f"{language}.md")
    assert reading.language == language
    return {card.front: card.answer for fact in reading.facts for card in fact.cards}


def test_every_language_has_a_page():
    assert set(FRONTS) == set(available())


@pytest.mark.parametrize("language", sorted(FRONTS))
def test_a_page_is_asked_in_its_own_language(language):
    cards = cards_of(language)
    assert {front: cards.get(front) for front in FRONTS[language]} == FRONTS[language]


@pytest.mark.parametrize("language", sorted(set(FRONTS) - {"en"}))
def test_no_front_holds_an_english_word(language):
    assert [front for front in cards_of(language) if ENGLISH.search(front)] == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Merke: Eisen rostet", "de"),
        ("Recuerda: hierro y oxígeno", "es"),
        ("À retenir : fer, oxygène", "fr"),
        ("Ricorda: ferro, ossigeno", "it"),
        ("Lembre-se: ferro, oxigênio", "pt"),
        ("42", "en"),
        ("The cell wall is rigid and the membrane is not. Der Satz.", "en"),
        ("Die Zelle ist klein und die Wand ist fest. Der Kern ist rund. The end of it.", "de"),
    ],
)
def test_short_and_mixed_pages_are_told_by_labels_and_by_the_majority(text, language):
    assert language_of(text) == language
