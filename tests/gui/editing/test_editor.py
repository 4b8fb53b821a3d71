"""The editor of a card that is there: what is written is never lost."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import update

from kmsflash.collection.drafts import Drafts
from kmsflash.collection.opening import Collection
from kmsflash.model.changes import Changes
from kmsflash.model.editing import Written
from kmsflash.model.errors import UserError
from kmsflash.model.ids import CardId
from kmsflash.model.importing import Sides
from kmsflash.store import tables
from kmsflash.ui.editing.desk import Desk
from kmsflash.ui.editing.editor import CardEditor
from kmsflash.ui.editing.flow import EditingFlow
from kmsflash.ui.flow import Stage
from kmsflash.ui.main_window import MainWindow
from kmsflash.ui.tasks import Jobs
from kmsflash.ui.theme import Theme
from tests.clock import Clock

Key, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier


def texts(desk: Desk, card: CardId) -> Sides:
    return desk.read(card).texts


def test_ctrl_enter_saves_and_the_place_stays(qtbot: QtBot, editor: CardEditor, desk: Desk) -> None:
    card = editor.card
    assert card is not None
    assert editor.form.tools.state.text() == "Saved"
    qtbot.keyClicks(editor.form.question, " Really?")
    assert editor.form.tools.state.text() == "Not saved"
    place = editor.form.question.textCursor().position()
    with qtbot.waitSignal(editor.saved) as told:
        qtbot.keyClick(editor.form.question, Key.Key_Return, CTRL)
    assert told.args == [Changes.CARDS]
    assert texts(desk, card).front.endswith(" Really?")
    assert editor.form.question.textCursor().position() == place
    assert editor.form.question.hasFocus()
    assert not editor.is_changed


def test_another_card_saves_the_one_before(
    qtbot: QtBot, editor: CardEditor, desk: Desk, cards: list[CardId]
) -> None:
    qtbot.keyClicks(editor.form.question, "!")
    assert editor.edit(cards[1])
    assert editor.card == cards[1]
    assert texts(desk, cards[0]).front.endswith("!")


def test_showing_no_card_saves_the_one_before(
    qtbot: QtBot, editor: CardEditor, desk: Desk, cards: list[CardId]
) -> None:
    qtbot.keyClicks(editor.form.question, "!")
    editor.clear()
    assert editor.card is None
    assert texts(desk, cards[0]).front.endswith("!")


def test_words_that_are_no_card_stay(
    qtbot: QtBot, editor: CardEditor, desk: Desk, cards: list[CardId]
) -> None:
    before = texts(desk, cards[0])
    editor.form.question.selectAll()
    qtbot.keyClick(editor.form.question, Key.Key_Delete)
    assert not editor.edit(cards[1])
    assert editor.card == cards[0]
    assert "asks nothing yet" in editor.form.hint.text()
    assert texts(desk, cards[0]) == before
    draft = desk.draft(cards[0])
    assert draft is not None
    assert draft.texts.front == ""
    editor.discard()
    assert texts(desk, cards[0]) == editor.form.written.texts == before
    assert desk.draft(cards[0]) is None


def test_hiding_and_closing_save(qtbot: QtBot, editor: CardEditor, desk: Desk, cards: list[CardId]) -> None:
    qtbot.keyClicks(editor.form.question, "1")
    editor.hide()
    assert texts(desk, cards[0]).front.endswith("1")
    editor.show()
    qtbot.keyClicks(editor.form.question, "2")
    editor.close()
    assert texts(desk, cards[0]).front.endswith("12")


def test_what_was_written_when_the_program_ended_is_there_again(
    qtbot: QtBot, editor: CardEditor, desk: Desk, theme: Theme, cards: list[CardId]
) -> None:
    qtbot.keyClicks(editor.form.question, " half a")
    qtbot.waitUntil(lambda: desk.draft(cards[0]) is not None)
    after = CardEditor(theme, desk)  # of the next start
    qtbot.addWidget(after)
    after.edit(cards[0])
    assert after.form.question.markdown.endswith(" half a")
    assert after.is_changed
    assert "last time" in after.form.hint.text()
    after.keep()
    assert desk.draft(cards[0]) is None


def test_back_to_the_text_of_the_notes(
    qtbot: QtBot, editor: CardEditor, desk: Desk, cards: list[CardId]
) -> None:
    before = texts(desk, cards[0])
    assert editor.back.isHidden()
    qtbot.keyClicks(editor.form.question, "!")
    editor.keep()
    assert editor.back.isVisible()
    with qtbot.waitSignal(editor.saved):
        editor.back.setFocus()
        qtbot.keyClick(editor.back, Key.Key_Space)
    assert texts(desk, cards[0]) == before
    assert editor.back.isHidden()
    assert editor.form.question.hasFocus()


def test_a_card_that_went_meanwhile_says_so(
    qtbot: QtBot, editor: CardEditor, collection: Collection, clock: Clock, cards: list[CardId]
) -> None:
    qtbot.keyClicks(editor.form.question, "!")
    with collection.store.writing(clock()) as write:
        write.connection.execute(update(tables.card).where(tables.card.c.id == cards[0]).values(deleted=1))
    assert not editor.keep()
    assert "is gone" in editor.form.hint.text()
    assert editor.form.question.markdown.endswith("!")


def test_what_others_changed_is_read_again_but_not_over_ones_own_words(
    qtbot: QtBot, editor: CardEditor, desk: Desk, cards: list[CardId]
) -> None:
    card = desk.read(cards[0])
    desk.save(card, Written(Sides("Other?", "other", ""), card.deck, card.tags))
    editor.refresh()
    assert editor.form.question.markdown == "Other?"
    editor.begin()
    qtbot.keyClicks(editor.form.question, "!")
    editor.refresh()
    assert editor.form.question.markdown.endswith("!")


def test_a_table_card_is_shown_as_it_is_asked(editor: CardEditor, desk: Desk, cards: list[CardId]) -> None:
    cell = next(card for card in cards if desk.read(card).cell is not None)
    editor.edit(cell)
    assert "?" in editor.form.look.front.face.toPlainText()
    assert editor.form.look.back.face.places().lit() is not None


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> MainWindow:
    made = MainWindow(theme)
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


@pytest.fixture
def flow(window: MainWindow, theme: Theme, collection: Collection, clock: Clock) -> EditingFlow:
    return EditingFlow(Stage(theme, window, Jobs(), collection, clock))


def test_the_editor_opens_over_a_page_and_gives_the_keyboard_back(
    qtbot: QtBot, window: MainWindow, flow: EditingFlow, desk: Desk, cards: list[CardId]
) -> None:
    page, below = QWidget(), QLineEdit()
    QVBoxLayout(page).addWidget(below)
    window.add_page(page)
    window.show_page(page)
    below.setFocus()
    closed: list[str] = []
    editor = flow.edit_over(page, cards[0], lambda: closed.append("closed"))
    assert editor.form.question.hasFocus()
    with qtbot.waitSignal(flow.changed):
        qtbot.keyClicks(editor.form.question, "!")
        qtbot.keyClick(editor.form.question, Key.Key_Escape)
    assert closed == ["closed"]
    assert texts(desk, cards[0]).front.endswith("!")
    assert below.hasFocus()
    assert below.text() == ""


def test_closing_the_window_saves(
    qtbot: QtBot, window: MainWindow, flow: EditingFlow, desk: Desk, cards: list[CardId]
) -> None:
    editor = flow.editor()
    window.add_page(editor)
    window.show_page(editor)
    editor.edit(cards[0])
    editor.begin()
    qtbot.keyClicks(editor.form.question, "!")
    window.close()
    assert texts(desk, cards[0]).front.endswith("!")


def test_new_cards_one_after_the_other(
    qtbot: QtBot, window: MainWindow, flow: EditingFlow, desk: Desk
) -> None:
    flow.new_card()
    page = flow.new_page
    assert page.form.question.hasFocus()
    qtbot.keyClicks(page.form.question, "What is a hulk?")
    qtbot.keyClick(page.form.question, Key.Key_Tab)
    qtbot.keyClicks(page.form.answer, "A ship")
    page.reverse.click()
    page.form.tags.show_tags(("ships",), ())
    with qtbot.waitSignal(flow.changed):
        qtbot.keyClick(page.form.answer, Key.Key_Return, CTRL)
    assert page.new.texts == Sides("", "", "")
    assert page.new.tags == ("ships",)
    assert page.new.reverse
    assert page.form.question.hasFocus()
    assert [each.front for each in desk.same_front("A ship", None)] == ["A ship"]
    qtbot.keyClick(page.form.question, Key.Key_Return, CTRL)
    assert "asks nothing yet" in page.form.hint.text()
    with qtbot.waitSignal(flow.left):
        qtbot.keyClick(page.form.question, Key.Key_Escape)


def test_a_card_that_was_not_added_is_there_again(
    qtbot: QtBot, window: MainWindow, flow: EditingFlow, desk: Desk, theme: Theme
) -> None:
    flow.new_card()
    qtbot.keyClicks(flow.new_page.form.question, "Half a")
    window.close()
    other = MainWindow(theme)
    qtbot.addWidget(other)
    again = EditingFlow(Stage(theme, other, Jobs(), desk.collection, desk.clock))
    again.new_card()
    assert again.new_page.form.question.markdown == "Half a"
    again.new_page.form.show_written(Written())
    again.new_page.keep_draft()
    assert desk.draft(None) is None


def test_gaps_have_no_other_way_round(qtbot: QtBot, flow: EditingFlow) -> None:
    flow.new_card()
    qtbot.keyClicks(flow.new_page.form.question, "heart")
    assert flow.new_page.reverse.isEnabled()
    qtbot.keyClick(flow.new_page.form.question, Key.Key_C, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert not flow.new_page.reverse.isEnabled()
    flow.new_page.form.show_written(Written())
    flow.new_page.keep_draft()


def test_a_draft_that_cannot_be_kept_is_said(
    qtbot: QtBot, editor: CardEditor, flow: EditingFlow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise UserError("The disk is full.")

    monkeypatch.setattr(Drafts, "keep", fail)
    qtbot.keyClicks(editor.form.question, "!")
    qtbot.waitUntil(lambda: editor.form.hint.text() == "The disk is full.")
    flow.new_card()
    qtbot.keyClicks(flow.new_page.form.question, "!")
    qtbot.waitUntil(lambda: flow.new_page.form.hint.text() == "The disk is full.")
    flow.new_page.form.show_written(Written())
    flow.new_page.keep_draft()
