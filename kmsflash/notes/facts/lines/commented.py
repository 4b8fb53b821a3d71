"""Commented commands: what the remark behind a command of a shell says, and the command under a remark."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from kmsflash.model.kinds import Kind
from kmsflash.notes.facts.making import GAP, Found, Scope, Text, card, fact
from kmsflash.notes.page import Code
from kmsflash.notes.wording import is_balanced

_FENCE = re.compile(r"(?:```|~~~)\s*(?P<language>\w*)\s*$")
_SHELLS = frozenset(
    ("", "bash", "sh", "shell", "zsh", "fish", "console", "terminal", "powershell", "cmd", "bat")
)
_BEHIND = re.compile(r"(?:[$>]\s)?(?P<code>[a-z][^#`]{1,78}?)\s{2,}#\s*(?P<said>[^\s#].*)$")
_ABOVE = re.compile(r"#\s+(?P<said>[^\s#].*)$")
_COMMAND = re.compile(r"(?:[$>]\s)?(?P<code>[a-z][\w./-]*\s[^#`]{1,78})$")
_PROGRAM = re.compile(
    r"[=;{}]|^[a-z]\w*\(|^(?:def|class|if|for|while|import|from|return|let|var|const|function)\s"
)
_FEWEST, _MOST = 2, 14  # words of a remark


def recognise(scope: Scope) -> Iterator[Found]:
    """Yield a fact for every command that a remark explains, in the blocks of code of a shell."""
    for block in scope.outline.blocks:
        if isinstance(block, Code) and "#" in block.text and _is_shell(block.text):
            yield from _block(scope, block)


def _is_shell(text: str) -> bool:
    fence = _FENCE.match(text.split("\n", maxsplit=1)[0])
    return (fence["language"].lower() if fence else "") in _SHELLS


def _block(scope: Scope, block: Code) -> Iterator[Found]:
    lines = block.text.split("\n")
    for nth, (line, below) in enumerate(pairwise([*lines, ""])):
        first = block.place.first_line + nth
        behind = _BEHIND.match(line)
        if behind and _is_told(behind["code"], behind["said"]):
            source = Text(line, replace(block.place, first_line=first, last_line=first), None, "")
            code = f"`{behind['code']}`"
            yield _fact(scope, source, f"{code}: {GAP}", behind["said"].rstrip(". "), block.text)
        above, command = _ABOVE.match(line), _COMMAND.match(below)
        is_lone = nth + 2 >= len(lines) or _COMMAND.match(lines[nth + 2]) is None
        if above and command and is_lone and _is_told(command["code"], above["said"]):
            place = replace(block.place, first_line=first, last_line=first + 1)
            code = f"`{command['code'].strip()}`"
            told = above["said"].rstrip(".: ")
            yield _fact(scope, Text(f"{told}: {code}", place, None, ""), f"{told}: {GAP}", code, block.text)


def _is_told(code: str, said: str) -> bool:
    """Tell whether a remark says something of a command in a few words."""
    is_short = _FEWEST <= len(said.split()) <= _MOST and is_balanced(said)
    return is_short and _PROGRAM.search(code) is None


def _fact(scope: Scope, source: Text, said: str, answer: str, whole: str) -> Found:
    context = f"**{scope.subject_of(source.place)}**"
    front = scope.vocabulary.ask["context"].format(context=context, question=said)
    return fact(Kind.TAKEAWAY, source.text, source, (card("commented", f"{front}.", answer, whole),))
