"""Tables of cards in the window: what columns mean is shown, said otherwise by keys, and remembered."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kmsflash.app import App
from kmsflash.exchange.table.shape import Role
from kmsflash.ui.exchange.columns import ColumnsGroup
from kmsflash.ui.widgets.choice_field import ChoiceField
from tests.gui.conftest import Start
from tests.gui.exchange.conftest import Give, first_issue
from tests.gui.exchange.test_deck_files import accept, cards, plan_words, show

TABLE = "Ort,Land,Wort\nBergen,Norwegen,eins\nRiga,Lettland,zwei\nGenua,Italien,drei\n"


def table(folder: Path, name: str = "ports.csv", text: str = TABLE) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def columns(program: App) -> ColumnsGroup:
    return program.deck_files.page.columns


def said(program: App) -> list[str]:
    return [str(field.currentData()) for field in columns(program).fields]


def say(qtbot: QtBot, program: App, field: ChoiceField, key: Qt.Key) -> None:
    """Choose another by the arrow keys, as somebody does who works by keyboard alone."""
    field.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is field, timeout=20_000)
    with qtbot.waitSignal(program.planned, timeout=20_000):
        qtbot.keyClick(field, key)


def test_the_columns_of_a_table_show_what_they_hold(qtbot: QtBot, start: Start, tmp_path: Path) -> None:
    program = start()
    show(qtbot, program, table(tmp_path, text="Frage,Antwort\nWo liegt Riga?,Lettland\n"))
    assert said(program) == ["question", "answer"]
    assert columns(program).heading.isChecked()
    assert [field.accessibleName() for field in columns(program).fields] == ["Frage", "Antwort"]
    assert columns(program).fields[1].accessibleDescription() == "Lettland"
    before = cards(program)
    accept(qtbot, program)
    assert cards(program, "Riga") == 1
    assert cards(program) == before + 1


def test_a_column_is_said_to_be_another_and_the_next_table_of_its_shape_remembers_it(
    qtbot: QtBot, start: Start, tmp_path: Path
) -> None:
    program = start()
    show(qtbot, program, table(tmp_path))
    assert said(program) == ["question", "answer", "explanation"]
    say(qtbot, program, columns(program).fields[2], Qt.Key.Key_Up)
    assert said(program) == ["question", "", "answer"]
    with qtbot.waitSignal(program.planned, timeout=20_000):
        columns(program).heading.setFocus()
        qtbot.keyClick(columns(program).heading, Qt.Key.Key_Space)
    accept(qtbot, program)
    assert cards(program, "eins") == 1
    assert cards(program, "Norwegen") == 0
    show(qtbot, program, table(tmp_path, "more.csv", TABLE.replace("Bergen", "Oslo")))
    assert said(program) == ["question", "", "answer"]


def test_what_was_said_is_there_after_a_restart(qtbot: QtBot, start: Start, tmp_path: Path) -> None:
    program = start()
    show(qtbot, program, table(tmp_path))
    say(qtbot, program, columns(program).fields[2], Qt.Key.Key_Up)
    program.window.close()
    again = start()
    show(qtbot, again, table(tmp_path, "more.csv"))
    assert said(again) == ["question", "", "answer"]


def test_a_table_that_shows_no_answers_waits_for_them_to_be_said(
    qtbot: QtBot, start: Start, tmp_path: Path
) -> None:
    program = start()
    show(qtbot, program, table(tmp_path, text="Bergen\nRiga\n"))
    assert said(program) == ["question"]
    assert not program.deck_files.page.foot.go.isEnabled()
    assert "0" in plan_words(program) or "nothing" in plan_words(program).casefold()


def test_another_deck_file_shows_no_columns(qtbot: QtBot, start: Start, give: Give) -> None:
    program = start()
    show(qtbot, program, give(first_issue()))
    assert not columns(program).isVisible()


def test_there_is_a_role_for_every_choice(qtbot: QtBot, start: Start, tmp_path: Path) -> None:
    program = start()
    show(qtbot, program, table(tmp_path))
    field = columns(program).fields[0]
    assert {str(field.itemData(at)) for at in range(field.count())} == {role.value for role in Role}
