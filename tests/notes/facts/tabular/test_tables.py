"""Tables of every build are asked in words, and each question has one answer."""

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing


def cards_of(*rows, title="Topic"):
    header, *rest = rows
    drawn = "\n".join(
        [f"| {header} |", "|---" * (header.count("|") + 1) + "|", *(f"| {row} |" for row in rest)]
    )
    reading = derive(f"# {title}\n\nThis is the table of the chapter.\n\n{drawn}\n".encode(), "a.md")
    return {card["front"]: card["back"] for card in listing(reading)}


@pytest.fixture
def notes_of():
    """Return fronts and answers of lines of notes."""

    def read(text):
        return {
            card["front"]: card["back"] for card in listing(derive(f"# Topic\n\n{text}\n".encode(), "a.md"))
        }

    return read


def test_the_unit_in_a_title_goes_with_the_number():
    cards = cards_of("Metal | Melting point (°C) | Price ($)", "Tin | 232 | 30", "Lead | 327 | 2")
    assert cards["What is the **melting point** of the metal **Tin**?"] == "232 °C"
    assert cards["What is the **price** of the metal **Lead**?"] == "$2"


def test_a_note_in_a_title_is_no_unit():
    cards = cards_of("Metal | Colour (when polished)", "Tin | silvery", "Gold | yellow")
    assert "silvery" in cards.values()


def test_numbers_of_things_are_counted():
    cards = cards_of("Animal | Legs | Number of eyes", "Bee | 6 | 5", "Emu | 2 | 2")
    assert cards["How many **legs** does **Bee** have?"] == "6"
    assert cards["How many **eyes** does **Emu** have?"] == "2"


def test_the_noun_of_a_title_decides_between_is_and_are():
    cards = cards_of("Club | Number of members | Colours", "Ajax | many | red and white", "Como | few | blue")
    assert cards["What is the **number of members** of the club **Ajax**?"] == "many"
    assert cards["What are the **colours** of the club **Como**?"] == "blue"


@pytest.mark.parametrize(
    ("kind", "key", "front"),
    [
        ("Layer", "7", "What is the **name** of **layer 7**?"),
        ("Vitamin", "C", "What is the **name** of **vitamin C**?"),
        ("State", "At rest", "**State: At rest** — **Name**?"),
        ("Pressure", "above 90 kPa", "**Pressure: above 90 kPa** — **Name**?"),
        ("Event", "It rains all day", "**Event: It rains all day** — **Name**?"),
        ("Year", "1789", "**1789** — **Name**?"),
    ],
)
def test_a_row_that_no_sentence_can_take_in_is_named_with_its_kind(kind, key, front):
    other = "1804" if key.isdigit() and len(key) == 4 else "Other"
    assert front in cards_of(f"{kind} | Name | Size", f"{key} | alpha | 3 m", f"{other} | beta | 4 m")


def test_a_row_that_begins_with_a_year_is_named_by_what_it_brought():
    found = cards_of(
        "Year | Sculptor | Statue | Stands in",
        "1504 | Carlo Rossi | young shepherd | a court in Pisa",
        "1622 | Paolo Neri | sleeping lion | the market hall",
    )
    assert found["What does the statue **sleeping lion** **stand in**?"] == "the market hall"
    assert "Paolo Neri" in found.values()
    assert not any(front.startswith("**1622**") for front in found)


def test_years_ask_what_happened():
    cards = cards_of("Year | Event | King", "1066 | Hastings | Harold", "1215 | Magna Carta | John")
    assert cards["What happened in **1215**?"] == "Magna Carta"
    assert cards["**1215** — **King**?"] == "John"


def test_rows_of_a_group_are_told_apart_by_what_stands_in_it():
    cards = cards_of("Limb | Bone | Shape", "Arm | Ulna | long", " | Carpal | short", "Leg | Femur | longest")
    assert cards["**Carpal** (bone) — **Limb**?"] == "Arm"
    assert cards["What is the **shape** of the bone **Femur**?"] == "longest"


def test_rows_that_only_two_columns_tell_apart_are_named_by_both():
    cards = cards_of(
        "Weight | Distance | Price",
        "under 5 kg | near | $4",
        "under 5 kg | far | $6",
        "over 5 kg | near | $8",
    )
    assert cards["What is the **price** of **weight under 5 kg, far**?"] == "$6"


