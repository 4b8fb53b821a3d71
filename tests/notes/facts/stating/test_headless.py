"""A sentence without a subject is asked under the name of what it is about."""

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing


def cards_of(text):
    return {(card["front"], card["back"]) for card in listing(derive(text.encode(), "a.md"))}


@pytest.mark.parametrize(
    ("page", "front", "answer"),
    [
        (
            "# La costa\n\n## El molino\n\n- Lo mueven las mareas del estuario.\n- Está en la orilla.\n",
            "**El molino**: lo mueven […].",
            "las mareas del estuario",
        ),
        (
            "# La costa\n\n## Il mulino\n\n- Lo muovono le maree del fiume.\n- È sulla riva della baia.\n",
            "**Il mulino**: lo muovono […].",
            "le maree del fiume",
        ),
    ],
)
def test_an_object_pronoun_at_the_head_stands_for_the_name_above(page, front, answer):
    assert (front, answer) in cards_of(page)


def test_what_a_term_undergoes_is_no_meaning_of_it():
    page = "# El puerto\n\nLa subasta del pescado: la dirige el patrón mayor. El barco está en el puerto.\n"
    cards = cards_of(page)
    front = "**La subasta del pescado**: la dirige […]."
    assert (front, "el patrón mayor") in cards
    assert not [front for front, _ in cards if "se entiende" in front or "Quién es" in front]


def test_an_article_before_a_verb_form_is_no_pronoun():
    page = "# Vulcani\n\n- La lava raggiunge temperature di circa 1200 °C.\n- La cenere è nel cielo.\n"
    assert ("La lava raggiunge temperature di circa […].", "1200 °C") in cards_of(page)


@pytest.mark.parametrize(
    ("page", "front"),
    [
        (
            "# Il porto della città\n\n## Faro\n\nCostruito dai mercanti nel 1543. La torre è sulla riva.\n",
            "**Faro**: costruito dai mercanti nel […].",
        ),
        (
            "El faro se compone de un mínimo de 3 y un máximo de 4 torres;\nactualmente son 35 piedras.\n",
            "**El faro**: actualmente son […].",
        ),
        (
            "# Le port\n\n## Le phare\n\nLes moines l'ont construit en 1543 sur la rive de la baie.\n",
            "**Le phare** : les moines l'ont construit en […] sur la rive de la baie.",
        ),
    ],
)
def test_a_gap_of_a_sentence_without_a_subject_names_it(page, front):
    assert front in {shown.replace("\xa0", " ") for shown, _ in cards_of(page)}


def test_a_name_in_a_list_is_no_verb():
    page = "# Os biomas do país\n\nO país tem três biomas: Cerrado, Mata Atlântica e Pampa.\n"
    assert not [card for card in cards_of(page) if card[1].startswith("Atlântica")]


def test_a_bold_name_with_its_bracket_heads_the_items_below_it():
    page = (
        "# Nervios\n\n## Del brazo\n\n**Radial** (C5-T1)\n- Es el nervio de los extensores.\n- mano caída\n\n"
        "**N. vago** (X par)\n- Pasa por el cuello.\n- ronquera\n"
    )
    cards = cards_of(page)
    assert ("¿Qué es **Radial**?", "El nervio de los extensores") in cards
    assert ("N. vago pasa […].", "por el cuello") in cards


def test_an_item_that_opens_with_a_small_verb_is_said_of_the_name_above():
    page = "# Los nervios\n\n## Mediano\n- inerva los músculos del pulgar\n- cruza por el centro del brazo\n"
    assert {front for front, _ in cards_of(page)} >= {"¿Qué inerva Mediano?"}


def test_a_circumstance_with_a_pronoun_names_what_that_is():
    page = (
        "# O porto\n\nOs faróis guiam os barcos. Sem eles, a costa seria escura, pois está longe da cidade.\n"
    )
    fronts = {front for front, _ in cards_of(page)}
    assert not [front for front in fronts if "Sem eles" in front]
    assert [front for front in fronts if "Sem os faróis" in front]


def test_a_label_inside_a_text_is_said_of_what_the_text_is_about():
    page = "# O porto\n\n## Farol\n\nReduz o risco. Inconveniente mais comum: o nevoeiro. Guia os barcos.\n"
    front = "**Farol** – **inconveniente mais comum**?"
    assert (front, "O nevoeiro") in cards_of(page)


def test_what_does_something_to_a_term_is_asked_of_that_term():
    page = "# Los músculos\n\n- **Bíceps del brazo**: tiene dos cabezas. Lo mueve: el nervio del plexo.\n"
    assert (
        "**Bíceps del brazo**: lo mueve […].",
        "el nervio del plexo",
    ) in cards_of(page)


def test_an_adverb_at_the_head_is_no_subject():
    page = "# As plantas\n\nA planta vive na sala da casa. Sempre precisa de luz e de calor na sala.\n"
    assert not [front for front, _ in cards_of(page) if "Sempre?" in front]


@pytest.mark.parametrize(
    ("page", "start"),
    [
        (
            (
                "# Los metales\n\n## El bronce\n\nEl bronce es una aleación que se usa en las campanas. "
                "Se obtiene mezclando cobre con un 12 % de estaño.\n"
            ),
            "**El bronce**: se obtiene",
        ),
        (
            (
                "# Les découvertes\n\n## La radioactivité\n\n"
                "Le phénomène a été découvert par Becquerel en 1896.\n"
            ),
            "**La radioactivité**\u00a0: le phénomène",
        ),
        (
            (
                "# I metodi che si usano nelle cucine\n\n## La pastorizzazione\n\n"
                "Il procedimento fu inventato da Pasteur nel 1864.\n"
            ),
            "**La pastorizzazione**: da chi o da che cosa fu inventato il procedimento?",
        ),
    ],
)
def test_what_only_its_section_names_is_asked_under_its_section(page, start):
    fronts = [front for front, _ in cards_of(page)]
    assert any(front.startswith(start) for front in fronts)
    assert not any(front.startswith(("Se ", "Le phénomène", "Da chi")) for front in fronts)


def test_the_years_and_the_trade_of_a_person_are_not_part_of_the_name():
    page = (
        "# Pittura\n\n## Giotto (1267-1337), pittore\n\n"
        "- muore a Firenze a settant'anni\n- lavora ad Assisi\n"
    )
    assert not any("(1267-1337), pittore" in front for front, _ in cards_of(page))


def test_a_saint_in_the_name_of_a_town_is_no_verb():
    page = (
        "# Portos\n\n## Comércio\n\nO Tratado do Sal de 1732 abriu o porto, o mercado e a alfândega. "
        "São Bento vendeu a frota em 9 de julho de 1741 por falta de sal.\n"
    )
    fronts = [card.front for one in derive(page.encode(), "n.md").facts for card in one.cards]
    assert any(front.startswith("São Bento") for front in fronts)
    assert not any("são Bento" in front for front in fronts)


@pytest.mark.parametrize(
    ("text", "front", "answer"),
    [
        (
            "Fog hides the buoys at dawn. Remedy: a bell on each of them.",
            "Fog hides the buoys at dawn. Remedy: […].",
            "a bell on each of them",
        ),
        (
            "La brume cache les bouées du port. Remède : une cloche sur chacune.",
            "La brume cache les bouées du port. Remède : […].",
            "une cloche sur chacune",
        ),
    ],
)
def test_a_label_behind_a_sentence_is_of_that_sentence(text, front, answer):
    cards = {
        (shown.replace("\xa0", " "), back) for shown, back in cards_of(f"# Port\n\n## Le phare\n\n{text}\n")
    }
    assert (front, answer) in cards
