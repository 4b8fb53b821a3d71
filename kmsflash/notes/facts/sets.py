"""Sets: a short list of names under the line that says what they are, asked as a whole."""

import re
from collections.abc import Iterator

from kmsflash.notes.clauses import clause
from kmsflash.notes.facts.making import Found, Scope, Text, card, fact
from kmsflash.notes.page import Bullets, Paragraph
from kmsflash.notes.wording import capitalised, plain

_FEWEST, _MOST, _LONGEST_ITEM = 2, 5, 7
_TERM = re.compile(r"^\S.{1,60}?(?::|\s[—–-]|\s::)\s|[→=?]")


def recognise(scope: Scope) -> Iterator[Found]:
    """Yield a fact for each list of two to five names that has an introduction or a telling heading."""
    if "set" not in scope.vocabulary.ask:
        return
    for at, block in enumerate(scope.outline.blocks):
        if at in scope.taken or not isinstance(block, Bullets) or not _is_named_list(block, scope):
            continue
        title = _title(scope, block)
        if not title:
            continue
        before = scope.outline.blocks[at - 1] if at else None
        if block.intro and isinstance(before, Paragraph) and before.text == block.intro:
            scope.taken.add(at - 1)
        scope.taken.add(at)
        yield _fact(scope, block, title)


def _is_named_list(block: Bullets, scope: Scope) -> bool:
    if not _FEWEST <= len(block.items) <= _MOST:
        return False
    return all(
        item.text
        and not item.children
        and not item.detail
        and len(plain(item.text).split()) <= _LONGEST_ITEM
        and not _TERM.search(item.text)
        and not re.search(r"\d", item.text)
        and clause(item.text, scope.vocabulary) is None
        for item in block.items
    )


def _title(scope: Scope, block: Bullets) -> str:
    """Return what the names are together: the line before them, or a heading that announces a list."""
    intro = block.intro.rstrip(": ").strip("* ")
    if intro:
        pointing = scope.vocabulary.expressions.get("points_ahead")
        bare = pointing.sub("", intro).strip(" ,") if pointing else intro
        return bare if len(bare.split()) >= _FEWEST else ""
    heading = block.place.headings[-1] if block.place.headings else ""
    announces = scope.vocabulary.expressions.get("set_title")
    return heading if announces and announces.search(heading) and not scope.vocabulary.label(heading) else ""


def _fact(scope: Scope, block: Bullets, title: str) -> Found:
    names = [plain(item.text).rstrip(" .;,") for item in block.items]
    count = scope.vocabulary.count(len(names))
    ask = scope.vocabulary.ask["set_both" if len(names) == _FEWEST else "set"]
    listed = "\n".join(f"- {item.text}" for item in block.items)
    whole = Text("; ".join(names), block.place, block.label, "")
    front = ask.format(title=title, count=count)
    answer = capitalised(", ".join(names))
    return fact(whole.kind, f"{title} set", whole, (card("set", front, answer, f"{title}:\n\n{listed}"),))
