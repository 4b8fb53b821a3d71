"""Facts: what each kind of block says, and the cards that ask for it. One table names the recognisers.

Tables are in `tabular`, the notes' own questions in `asking`, terms in `defining`, signs in `lines`,
sentences in `stating`, what is wrong in `mistakes`, and gaps, where no question fits, in `hiding`.
"""

from collections.abc import Callable, Iterable

from kmsflash.notes.facts import aims, prose, sets, steps
from kmsflash.notes.facts.asking import authored, blanks, questions, written
from kmsflash.notes.facts.defining import titles
from kmsflash.notes.facts.lines import acrostics, commented, glossed, introduced, outputs, phrases
from kmsflash.notes.facts.making import Found, Scope
from kmsflash.notes.facts.tabular import tables, tongues, untitled

Recognise = Callable[[Scope], Iterable[Found]]

RECOGNISERS: tuple[Recognise, ...] = (
    aims.recognise,
    acrostics.recognise,
    phrases.recognise,
    written.recognise,
    authored.recognise,
    blanks.recognise,
    introduced.recognise,
    questions.recognise,
    untitled.recognise,
    tongues.recognise,
    tables.recognise,
    steps.recognise,
    sets.recognise,
    glossed.recognise,
    outputs.recognise,
    commented.recognise,
    titles.recognise,
    prose.recognise,
)
"""In order of trust: what the author asked on purpose comes first and wins over what was guessed."""


def find_facts(scope: Scope) -> list[Found]:
    """Return everything that the blocks of a page give, in the order of the page."""
    found = [fact for recognise in RECOGNISERS for fact in recognise(scope)]
    return sorted(found, key=lambda one: one.place.first_line)
