"""What hypotheses and rules say is asked, though no sentence has them as its subject."""


def test_what_stands_under_a_hypothesis_and_opens_with_its_verb_is_asked_of_it(cards_of):
    cards = cards_of(
        "## Double-crust hypothesis\n\nSays different crusts serve different ends: rye for bread."
    )
    assert cards["What does **the double-crust hypothesis** say?"] == "Different crusts serve different ends"


def test_a_rule_that_a_sentence_leads_up_to_is_asked_with_who_made_it(cards_of):
    led = "This led to the **two-step hypothesis** (Lund): bread needs rest, then heat."
    cards = cards_of(f"Rye needs rest before it rises. {led}")
    assert cards["What does **the two-step hypothesis** say?"] == "Bread needs rest, then heat"
    assert cards["**Two-step hypothesis** ([…]): bread needs rest, then heat."] == "Lund"


def test_a_section_that_is_no_rule_says_nothing(cards_of):
    cards = cards_of("## Bread\n\nSays different crusts serve different ends.")
    assert not any(front.endswith("say?") for front in cards)
