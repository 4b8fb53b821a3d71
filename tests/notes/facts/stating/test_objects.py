"""What is asked where an object and what is made of it belong together."""

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing


def _cards(page):
    """Return fronts, in small letters and without the section in front of them, and answers."""
    cards = listing(derive(page.encode(), "w.md"))
    return {card["front"].replace("**", "").rpartition(": ")[2].lower(): card["back"] for card in cards}


@pytest.mark.parametrize(
    ("page", "front", "back"),
    [
        (
            "# Barn\n\nThe warm stove makes the old beams creak.\n",
            "what does the warm stove do?",
            "Makes the old beams creak",
        ),
        (
            "# Harbour\n\nThe pilot sent the damaged ferry home.\n",
            "what did the pilot do?",
            "Sent the damaged ferry home",
        ),
        (
            "# Harbour\n\nThe tide signal only marks the lock unusable.\n",
            "what does the tide signal do?",
            "Only marks the lock unusable",
        ),
        (
            "# Backen\n\nDas ist die Lehre von den Teigen.\n\nDie Hefe macht den Teig locker.\n",
            "was tut die hefe?",
            "Macht den Teig locker",
        ),
        (
            "# Le pain\n\nLa règle des boulangers rend la mention du poids obligatoire.\n",
            "que fait la règle des boulangers\u202f?",
            "Rend la mention du poids obligatoire",
        ),
        (
            "# El pan\n\nLa levadura vuelve la masa blanda y ligera.\n",
            "¿qué hace la levadura?",
            "Vuelve la masa blanda y ligera",
        ),
        (
            "# Il pane\n\nIl lievito rende la pasta morbida e leggera.\n",
            "che cosa fa il lievito?",
            "Rende la pasta morbida e leggera",
        ),
        (
            "# O pão\n\nO fermento torna a massa leve e fofa.\n",
            "o que faz o fermento?",
            "Torna a massa leve e fofa",
        ),
    ],
)
def test_a_verb_and_what_it_makes_of_its_object_are_asked_as_one(page, front, back):
    assert _cards(page).get(front) == back


def test_what_comes_first_is_asked_for():
    cards = _cards("# Town\n\nIn the village the bell always comes first.\n")
    assert cards["what comes first?"] == "The bell"


def test_what_is_only_made_is_asked_for():
    cards = _cards("# Town\n\nThe council makes the rules.\n")
    assert cards["what does the council make?"] == "The rules"


def test_what_something_looks_like_is_no_object():
    assert "what do the towers look?" not in _cards("# Town\n\nThe towers look like tall chimneys.\n")


@pytest.mark.parametrize(
    ("page", "front", "back"),
    [
        (
            "# Hafen\n\nDie Lotsen der Küste.\n\nDer Lotse gibt Meldungen aus dem Hafen weiter (Kanal 2).\n",
            "was gibt der lotse weiter?",
            "Meldungen aus dem Hafen",
        ),
        (
            "# Hafen\n\nDie Lotsen.\n\nDer Lotse baut die Verbindung in drei Schritten auf: Ruf, Antwort.\n",
            "was baut der lotse auf?",
            "Die Verbindung in drei Schritten",
        ),
    ],
)
def test_a_part_of_a_german_verb_stays_in_its_question(page, front, back):
    assert _cards(page).get(front) == back


def test_a_word_that_only_asks_is_no_answer():
    assert "Which" not in _cards("# Ports\n\nThe pilots don't mind which.\n").values()


def test_a_heading_with_a_year_does_nothing():
    fronts = _cards("# Ports\n\n## Crisis 1922-24\n\n- Rises in the spring\n- Falls in the autumn\n")
    assert not any("crisis 1922-24 rise" in front for front in fronts)


@pytest.mark.parametrize(
    ("said", "front", "back"),
    [
        ("The night ferry carries no cars at all.", "what does the night ferry not carry?", "Cars"),
        ("The night ferry only carries mail sacks.", "what does the night ferry carry?", "Only mail sacks"),
        ("The night ferry also carries mail sacks.", "what does the night ferry carry?", "Mail sacks"),
    ],
)
def test_what_narrows_adds_or_denies_stands_where_it_is_asked(said, front, back):
    assert _cards(f"# Ferries\n\nThe boats of the sound.\n\n{said}\n").get(front) == back


def test_an_infinitive_is_no_subject_of_a_question():
    page = "# Le pont\n\nLe travail du matin.\n\nBalayer enlève le sable du pont.\n"
    assert not any("balayer ?" in front or "balayer\u202f?" in front for front in _cards(page))


def test_a_participle_at_the_end_of_a_german_jotting_is_no_verb():
    page = "# Werft\n\nDas ist die Werft.\n\nKahn: Bug nach oben gezogen, weil der Kiel trocken liegen soll\n"
    assert not any(front.startswith("warum gezogen") for front in _cards(page))


def test_it_is_left_alone_behind_a_sentence_with_an_object_of_its_own():
    page = "# Harbour\n\nThe boats of the bay.\n\nBuoys hold the chain in place; tugs carry it home.\n"
    assert not any("buoys" in back.lower() for front, back in _cards(page).items() if "tugs carry" in front)
