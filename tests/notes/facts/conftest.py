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
