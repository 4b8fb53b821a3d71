"""The plain forms in which notes are kept: each gives the card that its writer would expect."""

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing

STONES, SPINE = "Stones in the hold", "The spine of a ship"
BALLAST = {"What is **Ballast**?": STONES}
BOTH = BALLAST | {"What is **Keel**?": SPINE}
ASKED = {"What is ballast?": STONES, "What is a keel?": SPINE}
DATED = {"What happened in **1492**?": "Columbus sails west", "In which year: “French Revolution”?": "1789"}

TABLE = """<table>
<tr><th>Term</th><th>Meaning</th></tr>
<tr><td>Ballast</td><td>Stones in the hold</td></tr>
<tr><td>Keel</td><td>The spine of a ship</td></tr>
</table>"""

FORMS = {
    "names in a row": (
        "Parts: keel, mast, rudder\n\nHull trio: oak, elm, tar\n\nSwell: slow, long, round",
        {"**Hull trio**: name all three.": "Oak, elm, tar"},
    ),
    "an equals sign before words": (
        "Ballast = stones over 2 kg\n\nTwin = same rope for both sides",
        {"What is **Ballast**?": "stones over 2 kg", "What is **Twin**?": "same rope for both sides"},
    ),
    "a remark behind its label": (
        "Obs: each knot is 1.852 km/h\n\nException: teak needs no tar",
        {"each knot is […].": "1.852 km/h", "**Part one**: what does teak not need?": "Tar"},
    ),
    "a second clause behind but": (
        "The mate counts ropes but the cook skips it.",
        {"**Part one**: what does the mate count?": "Ropes"},
    ),
    "what is given to whom": (
        "The pump gives the crew its water.\n\nA red flag means danger.",
        {
            "**Part one**: what does the pump give the crew?": "Its water",
            "**Part one**: what does a red flag mean?": "Danger",
        },
    ),
    "a day with its year": (
        "The war ended 11 Nov 1918 (armistice).",
        {"**Part one**: The war ended […] (armistice).": "11 Nov 1918"},
    ),
    "a reason behind since": (
        "Dry planks do not rot since their pores stay closed.",
        {"Why do dry planks not rot?": "Because their pores stay closed"},
    ),
    "an amount behind a short form": (
        "- one boat with premium TAR 99.9 %",
        {"**Part one**: one boat with premium TAR […]": "99.9 %"},
    ),
    "small terms before dashes": (
        "luffing - turned into the wind (sails flap)\ncaulking - pressed into the seams",
        {
            "What should you know about **luffing**?": "Turned into the wind (sails flap)",
            "What should you know about **caulking**?": "Pressed into the seams",
        },
    ),
    "amounts under what they are of": (
        "Sail areas (racing)\n- jib: 12 m²\n- storm jib on a hot day 4 m²\n- main = 20 m²",
        {"**Sail areas** — **jib**?": "12 m²"},
    ),
    "so that it does not": (
        "The mast has wire shrouds so it does not fall.\n\nSteam yields to sail except if sail is leading.",
        {
            "Why does the mast have wire shrouds?": "So it does not fall",
            "What does Steam yield to?": "Sail",
        },
    ),
    "a course below its name": (
        "Way of the rope:\nbow → mast → stern → winch",
        {"**Way of the rope**: name all four, in order.": "bow → mast → stern → winch"},
    ),
    "what to do if": (
        "If the mast bends, ease the sheet.\n\nIf the tide falls, water drops.",
        {
            "What should you do if the mast bends?": "Ease the sheet",
            "**Part one**: what happens if the tide falls?": "Water drops",
        },
    ),
    "numbers under what they are": (
        "HTTPS = 443\n\nSSH = 22",
        {"**Part one** — **HTTPS**?": "443", "**Part one** — **SSH**?": "22"},
    ),
    "a letter and a full stop": ("Q. What is ballast?\nA. Stones in the hold.", {"What is ballast?": STONES}),
    "a letter in a heading": ("### Q: What is ballast?\nStones in the hold.", {"What is ballast?": STONES}),
    "labels in one line": (
        "**Q:** What is ballast? **A:** Stones in the hold.",
        {"What is ballast?": STONES},
    ),
    "questions over their answers": (
        "- What is ballast?\n  - Stones in the hold.\n- What is a keel?\n  - The spine of a ship.",
        ASKED,
    ),
    "a table of questions": (
        "Q | A\n-|-\nWhat is ballast? | Stones in the hold\nWhat is a keel? | The spine of a ship",
        ASKED,
    ),
    "toggles": (
        "- What is ballast?\n\n    Stones in the hold.\n- What is a keel?\n\n    The spine of a ship.",
        ASKED,
    ),
    "a definition list": ("Ballast\n: Stones in the hold\n\nKeel\n: The spine of a ship", BOTH),
    "dashes": ("Ballast - stones in the hold\nKeel - the spine of a ship\nTiller - bar of the rudder", BOTH),
    "slanted terms": ("*Ballast*: stones in the hold\n\n*Keel*: the spine of a ship", BOTH),
    "an item under its term": (
        "- Ballast\n    - stones in the hold\n- Keel\n    - the spine of a ship",
        BOTH,
    ),
    "a heading over each meaning": (
        "### Ballast\nStones in the hold.\n\n### Keel\nThe spine of a ship.",
        BOTH,
    ),
    "a table of HTML": (
        TABLE,
        BOTH,
    ),
    "a table without titles": (
        "| Ballast | stones in the hold |\n| Keel | the spine of a ship |\n| Tiller | bar of the rudder |",
        BOTH,
    ),
    "years with a colon": (
        "- 1492: Columbus sails west\n- 1789: French Revolution\n- 1969: Moon landing",
        DATED,
    ),
    "years alone": ("1492 Columbus sails west\n1789 French Revolution\n1969 Moon landing", DATED),
    "years before a comma": (
        "- 1492, Columbus sails west\n- 1789, French Revolution\n- 1969, Moon landing",
        DATED,
    ),
    "labelled steps": (
        "Step 1: slack the halyard.\nStep 2: tie the reef points.\nStep 3: hoist again.",
        {"**Part one**: what comes after “tie the reef points”?": "hoist again"},
    ),
    "a mistake with what is right": (
        "DON'T: tie the tiller. DO: hold it by hand.",
        {
            "**Tie the tiller** — what is wrong with it, and what should be done instead?": "Hold it by hand",
        },
    ),
    "a myth and a fact": (
        "**Myth:** whales are fish. **Fact:** whales are mammals.",
        {"Someone says: whales are fish. What is wrong with that?": "Whales are mammals"},
    ),
    "a myth that turns": (
        "**Common misconception**: whales are fish, but they are mammals.",
        {"Someone says: whales are fish. What is wrong with that?": "They are mammals"},
    ),
    "round bullets": ("o Ballast: stones in the hold\no Keel: the spine of a ship", BOTH),
    "Roman numbers": ("i. Ballast: stones in the hold\nii. Keel: the spine of a ship", BOTH),
    "numbers of sections": ("1.1 Ballast: stones in the hold\n1.2 Keel: the spine of a ship", BOTH),
    "what is set in by tabs": (
        "Parts\n\tballast: stones in the hold\n\tkeel: the spine of a ship",
        {"**Part one – Parts**: name both.": "Ballast, keel"},
    ),
    "a name over its meaning": (
        "Keel\nthe spine of a ship\n\nMast\na pole for the sails\n\nBallast\nstones in the hold",
        BOTH,
    ),
    "a label before the name": (
        "Def. Ballast: stones in the hold\n\nDefinition (Keel): the spine of a ship",
        BOTH,
    ),
    "a sign of definition": ("Ballast := stones in the hold", BALLAST),
    "a sentence that says what there is": (
        "There are three kinds of sails: jib, spanker and gaff.",
        {"**Three kinds of sails**: name all three.": "Jib, spanker and gaff"},
    ),
    "a number that says how many there are": (
        "There are 3 kinds of mast: fore, main and mizzen.",
        {"**3 kinds of mast**: name all three.": "Fore, main and mizzen"},
    ),
    "parts with a number among them": (
        "A sloop consists of a hull, a mast and two sails.",
        {"What does a sloop consist of? Name all three.": "A hull, a mast and two sails"},
    ),
    "what plurals of something include": (
        "Signs of rot include stains, smell and soft wood.",
        {"What do signs of rot include? Name all three.": "Stains, smell and soft wood"},
    ),
    "causes of something, with a colon": (
        "Common causes of rot: damp, warmth and still air. Air helps.",
        {"**Common causes of rot**: name all three.": "Damp, warmth and still air"},
    ),
    "causes that are the subject": (
        "Common causes are damp, warmth and lack of air.",
        {"**Part one – Common causes**: name all three.": "Damp, warmth and lack of air"},
    ),
    "two clauses side by side, with a noun that may be a verb": (
        "Masts are tall, bases are broad.",
        {"**Part one**: Masts are […].": "Tall", "**Part one**: Bases are […].": "Broad"},
    ),
    "what something lets others do": (
        "A visa lets foreign students work for a year.",
        {"What does a visa let foreign students do?": "Work for a year"},
    ),
    "a date with the month first": (
        "On May 8, 1945, the treaty was signed in Reims.",
        {
            "**On May 8, 1945**: where was the treaty signed?": "In Reims",
            "On […], the treaty was signed in Reims.": "May 8, 1945",
        },
    ),
    "what two things do together": (
        "Supply and demand determine prices.",
        {"**Part one**: what do supply and demand determine?": "Prices"},
    ),
    "risks in bold, with a gerund among them": (
        "**Risk factors for rot**: rain, flooding, shade",
        {"**Risk factors for rot**: name all three.": "Rain, flooding, shade"},
    ),
    "a call-out of one line": (
        "> [!tip] The mizzen is the mast farthest aft.",
        {"What is **the mizzen**?": "The mast farthest aft"},
    ),
}


