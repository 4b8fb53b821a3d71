"""Draw every screen without a display, in both themes, in a few telling states of the starter deck."""

import os
import sys
import tempfile
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from kmsflash import settings
from kmsflash.model import presets
from kmsflash.model.errors import UserError
from kmsflash.model.grades import Grade
from kmsflash.model.kinds import Kind
from kmsflash.model.options import DeckOptions, Scheduler, TodaysLimits
from kmsflash.model.packages import Carries
from kmsflash.model.presets import DeckWishes
from kmsflash.model.study import Turn
from kmsflash.places import Places
from kmsflash.screenshots.samples import EDITS, NOTES, PASSAGE, TABLE

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance
    from PySide6.QtWidgets import QWidget

USUAL = (1280, 800)
SMALL = (900, 600)
NARROW = (620, 760)
NIGHT = timedelta(days=1)
MORNING = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)  # of the day that is drawn
WEEKS = 3  # of study before it
NEW_PER_DAY = 3  # so that the starter deck lasts that long
MISSED_DAYS = 25
BACKUPS = 4  # section of the settings
LONGEST_WAIT = 60  # days for a card of some kind to come up
GRADES = (4, 4, 5, 4, 3, 4, 4, 1, 4, 5, 4, 4, 4, 3, 4, 5, 4)  # the answers given, over and over

DECKS = (
    "Languages::Spanish::Verbs",
    "Languages::Spanish::B1: the subjunctive",
    "Languages::العربية",
    "Statistics",
)


@dataclass(slots=True)
class _Clock:
    now: datetime = MORNING

    def __call__(self) -> datetime:
        return self.now


