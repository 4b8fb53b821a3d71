"""What is told plainly is what a closer look tells, and more than the plain ones get that look."""

from pathlib import Path

import pytest

from kmsflash.exchange.anki import log, spooling
from kmsflash.exchange.anki.package import AnkiPackage
from kmsflash.exchange.anki.plain_notes import PlainNotes
from tests.exchange.anki.making import Made, made, read
from tests.exchange.spools import plain_fronts, plain_logs

PLAIN = ("capital", "dog", "twin", "learnt", "drilled", "away", "bold")


def stock(anki: Made) -> None:
    anki.note("Basic", "capital", "Paris", deck="Geography::Europe", tags="a::b c,d")
    anki.note("Basic (and reversed card)", "dog", "Hund", deck="Languages")
    anki.note("Basic (optional reversed card)", "cat", "Katze", "y", deck="Languages")
    anki.note("Cloze", "{{c1::Rome}} lies on the {{c2::Tiber::river}}.", "Lazio")
    anki.note("Basic", "<i></i>", "of nothing")
    anki.note("Basic", "<b>bold</b>", "1. &lt;item&gt;")
    anki.notetype("Twice", ["Word", "Sense", "Word 2"], ("{{Word}}", "{{FrontSide}}<hr id=answer>{{Sense}}"))
    anki.note("Twice", "twin", "sense", "unseen")
    for number, front in enumerate(("learnt", "drilled", "away", "absurd", "lost", "forgotten")):
        card = anki.card(front, "…")
        standing = "type = 2, queue = ?, ivl = ?, due = 20, factor = 2300, reps = 3, lapses = 1"
        queue, interval = {"away": (-1, 9), "absurd": (2, 99_999)}.get(front, (2, 9))
        anki.run(f"UPDATE cards SET {standing} WHERE id = ?", queue, interval, card.id)
        for at in range(3):
            moment = 1_600_000_000_000 + number * 1_000 + at * 86_400_000
            button, factor, kind = {"drilled": (3, 0, 3), "forgotten": (0, 0, 4)}.get(front, (3, 2300, 1))
            row = (moment, card.id, -1, button, 9, 4, factor, 4_000, kind)
            anki.run(f"INSERT INTO revlog VALUES ({', '.join('?' * 9)})", *row)
        if front == "lost":
            anki.run("UPDATE cards SET did = 4711 WHERE id = ?", card.id)


@pytest.fixture
def package(tmp_path: Path) -> Path:
    return made(tmp_path, stock, legacy=True)


def test_a_plain_note_is_what_a_closer_look_makes_of_it(
    package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = AnkiPackage(package)
    plain = {front.strip("*") for front in plain_fronts(opened.spool())}
    assert plain.issuperset(PLAIN)
    assert len(plain) < opened.info.facts, "a text with gaps is none, nor one whose front shows nothing"
    opened.close()
    quick = read(package)
    monkeypatch.setattr(PlainNotes, "fact", lambda *_: None)
    closer = read(package)
    assert quick.facts == closer.facts
    assert quick.troubles == closer.troubles != ()


def test_plain_answers_are_what_a_closer_look_makes_of_them(
    package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = AnkiPackage(package)
    assert set(plain_logs(opened.spool())) == {0, 3}, "one was forgotten in between"
    opened.close()
    quick = read(package)
    monkeypatch.setattr(log, "plain_answers", lambda *_: ())
    monkeypatch.setattr(spooling, "plain_answers", lambda *_: ())
    assert quick.events == read(package).events != ()
