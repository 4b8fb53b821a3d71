"""Introduced code: a command or a setting that a line leads to, asked for by that line.

"Build an index on a live system:" with the command under it, a question that code answers, and a heading
that says what to do with nothing but code below.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from kmsflash.model.kinds import Kind
from kmsflash.model.notes import CardDraft
from kmsflash.notes.facts.making import GAP, Found, Scope, Text, card, fact, fenced
from kmsflash.notes.grammar.orders import orders
from kmsflash.notes.page import Block, Bullets, Code, Item, Paragraph, Role
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import capitalised, fold, is_balanced, plain, sentences

WAY = "introduced"
_FENCE = re.compile(r"(?:`{3,}|~{3,})\s*(?P<language>[\w+-]*)\s*$")
_SHOWN = frozenset(("text", "txt", "output", "log", "csv", "mermaid", "plain", "diff", "markdown", "md"))
"""Languages of blocks that show what something looks like, and nothing to write."""
_REMARK = re.compile(r"^\s*(?:#|//|--|/\*)\s|^\s*REM\s")
_PROMPT = re.compile(r"^(?:\$|>|PS>|[\w.-]*[#$>])\s+(?=\S)")
_MOST_LINES, _LONGEST_CODE = 3, 110  # characters
_FEWEST, _LONGEST = 3, 25  # words of what leads to code
_LONGEST_TITLE = 12  # words of a heading that does
_LONGEST_FRONT = 190  # characters


def recognise(scope: Scope) -> Iterator[Found]:
    """Yield a fact for every block of code of a few lines that the line above it leads to."""
    for at, block in enumerate(scope.outline.blocks):
        if not isinstance(block, Code) or at in scope.taken:
            continue
        answer = _answer(block)
        lead = _lead(scope, at) if answer else ""
        front = _front(lead, _before(lead, scope, at), scope, block) if lead else ""
        if front:
            yield _fact(scope, at, block, card(WAY, front, answer, f"{lead}\n\n{fenced(block)}"), lead)


def _answer(block: Code) -> str:
    """Return what there is to write in a block, as Markdown; empty where that is none, or too much."""
    lines = block.text.split("\n")
    fence = _FENCE.match(lines[0])
    if fence and fence["language"].lower() in _SHOWN:
        return ""
    told = [line.rstrip() for line in lines if line.strip() and not _FENCE.match(line)]
    written = [line for line in told if _PROMPT.match(line)] or told
    bare = [_PROMPT.sub("", line) for line in written]
    if (
        not 0 < len(bare) <= _MOST_LINES
        or any(map(_REMARK.match, bare))
        or sum(map(len, bare)) > _LONGEST_CODE
    ):
        return ""
    if len(bare) == 1 and "`" not in bare[0]:
        return f"`{bare[0].strip().rstrip('; ')}`"
    return "\n".join(("```", *bare, "```")) if "```" not in "".join(bare) else ""


def _lead(scope: Scope, at: int) -> str:
    """Return the sentence above a block that leads to it; empty where none does."""
    blocks, block = scope.outline.blocks, scope.outline.blocks[at]
    above = blocks[at - 1] if at else None
    if above is None or above.place.headings != block.place.headings:
        title = block.place.headings[-1] if block.place.headings else ""
        is_short = len(title.split()) <= _LONGEST_TITLE
        leads = bool(title) and (_asks(title, scope.vocabulary) or orders(title, scope.vocabulary))
        return title.rstrip(":") if leads and is_short else ""
    said = _said(above)
    told = sentences(said, scope.vocabulary.lists["abbreviations"]) if said else []
    last = told[-1] if told else ""
    is_line = len(told) == 1 and not last.endswith((".", "!")) and orders(last, scope.vocabulary)
    leads = last.endswith((":", "?")) or is_line
    return last if leads and _FEWEST <= len(plain(last).split()) <= _LONGEST else ""


def _asks(text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether words are a question, or could be: "How to moor"."""
    first = plain(text).split(maxsplit=1)[0]
    opens = vocabulary.has("question_words", first) and not vocabulary.has("prepositions", first)
    return text.endswith("?") or opens


def _said(block: Block) -> str:
    """Return the text that ends right above the next block."""
    if isinstance(block, Bullets):
        return _last(block.items[-1]).text
    if not isinstance(block, Paragraph) or (block.label and block.label.role is Role.ANSWER):
        return ""
    return block.text


def _last(item: Item) -> Item:
    return _last(item.children[-1]) if item.children else item


def _before(lead: str, scope: Scope, at: int) -> str:
    """Return the sentence before a lead that speaks of "it"; empty where the lead speaks of no such thing."""
    words = (word.strip(",;:").lower() for word in plain(lead).split())
    if not any(scope.vocabulary.has("object_pronouns", word) for word in words):
        return ""
    said = " ".join(_said(block) for block in scope.outline.blocks[max(at - 2, 0) : at])
    told = sentences(said.removesuffix(lead), scope.vocabulary.lists["abbreviations"])
    return told[-1] if told and told[-1].endswith(".") else ""


def _front(lead: str, before: str, scope: Scope, block: Block) -> str:
    """Return the question that a lead makes, behind what it speaks of or else under its section."""
    vocabulary, said = scope.vocabulary, lead.rstrip(": ")
    bare = plain(said)
    general = (vocabulary.expressions[kind] for kind in ("generic_label", "examples", "of_notes"))
    if any(kind.match(bare) for kind in general) or vocabulary.label(bare) or not is_balanced(said):
        return ""
    is_question = vocabulary.has_base_forms and _asks(said, vocabulary)
    asked = said if said.endswith("?") else f"{said}{'?' if is_question else f': {GAP}.'}"
    if before and len(before) + len(asked) < _LONGEST_FRONT:
        return f"{before} {asked}"
    section = _section(said, scope, block)
    if fold(section) not in fold(said):
        asked = vocabulary.ask["context"].format(context=f"**{section}**", question=asked)
    return capitalised(asked) if len(asked) <= _LONGEST_FRONT else ""


def _section(said: str, scope: Scope, block: Block) -> str:
    """Return what a lead stands under: a heading that leads itself stands under the one above it."""
    headings = block.place.headings
    is_title = bool(headings) and fold(headings[-1]).rstrip(":") == fold(said)
    place = replace(block.place, headings=headings[:-1]) if is_title else block.place
    return scope.subject_of(place)


def _fact(scope: Scope, at: int, block: Code, drafted: CardDraft, lead: str) -> Found:
    above = scope.outline.blocks[at - 1] if at else None
    place = block.place
    if above is not None and above.place.headings == place.headings:
        place = replace(place, first_line=above.place.last_line)
        if isinstance(above, Paragraph) and above.text == lead:
            scope.taken.add(at - 1)
            scope.asked.add(at - 1)
    return fact(Kind.TAKEAWAY, f"{lead[:80]} code", Text(lead, place, None, ""), (drafted,), lead)
