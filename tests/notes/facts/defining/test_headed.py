"""What stands behind a bold name with its full stop is asked, also where it opens with its verb."""

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing


def test_a_name_with_a_phrase_behind_it_is_asked_for_its_meaning(cards_of):
    found = cards_of("**Bowline.** A loop that does not slip under load. It is tied in ten seconds.")
    assert found["What is **Bowline**?"] == "A loop that does not slip under load"
    assert found["Bowline is tied in […]."] == "ten seconds"


def test_a_verb_without_its_subject_is_told_of_the_name():
    text = "# Nodi\n\nI nodi della barca sono molti.\n\n**Gassa.** Serviva a legare le cime alla riva."
    found = {card["front"]: card["back"] for card in listing(derive(text.encode(), "a.md"))}
    assert found["A che cosa serviva Gassa?"] == "A legare le cime alla riva"


def test_a_phrase_of_another_language_is_what_to_know():
    text = "# Nodi\n\nI nodi della barca sono molti.\n\n**Gassa.** Nodo sicuro, il re della barca."
    found = {card["front"]: card["back"] for card in listing(derive(text.encode(), "a.md"))}
    assert found["Che cosa bisogna sapere su **Gassa**?"] == "Nodo sicuro, il re della barca"


def test_what_has_a_card_of_its_own_is_not_asked_again(cards_of):
    found = cards_of("**Anchor.** An anchor weighs 300 kg. It holds the ship.")
    assert not any(front.startswith("What should you know") for front in found)


def test_names_a_heading_in_capitals_for_all_that_follows_it():
    page = (
        "# Il porto antico\n\nIl porto ha due moli e una lanterna.\n\n"
        "MOLO VECCHIO. Misura 240 metri e regge la lanterna. Si apre verso il mare aperto.\n\n"
        "MOLO NUOVO. Accoglie di solito 12 traghetti.\n"
    )
    facts = derive(page.encode(), "porto.md").facts
    fronts = [draft.front for one in facts for draft in one.cards if one.place.first_line > 4]
    assert {front.split(":")[0].strip("*") for front in fronts} == {"Molo vecchio", "Molo nuovo"}


def test_what_follows_a_heading_in_bold_stands_under_it(cards_of):
    found = cards_of("**Tower bells.** The largest weighs 9 tonnes and hangs in the north tower.")
    assert any(
        front.startswith("**Tower bells**: ") and answer == "9 tonnes" for front, answer in found.items()
    )


def test_a_heading_that_reads_like_a_verb_is_one():
    page = "# Glass\n\nGlass is melted sand.\n\n**Plane mirrors.** The image is upright and virtual."
    fronts = [card["front"] for card in listing(derive(page.encode(), "a.md"))]
    assert any(front.startswith("**Plane mirrors**: ") for front in fronts)
