"""The import screen, worked by real keys: what is chosen there is what is told at the end."""

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from kmsflash.model.importing import CardName, Choices, Gone, How, Plan, Sides, SourceChoices
from kmsflash.model.kinds import Kind
from kmsflash.ui.importing import wishes
from kmsflash.ui.importing.card_list import Row
from kmsflash.ui.importing.entries import Entry, Sort
from kmsflash.ui.importing.menus import of_acts
from kmsflash.ui.importing.plan_page import PlanPage
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.card_face import CardFace
from tests.gui.importing.conftest import NOTES, UID, first_time, once_more

CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


def press(qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    qtbot.keyClick(widget, key, modifier)


def write(qtbot: QtBot, text: str) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    qtbot.keyClick(widget, Qt.Key.Key_A, CTRL)
    qtbot.keyClicks(widget, text)


def rows(page: PlanPage) -> list[Row]:
    return list(page.halves.cards.cards.rows)


def titles(page: PlanPage) -> list[str]:
    return [row.group.title for row in rows(page) if row.entry is None]


def entry(page: PlanPage) -> Entry:
    row = page.halves.cards.row
    assert row is not None
    assert row.entry is not None
    return row.entry


def go_to(qtbot: QtBot, page: PlanPage, sort: Sort, number: int = 0) -> Entry:
    """Go by keys to the entry of that sort and number."""
    press(qtbot, Qt.Key.Key_Home)
    for _ in range(len(rows(page))):
        row = page.halves.cards.row
        if row is not None and row.entry is not None and (row.entry.sort, row.entry.number) == (sort, number):
            return row.entry
        press(qtbot, Qt.Key.Key_Down)
    raise AssertionError(f"no {sort} {number}")


def accepted(qtbot: QtBot, page: PlanPage) -> SourceChoices:
    with qtbot.waitSignal(page.accepted) as told:
        press(qtbot, Qt.Key.Key_Return, CTRL)
    choices = told.args[0]
    assert isinstance(choices, Choices)
    return choices.of(0)


def show_again(page: PlanPage) -> None:
    page.show_plan(Plan((once_more(),)), [])
    page.setFocus()


# What shows


def test_the_cards_stand_by_section_and_what_needs_the_learner_comes_first(page: PlanPage) -> None:
    assert titles(page) == ["1 needs you: is this the answer?", "Key takeaways", "Kinds", "2 left out"]
    assert not rows(page)[1].entry.taken  # type: ignore[union-attr]
    assert "from" in page.told.headline.text()
    assert page.told.need.text() == "1 needs you"
    assert "2 left out, with the reason" in page.told.rest.text()


def test_the_headline_counts_tables_not_their_cells(page: PlanPage) -> None:
    cards = sum(len(fact.cards) for fact in first_time().facts)
    assert page.told.headline.text().startswith(f"{cards} cards from ")
    assert "1 table" in page.told.headline.text()
    assert page.told.go.text() == f"Add {cards} cards"


def test_the_reason_is_said_once_in_the_title(page: PlanPage) -> None:
    left = next(row.group for row in rows(page) if row.group.title == "2 left out")
    assert left.remark == "the answer has more words than one can recall"


def test_nothing_chosen_is_told_as_nothing(qtbot: QtBot, page: PlanPage) -> None:
    assert accepted(qtbot, page) == SourceChoices()


def test_the_model_keeps_qts_rules(page: PlanPage, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(page.halves.cards.cards, force_py=False)


# Ticks


def test_space_leaves_a_card_out_and_takes_it_in_again(qtbot: QtBot, page: PlanPage) -> None:
    chosen = go_to(qtbot, page, Sort.CARD)
    cards = page.draft.new_cards
    press(qtbot, Qt.Key.Key_Space)
    assert not entry(page).taken
    assert page.draft.new_cards == cards - 1
    assert page.told.go.text() == f"Add {cards - 1} cards"
    press(qtbot, Qt.Key.Key_Space)
    assert entry(page).taken
    assert entry(page).key == chosen.key


def test_a_fact_without_a_card_is_left_out_as_a_whole(qtbot: QtBot, page: PlanPage) -> None:
    number = next(n for n, fact in enumerate(first_time().facts) if len(fact.cards) == 1)
    go_to(qtbot, page, Sort.CARD, number)
    press(qtbot, Qt.Key.Key_Space)
    assert accepted(qtbot, page) == SourceChoices(left_out=frozenset({number}))


def test_of_a_fact_with_several_cards_one_can_be_left_out(qtbot: QtBot, page: PlanPage) -> None:
    number = next(n for n, fact in enumerate(first_time().facts) if len(fact.cards) > 1)
    name = go_to(qtbot, page, Sort.CARD, number).name
    press(qtbot, Qt.Key.Key_Space)
    assert name is not None
    assert accepted(qtbot, page) == SourceChoices(left_out_cards=frozenset({name}))


def test_a_ticks_a_whole_group_in_one_step(qtbot: QtBot, page: PlanPage) -> None:
    before = page.draft.new_cards
    go_to(qtbot, page, Sort.CARD)
    press(qtbot, Qt.Key.Key_A)
    group = page.halves.cards.row.group  # type: ignore[union-attr]
    assert not any(one.taken for one in group.entries)
    press(qtbot, Qt.Key.Key_Z)
    assert page.draft.new_cards == before


def test_a_click_on_the_tick_does_the_same(qtbot: QtBot, page: PlanPage) -> None:
    view = page.halves.cards
    number = next(n for n, row in enumerate(rows(page)) if row.entry is not None and row.entry.taken)
    spot = view.visualRect(view.cards.index(number)).topLeft() + QPoint(24, 22)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    taken = rows(page)[number].entry
    assert taken is not None
    assert not taken.taken


# Undo


def test_undo_and_redo_go_step_by_step(qtbot: QtBot, page: PlanPage) -> None:
    go_to(qtbot, page, Sort.CARD)
    press(qtbot, Qt.Key.Key_Space)
    press(qtbot, Qt.Key.Key_Down)
    press(qtbot, Qt.Key.Key_Space)
    twice = page.draft.choices
    press(qtbot, Qt.Key.Key_Z, CTRL)
    press(qtbot, Qt.Key.Key_Z)
    assert page.draft.settled.of(0) == SourceChoices()
    press(qtbot, Qt.Key.Key_Z, Qt.KeyboardModifier.ShiftModifier)
    press(qtbot, Qt.Key.Key_Y, CTRL)
    assert page.draft.choices == twice
    press(qtbot, Qt.Key.Key_Y, CTRL)
    assert page.draft.choices == twice


# Editing


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_E])
def test_a_card_is_edited_where_it_stands(qtbot: QtBot, page: PlanPage, key: Qt.Key) -> None:
    name = go_to(qtbot, page, Sort.CARD).name
    press(qtbot, key)
    write(qtbot, "What carries the frames?")
    press(qtbot, Qt.Key.Key_Return)
    assert entry(page).question == "What carries the frames?"
    assert page.halves.cards.hasFocus()
    (edit,) = accepted(qtbot, page).edits
    assert (edit.card, edit.front, edit.answer) == (name, "What carries the frames?", None)


