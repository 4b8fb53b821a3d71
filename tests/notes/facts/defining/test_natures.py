"""Terms whose text tells how much or how, and not what they are."""

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing

_PAGE = {
    "fr": "# Marine\n\nCes notes parlent de la voile et des bateaux du port.\n\n## Le port\n\n",
    "es": "# Marina\n\nEstas notas hablan de la vela y de los barcos.\n\n## El muelle\n\n",
    "it": "# Marina\n\nQuesti appunti parlano della vela e delle barche del porto.\n\n## Il molo\n\n",
    "pt": "# Marinha\n\nEstas notas falam da vela e dos barcos que não saem do porto.\n\n## O cais\n\n",
}


def _cards(language: str, line: str) -> dict[str, str]:
    page = f"{_PAGE[language]}{line}\n"
    return {card["front"]: card["back"] for card in listing(derive(page.encode(), "n.md"))}


@pytest.mark.parametrize(
    ("language", "line", "front"),
    [
        ("fr", "- Coque peinte : valable deux saisons au moins", "**Le port – coque peinte**\u00a0: […]."),
        ("fr", "- Poisson frais : +2 °C max", "**Le port – poisson frais**\u00a0: […]."),
        ("es", "- Casco viejo: pintado en otoño con brea de pino", "**El muelle** – ¿**casco viejo**?"),
        ("it", "- Vela nuova: obbligatoria e stesa al sole", "**Il molo – vela nuova**: […]."),
        ("pt", "- Mastro seco: pinho do norte + resina clara", "**O cais** – **mastro seco**?"),
    ],
)
def test_a_term_is_set_beside_its_section_and_asked_for_by_nothing(language, line, front):
    cards = _cards(language, line)
    assert front in cards
    assert not [other for other in cards if other != front and "[…]" not in other]


def test_a_term_with_a_meaning_is_asked_what_it_is():
    assert "Qu’entend-on par **Quille**\u202f?" in _cards("fr", "- Quille : pièce qui tient le bateau droit")


@pytest.mark.parametrize(
    ("line", "front"),
    [
        ("- Brass polish: rub the fittings until they shine", "What should you know about **brass polish**?"),
        ("- Deck soap: dilute to 5 litres a bucket", "What should you know about **deck soap**?"),
        ("- Tar: only worth it on rope that stays wet", "What should you know about **tar**?"),
        ("- Old anchor: found in the mud in 1911 by divers", "What should you know about **old anchor**?"),
        ("- Sloop rig: faster than most, smaller crew", "What should you know about **sloop rig**?"),
        ("- Rigging wire: 7x19", "**Hulls – rigging wire**: […]."),
        ("- Keel score: timber, nails, caulking, age, draught", "**Keel score**: name all five."),
        ("- Oak plank: density 0,7 g/cm³", "What should you know about **oak plank**?"),
        ("- long: rot in the planks below the line", "Long: rot in the […]."),
        ("- Oct: haul-out of the whole fleet", "**Hulls** — **Oct**?"),
        (
            "- leak > 3 litres: duty of the yard by day and night",
            "Leak > 3 litres: duty of the […].",
        ),
    ],
)
def test_what_is_no_meaning_is_neither_asked_as_one_nor_asked_for_its_term(cards_of, line, front):
    lines = (
        f"The fleet lies in the old harbour.\n\n## Hulls\n\n{line}\n- Keel: beam that carries the whole ship"
    )
    cards = cards_of(lines)
    assert front in cards
    assert not any(line.partition(": ")[2][:12] in asked for asked in cards if "[…]" not in asked)
    assert cards["What is **Keel**?"] == "Beam that carries the whole ship"


def test_what_somebody_known_did_is_asked_as_an_event(cards_of):
    cards = cards_of("- Harbour board: the owners sold off two of the old piers")
    assert cards["**harbour board**: what happened?"] == "The owners sold off two of the old piers"
    cards = cards_of("- Salvage claim: crew freely gave up the share that it had")
    assert "**salvage claim**: what happened?" not in cards


_SMALL = "\n".join(
    f"- {term}: {text}"
    for term, text in (
        ("Bilge", "lowest part of the hull"),
        ("Boom", "spar along the foot of a sail"),
        ("Cleat", "fitting that holds a rope"),
        ("Fender", "cushion between ship and quay"),
        ("Hatch", "opening in the deck"),
    )
)


def test_a_capital_where_texts_start_small_tells_who_and_not_what(cards_of):
    cards = cards_of(f"{_SMALL}\n- Low Bridge party: Harrow, free docks in town")
    assert cards["What should you know about **Low Bridge party**?"].startswith("Harrow")
    assert not any("Which term" in front and "Harrow" in front for front in cards)
    cards = cards_of(f"{_SMALL}\n- New piers: Harrow, who says that every pier makes the town richer")
    assert any(front.startswith("What should you know about **new piers**") for front in cards)
    cards = cards_of(f"{_SMALL}\n- Old Harbour: Portuguese town that built the first quay")
    assert not any(front.startswith("What should you know") for front in cards)


