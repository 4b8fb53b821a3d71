"""Packages that Anki itself made, of both generations, as decks on the move."""

from base64 import b64encode
from pathlib import Path

import pytest

from kmsflash.exchange import open_package
from kmsflash.model.importing import Sides
from kmsflash.rendering.literal import reference
from tests.exchange.anki.making import Made, made, read

GENERATIONS = pytest.mark.parametrize(
    ("legacy", "ending"),
    [(True, ".apkg"), (False, ".apkg"), (True, ".colpkg"), (False, ".colpkg")],
    ids=["old apkg", "new apkg", "old colpkg", "new colpkg"],
)
SOUND = b"ID3 and so on"


def stock(anki: Made) -> None:
    anki.note("Basic", "capital of <b>France</b>", "Paris", deck="Geography::Europe", tags="a::b c")
    anki.note("Basic (and reversed card)", "dog", "Hund", deck="Languages")
    anki.note("Basic (optional reversed card)", "cat", "Katze", "y", deck="Languages")
    anki.note("Basic (optional reversed card)", "horse", "Pferd", deck="Languages")
    anki.note("Basic (type in the answer)", "2 + 2", "4")
    anki.note("Cloze", "{{c1::Rome}} lies on the {{c2::Tiber::river}}.", "Lazio")
    anki.medium("a sound ü.mp3", SOUND)
    anki.note("Basic", "listen", "[sound:a sound ü.mp3]")


@GENERATIONS
def test_notes_of_the_kinds_that_anki_comes_with(tmp_path: Path, legacy: bool, ending: str) -> None:
    found = read(made(tmp_path, stock, legacy=legacy, ending=ending))
    assert found.troubles == ()
    assert {fact.cards[0].notes.front: [card.notes for card in fact.cards] for fact in found.facts} == {
        "capital of **France**": [Sides("capital of **France**", "Paris", "")],
        "dog": [Sides("dog", "Hund", ""), Sides("Hund", "dog", "")],
        "cat": [Sides("cat", "Katze", ""), Sides("Katze", "cat", "")],
        "horse": [Sides("horse", "Pferd", "")],
        "2 + 2": [Sides("2 + 2", "4", "")],
        "[…] lies on the Tiber.": [
            Sides("[…] lies on the Tiber.", "Rome", "==Rome== lies on the Tiber.\n\nLazio"),
            Sides("Rome lies on the [… river].", "Tiber", "Rome lies on the ==Tiber==.\n\nLazio"),
        ],
        "listen": [Sides("listen", "![a sound ü](media/a%20sound%20ü.mp3)", "")],
    }
    first = next(fact for fact in found.facts if fact.tags)
    assert first.tags == ("a::b", "c")
    assert found.deck_of(first.cards[0]) == ("Geography", "Europe")
    assert found.media == {"a sound ü.mp3": len(SOUND)}


@GENERATIONS
def test_what_can_be_said_before_all_is_read(tmp_path: Path, legacy: bool, ending: str) -> None:
    package = open_package(made(tmp_path, stock, legacy=legacy, ending=ending))
    info = package.info
    assert (info.facts, info.cards, info.events, info.media) == (7, 10, 0, 1)
    assert [deck.path for deck in info.decks] == [
        ("Default",),
        ("Geography",),
        ("Geography", "Europe"),
        ("Languages",),
    ]
    assert [package.read(medium) for medium in package.media()] == [SOUND]
    package.close()


def test_both_generations_give_the_same(tmp_path: Path) -> None:
    old = read(made(tmp_path, stock, legacy=True))
    (tmp_path / "Deck.apkg").unlink()
    new = read(made(tmp_path, lambda _: None))
    assert new.facts == old.facts


def test_a_picture_inside_the_text_itself_is_a_picture_as_others(tmp_path: Path) -> None:
    picture = b"\x89PNG\r\n\x1a\n" + bytes(200_000)
    told = b64encode(picture).decode()

    def fill(anki: Made) -> None:
        anki.note("Basic", f'<img src="data:image/png;base64,{told}"> what is it', "x")

    package = open_package(made(tmp_path, fill))
    (medium,) = package.media()
    assert package.read(medium) == picture
    assert medium.name.endswith(".png")
    (fact,) = package.facts()
    assert f"({reference(medium.name)}) what is it" in fact.cards[0].notes.front
    assert package.troubles == ()
    package.close()
