"""Lists as learners jot them: counted, numbered, graded, or in one line."""

import pytest

from kmsflash.notes.derive import derive

PAGE = "# Ships and harbours\n\nShips are built in the yard. The crew sleeps below the deck.\n\n"
OTHERS = {
    "de": "# Hafenkunde\n\nEin Schiff liegt im Hafen. Die Mole ist aus Stein und schützt es.\n\n",
    "es": "# Los puertos\n\nUn barco está en el puerto. El muelle es de piedra y lo protege.\n\n",
    "fr": "# Les ports\n\nUn navire est au port. La jetée est en pierre et le protège.\n\n",
    "it": "# I porti\n\nUna nave è nel porto. Il molo è di pietra e la protegge.\n\n",
    "pt": "# Os portos\n\nUm navio está no porto. O molhe é de pedra e protege os barcos.\n\n",
}

SETS = {
    "a number above terms with their meaning": (
        "3 types of hull\n- planing - rides on the water\n- displacement - heavy\n- catamaran - two",
        "**3 types of hull**: name all three.",
        "Planing, displacement, catamaran",
    ),
    "a number above names that are numbered": (
        "4 corners of the yard\n1. Slip\n2. Dock\n3. Crane\n4. Store",
        "**4 corners of the yard**: name all four.",
        "Slip, Dock, Crane, Store",
    ),
    "a number where some say more": (
        "3 rules\n1) port gives way - at sea\n2) windward boat - keeps clear\n3) overtaking boat",
        "**Ships and harbours – 3 rules**: name all three.",
        "Port gives way, windward boat, overtaking boat",
    ),
    "an order in brackets": (
        "Coats of the hull (outside to inside)\n- paint\n- primer (grey)\n- steel",
        "**Coats of the hull (outside to inside)**: name all three, in order.",
        "Paint, primer (grey), steel",
    ),
    "an order of what the page is about": (
        "Layers (top to bottom)\n1. paint (1 mm)\n2. primer - keeps the rust off\n3. steel",
        "**Ships and harbours – Layers (top to bottom)**: name all three, in order.",
        "Paint (1 mm), primer, steel",
    ),
    "numbers without a full stop": (
        "The dock has 6 gates:\n1 North\n2 East side\n3 South\n4 West\n5 Inner\n6 Outer",
        "**The dock has 6 gates**: name all six.",
        "North, East side, South, West, Inner, Outer",
    ),
    "measures that are numbered": (
        "## Prevention of rust\n1. change the zinc every 2 years\n2. use primer\n3. keep the bilge dry",
        "**Prevention of rust**: name all three.",
        "- change the zinc every 2 years\n- use primer\n- keep the bilge dry",
    ),
    "what must be so": (
        "How to store sails\n1) sail dry, out of the sun\n2) bag clean, no plastic\n3) shelf in the shade",
        "**How to store sails**: name all three.",
        "Sail dry, bag clean, shelf in the shade",
    ),
}
OF_SUBJECT = {
    "a count after a sentence": (
        "- ropes are tarred. Two kinds: hemp and manila",
        "**Ropes – Two kinds**: name both.",
        "Hemp and manila",
    ),
    "a count in figures": (
        "The knot was found by Ann Bell. 4 steps: cross ends, make loop, pass end, pull tight",
        "**The knot – 4 steps**: name all four.",
        "Cross ends, make loop, pass end, pull tight",
    ),
    "names with a verb among their words": (
        "The barge has four holds: right fore, right aft, left fore, left aft.",
        "**The barge has four holds.** Name all four.",
        "Right fore, right aft, left fore, left aft",
    ),
    "causes with plus signs": (
        "## Rust\nCaused by water + salt + air",
        "**Rust** — **caused by**? Name all three.",
        "Water, salt, air",
    ),
    "an order of nothing": (
        "## Mast\nOrder from top to bottom: truck -> yard -> heel",
        "**Mast – Order from top to bottom**: name all three, in order.",
        "truck → yard → heel",
    ),
}
CAUSES_IN = {
    "de": (
        "## Rost\nVerursacht durch Wasser, Salz und Luft",
        "**Rost** – **verursacht durch**? Nenne alle drei.",
    ),
    "es": (
        "## Óxido\nCausado por agua + sal + aire",
        "**Óxido** – ¿**causado por**? Nombra los tres puntos.",
    ),
    "fr": ("## Rouille\nCausée par l’eau, le sel et l’air", "Citez les trois éléments."),
    "it": ("## Ruggine\nCausata da acqua, sale e aria", "**Ruggine** – **causata da**? Elenca i tre punti."),
    "pt": (
        "## Ferrugem\nCausada por água + sal + ar",
        "**Ferrugem** – **causada por**? Cite os três pontos.",
    ),
}
SETS_IN = {
    "de": (
        "Aufbau der Mole (von oben nach unten)\n1. Platte (1 m dick)\n2. Kies – locker\n3. Fels – fest",
        "**Aufbau der Mole (von oben nach unten)**: Nenne alle drei der Reihe nach.",
    ),
    "es": (
        "## Los tres barrios\n1. Puerto\n2. Mercado\n3. Castillo (nobles, obispo) = 10% de las casas",
        "**Los tres barrios**: nombra los tres puntos.",
    ),
    "fr": (
        "Le quai a 3 couches :\n1 Pierre\n2 Sable fin\n3 Béton",
        "**Le quai a 3 couches**\u00a0: citez les trois éléments.",
    ),
    "it": (
        "## Prevenzione\n1. cambiare lo zinco ogni 2 anni\n2. usare vernice\n3. tenere la sentina asciutta",
        "**I porti – Prevenzione**: elenca i tre punti.",
    ),
    "pt": (
        "Camadas (de cima a baixo)\n- tinta\n- primário (cinzento)\n- aço",
        "**Os portos – Camadas (de cima a baixo)**: cite os três pontos, em ordem.",
    ),
}
RANKS = {
    "grades below a heading": (
        "## Rust\n1. Stage 1 - red film that wipes off\n2. Stage 2 - small pits",
        {"**Rust** — **Stage 1**?": "Red film that wipes off", "**Rust** — **Stage 2**?": "Small pits"},
    ),
    "ordinals below a heading": (
        "## Laws of the yard\n1st: a slip stays clear unless a hull is on it\n3rd: every crane has a guard",
        {"**Laws of the yard** — **3rd**?": "Every crane has a guard"},
    ),
    "ordinals that leave their noun out": (
        "1st amendment: right of markets, tolls, walls\n2nd: right to keep geese",
        {"What does **the 2nd amendment** say?": "Right to keep geese"},
    ),
}
RANKS_IN = {
    "de": ("## Rost\nStufe 1: Film auf dem Blech\nStufe 2: Löcher im Blech", "**Rost** – **Stufe 2**?"),
    "es": ("## Óxido\nGrado 1: capa roja en la chapa\nGrado 2: agujeros", "**Óxido** – ¿**Grado 1**?"),
    "fr": (
        "## Rouille\nStade 1 : film rouge sur la tôle\nStade 2 : trous",
        "**Rouille** – **Stade 1**\u202f?",
    ),
    "it": ("## Ruggine\nStadio 1: velo rosso sulla lamiera\nStadio 2: buchi", "**Ruggine** – **Stadio 1**?"),
    "pt": ("## Ferrugem\nGrau 1: película vermelha na chapa\nGrau 2: furos", "**Ferrugem** – **Grau 1**?"),
}
STEPS = {
    "with full stops": "At a collision: 1. warn other ships 2. call 112 3. help the crew",
    "with brackets and commas": "At a collision: 1) warn other ships, 2) call 112, 3) help the crew",
    "between other lines": (
        "Bells ring at noon\nAt a collision: 1. warn other ships 2. call 112 3. help the crew\nMoor at dusk"
    ),
}
STEPS_IN = {
    "de": ("Bei Feuer: 1. Luke schließen 2. Notruf 112 wählen 3. Pumpe holen", "Notruf 112 wählen"),
    "es": ("En caso de fuego: 1. cerrar la escotilla 2. llamar al 112 3. usar la bomba", "llamar al 112"),
    "fr": ("En cas de feu : 1. fermer la trappe 2. appeler le 112 3. prendre la pompe", "appeler le 112"),
    "it": (
        "In caso di fuoco: 1. chiudere il boccaporto 2. chiamare il 112 3. usare la pompa",
        "chiamare il 112",
    ),
    "pt": ("Em caso de fogo: 1. fechar a escotilha 2. ligar para o 112 3. usar a bomba", "ligar para o 112"),
}
MNEMONICS = {
    "a phrase below its list": (
        "Layers:\n1. Coal\n2. Oak\n3. Wax\n\nMnemonic: Cats Often Wash",
        {"What does the mnemonic “Cats Often Wash” stand for, in order?": "Coal, Oak, Wax"},
    ),
    "a phrase below a line that lists": (
        "A lamp has 4 parts: base, wick, glass, lid\nMnemonic: Big Whales Go Long",
        {"What does the mnemonic “Big Whales Go Long” stand for, in order?": "base, wick, glass, lid"},
    ),
    "a phrase that equals its list": (
        'Mnemonic: "Red Boats Turn Late" = rudder, bow, tiller, luff',
        {"What does the mnemonic “Red Boats Turn Late” stand for, in order?": "rudder, bow, tiller, luff"},
    ),
    "a word with what it is": (
        "BRT routine: Brake, Reverse, Turn",
        {"What does **BRT** stand for?": "Brake, Reverse, Turn"},
    ),
    "a word of several letters each": (
        "Parts: HUMADE\n- HUll\n- MAst\n- DEck",
        {"**Parts**: what does **HUMADE** stand for?": "Hull, Mast, Deck"},
    ),
}
MNEMONICS_IN = {
    "de": ("Schichten:\n1. Kohle\n2. Eiche\n3. Wachs\n\nEselsbrücke: Kein Esel Weint", "Kohle, Eiche, Wachs"),
    "es": (
        "Capas:\n1. Cal\n2. Roble\n3. Oro\n\nTruco para acordarse: «Como Ratas Oscuras»",
        "Cal, Roble, Oro",
    ),
    "fr": (
        "Couches :\n1. Chêne\n2. Bois\n3. Cire\n\nMoyen mnémotechnique : Chat Bien Cuit",
        "Chêne, Bois, Cire",
    ),
    "it": ("Strati:\n1. Carbone\n2. Rame\n3. Oro\n\nTrucco: Corri Rapido Ora", "Carbone, Rame, Oro"),
    "pt": ("Camadas:\n1. Cal\n2. Ferro\n3. Ouro\n\nMacete: Come Frango Orgânico", "Cal, Ferro, Ouro"),
}


