"""Two or three words behind what a term means are asked for too."""

import pytest

from kmsflash.notes.derive import derive

PAGE = """\
# Harbour

## Knots

- **Bowline**: firm loop at the end of a rope. Wet hemp. Holds a boat well
- **Hitch**: quick loop around a post. Very firm. Tie often
- **Splice**: two ropes made into one. Marline spike work
"""

PAGINA = """\
# El puerto

## Los nudos

- **Ballestrinque**: un nudo rápido que se hace en un poste de madera. Cuerda mojada.
"""


def cards_of(page):
    return {one.front: one.answer for fact in derive(page.encode(), "a.md").facts for one in fact.cards}


@pytest.mark.parametrize(
    ("page", "front", "answer"),
    [
        (PAGE, "**Bowline**: […] hemp.", "Wet"),
        (PAGE, "**Splice**: […] work.", "Marline spike"),
        (PAGINA, "**Ballestrinque**: Cuerda […].", "mojada"),
    ],
)
def test_what_tells_a_noun_from_others_is_hidden(page, front, answer):
    assert cards_of(page).get(front) == answer, cards_of(page)


def test_adverbs_and_orders_tell_no_noun():
    assert not any(front.startswith("**Hitch**: […]") for front in cards_of(PAGE))
