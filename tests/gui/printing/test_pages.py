"""Pages to print: whole cards, in order, on paper of the right size."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from kmsflash.model.errors import Cancelled, UserError
from kmsflash.model.importing import Sides
from kmsflash.model.notes import Cell
from kmsflash.model.packages import PackedDeck, PackedFact
from kmsflash.model.progress import unreported
from kmsflash.ui.printing.pages import Page
from kmsflash.ui.printing.pdf import MOST_SHOWN, preview, write_pdf
from kmsflash.ui.printing.sheets import pages
from kmsflash.ui.printing.wishes import Paper, PrintWishes, Sheet
from tests.collection.packages import PIRATES, SEED, Box, asking

pytestmark = pytest.mark.usefixtures("qapp")
SHIPS = PackedDeck(SEED, ("Pirates", "Ships"))
TABLE = "| Ship | Masts |\n|---|---|\n| Cog | One |\n| Hulk | Two |\n"


def fact(word: str, front: str = "", answer: str = "", explanation: str = "", **more: object) -> PackedFact:
    made = asking(word)
    sides = Sides(front or f"What is a {word}?", answer or f"meaning of {word}", explanation)
    return replace(made, cards=(replace(made.cards[0], notes=sides, **more),))  # type: ignore[arg-type]


def laid_out(box: Box, sheet: Sheet, **more: object) -> list[Page]:
    return list(pages(box, PrintWishes(sheet, **more), unreported))  # type: ignore[arg-type]


def many(count: int = 60) -> Box:
    """Return a deck of cards of very different lengths, and one beside it."""
    facts = [fact(f"word{number}", answer="long " * (number % 7 * 40 + 1)) for number in range(count)]
    return Box((PIRATES, SHIPS), [*facts, asking("cog", deck=SHIPS)])


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("sheet", [Sheet.FOLD, Sheet.LIST])
def test_every_card_is_printed_once_and_none_is_cut(sheet: Sheet, paper: Paper) -> None:
    box = many()
    found = laid_out(box, sheet, paper=paper)
    words = [word.split(":")[0] for page in found for word in page.words]
    assert words == [card.notes.front for each in box.packed for card in each.cards]
    assert [page.number for page in found] == list(range(1, len(found) + 1))
    assert len(found) > 3
    for page in found:
        assert page.room.width() < paper.size[0]
        for each in page.placed:
            assert each.top >= page.room.top()
            assert each.top + each.block.height * each.scale <= page.room.bottom() + 0.5
            assert page.room.left() <= each.left < page.room.right()


@pytest.mark.parametrize("sheet", [Sheet.FOLD, Sheet.LIST])
def test_a_card_longer_than_a_page_is_made_smaller_and_stays_whole(sheet: Sheet) -> None:
    box = Box(packed=[fact("long", answer="\n\n".join(["A paragraph of words."] * 300)), asking("next")])
    found = laid_out(box, sheet)
    smaller = [each for page in found for each in page.placed if each.scale < 1]
    assert smaller
    assert all(each.top + each.block.height * each.scale <= found[0].room.bottom() + 0.5 for each in smaller)
    assert sum(len(page.words) for page in found) == 2


def test_on_a_page_to_fold_questions_stand_left_and_answers_right() -> None:
    (page,) = laid_out(Box(packed=[asking("sloop")]), Sheet.FOLD)
    middle = page.room.center().x()
    _title, question, answer = page.placed
    assert question.block.document.toPlainText() == "What is a sloop?"
    assert answer.block.document.toPlainText() == "meaning of sloop"
    assert question.left + question.block.document.textWidth() < middle < answer.left
    assert question.top == answer.top
    assert any(rule.dashed and rule.line.x1() == rule.line.x2() == middle for rule in page.rules)


def test_a_summary_is_one_page_a_deck_and_says_how_much_it_leaves_out() -> None:
    first, second = laid_out(many(400), Sheet.SUMMARY)
    texts = [each.block.document.toPlainText() for each in first.placed]
    assert "Pirates" in texts
    assert "400 cards: 400 questions" in texts
    assert f"and {400 - len(first.words)} more cards" in texts
    assert 0 < len(first.words) < 400
    assert [each.block.document.toPlainText() for each in second.placed][-2:] == [
        "Ships",
        "1 card: 1 question",
    ]


def test_a_table_card_shows_the_gap_and_not_the_answer() -> None:
    asked = fact("masts", "How many masts has a cog?", "One", TABLE, cell=Cell(0, 1))
    (page,) = laid_out(Box(packed=[asked]), Sheet.FOLD)
    question = page.placed[1].block.document.toPlainText()
    assert "Cog" in question
    assert "One" not in question
    (more,) = laid_out(Box(packed=[asked]), Sheet.FOLD, explanations=True)
    assert "Hulk" in more.placed[2].block.document.toPlainText()


def test_own_words_are_printed() -> None:
    own = fact("sloop", own=("Mine?", None, None))
    (page,) = laid_out(Box(packed=[own]), Sheet.LIST)
    assert page.words == ["Mine?: meaning of sloop"]


def test_a_picture_of_the_package_is_drawn(tmp_path: Path) -> None:
    red = QImage(60, 40, QImage.Format.Format_RGB32)
    red.fill(0xFF0000)
    assert red.save(str(tmp_path / "red.png"))
    box = Box(packed=[fact("red", "![](media/red.png)"), fact("gone", "![a ship](media/none.png)")])
    box.files["red.png"] = (tmp_path / "red.png").read_bytes()
    (shown,) = preview(box, PrintWishes(Sheet.FOLD), 1.0)
    image = shown.image
    inks = {image.pixelColor(x, y).name() for x in range(0, 400, 4) for y in range(0, 300, 4)}
    assert "#ff0000" in inks
    assert (image.width(), image.height()) == (794, 1123)


def test_an_empty_deck_is_one_empty_page(tmp_path: Path) -> None:
    for sheet in Sheet:
        assert len(laid_out(Box(), sheet)) == 1
        assert write_pdf(Box(), tmp_path / "empty.pdf", PrintWishes(sheet)) == 1


def test_a_pdf_has_its_pages_and_its_words(tmp_path: Path) -> None:
    from pypdf import PdfReader

    path = tmp_path / "cards.pdf"
    count = write_pdf(many(), path, PrintWishes(Sheet.LIST, Paper.LETTER))
    reader = PdfReader(path)
    assert len(reader.pages) == count == len(laid_out(many(), Sheet.LIST, paper=Paper.LETTER))
    assert [round(float(side)) for side in reader.pages[0].mediabox[2:]] == [612, 792]
    assert reader.metadata is not None
    assert reader.metadata.title == "Pirates"
    assert list(tmp_path.iterdir()) == [path]


def test_a_preview_is_the_first_pages() -> None:
    shown = preview(many(300), PrintWishes(Sheet.FOLD), 0.25)
    assert [page.number for page in shown] == list(range(1, MOST_SHOWN + 1))
    assert "What is a word0?: long" in shown[0].words


def test_cancelled_nothing_is_left_and_what_was_there_stays(tmp_path: Path) -> None:
    path = tmp_path / "cards.pdf"
    path.write_text("before")

    def stop(done: int, _total: int) -> None:
        if done > 20:
            raise Cancelled

    with pytest.raises(Cancelled):
        write_pdf(many(), path, PrintWishes(), stop)
    assert path.read_text() == "before"
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot be written"):
        write_pdf(many(1), tmp_path / "nowhere" / "cards.pdf", PrintWishes())