@pytest.mark.parametrize("form", FORMS)
def test_a_form_gives_its_cards(form):
    text, expected = FORMS[form]
    cards = listing(derive(f"# Ships and more\n\n## Part one\n\n{text}\n".encode(), "a.md"))
    given = {card["front"]: card["back"][:1].upper() + card["back"][1:] for card in cards}
    assert {front: given.get(front) for front in expected} == {
        front: answer[:1].upper() + answer[1:] for front, answer in expected.items()
    }


@pytest.mark.parametrize("said", ["Myth: whales are fish.", "True or false? Whales are fish. False."])
def test_what_is_not_so_is_never_asked_as_if_it_were(said):
    reading = derive(f"# Ships and more\n\n## Part one\n\n{said}\n".encode(), "a.md")
    assert not reading.facts
    assert len(reading.rejections) == 1


TOLD = {
    "de": "Das ist ein Text über den Bau der Schiffe und wie man sie auf dem Meer braucht.",
    "es": "Este es un texto sobre los barcos y cómo se usan en el mar cuando hay viento.",
    "fr": "C'est un texte sur les navires et comment ils sont utilisés sur la mer avec le vent.",
    "it": "Questo è un testo sulle navi e su come si usano nel mare quando c'è il vento.",
    "pt": "Este é um texto sobre os navios e como eles são usados no mar quando há vento.",
}


