"""Nouns that an English page counts are asked with their article; names and substances are not."""

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.grammar.articles import indefinite
from kmsflash.notes.listing import listing


def fronts_of(*lines):
    text = "# Ships of the coast\n\n" + "\n".join(lines) + "\n"
    return {card["front"] for card in listing(derive(text.encode(), "a.md"))}


@pytest.mark.parametrize(
    ("line", "front"),
    [
        ("**Sail locker**: room under deck. Every yacht has a locker.", "What is a **sail locker**?"),
        (
            "**Anchor windlass**: drum that lifts the chain. All windlasses rust, as windlass grease dries.",
            "",
        ),
        ("**Hull speed**: knots that a long hull can reach. It took an oar.", ""),  # nothing counts it
        (
            "**Cotton**: plant that sails are woven of. Cottons shrink, and cottons rot.",
            "",
        ),  # a stuff, and its sorts
        ("**Oar lock**: fork on the rail. A lock of brass lasts.", "What is an **oar lock**?"),
    ],
)
def test_a_term_has_an_article_where_the_page_counts_it(line, front):
    fronts = fronts_of(f"- {line}")
    assert front in fronts if front else not any(" a **" in one or " an **" in one for one in fronts)


def test_the_rows_of_a_table_have_one_too():
    fronts = fronts_of(
        "A winch is heavy.",
        "",
        "| Item | Weight |",
        "| --- | --- |",
        "| Deck winch | 9 kg |",
        "| Oakum | 2 kg |",
    )
    assert "What is the **weight** of a **deck winch**?" in fronts
    assert not any("an **oakum**" in front for front in fronts)


def test_what_the_author_asks_stays_as_it_is():
    assert "What is **pitch**?" in fronts_of(
        "Each pitch is black.", "", "Q: What is **pitch**?", "A: Boiled tar."
    )


def test_the_sound_of_a_name_gives_its_article():
    assert [indefinite(name) for name in ("user group", "oak", "unit", "hour", "harbour", "MRI")] == [
        *("a", "an", "a", "an", "a", "an")
    ]


@pytest.mark.parametrize(
    ("page", "front"),
    [
        (
            "# La cantera\n\nLa piedra sale y la grúa la sube.\n\nGrúa mueve los bloques de la cantera.\n",
            "¿Qué mueve la grúa?",
        ),
        (
            "# Der Hafen\n\nDas Boot ist alt, und der Wind ist kalt.\n\nBoot braucht einen Anstrich.\n",
            "Was braucht das Boot?",
        ),
    ],
)
def test_a_question_gives_a_noun_the_article_that_the_page_does(page, front):
    fronts = {card["front"].replace("**", "") for card in listing(derive(page.encode(), "a.md"))}
    assert any(shown.endswith(front) for shown in fronts), fronts


def test_jottings_without_articles_are_not_asked_in_whole_sentences():
    jotted = (
        "Leine prüfen\nAnker bereit, Segel fest\nWind aus Nord\nHafenmeister verlangt eine Gebühr\nBoje links"
    )
    page = f"# Anlegen im Hafen\n\n{jotted}\n\n- Kurs halten, nicht bei Ebbe\n- Ruder auf Mitte\n"
    fronts = [card["front"] for card in listing(derive(page.encode(), "a.md"))]
    assert not any("verlangt Hafenmeister" in front for front in fronts)


@pytest.mark.parametrize(
    ("line", "front"),
    [
        ("Beacon signal: light that warns of the reef", "What is a **beacon signal**?"),
        ("Nephron: filter of the blood, as small as a grain", "What is a **nephron**?"),
        ("Dead calm ratio: hours of calm over hours at sea", "What is the **dead calm ratio**?"),
        (
            "Harbour Manifesto: deal on free docks for small ships",
            "What is the **Harbour Manifesto**?",
        ),
        ("Salt Days: weeks of fasting before the fleet sails", "What are the **Salt Days**?"),
        ("Neptune's signal: light that no ship has seen", "What is **Neptune's signal**?"),
    ],
)
def test_nouns_that_are_counted_or_of_one_thing_have_their_article(line, front):
    assert front in fronts_of(f"- {line}")