@pytest.mark.parametrize("form", SETS)
def test_a_list_is_asked_as_a_whole(form: str) -> None:
    """A number, an order in brackets or a title of measures says that its items belong together."""
    text, front, answer = SETS[form]
    assert _cards(PAGE + text).get(front) == answer


@pytest.mark.parametrize("form", OF_SUBJECT)
def test_a_list_is_asked_with_what_it_is_of(form: str) -> None:
    """That stands in the sentence before, or is the section."""
    text, front, answer = OF_SUBJECT[form]
    assert _cards(PAGE + text).get(front) == answer


@pytest.mark.parametrize("language", CAUSES_IN)
def test_what_causes_a_thing_is_asked_as_a_whole(language: str) -> None:
    """The words that lead to the causes differ."""
    text, front = CAUSES_IN[language]
    assert any(shown.endswith(front) for shown in _cards(OTHERS[language] + text))


@pytest.mark.parametrize("language", SETS_IN)
def test_lists_are_asked_in_every_language(language: str) -> None:
    """The words that announce them differ, the forms do not."""
    text, front = SETS_IN[language]
    assert front in _cards(OTHERS[language] + text)


def test_a_number_of_years_counts_no_list() -> None:
    """It says when something was so."""
    cards = _cards(f"{PAGE}3 years later\n- prices fell\n- yards closed\n- crews left")
    assert not any("name all" in front for front in cards)


