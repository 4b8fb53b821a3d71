"""What nothing at all asks for of a line is hidden in it last of all."""

from kmsflash.notes.derive import derive
from kmsflash.notes.facts.hiding.remaining import WAY

_LOOMS = "# Looms\n\nThese looms stood in the mill of the town.\n\n## Guilds\n\n"


def _remaining(text: str, page: str = _LOOMS) -> dict[str, str]:
    facts = derive(f"{page}{text}\n".encode(), "n.md").facts
    return {card.front: card.answer for one in facts for card in one.cards if card.way == WAY}


def test_a_date_behind_a_name_is_hidden_under_the_section():
    found = _remaining("- Ban on night work, 1793")
    assert found["**Guilds**: Ban on night work, […]."] == "1793"


def test_a_bracket_is_hidden_in_its_line():
    found = _remaining("- Oath of the masters (fear of fire)")
    assert found["**Guilds**: Oath of the masters ([…])."] == "fear of fire"


def test_a_term_in_bold_that_opens_a_line_is_hidden():
    assert _remaining("- **Fines** for late cloth")["**Guilds**: […] for late cloth."] == "**Fines**"


def test_of_what_is_asked_as_a_whole_brackets_are_hidden_too():
    page = _LOOMS.replace("Guilds", "Weaving steps")
    found = _remaining("heddle lifts warp → shed opens → shuttle flies (carrying weft) → reed beats", page)
    assert (
        found["**Weaving steps**: heddle lifts warp → shed opens → shuttle flies ([…]) → reed beats."]
        == "carrying weft"
    )
    assert list(found.values()) == ["carrying weft"]


def test_what_opens_a_page_only_introduces_it():
    assert not _remaining("", "# Looms\n\nWoven by hand (on Fridays)\n\n## Guilds\n\nThey met here.")


def test_of_a_long_line_only_the_sentence_of_the_gap_is_shown():
    long = "weft before warp, linen before hemp, wool before silk, masters before men, old before young"
    found = _remaining(f"- {long} and so on down the whole long hall; oath before seal (made of brass)")
    assert found["**Guilds**: oath before seal ([…])."] == "made of brass"


def test_brackets_that_give_an_example_or_a_life_are_left():
    assert not _remaining(
        "- Jan Kay (1704-1779)\n- fibres (e.g. linen or hemp)\n- shuttles (forbidden at first!)"
    )


def test_what_points_at_another_line_is_left():
    assert not _remaining("Its charter hung there (on the north wall)")
