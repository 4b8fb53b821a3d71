"""Outputs: lines of code with what they give in a comment behind them."""

import re
from collections.abc import Iterator
from dataclasses import replace

from kmsflash.model.kinds import Kind
from kmsflash.notes.facts.making import Found, Scope, Text, card, fact
from kmsflash.notes.page import Code

_SHOWN = re.compile(r"^(?P<code>\S.{0,78}?)\s{2,}(?:#|//|--|%|;)\s*(?:→|->|=>|=)?\s*(?P<value>\S.{0,40})$")
_VALUE = re.compile(
    r"(?:[-+]?\d[\d.,e]*\d|[-+]?\d|None|null|NULL|undefined|NaN|\"[^\"]*\"|'[^']*'|\[.*\]|\(.*\)|\{.*\})"
    r"(?:,\s.{3,30})?[.!]?"
)
_SET = re.compile(r"^\s*(?:[A-Za-z_]\w*\s+)?([A-Za-z_]\w*)\s*(?:[-+*/]?=|:=|<-)(?!=)")
_STRING = re.compile(r"\"[^\"]*\"|'[^']*'")
_NAME = re.compile(r"[A-Za-z_]\w*")


def recognise(scope: Scope) -> Iterator[Found]:
    """Yield a fact for every line of code that says what it gives and needs no line before it."""
    for block in scope.outline.blocks:
        if isinstance(block, Code):
            yield from _block(scope, block)


def _block(scope: Scope, block: Code) -> Iterator[Found]:
    known: set[str] = set()
    for nth, line in enumerate(block.text.split("\n")):
        shown = _SHOWN.match(line)
        names = set(_NAME.findall(_STRING.sub("", shown["code"]))) if shown else set()
        sets = _SET.match(line)
        if shown and not sets and not names & known and _VALUE.fullmatch(shown["value"]):
            place = replace(
                block.place, first_line=block.place.first_line + nth, last_line=block.place.first_line + nth
            )
            yield _fact(
                scope, shown["code"], shown["value"].rstrip(".! "), Text(line, place, None, ""), block.text
            )
        if sets:
            known.add(sets[1])


def _fact(scope: Scope, code: str, value: str, source: Text, whole: str) -> Found:
    front = scope.vocabulary.ask["gives"].format(code=f"`{code}`")
    return fact(
        Kind.TAKEAWAY,
        code,
        source,
        (card("output", front, f"`{value}`" if _is_bare(value) else value, whole),),
    )


def _is_bare(value: str) -> bool:
    return ", " not in value and "`" not in value
