"""Lines behind ">" that each open with a name are the items of a list."""

from kmsflash.notes.readers.text import read
from kmsflash.notes.repairs.quoted import find
from kmsflash.notes.vocabulary import load


def mended(text: str) -> list[str]:
    return [line.text for line in find(list(read(text)), load("en"))[0]]


def test_names_behind_a_sign_are_items():
    assert mended("Who rows:\n > Ann Oar: rows at dawn\n > Bill Keel: rows at dusk") == [
        "Who rows:",
        "- Ann Oar: rows at dawn",
        "- Bill Keel: rows at dusk",
    ]


def test_quotes_and_remarks_stay_what_they_are():
    for text in ("> Note: keep dry\n> Tip: use oil", "> Oars: of ash\n> and they float", "> Oars: of ash"):
        assert mended(text) == text.split("\n")
