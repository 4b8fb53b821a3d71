"""A condition, a place in front and a predicate give a card only where they are whole."""

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing

_SPANISH = "Estos son los hornos del valle y los que se hacen con la tierra de los ríos.\n\n"
_ITALIAN = "Questi sono i mattoni della valle e quelli che si fanno con la terra dei fiumi.\n\n"


@pytest.mark.parametrize(
    ("page", "asked"),
    [
        (
            "# Mill\n\n## Pumps\n\nIf many pumps have peaks at other hours, put them into one pool.\n",
            "What happens",
        ),
        (
            "# Mill\n\n## Pumps\n\nIf the gauge finds none: a cock is held open by a boy, the mill stops.\n",
            "What happens",
        ),
        (f"# Hornos\n\n{_SPANISH}## Tapas\n\n- Si se apagan, el maestro los enciende.\n", "¿Qué ocurre"),
        (f"# Hornos\n\n{_SPANISH}- En diciembre Ana y Berta entraron juntas en la torre.\n", "[…] entraron"),
    ],
)
def test_what_is_a_half_asks_nothing(cards_of, page, asked):
    assert not [front for front in cards_of(page) if asked.lower() in front.lower()], cards_of(page)


def test_what_a_thing_was_done_with_is_hidden_and_not_that_it_was(cards_of):
    found = cards_of(f"# La torre\n\n{_ITALIAN}- I mattoni della torre sono disposti a spina di pesce.\n")
    assert found["I mattoni della torre sono disposti […]."] == "a spina di pesce"


def test_a_condition_with_its_subject_is_asked(cards_of):
    found = cards_of("- If the hull strikes a rock, the fore chamber fills with water.")
    assert any(front.endswith("hat happens if the hull strikes a rock?") for front in found), found


def test_a_reason_and_what_follows_from_it_have_a_verb_each(german):
    found = german(
        "Der Wagen war alt, deshalb die neue Bremse von 1912.\n\n"
        "Der Hang ist steil, daher fährt der Zug langsam."
    )
    assert not any(front.startswith("Warum die") for front in found)
    assert found["Warum fährt der Zug langsam?"] == "Der Hang ist steil"


def test_an_answer_does_not_open_with_what_joins_its_sentence(german):
    found = german("Der Zug braucht also einen zweiten Wagen.")
    assert "Einen zweiten Wagen" in found.values()


def _asked(title, filler, text):
    page = f"# {title}\n\n{filler}\n\n{text}\n"
    return [card["front"] for card in listing(derive(page.encode(), "a.md"))]


def test_a_condition_ends_before_its_arrow_and_is_followed_by_what_happens():
    spanish = ("Los barcos", "La nave está en el puerto y no es de la ciudad.")
    fronts = _asked(*spanish, "Si el casco no se seca → **moho**, olor en la bodega.")
    assert not any("→ **moho**?" in front for front in fronts)
    italian = ("Il porto", "La nave è nel porto e non è della città.")
    fronts = _asked(*italian, "Quando la marea sale la nave si alza, a parità di carico.")
    assert not any("la nave si alza?" in front for front in fronts)


def test_what_a_thing_ceases_to_do_is_not_asked_with_of_what():
    portuguese = ("Os barcos do porto", "O navio está no porto e não é da cidade.")
    fronts = _asked(*portuguese, "O farol do cabo deixava de funcionar.")
    assert not any(front.startswith("De que deixava") for front in fronts)


def test_of_two_names_that_a_french_sentence_gives_the_first_has_its_own_meaning():
    page = (
        "# Le port\n\nLe bateau est dans le port et la nuit est calme.\n\n"
        "On appelle sloop un bateau à un mât et ketch un bateau qui en porte deux."
    )
    cards = {card["front"]: card["back"] for card in listing(derive(page.encode(), "a.md"))}
    assert "Un bateau à un mât" in cards.values()
