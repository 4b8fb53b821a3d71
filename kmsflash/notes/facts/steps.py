"""Steps: an ordered list is asked one step after the other, and as a whole where it is short."""

import re
from collections.abc import Iterator

from kmsflash.model.kinds import Kind
from kmsflash.notes.facts.making import Found, Scope, Text, card, fact
from kmsflash.notes.page import Bullets, Item
from kmsflash.notes.wording import plain, split_outside

_FEWEST, _MOST, _WHOLE = 3, 12, 5


def recognise(scope: Scope) -> Iterator[Found]:
    """Yield the facts of every list of steps; numbered or not."""
    for at, block in enumerate(scope.outline.blocks):
        if at in scope.taken or not isinstance(block, Bullets) or not is_procedure(block, scope):
            continue
        scope.taken.add(at)
        yield from _steps(scope, block)


def is_procedure(block: Bullets, scope: Scope) -> bool:
    """Tell whether the order of a list matters: most items tell what to do, or its introduction says so."""
    if not _FEWEST <= len(block.items) <= _MOST or block.label or not all(item.text for item in block.items):
        return False
    if any(
        "?" in item.text or " :: " in item.text or re.match(r"^\*\*[^*]+\*\*\s*[:—–-]", item.text)
        for item in block.items
    ):
        return False
    vocabulary = scope.vocabulary
    opening = [re.match(r"[\W_]*(\w+)", item.text) for item in block.items]
    doing = sum(bool(word) and vocabulary.has("imperatives", word[1]) for word in opening if word)
    title = set(re.findall(r"\w+", (block.intro + " " + scope.subject_of(block.place)).casefold()))
    announced = bool(title & vocabulary.lists["step_words"])
    if block.ordered:
        return announced or doing * 2 >= len(block.items)
    return doing * 3 >= len(block.items) * 2 and (announced or block.intro.endswith(":"))


def _steps(scope: Scope, block: Bullets) -> Iterator[Found]:
    ask = scope.vocabulary.ask
    process = _process(scope, block)
    listed = "\n".join(f"{number}. {item.text}" for number, item in enumerate(block.items, 1))
    short = [_short(item.text, scope) for item in block.items]
    is_naming = "first_of" in ask and _is_naming(block, scope)
    for at, item in enumerate(block.items):
        shown = (
            listed.replace(f"{at + 1}. {item.text}", f"{at + 1}. =={item.text}==", 1)
            if "==" not in item.text
            else listed
        )
        first = ask["first_of"] if is_naming else ask["step_first"]
        front = first if at == 0 else ask["step_next"]
        asked = front.format(process=process, before=short[at - 1])
        answer = item.text if len(plain(item.text).split()) <= 25 else short[at]
        step = Text(item.text, item.place, None, item.detail, is_item=True)
        explanation = f"{shown}\n\n{item.detail}".strip()
        yield fact(
            Kind.TAKEAWAY, f"{process} step {at + 1}", step, (card("step", asked, answer, explanation),)
        )
    if len(short) <= _WHOLE:
        yield _whole(scope, block, process, short, listed)


def _process(scope: Scope, block: Bullets) -> str:
    """Return what the steps are of: their introduction where it names it, or the section."""
    intro = block.intro.rstrip(": ").strip("* ")
    said = intro.casefold().split()
    names = 2 <= len(said) <= 8 and not scope.vocabulary.expressions["steps_follow"].search(intro)
    if "steps_follow" not in scope.vocabulary.expressions or not names:
        return scope.subject_of(block.place)
    return intro


def _is_naming(block: Bullets, scope: Scope) -> bool:
    """Tell whether the items are names ("Carbon fixation") rather than things to do."""
    opening = [re.match(r"[\W_]*(\w+)", item.text) for item in block.items]
    doing = sum(bool(word) and scope.vocabulary.has("imperatives", word[1]) for word in opening if word)
    return doing == 0 and all(len(plain(item.text).split()) <= 5 for item in block.items)


def _whole(scope: Scope, block: Bullets, process: str, short: list[str], listed: str) -> Found:
    count = scope.vocabulary.count(len(short))
    is_naming = "in_order" in scope.vocabulary.ask and _is_naming(block, scope)
    asked = scope.vocabulary.ask["in_order" if is_naming else "steps"].format(process=process, count=count)
    answer = "\n".join(f"{number}. {step}" for number, step in enumerate(short, 1))
    whole = Text("; ".join(short), block.place, None, "")
    return fact(Kind.TAKEAWAY, f"{process} steps", whole, (card("steps", asked, answer, listed),))


def _short(text: str, scope: Scope) -> str:
    """Return the first thing that a step says."""
    parts = split_outside(text, scope.vocabulary.expressions["tail"])
    first = re.split(r"\s+→\s+|:\s+", parts[0] if parts else text)[0]
    return first.rstrip(" .;,:")


def items_of(block: Bullets) -> tuple[Item, ...]:
    """Return the items of a list."""
    return block.items
