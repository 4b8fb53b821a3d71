"""German sentences that open with what their subject is like, and those whose verb stands in two places."""

import pytest


@pytest.mark.parametrize(
    ("text", "front", "answer"),
    [
        (
            "Fahrberechtigt ist, wer eine gültige Karte der Bahn vorzeigt.",
            "Wer ist fahrberechtigt?",
            "Wer eine gültige Karte der Bahn vorzeigt",
        ),
        (
            "Schaffner ist, wer die Karten in der Bahn prüft.",
            "Wer ist Schaffner?",
            "Wer die Karten in der Bahn prüft",
        ),
        (
            "Nach der Ordnung fährt ohne Karte, wer noch nicht zur Schule geht.",
            "Wer fährt nach der Ordnung ohne Karte?",
            "Wer noch nicht zur Schule geht",
        ),
        (
            "Technisch betriebsbereit ist eine Bahn, wenn die Bremse am Seil geprüft wurde.",
            "Wann ist eine Bahn technisch betriebsbereit?",
            "Wenn die Bremse am Seil geprüft wurde",
        ),
        (
            "Formell verlangt die Behörde einen Plan der Strecke.",
            "Formell verlangt die Behörde […].",
            "einen Plan der Strecke",
        ),
        (
            "Ein Sturm lässt die Genehmigung der Bahn erlöschen.",
            "Was lässt ein Sturm erlöschen?",
            "Die Genehmigung der Bahn",
        ),
        (
            "Die Heizung macht vereiste Rollen beweglich.",
            "Was macht die Heizung beweglich?",
            "Vereiste Rollen",
        ),
        (
            "Die Karte gilt nur, wenn der Wind unter dem Grenzwert bleibt.",
            "Wann gilt die Karte?",
            "Nur wenn der Wind unter dem Grenzwert bleibt",
        ),
        (
            "Gondeln sind Kabinen, die an einem umlaufenden Seil hängen.",
            "Was sind **Gondeln**?",
            "Kabinen, die an einem umlaufenden Seil hängen",
        ),
        (
            "Eine Kontrolle findet – anders als im Winter – nachts nicht statt, denn die Bahn ruht.",
            "Warum findet eine Kontrolle nachts nicht statt?",
            "Die Bahn ruht",
        ),
        (
            "Die Gondel weicht dem Stützpfeiler aus.",
            "Wem weicht die Gondel aus?",
            "Dem Stützpfeiler",
        ),
    ],
)
def test_a_sentence_is_asked_by_its_subject_and_its_whole_verb(german, text, front, answer):
    cards = german(text)
    assert cards.get(front) == answer, cards


def test_what_opens_a_sentence_as_a_quality_is_no_subject(german):
    cards = german("- Üblich sind Fahrten am Morgen, Pausen am Mittag und Kontrollen am Abend.")
    assert "Üblich" not in cards.values()
    assert not any("verlangt Formell" in front for front in german("Formell verlangt die Behörde Pläne."))


def test_what_a_thing_does_not_do_is_not_asked_for_the_thing(german):
    cards = german("- Die Talstation liegt nicht an der Hauptstraße des Ortes.")
    assert "Die Talstation" not in cards.values()


def test_a_number_behind_an_abbreviation_ends_no_sentence(german):
    cards = german("Die Prüfung regelt § 4 Nr. 14 der Ordnung.")
    assert not any(answer.endswith("Nr") for answer in cards.values())


