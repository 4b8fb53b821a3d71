"""The study page, driven by real keys, with a session in memory."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta, timezone
from typing import TypeVar

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from kmsflash.model.changes import Changes
from kmsflash.model.days import Day, study_day
from kmsflash.model.errors import UserError
from kmsflash.model.grades import Grade
from kmsflash.model.ids import CardId
from kmsflash.model.kinds import Kind
from kmsflash.model.notes import Cell
from kmsflash.model.options import ScreenOptions
from kmsflash.model.steps import Step, Turned
from kmsflash.model.study import Choice, Face, Leaving, Missed, Summary, Turn
from kmsflash.model.typed import Leniency
from kmsflash.rendering.card import plain
from kmsflash.ui.study.bar import Bar
from kmsflash.ui.study.foot import Foot
from kmsflash.ui.study.grades import GradeButton
from kmsflash.ui.study.leech_notice import LeechNotice
from kmsflash.ui.study.notice import Notice
from kmsflash.ui.study.pace import LEFT_ALONE, Pace
from kmsflash.ui.study.page import StudyPage
from kmsflash.ui.study.sheet import Sheet
from kmsflash.ui.study.side_note import SideNote
from kmsflash.ui.study.summary import SummaryPage
from kmsflash.ui.study.typing_field import TypingField
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.button import Button
from kmsflash.ui.widgets.card_face import CardFace
from kmsflash.ui.widgets.key_list import KeyList

TEA = """
| Drink | Water | Minutes | Origin |
|-------|-------|---------|--------|
| Green tea | 80 °C | two | China (first written of there) |
| Black tea | 95 °C | three to five, longer makes it bitter | China; then India |
| Mate | 70 °C | five | Paraguay |
"""
FACES = (
    Face(
        kind=Kind.TABLE,
        front="How hot is the water for **black tea**?",
        answer="95 °C",
        explanation=TEA,
        cell=Cell(1, 1),
        deck=("Drinks",),
        headings=("Hot drinks", "Tea"),
    ),
    Face(
        kind=Kind.TRAP,
        front="The tea is bitter though the water was right. What is wrong, and what instead?",
        answer="It stood too long: use `timer --minutes 4`, and take the leaves out at once.",
        explanation="> [!trap] Longer is not stronger\n> More leaves make it stronger; "
        "==more minutes only make it bitter, set `timer` for it==.\n\nTaste after `three` minutes.",
        deck=("Drinks",),
        headings=("Hot drinks", "Mistakes"),
    ),
    Face(
        kind=Kind.DEFINITION,
        front="What is a **gaiwan**?",
        answer="A lidded bowl to brew tea in",
        explanation="**Gaiwan**: ==a lidded bowl== to brew tea in.",
        deck=("Drinks",),
        headings=("Hot drinks", "Things"),
    ),
)
SIX = (
    Choice(Grade.BLACKOUT, 1, same_day=True),
    Choice(Grade.AGAIN, 1, same_day=True),
    Choice(Grade.ALMOST, 1, same_day=True),
    Choice(Grade.HARD, 6, same_day=True),
    Choice(Grade.GOOD, 6, same_day=False),
    Choice(Grade.EASY, 45, same_day=False),
)


@dataclass
class FakeSession:
    """Gives its faces in order; a weak answer brings the card back at the end, once."""

    faces: tuple[Face, ...] = FACES
    refuses: str = ""  # why an answer cannot be kept
    answers: list[tuple[int, Grade, int]] = field(default_factory=list)  # face, grade, milliseconds
    undone: list[tuple[int, Grade, int]] = field(default_factory=list)
    again: list[int] = field(default_factory=list)
    left: list[tuple[int, Leaving]] = field(default_factory=list)
    flags: dict[int, int] = field(default_factory=dict)
    makes_leeches: bool = False
    changed_on: Day | None = None
    suspended: list[CardId] = field(default_factory=list)
    shown: list[Face] = field(default_factory=list)  # in place of the faces, as an edit leaves them

    @property
    def _order(self) -> list[int]:
        weak = [face for face, grade, _ in self.answers[: len(self.faces)] if grade < Grade.GOOD]
        gone = {face for face, _ in self.left}
        return [face for face in (*range(len(self.faces)), *weak, *self.again) if face not in gone]

    def turn(self, now: datetime) -> Turn | None:
        order = self._order
        done = len(self.answers)
        if done >= len(order):
            return None
        face = order[done]
        left = len(order) - done
        drill = done >= len(self.faces)
        text = (self.shown or self.faces)[face]
        flag = self.flags.get(face, 0)
        return Turn(CardId(face + 1), text, SIX, drill, done, left, left * 14, flag, self.changed_on)

    def leave(self, how: Leaving, now: datetime) -> Changes:
        self.left.append((self._order[len(self.answers)], how))
        return Changes.CARDS

    def leech(self) -> CardId | None:
        return CardId(self.answers[-1][0] + 1) if self.makes_leeches and self.answers else None

    def suspend(self, card: CardId, now: datetime) -> Changes:
        self.suspended.append(card)
        return Changes.CARDS

    def flag(self, flag: int, now: datetime) -> Changes:
        if self.refuses:
            raise UserError(self.refuses)
        self.flags[self._order[len(self.answers)]] = flag
        return Changes.CARDS

    def answer(self, grade: Grade, took_ms: int, now: datetime) -> Changes:
        if self.refuses:
            raise UserError(self.refuses)
        self.answers.append((self._order[len(self.answers)], grade, took_ms))
        self.undone.clear()
        return Changes.SCHEDULES

    def undo(self, now: datetime) -> Turned:
        if self.left:
            self.left.pop()
            return Turned(Step(1, "Bury card"), Changes.CARDS, frozenset())
        if not self.answers:
            raise UserError("There is nothing to take back.")
        self.undone.append(self.answers.pop())
        return Turned(Step(1, FACES[0].front, CardId(1)), Changes.SCHEDULES, frozenset())

    def redo(self, now: datetime) -> Turned:
        if not self.undone:
            raise UserError("There is nothing to give again.")
        self.answers.append(self.undone.pop())
        return Turned(Step(1, FACES[0].front, CardId(1)), Changes.SCHEDULES, frozenset())

    def next_undo(self, now: datetime) -> Step | None:
        if self.left:
            return Step(1, "Bury card")
        return Step(1, FACES[0].front, CardId(1)) if self.answers else None

    def next_redo(self, now: datetime) -> Step | None:
        return Step(1, FACES[0].front, CardId(1)) if self.undone else None

    def summary(self, now: datetime) -> Summary:
        firsts = self.answers[: len(self.faces)]
        wrong = [face for face, grade, _ in self.answers if not grade.passed]
        return Summary(
            grades=tuple(grade for _, grade, _ in self.answers),
            cards=len(firsts),
            at_first_try=sum(grade.passed for _, grade, _ in firsts),
            reviewed=0,
            recalled=0,
            new=len(firsts),
            seconds=sum(took for _, _, took in self.answers) // 1000,
            missed=tuple(
                Missed(
                    CardId(face + 1),
                    self.faces[face].kind,
                    self.faces[face].front,
                    self.faces[face].answer,
                    wrong.count(face),
                )
                for face in dict.fromkeys(wrong)
            ),
            next_day=Day(study_day(now) + 1),
            next_cards=len(self.faces),
        )

    def upcoming(self) -> Face | None:
        return None

    def go_on(self, now: datetime) -> None:
        raise AssertionError("no exam has cards beyond its minutes here")

    def study_again(self, cards: Sequence[CardId], now: datetime) -> None:
        self.again += [card - 1 for card in cards]


Key = Qt.Key
Part = TypeVar("Part", bound=QWidget)


class Study:
    """The page with its session and a clock that goes three seconds at every look."""

    def __init__(self, qtbot: QtBot, theme: Theme) -> None:
        self.now = datetime(2026, 3, 14, 18, 0, tzinfo=timezone(timedelta(hours=1)))
        self.qtbot = qtbot
        self.session = FakeSession()
        self.page = StudyPage(theme, self.clock)
        self.page.resize(1000, 760)
        qtbot.addWidget(self.page)
        self.page.show()
        self.page.start(self.session)

    def clock(self) -> datetime:
        self.now += timedelta(seconds=3)
        return self.now

    def press(self, *keys: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press keys where the keyboard's focus is."""
        for key in keys:
            QTest.keyClick(self.page.focusWidget(), key, held)

    def part(self, kind: type[Part]) -> Part:
        """The part of the page of that kind."""
        found = self.page.findChild(kind)
        assert found is not None
        return found

    @property
    def grades(self) -> list[tuple[int, Grade]]:
        return [(face, grade) for face, grade, _ in self.session.answers]

    @property
    def said(self) -> str:
        """What a screen reader was told last."""
        return self.page.accessibleDescription()

    @property
    def offered(self) -> list[str]:
        """The names of the buttons that can be seen."""
        buttons = self.page.findChildren(QAbstractButton)
        return [button.accessibleName() or button.text() for button in buttons if button.isVisible()]

    def text(self) -> str:
        """All text of the faces that can be seen."""
        return "\n".join(face.toPlainText() for face in self.page.findChildren(CardFace) if face.isVisible())

    def finish(self) -> None:
        while self.session.turn(self.now) is not None:
            self.press(Key.Key_Space, Key.Key_3)


