"""Cards that the notes write out: `Q: …` with `A: …` after it. They say exactly what their author wants."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kmsflash.model.kinds import Kind
from kmsflash.model.notes import CardDraft
from kmsflash.notes.facts.asking import replies
from kmsflash.notes.facts.asking.options import split_options
from kmsflash.notes.facts.making import Found, Scope, Text, fact, tidy
from kmsflash.notes.facts.tabular.grid import markdown
from kmsflash.notes.page import Block, Bullets, Code, Item, Paragraph, Role, Table
from kmsflash.notes.vocabulary import Vocabulary

WAY = "written"
"""How such cards ask; the gates leave them alone."""

_LONGEST_LABEL = 2  # letters: "Q", "A", not "Question", whose answers may stand anywhere


def recognise(scope: Scope) -> Iterator[Found]:
    """Yield a card for every question whose answer comes next."""
    blocks = scope.outline.blocks
    for at, block in enumerate(blocks[:-1]):
        if _is(block, Role.QUESTION) and not _has_options(block):
            shown = _shown(blocks, at + 1)
            answer, end = _answer(blocks, at + 1 + len(shown))
            if answer:
                end += end < len(blocks) and _explains(blocks[end])
                spoken_for = range(at, end)
                scope.taken.update(spoken_for)
                scope.asked.update(spoken_for)
                yield _fact(block, shown, *_parted(_text(block), answer, scope.vocabulary), blocks[at:end])


def _is(block: Block, role: Role) -> bool:
    label = None if isinstance(block, Code | Table) else block.label
    return label is not None and label.role is role and len(label.text) <= _LONGEST_LABEL


def _has_options(block: Block) -> bool:
    return isinstance(block, Bullets) or len(split_options(_text(block))) > 1


def _shown(blocks: Sequence[Block], at: int) -> Sequence[Block]:
    """Return code or a table under a question that belong to it: its answer stands after them."""
    end = at
    while end < len(blocks) and isinstance(blocks[end], Code | Table):
        end += 1
    return blocks[at:end] if end < len(blocks) and _is(blocks[end], Role.ANSWER) else ()


def _answer(blocks: Sequence[Block], at: int) -> tuple[str, int]:
    """Return the answer at a block, and the block after it; nothing where there is none."""
    if at >= len(blocks) or not _is(blocks[at], Role.ANSWER):
        return "", at
    said, follows = _text(blocks[at]), at + 1
    if follows < len(blocks) and _belongs(said, blocks[follows]):
        said = f"{said}\n\n{_text(blocks[follows])}".strip()
        follows += 1
    return said, follows


def _belongs(said: str, block: Block) -> bool:
    """Return whether what follows an answer is part of it: a list, a table or code that it leads to."""
    if isinstance(block, Bullets):
        return block.label is None and (not said or block.intro == said)
    return isinstance(block, Code | Table) and (not said or said.endswith(":"))


def _text(block: Block) -> str:
    match block:
        case Bullets():
            return "\n".join(_lines(block.items, block.ordered, block.start))
        case Table():
            return markdown(block)
        case _:
            return block.text.strip()


def _lines(items: Sequence[Item], ordered: bool, start: int = 1, depth: int = 0) -> Iterator[str]:
    for number, item in enumerate(items, start):
        sign = f"{number}." if ordered else "-"
        yield f"{'    ' * depth}{sign} {item.text}"
        yield from _lines(item.children, ordered=False, depth=depth + 1)


def _fact(
    block: Block, shown: Sequence[Block], answer: str, rest: Sequence[str], blocks: Sequence[Block]
) -> Found:
    question = "\n\n".join((_text(block), *map(_text, shown)))
    explanation = "\n\n".join((*rest, *_explaining(blocks)))
    place = replace(block.place, last_line=blocks[-1].place.last_line)
    source = Text(_text(block), place, None, explanation)
    return fact(Kind.QUESTION, _text(block), source, (CardDraft(WAY, question, answer, explanation),))


def _parted(question: str, answer: str, vocabulary: Vocabulary) -> tuple[str, Sequence[str]]:
    """Return what is asked for of an answer of one line, and what else it says: that explains it."""
    if "\n" in answer:
        return answer, ()
    asked, rest = replies.parted(question, answer, vocabulary)
    return tidy(asked), [rest] if rest else ()


def _explaining(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Paragraph):
            if _explains(block):
                yield block.text
            if block.detail:
                yield block.detail


def _explains(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.label is not None and block.label.role is Role.EXPLANATION
