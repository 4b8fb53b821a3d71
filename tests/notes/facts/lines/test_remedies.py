"""Remedies: what goes wrong is asked for its cause and for what helps."""

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing


def _cards(text: str, name: str = "m.md") -> list[tuple[str, str]]:
    return [(card["front"].replace("**", ""), card["back"]) for card in listing(derive(text.encode(), name))]


def test_a_trouble_is_asked_for_its_cause_its_check_and_its_fix():
    cards = _cards(
        "# Mill\n\n**Wheel turns, stone stands still** → worn peg. Typical: frost. check: knock on the axle."
        " fix: drive in a new one\n"
    )
    assert ("What is the cause of Wheel turns, stone stands still?", "Worn peg") in cards
    assert ("Wheel turns, stone stands still — typical?", "Frost") in cards
    assert ("Wheel turns, stone stands still — check?", "Knock on the axle") in cards
    assert ("What is the fix for Wheel turns, stone stands still?", "Drive in a new one") in cards


def test_a_message_without_its_cause_is_asked_for_its_fix_and_is_no_term():
    cards = _cards("# Mill\n\n**Too many full sacks** (TMS): fix: open the second chute.\n")
    assert ("What is the fix for Too many full sacks?", "Open the second chute") in cards
    assert not any("Which term" in front or "What are" in front for front, _ in cards)


def test_what_stands_under_a_trouble_and_above_its_fix_is_its_cause():
    cards = _cards(
        "# Mill\n\n## Gates\n\n### The sluice is jammed again\nThe keeper has not oiled the hinges.\n"
        "fix: `oil --all`\n\n"
        "### The wheel runs backwards\nThe pond is lower than the river.\nfix: close the lower gate\n"
    )
    assert (
        "What is the cause of The sluice is jammed again?",
        "The keeper has not oiled the hinges",
    ) in cards
    assert ("What is the cause of The wheel runs backwards?", "The pond is lower than the river") in cards


def test_messages_on_a_page_of_remedies_are_no_terms():
    fixes = "\n\n".join(
        f"**{one}** → loose nut. fix: turn it" for one in ("Stone skips beats", "Axle hums low")
    )
    cards = _cards(
        f"# Mill\n\n{fixes}\n\n**Flour comes out grey** → wet grain. fix: dry it\n\n"
        "*Sluice already in use*: the miller's wife\n"
    )
    assert ("Sluice already in use → …?", "The miller's wife") in cards
    assert not any("Who is" in front or "What is Sluice" in front for front, _ in cards)


def test_a_german_trouble_is_asked_the_same_way():
    cards = _cards(
        "# Mühle\n\nDie Mühle steht an einem Bach und wird von einem Rad getrieben.\n\n"
        "**Rad dreht, Stein steht** → Zapfen ist gebrochen. Abhilfe: neuen Zapfen einschlagen\n"
    )
    assert ("Was ist die Ursache von Rad dreht, Stein steht?", "Zapfen ist gebrochen") in cards
    assert ("Was hilft bei Rad dreht, Stein steht?", "Neuen Zapfen einschlagen") in cards
