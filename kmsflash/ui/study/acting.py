"""What is done with a card beside answering it: undo and redo, leaving it out, flags, what others show."""

from abc import abstractmethod
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from enum import Enum, auto

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from kmsflash.model.changes import Changes
from kmsflash.model.errors import Unkept, UserError
from kmsflash.model.ids import CardId
from kmsflash.model.steps import Step, Turned
from kmsflash.model.study import Leaving, Turn
from kmsflash.rendering.card import plain
from kmsflash.ui import flags
from kmsflash.ui.sentences import translated
from kmsflash.ui.steps import done_again, taken_back
from kmsflash.ui.study import words
from kmsflash.ui.study.desk import Desk
from kmsflash.ui.study.keys import Act
from kmsflash.ui.study.session import Session
from kmsflash.ui.theme import Theme

PAINTED_BY_MS = 40  # the card is on the screen, and the learner reads

Clock = Callable[[], datetime]


class Stage(Enum):
    """How far a turn is."""

    NOTHING = auto()  # no session yet
    QUESTION = auto()
    ANSWER = auto()
    END = auto()


class Acting(Desk):
    """The page as far as it acts on the card of the turn; `StudyPage` lets the turns follow one another."""

    changed = Signal(object)  # Changes
    notes_wanted = Signal(object)  # CardId: whoever has its passage calls show_notes
    edit_wanted = Signal(object)  # CardId
    info_wanted = Signal(object)  # CardId

    def __init__(self, theme: Theme, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._clock = clock
        self._session: Session | None = None
        self._turn: Turn | None = None
        self._undone: Step | None = None  # what undo and redo would act on
        self._redone: Step | None = None
        self._read_at: datetime | None = None  # when the turn was read
        self._naming = QTimer(self)  # runs while the two are still to be read
        self._naming.setSingleShot(True)
        self._naming.timeout.connect(self._show_steps)
        self._stage = Stage.NOTHING
        self._unkept: tuple[Turn | None, Callable[[], Changes], Callable[[], None]] | None = None
        self.edits = False  # whether somebody answers edit_wanted
        self.informs = False  # and info_wanted

    @abstractmethod
    def look_again(self) -> None:
        """Show what was changed elsewhere; the card that is shown, and how far its turn is, stay."""

    @abstractmethod
    def _next(self) -> None:
        """Show the card whose turn it is, or the end."""

    def say(self, sentence: str) -> None:
        """Say over the card what could not be done."""
        self._notice.say(sentence)
        self._announce(sentence)

    def _read(self, now: datetime) -> None:
        """Read whose turn it is; what undo and redo would act on follows when that is on the screen."""
        if self._session is not None:
            self._turn = self._session.turn(now)
            self._read_at = now
            self._naming.start(PAINTED_BY_MS)

    def put_away(self) -> None:
        """Let go of the sitting, for its collection is about to be closed: nothing is read of it any more."""
        self._naming.stop()
        self._session = None

    def _read_steps(self) -> None:
        """Know what undo and redo would act on, where that was put off."""
        if self._naming.isActive() and self._session is not None:
            self._naming.stop()
            self._name_steps(self._session)

    def _name_steps(self, session: Session) -> None:
        now = self._read_at or self._clock()
        self._undone, self._redone = session.next_undo(now), session.next_redo(now)

    def _show_steps(self) -> None:
        """Offer undo and redo by the name of what they would act on."""
        if self._session is not None:
            with suppress(UserError):  # nobody asked: what cannot be read is said when it is wanted
                self._name_steps(self._session)
            self._show_foot()

    @abstractmethod
    def _show_foot(self) -> None:
        """Offer at the foot what can be done now, and nothing else."""

    # Acts

    def _undo(self) -> None:
        self._read_steps()
        session = self._session
        if session is not None and self._undone is not None:
            self._turn_back(session.undo, lambda told: taken_back(told.step, any_left=bool(told.changes)))

    def _redo(self) -> None:
        self._read_steps()
        session = self._session
        if session is not None and self._redone is not None:
            self._turn_back(session.redo, lambda told: done_again(told.step))

    def _turn_back(self, act: Callable[[datetime], Turned], sentence: Callable[[Turned], str]) -> None:
        told: list[Turned] = []

        def turn() -> Changes:
            told.append(act(self._clock()))
            return told[0].changes

        if self._change(turn, self.look_again) and not told[0].step.is_answer:
            self._tell(sentence(told[0]))

    def _leave(self, how: Leaving) -> None:
        session = self._session
        if session is None or not self._is_turn:
            return
        if self._change(lambda: session.leave(how, self._clock()), self._next):
            self._tell(words.left_out(how, self._keys.cap(Act.UNDO)))

    def _tell_of_leech(self, question: str) -> None:
        """Tell where the answer just given made its card a leech; *question* is that card's."""
        card = None if self._session is None else self._session.leech()
        if card is not None:
            self._announce(self._leech.tell(card, question, rewrites=self.edits))

    def _suspend_leech(self, card: CardId) -> None:
        session = self._session
        if session is None:
            return
        if self._change(lambda: session.suspend(card, self._clock()), self.look_again):
            self._tell(words.left_out(Leaving.SUSPENDED, self._keys.cap(Act.UNDO)))

    def _ask_for_flag(self) -> None:
        if self._turn is not None and self._is_turn:
            menu = flags.menu(self, self._theme, self._turn.flag)
            menu.triggered.connect(lambda action: self._flag(action.data()))
            self._pop_up(menu)

    def _flag(self, flag: int) -> None:
        session = self._session
        if session is None:
            return
        if self._change(lambda: session.flag(flag, self._clock()), self.look_again):
            self._announce(flags.words(flag))

    def _change(self, act: Callable[[], Changes], then: Callable[[], None]) -> bool:
        """Do something that changes the collection, *then* go on; where it fails, say so and stay."""
        self._unkept = None
        try:
            changes = act()
        except Unkept:
            self._unkept = (self._turn, act, then)
            self.say(self.tr("This is not kept. The card stays as it was."))  # why, stands below
            return False
        except UserError as error:
            self.say(translated(error))
            return False
        try:
            then()
        except UserError as error:  # what was done is kept; what follows cannot be read
            self.say(translated(error))
        self.changed.emit(changes)
        return True

    def try_again(self) -> bool:
        """Do what could not be kept, where its card is still in front; return whether there was any."""
        if self._unkept is None:
            return False
        turn, act, then = self._unkept
        if turn is None or self._turn is None or turn.card != self._turn.card:
            return False
        self._change(act, then)
        return True

    def _tell(self, sentence: str) -> None:
        """Tell what was done; a screen reader says it before the question that follows."""
        self._notice.tell(sentence)
        if self._turn is not None and self._stage is Stage.QUESTION:
            sentence = f"{sentence.rstrip('.')}. {plain(self._turn.face.front)}"
        self._announce(sentence)

    # Sounds

    def _be_heard(self, *, wished: bool) -> None:
        """Play what belongs to the side that shows now, where that is wished; be silent about all else."""
        self._theme.sounds.play(self._sheet.own_sounds if wished else ())

    def _hear_again(self) -> None:
        """Play the sounds of the side, or say what keeps them from being heard."""
        sounds, shown = self._theme.sounds, self._sheet.sounds
        sounds.play(shown)
        troubles = [trouble for each in shown if (trouble := sounds.trouble(each))]
        if troubles and not sounds.playing:
            self._tell(troubles[0])

    # What others show

    def _ask_for_notes(self) -> None:
        if self._turn is not None and self._is_turn:
            self.notes_wanted.emit(self._turn.card)

    def _ask_for_editor(self) -> None:
        if self._turn is not None and self._is_turn and self.edits:
            self.edit_wanted.emit(self._turn.card)

    def _ask_for_info(self) -> None:
        if self._turn is not None and self._is_turn and self.informs:
            self.info_wanted.emit(self._turn.card)

    @property
    def _is_turn(self) -> bool:
        return self._stage in (Stage.QUESTION, Stage.ANSWER)

    # Words

    def _announce(self, text: str) -> None:
        """Let a screen reader say *text*."""
        self.setAccessibleDescription(text)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))
