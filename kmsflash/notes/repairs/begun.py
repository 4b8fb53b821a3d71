"""Sentences that begin small: on a page of a hurried hand a full stop ends one all the same."""

import re

from kmsflash.notes.page import Line
from kmsflash.notes.repairs.jotted import are_jotted
from kmsflash.notes.vocabulary import Vocabulary

_SMALL = re.compile(r"(?P<last>[^\W\d_][^\W_]*)[)\"”’']{0,2}\. (?P<first>[^\W\d_A-ZÄÖÜÀ-Þ])(?P<on>[^\W_'’]*)")
_LARGE = re.compile(r"[^\W\d_]{2}[)\"”’']{0,2}\. [A-ZÄÖÜÀ-Þ]")
_FEWEST, _SHORTEST = 8, 3
_VOWEL = re.compile(r"[aeiouyäöüàèéìòùáíóúãõâêô]", re.IGNORECASE)


def find(lines: list[Line], vocabulary: Vocabulary) -> tuple[list[Line], int]:
    """Begin the sentences of a page with capitals where as many begin small as large."""
    texts = [line.text for line in lines if not line.code and ". " in line.text]
    small = sum(_begins(found, vocabulary) for text in texts for found in _SMALL.finditer(text))
    if small < _FEWEST or small < sum(len(_LARGE.findall(text)) for text in texts) or are_jotted(lines):
        return lines, 0
    return [line if line.code else line._replace(text=_begun(line.text, vocabulary)) for line in lines], small


def _begun(text: str, vocabulary: Vocabulary) -> str:
    return _SMALL.sub(
        lambda found: (
            f"{text[found.start() : found.start('first')]}{found['first'].upper()}{found['on']}"
            if _begins(found, vocabulary)
            else found[0]
        ),
        text,
    )


def _begins(found: "re.Match[str]", vocabulary: Vocabulary) -> bool:
    """Tell whether a small word behind a full stop begins a sentence: no short form stands before it."""
    last, first = found["last"], f"{found['first']}{found['on']}"
    is_short = len(last) < _SHORTEST or not _VOWEL.search(last) or vocabulary.has("abbreviations", last)
    is_short = is_short or vocabulary.has("cut_short", last)
    return not is_short and not vocabulary.has("after_nouns_only", first) and len(first) > 1
