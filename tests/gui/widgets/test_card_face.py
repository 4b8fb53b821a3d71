from xml.etree.ElementTree import Element

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kmsflash.model.kinds import Kind
from kmsflash.model.notes import Cell
from kmsflash.model.study import Face
from kmsflash.rendering import card, tree
from kmsflash.rendering.markup import html
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.card_face import ANSWER, BLEED, PASSAGE, QUESTION, CardFace, Part
from kmsflash.ui.widgets.card_face.places import Box
from kmsflash.ui.widgets.card_face.sentinels import Under

BOOKS = """
| Book | Written | Pages | Shelf |
|------|--------:|-------|-------|
| Ulysses | 1922 | seven hundred and thirty, in the first edition of them all | upper |
| Emma | 1815 | 474 | lower |
"""
EMMA = Face(Kind.TABLE, "When was **Emma** written?", "1815", BOOKS, Cell(1, 1))


@pytest.fixture
def face(qtbot: QtBot, theme: Theme) -> CardFace:
    shown = CardFace(theme)
    qtbot.addWidget(shown)
    shown.resize(600, 400)
    shown.show()
    return shown


def passage(markdown: str) -> Part:
    return Part(tree.parse(html(markdown)), PASSAGE)


def context(uncovered: int = 0) -> Element:
    side = card.front(EMMA, uncovered)
    assert side.context is not None
    return side.context


def cells(face: CardFace, under: Under) -> list[Box]:
    return [cell for grid in face.places().grids for cell in grid.cells if cell.under is under]


def pixel(face: CardFace, at: QPoint) -> QColor:
    ground = QImage(face.size(), QImage.Format.Format_RGB32)
    ground.fill(QColor("white"))
    face.render(ground, renderFlags=QWidget.RenderFlag.DrawChildren)
    return ground.pixelColor(at)


