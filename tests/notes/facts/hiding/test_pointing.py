"""A gap whose pronoun means something before it is shown behind that: a sentence, or a name."""

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing
from tests.notes.test_languages import prose


@pytest.mark.parametrize(
    ("said", "front", "answer"),
    [
        (
            "## Rope makers\n\nIn winter they work in the long shed.",
            "**Rope makers**: in winter they work in […].",
            "the long shed",
        ),
        (
            "## Rope makers\n\nTheir hemp comes from Riga.",
            "**Rope makers**: their hemp comes from […].",
            "Riga",
        ),
        (
            "## The bilge pump\n\nIf it fails, the crew bails by hand for two hours at most.",
            "**The bilge pump**: if it fails, the crew bails by hand for […] at most.",
            "two hours",
        ),
        (
            "## Lamps\n\nEverything is lit with whale oil from the north.",
            "**Lamps**: everything is lit with whale oil from […].",
            "the north",
        ),
        (
            "## Sloop vs cutter\n\nThe two cannot be moored in the same basin.",
            "**Sloop vs cutter**: the two cannot be moored in […].",
            "the same basin",
        ),
    ],
)
def test_a_pronoun_is_shown_under_the_section_that_it_stands_for(cards_of, said, front, answer):
    assert cards_of(said)[front] == answer


@pytest.mark.parametrize(
    "said",
    [
        "## Control\n\nThey work in the long shed.",  # one thing
        "## Which rope?\n\nIt comes from Riga.",
        "## Sloops\n\nThe two cannot be moored in the same basin.",
        "## Rope makers\n\nHe works in the long shed.",
    ],
)
def test_a_section_that_a_pronoun_cannot_stand_for_is_not_shown(cards_of, said):
    assert not any("[…]" in front for front in cards_of(said))


def test_a_possessive_is_shown_under_a_section_of_as_many():
    assert any(
        "30 km" in answer for answer in prose("fr", "## Les phares\n\nLeur feu portait à 30 km.").values()
    )
    assert "30 km" not in prose("fr", "## Les phares\n\nSon feu portait à 30 km.").values()
    assert "30 km" in prose("it", "## I fari\n\nIl loro lume arrivava a 30 km.").values()


def test_a_sentence_that_points_on_itself_is_not_shown_before_another():
    found = prose("es", "## El faro\n\nY fue muy alto. Su luz, verde, llegaba a la isla de Tabarca en 1850.")
    assert not any("Y fue" in front for front in found)
    assert "1850" in found.values()


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("That high tides follow the moon was first shown by Pytheas in 320 BC.", "320 BC"),
        ("There is no toll for a hay barge, because the mill pays for the lock.", "the lock"),
        ("That is why the mole at Brest leans: a storm in 1702 moved its foot.", "1702"),
        ("Moss loves the north wall because it stays wet until 10 May.", "10 May"),
    ],
)
def test_a_sentence_that_points_at_nothing_before_it_is_asked(cards_of, said, answer):
    assert answer in cards_of(said).values()


@pytest.mark.parametrize(
    ("language", "said", "answer"),
    [
        ("de", "Gefährlich ist es beim Eisgang von 1784, denn dort brach der Damm.", "1784"),
        ("de", "Es folgten die Jahre der Dürre unter dem Grafen von Tann.", "dem Grafen von Tann"),
        ("es", "En la zona alta (sierra) no hay sal desde el año 1790.", "1790"),
        ("pt", "Na fase alta pode aparecer o barro vermelho em 1902.", "1902"),
    ],
)
def test_what_only_seems_to_leave_out_its_subject_is_asked(language, said, answer):
    assert answer in prose(language, said).values()


@pytest.mark.parametrize(
    ("language", "before", "named", "name"),
    [
        ("de", "Die Flut läuft gegen den Fluss auf und staut ihn", "Das nennt man", "Bore"),
        ("es", "La marea sube contra el río y lo frena", "Esto se llama", "macareo"),
        ("fr", "La marée remonte le fleuve et le freine", "On appelle cela", "un mascaret"),
        ("it", "La marea risale il fiume e lo frena", "Questo si chiama", "mascheretto"),
        ("pt", "A maré sobe contra o rio e trava a água", "Isto chama-se", "pororoca"),
    ],
)
def test_what_a_sentence_calls_the_one_before_is_asked_under_that(language, before, named, name):
    found = prose(language, f"{before}. {named} {name}.")
    assert found[f"{before}. {named} […]."] == name


def test_a_name_is_not_asked_behind_a_question(cards_of):
    found = cards_of("The flood runs up against the river and dams it. This wall of water is called a bore.")
    assert "a bore" in found.values()
    assert "a bore" not in cards_of("What dams the river? This is called a bore.").values()