@pytest.fixture
def study(qtbot: QtBot) -> Study:
    return Study(qtbot, Theme("light"))


def test_the_question_shows_and_the_answer_does_not(study: Study) -> None:
    assert study.said == "How hot is the water for black tea?"
    assert "How hot" in study.text()
    assert "95" not in study.text()
    assert "three to five" not in study.text()
    assert "Green" not in study.text()


def test_space_shows_the_answer_and_space_again_says_good(study: Study) -> None:
    study.press(Key.Key_Space)
    assert study.said == "95 °C"
    assert "95 °C" in study.text()
    assert "Green tea" in study.text()
    study.press(Key.Key_Space)
    assert study.grades == [(0, Grade.GOOD)]
    assert study.said.startswith("The tea is bitter")


@pytest.mark.parametrize(
    ("key", "grade"),
    [
        (Key.Key_1, Grade.AGAIN),
        (Key.Key_2, Grade.HARD),
        (Key.Key_3, Grade.GOOD),
        (Key.Key_4, Grade.EASY),
        (Key.Key_Return, Grade.GOOD),
    ],
)
def test_four_grades_by_key(study: Study, key: Qt.Key, grade: Grade) -> None:
    study.press(Key.Key_Space, key)
    assert study.grades == [(0, grade)]


def test_no_grade_before_the_answer_shows(study: Study) -> None:
    study.press(Key.Key_1, Key.Key_4)
    assert study.grades == []


