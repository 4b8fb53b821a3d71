"""The short forms of a page: words that its writer cuts with a full stop, known from the page itself."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from kmsflash.notes.page import Line

_STOPPED = re.compile(r"(?<![\w.'’])([^\W\d_]{2,12})\.(?![\w.…])([^\S\n]*)(\S?)")
_FREE = re.compile(r"(?<![^\W\d_])[^\W\d_]+(?![^\W\d_]|\.)")
_WORD = re.compile(r"[^\W\d_]+")
_VOWEL = re.compile(r"[aeiouyà-æè-ïò-öø-üýÿœ]")
_GOES_ON = frozenset(",;:=<>+→↑↓/")  # what no sentence begins with
_INFLECTED = 3  # letters that may be no more than an ending: "Tag", "Tages"


def short_forms(lines: Iterable[Line]) -> frozenset[str]:
    """Return the words in small letters that a page always writes with a full stop, and not for its end.

    Such a word ends in a consonant, and more goes on behind it somewhere on the page ("Prev., 5 %"), or a
    number twice, or a longer word of the page begins so and goes on with a vowel ("prev. of", "prevalence"),
    or it has no vowel.
    """
    text = "\n".join(line.text for line in lines if not line.code)
    open_ended: dict[str, bool] = {}  # whether something stands behind it that no sentence begins with
    counted: set[str] = set()  # what a number has followed
    for found in _STOPPED.finditer(text):
        word = found[1].casefold()
        if found[3] and word.isalpha() and not found[1].isupper() and not _VOWEL.match(word[-1]):
            goes_on = found[3] in _GOES_ON or (found[3].isdigit() and word in counted)
            open_ended[word] = goes_on or open_ended.get(word, False)
            counted |= {word} if found[3].isdigit() else set()
    if not open_ended:
        return frozenset()
    free = written_free(text)
    words = sorted({word.casefold() for word in _WORD.findall(text)})
    return frozenset(
        word
        for word, goes_on in open_ended.items()
        if word not in free and (goes_on or not _VOWEL.search(word) or _is_begun(word, words))
    )


def written_free(text: str) -> frozenset[str]:
    """Return the words, in small letters, that stand somewhere in a text without a full stop behind them."""
    return frozenset(word.casefold() for word in _FREE.findall(text))


def _is_begun(word: str, words: Sequence[str]) -> bool:
    """Tell whether a longer one of *words*, which are in order, goes on with a vowel where *word* is cut."""
    at = bisect_right(words, word)
    while at < len(words) and words[at].startswith(word):
        rest = words[at][len(word) :]
        if len(rest) > _INFLECTED and _VOWEL.match(rest):
            return True
        at += 1
    return False
