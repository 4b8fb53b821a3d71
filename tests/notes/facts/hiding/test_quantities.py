"""Which numbers of a sentence are asked for."""

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing


@pytest.mark.parametrize(
    ("said", "front", "answer"),
    [
        (
            "The dwarf star weighs less than 1.4 solar masses.",
            "The dwarf star weighs less than […].",
            "1.4 solar masses",
        ),
        ("A torch burns at about 2 million K.", "A torch burns at about […].", "2 million K"),
        ("The fort fell to the rebels at dawn (1644).", "The fort fell to the rebels at dawn ([…]).", "1644"),
        (
            "Opening the lock takes three turns of the wheel.",
            "Opening the lock takes […] of the wheel.",
            "three turns",
        ),
        (
            "A van holds exactly one crate and one barrel.",
            "A van holds […] and one barrel.",
            "exactly one crate",
        ),
    ],
)
def test_a_number_is_asked_with_its_unit(cards_of, said, front, answer):
    assert cards_of(said).get(front) == answer


@pytest.mark.parametrize(
    "said",
    ["RAID 5 stores parity.", "The gauge of Type 2 needs care.", "Ask for rates at 10.0.0.0/29 blocks."],
)
def test_a_number_that_is_part_of_a_name_is_not(cards_of, said):
    assert not any("[…]" in front and back[:1].isdigit() for front, back in cards_of(said).items())


def test_a_number_that_is_most_of_its_clause_is_shown_in_the_whole_sentence(cards_of):
    text = "The mill grinds rye for the abbey, the forge needs at least three men, and the inn pays rent."
    (front,) = (front for front, back in cards_of(text).items() if "three men" in back)
    assert "needs […]" in front
    assert "grinds rye" in front


def test_an_amount_after_a_name_is_asked_with_how_it_is_taken(cards_of):
    cards = cards_of(
        "Bread needs time. Baker's yeast 20 g, dissolved in warm milk.\n\nSalt 5 g, sifted, unless cured."
    )
    assert cards["**Topic**: Salt — how much, and how?"] == "5 g, sifted, unless cured"


def test_a_limit_with_an_alternative_is_one_answer(cards_of):
    cards = cards_of("- call the mill if the weir rises more than 3 cm in an hour or 9 cm in a day")
    assert cards["Call the mill if the weir rises more than […]."] == "3 cm in an hour or 9 cm in a day"
    front = "**Topic**: what should you do if the weir rises more than 3 cm in an hour or 9 cm in a day?"
    assert cards[front] == "Call the mill"


def test_the_number_in_what_to_do_is_asked_too(cards_of):
    cards = cards_of("If the pump cannot start in 20 min, open the sluice within 5 min of the alarm.")
    assert cards["If the pump cannot start in 20 min, open the sluice within […] of the alarm."] == "5 min"


def test_a_range_with_its_unit_twice_is_one_answer(cards_of):
    assert "5 m to 9 m" in cards_of("The tide in the harbour ranges from 5 m to 9 m in spring.").values()


def test_a_bare_range_at_the_end_of_a_line_is_asked(cards_of):
    assert cards_of("Channel range 60–88.")["**Topic**: Channel range […]."] == "60–88"


def test_what_you_get_is_asked_under_its_section(cards_of):
    found = cards_of("## The test\n\nYou get 40 questions and 60 minutes.")
    assert found["**The test**: You get 40 questions and […]."] == "60 minutes"


def test_a_number_that_stands_there_twice_is_asked_with_its_noun(cards_of):
    found = cards_of("- five captains chosen for five seasons")
    assert found["**Topic**: […] chosen for five seasons"] == "five captains"


def test_a_year_is_asked_beside_two_other_numbers(cards_of):
    found = cards_of("The race needs 12 boats and 3 judges, as agreed in 1967.")
    assert "1967" in found.values()


def test_a_number_keeps_the_letters_that_are_written_together_with_it():
    text = "# Das Glas und die Linse\n\n- Die Linse zeigt den Mond in 40facher Größe."
    answers = {card["back"] for card in listing(derive(text.encode(), "a.md"))}
    assert "40" not in answers


def test_an_amount_of_money_keeps_the_letter_of_its_thousands(cards_of):
    assert "$30k" in cards_of("The mill was rebuilt in the end for $30k by its tenants.").values()


def test_both_ends_of_a_bare_range_are_one_answer(cards_of):
    found = cards_of("Registered berths run from 1024 to 49151.")
    assert found["Registered berths run from […]."] == "1024 to 49151"


LAW = """\
# Il condominio

Secondo l'art. 1117 le scale sono comuni. L'art. 1120 vieta le innovazioni che tolgono luce ai vicini.

**Ordinaria (1136):** la metà dei presenti in assemblea. Il tetto è comune a tutti gli alloggi (1126).

La legge del Comune (1924) vale per i 12 palazzi del porto. Si veda anche l'art. 1139.
"""