def test_what_happened_later_is_shown_behind_the_sentence_before(cards_of):
    found = cards_of(
        "The mill burnt down in 1802. Three years later the miller sold the wheel to his cousin."
    )
    assert "The mill burnt down in 1802. […] later the miller sold the wheel to his cousin." in found
    before = "No outono a seca matou o gado."
    found = prose("pt", f"{before} Seis dias depois o conde vendeu a mina por 30 contos.")
    assert found[f"{before} Seis dias depois o conde vendeu a mina por […]."] == "30 contos"


@pytest.mark.parametrize(
    ("language", "before", "said", "name"),
    [
        ("fr", "Le meunier ouvre la vanne et l'eau entre dans le bief.", "On parle d'{}.", "éclusée"),
        ("it", "Il mugnaio apre la chiusa e l'acqua entra nel canale.", "Si parla di {}.", "invaso"),
        ("de", "Der Müller öffnet das Wehr und das Wasser fließt.", "Man spricht von einer {}.", "Spülung"),
        ("es", "El molinero abre la compuerta y el agua entra en el canal.", "Se habla de {}.", "embalse"),
        ("pt", "O moleiro abre a comporta e a água entra no canal.", "Fala-se de {}.", "represa"),
    ],
)
def test_what_one_speaks_of_is_the_name_of_what_was_said(language, before, said, name):
    found = prose(language, f"{before} {said.format(name)}")
    assert found[f"{before} {said.format('[…]')}"] == name


def test_examples_are_shown_behind_the_sentence_before(cards_of):
    before = "Two mills share one wheel."
    found = cards_of(f"{before} Classic examples are the mills of Ely and Wisbech in the Fens.")
    assert "What are **classic examples**?" not in found
    assert found[f"{before} Classic examples are the mills of […] in the Fens."] == "Ely and Wisbech"


def test_as_much_of_the_sentence_before_is_shown_as_there_is_room_for(cards_of):
    found = cards_of(
        "The gate opens at dawn and closes at dusk, as it has done since the monks of the abbey built it "
        "in 1787 for their barges; the meadows keep the water for weeks. This is called warping in the Fens."
    )
    assert found["The meadows keep the water for weeks. This is called […]."] == "warping in the Fens"


def test_a_part_that_names_only_one_is_shown_behind_the_part_before(cards_of):
    said = "The loom of the first kind is old. A broad wooden loom is heavy; a narrow steel one is light."
    assert "A broad wooden loom is heavy. A narrow steel one is […]." in cards_of(said)


def test_those_who_do_something_are_told_by_that(cards_of):
    said = "The mill had 80 looms. In those who worked at night the pulse was 90 beats per minute."
    assert "In those who worked at night: The pulse was […]." in cards_of(said)


@pytest.mark.parametrize(
    ("before", "said", "answer"),
    [
        ("Two barges had sunk at the weir.", "The guild then closed the lock in […].", "1787"),
        ("Green oak is easy to bend.", "The price is a leaking hull after […].", "two winters"),
        ("A float lifts the valve of the cistern.", "The valve closes at […].", "40 gallons"),
    ],
)
def test_what_goes_on_is_shown_behind_the_sentence_before(cards_of, before, said, answer):
    found = cards_of(f"{before} {said.replace('[…]', answer)}")
    assert found[f"{before} {said}"] == answer


def test_a_sentence_that_opens_with_a_short_form_is_shown_before_what_it_names():
    text = """# Segel und ihr Tuch

Die Regeln stehen hier, navig. Regeln, navig., Navigation und andere.

- navig. Hilfen, drei Arten der Zeichen: Tonnen (rot oder grün). Ihr Zweck ist nur warnend, nicht zwingend.
"""
    fronts = [card["front"] for card in listing(derive(text.encode(), "page.md"))]
    assert any(front.startswith("Navig. Hilfen") and "Ihr Zweck" in front for front in fronts)


@pytest.mark.parametrize(
    ("before", "said"),
    [
        (
            "The upper floors of the mill sift the flour.",
            "Grain that gets this far is dried by hot air from the kiln.",
        ),
        (
            "The lower floors of the mill are lit by lamps.",
            "Lofts have none; instead they are lit by windows of horn, which is why they are cold.",
        ),
        (
            "The duke asked the millers for a new tax in May.",
            "About half refused (the old masters), which split the guild.",
        ),
    ],
)
def test_what_is_so_there_or_of_half_of_them_is_shown_behind_the_sentence_before(cards_of, before, said):
    fronts = [front for front in cards_of(f"{before} {said}") if said[:9] in front]
    assert fronts
    assert all(before.rstrip(".")[-8:] in front for front in fronts if "[…]" in front)
