"""What stands in a text as a whole phrase, and can be hidden in it."""

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing

_PAGE = (
    "# Harbour\n\nThese notes are about the harbour, and the crane is the oldest of them.\n\n## Quay\n\n{}\n"
)


def _hidden(line: str) -> set[str]:
    cards = listing(derive(_PAGE.format(line).encode(), "n.md"))
    return {card["back"] for card in cards if "[…]" in card["front"]}


def test_a_case_is_hidden_with_both_of_its_parties():
    hidden = _hidden("- Salvage: half of the cargo goes to the finder since *Marlow v Finch* (1891)")
    assert "*Marlow v Finch*" in hidden
    assert not hidden & {"Finch", "Marlow"}


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("- Signals: flags and lamps from the tower, e.g. Lowmere", "Lowmere"),
        ("- Ropes are tarred by hand each May (“black weeks”)", "“black weeks”"),
        ("- Pilots follow the SOLAS (Safety of Life at Sea) rules", "SOLAS"),
        ("- Depth: kept at a round 12,000 by the ZK 12,000 mark", "ZK 12"),
        ("- Order of the flags: **R**ed – **A**mber – **B**lue", "**R**ed"),
        ("- Trade: the brig sails to Lowmere, Whitby, Durham and Bremen", "Lowmere"),
        ("- Warehouse: the new NRT barn holds the timber", "NRT"),
        ('- Fog: the horn says "ba" and the bell answers "di" at night', '" and the bell answers "'),
    ],
)
def test_what_is_no_whole_phrase_or_gives_itself_away_is_not_hidden(line, said):
    assert said not in _hidden(line)


def test_a_bold_name_that_does_something_is_hidden():
    assert "Hartmann" in _hidden("**Hartmann** built the crane on the north side before the great storm.")


def test_a_range_and_the_day_of_a_date_are_hidden_whole():
    hidden = _hidden("- Dredging: the bay closed on 3 May 1907; tides there reach from 4 to 7 m")
    assert any(one.endswith("7 m") and one.startswith("4") for one in hidden)
    assert "May 1907" not in hidden


def test_each_of_several_examples_is_an_example():
    said = 'Mortar that sets under water is called hydraulic, for example "Roman", "Medina" or lias lime.'
    page = f"# Lime\n\n{said}\n"
    asked = {card.answer for one in derive(page.encode(), "a.md").facts for card in one.cards}
    assert not {'"Roman"', '"Medina"', "Roman", "Medina"} & asked


def test_a_joined_name_is_hidden_up_to_its_end():
    page = (
        "# El taller\n\nEl taller es de los maestros.\n\n## Retablo\n\n"
        "- centro: retrato de los condes, con Ana Soto e Isabel de Lara (arriba)\n"
    )
    backs = {card["back"] for card in listing(derive(page.encode(), "n.md"))}
    assert "Ana Soto e Isabel de Lara" in backs


@pytest.mark.parametrize(
    ("line", "part"),
    [
        ("The Villa degli Olmi, a summer house, counts as the first brick building of the coast.", "Olmi"),
        ("The first mate of the brig was buried near Santa Rita delle Rocce in a tomb of slate.", "Rocce"),
        ("Marlow v. Finch's Heirs extended the cover of the harbour law to barges on wild rivers.", "Heirs"),
    ],
)
def test_no_part_of_a_name_is_hidden_alone(line, part):
    assert part not in _hidden(line)


def test_a_charge_belongs_to_what_has_it():
    assert not [
        back
        for back in _hidden("- The brine in the old lock holds Ca²⁺ from the lime walls")
        if back == "Ca²"
    ]