def test_keys_of_no_grade_do_nothing(study: Study) -> None:
    study.press(Key.Key_Space, Key.Key_0, Key.Key_5)
    assert study.grades == []


def test_six_grades_by_key(study: Study) -> None:
    study.page.set_six_grades(True)
    for key in (Key.Key_0, Key.Key_2, Key.Key_5):
        study.press(Key.Key_Space, key)
    assert study.grades == [(0, Grade.BLACKOUT), (1, Grade.ALMOST), (2, Grade.EASY)]


def test_grades_go_by_the_keys_that_were_chosen(qtbot: QtBot) -> None:
    theme = Theme("light")
    theme.set_keys({"study": {"four_1": ["J"], "four_5": [], "go_on": ["G"]}})
    study = Study(qtbot, theme)
    assert study.part(Button).accessibleDescription() == "Key: G"
    study.press(Key.Key_Space)
    assert study.said.startswith("How hot"), "Space does nothing any more"
    study.press(Key.Key_G, Key.Key_1, Key.Key_4)
    assert study.grades == []
    told = {b.text(): b.accessibleDescription() for b in study.page.findChildren(GradeButton)}
    assert told == {"Again": "Key: J", "Hard": "Key: 2", "Good": "Key: 3", "Easy": ""}
    study.press(Key.Key_J)
    assert study.grades == [(0, Grade.AGAIN)]
    study.page.set_six_grades(True)
    study.press(Key.Key_G, Key.Key_1)
    assert study.grades[1:] == [(1, Grade.AGAIN)], "six grades have keys of their own"


def test_other_keys_show_at_once_on_a_card_that_is_shown(study: Study, qtbot: QtBot) -> None:
    study.press(Key.Key_Space)
    theme = study.page._theme
    theme.set_keys({"study": {"four_1": ["J"], "bury": ["Ctrl+O"], "undo": [], "help": ["F4"]}})
    again = next(b for b in study.page.findChildren(GradeButton) if b.choice.grade is Grade.AGAIN)
    assert again.accessibleDescription() == "Key: J"
    foot = study.part(Foot)
    assert next(key.key for key in foot.offered if key.words == "Bury") == "Ctrl O"
    study.press(Key.Key_F4)
    told = study.part(KeyList).accessibleDescription()
    assert "J 2 3 4: Grade how well you knew it" in told
    assert "Ctrl O: Bury the card until tomorrow" in told
    study.press(Key.Key_F4, Key.Key_B)
    assert study.session.left == []
    study.press(Key.Key_O, held=Qt.KeyboardModifier.ControlModifier)
    assert study.session.left == [(0, Leaving.BURIED)]
    assert study.said.startswith("Buried until tomorrow. The tea"), "no key brings it back"


def test_enter_shows_a_typed_answer_whatever_key_goes_on(study: Study) -> None:
    study.page._theme.set_keys({"study": {"enter": ["F8"]}})
    study.page.use(ScreenOptions(types=True))
    study.press(Key.Key_Space, Key.Key_3)
    study.page.start(study.session)
    field = study.part(TypingField)
    if field.isHidden():
        pytest.fail("an answer is typed")
    study.press(Key.Key_Return)
    assert field.isHidden()
    study.press(Key.Key_Return)
    assert len(study.grades) == 1, "Enter grades no more"
    study.press(Key.Key_F8)
    assert len(study.grades) == 2