def test_cards_are_worked_by_the_keys_that_were_chosen(qtbot: QtBot, page: PlanPage, theme: Theme) -> None:
    theme.set_keys({"import": {"tick": ["X"], "edit": ["Ctrl+O"], "go": ["F9"]}})
    go_to(qtbot, page, Sort.CARD)
    taken = entry(page).taken
    press(qtbot, Qt.Key.Key_Space)
    assert entry(page).taken == taken
    press(qtbot, Qt.Key.Key_X)
    assert entry(page).taken != taken
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_O, CTRL)
    asked.ignore()
    QApplication.sendEvent(page, asked)
    assert asked.isAccepted(), "before the window opens a file"
    press(qtbot, Qt.Key.Key_X)
    press(qtbot, Qt.Key.Key_O, CTRL)
    write(qtbot, "What carries the frames?")
    press(qtbot, Qt.Key.Key_Return)
    assert page.told.go.accessibleDescription() == "Key: F9"
    with qtbot.waitSignal(page.accepted):
        press(qtbot, Qt.Key.Key_F9)
    menu = of_acts(page, theme, entry(page))
    assert menu.actions()[0].text().endswith("\tX")
    theme.set_keys({})


def test_the_card_is_shown_as_it_will_look_while_one_writes(qtbot: QtBot, page: PlanPage) -> None:
    go_to(qtbot, page, Sort.CARD)
    press(qtbot, Qt.Key.Key_E)
    write(qtbot, "What **carries** the frames?")
    faces = [face.toPlainText() for face in page.findChildren(CardFace)]
    assert any(face.startswith("What carries the frames?") for face in faces)


