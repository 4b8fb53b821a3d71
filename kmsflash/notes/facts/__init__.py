"""Facts: what each kind of block says, and the cards that ask for it. One table names the recognisers."""

from collections.abc import Callable, Iterable

from kmsflash.notes.facts import (
    acrostics,
    aims,
    authored,
    glossed,
    outputs,
    prose,
    questions,
    sets,
    steps,
    tables,
    written,
)
from kmsflash.notes.facts.making import Found, Scope

Recognise = Callable[[Scope], Iterable[Found]]

RECOGNISERS: tuple[Recognise, ...] = (
    aims.recognise,
    acrostics.recognise,
    written.recognise,
    authored.recognise,
    questions.recognise,
    tables.recognise,
    steps.recognise,
    sets.recognise,
    glossed.recognise,
    outputs.recognise,
    prose.recognise,
)
"""In order of trust: what the author asked on purpose comes first and wins over what was guessed."""


def find_facts(scope: Scope) -> list[Found]:
    """Return everything that the blocks of a page give, in the order of the page."""
    found = [fact for recognise in RECOGNISERS for fact in recognise(scope)]
    return sorted(found, key=lambda one: one.place.first_line)
