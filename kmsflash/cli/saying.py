"""Words on standard output and standard error. Those of strangers among them command no terminal."""

import sys

from kmsflash.model.plain_text import visible


def say(text: str) -> None:
    """Write a line."""
    sys.stdout.write(visible(text) + "\n")


def complain(text: str) -> None:
    """Write a line about what went wrong."""
    sys.stderr.write(f"kmsflash: {visible(text)}\n")


def many(count: int, word: str, words: str = "") -> str:
    """Return *count* of what *word* names: "1 card", "2 cards"; *words* is the plural where it is another."""
    return f"{count} {word}" if count == 1 else f"{count} {words or word + 's'}"
