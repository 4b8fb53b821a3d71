"""What the tests of facts share."""

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing


@pytest.fixture
def cards_of():
    """Return fronts and answers of what some lines of notes give, under the heading "Topic"."""

    def read(text):
        return {
            card["front"]: card["back"] for card in listing(derive(f"# Topic\n\n{text}\n".encode(), "a.md"))
        }

    return read


@pytest.fixture
def german():
    """Return fronts and answers of German lines in a section of a page about a mountain railway."""

    def read(text, section=""):
        heading = f"## {section}\n\n" if section else ""
        page = f"# Bergbahn\n\nDas sind die Notizen zu der Bahn und ihren Regeln.\n\n{heading}{text}\n"
        cards = listing(derive(page.encode(), "a.md"))
        return {card["front"].removeprefix("**Bergbahn**: "): card["back"] for card in cards}

    return read


@pytest.fixture
def spanish():
    """Return fronts and answers of Spanish lines on a page about a mill."""

    def read(text):
        page = f"# El molino\n\nEstas son las notas sobre el molino y sus reglas para la clase.\n\n{text}\n"
        return {card["front"]: card["back"] for card in listing(derive(page.encode(), "a.md"))}

    return read
