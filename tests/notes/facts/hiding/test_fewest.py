"""Of many gaps of one sentence only the likeliest are made, and the others are told of."""

from kmsflash.model.kinds import Kind
from kmsflash.model.notes import CardDraft, FactDraft, Place
from kmsflash.notes.facts.hiding import fewest
from kmsflash.notes.facts.making import Scope
from kmsflash.notes.names import names_of
from kmsflash.notes.page import Outline
from kmsflash.notes.vocabulary import load

SAID = "The keeper of the light burns whale oil in a brass lamp."
PARTS = ("whale oil in a brass lamp", "burns", "in a brass lamp", "keeper of the light")


def _left(way: str, parts: tuple[str, ...] = PARTS, said: str = SAID) -> tuple[list[str], list[str]]:
    cards = {part: CardDraft(way, said.replace(part, "[…]"), part, "") for part in parts}
    facts = [
        FactDraft(Kind.TAKEAWAY, part, part, said, Place(3, 3), (draft,)) for part, draft in cards.items()
    ]
    scope = Scope(Outline("Towers", (), ()), load("en"), names_of([said]))
    kept, rejected = fewest.left(scope, facts)
    return [card.answer for one in kept for card in one.cards], [one.answer for one in rejected]


def test_the_likeliest_gaps_of_a_sentence_stay_in_their_order():
    kept, rejected = _left("chosen")
    assert kept == ["whale oil in a brass lamp", "in a brass lamp"]
    assert rejected == ["burns", "keeper of the light"]


def test_few_gaps_all_stay():
    assert _left("chosen", PARTS[1:3]) == (["burns", "in a brass lamp"], [])


def test_gaps_of_other_kinds_and_of_amounts_and_names_stay():
    assert _left("inner") == (list(PARTS), [])
    assert _left("gap") == (list(PARTS), [])


def test_a_line_that_is_no_sentence_keeps_its_gaps():
    said = "Lamps: whale oil, rape oil, tallow, gas"
    parts = ("whale oil", "rape oil", "tallow", "gas")
    assert _left("chosen", parts, said) == (list(parts), [])


def test_no_gaps_are_no_trouble():
    assert _left("chosen", ()) == ([], [])