def test_the_text_is_there_to_read_and_to_copy(qtbot: QtBot, face: CardFace) -> None:
    face.show_parts(Part(tree.parse(html("What is **this**, `then`?")), QUESTION), passage("A ==mark==."))
    assert face.toPlainText() == "What is this, then?\nA mark."
    QTest.keyClick(face, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(face, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "What is this, then?\nA mark."


def test_no_word_of_a_masked_cell_is_in_the_document(face: CardFace) -> None:
    face.show_parts(Part(context(), PASSAGE))
    shown = face.toHtml()
    assert "Emma" in shown
    for hidden in ("1815", "474", "lower", "Ulysses"):
        assert hidden not in shown
    assert len(cells(face, Under.MASKED)) == 2
    assert len(cells(face, Under.GAP)) == 1


def test_the_cells_of_the_context_stand_in_equal_columns(face: CardFace) -> None:
    face.show_parts(Part(context(), PASSAGE))
    head = [cell.rect for cell in cells(face, Under.HEAD)]
    assert [round(rect.width()) for rect in head] == [148] * 4
    gap = cells(face, Under.GAP)[0].rect
    assert gap.left() == pytest.approx(head[1].left(), abs=1)
    assert gap.top() == pytest.approx(head[1].bottom(), abs=1)


def test_uncovering_puts_the_words_in(face: CardFace) -> None:
    face.show_parts(Part(context(1), PASSAGE))
    assert "474" in face.toPlainText()
    assert len(cells(face, Under.MASKED)) == 1


def test_the_lit_cell_is_painted_from_edge_to_edge(face: CardFace, theme: Theme) -> None:
    face.show_parts(Part(card.back(EMMA).explanation, PASSAGE))
    lit = face.places().lit()
    assert lit is not None
    mark = theme.colour("mark")
    for corner in (lit.topLeft() + QPoint(2, 3), lit.bottomRight() - QPoint(2, 3)):
        assert pixel(face, corner.toPoint()) == mark
    assert pixel(face, (lit.topRight() + QPoint(3, 3)).toPoint()) != mark


def test_rows_end_where_the_next_begin_whatever_their_heights(face: CardFace) -> None:
    face.show_parts(passage(BOOKS))
    grid = face.places().grids[0]
    assert len(grid.lines) == 2
    assert grid.rect.left() == BLEED
    assert grid.rect.width() == pytest.approx(600 - 2 * BLEED, abs=1)
    assert grid.rect.bottom() == pytest.approx(BLEED + face.text_height(), abs=3)


def test_a_mark_over_two_lines_is_two_pills(face: CardFace, theme: Theme) -> None:
    face.show_parts(passage("Some words here and then ==" + "marked words " * 8 + "in `code` too==, end."))
    pills = [pill for pill in face.places().pills if pill.under is Under.MARK]
    assert len(pills) == 2
    assert pills[0].rect.bottom() <= pills[1].rect.top() + 1
    assert not [pill for pill in face.places().pills if pill.under is Under.CODE]
    assert pixel(face, (pills[1].rect.topLeft() + QPoint(4, 2)).toPoint()) == theme.colour("mark")


def test_emoji_before_a_pill_do_not_move_it(face: CardFace) -> None:
    face.show_parts(passage("🔑🔑🔑🔑 then `code`"))
    emoji = face.places().pills[0].rect
    face.show_parts(passage("🔑🔑🔑🔑 then `code` more"))
    assert face.places().pills[0].rect == emoji


def test_a_pill_does_not_touch_the_comma_after_it(face: CardFace) -> None:
    face.show_parts(passage("`code`, then"))
    with_comma = face.places().pills[0].rect
    face.show_parts(passage("`code` then"))
    assert with_comma.right() < face.places().pills[0].rect.right()
    assert with_comma.left() == face.places().pills[0].rect.left()


def test_code_stands_on_a_pill(face: CardFace) -> None:
    face.show_parts(passage("Call `kms:Decrypt` now"))
    assert [pill.under for pill in face.places().pills] == [Under.CODE]


@pytest.mark.parametrize(
    ("label", "under", "title"),
    [
        ("trap", Under.TRAP, "Trap: Mind the gap"),
        ("warning", Under.TRAP, "Trap: Mind the gap"),
        ("exam-tip", Under.CUE, "Exam cue: Mind the gap"),
        ("summary", Under.TAKEAWAY, "Takeaway: Mind the gap"),
        ("whatever", Under.QUOTE, "Mind the gap"),
    ],
)
def test_a_call_out_has_the_hue_and_the_word_of_its_kind(
    face: CardFace, label: str, under: Under, title: str
) -> None:
    face.show_parts(passage(f"> [!{label}] Mind the gap\n> Step over it."))
    assert [box.under for box in face.places().boxes] == [under]
    assert face.toPlainText().splitlines()[-2:] == [title, "Step over it."] or title in face.toPlainText()


def test_a_call_out_without_a_title_names_itself(face: CardFace) -> None:
    face.show_parts(passage("> [!trap]\n> Step over it."))
    assert "Trap\n" in face.toPlainText()
    assert "Trap: " not in face.toPlainText()


def test_code_has_colours_where_the_language_is_known(face: CardFace, theme: Theme) -> None:
    face.show_parts(passage('```python\nx = "word"\n```'))
    assert theme.colour("good").name() in face.toHtml()
    face.show_parts(passage('```nolanguage\nx = "word"\n```'))
    assert theme.colour("good").name() not in face.toHtml()
    assert [box.under for box in face.places().boxes] == [Under.LISTING]


def test_another_theme_sets_the_same_words_in_its_colours(face: CardFace, theme: Theme) -> None:
    face.show_parts(passage("Words"))
    theme.set_mode("dark")
    assert face.toPlainText() == "Words"
    assert theme.colour("text").name() in face.toHtml()


def test_larger_type_takes_more_room(face: CardFace, theme: Theme) -> None:
    face.show_parts(passage("Words " * 40))
    before = face.text_height()
    theme.set_font_scale(1.5)
    assert face.text_height() > 1.4 * before


def test_a_hidden_face_knows_its_height(qtbot: QtBot, theme: Theme) -> None:
    hidden = CardFace(theme)
    qtbot.addWidget(hidden)
    hidden.show_parts(Part(tree.parse(html("Two words")), ANSWER))
    assert hidden.height_at(500) < 60
    assert hidden.height_at(60) > hidden.height_at(500)


def test_arrow_keys_scroll_and_letters_go_to_the_page_around(qtbot: QtBot, theme: Theme) -> None:
    class Around(QWidget):
        pressed: list[int] = []  # noqa: RUF012  one page, one test

        def keyPressEvent(self, event: object) -> None:
            self.pressed.append(event.key())  # type: ignore[attr-defined]  # a key event

    around = Around()
    qtbot.addWidget(around)
    face = CardFace(theme, around)
    face.resize(380, 280)
    face.show_parts(passage("\n\n".join(f"Line {number}" for number in range(80))))
    around.resize(400, 300)
    around.show()
    QTest.keyClick(face, Qt.Key.Key_Down)
    first = face.verticalScrollBar().value()
    QTest.keyClick(face, Qt.Key.Key_PageDown)
    assert 0 < first < face.verticalScrollBar().value()
    for key in (Qt.Key.Key_Space, Qt.Key.Key_3, Qt.Key.Key_Z):
        QTest.keyClick(face, key)
    assert around.pressed == [Qt.Key.Key_Space, Qt.Key.Key_3, Qt.Key.Key_Z]


def test_a_link_only_tells(qtbot: QtBot, face: CardFace) -> None:
    face.show_parts(passage("[the manual](https://example.org/a)"))
    with qtbot.waitSignal(face.link_followed) as told:
        QTest.mouseClick(face.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 12))
    assert told.args == [QUrl("https://example.org/a")]
    assert "the manual" in face.toPlainText()


def test_hostile_text_is_shown_and_nothing_is_loaded(face: CardFace) -> None:
    face.show_parts(passage("<div>" * 300 + "deep" + '<img src="file:///etc/passwd" alt="a picture">'))
    assert "deep" in face.toPlainText()
    assert "a picture" in face.toPlainText()
    face.grab()


@pytest.mark.parametrize("markdown", ["", "   ", "\n\n", "| a |\n|---|", "> [!trap]", "- ", "```\n```", "**"])
def test_next_to_nothing_is_shown_too(face: CardFace, markdown: str) -> None:
    face.show_parts(passage(markdown))
    face.grab()
    assert face.text_height() >= 0
