"""What is told under a name in italics is asked under it; brackets that only cite do not stand in the way."""

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing


def cards_of(text):
    return {card["front"]: card["back"] for card in listing(derive(f"# Topic\n\n{text}\n".encode(), "a.md"))}


@pytest.mark.parametrize(
    ("said", "front", "back"),
    [
        (
            "Offers are rare. In *Carter v Boots* [1953] a bottle on a shelf attracted a customer.",
            "**Carter v Boots [1953]**: what did a bottle on a shelf attract?",
            "A customer",
        ),
        (
            "Facts win. *Miller v Jackson*: the club knew of it, so it did not matter that it was old.",
            "Miller v Jackson: […], so it did not matter that it was old.",
            "The club knew of it",
        ),
        (
            "Prices fall. Since *Marbury v Madison* [1803] a judge must disregard every unlawful law.",
            "**Since Marbury v Madison [1803]**: what must a judge do?",
            "Disregard every unlawful law",
        ),
    ],
)
def test_a_name_in_italics_leads_what_is_told_under_it(said, front, back):
    assert cards_of(said)[front] == back


def test_a_bracket_that_only_cites_is_left_out_of_question_and_answer():
    cards = cards_of("**Privity**: only parties to a contract can enforce it (*Tweddle v Atkinson*, 1861).")
    assert cards["What is **Privity**?"] == "Only parties to a contract can enforce it"


def test_the_case_that_a_statement_rests_on_is_asked():
    cards = cards_of("A tenant keeps the deposit in a separate account (*Shaw v Groom*).")
    assert cards["“A tenant keeps the deposit in a separate account” – which case says so?"] == "Shaw v Groom"


def test_an_act_with_a_bracket_in_its_name_is_left_out_as_a_whole():
    cards = cards_of("Claims are reduced by the share of the buyer (Sale (Consumer Goods) Act 1979).")
    assert not any("1979" in front or "1979" in back for front, back in cards.items())


def test_a_translation_in_brackets_is_no_source():
    assert not any(
        "which case" in front for front in cards_of("The lower house (*Bundestag*) elects the chancellor.")
    )


def test_a_term_of_several_words_holds_no_verb():
    cards = cards_of("**Memento mori runs deep** (a motto) is a complete warning.")
    assert cards == {"What is **memento mori runs deep (a motto)**?": "A complete warning"}


def test_a_date_in_brackets_is_no_source():
    cards = cards_of("The Edict of Toleration (October 1781) opened public offices to Protestants.")
    assert "October 1781" in cards.values()


def test_a_year_in_square_brackets_belongs_to_the_case():
    found = cards_of("A pilot is judged as a trained pilot (*Mole v Tarn* [1961], the fog case).")
    assert found["“A pilot is judged as a trained pilot” – which case says so?"] == "Mole v Tarn"
