"""What joined, inserted and dated parts of a sentence give."""

import pytest


@pytest.mark.parametrize(
    ("sentence", "front", "back"),
    [
        (
            "The canal was opened in March 1869 and widened by the company in 1876.",
            "When was the canal opened?",
            "In March 1869",
        ),
        (
            "In May 1847 the captain tried to reach the harbour and was crushed between two floes.",
            "**In May 1847**: what did the captain try to do?",
            "To reach the harbour",
        ),
        (
            "In 480 BC the Persians left the city in the first retreat, because the council had fled.",
            "**In 480 BC**: why did the Persians leave the city in the first retreat?",
            "Because the council had fled",
        ),
        (
            "Napier was knighted on 4 July 1843, Brunel followed in August 1850.",
            "Brunel followed in […].",
            "August 1850",
        ),
        (
            "Magellan, who wanted to reach the Moluccas, was killed in April 1521.",
            "What did Magellan want to do?",
            "To reach the Moluccas",
        ),
        (
            "The first parliament, elected by the landowners, abolished serfdom on 3 March 1861.",
            "What was the first parliament elected by?",
            "The landowners",
        ),
        (
            "Rosalind Franklin measured the fibres in a camera of her own on 6 May 1952.",
            "[…] measured the fibres in a camera of her own on 6 May 1952.",
            "Rosalind Franklin",
        ),
        (
            "The workers were locked out in June 1893 under pressure from the owners.",
            "The workers were locked out in […] under pressure from the owners.",
            "June 1893",
        ),
        (
            "By 1910 about half of the harvest went to the ports.",
            "By 1910 […] of the harvest went to the ports.",
            "about half",
        ),
    ],
)
def test_each_part_of_a_sentence_is_asked(cards_of, sentence, front, back):
    assert cards_of(sentence).get(front) == back


@pytest.mark.parametrize(
    ("sentence", "front", "back"),
    [
        (
            "A storm turns a calm bay into a bay in motion.",
            "What does a storm turn a calm bay into?",
            "A bay in motion",
        ),
        (
            "Where barges wait for the tide we speak of a pool.",
            "When does one speak of **a pool**?",
            "Where barges wait for the tide",
        ),
        ("Type II barges carry grain.", "What do Type II barges carry?", "Grain"),
        (
            "Drag depends on speed. One would expect it to fall. In fact it is highest in icy water.",
            "In fact Drag is […].",
            "highest in icy water",
        ),
    ],
)
def test_what_a_thing_turns_into_or_is_called_is_asked_whole(cards_of, sentence, front, back):
    found = {asked.replace("**Topic**: w", "W"): told for asked, told in cards_of(sentence).items()}
    assert found.get(front) == back


@pytest.mark.parametrize(
    "sentence",
    [
        "A captain need not wait for a better tide.",
        "The tide turns at the hour of rest, i.e. before the crew does.",
        "Rent turned out not to be essential to the mill.",
    ],
)
def test_half_a_verb_and_a_time_are_no_names(cards_of, sentence):
    assert not any(
        front.startswith(("[…] not", "What is the")) or front.endswith("not to?")
        for front in cards_of(sentence)
    )


def test_a_verb_after_a_subordinate_clause_is_not_said_of_the_first_subject(cards_of):
    cards = cards_of("The league ended in 1648, when the last duke, an exile, was driven out.")
    assert not any("the league was driven" in front.lower() for front in cards)
    assert "The league" not in cards.values()


def test_what_was_done_is_not_what_somebody_was(cards_of):
    assert "What was the last emperor?" not in cards_of(
        "The dynasty ended, when the last emperor was deposed."
    )


def test_lists_of_further_pages_are_furniture(cards_of):
    assert not cards_of("Related articles: The age of sail | The first steamers")


