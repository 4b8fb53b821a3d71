"""What no other card asks for of a line is hidden in that line, last of all."""

from kmsflash.notes.derive import derive


def _unasked(
    text: str, opening: str = "# Weaving\n\nThese looms stood in the mill of the town."
) -> dict[str, str]:
    facts = derive(f"{opening}\n\n{text}\n".encode(), "n.md").facts
    return {card.front: card.answer for one in facts for card in one.cards if card.way == "unasked"}


def test_what_stands_behind_an_arrow_is_hidden_under_its_term():
    found = _unasked("- Warp: hard twisted yarn. With no size → many broken threads → idle looms")
    assert found["Warp: With no size → […] → idle looms."] == "many broken threads"


def test_a_cause_is_hidden_where_nothing_asks_for_it():
    found = _unasked(
        "- Kette > Schuss, weil Zug und Reibung größer", "# Weben\n\nDer Webstuhl stand in der Mühle."
    )
    assert found["**Weben**: Kette > Schuss, weil […]."] == "Zug und Reibung größer"


def test_the_name_of_the_next_is_no_part_of_an_answer():
    found = _unasked("- Heddle 1 = brown cord, Heddle 2 = black cord. The colours differ for the apprentices")
    assert not any("Heddle 2" in answer for answer in found.values())


def test_a_sentence_that_nothing_asks_for_has_its_end_hidden():
    opening = "# Weben\n\nDer Webstuhl stand in der Mühle."
    found = _unasked("- Schussfaden bei Köper eher nicht mit starker Drehung", opening)
    assert "starker Drehung" in found.values()


def test_what_another_card_asks_for_is_not_hidden_again():
    text = "- Shuttle = boat-shaped carrier of the weft"
    assert not _unasked(text)


def test_a_mistake_and_a_question_hide_nothing():
    assert not _unasked("> [!warning] Weft sized with starch → smoother cloth")
    assert not _unasked("What happens when sizing is left out → fraying?")


def test_the_cards_stand_in_the_order_of_the_page():
    text = (
        "- Warp: hard twisted yarn. With no size → many broken threads → idle looms\n"
        "- Shuttle = boat-shaped carrier of the weft"
    )
    facts = derive(f"# Weaving\n\nLooms stood in the mill.\n\n{text}\n".encode(), "n.md").facts
    lines = [one.place.first_line for one in facts]
    assert lines == sorted(lines)


def test_what_stands_between_a_name_and_an_arrow_is_hidden():
    found = _unasked("- Slack warp: loose beam brake → uneven cloth, broken ends")
    assert found["Slack warp: […] → uneven cloth, broken ends."] == "loose beam brake"


def test_a_sentence_in_front_of_an_arrow_has_hidden_what_it_says():
    found = _unasked("- The dry size closes no pores → the cloth shows bars")
    assert found["The dry size closes […] → the cloth shows bars."] == "no pores"


def test_a_lone_word_between_a_name_and_an_arrow_is_only_a_case():
    assert "normal" not in _unasked("- Loan of a loom: normal → the weaver pays a rent by the week").values()


def test_a_long_cause_is_hidden_as_a_whole():
    cause = "die Gilde 1795 den alten Zoll auf Garn als Abgabe behalten hat"
    found = _unasked(
        "- Beim Rat: der Weber zahlt 2,3 Mark in jedem Jahr und der Müller nur 1,3 Mark in jedem zweiten "
        f"Jahr, weil {cause}",
        "# Weben\n\nDer Webstuhl stand in der Mühle.",
    )
    assert cause in found.values()


def test_what_goes_on_is_shown_behind_the_sentence_before():
    before = "Beim Leimen können sich zwischen den Rahmen dicke Krusten auf der Kette bilden."
    found = _unasked(
        f"{before} Die Umgebung verarmt an Feuchte und es kommt zu Brüchen.",
        "# Weben\n\nDer Webstuhl stand in der Mühle.",
    )
    assert found[f"{before} Die Umgebung verarmt an […] und es kommt zu Brüchen."] == "Feuchte"
