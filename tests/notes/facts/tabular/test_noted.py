"""A remark of several parts hides one of them; no question asks for "what is notable"."""

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing


def _cards(*rows: str) -> dict[str, str]:
    header, *rest = rows
    drawn = "\n".join([f"| {header} |", "|---|---|---|", *(f"| {row} |" for row in rest)])
    page = f"# Boats\n\nThis is the table of the chapter.\n\n{drawn}\n"
    return {card["front"]: card["back"] for card in listing(derive(page.encode(), "a.md"))}


def test_each_part_of_a_remark_is_hidden_beside_the_other():
    cards = _cards(
        "Boat | Rig | Notes",
        "Dory | one sail | drawn up at night, rowed in a calm",
        "Skiff | none | poled in the reeds; bought second-hand",
    )
    assert cards["**Dory** (boat): drawn up at night, rowed in […]"] == "a calm"
    assert cards["**Skiff** (boat): poled in […]; bought second-hand"] == "the reeds"
    assert cards["**Skiff** (boat): poled in the reeds; […]"] == "bought second-hand"
    assert "What is **notable** about the boat **Dory**?" not in cards


def test_what_leads_to_an_answer_is_not_hidden():
    cards = _cards(
        "Boat | Rig | Notes", "Dory | one sail | planks = of larch", "Skiff | none | oars = of ash wood"
    )
    assert cards["**Dory** (boat): planks = […]"] == "of larch"
    assert "planks" not in cards.values()


def test_a_column_of_one_remark_each_is_one_too():
    cards = _cards(
        "Boat | Rig | Watch out", "Dory | one sail | heavy when wet, turns slowly", "Skiff | none | low"
    )
    assert cards["**Dory** (boat): heavy when wet, […]"] == "turns slowly"
    rows = (
        "Barco | Vela | Observação",
        "-|-|-",
        "saveiro | uma | leve no rio, pesado no mar",
        "bote | não | caro",
    )
    table = "\n".join(f"| {row} |" for row in rows)
    page = f"# Os barcos do rio\n\nEsta é a tabela dos barcos que se usam aqui.\n\n{table}\n"
    told = {card["front"]: card["back"] for card in listing(derive(page.encode(), "a-pt.md"))}
    assert "pesado no mar" in told.values()


def test_a_phrase_of_a_remark_in_one_piece_is_hidden():
    cards = _cards(
        "Boat | Rig | Notes",
        "Dory | one sail | built for the cod fishery",
        "Skiff | none | leaky",
    )
    assert cards["**Dory** (boat): built for […]"] == "the cod fishery"
    assert "What is **notable** about the boat **Dory**?" not in cards
    assert cards["What is **notable** about the boat **Skiff**?"] == "leaky"


def test_no_amount_and_no_bracket_of_a_remark_is_cut():
    cards = _cards(
        "Boat | Rig | Notes",
        "Dory | one sail | carries 4 – 5 wooden barrels",
        "Skiff | none | towed behind (ropes of old hemp)",
    )
    assert not any("4 – […]" in front or "([…]" in front or "old […]" in front for front in cards)


def test_what_a_part_is_said_to_be_is_hidden_whole():
    cards = _cards(
        "Boat | Rig | Notes",
        "Dory | one sail | thwart = plank across the hull",
        "Skiff | none | low",
    )
    assert cards["**Dory** (boat): thwart = […]"] == "plank across the hull"


def test_no_gap_hides_most_of_a_remark_in_one_piece():
    cards = _cards(
        "Boat | Rig | Notes",
        "Dory | one sail | you turn the heavy wooden keel and its iron plate",
        "Skiff | none | low",
    )
    assert not any(front.startswith("**Dory** (boat): you turn […]") for front in cards)


def test_what_a_column_adds_as_extra_is_a_remark():
    cards = _cards(
        "Boat | Rig | Extra",
        "Dory | one sail | keel: always of oak",
        "Skiff | none | sinks without its bung",
    )
    assert cards["Which **boat** is this: “keel: always of oak”?"] == "Dory"
    assert not any("**Extra**" in front for front in cards)
