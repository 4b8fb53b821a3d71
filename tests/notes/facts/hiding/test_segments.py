"""What no card asks for of a clause or an insertion is hidden in its sentence."""

from kmsflash.notes.derive import derive

_OPENING = "# Weaving\n\nThese looms stood in the mill of the town."


def _segments(text: str, opening: str = _OPENING) -> dict[str, str]:
    facts = derive(f"{opening}\n\n{text}\n".encode(), "n.md").facts
    return {card.front: card.answer for one in facts for card in one.cards if card.way == "segment"}


def test_by_what_something_is_done_is_asked():
    text = "The carding engine of 1775 had 30 rollers, driven by the great water wheel, and fed eight frames."
    assert "the great water wheel" in _segments(text).values()


def test_the_noun_of_an_insertion_is_asked():
    text = "The edge of the finished cloth, its narrow selvage, was 2 cm wide in the mill."
    assert (
        _segments(text)["The edge of the finished cloth, its […], was 2 cm wide in the mill."]
        == "narrow selvage"
    )


def test_a_clause_that_another_card_asks_for_is_not_asked_again():
    assert not _segments("The guild of 1604 numbered 80 weavers, and the masters feared the Dutch looms.")


def test_a_condition_and_what_only_counts_a_list_are_not_hidden():
    assert not _segments("If the yarn is dry, it breaks: the warp needs steam.")
    assert not _segments("The warp has three parts: ends, beam and lease.")


def test_a_mistake_hides_nothing():
    assert not _segments("> [!warning] The reed, driven by the great water wheel, beats the weft.")


def test_the_clause_that_tells_where_something_is_so_is_asked():
    text = "A second cloth, the damp weave, appears where the water has come up to the mill, often in May."
    assert "the water has come up to the mill" in _segments(text).values()


def test_where_only_a_part_of_a_clause_stands_it_is_not_hidden():
    text = "The guild wrote it in 1604, so that the tale of a robbery, which it put about, convinced nobody."
    assert "the tale of a robbery" not in _segments(text).values()


def test_the_clause_that_a_verb_has_for_its_object_is_asked():
    text = "A master weaver stops where extra cost equals extra income, then reads the price off the chart."
    assert "extra cost equals extra income" in _segments(text).values()


def test_a_sentence_about_the_one_before_is_shown_behind_it():
    text = (
        "The war with the Dutch had cost 900 pounds, and the guild paid by borrowing."
        " His ledger hid the deficit."
    )
    front = "The war with the Dutch had cost 900 pounds, and the guild paid by borrowing. His ledger hid […]."
    assert _segments(text)[front] == "the deficit"


def test_who_does_something_to_what_the_sentence_before_names_is_asked():
    text = "The price of the cloth is set in the hall of the guild by 12 masters. Spare looms lower it."
    asked = _segments(text)
    assert any(front.endswith(". […] lower it.") and said == "Spare looms" for front, said in asked.items())


def test_a_full_name_between_commas_is_asked():
    text = "The guild was founded in 1509, when the last abbot, Martin Shaw, was driven out."
    assert "Martin Shaw" in _segments(text).values()


def test_the_first_of_several_things_is_not_hidden_alone():
    text = "The hall stood by the bridge in 1604. The masters taxed linen, tobacco and fuel."
    assert "linen" not in _segments(text).values()


def test_the_part_of_a_german_verb_stays_in_its_sentence():
    text = "Das Zunftbuch hat 80 Seiten. Der Leim lagert sich an den Fasern ab und macht das Garn hart."
    asked = _segments(text, "# Weberei\n\nDie Webstühle standen in der Mühle der Stadt.")
    assert "den Fasern ab" not in asked.values()


def test_a_question_in_a_text_hides_nothing_of_its_own_but_what_else_is_said_there():
    text = (
        "What is the loom tax? A burden on the weavers."
        " The guild stopped the mill until the abbot came. Only one of them, Martin Shaw, would not sign."
    )
    asked = _segments(text)
    front = "The guild stopped the mill until the abbot came. Only one of them, […], would not sign."
    assert asked[front] == "Martin Shaw"
    assert not any("?" in front or "burden" in front for front in asked)


def test_what_a_page_says_of_itself_is_not_hidden():
    said = (
        "> Notes for the weaving exam, as of 2026, prices for Lowmere (old town). The guild has changed them."
    )
    assert not any("exam" in front for front in _segments(said, "# Weaving"))