def draw_all(folder: Path, language: str = "en", only: Collection[str] = ()) -> list[Path]:
    """Draw the screens in a language into *folder* and return the pictures.

    With *only*, just the pictures of these names are drawn, and it ends with the last of them.
    Raises `UserError` where the folder cannot be written, or there is no picture of a name.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before Qt is loaded: nothing shows on a screen
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(f"{folder} cannot be made: {error.strerror}. Choose another folder.") from error
    with tempfile.TemporaryDirectory(prefix="kmsflash") as home:
        gallery = _Gallery(folder, Path(home), language, frozenset(only))
        try:
            return list(gallery.draw_wanted())
        finally:
            gallery.close()


class _Gallery:
    """One program on a collection of its own, led from state to state."""

    def __init__(self, folder: Path, home: Path, language: str, only: frozenset[str]) -> None:
        from PySide6.QtWidgets import QApplication

        from kmsflash.app import App

        self._folder = folder
        self._only = only  # names of pictures; none: all of them
        self._home = home
        self._clock = _Clock(MORNING - WEEKS * 7 * NIGHT)
        existing = QApplication.instance()
        application = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
        places = Places(home / "collection.kms", home / "settings.json", home / "state")
        self._settings = settings.Settings(theme="light", language=language)
        settings.save(self._settings, places.settings)
        self._program = App(application, places, self._clock)

    def draw_wanted(self) -> Iterator[Path]:
        """Draw what is wanted, in the order of the states."""
        missing = set(self._only)
        for path in self._draw():
            if not self._only:
                yield path
            elif path.stem in missing:
                yield path
                missing.remove(path.stem)
                if not missing:
                    return
        if missing:
            raise UserError(f"There is no picture {', '.join(sorted(missing))}.")

    def close(self) -> None:
        """End the program that was drawn."""
        self._program.window.close()

    def _draw(self) -> Iterator[Path]:
        """Go through state after state."""
        self._open()
        yield from self._pictures("today-first-start", small=True, large=True)
        yield from self._draw_early_exam()
        self._let_in(NEW_PER_DAY)
        self._study_for_weeks()
        self._program.show_today()
        yield from self._pictures("today", small=True, large=True)
        yield from self._draw_study()
        yield from self._draw_decks()
        yield from self._draw_mock_exam()
        yield from self._draw_browse()
        self._program.show_settings()
        yield from self._pictures("settings", large=True)
        self._program.settings_page.show_section(2)
        yield from self._pictures("settings-keys", small=True)
        yield self._picture("settings-keys-narrow-light", "light", size=NARROW)
        yield from self._draw_backups()
        yield from self._draw_check()
        self._program.settings_page.show_section(0)
        yield from self._draw_editing()
        yield from self._draw_options()
        yield from self._draw_import()
        yield from self._draw_table()
        yield from self._draw_deck_file()
        yield from self._draw_sounds()
        yield from self._draw_keeping()
        yield from self._draw_error()
        yield from self._draw_progress()
        yield from self._draw_exam()
        yield from self._draw_damage()

    def _draw_backups(self) -> Iterator[Path]:
        """Draw the backups of some days, one of them damaged, and what is asked before one is restored."""
        from PySide6.QtWidgets import QMessageBox

        from kmsflash.screenshots.backups import some_backups

        program = self._program
        assert program.collection is not None  # noqa: S101  it was opened first
        some_backups(program.collection, self._clock())
        page = program.settings_page
        self._wait(program.backups.shown, lambda: page.show_section(BACKUPS))
        yield from self._pictures("settings-backups", small=True, large=True)
        yield self._picture("settings-backups-narrow-light", "light", size=NARROW)
        page.backups.lines[1].restore.click()
        box = program.window.findChildren(QMessageBox)[-1]
        yield self._picture("settings-backups-restore-light", "light", of=box)
        box.reject()

    def _open(self) -> None:
        self._wait(self._program.opened, self._program.start)

    def _wait(self, done: "SignalInstance", begin: Callable[[], object]) -> None:
        """Begin something and return when it is done; raise what kept it from being done."""
        from PySide6.QtCore import QEventLoop

        waiting = QEventLoop()
        errors: list[Exception] = []
        done.connect(waiting.quit)
        self._program.failed.connect(errors.append)
        self._program.failed.connect(waiting.quit)
        begin()
        waiting.exec()
        if errors:
            raise errors[0]

    def _let_in(self, new_per_day: int) -> None:
        assert self._program.collection is not None  # noqa: S101  it was opened
        options = self._program.collection.options
        options.set_options(presets.USUAL, replace(options.usual(), new_per_day=new_per_day), self._clock())

    def _study_for_weeks(self) -> None:
        while self._clock.now < MORNING:
            if self._clock.now.weekday() != 6 or self._clock.now.day % 2:  # some Sundays off
                self._answer_until(lambda _: False)
            self._clock.now += NIGHT
        self._clock.now = MORNING

    def _answer_until(self, wanted: Callable[[Turn], bool]) -> bool:
        """Answer card after card, until one is *wanted* or none is left."""
        collection = self._program.collection
        assert collection is not None  # noqa: S101  it was opened first
        session = collection.study.session(self._clock())
        start, number = self._clock.now, self._clock.now.day
        while (turn := session.turn(self._clock())) is not None:
            if wanted(turn):
                return True
            self._clock.now += timedelta(seconds=8 + number % 9)
            session.answer(Grade(GRADES[number % len(GRADES)]), 7000 + number % 9 * 900, self._clock())
            number += 1
        self._clock.now = max(start, self._clock.now.replace(hour=start.hour, minute=start.minute))
        return False

    def _draw_study(self) -> Iterator[Path]:
        self._answer_until(lambda _: False)
        self._program.study()
        yield from self._pictures("study-summary", small=True)
        self._program.show_today()
        yield from self._pictures("today-nothing-due", small=True, large=True)
        yield from self._draw_custom_study()
        self._clock.now += MISSED_DAYS * NIGHT
        self._program.show_today()
        yield from self._pictures("today-missed-days", small=True)
        for kind in Kind:
            if self._wait_for(kind):
                yield from self._draw_card(kind)
        if self._wait_for(Kind.DEFINITION):
            yield from self._draw_acts()

    def _draw_sounds(self) -> Iterator[Path]:
        from PySide6.QtCore import Qt

        from kmsflash.screenshots.sounds import Silent, card_with_sounds

        assert self._program.collection is not None  # noqa: S101  it was opened
        self._program.theme.sounds.play_with(Silent)
        self._program.study(card_with_sounds(self._program.collection, self._clock()))
        yield from self._pictures("study-sound-front", large=True)
        self._press(Qt.Key.Key_Space)
        yield from self._pictures("study-sound-back", large=True)

    def _draw_keeping(self) -> Iterator[Path]:
        """Draw what is said where nothing can be kept, and where another machine has the cards."""
        from PySide6.QtCore import Qt

        from kmsflash.screenshots.keeping import asked_to_take_over, file_gone

        program = self._program
        with file_gone(self._home / "collection.kms"):
            self._press(Qt.Key.Key_3)
            yield from self._pictures("study-unkept", small=True, large=True)
            yield self._picture("study-unkept-narrow-light", "light", size=NARROW)
            program.show_today()
            yield from self._pictures("today-unkept", small=True, large=True)
        program.keeping.probe()
        program.window.message.hide()
        box = asked_to_take_over(program.window, self._home / "state", self._clock())
        for mode in ("light", "dark"):
            yield self._picture(f"elsewhere-{mode}", mode, of=box)
        yield self._picture("elsewhere-150pct-light", "light", scale=1.5, of=box)
        box.close()

    def _draw_error(self) -> Iterator[Path]:
        """Draw what is said of errors that should not happen, now and after the program went down."""
        from kmsflash.screenshots.errors import error_told

        dialog = error_told(self._program, self._home / "state" / "log")
        for mode in ("light", "dark"):
            yield self._picture(f"error-{mode}", mode, of=dialog)
        yield self._picture("error-150pct-light", "light", scale=1.5, of=dialog)
        dialog.reject()
        self._program.show_today()
        self._program.look_back("Fatal Python error: Segmentation fault")
        yield from self._pictures("error-last-time", small=True, large=True)
        self._program.window.message.hide()

    def _draw_progress(self) -> Iterator[Path]:
        """Draw what a year of study looks like."""
        from kmsflash.screenshots.progress import a_year

        program = self._program
        assert program.collection is not None  # noqa: S101  it was opened
        program.theme.set_font_scale(1.0)
        a_year(program.collection, self._clock())
        self._wait(program.progress.judged, program.show_progress)
        yield from self._pictures("progress", small=True, large=True)
        yield self._picture("progress-narrow-light", "light", size=NARROW)
        yield self._picture("progress-contrast-dark", "contrast")
        yield self._picture("progress-below-light", "light", of=program.progress.page.content)

    def _draw_damage(self) -> Iterator[Path]:
        """Draw the ways out of the damage, and the end of one; nothing else can be drawn after that."""
        from kmsflash.screenshots.damage import damaged_copy

        program = self._program
        assert program.collection is not None  # noqa: S101  it was opened
        path = damaged_copy(program.collection, self._home / "damaged" / "collection.kms", self._clock)
        self._wait(program.damage.ready, lambda: program.damage.show(path))
        yield from self._pictures("damage", small=True, large=True)
        self._wait(program.damage.over, program.damage.page.restore.taken.emit)
        yield from self._pictures("damage-over", small=True, large=True)

    def _draw_custom_study(self) -> Iterator[Path]:
        from kmsflash.ui.custom.dialog import CustomDialog
        from kmsflash.ui.today.requests import Ask, Request

        self._program.theme.set_font_scale(1.0)
        self._program.custom.do(Request(Ask.PICK))
        for dialog in self._program.window.findChildren(CustomDialog):
            for mode in ("light", "dark"):
                yield self._picture(f"custom-study-{mode}", mode, of=dialog)
            dialog.reject()

    def _wait_for(self, kind: Kind) -> bool:
        """Let days pass until a card of *kind* has its turn."""
        for _ in range(LONGEST_WAIT):
            self._clock.now += NIGHT
            if self._answer_until(lambda turn: turn.face.kind is kind and not turn.is_drill):
                return True
        return False

    def _draw_card(self, kind: Kind) -> Iterator[Path]:
        from PySide6.QtCore import Qt

        self._program.study()
        is_table = kind is Kind.TABLE
        yield from self._pictures(f"study-{kind}-front", small=is_table)
        if is_table:
            self._press(Qt.Key.Key_H)
            yield from self._pictures(f"study-{kind}-hint")
        self._press(Qt.Key.Key_Space)
        yield from self._pictures(f"study-{kind}-back", small=is_table, large=is_table)
        if is_table:
            self._press(Qt.Key.Key_N)
            yield from self._pictures("study-notes", small=True, large=True)
            self._press(Qt.Key.Key_Escape)

    def _draw_editing(self) -> Iterator[Path]:
        from PySide6.QtCore import Qt

        program = self._program
        assert program.collection is not None  # noqa: S101  it was opened first
        program.new_card()
        form = program.editing.new_page.form
        form.question.show_markdown("The {{c1::heart::organ}} pumps {{c2::blood}} through the **body**.")
        form.explanation.show_markdown(PASSAGE)
        form.tags.show_tags(("anatomy", "exam-2027"), ())
        yield from self._pictures("new-card", small=True, large=True)
        form.show_written(program.collection.editing.blank())
        program.show_today()
        turn = program.collection.study.session(self._clock()).turn(self._clock())
        if turn is not None:
            editor = program.editing.edit_over(program.today, turn.card, program.show_today)
            yield from self._pictures("edit-card", small=True, large=True)
            self._press(Qt.Key.Key_Escape, editor.form)
            info = program.editing.info_over(program.today, turn.card)
            yield from self._pictures("card-info", large=True)
            self._press(Qt.Key.Key_Escape, info)

    def _draw_check(self) -> Iterator[Path]:
        """Draw what a check tells of a collection that is not sound, and of one that is."""
        from kmsflash.model.checking import Finding, Findings, Flaw

        page = self._program.settings_page
        page.show_part(page.check)
        found = (
            Finding(Flaw.SCHEDULES, 3),
            Finding(Flaw.MEDIA_MISSING, 1, ("heart-0f3a9c21.png (“Which valve lies here?”)",)),
            Finding(Flaw.MEDIA_UNUSED, 12),
        )
        page.check.show_findings(Findings(found, 1240, 8310, 96))
        page.check.check.setFocus()
        yield from self._pictures("settings-check", small=True, large=True)
        yield self._picture("settings-check-narrow-light", "light", size=NARROW)
        page.check.show_findings(Findings((), 1240, 8310, 96))

    def _draw_decks(self) -> Iterator[Path]:
        from PySide6.QtCore import Qt

        collection = self._program.collection
        assert collection is not None  # noqa: S101  it was opened first
        for name in DECKS:
            collection.decks.make(name, None, self._clock())
        self._program.show_decks()
        page = self._program.decks.page
        yield from self._pictures("decks", small=True, large=True)
        self._press(Qt.Key.Key_Down, page.tree)
        self._press(Qt.Key.Key_F2, page.tree)
        yield from self._pictures("decks-rename")
        self._press(Qt.Key.Key_Escape, page.tree.field)
        page.filter.setText("spanish")
        yield from self._pictures("decks-filter")
        page.filter.clear()

    def _draw_early_exam(self) -> Iterator[Path]:
        """Draw where there is no exam, and one of which nothing was studied; it leaves nothing behind."""
        from kmsflash.screenshots.exams import early

        for name in early(self._program, self._clock, self._wait):
            yield from self._pictures(name, small=True, large=True)

    def _draw_exam(self) -> Iterator[Path]:
        """Draw an exam of which much was studied, its form, and the day it makes."""
        from kmsflash.screenshots.exams import late

        for name in late(self._program, self._clock, self._wait, self._pass_time):
            yield from self._pictures(name, small=True, large=True)

    def _draw_mock_exam(self) -> Iterator[Path]:
        """Draw what is wished of a mock exam, its room, and how it went."""
        from kmsflash.screenshots.mock_exams import states

        assert self._program.collection is not None  # noqa: S101  it was opened first
        deck = self._program.collection.library.overview(self._clock()).decks[0].deck
        assert deck is not None  # noqa: S101  the starter deck
        now = self._clock.now
        for name in states(self._program, deck, self._clock, self._wait, self._pass_time):
            yield from self._pictures(name, small=True, large=True)
        self._clock.now = now
        self._program.window.message.hide()

    def _pass_time(self, how_much: timedelta) -> None:
        self._clock.now += how_much

    def _draw_browse(self) -> Iterator[Path]:
        from PySide6.QtCore import Qt

        self._program.show_browse()
        page = self._program.browse.page
        yield from self._pictures("browse", small=True, large=True)
        yield self._picture("browse-narrow-light", "light", size=NARROW)
        for text, name in (("is:learned key", "browse-search"), ("key prop:ease<<3", "browse-mistake")):
            page.field.setText(text)
            self._press(Qt.Key.Key_Return, page.field)
            yield from self._pictures(name)
        page.field.clear()
        self._press(Qt.Key.Key_Return, page.field)

    def _draw_acts(self) -> Iterator[Path]:
        """Draw what is done with cards beside answering them."""
        from PySide6.QtCore import Qt
        from PySide6.QtWidgets import QLineEdit

        from kmsflash.rendering.card import plain
        from kmsflash.rendering.typed import is_typed
        from kmsflash.ui.study.leech_notice import LeechNotice

        chosen = replace(
            self._settings,
            type_answers=True,
            shows_time=True,
            goes_on=True,
            front_seconds=30,
            back_seconds=20,
        )
        self._program.use(chosen)
        self._answer_until(lambda turn: is_typed(plain(turn.face.answer)))
        self._program.study()
        page, collection = self._program.study_page, self._program.collection
        field, leech = page.findChild(QLineEdit), page.findChild(LeechNotice)
        assert collection is not None  # noqa: S101  it was opened first
        session = collection.study.session(self._clock())
        turn = session.turn(self._clock())
        assert turn is not None  # noqa: S101  one was waited for
        assert field is not None  # noqa: S101  the page brings it
        assert leech is not None  # noqa: S101  and this
        self._settle()
        self._press(Qt.Key.Key_H, page)
        self._press(Qt.Key.Key_H, page)
        field.setText(f"{turn.face.answer.lower()[:-3]}xy")
        yield from self._pictures("study-typing-front", small=True, large=True)
        self._press(Qt.Key.Key_Return, page)
        yield from self._pictures("study-typing-back", small=True, large=True)
        self._program.use(self._settings)
        self._program.study()
        session.flag(3, self._clock())
        self._program.studying.look_again()
        yield from self._pictures("study-flagged")
        self._press(Qt.Key.Key_B)
        yield from self._pictures("study-buried", small=True, large=True)
        leech.tell(turn.card, plain(turn.face.front), rewrites=True)
        yield from self._pictures("study-leech", small=True, large=True)

    def _settle(self) -> None:
        """Wait until what follows a moment after a card shows has been done."""
        from PySide6.QtCore import QEventLoop, QTimer

        waiting = QEventLoop()
        QTimer.singleShot(120, waiting.quit)
        waiting.exec()

    def _draw_options(self) -> Iterator[Path]:
        collection, program = self._program.collection, self._program
        assert collection is not None  # noqa: S101  it was opened
        deck = collection.library.overview(self._clock()).decks[0].deck
        assert deck is not None  # noqa: S101  the starter deck
        program.options.open(deck)
        yield from self._pictures("options")
        wishes = DeckWishes(
            None, DeckOptions(Scheduler.FSRS, 0.93), TodaysLimits(new=30), "Exam", is_new=True
        )
        collection.options.save(deck, wishes, self._clock())
        program.options.open(deck)
        yield from self._pictures("options-fsrs", small=True, large=True)
        yield self._picture("options-narrow-light", "light", size=NARROW)
        program.options.page.left.emit()
        collection.history.undo(self._clock())

    def _draw_import(self) -> Iterator[Path]:
        from PySide6.QtCore import Qt

        notes = self._home / "photosynthesis.md"
        notes.write_text(NOTES, encoding="utf-8")
        self._wait(self._program.planned, lambda: self._program.import_files([notes]))
        yield from self._pictures("import", small=True, large=True)
        yield self._picture("import-narrow-light", "light", size=NARROW)
        cards = self._program.importing.plan_page.halves.cards
        self._press(Qt.Key.Key_Return, cards)
        yield from self._pictures("import-edit")
        self._press(Qt.Key.Key_Escape)
        accept = self._program.importing.plan_page.told.go.click
        self._wait(self._program.imported, accept)
        yield from self._pictures("imported")
        for before, after in EDITS:
            assert before in NOTES  # noqa: S101  our own text
            notes.write_text(notes.read_text("utf-8").replace(before, after), encoding="utf-8")
        self._wait(self._program.planned, lambda: self._program.import_files([notes]))
        yield from self._pictures("import-again", small=True)

    def _draw_deck_file(self) -> Iterator[Path]:
        """Draw an older issue of the starter deck that one has, and what came of it."""
        from kmsflash.exchange import FORMATS, write_package
        from kmsflash.model.exchanging import PackingWishes

        program = self._program
        collection = program.collection
        assert collection is not None  # noqa: S101  it was opened first
        self._wait(program.exporting.counted, lambda: program.exporting.begin(None))
        yield from self._pictures("export", small=True, large=True)
        printed = list(program.exporting.page.kinds.values())[-1]
        self._wait(program.exporting.counted, printed.click)
        self._wait(program.exporting.drawn, program.exporting.page.printing.preview.click)
        yield from self._pictures("export-pages", small=True)
        program.show_today()
        packing = collection.exchanging.packing(None, PackingWishes(schedules=Carries.HISTORY))
        file = self._home / "everything.kmsdeck"
        try:
            write_package(packing, file, FORMATS[0])
        finally:
            packing.close()
        shown = collection.library.overview(self._clock()).decks[0].deck
        assert shown is not None  # noqa: S101  the starter deck
        collection.decks.delete(shown, self._clock())
        self._wait(program.planned, lambda: program.import_files([file]))
        yield from self._pictures("deck-file", small=True, large=True)
        yield self._picture("deck-file-narrow-light", "light", size=NARROW)
        self._wait(program.imported, program.deck_files.page.foot.go.click)
        yield from self._pictures("deck-file-report", small=True, large=True)

    def _draw_table(self) -> Iterator[Path]:
        """Draw a table of cards before it is taken in."""
        file = self._home / "rivers.csv"
        file.write_text(TABLE, encoding="utf-8")
        self._wait(self._program.planned, lambda: self._program.import_files([file]))
        yield from self._pictures("deck-file-table", small=True, large=True)
        self._program.deck_files.page.cancelled.emit()

    def _press(self, key: int, widget: "QWidget | None" = None) -> None:
        from PySide6.QtCore import QEvent, Qt
        from PySide6.QtGui import QKeyEvent
        from PySide6.QtWidgets import QApplication

        page = widget or QApplication.focusWidget() or self._program.window.page
        assert page is not None  # noqa: S101  some page always shows
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(page, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier))

    def _pictures(self, name: str, *, small: bool = False, large: bool = False) -> Iterator[Path]:
        """Draw the state that is shown, in both themes; also in a small window and in large type."""
        for mode in ("light", "dark"):
            yield self._picture(f"{name}-{mode}", mode)
        if small:
            yield self._picture(f"{name}-900x600-light", "light", size=SMALL)
        if large:
            yield self._picture(f"{name}-150pct-light", "light", scale=1.5)

    def _picture(
        self,
        name: str,
        mode: str,
        size: tuple[int, int] = USUAL,
        scale: float = 1.0,
        of: "QWidget | None" = None,
    ) -> Path:
        from PySide6.QtWidgets import QApplication

        path = self._folder / f"{name}.png"
        if self._only and name not in self._only:
            return path  # it would be here
        self._program.theme.set_mode(mode)
        self._program.theme.set_font_scale(scale)
        self._program.window.resize(*size)
        for _ in range(3):  # layouts settle over a few rounds
            QApplication.processEvents()
        if not (of or self._program.window).grab().save(str(path)):
            raise UserError(f"{path} cannot be written. Choose another folder.")
        return path
