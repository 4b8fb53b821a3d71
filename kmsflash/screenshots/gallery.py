"""The program that is drawn: led from state to state, and drawn in each."""

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, Qt, QTimer, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from kmsflash import settings
from kmsflash.app import App
from kmsflash.collection.opening import Collection
from kmsflash.collection.study import Session
from kmsflash.model import presets
from kmsflash.model.errors import UserError
from kmsflash.model.grades import Grade
from kmsflash.model.ids import DeckId
from kmsflash.model.study import Turn
from kmsflash.places import Places

USUAL = (1280, 800)
SMALL = (900, 600)
NARROW = (620, 760)
NIGHT = timedelta(days=1)
MORNING = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)  # of the day that is drawn
WEEKS = 3  # of study before it
_GRADES = (4, 4, 5, 4, 3, 4, 4, 1, 4, 5, 4, 4, 4, 3, 4, 5, 4)  # the answers given, over and over


@dataclass(slots=True)
class Clock:
    """Shows the time that the state is drawn at."""

    now: datetime = MORNING - WEEKS * 7 * NIGHT

    def __call__(self) -> datetime:
        """Return that time."""
        return self.now


class Gallery:
    """One program on a collection of its own."""

    def __init__(self, folder: Path, home: Path, language: str, only: frozenset[str]) -> None:
        self._folder = folder
        self._only = only  # names of pictures; none: all of them
        self.home = home
        self.clock = Clock()
        existing = QApplication.instance()
        application = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
        places = Places(home / "collection.kms", home / "settings.json", home / "state")
        self.settings = settings.Settings(theme="light", language=language)
        settings.save(self.settings, places.settings)
        self.program = App(application, places, self.clock)
        self.starter_deck = DeckId(0)

    @property
    def collection(self) -> Collection:
        """The cards of the program that is drawn."""
        assert self.program.collection is not None  # noqa: S101  it was opened first
        return self.program.collection

    def close(self) -> None:
        """End the program that was drawn."""
        self.program.window.close()

    # Leading

    def open(self) -> None:
        """Start the program."""
        self.wait(self.program.opened, self.program.start)
        (first,) = (line.deck for line in self.collection.library.overview(self.clock()).decks)
        assert first is not None  # noqa: S101  the starter deck
        self.starter_deck = first  # of which most states are

    def wait(self, done: SignalInstance, begin: Callable[[], object]) -> None:
        """Begin something and return when it is done; raise what kept it from being done."""
        waiting = QEventLoop()
        errors: list[Exception] = []
        done.connect(waiting.quit)
        self.program.failed.connect(errors.append)
        self.program.failed.connect(waiting.quit)
        begin()
        waiting.exec()
        if errors:
            raise errors[0]

    def settle(self) -> None:
        """Wait until what follows a moment after a card shows has been done."""
        waiting = QEventLoop()
        QTimer.singleShot(120, waiting.quit)
        waiting.exec()

    def pass_time(self, how_much: timedelta) -> None:
        """Let it be later."""
        self.clock.now += how_much

    def press(self, key: int, widget: QWidget | None = None) -> None:
        """Press a key where the focus is, or in a widget."""
        page = widget or QApplication.focusWidget() or self.program.window.page
        assert page is not None  # noqa: S101  some page always shows
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(page, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier))

    # Studying before

    def let_in(self, new_per_day: int) -> None:
        """Let so many new cards come on a day."""
        options = self.collection.options
        options.set_options(presets.USUAL, replace(options.usual(), new_per_day=new_per_day), self.clock())

    def study_for_weeks(self) -> None:
        """Study until the morning that is drawn, with some Sundays off."""
        while self.clock.now < MORNING:
            if self.clock.now.weekday() != 6 or self.clock.now.day % 2:
                self.answer_until(lambda _: False)
            self.clock.now += NIGHT
        self.clock.now = MORNING

    def answer_until(self, wanted: Callable[[Turn], bool]) -> Session | None:
        """Answer card after card, and return the sitting in which one is *wanted*; None: none is left."""
        session = self.collection.study.session(self.clock())
        start, number = self.clock.now, self.clock.now.day
        while (turn := session.turn(self.clock())) is not None:
            if wanted(turn):
                return session
            self.clock.now += timedelta(seconds=8 + number % 9)
            session.answer(Grade(_GRADES[number % len(_GRADES)]), 7000 + number % 9 * 900, self.clock())
            number += 1
        self.clock.now = max(start, self.clock.now.replace(hour=start.hour, minute=start.minute))
        return None

    # Drawing

    def pictures(self, name: str, *, small: bool = False, large: bool = False) -> Iterator[Path]:
        """Draw the state that is shown, in both themes; also in a small window and in large type.

        Changing the look takes longer than a picture: each state begins in the look that the last ended in.
        """
        looks = [("dark", "dark", USUAL, 1.0), ("light", "light", USUAL, 1.0)]
        if small:
            looks.append(("900x600-light", "light", SMALL, 1.0))
        if large:
            looks.append(("150pct-light", "light", USUAL, 1.5))
        for look, mode, size, scale in looks if self.program.theme.is_dark else reversed(looks):
            yield self.picture(f"{name}-{look}", mode, size, scale)

    def picture(
        self,
        name: str,
        mode: str,
        size: tuple[int, int] = USUAL,
        scale: float = 1.0,
        of: QWidget | None = None,
    ) -> Path:
        """Draw the window, or a part of it, in a look, a size and a size of type; return where it is kept."""
        path = self._folder / f"{name}.png"
        if self._only and name not in self._only:
            return path  # it would be here
        self.program.theme.wear(mode, scale)
        self.program.window.resize(*size)
        for _ in range(3):  # layouts settle over a few rounds
            QApplication.processEvents()
        if not (of or self.program.window).grab().save(str(path)):
            raise UserError(f"{path} cannot be written. Choose another folder.")
        return path
