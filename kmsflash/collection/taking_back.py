"""Which answer undo takes back next, and which redo brings back: read from the log alone."""

from collections.abc import Iterable
from dataclasses import dataclass

from kmsflash.model.events import Event, EventKind


@dataclass(frozen=True, slots=True)
class Steps:
    """The answers of a day as a stack: the last of each list goes first."""

    undoable: tuple[Event, ...]  # answers in force
    redoable: tuple[tuple[Event, Event], ...]  # answers taken back, each with the void that did it


def steps(events: Iterable[Event]) -> Steps:
    """Return what can be undone and redone after one machine's *events* of a day, in their order."""
    done: list[Event] = []
    undone: list[tuple[Event, Event]] = []
    for event in sorted(events, key=lambda told: (told.hlc, told.uid.bytes)):
        if event.kind in (EventKind.REVIEW, EventKind.DRILL):
            done.append(event)
            undone.clear()
        elif event.kind is EventKind.VOID:
            _void(event, done, undone)
    return Steps(tuple(done), tuple(undone))


def _void(event: Event, done: list[Event], undone: list[tuple[Event, Event]]) -> None:
    if done and event.cancels == done[-1].uid:
        undone.append((done.pop(), event))
    elif undone and event.cancels == undone[-1][1].uid:
        done.append(undone.pop()[0])
    else:
        done[:] = [answer for answer in done if answer.uid != event.cancels]
