"""The notes beside the cards: the passage of the chosen card is in sight."""

from pytestqt.qtbot import QtBot

from kmsflash.model.kinds import Kind
from kmsflash.ui.importing.marks import Wanted, find_marks
from kmsflash.ui.importing.notes_lines import lines_of
from kmsflash.ui.importing.notes_view import NotesView
from kmsflash.ui.theme import Theme

LINES = 60
TEXT = "\n\n".join(
    f"Tide {number} comes in a while after the tide before it, and reaches a little higher up the beach."
    for number in range(LINES)
)
CHOSEN = 20


def shown(qtbot: QtBot, width: int, height: int) -> tuple[NotesView, Theme]:
    theme = Theme()
    view = NotesView(theme)
    qtbot.addWidget(view)
    view.resize(width, height)
    lines = lines_of(TEXT)
    marks = find_marks(lines, [Wanted(CHOSEN, 2 * CHOSEN, TEXT.split("\n\n")[CHOSEN])])
    with qtbot.waitExposed(view):
        view.show()
    view.show_notes(lines, marks, {CHOSEN: Kind.TAKEAWAY})
    view.select(CHOSEN)
    return view, theme


def sees_chosen(view: NotesView) -> bool:
    first, last, _ = view.lines_in_sight()
    return first <= 2 * CHOSEN + 1 <= last


def test_the_chosen_passage_stays_in_sight_in_a_wider_window(qtbot: QtBot) -> None:
    view, _ = shown(qtbot, 160, 100)
    assert sees_chosen(view)
    view.resize(900, 300)
    assert sees_chosen(view)


def test_the_chosen_passage_stays_in_sight_in_larger_type(qtbot: QtBot) -> None:
    view, theme = shown(qtbot, 400, 200)
    theme.set_font_scale(2.0)
    assert sees_chosen(view)


def test_what_was_scrolled_to_stays_where_only_the_height_changes(qtbot: QtBot) -> None:
    view, _ = shown(qtbot, 400, 200)
    view.verticalScrollBar().setValue(0)
    view.resize(400, 220)
    assert view.verticalScrollBar().value() == 0