def test_every_screen_key_is_claimed_from_the_window(study: Study) -> None:
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    asked.ignore()
    QApplication.sendEvent(study.page, asked)
    assert asked.isAccepted()
    other = QKeyEvent(QEvent.Type.ShortcutOverride, Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    other.ignore()
    QApplication.sendEvent(study.page, other)
    assert not other.isAccepted()


def test_every_grade_says_when_the_card_comes_back(study: Study) -> None:
    study.press(Key.Key_Space)
    assert [name for name in study.offered if ":" in name] == [
        "Again: today, then 1 day",
        "Hard: today, then 6 days",
        "Good: 6 days",
        "Easy: 1.5 months",
    ]


def test_a_click_grades_and_space_still_shows_the_next_answer(study: Study) -> None:
    study.press(Key.Key_Space)
    again = next(
        b for b in study.page.findChildren(QAbstractButton) if b.accessibleName().startswith("Again")
    )
    QTest.mouseClick(again, Qt.MouseButton.LeftButton)
    assert study.grades == [(0, Grade.AGAIN)]
    study.press(Key.Key_Space)
    assert study.said.startswith("It stood too long")


def test_enter_on_a_grade_reached_by_tab_gives_that_grade(study: Study) -> None:
    study.press(Key.Key_Space)
    hard = next(b for b in study.page.findChildren(QAbstractButton) if b.accessibleName().startswith("Hard"))
    hard.setFocus(Qt.FocusReason.TabFocusReason)
    study.press(Key.Key_Return)
    assert study.grades == [(0, Grade.HARD)]


def test_the_time_is_from_showing_the_front_to_the_grade(study: Study) -> None:
    study.now += timedelta(seconds=20)
    study.press(Key.Key_Space, Key.Key_3)
    assert study.session.answers[0][2] == 23_000


def test_each_change_is_told(study: Study) -> None:
    study.press(Key.Key_Space)
    with study.qtbot.waitSignal(study.page.changed) as told:
        study.press(Key.Key_3)
    assert told.args == [Changes.SCHEDULES]


def test_h_uncovers_cell_by_cell_and_is_offered_no_longer_than_it_helps(study: Study) -> None:
    assert "Uncover a cell" in study.offered
    study.press(Key.Key_H)
    assert "three to five" in study.text()
    assert "India" not in study.text()
    study.press(Key.Key_H)
    assert "India" in study.text()
    assert "95" not in study.text()
    assert "Uncover a cell" not in study.offered


def test_the_buttons_at_the_foot_stay_from_card_to_card(study: Study) -> None:
    foot = study.part(Foot)
    study.press(Key.Key_Space, Key.Key_1)
    study.qtbot.waitUntil(lambda: any(name.startswith("Take back") for name in study.offered))
    before = set(foot.findChildren(Button))
    undo = next(button for button in before if button.accessibleName().startswith("Take back"))
    following = undo.nextInFocusChain()
    assert isinstance(following, Button), "the focus goes along the line, although Undo came later"
    assert following.accessibleName() == "Bury until tomorrow"
    study.press(Key.Key_Space, Key.Key_1)
    assert set(foot.findChildren(Button)) == before


def test_undo_pressed_before_its_name_shows_takes_the_answer_back(study: Study) -> None:
    study.press(Key.Key_Space, Key.Key_1, Key.Key_Z)
    assert study.grades == []


def test_undo_takes_the_answer_back_and_shows_its_card(study: Study) -> None:
    assert not any(name.startswith("Take back") for name in study.offered)
    study.press(Key.Key_Space, Key.Key_1)
    named = "Take back: Answer to “How hot is the water for **black tea**?”"
    study.qtbot.waitUntil(lambda: named in study.offered)
    study.press(Key.Key_Z)
    assert study.grades == []
    assert study.said == "How hot is the water for black tea?"


def test_redo_gives_it_again(study: Study) -> None:
    study.press(Key.Key_Space, Key.Key_4)
    study.press(Key.Key_Z, held=Qt.KeyboardModifier.ControlModifier)
    assert study.grades == []
    study.press(Key.Key_Z, held=Qt.KeyboardModifier.ShiftModifier)
    assert study.grades == [(0, Grade.EASY)]
    study.press(Key.Key_Z)
    study.press(Key.Key_Z, held=Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert study.grades == [(0, Grade.EASY)]


def test_undo_with_nothing_to_undo_does_nothing(study: Study) -> None:
    study.press(Key.Key_Z)
    assert study.said == "How hot is the water for black tea?"


def test_an_answer_that_cannot_be_kept_is_not_pretended(study: Study) -> None:
    study.session.refuses = "The disk is full: free some space, then grade this card again."
    study.press(Key.Key_Space)
    with study.qtbot.assertNotEmitted(study.page.changed):
        study.press(Key.Key_3)
    assert study.said == study.session.refuses
    assert "95 °C" in study.text()
    assert study.part(Notice).isVisible()
    study.session.refuses = ""
    study.press(Key.Key_2)
    assert study.grades == [(0, Grade.HARD)]
    assert not study.part(Notice).isVisible()


def test_escape_closes_and_coming_back_is_where_it_was(study: Study) -> None:
    study.press(Key.Key_Space, Key.Key_3, Key.Key_Space)
    with study.qtbot.waitSignal(study.page.closed):
        study.press(Key.Key_Escape)
    study.page.start(study.session)
    assert study.grades == [(0, Grade.GOOD)]
    assert study.said.startswith("The tea is bitter")


@pytest.mark.parametrize("key", [Key.Key_F1, Key.Key_Question])
def test_the_keys_of_this_screen_are_told(study: Study, key: Qt.Key) -> None:
    listed = study.part(KeyList)
    study.press(key)
    assert listed.isVisible()
    assert "Space: Show the answer" in listed.accessibleDescription()
    assert "Z:" not in listed.accessibleDescription()
    with study.qtbot.assertNotEmitted(study.page.closed):
        study.press(Key.Key_Escape)
    assert not listed.isVisible()


def test_a_weak_answer_comes_back_and_then_the_day_is_done(study: Study) -> None:
    study.press(Key.Key_Space, Key.Key_1)
    study.press(Key.Key_Space, Key.Key_3)
    study.press(Key.Key_Space, Key.Key_4)
    assert study.said == "How hot is the water for black tea?"
    study.press(Key.Key_Space)
    with study.qtbot.waitSignal(study.page.finished):
        study.press(Key.Key_3)
    assert study.part(SummaryPage).isVisible()
    assert "Back to Today" in study.offered
    assert "Study this one again" in study.offered


def test_at_the_end_enter_goes_back_to_today_and_space_does_not(study: Study) -> None:
    study.finish()
    with study.qtbot.assertNotEmitted(study.page.closed):
        study.press(Key.Key_Space)
    with study.qtbot.waitSignal(study.page.closed):
        study.press(Key.Key_Return)


def test_r_studies_the_missed_cards_again(study: Study) -> None:
    study.press(Key.Key_Space, Key.Key_1)
    study.finish()
    study.press(Key.Key_R)
    assert study.session.again == [0]
    assert study.said == "How hot is the water for black tea?"


def test_the_last_answer_can_be_taken_back_from_the_end(study: Study) -> None:
    study.finish()
    study.press(Key.Key_Z)
    assert len(study.grades) == 2
    assert study.said == "What is a gaiwan?"
    assert not study.part(SummaryPage).isVisible()


def test_the_keyboard_works_wherever_the_focus_is(study: Study) -> None:
    study.part(CardFace).setFocus(Qt.FocusReason.MouseFocusReason)
    study.press(Key.Key_H, Key.Key_Space, Key.Key_2)
    assert study.grades == [(0, Grade.HARD)]


def test_the_window_cannot_take_the_keys_away(study: Study) -> None:
    pressed: list[bool] = []
    action = QAction(study.page)
    action.setShortcut(QKeySequence("Ctrl+Z"))
    action.triggered.connect(lambda: pressed.append(True))
    study.page.addAction(action)
    study.press(Key.Key_Space, Key.Key_3)
    study.press(Key.Key_Z, held=Qt.KeyboardModifier.ControlModifier)
    assert study.grades == []
    assert not pressed


def test_a_key_held_down_grades_once(study: Study) -> None:
    study.press(Key.Key_Space)
    for _ in range(5):
        repeat = QKeyEvent(
            QKeyEvent.Type.KeyPress, Key.Key_Space, Qt.KeyboardModifier.NoModifier, " ", autorep=True
        )
        QApplication.sendEvent(study.page, repeat)
    assert study.grades == []


def test_the_card_is_the_same_sheet_front_and_back(study: Study) -> None:
    sheet = study.part(Sheet)
    front = sheet.geometry()
    study.press(Key.Key_Space)
    assert sheet.geometry() == front


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("size", [(1280, 800), (900, 600), (640, 480)])
def test_everything_stays_inside_the_window(qtbot: QtBot, scale: float, size: tuple[int, int]) -> None:
    study = Study(qtbot, Theme("light", scale))
    study.page.resize(*size)
    for _ in range(2):
        for button in study.page.findChildren(QAbstractButton):
            if button.isVisible():
                place = button.rect().translated(button.mapTo(study.page, QPoint(0, 0)))
                assert study.page.rect().contains(place), button.accessibleName()
        study.press(Key.Key_Space)


def test_a_long_passage_scrolls_with_the_lit_cell_in_view(qtbot: QtBot) -> None:
    study = Study(qtbot, Theme("light", 1.5))
    study.page.resize(900, 600)
    rows = "\n".join(f"| tea {number} | {number} °C |" for number in range(40))
    face = replace(FACES[0], explanation=f"| Tea | Water |\n|---|---|\n{rows}", cell=Cell(30, 1))
    study.page.start(FakeSession(faces=(face,)))
    study.press(Key.Key_Space)
    passage = study.part(Sheet).passage
    lit = passage.places().lit()
    top = passage.verticalScrollBar().value()
    assert lit is not None
    assert top < lit.top() < lit.bottom() < top + passage.viewport().height()
    study.press(Key.Key_Up)
    assert passage.verticalScrollBar().value() < top


@pytest.mark.qt_log_ignore("This plugin does not support")  # pop-ups without a display
def test_a_window_without_a_foot_offers_the_same_in_a_menu(study: Study) -> None:
    study.page.resize(900, 520)
    study.press(Key.Key_Space, Key.Key_3)
    more = next(b for b in study.page.findChildren(QAbstractButton) if b.accessibleName() == "More")
    QTest.mouseClick(more, Qt.MouseButton.LeftButton)
    menu = study.part(QMenu)
    words = [action.text() for action in menu.actions()]
    assert [word for word in words if word] == [
        "Undo: answer\tZ",
        "Bury\tB",
        "Suspend\tS",
        "Flag\tF",
        "Notes\tN",
        "Delete\tDel",
        "Keys\t?",
    ]
    menu.actions()[0].trigger()
    menu.close()
    assert study.grades == []


def test_another_theme_and_size_in_the_middle_of_a_card_loses_nothing(qtbot: QtBot) -> None:
    theme = Theme("light")
    study = Study(qtbot, theme)
    study.press(Key.Key_Space)
    before = study.text()
    theme.set_mode("dark")
    theme.set_font_scale(1.5)
    assert study.text() == before
    study.press(Key.Key_3)
    assert study.grades == [(0, Grade.GOOD)]


def test_nothing_to_study_says_so(qtbot: QtBot) -> None:
    study = Study(qtbot, Theme("light"))
    study.page.start(FakeSession(faces=()))
    assert study.part(SummaryPage).isVisible()
    assert "Back to Today" in study.offered


@pytest.mark.parametrize(
    ("key", "how", "said"),
    [
        (Key.Key_B, Leaving.BURIED, "Buried until tomorrow"),
        (Key.Key_S, Leaving.SUSPENDED, "Suspended"),
        (Key.Key_Delete, Leaving.DELETED, "Deleted"),
    ],
)
@pytest.mark.parametrize("after", [(), (Key.Key_Space,)])
def test_a_card_leaves_without_an_answer_and_undo_brings_it_back(
    study: Study, key: Qt.Key, how: Leaving, said: str, after: tuple[Qt.Key, ...]
) -> None:
    with study.qtbot.waitSignal(study.page.changed):
        study.press(*after, key)
    assert study.session.left == [(0, how)]
    assert study.said.startswith(said)
    assert study.said.endswith(plain(FACES[1].front))
    assert "Show answer" in study.offered
    study.qtbot.waitUntil(lambda: "Take back: Bury card" in study.offered)
    study.press(Key.Key_Z)
    assert study.session.left == []
    assert study.said == f"Taken back: Bury card. {plain(FACES[0].front)}"
    assert study.part(Notice).sentence == "Taken back: Bury card"


@pytest.mark.qt_log_ignore("This plugin does not support")  # pop-ups without a display
def test_f_and_a_number_flag_the_card_and_it_keeps_its_place(study: Study) -> None:
    study.press(Key.Key_Space, Key.Key_F)
    menu = study.part(QMenu)
    assert [action.data() for action in menu.actions()] == [1, 2, 3, 4, 5, 6, 7, 0]
    with study.qtbot.waitSignal(study.page.changed):
        QTest.keyClick(menu, Key.Key_3)
    assert study.session.flags == {0: 3}
    assert study.said == "Flag 3, green"
    assert "Show answer" not in study.offered, "the answer is still shown"
    study.press(Key.Key_3)
    assert study.grades == [(0, Grade.GOOD)]


@pytest.mark.qt_log_ignore("This plugin does not support")  # pop-ups without a display
def test_a_flag_that_cannot_be_kept_says_so(study: Study) -> None:
    study.session.refuses = "The disk is full: free some space, then flag this card again."
    study.press(Key.Key_F)
    QTest.keyClick(study.part(QMenu), Key.Key_1)
    assert study.said == study.session.refuses


@pytest.mark.qt_log_ignore("This plugin does not support")  # pop-ups without a display
def test_the_dot_shows_all_that_can_be_done(study: Study) -> None:
    study.press(Key.Key_Period)
    words = [action.text() for action in study.part(QMenu).actions()]
    assert "Delete\tDel" in words
    assert not any(word.startswith("Edit") for word in words), "nobody would show an editor"


def test_what_changed_elsewhere_shows_and_the_place_stays(study: Study) -> None:
    study.press(Key.Key_Space)
    study.session.shown = [replace(face, answer="Boiling hot") for face in FACES]
    study.page.look_again()
    assert "Boiling hot" in study.text()
    assert "Show answer" not in study.offered
    study.session.left.append((0, Leaving.DELETED))
    study.page.look_again()
    assert "Show answer" in study.offered, "its card went, and the next one is asked"


def test_edit_and_card_info_are_asked_for_where_somebody_shows_them(study: Study) -> None:
    with study.qtbot.assertNotEmitted(study.page.edit_wanted):
        study.press(Key.Key_E)
    study.page.edits = study.page.informs = True
    study.press(Key.Key_Space)
    assert "Edit" in study.offered
    with study.qtbot.waitSignal(study.page.edit_wanted) as asked:
        study.press(Key.Key_E)
    assert asked.args == [CardId(1)]
    with study.qtbot.waitSignal(study.page.info_wanted):
        study.press(Key.Key_I)


@pytest.mark.parametrize("width", [540, 1400])
def test_the_foot_shows_what_the_window_has_room_for(study: Study, width: int) -> None:
    study.page.resize(width, 800)
    study.press(Key.Key_Space, Key.Key_3)
    buttons = [button for button in study.part(Foot).findChildren(Button) if button.isVisible()]
    assert all(button.x() >= 0 and button.x() + button.width() <= width for button in buttons)
    assert "More" in study.offered
    study.qtbot.waitUntil(lambda: ("Keys" in study.offered) == (width > 1000))


def typing(study: Study, **others: bool) -> QLineEdit:
    """Have short answers typed from now on."""
    study.page.use(ScreenOptions(six_grades=False, types=True, leniency=Leniency(**others)))
    study.page.start(study.session)
    return study.part(TypingField)


def test_a_short_answer_is_typed_and_what_differs_is_shown(study: Study) -> None:
    field = typing(study)
    assert QApplication.focusWidget() is field
    study.qtbot.keyClicks(field, "96 c")
    study.press(Key.Key_Return)
    assert study.said == "Not quite: you typed 96 c. 95 °C"
    note = study.part(SideNote)
    assert note.isVisible()
    for piece in ("line-through'>6<", "underline'>5<", "none'>9<"):
        assert piece in note.text()
    assert not field.isVisible()
    study.press(Key.Key_3)
    assert study.grades == [(0, Grade.GOOD)]


def test_a_right_answer_is_told_as_right_as_leniently_as_set(study: Study) -> None:
    field = typing(study)
    study.qtbot.keyClicks(field, "95 °c")
    study.press(Key.Key_Return)
    assert study.said == "Right. 95 °C"
    assert "You typed it right" in study.part(SideNote).text()
    study.session.answers.clear()
    field = typing(study, case=False)
    study.qtbot.keyClicks(field, "95 °c")
    study.press(Key.Key_Return)
    assert study.said.startswith("Not quite")


def test_escape_in_the_field_gives_the_keys_back(study: Study) -> None:
    field = typing(study)
    with study.qtbot.assertNotEmitted(study.page.closed):
        study.press(Key.Key_Escape)
    assert QApplication.focusWidget() is study.page
    study.press(Key.Key_B)
    assert [how for _, how in study.session.left] == [Leaving.BURIED]
    assert QApplication.focusWidget() is field, "the next card is asked"
    study.press(Key.Key_Escape)
    with study.qtbot.waitSignal(study.page.closed):
        study.press(Key.Key_Escape)


def test_a_long_answer_is_not_typed(study: Study) -> None:
    study.session.shown = [replace(face, answer="long " * 40) for face in FACES]
    assert not typing(study).isVisible()
    assert "Show answer" in study.offered


def test_what_was_typed_is_hostile_to_nobody(study: Study) -> None:
    field = typing(study)
    field.setText("<b>95</b>&")
    study.press(Key.Key_Return)
    assert "<b>" not in study.part(SideNote).text()


def test_h_gives_the_answer_away_little_by_little_and_never_whole(study: Study) -> None:
    study.press(Key.Key_Space, Key.Key_3)
    study.qtbot.waitUntil(lambda: "Hint" in study.offered)
    given = 0
    while "Hint" in study.offered:
        study.press(Key.Key_H)
        given += 1
        assert study.part(SideNote).isVisible()
        assert given < 50
    assert given == len(plain(FACES[1].answer).split()) - 1
    assert study.said.startswith("Hint: ")
    study.press(Key.Key_Space)
    assert not study.part(SideNote).isVisible()


def test_the_notes_news_are_told_beside_the_answer(study: Study) -> None:
    study.session.changed_on = Day(study_day(study.now) - 2)
    study.page.look_again()
    assert not study.part(SideNote).isVisible()
    study.press(Key.Key_Space)
    assert "Your notes changed this answer on 12 March." in study.part(SideNote).text()


def test_a_leech_is_told_and_can_be_rewritten_or_suspended(study: Study) -> None:
    study.session.makes_leeches = True
    study.page.edits = True
    study.press(Key.Key_Space, Key.Key_1)
    assert study.said.startswith("Forgotten again and again: “How hot is the water for black tea?”")
    assert {"Rewrite it", "Suspend it", "Leave it as it is"} <= set(study.offered)
    notice = study.part(LeechNotice)
    with study.qtbot.waitSignal(study.page.edit_wanted) as asked:
        notice.rewrite.click()
    assert asked.args == [CardId(1)]
    assert not notice.isVisible()
    study.press(Key.Key_Space, Key.Key_3)
    notice.suspend.click()
    assert study.session.suspended == [CardId(2)]
    study.session.makes_leeches = False
    study.press(Key.Key_Space, Key.Key_3)
    assert not notice.isVisible()


def going_on(study: Study, seconds: int = 9, *, shows_time: bool = False) -> Pace:
    study.page.use(
        ScreenOptions(goes_on=True, front_seconds=seconds, back_seconds=seconds, shows_time=shows_time)
    )
    study.page.start(study.session)
    return study.page.findChild(Pace)  # type: ignore[return-value]


def test_it_goes_on_by_itself_and_stops_where_nobody_is_there(study: Study) -> None:
    study.session.faces = FACES * 2
    pace = going_on(study, shows_time=True)
    assert "answer in" in study.part(Bar).pace
    with study.qtbot.waitSignal(pace.ran_out):
        pass
    assert "next in" in study.part(Bar).pace
    study.qtbot.waitUntil(lambda: pace.is_paused, timeout=60_000)
    assert [grade for _, grade in study.grades] == [Grade.GOOD] * LEFT_ALONE
    assert "paused" in study.part(Bar).pace
    assert study.said.startswith("Paused, for no key was pressed for a while. P goes on.")
    study.press(Key.Key_P)
    assert not pace.is_paused


def test_p_pauses_and_resumes_and_says_so(study: Study) -> None:
    pace = going_on(study)
    assert "Going on by itself: Pause" in study.offered
    study.press(Key.Key_P)
    assert pace.is_paused
    assert study.said == "Paused"
    assert "Going on by itself: Resume" in study.offered
    study.press(Key.Key_P)
    assert study.said == "Going on"


def test_time_stands_still_while_something_lies_over_the_card(study: Study) -> None:
    pace = going_on(study, 120)
    study.press(Key.Key_Question)
    left = pace.left
    study.now += timedelta(minutes=5)
    assert pace.left == left
    study.press(Key.Key_Question)
    assert pace.left is not None
    assert 0 < pace.left <= 120


def test_coming_back_to_the_window_does_not_let_time_go_on_under_an_editor(study: Study) -> None:
    pace = going_on(study, 120)
    study.page.hold(held=True)
    QApplication.sendEvent(study.page, QEvent(QEvent.Type.WindowDeactivate))
    QApplication.sendEvent(study.page, QEvent(QEvent.Type.WindowActivate))
    left = pace.left
    study.now += timedelta(minutes=5)
    assert pace.left == left
    study.page.hold(held=False)
    study.now += timedelta(minutes=5)
    assert pace.left == 0


def test_without_a_wish_no_time_shows(study: Study) -> None:
    study.press(Key.Key_Space)
    assert study.part(Bar).pace == ""
    study.page.use(ScreenOptions(shows_time=True))
    study.press(Key.Key_3)
    study.now += timedelta(seconds=65)
    study.part(Bar)
    pace = study.page.findChild(Pace)
    assert pace is not None
    pace.ticked.emit()
    assert study.part(Bar).pace.startswith("1:")
