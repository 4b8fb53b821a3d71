"""Short lists are asked as a whole."""

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing


def cards_of(text, title="Topic"):
    reading = derive(f"# {title}\n\n{text}\n".encode(), "a.md")
    return {card["front"]: card["back"] for card in listing(reading)}


@pytest.mark.parametrize(
    ("text", "front"),
    [
        (
            "The kidney has three functions:\n\n- filtration\n- reabsorption\n- secretion",
            "**The kidney has three functions**: name all three.",
        ),
        ("## Types of rock\n\n- Igneous\n- Sedimentary\n- Metamorphic", "**Types of rock**: name all three."),
        ("The chambers are:\n\n- the Commons\n- the Lords", "**The chambers**: name both."),
        (
            "The three phases of mourning:\n\n1. Denial\n2. Anger\n3. Peace",
            "**The three phases of mourning**: name all three, in order.",
        ),
        (
            "The flower consists of the following parts:\n\n- sepals\n- petals\n- stamens",
            "**The flower consists of three parts**: name all three.",
        ),
        (
            "There are two kinds of twins:\n\n- identical\n- fraternal",
            "**Two kinds of twins**: name both.",
        ),
        (
            "A contract is void if:\n\n- a party was a minor\n- its aim is illegal",
            "**A contract is void if …**: name both.",
        ),
    ],
)
def test_a_list_is_asked_with_what_its_items_are(text, front):
    assert front in cards_of(text)


@pytest.mark.parametrize(
    "items",
    [
        ("`10.1.0.0/16`", "`10.2.0.0/16`"),
        ("80 for the web", "22 for a shell"),
        ("it is in writing", "it is signed by both parties"),
    ],
)
def test_items_may_hold_digits_code_and_clauses_where_the_line_above_announces_them(items):
    listed = "\n".join(f"- {item}" for item in items)
    (answer,) = cards_of(f"The permitted entries are:\n\n{listed}").values()
    assert all(item in answer for item in items)


def test_the_sentence_before_the_list_introduces_it_and_the_rest_stays():
    cards = cards_of("Mars has a thin atmosphere. The two moons of Mars are:\n\n- Phobos\n- Deimos")
    assert cards["**The two moons of Mars**: name both."] == "Phobos, Deimos"


def test_a_bare_title_is_asked_with_its_section():
    cards = cards_of("## Measles\n\nSymptoms:\n\n- fever\n- rash")
    assert cards["**Measles – Symptoms**: name both."] == "Fever, rash"


def test_items_that_explain_themselves_are_asked_together_by_name_and_each_alone():
    cards = cards_of(
        "There are two types of lens:\n\n- **Convex**: thick in the middle\n- **Concave**: thin in the middle"
    )
    assert cards["**Two types of lens**: name both."] == "Convex, Concave"
    assert "Thin in the middle" in cards.values()


def test_a_nested_list_is_asked_of_the_item_above():
    cards = cards_of(
        "- Nucleus\n  - holds the genes\n  - directs the cell\n- Membranes\n  - inner\n  - outer", "Cells"
    )
    assert cards["What does a **nucleus** do? Name both."] == "Holds the genes, directs the cell"
    assert cards["**Cells – Membranes**: name both."] == "Inner, outer"


def test_a_name_alone_does_not_say_what_stands_below_it():
    assert (
        cards_of("- Rome\n  - capital of Italy\n  - on the Tiber\n- Bern\n  - a bear\n  - on the Aare") == {}
    )


def test_a_list_of_more_than_five_is_no_set():
    items = "\n".join(f"- item {name}" for name in ("one", "two", "three", "four", "five", "six"))
    reading = derive(f"# Types of thing\n\n{items}\n".encode(), "a.md")
    assert reading.facts == ()
    assert "The answer would be a list of more than five." in [one.reason for one in reading.rejections]


def test_a_list_that_does_not_hold_what_is_counted_gives_a_reason():
    reading = derive(b"# Topic\n\nThe court weighs four factors:\n\n- purpose\n- nature\n- amount\n", "a.md")
    assert [one.reason for one in reading.rejections] == [
        "The list has another number of items than is said."
    ]


def test_a_list_of_sentences_under_a_heading_that_announces_none_is_no_set():
    cards = cards_of("## Key facts\n\n- Whales breathe air.\n- Seals eat fish.")
    assert not any("name both" in front for front in cards)


