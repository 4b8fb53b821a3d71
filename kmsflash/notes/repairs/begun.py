"""Sentences that begin small: on a page of a hurried hand a full stop ends one all the same."""

import re

from kmsflash.notes.page import Line
from kmsflash.notes.repairs.jotted import are_jotted
from kmsflash.notes.repairs.typed import begin_small
from kmsflash.notes.shortened import written_free
from kmsflash.notes.vocabulary import Vocabulary

_SMALL = re.compile(r"(?P<last>[^\W\d_][^\W_]*)[)\"”’']{0,2}\. (?P<first>[^\W\d_A-ZÄÖÜÀ-Þ])(?P<on>[^\W_'’]*)")
_LARGE = re.compile(r"[^\W\d_]{2}[)\"”’']{0,2}\. [A-ZÄÖÜÀ-Þ]")
_FEW = 2  # where lines begin small too, and short forms are known by their ends
_FEWEST, _SHORTEST = 5, 3
_VOWEL = re.compile(r"[aeiouyäöüàèéìòùáíóúãõâêô]", re.IGNORECASE)


def find(lines: list[Line], vocabulary: Vocabulary) -> tuple[list[Line], int]:
    """Begin the sentences of a page with capitals where as many begin small as large, or the lines do.

    On a page of many short forms those alone are begun that stand behind a word which is certainly none.
    """
    texts = [line.text for line in lines if not line.code and ". " in line.text]
    small = sum(_begins(found, vocabulary) for text in texts for found in _SMALL.finditer(text))
    is_usual = small >= _FEWEST and small >= sum(len(_LARGE.findall(text)) for text in texts)
    is_hurried = small >= _FEW and "cut_word" in vocabulary.expressions and begin_small(lines)
    is_short = small >= _FEWEST and len(vocabulary.shortened) >= _FEWEST
    if not (is_usual or is_hurried or is_short) or are_jotted(lines):
        return lines, 0
    behind = None if is_usual or is_hurried else written_free("\n".join(line.text for line in lines))
    mended = [
        line if line.code else line._replace(text=_begun(line.text, vocabulary, behind)) for line in lines
    ]
    return mended, sum(before.text != after.text for before, after in zip(lines, mended, strict=True))


def _begun(text: str, vocabulary: Vocabulary, behind: frozenset[str] | None) -> str:
    """Return a line with its sentences begun; those *behind* certain words alone, where any are told."""
    return _SMALL.sub(
        lambda found: (
            f"{text[found.start() : found.start('first')]}{found['first'].upper()}{found['on']}"
            if _begins(found, vocabulary) and (behind is None or found["last"].casefold() in behind)
            else found[0]
        ),
        text,
    )


def _begins(found: "re.Match[str]", vocabulary: Vocabulary) -> bool:
    """Tell whether a small word behind a full stop begins a sentence: no short form stands before it."""
    last, first = found["last"], f"{found['first']}{found['on']}"
    is_short = len(last) < _SHORTEST or not _VOWEL.search(last) or vocabulary.has("abbreviations", last)
    is_short = is_short or vocabulary.has("cut_short", last) or _is_cut(last, vocabulary)
    return not is_short and not vocabulary.has("after_nouns_only", first) and len(first) > 1


def _is_cut(word: str, vocabulary: Vocabulary) -> bool:
    """Tell whether no word of the language ends as a small one does: "pena inf. en un grado"."""
    cut = vocabulary.expressions.get("cut_word")
    return cut is not None and word.islower() and cut.fullmatch(word) is not None
