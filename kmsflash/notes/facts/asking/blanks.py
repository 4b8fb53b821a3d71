"""Blanks: "The ____ is laid first. (keel)", a gap that the notes leave themselves, with what fills it."""

import re
from collections.abc import Iterator

from kmsflash.notes.facts.making import GAP, Found, Scope, Text, card, fact, passage, texts
from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.grammar.orders import orders
from kmsflash.notes.page import Bullets, Role
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import capitalised, is_balanced

WAY = "cloze"
_BLANK = re.compile(r"_{3,}|\.{5,}|…{2,}")
_BEHIND = re.compile(
    rf"^(?P<said>.*?(?:{_BLANK.pattern}).*?[.?!]?)\s*(?:\((?P<bracket>[^()]{{1,60}})\)|(?:→|->|=>)\s*(?P<arrow>[^→]{{1,60}})"
    r"|[*_]*(?P<label>[^\W\d_]{1,12}?)[*_]*\s?:[*_]*\s*(?P<told>[^:]{1,60}))\W*$"
)
_LEAD = re.compile(r"^(?P<lead>[^:.?!]{4,40}):\s+(?=\S)")  # "Fill in the blank: …"
_LONGEST_LEAD = 5  # words


def recognise(scope: Scope) -> Iterator[Found]:
    """Yield a card for each text with one blank and what fills it."""
    for at, text in texts(scope):
        found = _read(text, scope.vocabulary) if _BLANK.search(text.text) else None
        if found is not None:
            yield found
            _take(scope, at, text)


def _read(text: Text, vocabulary: Vocabulary) -> Found | None:
    """Return the card of a text with one blank; None where nothing says what fills it."""
    behind = _BEHIND.match(text.text)
    if behind is None or len(_BLANK.findall(behind["said"])) != 1:
        return None
    label = vocabulary.label(behind["label"]) if behind["label"] else None
    is_answer = label is not None and label.role is Role.ANSWER
    answer = behind["bracket"] or behind["arrow"] or (behind["told"] if is_answer else "")
    said = behind["said"]
    lead = _LEAD.match(said)
    if lead and len(lead["lead"].split()) <= _LONGEST_LEAD and not _BLANK.search(lead["lead"]):
        is_told = clause(lead["lead"], vocabulary) is not None and not orders(lead["lead"], vocabulary)
        said = said if is_told else said[lead.end() :]
    front = capitalised(_BLANK.sub(GAP, said))
    if not answer or _BLANK.search(answer) or len(front.split()) < 3 or not is_balanced(front):
        return None
    whole = _BLANK.sub(lambda _: answer.strip(), said)
    drafted = card(WAY, front, answer.strip(" .*_"), passage(whole, answer.strip(" .*_"), None, text.detail))
    return fact(text.kind, whole[:80], text, (drafted,), whole)


def _take(scope: Scope, at: int, text: Text) -> None:
    """Leave a text to nobody else."""
    block = scope.outline.blocks[at]
    if not isinstance(block, Bullets):
        scope.taken.add(at)
        return
    waiting = list(block.items)
    while waiting:
        item = waiting.pop()
        waiting += item.children
        if item.place == text.place:
            scope.taken.add(id(item))
