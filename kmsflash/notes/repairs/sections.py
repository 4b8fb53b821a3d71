"""Sections: lines that a sign or a word with a number opens, "§ 3 Theft", "Chapter 2: Tides"."""

import re

from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.page import Line
from kmsflash.notes.vocabulary import Vocabulary

_SECTION = re.compile(
    r"^(?P<word>§|[^\W\d_]{3,12}|[^\W\d_]{3,5}\.)\s(?:\d{1,4}(?:\.\d{1,2})*[a-z]?|[IVXLC]{1,6})"
    r"(?P<sign>\s?[:–—-]|\.)?\s+(?P<name>[^\W_a-zà-ÿ].*)$"
)
_ENDED = re.compile(r"[.!:;,…]\W*$")
_MARKED = re.compile(r"^\s{0,3}#{1,6}\s")
_SIGNED = re.compile(r"\?|[=|→]|->|=>|\*\*|^[-*+>#]|^\d+[.)]")
_ITEM = re.compile(r"\s*[-*+]\s+\S")
_SHOUTED = re.compile(r"[A-ZÀ-Þ]{5,}\b")
_FEWEST = 2
_MOST_WORDS, _LONGEST = 11, 90


def is_section(lines: list[Line], at: int, vocabulary: Vocabulary) -> bool:
    """Tell whether a line that stands apart is the heading of a numbered section, with text below it."""
    text = lines[at].text.strip()
    word = _word(text, vocabulary)
    if not word or not _stands_apart(lines, at):
        return False
    below = next((line for line in lines[at + 1 : at + 4] if line.text.strip()), None)
    is_listed = at + 1 < len(lines) and _word(lines[at + 1].text.strip(), vocabulary) == word
    return below is not None and not is_listed


def titles_items(lines: list[Line], at: int, vocabulary: Vocabulary) -> bool:
    """Tell whether a line stands apart right above items, ends no sentence, and says nothing itself."""
    text = lines[at].text.strip()
    items = [line for line in lines[at + 1 : at + 1 + _FEWEST] if _ITEM.match(line.text)]
    if len(items) < _FEWEST or not _stands_apart(lines, at) or at == 0 or not text[:1].isupper():
        return False
    is_short = len(text) <= _LONGEST and len(re.findall(r"\w+", text)) <= _MOST_WORDS
    is_name = is_short and not _ENDED.search(text) and not _SIGNED.search(text)
    if not is_name or vocabulary.label(text.partition(":")[0]) is not None:
        return False
    return _SHOUTED.match(text) is not None or clause(text, vocabulary) is None


def _word(text: str, vocabulary: Vocabulary) -> str:
    """Return the word or sign that the name of a section opens with; empty where it is none."""
    found = _SECTION.match(text) if len(text) <= _LONGEST else None
    if found is None or len(text.split()) > _MOST_WORDS or _ENDED.search(text):
        return ""
    word = found["word"].rstrip(".").lower()
    is_word = word == "§" or vocabulary.has("section_words", word)
    return word if is_word and (found["sign"] or clause(text, vocabulary) is None) else ""


def _stands_apart(lines: list[Line], at: int) -> bool:
    above = lines[at - 1].text if at else ""
    return not lines[at].text.startswith(("  ", "\t")) and (not above.strip() or bool(_MARKED.match(above)))
