"""Dates, amounts, names and marked words that nothing else asks for are asked in their place."""

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing
from kmsflash.notes.vocabulary import available

_FURTHER = {
    "en": "These notes are about the harbour, and the crane is the oldest of them.",
    "de": "Diese Notizen sind vom Hafen, und der Kran ist das Älteste darin.",
    "fr": "Ces notes parlent de la voile et des bateaux qui sont dans le port.",
    "es": "Estas notas hablan de la vela y de los barcos que no salen.",
    "it": "Questi appunti parlano della vela e delle barche che non escono.",
    "pt": "Estas notas falam da vela e dos barcos que não saem do porto.",
}


def _cards(language: str, *lines: str) -> dict[str, str]:
    page = "\n".join(("# Harbour", "", _FURTHER[language], "", "## Quay", "", *lines, ""))
    return {card["front"]: card["back"] for card in listing(derive(page.encode(), "n.md"))}


def _hidden(cards: dict[str, str]) -> set[str]:
    return {back for front, back in cards.items() if "[…]" in front}


@pytest.mark.parametrize(
    ("language", "line", "hidden"),
    [
        ("en", "- Crane: rebuilt after the storm; lifts 12 t since Hartmann left for Bremen", "Bremen"),
        ("en", "- Dredging stops when the bay at Lowmere freezes", "Lowmere"),
        ("de", "- Kran: nach dem Sturm umgebaut; hebt seither bis zu 12 kN, gewartet vom TBA", "12 kN"),
        ("fr", "- Grue : refaite après la tempête ; contrôlée par la CRAM", "CRAM"),
        ("es", "- Grúa: rehecha tras la tormenta; la primera llegó de Huelva", "Huelva"),
        ("it", "- Gru: rifatta dopo la tempesta; la prima fu portata da Trieste", "Trieste"),
        ("pt", "- Guindaste: refeito depois da tempestade; o primeiro veio de Setúbal", "Setúbal"),
    ],
)
def test_a_name_or_an_amount_that_nothing_asks_for_is_hidden(language, line, hidden):
    assert hidden in _hidden(_cards(language, line))


def test_marked_and_quoted_words_are_hidden():
    cards = _cards(
        "en",
        "- Pilots: board far out; the old hands speak of “long steps”; on top **cork vests** at night",
    )
    assert {"“long steps”", "**cork vests**"} <= _hidden(cards)


def test_a_gap_shows_its_part_of_the_text_under_the_term():
    line = (
        "- Lock gates: oak, tarred every spring and looked over by the crew. Oldest pair now back in Lowmere"
    )
    (front,) = [front for front, back in _cards("en", line).items() if back == "Lowmere"]
    assert front == "Lock gates: Oldest pair now back in […]."


def test_a_half_sentence_stands_under_its_section():
    cards = _cards("en", "- closed to sailing boats until the spring of 1907")
    assert any(front.startswith("**Quay**: ") for front in cards)


@pytest.mark.parametrize(
    "line",
    [
        "- Moorings are inspected by Marlow and Finch",  # both or neither
        "- Cargo: coal from Durham, Whitby, Lowmere, Bremen",  # one of a list
        "- The Lowmere buoy flashes red",  # a name in front of its noun
        "- Draught: see Lowmere: depths and tides",
    ],
)
def test_half_of_a_phrase_is_not_hidden(line):
    assert not _hidden(_cards("en", line)) & {"Marlow", "Finch", "Durham", "Whitby", "Lowmere", "Bremen"}


def test_two_names_are_hidden_together():
    assert "Marlow and Finch" in _hidden(
        _cards("en", "- The moorings are inspected weekly by Marlow and Finch")
    )


def test_whom_the_page_is_about_is_not_hidden():
    line = "- {}: tarred in May under the eye of Hartmann"
    assert "Hartmann" in _hidden(_cards("en", line.format("Mast")))
    parts = ("Mast", "Hull", "Deck", "Sail", "Keel", "Boom")
    assert "Hartmann" not in _hidden(_cards("en", *map(line.format, parts)))


def test_what_is_mistaken_is_not_hidden():
    cards = _cards(
        "en", "> **Trap:** many write that the crane came from “Bremen harbour”. Wrong: it was built here."
    )
    assert "“Bremen harbour”" not in _hidden(cards)


def test_an_answer_of_a_few_words_is_not_asked_again():
    cards = _cards("en", "The crane was built by Hartmann.")
    assert list(cards.values()).count("Hartmann") == 1


@pytest.mark.parametrize("language", available())
@pytest.mark.parametrize("amount", ["40 mA", "3 kΩ", "70 m²", "5 mmol/L"])
def test_a_symbol_of_a_unit_is_known_in_every_language(language, amount):
    line = {
        "en": "The old cable on the quay carries at most {}.",
        "de": "Das alte Kabel am Kai trägt höchstens {}.",
        "fr": "Le vieux câble du quai supporte au plus {}.",
        "es": "El cable viejo del muelle soporta como mucho {}.",
        "it": "Il vecchio cavo del molo sopporta al massimo {}.",
        "pt": "O cabo velho do cais suporta no máximo {}.",
    }[language]
    assert any(amount in back for back in _cards(language, line.format(amount)).values())


def test_no_part_of_a_term_is_hidden(cards_of):
    fronts = cards_of("- Raft of Umeå, the second: 12 logs lashed with birch in Lund\n- Oar: long")
    assert not any(front.startswith("Raft of […]") for front in fronts)
    assert any("birch in […]" in front for front in fronts)


def test_a_term_in_italics_is_asked_and_a_stressed_verb_is_not(cards_of):
    cards = cards_of("The guild, which met in 1480, held the *key right* over every gate of the town.")
    assert cards["The guild held […] over every gate of the town."] == "the *key right*"
    cards = cards_of("The old seals are only *marked* invalid by the new guild of the town.")
    assert "*marked*" not in cards.values()


def test_a_part_with_a_term_of_its_own_stands_under_no_other():
    asked = _cards(
        "en",
        "- Hand loom: worked by one weaver. Power loom: driven by a belt from the shaft, first built in Kent "
        "in 1785.",
    )
    shown = "Power loom: driven by a belt from the shaft, first built in […] in 1785."
    assert asked[shown] == "Kent"
    assert not any("Hand loom: Power loom" in front for front in asked)
