"""The import screen: notes on the left, cards on the right; nothing is added until the learner says so."""

from collections.abc import Hashable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from kmsflash.model.importing import Plan, SourceChoices
from kmsflash.model.kinds import Kind
from kmsflash.ui.importing import plan_keys, plan_words, spoken
from kmsflash.ui.importing.acts import Acts
from kmsflash.ui.importing.card_editor import Texts
from kmsflash.ui.importing.card_list import Row
from kmsflash.ui.importing.draft import Draft, first_folded
from kmsflash.ui.importing.edges import Edges
from kmsflash.ui.importing.entries import Entry, Group, Sort
from kmsflash.ui.importing.halves import Halves
from kmsflash.ui.importing.in_place import InPlace
from kmsflash.ui.importing.kind_filter import KindFilter
from kmsflash.ui.importing.menus import Menus
from kmsflash.ui.importing.plan_keys import Act
from kmsflash.ui.importing.summing_up import sum_up
from kmsflash.ui.importing.told import PlanBar, Told
from kmsflash.ui.importing.warned import WarnedSheet
from kmsflash.ui.importing.where_to import WhereTo
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.announce import announce
from kmsflash.ui.widgets.key_claim import KeyClaim
from kmsflash.ui.widgets.key_list import KeyList

NARROW = 660  # pixels at font setting 100 %: under it one half shows at a time
_SMALLEST = (400, 360)