@pytest.mark.parametrize("form", ["measures that are numbered", "what must be so"])
def test_numbers_that_only_count_are_no_order(form: str) -> None:
    """What comes after what is not asked where it does not matter."""
    assert not any("what comes" in front or "step" in front for front in _cards(PAGE + SETS[form][0]))


def test_what_is_done_in_order_stays_a_procedure() -> None:
    """Things to do under the name of what they are for, and what happens one after the other."""
    cards = _cards(f"{PAGE}## Oiling the deck\n1. sweep the deck\n2. wash it with soap\n3. rub in the oil")
    assert cards["**Oiling the deck**: what comes after “sweep the deck”?"] == "wash it with soap"
    cards = _cards(f"{PAGE}## How rust grows\n1. water wets the steel\n2. rust eats the steel\n3. holes open")
    assert "**How rust grows**: what comes after “water wets the steel”?" in cards


@pytest.mark.parametrize("form", RANKS)
def test_a_rank_is_asked_with_what_it_is_of(form: str) -> None:
    """A grade or an ordinal alone could be of many things."""
    text, wanted = RANKS[form]
    assert wanted.items() <= _cards(PAGE + text).items()


@pytest.mark.parametrize("language", RANKS_IN)
def test_ranks_are_asked_so_in_every_language(language: str) -> None:
    """The words for grades differ, the form does not."""
    text, front = RANKS_IN[language]
    assert front in _cards(OTHERS[language] + text)


