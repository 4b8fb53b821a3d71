"""A desk with a real collection, and an editor of one of its cards."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from kmsflash.collection.opening import Collection, open_collection
from kmsflash.model.ids import CardId
from kmsflash.model.options import StudyOptions
from kmsflash.store import tables
from kmsflash.ui.editing.desk import Desk
from kmsflash.ui.editing.editor import CardEditor
from kmsflash.ui.editing.form import CardForm
from kmsflash.ui.theme import Theme
from tests.clock import Clock
from tests.collection.page import NOTES


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def collection(tmp_path: Path, clock: Clock) -> Iterator[Collection]:
    opened = open_collection(tmp_path / "collection.kms", tmp_path / "state", StudyOptions(), clock())
    notes = tmp_path / "harbours.md"
    notes.write_text(NOTES, encoding="utf-8")
    opened.importing.notes(notes, clock())
    yield opened
    opened.close()


@pytest.fixture
def desk(collection: Collection, clock: Clock, theme: Theme) -> Desk:
    theme.pictures.look_in(collection.media.path_of)
    return Desk(collection, clock)


@pytest.fixture
def cards(collection: Collection) -> list[CardId]:
    """Give the cards of the notes: first those of terms, then those of cells."""
    with collection.store.reading() as connection:
        way = tables.card.c.way
        wanted = select(tables.card.c.id).order_by(way != "term", way != "cell", tables.card.c.id)
        return [CardId(key) for key in connection.execute(wanted).scalars()]


@pytest.fixture
def form(qtbot: QtBot, theme: Theme, desk: Desk) -> Iterator[CardForm]:
    made = CardForm(theme, desk)
    qtbot.addWidget(made)
    made.resize(400, 700)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.question.setFocus()
    yield made
    made.close()


@pytest.fixture
def editor(qtbot: QtBot, theme: Theme, desk: Desk, cards: list[CardId]) -> Iterator[CardEditor]:
    made = CardEditor(theme, desk)
    qtbot.addWidget(made)
    made.resize(372, 800)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    assert made.edit(cards[0])
    made.begin()
    yield made
    made.clear()
