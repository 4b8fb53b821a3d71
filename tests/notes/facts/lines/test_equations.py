"""What the notes set equal."""

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing


@pytest.mark.parametrize(
    ("said", "front", "answer"),
    [
        ("- Net pay = gross pay − tax", "What does **net pay** equal?", "gross pay − tax"),
        ("Density = mass ÷ volume.", "What does **density** equal?", "mass ÷ volume"),
    ],
)
def test_the_right_side_is_asked(cards_of, said, front, answer):
    assert cards_of(f"The density and the net pay.\n\n{said}").get(front) == answer


@pytest.mark.parametrize("said", ["12 = 3 × 4", "a = b = c of the triangle"])
def test_numbers_and_chains_are_left_alone(cards_of, said):
    assert cards_of(said) == {}


def test_pairs_in_one_line_are_each_asked_and_so_is_what_leads_to_them(cards_of):
    cards = cards_of("The survey chain is 66 feet long: one link = 7.92 inches, one rod = 25 links.")
    assert cards["**Topic**: what does **one link** equal?"] == "7.92 inches"
    assert cards["**Topic**: what does **one rod** equal?"] == "25 links"
    assert cards["The survey chain is […] long."] == "66 feet"


def test_what_the_letters_of_a_formula_stand_for_is_no_pair(cards_of):
    assert not any("equal" in front for front in cards_of("Force = mass × pull, where pull = 9.8 here."))


def test_cases_in_a_row_are_no_equation(cards_of):
    found = cards_of("pH < 7 acid, pH = 7 neutral, pH > 7 basic")
    assert not any("equal" in front for front in found)


def test_what_hangs_under_a_name_is_asked_of_that(cards_of):
    asked = cards_of(
        "## Tides\n\n- Pull of the moon\n  - strong = spring tide with the sun behind\n  - weak = neap tide\n"
    )
    assert asked.get("**Pull of the moon** — **weak**?") == "neap tide"


@pytest.mark.parametrize(
    ("said", "front"),
    [
        ("- Site tunnel: encrypted tunnel over the internet", "What is a **site tunnel**?"),
        ("- Specific tax: fixed amount per unit of a good", "What is a **specific tax**?"),
    ],
)
def test_a_noun_with_what_was_done_to_it_is_a_meaning(cards_of, said, front):
    assert front in cards_of(f"## Terms\n\n{said}\n- Loam: soil of sand, silt and clay\n")


def test_a_sentence_behind_a_term_is_no_meaning(cards_of):
    asked = cards_of("## Terms\n\n- Allergies: mast cells release histamine, which widens the vessels.\n")
    assert "What should you know about **Allergies**?" in asked
    assert asked["**Allergies**: what do mast cells release?"] == "Histamine"


def test_what_a_doctrine_says_keeps_its_name(cards_of):
    asked = cards_of("## Terms\n\n- Monroe Doctrine: a warning to Europe to keep out of the Americas\n")
    assert "What does **the Monroe Doctrine** say?" in asked


def test_names_in_a_row_are_no_circumstance(cards_of):
    asked = cards_of(
        "## Terms\n\nAt Yalta Roosevelt, Churchill and Stalin agreed to divide Germany into four zones.\n"
    )
    assert not [front for front in asked if front.startswith("At Yalta Roosevelt:")]


def test_a_list_set_in_under_a_term_belongs_to_it(cards_of):
    text = "## Duty\n\nCaparo test: three stages\n   - foreseeable harm\n   - proximity\n   - fairness\n"
    assert not [front for front in cards_of(text) if "Duty" in front]


def test_a_formula_behind_an_arrow_is_of_what_the_arrow_leads_from():
    page = (
        "# O movimento dos corpos\n\n## Os dois casos\n\n"
        "- Movimento uniforme → a velocidade não muda. Fórmula: s = v · t\n"
    )
    cards = {card["front"]: card["back"] for card in listing(derive(page.encode(), "a.md"))}
    assert cards["**Movimento uniforme** – **Fórmula**?"] == "s = v · t"


