"""German pronouns are written as the noun that they stand for, where one alone agrees."""

import pytest

_DRIVE = (
    "Der Zug wird von Motoren erzeugt. Seine Aufgabe ist es, die Wagen zu heben. "
    "Voll vorhanden ist er erst ab etwa der 3. Woche."
)


@pytest.mark.parametrize(
    ("text", "front", "answer"),
    [
        (
            "Die Bremse hält den Wagen. Für Fahrten im Tal wird sie von einem Hebel gelöst.",
            "Für Fahrten im Tal wird die Bremse […] gelöst.",
            "von einem Hebel",
        ),
        (
            "Dass niemand fällt, verdanken wir dem Gurt. Er wird von den Schaffnern geprüft.",
            "Von wem oder wovon wird der Gurt geprüft?",
            "Von den Schaffnern",
        ),
        (
            "Danach hilft die Kasse mit dem Notgeld aus. Es beträgt 70 % vom Lohn des Schaffners.",
            "Das Notgeld beträgt […] vom Lohn des Schaffners.",
            "70 %",
        ),
        (
            "Am Berg herrscht im Winter ein Sturm aus Norden. Durch den Wald wird er gebremst.",
            "[…] wird der Sturm gebremst.",
            "Durch den Wald",
        ),
        (
            "Rost ist für die Schäden verantwortlich; man beseitigt ihn durch Schleifen.",
            "Wodurch beseitigt man Rost?",
            "Durch Schleifen",
        ),
        (
            "Das Seil bleibt im Tal. Prüfen lässt es sich mit der Lupe des Meisters.",
            "Wodurch lässt sich das Seil prüfen?",
            "Mit der Lupe des Meisters",
        ),
        (
            "Die wichtigste Kraft ist der Zug. Er entsteht durch den Motor am Berg.",
            "Wie entsteht der Zug?",
            "Durch den Motor am Berg",
        ),
        (
            _DRIVE,
            "**Der Zug**: Was ist seine Aufgabe?",
            "Die Wagen zu heben",
        ),
        (
            _DRIVE,
            "Ab wann ist der Zug voll vorhanden?",
            "Erst ab etwa der 3. Woche",
        ),
        (
            "Die Wagen bestehen aus Stahl und Birkenholz. Letzteres lagert sich am Boden ab.",
            "Birkenholz lagert sich […] ab.",
            "am Boden",
        ),
        (
            "Neue Seile erhöhen die Last, nicht die Fahrzeit. Diese hängt nur vom Antrieb ab.",
            "Die Fahrzeit hängt nur […] ab.",
            "vom Antrieb",
        ),
    ],
)
def test_a_pronoun_is_written_as_the_only_noun_that_agrees(german, text, front, answer):
    cards = german(text)
    assert cards.get(front) == answer, cards


@pytest.mark.parametrize(
    "text",
    [
        "Die Bremse hält die Kabine. Im Tal wird sie von einem Hebel gelöst.",
        "Ein Unternehmen liegt im Tal. Er wird von der Behörde geprüft.",
        "Die Wagen halten am Berg. Er wird von der Behörde geprüft.",
        "Ein Wagen steht am Berg. Reißt das Seil, bremst der Keil; im Tal wird er dann geprüft.",
        "Das Wetter ist trocken. Im Tal ist es von der Sonne warm.",
    ],
)
def test_a_pronoun_that_may_stand_for_another_noun_is_left(german, text):
    asked = german(text)
    assert not any(
        said in front
        for front in asked
        for said in ("die Bremse gelöst", "die Kabine gelöst", "geprüft", "das Wetter von")
        if " er dann " not in front  # the sentence as it stands
    ), asked


def test_an_object_means_no_subject_where_the_object_before_may_be_meant(german):
    found = german("Tau hält den Mast. Sturm bricht ihn.", "Mast und Segel")
    assert not [front for front, answer in found.items() if "Sturm" in front and answer == "Tau"]


def test_a_pronoun_behind_a_term_means_nothing_of_the_text_before(german):
    found = german(
        "Taue tragen alles.\n\nfeste Last: immer gleich. pro Fahrt sinken sie -> billig", "Mast und Segel"
    )
    assert not [front for front in found if "sinken Taue" in front]