def test_escape_leaves_the_card_as_it_was_and_the_page_open(qtbot: QtBot, page: PlanPage) -> None:
    go_to(qtbot, page, Sort.CARD)
    press(qtbot, Qt.Key.Key_E)
    write(qtbot, "Nonsense")
    with qtbot.assertNotEmitted(page.cancelled):
        press(qtbot, Qt.Key.Key_Escape)
    assert accepted(qtbot, page) == SourceChoices()


def test_an_open_question_becomes_a_card_by_one_edit(qtbot: QtBot, page: PlanPage) -> None:
    go_to(qtbot, page, Sort.OPEN)
    press(qtbot, Qt.Key.Key_Return)
    press(qtbot, Qt.Key.Key_Tab)
    write(qtbot, "Shipwrights of Genoa")
    press(qtbot, Qt.Key.Key_Return)
    assert entry(page).taken
    assert not page.told.need.isVisible()
    (made,) = accepted(qtbot, page).made
    assert (made.origin, made.answer) == ("Who built the first carrack?", "Shipwrights of Genoa")
    assert made.place.first_line == 15


def test_an_open_question_with_its_answer_needs_only_a_tick(qtbot: QtBot, page: PlanPage) -> None:
    go_to(qtbot, page, Sort.OPEN)
    press(qtbot, Qt.Key.Key_Space)
    assert [made.answer for made in page.draft.settled.of(0).made] == ["The Genoese"]
    press(qtbot, Qt.Key.Key_Space)
    assert accepted(qtbot, page) == SourceChoices()


def test_a_rejection_without_a_question_asks_for_one(qtbot: QtBot, page: PlanPage) -> None:
    go_to(qtbot, page, Sort.REJECTED)
    press(qtbot, Qt.Key.Key_Space)
    press(qtbot, Qt.Key.Key_Return)  # no question yet: it stays open
    write(qtbot, "What does ballast lower?")
    press(qtbot, Qt.Key.Key_Return)
    (made,) = accepted(qtbot, page).made
    assert made.origin == "Ballast lowers the centre of gravity of a hull."
    assert made.front == "What does ballast lower?"


def test_ctrl_enter_takes_over_what_is_being_written(qtbot: QtBot, page: PlanPage) -> None:
    go_to(qtbot, page, Sort.CARD)
    press(qtbot, Qt.Key.Key_E)
    write(qtbot, "What carries the frames?")
    page.told.go.click()
    assert page.draft.settled.of(0).edits[0].front == "What carries the frames?"


# Merging, splitting, kinds


def test_m_makes_a_card_the_sibling_of_the_one_above_and_s_undoes_it(qtbot: QtBot, page: PlanPage) -> None:
    numbers = [row.entry.number for row in rows(page) if row.entry and row.entry.sort is Sort.CARD]
    above, below = next((a, b) for a, b in pairwise(numbers) if a != b)
    go_to(qtbot, page, Sort.CARD, below)
    press(qtbot, Qt.Key.Key_M)
    assert page.draft.settled.of(0).merged == ((below, above),)
    assert page.halves.cards.row.joins  # type: ignore[union-attr]
    press(qtbot, Qt.Key.Key_S)
    assert accepted(qtbot, page) == SourceChoices()


def test_s_splits_a_card_off_its_fact(qtbot: QtBot, page: PlanPage) -> None:
    number = next(n for n, fact in enumerate(first_time().facts) if len(fact.cards) > 1)
    name = go_to(qtbot, page, Sort.CARD, number).name
    press(qtbot, Qt.Key.Key_S)
    assert isinstance(name, CardName)
    assert accepted(qtbot, page) == SourceChoices(split_off=frozenset({name}))


def test_k_offers_the_kinds(qtbot: QtBot, page: PlanPage) -> None:
    number = go_to(qtbot, page, Sort.CARD).number
    press(qtbot, Qt.Key.Key_K)
    menu = page.findChild(QMenu)
    assert menu is not None
    assert [action.text() for action in menu.actions()][:2] == ["Takeaway", "Trap"]
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert len(accepted(qtbot, page).kinds) == 1
    assert page.draft.chosen.kinds[0][0] == number


# One side finds the other


def test_choosing_a_card_marks_its_passage(qtbot: QtBot, page: PlanPage) -> None:
    chosen = go_to(qtbot, page, Sort.CARD, 3)
    assert page.halves.notes.selected == chosen.owner == (Sort.CARD, 3)