def rows(sentences):
    """Return the language, the sentence and the front to expect of each of *sentences*."""
    return [(language, text, front) for language, texts in sentences.items() for text, front in texts.items()]


def fronts(language, text):
    """Return the fronts of the cards of a page in a language that tells *text*."""
    page = f"# A\n\n## Parte 0\n\n{TOLD[language]}\n\n## Parte 1\n\n{text}\n"
    return {card["front"] for card in listing(derive(page.encode(), "a.md"))}


SETS = {
    "de": {
        "Es gibt drei Arten von Segeln: Fock, Besan und Gaffel.": (
            "**Drei Arten von Segeln**: Nenne alle drei."
        ),
        "Symptome der Grippe: Fieber, Husten, Schmerzen": "**Symptome der Grippe**: Nenne alle drei.",
        "Häufige Ursachen der Fäulnis sind Feuchte, Wärme und Luft.": (
            "**Häufige Ursachen der Fäulnis**: Nenne alle drei."
        ),
        "Zur Besatzung zählen der Kapitän, der Steuermann und der Koch.": (
            "Was zählt zur Besatzung? Nenne alle drei."
        ),
    },
    "es": {
        "Hay 3 tipos de velas: foque, mesana y cangreja.": (
            "¿Qué 3 tipos de velas hay? Nombra los tres puntos."
        ),
        "Entre los síntomas de la gripe están la fiebre, la tos y el dolor.": (
            "¿Cuáles son los síntomas de la gripe? Nombra los tres puntos."
        ),
    },
    "fr": {
        "Il y avait trois ordres : le clergé, la noblesse et le tiers état.": "Citez les trois ordres.",
        "Parmi les symptômes de la grippe figurent la fièvre, la toux et les maux de tête.": (
            "Citez les symptômes de la grippe."
        ),
        "Les voiles sont composées de toile et de fil.": (
            "**Parte 1**\u00a0: de quoi sont composées les voiles\u202f?"
        ),
    },
    "it": {
        "Ci sono 3 tipi di vele: fiocco, mezzana e randa.": (
            "Quali 3 tipi di vele esistono? Elenca i tre punti."
        ),
        "Tra i sintomi dell'influenza ci sono febbre, tosse e mal di testa.": (
            "Quali sono i sintomi dell'influenza? Elenca i tre punti."
        ),
    },
    "pt": {
        "Os sintomas da gripe são febre, tosse e dor.": (
            "Quais são os sintomas da gripe? Cite os três pontos."
        ),
        "Entre os sintomas da gripe estão a febre, a tosse e a dor.": (
            "Quais são os sintomas da gripe? Cite os três pontos."
        ),
    },
}


