"""What a card is written with, driven by real keys."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QColor, QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kmsflash.collection.editing import Editing
from kmsflash.model.editing import NewCard, Written
from kmsflash.model.errors import UserError
from kmsflash.model.importing import Sides
from kmsflash.ui.editing.desk import Desk
from kmsflash.ui.editing.form import CardForm
from kmsflash.ui.editing.markdown_field import MarkdownField
from kmsflash.ui.pictures import read
from kmsflash.ui.widgets.key_list import KeyList

Key, Mod = Qt.Key, Qt.KeyboardModifier
CTRL, SHIFT, ALT = Mod.ControlModifier, Mod.ShiftModifier, Mod.AltModifier


@pytest.fixture
def question(form: CardForm) -> MarkdownField:
    return form.question


def select_word(field: MarkdownField, word: str) -> None:
    cursor = field.textCursor()
    at = field.toPlainText().index(word)
    cursor.setPosition(at)
    cursor.setPosition(at + len(word), cursor.MoveMode.KeepAnchor)
    field.setTextCursor(cursor)


def image(width: int = 4, height: int = 3) -> QImage:
    made = QImage(width, height, QImage.Format.Format_RGB32)
    made.fill(QColor("teal"))
    return made


def paste(qtbot: QtBot, field: MarkdownField, data: QMimeData, *, plain: bool = False) -> None:
    QGuiApplication.clipboard().setMimeData(data)
    qtbot.keyClick(field, Key.Key_V, CTRL | SHIFT if plain else CTRL)


def mime(text: str = "", html: str = "", files: tuple[Path, ...] = ()) -> QMimeData:
    data = QMimeData()
    if text:
        data.setText(text)
    if html:
        data.setHtml(html)
    if files:
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in files])
    return data


def test_keys_set_marks_and_undo_is_the_fields_own(qtbot: QtBot, question: MarkdownField) -> None:
    qtbot.keyClicks(question, "a heart")
    qtbot.keyClick(question, Key.Key_B, CTRL)
    assert question.markdown == "a **heart**"
    qtbot.keyClick(question, Key.Key_I, CTRL)
    assert question.markdown == "a ***heart***"
    qtbot.keyClick(question, Key.Key_Z, CTRL)
    qtbot.keyClick(question, Key.Key_Z, CTRL)
    assert question.markdown == "a heart"
    qtbot.keyClick(question, Key.Key_Z, CTRL | SHIFT)
    assert question.markdown == "a **heart**"


def test_gaps_by_keys(qtbot: QtBot, form: CardForm) -> None:
    question = form.question
    qtbot.keyClicks(question, "heart pumps blood")
    select_word(question, "heart")
    qtbot.keyClick(question, Key.Key_C, CTRL | SHIFT)
    select_word(question, "pumps")
    qtbot.keyClick(question, Key.Key_C, CTRL | SHIFT)
    select_word(question, "blood")
    qtbot.keyClick(question, Key.Key_C, CTRL | SHIFT | ALT)
    assert question.markdown == "{{c1::heart}} {{c2::pumps}} {{c2::blood}}"
    assert form.look.front.face.toPlainText() == "[…] pumps blood"
    assert "heart" in form.look.back.face.toPlainText()


def test_letters_beyond_the_first_plane_keep_their_places(qtbot: QtBot, question: MarkdownField) -> None:
    question.show_markdown("🫀🫁 heart 🧠")
    select_word(question, "heart")
    cursor = question.textCursor()
    cursor.setPosition(5)
    cursor.setPosition(10, cursor.MoveMode.KeepAnchor)
    question.setTextCursor(cursor)
    qtbot.keyClick(question, Key.Key_B, CTRL)
    assert question.markdown == "🫀🫁 **heart** 🧠"
    assert question.textCursor().selectedText() == "heart"


def test_no_break_spaces_stay(question: MarkdownField) -> None:
    question.show_markdown("« Quoi\u00a0? »\n12\u202f%")
    assert question.markdown == "« Quoi\u00a0? »\n12\u202f%"


def test_a_table_is_worked_by_keys(qtbot: QtBot, form: CardForm) -> None:
    field = form.explanation
    field.setFocus()
    qtbot.keyClick(field, Key.Key_T, CTRL)
    for word in ("Organ", "Does", "Heart"):
        qtbot.keyClicks(field, word)
        qtbot.keyClick(field, Key.Key_Tab)
    qtbot.keyClicks(field, "pumps")
    qtbot.keyClick(field, Key.Key_Tab)
    qtbot.keyClicks(field, "Lung")
    qtbot.keyClick(field, Key.Key_Return)
    qtbot.keyClick(field, Key.Key_Return)
    qtbot.keyClicks(field, "So.")
    assert field.markdown == (
        "| Organ | Does  |\n| ----- | ----- |\n| Heart | pumps |\n| Lung  |       |\n\nSo."
    )
    qtbot.keyClick(field, Key.Key_Tab)
    assert form.deck.hasFocus() or form.deck.lineEdit().hasFocus()  # type: ignore[union-attr]


def test_enter_goes_on_with_a_list(qtbot: QtBot, question: MarkdownField) -> None:
    qtbot.keyClicks(question, "one")
    qtbot.keyClick(question, Key.Key_L, CTRL)
    qtbot.keyClick(question, Key.Key_Return)
    qtbot.keyClicks(question, "two")
    qtbot.keyClick(question, Key.Key_Return)
    qtbot.keyClick(question, Key.Key_Return)
    qtbot.keyClicks(question, "so")
    assert question.markdown == "- one\n- two\nso"


def test_the_window_does_not_get_the_keys_of_the_text(qtbot: QtBot, form: CardForm) -> None:
    stolen: list[str] = []
    for keys in ("Ctrl+B", "Ctrl+Shift+V", "Ctrl+Shift+C", "Ctrl+Return"):
        action = QAction(keys, form)
        action.setShortcut(keys)
        action.triggered.connect(lambda _=False, keys=keys: stolen.append(keys))
        form.addAction(action)
    with qtbot.waitSignal(form.save_wanted):
        for key, held in ((Key.Key_B, CTRL), (Key.Key_V, CTRL | SHIFT), (Key.Key_C, CTRL | SHIFT)):
            qtbot.keyClick(form.question, key, held)
        qtbot.keyClick(form.question, Key.Key_Return, CTRL)
    assert stolen == []


def test_every_tool_is_named_and_reached_by_tab(qtbot: QtBot, form: CardForm) -> None:
    reached: list[QWidget] = []
    form.tags.setFocus()
    for _ in form.tools.buttons:
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        reached.append(focused)
    assert reached == list(form.tools.buttons.values())
    for button in form.tools.buttons.values():
        assert button.accessibleName()
        assert min(button.width(), button.height()) >= 32


def test_a_tool_works_on_the_field_written_in_last(qtbot: QtBot, form: CardForm) -> None:
    form.answer.setFocus()
    qtbot.keyClicks(form.answer, "blood")
    bold = form.tools.buttons["Ctrl+B"]
    bold.setFocus()
    qtbot.keyClick(bold, Key.Key_Space)
    assert form.answer.markdown == "**blood**"
    assert form.answer.hasFocus()


# What comes in


def test_a_pasted_picture_is_taken_in_and_shown(qtbot: QtBot, form: CardForm, desk: Desk) -> None:
    QGuiApplication.clipboard().setImage(image())
    qtbot.keyClick(form.question, Key.Key_V, CTRL)
    assert form.question.markdown.startswith("![picture](media/picture-")
    reference = form.question.markdown.split("(")[1][:-1]
    assert desk.collection.media.path_of(reference) is not None
    assert "\ufffc" in form.look.front.face.toPlainText()  # a picture


def test_a_large_photo_is_scaled_down(
    qtbot: QtBot, question: MarkdownField, desk: Desk, tmp_path: Path
) -> None:
    path = tmp_path / "photo of a heart.jpg"
    image(3000, 1500).save(str(path))
    paste(qtbot, question, mime(files=(path,)))
    assert question.markdown.startswith("![photo of a heart](media/photo-of-a-heart-")
    kept = desk.collection.media.path_of(question.markdown.split("(")[1][:-1])
    assert kept is not None
    assert read(kept).width() == 2048  # type: ignore[union-attr]


def test_dropped_files_are_taken_in(qtbot: QtBot, form: CardForm, tmp_path: Path) -> None:
    paths = (tmp_path / "a.png", tmp_path / "b.png")
    for number, path in enumerate(paths, 4):
        image(number).save(str(path))
    data = mime(files=paths)
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Mod.NoModifier
    place = QPoint(5, 5)
    for event in (
        QDragEnterEvent(place, copy, data, left, none),
        QDropEvent(QPointF(place), copy, data, left, none),
    ):
        QApplication.sendEvent(form.question.viewport(), event)
    assert [line[:4] for line in form.question.markdown.split("\n")] == ["![a]", "![b]"]


def test_a_file_that_lies_is_refused_in_a_sentence(qtbot: QtBot, form: CardForm, tmp_path: Path) -> None:
    path = tmp_path / "heart.png"
    path.write_text("<html><script>alert(1)</script></html>")
    qtbot.keyClicks(form.question, "words")
    paste(qtbot, form.question, mime(files=(path,)))
    assert form.question.markdown == "words"
    assert form.hint.isVisible()
    assert "it is a web page" in form.hint.text()
    form.add_files([str(path)])
    assert form.question.markdown == "words"


def test_pasted_pages_become_markdown_without_scripts(qtbot: QtBot, question: MarkdownField) -> None:
    page = "<p>A <b>heart</b><script>alert(1)</script><img src=x onerror=alert(1)></p>"
    paste(qtbot, question, mime("A heart", page))
    assert question.markdown == "A **heart**"
    paste(qtbot, question, mime(" plain", "<p><b>plain</b></p>"), plain=True)
    assert question.markdown == "A **heart** plain"


def test_code_from_an_editor_stays_as_it_is(qtbot: QtBot, question: MarkdownField) -> None:
    code = "if x:\n    y = *z"
    page = '<div style="white-space: pre;"><div><span>if x:</span></div><p>    y = *z</p></div>'
    paste(qtbot, question, mime(code, page))
    assert question.markdown == code


def test_lines_pasted_into_a_cell_stay_in_it(qtbot: QtBot, question: MarkdownField) -> None:
    question.show_markdown("| a | b |\n|---|---|\n| 1 | 2 |")
    cursor = question.textCursor()
    cursor.setPosition(3)
    question.setTextCursor(cursor)
    paste(qtbot, question, mime("x\ny"))
    assert question.markdown.startswith("| ax y | b |")


# Deck, tags, and others that ask the same


def test_tags_are_completed_and_taken_away(qtbot: QtBot, form: CardForm, desk: Desk) -> None:
    desk.create(NewCard(Sides("a", "b", ""), ("D",), ("Biology",)))
    form.show_written(Written())
    entry = form.tags.focusProxy()
    assert entry is not None
    form.tags.setFocus()
    qtbot.keyClicks(entry, "biology,exam 2026 ")
    assert list(form.tags.tags) == ["Biology", "exam", "2026"]
    qtbot.keyClick(entry, Key.Key_Backspace)
    assert list(form.tags.tags) == ["Biology", "exam"]
    qtbot.keyClick(entry, Key.Key_Left)
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Left)
    assert QApplication.focusWidget().accessibleName() == "Take the tag Biology away"  # type: ignore[union-attr]
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Delete)
    assert list(form.tags.tags) == ["exam"]
    assert QApplication.focusWidget().accessibleName() == "Take the tag exam away"  # type: ignore[union-attr]
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Right)
    qtbot.keyClicks(entry, "half")
    assert list(form.tags.tags) == ["exam", "half"]
    assert form.written.tags == ("exam", "half")


def test_a_deck_is_chosen_or_named(form: CardForm) -> None:
    form.show_written(Written(deck=("Harbours of the north",)))
    assert form.written.deck == ("Harbours of the north",)
    assert form.deck.is_known
    form.deck.setEditText("Ships › Words")
    assert list(form.written.deck) == ["Ships", "Words"]
    assert not form.deck.is_known


def test_what_is_asked_already_is_told_while_writing(qtbot: QtBot, form: CardForm, desk: Desk) -> None:
    desk.create(NewCard(Sides("What is a hulk?", "A ship", ""), ("Ships", "Words")))
    qtbot.keyClicks(form.question, "What is a hulk?")
    qtbot.waitUntil(form.hint.isVisible)
    assert form.hint.text() == "A card in Ships › Words asks this already."
    qtbot.keyClicks(form.question, "!")
    assert form.hint.isHidden()


@pytest.mark.parametrize("width", [372, 1000])
def test_the_card_stands_under_or_beside_the_fields(form: CardForm, width: int) -> None:
    form.resize(width, 900)
    form.show_written(Written(Sides("Q", "A", "E")))
    QApplication.processEvents()
    beside = form.look.x() > form.deck.x() + 100
    assert beside == (width == 1000)
    assert form.look.front.face.toPlainText() == "Q"
    assert form.look.back.face.toPlainText() == "Q\nA\nE"


def test_f1_lists_the_keys_and_escape_puts_them_away_first(qtbot: QtBot, form: CardForm) -> None:
    left: list[bool] = []
    form.left.connect(lambda: left.append(True))
    qtbot.keyClick(form.question, Key.Key_F1)
    keys = form.findChild(KeyList)
    assert keys is not None
    assert keys.isVisible()
    assert "Ctrl Shift C: Gap" in keys.accessibleDescription()
    qtbot.keyClick(form.question, Key.Key_Escape)
    assert not keys.isVisible()
    assert left == []
    qtbot.keyClick(form.question, Key.Key_F1)
    qtbot.keyClick(form.question, Key.Key_F1)
    assert not keys.isVisible()
    qtbot.keyClick(form.question, Key.Key_Escape)
    assert left == [True]


def test_the_card_is_as_high_as_its_text_at_every_width(qtbot: QtBot, form: CardForm) -> None:
    form.show_written(Written(Sides("word " * 30, "answer " * 40, "")))
    faces = (form.look.front.face, form.look.back.face)

    def fit() -> bool:
        return all(face.text_height() <= face.text_room() < face.text_height() + 4 for face in faces)

    for width in (372, 1000, 500, 372):
        form.resize(width, 2000)
        qtbot.waitUntil(fit)


def test_what_cannot_be_looked_up_keeps_nobody_from_writing(
    qtbot: QtBot, form: CardForm, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def fail(*told: object, **_: object) -> None:
        asked.append("asked")
        raise UserError("The collection cannot be opened.")

    monkeypatch.setattr(Editing, "same_front", fail)
    qtbot.keyClicks(form.question, "Why?")
    qtbot.waitUntil(lambda: bool(asked))
    assert form.hint.isHidden()
    assert form.question.markdown == "Why?"
