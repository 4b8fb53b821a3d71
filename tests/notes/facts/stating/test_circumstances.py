"""Why, when and until when: what a sentence ends in."""

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing


@pytest.mark.parametrize(
    ("said", "front", "answer"),
    [
        (
            "The sourdough rises slowly because its yeast is wild.",
            "Why does the sourdough rise slowly?",
            "Because its yeast is wild",
        ),
        (
            "Magpies hoard because food is scarce in winter.",
            "Why do magpies hoard?",
            "Because food is scarce in winter",
        ),
        (
            "The tunnel was never lit, partly because the cables were stolen.",
            "Why was the tunnel never lit?",
            "Because the cables were stolen",
        ),
        (
            "Cedar lasts in wet ground, as its oil keeps fungi away.",
            "Why does Cedar last in wet ground?",
            "Because its oil keeps fungi away",
        ),
        (
            "The miners left the valley since they had found no gold.",
            "Why did the miners leave the valley?",
            "Because they had found no gold",
        ),
        (
            "The bridge was closed because of rust in the cables.",
            "Why was the bridge closed?",
            "Because of rust in the cables",
        ),
        (
            "A kiln cracks the glaze if the door is opened early.",
            "When does a kiln crack the glaze?",
            "If the door is opened early",
        ),
        (
            "Wet plaster is left alone for about 28 days.",
            "How long is wet plaster left alone?",
            "For about 28 days",
        ),
        (
            "The treaty stayed in force until the last signatory left.",
            "Until when did the treaty stay in force?",
            "Until the last signatory left",
        ),
        (
            "The nomads follow the rain, so their herds find grass all year.",
            "Why do the nomads’ herds find grass all year?",
            "The nomads follow the rain",
        ),
        (
            "Only nobles could vote, therefore the guilds rebelled.",
            "Why did the guilds rebel?",
            "Only nobles could vote",
        ),
        (
            "A treaty bars the tax where there is a customs union.",
            "In which case does a treaty bar the tax?",
            "Where there is a customs union",
        ),
        (
            "The rope is so worn that climbers avoid the north face.",
            "Why do climbers avoid the north face?",
            "The rope is so worn",
        ),
        (
            "Because the seal is worn, the pump draws air.",
            "Why does the pump draw air?",
            "The seal is worn",
        ),
    ],
)
def test_the_circumstance_is_asked(cards_of, said, front, answer):
    assert cards_of(said).get(front) == answer


def test_a_date_is_no_part_of_the_question_for_what_happened_then(cards_of):
    cards = cards_of("The mint closed in 1804 after the last silver was struck.")
    assert cards["When did the mint close?"] == "After the last silver was struck"
    assert cards["The mint closed in […] after the last silver was struck."] == "1804"


def test_what_is_denied_is_not_asked_for_its_time(cards_of):
    fronts = cards_of("A seal cannot be broken before the judge arrives.")
    assert fronts == {"A seal cannot be broken before […].": "the judge arrives"}


def test_beside_the_reason_the_statement_itself_is_asked(cards_of):
    cards = cards_of("The pump moves brine because fresh water would freeze.")
    assert cards["What does the pump move?"] == "Brine"
    assert cards["Why does the pump move brine?"] == "Because fresh water would freeze"


def test_what_something_is_named_after_is_no_time(cards_of):
    assert not any(
        front.startswith("When") for front in cards_of("The bay is called Hudson Bay after its explorer.")
    )


def test_german_reasons_of_a_participle_in_front_and_of_what_not_to_do(cards_of):
    about = "Der Text ist nicht lang und wird von der Sonne mit der Zeit alt."
    found = cards_of(f"{about}\n\nDurchblutet wird das Herz in der Pause, weil es sonst zu eng ist.")
    assert found["Warum wird das Herz in der Pause durchblutet?"] == "Weil es sonst zu eng ist"
    found = cards_of(f"{about}\n\nTelnet nicht mehr verwenden, weil er alles im Klartext schickt.")
    assert found["„Telnet nicht mehr verwenden“ – warum?"] == "Weil er alles im Klartext schickt"