@pytest.mark.parametrize(
    ("text", "front", "answer"),
    [
        (
            "Die Seilbahn ging aus einem Aufzug für Heu hervor.",
            "Woraus ging die Seilbahn hervor?",
            "Aus einem Aufzug für Heu",
        ),
        (
            "Wirtschaftlich war die Bahn lange schwach, denn ihre Kabinen fassten kaum Gäste.",
            "Warum war die Bahn wirtschaftlich lange schwach?",
            "Ihre Kabinen fassten kaum Gäste",
        ),
        (
            "Warten auf halber Höhe schont den Antrieb, weil das Seil dabei abkühlt.",
            "Warum schont Warten auf halber Höhe den Antrieb?",
            "Weil das Seil dabei abkühlt",
        ),
        (
            "Ob eine Gondel am Morgen fährt, hängt vor allem von der Stärke des Windes ab.",
            "Wovon hängt es ab, ob eine Gondel am Morgen fährt?",
            "Von der Stärke des Windes",
        ),
        (
            "Zuständig für die Bremse ist immer der Maschinist am Berg.",
            "Wer oder was ist zuständig für die Bremse?",
            "Der Maschinist am Berg",
        ),
        (
            "Längste Strecke ist die Panoramabahn. Sie überwindet rund 800 Meter.",
            "Die Panoramabahn überwindet rund […].",
            "800 Meter",
        ),
        (
            "Seit der Mitte des 19. Jahrhunderts ziehen Drahtseile die Wagen.",
            "Seit der Mitte des […] ziehen Drahtseile die Wagen.",
            "19. Jahrhunderts",
        ),
        (
            "Gefährlich wird es beim Abstieg, denn hier wirkt die Last auf das Seil, und der Hang ist steil.",
            "Warum wird es beim Abstieg gefährlich?",
            "Hier wirkt die Last auf das Seil",
        ),
        (
            "Wer zu schnell bremst, belastet hauptsächlich das Seil!",
            "Wer zu schnell bremst, […].",
            "belastet hauptsächlich das Seil",
        ),
        (
            "Die Uhr zeigt trotzdem normale Werte an (Falle!).",
            "Was zeigt die Uhr an?",
            "Normale Werte",
        ),
        (
            "Nach der Regel nimmt die Reibung mit der Last zu und mit der Glätte der Schienen ab.",
            "Nach der Regel nimmt die Reibung […] ab.",
            "mit der Glätte der Schienen",
        ),
        (
            "Später steigt durch Öl die Kraft des Motors.",
            "Wodurch steigt später die Kraft des Motors?",
            "Durch Öl",
        ),
        ("Zink schützt Eisen chemisch.", "Was schützt Zink chemisch?", "Eisen"),
        (
            "Oberhalb von 900 Metern verliert der Motor seine Kraft.",
            "Oberhalb von […] verliert der Motor seine Kraft.",
            "900 Metern",
        ),
        (
            "Gibt man zu viel Strom, brennt die Sicherung am Motor durch.",
            "Was gilt, wenn man zu viel Strom gibt?",
            "Dann brennt die Sicherung am Motor durch",
        ),
        (
            "Eis liegt im Winter (fast 90 %) als Reif vor.",
            "Als was liegt Eis im Winter (fast 90 %) vor?",
            "Als Reif",
        ),
        (
            "Gefährlich wird es beim **Seilriss**, denn hier reißt es. Gegenmittel: sofortige Notbremse.",
            "**Seilriss** – **Gegenmittel**?",
            "Sofortige Notbremse",
        ),
        (
            "Der Maschinist steuert die Bahn über K3-Schalter im Tal.",
            "Der Maschinist steuert die Bahn […].",
            "über K3-Schalter im Tal",
        ),
        (
            "Am Tag zeigt der Wagen unter Volllast dann eine rote Fahne, Spitze unten.",
            "Am Tag zeigt der Wagen unter Volllast dann […], Spitze unten.",
            "eine rote Fahne",
        ),
    ],
)
def test_what_stands_in_front_is_told_from_the_subject(german, text, front, answer):
    cards = german(text)
    assert cards.get(front) == answer, cards


@pytest.mark.parametrize(
    "text",
    [
        "Stillstand blieb die Ausnahme.",
        "Hinzu kam die Angst der Gäste, die den Wind am Berg fürchteten.",
        "1893 fuhr in Grindel der erste offene Wagen los.",
    ],
)
def test_what_is_no_object_is_not_asked_for(german, text):
    cards = german(text)
    assert not {"Die Ausnahme", "Die Angst der Gäste", "Grindel der erste offene Wagen"} & {*cards.values()}


def test_a_pronoun_for_an_object_is_no_subject(german):
    assert not any("Ihn" in front for front in german("Ihn prüfen überwiegend die Schaffner der Bahn."))


def test_an_answer_that_points_back_is_not_asked(german):
    assert "Dieses Öl" not in german("Die Winde enthält dieses Öl nicht.").values()
    assert "Das Öl" in german("Die Winde enthält das Öl nicht.").values()
