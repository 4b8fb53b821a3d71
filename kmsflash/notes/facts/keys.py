"""Keys: which option is right, where a list after the questions or a mark on the option says so."""

import re

from kmsflash.notes.page import Block, Bullets, Paragraph, Role
from kmsflash.notes.vocabulary import Vocabulary

_ENTRY = re.compile(r"(?<![\w.])(\d{1,3})\s*[-.):=–]?\s*\(?([A-Ha-h])\)?(?=[\s,;.|]|$)")
_BOLD = re.compile(r"^(?:\*\*|__|==)(.+?)(?:\*\*|__|==)$")
_MARK = re.compile(
    r"\s*(?:\*+|✓|✔|✅|☑|\((?:correct|right|richtig)\)|[←<]-*\s*(?:correct|answer))\s*$", re.IGNORECASE
)
_LEADING = re.compile(r"^(?:✓|✔|✅|☑|\[[xX]\])\s*")


def read(block: Block, vocabulary: Vocabulary) -> dict[int, str]:
    """Return the answers by number of question that a block lists; nothing where it is no key."""
    if isinstance(block, Paragraph):
        entries = _ENTRY.findall(block.text)
        is_key = block.label is not None and block.label.role is Role.ANSWER
        enough = len(entries) > 1 and sum(len("".join(entry)) for entry in entries) * 2 >= len(
            re.sub(r"\W", "", block.text)
        )
        return {int(number): letter for number, letter in entries} if enough or (is_key and entries) else {}
    if isinstance(block, Bullets) and _is_under_answers(block, vocabulary):
        return {at: item.text for at, item in enumerate(block.items, 1) if item.text}
    return {}


def _is_under_answers(block: Bullets, vocabulary: Vocabulary) -> bool:
    label = block.label or (vocabulary.label(block.place.headings[-1]) if block.place.headings else None)
    return label is not None and label.role is Role.ANSWER and block.ordered


def marked(options: list[tuple[str, str]]) -> tuple[str, list[tuple[str, str]]]:
    """Return the letters of the options that carry a mark the others lack, and all options without it."""
    bare = [(letter, _unmarked(text)) for letter, text in options]
    chosen = [letter for (letter, text), (_, shown) in zip(options, bare, strict=True) if text != shown]
    if not chosen or len(chosen) * 2 > len(options):
        return "", options if not chosen else bare
    return ", ".join(chosen), bare


def _unmarked(text: str) -> str:
    bold = _BOLD.match(text.strip())
    return _LEADING.sub("", _MARK.sub("", bold[1] if bold else text)).strip()