def test_a_row_of_articles_is_not_cut_at_its_comma():
    page = "# Ware\n\nEin Kahn ist seetüchtig, wenn er den alten, den neuen und den Hafenregeln genügt.\n"
    cards = {card["front"]: card["back"] for card in listing(derive(page.encode(), "a.md"))}
    assert any(answer.endswith("den neuen und den Hafenregeln genügt") for answer in cards.values())


def test_what_is_asked_inside_a_sentence_is_no_circumstance_of_it():
    page = "# La física del aula\n\n- El termómetro mide cuánto sube el calor cuando se enciende el horno.\n"
    fronts = [card["front"] for card in listing(derive(page.encode(), "a.md"))]
    assert fronts
    assert not any(front.startswith("¿Cuándo") for front in fronts)


def test_a_question_keeps_both_years_of_a_span():
    page = (
        "# Los libros de la corte\n\n- El libro fue prohibido de 1664 a 1669 porque criticaba a los nobles.\n"
    )
    fronts = [card["front"] for card in listing(derive(page.encode(), "a.md"))]
    assert any("1664 a 1669?" in front for front in fronts)
    assert not any(front.endswith("de 1664 a?") for front in fronts)


def test_what_does_without_its_verb_is_not_asked(cards_of):
    shown = " ".join(cards_of("Lime mortar rarely cracks. Cement often does when the wall is wet."))
    assert "When does cement" not in shown


def test_a_condition_that_outweighs_what_is_denied_is_asked(cards_of):
    said = "The lamp is NOT lit if the battery was taken out or the switch stands in its lower position."
    front = "When is the lamp NOT lit?"
    assert cards_of(said)[front].startswith("If the battery was taken out")
    assert not any(
        front.startswith("When") for front in cards_of("The lamp is not lit when the door is open.")
    )


@pytest.mark.parametrize(
    "said",
    [
        "You run the mill all day, but you pay for it on days when it grinds more than a ton.",
        "Two paths lead to the top and a bridge, which closes when ice blocks the river.",
        "Inside a hut its light is weaker because of the iron roof.",
        "Sheep eat most of the grass, and thus the fence is lowest there.",
    ],
)
def test_a_circumstance_of_a_part_or_of_there_is_not_asked(cards_of, said):
    fronts = cards_of(said)
    assert not any(front.startswith(("When", "Why")) for front in fronts), fronts


def test_the_circumstance_of_what_which_says_is_hidden(cards_of):
    found = cards_of("The old bridge is the only way to the mill, which closes when ice blocks the river.")
    assert (
        found["The old bridge is the only way to the mill, which closes […]."] == "when ice blocks the river"
    )


def test_what_to_do_about_it_is_no_part_of_a_circumstance(cards_of):
    found = cards_of("Coils hold a charge after a long day of use: wait and discharge.")
    assert found["When do coils hold a charge?"] == "After a long day of use"


def test_a_verb_that_goes_on_with_the_asked_one_has_its_base_form():
    page = "# Bread\n\nThe loaf gets a thin crust and runs low in taste when the oven is too hot.\n"
    fronts = [card["front"] for card in listing(derive(page.encode(), "w.md"))]
    assert any("get a thin crust and run low in taste" in front for front in fronts), fronts


def test_what_does_the_same_as_something_else_is_not_asked():
    page = "# Bread\n\nThe rye doughs in the cellar do the same overnight when the yeast is very young.\n"
    fronts = [card["front"] for card in listing(derive(page.encode(), "w.md"))]
    assert not any(front.startswith("When do") for front in fronts)


@pytest.mark.parametrize(
    ("said", "fronts"),
    [
        (
            "Each stall has its own till, so every queue moves at its own pace and no sale is lost.",
            ("Why does every queue move at its own pace?", "Why is no sale lost?"),
        ),
        (
            "A store that sells straight from a barge loses customers when the river freezes.",
            ("When does a store that sells straight from a barge lose customers?",),
        ),
    ],
)
def test_each_clause_is_asked_by_itself(said, fronts):
    page = f"# Markets of the river\n\nThe stalls and the barges.\n\n{said}\n"
    asked = {card["front"] for card in listing(derive(page.encode(), "w.md"))}
    assert asked.issuperset(fronts), asked