class PlanPage(QWidget):
    """Shows a plan, and lets the learner choose of it."""

    accepted = Signal(object)  # Choices
    cancelled = Signal()
    announced = Signal(str)  # what is read out

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._decks: tuple[tuple[str, ...], ...] = ()
        self._groups: list[Group] = []
        self._folded: set[Hashable] = set()
        self._filter = KindFilter()
        self.bar = PlanBar(theme)
        self.told = Told(theme)
        self.warned = WarnedSheet(theme)
        self.halves = Halves(theme)
        self._in_place = InPlace(theme, self.halves.cards)
        self._menus = Menus(theme, self, self.halves.cards)
        self._acts = Acts(self)
        self._reached: Hashable = None  # the group that was entered last
        self.where_to = WhereTo(theme, self)
        self.keys = KeyList(theme, self)
        self._table = theme.keys.table(plan_keys.SCREEN)
        KeyClaim(self, self._table)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Look through what your notes give"))
        self._edges = Edges(self, (self.bar, self.told, self.warned, self.halves))
        self._connect()
        theme.changed.connect(self._fit)

    def _connect(self) -> None:
        self.bar.close_wanted.connect(self.cancelled)
        self.bar.deck_wanted.connect(self._open_where_to)
        self.bar.source_wanted.connect(self._open_sources)
        self.bar.help_wanted.connect(self._toggle_keys)
        self.told.go_wanted.connect(self._accept)
        self.where_to.settled.connect(self._settle_where_to)
        self.where_to.left.connect(self._close_where_to)
        self.halves.filter_chosen.connect(self._choose_filter)
        notes, cards, menus, acts = self.halves.notes, self.halves.cards, self._menus, self._acts
        notes.passage_chosen.connect(self._show_card_of)
        cards.row_chosen.connect(self._show_passage_of)
        cards.opened.connect(self._open)
        cards.fold_wanted.connect(self._fold)
        self._in_place.saved.connect(self._save)
        cards.menu_wanted.connect(lambda row, spot: menus.open_acts(row.entry, spot))
        menus.act_chosen.connect(self._do)
        menus.kind_chosen.connect(acts.set_kind)
        menus.candidate_chosen.connect(acts.choose_candidate)
        menus.source_chosen.connect(self._show_source)
        acts.done.connect(self._acted)
        acts.in_vain.connect(self.announced)
        acts.to_write.connect(self._write)
        self.announced.connect(partial(announce, self))
        cards.cards.tick_wanted.connect(lambda entry, wanted: self._take(entry, wanted=wanted))

    # What is shown

    def show_plan(self, plan: Plan, decks: Sequence[tuple[str, ...]] = ()) -> None:
        """Show what an import would do; *decks* are the paths of those that there are."""
        self.show_draft(Draft(plan), decks)

    def show_draft(self, draft: Draft, decks: Sequence[tuple[str, ...]] = ()) -> None:
        """Show an import with what is chosen of it; the one before takes over what was being written."""
        self._in_place.keep()
        self._acts.draft = draft
        self._decks = tuple(decks)
        self.where_to.hide()
        self.keys.hide()
        self._show_source(draft.at)

    def keep_writing(self) -> None:
        """Take over what is being written in a card, where it makes one."""
        self._in_place.keep()

    @property
    def draft(self) -> Draft:
        """What is chosen so far."""
        return self._acts.draft

    def _show_source(self, number: int) -> None:
        self._in_place.leave()
        if not self.draft.plan.sources:
            return
        self.draft.at = number % len(self.draft.plan.sources)
        self._filter.clear()
        self._groups = self.draft.groups()
        self._folded = first_folded(self._groups)
        read = self.draft.read()
        self.halves.notes.show_notes(read.lines, read.marks, self._colours())
        self._refresh()
        cards = self.halves.cards
        first = next((n for n, row in enumerate(cards.cards.rows) if row.entry is not None), 0)
        cards.show_row(first)
        cards.scrollToTop()
        self.halves.notes.verticalScrollBar().setValue(0)
        self.announced.emit(self.told.accessibleName())

    def _colours(self) -> dict[Hashable, Kind]:
        """Return the kind of each passage that is in the deck, or will be."""
        return {
            entry.owner: entry.kind
            for group in self._groups
            for entry in group.entries
            if entry.taken and entry.sort is not Sort.GONE
        }

    def _refresh(self) -> None:
        """Show everything as it is chosen now, with the same row current."""
        draft, view = self.draft, self.halves.cards
        self._groups = draft.groups()
        self._filter.count(self._groups)
        key = view.row.key if view.row is not None else None
        at = view.currentIndex().row()
        if view.cards.show_groups(self._filter.narrow(self._groups), self._folded) and not view.show_key(key):
            view.show_row(max(0, at))
        self.halves.notes.show_kinds(self._colours())
        self.halves.show_filters(self._filter.texts, self._filter.current)
        self._show_words()

    def _show_words(self) -> None:
        draft = self.draft
        source, chosen = draft.source, draft.chosen
        hint = plan_words.hint(self._table.cap(Act.TICK), self._table.cap(Act.EDIT))
        told = sum_up(draft, self._groups, hint)
        self.told.show_words(told.headline, told.needing, told.rest, told.button)
        self.told.go.setEnabled(told.can_go)
        path = chosen.deck_path or source.deck_path
        self.bar.show_source(source.name, draft.at, len(draft.plan.sources), path, skipped=chosen.skipped)
        self.warned.show_sentences(told.warnings)
        self.setAccessibleDescription(self.told.accessibleName())

    # One side finds the other

    def _show_passage_of(self, row: Row) -> None:
        self._tell_group(row.group)
        if row.entry is not None and row.entry.sort is not Sort.GONE:
            self.halves.notes.select(row.entry.owner)
        else:
            self.halves.notes.select(None)

    def _tell_group(self, group: Group) -> None:
        """Have the title of a group read out when it is entered, not at each of its cards."""
        if group.key != self._reached:
            self._reached = group.key
            self.announced.emit(spoken.group(group))

    def _show_card_of(self, owner: Hashable) -> None:
        """Show the first card of a passage, whatever is folded or filtered away."""
        self._in_place.leave()
        found = next(
            ((group, one) for group in self._groups for one in group.entries if one.owner == owner), None
        )
        if found is None:
            return
        group, entry = found
        if group.key in self._folded or self._filter.hides(entry):
            self._folded.discard(group.key)
            self._filter.clear()
            self._refresh()
        self.halves.cards.show_key(entry.key)

    # Acts

    def _acted(self, said: str) -> None:
        self._refresh()
        self.announced.emit(said)

    def _space(self, row: Row) -> None:
        if row.entry is None and row.group.gone is not None:
            self._acts.turn_all_gone()
        elif row.entry is None:
            self._fold(row, not row.is_folded)
        elif row.entry.sort is Sort.GONE:
            self._acts.turn_gone(row.entry)
        else:
            self._take(row.entry, wanted=not row.entry.taken)

    def _take(self, entry: Entry, *, wanted: bool) -> None:
        self._in_place.leave()
        self._acts.take(entry, wanted=wanted)

    def _write(self, entry: Entry) -> None:
        self._in_place.open(entry, self.draft.cell_of(entry))

    def _fold(self, row: Row, folded: object) -> None:
        self._in_place.leave()
        key = row.group.key
        if (key in self._folded) == bool(folded):
            return
        if folded:
            self._folded.add(key)
        else:
            self._folded.discard(key)
        self._refresh()
        if folded:
            self.halves.cards.show_key(key)

    def _open(self, row: Row) -> None:
        if row.entry is None:
            self._fold(row, not row.is_folded)
        elif row.entry.sort is Sort.UNCERTAIN:
            known = self.draft.source.uncertain[row.entry.number]
            self._menus.open_candidates(row.entry, self.draft.plan, known)
        elif row.entry.sort is Sort.GONE:
            self._space(row)
        else:
            self._write(row.entry)

    def _choose_filter(self, number: int) -> None:
        self._in_place.leave()
        self._filter.choose(number)
        self._refresh()

    def _accept(self) -> None:
        self._in_place.save()
        if not self._in_place.is_open and self.told.go.isEnabled():
            self.accepted.emit(self.draft.settled)

    def _save(self, entry: Entry, texts: Texts) -> None:
        self.draft.save(entry, texts)
        self._refresh()

    def _open_sources(self) -> None:
        self._menus.open_sources(self.draft.plan, self.draft.at, self.bar.sources)

    # Where the cards go

    def _open_where_to(self) -> None:
        self._in_place.leave()
        draft, chosen = self.draft, self.draft.chosen
        self.where_to.open_at(
            self.bar.deck.mapTo(self, QPoint(0, self.bar.deck.height())),
            self._decks,
            chosen.deck_path or draft.source.deck_path,
            chosen.tags,
            takes=not chosen.skipped,
            several=len(draft.plan.sources) > 1,
        )

    def _settle_where_to(self) -> None:
        sheet, planned = self.where_to, self.draft.source.deck_path
        path = sheet.deck_path if sheet.deck_path not in ((), planned) else None

        def chosen_there(chosen: SourceChoices) -> SourceChoices:
            return replace(chosen, deck_path=path, tags=sheet.tag_list, skipped=not sheet.takes)

        self.draft.change(chosen_there)
        self._close_where_to()
        self._refresh()

    def _close_where_to(self) -> None:
        self.where_to.hide()
        self.halves.cards.setFocus(Qt.FocusReason.OtherFocusReason)

    # Keys

    def focusInEvent(self, event: object) -> None:
        """Hand the keyboard on to the card that is being written, else to the cards."""
        del event
        if not self._in_place.resume():
            self.halves.focus_shown()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the key says."""
        name = self._table.act_of(event)
        act = None if name is None else Act(name)
        if self.keys.isVisible():
            self.keys.hide()
            if act in (Act.CLOSE, Act.HELP):
                return
        if act is None:
            super().keyPressEvent(event)
        else:
            self._do(act)

    def _do(self, act: Act) -> None:
        whole = {
            Act.GO: self._accept,
            Act.CLOSE: self.cancelled.emit,
            Act.UNDO: lambda: self._step(undo=True),
            Act.REDO: lambda: self._step(undo=False),
            Act.DECK: self._open_where_to,
            Act.OTHER_HALF: self.halves.swap,
            Act.NEXT_SOURCE: lambda: self._show_source(self.draft.at + 1),
            Act.SOURCE_BEFORE: lambda: self._show_source(self.draft.at - 1),
            Act.HELP: self._toggle_keys,
        }
        if act in whole:
            whole[act]()
        elif self.halves.cards.row is not None:
            self._do_to(act, self.halves.cards.row)

    def _do_to(self, act: Act, row: Row) -> None:
        """Do what a letter says to the current row."""
        entry, acts = row.entry, self._acts
        if act is Act.TICK_ALL:
            acts.take_group(row.group)
        elif act is Act.EDIT:
            self._open(row)
        elif act is Act.TICK:
            self._space(row)
        elif entry is None:
            return
        elif act is Act.KIND and (entry.name is not None or entry.taken):
            self._menus.open_kinds(entry)
        elif act is Act.SPLIT:
            acts.split_off(entry)
        elif act is Act.MERGE:
            view = self.halves.cards
            above = view.cards.row(view.currentIndex().row() - 1)
            acts.merge(entry, None if above is None else above.entry)

    def _step(self, *, undo: bool) -> None:
        self._in_place.leave()
        self._acts.step(undo=undo)

    def _toggle_keys(self) -> None:
        if self.keys.isVisible():
            self.keys.hide()
        else:
            self.keys.show_lines(plan_keys.lines(len(self.draft.plan.sources), self._table))

    # Place

    def minimumSizeHint(self) -> QSize:
        """Return a size at which one half can still be worked with."""
        return QSize(*_SMALLEST)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Suit the width."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Change sides where one reads from the right."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._fit()

    def _fit(self) -> None:
        self._edges.fit()
        narrow = self.width() < self._theme.size(NARROW)
        self.halves.fit(narrow=narrow)
        self.bar.fit(narrow=narrow)
        self.told.fit(narrow=narrow)
        if self.keys.isVisible():
            self.keys.centre_in(self.rect())