@pytest.mark.parametrize(
    ("sentence", "front", "back"),
    [
        (
            "Wet clay holds the water, dry sand drains the water.",
            "What does wet clay hold?",
            "The water",
        ),
        ("Wet clay holds the water, dry sand loses it.", "What does dry sand lose?", "The water"),
        (
            "The ferry carries passengers daily, Harbour Freight carries them weekly.",
            "What does Harbour Freight carry?",
            "Passengers weekly",
        ),
        ("The gate checks the whole ticket, Metro only the date.", "Metro checks only […].", "the date"),
        (
            "`rows` counts the lines of a sheet and `cols` the columns.",
            "What does `cols` count?",
            "The columns",
        ),
    ],
)
def test_each_of_two_clauses_that_a_comma_joins_is_asked(cards_of, sentence, front, back):
    assert cards_of(sentence).get(front) == back


@pytest.mark.parametrize(
    "sentence",
    [
        "A kiln dries the clay, which cracks it.",
        "The mill grinds rye, oats and barley need drying.",
        "The mill grinds the rye, turning grain makes flour.",
        "The mill grinds the rye, so many left the trade.",
    ],
)
def test_a_comma_before_anything_else_joins_no_clauses(cards_of, sentence):
    assert not any(
        front.startswith(("What does cracks", "What do oats", "What does turning", "What did so many"))
        for front in cards_of(sentence)
    )


def test_a_second_predicate_after_a_comma_is_no_clause_of_its_own(cards_of):
    cards = cards_of("The clerk counts every bag, weighs what arrives and returns what does not.")
    assert cards.get("What does the clerk weigh?") == "What arrives"


def test_what_is_to_be_reached_is_asked_for_the_way_there(cards_of):
    cards = cards_of("To prevent rust: store the tools in oil.")
    assert cards == {"How do you prevent rust?": "Store the tools in oil"}


def test_a_person_is_none_of_the_people_named_before(cards_of):
    cards = cards_of("The Saxons elected Otto of Ballen. He was defeated at Drum in 1120.")
    assert not any("the saxons was" in front.lower() for front in cards)


def test_what_makes_something_so_is_asked_for(cards_of):
    cards = cards_of("Low humidity makes cracks more likely.")
    assert cards == {"**Topic**: what makes cracks more likely?": "Low humidity"}


def test_what_is_measured_belongs_to_what_was_named_before(cards_of):
    cards = cards_of("Silage is stored in the clamp when it is wet; a level under 4 makes rot unlikely.")
    assert cards["**Silage**: what makes rot unlikely?"] == "A level under 4"


@pytest.mark.parametrize(
    ("said", "front", "answer"),
    [
        (
            "Up to 10 lifts run at night by default; `--lifts` changes that.",
            "Up to 10 lifts run at night by default. What changes that?",
            "`--lifts`",
        ),
        (
            "Remove a stone from the arch and every other stone falls.",
            "What happens if you remove a stone from the arch?",
            "Every other stone falls",
        ),
        (
            "The pass works only for trams of the city, not for ferries or night buses (day: use `D`).",
            "The pass works only for […].",
            "trams of the city",
        ),
    ],
)
def test_what_follows_on_a_statement_is_asked(cards_of, said, front, answer):
    assert cards_of(said).get(front) == answer


def test_a_label_inside_a_paragraph_opens_a_text_of_its_own(cards_of):
    cards = cards_of("The gate closes at dusk. **Gotcha:** the guard does not lock the cellar.")
    assert cards["What does the guard not lock?"] == "The cellar"


def test_two_conditions_in_one_sentence_are_asked_apart(cards_of):
    cards = cards_of(
        "If the pump stops, the tank drains at 40 l/min, and if the valve sticks, the well fills."
    )
    assert cards["**Topic**: what happens if the pump stops?"] == "The tank drains at 40 l/min"
    assert cards["**Topic**: what happens if the valve sticks?"] == "The well fills"


def test_a_condition_stands_behind_its_own_word_after_a_pronoun(cards_of):
    cards = cards_of("The pump feeds the tank. If it stops, the tank drains in 3 hours.")
    assert cards["**Topic**: what happens if the pump stops?"] == "The tank drains in 3 hours"