def test_a_sentence_with_a_colon_asks_for_the_names_below_it(cards_of):
    found = cards_of(
        "The speed of a hull is limited by whatever comes first:\n\n"
        "- length of the waterline\n- weight\n- weed, because it drags"
    )
    assert found["**The speed of a hull is limited by whatever comes first**: name all three."].startswith(
        "- length of the waterline"
    )


def test_codes_under_a_name_of_several_are_a_set(cards_of):
    found = cards_of("- Private ranges:\n    - 10.0.0.0/8\n    - 172.16.0.0/12\n    - 192.168.0.0/16")
    assert any("192.168.0.0/16" in answer and "10.0.0.0/8" in answer for answer in found.values())


def test_numbered_names_are_one_set_and_no_second_one(cards_of):
    found = cards_of("## Pulse\n1. Node (60/min)\n2. Knot (40/min)\n3. Bundle\n4. Legs\n5. Fibres")
    assert found["**Pulse**: name all five."] == "Node, Knot, Bundle, Legs, Fibres"
    assert sum("name all" in front for front in found) == 1


def test_a_heading_with_a_clause_behind_its_word_for_the_set_announces_terms():
    page = (
        "# El suelo de los campos\n\n## Factores que lo forman\n\n1. Clima: calor y lluvia de la zona\n"
        "2. Relieve: pendiente del terreno\n3. Tiempo: siglos de cambio en el suelo\n"
    )
    cards = {card["front"]: card["back"] for card in listing(derive(page.encode(), "a.md"))}
    assert cards["**Factores que lo forman**: nombra los tres puntos."] == "Clima, Relieve, Tiempo"


def test_what_is_told_of_a_thing_is_no_set_of_its_parts(cards_of):
    cards = cards_of(
        "- Dry stages\n    - Where: kiln room\n    - Inputs: clay, sand\n    - Outputs: brick, dust"
    )
    assert not any("name all" in front for front in cards)


def test_a_second_list_under_a_heading_is_of_something_else(cards_of):
    stages = "## Four stages\n\n1. Egg\n2. Larva\n3. Pupa\n4. Adult\n\n"
    page = f"{stages}Keep it dry.\n\n- Food: green leaves of oak\n- Light: half a day\n"
    fronts = [front for front in cards_of(page) if "ame all" in front]
    assert len(fronts) <= 1, fronts


def test_what_is_never_allowed_is_a_set_and_its_exceptions_are_asked(cards_of):
    page = (
        "## Lake rules\n\nNever allowed:\n\n- rowing at night\n- fishing with nets, except from the pier\n"
        "- being towed by a barge. A rescue boat may do it\n- making noise (exception: horns in the fog)\n"
    )
    found = cards_of(page)
    whole = found["**Lake rules – Never allowed**: name all four."]
    assert whole.split("\n")[1:3] == ["- fishing with nets", "- being towed by a barge"]
    rule = "“Lake rules – Never allowed: {}.” What is the exception?"
    assert found[rule.format("fishing with nets")] == "From the pier"
    assert found[rule.format("making noise")] == "Horns in the fog"


def test_numbered_names_and_counted_ones_are_asked_up_to_seven(cards_of):
    names = ("Spade", "Rake", "Hoe", "Sieve", "Barrow", "Dibber")
    numbered = "\n".join(f"{at}. {name}" for at, name in enumerate(names, 1))
    found = cards_of(f"## Tools\n\nLearn these!\n\n{numbered}".replace("Rake", "Rake: for dry leaves"))
    assert found["**Tools**: name all six."] == ", ".join(names)
    counted = "\n".join(f"- {name}" for name in names)
    assert "**The shed holds six tools**: name all six." in cards_of(
        f"The shed holds six tools:\n\n{counted}"
    )


def test_a_title_of_a_general_word_is_said_under_its_section(cards_of):
    found = cards_of("## The mast\n\nOther parts:\n\n- the boom\n- the stay\n- the shroud")
    assert "**The mast – Other parts**: name all three." in found


def test_what_an_item_of_a_set_leads_to_is_asked_as_well(cards_of):
    found = cards_of(
        "Three jobs of the cook:\n\n- salts the stew -> keeps it fresh\n- skims the fat\n- stirs the pot"
    )
    assert any("keeps it fresh" in answer.lower() and "\n" not in answer for answer in found.values())
