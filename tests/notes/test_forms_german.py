"""German notes as learners jot them: each form gives its cards, or none that is broken."""

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing

TOLD = "Das ist ein Text über den Bau der Schiffe und wie man sie auf dem Meer braucht."


def asked(text, title="Teil eins"):
    """Return the fronts of the cards of a German text, without the section in front, with their answers."""
    page = f"# Schiffe\n\n## Einleitung\n\n{TOLD}\n\n## {title}\n\n{text}\n"
    cards = listing(derive(page.encode(), "a.md"))
    return {card["front"].removeprefix(f"**{title}**: "): card["back"] for card in cards}


FORMS = {
    "an article by a known part of a noun": (
        "Steuermann hält den Kurs.",
        {"Was hält der Steuermann?": "Den Kurs"},
    ),
    "an article by an ending": (
        "Versammlung beschließt den Haushalt.",
        {"Was beschließt die Versammlung?": "Den Haushalt"},
    ),
    "an article that the page gives": (
        "Bootsmann prüft das Spill.\n\nSpill hebt den Anker.",
        {"Was hebt das Spill?": "Den Anker"},
    ),
    "a compound with a figure": ("45°-Böschung hält das Ufer.", {"Was hält die 45°-Böschung?": "Das Ufer"}),
    "a stuff needs no article": ("Kupfer leitet Strom.", {"Was leitet Kupfer?": "Strom"}),
    "a name of a place needs none": ("Darmstadt baut Turbinen.", {"Was baut Darmstadt?": "Turbinen"}),
    "whom": ("Reeder entlässt den Kapitän.", {"Wen entlässt Reeder?": "Den Kapitän"}),
    "by whom": (
        "Der Bürgermeister wird vom Stadtrat gewählt.",
        {"Von wem wird der Bürgermeister gewählt?": "Vom Stadtrat"},
    ),
    "to whom": ("Motorboot weicht Segelboot aus.", {"Wem weicht das Motorboot aus?": "Segelboot"}),
    "to whom it belongs": ("Der Kahn gehört dem Müller.", {"Wem gehört der Kahn?": "Dem Müller"}),
    "what a word means": (
        "Trimmen bedeutet, dass man die Segel stellt.",
        {"Was bedeutet Trimmen?": "Dass man die Segel stellt"},
    ),
    "a month with its full stop": (
        "Der Damm wurde im Sept. 1907 durch die Flut zerstört.",
        {"Wodurch wurde der Damm im Sept. 1907 zerstört?": "Durch die Flut"},
    ),
    "a day with its month": (
        "Am 3. Nov. 1822 sank die Fregatte.",
        {"Am […] sank die Fregatte.": "3. Nov. 1822"},
    ),
    "years before the common era": (
        "Die Mole wurde 312 v. Chr. gebaut und 79 n. Chr. zerstört.",
        {"Die Mole wurde […] gebaut und 79 n. Chr. zerstört.": "312 v. Chr."},
    ),
    "a pronoun for a noun without its article": (
        "Lehrzeit dauert 3 Jahre; bei Krankheit wird sie um 1 Jahr verlängert.",
        {"Bei Krankheit wird die Lehrzeit um […] verlängert.": "1 Jahr"},
    ),
}


@pytest.mark.parametrize("form", FORMS)
def test_a_german_form_gives_its_cards(form):
    text, expected = FORMS[form]
    given = {front: back[:1].upper() + back[1:] for front, back in asked(text).items()}
    told = {front: back[:1].upper() + back[1:] for front, back in expected.items()}
    assert {front: given.get(front) for front in told} == told


TORN = {
    "- vor und hinter Schleusen 9 m Ankerverbot": "m Ankerverbot",
    "- Steg 12 m davor und dahinter kein Halten": "dahinter kein Halten",
    "Leim hält meist ohne Druck, dann trocknet er langsam": "Druck, dann trocknet er langsam",
    "Tiefe wird mit dem Handlot gemessen, ein Faden = ca. 2 m": "dem Handlot gemessen",
    "- schräg: Balken wachsen zusammen → Dachstuhl, z.B. Scheune": "Balken wachsen",
    "- Kauf kommt zustande durch zwei Zusagen: Angebot und Annahme": "zustande durch zwei Zusagen",
    "4.5.1871: Wahl im Gasthof, Fischer dürfen zum ersten Mal stimmen": "Wahl im Gasthof, Fischer",
}


@pytest.mark.parametrize("text", TORN)
def test_no_gap_cuts_what_is_read_as_one(text):
    assert TORN[text] not in asked(text).values()


def test_a_noun_of_jottings_whose_article_nobody_knows_is_hidden_in_place():
    text = "Takelung trägt Segel\n\nFender dämpft Stöße\n\nKlüver vorn, Besan hinten\n\nReling außen"
    reading = derive(
        f"# Boote und Segel\n\n{text}\n\nHier ist nicht viel mit Luv und Lee.\n".encode(), "a.md"
    )
    fronts = [card["front"] for card in listing(reading)]
    assert reading.language == "de"
    assert not any("dämpft Fender" in front for front in fronts)
    assert any("Fender dämpft […]" in front or "[…] dämpft Stöße" in front for front in fronts)
