"""Words on standard output."""

import sys


def say(text: str) -> None:
    """Write a line."""
    sys.stdout.write(text + "\n")


def many(count: int, word: str) -> str:
    """Return *count* of what *word* names: "1 card", "2 cards"."""
    return f"{count} {word}" if count == 1 else f"{count} {word}s"
