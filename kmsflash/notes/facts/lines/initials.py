"""Initials: whether a phrase or a made-up word holds the first letters of several names, in their order."""

import re

_CAPITALS = re.compile(r"[^\W\d_]")
_FOLDED = str.maketrans("ÀÁÂÃÄÈÉÊËÌÍÎÏÒÓÔÕÖÙÚÛÜÇÑ", "AAAAAEEEEIIIIOOOOOUUUUCN")


def begin(phrase: list[str], names: list[str]) -> bool:
    """Tell whether names begin, in order, with the letters that words of a phrase begin with."""
    letters = iter(_first(word) for word in phrase)
    return all(any(letter == _first(name) for letter in letters) for name in names)


def count_alike(phrase: list[str], names: list[str]) -> bool:
    """Tell whether each word of a phrase begins with the letter of one name: "Cats Eat" of "coal, elm"."""
    return len(phrase) == len(names) and all(
        _first(word) == _first(name) for word, name in zip(phrase, names, strict=True)
    )


def spells(text: str, names: list[str]) -> bool:
    """Tell whether the capitals of a text begin names in a row: "COALMA" of coal, ale and mace."""
    written = "".join(_CAPITALS.findall("".join(letter for letter in text if letter.isupper())))
    return len(written) > len(names) and _begins(written.translate(_FOLDED), [_plain(one) for one in names])


def _begins(written: str, names: list[str]) -> bool:
    if not names:
        return not written
    lengths = range(1, min(len(names[0]), len(written)) + 1)
    return any(
        written[:length] == names[0][:length] and _begins(written[length:], names[1:]) for length in lengths
    )


def _first(word: str) -> str:
    return _plain(word)[:1]


def _plain(word: str) -> str:
    return word.strip("«»“”„\"'’*").upper().translate(_FOLDED)
