"""Tables of words in two languages are asked both ways."""

FRENCH = "| French | English |\n|---|---|\n| la maison | house |\n| le chat | cat |"


def test_each_word_is_asked_in_the_other_language(cards_of):
    assert cards_of(FRENCH) == {
        "**la maison** — **English**?": "house",
        "**house** — **French**?": "la maison",
        "**le chat** — **English**?": "cat",
        "**cat** — **French**?": "le chat",
    }


def test_three_languages_are_asked_each_from_each(cards_of):
    cards = cards_of(
        "| English | Deutsch | Latein |\n|---|---|---|\n| sea | Meer | mare |\n| ship | Schiff | navis |"
    )
    assert cards["**navis** — **Deutsch**?"] == "Schiff"
    assert len(cards) == 12


def test_a_word_of_several_meanings_is_asked_only_from_those(cards_of):
    cards = cards_of("| French | English |\n|---|---|\n| livre | book |\n| livre | pound |")
    assert cards == {"**book** — **French**?": "livre", "**pound** — **French**?": "livre"}


def test_other_tables_are_left(cards_of):
    cards = cards_of("| Language | Family |\n|---|---|\n| French | Romance |\n| English | Germanic |")
    assert cards
    assert "**Romance** — **Language**?" not in cards