def test_takes_the_numbers_of_articles_for_no_years():
    cards = [draft for one in derive(LAW.encode(), "casa.md").facts for draft in one.cards]
    answers = {draft.answer for draft in cards}
    assert not answers & {"1136", "1126"}
    assert "12 palazzi" in " ".join(answers)
    assert not [draft for draft in cards if " 1120 " in draft.front and "art. 1120" not in draft.front]


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("⚠️ **Trampa típica:** te ponen que el faro tiene 12 pisos. Falso: son ocho pisos.", "12 pisos"),
        ("⚠️ **Piège classique :** on te dit que le phare a 12 étages. Faux : il en a huit.", "12 étages"),
    ],
)
def test_asks_for_no_number_of_a_mistaken_claim(line, number):
    page = f"# Faro\n\n{line}\n\nEl faro de la isla se ve de noche. Le phare de la rade se voit la nuit.\n"
    cards = [draft for one in derive(page.encode(), "faro.md").facts for draft in one.cards]
    assert number not in {draft.answer for draft in cards}


@pytest.mark.parametrize(
    ("intro", "said", "answer"),
    [
        ("Le fromage est une pâte que l'on sale.", "Le fromage se garde entre 4 et 8 °C.", "4 et 8 °C"),
        ("El queso es una pasta que se hace con sal.", "El queso se guarda entre 4 y 8 °C.", "4 y 8 °C"),
        ("Il formaggio è una pasta che si sala.", "Il formaggio si conserva tra 4 e 8 °C.", "4 e 8 °C"),
        ("Der Käse ist eine Masse, die man salzt.", "Der Käse lagert zwischen 4 und 8 °C.", "4 und 8 °C"),
        ("La ley es una regla del puerto.", "El puerto derogó la vieja Ley 12/1987.", "Ley 12/1987"),
    ],
)
def test_both_ends_of_a_range_and_the_whole_number_of_an_act_are_asked(intro, said, answer):
    listed = listing(derive(f"# Notes\n\n{intro}\n\n{said}\n".encode(), "a.md"))
    asked = {card["front"]: card["back"] for card in listed}
    assert answer in asked.values()
    assert not any(answer.split()[0] in front and "[…]" in front for front in asked)


@pytest.mark.parametrize(
    "said", ["Max 40 crates in one hold", "Minimum 40 crates in one hold", "Allow 40 days for it all"]
)
def test_a_word_of_a_limit_and_an_order_are_no_names_with_numbers(cards_of, said):
    assert any(back in ("40 crates", "40 days") for back in cards_of(f"- {said}").values())


def test_names_behind_their_number_are_asked_and_not_the_number(cards_of):
    filling = "Le navire est dans le port et les marins sont à terre avec le capitaine.\n\n"
    asked = cards_of(
        f"{filling}Le gréement repose sur deux mâts, Hugo et Zoé, dressés sur le pont du navire."
    )
    assert "deux" not in asked.values()
    assert "Hugo et Zoé" in asked.values()


def test_each_part_of_a_row_has_its_number_asked():
    drill = (
        "ropes until the bell; oars, 10 to 20 minutes; signals in 5 minutes and no flags; boats, 30 minutes."
    )
    page = f"# Phases\n\n1) Drill: {drill}\n2) Rest: in the cabin\n3) Watch: on deck with a lamp\n"
    asked = {card["back"] for card in listing(derive(page.encode(), "a.md"))}
    assert {"10 to 20 minutes", "5 minutes", "30 minutes"} <= asked


def test_each_part_of_a_row_has_its_own_amount(cards_of):
    cards = cards_of("The dam holds 40 m of water in spring, 25 m in summer, only 9 m in autumn.")
    assert [answer for front, answer in cards.items() if "[…]" in front] == ["40 m", "25 m", "9 m"]


@pytest.mark.parametrize(
    ("said", "front", "year"),
    [
        ("Die Bahn führte die Zahnstange 1893 ein.", "Die Bahn führte die Zahnstange […] ein.", "1893"),
        ("Der Kanton kaufte die Strecke 1912.", "Der Kanton kaufte die Strecke […].", "1912"),
    ],
)
def test_the_year_in_which_something_was_done_belongs_to_no_noun_before_it(german, said, front, year):
    assert german(said)[front] == year


ARTICLES = """# Droit des sociétés

La société se forme par contrat (1832). Les apports sont dus (1843).

## Nullité (1844)

L'associé indivis est représenté (1845), le gérant est nommé (1846).

## Dissolution (1848)

Le juge prononce la dissolution (1851) pour justes motifs.
"""


def test_numbers_in_brackets_that_are_of_articles_are_no_years():
    code = ARTICLES.replace("(18", "(11")
    assert any("(1844)" in card.front or card.answer == "1844" for card in _cards_of(ARTICLES))
    assert not [card for card in _cards_of(code) if card.way == "dated"]


def _cards_of(text):
    return [card for one in derive(text.encode(), "droit-fr.md").facts for card in one.cards]


def test_a_number_with_a_comma_ends_before_the_next_of_several_names():
    said = "Die Werte im Turm sind: Erz 1,0003, Zinn 1,33, Kupfer 1,52, Silber 2,42. Sie gelten bei Kälte."
    page = f"# Glocken\n\nDie Glocke hängt im Turm. Der Ton wird von dem Guss gemacht. {said}\n"
    answers = [card.answer for card in _cards_of(page)]
    assert not any(", Zinn" in answer or ", Kupfer" in answer for answer in answers)
    assert "1,0003" in answers
