"""Chains: "a → b → c" and "in order: a, b, c", what follows what, asked in its order.

Where nothing but the section says what a chain is of, each step is asked with the others in view.
"""

import re

from kmsflash.notes.expressions import Expression
from kmsflash.notes.facts.making import GAP, Found, Passage, card, fact, passage
from kmsflash.notes.facts.pagewide import ARROWS, SHORTEST_CHAIN
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import capitalised, enumeration, is_balanced, plain, split_outside

_LED = Expression(r"^(?P<lead>[^:→]{3,70}):\s+(?P<chain>\S.*)$")
_PAIRS = re.compile(r",\s|\s//\s")
_CODE = re.compile(r"^([A-Z]+)\d+$")
_MOST, _LONGEST = 6, 7
_MOST_GAPPED = 10  # steps of a chain that is asked step by step


def read(source: Passage, sentence: str) -> list[Found]:
    """Return the fact of a chain of three to ten short steps, under its lead or else its section."""
    text = plain(sentence).rstrip(". ")
    led = _LED.match(text)
    sequence = source.scope.vocabulary.expressions["in_sequence"].search(led["lead"]) if led else None
    steps = split_outside(led["chain"] if led else text, ARROWS)
    if led and sequence and sequence.start() and len(steps) == 1:
        steps = enumeration(led["chain"])
    fits = SHORTEST_CHAIN <= len(steps) <= _MOST_GAPPED and all(
        len(step.split()) <= _LONGEST for step in steps
    )
    if not fits or not all(map(is_balanced, steps)) or any(re.search(r"[.;:=?]", step) for step in steps):
        return []
    if all(re.fullmatch(r"[\d\s.,]+", step) for step in steps):
        return []  # numbers say nothing by themselves
    repeated = _CODE.match(steps[0])
    if repeated and any(f" {repeated[1]}" in step for step in steps[1:-1]):
        return []  # "B1 → nerves B12 → blood"
    if not sequence and all(_PAIRS.search(step) for step in steps[1:-1]):
        return []  # "port → red, starboard → green"
    is_row = any("," in step for step in steps)
    if led is None and len(steps) == SHORTEST_CHAIN and is_row:
        return []  # one of several rows
    vocabulary = source.scope.vocabulary
    if led is None and source.text.is_item and source.text.place.headings in source.scope.whole.chained:
        return [_step_by_step(source, steps, sentence)]
    process = _process(source, led["lead"] if led else "", sequence)
    if not process or vocabulary.label(process):
        return []
    if len(steps) > _MOST or not (sequence or _is_named(process, steps, vocabulary, is_led=led is not None)):
        return [_step_by_step(source, steps, sentence, process)]
    front = vocabulary.ask["in_order"].format(
        process=capitalised(process), count=vocabulary.count(len(steps))
    )
    shown = passage(sentence, "", source.text.label, source.text.detail)
    joint = ", " if sequence else " → "
    drafted = card("steps", front, joint.join(steps), shown)
    return [fact(source.text.kind, f"{process} chain", source.text, (drafted,), sentence)]


def _process(source: Passage, lead: str, sequence: "re.Match[str] | None") -> str:
    """Return what a chain is of: its lead, which "Order" alone does not say, or the section."""
    if not lead:
        return source.scope.subject_of(source.text.place)
    named = lead[: sequence.start()].strip(" ,") if sequence else ""
    process = named or lead.strip()
    is_bare = source.scope.vocabulary.expressions["order_alone"].match(process)
    return f"{source.above} – {process}" if is_bare else process


def _is_named(process: str, steps: list[str], vocabulary: Vocabulary, *, is_led: bool) -> bool:
    """Tell whether the name above a chain says what its steps are: "Layers", or a name with a colon."""
    if is_led:
        return steps[0].split(maxsplit=1)[0] not in vocabulary.verbs  # "Valve: opens → steam leaves → …"
    kinds = any(vocabulary.has("step_words", word) for word in process.split())
    return kinds or vocabulary.expressions["set_title"].search(process) is not None


def _step_by_step(source: Passage, steps: list[str], sentence: str, process: str = "") -> Found:
    """Ask for each step after the first of a long chain, or one of several, with the rest in view."""
    about = f"**{process or source.text.context or source.scope.subject_of(source.text.place)}**"
    ask = source.scope.vocabulary.ask["context"]
    drafts = []
    for at, step in enumerate(steps[1:], 1):
        shown = " → ".join((*steps[:at], GAP, *steps[at + 1 :]))
        told = passage(sentence, step, source.text.label, source.text.detail)
        drafts.append(card("gap", ask.format(context=about, question=shown), step, told))
    return fact(source.text.kind, f"{steps[0]} chain", source.text, tuple(drafts), sentence)