def test_what_points_on_with_an_arrow_is_not_asked_why():
    page = (
        "# Markets\n\nThe stalls.\n\nThe water rises at the quay → wet floors because the drains are old.\n"
    )
    fronts = [card["front"] for card in listing(derive(page.encode(), "w.md"))]
    assert not any(front.startswith("Why") for front in fronts)


def _fronts(said):
    cards = listing(derive(f"# Barge\n\n{said}\n".encode(), "w.md"))
    return {card["front"].replace("**", ""): card["back"] for card in cards}


def test_what_is_checked_is_no_time():
    assert not [
        front for front in _fronts("The warden checks who may moor, when and where.") if "hen " in front
    ]


def test_what_does_nothing_is_asked_with_do():
    found = _fronts("The brake does nothing useful on ice, because no wheel grips.")
    assert found["Why does the brake do nothing useful on ice?"] == "Because no wheel grips"


def test_it_is_the_owner_of_what_gives_the_reason():
    found = _fronts("A tug pulls barges. Its hull is short, so it turns on the spot.")
    assert "Why does a tug turn on the spot?" in found


def test_what_cannot_be_asked_for_its_time_hides_it(cards_of):
    cards = cards_of("Ballast is what keeps a hull upright when the wind rises.")
    assert not [one for one in cards if "When is ballast" in one]
    assert cards["Ballast is what keeps a hull upright when […]."] == "the wind rises"


def test_an_order_is_asked_for_its_time():
    found = _fronts("Lower the windlass when they have tied the last barge up for winter.")
    assert found["When should you lower the windlass?"] == "When they have tied the last barge up for winter"


def test_a_circumstance_of_words_set_in_between_is_none_of_the_sentence(cards_of):
    found = cards_of("The ferry opened in 1820, second choice after a bridge, and closed in 1901.")
    assert not any(front.startswith("When did the ferry open in 1820") for front in found)
    assert "1901" in found.values()


def test_an_effect_is_asked_under_what_did_it_and_not_under_its_condition(spanish):
    said = "Cuando la presa cedió, Marta tenía dos sacos, así que su hermana y luego el cura subieron."
    assert any(front.startswith("**Marta**: ¿por qué subieron") for front in spanish(said))


def test_months_are_no_things_that_something_stands_between(spanish):
    cards = spanish("La rueda del molino gira entre noviembre y marzo.")
    assert cards["La rueda del molino gira […]."] == "entre noviembre y marzo"


def test_what_comes_of_something_behind_a_comma_is_not_what_it_is_for(cards_of):
    found = cards_of("The mill pond freezes from its edge, so that nobody hears the water.")
    assert not any(front.startswith("Why") for front in found)
    found = cards_of("The miller opens the sluice so that the pond drains before the frost.")
    assert found["Why does the miller open the sluice?"] == "So that the pond drains before the frost"


def test_where_something_comes_from_is_hidden_in_its_sentence(spanish):
    cards = spanish("La única luz del molino sale del farol del patio.")
    assert not any("¿De qué" in front or "¿de qué" in front for front in cards)
    assert "farol del patio" in cards.values()


def test_done_away_with_is_asked_with_its_verb(cards_of):
    found = cards_of("- The new crop did away with the idle field, since clover feeds the soil.")
    assert "Why did the new crop do away with the idle field?" in found


def test_a_german_sentence_whose_first_word_is_its_subject_is_no_condition(cards_of):
    found = cards_of("- **VDR** (Bauteil): Widerstand bricht bei hoher Last ein, schützt deshalb den Mast")
    assert not [front for front in found if "wenn bricht" in front]


def test_a_german_condition_keeps_its_verb_apart(cards_of):
    found = cards_of("- Sind beide Segel fast gleich, ist das Boot gut getrimmt.")
    assert "Was gilt, wenn beide Segel fast gleich sind?" in found


def test_a_circumstance_of_a_relative_clause_is_not_asked_of_the_main_one():
    page = (
        "# Barcos\n\nEste es un texto sobre los barcos y cómo se usan en el mar cuando hay viento.\n\n"
        "El barco lleva una vela grande, que sube gracias a un motor.\n"
    )
    fronts = [card["front"] for card in listing(derive(page.encode(), "a.md"))]
    assert not [front for front in fronts if "racias a qué lleva" in front]
    assert any("que sube […]" in front for front in fronts)