@pytest.mark.parametrize(
    "said",
    [
        "If the pump stops, the tank drains, and if that sticks too, the well fills in 3 hours.",
        "Ivy may cover a wall; remove the root if it is not wanted.",
    ],
)
def test_what_only_points_back_is_not_asked(cards_of, said):
    fronts = " ".join(cards_of(said))
    assert "that sticks" not in fronts
    assert "[…] is not" not in fronts


def test_what_stands_behind_the_name_of_a_rule_is_asked_under_it(cards_of):
    cards = cards_of(
        "Millers are bound by the customary law: no toll on a widow if she brings her own sacks, "
        "unless the harvest failed in the whole county."
    )
    front = "The customary law: No toll on a widow if she brings her own sacks, unless […]."
    assert cards[front] == "the harvest failed in the whole county"


def test_he_in_a_second_clause_is_the_subject_of_the_first(cards_of):
    cards = cards_of("The purser could not set prices, but he could open new accounts.")
    assert cards["The purser could open […]."] == "new accounts"


def test_a_second_verb_may_be_followed_by_a_preposition(cards_of):
    cards = cards_of("The Danube rises in the Black Forest and flows into the Black Sea.")
    assert cards["What does the Danube flow into?"] == "The Black Sea"


@pytest.mark.parametrize(
    ("text", "front", "back"),
    [
        ("The pump lifts the water of the pit, it is driven by a wheel.", "pump lift", "water of the pit"),
        (
            "Il mulino contiene il grano della valle, e lo producono le donne della città. La ruota è qui.",
            "mulino contiene […]",
            "grano della valle",
        ),
        ("The oil that seeds hold comes from the cells of the germ.", "come from", "cells of the germ"),
    ],
)
def test_an_answer_ends_before_another_clause_and_no_relative_clause_is_the_main_one(
    cards_of, text, front, back
):
    cards = cards_of(f"- {text}").items()
    assert any(front in asked and told.lower().endswith(back) for asked, told in cards)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Les ondes P arrivent les premières à la station. Le sol tremble.", "Qu"),
        ("La partida acabó siendo un juego de todos. El tablero es de madera.", "¿Qué acabó"),
        ("In the race the fox arrived first of all the beasts.", "What did"),
    ],
)
def test_no_object_is_asked_for_where_a_verb_has_none(cards_of, text, asked):
    cards = cards_of(f"- {text}")
    assert not [front for front in cards if front.startswith(asked)]
    assert [front for front in cards if "[…]" in front]


@pytest.mark.parametrize(
    ("text", "front", "back"),
    [
        ("Bad oils raise LDL and lower HDL.", "What do bad oils lower?", "HDL"),
        ("Gas lamps soon made the street safe.", "What does gas lamp?", None),
        ("Salt helps, sand and ash hinder.", "What does salt help?", None),
        (
            "La carga se mide en culombios: se usan pilas y cables. Los cables son de cobre.",
            "La carga se usan",
            None,
        ),
        ("Telnet nicht mehr verwenden, weil der Text offen ist. Der Port ist 23.", "Warum verwenden", None),
    ],
)
def test_a_predicate_goes_with_its_own_subject(cards_of, text, front, back):
    cards = cards_of(f"- {text}")
    told = next((answer for asked, answer in cards.items() if asked.startswith(front)), None)
    assert told == back


def test_two_things_that_something_does_are_asked_as_one_where_only_a_comma_joins_them(cards_of):
    assert cards_of("- The cold slab sinks, drags the rest.").get("What does **the cold slab** do?") == (
        "Sinks, drags the rest"
    )


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("The waterfall retreats leaving a gorge of rock.", "What does the waterfall retreat?"),
        ("Falls form where hard rock lies over soft rock.", "What do falls form?"),
        ("Discharge of the river increases downstream.", "What does discharge of the river increase?"),
        ("The `.a` form uses places and excludes it.", "What does the `.a` form exclude?"),
    ],
)
def test_a_place_a_manner_and_a_pronoun_of_another_number_are_no_objects(cards_of, text, asked):
    assert asked not in cards_of(f"- {text}")


