"""German notes as learners jot them: each form gives its cards, or none that is broken."""

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing

TOLD = "Das ist ein Text über den Bau der Schiffe und wie man sie auf dem Meer braucht."

TEXTS = {
    "en": "This is a text about ships and how they are used on the sea.",
    "es": "Este es un texto sobre los barcos y cómo se usan en el mar cuando hay viento.",
    "fr": "C'est un texte sur les navires et comment ils sont utilisés sur la mer avec le vent.",
    "pt": "Este é um texto sobre os navios e como eles são usados no mar quando há vento.",
}


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
    "a second verb of another subject": (
        "4.6.1866: Brandt ruft die Zunft zusammen, Graf Otto IV. dankt ab und zieht nach Ulm",
        {"**4.6.1866**: Wohin zieht Graf Otto IV.?": "Nach Ulm"},
    ),
    "what somebody was and then did": (
        "Klara Stein war Lotsin und erhielt 1907 die Medaille für die Rettung der Fregatte.",
        {"Wofür erhielt Klara Stein 1907 die Medaille?": "Für die Rettung der Fregatte"},
    ),
    "what something is and what is done with it": (
        "Die Esche ist zäh und wird für Ruder verwendet.",
        {"Wofür wird die Esche verwendet?": "Für Ruder"},
    ),
    "how one calls him": (
        "Steuermann wird von der Zunft gewählt. Man nannte ihn auch Rudergänger.",
        {"Wie nannte man den Steuermann auch?": "Rudergänger"},
    ),
    "a word in another tongue": (
        "Die Fock ist ein Segel vor dem Mast. Auf Englisch sagt man auch foresail.",
        {"Wie sagt man auf Englisch zu „Fock“?": "Foresail"},
    ),
    "whom nobody believed": (
        "Der Matrose meldete das Riff. Niemand glaubte ihm, weil Nebel war.",
        {"Warum glaubte niemand dem Matrosen?": "Weil Nebel war"},
    ),
    "the largest of one kind": (
        "Am Bach lebt ein Marder. Der größte ist der Otter.",
        {"Am Bach lebt ein Marder. Der größte ist […].": "der Otter"},
    ),
    "which of two is more so": (
        "Eiche ist härter als Fichte, und Fichte ist härter als Balsa.",
        {
            "Was ist härter: Eiche oder Fichte?": "Eiche",
            "Was ist härter: Balsa oder Fichte?": "Fichte",
        },
    ),
    "which of several is more so": (
        "Möwen sind viel größer (40 cm) als Spatzen (14 cm).",
        {"Was ist viel größer: Möwen oder Spatzen?": "Möwen"},
    ),
    "what goes before what": (
        "Lotse geht vor Boje, Boje geht vor Karte",
        {"Was geht vor: Boje oder Lotse?": "Lotse", "Was geht vor: Boje oder Karte?": "Boje"},
    ),
    "who was the first": (
        "Erster Kapitän war Otto Brandt (Kiel), 1911 kam Thoms.",
        {"Wer war der erste Kapitän?": "Otto Brandt (Kiel)"},
    ),
    "what is the largest": (
        "Längste Brücke ist die Fehmarnbrücke.",
        {"Was ist die längste Brücke?": "Die Fehmarnbrücke"},
    ),
    "what has a number": ("Leuchtfeuer 3 ist die Einfahrt", {"Was ist die Einfahrt?": "Leuchtfeuer 3"}),
    "what one does in front": (
        "Bei Sturm refft man das Großsegel.",
        {"Bei Sturm refft man […].": "das Großsegel"},
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
    "4.6.1866: Brandt ruft die Zunft zusammen, Graf Otto dankt ab und zieht nach Ulm": "Brandt zieht",
    "Die Jolle wurde 1850 gebaut und verkauft an die Stadt.": "an die Stadt",
    "Bei Sturm refft man das Großsegel.": "man das Großsegel",
    "Wassergehalt: Wasser kann nicht verloren gehen, nur verdunsten.": "Wasser",
    "Masse und Kurs bleiben erhalten.": "erhalten",
    "- Jolle ist ein kleines Boot": "Jolle",
    "Moose haben beide!!": "beide!!",
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


def test_the_largest_of_what_nobody_names_is_not_asked_for():
    assert asked("Der tiefste ist der Blautopf (21 m).") == {}


def test_a_reaction_that_nobody_names_is_not_asked_for():
    title = "Wie die Bilge im Rumpf gereinigt und der Kalk darin gelöst wird"
    assert "Die Reaktion ist […]." not in asked("Die Reaktion ist heftig, es wird warm.", title)


MORE = {
    "en": {
        "Oak is harder than pine.": ("Which is harder, oak or pine?", "Oak"),
        "The hull is wider than the keel.": ("Which is wider, the hull or the keel?", "The hull"),
        "A tern sees farther than a gull.": ("Which sees farther, a gull or a tern?", "A tern"),
        "Whales are bigger than sharks.": ("Which are bigger, sharks or whales?", "Whales"),
        "A steel mast is more expensive than a wooden mast.": (
            "Which is more expensive, a steel mast or a wooden mast?",
            "A steel mast",
        ),
        "Harbour law takes precedence over guild law.": (
            "Which takes precedence, guild law or harbour law?",
            "Harbour law",
        ),
    },
    "es": {"El roble es más duro que el pino.": ("¿Qué es más duro, el pino o el roble?", "El roble")},
    "fr": {
        "Le chêne est plus dur que le pin.": (
            "Qu’est-ce qui est plus dur, le chêne ou le pin\u202f?",
            "Le chêne",
        )
    },
    "pt": {
        "O carvalho é mais duro do que o pinho.": (
            "O que é mais duro, o carvalho ou o pinho?",
            "O carvalho",
        )
    },
}


@pytest.mark.parametrize(
    ("language", "text"), [(language, text) for language, texts in MORE.items() for text in texts]
)
def test_a_comparison_asks_which_of_two_is_more_so(language, text):
    page = f"# A\n\n## B\n\n{TEXTS[language]}\n\n## C\n\n{text}\n"
    cards = {card["front"]: card["back"] for card in listing(derive(page.encode(), "a.md"))}
    front, back = MORE[language][text]
    assert cards.get(front) == back


@pytest.mark.parametrize(
    "text",
    [
        "The crew is larger than expected.",
        "The mast is taller than 12 m.",
        "The flood was higher than in 1953.",
        "Motor skill is messier than the plan says.",
        "A yacht is faster than the last one.",
        "Left side is thicker than the right one.",
    ],
)
def test_what_names_but_one_thing_asks_for_no_choice(text):
    cards = listing(derive(f"# Ships\n\n## Hulls\n\n{text}\n".encode(), "a.md"))
    assert not any(card["front"].startswith("Which") for card in cards)


JOTTED = {
    "a ruler with his number": (
        "- Gustav IV. – König, Reeder\n- Erik VII. – Herzog, Gründer des Hafens von Malmö",
        {
            "Wer ist **Gustav IV.**?": "König, Reeder",
            "Wer ist **Erik VII.**?": "Herzog, Gründer des Hafens von Malmö",
        },
    ),
    "a month with its year": (
        "März 1251: Untergang einer Kogge vor der Insel",
        {"Wann: „Untergang einer Kogge vor der Insel“?": "März 1251"},
    ),
    "an article before a participle": (
        "Das befestigte Ruder ruht bis Dezember.",
        {"Das befestigte Ruder ruht […].": "bis Dezember"},
    ),
    "a solution behind a meaning": (
        "- Flaute: es weht kein Wind. Lösung: eine Maschine treibt das Boot",
        {"**Flaute** – **Lösung**?": "Eine Maschine treibt das Boot"},
    ),
    "a question that ends on a letter": (
        "Warum Farbe auf Deck D? Weil der Rost sonst das Blech durchfrisst.",
        {"Warum Farbe auf Deck D?": "Weil der Rost sonst das Blech durchfrisst"},
    ),
    "the most of what we have": (
        "Die Jolle ist unsere älteste Bootsart.",
        {"Was ist **die Jolle**?": "Unsere älteste Bootsart"},
    ),
    "what holds of a term, with no verb": (
        "- Gäste: nur mit Zustimmung vom Kapitän",
        {"**Teil eins** – **Gäste**?": "Nur mit Zustimmung vom Kapitän"},
    ),
    "a span of the year": (
        "- Laichzeit (Zander): Mitte April bis Ende Mai",
        {"**Laichzeit (Zander)**: wann?": "Mitte April bis Ende Mai"},
    ),
    "what happens in a place": (
        "- Werft: hier werden Schiffe gebaut",
        {
            "**Werft**: Was geschieht dort?": "Hier werden Schiffe gebaut",
            "Welcher Begriff ist gemeint: „hier werden Schiffe gebaut“?": "Werft",
        },
    ),
    "what is so in a place": (
        "- Schleuse: hier ist der Pegel gleich hoch",
        {"**Schleuse**: Was gilt?": "Hier ist der Pegel gleich hoch"},
    ),
    "a warning before a noun": (
        "Achtung Gewitter: der Mast zieht Blitze an",
        {"**Gewitter**: Was ist zu beachten?": "Der Mast zieht Blitze an"},
    ),
}


@pytest.mark.parametrize("form", JOTTED)
def test_a_jotted_line_gives_its_cards(form):
    text, cards = JOTTED[form]
    found = asked(text)
    assert {front: found.get(front) for front in cards} == cards


@pytest.mark.parametrize("text", ["Boote stören sich nicht.", "Öl löst sich in Wasser nicht."])
def test_what_one_does_to_itself_is_not_asked_for_alone(text):
    cards = asked(text)
    assert not any(back in ("Sich", "Sich in Wasser", "nicht") for back in cards.values())


def test_what_only_compares_with_what_stands_before_is_not_asked_for():
    assert not any("andersrum" in front for front in asked("Wind\n\nAlso genau andersrum als beim Anker!!"))