@pytest.mark.parametrize(("language", "text", "front"), rows(SETS))
def test_a_sentence_that_lists_is_asked_for_the_list(language, text, front):
    assert front in fronts(language, text)


def test_no_gap_parts_a_date_with_the_month_first_from_its_year():
    cards = listing(derive(b"# Ships\n\n## War\n\nLincoln was shot on April 14, 1865.\n", "a.md"))
    assert "Lincoln was […], 1865." not in [card["front"] for card in cards]
    assert "April 14, 1865" in [card["back"] for card in cards]


MEANINGS = {
    "es": {
        "Se llama proa la parte delantera del barco.": "¿A qué se llama **proa**?",
        "Se denomina ósmosis al paso de agua por una membrana.": "¿A qué se llama **ósmosis**?",
    },
    "it": {"Si chiama prua la parte anteriore della nave.": "Che cosa si intende per **prua**?"},
    "pt": {"Chama-se proa a parte dianteira do navio.": "O que se entende por **proa**?"},
}


@pytest.mark.parametrize(("language", "text", "front"), rows(MEANINGS))
def test_what_something_is_called_is_asked_by_its_name(language, text, front):
    assert front in fronts(language, text)


def test_what_something_is_may_stand_without_an_article():
    text = b"# Ships\n\n## Parts\n\nS3 is object storage.\n\nThe hull is in motion.\n"
    cards = {card["front"]: card["back"] for card in listing(derive(text, "a.md"))}
    assert cards["What is **S3**?"] == "Object storage"
    assert not any("in motion" in back for front, back in cards.items() if front.startswith("What is"))


def test_a_sentence_that_says_what_something_is_heads_nothing():
    text = "Sailing\n\nParts\n- keel: spine of a ship\n\nA knot is a speed\nTide = rise of the sea\n"
    reading = derive(text.encode(), "a.txt")
    assert not any("knot" in title for fact in reading.facts for title in fact.place.headings)


def test_a_heading_that_spells_a_short_form_out_is_named_by_it():
    text = b"# Ships\n\n## SOLAS = Safety Of Life At Sea\n\n- ships -> over 500 tons\n- boats -> none\n"
    assert "**SOLAS**: **boats** → …?" in {card["front"] for card in listing(derive(text, "a.md"))}


@pytest.mark.parametrize(
    ("language", "text", "hidden"),
    [
        (
            "de",
            "Das Schiff hat mehr als 10 Matrosen und länger als 6 Monate keinen Koch.",
            ("mehr", "länger"),
        ),
        ("fr", "Le navire a plus de 10 marins et moins de 6 mois de vivres.", ("plus", "moins")),
    ],
)
def test_no_gap_hides_more_and_leaves_than(language, text, hidden):
    page = f"# A\n\n## Teil 0\n\n{TOLD[language]}\n\n## Teil 1\n\n- {text}\n"
    answers = {card["back"] for card in listing(derive(page.encode(), "a.md"))}
    assert answers.isdisjoint(hidden)


_ITALIAN = """# Nave

MARCIUME
scafo -> legno di quercia
vela = tela di lino
la nave ha tre alberi
il mozzo lava il ponte
corda -> nodo
timone = legno duro
il mare è calmo
la prua taglia le onde
ancora -> sabbia
porto = riparo
il vento gira a sera
faro -> luce
la chiglia è lunga
- marciume
  - sintomi: odore, muffa
"""
_POINTS = (
    "# Ships\n\nSail speed went up by about 20 % after a night of calm; it went with calm in the first watch "
    "*and* wind in the last. This led to the **order rule** (Moss): ropes need calm followed by wind.; ; "
    "Points (calm and wind):;\n"
)
_IN_HASTE = (
    "# Navios\n\nConduta: cal e sal → teste da corda (até 16 semanas). Corda alta = nó de mais de 4 meses, "
    "ou seja, antes da viagem. Tto: breu; se o casco está molhado, breu + piche + ác. seco "
    "(o piche nunca no 1º mês).Orientar marujo: não comer carne crua, lavar o convés, outra pessoa limpa "
    "a vela do mastro e o barco não para quando há vento na vela\n"
)


def test_several_properties_of_a_jotted_thing_are_asked_in_italian():
    assert "odore, muffa" in {card["back"].lower() for card in listing(derive(_ITALIAN.encode(), "a.md"))}


@pytest.mark.parametrize("page", [_POINTS, _IN_HASTE])
def test_signs_without_words_between_them_stop_no_page(page):
    assert derive(page.encode(), "a.md").facts
