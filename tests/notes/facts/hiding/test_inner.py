"""Of an answer that is a sentence, or several things with their names, each part is asked for."""

from kmsflash.notes.derive import derive

_OPENING = "# Weaving\n\nThese looms stood in the mill of the town."


def _cards(text: str, way: str = "") -> dict[str, str]:
    facts = derive(f"{_OPENING}\n\n{text}\n".encode(), "n.md").facts
    drafts = [card for one in facts for card in one.cards if not way or card.way == way]
    return {card.front: card.answer for card in drafts}


def _inner(text: str) -> dict[str, str]:
    return _cards(text, "inner")


def test_each_amount_is_asked_by_the_name_before_it():
    found = _inner("- Warp tension: cotton 90 cN, silk 60 cN")
    assert found["**Weaving – warp tension**: cotton […], silk 60 cN."] == "90 cN"
    assert found["**Weaving – warp tension**: cotton 90 cN, silk […]."] == "60 cN"


def test_what_brackets_say_of_a_name_is_asked():
    found = _inner(
        "- Kernel of the loom: the reed beats the weft, the harness (two frames of wires) lifts the warp"
    )
    assert "two frames of wires" in found.values()


def test_a_step_is_asked_for_what_it_says():
    steps = "1. Wind the warp\n2. Sizing: starch and tallow\n3. The warp is ready when every end is dry"
    found = _inner(f"Dressing a loom, step by step:\n\n{steps}")
    assert found["**Dressing a loom, by step**: The warp is ready when […]."] == "every end is dry"


def test_code_in_a_step_is_asked():
    steps = "1. Stop the loom\n2. Set `pick_rate` and `beam_tension`\n3. Start the loom"
    found = _inner(f"To change the speed:\n\n{steps}")
    assert "`pick_rate` and `beam_tension`" in found.values()


def test_a_sentence_is_asked_by_its_end():
    steps = "1. Soak the yarn\n2. The starch closes the fibres of the yarn\n3. Dry it on the beam"
    found = _inner(f"Sizing:\n\n{steps}")
    assert found["**Weaving**: The starch closes […]."] == "the fibres of the yarn"


def test_a_year_in_the_name_that_is_asked_about_is_asked():
    found = _inner("- Spinning jenny (March 1764): eight spindles turned by a single wheel")
    assert found["Spinning jenny ([…]): eight spindles turned by a single wheel."] == "March 1764"


def test_an_answer_that_is_one_thing_has_no_parts():
    assert not _inner("- Shuttle: carrier of the weft")


def test_a_part_that_another_card_asks_for_is_not_asked_again():
    cards = _cards("- Warp tension: cotton 90 cN, silk 60 cN")
    assert sum(answer == "90 cN" for answer in cards.values()) == 1


def test_one_of_a_list_without_a_name_is_no_part():
    assert not _inner("- Width: 90 cm, 120 cm, 150 cm")


def test_the_vague_question_goes_where_all_parts_are_asked():
    cards = _cards("- Tension of the warp: cotton 90 cN, silk 60 cN")
    assert not any(front.endswith("**tension of the warp**?") for front in cards)


def test_a_number_before_each_name_of_a_row_is_asked():
    found = _inner("- Bells of the mill: 12 carding room, 24 spinning room, 36 weaving shed")
    assert found["**Bells of the mill**: 12 carding room, […] spinning room, 36 weaving shed."] == "24"


def test_a_short_sentence_is_asked_by_its_end():
    steps = "1. Wind the warp\n2. The size closes the pores\n3. Start the loom"
    assert "the pores" in _inner(f"Dressing a loom:\n\n{steps}").values()


def test_a_list_behind_a_sign_is_hidden_whole():
    steps = "1. Stop the loom\n2. Repair: knot the ends, clean the reed, oil the cams\n3. Start the loom"
    assert "knot the ends, clean the reed, oil the cams" in _inner(f"A broken end:\n\n{steps}").values()


def test_names_with_their_brackets_in_a_cell_are_asked_under_its_row_and_title():
    table = (
        "| Mill | Engines | Built |\n|---|---|---|\n| Lowmere | Watt (beam), Corliss (mill floor) | 1791 |\n"
    )
    found = _inner(f"{table}| Whitby | water wheel | 1802 |")
    assert "mill floor" in found.values()
    assert all("Lowmere" in front for front in found)


def test_what_brackets_in_the_answer_of_a_gap_say_is_asked():
    found = _inner("The guild of Lowmere fell on 9 Thermidor (the day of rest).")
    assert found["The guild of Lowmere fell on 9 Thermidor ([…])."] == "the day of rest"


def test_a_place_of_law_in_brackets_is_no_part():
    assert not _inner("The guild of Lowmere fell on 9 Thermidor (art. 15 of the charter).")


def test_both_halves_of_a_pair_in_the_answer_of_a_question_are_asked_in_its_sentence():
    found = _inner("The size keeps the yarn from getting too dry in the heat and too stiff in the cold.")
    front = "The size keeps the yarn from getting too dry in the heat and […] in the cold."
    assert found[front] == "too stiff"


def test_both_halves_of_a_pair_are_asked():
    found = _inner("The count of the yarn is high for lawn and low for canvas.")
    assert found["The count of the yarn is […] for lawn and low for canvas."] == "high"
    assert found["The count of the yarn is high for lawn and […] for canvas."] == "low"


def test_pairs_in_a_set_are_asked_one_by_one():
    found = _inner("- 3 colours of thread: red=guild, blue=merchant, green=convent")
    assert {"guild", "merchant", "convent"} <= {*found.values()}


def test_the_year_between_the_commas_of_a_name_is_asked():
    found = _inner("- Cotton Mill, 1799, forty looms: the first building of the town with a steam engine")
    assert "1799" in found.values()


def test_an_item_of_a_set_that_is_a_sentence_is_asked_by_its_end():
    found = _inner(
        "When the guild complained, the master replied that there were two ways: "
        "in the old way thread guides the hand, in the new way the hand guides the thread."
    )
    assert {"the hand", "the thread"} <= {*found.values()}


def test_by_what_something_is_done_is_asked_behind_its_name():
    found = _inner("- Jacquard head: a chain of cards over a prism, driven by the treadle of the weaver")
    assert "the treadle of the weaver" in found.values()
    assert "wool" not in _inner("- Stint: what a weaver does in a day, unity of wool").values()


def test_brackets_of_the_things_of_a_sentence_are_asked():
    text = (
        "A yard sells three things: hulls (the buyer finds the crew), moorings (the yard keeps the key) "
        "and repairs (done by the shipwrights)."
    )
    cards = [card for fact in derive(f"# Boats\n\n{text}\n".encode(), "a.md").facts for card in fact.cards]
    assert any("the yard keeps the key" in card.answer.lower() and "moorings" in card.front for card in cards)
