"""What introduces a list is named by the cards of its items that would say too little without it."""

from kmsflash.notes.derive import derive

PAGE = (
    "# Boats\n\n## Ketch\n\nShe has two masts and sails well. {lead}:\n- on a lake → four\n- at sea → seven\n"
)


def _cards(page: str) -> dict[str, str]:
    found = derive(page.encode(), "notes.md").facts
    return {card.front: card.answer for fact in found for card in fact.cards}


def test_what_an_arrow_leads_from_is_asked_under_what_introduces_its_list():
    cards = _cards(PAGE.format(lead="Crew (2014)"))
    assert cards["**Ketch, Crew**: **at sea** → …?"] == "Seven"


def test_a_sentence_that_ends_in_a_colon_names_nothing():
    cards = _cards(PAGE.format(lead="The harbour asks for a crew"))
    assert cards["**Ketch**: **at sea** → …?"] == "Seven"


def test_what_the_section_says_already_is_not_said_again():
    cards = _cards(PAGE.format(lead="Ketch"))
    assert cards["**Ketch**: **at sea** → …?"] == "Seven"


def test_a_gap_in_a_few_words_is_asked_so_too_and_a_whole_sentence_is_not():
    page = "# Vögel\n\nDas sind Notizen zu den Vögeln.\n\n## Meise\n\nMaße der Jungen:\n\n"
    items = "- rund 12 g im Nest\n- höchstens 9 cm bei der Kohlmeise\n- Die Jungen bleiben 18 Tage im Nest\n"
    cards = _cards(f"{page}{items}")
    assert cards["**Meise, Maße der Jungen**: rund […] im Nest"] == "12 g"
    assert cards["Die Jungen bleiben […] im Nest."] == "18 Tage"