def test_the_arrows_in_the_notes_choose_the_card_of_the_next_passage(qtbot: QtBot, page: PlanPage) -> None:
    press(qtbot, Qt.Key.Key_F6)
    assert page.halves.notes.hasFocus()
    seen = []
    for _ in range(4):
        press(qtbot, Qt.Key.Key_Down)
        seen.append(entry(page).owner)
        assert page.halves.notes.selected == seen[-1]
    assert len(set(seen)) == 4
    press(qtbot, Qt.Key.Key_F6)
    assert page.halves.cards.hasFocus()


def test_a_click_on_a_passage_chooses_its_first_card(qtbot: QtBot, page: PlanPage) -> None:
    notes = page.halves.notes
    notes.select((Sort.CARD, 2))  # brings it into sight
    line = notes.document().find("a sailing ship")
    spot = notes.cursorRect(line).center()
    qtbot.mouseClick(notes.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert "cog" in entry(page).question


def test_a_passage_whose_group_is_folded_opens_it(qtbot: QtBot, page: PlanPage) -> None:
    show_again(page)
    owner = (Sort.CARD, len(once_more().facts) - 1)
    assert page.halves.cards.cards.find((Sort.CARD, 0, CardName(owner[1], "x"))) == -1
    page.halves.notes.passage_chosen.emit(owner)
    assert entry(page).owner == owner


# A second import


def test_the_difference_shows_by_what_became_of_the_cards(page: PlanPage) -> None:
    show_again(page)
    told = titles(page)
    order = ["1 needs you: is it still the same card?", "2 gone from your notes"]
    assert told[0] == order[0]
    assert told.index(order[1]) < next(n for n, title in enumerate(told) if title.endswith("changed"))
    unchanged = next(row for row in rows(page) if row.entry is None and "unchanged" in row.group.title)
    assert unchanged.is_folded
    assert "More than half" in page.warned.text
    assert page.told.go.text() == "Update the cards"
    assert page.told.need.text() == "2 need you"


def test_what_was_seen_and_left_before_keeps_quiet(qtbot: QtBot, page: PlanPage) -> None:
    source = once_more()
    page.show_plan(Plan((replace(source, seen=frozenset(source.reading.origins)),)), [])
    page.setFocus()
    assert titles(page)[-1] == "3 seen before"
    assert not any("this the answer" in title for title in titles(page))
    assert "left out" not in page.told.rest.text()
    assert page.told.need.text() == "1 needs you"  # the pair in doubt, and nothing else
    press(qtbot, Qt.Key.Key_End)
    press(qtbot, Qt.Key.Key_Return)  # opens the group
    press(qtbot, Qt.Key.Key_Down)
    press(qtbot, Qt.Key.Key_Space)
    assert [made.answer for made in accepted(qtbot, page).made] == ["The Genoese"]


def test_that_most_of_another_file_would_go_is_told_whichever_file_shows(
    qtbot: QtBot, page: PlanPage
) -> None:
    page.show_plan(Plan((first_time(), once_more())), [])
    page.setFocus()
    assert "More than half of the cards would go. Unless you choose otherwise" in page.warned.text
    press(qtbot, Qt.Key.Key_PageDown, CTRL)
    assert "a copy of all cards is made first" in page.warned.text


def test_what_was_before_is_read_out_with_a_changed_card(page: PlanPage) -> None:
    show_again(page)
    model = page.halves.cards.cards
    number = next(
        n
        for n, row in enumerate(rows(page))
        if row.entry is not None and row.entry.number == 0 and row.entry.sort is Sort.CARD
    )
    said = model.data(model.index(number), Qt.ItemDataRole.AccessibleTextRole)
    assert "Before: Something else" in said


def test_space_goes_round_what_becomes_of_a_card_that_is_gone(qtbot: QtBot, page: PlanPage) -> None:
    show_again(page)
    go_to(qtbot, page, Sort.GONE)
    press(qtbot, Qt.Key.Key_Space)
    assert entry(page).gone is Gone.KEEP
    press(qtbot, Qt.Key.Key_Space)
    assert accepted(qtbot, page).gone_facts == ((UID, Gone.DELETE),)


def test_on_the_title_it_goes_round_for_all_of_them(qtbot: QtBot, page: PlanPage) -> None:
    show_again(page)
    go_to(qtbot, page, Sort.GONE)
    press(qtbot, Qt.Key.Key_Up)
    press(qtbot, Qt.Key.Key_Space)
    assert accepted(qtbot, page).gone is Gone.KEEP


def test_a_doubtful_pair_is_the_same_card_when_ticked(qtbot: QtBot, page: PlanPage) -> None:
    show_again(page)
    go_to(qtbot, page, Sort.UNCERTAIN)
    press(qtbot, Qt.Key.Key_Space)
    known = once_more().uncertain[0]
    assert page.draft.settled.of(0).same == ((known.uid, known.candidates[0]),)
    press(qtbot, Qt.Key.Key_Space)
    assert accepted(qtbot, page).same == ()


def test_enter_offers_the_other_candidates_and_none(qtbot: QtBot, page: PlanPage) -> None:
    show_again(page)
    go_to(qtbot, page, Sort.UNCERTAIN)
    press(qtbot, Qt.Key.Key_Return)
    menu = page.findChild(QMenu)
    assert menu is not None
    qtbot.keyClick(menu, Qt.Key.Key_Up)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    known = once_more().uncertain[0]
    assert accepted(qtbot, page).same == ((known.uid, None),)


# Where to, several files, leaving


def test_deck_and_tags_are_chosen_by_keys(qtbot: QtBot, page: PlanPage) -> None:
    press(qtbot, Qt.Key.Key_D, CTRL)
    write(qtbot, "Sea / Tall ships")
    press(qtbot, Qt.Key.Key_Tab)
    write(qtbot, "history, old ships,history")
    press(qtbot, Qt.Key.Key_Return)
    told = accepted(qtbot, page)
    assert told.deck_path == ("Sea", "Tall ships")
    assert told.tags == ("history", "old-ships")
    assert page.bar.deck.text() == "Sea › Tall ships"


def test_a_deck_that_is_there_is_completed(qtbot: QtBot, page: PlanPage) -> None:
    press(qtbot, Qt.Key.Key_D, CTRL)
    completer = page.where_to.deck.completer()
    assert completer is not None
    completer.setCompletionPrefix("boat")
    assert completer.currentCompletion() == "Sea › Boats"
    press(qtbot, Qt.Key.Key_Escape)
    assert accepted(qtbot, page) == SourceChoices()


def test_several_files_are_looked_through_and_accepted_together(qtbot: QtBot, page: PlanPage) -> None:
    other = first_time(NOTES.replace("Ships", "Boats"), "boats.md")
    page.show_plan(Plan((first_time(), other)), [])
    page.setFocus()
    assert "file 1 of 2" in page.bar.sources.text()
    go_to(qtbot, page, Sort.CARD)
    press(qtbot, Qt.Key.Key_Space)
    press(qtbot, Qt.Key.Key_PageDown, CTRL)
    assert "boats.md · file 2 of 2" in page.bar.sources.text()
    go_to(qtbot, page, Sort.CARD)
    press(qtbot, Qt.Key.Key_A)
    with qtbot.waitSignal(page.accepted) as told:
        press(qtbot, Qt.Key.Key_Return, CTRL)
    first, second = told.args[0].sources
    assert first != second
    assert len(first.left_out | {name.fact for name in first.left_out_cards}) == 1
    assert len(second.left_out) > 1


def test_a_file_can_be_left_as_it_is(qtbot: QtBot, page: PlanPage) -> None:
    page.show_plan(Plan((first_time(), first_time())), [])
    page.setFocus()
    press(qtbot, Qt.Key.Key_D, CTRL)
    press(qtbot, Qt.Key.Key_Tab)
    press(qtbot, Qt.Key.Key_Tab)
    press(qtbot, Qt.Key.Key_Space)
    press(qtbot, Qt.Key.Key_Tab)
    press(qtbot, Qt.Key.Key_Return)
    assert accepted(qtbot, page).skipped


def test_escape_leaves_without_anything(qtbot: QtBot, page: PlanPage) -> None:
    with qtbot.waitSignal(page.cancelled), qtbot.assertNotEmitted(page.accepted):
        press(qtbot, Qt.Key.Key_Escape)


def test_f1_lists_the_keys_and_any_key_puts_them_away(qtbot: QtBot, page: PlanPage) -> None:
    press(qtbot, Qt.Key.Key_F1)
    assert page.keys.isVisible()
    assert "Space: take it in" in page.keys.accessibleDescription()
    with qtbot.assertNotEmitted(page.cancelled):
        press(qtbot, Qt.Key.Key_Escape)
    assert not page.keys.isVisible()


# Size and direction


def test_a_narrow_page_shows_one_half_at_a_time(qtbot: QtBot, page: PlanPage) -> None:
    page.resize(620, 700)
    assert page.halves.cards.isVisible()
    assert not page.halves.notes.isVisible()
    press(qtbot, Qt.Key.Key_F6)
    assert page.halves.notes.isVisible()
    assert not page.halves.cards.isVisible()
    press(qtbot, Qt.Key.Key_F6)
    assert page.halves.cards.hasFocus()


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("width", [520, 900, 1280])
def test_the_page_fits_its_window(page: PlanPage, theme: Theme, scale: float, width: int) -> None:
    theme.set_font_scale(scale)
    QApplication.processEvents()  # the arrangement for this size of type decides how small a page can be
    page.resize(width, 700)
    QApplication.processEvents()
    assert page.width() == width


def test_the_sides_change_places_where_one_reads_from_the_right(page: PlanPage) -> None:
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QApplication.processEvents()
    halves = page.halves
    assert halves.notes.mapTo(page, QPoint()).x() > halves.cards.mapTo(page, QPoint()).x()


def test_a_page_of_two_thousand_cards_stays_a_list(qtbot: QtBot, page: PlanPage) -> None:
    many = "# Words\n\n" + "\n".join(
        f"- **Word{n}** — the meaning of number {n} among them" for n in range(1000)
    )
    page.show_plan(Plan((first_time(many),)), [])
    page.setFocus()
    press(qtbot, Qt.Key.Key_End)
    assert len(rows(page)) > 1500
    children = page.halves.cards.viewport().findChildren(QWidget)
    assert children == []  # rows are painted, not built


def test_words_of_the_learners_own_are_kept_and_what_the_notes_say_is_shown(page: PlanPage) -> None:
    source = once_more()
    fact = source.facts[0]
    card = replace(fact.cards[0], own=Sides("Mine?", "My own", ""))
    facts = (replace(fact, cards=(card, *fact.cards[1:])), *source.facts[1:])
    page.show_plan(Plan((replace(source, facts=facts),)), [])
    model = page.halves.cards.cards
    number = next(n for n, row in enumerate(rows(page)) if row.entry is not None and row.entry.own)
    said = model.data(model.index(number), Qt.ItemDataRole.AccessibleTextRole)
    assert "Mine?" in said
    assert "My own" in said
    assert f"your notes say: {card.draft.answer.rstrip('.')}" in said


def test_notes_that_have_not_changed_say_so(page: PlanPage) -> None:
    source = once_more()
    facts = tuple(
        replace(fact, how=How.UNCHANGED, cards=tuple(replace(card, how=How.UNCHANGED) for card in fact.cards))
        for fact in source.facts
    )
    quiet = replace(source, facts=facts, gone=(), uncertain=(), warnings=())
    page.show_plan(Plan((quiet,)), [])
    assert page.told.headline.text() == "Nothing has changed"
    assert page.told.go.text() == "Done"
    assert page.warned.text == ""


def test_the_menu_of_a_card_does_what_the_keys_do(qtbot: QtBot, page: PlanPage) -> None:
    number = next(n for n, fact in enumerate(first_time().facts) if len(fact.cards) > 1)
    name = go_to(qtbot, page, Sort.CARD, number).name
    view = page.halves.cards
    spot = view.visualRect(view.currentIndex()).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, spot, view.viewport().mapToGlobal(spot))
    QApplication.sendEvent(view.viewport(), event)
    menu = page.findChild(QMenu)
    assert menu is not None
    told = {action.text(): action for action in menu.actions()}
    assert "Leave it out\tSpace" in told
    told["Split off\tS"].trigger()
    assert page.draft.chosen.split_off == {name}
    menu.close()


def test_a_kind_that_is_looked_at_alone_and_is_no_more_shows_all(qtbot: QtBot, page: PlanPage) -> None:
    traps = [n for n, fact in enumerate(first_time().facts) if fact.draft.kind is Kind.TRAP]
    kinds = [text for text in page.halves.filters if text.startswith("Traps")]
    assert kinds
    page.halves.filter_chosen.emit(page.halves.filters.index(kinds[0]))
    assert {row.entry.kind for row in rows(page) if row.entry is not None} == {Kind.TRAP}

    def no_traps(chosen: SourceChoices) -> SourceChoices:
        for number in traps:
            chosen = wishes.set_kind(page.draft.source, chosen, number, Kind.CUE)
        return chosen

    page.draft.change(no_traps)
    go_to(qtbot, page, Sort.CARD, traps[0])
    press(qtbot, Qt.Key.Key_Space)
    assert len({row.entry.kind for row in rows(page) if row.entry is not None}) > 1