def test_the_rank_for_a_meaning_is_asked_under_what_it_is_of() -> None:
    """In the other direction too; and a name with a number is no rank."""
    fronts = _cards(f"{PAGE}## Rust\n1. Stage 1 - red film that wipes off\n2. Stage 2 - small pits")
    assert fronts["**Rust**: which term is this: “red film that wipes off”?"] == "Stage 1"
    fronts = _cards(f"{PAGE}## Liners\nOlympic 2: ship with four tall funnels")
    assert not any("Liners" in front for front in fronts)


def test_grades_alone_are_no_set() -> None:
    """Their numbers say nothing."""
    page = f"{PAGE}Grades of rust:\n1. Grade 1: red film\n2. Grade 2: small pits\n3. Grade 3: holes"
    assert not any("name all" in front for front in _cards(page))


@pytest.mark.parametrize("form", STEPS)
def test_steps_in_a_line_are_asked_one_by_one(form: str) -> None:
    """Numbers count them behind a colon; a number among their words is none of those."""
    cards = _cards(PAGE + STEPS[form])
    assert cards["**At a collision**: what comes after “call 112”?"] == "help the crew"
    assert cards["**At a collision**: what comes after “warn other ships”?"] == "call 112"


@pytest.mark.parametrize("language", STEPS_IN)
def test_steps_in_a_line_are_read_in_every_language(language: str) -> None:
    """Their order is asked in the language of the page."""
    text, second = STEPS_IN[language]
    assert second in _cards(OTHERS[language] + text).values()


def test_a_day_in_a_line_is_no_step() -> None:
    """A number with a full stop may stand in a date."""
    cards = _cards(f"{OTHERS['de']}Feiertage im Hafen: 1. Mai und 2. Juni und 3. Oktober")
    assert not any("Schritt" in front for front in cards)


@pytest.mark.parametrize("form", MNEMONICS)
def test_a_mnemonic_is_asked_for_what_it_stands_for(form: str) -> None:
    """Its letters tell that the names are those of its list."""
    text, wanted = MNEMONICS[form]
    assert wanted.items() <= _cards(PAGE + text).items()


@pytest.mark.parametrize("language", MNEMONICS_IN)
def test_mnemonics_are_read_in_every_language(language: str) -> None:
    """The words that announce them differ, the letters tell."""
    text, names = MNEMONICS_IN[language]
    phrase = text.rpartition(":")[2].strip(" «»")
    cards = _cards(OTHERS[language] + text)
    assert any(answer == names and phrase in front for front, answer in cards.items())


def test_a_phrase_with_other_letters_is_no_mnemonic_of_a_list() -> None:
    """It may be about anything."""
    cards = _cards(f"{PAGE}Layers:\n1. Coal\n2. Oak\n3. Wax\n\nMnemonic: Dogs Never Bark")
    assert not any("mnemonic" in front for front in cards)


def _cards(text: str) -> dict[str, str]:
    reading = derive(text.encode(), "page.md")
    return {card.front: card.answer for one in reading.facts for card in one.cards}
