"""Who found something, and what they found, is asked of notes that cite studies; the year is not."""

import pytest

from kmsflash.notes.derive import derive

PAGE = (
    "# Hunger\n\n## Bread\n\nAnder & Brock, Cole et al. and Dunn & Evers are the main names here.\n\n{said}\n"
)


def cards_of(said: str) -> dict[str, str]:
    found = derive(PAGE.format(said=said).encode(), "notes.md")
    return {card.front: card.answer for fact in found.facts for card in fact.cards}


def test_what_stands_behind_a_study_is_asked_of_it():
    cards = cards_of("Grant et al. (2011): only hungry cats slept less than the others.")
    assert cards["What did **Grant et al. (2011)** find?"] == "Only hungry cats slept less than the others"
    assert cards["[…] (2011): only hungry cats slept less than the others."] == "Grant et al."


def test_what_stands_behind_one_name_is_asked_as_what_it_is_known_for():
    cards = cards_of("Grant (1989): rationing helped the poor more than the rich.")
    assert cards["**Bread**: what is **Grant** known for?"] == "Rationing helped the poor more than the rich"


def test_what_came_out_of_what_somebody_did_is_asked_behind_its_colon():
    said = "Moss et al. (2007a) kept cats awake for a night before the maze: fewer turns and more errors."
    front = "Moss et al. (2007a) kept cats awake for a night before the maze: […]."
    assert cards_of(said)[front] == "fewer turns and more errors"


@pytest.mark.parametrize(
    "said",
    [
        "Lund & Moss (2004) tested the old idea with rats.",
        "In the survey of Lund & Moss (1996) bakers suffered most.",
        "The old view has trouble with Lund, Moss and Ferris (1971): rye kept better than wheat.",
        "Grant et al. (2011): only hungry cats slept less than the others.",
        "- Grant (1989): rationing can be good",
    ],
)
def test_the_year_of_a_study_is_not_asked_for(said):
    assert not any(answer[:2] in ("19", "20") for answer in cards_of(said).values())


def test_the_year_of_what_somebody_did_is():
    cards = cards_of("The oven was invented by Lund & Moss (1953).")
    assert cards["The oven was invented by Lund & Moss ([…])."] == "1953"


def test_several_names_of_a_study_are_hidden_together():
    cards = cards_of(
        "The old view has trouble with Lund, Moss and Ferris (1971): rye kept better than wheat."
    )
    assert "Lund, Moss and Ferris" in cards.values()
    assert not {"Lund", "Moss and Ferris"} & set(cards.values())


def test_the_year_of_an_event_is_asked_for_on_such_a_page_too():
    cards = cards_of("The Battle of Lumley (1844) ended the famine.")
    assert "1844" in cards.values()


def test_whose_a_term_is_that_stands_behind_a_study_is_asked():
    cards = cards_of("Older view: Lund & Moss (1983), *reverse baking*. They chose rye, said to lack yeast.")
    assert cards["**Reverse baking** (1983): by whom?"] == "Lund & Moss"
    assert not any("did older view" in front or "say" in front for front in cards)


@pytest.mark.parametrize("said", ["Lund & Moss (2003).", "The present favourite (Lund & Moss 2003)."])
def test_a_section_that_opens_with_a_study_is_asked_as_theirs(said):
    found = cards_of(f"## Reverse baking (RB)\n\n{said} Rye bread keeps the crumbs of the last loaf.")
    asked = [front for front, answer in found.items() if answer == "Lund & Moss"]
    assert asked
    assert asked[0].startswith("**Reverse baking**")
    assert asked[0].endswith("by whom?")