def test_what_a_sign_shows_may_be_a_question(cards_of):
    cards = cards_of("- The dial shows where the cold wind blows.")
    assert "What does the dial show?" in cards


def test_things_to_choose_from_and_a_colon_are_not_counted(cards_of):
    cards = cards_of("- The model has four or five layers, in the usual count.")
    assert not [front for front in cards if "Name all" in front]


def test_german_asks_for_who_acts_where_something_else_stands_in_front(cards_of):
    about = "Das ist der Text und nicht die Sonne auf der Seite."
    found = cards_of(
        f"{about}\n\nBei einem Engpass entscheidet der relative Beitrag (je Stück), nicht der ganze."
    )
    assert found["Bei einem Engpass entscheidet […]."] == "der relative Beitrag"
    found = cards_of(f"{about}\n\nDazu kommen die Kosten der Verwaltung. Beides zusammen ergibt die Summe.")
    assert not any("Dazu" in front or "Beides" in front for front in found if front.startswith("Was"))


@pytest.mark.parametrize(
    ("text", "front", "back"),
    [
        ("How long a wheel lasts depends on its rim.", "What does how long", None),
        (
            "Il re fu scomunicato perché rinviava la crociata, ma poi ottenne la città. La città è grande.",
            "Perché",
            "Perché rinviava la crociata",
        ),
        (
            "Der Maler starb 1791, bevor er das Bild beenden konnte. Das Bild ist nicht fertig.",
            "Wann starb der Maler",
            None,
        ),
        ("O raio aumenta de cima para baixo na tabela. A tabela é grande.", "De que aumenta", None),
        (
            "O grafite conduz eletricidade e o diamante não. O diamante é duro.",
            "O que o grafite conduz",
            "Eletricidade",
        ),
    ],
)
def test_a_question_takes_one_piece_of_a_sentence(cards_of, text, front, back):
    cards = {asked.removeprefix("**Topic**: "): answer for asked, answer in cards_of(f"- {text}").items()}
    opening = front.casefold()
    assert next((told for asked, told in cards.items() if asked.casefold().startswith(opening)), None) == back


def test_german_what_a_thing_is_unlike_is_not_what_acts(cards_of):
    about = "Das ist der Text und nicht die Sonne auf der Seite."
    found = cards_of(f"{about}\n\nAnders als der Hund sucht die Katze das Warme, Weiche und Hohe.")
    assert found["Anders als der Hund sucht die Katze […]."] == "das Warme, Weiche und Hohe"


@pytest.mark.parametrize(
    ("text", "front", "back"),
    [
        ("Free riders don't pay, therefore the market gives too little.", "What does free riders", None),
        ("Il filtro ferma i sassi, WHERE le righe. Il filtro è di ferro.", "Che cosa ferma", "I sassi"),
        (
            "El clima oceánico es suave. Llueve todo el año en la costa. El mar es frío.",
            "El clima oceánico llueve",
            None,
        ),
    ],
)
def test_each_subject_has_its_own_verb(cards_of, text, front, back):
    cards = {asked.removeprefix("**Topic**: "): answer for asked, answer in cards_of(f"- {text}").items()}
    opening = front.casefold()
    assert next((told for asked, told in cards.items() if asked.casefold().startswith(opening)), None) == back


def test_what_can_be_done_and_to_whom_things_are_granted_is_asked(cards_of):
    found = cards_of(
        "A relay can amplify or act as a switch. Passes are granted to members, never to guests."
    )
    assert found["What can a relay do?"] == "Amplify or act as a switch"
    assert found["Who or what are passes granted to?"].startswith("Members")


