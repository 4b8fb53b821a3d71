"""What a term's further sentences say of it, in languages that leave the subject out."""

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing


def cards_of(text):
    return {card["front"]: card["back"] for card in listing(derive(text.encode(), "a.md"))}


SPANISH = "# Jardines del sur\n\nLos jardines de la ciudad y las plantas que crecen en el parque.\n\n"
PORTUGUESE = "# Jardins do sul\n\nOs jardins da cidade e as plantas que não crescem no parque.\n\n"


def test_a_noun_with_a_relative_clause_is_the_meaning():
    found = cards_of(SPANISH + "Acequia: canal que la huerta usa en verano; el agua y el barro son comunes\n")
    assert found["¿Qué se entiende por **Acequia**?"] == "Canal que la huerta usa en verano"


def test_a_further_sentence_without_subject_is_said_of_the_term():
    found = cards_of(SPANISH + "Seto: muro verde. Comparte con la valla el terreno y la sombra\n")
    assert found["**Seto**: ¿qué comparte con la valla?"] == "El terreno y la sombra"


def test_a_meaning_that_says_what_a_term_has_not_is_asked_so():
    found = cards_of(PORTUGUESE + "**Musgo**: não tem raiz; a água fica nas folhas pequenas do musgo\n")
    assert found["**Musgo**: o que não tem?"] == "Raiz"


def test_a_noun_that_could_be_a_verb_is_no_act():
    found = cards_of(SPANISH + "Horario: programa en papel, con la lista de los riegos\n")
    assert not any(front.startswith("¿Qué hace") for front in found)


@pytest.mark.parametrize(
    ("intro", "remark"),
    [
        (SPANISH, "JARDINES - apuntes para el segundo parcial"),
        (PORTUGUESE, "aulas 1 e 2, ainda falta o que perguntei à prof."),
        ("# Les parcs de la ville\n\n", "relues le 3/4, il manque encore le plan des serres"),
        ("# The parks of the city\n\n", "re-read on 3 May, the teacher said twice that the pond matters"),
    ],
)
def test_a_remark_on_the_notes_gives_no_card_but_is_told(intro, remark):
    reading = derive(f"{intro}{remark}\n\n- **Abc**: xyz 12\n".encode(), "a.md")
    assert any(remark.split(",")[0] in one.front for one in reading.rejections)
    assert not any(remark.split()[-1] in card.answer for fact in reading.facts for card in fact.cards)


ITALIAN = "# Il bosco della valle\n\nIl bosco della valle e gli animali che non vivono nel prato.\n\n"
FRENCH = (
    "# Les parcs de la ville\n\nLes parcs de la ville et les plantes qui ne poussent pas dans le sol.\n\n"
)


@pytest.mark.parametrize(
    ("text", "front", "back"),
    [
        (
            PORTUGUESE + "Quem fez o lago foi Rui Faria em maio.\n",
            "**Jardins do sul**: quem fez o lago?",
            "Rui Faria",
        ),
        (
            SPANISH + "Quien hizo el lago fue Luis Vega en mayo.\n",
            "**Jardines del sur**: ¿quién hizo el lago?",
            "Luis Vega",
        ),
        (ITALIAN + "Chi fece il lago fu Luca Neri a maggio.\n", "Chi fece il lago?", "Luca Neri"),
        (FRENCH + "C'est Jean Petit qui fit le lac.\n", "Qui fit le lac\u202f?", "Jean Petit"),
    ],
)
def test_who_it_was_is_asked(text, front, back):
    assert cards_of(text).get(front) == back


def test_each_of_two_predicates_of_a_plural_is_asked():
    found = cards_of(SPANISH + "Los cedros son de color oscuro y producen resina; los pinos dan piñas.\n")
    assert found["¿De qué color son los cedros?"] == "Oscuro"
    assert found["**Jardines del sur**: ¿qué producen los cedros?"] == "Resina"


def test_a_law_is_asked_for_its_year_and_for_what_it_says():
    found = cards_of(FRENCH + "- 1921, loi Moreau : la pêche devient libre\n")
    assert found["**Loi Moreau**\u00a0: en quelle année\u202f?"] == "1921"
    assert found["**Loi Moreau**\u00a0: que prévoit le texte\u202f?"] == "La pêche devient libre"


def test_what_happens_is_told_in_steps():
    steps = "Qué pasa en una poda:\n  1) el jardinero mira la rama\n  2) corta lo seco\n  3) sella el corte\n"
    found = cards_of(f"{SPANISH}{steps}\nPoda verde: se corta en verano.\nPoda seca: se corta en enero.\n")
    assert found["**Qué pasa en una poda**: ¿qué viene después de «corta lo seco»?"] == "sella el corte"
    assert not any("sella el corte»" in front for front in found)


def test_what_is_owed_is_no_duty():
    found = cards_of(PORTUGUESE + "O parque velho deve o nome às pedras da entrada.\n")
    assert found["A que deve o parque velho o nome?"] == "Às pedras da entrada"


def test_a_contrast_gives_each_side_its_own_subject():
    text = "Num meio seco o musgo perde a cor, mas o cato não: fica verde, porque o caule guarda a água.\n"
    found = cards_of(PORTUGUESE + text)
    assert found["**Num meio seco**: por que o cato fica verde?"] == "Porque o caule guarda a água"


def test_brackets_behind_a_long_term_are_no_part_of_it():
    found = cards_of(
        PORTUGUESE + "- modelo do **jardim seco** (Lima e Reis, 1931): campo de pedras com um lago\n"
    )
    assert found["O que se entende por **modelo do jardim seco**?"] == "Campo de pedras com um lago"


def test_nobody_is_asked_who_did_not():
    found = cards_of(FRENCH + "> **Piège** : Petit n'a pas construit la serre du parc de la ville.\n")
    assert "Petit" not in found.values()


def test_a_counted_list_behind_a_colon_is_the_answer():
    text = "El riego exige las tres reglas del huerto a la vez: agua fresca, no parar y luz clara.\n"
    assert "Agua fresca, no parar y luz clara" in cards_of(SPANISH + text).values()


def test_an_accent_keeps_no_capital():
    found = cards_of(SPANISH + "- Árboles viejos: plantas altas del parque, los árboles de la entrada\n")
    assert any("árboles viejos" in front for front in found)


def test_the_year_of_an_insertion_is_asked():
    found = cards_of(FRENCH + "La serre du parc, ouverte en 1854, est la plus grande de la ville.\n")
    assert found["La serre du parc, ouverte en […], est la plus grande de la ville."] == "1854"


def test_a_gap_of_a_sentence_without_subject_names_the_subject_before():
    page = (
        "# Mura\n\nLe **Mura Aureliane** furono costruite da una schiera di operai della città. "
        "Sono il confine antico di Roma e furono rinforzate, secondo la tradizione, "
        "nel terribile autunno del 402 d.C.\n"
    )
    fronts = [card["front"] for card in listing(derive(page.encode(), "a.md")) if "402" in card["back"]]
    assert fronts
    assert all("Mura" in front for front in fronts)
