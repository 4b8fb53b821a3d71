"""Whether cards show and ask for whole pieces of a sentence."""

import pytest

from kmsflash.model.notes import CardDraft
from kmsflash.notes.facts.making import GAP
from kmsflash.notes.gates.gate import Headings, reason
from kmsflash.notes.vocabulary import load

NONE = Headings(frozenset(), frozenset())


def why(language, front, answer, way="gap"):
    return reason(CardDraft(way, front, answer, ""), load(language), NONE)


@pytest.mark.parametrize(
    ("language", "front", "answer", "way"),
    [
        ("it", "Che cosa misura il barometro di Vienna?", "La pressione di quale aria?", "verb-and-object"),
        ("es", "¿Qué es **¿por qué el barco**?", "Una obra de madera", "is-a"),
        ("en", "What does the pump need?", "The following parts", "verb-and-object"),
        ("fr", "Que contient la pompe ?", "Les pièces suivantes", "verb-and-object"),
        ("en", "What is **Figure 3**?", "The inner ear of a bat", "meaning"),
        ("de", "Welcher Begriff ist gemeint: „Schnitt durch das Ohr“?", "Abb. 3", "term"),
        ("en", "What is **see chapter two**?", "Pumps", "meaning"),
        ("fr", "[…] prend le couple.", "Pour les vieilles roches on", "front-place"),
        ("en", "Behind the tap […] fills up with water.", "the old tank it", "left"),
        ("de", "Das Rohr besteht […], innerer Wand, äußerem Mantel.", "aus dem Kern", "place-and-more"),
        ("fr", "Au-delà de 40 km il n'est plus […].", "audible", "gap"),
        ("en", "After the third day it sinks to […] again.", "the ground", "gap"),
        ("pt", "Nunca mostra […].", "a cara ao público", "gap"),
        ("de", "Nach drei Tagen ist er […].", "ganz trocken", "gap"),
        ("en", "The first sign is a fever, sign […]: spots on the skin.", "2 is a rash", "left"),
        ("de", "Das Bakterium lässt sich nicht nach […].", "Gram färben", "left"),
        ("de", "Der steht im […].", "Verzeichnis", "left"),
        ("de", "Der kleine Speicher ist […].", "ihr Puffer", "copula-gap"),
        ("de", "Fäden teilen sich […].", "den des Prozesses", "reflexive-gap"),
        ("de", "Was lädt das System?", "Sie nach", "verb-and-object"),
        ("es", "¿Qué vale la del electrón?", "Muy poco", "verb-and-object"),
        ("fr", "La mise en demeure n'a lieu […].", "à défaut de", "gap"),
        ("pt", "O NAT foi […].", "criado", "copula-end-gap"),
        ("es", "El rey manda, y si no […].", "lo hace hay guerra", "condition"),
        ("en", "What happens if they throw?", "The pump stops", "if-then"),
        ("fr", "Que forment les anticorps avec lui ?", "Un complexe", "phrase-and-object"),
        ("es", "**Tesoro**: ¿qué ocurre si lo descubre otro?", "Se parte", "if-then"),
        ("it", "[…] le lotte interne si passò al podestà.", "Per superare", "front-place"),
        ("it", "All'inizio erano governati dai […].", "consoli", "gap"),
        ("pt", "As linhas chamam-se […], grupos.", "períodos e as colunas", "gap"),
        ("de", "Das Lied erreichte mit […], er schrieb viel.", "Schubert seinen Gipfel", "gap"),
        ("de", "Dreißig Jahre diente […].", "er dem Fürsten", "gap"),
        ("pt", "O que é **o menor**?", "O Pantanal", "is-a"),
        ("en", "Levees are […] of coarse sand.", "natural banks made", "gap"),
        ("en", "Destructive ones have […].", "a strong backwash", "gap"),
        ("en", "Wardens close it in […].", "winter", "gap"),
        ("en", "The wardens […] before dusk.", "close it with tar", "gap"),
        ("en", "The moon has been on it for […] and stays.", "five days", "gap"),
        ("en", "While a star is […] of its light balances the fall.", "on the way, the push", "left"),
        ("en", "When does moral hazard happen?", "After it", "when"),
        ("en", "What is **Pollution**?", "The classic negative one", "is-a"),
        ("it", "Che cosa rallenta un indice velocizza le ricerche ma?", "Gli inserimenti", "verb-and-object"),
        ("it", "Contiene […] di acqua.", "due litri", "gap"),
        ("es", "El parte no frena […] si hay peligro.", "la obra, salvo", "gap"),
        ("fr", "La grève ne freine pas […] s'il pleut.", "le chantier, sauf", "gap"),
    ],
)
def test_a_torn_card_is_stopped(language, front, answer, way):
    assert why(language, front, answer, way)


