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


@pytest.mark.parametrize("form", SETS)
def test_a_list_is_asked_as_a_whole(form: str) -> None:
    """A number, an order in brackets or a title of measures says that its items belong together."""
    text, front, answer = SETS[form]
    assert _cards(PAGE + text).get(front) == answer


@pytest.mark.parametrize("language", SETS_IN)
def test_lists_are_asked_in_every_language(language: str) -> None:
    """The words that announce them differ, the forms do not."""
    text, front = SETS_IN[language]
    assert front in _cards(OTHERS[language] + text)


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


def _cards(text: str) -> dict[str, str]:
    reading = derive(text.encode(), "page.md")
    return {card.front: card.answer for one in reading.facts for card in one.cards}
