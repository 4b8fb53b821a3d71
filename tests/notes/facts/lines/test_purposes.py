"""Code with what it is for behind it is asked for that, in lists of steps too."""

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing


def test_code_before_its_purpose_is_asked_for_it(cards_of):
    found = cards_of("- `hoist --slow` to save the mast in a gale; never by night")
    assert found["What is `hoist --slow` for?"] == "To save the mast in a gale"


def test_a_numbered_list_that_opens_with_commands_is_a_procedure(cards_of):
    found = cards_of("1. `anchor up` to leave\n2. `hoist jib` to turn the bow\n3. steer by the wind")
    assert found["**Topic**: what comes after “`anchor up` to leave”?"] == "`hoist jib` to turn the bow"
    assert found["What is `hoist jib` for?"] == "To turn the bow"


def test_a_purpose_is_asked_in_the_language_of_the_page():
    text = "# Das Boot und die Leinen\n\n- `anker hoch` zum Ablegen vom Kai der Stadt mit der Mannschaft"
    found = {card["front"]: card["back"] for card in listing(derive(text.encode(), "a.md"))}
    assert "Wozu dient `anker hoch`?" in found
