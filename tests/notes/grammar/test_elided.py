"""A verb that stands once and is meant twice is said again; lists and appositions stay what they are."""

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.grammar.elided import told_apart
from kmsflash.notes.listing import listing
from kmsflash.notes.vocabulary import load


@pytest.mark.parametrize(
    ("language", "sentence", "second"),
    [
        ("de", "OSI hat 7 Schichten, TCP/IP nur 4.", "TCP/IP hat nur 4 Schichten."),
        ("de", "Für Sprache nimmt man UDP, für Mail und Web TCP.", "Für Mail und Web nimmt man TCP."),
        (
            "de",
            "Die Rücknahme betrifft ein Unrecht, der Widerruf ein Recht.",
            "Der Widerruf betrifft ein Recht.",
        ),
        (
            "de",
            "Die Vene führt das Blut zum Herzen, die Arterie das Blut vom Herzen weg.",
            "Die Arterie führt das Blut vom Herzen weg.",
        ),
        (
            "en",
            "Spring tides occur at full moon, neap tides at half moon.",
            "Neap tides occur at half moon.",
        ),
        (
            "en",
            "Water boils at 100 °C, and ethanol at 78 °C.",
            "Ethanol boils at 78 °C.",
        ),
        (
            "es",
            "El agua hierve a 100 °C, el etanol a 78 °C.",
            "El etanol hierve a 78 °C.",
        ),
        (
            "en",
            "The boat lies in the harbour, and its sails in the shed.",
            "The boat’s sails lie in the shed.",
        ),
        ("en", "The fair takes place in May, its races in June.", "The fair’s races take place in June."),
        ("en", "Mild winters bring heavy rain, cold ones snow and ice.", "Cold winters bring snow and ice."),
        (
            "en",
            "IgM speaks for a cold, IgG alone for an old one or a jab.",
            "IgG alone speaks for an old one",
        ),
        ("fr", "L'eau bout à 100 °C, l'éthanol à 78 °C.", "L'éthanol bout à 78 °C."),
        (
            "it",
            "La vena porta il sangue al cuore, la valvola il sangue alla vena.",
            "La valvola porta il sangue",
        ),
        ("pt", "A veia leva o sangue ao coração, a artéria o sangue ao corpo.", "A artéria leva o sangue"),
    ],
)
def test_the_verb_is_said_again(language, sentence, second):
    first, other = told_apart(sentence, load(language))
    assert first == sentence.split(",")[0] + "."
    assert other.startswith(second)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The kit contains a rope for the boat, a knife and a map."),
        ("en", "The capital lies in France, a country in Europe."),
        ("en", "The index lost a third by July, needed until May."),
        ("en", "The water leaves by day, the roof and the wall by night."),
        ("en", "The bank of the canal is wet, the reeds zigzag along the shore."),
        ("en", "The paper moves at a set speed: one square = 2 s, one large square = 4 s."),
        ("de", "Das Herz hat eine Klappe, die das Blut filtriert."),
        ("de", "Einzelkosten lassen sich dem Produkt zurechnen, Gemeinkosten nur über Schlüssel."),
        ("de", "Die Zelle enthält den Kern, die Ribosomen und das Plasma."),
        ("it", "Il papa reagì alla presa di Roma, il divieto per i cattolici di partecipare alla vita."),
    ],
)
def test_what_leaves_no_verb_out_stays_whole(language, sentence):
    assert told_apart(sentence, load(language)) == [sentence]


def test_each_half_is_asked_for_itself():
    page = b"# Tides\n\nSpring tides occur at full moon, neap tides at half moon.\n"
    found = {card["front"]: card["back"] for card in listing(derive(page, "a.md"))}
    assert "At half moon" in found.values()
    assert not any("neap tides at" in front for front in found)


def test_german_says_the_noun_of_both_halves_last():
    said = told_apart("Die Rücknahme betrifft rechtswidrige, der Widerruf rechtmäßige Akte.", load("de"))
    assert said == ["Die Rücknahme betrifft rechtswidrige Akte.", "Der Widerruf betrifft rechtmäßige Akte."]


def test_what_is_so_in_two_places_is_told_of_each():
    said = "Im Tal ist der Wind schwach (um 3), am Gipfel stark, weil dort der Wald fehlt."
    assert told_apart(said, load("de")) == [
        "Im Tal ist der Wind schwach (um 3).",
        "Am Gipfel ist der Wind stark, weil dort der Wald fehlt.",
    ]
    two = "Beim Bremsen ist das Seil gespannt, beim Halten die Kette gelöst."
    assert told_apart(two, load("de"))[1] == "Beim Halten ist die Kette gelöst."


def test_what_an_arrow_leads_to_therefore_is_no_part_of_the_sentence():
    said = "Der Bug drückt das Wasser zur Seite, das Heck zieht es nach → deshalb Abstand vom Ufer."
    assert told_apart(said, load("de"))[0].startswith("Der Bug drückt das Wasser zur Seite")
    assert not any("→" in part for part in told_apart(said, load("de")))


def test_a_noun_that_german_says_once_is_told_of_both():
    said = "*vela latina* ist das dreieckige Segel, *vela quadra* das viereckige."
    assert told_apart(said, load("de"))[1].endswith(" ist das viereckige Segel.")
