"""Parts of lists: the name of an item, without what is said of it, and the code or brackets that hold it."""

import re

from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.page import Item
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import languages, masked, plain, sentences

LONGEST_NAME = 7  # words
_TOLD = re.compile(r"^(?P<name>\S.{1,60}?)(?::(?:\*\*)?|\s[—–-]|\s::)\s")
_EQUAL = re.compile(r"^(?P<name>\S.{1,60}?)\s(?:=|->|=>|→)\s")
_CODED = re.compile(r"^(?P<name>`[^`]+`)\s")
_ASIDE = re.compile(r"\s*\([^()]*\)")


def told_of(text: str) -> "re.Match[str] | None":
    """Return the name that a text says something of behind a sign, which stands in no bracket."""
    found = _TOLD.match(text)
    return found if found and masked(text)[found.end("name")] != "\0" else None


def coded(item: Item, vocabulary: Vocabulary) -> "re.Match[str] | None":
    """Return the code that an item says something of: "`try` holds the code that may fail"."""
    named, found = _CODED.match(item.text), clause(item.text, vocabulary)
    return named if named and found is not None and found.subject == named["name"] else None


def is_name(text: str) -> bool:
    """Tell whether a text is short enough for a name."""
    return len(plain(text).split()) <= LONGEST_NAME


def bare(text: str, vocabulary: Vocabulary) -> str:
    """Return an item without the punctuation and the "and" that join it to the next."""
    shown = text.strip() if "`" in text else plain(text)
    joints = "|".join(map(re.escape, languages()[vocabulary.language]["joints"]))
    return re.sub(rf"[,;]\s+(?:{joints})$", "", shown.rstrip(" .;,")).rstrip(" .;,").strip("* ")


def first(text: str, vocabulary: Vocabulary) -> str:
    """Return the first sentence of an item, without its exception; a long one without its brackets."""
    said = sentences(text, vocabulary.lists["abbreviations"])[0]
    limited = vocabulary.expressions["but_for"].search(masked(said))
    said = said[: limited.start()] if limited else said
    return _ASIDE.sub("", said) if not is_name(said) else said


def numbered_name(text: str, vocabulary: Vocabulary) -> str:
    """Return the name of an item without brackets and what follows a comma: "Bow (sharp), of oak"."""
    told = told_of(text)
    if told:
        return bare(told["name"], vocabulary)
    return _ASIDE.sub("", plain(text)).partition(", ")[0].rstrip(".;: ")


def counted_name(text: str, vocabulary: Vocabulary) -> str:
    """Return the name of one of several that are counted, whatever is said of it: "Crew (12) = a third"."""
    found = told_of(text) or _EQUAL.match(text)
    name = found["name"] if found else sentences(text, vocabulary.lists["abbreviations"])[0]
    return bare(_ASIDE.sub("", name) if not is_name(name) else name, vocabulary)
