"""Headings that lost their mark."""

from kmsflash.notes.derive import derive

_BEFORE = (
    "Harbour rules\n"
    "The harbour is closed in winter, when the ice is thicker than a hand and no pilot wants to go out. "
    "Boats that stay are drawn up on the slip and covered, and their owners pay half of the fee.\n"
)


def _headings(*lines: str) -> list[str]:
    page = _BEFORE + "\n".join(lines)
    return [fact.place.headings[-1] for fact in derive(page.encode(), "n.txt").facts if fact.place.headings]


def test_two_titles_with_a_colon_are_a_heading_above_a_table_or_a_sentence():
    found = _headings(
        "Harbour Level: Pilots and Tugs",
        "| Craft | Crew |",
        "|---|---|",
        "| Tug | three hands |",
        "| Pilot cutter | two hands |",
        "Quay Level: the Crane Crew",
        "The crane crew is called by a bell that hangs on the tower of the old custom house by the quay.",
    )
    assert "Harbour Level: Pilots and Tugs" in found
    assert "Quay Level: the Crane Crew" in found


def test_a_term_with_its_meaning_is_no_heading():
    found = _headings(
        "Tug: a boat that pulls ships",
        "Pilot: one who knows the channel",
        "Ships wait in the roads until a tug and a pilot have come out to them from the harbour.",
    )
    assert not any(heading.startswith(("Tug", "Pilot")) for heading in found)


def test_numbered_lines_that_go_on_in_small_letters_are_items():
    page = (
        "Rigging\n\nRULES\n"
        "1. Standing rigging: it holds the mast up and is hardly ever\n"
        "moved at sea\n"
        "2. Running rigging: it moves the sails and wears out much more\n"
        "quickly than the rest\n"
        "3. Ground tackle: the anchor with its chain\n"
        "The chain lies on the ground and dampens each pull of the boat.\n"
    )
    headings = {fact.place.headings[-1] for fact in derive(page.encode(), "n.txt").facts}
    assert headings <= {"Rigging", "RULES"}


def test_a_name_right_above_terms_in_small_letters_is_a_heading():
    page = (
        "Harbour craft\n\nGEAR\n"
        "• Cleat: a piece of hard wood or of iron with two horns that all\n"
        "ropes are made fast to\n"
        "Ropes\n"
        "warp: the rope that a boat is hauled along by\n"
        "painter: the rope at the bow of a boat (a small one)\n"
        "sheet: the rope that trims a sail\n"
    )
    assert "Ropes" in {fact.place.headings[-1] for fact in derive(page.encode(), "n.txt").facts}
