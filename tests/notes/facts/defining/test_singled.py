"""What stands under a name without a verb, and singles it out or says what it is."""

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing


def _cards(page: str) -> dict[str, str]:
    return {card["front"].replace("**", ""): card["back"] for card in listing(derive(page.encode(), "w.md"))}


@pytest.mark.parametrize(
    ("page", "front", "answer"),
    [
        (
            "# Rivers\n\n## Great Ouse\n\n- second longest river of the eastern counties\n",
            "Which term is this: “second longest river of the eastern counties”?",
            "Great Ouse",
        ),
        (
            "# Die Berge\n\n## Zugspitze\n\nHöchster Berg der deutschen Alpen. Das ist nicht neu.\n",
            "Welcher Begriff ist gemeint: „höchster Berg der deutschen Alpen“?",
            "Zugspitze",
        ),
        (
            "# Los ríos del país y su curso\n\n## Ebro\n\n- río más caudaloso de la península\n",
            "¿Qué término corresponde a «río más caudaloso de la península»?",
            "Ebro",
        ),
    ],
)
def test_what_only_one_thing_is_asks_for_its_name(page, front, answer):
    assert _cards(page)[front] == answer


def test_a_phrase_right_under_a_name_is_its_meaning():
    page = "# Joints\n\n## Gout\n\nDisease in which crystals of urate inflame a joint. It comes at night.\n"
    assert _cards(page)["What is Gout?"] == "Disease in which crystals of urate inflame a joint"


def test_a_phrase_further_down_defines_nothing():
    page = "# Joints\n\n## Gout\n\n- Big toe first.\n- Pain that wakes one up\n"
    assert "What is Gout?" not in _cards(page)
