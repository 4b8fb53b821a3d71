from pathlib import Path

import pytest

from kmsflash.model.notes import Reading
from kmsflash.notes.crew import Crew
from kmsflash.notes.derive import derive
from kmsflash.notes.facts import spreading

PAGES = Path(__file__).parents[2] / "files" / "notes"

PAGE = "\n\n".join(
    [
        "# Lighthouses",
        *(
            f"## The lamp of harbour {number}\n\n"
            f"Port {name} lit its lamp in {1810 + number}. It burns oil as wood gives too little light.\n\n"
            f"- **Reach**: the distance of {number + 12} miles at which the lamp is seen.\n"
            "- The keeper cannot leave the tower at night; use a bell instead.\n"
            for number, name in enumerate(["Aldren", "Berwick", "Calmor", "Dunvale", "Estmark"], 3)
        ),
    ]
).encode()


def _alone() -> Reading:
    return derive(PAGE, "lamps.md")


@pytest.fixture(autouse=True)
def every_page_is_long(monkeypatch):
    monkeypatch.setattr(spreading, "LONG", 100)
    monkeypatch.setattr(spreading, "_PART", 200)


def test_several_processes_find_what_one_finds_in_the_same_order():
    assert derive(PAGE, "lamps.md", 2) == _alone()
    assert len({fact.place.headings for fact in _alone().facts}) == 5


def test_other_processes_read_a_long_page_only(monkeypatch):
    started = []
    monkeypatch.setattr(Crew, "start", lambda *_: started.append(True))
    assert derive(PAGE, "lamps.md", 2) == _alone()
    assert started
    started.clear()
    monkeypatch.setattr(spreading, "LONG", 100_000)
    derive(PAGE, "lamps.md", 2)
    assert not started


def test_one_process_reads_on_where_the_others_end(monkeypatch):
    monkeypatch.setattr(Crew, "start", lambda *_: True)
    monkeypatch.setattr(Crew, "each", lambda *_: None)
    assert derive(PAGE, "lamps.md", 2) == _alone()


def test_other_processes_know_what_the_whole_page_tells():
    """They know who stands all over it, which sections are of qualities, and what numbers are of articles."""
    parts = [
        f"## Lens {number}\n\n"
        f"- Frame {number}: oiled in May under the eye of Hartmann\n"
        f"- Under art. 11{number:02} the keeper stays (11{number:02}) with the lamp\n\n"
        "- **Convex**: bulging on both sides\n- **Concave**: hollow on both sides\n"
        "- **Spherical**: round like a ball\n"
        for number in range(12, 24)
    ]
    page = (
        "# Lenses\n\nThese notes are about the lenses of the lamp and how they are kept.\n\n"
        + "\n".join(parts)
    ).encode()
    alone = derive(page, "lenses.md")
    assert derive(page, "lenses.md", 2) == alone
    assert not any(card.answer == "Hartmann" for fact in alone.facts for card in fact.cards)


def test_several_processes_look_for_what_no_card_asks_for():
    parts = [
        f"## Lens {number}\n\n"
        f"The lens of 18{number} had 30 rings, driven by the great brass clock, and fed eight mirrors.\n\n"
        f"- Wick {number}: hard twisted yarn. With no oil → a dim light → ships aground\n"
        for number in range(10, 16)
    ]
    page = ("# Lamps\n\nThese lamps stood on the cliffs of the bay.\n\n" + "\n\n".join(parts)).encode()
    alone = derive(page, "lamps.md")
    ways = {card.way for fact in alone.facts for card in fact.cards}
    assert {"segment", "unasked"} <= ways
    assert derive(page, "lamps.md", 2) == alone


def test_running_text_without_headings_is_shared_too(monkeypatch):
    """It is one section, which is cut; where does not depend on how many processes there are."""
    monkeypatch.setattr(spreading, "_LONGEST_SECTION", 300)
    shared: list[int] = []
    each = Crew.each

    def counted(crew, work, parts):
        shared.append(len(parts))
        return each(crew, work, parts)

    monkeypatch.setattr(Crew, "each", counted)
    page = "\n\n".join(
        f"Port {name} lit its lamp in {1810 + number}. It burns {number + 3} barrels of oil each year."
        for number, name in enumerate(["Aldren", "Berwick", "Calmor", "Dunvale", "Estmark", "Farrow"], 3)
    ).encode()
    assert derive(page, "lamps.md", 2) == derive(page, "lamps.md")
    assert shared[0] > 1


def test_what_stands_under_an_item_stays_with_it(monkeypatch):
    monkeypatch.setattr(spreading, "_LONGEST_SECTION", 10)
    page = (
        b"# Lamps\n\nThe lamp of the harbour was lit in 1830.\n\n- Lens of the old lamp\n"
        b"  - Rings: thirty of them\n  - Glass: clear crown glass\n- Wick: hard twisted yarn\n"
    )
    fronts = [card.front for fact in derive(page, "lamps.md").facts for card in fact.cards]
    assert any("Lens of the old lamp" in front and "Rings" in front for front in fronts)
    monkeypatch.setattr(spreading, "_LONGEST_SECTION", 10_000)
    assert [card.front for fact in derive(page, "lamps.md").facts for card in fact.cards] == fronts


@pytest.mark.parametrize(
    "name", sorted(path.name for path in PAGES.iterdir() if path.suffix in (".md", ".txt"))
)
def test_every_page_reads_the_same_part_by_part(monkeypatch, name):
    """A part knows of the page what it is told, and no more: here as if another process read it."""
    data = (PAGES / name).read_bytes()
    alone = derive(data, name)
    begun: list[Crew] = []

    def start(crew, begin, *known):
        begin(*known)
        begun.append(crew)
        return True

    monkeypatch.setattr(Crew, "start", start)
    monkeypatch.setattr(Crew, "works", lambda crew: crew in begun)
    monkeypatch.setattr(Crew, "each", lambda crew, work, parts: [work(part) for part in parts])
    assert derive(data, name, 2) == alone
