"""Study: the end of a day, custom study, every kind of card, what is done with one, and sounds."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from kmsflash.collection.study import Session
from kmsflash.model.kinds import Kind
from kmsflash.rendering.card import plain
from kmsflash.rendering.typed import is_typed
from kmsflash.screenshots.gallery import NIGHT, Gallery
from kmsflash.screenshots.sounds import Silent, card_with_sounds
from kmsflash.ui.custom.dialog import CustomDialog
from kmsflash.ui.study.leech_notice import LeechNotice
from kmsflash.ui.today.requests import Ask, Request

_MISSED_DAYS = 25
_LONGEST_WAIT = 60  # days for a card of some kind to come up


def study(gallery: Gallery) -> Iterator[Path]:
    """Draw the end of a day, days that were missed, each kind of card, and what is done with one."""
    gallery.answer_until(lambda _: False)
    gallery.program.study()
    yield from gallery.pictures("study-summary", small=True)
    gallery.program.show_today()
    yield from gallery.pictures("today-nothing-due", small=True, large=True)
    yield from _custom_study(gallery)
    gallery.clock.now += _MISSED_DAYS * NIGHT
    gallery.program.show_today()
    yield from gallery.pictures("today-missed-days", small=True)
    for kind in Kind:
        if session := _wait_for(gallery, kind):
            yield from _card(gallery, kind, session)
    if _wait_for(gallery, Kind.DEFINITION):
        yield from _acts(gallery)


def _custom_study(gallery: Gallery) -> Iterator[Path]:
    gallery.program.theme.set_font_scale(1.0)
    gallery.program.custom.do(Request(Ask.PICK))
    for dialog in gallery.program.window.findChildren(CustomDialog):
        for mode in ("light", "dark"):
            yield gallery.picture(f"custom-study-{mode}", mode, of=dialog)
        dialog.reject()


def _wait_for(gallery: Gallery, kind: Kind) -> Session | None:
    """Let days pass until a card of *kind* has its turn, and return the sitting in which it has."""
    for _ in range(_LONGEST_WAIT):
        gallery.clock.now += NIGHT
        session = gallery.answer_until(lambda turn: turn.face.kind is kind and not turn.is_drill)
        if session is not None:
            return session
    return None


def _card(gallery: Gallery, kind: Kind, session: Session) -> Iterator[Path]:
    gallery.program.session_ready.emit(session)
    is_table = kind is Kind.TABLE
    yield from gallery.pictures(f"study-{kind}-front", small=is_table)
    if is_table:
        gallery.press(Qt.Key.Key_H)
        yield from gallery.pictures(f"study-{kind}-hint")
    gallery.press(Qt.Key.Key_Space)
    yield from gallery.pictures(f"study-{kind}-back", small=is_table, large=is_table)
    if is_table:
        gallery.press(Qt.Key.Key_N)
        yield from gallery.pictures("study-notes", small=True, large=True)
        gallery.press(Qt.Key.Key_Escape)


def _acts(gallery: Gallery) -> Iterator[Path]:
    """Draw what is done with cards beside answering them."""
    chosen = replace(
        gallery.settings,
        type_answers=True,
        shows_time=True,
        goes_on=True,
        front_seconds=30,
        back_seconds=20,
    )
    gallery.program.use(chosen)
    gallery.answer_until(lambda turn: is_typed(plain(turn.face.answer)))
    gallery.program.study()
    page, collection = gallery.program.study_page, gallery.collection
    field, leech = page.findChild(QLineEdit), page.findChild(LeechNotice)
    session = collection.study.session(gallery.clock())
    turn = session.turn(gallery.clock())
    assert turn is not None  # noqa: S101  one was waited for
    assert field is not None  # noqa: S101  the page brings it
    assert leech is not None  # noqa: S101  and this
    gallery.settle()
    gallery.press(Qt.Key.Key_H, page)
    gallery.press(Qt.Key.Key_H, page)
    field.setText(f"{turn.face.answer.lower()[:-3]}xy")
    yield from gallery.pictures("study-typing-front", small=True, large=True)
    gallery.press(Qt.Key.Key_Return, page)
    yield from gallery.pictures("study-typing-back", small=True, large=True)
    gallery.program.use(gallery.settings)
    gallery.program.study()
    session.flag(3, gallery.clock())
    gallery.program.studying.look_again()
    yield from gallery.pictures("study-flagged")
    gallery.press(Qt.Key.Key_B)
    yield from gallery.pictures("study-buried", small=True, large=True)
    leech.tell(turn.card, plain(turn.face.front), rewrites=True)
    yield from gallery.pictures("study-leech", small=True, large=True)


def sounds_on_cards(gallery: Gallery) -> Iterator[Path]:
    """Draw a card with sounds."""
    gallery.program.theme.sounds.play_with(Silent)
    gallery.program.study(card_with_sounds(gallery.collection, gallery.clock()))
    yield from gallery.pictures("study-sound-front", large=True)
    gallery.press(Qt.Key.Key_Space)
    yield from gallery.pictures("study-sound-back", large=True)
