"""What German gaps and questions hide whole, and what speaks of something that only stands before it."""

import pytest


@pytest.mark.parametrize(
    ("text", "front", "answer"),
    [
        (
            "Bei Sturm hält der Maschinist am Pfeiler und schließt die Türen.",
            "Bei Sturm schließt der Maschinist […].",
            "die Türen",
        ),
        (
            "Beim Umbau der Talstation im Herbst erhält die Bahn einen anderen Antrieb als den bisherigen.",
            "Beim Umbau der Talstation im Herbst erhält die Bahn […].",
            "einen anderen Antrieb als den bisherigen",
        ),
        (
            "Der Leitstand steuert alle Motoren. Fällt dort der Strom aus, bremst die Bahn am Berg.",
            "**Der Leitstand**: Was gilt, wenn dort der Strom ausfällt?",
            "Dann bremst die Bahn am Berg",
        ),
        (
            "**Definition**: fest gespannte Verbindung zweier Orte durch ein Seil",
            "**Definition**: fest gespannte Verbindung […].",
            "zweier Orte durch ein Seil",
        ),
        (
            "- **Stütze** 👉 trägt das Seil zwischen Tal und Berg",
            "**Stütze**: Was ist kennzeichnend?",
            "Trägt das Seil zwischen Tal und Berg",
        ),
    ],
)
def test_a_phrase_is_hidden_whole_and_a_question_says_of_what(german, text, front, answer):
    cards = german(text, "Betrieb")
    assert cards.get(front) == answer, cards


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Mit der Messung findet man heraus, ob das Seil noch hält.", "heraus"),
        ("Die Bahn bremst ab einer Höhe von 300 m die Fahrt.", "ab einer Höhe"),
        (
            "Die Kabine entlastet die Rolle; sie klemmt nur, wenn Eis darauf liegt.",
            "Nur wenn Eis darauf liegt",
        ),
        ("Am Ende muss die Fahrt sicher sein, das heißt ohne harten Stoß verlaufen.", "Sicher sein"),
    ],
)
def test_what_tells_nothing_or_is_torn_is_not_asked(german, text, wrong):
    cards = german(text, "Betrieb")
    assert wrong not in cards.values()
    assert not any(f"**{wrong}**" in front for front in cards)


@pytest.mark.parametrize(
    ("text", "front", "answer"),
    [
        (
            "Der Wind nimmt zu. Deshalb bremst der Maschinist die Gondel vor der Stütze.",
            "Der Maschinist bremst die Gondel […].",
            "vor der Stütze",
        ),
        (
            "Außerdem ist die Kabine leicht, beheizbar und nicht brennbar.",
            "Wie ist die Kabine?",
            "Leicht, beheizbar und nicht brennbar",
        ),
        (
            "- Eine nasse Bremse ist nicht sicher weil der Belag am Rad rutscht",
            "Warum ist eine nasse Bremse nicht sicher?",
            "Weil der Belag am Rad rutscht",
        ),
        (
            "Der Prüfer muss beim ersten Lauf des Tages anwesend sein (Vier-Augen-Regel).",
            "Der Prüfer muss […] anwesend sein.",
            "beim ersten Lauf des Tages",
        ),
        (
            "Vom oberen Deck kommt man durch eine schmale Luke hinaus.",
            "Vom oberen Deck kommt man […] hinaus.",
            "durch eine schmale Luke",
        ),
        (
            "- Karte am Schalter verloren? → Gast zahlt den vollen Preis (§ 4)",
            "Karte am Schalter verloren?",
            "Gast zahlt den vollen Preis (§ 4)",
        ),
        (
            "- Talfahrt (§ 3 Abs.1): Fahrt von der oberen zur unteren Station",
            "Was versteht man unter **Talfahrt**?",
            "Fahrt von der oberen zur unteren Station",
        ),
    ],
)
def test_a_german_sentence_is_straightened_and_read_to_its_end(german, text, front, answer):
    cards = german(text, "Betrieb")
    assert cards.get(front) == answer, cards


def test_a_correction_behind_a_denial_is_the_answer_of_a_trap(german):
    cards = german(
        "**Häufiger Fehler**: Die Gondel ist kein Fahrzeug, sondern eine Anlage. Sie braucht ein Seil.",
        "Betrieb",
    )
    assert cards["Jemand sagt: die Gondel ist ein Fahrzeug. Was ist daran falsch?"] == "Eine Anlage"


@pytest.mark.parametrize(
    ("text", "front", "answer"),
    [
        (
            "- Eine Materialbahn ohne Dach hat Gitter und führt kein Abteil.",
            "Was führt eine Materialbahn ohne Dach nicht?",
            "Abteil",
        ),
        (
            "Leider sinkt auch die Fahrt der Gondel auf ein Viertel.",
            "Die Fahrt der Gondel sinkt auch auf […].",
            "ein Viertel",
        ),
        (
            "**Fangbremse**: schützt die Kabine vor Absturz (Seilriss) und Rücklauf (Hang)",
            "**Fangbremse**: Was ist kennzeichnend?",
            "Schützt die Kabine vor Absturz (Seilriss) und Rücklauf (Hang)",
        ),
    ],
)
def test_a_german_verb_is_told_from_what_stands_around_it(german, text, front, answer):
    cards = german(text, "Betrieb")
    assert cards.get(front) == answer, cards


@pytest.mark.parametrize(
    "text",
    [
        "Wartung - so geht man vor (Rad für Rad)",
        "Weil sie nur in diese Richtung fährt, entsteht am Hang eine lange Schlange.",
        "Drei Schäden am Seil: Drahtbruch, gerissener Kern, veränderte Form",
        "Schadensbild (Seil!): Drahtbruch, gerissener Kern, veränderte Form",
        "- Immer erst bremsen, sonst Punktabzug.",
    ],
)
def test_what_says_nothing_definite_gives_no_question(german, text):
    fronts = " ".join(german(text, "Betrieb"))
    assert not any(
        bad in fronts for bad in ("Wartung**: Was", "Warum entsteht", "veränderte Drahtbruch", "bremsen")
    )
