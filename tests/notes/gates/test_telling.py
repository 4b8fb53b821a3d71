"""Whether a gap has one answer that is worth knowing."""

import pytest

from kmsflash.model.notes import CardDraft
from kmsflash.notes.gates.gate import Headings, reason
from kmsflash.notes.vocabulary import load

NONE = Headings(frozenset(), frozenset())


def why(language, front, answer, way="gap"):
    return reason(CardDraft(way, front, answer, ""), load(language), NONE)


@pytest.mark.parametrize(
    ("language", "front", "answer", "way"),
    [
        ("en", "The speed of the pump is […].", "now preserved", "gap"),
        ("en", "Pump oil (-ol): dry smoke, black soot. […] in the rain.", "CI", "gap"),
        ("de", "Der Filter der Pumpe ist […].", "vorhanden", "copula-gap"),
        ("es", "El filtro de la bomba es […].", "muy importante", "gap"),
        ("fr", "Le filtre de la pompe est […].", "nécessaire", "copula-end-gap"),
        ("it", "Il filtro della pompa è […].", "molto utile", "gap"),
        ("pt", "O filtro da bomba é […].", "essencial", "gap"),
        ("en", "A larger pump does not […].", "raise the pressure", "gap"),
        ("en", "It's fed by a pump that stands in […].", "the cellar", "left"),
        ("en", "One that stands in the cellar is […].", "made of iron", "gap"),
        ("es", "El otro es […].", "de hierro fundido", "gap"),
        ("en", "The pump of the house stands […].", "above it", "gap"),
        ("en", "What does the filter keep?", "Sand between them", "verb-and-object"),
        ("fr", "Ses tuyaux sont […] et durent.", "épais", "left"),
        ("en", "Care for both is […] at first.", "rest", "gap"),
        ("de", "Fristlos kann er kündigen, wenn der Mieter […] Mieten schuldet.", "zwei", "gap"),
        ("es", "¿Qué se entiende por **Bomba**?", "La envía", "meaning"),
        ("es", "¿Cuándo no es la bomba urgente:?", "Si llueve", "when"),
        ("de", "[…] klären, ob das Rohr dicht ist.", "Bei Regen gilt: zuerst", "front-place"),
        ("it", "Che cosa pompano le pompe?", "Giorno e notte", "verb-and-short-object"),
        ("it", "Le pompe separano nello […] di Pisa.", "spazio la sabbia e il fango", "gap"),
        ("fr", "La pompe est […] sans bruit.", "rapide mais", "copula-gap"),
        ("en", "The well needs […] at two metres.", "pumps to keep water", "gap"),
        ("en", "What does a low level not rule?", "Out a leak", "does-not"),
        ("pt", "Quando a bomba une tubos que?", "Se fecham", "when"),
        ("en", "Not part of […].", "the old well", "left"),
        ("de", "Steigt sie über zehn Meter, spricht man von […].", "Flut", "left"),
        ("de", "Wird nach […] geleert.", "10 Tagen", "gap"),
        ("en", "The old pump keeps only […].", "clean water there", "gap"),
        ("es", "**Riego**: ¿qué tiene solo la última?", "Agua dulce", "verb-and-short-object"),
        ("de", "Mit dem Ventil lockert der Bauer […].", "diese Regel", "front-then-what"),
    ],
)
def test_a_gap_that_tells_little_or_points_back_gives_no_card(language, front, answer, way):
    assert why(language, front, answer, way)


@pytest.mark.parametrize(
    ("language", "front", "answer", "way"),
    [
        ("en", "The speed of the pump is […].", "1,400 turns a minute", "gap"),
        ("en", "A virtual network is […].", "stateless", "gap"),
        ("en", "Stones are not […].", "minerals", "gap"),
        ("en", "One billing account can pay for […].", "many projects", "gap"),
        ("en", "What happens when the valve is open?", "The pump empties it", "if-then"),
        ("en", "Springs are thought to […] of rain.", "have the best water", "gap"),
        ("de", "Am Abend kann man […] sehen.", "den Mond", "gap"),
        ("es", "Las vitaminas A y D son […].", "liposolubles", "gap"),
        ("de", "Das Gesetz gilt nicht […].", "für Tote", "gap"),
    ],
)
def test_a_gap_with_one_answer_of_its_own_stays(language, front, answer, way):
    assert not why(language, front, answer, way)
