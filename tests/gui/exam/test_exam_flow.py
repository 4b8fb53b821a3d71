"""The Exam page in the whole program: made, looked at, changed and removed by keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kmsflash.app import App
from kmsflash.model.days import Day, study_day
from kmsflash.model.exams import Exam, ExamPart, ExamWishes
from kmsflash.model.grades import Grade
from kmsflash.ui.exam.form import ExamForm
from kmsflash.ui.exam.view import ExamView
from tests.clock import Clock
from tests.gui.conftest import Start

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def program(start: Start) -> App:
    return start()


def exams(program: App) -> tuple[Exam, ...]:
    assert program.collection is not None
    return program.collection.exams.all()


def focus(widget: QWidget) -> QWidget:
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    return QApplication.focusWidget() or widget


def save(qtbot: QtBot, program: App) -> None:
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    with qtbot.waitSignal(program.exam.changed, timeout=20_000):
        qtbot.keyClick(QApplication.focusWidget() or program.exam.form, Qt.Key.Key_Return, CTRL)


def new_form(qtbot: QtBot, program: App) -> ExamForm:
    """Take the way of the learner: from the empty page to a form with the first deck checked."""
    qtbot.keyClick(program.window, Qt.Key.Key_4, CTRL)
    qtbot.keyClick(focus(program.exam.page.empty.make), Qt.Key.Key_Return)
    form = program.exam.form
    assert program.window.page is form
    return form


def check_first(qtbot: QtBot, form: ExamForm) -> None:
    qtbot.keyClick(focus(form.parts), Qt.Key.Key_Space)


def test_a_key_and_the_rail_lead_to_the_page(qtbot: QtBot, program: App) -> None:
    qtbot.keyClick(program.window, Qt.Key.Key_4, CTRL)
    assert program.window.page is program.exam.page
    assert program.exam.page.empty.make.isVisible()
    assert not program.exam.page.empty.turn.isVisible()
    program.show_today()
    program.window.rail.chosen.emit("exam")
    assert program.window.page is program.exam.page


def test_enter_alone_leads_to_the_first_exam(qtbot: QtBot, program: App) -> None:
    qtbot.keyClick(program.window, Qt.Key.Key_4, CTRL)
    qtbot.keyClick(program.exam.page, Qt.Key.Key_Return)
    assert program.window.page is program.exam.form


def test_an_exam_is_made_by_keys_and_shows(qtbot: QtBot, program: App, clock: Clock) -> None:
    form = new_form(qtbot, program)
    qtbot.keyClicks(focus(form.name), "Cloud exam")
    qtbot.keyClick(focus(form.minutes), Qt.Key.Key_Up)
    with qtbot.waitSignal(program.exam.prospect_told, timeout=20_000):
        check_first(qtbot, form)
    save(qtbot, program)
    (made,) = exams(program)
    assert (made.wishes.name, made.wishes.minutes) == ("Cloud exam", 30)
    assert made.wishes.day == study_day(clock()) + 30
    assert program.window.page is program.exam.page
    assert program.exam.page.view.hero.sentence.startswith("30 days to go")
    assert "made" in program.window.message.text
    program.undo()
    assert exams(program) == ()
    assert program.exam.page.empty.isVisible()


def inks(widget: QWidget) -> set[str]:
    image = widget.grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_checks_and_dates_wear_the_look(qtbot: QtBot, program: App, mode: str) -> None:
    theme = program.theme
    theme.set_mode(mode)
    form = new_form(qtbot, program)
    accent, text = theme.colour("accent").name(), theme.colour("text").name()
    assert accent not in inks(form.parts)
    with qtbot.waitSignal(program.exam.prospect_told, timeout=20_000):
        check_first(qtbot, form)
    assert accent in inks(form.parts)
    assert text in inks(form.date.field.lineEdit())


def test_the_foot_says_whether_it_can_be_finished(qtbot: QtBot, program: App, clock: Clock) -> None:
    form = new_form(qtbot, program)
    qtbot.waitUntil(lambda: "Nothing belongs to it" in form.foot.sentence)
    check_first(qtbot, form)
    qtbot.waitUntil(lambda: "you can see them all" in form.foot.sentence)
    form.date.field.setDate(form.date.field.date().addDays(-26))
    form.minutes.show_value(1)
    form.minutes.changed.emit(1)
    qtbot.waitUntil(lambda: form.foot.sentence.startswith("You cannot finish: "))
    assert "leave out" in form.foot.sentence
    form.date.field.setDate(form.date.field.date().addDays(-26))
    qtbot.waitUntil(lambda: "after today" in form.foot.sentence)


def test_bad_wishes_get_a_sentence_and_lose_nothing(qtbot: QtBot, program: App) -> None:
    form = new_form(qtbot, program)
    for wanted in ("name", "Nothing belongs", "after today", "minutes a day"):
        qtbot.keyClick(focus(form.foot.go), Qt.Key.Key_Return)
        qtbot.waitUntil(lambda wanted=wanted: wanted in program.window.message.text)  # type: ignore[misc]
        assert program.window.page is form
        if wanted == "name":
            qtbot.keyClicks(focus(form.name), "Cloud exam")
        elif wanted == "Nothing belongs":
            check_first(qtbot, form)
            form.date.field.setDate(form.date.field.date().addDays(-30))
        elif wanted == "after today":
            form.date.field.setDate(form.date.field.date().addDays(30))
            form.minutes.show_value(0)
    assert form.name.text() == "Cloud exam"
    assert exams(program) == ()


def test_escape_leaves_the_form_without_a_trace(qtbot: QtBot, program: App) -> None:
    form = new_form(qtbot, program)
    check_first(qtbot, form)
    qtbot.keyClick(focus(form.name), Qt.Key.Key_Escape)
    assert program.window.page is program.exam.page
    assert exams(program) == ()


def test_an_exam_is_changed_and_removed(qtbot: QtBot, program: App, clock: Clock) -> None:
    form = new_form(qtbot, program)
    qtbot.keyClicks(focus(form.name), "Cloud exam")
    check_first(qtbot, form)
    save(qtbot, program)
    qtbot.keyClick(focus(program.exam.page.view.hero.date), Qt.Key.Key_Return)
    before = form.wishes
    assert form.name.text() == "Cloud exam"
    form.date.field.setDate(form.date.field.date().addDays(-10))
    qtbot.keyClick(focus(form.weekdays.buttons[5]), Qt.Key.Key_Space)
    qtbot.keyClick(focus(form.dates.add), Qt.Key.Key_Space)
    assert form.wishes != before
    save(qtbot, program)
    (changed,) = exams(program)
    assert changed.wishes.day == study_day(clock()) + 20
    assert len(changed.wishes.weekdays_off) == 1
    assert changed.wishes.days_off == {study_day(clock())}
    qtbot.keyClick(focus(program.exam.page.view.hero.date), Qt.Key.Key_Return)
    (stretch,) = form.dates.buttons
    qtbot.keyClick(focus(stretch), Qt.Key.Key_Space)
    assert form.wishes.days_off == frozenset()
    qtbot.keyClick(focus(form.remove), Qt.Key.Key_Return)
    assert exams(program) == ()
    assert program.exam.page.empty.isVisible()
    assert "removed" in program.window.message.text


def test_the_decks_page_offers_a_date_for_its_deck(qtbot: QtBot, program: App) -> None:
    program.show_decks()
    tree = program.decks.page.tree
    qtbot.keyClick(tree, Qt.Key.Key_X, CTRL | Qt.KeyboardModifier.ShiftModifier)
    form = program.exam.form
    assert program.window.page is form
    deck = tree.current_line
    assert deck is not None
    assert [part.deck for part in form.wishes.parts] == [deck.deck]
    assert form.name.text() == deck.name
    save(qtbot, program)
    program.show_decks()
    qtbot.keyClick(tree, Qt.Key.Key_X, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert form.remove.isVisible()  # the one that there is


def test_of_several_exams_one_is_chosen(qtbot: QtBot, program: App, clock: Clock) -> None:
    assert program.collection is not None
    form = new_form(qtbot, program)
    qtbot.keyClicks(focus(form.name), "Far & wide")
    check_first(qtbot, form)
    save(qtbot, program)
    (far,) = exams(program)
    program.exam.make()
    form.date.show_day(Day(study_day(clock()) + 5))
    qtbot.keyClicks(focus(form.name), "Near")
    check_first(qtbot, form)
    save(qtbot, program)
    hero = program.exam.page.view.hero
    assert hero.sentence.startswith("5 days to go")
    menu = hero.menu()
    next(action for action in menu.actions() if action.text().startswith("Far && wide")).trigger()
    assert hero.sentence.startswith("30 days to go")
    clock.later(days=10)
    program.show_exam()
    assert any("(over)" in action.text() for action in hero.menu().actions())
    program.collection.exams.remove(far.exam, clock())
    program.show_exam()
    empty = program.exam.page.empty
    assert empty.earlier.isVisible()
    empty.menu().actions()[0].trigger()
    assert form.name.text() == "Near"


def made(program: App, clock: Clock, *, left: int = 30, minutes: int = 25) -> Exam:
    """Make an exam of the first deck, and show it with how ready one is."""
    assert program.collection is not None
    deck = program.collection.exam_reach.choices()[0].deck
    day = Day(study_day(clock()) + left)
    wishes = ExamWishes("Cloud exam", day, (ExamPart(deck),), minutes)
    program.collection.exams.make(wishes, clock())
    return exams(program)[0]


def show(qtbot: QtBot, program: App) -> ExamView:
    with qtbot.waitSignal(program.exam.readiness_told, timeout=20_000):
        program.show_exam()
    return program.exam.page.view


def answer_some(program: App, clock: Clock, cards: int = 8, days: int = 1) -> None:
    assert program.collection is not None
    for _ in range(days):
        session = program.collection.study.session(clock())
        for _ in range(cards):
            if session.turn(clock()) is None:
                break
            session.answer(Grade.GOOD, 900, clock.later(seconds=5))
        clock.later(days=1)


def test_the_page_says_how_ready_one_is(qtbot: QtBot, program: App, clock: Clock) -> None:
    made(program, clock)
    answer_some(program, clock, days=4)
    view = show(qtbot, program)
    assert view.hero.sentence.startswith("26 days to go, ready for about ")
    stopped, following, measured, sure = view.figures.sentences
    assert stopped.startswith("if you stopped today: ")
    assert "±" in following
    assert measured.startswith("measured so far: ")
    assert "hardly measured" in sure or "not measured at all" in sure
    few = len(view.sections.bars.lines)
    view.sections.more.click()
    assert few == 7 < len(view.sections.bars.lines)
    assert view.sections.bars.lines[0] in view.sections.bars.accessibleDescription()
    assert "By the plan" in view.pace.sentence.text()
    assert not view.reach.isVisible()


def test_the_charts_are_read_by_keys(qtbot: QtBot, program: App, clock: Clock) -> None:
    made(program, clock)
    answer_some(program, clock, days=3)
    view = show(qtbot, program)
    bars, chart = view.sections.bars, view.pace.chart
    told: list[str] = []
    bars.pointed.connect(told.append)
    qtbot.keyClick(focus(bars), Qt.Key.Key_Down)
    qtbot.keyClick(bars, Qt.Key.Key_End)
    assert told == [bars.lines[0], bars.lines[1], bars.lines[-1]]
    focus(chart)
    assert view.pace.sentence.text().startswith("Today: ")
    qtbot.keyClick(chart, Qt.Key.Key_End)
    assert view.pace.sentence.text() == chart.lines[-1]
    assert "by the plan" in chart.lines[-1]
    qtbot.keyClick(chart, Qt.Key.Key_Home)
    assert "known" in view.pace.sentence.text()
    focus(view.hero.date)
    assert "By the plan" in view.pace.sentence.text()


@pytest.mark.parametrize("way", ["more", "fewer"])
def test_what_cannot_be_finished_has_two_ways_out(qtbot: QtBot, program: App, clock: Clock, way: str) -> None:
    before = made(program, clock, left=8, minutes=3)
    view = show(qtbot, program)
    assert view.reach.sentence.startswith("You cannot finish: ")
    assert "3 minutes a day allow 6" in view.reach.sentence
    assert "Following the plan you would see about " in view.reach.sentence
    button = view.reach.more if way == "more" else view.reach.fewer
    with qtbot.waitSignal(program.exam.readiness_told, timeout=20_000):
        qtbot.keyClick(focus(button), Qt.Key.Key_Space)
    assert not view.reach.sentence.startswith("You cannot finish: ")
    (after,) = exams(program)
    if way == "more":
        assert after.wishes.minutes > 3
    else:
        assert any(part.left_out for part in after.wishes.parts)
        program.exam.change(after.exam)
        assert program.exam.form.bring_back.isVisible()
    program.undo()
    assert exams(program) == (before,)


def test_nothing_is_looked_at_twice_while_nothing_changes(qtbot: QtBot, program: App, clock: Clock) -> None:
    made(program, clock)
    show(qtbot, program)
    told: list[object] = []
    program.exam.readiness_told.connect(told.append)
    program.show_today()
    program.show_exam()
    answer_some(program, clock, cards=1)
    with qtbot.waitSignal(program.exam.readiness_told, timeout=20_000):
        program.show_exam()
    assert len(told) == 1


def test_what_stands_beside_is_kept(qtbot: QtBot, program: App, clock: Clock) -> None:
    made(program, clock)
    show(qtbot, program)
    first, second = QWidget(), QWidget()
    program.exam.page.set_side(first)
    program.exam.page.set_side(second)
    assert [side.isVisible() for side in (first, second)] == [False, True]


def test_an_exam_whose_cards_are_gone_says_so(qtbot: QtBot, program: App, clock: Clock) -> None:
    exam = made(program, clock)
    assert program.collection is not None
    deck = exam.wishes.parts[0].deck
    assert deck is not None
    program.collection.decks.delete(deck, clock())
    view = show(qtbot, program)
    assert view.hero.sentence.startswith("30 days to go")
    assert not view.pace.isVisible()