def test_a_column_that_counts_the_rows_is_not_asked():
    cards = cards_of("# | King | Reign", "1 | Egbert | long", "2 | Alfred | longer")
    assert cards["What is the **reign** of the king **Alfred**?"] == "longer"
    assert not {"1", "2"} & set(cards.values())


def test_none_says_no_beside_a_yes():
    cards = cards_of("Fish | Scales | Size", "Ray | none | 2 m", "Carp | yes | 60 cm", "Cod | yes | 1 m")
    assert cards["Which of these have **Scales**: Ray, Carp or Cod?"] == "Carp, Cod"


def test_an_empty_cell_says_no_where_only_the_yes_is_written():
    cards = cards_of("Solid | Melts easily | Size", "Ice | ✓ | 5 cm", "Flint |  | 4 cm", "Wax | ✓ | 3 cm")
    assert cards["Which of these **melt easily**: Ice, Flint or Wax?"] == "Ice, Wax"


def test_a_remark_after_yes_is_asked_as_well():
    cards = cards_of("Plan | Refund | Price", "Basic | No | $1", "Plus | Yes (within 30 days) | $2")
    assert cards["**Refund**: Basic or Plus?"] == "Plus"
    assert cards["**Plus** (plan) — **Refund**?"] == "Yes (within 30 days)"


def test_a_title_that_names_a_thing_is_not_had_by_the_parts_below_it():
    cards = cards_of("Part | Trucks | Trams", "Tyres | ✅ | ❌", "Rails | ❌ | ✅")
    assert cards["**Trams**: Tyres or Rails?"] == "Rails"


def test_a_table_of_choices_may_give_a_reason():
    cards = cards_of(
        "If you need | Use | Because", "order | a list | it keeps places", "fast access | a hash | no scan"
    )
    assert cards["**order** — what do you choose?"] == "a list"
    assert cards["**order**: why **a list**?"] == "it keeps places"


def test_a_long_cell_is_asked_for_its_first_sentence():
    rest = " ".join(["It goes on about many other things"] * 5)
    cards = cards_of(
        "Clause | Content", f"Indemnity | One party covers the losses of the other. {rest}", "Waiver | Short"
    )
    assert (
        cards["What is the **content** of the clause **Indemnity**?"]
        == "One party covers the losses of the other"
    )


def test_a_code_means_something():
    assert (
        cards_of("Code | Meaning", "200 | Fine", "404 | Missing")["What does **code 404** **mean**?"]
        == "Missing"
    )


def test_two_rows_that_agree_share_one_question():
    cards = cards_of("Metal | Valency | Colour", "Iron | II or III | grey", "Cobalt | II or III | blue")
    assert cards["What **valency** do these have in common: Iron, Cobalt?"] == "II or III"
    assert list(cards.values()).count("II or III") == 1


def test_rows_named_by_signs_are_shown_as_code():
    cards = cards_of("Operator | Meaning | Example", "== | equal | a == b", "!= | not equal | a != b")
    assert cards["What does the operator `==` **mean**?"] == "equal"
    assert cards["What is an **example** of the operator `==`?"] == "a == b"


def test_a_symbol_is_no_bare_yes_or_no():
    cards = cards_of("Quantity | Unit | Symbol", "Force | newton | N", "Power | watt | W")
    assert cards["What is the **symbol** of the quantity **Force**?"] == "N"


def test_a_cell_that_repeats_its_row_is_not_asked():
    cards = cards_of("Blood type | Antigen | Donors", "A | A | A, O", "AB | both | all")
    assert "What is the **antigen** of **blood type A**?" not in cards


def test_a_cause_is_not_something_to_choose():
    cards = cards_of(
        "Symptom | Likely cause | Fix", "No power | a fuse | replace it", "Heat | a fan | clean it"
    )
    assert cards["What is the **likely cause** of **No power** (symptom)?"] == "a fuse"


def test_days_and_lives_have_their_own_words():
    assert "What happened on **4 July 1776**?" in cards_of(
        "Date | Event", "4 July 1776 | Independence", "14 July 1789 | Bastille"
    )
    lives = cards_of("Writer | Born | Died", "Keats | 1795 | 1821", "Byron | 1788 | 1824")
    assert lives["When did the writer **Keats** **die**?"] == "1821"


def test_what_a_command_does_is_asked_so():
    cards = cards_of("Command | Description", "ls | lists files", "rm | removes a file")
    assert cards["What does **ls** do?"] == "lists files"


