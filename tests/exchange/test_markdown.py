"""Decks as notes: the pages they came from as they were read, and cards that are written out."""

import zipfile
from pathlib import Path
from uuid import UUID

import pytest

from kmsflash.exchange import FORMATS, format_of, is_deck_file, write_package
from kmsflash.exchange.markdown import write
from kmsflash.model.errors import UserError
from kmsflash.model.importing import Sides
from kmsflash.model.packages import (
    PackedCard,
    PackedDeck,
    PackedFact,
    PackedOrigin,
    PackedSource,
)
from kmsflash.notes.derive import derive
from tests.exchange.packages import held

SEA, NORTH = PackedDeck(UUID(int=1), ("Sea",)), PackedDeck(UUID(int=2), ("Sea", "North: cold?"))
TEXT = "# Ports\n\n- **Cog** — a sailing ship with one square sail\n- **Quay** — where ships are tied up\n"
PORTS = PackedSource(UUID(int=3), SEA.uid, "ports.md", "Ports", "en", TEXT)


def by_hand(
    number: int, front: str, answer: str, explanation: str = "", deck: PackedDeck = SEA
) -> PackedFact:
    card = PackedCard(UUID(int=100 + number), deck.uid, "by hand", 0, Sides(front, answer, explanation))
    return PackedFact(UUID(int=200 + number), "question", "", "", 0, (card,))


def of_notes(number: int) -> PackedFact:
    card = PackedCard(UUID(int=300 + number), SEA.uid, "term", 0, Sides("What is a cog?", "a ship", ""))
    origin = PackedOrigin(PORTS.uid, "Cog", (), 3, 3)
    return PackedFact(
        UUID(int=400 + number), "definition", "cog", "", 0, (card,), origin=origin, by_hand=False
    )


def cards(text: str) -> list[tuple[str, str]]:
    return [(card.front, card.answer) for fact in derive(text.encode(), "a.md").facts for card in fact.cards]


def test_notes_go_out_as_they_were_read(tmp_path: Path) -> None:
    path = tmp_path / "ports.md"
    write(held([SEA], [of_notes(1)], [PORTS]), path)
    assert path.read_text("utf-8") == TEXT


@pytest.mark.parametrize(
    ("front", "answer"),
    [
        ("Which port is coldest?", "Murmansk"),
        ("Name two ports of Norway", "Bergen, Oslo"),
        ("Is Riga a port?", "Yes"),
        ("Which two?", "- Bergen\n- Oslo"),
        ("How is it written?", "```python\nport = 1\n```"),
        ("What does this print?\n\n```python\nprint(1)\n```", "1"),
        ("As a table?", "| a | b |\n| --- | --- |\n| 1 | 2 |"),
    ],
)
def test_cards_made_by_hand_come_back_as_they_are(tmp_path: Path, front: str, answer: str) -> None:
    path = tmp_path / "cards.md"
    write(held([SEA], [by_hand(1, front, answer)]), path)
    assert cards(path.read_text("utf-8")) == [(front, answer)]


def test_an_explanation_stands_under_its_card(tmp_path: Path) -> None:
    path = tmp_path / "cards.md"
    write(held([SEA], [by_hand(1, "Which is coldest?", "Murmansk", "It is far north.")]), path)
    ((card,),) = [fact.cards for fact in derive(path.read_bytes(), "cards.md").facts]
    assert card.explanation == "It is far north."


def test_a_passage_with_gaps_goes_out_as_that(tmp_path: Path) -> None:
    texts = Sides("The […] is a port of Norway by far.", "town", "The ==town== is a port of Norway by far.")
    card = PackedCard(UUID(int=5), SEA.uid, "cloze", 1, texts)
    passage = "The {{c1::town}} is a port of Norway by far."
    path = tmp_path / "cards.md"
    write(held([SEA], [PackedFact(UUID(int=6), "takeaway", "", "", 0, (card,), passage=passage)]), path)
    assert cards(path.read_text("utf-8")) == [(texts.front, "town")]


def test_several_pages_and_pictures_go_into_an_archive_by_deck(tmp_path: Path) -> None:
    path = tmp_path / "sea.zip"
    facts = [of_notes(1), by_hand(2, "Which?", "![a](media/a.png)"), by_hand(3, "Cold?", "Yes", deck=NORTH)]
    write(held([SEA, NORTH], facts, [PORTS], contents=[("a.png", b"picture")]), path)
    with zipfile.ZipFile(path) as archive:
        assert archive.namelist() == [
            "Sea/ports.md",
            "Sea/Cards.md",
            "Sea/North- cold-/Cards.md",
            "media/a.png",
        ]
        assert archive.read("Sea/ports.md").decode() == TEXT
        assert "![a](../media/a.png)" in archive.read("Sea/Cards.md").decode()


def test_one_page_is_not_made_of_several(tmp_path: Path) -> None:
    package = held([SEA], [of_notes(1), by_hand(2, "Which?", "That")], [PORTS])
    form = next(form for form in FORMATS if form.name == "markdown")
    with pytest.raises(UserError, match=r"^sea\.md would be one page, but there are 2"):
        write_package(package, tmp_path / "sea.md", form)
    assert not list(tmp_path.iterdir())


def test_pages_of_one_name_and_names_of_devices_stay_apart(tmp_path: Path) -> None:
    again = PackedSource(UUID(int=7), SEA.uid, "PORTS.md", "Ports", "en", TEXT)
    device = PackedSource(UUID(int=8), SEA.uid, "con.md", "Con", "en", TEXT)
    path = tmp_path / "sea.zip"
    write(held([SEA], [], [PORTS, again, device]), path)
    with zipfile.ZipFile(path) as archive:
        assert archive.namelist() == ["Sea/ports.md", "Sea/PORTS 2.md", "Sea/con-.md"]


def test_the_same_deck_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one.zip", "two.zip"):
        write(held([SEA], [of_notes(1), by_hand(2, "Which?", "That")], [PORTS]), tmp_path / name)
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()


def test_notes_are_no_deck_files(tmp_path: Path) -> None:
    form = format_of(tmp_path / "notes.md")
    assert form is not None
    assert form.name == "markdown"
    assert not is_deck_file(tmp_path / "notes.md")
