"""What stands behind a German term is asked as what it is: meaning, value, measure, rule or parts."""

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing

_PAGE = "# Imkerei\n\nDas sind die Notizen zu der Arbeit mit den Bienen.\n\n## Im Stock\n\n"


def _cards(line: str) -> dict[str, str]:
    return {card["front"]: card["back"] for card in listing(derive(f"{_PAGE}{line}\n".encode(), "w.md"))}


@pytest.mark.parametrize(
    ("line", "front"),
    [
        ("- **Flugloch**: täglich reinigen", "**Flugloch**: Was macht man?"),
        ("- Futter: mind. 2 Tage warten vor der Gabe", "**Futter**: Was macht man?"),
        ("- Waben sauber halten: Rahmen mit der Bürste", "Wie macht man das: **Waben sauber halten**?"),
        ("- Standmaß: max. 40 kg je Beute", "**Standmaß**: Welcher Wert gilt?"),
        ("- Honigraum: Gitter wichtig für die Ernte", "**Honigraum**: Was gilt?"),
        ("- Rauch im Winter: VERBOTEN", "**Rauch im Winter**: Was gilt?"),
        ("- Seuche: Anzeige beim Amt binnen 3 Tagen nach Fund", "**Seuche**: Was gilt?"),
        ("- Wabe: Brutwabe bis zur Mitte, dann der Honig", "**Wabe**: Was gilt?"),
        ("- Schwarm: Wer ihn fängt, muss den Nachbarn fragen", "**Schwarm**: Was gilt?"),
        ("- Jungbienen: pflegen die Brut im Stock", "**Jungbienen**: Was ist kennzeichnend?"),
        ("- Brutraum: Eier, kleine Larven, Pollen", "**Im Stock** – **Brutraum**?"),
        ("- 20 %: Sirup aus Rüben der Region", "**Im Stock** – **20 %**?"),
    ],
)
def test_a_text_that_is_no_meaning_is_asked_for_as_what_it_is(line, front):
    cards = _cards(line)
    assert front in cards, cards
    assert not any("versteht man" in each for each in cards)


@pytest.mark.parametrize(
    "line",
    [
        "- Weisel: Tier des Volkes, das alle Eier legt",
        "- Tracht: Angebot an Nektar, Pollen und Honigtau in der Umgebung",
        "- Winterruhe: die Zeit, in der sich die Bienen im Stock wärmen",
        "- Imker: wer Bienen hält und ihren Honig erntet",
        "- Zarge: oben und unten offener Kasten der Beute",
    ],
)
def test_a_meaning_is_asked_for_as_one(line):
    term = line[2:].partition(":")[0]
    assert f"Was versteht man unter **{term}**?" in _cards(line)


def test_a_warning_of_two_words_is_a_label():
    cards = _cards("**Achtung Falle:** „Drohnen stechen“ ist falsch, denn sie haben keinen Stachel.")
    assert not any("Achtung Falle" in front for front in cards)


@pytest.mark.parametrize(
    "said",
    [
        "Customs: nobody has to pay at the gate",
        "Winch gear: 1:1 is a perfect match. Most crews pull up to 2:1",
    ],
)
def test_a_sentence_of_nobody_or_of_a_number_is_no_meaning(cards_of, said):
    found = cards_of(f"- {said}")
    term = said.partition(":")[0]
    assert f"What should you know about **{term}**?" in found
    assert not any(front.startswith("Which term") for front in found)


def test_a_verb_with_a_capital_and_its_object_tells_what_the_term_does(german):
    cards = german("- Bremswagen (BW): Zieht Kabel durch den langen Tunnel", "Wagen")
    assert any("Was ist kennzeichnend?" in front for front in cards)
    cards = german("- Bremswart (BW): Verlegt Seile, Vertretung des Fahrers", "Wagen")
    assert any("Was ist kennzeichnend?" in front for front in cards)


def test_parts_between_dashes_are_parts(german):
    cards = german("- Zulassung: Antrag – technische Prüfung – Bescheid", "Betrieb")
    assert "**Betrieb** – **Zulassung**?" in cards


def test_a_sentence_about_an_effect_says_what_it_is(german):
    cards = german("- Bremseffekt: Seile dehnen sich unter der Last", "Seile")
    assert cards["Was versteht man unter **Bremseffekt**?"] == "Seile dehnen sich unter der Last"
    assert "**Bremsseil**: Was gilt?" in german("- Bremsseil: Das Seil hält die Wagen am Hang", "Seile")


def test_a_noun_before_a_comma_says_what_something_is_whatever_limits_follow(german):
    cards = german("- Schlepper: Zugmaschine, leise und leicht, zieht höchstens 3 Wagen", "Wagen")
    assert "Was versteht man unter **Schlepper**?" in cards


def test_a_mean_is_a_value(german):
    assert "**Steigungsgrad (ohne Last)**: Welcher Wert gilt?" in german(
        "- Steigungsgrad (ohne Last): im Mittel 0,4–0,6 %", "Strecke"
    )


def test_orders_in_a_row_and_what_something_is_spread_by_are_told_apart(german):
    assert "**Brand**: Was macht man?" in german("- Brand: Wagen anhalten, Türen öffnen, Notruf", "Notfälle")
    cards = german("- Rußschaden: Flecken, durch den Wind übertragen", "Notfälle")
    assert not any("Was macht man?" in front for front in cards)


def test_a_name_with_an_adjective_is_asked_as_it_stands(german):
    found = german("- Gemeiner Wert: Preis, der auf dem Markt zu erzielen ist")
    assert any(front.startswith("Was bedeutet **Gemeiner Wert**?") for front in found)


def test_an_infinitive_with_its_particle_is_no_order(german):
    found = german("- *Steilheit*: nur durch Messung zu erkennen")
    assert not any("Was macht man" in front for front in found)
