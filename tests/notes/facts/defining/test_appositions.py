"""Terms explained in passing give a definition beside what their sentence says."""

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing


def cards_of(text):
    return {card["front"]: card["back"] for card in listing(derive(f"# Topic\n\n{text}\n".encode(), "a.md"))}


@pytest.mark.parametrize(
    ("said", "front", "back"),
    [
        (
            "The outer layer of the leaf, the epidermis, keeps the water in.",
            "What is the outer layer of the leaf called?",
            "The epidermis",
        ),
        (
            "Tachycardia, an abnormally fast heart rate, has many causes.",
            "What is **Tachycardia**?",
            "An abnormally fast heart rate",
        ),
        (
            "The sinoatrial node, the natural pacemaker of the heart, lies in the right atrium.",
            "What is **the sinoatrial node**?",
            "The natural pacemaker of the heart",
        ),
        (
            "The court relied on *estoppel*, a bar to going back on a promise.",
            "What is **estoppel**?",
            "A bar to going back on a promise",
        ),
        (
            "The kidney reacts by releasing renin and by forming angiotensin II, a vasoconstrictor.",
            "What is **angiotensin II**?",
            "A vasoconstrictor",
        ),
        (
            "The metic, a person who lives in a city without its rights, must pay the tax of the city.",
            "Who is **the metic**?",
            "A person who lives in a city without its rights",
        ),
        (
            "The clerk rejects every stale cheque, meaning one that is older than six months.",
            "What is a **stale cheque**?",
            "One that is older than six months",
        ),
        (
            "Every year an ephor (anyone chosen by the assembly of Sparta) watches the kings.",
            "What is an **ephor**?",
            "Anyone chosen by the assembly of Sparta",
        ),
    ],
)
def test_a_term_explained_in_passing_is_asked(said, front, back):
    assert cards_of(said)[front] == back


@pytest.mark.parametrize(
    "said",
    [
        "What remains is a neutron star or, if the core is heavier than 3 solar masses, a black hole.",
        "In the cold morning, the traders, the porters, and the guards met.",
        "She carried an umbrella, a lamp and a map.",
    ],
)
def test_conditions_and_lists_are_no_appositions(said):
    assert not [front for front in cards_of(said) if front.startswith("What is **") or "called" in front]


def test_what_a_word_means_is_asked_in_other_languages_too(cards_of):
    about = "Questi sono i mulini del fiume e quello che si faceva con la macina nella valle."
    found = cards_of(f"{about}\n\n- **Legge nuova**: abolisce il *maltolto*, cioè la tassa sulla farina")
    assert found["Che cosa si intende per **maltolto**?"] == "La tassa sulla farina"


def test_what_something_is_told_by_how_long_is_its_meaning(cards_of):
    found = cards_of("*Slack water* is how long the tide stands still between ebb and flood.")
    assert any(answer.startswith("How long the tide") for answer in found.values())


def test_last_words_that_sum_up_their_sentence_explain_no_noun_of_it(cards_of):
    cards = cards_of("The crew turns the bow towards Harbour Point, a move known as luffing.")
    assert not any("Harbour Point**" in front for front in cards)
    cards = cards_of("The crew then gets out of the wind by nautilosis, a process known to few.")
    assert any("nautilosis" in front for front in cards)


@pytest.mark.parametrize(
    ("head", "said", "front", "back"),
    [
        (
            "Estas notas hablan del puerto y de los barcos.",
            "Del muelle salen los esquifes, botes que llevan la carga ligera, y las barcas.",
            "¿Qué se entiende por **esquifes**?",
            "Botes que llevan la carga ligera",
        ),
        (
            "Ces notes parlent du port et des bateaux.",
            "On amarre au bollard, un poteau de fonte grise, et on attend la marée.",
            "Qu’entend-on par **bollard**\u202f?",
            "Un poteau de fonte grise",
        ),
        (
            "Questi appunti parlano del porto e delle barche.",
            "A riva si usa il verricello, argano con due manovelle, per tirare la barca.",
            "Che cosa si intende per **verricello**?",
            "Argano con due manovelle",
        ),
    ],
)
def test_a_bare_noun_behind_one_with_its_article_explains_it(head, said, front, back):
    page = f"# Notas\n\n{head}\n\n{said}\n"
    assert {card["front"]: card["back"] for card in listing(derive(page.encode(), "n.md"))}[front] == back


@pytest.mark.parametrize(
    "said",
    [
        "Los marineros subieron a los botes, remaron con fuerza y llegaron al muelle.",
        "En la lonja pesan los atunes, los bonitos de la costa y las sardinas.",
        "Se limpian las redes, siempre con agua dulce del pozo, y se guardan.",
    ],
)
def test_what_has_its_own_article_or_is_a_deed_explains_no_noun(said):
    page = f"# Notas\n\nEstas notas hablan del puerto y de los barcos.\n\n{said}\n"
    assert not any("entiende" in card["front"] for card in listing(derive(page.encode(), "n.md")))


def test_where_something_stands_is_not_what_it_means(cards_of):
    found = cards_of(
        "# Casas\n\nLa casa se encuentra en la orilla del pueblo, detrás de la iglesia vieja, y arde."
    )
    assert "¿Qué se entiende por **pueblo**?" not in found
    found = cards_of(
        "# Países\n\nO Brasil é o quinto maior país do mundo, atrás de Rússia, Canadá, China e EUA."
    )
    assert "O que se entende por **mundo**?" not in found
