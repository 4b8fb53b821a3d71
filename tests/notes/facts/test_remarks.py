"""What its author has still to do goes out of a text before it is asked."""

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing


@pytest.mark.parametrize(
    ("filler", "text"),
    [
        ("The ship is at the quay and it is not in the dock.", "Gale: wind of force eight (see notebook)"),
        ("Das Schiff ist am Kai und es ist nicht in der Werft.", "Sturm: Wind der Stärke neun (siehe Heft)"),
        ("Le navire est dans le port et il est à quai.", "Tempête : vent de force dix, à compléter"),
        ("El barco está en el puerto y no es de los suyos.", "Galerna: viento del noroeste (ver cuaderno)"),
        ("O navio está no porto e não é da cidade.", "Maré: subida e descida da água, a completar"),
        ("La nave è nel porto e non è della città.", "Risacca: ritorno delle onde (vedi libro)"),
    ],
)
def test_what_is_left_to_do_is_not_in_an_answer(filler, text):
    page = f"# X\n\n{filler} {filler}\n\n## Y\n\n{text}\n"
    cards = [card for card in listing(derive(page.encode(), "n.md")) if card["source_heading"].endswith("Y")]
    assert cards
    assert not any(text[-10:] in f"{card['front']} {card['back']}" for card in cards)


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("Sloop: ??? look up (like a cutter)", "look up"),
        ("Sails: I note where the old books differ from the new", "I note"),
        ("Reef knot: holds two ropes of one width ← he loves to ask this one", "loves to ask"),
        (
            "In der Segelprüfung wird immer gefragt, wer ausweicht. Das Boot mit Wind von links weicht aus.",
            "gefragt",
        ),
        ("Liegeplatz am Kai der Stadt: Preise noch nachschauen", "nachschauen"),
        ("Prof said half of the final comes from the knots of the last lecture", "final"),
        ("Previous: Unit 1 – Ropes and Lines    Next: Unit 3 – Sails of the Sloop", "Unit"),
        ("(From the lectures of Mr Hale + Sketchy, **red** = came up in old papers).", "Hale"),
        ("el año pasado cayeron nudos, velas y anclas del barco", "cayeron"),
    ],
)
def test_remarks_about_the_exam_and_to_oneself_are_not_asked(text, gone):
    fillers = {
        "gefragt": "Das Schiff ist am Kai und nicht in der Werft.",
        "nachschauen": "Das Boot ist am Ufer und nicht im Hafen.",
        "cayeron": "El barco está en el puerto y no es de los suyos.",
    }
    filler = fillers.get(gone, "The ship is at the quay and it is not in the dock.")
    page = f"# X\n\n{filler}\n\n## Y\n\n{text}\n"
    assert not [
        card for card in listing(derive(page.encode(), "n.md")) if gone in card["front"] + card["back"]
    ]


def test_the_trail_of_a_page_is_not_asked_but_an_order_is():
    top = "Skip to main content\nKnotNotes\nHome  Articles  Jobs\nSubscribe\n"
    trail = "RopeWork > Splicing > Interview prep\nRopeWork Splicing: What a Mate Should Know\n"
    page = f"{top}{trail}On this page\nSails\nSails\nHemp rots in 3 years.\n"
    assert not [card for card in listing(derive(page.encode(), "n.txt")) if "Interview" in str(card)]
    page = "# X\n\n## Y\n\nThe bowline holds a boat.\n\n## Z\n\n- Strength: Hemp > Cotton > Straw\n"
    assert [card for card in listing(derive(page.encode(), "n.md")) if "Cotton" in str(card)]


def test_a_title_with_the_week_of_a_course_is_no_term():
    page = "KNOTS AND SPLICES - week 2, Mr Hale (talks fast)\n\nThe bowline holds a boat at its ring.\n"
    assert not [
        card for card in listing(derive(page.encode(), "n.txt")) if "Hale" in card["front"] + card["back"]
    ]


@pytest.mark.parametrize(
    ("filler", "text"),
    [
        (
            "The ship is at the quay and it is not in the dock.",
            "The dock was dug in 1754... no, that was the basin.",
        ),
        ("La nave è nel porto e non è della città.", "Il molo crollò nel 1754... no, quello era il faro."),
    ],
)
def test_a_sentence_that_takes_itself_back_is_not_asked(filler, text):
    page = f"# X\n\n{filler}\n\n## Y\n\n{text} {filler}\n"
    assert not [
        card for card in listing(derive(page.encode(), "n.md")) if "1754" in card["front"] + card["back"]
    ]


@pytest.mark.parametrize(
    ("filler", "text"),
    [
        ("The ship is at the quay and it is not in the dock.", "still to learn: knots, flags, lights"),
        ("Das Schiff ist am Kai und es ist nicht in der Werft.", "noch lernen: Knoten, Flaggen, Lichter"),
        ("Le navire est dans le port et il est à quai.", "à revoir : nœuds, pavillons, feux"),
        ("El barco está en el puerto y no es de los suyos.", "falta repasar: nudos, banderas, luces"),
        ("O navio está no porto e não é da cidade.", "falta estudar: nós, bandeiras, luzes"),
        ("La nave è nel porto e non è della città.", "da ripassare: nodi, bandiere, luci"),
    ],
)
def test_what_its_author_has_still_to_learn_is_not_asked(filler, text):
    cards = listing(derive(f"# A\n\n{filler}\n\n{text}\n".encode(), "a.md"))
    assert not [card for card in cards if text.split()[-1] in f"{card['front']} {card['back']}"]


@pytest.mark.parametrize(
    "line", ["© Harbour School. All boats are kept by us.", "Copyright 2019 Pier & Sons, of York."]
)
def test_who_has_the_rights_is_nothing_to_learn(line):
    page = f"# Boats\n\nA sloop has one mast and two sails.\n\n{line}\n"
    assert not any(
        "kept" in draft.front + draft.answer or "York" in draft.front + draft.answer
        for fact in derive(page.encode(), "n.md").facts
        for draft in fact.cards
    )