@pytest.mark.parametrize(
    ("language", "front", "answer", "way"),
    [
        ("en", "What does the valve need?", "A rest in the following winter", "verb-and-object"),
        ("fr", "Le recours est formé dans […] de l'acte.", "les deux mois suivant la publication", "gap"),
        ("fr", "Au-delà de 40 km il faut […].", "un permis de conduire", "gap"),
        ("en", "**Tin**: after the third day it sinks to […] again.", "the ground", "gap"),
        ("pt", "O que se perde volta; […] fica.", "o que se compreende", "gap"),
        ("en", "The traits, which extend […] to others, help.", "the guarantees", "left"),
        (
            "de",
            "**Der Nerv**: Er tritt […], also zwischen zwei Muskeln, zusammen mit der Vene.",
            "aus",
            "gap",
        ),
        ("en", "In most plants the pump runs by day, because it needs […].", "fresh light", "gap"),
        ("es", "Alguien afirma: la ballena es un pez. ¿Qué está mal?", "Es un mamífero", "trap"),
        ("en", "The law says that […].", "the heir is a minor", "left"),
        ("es", "¿Qué fue la primera moción?", "La de 2018", "is-a"),
        ("pt", "A bomba põe […] fora e 2 K+ dentro.", "3 Na+", "gap"),
        ("de", "Der Speicher steht im […].", "Keller des Hauses", "left"),
        ("it", "Il bene è non […], come la luce.", "rivale e non escludibile", "gap"),
        ("en", "What happens if the pump throws?", "It stops", "if-then"),
        ("it", "L'ossigeno viaggia per il […] nel sangue.", "98 %", "gap"),
        ("it", "Con la pace di Costanza la Sicilia passò a […].", "un altro re", "gap"),
        ("it", "In Italia nacque […].", "il primo comune", "gap"),
        ("pt", "Entre duas jornadas deve haver […].", "11 horas", "gap"),
        ("de", "Das Lied handelt von […].", "Schubert und seinem Freund", "gap"),
        ("en", "Levees are […] after a flood.", "natural banks", "gap"),
        ("en", "A log in the fire keeps the heat in it for […].", "five hours", "gap"),
        ("en", "What is **a half step**?", "The way from one key to the very next one", "is-a"),
        ("pt", "O que se entende por **Vitamina E**?", "Antioxidante da membrana", "meaning"),
        ("en", "Why does tin rust?", "Does it rust at all?", "question"),
        ("es", "La copia se entrega dentro de los […] siguientes.", "5 días", "gap"),
        ("fr", "La copie se rend le […] de la demande.", "jour suivant", "gap"),
        ("it", "A 20 °C Tg è raggiunta in […].", "due ore", "gap"),
        ("es", "El corte reduce los turnos a la mitad, salvo […].", "los de noche y domingo", "condition"),
        (
            "es",
            "El parte no frena la obra, salvo si […].",
            "hay peligro grave para la casa o el muro",
            "condition",
        ),
    ],
)
def test_a_whole_card_passes(language, front, answer, way):
    assert why(language, front, answer, way) == ""


def test_a_hidden_subject_that_acts_on_a_pronoun_is_stopped():
    assert why("en", f"{GAP} wanted him removed.", "The council", "subject")
    assert not why("en", f"{GAP} wanted the mayor removed.", "The council", "subject")
    assert why("es", f"{GAP} dura quince días.", "El de alarma", "subject")


def test_what_something_is_may_stand_before_a_list_of_others():
    front = f"O Brasil é {GAP}, atrás de Rússia, Canadá e China."
    assert not why("pt", front, "o quinto maior país do mundo", "gap")