def test_a_name_before_a_symbol_is_asked_for_its_formula(cards_of):
    found = cards_of("Hooke's law F = k x d. Kinetic energy E = 1/2 m v^2. People often write U = Q + W.")
    assert found["What is the formula for **Hooke's law**?"] == "F = k x d"
    assert found["What is the formula for **kinetic energy**?"] == "E = 1/2 m v^2"
    assert not any("write**" in front and "formula" in front for front in found)


def test_a_remark_behind_pairs_leaves_them_pairs(cards_of):
    line = "- false start = shot w/o a signal; late start = signal w/o a shot, this is the worse one"
    assert cards_of(line)["**Topic**: **late start** = …?"] == "signal w/o a shot"


@pytest.mark.parametrize(
    ("said", "front", "answer"),
    [
        ("So the gross = net + tare", "gross", "net + tare"),
        ("Sailors still write Z = depth × rate", "Z", "depth × rate"),
        ("Wages = hours × rate", "What do **Wages** equal?", "hours × rate"),
        ("Ebb = the tide of 6 hours or less", "What is **ebb**?", "the tide of 6 hours or less"),
        (
            "Before a dive: pressure = depth ÷ ten",
            "**Before a dive**: what does **pressure** equal?",
            "depth ÷ ten",
        ),
    ],
)
def test_what_stands_before_a_term_is_no_part_of_it(cards_of, said, front, answer):
    asked = cards_of(f"The words of the harbour.\n\n- {said}")
    fronts = [shown for shown, back in asked.items() if back == answer]
    assert fronts
    assert all(front in shown for shown in fronts)
    assert not any(lead in shown for shown in fronts for lead in ("So", "write"))


def test_what_is_the_same_as_another_row_is_not_asked(cards_of):
    assert not cards_of("The words of the harbour.\n\n- Sloop rig = same but without the second mast")


def test_a_formula_is_asked_for_as_one_where_no_verb_fits(cards_of):
    page = "Los apuntes de la clase de puertos y de barcos.\n\n- Tiempo de espera = llegada − salida"
    assert cards_of(page)["¿Cuál es la fórmula de **tiempo de espera**?"] == "llegada − salida"


def test_what_a_case_means_is_no_value_of_its_sign(cards_of):
    cards = cards_of("- SG = 1 means plain water in the tank")
    assert cards["**Topic**: SG = 1 means […]."] == "plain water in the tank"


def test_an_equation_ends_where_the_next_clause_tells_something_else(cards_of):
    cards = cards_of("- Bilge = lowest part of the hull; the pump empties it at sea")
    assert "lowest part of the hull" in cards.values()


@pytest.mark.parametrize(
    ("line", "front", "answer"),
    [
        ("SG = 1020/1000 = 1.02", "What does **SG** equal?", "1020/1000 = 1.02"),
        ("angle of fall = angle of rise", "Angle of fall = angle of […].", "rise"),
    ],
)
def test_a_worked_sum_and_two_things_of_one_kind_are_asked_for_what_stands_behind(
    cards_of, line, front, answer
):
    assert cards_of(f"- {line}")[front] == answer


def test_codes_in_a_row_are_each_asked(cards_of):
    cards = cards_of("- P1 = sails, P2 = tides")
    assert cards == {"**Topic**: **P1** = …?": "sails", "**Topic**: **P2** = …?": "tides"}


def test_a_symbol_is_asked_with_the_name_that_the_clause_before_it_gives(german):
    found = german("Der Mast schwingt im Wind. Seine Kreisfrequenz ist ω = 2 · π · f.", "Mast und Segel")
    assert "ω = 2 · π · f" in {answer for front, answer in found.items() if "**Kreisfrequenz**" in front}


def test_a_word_that_joins_sentences_is_no_part_of_a_term(german):
    found = german("Im Wasser gilt v = 1480 m/s, außerdem v = λ · f.", "Schall")
    asked = {answer: front for front, answer in found.items()}
    assert "**v im Wasser**" in asked["1480 m/s"]
    assert "**v**" in asked["λ · f"]