def test_millions_in_a_title_go_with_the_number():
    cards = cards_of("Country | Population (millions) | Capital", "Peru | 33 | Lima", "Chile | 19 | Santiago")
    assert cards["What is the **population** of **Peru**?"] == "33 million"


def test_a_table_that_compares_feature_by_feature_is_asked_by_its_columns(cards_of):
    found = cards_of(
        "| Feature | Sloop | Ketch |\n|---|---|---|\n"
        "| Masts | one | two |\n| Windlass | no | yes |\n| Crew | two | four |"
    )
    assert found["**Windlass**: Sloop or Ketch?"] == "Ketch"
    assert found["**Ketch** — **Crew**?"] == "four"


def test_a_category_is_what_the_rows_are():
    page = (
        "# Las aves del puerto\n\nLas aves viven en la costa de la isla.\n\n"
        "| Categoría | Alimento | Nido |\n|---|---|---|\n"
        "| Zancuda | ranas | en torres |\n| Rapaz | ratones | en rocas |\n"
    )
    fronts = {card["front"] for card in listing(derive(page.encode(), "a.md"))}
    assert any("Zancuda" in front and "nido" in front for front in fronts)
    assert not any("Nido**" in front for front in fronts)


def test_a_number_in_front_is_said_of_what_the_second_column_names(cards_of):
    rows = "| 7 | Attic | Drying wash |\n| 3 | Hall | Receiving guests |\n| 1 | Cellar | Storing apples |"
    cards = cards_of(f"| No. | Floor | Use |\n|---|---|---|\n{rows}")
    assert not [front for front in cards if "**7**" in front]
    assert any("Hall" in front and answer == "3" for front, answer in cards.items())


def test_columns_measured_alike_are_cases_and_no_properties(cards_of):
    rows = "| Pulso | 30 lpm | 60 lpm |\n| Respiración | 10 rpm | 20 rpm |"
    cards = cards_of(
        "Los valores de los animales de la casa son estos:\n\n"
        f"| Constante | Caballo | Perro |\n|---|---|---|\n{rows}"
    )
    assert cards["**Pulso** (constante) – ¿**caballo**?"] == "30 lpm"


def test_a_title_that_tells_what_to_do_with_a_thing_is_asked_so():
    cards = cards_of("Stain | Treat it with", "Ink | milk", "Wine | salt water")
    assert cards["**Ink** (stain): what do you treat it with?"] == "milk"
    assert cards["**Treat it with** “salt water”: which **stain**?"] == "Wine"


def test_a_thing_is_asked_for_by_what_it_has():
    cards = cards_of("Metal | Sign", "Tin | Sn", "Copper | Cu (a soft, red one)")
    assert cards["Which **metal** has “Cu (a soft, red one)” as its **sign**?"] == "Copper"


def test_what_opens_with_a_verb_is_no_property_of_a_thing():
    cards = cards_of(
        "Feature | Thatch | Slate", "Roof | protects from heat | contains lime", "Cost | low | high"
    )
    assert cards["**Thatch** — **roof**?"] == "protects from heat"
    assert cards["What is the **cost** of **Slate**?"] == "high"


def test_adjectives_that_cross_other_adjectives_are_no_properties():
    cards = cards_of(" | Oral | Topical", "Preventive | tea | balm", "Restorative | broth | salve")
    assert cards["**Oral** — **preventive**?"] == "tea"


def test_a_title_that_its_rows_end_is_read_on():
    cards = cards_of(
        "The wind is … | Sails | Anchor", "rising | reef them | keep it ready", "gone | furl them | drop it"
    )
    assert cards["**The wind is rising** — **Sails**?"] == "reef them"


def test_a_property_in_the_header_names_no_thing():
    cards = cards_of(
        "Factor | Main danger | Gold standard", "Frost | pipes burst | high", "Salt | boats rust | low"
    )
    assert "pipes burst" in cards.values()
    assert not any("**frost** of" in front for front in cards)


@pytest.mark.parametrize("title", ["Avoid", "Knots required", "The trick"])
def test_a_title_that_is_no_noun_stays_beside_its_row(title):
    cards = cards_of(f"Boat | Length | {title}", "Ketch | 12 m | two masts", "Sloop | 9 m | one mast")
    assert cards[f"**Ketch** (boat) — **{title}**?"] == "two masts"


