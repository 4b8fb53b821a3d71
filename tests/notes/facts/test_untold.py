"""What gives no card is told in the report, with the reason."""

from kmsflash.notes.derive import derive

_LOOMS = "# Looms\n\nThese looms stood in the mill of the town.\n\n## Guilds\n\n"


def _reasons(text: str) -> dict[str, str]:
    return {one.front: one.reason for one in derive(f"{_LOOMS}{text}\n".encode(), "n.md").rejections}


def test_a_line_that_gives_no_card_is_told_with_its_reason():
    reasons = _reasons("- weft before warp\n- linen before hemp")
    assert "weft before warp" in reasons
    assert "no question" in reasons["weft before warp"]


def test_what_introduces_a_list_needs_no_reason():
    assert not any(
        front.endswith(":") for front in _reasons("Signs of a good loom:\n\n- it is heavy\n- it is dry")
    )


def test_code_that_gives_no_card_is_told_too():
    assert "no question" in _reasons("```sql\nSELECT name\nFROM guilds\n```")["`SELECT name` …"]


def test_a_text_that_another_card_explains_itself_with_needs_no_reason():
    assert not _reasons("The **shuttle** is a boat that carries the weft, as here:\n\n```\n3 ells\n```")