def test_commands_are_asked_for_what_they_do(cards_of):
    found = cards_of("`WAIT = 1` stops again anyway. FETCH reads from a far disk to a near one.")
    assert found["What does `WAIT = 1` do?"] == "Stops again anyway"
    assert found["What does FETCH do?"] == "Reads from a far disk to a near one"


def test_an_aim_without_a_comma_is_asked_for_how_it_is_reached(cards_of):
    found = cards_of("To raise the pitch of a string make it shorter.")
    assert found["How do you raise the pitch of a string?"] == "Make it shorter"


@pytest.mark.parametrize(
    ("sentence", "front", "back"),
    [
        ("The bridge is named after a miller.", "Who or what is the bridge named after?", "A miller"),
        (
            "A leak in the lock therefore stops the barges.",
            "What does a leak in the lock stop?",
            "The barges",
        ),
        (
            "The gates of the weir begin to leak at noon.",
            "What do the gates of the weir begin to do?",
            "To leak at noon",
        ),
    ],
)
def test_small_words_stay_with_their_verb_or_go(cards_of, sentence, front, back):
    assert cards_of(sentence).get(front) == back


@pytest.mark.parametrize(
    "sentence",
    [
        "Most grain travels bound to the deck.",
        "One gram can lift 3 mL.",
        "The weir has no lock, that is, a gate.",
    ],
)
def test_what_is_no_object_and_no_name_is_not_asked(cards_of, sentence):
    assert not any(front.startswith("What ") for front in cards_of(sentence))


@pytest.mark.parametrize(
    ("said", "front", "back"),
    [
        ("A press turns a sheet into thin halves.", "What does a press turn a sheet into?", "Thin halves"),
        ("A valve keeps the pressure constant.", "What does a valve keep constant?", "The pressure"),
        (
            "Most pumps begin to leak above the mark.",
            "What do most pumps begin to do?",
            "To leak above the mark",
        ),
        (
            "Painting does not touch pipes in use, only spare and new ones.",
            "What does painting not touch?",
            "",
        ),
    ],
)
def test_a_verb_is_asked_with_what_completes_it(cards_of, said, front, back):
    assert back in cards_of(said)[front]


@pytest.mark.parametrize(
    "said",
    [
        "The guide was named by the harbour master.",
        "Grants of land do not come along.",
        "A mill stands on one bank and grinds on another at noon.",
        "A lamp may flash and stop suddenly (the last also dims the room).",
    ],
)
def test_what_is_but_a_part_of_what_is_said_is_not_asked(cards_of, said):
    fronts = cards_of(said)
    bad = ("named called", "guide called", "not come?", "grind on?", "suddenly ([…])")
    assert not any(one in front for front in fronts for one in bad)


def test_what_is_needed_for_something_is_asked_by_that(cards_of):
    found = cards_of("A brown card is also what you need for night trips and for the locks.")
    assert found["What do you need for night trips and for the locks?"].lower() == "a brown card"


def test_an_order_loses_nothing_that_commas_set_apart(cards_of):
    found = cards_of("Give it to at least two men, with oars, do not make it one man's job.")
    assert not any("[…] do not" in front for front in found)


def test_a_plural_of_the_sentence_before_is_what_they_are(cards_of):
    text = (
        "The chests of the crew stay locked. Scales only warn. They do not stop a load unless you add a bell."
    )
    fronts = cards_of(text)
    assert not any("chests of the crew do not stop" in front for front in fronts)
    assert "What do Scales not stop?" in fronts


def test_what_comes_before_although_is_whole(cards_of):
    found = cards_of("The keys of the old chest are red although its lock is green.")
    assert not any("although" in back for back in found.values())


def test_a_remark_behind_a_comma_is_no_part_of_an_answer(cards_of):
    found = cards_of("All barges carry a red lamp, that never is the point.")
    assert found["What do all barges carry?"] == "A red lamp"
    assert "the point" not in found.values()