def test_a_unit_in_the_corner_goes_with_the_numbers():
    cards = cards_of("kPa | Upper room | Cellar", "Oxygen | 20 | 19", "Water | 2 | 3")
    assert cards["**Oxygen** — **Cellar**?"] == "19 kPa"


def test_a_remark_is_asked_both_for_what_it_says_and_for_what_it_is_about():
    cards = cards_of("Cheese | From | Obs.", "Brie | France | eaten young", "Feta | Greece | kept in brine")
    assert cards["What is **notable** about the cheese **Feta**?"] == "kept in brine"
    assert cards["Which **cheese** is this: “kept in brine”?"] == "Feta"


def test_a_remark_is_asked_in_words_where_its_title_is_cut_short(cards_of):
    rows = "| Brie | Frankreich | wird jung gegessen |\n| Feta | Griechenland | liegt in der Lake |"
    cards = cards_of(
        f"Das sind die Käse, die man auf dem Markt bekommt.\n\n| Käse | Land | Bem. |\n|---|---|---|\n{rows}"
    )
    assert cards["**Feta** (Käse): Was ist bemerkenswert?"] == "liegt in der Lake"


def test_an_arrow_in_a_cell_says_something_and_a_title_that_asks_is_asked(german):
    cards = german(
        "| | Tal | Berg |\n|---|---|---|\n| Druck | ↑ | normal |\n| Wind | ↓ | ↑ |\n\n"
        "| Bremse | Abk. | Wie entsteht sie |\n|---|---|---|\n"
        "| Handbremse | HB | aus Eisen |\n| Seilbremse | SB | aus Stahl |"
    )
    assert cards["**Tal**: Was ist der **Druck**?"] == "↑"
    assert cards["**Handbremse**: Wie entsteht sie?"] == "aus Eisen"
    assert cards["**Handbremse**: Wie lautet die **Abk**?"] == "HB"


def test_a_title_that_only_looks_like_a_question_word_is_none(german):
    cards = german(
        "| Stufe | Wissen | Wollen |\n|---|---|---|\n| erste | sicher | ganz |\n| zweite | kaum | halb |"
    )
    assert any(front.endswith("– **Wollen**?") for front in cards), cards


def test_rows_that_letters_or_adjectives_name_are_of_what_their_section_is(cards_of):
    rows = "| Found in | carrots | fish |\n| Lack | night blindness | soft bones |"
    cards = cards_of(f"# Farm\n\n## Vitamin\n\n| | A | D |\n|---|---|---|\n{rows}\n")
    assert cards["**Vitamin D** — **Lack**?"] == "soft bones"
    rows = "| Pre-glacial | deep | old |\n| Tropical | thin | red |"
    cards = cards_of(f"# Farm\n\n## Soil\n\n| Type | Depth | Colour |\n|---|---|---|\n{rows}\n")
    assert cards["What is the **colour** of the **tropical** soil?"] == "red"


def test_what_all_rows_share_under_a_phrase_is_asked_beside_it(german):
    found = german(
        "| Fahrt | mit Licht | Dauer |\n|---|---|---|\n| Berg | 5 Lux | 9 min |\n| Tal | 5 Lux | 7 min |"
    )
    assert found["**Berg, Tal** – **mit Licht**?"] == "5 Lux"


def test_the_one_thing_without_a_property_is_asked_for_too(notes_of):
    found = notes_of("| Boat | Keel? |\n|---|---|\n| sloop | yes |\n| ketch | yes |\n| punt | no |")
    assert found["**Keel** — for which of these not: sloop, ketch or punt?"] == "punt"


def test_an_amount_is_turned_round_with_what_it_is_of(notes_of):
    found = notes_of("|  | Depth |\n|---|---|\n| pond | 2 m |\n| lake | 40 m |\n| sea | 4000 m |")
    assert found["Which of pond, lake, sea is this: “Depth: 40 m”?"] == "lake"


def test_a_number_is_asked_with_the_name_beside_it(notes_of):
    rows = "| 1 | Bowl | oak |\n| 2 | Tray | elm |\n| 3 | Spoon | ash |"
    found = notes_of(f"| Lot | Name | Wood |\n|---|---|---|\n{rows}")
    assert any("(Tray)" in front for front, answer in found.items() if answer == "elm")
    assert not any("(Tray)" in front for front, answer in found.items() if answer == "Tray")


