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