@pytest.mark.parametrize(
    ("language", "line", "front"),
    [
        (
            "es",
            "- Pintar en invierno: primero el casco y luego la quilla",
            "**pintar en invierno**: ¿qué hay que hacer?",
        ),
        (
            "pt",
            "- Cabo gasto: não dobrar com força, guardar ao sol",
            "**cabo gasto**: o que é preciso fazer?",
        ),
        (
            "fr",
            "- Vernis : appliquer lentement, puis laisser sécher",
            "**Vernis**\u00a0: que faut-il faire\u202f?",
        ),
        (
            "es",
            "- Velas viejas: si llueve mucho -> secarlas en el patio",
            "**El muelle** – ¿**velas viejas**?",
        ),
        (
            "it",
            "- Colla: resistenza alla trazione ~ 40-50 volte la pece",
            "Colla: resistenza alla trazione […] la pece.",
        ),
        ("fr", "- 2e ponton : bois de chêne, sous l'ancienne halle", "**Le port** – **2e ponton**\u202f?"),
        ("it", "- Barconi nuovi: serve anche il permesso del porto", "**Il molo** – **barconi nuovi**?"),
        (
            "pt",
            "- Casco na primavera: parasita na madeira (lupa, exame a olho)",
            "**O cais** – **casco na primavera**?",
        ),
        ("es", "- Casco roto: abierto por un golpe en el muelle", "**El muelle** – ¿**casco roto**?"),
        ("fr", "- Corde neuve : se détend quand il pleut", "**Le port – corde neuve**\u00a0: […]."),
        ("es", "- Temporal: dar cabo, cerrar escotillas", "**El muelle**: **Temporal**: ¿qué hay que hacer?"),
        ("es", "- 20/21: barcos y remolques del norte", "**El muelle** – ¿**20/21**?"),
    ],
)
def test_what_to_do_and_what_holds_are_asked_as_such(language, line, front):
    cards = _cards(language, line)
    assert front in cards
    assert not any(asked.startswith(("¿Qué término", "Que termo", "Quel terme", "Quale")) for asked in cards)


def test_german_terms_with_a_property_or_a_remark_are_set_beside_their_section(german):
    assert "**Seile – Stahlseil**: […]." in german("- Stahlseil: Dichte 7,8 g/cm³", "Seile")
    assert "**Seile** – **Knoten**?" in german("- Knoten: wie gehabt, aber Vorsicht bei Frost", "Seile")


@pytest.mark.parametrize(
    ("line", "front"),
    [
        ("- Storm jibs: for strong winds off the coast (rarely set)", "What are **storm jibs** for?"),
        ("- Dry dock: keep the hull wet until the last day", "**Dry dock**: what should you do?"),
        ("- Thin ice rule: take the ice as you find it", "What does **the thin ice rule** say?"),
        ("- Fire drill: close all hatches, open the valves", "**Fire drill**: what should you do?"),
        ("- Sail tax: duties and fees of the port", "What is a **sail tax**?"),
        ("- Night watch: for 4 hours after midnight, alone", "What should you know about **night watch**?"),
    ],
)
def test_a_purpose_an_order_and_a_rule_are_asked_as_such(cards_of, line, front):
    cards = cards_of(line)
    assert front.lower() in {asked.lower() for asked in cards}
    assert not any("which term is this: “keep" in asked.lower() for asked in cards)


def test_what_a_term_describes_is_named_and_no_meaning(german):
    assert "**Berg – Haltestelle bei Schnee**: […]." in german("- Haltestelle bei Schnee: Hüttenwirt", "Berg")


def test_a_science_or_a_policy_is_nobody():
    line = "- Cabotaje: política económica de los años 40, todo dentro del país"
    assert not any(front.startswith(("¿Quién", "¿De quién")) for front in _cards("es", line))


@pytest.mark.parametrize(
    ("language", "line", "front"),
    [
        ("fr", "- Lowmere 1854 : le quai s'ouvre aux voiliers", "**Le port – Lowmere 1854**\u00a0: […]."),
        ("es", "- Cádiz 86-88: el muelle nuevo de piedra", "**El muelle – Cádiz 86-88**: […]."),
    ],
)
def test_a_term_that_ends_in_its_year_is_set_beside_its_section(language, line, front):
    cards = _cards(language, line)
    assert front in cards
    assert not any(back.startswith(("Lowmere", "Cádiz")) for back in cards.values())


def test_what_is_done_to_a_term_in_some_manner_is_no_meaning(cards_of):
    cards = cards_of("- **Buoy**: legally required for every lock since 1907")
    assert "What is a **Buoy**?" not in cards
    assert "Buoy" not in cards.values()


@pytest.mark.parametrize(
    ("opening", "line", "term"),
    [
        ("El retablo es de los frailes.", "derecha: los hijos Ramiro y Berta del conde", "derecha"),
        ("El retablo es de los frailes.", 'técnica: "al fresco", sobre cal todavía húmeda', "técnica"),
        (
            "A vila não é da serra e o rio é dos frades.",
            "Indústria: CSP em Vila Rica, com fornos de carvão vegetal",
            "indústria",
        ),
    ],
)
def test_what_opens_with_names_or_a_quotation_is_no_meaning(opening, line, term):
    page = f"# X\n\n{opening}\n\n## Y\n\n- {line}\n"
    fronts = [card["front"].lower() for card in listing(derive(page.encode(), "a.md"))]
    assert not [front for front in fronts if ("entiende" in front or "entende" in front) and term in front]