def test_what_german_things_are_good_for_leads_back_to_them_with_its_title(german):
    rows = "| Seil | weite Spannen ohne Mast |\n| Kette | kurze Wege am Hang |"
    found = german(f"| Zugmittel | Einsatz |\n|---|---|\n{rows}")
    assert found["Gesucht (**Zugmittel**): Was passt zu „Einsatz: kurze Wege am Hang“?"] == "Kette"


def test_titles_that_say_what_stands_in_their_columns_keep_a_table_as_it_is():
    page = (
        "# Boote\n\nDas ist die Tabelle zu dem Kapitel, und sie ist nicht lang.\n\n"
        "| Kriterium | Beispiele | Bemerkung |\n|---|---|---|\n"
        "| windgetrieben | Jolle, Kutter | braucht eine ruhige Hand |\n"
        "| motorgetrieben | Barkasse | laut |\n| Antriebsart | Ruder | alt |\n"
    )
    cards = {card["front"]: card["back"] for card in listing(derive(page.encode(), "a.md"))}
    assert cards["Welche **Beispiele** gibt es für **windgetrieben**?"] == "Jolle, Kutter"


def test_what_a_thing_does_is_asked_by_no_noun_in_german():
    page = (
        "# Boote\n\nDas ist die Tabelle zu dem Kapitel, und sie ist nicht lang.\n\n"
        "| Boot | Strom |\n|---|---|\n| Jolle | sinkt stark |\n| Kutter | 12 V |\n"
    )
    cards = {card["front"]: card["back"] for card in listing(derive(page.encode(), "a.md"))}
    assert not any("Jolle" in front and "Was ist" in front for front in cards)


def test_a_column_titled_by_a_question_asks_it_of_each_row():
    cards = cards_of(
        "Boat | Rig | Self-righting?", "Dory | sail | no", "Skiff | none | yes", "Yawl | two | no"
    )
    assert cards["**Dory**: self-righting?"] == "no"
    assert cards["**Skiff**: self-righting?"] == "yes"
    cards = cards_of(
        "Boat | Rig | Self-righting", "Dory | sail | no", "Skiff | none | yes", "Yawl | two | no"
    )
    assert "**Dory**: self-righting?" not in cards


def test_of_many_rows_those_are_asked_that_differ():
    rows = [f"{boat} | sail | yes" for boat in ("Dory", "Skiff", "Yawl", "Ketch")]
    cards = cards_of("Boat | Rig | Fast?", *rows, "Barge | none | no")
    assert cards["**Barge**: fast?"] == "no"
    assert "**Dory**: fast?" not in cards


def test_of_two_rows_one_is_chosen():
    cards = cards_of("Boat | Rig | Self-righting", "Dory | sail | no", "Skiff | none | yes")
    assert cards["**Self-righting**: Dory or Skiff?"] == "Skiff"


def test_a_cell_that_points_elsewhere_is_no_answer():
    cards = cards_of("Boat | Rig | Notes", "Dory | sail | see below", "Skiff | none | towed behind the ship")
    assert "see below" not in cards.values()


def test_an_abbreviation_that_ends_a_cell_keeps_its_point():
    cards = cards_of("Boat | Rig | Class", "Dory | sail | Banks b.", "Skiff | none | Home b.")
    assert "Banks b." in cards.values()


def test_each_row_of_dates_is_asked_for_a_year_or_a_day_as_it_names_one():
    cards = cards_of("Date | Event", "63 BC | The plot is laid bare", "15 March 44 BC | He is stabbed")
    assert cards["In which year: “The plot is laid bare”?"] == "63 BC"
    assert cards["On which date: “He is stabbed”?"] == "15 March 44 BC"


def test_the_unit_of_a_column_of_numbers_goes_with_what_is_told_of_them():
    cards = cards_of("mph | stopping distance", "5 | 40 m", "10 | 90 m", "15 | 150 m")
    assert cards["**10 mph** — **stopping distance**?"] == "90 m"
    assert not any("distance (mph)" in front for front in cards)


def test_a_column_for_what_happens_meanwhile_is_set_beside_the_thing():
    cards = cards_of(
        " | heaving to | running off", "jib | backs, luffs | fills", "rudder | to lee | amidships"
    )
    assert cards["**jib** — **heaving to**?"] == "backs, luffs"
